"""Settings: what was saved comes back; what is broken falls back, is told, and is never lost."""

import json
import os
import stat
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.errors import StorageError
from assistant.domain.notice import FileFault, FileNotice
from assistant.domain.settings import ALLOWED, Appearance, Edge, OneClick, Settings
from assistant.storage.settings_file import SettingsFile
from tests.storage.choosing import choose

settings_values = st.builds(
    Settings,
    one_click=st.sampled_from(OneClick),
    appearance=st.sampled_from(Appearance),
    edge=st.sampled_from(Edge),
    always_on_top=st.booleans(),
    undo_seconds=st.integers(0, 60),
    refresh_seconds=st.just(0) | st.integers(15, 3600),
    agent_name=st.text(),
    shop_name=st.text(),
    guide_folder=st.text(),
    account=st.text(),
    keys=st.dictionaries(st.text(), st.text(), max_size=5),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def faults_in(path: Path, document: object) -> dict[str, FileFault]:
    path.write_text(json.dumps(document), encoding="utf-8")
    return {notice.field: notice.fault for notice in SettingsFile(path).load()[1]}


@given(settings=settings_values)
def test_any_settings_come_back_as_they_were_saved(settings: Settings) -> None:
    with TemporaryDirectory() as folder:
        file = SettingsFile(Path(folder) / "settings.json")
        choose(file, settings)
        assert (settings, ()) == file.load()


@given(content=st.binary() | st.text().map(str.encode) | json_values.map(json.dumps).map(str.encode))
def test_any_bytes_give_settings_and_never_an_exception(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(content)
        settings, notices = SettingsFile(path).load()
        # "{}" is whole; everything else that was not understood is told.
        assert notices or content.strip() == b"{}"
        assert Settings() == settings


@given(
    document=st.dictionaries(
        st.sampled_from([field.name for field in fields(Settings)]), json_values, max_size=4
    )
)
def test_any_value_in_a_field_is_taken_or_told_and_spares_the_others(document: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        settings, notices = SettingsFile(path).load()
        told = {notice.field.partition(".")[0] for notice in notices}
        for name, default in ((field.name, getattr(Settings(), field.name)) for field in fields(Settings)):
            expected = default if name in told or name not in document else document[name]
            # Of these, each entry is taken or told by itself.
            assert isinstance(default, Mapping) or expected == getattr(settings, name)


def test_no_file_is_the_defaults_without_a_word(path: Path) -> None:
    assert (Settings(), ()) == SettingsFile(path).load()


@pytest.mark.parametrize(
    ("field", "value", "allowed"),
    [
        ("undo_seconds", 61, ("0-60",)),
        ("undo_seconds", -1, ("0-60",)),
        ("undo_seconds", 10.0, ()),
        ("undo_seconds", True, ()),
        ("refresh_seconds", 14, ("0", "15-3600")),
        ("refresh_seconds", 3601, ("0", "15-3600")),
        ("one_click", "both", ("insert", "copy")),
        ("appearance", ["dark"], ("system", "light", "dark")),
        ("always_on_top", 1, ()),
        ("agent_name", None, ()),
        ("agent_name", "half \ud83d", ()),
        ("keys", ["Ctrl+K"], ()),
    ],
)
def test_a_wrong_value_falls_back_and_says_what_would_be_right(
    path: Path, field: str, value: object, allowed: tuple[str, ...]
) -> None:
    path.write_text(json.dumps({field: value, "shop_name": "Paper Moon"}), encoding="utf-8")
    notice = FileNotice(path, FileFault.WRONG_VALUE, field, allowed)
    assert (Settings(shop_name="Paper Moon"), (notice,)) == SettingsFile(path).load()


def test_a_shortcut_that_is_no_text_spares_the_others(path: Path) -> None:
    assert {"keys.send": FileFault.WRONG_VALUE} == faults_in(path, {"keys": {"send": 5, "next": "Ctrl+J"}})
    assert {"next": "Ctrl+J"} == SettingsFile(path).load()[0].keys


def test_an_unknown_field_is_told(path: Path) -> None:
    assert {"undo_secs": FileFault.UNKNOWN} == faults_in(path, {"undo_secs": 5})


def test_a_strange_field_name_is_told_short_and_in_what_can_be_shown(path: Path) -> None:
    (shown,) = faults_in(path, {"\u202e\ud800\n" + "x" * 5000: 1})
    assert "???" + "x" * 57 == shown


@pytest.mark.parametrize("content", [b"", b"[]", b"[" * 100_000, b"9" * 5000, b'{"a": ', b"\xff\xfe"])
def test_a_file_that_is_no_object_is_told_as_a_whole(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert (Settings(), (FileNotice(path, FileFault.NOT_UNDERSTOOD),)) == SettingsFile(path).load()


def test_a_file_that_would_fill_the_memory_is_not_read(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10**12)
    assert (Settings(), (FileNotice(path, FileFault.UNREADABLE),)) == SettingsFile(path).load()
    choose(SettingsFile(path), Settings(undo_seconds=3))
    assert 10**12 == path.with_name("settings.broken.json").stat().st_size


@pytest.mark.skipif(os.name == "nt", reason="Windows has no FIFOs in folders")
def test_a_pipe_in_place_of_the_file_does_not_block(path: Path) -> None:
    os.mkfifo(path)
    assert (Settings(), (FileNotice(path, FileFault.UNREADABLE),)) == SettingsFile(path).load()
    choose(SettingsFile(path), Settings(undo_seconds=3))
    assert (Settings(undo_seconds=3), ()) == SettingsFile(path).load()


def test_what_was_not_understood_is_copied_before_the_first_save_and_only_then(path: Path) -> None:
    path.write_bytes(b"{ my own notes")
    file = SettingsFile(path)
    file.load()
    assert [path] == list(path.parent.iterdir())
    choose(file, Settings(undo_seconds=3))
    choose(file, Settings(undo_seconds=4))
    assert b"{ my own notes" == path.with_name("settings.broken.json").read_bytes()
    assert {"settings.json", "settings.broken.json"} == {entry.name for entry in path.parent.iterdir()}


def test_an_earlier_copy_is_not_overwritten(path: Path) -> None:
    for content in (b"first", b"second"):
        path.write_bytes(content)
        choose(SettingsFile(path), Settings())
    assert b"first" == path.with_name("settings.broken.json").read_bytes()
    assert b"second" == path.with_name("settings.broken-2.json").read_bytes()


def test_a_save_that_fails_leaves_the_old_file_and_no_litter(path: Path) -> None:
    file = SettingsFile(path)
    choose(file, Settings(undo_seconds=3))
    before = path.read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", _disk_is_full)
        with pytest.raises(StorageError, match="No space left"):
            choose(file, Settings(undo_seconds=4))
    assert before == path.read_bytes()
    assert [path] == list(path.parent.iterdir())


def test_what_could_not_be_copied_is_not_overwritten(path: Path) -> None:
    path.write_bytes(b"{ my own notes")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", _disk_is_full)
        with pytest.raises(StorageError):
            choose(SettingsFile(path), Settings())
    assert b"{ my own notes" == path.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_only_the_owner_may_read_the_file_and_its_copy(path: Path) -> None:
    path.write_bytes(b"broken")
    path.chmod(0o644)
    choose(SettingsFile(path), Settings())
    modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in path.parent.iterdir()}
    assert {"settings.json": 0o600, "settings.broken.json": 0o600} == modes


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "evenhand.json"
    path.symlink_to(real)
    choose(SettingsFile(path), Settings(undo_seconds=3))
    assert path.is_symlink()
    assert (Settings(undo_seconds=3), ()) == SettingsFile(real).load()


def test_every_range_belongs_to_a_field_and_holds_its_default() -> None:
    for name, ranges in ALLOWED.items():
        assert any(getattr(Settings(), name) in allowed for allowed in ranges)


def test_a_change_keeps_the_rest(path: Path) -> None:
    file = SettingsFile(path)
    choose(file, Settings(shop_name="Paper Moon"))
    choose(file, replace(file.load()[0], undo_seconds=0))
    assert Settings(shop_name="Paper Moon", undo_seconds=0) == file.load()[0]


def _disk_is_full(_handle: int) -> None:
    raise OSError(28, "No space left on device")
