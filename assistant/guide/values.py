"""How single values are written in a guide: ids, amounts, shares, comparisons, yes and no.

A value arrives as the text that stands in the file. Each refusal says what to write instead.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, PlainValidator, StringConstraints

from assistant.domain.facts import FactId, FactKind
from assistant.domain.guide import Proration
from assistant.domain.promise import Allowance, PromiseKind
from assistant.guide.guessing import did_you_mean

_ID = re.compile(r"[a-z][a-z0-9_]{0,47}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_AMOUNT = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,4})?")
_RATE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,8})?")
_COLOUR = re.compile(r"#?([0-9a-fA-F]{6})")
_TAG = re.compile(r"[a-z0-9][a-z0-9_:/.-]{0,39}")
_SHARE = re.compile(rf"({_AMOUNT.pattern}) ?(%?)")
_ALLOWED = re.compile(rf"([a-z_ ]+?)(?: up to ({_AMOUNT.pattern}) ?(%?))?")
_SOURCE = re.compile(r"agent|(?:tag|customer) \S.*")
_PRORATED = re.compile(rf"({_ID.pattern}) of ({_AMOUNT.pattern})")
_RANK = re.compile(r"[1-9][0-9]{0,2}")
_ANSWERS = {"yes": True, "no": False, "true": True, "false": False}


def is_id(text: str) -> bool:
    """Whether this can name a category, a resolution or a variant."""
    return _ID.fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Whether this can name a language."""
    return _LANGUAGE.fullmatch(text) is not None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("must be a single value, not a list or a block.")  # noqa: TRY004 - pydantic hears ValueError
    return value.strip()


def _id(text: str) -> str:
    if not is_id(text):
        raise ValueError("is no name: use small letters a to z, digits and _, such as wrong_address.")
    return text


def _language(text: str) -> str:
    if not is_language(text):
        raise ValueError("is no language: write its letters, such as en, hu or fa.")
    return text


def _currency(value: object) -> str:
    if not _CURRENCY.fullmatch(_text(value)):
        raise ValueError("is no currency: write its three letters, such as EUR, or leave the line out.")
    return _text(value)


def _amount(value: object) -> Decimal:
    if not _AMOUNT.fullmatch(_text(value)):
        raise ValueError("is no amount: write a number such as 35 or 7.50, without a currency.")
    return Decimal(_text(value))


def _rate(value: object) -> Decimal:
    rate = Decimal(_text(value)) if _RATE.fullmatch(_text(value)) else Decimal(0)
    if not rate:
        raise ValueError("is no rate: write what one of it is worth in the guide's currency, such as 1.08.")
    return rate


def _day(value: object) -> date:
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        raise ValueError("is no day: write year, month and day, such as 2026-11-01.") from None


def _colour(value: object) -> str:
    match = _COLOUR.fullmatch(_text(value))
    if not match:
        # A sign # that is not between quotes begins a comment.
        raise ValueError("is no colour: write six digits or letters a to f, such as b8860b.")
    return f"#{match[1].lower()}"


def _tag(value: object) -> str:
    if not _TAG.fullmatch(_text(value)):
        raise ValueError("is no tag: use small letters a to z, digits and _ : / . -, without a space.")
    return _text(value)


def _share(value: object) -> Decimal:
    match = _SHARE.fullmatch(_text(value))
    share = Decimal(match[1]) / (100 if match[2] else 1) if match else None
    if share is None or share > 1:
        raise ValueError("is no share: write a percentage from 0 % to 100 %, such as 40 %.")
    return share


def _share_of_order(value: object) -> Decimal | Proration:
    prorated = _PRORATED.fullmatch(_text(value))
    if prorated and Decimal(prorated[2]):
        return Proration(FactId(prorated[1]), Decimal(prorated[2]))
    return _share(value)


def _yes_or_no(value: object) -> bool:
    answer = _ANSWERS.get(_text(value).casefold())
    if answer is None:
        raise ValueError("is neither yes nor no.")
    return answer


def _rank(value: object) -> int:
    if not _RANK.fullmatch(_text(value)):
        raise ValueError("is no rank: write a whole number; 1 stands first.")
    return int(_text(value))


def _kind(value: object) -> FactKind:
    kinds = tuple(kind for kind in FactKind if kind is not FactKind.TEXTS)
    if _text(value) not in kinds:
        raise ValueError(f"is no kind of fact: use one of {', '.join(kinds)}.")
    return FactKind(_text(value))


def _source(value: object) -> str:
    if not _SOURCE.fullmatch(_text(value)):
        raise ValueError(
            "is no source: write 'agent', 'tag' and what the tag begins with, "
            "or 'customer' and the name of the helpdesk's field."
        )
    return _text(value)


def _allowance(value: object) -> Allowance:
    kinds = tuple(kind.value.replace("_", " ") for kind in PromiseKind if kind is not PromiseKind.BARGAIN)
    match = _ALLOWED.fullmatch(_text(value))
    if not match or match[1] not in kinds:
        hint = did_you_mean(_text(value), kinds)
        raise ValueError(f"is no promise that a guide can allow.{hint} There are: {', '.join(kinds)}.")
    at_most = Decimal(match[2]) / (100 if match[3] else 1) if match[2] else None
    return Allowance(PromiseKind(match[1].replace(" ", "_")), at_most, bool(match[3]))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Line: TypeAlias = Annotated[Text, AfterValidator(_on_one_line)]
Id: TypeAlias = Annotated[Text, AfterValidator(_id)]
Language: TypeAlias = Annotated[Text, AfterValidator(_language)]
Currency: TypeAlias = Annotated[str, PlainValidator(_currency)]
Amount: TypeAlias = Annotated[Decimal, PlainValidator(_amount)]
Rate: TypeAlias = Annotated[Decimal, PlainValidator(_rate)]
Day: TypeAlias = Annotated[date, PlainValidator(_day)]
Colour: TypeAlias = Annotated[str, PlainValidator(_colour)]
Tag: TypeAlias = Annotated[str, PlainValidator(_tag)]
Share: TypeAlias = Annotated[Decimal, PlainValidator(_share)]
Kind: TypeAlias = Annotated[FactKind, PlainValidator(_kind)]
Source: TypeAlias = Annotated[str, PlainValidator(_source)]
Allowances: TypeAlias = tuple[Annotated[Allowance, PlainValidator(_allowance)], ...]
ShareOfOrder: TypeAlias = Annotated[Decimal | Proration, PlainValidator(_share_of_order)]
YesOrNo: TypeAlias = Annotated[bool, PlainValidator(_yes_or_no)]
Rank: TypeAlias = Annotated[int, PlainValidator(_rank)]
