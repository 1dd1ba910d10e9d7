"""What the tests of every source of orders begin with: who buys, a clock that stands still, an error."""

from collections.abc import Callable
from datetime import datetime

import pytest

from assistant.domain.errors import ServiceError
from assistant.domain.purchases import Purchases
from assistant.domain.ticket import Customer
from tests.builders import NOON

MARA = Customer(email="mara@example.com")


class Noon:
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOON


@pytest.fixture
def waited() -> list[float]:
    """How long the adapter waited, each time."""
    return []


def numbers(purchases: Purchases | None) -> list[str]:
    """The orders of somebody who is known."""
    assert purchases is not None
    return [order.number for order in purchases.orders]


def trouble_of(call: Callable[[], object]) -> ServiceError:
    """The error that a call ends with, in words."""
    with pytest.raises(ServiceError) as caught:
        call()
    assert str(caught.value)
    return caught.value
