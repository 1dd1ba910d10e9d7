"""The list of helpdesk sign-ins, in a file of its own. Secrets have no way into it."""

from __future__ import annotations

from dataclasses import replace
from os import urandom
from typing import TYPE_CHECKING

from assistant.domain.account import Account, AccountId
from assistant.domain.errors import (
    AssistantError,
    SecretsError,
    ServiceError,
    StorageError,
    Trouble,
    translatable,
)
from assistant.domain.notice import FileFault, FileNotice
from assistant.storage.fields import FieldReader, written
from assistant.storage.versioned_json import JsonStep, VersionedJson

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.stores import Drafts, Secrets, WaitingTags
    from assistant.tag_log import TagLog

# An address holds none of these; a password pasted into one, or a token behind it, does.
_MORE_THAN_AN_ADDRESS = frozenset("@?#")
STEPS: tuple[JsonStep, ...] = ()


def new_account_id() -> AccountId:
    """Name a new account, so that no name, address or login can ever collide."""
    return AccountId(urandom(16).hex())


class AccountsFile:
    """Accounts in the order in which they were added."""

    def __init__(
        self, path: Path, secrets: Secrets, drafts: Drafts, tags: TagLog, late_tags: WaitingTags | None = None
    ) -> None:
        """Secrets, drafts and tags are asked only when an account is removed."""
        self._file = VersionedJson(path, STEPS)
        self._secrets = secrets
        self._drafts = drafts
        self._tags, self._late_tags = tags, late_tags

    def load(self) -> tuple[tuple[Account, ...], tuple[FileNotice, ...]]:
        """Read the accounts and what was wrong with them; this never raises for what is in the file."""
        return self._read()

    def add(self, account: Account) -> None:
        """Append it; its id must be new."""
        _refuse_more_than_an_address(account)
        with self._file.turn():
            accounts, notices = self._read()
            if not account.id or account.id in {known.id for known in accounts}:
                raise ValueError(f"not a new account id: {account.id!r}")
            self._write((*accounts, account), notices)

    def replace(self, account: Account) -> None:
        """Put it in the place of the one with its id, which must be there."""
        _refuse_more_than_an_address(account)
        with self._file.turn():
            accounts, notices = self._read()
            if account.id not in {known.id for known in accounts}:
                raise ValueError(f"not a known account id: {account.id!r}")
            self._write(tuple(account if known.id == account.id else known for known in accounts), notices)

    def remove(self, account: AccountId) -> tuple[AssistantError, ...]:
        """Remove it with its secret, its drafts and the list of what was tagged; returns what may be left.

        The account goes even then. Asked again, the rest is tried again, listed or not.
        """
        self._file.refuse_newer()
        name = next((known.name for known in self.load()[0] if known.id == account), account)
        # Outside the turn: the keyring may wait for a dialog. The list comes last: an interrupted removal
        # still shows the account, and can be repeated.
        left = (
            *self._without_secret(account, name),
            *self._without_drafts(account, name),
            *self._without_tags(account),
        )
        with self._file.turn():
            accounts, notices = self._read()
            rest = tuple(known for known in accounts if known.id != account)
            if rest != accounts:
                self._write(rest, notices)
        return left

    def _without_secret(self, account: AccountId, name: str) -> tuple[AssistantError, ...]:
        try:
            self._secrets.remove(account)
        except SecretsError as error:
            title = translatable("errors", "The secret of {account} may still be in the keyring.")
            # Its parameters too: the advice is the keyring's own.
            told = {**error.parameters, "account": name}
            left = SecretsError(error.trouble, title, error.advice, **told)
            left.__cause__ = error
            return (left,)
        return ()

    def _without_drafts(self, account: AccountId, name: str) -> tuple[AssistantError, ...]:
        try:
            for draft in self._drafts.waiting(account):
                self._drafts.forget(account, draft.ticket)
        except StorageError as error:
            title = translatable("errors", "Drafts of {account} are still on this computer.")
            told = {**error.parameters, "account": name}
            left = StorageError(title, error.advice, **told)
            left.__cause__ = error
            return (left,)
        return ()

    def _without_tags(self, account: AccountId) -> tuple[AssistantError, ...]:
        try:
            self._tags.forget_account(account)
            if self._late_tags is not None:
                self._late_tags.forget_account(account)
        except StorageError as error:
            return (error,)
        finally:
            self._tags.close()
        return ()

    def _read(self) -> tuple[tuple[Account, ...], tuple[FileNotice, ...]]:
        reader = FieldReader(self._file.path)
        document = self._file.read()
        if isinstance(document, FileFault):
            reader.note(document)
        listed = document.get("accounts", []) if isinstance(document, dict) else []
        if not isinstance(listed, list):
            reader.note(FileFault.WRONG_VALUE, "accounts")
            listed = []
        accounts: dict[AccountId, Account] = {}
        for number, entry in enumerate(listed, start=1):
            account = _account_from(entry, reader, f"accounts.{number}.")
            if account is not None and account.id in accounts:
                reader.note(FileFault.REPEATED, f"accounts.{number}.id")
            elif account is not None:
                accounts[account.id] = account
        return tuple(accounts.values()), tuple(reader.notices)

    def _write(self, accounts: tuple[Account, ...], notices: tuple[FileNotice, ...]) -> None:
        self._file.write({"accounts": [written(account) for account in accounts]}, misread=bool(notices))


def _account_from(entry: object, reader: FieldReader, where: str) -> Account | None:
    account = reader.read(Account, entry, where) if isinstance(entry, dict) else None
    if not isinstance(entry, dict):
        reader.note(FileFault.WRONG_VALUE, where.rstrip("."))
    if account is not None and not account.id:
        reader.note(FileFault.MISSING, f"{where}id")
        return None
    if account is not None and _MORE_THAN_AN_ADDRESS & set(account.address):
        reader.note(FileFault.WRONG_VALUE, f"{where}address")
        return replace(account, address="")
    return account


def _refuse_more_than_an_address(account: Account) -> None:
    if _MORE_THAN_AN_ADDRESS & set(account.address):
        raise ServiceError(
            Trouble.INSECURE_ADDRESS,
            translatable("errors", "The address holds more than an address."),
            translatable("errors", "Leave out a login, a password, and what follows '?' or '#'."),
        )
