"""Data in a draft that belongs to nobody whom the ticket or the replies name."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from assistant.domain.verdict import DataKind, ForeignData
from assistant.guard.folding import fold

_URL = re.compile(r"https?://[^\s<>]{1,400}")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_CARD = re.compile(r"(?<![\w.,/-])[3-6]\d{3}(?:[ -]?\d){9,15}(?![\w-])")
_PHONE = re.compile(
    r"(?<![\w.,/-])(?!\d{1,4}[-./ ]\d{1,2}[-./ ]\d{2,4}\b)"  # no date
    r"(?:\+|00?(?=[1-9])|\()\(?\d{1,4}\)?(?:[ /()-]{0,2}\d){6,12}(?![\w-])"
)
_ORDER = re.compile(
    r"(?:\b(?:order|ticket|invoice)s?(?:[ ](?:number|no\.?|nr\.?|id))?[ ]?:?[ ]?\#?[ ]?"
    r"|\b(?:rendeles|megrendeles|szamla)\w{0,6}[ ](?:szama?|sorszama)?:?[ ]?\#?"
    r"|(?:سفارش|فاکتور)(?:[ ]شماره[ ]?ی?)?:?[ ]?\#?"
    r"|(?<![\w&/])\#[ ]?)(?P<number>[a-z]{0,4}-?\d{4,12})(?![\w%.,-]*\d|[ ]?(?:%|ft\b|eur|usd|تومان))"
)
_DIGIT = re.compile(r"\d")
_NOISE = re.compile(r"[^0-9a-z@]+")
_LUHN_BASE = 10


def foreign_in(text: str, known: Iterable[str], bodies: Iterable[str]) -> tuple[ForeignData, ...]:
    """Every address, phone, card and order number that is not known."""
    folded = fold(text)
    ours = {_bare(fold(word).text) for word in known}
    ours.update(*map(_said, bodies))
    return tuple(
        ForeignData(kind, *folded.span(start, end))
        for kind, start, end in _data(folded.text)
        if _bare(folded.text[start:end]) not in ours
    )


@lru_cache(maxsize=512)
def _said(body: str) -> frozenset[str]:
    """What a canned reply names; replies stay the same while the agent types."""
    text = fold(body).text
    return frozenset(_bare(text[start:end]) for _, start, end in _data(text))


def _data(text: str) -> Iterator[tuple[DataKind, int, int]]:
    if "@" not in text and not _DIGIT.search(text):
        return
    taken = [match.span() for match in _URL.finditer(text)]
    for kind, pattern in (
        (DataKind.EMAIL, _EMAIL),
        (DataKind.CARD, _CARD),
        (DataKind.PHONE, _PHONE),
        (DataKind.ORDER_NUMBER, _ORDER),
    ):
        for match in pattern.finditer(text):
            start, end = match.span("number") if kind is DataKind.ORDER_NUMBER else match.span()
            if any(start < after and before < end for before, after in taken):
                continue
            if kind is not DataKind.CARD or _is_card(text[start:end]):
                taken.append((start, end))
                yield kind, start, end


def _is_card(text: str) -> bool:
    """The check digit that every card number carries."""
    digits = [int(char) for char in reversed(text) if char.isdecimal()]
    doubled = (sum(divmod(2 * digit, _LUHN_BASE)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % _LUHN_BASE == 0


def _bare(text: str) -> str:
    return _NOISE.sub("", text)
