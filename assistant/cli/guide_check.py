"""`evenhand guide check FOLDER`: every fault of a guide, for people, scripts and code review tools."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from assistant import __version__
from assistant.cli.json_text import json_text
from assistant.cli.page import visible
from assistant.cli.terminal import complain, speak_utf8
from assistant.lint import check_guide
from assistant.lint.finding import MEANINGS, Check, Finding, Weight

ALL_FINE, FOUND, UNREADABLE = 0, 1, 2
_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def run(chosen: argparse.Namespace) -> int:
    """Print what was found; the exit status says whether anything was."""
    speak_utf8()
    folder = Path(chosen.folder)
    findings = check_guide(folder)
    if chosen.json:
        _print_json(_as_json(findings))
    elif chosen.sarif:
        _print_json(_as_sarif(findings, folder))
    else:
        _print_lines(findings)
    return _status(findings, strict=chosen.strict)


def _status(findings: Sequence[Finding], *, strict: bool) -> int:
    if any(finding.check is Check.UNREADABLE for finding in findings):
        return UNREADABLE
    counted = [finding for finding in findings if strict or finding.weight is Weight.ERROR]
    return FOUND if counted else ALL_FINE


def _print_lines(findings: Sequence[Finding]) -> None:
    for finding in findings:
        sys.stdout.write(f"{visible(str(finding.fault))} [{finding.check}]\n")
    counts = Counter(finding.weight for finding in findings)
    told = ", ".join(f"{counts[weight]} {weight}s" for weight in Weight if counts[weight])
    complain(f"{told}." if told else "Nothing to mend.")


def _print_json(value: object) -> None:
    sys.stdout.write(json_text(value, indent=2) + "\n")


def _as_json(findings: Sequence[Finding]) -> object:
    return {
        "findings": [
            {
                "check": finding.check,
                "weight": finding.weight,
                "file": str(finding.fault.file),
                "line": finding.fault.line,
                "field": finding.fault.field,
                "message": finding.fault.message,
            }
            for finding in findings
        ]
    }


def _as_sarif(findings: Sequence[Finding], folder: Path) -> object:
    """Paths are relative to the guide: the tool that reads it knows where the guide lies."""
    driver = {
        "name": "evenhand guide check",
        "version": __version__,
        "rules": [{"id": check, "shortDescription": {"text": MEANINGS[check]}} for check in Check],
    }
    results = [_sarif_result(finding, folder) for finding in findings]
    return {"$schema": _SARIF, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}


def _sarif_result(finding: Finding, folder: Path) -> object:
    fault = finding.fault
    file = fault.file.relative_to(folder) if fault.file.is_relative_to(folder) else fault.file
    place = {"artifactLocation": {"uri": file.as_posix()}, "region": {"startLine": fault.line}}
    return {
        "ruleId": finding.check,
        "level": finding.weight,
        "message": {"text": f"{fault.field}: {fault.message}" if fault.field else fault.message},
        "locations": [{"physicalLocation": place}],
    }
