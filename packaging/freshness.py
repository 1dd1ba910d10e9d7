"""What of the lock is no longer as it should be: withdrawn, known to be unsafe, or older than the newest.

Asked of PyPI's JSON interface, a package at a time; nothing is installed or changed.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from environment import Environment
from machine import SetupError, say

Fetch = Callable[[str], Any]
"""The JSON at an address; None where there is none."""

INDEX = "https://pypi.org/pypi"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)
_NOT_FOUND, _PATIENCE, _LARGEST = 404, 30, 50_000_000


@dataclass(frozen=True)
class Finding:
    """One thing to know about one pinned version."""

    name: str
    version: str
    what: str
    alarming: bool = False
    """Somebody should do something now."""


def outdated(environment: Environment, words: Sequence[str]) -> int:
    """Say which locked packages were withdrawn, are unsafe or are old; 1 where one is not only old."""
    locks = sorted(environment.requirements.glob("*.txt"))
    index = words[words.index("--index") + 1] if "--index" in words[:-1] else INDEX
    found = [one for name, version in pins_in(locks) for one in findings(name, version, fetched, index)]
    for finding in sorted(found, key=lambda one: (not one.alarming, one.name)):
        say(f"{'!' if finding.alarming else ' '} {finding.name} {finding.version}: {finding.what}")
    say(f"{len(found)} to look at.")
    return int(any(finding.alarming for finding in found) and "--only-tell" not in words)


def pins_in(locks: Sequence[Path]) -> list[tuple[str, str]]:
    """Every version that any of these files pins, once."""
    return sorted({pin for lock in locks for pin in _PIN.findall(lock.read_text("utf-8"))})


def findings(name: str, version: str, fetch: Fetch, index: str = INDEX) -> Iterator[Finding]:
    """What the index says of this version, and what the newest is."""
    here, whole = fetch(f"{index}/{name}/{version}/json"), fetch(f"{index}/{name}/json")
    if here is None:
        yield Finding(name, version, "is not there any more", alarming=True)
    else:
        yield from _wrong(name, version, here)
    newest = str(whole["info"]["version"]) if whole else version
    if newest != version:
        yield Finding(name, version, f"the newest is {newest}")


def fetched(address: str) -> Any:
    """Over HTTPS, bounded; ``SetupError`` where the index cannot be asked."""
    asked = Request(address, headers={"Accept": "application/json"})  # noqa: S310 - the index's own address
    try:
        with urlopen(asked, timeout=_PATIENCE) as answer:  # noqa: S310 - likewise
            return json.loads(answer.read(_LARGEST))
    except HTTPError as error:
        if error.code == _NOT_FOUND:
            return None
        raise SetupError(f"{address} answers {error.code}.") from error
    except (OSError, ValueError) as error:
        raise SetupError(f"{address} cannot be read: {error}.") from error


def _wrong(name: str, version: str, here: Any) -> Iterator[Finding]:
    if here["info"].get("yanked"):
        reason = here["info"].get("yanked_reason") or "no reason given"
        yield Finding(name, version, f"was withdrawn: {reason}", alarming=True)
    for known in here.get("vulnerabilities", ()):
        if not known.get("withdrawn"):
            mended = ", ".join(known.get("fixed_in", ())) or "none yet"
            yield Finding(name, version, f"{known['id']}, mended in {mended}", alarming=True)
