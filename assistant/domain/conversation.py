"""A conversation made ready for the screen: harmless markup, folded parts, and where its links lead."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from assistant.domain.ticket import Message


class MarkKind(StrEnum):
    """What marked words show."""

    EVIDENCE = "evidence"
    PRESSURE = "pressure"


class Mark(NamedTuple):
    """Words to highlight: ``body[start:end]`` of one message, as the helpdesk gave it."""

    message: int
    """Index into ``Ticket.messages``."""
    start: int
    end: int
    kind: MarkKind


class TargetKind(StrEnum):
    """What stands where a click leads away."""

    LINK = "link"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link or an image leads. The markup itself names only its number: ``link:3``, ``image:4``."""

    kind: TargetKind
    address: str
    """In ASCII, http, https or mailto. Empty for an image that travels inside the mail."""
    host: str
    """In ASCII as well, punycode included; of a mailto link the whole mail address."""
    claims: str = ""
    """The host that the link's words name, where it is another than the one it leads to."""
    words: str = ""
    """An image's description."""

    @property
    def spelled(self) -> str:
        """The host in its own letters, where it is written in punycode; else empty."""
        if "xn--" not in self.host:
            return ""
        try:
            return self.host.encode("ascii").decode("idna")
        except UnicodeError:
            return ""


@dataclass(frozen=True, slots=True)
class PreparedPart:
    """A stretch of a message as harmless markup."""

    html: str
    quoted: bool = False
    """Repeated from earlier messages: folded away at first."""

    def holds(self, kind: MarkKind) -> bool:
        """Whether words are marked so in it."""
        return f'class="{kind.value}' in self.html or 'class="both' in self.html


@dataclass(frozen=True, slots=True)
class PreparedMessage:
    """One message, ready to be shown without further work."""

    message: Message
    parts: tuple[PreparedPart, ...]
    targets: tuple[Target, ...] = ()
    first_words: str = ""
    """For the one line of a folded message."""
    cut: bool = False
    """The markup lacks what came after its limit; ``plain`` has it."""
    plain: tuple[str, ...] = ()
    """The whole message as text, some lines at a step, as a text field takes them; only where it was cut."""
    plain_cut: bool = False
    """Even the text was too much to be carried here whole."""

    def holds(self, kind: MarkKind) -> bool:
        """Whether any part has words marked so."""
        return any(part.holds(kind) for part in self.parts)
