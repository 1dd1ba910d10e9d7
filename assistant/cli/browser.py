"""`evenhand browser`: the browsers of this user, and whether the extension in them can reach the panel."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.cli.guide import Parsers
from assistant.cli.json_text import json_text
from assistant.cli.terminal import complain, page_for_terminal, speak_utf8

if TYPE_CHECKING:
    from assistant.browsers.known import Browser
    from assistant.browsers.registering import Finding, Registration, State

ALL_FINE, SOME_LEFT, UNUSABLE = 0, 1, 2
_NAMES: Final = ("chrome", "chromium", "edge", "brave", "vivaldi", "firefox")
_NOTES = """\
Only files and keys of this user are written, and only those that are named after Evenhand: what other
programs told a browser stays. Browsers that are not here are left alone unless --browser names them.
Where the extension itself lies is said by install and status; the README in that folder says how a browser
takes it.

exit status:
  0 all browsers that are here work, 1 some do not, or none is here, 2 it could not be done
"""


def add_browser(commands: Parsers) -> None:
    """Register the command."""
    browser = commands.add_parser(
        "browser",
        help="let the extension in your browsers reach the panel",
        description="Tell your browsers where Evenhand is, so that the extension can reach the panel.",
        epilog=_NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    inner = browser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    for action, words in (
        ("install", "tell the browsers that are here where Evenhand is"),
        ("status", "what works in each browser, and what does not"),
        ("remove", "make the browsers forget it"),
    ):
        parser = inner.add_parser(action, help=words, description=f"{words[0].upper()}{words[1:]}.")
        parser.add_argument(
            "--browser",
            action="append",
            choices=_NAMES,
            metavar="NAME",
            help=f"only this one, even if it is not found; may be repeated: {', '.join(_NAMES)}",
        )
        parser.add_argument("--json", action="store_true", help="one JSON object, for scripts")
    # What a bundle's browsers start; people have no use for it.
    inner.add_parser("host").add_argument("arguments", nargs=argparse.REMAINDER)


def run_browser(chosen: argparse.Namespace) -> int:
    """Do what was asked for, and print how every browser stands then."""
    if chosen.action == "host":
        from assistant.beside.host import main

        return main(chosen.arguments)
    speak_utf8()
    registration, browsers = _registration(chosen.browser)
    try:
        if chosen.action == "install":
            registration.install(browsers if chosen.browser else registration.here(browsers))
        elif chosen.action == "remove":
            registration.remove(browsers)
            if chosen.browser is None:
                registration.forget_host()
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}")
        return UNUSABLE
    findings = registration.findings(browsers)
    _tell(registration, findings, as_json=chosen.json or not sys.stdout.isatty())
    return _status(chosen.action, findings)


def _registration(names: Sequence[str] | None) -> "tuple[Registration, tuple[Browser, ...]]":
    from assistant import places
    from assistant.browsers.known import BROWSERS, Machine
    from assistant.browsers.registering import Registration
    from assistant.browsers.registry import this_users

    machine = Machine(sys.platform, Path.home(), os.environ)
    browsers = tuple(each for each in BROWSERS if names is None or each.id in names)
    return Registration(machine, places.data_folder() / "browsers", this_users()), browsers


def _status(action: str, findings: "Sequence[Finding]") -> int:
    from assistant.browsers.registering import State

    here = {finding.state for finding in findings} - {State.NOT_FOUND}
    if action == "remove":
        return SOME_LEFT if here & {State.WORKS, State.HOST_FAILS, State.DAMAGED} else ALL_FINE
    return ALL_FINE if here == {State.WORKS} else SOME_LEFT


def _tell(registration: "Registration", findings: "Sequence[Finding]", *, as_json: bool) -> None:
    from assistant import places

    panel = _panel_runs()
    if as_json:
        told = {
            "panel_runs": panel,
            "host": str(registration.host),
            "extension": str(places.extension()),
            "browsers": [
                {
                    "id": finding.browser.id,
                    "name": finding.browser.name,
                    "state": finding.state,
                    "manifest": str(finding.manifest),
                }
                for finding in findings
            ],
        }
        sys.stdout.write(json_text(told, indent=2) + "\n")
        return
    page = page_for_terminal()
    for finding in findings:
        page.add(_words(finding.state), mark=f"{finding.browser.name:<15}")
    page.add(f"The extension to be loaded lies in {places.extension()}")
    page.add("The panel is running." if panel else "The panel is not running: open it with evenhand.")
    sys.stdout.write(page.text())


def _panel_runs() -> bool:
    from assistant.beside.line import Line, LineError

    try:
        Line().close()
    except LineError:
        return False
    return True


def _words(state: "State") -> str:
    return {
        "works": "can reach the panel.",
        "not_found": "is not here.",
        "not_registered": "was not told of Evenhand: evenhand browser install",
        "elsewhere": "was told of another installation of Evenhand: evenhand browser install",
        "damaged": "was told something that cannot be used: evenhand browser install",
        "host_fails": "was told, but what it would start does not run: evenhand browser install",
        "confined": "came as a Snap or Flatpak, which may start no program outside of itself.",
    }[state]
