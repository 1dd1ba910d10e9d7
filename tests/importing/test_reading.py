"""Any file at all: replies, or a reason with its place; never by halves."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.importing import files, reading
from assistant.importing.drafting import drafts_of
from assistant.importing.formats.table import ColumnsUnclearError
from assistant.importing.imported import NotImportableError, System, Wanted
from assistant.importing.reading import Found, read_all
from tests.importing.entries import SAMPLES, a_folder


def refused(*sources: Path, wanted: Wanted | None = None) -> list[str]:
    with pytest.raises(NotImportableError) as error:
        read_all(sources, wanted or Wanted())
    return [str(trouble) for trouble in error.value.troubles]


def trouble_of(folder: Path, name: str, content: str | bytes, wanted: Wanted | None = None) -> str:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    (only,) = refused(file, wanted=wanted)
    return only.removeprefix(str(file))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", '{"macros": [\n{"id": 1,\n', ":3: is not JSON here"),
        ("a.json", "[" * 200_000, ": is nested too deeply"),
        ("a.json", '{"weather": "fine"}', ": holds no canned replies that are known here"),
        ("a.yml", "matches:\n  - trigger: ':a'\n   replace: b\n", ":3: "),
        ("a.yml", "a: &a [x]\nb: *a\n", ":1: begins with &, * or !"),
        ("a.yml", "matches:\n" + "".join(f"{' ' * n}- \n" for n in range(1, 40)), ": is nested too deeply."),
        ("a.yml", "# \n" * 800_000, ": is too large: at most 2 MB of YAML"),
        ("a.yml", "weather: fine\n", ": holds no canned replies"),
        ("a.csv", "title,body\nLate,\xc1rv\n".encode("latin-1"), ":2: is not UTF-8 text here"),
        ("a.csv", "", ": holds no canned replies"),
        ("a.json", b"\xff\xfe\x00", ": is not UTF-8"),
    ],
)
def test_a_bad_file_is_told_with_its_place(
    tmp_path: Path, name: str, content: str | bytes, told: str
) -> None:
    found = trouble_of(tmp_path, name, content)
    assert told in found


def test_a_preview_of_help_scout_is_told_with_its_entry(tmp_path: Path) -> None:
    listed = [{"id": 1, "name": "Late", "text": "It is."}, {"id": 2, "name": "Lost", "preview": "It is..."}]
    found = trouble_of(tmp_path, "a.json", json.dumps(listed))
    assert found.startswith(": entry 2: holds only a preview")


def test_an_entry_without_a_name_is_told(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("title,body\n,It is late.\n")
    with pytest.raises(NotImportableError, match=r"table\.csv:2: has neither a title nor an id"):
        drafts_of(read_all([file], Wanted()).entries, "en")


def test_lines_within_quotes_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text('title,body\nLate,"one\ntwo"\nThanks,three\n')
    assert [2, 4] == [entry.place.line for entry in read_all([file], Wanted()).entries]


def test_nothing_is_there_and_a_folder_of_nothing(tmp_path: Path) -> None:
    (told,) = refused(tmp_path / "nowhere.json")
    assert "cannot be read (no such file or directory)" in told
    assert Found(()) == read_all([tmp_path], Wanted())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    (told,) = refused(tmp_path / "pipe.json")
    assert "is not a file" in told


def test_limits_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_BYTES", 2 * 1024 * 1024)
    assert "is too large: at most 2 MB" in trouble_of(tmp_path, "a.json", " " * (2 * 1024 * 1024 + 1))
    monkeypatch.setattr(reading, "MOST_ENTRIES", 3)
    (told,) = refused(SAMPLES / "zendesk.json")
    assert "more than 3 replies" in told
    monkeypatch.setattr(files, "MOST_FILES", 2)
    (told,) = refused(SAMPLES)
    assert "more than 2 files" in told


def test_every_bad_file_of_a_folder_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")
    (tmp_path / "b.yml").write_text("a: [")
    (tmp_path / "c.json").write_bytes((SAMPLES / "zendesk.json").read_bytes())
    assert 2 == len(refused(tmp_path))


def test_a_folder_is_searched_and_what_is_something_else_is_passed_over(tmp_path: Path) -> None:
    match = tmp_path / "espanso" / "match"
    match.mkdir(parents=True)
    (match / "base.yml").write_bytes((SAMPLES / "espanso.yml").read_bytes())
    (match / "_manifest.yml").write_text("name: x\n")
    (match / "notes.txt").write_text("mine")
    (tmp_path / "espanso" / "default.yml").write_text("toggle_key: ALT\n")
    found = read_all([tmp_path], Wanted())
    assert 5 == len(found.entries)
    assert (tmp_path / "espanso" / "default.yml",) == found.passed_over


def test_a_file_is_read_once_however_often_it_is_named(tmp_path: Path) -> None:
    file = tmp_path / "zendesk.json"
    file.write_bytes((SAMPLES / "zendesk.json").read_bytes())
    (tmp_path / "link.json").symlink_to(file)
    assert 4 == len(read_all([file, tmp_path], Wanted()).entries)


def test_utf_16_as_spreadsheets_write_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes("title\tbody\nKésik\tElnézést.\n".encode("utf-16"))
    assert ["Késik"] == [entry.title for entry in read_all([file], Wanted()).entries]


def test_the_program_can_be_named_against_what_the_content_says(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps([{"id": 1, "name": "Late", "body": "It is.", "text": "It was."}]))
    assert System.INTERCOM is read_all([file], Wanted()).entries[0].system
    assert "It was." == read_all([file], Wanted(System.HELPSCOUT)).entries[0].body
    assert "holds no canned replies" in refused(file, wanted=Wanted(System.ESPANSO))[0]


_NAMES = st.sampled_from(["a.json", "a.csv", "a.tsv", "a.yml", "a.txt"])
_SYSTEM = st.none() | st.sampled_from(System)
_SAMPLES = st.sampled_from(sorted(SAMPLES.iterdir()))


@settings(deadline=None)
@given(st.binary(max_size=200), _NAMES, _SYSTEM)
def test_any_bytes_are_read_or_refused(content: bytes, name: str, system: System | None) -> None:
    read_or_refuse(content, name, system)


@settings(deadline=None)
@given(
    _SAMPLES,
    st.integers(0, 3000),
    st.integers(0, 40),
    st.binary(max_size=6),
    st.none() | st.sampled_from(System),
)
def test_any_spoilt_sample_is_read_or_refused(
    sample: Path, at: int, cut: int, content: bytes, system: System | None
) -> None:
    whole = sample.read_bytes()
    read_or_refuse(whole[:at] + content + whole[at + cut :], sample.name, system)


_KEYS = (
    "macros data id title name actions field value arguments content text body combos snippet keyword"
    " short_code groups responses type payload action_name action_params active tags"
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.text(max_size=5) | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(_KEYS.split(" ")),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@settings(deadline=None)
@given(_JSON, _SYSTEM)
def test_any_json_is_read_or_refused(value: object, system: System | None) -> None:
    read_or_refuse(json.dumps(value).encode(), "a.json", system)


def read_or_refuse(content: bytes, name: str, system: System | None) -> None:
    with a_folder() as folder:
        file = folder / name
        file.write_bytes(content)
        assert [file] * len(told := places(file, system)) == told


def places(file: Path, system: System | None) -> list[Path]:
    """The files that the answer names, whatever it is."""
    try:
        return [draft.place.file for draft in drafts_of(read_all([file], Wanted(system)).entries, "en")]
    except NotImportableError as error:
        return [trouble.place.file for trouble in error.troubles] or [Path("no trouble told")]
    except ColumnsUnclearError as unclear:
        return [unclear.file]
