"""categories.yaml spoilt in one place."""

import pytest

from tests.guide.guide_folder import GuideFolder


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "words"),
    [
        ("other:", "Other:", 6, "Other", "small letters"),
        ("\n  title: It is", " x\nx:\n  title: It is", 1, "broken", "block"),
        ("examples:\n    - It is in pieces.", "examples: It is in pieces.", 4, "broken.examples", "'- '"),
        ("- It is", "- Subject: It is", 5, "broken.examples.1", "between quotes"),
        ("title: It", "title: Oh: it", 2, "", "between quotes"),
        (
            "It came broken.",
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            3,
            "broken.use_when",
            "400",
        ),
        ("other:", "legal_threat:", 6, "legal_threat", "is a pressure"),
    ],
)
def test_a_fault_in_the_categories_is_told_with_its_remedy(
    corner_shop: GuideFolder, old: str, new: str, line: int, field: str, words: str
) -> None:
    corner_shop.change("categories.yaml", old, new)

    found = corner_shop.messages()

    assert words in found["categories.yaml", line, field]
