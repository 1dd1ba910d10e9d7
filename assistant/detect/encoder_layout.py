"""A ticket laid out for the encoder: a bounded row of pieces that begins with what counts most.

The subject comes first, then the newest message of the customer, then what was said before it, newest first.
Of a long newest message its beginning and its end come in; what the row has no room for is left to further
windows, in which pressure is looked for, and what of the message is worth being read again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from assistant.detect.encoder_tokens import START, STOP, Token

LONGEST = 320
MOST_OF_NEWEST = 224
_SUBJECT, _NEWEST_END, _EARLIER, _AGENT = 40, 72, 96, 32
_NOWHERE = -1


class Role(IntEnum):
    """Which text of a ticket a piece stands in."""

    SUBJECT = 0
    NEWEST = 1
    EARLIER = 2
    AGENT = 3


@dataclass(frozen=True, slots=True)
class Text:
    """A subject or a message, cut into pieces."""

    role: Role
    source: str
    tokens: Sequence[Token]
    left_out: frozenset[int] = frozenset()
    """Numbers of tokens that are not to be read."""

    def kept(self) -> list[int]:
        """The numbers of the tokens that are read."""
        return [number for number in range(len(self.tokens)) if number not in self.left_out]


@dataclass(slots=True)
class Window:
    """What the encoder reads at once."""

    pieces: list[int] = field(default_factory=lambda: [START])
    roles: list[int] = field(default_factory=lambda: [int(Role.SUBJECT)])
    places: list[tuple[int, int]] = field(default_factory=lambda: [(_NOWHERE, _NOWHERE)])
    """For each piece the number of its text and of the token in it; of marks between texts -1."""

    def add(self, number: int, text: Text, tokens: Iterable[int]) -> None:
        """Some tokens of a text, with the mark that ends it."""
        for token in tokens:
            self.pieces.append(text.tokens[token].piece)
            self.roles.append(int(text.role))
            self.places.append((number, token))
        self.pieces.append(STOP)
        self.roles.append(int(text.role))
        self.places.append((_NOWHERE, _NOWHERE))


def laid_out(texts: Sequence[Text]) -> Window:
    """The window that the category is read from; ``texts`` are the subject and all messages, oldest first."""
    window = Window()
    for number, text in _by_weight(texts):
        room = LONGEST - len(window.pieces) - 1
        chosen = _chosen(text, room)
        if chosen or text.role is Role.SUBJECT:
            window.add(number, text, chosen)
    return window


def further(texts: Sequence[Text], read: Window) -> Iterator[Window]:
    """Windows with all of the customer's words that ``read`` had no room for, what counts most first."""
    done = set(read.places)
    for number, text in _by_weight(texts):
        if text.role is Role.AGENT:
            continue
        rest = [token for token in text.kept() if (number, token) not in done]
        for start in range(0, len(rest), LONGEST - 3):
            window = Window()
            window.add(number, text, rest[start : start + LONGEST - 3])
            yield window


def _by_weight(texts: Sequence[Text]) -> list[tuple[int, Text]]:
    """The subject, the customer's newest message, then all others from the newest to the oldest."""
    numbered = list(enumerate(texts))
    return sorted(numbered, key=lambda each: (min(each[1].role, Role.EARLIER), -each[0]))


def _chosen(text: Text, room: int) -> list[int]:
    """As many tokens of a text as its role and the room allow."""
    kept = text.kept()
    limits = {Role.SUBJECT: _SUBJECT, Role.NEWEST: MOST_OF_NEWEST, Role.EARLIER: _EARLIER, Role.AGENT: _AGENT}
    limit = max(0, min(room, limits[text.role]))
    if len(kept) <= limit:
        return kept
    if text.role is Role.NEWEST:
        return kept[: limit - _NEWEST_END] + kept[-_NEWEST_END:]
    return kept[:limit]
