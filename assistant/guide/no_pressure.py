"""The promise, held at the door: no rule can ask how loud somebody is.

Every fault says the reason, because whoever writes such a rule had a real case in mind.
"""

import re
from collections.abc import Iterator

from assistant.guide.yaml_text import Data, Where, shown

_KINDS = (
    "review_threat",
    "review_hostage",
    "social_threat",
    "chargeback_threat",
    "chargeback_filed",
    "legal_threat",
    "abuse",
)
_STEMS = re.compile(r"(?:^|_)(?:pressure|threat|blackmail|extort)")

REASON = "The same case gets the same answer, however loud the customer is."


def pressure_in(name: str) -> str | None:
    """The pressure that an id or a value names, or None."""
    plain = re.sub(r"[\W_]+", "_", name.casefold()).strip("_")
    kind = next((kind for kind in _KINDS if f"_{kind}_" in f"_{plain}_"), None)
    stem = _STEMS.search(plain)
    return kind or (shown(plain) if stem else None)


def pressures_named(data: Data, where: Where) -> Iterator[tuple[Where, str]]:
    """Every place in a condition that names a pressure, as a name or as a value, however deep."""
    if isinstance(data, str):
        if named := pressure_in(data):
            yield where, named
        return
    for step, inside in data.items() if isinstance(data, dict) else enumerate(data):
        named = pressure_in(step) if isinstance(step, str) else None
        if named:
            yield (*where, step), named
        else:
            yield from pressures_named(inside, (*where, step))
