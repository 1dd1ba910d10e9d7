"""Cases tried out: what came otherwise than expected is told, and nothing else."""

from pathlib import Path

from assistant.guide import load_guide
from assistant.trial.trying import reached
from tests.trial.guide_with_cases import a_shop_with_cases, misses, trials

BROKEN = "- name: A\n  case:\n    category: broken\n  expect:\n    resolution: {resolution}\n"


def broken(tmp_path: Path, *lines: str, resolution: str = "replace") -> list[tuple[str, str, str]]:
    text = BROKEN.format(resolution=resolution) + "".join(f"    {line}\n" for line in lines)
    return misses(a_shop_with_cases(tmp_path, text))


def test_what_comes_as_expected_is_no_miss(tmp_path: Path) -> None:
    says = "says: [Hi Alex, Here it is.]"
    assert [] == broken(tmp_path, "rule: 1", "reply: replace.short", says, "blanks: []")


def test_another_resolution_is_a_miss_and_its_replies_are_not_looked_at(tmp_path: Path) -> None:
    assert [("resolution", "ask", "replace")] == broken(tmp_path, "says: Something", resolution="ask")


def test_another_rule_is_a_miss(tmp_path: Path) -> None:
    assert [("rule", "2", "1")] == broken(tmp_path, "rule: 2")


def test_what_a_reply_does_not_say_is_a_miss(tmp_path: Path) -> None:
    assert [("says", "Goodbye", "replace.full")] == broken(tmp_path, "says: Goodbye")


def test_a_text_may_run_over_the_lines_of_a_reply(tmp_path: Path) -> None:
    assert [] == broken(tmp_path, "says: Hi Alex, Here it is.")


def test_a_blank_that_is_not_expected_is_a_miss(tmp_path: Path) -> None:
    folder = a_shop_with_cases(tmp_path, BROKEN.format(resolution="replace") + "    blanks: [new_address]\n")
    assert [("blanks", "new address", "")] == misses(folder)
    folder.change("replies/en/replace.full.md", "Here it is.", "Here it is: {{ ask.new_address }}")
    assert [] == misses(folder)


def test_a_reply_that_the_language_lacks_is_a_miss(tmp_path: Path) -> None:
    text = BROKEN.format(resolution="replace") + "    reply: replace.long\n"
    folder = a_shop_with_cases(tmp_path, text.replace("  case:", "  language: hu\n  case:"))
    reply = folder.read("replies/en/replace.full.md")
    folder.write("replies/en/replace.long.md", reply)
    for name in ("replace.full", "replace.short", "ask.full", "ask.short"):
        folder.write(f"replies/hu/{name}.md", reply)
    assert [("reply", "replace.long", "replace.full, replace.short")] == misses(folder)


def test_a_ticket_is_read_by_the_detector(tmp_path: Path) -> None:
    text = (
        "- name: A\n  ticket:\n    body: Good morning.\n"
        "  expect:\n    resolution: replace\n    category: broken\n"
    )
    assert [("category", "broken", "other"), ("resolution", "replace", "ask")] == misses(
        a_shop_with_cases(tmp_path, text)
    )


def test_rules_are_counted_with_the_cases_that_reach_them(tmp_path: Path) -> None:
    folder = a_shop_with_cases(tmp_path, BROKEN.format(resolution="replace"))
    assert {1: 1, 2: 0} == reached(trials(folder), load_guide(folder.path).rules)
