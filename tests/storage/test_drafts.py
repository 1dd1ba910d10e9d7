"""No draft is lost: not to a crash, not to another thread, not to a damaged file."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.domain.account import AccountId
from assistant.domain.draft import Draft, DraftState, Seen
from assistant.domain.errors import StorageError
from assistant.domain.notice import FileFault, FileNotice
from assistant.domain.ticket import TicketId
from assistant.storage.drafts import SqliteDrafts
from tests.builders import NOON

ROOT = Path(__file__).parents[2]
MARA = AccountId("mara")
T7 = TicketId("7")


def moment(microseconds: int, hours_east: int) -> datetime:
    """Some time within thirty years, in some time zone."""
    return (NOON + timedelta(microseconds=microseconds)).astimezone(timezone(timedelta(hours=hours_east)))


SEEN = Seen(frozenset({"m1", "m2"}), "open", "robin")
drafts_values = st.builds(
    Draft,
    ticket=st.text().map(TicketId),
    # With halves of emoji and NUL, as editors and pastes can bring them.
    body=st.text(st.characters(exclude_categories=())) | st.text(),
    internal=st.booleans(),
    state=st.sampled_from(DraftState).filter(lambda state: state is not DraftState.SENDING),
    seen=st.none() | st.just(SEEN) | st.just(Seen(frozenset())),
    changed=st.none() | st.builds(moment, st.integers(-(10**15), 10**15), st.integers(-11, 14)),
    trouble=st.text(st.characters(exclude_categories=())),
)

# Keeps one draft after another and says so, each time after keep() returned.
WRITER = """
import itertools, sys
from pathlib import Path
from assistant.domain.draft import Draft, DraftState, Seen
from assistant.storage.drafts import SqliteDrafts
drafts = SqliteDrafts(Path(sys.argv[1]), print)
for number in itertools.count(1):
    drafts.keep("mara", Draft("7", f"text {number}", state=DraftState(sys.argv[2])))
    print(number, flush=True)
"""


class Told(list[FileNotice]):
    """Notices, in the order in which they came."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "drafts.sqlite"


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def opened(path: Path, told: Told) -> Iterator[Callable[[], SqliteDrafts]]:
    """Opens the file anew each time, as a restart does, and closes all in the end."""
    stores: list[SqliteDrafts] = []

    def open_anew() -> SqliteDrafts:
        for store in stores:
            store.close()
        stores.append(SqliteDrafts(path, told.append))
        return stores[-1]

    yield open_anew
    for store in stores:
        store.close()


Opened = Callable[[], SqliteDrafts]


