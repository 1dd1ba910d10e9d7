"""A whole panel whose clock says 1970, or 2100: it works, sends once, and shows no age that cannot be."""

from datetime import UTC, datetime, tzinfo
from typing import Self

import pytest
from typing_extensions import override

from assistant import clock
from assistant.gui import customer_panel, wording
from tests.hardening.test_hostile_ticket import texts
from tests.journeys.conftest import PATIENCE, Journey
from tests.journeys.test_no_secret_left import answer

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture(params=[1970, 2100])
def year(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Every clock that our code asks is of this year, and goes on."""
    begun, found = datetime.now(UTC), int(request.param)
    wrong = datetime(found, 1, 1, 0, 7, tzinfo=UTC)

    class Wrong(datetime):
        @override
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            moment = wrong + (datetime.now(UTC) - begun)
            return cls.fromtimestamp(moment.timestamp(), tz)

    for module in (clock, wording, customer_panel):
        monkeypatch.setattr(module, "datetime", Wrong)
    return found


def test_a_day_at_the_demo_desk_goes_as_ever(journey: Journey, year: int) -> None:
    broke: list[object] = []
    journey.window.bugs.met.connect(broke.append)
    journey.start(demo=True)
    sheet = journey.sees()
    assert year
    journey.window.grab()
    before = len(sheet.ticket.messages)
    answer(journey)
    journey.window.work.tickets.open(sheet.ticket.id)
    journey.qtbot.waitUntil(
        lambda: len(journey.at(sheet.ticket.id).ticket.messages) > before, timeout=PATIENCE
    )
    assert before + 1 == len(journey.sheet.ticket.messages)
    assert [] == broke
    ages = [text for text in texts(journey.window).values() if text.startswith(("-", "\N{MINUS SIGN}"))]
    assert [] == ages
