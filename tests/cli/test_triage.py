"""`evenhand triage` as a script calls it: processes of their own, real files, the guide that ships."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import EmailMessage
from pathlib import Path
from threading import Timer

import pytest

from assistant import places
from tests.cli.parts import CHECKOUT, Command, as_lines, contract_ticket, evenhand, plain_environment, results

THREAT = " Refund me today or I will leave a one star review everywhere."


@contextmanager
def ended_if_stuck(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Without it, an answer that never comes would hang the run instead of failing the test."""
    timer = Timer(60, process.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


@pytest.fixture
def contract_file(tmp_path: Path) -> Path:
    path = tmp_path / "ticket.json"
    path.write_text(json.dumps(contract_ticket()), encoding="utf-8")
    return path


def test_the_contracts_ticket_gets_the_contracts_answer(contract_file: Path) -> None:
    run = evenhand(contract_file)
    assert (0, b"") == (run.returncode, run.stderr)
    (result,) = results(run)
    assert ("4021", "en") == (result["id"], result["language"])
    assert "delivered_not_received" == result["category"]["id"]
    assert {
        "tier": "vip",
        "ltv": {"amount": "812.50", "currency": "USD"},
        "headroom": {"amount": "293.60", "currency": "USD"},
    } == result["customer"]
    assert ("reship_on_us", 6) == (result["resolution"]["id"], result["resolution"]["rule"])
    assert [] == result["pressure"]
    assert 2 <= len(result["replies"])
    assert "default" == result["guide"]["name"]


def test_every_quote_is_exactly_the_slice_that_it_names(here: Command) -> None:
    bodies = [
        "Tracker says delivered Monday 📦, nothing here." + THREAT,
        "\U0001f600 still nothing!" + THREAT,
    ]
    ticket = contract_ticket(messages=[{"from": "customer", "body": body} for body in bodies])
    (result,) = results(here("-", given=as_lines([ticket])))
    quotes = result["category"]["evidence"] + [
        quote for pressure in result["pressure"] for quote in pressure["evidence"]
    ]
    assert quotes
    for quote in quotes:
        assert quote["text"] == bodies[quote["message"]][quote["start"] : quote["end"]]


def test_leaving_the_pressure_out_leaves_the_answer_byte_for_byte(here: Command) -> None:
    calm = contract_ticket()
    loud = contract_ticket(messages=[calm["messages"][0] | {"body": calm["messages"][0]["body"] + THREAT}])
    without, with_it = results(here("-", given=as_lines([calm, loud])))
    assert [] == without["pressure"]
    assert ["review_threat"] == [pressure["id"] for pressure in with_it["pressure"]]
    assert without["category"]["id"] == with_it["category"]["id"]
    for key in ("customer", "resolution", "replies"):
        assert json.dumps(without[key]) == json.dumps(with_it[key])


def test_bad_lines_are_refused_in_their_place_and_the_others_go_on() -> None:
    bad = contract_ticket(id="b", facts={"ltv": {"amount": "-3", "currency": "USD"}})
    lines = as_lines([contract_ticket(id="a"), bad]) + "nonsense\n\n" + as_lines([contract_ticket(id="c")])
    run = evenhand("--jsonl", "-", given=lines)
    assert 1 == run.returncode
    first, negative, nonsense, last = results(run)
    assert ["a", "b", None, "c"] == [first["id"], negative["id"], nonsense["id"], last["id"]]
    assert ("facts.ltv.amount", 2) == (negative["error"]["field"], negative["error"]["line"])
    assert "line 2, facts.ltv.amount" in negative["error"]["message"]
    assert ("", 3) == (nonsense["error"]["field"], nonsense["error"]["line"])
    assert first | {"id": "c"} == last


def test_same_input_same_output_wherever_it_runs() -> None:
    lines = as_lines(
        [
            contract_ticket(),
            contract_ticket(id="x", body="Wo ist mein Paket? Ü"),
            {"id": "دو ő", "body": "بسته من کجاست؟"},
        ]
    )
    plain = plain_environment()
    runs = [
        evenhand("-", given=lines, env=plain | {"LC_ALL": "C", "PYTHONHASHSEED": "1", "TZ": "UTC"}),
        evenhand(
            "-", given=lines, env=plain | {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "TZ": "Asia/Tehran"}
        ),
        evenhand("-", given=lines, env=plain | {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}),
    ]
    assert {0} == {run.returncode for run in runs}
    assert 1 == len({run.stdout for run in runs})


def test_a_ticket_leaves_no_trace_on_the_next(here: Command) -> None:
    alone = results(here("-", given=as_lines([contract_ticket()])))
    after = results(here("-", given=as_lines([{"body": "Cancel it, you thieves"}, contract_ticket()])))
    assert alone == after[1:]


def test_each_answer_is_written_before_the_next_ticket_is_read() -> None:
    command = [sys.executable, "-m", "assistant", "triage", "--jsonl", "-"]
    with (
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=CHECKOUT, env=plain_environment()
        ) as process,
        ended_if_stuck(process),
    ):
        assert process.stdin
        assert process.stdout
        for number in range(3):
            process.stdin.write(as_lines([contract_ticket(id=number)]).encode())
            process.stdin.flush()
            assert number == json.loads(process.stdout.readline())["id"]
        process.stdin.close()
        assert 0 == process.wait(60)


