"""What an import does to the folder: it creates, updates what nobody edited, and leaves the rest."""

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.guide import ResolutionId
from assistant.guide import load_guide
from assistant.guide.replies import ReplyName, read
from assistant.importing.drafting import drafts_of
from assistant.importing.imported import Entry, NotImportableError, System
from assistant.importing.plan import Fate
from assistant.importing.planning import planned
from tests.guide.guide_folder import a_guide_folder
from tests.importing.entries import a_folder, an_entry, edit, files, imported

if TYPE_CHECKING:
    from assistant.domain.errors import Fault

LATE = "imported/en/parcel-is-late.md"


def fates(folder: Path, *entries: Entry) -> list[Fate]:
    return [step.fate for step in imported(folder, *entries).steps]


def test_a_draft_is_a_file_that_says_where_it_came_from(tmp_path: Path) -> None:
    imported(tmp_path, an_entry(tags=("late", "a, b"), folder="Shipping"))
    head, _, body = files(tmp_path)[LATE].partition("\n---\n\n")
    title, use_when, source, digest, tags = head.removeprefix("---\n").split("\n")
    assert ("title: Parcel is late", "use_when: Shipping") == (title, use_when)
    assert "source: zendesk 7" == source
    assert digest.startswith("hash: h")
    assert 'tags: ["late", "a, b"]' == tags
    assert "It is late.\n" == body


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    assert [Fate.CREATED] == fates(tmp_path, an_entry())
    before = files(tmp_path)
    assert [Fate.UNCHANGED] == fates(tmp_path, an_entry())
    assert before == files(tmp_path)


def test_a_change_there_is_taken_over_in_place_also_under_another_title(tmp_path: Path) -> None:
    imported(tmp_path, an_entry())
    assert [Fate.CHANGED] == fates(tmp_path, an_entry(title="Very late", body="It is very late."))
    assert [LATE] == list(files(tmp_path))
    assert "It is very late." in files(tmp_path)[LATE]


def test_an_edited_draft_is_left_as_it_is(tmp_path: Path) -> None:
    imported(tmp_path, an_entry())
    edit(tmp_path / LATE, "It is late.", "It is late, sorry.")
    before = files(tmp_path)
    assert [Fate.EDITED] == fates(tmp_path, an_entry())
    assert before == files(tmp_path)


@pytest.mark.parametrize(("old", "new"), [("Parcel is", "Box is"), ("It is late.", "It comes.")])
def test_edited_here_and_changed_there_is_a_conflict_and_the_new_text_lies_beside(
    tmp_path: Path, old: str, new: str
) -> None:
    imported(tmp_path, an_entry())
    edit(tmp_path / LATE, old, new)
    edited = files(tmp_path)[LATE]
    for _ in range(2):
        assert [Fate.CONFLICT] == fates(tmp_path, an_entry(body="It is lost."))
        assert edited == files(tmp_path)[LATE]
        assert "It is lost." in files(tmp_path)["imported/en/parcel-is-late.new.md"]
        assert 2 == len(files(tmp_path))


def test_a_conflict_is_over_when_the_new_hash_is_taken_over(tmp_path: Path) -> None:
    imported(tmp_path, an_entry())
    old_hash = files(tmp_path)[LATE].split("\n")[4]
    edit(tmp_path / LATE, "It is late.", "It is late, sorry.")
    imported(tmp_path, an_entry(body="It is lost."))
    new_hash = files(tmp_path)["imported/en/parcel-is-late.new.md"].split("\n")[4]
    edit(tmp_path / LATE, old_hash, new_hash)
    assert [Fate.EDITED] == fates(tmp_path, an_entry(body="It is lost."))


def test_a_draft_that_became_a_reply_is_not_imported_again(tmp_path: Path) -> None:
    imported(tmp_path, an_entry())
    reply = tmp_path / "replies/en/tell_status.late.md"
    reply.parent.mkdir(parents=True)
    (tmp_path / LATE).rename(reply)
    assert [Fate.IN_USE] == fates(tmp_path, an_entry())
    assert ["replies/en/tell_status.late.md"] == list(files(tmp_path))


def test_a_reply_whose_source_changed_stays_and_the_new_text_is_a_draft(tmp_path: Path) -> None:
    imported(tmp_path, an_entry())
    reply = tmp_path / "replies/en/tell_status.late.md"
    reply.parent.mkdir(parents=True)
    (tmp_path / LATE).rename(reply)
    for _ in range(2):
        (step,) = imported(tmp_path, an_entry(body="It is lost.")).steps
        assert (Fate.CONFLICT, reply) == (step.fate, step.beside)
        assert "It is late." in reply.read_text()
        assert 2 == len(files(tmp_path))


def test_another_language_moves_the_draft(tmp_path: Path) -> None:
    imported(tmp_path, an_entry())
    imported(tmp_path, an_entry(), language="hu")
    (only,) = files(tmp_path)
    assert only.startswith("imported/hu/parcel-is-late")
    assert [Fate.UNCHANGED] == [step.fate for step in imported(tmp_path, an_entry(), language="hu").steps]


def test_what_is_switched_off_or_empty_or_too_long_is_skipped(tmp_path: Path) -> None:
    entries = [
        an_entry(id="1", enabled=False),
        an_entry(id="2", body=" \n\u00a0"),
        an_entry(id="3", body="word " * 10_000),
        an_entry(id="4", body="".join(f"[blank {number}]" for number in range(101))),
    ]
    assert [Fate.DISABLED, Fate.EMPTY, Fate.TOO_LONG, Fate.TOO_LONG] == fates(tmp_path, *entries)
    assert {} == files(tmp_path)
    off = planned(tmp_path, drafts_of(entries[:1], "en"), with_disabled=True)
    assert [Fate.CREATED] == [step.fate for step in off.steps]


