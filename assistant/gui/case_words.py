"""The words for what a ticket is worked out to be: tiers, sums and pressures, in the agent's language.

Apart from ``wording``, which the window needs before there is any ticket.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.pressure import PressureKind
from assistant.domain.purchases import LineKind
from assistant.domain.standing import WhyUnknown
from assistant.domain.tier import STANDARD, UNKNOWN, VIP, Tier
from assistant.gui.wording import one_line, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.domain.category import CategoryId


def tier(value: Tier) -> str:
    """A tier's name on its badge; those of a guide's own list are named as there."""
    own = value.replace("_", " ").capitalize()
    return {VIP: tr("VIP"), STANDARD: tr("Standard"), UNKNOWN: tr("LTV unknown")}.get(value, own)


def category(value: CategoryId, titles: Mapping[CategoryId, str]) -> str:
    """What happened, by the guide's title; one that the guide no longer has goes by its name there."""
    return one_line(titles.get(value) or value.replace("_", " ").capitalize())


def why_unknown(value: WhyUnknown | None) -> str:
    """Why there is no lifetime value."""
    return {
        WhyUnknown.NO_SOURCE: tr("Lifetime value unknown: no shop knows this address."),
        WhyUnknown.NO_ORDERS: tr("Lifetime value unknown: no order found for this address."),
        WhyUnknown.SEVERAL_CURRENCIES: tr("Lifetime value unknown: orders in several currencies."),
        WhyUnknown.HISTORY_CUT: tr("Lifetime value unknown: older orders cannot be seen."),
        WhyUnknown.NOT_ALL_ANSWERED: tr("Lifetime value unknown: not every shop has answered yet."),
        WhyUnknown.FOREIGN_CURRENCY: tr("Lifetime value unknown: not in the guide's currency."),
        WhyUnknown.SHARED_ADDRESS: tr("Lifetime value unknown: several people use this address."),
        None: tr("Lifetime value unknown."),
    }[value]


def pressure(kind: PressureKind) -> str:
    """What a text mentions; it describes the text, never the person."""
    return {
        PressureKind.REVIEW_THREAT: tr("mentions a bad review"),
        PressureKind.REVIEW_HOSTAGE: tr("offers to change a review"),
        PressureKind.SOCIAL_THREAT: tr("mentions telling others"),
        PressureKind.CHARGEBACK_THREAT: tr("mentions a chargeback"),
        PressureKind.CHARGEBACK_FILED: tr("says a dispute is open"),
        PressureKind.LEGAL_THREAT: tr("mentions legal steps"),
        PressureKind.ABUSE: tr("heated words"),
    }[kind]


def line(kind: LineKind) -> str:
    """A line of the sum behind a lifetime value."""
    return {
        LineKind.PAID: tr("Paid"),
        LineKind.TAX: tr("Tax left out"),
        LineKind.SHIPPING: tr("Shipping left out"),
        LineKind.REFUNDED: tr("Refunded"),
        LineKind.DISPUTE_LOST: tr("Lost disputes"),
        LineKind.STATED: tr("As the source states it"),
    }[kind]