def killed_writer(path: Path, state: DraftState, after: int) -> int:
    """Kill a program in the midst of its keeping; returns the last draft that it said was kept."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), state],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        text=True,
    ) as writer:
        assert writer.stdout is not None
        for _ in range(after):
            writer.stdout.readline()
        writer.kill()
        # What it still said before it died counts too; half a line does not.
        rest = [line for line in writer.stdout if line.endswith("\n")]
    assert writer.returncode != 0
    return int(rest[-1]) if rest else after


@given(draft=drafts_values)
@example(Draft(T7, "half an emoji \ud83d", trouble="and \udc80"))
@example(Draft(T7, "a \0 pasted"))
def test_any_draft_comes_back_as_it_was_kept(draft: Draft) -> None:
    with TemporaryDirectory() as folder:
        drafts = SqliteDrafts(Path(folder) / "drafts.sqlite", lambda notice: pytest.fail(str(notice)))
        try:
            drafts.keep(MARA, draft)
            drafts.close()
            assert draft == drafts.kept(MARA, draft.ticket)
            assert (draft,) == drafts.waiting(MARA)
        finally:
            drafts.close()


@pytest.mark.parametrize("after", [1, 5, 40])
def test_a_kept_draft_survives_kill_9(path: Path, opened: Opened, after: int) -> None:
    last = killed_writer(path, DraftState.EDITING, after)
    found = opened().kept(MARA, T7)
    assert found is not None
    # The one after it may have been kept too, with no time left to say so.
    assert found.body in {f"text {last}", f"text {last + 1}"}
    assert DraftState.EDITING == found.state


def test_a_draft_that_was_being_sent_when_the_program_died_is_doubtful(path: Path, opened: Opened) -> None:
    killed_writer(path, DraftState.SENDING, 1)
    found = opened().kept(MARA, T7)
    assert found is not None
    assert DraftState.DOUBTFUL == found.state


def test_a_draft_that_we_are_sending_ourselves_is_not_doubted(opened: Opened) -> None:
    drafts = opened()
    drafts.keep(MARA, Draft(T7, "Hi", state=DraftState.SENDING))
    assert [DraftState.SENDING] == [draft.state for draft in drafts.waiting(MARA)]


def test_only_what_was_being_sent_is_doubted_after_a_restart(opened: Opened) -> None:
    drafts = opened()
    for number, state in enumerate(DraftState):
        drafts.keep(MARA, Draft(TicketId(str(number)), "Hi", state=state))
    found = {draft.ticket: draft.state for draft in opened().waiting(MARA)}
    expected = {str(number): state for number, state in enumerate(DraftState)}
    expected[str(list(DraftState).index(DraftState.SENDING))] = DraftState.DOUBTFUL
    assert expected == found


def test_an_empty_draft_is_kept_until_it_is_forgotten(opened: Opened) -> None:
    opened().keep(MARA, Draft(T7, ""))
    assert Draft(T7, "") == opened().kept(MARA, T7)
    opened().forget(MARA, T7)
    assert opened().kept(MARA, T7) is None


def test_forgetting_what_is_not_there_is_no_error(opened: Opened) -> None:
    opened().forget(MARA, T7)


def test_the_same_ticket_number_of_two_accounts_is_two_drafts(opened: Opened) -> None:
    drafts = opened()
    drafts.keep(MARA, Draft(T7, "mine"))
    drafts.keep(AccountId("other"), Draft(T7, "theirs"))
    drafts.forget(AccountId("other"), T7)
    assert (Draft(T7, "mine"),) == drafts.waiting(MARA)


def test_drafts_wait_newest_first_across_time_zones(opened: Opened) -> None:
    drafts = opened()
    east = timezone(timedelta(hours=9))
    for ticket, changed in [
        ("old", NOON),
        ("new", (NOON + timedelta(hours=1)).astimezone(east)),
        ("?", None),
    ]:
        drafts.keep(MARA, Draft(TicketId(ticket), "Hi", changed=changed))
    assert ["new", "old", "?"] == [draft.ticket for draft in drafts.waiting(MARA)]


def test_drafts_without_a_time_wait_in_the_order_of_their_keeping(opened: Opened) -> None:
    drafts = opened()
    for ticket in ("1", "2", "3", "1"):
        drafts.keep(MARA, Draft(TicketId(ticket), "Hi"))
    assert ["1", "3", "2"] == [draft.ticket for draft in drafts.waiting(MARA)]


def test_many_threads_keep_and_read_at_once(opened: Opened) -> None:
    drafts = opened()

    def work(number: int) -> str:
        ticket = TicketId(str(number % 20))
        drafts.keep(MARA, Draft(ticket, f"text {number}"))
        found = drafts.kept(MARA, ticket)
        return found.body if found else "lost"

    with ThreadPoolExecutor(8) as pool:
        seen = list(pool.map(work, range(400)))
    assert "lost" not in seen
    assert 20 == len(opened().waiting(MARA))


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_file_that_is_no_database_is_set_aside_whole_and_told(
    path: Path, opened: Opened, told: Told, content: bytes
) -> None:
    path.write_bytes(content)
    drafts = opened()
    drafts.keep(MARA, Draft(T7, "Hi"))
    kept_as = path.with_name("drafts.damaged.sqlite")
    assert [FileNotice(path, FileFault.DAMAGED, kept_as=kept_as)] == told
    assert content == kept_as.read_bytes()
    assert Draft(T7, "Hi") == opened().kept(MARA, T7)


def test_a_file_with_a_torn_page_is_set_aside(path: Path, opened: Opened, told: Told) -> None:
    drafts = opened()
    for number in range(200):
        drafts.keep(MARA, Draft(TicketId(str(number)), "x" * 500))
    drafts.close()
    with path.open("r+b") as file:
        file.seek(3 * 4096)
        file.write(os.urandom(4 * 4096))
    torn = path.read_bytes()
    assert () == opened().waiting(MARA)
    (notice,) = told
    assert notice.kept_as is not None
    assert torn == notice.kept_as.read_bytes()


def test_a_file_that_lost_its_table_is_set_aside(path: Path, opened: Opened, told: Told) -> None:
    opened().close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    opened().keep(MARA, Draft(T7, "Hi"))
    assert [FileFault.DAMAGED] == [notice.fault for notice in told]


def test_damage_in_the_midst_of_work_costs_no_draft_in_hand(path: Path, opened: Opened, told: Told) -> None:
    drafts = opened()
    drafts.keep(MARA, Draft(T7, "Hi"))
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("DROP TABLE drafts")
    connection.close()
    drafts.keep(MARA, Draft(T7, "Hi again"))
    assert Draft(T7, "Hi again") == drafts.kept(MARA, T7)
    assert [FileFault.DAMAGED] == [notice.fault for notice in told]


def test_a_second_damaged_file_does_not_replace_the_first(path: Path, opened: Opened, told: Told) -> None:
    for content in (b"first " * 200, b"second " * 200):
        drafts = opened()
        drafts.close()
        path.write_bytes(content)
        drafts.waiting(MARA)
    names = ["drafts.damaged.sqlite", "drafts.damaged-2.sqlite"]
    assert names == [notice.kept_as.name for notice in told if notice.kept_as]
    assert b"first " * 200 == path.with_name(names[0]).read_bytes()


def test_the_log_of_a_damaged_file_goes_with_it(path: Path, opened: Opened) -> None:
    """Beside a fresh file it would be taken for that one's, and SQLite itself would delete it."""
    log = path.with_name("drafts.sqlite-wal")
    log.write_bytes(b"what a log held")
    path.write_bytes(b"not a database at all" * 100)
    assert () == opened().waiting(MARA)
    assert b"what a log held" == path.with_name("drafts.damaged.sqlite-wal").read_bytes()


