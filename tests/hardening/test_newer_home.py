"""Back to the program before, on files of the one after: it starts, says so, and leaves them as they are."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import places
from assistant.app import open_office
from assistant.domain.draft import Draft
from assistant.domain.errors import AssistantError, StorageError
from assistant.domain.notice import FileFault, FileNotice
from assistant.office import DEMO
from tests.hardening.home import NEWER
from tests.storage.test_versions import STORES, Store, held

ROOT = Path(__file__).parents[2]
TOLD_AT_ONCE = {"settings.json", "accounts.json", "sources.json"}


def where(store: Store) -> Path:
    return places.config_folder() if store.file in TOLD_AT_ONCE else places.data_folder()


def newer(*stores: Store) -> dict[Path, bytes]:
    """Files of another version, as they lie there."""
    for store in stores:
        store.write(where(store), "1", "x")
        store.make_newer(where(store) / store.file)
    return {where(store) / store.file: held(where(store))[store.file] for store in stores}


@pytest.mark.parametrize("store", [one for one in STORES if one.name != "accounts"], ids=lambda one: one.name)
def test_tickets_can_be_listed_whichever_file_is_newer(store: Store) -> None:
    files = newer(store)
    told: list[FileNotice] = []
    office = open_office(told.append)
    notices = office.enter().notices
    assert (store.file in TOLD_AT_ONCE) == (FileFault.NEWER in {notice.fault for notice in notices})
    office.join_demo()
    desk = office.open(DEMO.id, remember=False)
    assert desk.queue()
    if store.name != "drafts":
        assert desk.worksheet(desk.queue()[0].id).ticket.messages
    desk.close()
    assert files == {file: file.read_bytes() for file in files}


def test_without_drafts_nothing_leaves() -> None:
    """An answer that nobody can look for afterwards might go twice."""
    drafts = next(store for store in STORES if store.name == "drafts")
    files = newer(drafts)
    office = open_office(lambda _: None)
    office.join_demo()
    desk = office.open(DEMO.id, remember=False)
    ticket = desk.fetch(desk.queue()[0].id).ticket
    with pytest.raises(StorageError, match=NEWER):
        desk.outbox.send(desk.outbox.clicked(Draft(ticket.id, "A new box leaves today."), ticket))
    assert ticket.messages == desk.fetch(ticket.id).ticket.messages
    desk.close()
    assert files == {file: file.read_bytes() for file in files}


def test_tags_that_wait_in_a_newer_list_are_not_overtaken() -> None:
    late = next(store for store in STORES if store.name == "late tags")
    newer(late)
    office = open_office(lambda _: None)
    office.join_demo()
    desk = office.open(DEMO.id, remember=False)
    with pytest.raises(AssistantError, match=NEWER):
        desk.tag(desk.queue()[0].id, add=["vip"])
    desk.close()


def test_the_window_opens_on_nothing_but_newer_files_and_says_so(tmp_path: Path) -> None:
    files = newer(*STORES)
    out = subprocess.run(
        [sys.executable, "-m", "tests.hardening.home", tmp_path, "newer"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        timeout=60,
    ).stdout
    said = json.loads(out)
    assert [] == said["broke"]
    assert NEWER in said["notices"]
    assert files == {file: file.read_bytes() for file in files}
