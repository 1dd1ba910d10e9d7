"""`evenhand guide diff`: which cases are decided differently now, in lines that can be read."""

import json
from pathlib import Path

import pytest

from assistant import places
from assistant.cli import main
from assistant.storage.journal import SqliteJournal
from tests.builders import a_line
from tests.guide.guide_folder import GuideFolder, a_guide_folder

VIP = """\
- when:
    category: broken
    tier: vip
    headroom: at least 0
  then: ask
  why: So.
"""


@pytest.fixture
def old(tmp_path: Path) -> GuideFolder:
    return a_guide_folder(tmp_path / "old")


@pytest.fixture
def new(tmp_path: Path) -> GuideFolder:
    return a_guide_folder(tmp_path / "new")


def diff(old: GuideFolder, new: GuideFolder, *words: str) -> int:
    return main(["guide", "diff", str(old.path), str(new.path), *words])


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Unwrapped: what a narrow terminal breaks is one line again."""
    told = capsys.readouterr().out
    return [" ".join(part.split()) for part in told.replace("\n      ", "\n\n").split("\n\n") if part.strip()]


def test_a_guide_does_not_differ_from_itself(capsys: pytest.CaptureFixture[str]) -> None:
    guide = str(places.default_guide())
    assert 0 == main(["guide", "diff", guide, guide])
    assert capsys.readouterr().out.startswith("No difference: 145 kinds of case get the same answer.")


def test_a_new_rule_is_told_by_the_cases_that_it_decides(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    new.write("rules.yaml", VIP + new.read("rules.yaml"))
    assert 1 == diff(old, new)
    assert [
        "Decided differently broken: tier vip, headroom of ask at least 0",
        "replace (rule 1) before, ask (rule 1) now",
        "2 of 7 kinds of case are decided differently.",
    ] == lines(capsys)


def test_another_threshold_names_the_customers_whose_tier_changes(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (old, new):
        folder.write("rules.yaml", VIP + folder.read("rules.yaml"))
    new.change("guide.yaml", "vip_from: 500", "vip_from: 800")
    assert 1 == diff(old, new)
    assert [
        "vip from: 500 before, 800 now a lifetime value from 500 to less than 800: vip before, standard now",
        "Decided differently broken: tier vip before and standard now, headroom of ask at least 0",
        "ask (rule 1) before, replace (rule 2) now",
        "2 of 11 kinds of case are decided differently.",
    ] == lines(capsys)


LONG = """\
tiers:
  - name: gold
    from: 900
    tag: gold
  - name: vip
    from: 500
  - name: everybody
    from: 0