def test_drafts_of_a_newer_version_are_refused_and_untouched(path: Path, opened: Opened) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 3")
    connection.close()
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(StorageError, match="newer"):
            opened().keep(MARA, Draft(T7, "Hi"))
    assert before == path.read_bytes()
    assert [path] == list(path.parent.iterdir())


def test_drafts_of_the_version_before_are_taken_over(path: Path, opened: Opened) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(
        "CREATE TABLE drafts (account TEXT NOT NULL, ticket TEXT NOT NULL, body TEXT NOT NULL,"
        " internal INTEGER NOT NULL, state TEXT NOT NULL, changed TEXT, trouble TEXT NOT NULL,"
        " PRIMARY KEY (account, ticket));"
        "INSERT INTO drafts VALUES ('mara', '7', 'Hi', 0, 'refused', NULL, 'No.');"
        "PRAGMA user_version = 1;"
    )
    connection.close()
    drafts = opened()
    (kept,) = drafts.waiting(AccountId("mara"))
    assert (DraftState.REFUSED, "Hi", "No.", None) == (kept.state, kept.body, kept.trouble, kept.seen)
    drafts.keep(AccountId("mara"), replace(kept, seen=SEEN, reason="because"))
    again = opened().kept(AccountId("mara"), kept.ticket)
    assert again is not None
    assert (SEEN, "because") == (again.seen, again.reason)


def test_a_full_disk_is_said_and_damages_nothing(opened: Opened) -> None:
    drafts = opened()
    drafts.keep(MARA, Draft(T7, "Hi"))
    assert drafts._connection is not None
    drafts._connection.execute("PRAGMA max_page_count = 1").close()
    with pytest.raises(StorageError, match="full"):
        drafts.keep(MARA, Draft(T7, "x" * 100_000))
    assert Draft(T7, "Hi") == drafts.kept(MARA, T7)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    drafts = SqliteDrafts(tmp_path / "file" / "drafts.sqlite", lambda notice: pytest.fail(str(notice)))
    with pytest.raises(StorageError, match="only on your screen"):
        drafts.keep(MARA, Draft(T7, "Hi"))


def test_a_file_that_another_program_holds_is_not_taken_for_damaged(
    path: Path, opened: Opened, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened().keep(MARA, Draft(T7, "Hi"))
    other = sqlite3.connect(path, isolation_level=None)
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, timeout=0))
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StorageError, match="locked"):
        opened().keep(MARA, Draft(T7, "Hi again"))
    other.execute("ROLLBACK")
    other.close()
    assert Draft(T7, "Hi") == opened().kept(MARA, T7)
    assert [] == told


def test_a_row_that_somebody_changed_by_hand_still_comes_back(path: Path, opened: Opened) -> None:
    opened().keep(MARA, Draft(T7, "Hi", changed=datetime(2026, 1, 1, tzinfo=UTC)))
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("UPDATE drafts SET state = 'lost', changed = 'yesterday', body = CAST(x'ff' AS TEXT)")
    connection.close()
    assert Draft(T7, "\ufffd", state=DraftState.DOUBTFUL) == opened().kept(MARA, T7)


def test_forgotten_words_do_not_stay_in_the_file(path: Path, opened: Opened) -> None:
    drafts = opened()
    drafts.keep(MARA, Draft(T7, "Dear Mara Lind"))
    drafts.forget(MARA, T7)
    drafts.close()
    assert not any(b"Mara Lind" in file.read_bytes() for file in path.parent.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_only_the_owner_may_read_drafts_and_what_lies_beside_them(path: Path, opened: Opened) -> None:
    opened().keep(MARA, Draft(T7, "Hi"))
    modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in path.parent.iterdir()}
    assert {0o600} == set(modes.values())
    assert "drafts.sqlite-wal" in modes


def test_every_draft_reaches_the_disk_before_it_counts_as_kept(opened: Opened) -> None:
    """What a power cut takes cannot be tried here; that SQLite was asked to wait for the disk, can."""
    drafts = opened()
    drafts.keep(MARA, Draft(T7, "Hi"))
    assert drafts._connection is not None
    asked = {
        name: drafts._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous")
    }
    assert {"journal_mode": "wal", "synchronous": 2} == asked
