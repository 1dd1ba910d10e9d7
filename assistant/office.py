"""What an agent can ask beside the tickets: accounts, secrets, settings, and the desk behind an account.

Blocking, and free of Qt, like the desk itself.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from assistant.domain.account import PRACTICE, Account, AccountId, Credential, HelpdeskKind, Identity
from assistant.domain.errors import (
    AssistantError,
    SecretsError,
    ServiceError,
    StorageError,
    Trouble,
    translatable,
)
from assistant.domain.settings import Settings
from assistant.pages import Pages

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.notice import FileNotice
    from assistant.ledger import Ledger
    from assistant.ports import Helpdesk
    from assistant.practice.evenly import Evenly
    from assistant.practice.round import Round
    from assistant.sources import Sources
    from assistant.stores import AccountsStore, SessionSecrets, SettingsStore

DEMO = Account(AccountId("demo"), HelpdeskKind.DEMO, "Demo desk")


class DeskMaker(Protocol):
    """Builds what stands behind an account; `app` knows how."""

    def try_out(self, account: Account, credential: Credential) -> Identity:
        """Sign in once, keep nothing."""
        ...

    def desk(
        self, account: Account, credential: Credential | None, settings: Settings, ledger: Ledger | None
    ) -> Desk:
        """Build a desk without asking the helpdesk or a shop anything yet."""
        ...

    def nameplate(self, account: Account) -> Helpdesk | None:
        """What knows the addresses of an account's pages, without its secret; None: it has none."""
        ...

    def round(self) -> Round:
        """Practice, apart from every account."""
        ...

    def close(self) -> None:
        """Let go of what all desks share."""
        ...


@dataclass(frozen=True, slots=True)
class Opening:
    """What was found when the program started."""

    settings: Settings
    accounts: tuple[Account, ...]
    notices: tuple[FileNotice, ...]


class Office:
    """The agent's accounts and settings. Safe to call from several worker threads."""

    def __init__(
        self,
        *,
        settings: SettingsStore,
        accounts: AccountsStore,
        secrets: SessionSecrets,
        sources: Sources,
        maker: DeskMaker,
    ) -> None:
        """Take the stores that `app` chose."""
        self.sources = sources
        self._settings = settings
        self._accounts = accounts
        self._secrets = secrets
        self._maker = maker
        self._settings_turn = Lock()
        self._chosen = Settings()
        self.pages = Pages(maker.nameplate)

    def enter(self) -> Opening:
        """Settings and accounts, and what was wrong with their files."""
        settings, about_settings = self._settings.load()
        self._chosen = settings
        accounts, about_accounts = self._accounts.load()
        _, about_sources = self.sources.connected()
        return Opening(settings, accounts, about_settings + about_accounts + about_sources)

    def change(self, settings: Settings) -> Settings:
        """Keep for good what the window changed of them; which account is open is not its to say.

        What another program changed in the meantime stays as it is in the file.
        """
        with self._settings_turn:
            chosen = replace(settings, account=self._chosen.account)
            kept = self._settings.change(self._chosen, chosen)
            self._chosen = chosen
        return kept

    def try_out(self, account: Account, credential: Credential) -> Identity:
        """Whom the helpdesk takes us for; the error names what is wrong."""
        return self._maker.try_out(account, credential)

    def connect(self, account: Account, credential: Credential, *, until_quit: bool = False) -> Account:
        """Add an account that its helpdesk takes, with its secret; the secret first: none stands without."""
        self.renew(account, credential, until_quit=until_quit)
        try:
            self._accounts.add(account)
        except AssistantError:
            with suppress(SecretsError):
                self._secrets.remove(account.id)
            raise
        return account

    def renew(self, account: Account, credential: Credential, *, until_quit: bool = False) -> None:
        """Keep a secret that the account's helpdesk takes; one that it refuses is kept nowhere."""
        self._maker.try_out(account, credential)
        keep = self._secrets.store_until_quit if until_quit else self._secrets.store
        keep(account.id, credential)

    def join_demo(self) -> Account:
        """Add the demo desk to the accounts, once."""
        accounts, _ = self._accounts.load()
        if DEMO.id not in {account.id for account in accounts}:
            self._accounts.add(DEMO)
        return DEMO

    def practise(self) -> Account:
        """Begin a round of practice afresh; no account is added, and none is touched."""
        return self._maker.round().begin()

    def practised(self) -> Evenly:
        """How evenly the agent answered in practice so far."""
        return self._maker.round().look_back()

    def remove(self, account: AccountId) -> tuple[AssistantError, ...]:
        """Remove an account with its secret, its drafts and what was tagged; returns what may be left."""
        left = self._accounts.remove(account)
        # The demo desk has no secret: a keyring that does not answer has nothing of it.
        return tuple(error for error in left if account != DEMO.id or not isinstance(error, SecretsError))

    def open(self, account: AccountId, *, remember: bool = True) -> Desk:
        """Build the desk of an account, with its secret from the keyring.

        ``remember``: the panel begins there next time.
        """
        accounts, _ = self._accounts.load()
        found = next((known for known in (*accounts, PRACTICE) if known.id == account), None)
        if found is None:
            raise ServiceError(
                Trouble.REJECTED, translatable("errors", "This account is not there any more.")
            )
        settings = self._settings.load()[0]
        desk = self._maker.desk(found, self._credential(found), settings, self.sources.ledger())
        # Work goes on where this cannot be written down: the next start only begins at another account.
        with suppress(StorageError):
            if remember and found != PRACTICE:
                self._remember(found.id)
        return desk

    def _remember(self, account: AccountId) -> None:
        with self._settings_turn:
            settings, _ = self._settings.load()
            if settings.account != account:
                self._settings.change(settings, replace(settings, account=account))

    def close(self) -> None:
        """Let go of every file: the program ends."""
        self.pages.close()
        self._maker.close()

    def _credential(self, account: Account) -> Credential | None:
        if account.kind is HelpdeskKind.DEMO:
            return None
        credential = self._secrets.stored(account.id)
        if credential is None:
            raise ServiceError(
                Trouble.WRONG_CREDENTIALS,
                translatable("errors", "The keyring has no secret for {account}."),
                translatable("errors", "Enter it again; the drafts are all there."),
                account=account.name,
            )
        return credential
