"""One row of an export, read into an order. Pure functions.

What surprises: exports of line items repeat an order's rows. Only a row with a sum or a status speaks for
its order; the same order said twice counts once; said twice differently, it does not count and is told.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from assistant.domain.money import Money
from assistant.domain.purchases import Order
from assistant.shops.files_amounts import Mark, amount_from
from assistant.shops.files_columns import Columns, Field

DATES = (
    "%Y-%m-%d %H:%M:%S %z",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%d",
    "%Y-%m-%dT%H:%M:%SZ",
    "%Y-%m-%dT%H:%M:%S%z",
    "%Y-%m-%dT%H:%M:%S.%fZ",
    "%Y-%m-%dT%H:%M:%S.%f%z",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d %H:%M:%S%z",
    "%Y-%m-%d %H:%M:%S UTC",
)
"""How dates are written; one without a zone is taken for UTC."""
TEST_METHOD = "bogus"
YES = ("yes", "true", "1", "y")
_LETTERS = 3
_ZERO = Decimal(0)
_STRIPES = ("ch_", "pi_", "py_")
_REFUND = "amount:"
APOSTROPHE = "'"
"""Spreadsheets are kept from reading a number by one of these before it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a row says of an order."""

    line: int
    number: str
    email: str = ""
    identity: str = ""
    """By which the order is known again in another file: its id, where there is one."""
    order: Order | None = None
    """None where no money came in."""
    fault: str = ""
    """Why it cannot be read; then nothing else is known."""

    @property
    def says(self) -> tuple[object, ...]:
        """What must be the same wherever the order stands; its id is missing on some rows."""
        order = self.order
        if order is None:
            return (self.email,)
        sums = (order.paid, order.tax, order.shipping, order.refunded, order.goodwill, order.dispute_lost)
        return self.email, order.placed, order.test, sums


class Reader:
    """Reads the rows of one file."""

    def __init__(self, columns: Columns, marks: Mapping[Field, Mark]) -> None:
        """Take where columns stand, and how each writes its amounts."""
        self._layout = columns.layout
        self._places = columns.places
        self._marks = marks
        self._formats = [*self._layout.dates, *DATES]

    def spoken(self, line: int, cells: Sequence[str] | None) -> Spoken | None:
        """What a row says; None where it only goes on with an order, or is empty."""
        if cells is None:
            return Spoken(line, "", fault="cells")
        cell = _cells(cells, self._places)
        number = cell(Field.ORDER).removeprefix(APOSTROPHE) or cell(Field.ID).removeprefix(APOSTROPHE)
        if not cell(Field.PAID) and not cell(Field.STATUS):
            return None
        if not number:
            return Spoken(line, "", fault="number")
        try:
            order = self._order(number, cell)
        except ValueError as error:
            return Spoken(line, number, fault=str(error))
        identity = cell(Field.ID).removeprefix(APOSTROPHE) or number
        return Spoken(line, number, folded_address(cell(Field.EMAIL)), identity, order)

    def dated(self, cells: Sequence[str]) -> str:
        """The format in which a row is dated; empty where it is not."""
        try:
            self._moment(_cells(cells, self._places)(Field.PLACED))
        except ValueError:
            return ""
        return self._formats[0]

    def _order(self, number: str, cell: "Cell") -> Order | None:
        if not self._is_paid(cell):
            return None
        currency = cell(Field.CURRENCY).upper() or self._layout.currency
        if len(currency) != _LETTERS or not (currency.isascii() and currency.isalpha()):
            raise ValueError("currency")
        sums = self._sums(cell)

        def money(each: Field) -> Money | None:
            return Money(sums[each], currency) if each in sums else None

        return Order(
            number=number,
            placed=self._moment(cell(Field.PLACED)),
            paid=Money(sums[Field.PAID], currency),
            tax=money(Field.TAX),
            shipping=money(Field.SHIPPING),
            refunded=money(Field.REFUNDED),
            goodwill=money(Field.GOODWILL),
            dispute_lost=money(Field.DISPUTE_LOST),
            shipped=_shipped(cell(Field.SHIPPED)),
            country=_country(cell(Field.COUNTRY)),
            test=TEST_METHOD in cell(Field.METHOD).lower() or cell(Field.TEST).lower() in YES,
            references=self._references(cell),
        )

    def _is_paid(self, cell: "Cell") -> bool:
        if Field.STATUS not in self._places:
            return True
        status = cell(Field.STATUS).lower()
        if status in self._layout.paid or status in self._layout.unpaid:
            return status in self._layout.paid
        if cell(Field.PAID_AT):
            return True
        raise ValueError("status")

    def _sums(self, cell: "Cell") -> dict[Field, Decimal]:
        """An order's sums, none larger than what is left of it.

        What a refund was for stands in no export: its tax is not taken off it, so that the value of a
        customer is at times a little too low, and never too high. Shipping that was given back is no shipping
        any more.
        """
        found = {each: amount for each in self._marks if (amount := self._amount(each, cell)) is not None}
        if Field.REFUNDS in self._places:
            found[Field.REFUNDED] = _refunds(cell(Field.REFUNDS))
        paid = max(found.get(Field.PAID, _ZERO) - found.pop(Field.OUTSTANDING, _ZERO), _ZERO)
        if Field.PAID not in found:
            raise ValueError("paid")
        left, sums = paid, {Field.PAID: paid}
        for each in (Field.TAX, Field.REFUNDED, Field.SHIPPING):
            if each in found:
                sums[each] = min(found[each], left)
                left -= sums[each]
        for each in (Field.GOODWILL, Field.DISPUTE_LOST):
            if found.get(each):
                sums[each] = found[each]
        if not sums.get(Field.REFUNDED):
            sums.pop(Field.REFUNDED, None)
        return sums

    def _amount(self, each: Field, cell: "Cell") -> Decimal | None:
        try:
            amount = amount_from(cell(each), self._marks[each])
        except ValueError as error:
            raise ValueError(each.value) from error
        if amount is None or amount >= 0 or each is Field.OUTSTANDING:
            return amount
        # Some exports write what went back with a minus.
        if each is Field.REFUNDED:
            return -amount
        raise ValueError(each.value)

    def _moment(self, text: str) -> datetime:
        for place, form in enumerate(self._formats):
            try:
                moment = datetime.strptime(text, form)  # noqa: DTZ007 - the next line gives it a zone
            except ValueError:
                continue
            # Whole files are written alike: the format that fits is tried first from now on.
            self._formats.insert(0, self._formats.pop(place))
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        raise ValueError("placed")

    def _references(self, cell: "Cell") -> frozenset[str]:
        system, identity = self._layout.system, cell(Field.ID).removeprefix(APOSTROPHE)
        payment = cell(Field.PAYMENT)
        own = {f"{system}:{identity}"} if system and identity else set()
        return frozenset({*own, *({f"stripe:{payment}"} if payment.startswith(_STRIPES) else ())})


Cell = Callable[[Field], str]


def _cells(cells: Sequence[str], places: Mapping[Field, tuple[int, ...]]) -> Cell:
    def cell(each: Field) -> str:
        return next((found for place in places.get(each, ()) if (found := cells[place].strip())), "")

    return cell


def folded_address(text: str) -> str:
    """An e-mail address as it is compared."""
    return text.strip().casefold()


def _refunds(text: str) -> Decimal:
    """The amounts in ``amount:5.00|reason:..|date:..;amount:2.50|..``."""
    amounts = [
        amount_from(part.strip()[len(_REFUND) :].split("|")[0], Mark.POINT)
        for part in text.split(";")
        if part.strip().startswith(_REFUND)
    ]
    if text and not amounts:
        raise ValueError("refunds")
    return sum((abs(amount) for amount in amounts if amount is not None), _ZERO)


def _shipped(text: str) -> bool | None:
    return {"fulfilled": True, "shipped": True, "unfulfilled": False, "pending": False}.get(text.lower())


def _country(text: str) -> str:
    return text.upper() if len(text) == _LETTERS - 1 and text.isalpha() else ""
