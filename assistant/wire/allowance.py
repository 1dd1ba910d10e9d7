"""How much of an account's allowance its server says is left; colleagues and other programs use it, too."""

from collections.abc import Mapping
from typing import Final

_SCARCE: Final = 0.1
_LIMIT_AND_LEFT: Final = (
    ("x-rate-limit", "x-rate-limit-remaining"),
    ("ratelimit-limit", "ratelimit-remaining"),
    ("x-ratelimit-limit", "x-ratelimit-remaining"),
    ("x-ratelimit-total", "x-ratelimit-remaining"),
    ("x-ratelimit-limit-minute", "x-ratelimit-remaining-minute"),
)
"""Zendesk's older and newer, Intercom's and Front's, Freshdesk's, Help Scout's."""
_USED_OF_LIMIT: Final = "x-gorgias-account-api-call-limit"


def is_scarce(headers: Mapping[str, str]) -> bool:
    """Whether a tenth or less is left; where a server says nothing that can be read, nothing is scarce."""
    used, slash, limit = headers.get(_USED_OF_LIMIT, "").partition("/")
    pairs = [(headers.get(whole, ""), headers.get(left, "")) for whole, left in _LIMIT_AND_LEFT]
    told = [(int(whole), int(left)) for whole, left in pairs if _is_count(whole) and _is_count(left)]
    if slash and _is_count(used) and _is_count(limit):
        told.append((int(limit), int(limit) - int(used)))
    return any(left <= whole * _SCARCE for whole, left in told)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10  # noqa: PLR2004 - no server allows more