def test_a_reader_who_has_enough_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text(as_lines([contract_ticket()]) * 200)
    command = [sys.executable, "-m", "assistant", "triage", str(path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=CHECKOUT, env=plain_environment()
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert b"" == process.stderr.read()
        assert 0 == process.wait(60)


def test_files_of_every_kind_are_answered_in_order(here: Command, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Mara Lind <mara@example.com>", "Box never came"
    mail.set_content(
        "Der Tracker sagt zugestellt, aber hier ist nichts. Schöne Grüße", cte="quoted-printable"
    )
    (tmp_path / "a.eml").write_bytes(bytes(mail))
    (tmp_path / "b.txt").write_text("Where is my parcel? It has been three weeks.")
    (tmp_path / "c.mbox").write_bytes(b"From x Mon Nov  2 09:30:00 2026\n" + bytes(mail))
    (tmp_path / "d.json").write_text(json.dumps([contract_ticket(), {"body": "x", "id": 5}]))
    (tmp_path / "e.jsonl").write_text(as_lines([contract_ticket(id="last")]))
    run = here(*sorted(tmp_path.iterdir()))
    assert 0 == run.returncode
    assert ["a.eml", "b.txt", "c.mbox#1", "4021", 5, "last"] == [result["id"] for result in results(run)]
    assert "Mara" in results(run)[0]["replies"][0]["body"]


@pytest.mark.parametrize("name", ["none.json", "folder", "table.csv"])
def test_a_file_that_cannot_be_read_is_wrong_usage_and_nothing_is_worked_out(
    here: Command, name: str, tmp_path: Path, contract_file: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "table.csv").write_text("id\n")
    run = here(contract_file, tmp_path / name)
    assert (2, b"") == (run.returncode, run.stdout)
    assert name in run.stderr.decode()


def test_an_unreadable_guide_is_two_and_says_every_fault(
    here: Command, tmp_path: Path, contract_file: Path
) -> None:
    run = here("--guide", tmp_path / "nowhere", contract_file)
    assert (2, b"") == (run.returncode, run.stdout)
    assert "nowhere" in run.stderr.decode()
    assert "Traceback" not in run.stderr.decode()


def test_a_guide_with_faults_says_each_by_file_and_line(
    here: Command, tmp_path: Path, contract_file: Path
) -> None:
    folder = tmp_path / "guide"
    shutil.copytree(places.default_guide(), folder)
    (folder / "guide.yaml").write_text("money: none\n")
    (folder / "rules.yaml").write_text("- when: {category: nonsense}\n")
    run = here("--guide", folder, contract_file)
    said = run.stderr.decode()
    assert (2, b"") == (run.returncode, run.stdout)
    assert {"guide.yaml", "rules.yaml"} == set(re.findall(r"guide[/\\](\w+\.yaml):\d+:", said))
    assert all(line.startswith("evenhand: ") for line in said.splitlines())


def test_a_language_without_replies_falls_back_for_all_to_see(here: Command, contract_file: Path) -> None:
    (result,) = results(here("--language", "xx", contract_file))
    assert "en" == result["language"]
    assert {"en"} == {reply["language"] for reply in result["replies"]}


def test_a_page_for_people_obeys_no_command_in_a_ticket(here: Command) -> None:
    bomb = "\x1b]0;owned\x07\x1b[2Jsays delivered\x9b\u202e"
    ticket = contract_ticket(id=bomb, subject=bomb, body=bomb, customer={"name": bomb, "email": bomb})
    ticket["messages"][0]["body"] = f"Tracker {bomb}, nothing here. {THREAT}"
    run = here("--explain", "-", given=as_lines([ticket, {"id": bomb}]))
    page = run.stdout.decode("utf-8")
    assert 1 == run.returncode
    assert [] == [char for char in page if char != "\n" and not char.isprintable()]
    assert "owned" in page


def test_json_comes_on_a_pipe_and_a_page_when_asked(here: Command, contract_file: Path) -> None:
    assert results(here(contract_file)) == results(here("--json", contract_file))
    assert here("--explain", contract_file).stdout.startswith("4021 · Box never came\n".encode())


def on_a_terminal(*words: str | Path, env: dict[str, str]) -> str:
    """What a person sees: the command with a pseudo terminal as its standard output."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "assistant", "triage", *map(str, words)]
    with subprocess.Popen(command, stdout=theirs, cwd=CHECKOUT, env=plain_environment() | env) as process:
        os.close(theirs)
        seen = b""
        # Linux ends a pseudo terminal whose other side is closed by an input/output error.
        with suppress(OSError):
            while piece := os.read(ours, 65536):
                seen += piece
        os.close(ours)
        assert 0 == process.wait(60)
    return seen.decode("utf-8").replace("\r\n", "\n")


def test_a_person_at_a_terminal_gets_a_page(contract_file: Path) -> None:
    seen = on_a_terminal(contract_file, env={"TERM": "xterm", "NO_COLOR": "", "COLUMNS": "60"})
    assert seen.startswith("\x1b[1m4021 · Box never came\x1b[0m\n")
    bare = re.sub(r"\x1b\[\d+m", "", seen)
    assert all(len(line) <= 60 for line in bare.splitlines())


def test_colours_can_be_refused_and_json_asked_for_at_a_terminal(contract_file: Path) -> None:
    assert "\x1b" not in on_a_terminal(contract_file, env={"TERM": "xterm", "NO_COLOR": "1"})
    assert "\x1b" not in on_a_terminal(contract_file, env={"TERM": "dumb", "NO_COLOR": ""})
    assert "4021" == json.loads(on_a_terminal("--json", contract_file, env={"TERM": "xterm"}))["id"]


def test_an_empty_stream_is_fine(here: Command) -> None:
    run = here("--jsonl", "-")
    assert (0, b"", b"") == (run.returncode, run.stdout, run.stderr)
