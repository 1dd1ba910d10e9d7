"""The proof for Debian: ``python packaging/try_deb.py DEB [--root FOLDER] [--suite bookworm]``.

A bare Debian in a folder gets the package as a user installs it. There, as a user without rights: the demo
desk is opened in a window, a ticket is worked out, a real Request Tracker outside is connected and a ticket
in it is answered, all by keyboard and mouse on a virtual screen. Then the package is removed: everything goes
but the user's own files.

Needs root, debootstrap, Xvfb, openbox, xdotool, ImageMagick and Request Tracker, and takes some five minutes.
Look at the pictures: a window can be there and be wrong.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

_CHECKOUT: Final = Path(__file__).resolve().parent.parent
sys.path.append(str(_CHECKOUT))

from bare_root import BareRoot, bare_root  # noqa: E402 - as a script it knows its own folder alone
from machine import say  # noqa: E402 - likewise
from virtual_hand import Hand  # noqa: E402 - likewise

from tests.benchmarks.display import own_display  # noqa: E402 - likewise
from tests.servers.rt import RequestTrackerServer, running  # noqa: E402 - likewise

if TYPE_CHECKING:
    import subprocess

_WORDS: Final = (
    "The tracker says delivered yesterday, but nothing is here. I asked my neighbours, too. Mara Lind"
)
_LONG_ENOUGH: Final = 120.0
# Where two buttons of the connect dialog are, counted from its lower right corner.
_CONNECT: Final = (58, 30)
_UNTIL_QUIT: Final = (242, 103)


def main() -> int:
    """Every step says what it found; the first that fails ends it."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("deb", type=Path)
    asked.add_argument("--root", type=Path, default=Path("/var/tmp/evenhand-root"))  # noqa: S108 - root's alone
    asked.add_argument("--suite", default="bookworm")
    asked.add_argument("--pictures", type=Path, default=_CHECKOUT / "build" / "pictures")
    chosen = asked.parse_args()
    if os.geteuid() != 0:
        sys.stderr.write("Only root may make a root.\n")
        return 2
    chosen.pictures.mkdir(parents=True, exist_ok=True)
    with bare_root(chosen.root, chosen.suite) as root, own_display() as screen, running() as tracker:
        before = root.files()
        _install(root, chosen.deb)
        hand = Hand(screen, chosen.pictures)
        _demo(root, hand)
        _triage(root)
        _answer(root, hand, tracker)
        _remove(root, before)
    say("All of it holds.")
    return 0


def _install(root: BareRoot, deb: Path) -> None:
    began = time.monotonic()
    shutil.copyfile(deb, root.folder / "srv" / deb.name)
    root.install(f"/srv/{deb.name}")
    (root.folder / "srv" / deb.name).unlink()
    say(f"Installed in {time.monotonic() - began:.0f} s; {root.run('evenhand', '--version').strip()}")
    for place in (
        "man/man1/evenhand.1.gz",
        "applications/evenhand.desktop",
        "icons/hicolor/48x48/apps/evenhand.png",
    ):
        if not (root.folder / "usr" / "share" / place).is_file():
            raise SystemExit(f"{place} is not there")


def _demo(root: BareRoot, hand: Hand) -> None:
    with root.start("evenhand", "demo", DISPLAY=hand.display) as program:
        hand.wait_for_window("Evenhand")
        hand.wait_until_still("demo")
        _end(program)
    say("The demo desk opened; look at its picture.")


def _triage(root: BareRoot) -> None:
    (root.home / "ticket.txt").write_text(f"{_WORDS}\n", encoding="utf-8")
    said = root.run("evenhand", "triage", "--json", "/home/agent/ticket.txt", user="agent")
    if '"delivered_not_received"' not in said:
        raise SystemExit(f"Triage said something else: {said[:500]}")
    say("A ticket was worked out at the command line.")


def _answer(root: BareRoot, hand: Hand, tracker: RequestTrackerServer) -> None:
    ticket = tracker.ticket("Box never came", _WORDS)
    shutil.rmtree(root.home / ".config" / "evenhand", ignore_errors=True)
    with root.start("evenhand", DISPLAY=hand.display) as program:
        hand.wait_for_window("Evenhand")
        hand.wait_until_still("welcome")
        hand.press("Tab", "space")
        hand.wait_for_window("Connect a helpdesk")
        hand.press("Tab")
        hand.write(tracker.address)
        hand.press("Tab", "Tab", "Tab")
        hand.write(tracker.robin.token)
        hand.wait_until_still("filled in")
        hand.click_from_end("Connect a helpdesk", _CONNECT)
        hand.wait_until_still("no keyring")
        # A bare system has no keyring: it is said, and the secret may stay in memory.
        hand.click_from_end("Connect a helpdesk", _UNTIL_QUIT)
        hand.wait_until_still("connected")
        hand.press("ctrl+1")
        hand.wait_until_still("reply")
        hand.press("ctrl+Return")
        _until(lambda: len(tracker.conversation(ticket)) > 1)
        hand.wait_until_still("sent")
        _end(program)
    kind, who, text = tracker.conversation(ticket)[-1]
    say(f"Request Tracker has it: {kind} by {who}, {len(text)} letters, begins {text[:40]!r}")


def _remove(root: BareRoot, before: frozenset[str]) -> None:
    brought = {line.strip("/") for line in root.run("dpkg", "-L", "evenhand").splitlines()}
    root.run("apt-get", "purge", "-y", "-q", "evenhand")
    left = sorted((root.files() - before) & brought - {"."})
    own = [path for path in root.files() if "evenhand" in path]
    if left or own:
        # Folders that other packages brought meanwhile may stay; nothing of ours does.
        left = [path for path in left if not (root.folder / path).is_dir()]
    if left or own:
        raise SystemExit(f"Left behind: {left[:5]} {own[:5]}")
    kept = [name for name in (".config/evenhand", ".local/share/evenhand") if (root.home / name).is_dir()]
    say(f"Removed; the user's own files are still there: {', '.join(kept)}")
    if len(kept) != 2:  # noqa: PLR2004 - both
        raise SystemExit("Some of the user's own files are gone.")


def _end(program: "subprocess.Popen[bytes]") -> None:
    program.terminate()
    program.wait(_LONG_ENOUGH)


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _LONG_ENOUGH
    while not done():
        if time.monotonic() > end:
            raise SystemExit("The answer did not arrive.")
        time.sleep(0.5)


if __name__ == "__main__":
    sys.exit(main())
