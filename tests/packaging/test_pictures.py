"""What a model's card shows of its errors, and how its figures get there."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "packaging" / "detector"))
import evaluate
import pictures
from augment import Draft
from corpus import CATEGORIES, Mark, Written
from figures import Answer


def a_pair(meant: str, said: str, share: float, text: str = "It leaks") -> tuple[Draft, Answer]:
    draft = Draft("en", meant, (Written("subject", ""), Written("customer", text, (Mark("why", 3, 8),))))
    other = next(name for name in CATEGORIES if name != said)
    return draft, Answer({said: share, other: 1 - share}, frozenset(), ("It",))


RIGHT, WRONG = a_pair("other", "other", 0.95), a_pair("merchant_error", "other", 0.75)


def test_reliability_sets_what_was_said_beside_what_was_right() -> None:
    told = pictures.reliability([RIGHT, RIGHT, WRONG])
    assert "| 90 to 100 % | 2 | 0.950 | 1.000 |" in told
    assert "| 70 to 80 % | 1 | 0.750 | 0.000 |" in told
    assert "differ by 0.283 on average" in told


def test_matrix_has_a_line_and_a_column_for_every_category() -> None:
    lines = pictures.matrix([RIGHT, WRONG]).splitlines()
    assert len(CATEGORIES) + 2 == len(lines)
    assert "| 1 merchant_error |" + "  |" * 12 + " 1 |" == lines[2]


def test_worst_errors_come_with_both_readers_reasons() -> None:
    told = pictures.worst([RIGHT, WRONG, a_pair("other", "order_status", 0.5)])
    assert told.index("merchant_error: / It leaks") < told.index("other: / It leaks")
    assert "read as other 0.75, merchant_error 0.25, by the words: It" in told
    assert "a person goes by: leaks" in told


def test_a_card_keeps_what_is_not_measured_anew() -> None:
    card = "# reader\n\nhead\n\n## Exam: old\n\nfigures\n\n## By hand\n\nstays\n"
    put = evaluate.put_into(card, {"Exam": "2 tickets\n\nnew", "Held out": "1 ticket"})
    assert (
        "# reader\n\nhead\n\n## Exam: 2 tickets\n\nnew\n\n## By hand\n\nstays\n\n## Held out: 1 ticket\n"
        == put
    )
