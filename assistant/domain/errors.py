"""What can go wrong in a way that the agent can act on. Everything else is a bug.

The texts are English sources for translation: ``translatable`` marks them for the extractor
(``lupdate -tr-function-alias QT_TRANSLATE_NOOP+=translatable``), the window translates them, and only then
fills in the parameters.
"""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from assistant.domain.move import Move

if TYPE_CHECKING:
    from collections.abc import Mapping


def translatable(_context: str, text: str) -> str:
    """Mark a text for the extractor; the window looks it up under this context."""
    return text


class AssistantError(Exception):
    """What happened, what is safe, what to do; each with ``{placeholders}`` for ``parameters``."""

    def __init__(self, title: str, advice: str = "", **parameters: object) -> None:
        """Keep the texts apart from their parameters, so that they can be translated."""
        super().__init__(title)
        self.title = title
        self.advice = advice
        self.parameters: Mapping[str, object] = parameters

    @override
    def __str__(self) -> str:
        """Say it in one line of English."""
        return f"{self.title} {self.advice}".strip().format(**self.parameters)


class Trouble(StrEnum):
    """Why a helpdesk or a shop cannot be worked with."""

    NAME_NOT_FOUND = "name_not_found"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    CUT = "cut"
    TLS_NOT_TRUSTED = "tls_not_trusted"
    CERTIFICATE_TIME = "certificate_time"
    """Its certificate is over, or not yet valid, by this computer's clock."""
    INSECURE_ADDRESS = "insecure_address"
    NOT_THIS_SERVICE = "not_this_service"
    WRONG_CREDENTIALS = "wrong_credentials"
    NO_RIGHTS = "no_rights"
    NO_SUCH_TICKET = "no_such_ticket"
    CHANGED_MEANWHILE = "changed_meanwhile"
    REJECTED = "rejected"
    UNABLE = "unable"
    """This kind of helpdesk has no such thing."""
    BUSY = "busy"
    FAILING = "failing"


_NOT_REACHED = frozenset(
    {Trouble.NAME_NOT_FOUND, Trouble.REFUSED, Trouble.TIMEOUT, Trouble.CUT, Trouble.BUSY, Trouble.FAILING}
)


class ServiceError(AssistantError):
    """A helpdesk or a shop did not do what was asked, and certainly did not change anything."""

    def __init__(self, trouble: Trouble, title: str, advice: str = "", **parameters: object) -> None:
        """Name the kind, so that the program can react by it."""
        super().__init__(title, advice, **parameters)
        self.trouble = trouble
        self.wait: float | None = None
        """Seconds after which to try again, where the other side named them."""
        self.status: int | None = None
        """The answer's, where it came over HTTP."""

    @property
    def passes(self) -> bool:
        """Whether the same may well succeed later, without anybody changing anything."""
        return self.trouble in _NOT_REACHED


class SendDoubtfulError(AssistantError):
    """The request left, but no answer came: it may or may not have been carried out."""


class MovedError(AssistantError):
    """The ticket is no longer as the agent saw it: nothing was sent, the agent decides."""

    def __init__(self, moves: frozenset[Move]) -> None:
        """Name what happened; the window words it."""
        super().__init__(
            translatable("errors", "The ticket changed since you saw it. Nothing was sent."),
            translatable("errors", "Read it again, then send or change your answer."),
        )
        self.moves = moves


def kind_of(error: AssistantError) -> str:
    """What can be noted of an error: its kind, and nothing that a server or a person wrote."""
    trouble, status = getattr(error, "trouble", ""), getattr(error, "status", 0)
    return " ".join(str(part) for part in (type(error).__name__, trouble, status) if part)


class UnfinishedError(AssistantError):
    """A bug of ours stopped a call: how far it came, nobody knows."""

    def __init__(self) -> None:
        """Say nothing of the bug itself: its words may hold a secret."""
        super().__init__(
            translatable("errors", "Evenhand could not finish this."),
            translatable("errors", "That is a fault in Evenhand; nothing that you wrote is lost."),
        )


class SecretsTrouble(StrEnum):
    """Why the keyring cannot be used."""

    MISSING = "missing"
    LOCKED = "locked"
    FAILING = "failing"
    UNSAFE = "unsafe"
    NOT_STORED = "not_stored"


class SecretsError(AssistantError):
    """The operating system's keyring did not keep or give a secret. It is never kept elsewhere."""

    def __init__(self, trouble: SecretsTrouble, title: str, advice: str = "", **parameters: object) -> None:
        """Name the kind, so that the window can offer what helps."""
        super().__init__(title, advice, **parameters)
        self.trouble = trouble


class StorageError(AssistantError):
    """A file of ours on this computer could not be read or written. What it held is untouched."""


class Fault:
    """One thing that is wrong in a file that people edit, and how to mend it."""

    def __init__(self, file: Path, line: int, field: str, message: str) -> None:
        """Line numbers start at 1; field is a dotted path, or empty for the whole file."""
        self.file = file
        self.line = line
        self.field = field
        self.message = message

    @override
    def __str__(self) -> str:
        """Like compilers do, so that editors can jump there."""
        where = f" {self.field}:" if self.field else ""
        return f"{self.file}:{self.line}:{where} {self.message}"


class GuideError(AssistantError):
    """A guide that cannot be used, with every fault found in it."""

    def __init__(self, folder: Path, faults: tuple[Fault, ...]) -> None:
        """List the faults in the advice, so that any way of showing the error shows them."""
        super().__init__(
            translatable("errors", "The guide in {folder} cannot be used."),
            "{faults}",
            folder=folder,
            faults="\n".join(str(fault) for fault in faults),
        )
        self.faults = faults
