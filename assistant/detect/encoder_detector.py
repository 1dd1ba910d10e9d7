"""The detector with the encoder: what happened and the pressure beside it, by a network instead of rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.detect.encoder import Said, Words
from assistant.detect.encoder_layout import Role
from assistant.detect.folding import fold
from assistant.detect.language import UNKNOWN, language_of
from assistant.detect.own_categories import OwnCategories
from assistant.domain.category import CategoryId
from assistant.domain.evidence import Evidence
from assistant.domain.guide import Category
from assistant.domain.pressure import Pressure, PressureKind
from assistant.domain.reading import Detected, Guess, Reading
from assistant.domain.ticket import AuthorKind, Ticket
from assistant.markup.plain import PlainText, plain_text

_ALTERNATIVES, _WORTH_A_MENTION = 3, 0.01
_LANGUAGE_FROM = 4_000


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A subject or a message as the encoder is given it."""

    role: Role
    plain: PlainText
    message: int | None = None
    body: str = ""

    def evidence(self, words: Words) -> Evidence | None:
        """The words as a slice of the body as given; those of the subject have no place in one."""
        if self.message is None:
            return None
        start, end = self.plain.source_span(words.start, words.end)
        return Evidence(self.message, start, end, self.body[start:end]) if start < end else None


class Reader(Protocol):
    """What a loaded model file does."""

    sure_from: float

    def read(self, texts: Sequence[tuple[Role, str]]) -> Said:
        """What a subject and the messages, oldest first, say."""
        ...


class EncoderDetector:
    """Reads tickets with a loaded encoder, which knows the shipped categories; ``own`` knows the guide's."""

    def __init__(self, encoder: Reader, own: OwnCategories | None = None) -> None:
        self._encoder = encoder
        self._own = own

    def read(self, ticket: Ticket, categories: Mapping[CategoryId, Category]) -> Reading:
        """What the ticket says. Pure and total: any text gives a reading."""
        spoken = _spoken(ticket)
        said = self._encoder.read([(each.role, each.plain.text) for each in spoken])
        pressure = tuple(
            Pressure(kind, _evidence(spoken, said.pressure[kind]))
            for kind in PressureKind
            if kind in said.pressure
        )
        return Reading(_language(spoken), self._category(spoken, said, categories), pressure)

    def _category(
        self, spoken: Sequence[_Spoken], said: Said, categories: Mapping[CategoryId, Category]
    ) -> Detected:
        shares = {CategoryId(id_): share for id_, share in said.shares.items() if id_ in categories}
        if self._own:
            shares = self._own.weighed(said.meaning, shares, categories, self._encoder.sure_from)
        shares = {id_: shares.get(id_, 0.0) for id_ in categories}
        total = sum(shares.values()) or 1.0
        (best, share), *others = sorted(shares.items(), key=lambda each: -each[1])
        guesses = (Guess(id_, round(value / total, 4)) for id_, value in others[:_ALTERNATIVES])
        return Detected(
            best,
            round(share / total, 4),
            sure=best in said.shares and share >= self._encoder.sure_from,
            calibrated=best in said.shares,
            evidence=_evidence(spoken, said.evidence),
            alternatives=tuple(guess for guess in guesses if guess.confidence >= _WORTH_A_MENTION),
        )


def _spoken(ticket: Ticket) -> list[_Spoken]:
    """The subject and what customer and agents wrote, oldest first; what only colleagues see is not read."""
    said_by = [message.author for message in ticket.messages]
    newest = max((at for at, author in enumerate(said_by) if author is AuthorKind.CUSTOMER), default=None)
    found = [_Spoken(Role.SUBJECT, plain_text(ticket.subject, is_html=False))]
    for at, message in enumerate(ticket.messages):
        if message.author is AuthorKind.CUSTOMER:
            role = Role.NEWEST if at == newest else Role.EARLIER
        elif message.author is AuthorKind.AGENT and message.public:
            role = Role.AGENT
        else:
            continue
        found.append(_Spoken(role, plain_text(message.body, is_html=message.is_html), at, message.body))
    return found


def _evidence(spoken: Sequence[_Spoken], words: Sequence[Words]) -> tuple[Evidence, ...]:
    found = {evidence for each in words if (evidence := spoken[each.text].evidence(each))}
    return tuple(sorted(found))


def _language(spoken: Sequence[_Spoken]) -> str:
    """The language of the customer's newest message; else of the subject."""
    for role in (Role.NEWEST, Role.SUBJECT, Role.EARLIER):
        text = " ".join(each.plain.text for each in spoken if each.role is role)[:_LANGUAGE_FROM]
        language = language_of(text, fold(text).text)
        if language != UNKNOWN:
            return language
    return UNKNOWN
