"""`evenhand guide check`: for people, for scripts and for code review tools."""

import json
from pathlib import Path

import pytest

from assistant import places
from assistant.cli import main
from tests.guide.guide_folder import GuideFolder, a_guide_folder


@pytest.fixture
def corner_shop(tmp_path: Path) -> GuideFolder:
    return a_guide_folder(tmp_path / "corner shop")


def check(folder: Path, *options: str) -> int:
    return main(["guide", "check", str(folder), *options])


def test_the_guide_that_ships_has_nothing_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == check(places.default_guide(), "--strict"), capsys.readouterr().out
    assert "" == capsys.readouterr().out


def test_a_finding_names_file_line_and_check(
    corner_shop: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    corner_shop.change("rules.yaml", "then: ask", "then: replace")
    assert 0 == check(corner_shop.path)
    line = capsys.readouterr().out
    assert line.startswith(f"{corner_shop.path / 'resolutions.yaml'}:5: ask: no rule leads here.")
    assert line.endswith("[unused]\n")
    assert 1 == check(corner_shop.path, "--strict")


def test_a_guide_that_cannot_be_loaded_is_unreadable(
    corner_shop: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    corner_shop.change("rules.yaml", "then: ask", "then: axe")
    assert 2 == check(corner_shop.path)
    assert "[unreadable]" in capsys.readouterr().out


def test_no_folder_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == check(tmp_path / "nowhere")
    assert "is no folder" in capsys.readouterr().out


def test_scripts_get_json(corner_shop: GuideFolder, capsys: pytest.CaptureFixture[str]) -> None:
    corner_shop.change("rules.yaml", "then: ask", "then: replace")
    check(corner_shop.path, "--json")
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert ("unused", "warning", 5, "ask") == tuple(
        finding[key] for key in ("check", "weight", "line", "field")
    )


def test_code_review_tools_get_sarif(corner_shop: GuideFolder, capsys: pytest.CaptureFixture[str]) -> None:
    corner_shop.change("rules.yaml", "then: ask", "then: replace")
    check(corner_shop.path, "--sarif")
    report = json.loads(capsys.readouterr().out)
    (run,) = report["runs"]
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert "2.1.0" == report["version"]
    assert ("unused", "warning") == (result["ruleId"], result["level"])
    assert ("resolutions.yaml", 5) == (place["artifactLocation"]["uri"], place["region"]["startLine"])
    assert result["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
