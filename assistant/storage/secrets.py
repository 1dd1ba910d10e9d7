"""Secrets in the operating system's keyring, or in memory until quit; never in a file."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from assistant.domain.account import AccountId, Credential
from assistant.domain.errors import SecretsError, SecretsTrouble, translatable
from assistant.storage.os_keyring import Keyring, missing, os_keyring
from assistant.storage.pieces import LONGEST, erase, pieces_of, read, replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.stores import Secrets

_Answer = TypeVar("_Answer")


class KeyringSecrets:
    """An account's secret in the system's keyring, under its id; long ones continue under ``id#2``, ``id#3``.

    A locked keyring may show its own dialog and block until that is answered; calls take turns, so it is one.
    """

    def __init__(self, find: Callable[[], Keyring] = os_keyring) -> None:
        """Ask nothing yet: the keyring library is loaded by the first call."""
        self._find = find
        self._keyring: Keyring | None = None
        self._turn = Lock()

    def store(self, account: AccountId, credential: Credential) -> None:
        """Keep it; what cannot be read back the same does not count as kept."""
        if len(credential.secret) > LONGEST:
            raise _too_long()
        pieces = pieces_of(credential.secret)
        if not self._asked(lambda keyring: replace(keyring, account, pieces)):
            raise _not_stored()

    def stored(self, account: AccountId) -> Credential | None:
        """What was kept."""
        secret = self._asked(lambda keyring: read(keyring, account))
        return None if secret is None else Credential(secret)

    def remove(self, account: AccountId) -> None:
        """Let it go, every piece; nothing happens where there is none."""
        if not self._asked(lambda keyring: erase(keyring, account)):
            raise _failing("still there")

    def _asked(self, question: Callable[[Keyring], _Answer]) -> _Answer:
        with self._turn:
            try:
                self._keyring = self._keyring or self._find()
                return question(self._keyring)
            except SecretsError:
                raise
            except Exception as error:  # noqa: BLE001 - each platform's library raises errors of its own
                told = _told(error)
                self._keyring = None
        # Outside the except block, and not "from": a library's error may hold the secret that it choked on.
        raise told


class MemorySecrets:
    """Secrets that are gone when the program ends."""

    def __init__(self) -> None:
        """Begin with none."""
        self._held: dict[AccountId, Credential] = {}

    def store(self, account: AccountId, credential: Credential) -> None:
        """Keep it until quit."""
        self._held[account] = credential

    def stored(self, account: AccountId) -> Credential | None:
        """What was kept."""
        return self._held.get(account)

    def remove(self, account: AccountId) -> None:
        """Let it go."""
        self._held.pop(account, None)


class SessionSecrets:
    """The keyring, and beside it what the agent chose to keep until quit; memory is asked first."""

    def __init__(self, keyring: Secrets, memory: Secrets) -> None:
        """Both are ports: tests take two memories."""
        self._keyring = keyring
        self._memory = memory

    def store(self, account: AccountId, credential: Credential) -> None:
        """Keep it in the keyring; only then a copy in memory is let go."""
        self._keyring.store(account, credential)
        self._memory.remove(account)

    def store_until_quit(self, account: AccountId, credential: Credential) -> None:
        """Keep it in memory alone: the agent's choice where the keyring fails, never ours."""
        self._memory.store(account, credential)

    def stored(self, account: AccountId) -> Credential | None:
        """What was kept; a failing keyring is not asked where memory has it."""
        return self._memory.stored(account) or self._keyring.stored(account)

    def remove(self, account: AccountId) -> None:
        """Let both go; memory even where the keyring fails."""
        self._memory.remove(account)
        self._keyring.remove(account)


def _told(error: Exception) -> SecretsError:
    from keyring import errors

    kinds = {type(error).__name__, type(error.__cause__).__name__}
    if isinstance(error, errors.KeyringLocked) or kinds & {"PromptDismissedException", "LockedException"}:
        return _locked()
    if isinstance(error, errors.NoKeyringError) or "SecretServiceNotAvailableException" in kinds:
        return missing()
    if isinstance(error, errors.PasswordSetError):
        return _not_stored()
    return _failing(type(error).__name__)


def _locked() -> SecretsError:
    return SecretsError(
        SecretsTrouble.LOCKED,
        translatable("errors", "Your keyring is locked."),
        translatable("errors", "Unlock it and try again, or keep the secret until you quit."),
    )


def _not_stored() -> SecretsError:
    return SecretsError(
        SecretsTrouble.NOT_STORED,
        translatable("errors", "Your keyring did not keep the secret."),
        translatable("errors", "It was kept nowhere else. Try again, or keep the secret until you quit."),
    )


def _too_long() -> SecretsError:
    return SecretsError(
        SecretsTrouble.NOT_STORED,
        translatable("errors", "The secret is too long for a keyring."),
        translatable("errors", "At most {longest} characters are kept. Was something else pasted?"),
        longest=LONGEST,
    )


def _failing(kind: str) -> SecretsError:
    return SecretsError(
        SecretsTrouble.FAILING,
        translatable("errors", "Your keyring does not work ({kind})."),
        translatable("errors", "Try again after signing in anew, or keep the secret until you quit."),
        kind=kind,
    )
