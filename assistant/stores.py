"""What is kept on this computer, as Protocols. All calls block, like those of `ports`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from assistant.domain.account import Account, AccountId, Credential
    from assistant.domain.addresses import AddressBook
    from assistant.domain.correction import Correction, CorrectionId, Lessons
    from assistant.domain.draft import Draft
    from assistant.domain.errors import AssistantError
    from assistant.domain.journal import JournalLine
    from assistant.domain.late_tags import LateTags
    from assistant.domain.notice import FileNotice
    from assistant.domain.purchases import Purchases
    from assistant.domain.settings import Settings
    from assistant.domain.source import Source, SourceId
    from assistant.domain.ticket import TicketId


class PurchasesStore(Protocol):
    """What shops answered, kept on this computer by source and case-folded address.

    It never raises: what cannot be kept or read is asked for again.
    """

    def keep(self, source: SourceId, email: str, found: Purchases, now: datetime) -> None:
        """In the place of what was kept before."""
        ...

    def kept(self, source: SourceId, email: str) -> Purchases | None:
        """What was kept last."""
        ...

    def everybody(self) -> Mapping[str, Mapping[SourceId, Purchases]]:
        """All that is kept, by address and source."""
        ...

    def forget(self, source: SourceId) -> None:
        """Let go of everything of a source."""
        ...


class Addresses(Protocol):
    """What agents confirmed of customers' addresses, on this computer. Every call raises ``StorageError``."""

    def book(self) -> AddressBook:
        """All of it."""
        ...

    def change(self, change: Callable[[AddressBook], AddressBook]) -> AddressBook:
        """Keep what this makes of the book, whole or not at all; what others confirm meanwhile stays."""
        ...


class Drafts(Protocol):
    """Drafts on this computer, one per account and ticket."""

    def keep(self, account: AccountId, draft: Draft) -> None:
        """Store it so that it survives a crash from now on."""
        ...

    def kept(self, account: AccountId, ticket: TicketId) -> Draft | None:
        """What was kept last."""
        ...

    def forget(self, account: AccountId, ticket: TicketId) -> None:
        """Let it go: it was sent, or the agent threw it away."""
        ...

    def waiting(self, account: AccountId) -> tuple[Draft, ...]:
        """All drafts of an account, newest first."""
        ...


class WaitingTags(Protocol):
    """Tags that could not be set yet, on this computer. Every call raises ``StorageError``."""

    def keep(self, account: AccountId, tags: LateTags) -> None:
        """In the place of what waited for this ticket; nothing wanted any more lets it go."""
        ...

    def waiting(self, account: AccountId) -> tuple[LateTags, ...]:
        """All of an account, the first that was asked for first."""
        ...

    def forget_account(self, account: AccountId) -> None:
        """Nothing of it waits any more."""
        ...


class Journal(Protocol):
    """One line for every answer that left this computer."""

    def write(self, line: JournalLine) -> None:
        """Add a line."""
        ...

    def lines(self) -> tuple[JournalLine, ...]:
        """Every line, oldest first."""
        ...


class Corrections(Protocol):
    """What agents said of tickets' categories, on this computer.

    Every call but ``lessons`` raises ``StorageError``.
    """

    def keep(self, correction: Correction) -> None:
        """Store it in the place of an earlier one about the same ticket."""
        ...

    def kept(self) -> tuple[Correction, ...]:
        """All of them, newest first."""
        ...

    def undo(self, correction: CorrectionId) -> bool:
        """Forget one; False where there is none of this name."""
        ...

    def clear(self) -> None:
        """Forget all, with the keys that came with imported ones."""
        ...

    def add(self, lessons: Lessons) -> int:
        """Take over what was learnt elsewhere; of two about one ticket the newer stays. Returns how many."""
        ...

    def write_to(self, file: Path) -> None:
        """Write all with the keys into a file, in the place of what it held."""
        ...

    def learn_from(self, file: Path) -> int:
        """Take over what such a file holds. Returns how many."""
        ...

    def lessons(self) -> Lessons:
        """What a detector learns from; nothing where the store cannot be read."""
        ...


class Secrets(Protocol):
    """Where an account's secret is kept: the operating system's keyring.

    Every call raises ``SecretsError``.
    """

    def store(self, account: AccountId, credential: Credential) -> None:
        """Keep it; read back before it counts as kept."""
        ...

    def stored(self, account: AccountId) -> Credential | None:
        """What was kept."""
        ...

    def remove(self, account: AccountId) -> None:
        """Let it go; nothing happens where there is none."""
        ...


class SourcesStore(Protocol):
    """Where the list of connected sources of orders is kept."""

    def load(self) -> tuple[tuple[Source, ...], tuple[FileNotice, ...]]:
        """Read it with what was wrong."""
        ...

    def add(self, source: Source) -> None:
        """Append one with a new id."""
        ...

    def remove(self, source: SourceId) -> None:
        """Take one off."""
        ...


class SessionSecrets(Secrets, Protocol):
    """Secrets with a place until quit, for an agent whose keyring fails."""

    def store_until_quit(self, account: AccountId, credential: Credential) -> None:
        """Keep it in memory alone."""
        ...


class SettingsStore(Protocol):
    """Where settings are kept."""

    def load(self) -> tuple[Settings, tuple[FileNotice, ...]]:
        """Read them with what was wrong; broken values have fallen back to their defaults."""
        ...

    def change(self, before: Settings, after: Settings) -> Settings:
        """Write what was changed between these two; what others changed meanwhile stays. Returns both."""
        ...


class AccountsStore(Protocol):
    """Where the list of accounts is kept."""

    def load(self) -> tuple[tuple[Account, ...], tuple[FileNotice, ...]]:
        """Read it with what was wrong."""
        ...

    def add(self, account: Account) -> None:
        """Append one with a new id."""
        ...

    def remove(self, account: AccountId) -> tuple[AssistantError, ...]:
        """Remove one with its secret and drafts; returns what may be left."""
        ...
