"""A short fault campaign on a real Request Tracker; ``tests/campaign/campaign.py`` is the long one."""

from pathlib import Path

import pytest

from tests.campaign.campaign import Plan, run
from tests.campaign.mishaps import Mishap
from tests.campaign.telling import table
from tests.servers.rt import RequestTrackerServer, request_tracker  # noqa: F401 - a fixture

pytestmark = [pytest.mark.rt, pytest.mark.allow_hosts(["127.0.0.1"])]


def test_no_reply_is_lost_or_doubled_whatever_the_line_does_and_whenever_we_are_killed(
    request_tracker: RequestTrackerServer,  # noqa: F811 - the fixture, not its import
    tmp_path: Path,
) -> None:
    # With this seed every mishap happens to the first nineteen requests that send something.
    plan = Plan(seed=24990, replies=20, a_ticket=2, limit=3.0, held=10.0, writes_a_life=12)
    outcome = run(request_tracker, plan, tmp_path)
    assert ((), ()) == (outcome.lost, outcome.doubled), table(outcome)
    assert outcome.kills
    assert set(Mishap) == {mishap for mishap, writes in outcome.proxy.met if writes}
