"""Facts in words: their names, and the values that an agent can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from assistant.domain.facts import DisputeState, FactKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.domain.facts import FactId, FactSpec


def name_of(fact: FactId, own: Mapping[FactId, FactSpec]) -> str:
    """What a fact is called in the middle of a sentence; the guide's own have their title."""
    known = {
        "category": QCoreApplication.translate("facts", "the category"),
        "tier": QCoreApplication.translate("facts", "the tier"),
        "headroom": QCoreApplication.translate("facts", "the headroom"),
        "dispute": QCoreApplication.translate("facts", "how far a dispute is"),
        "dispute_open": QCoreApplication.translate("facts", "whether a dispute is open"),
        "shipped": QCoreApplication.translate("facts", "whether it was shipped"),
        "delivered_on": QCoreApplication.translate("facts", "the day of delivery"),
        "days_since_order": QCoreApplication.translate("facts", "the days since the order"),
        "days_since_delivery": QCoreApplication.translate("facts", "the days since delivery"),
        "order_total": QCoreApplication.translate("facts", "the order's total"),
        "goodwill_count": QCoreApplication.translate("facts", "how often goodwill was given"),
        "goodwill_given": QCoreApplication.translate("facts", "the goodwill given"),
        "tags": QCoreApplication.translate("facts", "the tags"),
        "country": QCoreApplication.translate("facts", "the country"),
        "channel": QCoreApplication.translate("facts", "the channel"),
    }
    return own[fact].title if fact in own else known.get(fact, fact)


def values_of(spec: FactSpec) -> dict[str, str]:
    """What an agent may say, by what the guide calls it; empty where it has to be typed."""
    if spec.kind is FactKind.YES_NO:
        return {
            "yes": QCoreApplication.translate("facts", "yes"),
            "no": QCoreApplication.translate("facts", "no"),
        }
    return {value: value for value in spec.values}


def dispute(state: DisputeState) -> str:
    """A dispute's state as something that the agent confirms."""
    return {
        DisputeState.NONE: QCoreApplication.translate("facts", "No dispute"),
        DisputeState.INQUIRY: QCoreApplication.translate("facts", "The bank inquires"),
        DisputeState.NEEDS_RESPONSE: QCoreApplication.translate("facts", "A dispute needs our answer"),
        DisputeState.UNDER_REVIEW: QCoreApplication.translate("facts", "The bank reviews the dispute"),
        DisputeState.WON: QCoreApplication.translate("facts", "The dispute was won"),
        DisputeState.LOST: QCoreApplication.translate("facts", "The dispute was lost"),
        DisputeState.CLOSED: QCoreApplication.translate("facts", "The dispute is closed"),
    }[state]
