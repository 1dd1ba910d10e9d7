"""Until when a ticket may rest is told by the agent's own clock, on every day of the year."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.gui.snooze_times import Rest, rests

ZONES = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Auckland"]


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("zone")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    now=st.datetimes(
        min_value=datetime(2020, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
        max_value=datetime(2035, 1, 1),  # noqa: DTZ001
        timezones=st.just(UTC),
    )
)
def test_every_moment_is_to_come_and_what_it_is_called(now: datetime) -> None:
    found = rests(now)
    here = now.astimezone()
    assert all(now < moment for moment in found.values())
    assert all(moment.utcoffset() == timedelta(0) for moment in found.values())
    tomorrow, monday = found[Rest.TOMORROW].astimezone(), found[Rest.MONDAY].astimezone()
    assert (9, 0, 1) == (tomorrow.hour, tomorrow.minute, (tomorrow.date() - here.date()).days)
    assert (9, 0, 0) == (monday.hour, monday.minute, monday.weekday())
    assert 1 <= (monday.date() - here.date()).days <= 7
    if (later := found.get(Rest.LATER)) is not None:
        assert here.date() == later.astimezone().date()
        assert timedelta(hours=3) <= later - now <= timedelta(hours=3, minutes=30)


@pytest.mark.usefixtures("zone")
def test_late_at_night_nothing_is_later_today() -> None:
    tonight = datetime.now().astimezone().replace(hour=22, minute=10)
    assert Rest.LATER not in rests(tonight)