def test_the_same_words_are_told(tmp_path: Path) -> None:
    plan = imported(
        tmp_path, an_entry(id="1"), an_entry(id="2", body="It is  LATE!"), an_entry(id="3", body="Other.")
    )
    assert [["1", "2"]] == [[draft.id for draft in group] for group in plan.alike]


def test_one_title_for_two_gives_two_files_whichever_comes_first(tmp_path: Path) -> None:
    pair = [an_entry(id="1"), an_entry(id="2", body="Other.")]
    imported(tmp_path / "a", *pair)
    imported(tmp_path / "b", *reversed(pair))
    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert 2 == len(files(tmp_path / "a"))


def test_a_file_of_somebody_elses_is_never_written_over(tmp_path: Path) -> None:
    mine = tmp_path / LATE
    mine.parent.mkdir(parents=True)
    mine.write_text("---\ntitle: Mine\nuse_when: Now.\n---\n\nMy own words.\n")
    imported(tmp_path, an_entry())
    assert "My own words." in files(tmp_path)[LATE]
    assert 2 == len(files(tmp_path))


def test_a_broken_draft_stops_the_import_as_it_could_be_doubled(tmp_path: Path) -> None:
    imported(tmp_path, an_entry())
    edit(tmp_path / LATE, "---\n", "--\n")
    before = files(tmp_path)
    with pytest.raises(NotImportableError, match="Mend it or delete the file"):
        imported(tmp_path, an_entry(id="8"))
    assert before == files(tmp_path)


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", "con", "", "گزارش تأخیر", "a/b\\c:d", ".hidden", "x" * 300]
)
def test_a_title_never_leads_out_of_the_folder(tmp_path: Path, title: str) -> None:
    imported(tmp_path, an_entry(title=title))
    (only,) = files(tmp_path)
    folder, name = only.rsplit("/", 1)
    assert "imported/en" == folder
    assert len(name) < 80
    assert name not in {"con.md", ".md"}
    assert name.removesuffix(".md").replace("-", "").isalnum()


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "imported").mkdir()
    (tmp_path / "imported/hu").write_text("a file in the way")
    with pytest.raises(NotImportableError, match="cannot be written"):
        imported(tmp_path, an_entry(id="1"), an_entry(id="2", language="hu"))
    assert ["imported/hu"] == list(files(tmp_path))


def test_loading_a_guide_ignores_drafts(tmp_path: Path) -> None:
    shop = a_guide_folder(tmp_path)
    before = load_guide(tmp_path)
    imported(tmp_path, an_entry())
    shop.write("imported/en/anything at all.md", "\xff{{ nothing")
    assert before == load_guide(tmp_path)


def test_a_draft_can_be_moved_to_the_replies_as_it_is(tmp_path: Path) -> None:
    a_guide_folder(tmp_path)
    imported(tmp_path, an_entry(body="Hi {{ticket.requester.first_name}}, [date]!", tags=("late",)))
    (tmp_path / LATE).rename(tmp_path / "replies/en/ask.late.md")
    added = next(reply for reply in load_guide(tmp_path).replies if reply.id == "ask.late")
    assert ("Parcel is late", "Hi {{ customer.first_name }}, {{ ask.date }}!") == (added.title, added.body)


_ON_DISK = settings(max_examples=40, deadline=None)
_TEXT = st.text(max_size=30) | st.sampled_from(
    ["Late", "late", "[name] {{x}}", "a\n\n\nb", "\ud800", "---", "x: y"]
)
_ENTRY = st.builds(
    an_entry,
    system=st.sampled_from([System.ZENDESK, System.ESPANSO]),
    id=st.sampled_from("123456"),
    title=_TEXT,
    body=_TEXT,
    use_when=_TEXT,
    tags=st.lists(_TEXT, max_size=2).map(tuple),
    language=st.sampled_from(["", "hu"]),
    has_own_id=st.just(value=False),
)


@_ON_DISK
@given(st.lists(_ENTRY, max_size=6))
def test_importing_twice_is_importing_once(entries: list[Entry]) -> None:
    with a_folder() as folder:
        imported(folder, *entries)
        before = files(folder)
        again = imported(folder, *entries)
        assert before == files(folder)
    assert {step.fate for step in again.steps} <= {Fate.UNCHANGED, Fate.EMPTY}


@_ON_DISK
@given(st.lists(_ENTRY, max_size=6), st.randoms(use_true_random=False), st.lists(_ENTRY, max_size=3))
def test_the_order_of_entries_does_not_matter(
    entries: list[Entry], random: Random, before: list[Entry]
) -> None:
    shuffled = random.sample(entries, len(entries))
    with a_folder() as one, a_folder() as other:
        for folder, found in ((one, entries), (other, shuffled)):
            imported(folder, *before)
            imported(folder, *found)
        assert files(one) == files(other)


@_ON_DISK
@given(_ENTRY)
def test_every_draft_is_a_reply_that_a_guide_can_read(entry: Entry) -> None:
    with a_folder() as folder:
        faults: list[Fault] = []
        for step in imported(folder, entry).steps:
            if step.file:
                read(ReplyName(step.file, "en", ResolutionId("ask"), "late"), None, faults)
        assert [] == list(map(str, faults))
