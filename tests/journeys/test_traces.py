"""A secret that was left somewhere is found there: else the journey that looks for one proves nothing."""

import base64
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.journeys import traces

SECRET = "1-27-s3cr3t+0f/h3 ag€n7"


def in_a_database(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE t (x)")
        connection.execute("INSERT INTO t VALUES (?)", (SECRET,))
        connection.commit()
        connection.execute("DELETE FROM t")
        connection.commit()


def in_basic(before: str) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(b"Basic " + base64.b64encode(f"{before}{SECRET}".encode()))


@pytest.mark.parametrize(
    "leave",
    [
        lambda file: file.write_text(f"token {SECRET}", encoding="utf-8"),
        lambda file: file.write_text(f"GET /?token={quote(SECRET, safe='')}", encoding="utf-8"),
        lambda file: file.write_text(SECRET, encoding="utf-16"),
        lambda file: file.write_text(SECRET.encode().hex(), encoding="ascii"),
        in_basic("kim:"),
        in_basic("robin:"),
        in_basic("mara1:"),
        in_a_database,
        lambda file: file.with_name(f"{SECRET.replace('/', '')}.txt").touch(),
    ],
    ids=["plain", "address", "wide", "hex", "basic 4", "basic 6", "basic 5", "deleted row", "name"],
)
def test_secret_that_was_left_is_found(tmp_path: Path, leave: Callable[[Path], object]) -> None:
    leave(tmp_path / "left")
    assert traces.where([SECRET, SECRET.replace("/", "")], traces.in_folder(tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="Linux shows what a process was started with.")
@pytest.mark.parametrize("by", ["word", "environment"])
def test_secret_that_a_process_was_started_with_is_found(by: str) -> None:
    words = ("sleep", "30") if by == "environment" else (sys.executable, "-c", "input()", SECRET)
    more = {"HELPDESK_TOKEN": SECRET} if by == "environment" else {}
    with subprocess.Popen(words, env=os.environ | more, stdin=subprocess.PIPE) as program:
        # Linux shows nothing for the moment in which one program takes the other's place.
        shown = Path(f"/proc/{program.pid}/environ")
        while not shown.read_bytes() and program.poll() is None:
            time.sleep(0.01)
        found = traces.where([SECRET], traces.in_processes())
        program.terminate()
    assert [name for name in found if name.startswith(str(program.pid))]


def test_what_was_left_nowhere_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("token 1-27-other", encoding="utf-8")
    assert [] == traces.where([SECRET], {**traces.in_folder(tmp_path), **traces.in_processes()})
