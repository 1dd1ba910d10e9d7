"""The page that teaches cases, and the whole way of a ticket: both say what a trial says."""

import re
import shutil
from pathlib import Path

from assistant import places
from assistant.detect.detector import RuleDetector
from assistant.guide import load_guide
from assistant.triage import work_out
from assistant.trial.cases_file import read_cases
from assistant.trial.trying import try_out

PAGE = (places.resources() / "README.md").read_text("utf-8")
DETECTOR = RuleDetector()


def test_the_cases_on_the_page_come_as_it_says(tmp_path: Path) -> None:
    folder = tmp_path / "guide"
    shutil.copytree(places.default_guide(), folder)
    section = PAGE[PAGE.index("## Cases") : PAGE.index("## A worked change")]
    blocks = re.findall(r"^```\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    (folder / "cases.yaml").write_text("\n".join(blocks), "utf-8")
    guide = load_guide(folder)
    trials = [try_out(case, guide, DETECTOR) for case in read_cases(folder, guide)]
    assert 3 == len(trials)
    assert [] == [trial.misses for trial in trials if trial.misses]


def test_a_ticket_is_tried_out_as_the_panel_works_it_out() -> None:
    guide = load_guide(places.default_guide())
    with_tickets = [case for case in read_cases(places.default_guide(), guide) if case.ticket]
    assert with_tickets
    for case in with_tickets:
        assert case.ticket is not None
        sheet = work_out(
            case.ticket, detector=DETECTOR, guide=guide, purchases=case.purchases, facts=case.facts
        )
        trial = try_out(case, guide, DETECTOR)
        assert (sheet.reading.category.id, sheet.resolution) == (trial.category, trial.resolution)
