"""`evenhand guide test`: what failed and why, what no case reaches, and the exit status for scripts."""

import json
import os
import shutil
import signal
import subprocess
import sys
from itertools import takewhile
from pathlib import Path
from threading import Timer

import pytest

from assistant import places
from assistant.cli import main
from assistant.cli.watching import run_at_every_change
from tests.cli.parts import CHECKOUT, plain_environment
from tests.guide.guide_folder import GuideFolder, a_guide_folder

CASES = """\
- name: Broken on the way
  case:
    category: broken
  expect: replace
- name: Who knows what
  case:
    category: other
  expect: ask
"""


@pytest.fixture
def shop(tmp_path: Path) -> GuideFolder:
    folder = a_guide_folder(tmp_path / "corner shop")
    folder.write("cases.yaml", CASES)
    return folder


def guide_test(folder: GuideFolder, *words: str) -> int:
    return main(["guide", "test", str(folder.path), *words])


def test_cases_that_come_as_expected_are_fine(shop: GuideFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == guide_test(shop)
    assert "2 cases, none failed. Rules reached: 2 of 2." == capsys.readouterr().out.strip()


def test_the_guide_that_ships_passes_its_own_cases(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["guide", "test", str(places.default_guide()), "--strict"])
    assert "none failed. Rules reached: 18 of 18." in capsys.readouterr().out


def test_a_failure_names_what_was_expected_and_the_rule_that_said_otherwise(
    shop: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.change("cases.yaml", "expect: ask", "expect: replace")
    assert 1 == guide_test(shop)
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert [
        "Who knows what (other, cases.yaml:5)",
        "Expected resolution replace, got ask.",
        "Rule 2 says ask: It is not clear yet.",
        "",
        "2 cases, 1 failed. Rules reached: 2 of 2.",
    ] == lines


def test_rules_that_no_case_reaches_are_told_and_count_only_when_asked(
    shop: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.write("cases.yaml", CASES[: CASES.index("- name: Who")])
    assert 0 == guide_test(shop)
    told = capsys.readouterr().out
    assert "Rules that no case reaches\n    2  ask: It is not clear yet.\n" in told
    assert "1 case, none failed. Rules reached: 1 of 2." in told
    assert 1 == guide_test(shop, "--strict")


def test_json_holds_every_case_and_the_coverage(
    shop: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.change("cases.yaml", "expect: ask", "expect: replace")
    assert 1 == guide_test(shop, "--json")
    told = json.loads(capsys.readouterr().out)
    assert [True, False] == [case["passed"] for case in told["cases"]]
    assert [{"point": "resolution", "expected": "replace", "got": "ask"}] == told["cases"][1]["misses"]
    assert [
        {"rule": 1, "then": "replace", "cases": 1},
        {"rule": 2, "then": "ask", "cases": 1},
    ] == told["rules"]


@pytest.mark.parametrize("which", ["small", "default"])
def test_a_guide_without_cases_is_shown_one_that_holds(
    tmp_path: Path, which: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = GuideFolder(tmp_path / "shop")
    if which == "small":
        a_guide_folder(folder.path)
    else:
        shutil.copytree(places.default_guide(), folder.path)
        (folder.path / "cases.yaml").unlink()
    assert 2 == guide_test(folder)
    told = capsys.readouterr()
    assert "" == told.out
    assert f"There is no {folder.path / 'cases.yaml'}. Write one, such as:" in told.err
    example = told.err[told.err.index("- name:") :].replace("evenhand: ", "")
    folder.write("cases.yaml", example)
    assert 0 == guide_test(folder)


def test_a_guide_that_cannot_be_read_is_told_with_its_faults(
    shop: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.change("rules.yaml", "then: ask", "then: aks")
    assert 2 == guide_test(shop)
    assert "rules.yaml:7: 2.then: there is no resolution aks" in capsys.readouterr().err


def test_cases_that_cannot_be_read_are_told_with_their_faults(
    shop: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.change("cases.yaml", "category: other", "category: othr")
    assert 2 == guide_test(shop)
    assert "cases.yaml:7: 2.case.category: there is no category othr" in capsys.readouterr().err


def test_watching_runs_at_once_and_again_after_every_change(shop: GuideFolder) -> None:
    runs: list[str] = []

    def edit() -> None:
        if len(runs) == 3:
            raise KeyboardInterrupt
        shop.write("cases.yaml", CASES * (1 + len(runs)))

    run_at_every_change(shop.path, lambda: runs.append(shop.read("cases.yaml")), edit)
    assert [CASES, CASES * 2, CASES * 3] == runs


def test_watching_does_not_run_again_while_nothing_changes(shop: GuideFolder) -> None:
    runs: list[str] = []
    pauses: list[str] = []

    def wait() -> None:
        pauses.append("waited")
        if len(pauses) == 3:
            raise KeyboardInterrupt

    run_at_every_change(shop.path, lambda: runs.append("ran"), wait)
    assert ["ran"] == runs


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C reaches a whole console there, this run included")
def test_watching_ends_cleanly_on_ctrl_c(shop: GuideFolder) -> None:
    command = [sys.executable, "-m", "assistant", "guide", "test", str(shop.path), "--watch"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=CHECKOUT,
        env=plain_environment(),
        text=True,
    ) as watching:
        stuck = Timer(60, watching.kill)
        stuck.start()
        assert watching.stdout is not None
        assert "2 cases, none failed. Rules reached: 2 of 2.\n" == watching.stdout.readline()
        shop.change("cases.yaml", "expect: ask", "expect: replace")
        end = "2 cases, 1 failed. Rules reached: 2 of 2.\n"
        again = list(takewhile(lambda line: line != end, watching.stdout))
        assert "Who knows what (other, cases.yaml:5)\n" in again
        watching.send_signal(signal.SIGINT)
        _, complaints = watching.communicate()
        stuck.cancel()
    assert 0 == watching.returncode
    assert "Traceback" not in complaints
