"""What a shop says itself about its files: a small TOML or JSON file, beside the export or named with it.

    currency = "EUR"
    decimal = ","
    dates = ["%d.%m.%Y"]

    [columns]
    order = "Bestellnummer"
    email = "E-Mail"

    [status]
    paid = ["bezahlt"]

Without ``columns`` it only adds to a layout that is known.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.shops.files_amounts import Mark
from assistant.shops.files_columns import Field, Layout

_ENDINGS = (".toml", ".json")
_KNOWN = {"currency", "decimal", "dates", "columns", "status"}
_CURRENCY = re.compile(r"[A-Z]{3}")
# What Python and the engine of many rows read alike; everything else stands for itself.
_DATE = re.compile(r"(?:[^%]|%[dmYyHMSfzIpbB])+")
_OWN = Layout(name="own columns", marks=(), columns={}, guessable=False)


@dataclass(frozen=True, slots=True)
class Mapped:
    """What was said; empty where nothing was."""

    columns: Mapping[Field, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    currency: str = ""
    decimal: Mark | None = None
    dates: tuple[str, ...] = ()
    paid: tuple[str, ...] = ()
    unpaid: tuple[str, ...] = ()

    def over(self, layout: Layout | None) -> Layout | None:
        """The layout with this in place of what it says itself."""
        if self.columns:
            layout = replace(_OWN, columns=self.columns)
        if layout is None:
            return None
        return replace(
            layout,
            currency=self.currency or layout.currency,
            decimal=self.decimal or layout.decimal,
            dates=(*self.dates, *layout.dates),
            paid=(*layout.paid, *self.paid),
            unpaid=(*layout.unpaid, *self.unpaid),
        )


def mapping_beside(path: Path) -> Mapped:
    """What lies beside an export under its whole name and ``.toml`` or ``.json``."""
    beside = next((file for file in mappings_of(path) if file.is_file()), None)
    return mapping_in(beside) if beside else Mapped()


def mappings_of(path: Path) -> tuple[Path, ...]:
    """Where it can lie; the first one that is there counts."""
    return tuple(path.with_name(path.name + ending) for ending in _ENDINGS)


def mapping_in(path: Path) -> Mapped:
    """Read one; raises ``ServiceError`` that says what is wrong in it, and ``OSError``."""
    try:
        text = path.read_text("utf-8")
        said = json.loads(text) if path.suffix.casefold() == ".json" else tomllib.loads(text)
        return _mapped(said)
    except ValueError as error:
        raise ServiceError(
            Trouble.REJECTED,
            translatable("errors", "{file} does not say how to read the export: {reason}"),
            translatable("errors", "Mend it, or take it away."),
            file=path.name,
            reason=str(error)[:200],
        ) from error


def _mapped(said: Any) -> Mapped:
    if not isinstance(said, dict):
        raise ValueError("it is no table of names")  # noqa: TRY004 - one kind for all that is wrong in it
    _only(said, _KNOWN)
    columns, status = said.get("columns", {}), said.get("status", {})
    _only(columns, set(Field))
    _only(status, {"paid", "unpaid"})
    currency = str(said.get("currency", "")).upper()
    if currency and not _CURRENCY.fullmatch(currency):
        raise ValueError(f"currency: {currency!r} is no code like EUR")
    mapped = Mapped(
        columns={Field(name): _texts(name, value) for name, value in columns.items()},
        currency=currency,
        decimal=Mark(said["decimal"]) if "decimal" in said else None,
        dates=_dates(said.get("dates", [])),
        paid=_folded("paid", status),
        unpaid=_folded("unpaid", status),
    )
    missing = {Field.EMAIL, Field.ORDER, Field.PAID, Field.PLACED} - set(mapped.columns)
    if mapped.columns and missing and Field.SPENT not in mapped.columns:
        raise ValueError(f"columns: {', '.join(sorted(missing))} must be named")
    return mapped


def _only(table: Any, known: set[str] | set[Field]) -> None:
    if not isinstance(table, dict):
        raise ValueError("columns and status are tables of names")  # noqa: TRY004 - as above
    strange = sorted(set(table) - {str(name) for name in known})
    if strange:
        raise ValueError(f"{strange[0]!r} is not known; known are {', '.join(sorted(map(str, known)))}")


def _texts(name: str, value: Any) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    if not all(isinstance(each, str) and each.strip() for each in listed):
        raise ValueError(f"{name}: a text or a list of texts is needed")
    return tuple(listed)


def _dates(value: Any) -> tuple[str, ...]:
    listed = _texts("dates", value)
    strange = [form for form in listed if not _DATE.fullmatch(form)]
    if strange:
        raise ValueError(f"dates: {strange[0]!r} is no form of a date like %d.%m.%Y")
    return listed


def _folded(name: str, status: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(text.strip().lower() for text in _texts(name, status.get(name, [])))
