"""What ``packaging/dev.py`` can be asked for. Each command does all its own set-up."""

import sys
from collections.abc import Sequence
from pathlib import Path

from building import bundle, wheel
from debian import deb
from environment import Environment, Scope
from extension import extension
from freshness import outdated
from locking import lock
from machine import OFFSCREEN, SCREEN, TESTS, SetupError, has_display, have, left_out, say

_CHECKS = (
    ("ruff", "format", "--check", "--output-format", "concise", "."),
    ("ruff", "check", "--output-format", "concise", "."),
    ("mypy",),
    ("lint-imports", "--no-logo"),
)
_STOPPED, _INTERRUPTED = 2, 130


def main(words: Sequence[str], checkout: Path) -> int:
    """Run one command; its exit code is that of the program it ends in."""
    every = (demo, test, check, lock, outdated, wheel, bundle, deb, extension)
    commands = {command.__name__: command for command in every}
    if not words or words[0] not in commands:
        say("usage: python3 packaging/dev.py COMMAND")
        for name, command in commands.items():
            say(f"  {name:9} {command.__doc__}")
        return 0 if words and words[0] in {"-h", "--help"} else _STOPPED
    try:
        return commands[words[0]](Environment(checkout), words[1:])
    except SetupError as reason:
        sys.stderr.write(f"{reason}\n")
        return _STOPPED
    except KeyboardInterrupt:
        return _INTERRUPTED


def demo(environment: Environment, words: Sequence[str]) -> int:
    """Open the panel on the demo desk; without a display, draw it into a file."""
    have(*OFFSCREEN, *(SCREEN if has_display() else ()))
    environment.make(Scope.RUN)
    return environment.run("python", "-m", "assistant", "demo", *words)


def test(environment: Environment, words: Sequence[str]) -> int:
    """Run the checks, then all tests; further words go to pytest."""
    have(*OFFSCREEN, *SCREEN, *TESTS)
    environment.make(Scope.DEV)
    failed = _failed_checks(environment)
    code = environment.run("python", "-m", "pytest", *_without(left_out()), *words)
    if failed:
        say(f"Failed before the tests: {', '.join(failed)}")
    return code or int(bool(failed))


def check(environment: Environment, _words: Sequence[str]) -> int:
    """Run the formatter, the linter, the type checker and the import contracts."""
    have()
    environment.make(Scope.DEV)
    return int(bool(_failed_checks(environment)))


def _failed_checks(environment: Environment) -> list[str]:
    failed = []
    for name, *words in _CHECKS:
        say(f"Checking: {' '.join((name, *words))}")
        if environment.run(name, *words):
            failed.append(" ".join((name, *words)))
    return failed


def _without(marks: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    for mark, programs in marks.items():
        say(f"Leaving out the tests marked {mark}: this machine has no {', '.join(programs)}")
    # Pytest takes the last of these words alone: those of pyproject.toml are to hold, too.
    return ("-m", " and ".join(f"not {mark}" for mark in ("slow_servers", *marks))) if marks else ()