"""


def test_a_list_of_tiers_is_told_tier_by_tier(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (old, new):
        folder.write("rules.yaml", VIP + folder.read("rules.yaml"))
    new.change("guide.yaml", "tiers:\n  vip_from: 500\n", LONG)
    assert 1 == diff(old, new)
    figures, *told = lines(capsys)
    assert (
        "standard from: 0 before, none now everybody from: none before, 0 now "
        "gold from: none before, 900 now "
        "vip tag: evenhand-vip before, none now gold tag: none before, gold now "
        "a lifetime value less than 500: standard before, everybody now "
        "a lifetime value from 900: vip before, gold now"
    ) == figures
    assert "Decided differently broken: tier vip before and gold now, headroom of ask at least 0" == told[0]


def test_a_tier_that_everybody_has_is_told_so(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, name in ((old, "one"), (new, "two")):
        folder.change("guide.yaml", "  vip_from: 500\n", f"  - name: {name}\n    from: 0\n")
    assert 1 == diff(old, new)
    assert "a lifetime value of any size: one before, two now" in lines(capsys)[0]


def test_other_rates_may_change_every_value(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, rate in ((old, "1.08"), (new, "1.1")):
        folder.write("rules.yaml", VIP + folder.read("rules.yaml"))
        block = f"currency: USD\nmoney:\n  stated: 2026-11-01\n  rates:\n    EUR: {rate}\nmargin:"
        folder.change("guide.yaml", "margin:", block)
    assert 1 == diff(old, new)
    figures, *told = lines(capsys)
    assert "EUR rate: 1.08 before, 1.1 now" == figures
    assert "tier vip before and standard or unknown now" in " ".join(told)


def test_other_terms_of_the_same_answer_are_a_difference(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = "- a new one\n  cost:\n    share_of_order: 50 %\n    plus: 7.50\n"
    new.change("resolutions.yaml", "- a new one\n", terms)
    new.change("resolutions.yaml", "- a question", "- two questions")
    assert 1 == diff(old, new)
    assert [
        "replace: Replace it costs nothing that counts before, 50 % of the order and 7.5 now",
        "ask: Ask grants no more: a question grants now: two questions",
        "Decided differently broken: always",
        "replace (rule 1) as before, on other terms",
        "costs nothing that counts before, 50 % of the order and 7.5 now",
        "other: always",
        "ask (rule 2) as before, on other terms",
        "2 of 2 kinds of case are decided differently.",
    ] == lines(capsys)


def test_a_wider_margin_only_ever_gives_more(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (old, new):
        folder.write("rules.yaml", VIP + folder.read("rules.yaml"))
    new.change("guide.yaml", "margin: 40 %", "margin: 55 %")
    assert 1 == diff(old, new)
    told = lines(capsys)
    assert "margin: 40 % before, 55 % now" == told[0]
    assert (
        "Decided differently broken: tier vip, headroom of ask less than 0 before and at least 0 now"
        == told[1]
    )
    assert "replace (rule 2) before, ask (rule 1) now" == told[2]


def test_neighbouring_values_are_told_as_one_stretch(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    late = "- when:\n    days_since_delivery: {}\n  then: ask\n  why: So.\n"
    old.write("rules.yaml", late.format("more than 14") + old.read("rules.yaml"))
    new.write("rules.yaml", late.format("more than 30") + new.read("rules.yaml"))
    assert 1 == diff(old, new)
    assert "broken: days since delivery more than 14 and at most 30" in lines(capsys)[0]


def test_what_holds_for_every_category_names_none(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    german = "- when:\n    country: DE\n  then: {}\n  why: So.\n"
    old.write("rules.yaml", german.format("ask") + old.read("rules.yaml"))
    new.write("rules.yaml", german.format("replace") + new.read("rules.yaml"))
    assert 1 == diff(old, new)
    assert [
        "Decided differently every category: country de",
        "ask (rule 1) before, replace (rule 1) now",
        "2 of 6 kinds of case are decided differently.",
    ] == lines(capsys)


def test_disputes_are_told_by_whether_they_are_open(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    first = "- when:\n    dispute_open: yes\n  then: ask\n  why: So.\n"
    new.write("rules.yaml", first + new.read("rules.yaml"))
    assert 1 == diff(old, new)
    assert "Decided differently broken: a dispute is open" == lines(capsys)[0]


def test_categories_that_only_one_guide_has_are_named(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    lost = "lost:\n  title: It is lost\n  use_when: It never came.\n"
    new.write("categories.yaml", new.read("categories.yaml") + lost)
    new.write("rules.yaml", new.read("rules.yaml").replace("category: other", "category: [other, lost]"))
    assert 1 == diff(old, new)
    assert "New categories: lost" == lines(capsys)[0]
    assert 1 == diff(new, old)
    assert "Categories taken out: lost" == lines(capsys)[0]


def test_json_holds_the_same(old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]) -> None:
    new.write("rules.yaml", VIP + new.read("rules.yaml"))
    new.change("guide.yaml", "vip_from: 500", "vip_from: 300")
    assert 1 == diff(old, new, "--json")
    told = json.loads(capsys.readouterr().out)
    assert not told["same"]
    assert [{"low": "300", "high": "500", "old": "standard", "new": "vip"}] == told["tier_shifts"]
    assert {"figure": "vip_from", "old": "500", "new": "300"} in told["figures"]
    assert {
        "known": {
            "category": "broken",
            "tier": "standard or vip before and vip now",
            "headroom of ask": "at least 0",
        },
        "old": {"resolution": "replace", "rule": 1, "cost": "nothing that counts"},
        "new": {"resolution": "ask", "rule": 1, "cost": "nothing that counts"},
        "kinds_of_case": 4,
    } in told["changes"]


def test_either_guide_may_be_unreadable(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    new.change("rules.yaml", "then: ask", "then: aks")
    assert 2 == diff(old, new)
    assert "2.then: there is no resolution aks" in capsys.readouterr().err


def test_answers_of_the_past_are_decided_anew_where_the_journal_is_asked(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    new.write("rules.yaml", VIP + new.read("rules.yaml"))
    SqliteJournal(places.journal_file(), keep_days=30).write(
        a_line(category="broken", tier="vip", facts="order_total=20", ltv="900 USD")
    )
    diff(old, new, "--journal")
    told = " ".join(capsys.readouterr().out.split())
    assert "replace before, ask now: 1 ticket (4021)" in told
    assert "1 of 1 past answers would have been decided differently." in told
    diff(old, new, "--journal", "--json")
    past = json.loads(capsys.readouterr().out)["past"]
    assert [("replace", "ask", ["4021"])] == [
        (change["old"], change["new"], change["tickets"]) for change in past["changes"]
    ]


def test_journal_that_cannot_be_read_is_said(
    old: GuideFolder, new: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    places.journal_file().write_bytes(b"no database" * 100)
    assert 2 == diff(old, new, "--journal")
    assert "journal" in capsys.readouterr().err
