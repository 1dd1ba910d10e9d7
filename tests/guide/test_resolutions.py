"""resolutions.yaml spoilt in one place."""

import pytest

from tests.guide.guide_folder import GuideFolder


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "words"),
    [
        ("grants:\n    - a question", "grants: []", 7, "ask.grants", "at least one"),
        ("ask:\n", "wait:\n  title: W\n  grants: [x]\nask:\n", 5, "wait", "replies/en/wait."),
        ("ask:\n", "  cost:\n    plus: 8\nask:\n", 5, "replace.cost.share_of_order", "is missing"),
    ],
)
def test_a_fault_in_the_resolutions_is_told_with_its_remedy(
    corner_shop: GuideFolder, old: str, new: str, line: int, field: str, words: str
) -> None:
    corner_shop.change("resolutions.yaml", old, new)

    found = corner_shop.messages()

    assert words in found["resolutions.yaml", line, field]
