"""How single values are written in a guide: ids, amounts, shares, comparisons, yes and no.

A value arrives as the text that stands in the file. Each refusal says what to write instead.
"""

import re
from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, StringConstraints

from assistant.domain.standing import Tier

_ID = re.compile(r"[a-z][a-z0-9_]{0,47}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_AMOUNT = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,4})?")
_SHARE = re.compile(rf"({_AMOUNT.pattern}) ?(%?)")
_AT_LEAST = re.compile(rf"at least (-?{_AMOUNT.pattern})")
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


def _share(value: object) -> Decimal:
    match = _SHARE.fullmatch(_text(value))
    share = Decimal(match[1]) / (100 if match[2] else 1) if match else None
    if share is None or share > 1:
        raise ValueError("is no share: write a percentage from 0 % to 100 %, such as 40 %.")
    return share


def _at_least(value: object) -> Decimal:
    match = _AT_LEAST.fullmatch(_text(value))
    if not match:
        raise ValueError("cannot be compared: write 'at least' and a number, such as: at least 0.")
    return Decimal(match[1])


def _yes_or_no(value: object) -> bool:
    answer = _ANSWERS.get(_text(value).casefold())
    if answer is None:
        raise ValueError("is neither yes nor no.")
    return answer


def _tier(value: object) -> Tier:
    if _text(value) not in tuple(Tier):
        raise ValueError(f"is no tier: use one of {', '.join(Tier)}.")
    return Tier(_text(value))


def _rank(value: object) -> int:
    if not _RANK.fullmatch(_text(value)):
        raise ValueError("is no rank: write a whole number; 1 stands first.")
    return int(_text(value))


def _one_or_more(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Line: TypeAlias = Annotated[Text, AfterValidator(_on_one_line)]
Id: TypeAlias = Annotated[Text, AfterValidator(_id)]
Language: TypeAlias = Annotated[Text, AfterValidator(_language)]
Currency: TypeAlias = Annotated[str, PlainValidator(_currency)]
Amount: TypeAlias = Annotated[Decimal, PlainValidator(_amount)]
Share: TypeAlias = Annotated[Decimal, PlainValidator(_share)]
AtLeast: TypeAlias = Annotated[Decimal, PlainValidator(_at_least)]
YesOrNo: TypeAlias = Annotated[bool, PlainValidator(_yes_or_no)]
Rank: TypeAlias = Annotated[int, PlainValidator(_rank)]
Ids: TypeAlias = Annotated[tuple[Id, ...], BeforeValidator(_one_or_more), Field(min_length=1)]
Tiers: TypeAlias = Annotated[
    tuple[Annotated[Tier, PlainValidator(_tier)], ...], BeforeValidator(_one_or_more), Field(min_length=1)
]
