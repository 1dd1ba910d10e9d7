"""The customer's words, message by message: the pressure in them, and what is left without it."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.detect.folding import Folded, fold
from assistant.detect.pressure import Hit, find_pressure
from assistant.detect.sentences import Span, sentences_of
from assistant.domain.evidence import Evidence
from assistant.domain.ticket import AuthorKind, Ticket
from assistant.markup.plain import PlainText, plain_text
from assistant.markup.quotes import Part, PartKind, is_sign_off, parts_of

_LETTER = re.compile(r"[^\W\d_]")
_REVIEW_NOTICE = re.compile(
    r"""\bnew\b.{0,15}\breview|\breview\ (?:received|alert|update)|\bupdated\ review
    |\[(?:trustpilot|google|yelp)\]
    |\b(?:google|yelp|trustpilot|sitejabber)\b.{0,20}\b(?:review|new|alert|\d\ stars?|\d★)
    |\buj\b.{0,12}\b(?:ertekeles|velemeny)|\bneue\b.{0,15}\bbewertung|\bnueva\b.{0,12}\bresena|\bnouvel\ avis
    |نظر\ (?:جدید|تازه)|دیدگاه\ (?:جدید|تازه)|★""",
    re.VERBOSE,
)
_SHOP = re.compile(
    r"\b(?:support|care|service|customer|team|help ?desk|help|shop|store|sales|info|no-?reply|orders?|billing"
    r"|ugyfelszolgalat|vevoszolgalat|kundenservice|kundendienst|atencion|servicio|equipo|equipe|client\w*"
    r"|پشتیبانی|خدمات|فروشگاه|تیم)\b"
)
_OWN_NAME = re.compile(r"\b(?:me|myself|en|ich|moi|yo|من|خودم)\b")
_READ_UP_TO = 40_000
_ATTRIBUTION_UP_TO, _LOOKS_BACK = 300, 5_000


@dataclass(frozen=True, slots=True)
class Passage:
    """A subject or the text of a message by the customer."""

    plain: PlainText
    folded: Folded
    hits: tuple[Hit, ...]
    echoes: tuple[Hit, ...]
    """What of it the customer only quotes from their own earlier words."""
    own: tuple[Span, ...]
    """The customer's own sentences, without signature, without quotes and without those in ``hits``."""
    rest: tuple[Span, ...]
    """All other sentences that are not in ``hits``."""
    message: int | None = None
    """Index into the ticket's messages; None for the subject."""
    body: str = ""

    def evidence(self, span: Span) -> Evidence | None:
        """A span of the folded text as a slice of the body as given."""
        if self.message is None:
            return None
        start, end = self.plain.source_span(*self.folded.span(*span))
        return Evidence(self.message, start, end, self.body[start:end]) if start < end else None

    def said(self, spans: tuple[Span, ...]) -> list[str]:
        """Sentences as they are compared."""
        return [self.folded.text[start:end] for start, end in spans]

    def written(self, spans: tuple[Span, ...]) -> list[str]:
        """Sentences as they were written."""
        return [self.plain.text[slice(*self.folded.span(*span))] for span in spans]


def passages_of(ticket: Ticket) -> tuple[Passage, ...]:
    """The subject, then the customer's messages, oldest first."""
    subject = fold(ticket.subject).text
    customer = ticket.customer
    is_review = _REVIEW_NOTICE.search(subject) is not None
    names = frozenset(
        re.findall(r"[^\W\d_]{2,}", fold(f"{customer.name} {customer.email.partition('@')[0]}").text)
    )
    found = [_passage(plain_text(ticket.subject, is_html=False), names, is_review=is_review)]
    for index, message in enumerate(ticket.messages):
        if message.author is AuthorKind.CUSTOMER:
            plain = plain_text(message.body, is_html=message.is_html)
            found.append(_passage(plain, names, is_review=is_review, message=index, body=message.body))
    return tuple(found)


def _passage(
    plain: PlainText, names: frozenset[str], *, is_review: bool, message: int | None = None, body: str = ""
) -> Passage:
    folded = fold(plain.text)
    sentences = sentences_of(folded.text[:_READ_UP_TO])
    hits = find_pressure(folded.text[:_READ_UP_TO], sentences, is_review=is_review)
    # Quotes and signature are looked for after the pressure has gone: a threat put in front of a quoted line
    # must not make that line the customer's own.
    taken = {hit.sentence for hit in hits if hit.alone}
    left = _without(plain, folded, taken)
    parts = parts_of(left)
    own: list[Span] = []
    rest: list[Span] = []
    for sentence in sentences:
        if sentence not in taken:
            (own if _kind_at(parts, folded.span(*sentence)[0]) is PartKind.OWN else rest).append(sentence)
    # Whether 'Thanks!' begins a signature depends on its line; it must not depend on a threat above it.
    spoken = [span for span in own if not is_sign_off(plain.text[slice(*folded.span(*span))])]
    quoted = {hit for hit in hits if _kind_at(parts, folded.span(*hit.sentence)[0]) is PartKind.QUOTED}
    echoes = tuple(hit for hit in hits if hit in quoted and _is_theirs(hit, parts, left.text, folded, names))
    said = tuple(hit for hit in hits if hit not in quoted)
    return Passage(plain, folded, said, echoes, tuple(spoken or own), tuple(rest), message, body)


def _without(plain: PlainText, folded: Folded, taken: set[Span]) -> PlainText:
    """The text with these sentences blanked out, line by line."""
    if not taken:
        return plain
    pieces, at = [], 0
    for span in sorted(taken):
        start, end = folded.span(*span)
        pieces += [plain.text[at:start], re.sub(r"[^\n\r>|]", " ", plain.text[start:end])]
        at = end
    return PlainText("".join([*pieces, plain.text[at:]]), plain.quoted, plain.signatures)


def _kind_at(parts: tuple[Part, ...], position: int) -> PartKind:
    part = _part_at(parts, position)
    return part.kind if part else PartKind.OWN


def _part_at(parts: tuple[Part, ...], position: int) -> Part | None:
    at = bisect_right(parts, position, key=lambda part: part.start) - 1
    return parts[at] if at >= 0 else None


def _is_theirs(hit: Hit, parts: tuple[Part, ...], text: str, folded: Folded, names: frozenset[str]) -> bool:
    """Whether a quoted sentence is the customer's own."""
    position = folded.span(*hit.sentence)[0]
    part = _part_at(parts, position)
    start = part.start if part else 0
    author = _author_above(text[max(start, position - _LOOKS_BACK) : position])
    if not author or _SHOP.search(author):
        return False
    known = set(re.findall(r"[^\W\d_]{2,}", author)) & names
    return bool(known or _OWN_NAME.search(author) or not names)


def _author_above(text: str) -> str:
    """The nearest line above that says who wrote; empty where there is none."""
    for line in reversed(text.splitlines()):
        folded = fold(line.strip()[:_ATTRIBUTION_UP_TO]).text
        if folded.endswith(":") or re.match(r"[>\s]*(?:from|von|de|felado|از)\s?:", folded):
            return folded
    return ""


def has_words(texts: Iterable[str]) -> bool:
    """Whether anybody said anything in these."""
    return any(_LETTER.search(text) for text in texts)
