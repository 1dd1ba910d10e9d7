"""The corner shop with cases beside its guide."""

from pathlib import Path

import pytest

from assistant.detect.detector import RuleDetector
from assistant.domain.errors import GuideError
from assistant.guide import load_guide
from assistant.trial.cases_file import read_cases
from assistant.trial.trying import Trial, try_out
from tests.guide.guide_folder import GuideFolder, a_guide_folder

FACTS = """\
facts:
  condition:
    title: the item's condition
    kind: choice
    values: [unworn, worn]
    from: "tag condition:"
  engraved:
    title: engraved
    kind: yes_no
    from: agent
"""


def a_shop_with_cases(path: Path, cases: str, *, facts: str = "") -> GuideFolder:
    folder = a_guide_folder(path / "corner shop")
    folder.write("guide.yaml", folder.read("guide.yaml") + facts)
    folder.write("cases.yaml", cases)
    return folder


def trials(folder: GuideFolder) -> list[Trial]:
    guide = load_guide(folder.path)
    return [try_out(case, guide, RuleDetector()) for case in read_cases(folder.path, guide)]


def misses(folder: GuideFolder) -> list[tuple[str, str, str]]:
    return [(miss.point, miss.expected, miss.got) for trial in trials(folder) for miss in trial.misses]


def faults(folder: GuideFolder) -> list[tuple[int, str, str]]:
    with pytest.raises(GuideError) as caught:
        read_cases(folder.path, load_guide(folder.path))
    return [(fault.line, fault.field, fault.message) for fault in caught.value.faults]
