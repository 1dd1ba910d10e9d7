"""The step where pressure is left behind, for good."""

from assistant.domain.case import Case, Facts
from assistant.domain.category import CategoryId
from assistant.domain.purchases import Purchases
from assistant.domain.standing import Standing


def case_of(category: CategoryId, standing: Standing, facts: Facts) -> Case:
    """Put together what the guide decides on: the words of the ticket stay behind."""
    return Case(category, standing, facts)


def facts_of(purchases: Purchases | None) -> Facts:
    """What the system of record says by itself: a dispute on any order, the newest order's total."""
    real = [order for order in purchases.orders if not order.test] if purchases else []
    if not real:
        return Facts()
    return Facts(dispute_open=any(order.dispute_open for order in real), order_total=real[0].paid)
