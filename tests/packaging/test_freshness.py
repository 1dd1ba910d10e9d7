"""Locked packages that were withdrawn, are unsafe or are old are told by what the index says."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from commands import main
from freshness import Finding, fetched, findings, pins_in
from machine import SetupError

from tests.servers.misbehaving import Received, answers, answers_by, misbehaving

LOCK = """\
# made by a program
attrs==26.1.0 \\
    --hash=sha256:00 \\
    --hash=sha256:01
    # via jsonschema
psycopg[binary]==3.3.2 ; sys_platform == 'linux' \\
    --hash=sha256:02
"""
ALARM = {"id": "PYSEC-1", "fixed_in": ["26.2"], "withdrawn": None}


def said(newest: str, here: Mapping[str, Any] | None) -> list[Finding]:
    index = {
        "https://pypi.org/pypi/attrs/json": {"info": {"version": newest}},
        "https://pypi.org/pypi/attrs/26.1.0/json": here,
    }
    return list(findings("attrs", "26.1.0", index.__getitem__))


def test_every_pin_is_found_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(LOCK, "utf-8")
    assert [("attrs", "26.1.0"), ("psycopg", "3.3.2")] == pins_in(sorted(tmp_path.iterdir()))


def test_our_own_locks_are_understood() -> None:
    locks = sorted((Path(__file__).parents[2] / "packaging" / "requirements").glob("*.txt"))
    text = "".join(lock.read_text("utf-8") for lock in locks)
    names = {line.partition("==")[0] for line in text.splitlines() if "==" in line and line[0] not in " #"}
    assert {name.partition("[")[0] for name in names} == {name for name, _ in pins_in(locks)}


@pytest.mark.parametrize(
    ("newest", "here", "whats"),
    [
        ("26.1.0", {"info": {"yanked": False}}, []),
        ("27.0", {"info": {"yanked": False}}, ["the newest is 27.0"]),
        ("26.1.0", {"info": {"yanked": True, "yanked_reason": "broken"}}, ["was withdrawn: broken"]),
        ("26.1.0", {"info": {"yanked": True}}, ["was withdrawn: no reason given"]),
        ("26.1.0", None, ["is not there any more"]),
        ("26.1.0", {"info": {}, "vulnerabilities": [ALARM]}, ["PYSEC-1, mended in 26.2"]),
        ("26.1.0", {"info": {}, "vulnerabilities": [{**ALARM, "withdrawn": "2026-01-01"}]}, []),
    ],
)
def test_what_the_index_says_is_told(newest: str, here: Mapping[str, Any] | None, whats: list[str]) -> None:
    found = said(newest, here)
    assert whats == [finding.what for finding in found]
    assert [not what.startswith("the newest") for what in whats] == [finding.alarming for finding in found]


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_missing_is_told_from_unreachable() -> None:
    with misbehaving(answers(404)) as server:
        assert fetched(f"{server.address}/x") is None
    with misbehaving(answers(200, b'{"a": 1}')) as server:
        assert {"a": 1} == fetched(f"{server.address}/x")
    with misbehaving(answers(503)) as server, pytest.raises(SetupError, match="503"):
        fetched(f"{server.address}/x")


def index(request: Received) -> tuple[int, bytes, Mapping[str, str]]:
    """It knows attrs, whose locked version was withdrawn, and psycopg, whose locked version is gone."""
    info: dict[str, Any] = {"version": "27.0"}
    if request.path == "/attrs/26.1.0/json":
        info |= {"yanked": True, "yanked_reason": "it deletes files"}
    if request.path == "/psycopg/3.3.2/json":
        return 404, b"{}", {}
    return 200, json.dumps({"info": info}).encode(), {}


@pytest.mark.allow_hosts(["127.0.0.1"])
@pytest.mark.parametrize(("words", "code"), [((), 1), (("--only-tell",), 0)])
def test_the_command_asks_an_index_and_alarms(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int
) -> None:
    locks = tmp_path / "packaging" / "requirements"
    locks.mkdir(parents=True)
    (locks / "run.txt").write_text(LOCK, "utf-8")
    with misbehaving(answers_by(index)) as server:
        assert code == main(["outdated", "--index", server.address, *words], tmp_path)
    said = capsys.readouterr().out.splitlines()
    assert said[-5:] == [
        "! attrs 26.1.0: was withdrawn: it deletes files",
        "! psycopg 3.3.2: is not there any more",
        "  attrs 26.1.0: the newest is 27.0",
        "  psycopg 3.3.2: the newest is 27.0",
        "4 to look at.",
    ]
