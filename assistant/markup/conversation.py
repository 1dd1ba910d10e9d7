"""A ticket's messages made ready for the screen, away from the GUI thread."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assistant.domain.conversation import Mark, MarkKind, PreparedMessage, PreparedPart
from assistant.markup.characters import bearable, visible
from assistant.markup.harmless import harmless_html, harmless_text
from assistant.markup.plain import PlainText, plain_text
from assistant.markup.quotes import PartKind, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.domain.reading import Reading
    from assistant.domain.ticket import Message
    from assistant.markup.marking import SliceMark

LONGEST_PLAIN: Final = 2_000_000
"""Characters of one body that are looked at as plain text."""

_READ_IN_FULL = 6_000_000
"""Of all messages together, newest first; what is older than that is only begun."""

_BEGUN = 20_000
_FIRST_WORDS = 160
_REMEMBERED_UP_TO = 20_000
"""Characters. Every look at a ticket brings the same mails again; of long ones too much would be kept."""


def prepare(messages: Sequence[Message], marks: Sequence[Mark] = ()) -> tuple[PreparedMessage, ...]:
    """Every message as harmless markup with its marks in place, in the order given."""
    room = _READ_IN_FULL
    prepared = []
    for place in reversed(range(len(messages))):
        own = tuple((mark.start, mark.end, mark.kind) for mark in marks if mark.message == place)
        length = len(messages[place].body)
        make = _remembered if length <= min(room, _REMEMBERED_UP_TO) else _prepared
        prepared.append(make(messages[place], own, min(room, length)))
        room = max(_BEGUN, room - length)
    return tuple(reversed(prepared))


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """What a reading found, as places to highlight."""
    found = [(evidence, MarkKind.EVIDENCE) for evidence in reading.category.evidence]
    found += [(quote, MarkKind.PRESSURE) for lever in reading.pressure for quote in lever.evidence]
    return tuple(Mark(quote.message, quote.start, quote.end, kind) for quote, kind in found)


def _prepared(message: Message, marks: Sequence[SliceMark], room: int) -> PreparedMessage:
    body = message.body[:room]
    plain = plain_text(body[:LONGEST_PLAIN], is_html=message.is_html)
    parts = list(_folding(plain))
    clean = harmless_html if message.is_html else harmless_text
    cleaned = clean(body, marks, [start for start, _quoted in parts[1:]])
    cut = cleaned.cut or len(body) < len(message.body)
    text, text_cut = bearable(plain.text) if cut else ((), False)
    shown = zip(cleaned.pieces, parts, strict=True)
    return PreparedMessage(
        message,
        parts=tuple(PreparedPart(html, quoted) for html, (_start, quoted) in shown if html),
        targets=cleaned.targets,
        first_words=_first_words(plain.text),
        cut=cut,
        plain=text,
        plain_cut=text_cut or len(message.body) > min(room, LONGEST_PLAIN),
    )


@lru_cache(maxsize=512)
def _remembered(message: Message, marks: tuple[SliceMark, ...], room: int) -> PreparedMessage:
    return _prepared(message, marks, room)


def _folding(plain: PlainText) -> Iterator[tuple[int, bool]]:
    """Where stretches of own and of repeated words begin in the body; all are own where nothing else is."""
    parts = parts_of(plain)
    own = any(part.kind is PartKind.OWN and plain.text[part.start : part.end].strip() for part in parts)
    before: bool | None = None
    for part in parts:
        quoted = own and part.kind is PartKind.QUOTED
        if quoted is not before:
            yield (0 if before is None else plain.source_span(part.start, part.start + 1)[0]), quoted
        before = quoted
    if before is None:
        yield 0, False


def _first_words(text: str) -> str:
    """Of what the author wrote first, in one line."""
    return " ".join(visible(text[: 8 * _FIRST_WORDS]).split())[:_FIRST_WORDS]
