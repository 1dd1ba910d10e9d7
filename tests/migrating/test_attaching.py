"""An imported draft is no reply before somebody says what it carries out; then it is one, as it was."""

import shutil
from pathlib import Path

import pytest

from assistant import places
from assistant.cli import main
from assistant.domain.errors import AssistantError, GuideError, StorageError
from assistant.guide import load_guide
from assistant.importing.plan import Fate
from assistant.migrating.attaching import Waiting, attach, waiting_in
from assistant.migrating.dry_run import look, take
from assistant.migrating.report import Order, Report
from tests.importing.entries import SAMPLES, files

WHEN = "The customer only wants to know where the parcel is."
CALM = """\
---
# Kept from the old helpdesk.
title: Where is it?
use_when: {when}
source: "zendesk:9"
hash: h123
---

Hi {{{{ customer.first_name }}}},

{said}
"""


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    shutil.copytree(places.default_guide(), tmp_path / "guide")
    return tmp_path / "guide"


def a_draft(guide: Path, said: str = "Your parcel is on its way.", when: str = '""') -> Waiting:
    file = guide / "imported/en/where-is-it.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(CALM.format(said=said, when=when), encoding="utf-8")
    (found,) = waiting_in(guide).drafts
    return found


def test_attached_draft_is_offered_with_its_resolution(guide: Path) -> None:
    made = attach(guide, a_draft(guide), "tell_status", WHEN)

    assert guide / "replies/en/tell_status.where_is_it.md" == made
    reply = next(each for each in load_guide(guide).replies if each.id == "tell_status.where_is_it")
    assert ("Where is it?", WHEN, "en") == (reply.title, reply.use_when, reply.language)
    assert () == waiting_in(guide).drafts


def test_every_other_line_of_the_draft_stays(guide: Path) -> None:
    for when in ('""', '"Old words: none"', "|\n  two\n  lines", "'it''s'"):
        made = attach(guide, a_draft(guide, when=when), "tell_status", WHEN)
        kept = CALM.format(said="Your parcel is on its way.", when=WHEN)
        assert kept == made.read_text(encoding="utf-8")
        made.unlink()


def test_next_import_knows_an_attached_reply_again(guide: Path) -> None:
    order = Order((SAMPLES / "zendesk.json",), guide, language="en")
    report = look(order)
    assert isinstance(report, Report)
    take(order, report)
    draft = next(each for each in waiting_in(guide).drafts if each.fits("tell_status"))
    attach(guide, draft, "tell_status", WHEN)

    again = look(order)
    assert isinstance(again, Report)
    assert Fate.CREATED not in {step.fate for step in again.plan.steps}


def test_text_that_promises_more_than_the_resolution_grants_is_refused(guide: Path) -> None:
    draft = a_draft(guide, said="We'll refund you the full amount today.")
    before = files(guide)

    with pytest.raises(AssistantError, match="tell_status does not allow"):
        attach(guide, draft, "tell_status", WHEN)
    assert before == files(guide)
    assert "tell_status" not in (draft.review.granted_by or ("tell_status",))


def test_text_that_bargains_over_a_review_fits_no_resolution(guide: Path) -> None:
    draft = a_draft(guide, said="If you delete your review, we will send you a voucher.")
    before = files(guide)

    for resolution in load_guide(guide).resolutions:
        with pytest.raises(AssistantError):
            attach(guide, draft, resolution, WHEN)
    assert before == files(guide)


@pytest.mark.parametrize(("to", "when"), [("tell_nothing", WHEN), ("tell_status", "  ")])
def test_unknown_resolution_and_a_missing_sentence_are_named(guide: Path, to: str, when: str) -> None:
    draft = a_draft(guide)
    before = files(guide)

    with pytest.raises(AssistantError):
        attach(guide, draft, to, when)
    assert before == files(guide)


def test_draft_that_would_break_the_guide_stays_a_draft(guide: Path) -> None:
    draft = a_draft(guide, said="Number {{ order.no_such_thing }}")
    before = files(guide)

    with pytest.raises(GuideError):
        attach(guide, draft, "tell_status", WHEN)
    assert before == files(guide)


def test_draft_that_somebody_edited_meanwhile_is_looked_at_again(guide: Path) -> None:
    draft = a_draft(guide)
    a_draft(guide, said="We refund everything.")
    before = files(guide)

    with pytest.raises(StorageError):
        attach(guide, draft, "tell_status", WHEN)
    assert before == files(guide)


def test_second_of_the_same_title_gets_a_name_of_its_own(guide: Path) -> None:
    first = attach(guide, a_draft(guide), "tell_status", WHEN)
    second = attach(guide, a_draft(guide, said="It is late."), "tell_status", WHEN)

    assert ("tell_status.where_is_it.md", "tell_status.where_is_it_2.md") == (first.name, second.name)


def test_unreadable_draft_is_named_and_the_others_wait(guide: Path) -> None:
    a_draft(guide)
    (guide / "imported/en/broken.md").write_text("no head", encoding="utf-8")

    shelf = waiting_in(guide)
    assert ["Where is it?"] == [each.title for each in shelf.drafts]
    assert ["broken.md"] == [fault.file.name for fault in shelf.faults]


def test_command_lists_what_waits_and_attaches_it(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_draft(guide)

    assert 0 == main(["guide", "attach", str(guide)])
    assert "en/where-is-it" in capsys.readouterr().out
    assert 0 == main(["guide", "attach", str(guide), "en/where-is-it", "--to", "tell_status", "--when", WHEN])
    assert (guide / "replies/en/tell_status.where_is_it.md").is_file()
    assert 2 == main(["guide", "attach", str(guide), "en/where-is-it", "--to", "tell_status"])
