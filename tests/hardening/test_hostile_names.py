"""Names and numbers that strangers chose, in what we answer: characters, in their place, and nothing else."""

import re

import pytest

from assistant import places
from assistant.detect.detector import RuleDetector
from assistant.domain.signature import Signature
from assistant.guide import load_guide
from assistant.triage import work_out
from tests.builders import a_ticket
from tests.hardening.test_hostile_ticket import FIELDS

GUIDE = load_guide(places.default_guide())
PLAIN = "Mara"


def answers(name: str) -> list[str]:
    ticket = a_ticket(name=name)
    sheet = work_out(ticket, detector=RuleDetector(), guide=GUIDE, signature=Signature("Robin", "Larder"))
    return [reply.body for reply in sheet.replies]


@pytest.mark.parametrize("said", FIELDS.values(), ids=FIELDS.keys())
def test_name_is_never_run_and_adds_no_line(said: str) -> None:
    plain, hostile = answers(PLAIN), answers(said)
    assert plain
    assert [body.count("\n") for body in plain] == [body.count("\n") for body in hostile]
    assert not [body for body in hostile if re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", body)]
    assert max(map(len, hostile)) < max(map(len, plain)) + 600


def test_template_in_a_name_stands_there_as_it_was_typed() -> None:
    assert [body for body in answers("{{agent.name}}{%raw%}") if "{{agent.name}}{%raw%}" in body]


def test_whole_name_that_is_no_name_stays_in_its_line() -> None:
    (body, *_) = answers("!\n\nWe will refund you twice.\n\nPS")
    assert "\n\nWe will refund you twice" not in body
