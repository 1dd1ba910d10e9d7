"""What a mail is made of, as its BODYSTRUCTURE tells: its texts, and the files beside them."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from assistant.domain.ticket import Attachment
from assistant.helpdesks.mailbox.answers import Data
from assistant.helpdesks.mailbox.characters import header_text, text_in, unpacked

_HTML, _PLAIN = "text/html", "text/plain"
_TEXTS = frozenset({_HTML, _PLAIN})
_DEEPEST = 40
_MOST_BODIES, _MOST_FILES = 20, 200
_MOST_NAME = 255
_NAME = re.compile(r"(.+?)(?:\*(\d{1,3}))?(\*)?")
_LINE_OF_BASE64, _HELD_BY_IT = 78, 57


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a mail that holds no others."""

    number: str
    kind: str
    encoding: str = ""
    charset: str = ""
    name: str = ""
    size: int = 0
    attached: bool = False
    flowed: bool = False
    joined: bool = False
    """Whether blanks at the ends of flowing lines are not the author's."""

    @property
    def is_text(self) -> bool:
        """Whether it may be what was written."""
        return self.kind in _TEXTS and not self.attached and not self.name

    @property
    def held(self) -> int:
        """About how many bytes it holds, its encoding undone."""
        return self.size * _HELD_BY_IT // _LINE_OF_BASE64 if self.encoding == "base64" else self.size


@dataclass(frozen=True, slots=True)
class Structure:
    """The parts that count."""

    bodies: tuple[Part, ...] = ()
    files: tuple[Part, ...] = ()

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """As the agent sees them; nameless ones go by their kind."""
        return tuple(Attachment(part.name or part.kind, part.held) for part in self.files)


def structure_in(data: Data) -> Structure:
    """Read it; what is too deep or too much is left out."""
    bodies, files = _parts(data, "", 0)
    return Structure(tuple(bodies[:_MOST_BODIES]), tuple(files[:_MOST_FILES]))


def body_of(structure: Structure, texts: Mapping[str, bytes], most: int) -> tuple[str, bool]:
    """All its texts in one, and whether that is HTML; plain ones beside HTML become HTML too."""
    is_html = any(part.kind == _HTML for part in structure.bodies)
    pieces = []
    for part in structure.bodies:
        content = texts.get(part.number, b"")
        text = text_in(unpacked(content, part.encoding), part.charset).replace("\r\n", "\n")
        text = _unflowed(text, part) if part.flowed else text.removesuffix("\n")
        if len(content) >= most:
            text += " […]"
        if is_html and part.kind == _PLAIN:
            text = "<p>" + "<br>".join(html.escape(line) for line in text.splitlines()) + "</p>"
        pieces.append(text)
    return "\n".join(pieces), is_html


def _parts(data: Data, number: str, depth: int) -> tuple[list[Part], list[Part]]:
    """Bodies and files, in order."""
    if not isinstance(data, list) or not data or depth > _DEEPEST:
        return [], []
    if not isinstance(data[0], list):
        part = _leaf(data, number or "1")
        return ([part], []) if part.is_text else ([], [part])
    inner = list(_leading_lists(data))
    found = [
        _parts(item, f"{number}.{at}" if number else f"{at}", depth + 1) for at, item in enumerate(inner, 1)
    ]
    files = [part for _, some in found for part in some]
    rest = data[len(inner) :]
    choices = [bodies for bodies, _ in found if bodies]
    if _word(rest[0] if rest else None) == "alternative" and choices:
        return next((some for some in choices if any(part.kind == _HTML for part in some)), choices[0]), files
    return [part for some in choices for part in some], files


def _leading_lists(data: list[Data]) -> Iterator[list[Data]]:
    for item in data:
        if not isinstance(item, list):
            return
        yield item


def _leaf(data: list[Data], number: str) -> Part:
    padded = [*data, *[None] * 12]
    kind = f"{_word(padded[0])}/{_word(padded[1])}"
    parameters = _parameters(padded[2])
    # A text tells its lines before its disposition, an attached mail its head, its parts and its lines.
    extra = {"text": 1, "mess": 3 if kind == "message/rfc822" else 0}.get(kind[:4], 0)
    disposition = padded[8 + extra]
    how, more = (
        (disposition[0], disposition[1])
        if isinstance(disposition, list) and len(disposition) > 1
        else (None, None)
    )
    name = _parameters(more).get("filename") or parameters.get("name", "")
    size = padded[6]
    return Part(
        number,
        kind,
        encoding=_word(padded[5]),
        charset=parameters.get("charset", ""),
        name=name,
        size=int(size) if isinstance(size, bytes) and size.isdigit() and len(size) < 20 else 0,  # noqa: PLR2004 - 64 bits
        attached=_word(how) == "attachment",
        flowed=kind == _PLAIN and parameters.get("format", "").lower() == "flowed",
        joined=parameters.get("delsp", "").lower() == "yes",
    )


def _parameters(data: Data) -> Mapping[str, str]:
    """By name in lower case, put together and decoded as RFC 2231 says, or as everybody does."""
    words = [item if isinstance(item, bytes) else b"" for item in data] if isinstance(data, list) else []
    found: dict[str, str] = {}
    pieces: dict[str, dict[int, bytes]] = {}
    for key, value in zip(words[::2], words[1::2], strict=False):
        name = _NAME.fullmatch(text_in(key, "").lower())
        if name is None or not (name[2] or name[3]):
            found.setdefault(text_in(key, "").lower(), text_in(value, ""))
        else:
            content = unquote_to_bytes(value) if name[3] else value
            pieces.setdefault(name[1], {})[int(name[2] or 0)] = content
    for one, numbered in pieces.items():
        found[one] = _put_together(b"".join(numbered[at] for at in sorted(numbered)))
    return {one: header_text(value)[:_MOST_NAME] for one, value in found.items()}


def _put_together(content: bytes) -> str:
    charset, apostrophe, rest = content.partition(b"'")
    _, second, text = rest.partition(b"'")
    return text_in(text, text_in(charset, "")) if apostrophe and second else text_in(content, "")


def _word(data: Data) -> str:
    return text_in(data, "").strip().lower() if isinstance(data, bytes) else ""


def _unflowed(text: str, part: Part) -> str:
    """Lines that were broken for old screens, whole again (RFC 3676); quoted ones stay as they are."""
    pieces: list[str] = []
    for line in text.removesuffix("\n").split("\n"):
        content = line.removeprefix(" ")
        flows = content.endswith(" ") and content != "-- " and not content.startswith(">")
        if flows and part.joined:
            content = content[:-1]
        pieces.append(content if flows else content + "\n")
    return "".join(pieces).removesuffix("\n")
