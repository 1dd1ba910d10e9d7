"""What tests of the command line share: the contract's ticket, and running the command as a script would."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

CHECKOUT = Path(__file__).resolve().parents[2]

Ticket = dict[str, Any]


class Command(Protocol):
    """Runs `evenhand triage` and tells its status and what it wrote."""

    def __call__(self, *words: str | Path, given: str = "") -> subprocess.CompletedProcess[bytes]: ...


def contract_ticket(**changes: object) -> Ticket:
    """The ticket of the contract, with some keys changed."""
    return {
        "id": "4021",
        "subject": "Box never came",
        "messages": [
            {
                "from": "customer",
                "body": "Tracker says delivered Monday, nothing here.",
                "at": "2026-11-02T09:30:00Z",
            }
        ],
        "customer": {"name": "Mara Lind", "email": "mara@example.com"},
        "facts": {
            "ltv": {"amount": "812.50", "currency": "USD"},
            "goodwill_given": {"amount": "0", "currency": "USD"},
            "order_total": {"amount": "39.00", "currency": "USD"},
            "dispute_open": False,
        },
    } | changes


def as_lines(tickets: Iterable[object]) -> str:
    """JSON lines."""
    return "".join(json.dumps(ticket) + "\n" for ticket in tickets)


def plain_environment() -> dict[str, str]:
    """This process's environment without what would change Python: PYTHONUNBUFFERED hides a missing flush."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def evenhand(
    *words: str | Path, given: str | bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m assistant triage` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "assistant", "triage", *map(str, words)],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        cwd=CHECKOUT,
        env=plain_environment() if env is None else env,
        timeout=120,
        check=False,
    )


def results(run: subprocess.CompletedProcess[bytes]) -> list[Any]:
    """Its output, one result a line."""
    return [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]
