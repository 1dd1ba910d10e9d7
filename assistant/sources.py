"""The sources of orders that this agent connected: added, tried out, removed, and read together as a ledger.

Blocking, and free of Qt, like the desk itself.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from assistant.domain.account import AccountId, Credential
from assistant.domain.errors import AssistantError, SecretsError, ServiceError, Trouble, translatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.domain.notice import FileNotice
    from assistant.domain.purchases import Purchases
    from assistant.domain.source import Reach, Source, SourceId
    from assistant.domain.ticket import Customer
    from assistant.ledger import Ledger
    from assistant.ports import Clock, OrderSource
    from assistant.stores import Addresses, PurchasesStore, SessionSecrets, SourcesStore

_NO_SECRET = Credential("")


class Sources:
    """Connected sources. Safe to call from several worker threads."""

    def __init__(
        self,
        *,
        store: SourcesStore,
        secrets: SessionSecrets,
        kept: PurchasesStore,
        make: Callable[[Source, Credential], OrderSource],
        clock: Clock,
        addresses: Addresses | None = None,
    ) -> None:
        """``make`` builds what speaks to a source; it asks nobody yet."""
        self._store = store
        self._secrets = secrets
        self._kept = kept
        self._make = make
        self._clock = clock
        self._addresses = addresses

    def connected(self) -> tuple[tuple[Source, ...], tuple[FileNotice, ...]]:
        """Those there are, and what was wrong with their file."""
        return self._store.load()

    def try_out(self, source: Source, credential: Credential) -> Reach:
        """What the source lets us see; the error names what is wrong. Nothing is kept."""
        shop = self._make(source, credential)
        try:
            return shop.verify()
        finally:
            shop.close()

    def connect(self, source: Source, credential: Credential, *, until_quit: bool = False) -> Reach:
        """Add a source that lets us in and lacks no right; the secret first: none stands without."""
        reach = self.try_out(source, credential)
        if reach.missing:
            raise ServiceError(
                Trouble.NO_RIGHTS,
                translatable("errors", "{name} lets you in, but not far enough. Missing: {rights}."),
                translatable("errors", "Give the key these rights there, then try again."),
                name=source.name,
                rights=", ".join(reach.missing),
            )
        if not source.kind.has_secret:
            self._store.add(source)
            return reach
        keep = self._secrets.store_until_quit if until_quit else self._secrets.store
        keep(_key(source.id), credential)
        try:
            self._store.add(source)
        except AssistantError:
            with suppress(SecretsError):
                self._secrets.remove(_key(source.id))
            raise
        return reach

    def remove(self, source: SourceId) -> None:
        """Let go of a source, of what it said and of its secret; the list comes last, to be tried again."""
        self._kept.forget(source)
        known, _ = self._store.load()
        if all(one.kind.has_secret for one in known if one.id == source):
            self._secrets.remove(_key(source))
        self._store.remove(source)

    def ledger(self) -> Ledger | None:
        """All of them together; None where none is connected."""
        sources, _ = self._store.load()
        if not sources:
            return None
        from assistant.ledger import Connected, Ledger

        connected = [Connected(each, self._shop(each)) for each in sources]
        return Ledger(connected, self._kept, self._clock, self._addresses)

    def _shop(self, source: Source) -> OrderSource:
        if not source.kind.has_secret:
            return self._make(source, _NO_SECRET)
        try:
            credential = self._secrets.stored(_key(source.id))
        except SecretsError as error:
            return _Closed(source, error)
        return self._make(source, credential) if credential else _Closed(source)


def _key(source: SourceId) -> AccountId:
    """Under which the keyring keeps its secret: ids are drawn by chance and never meet."""
    return AccountId(source)


class _Closed:
    """A source whose secret cannot be had: what it said before is still shown, with its age."""

    def __init__(self, source: Source, because: SecretsError | None = None) -> None:
        self._source = source
        self._because = because

    def purchases(self, _customer: Customer) -> Purchases | None:
        """Nobody can be asked."""
        self._refuse()

    def verify(self) -> Reach:
        """Nobody can be asked."""
        self._refuse()

    def close(self) -> None:
        """Nothing is open."""

    def _refuse(self) -> NoReturn:
        raise ServiceError(
            Trouble.WRONG_CREDENTIALS,
            translatable("errors", "The keyring has no secret for {account}."),
            translatable("errors", "Enter it again in the settings, under Shops."),
            account=self._source.name,
        ) from self._because
