"""The wheel and the one-folder bundle: ``python3 packaging/dev.py wheel`` and ``bundle``."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from environment import Environment
from machine import OFFSCREEN, SCREEN, have, say
from workshop import Workshop

_PACKAGING = Path(__file__).resolve().parent
# PyInstaller looks into binaries, and finds what Qt's plugins need only where it is installed.
TOOLS = ("binutils", *OFFSCREEN, *SCREEN)


def wheel(environment: Environment, _words: Sequence[str]) -> int:
    """Write the wheel into dist/."""
    say(str(make_wheel(Workshop(environment.checkout))))
    return 0


def bundle(environment: Environment, _words: Sequence[str]) -> int:
    """Write the one-folder bundle into dist/evenhand."""
    have(*TOOLS)
    say(str(make_bundle(Workshop(environment.checkout))))
    return 0


def make_wheel(workshop: Workshop) -> Path:
    """The same checkout gives the same bytes."""
    have()
    workshop.equip()
    workshop.run("python", "-m", "hatchling", "build", "-t", "wheel", "-d", str(workshop.output))
    return workshop.output / f"evenhand-{workshop.version}-py3-none-any.whl"


def make_bundle(workshop: Workshop) -> Path:
    """The wheel with everything that it needs, in one folder that runs where it is put."""
    workshop.take_in(make_wheel(workshop))
    staged = _stage(workshop)
    shutil.rmtree(workshop.bundle, ignore_errors=True)
    say("Bundling")
    workshop.run(
        *("python", "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"),
        *("--distpath", str(workshop.output), "--workpath", str(workshop.folder / "bundle")),
        str(_PACKAGING / "bundle" / "evenhand.spec"),
        EVENHAND_RESOURCES=str(staged),
        EVENHAND_ICON=str(_icon(workshop)),
        EVENHAND_VERSION=workshop.version,
    )
    _finish(workshop)
    return workshop.bundle


def _finish(workshop: Workshop) -> None:
    """On Linux: no symbols in Python itself (one built by hand has 15 MB); what is Debian's is named."""
    inside = workshop.bundle / "_internal"
    if sys.platform == "linux":
        pythons = (*inside.glob("libpython*.so*"), *inside.glob("python3*/lib-dynload/*.so"))
        subprocess.run(("strip", "--strip-unneeded", *pythons), check=True)
        about = inside / "resources" / "about"
        workshop.run("python", str(_PACKAGING / "licences.py"), str(about / "licences"), str(workshop.bundle))
        workshop.run(
            "python", str(_PACKAGING / "bill.py"), str(about / "evenhand.cdx.json"), str(workshop.bundle)
        )


def _stage(workshop: Workshop) -> Path:
    """The wheel's resources, and beside them what was made for this build: licences, bill of materials."""
    staged = workshop.folder / "resources"
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(workshop.site / "assistant" / "resources", staged)
    workshop.run("python", str(_PACKAGING / "licences.py"), str(staged / "about" / "licences"))
    workshop.run("python", str(_PACKAGING / "bill.py"), str(staged / "about" / "evenhand.cdx.json"))
    workshop.run("python", str(_PACKAGING / "icons" / "render.py"), str(workshop.folder / "icons"))
    workshop.run("python", str(_PACKAGING / "manual.py"), str(workshop.folder / "manual"))
    address = str(tomllib.loads((_PACKAGING / "release.toml").read_text(encoding="utf-8"))["update_address"])
    if address:
        (staged / "about" / "updates.txt").write_text(f"{address}\n", encoding="utf-8")
    return staged


def _icon(workshop: Workshop) -> Path:
    ending = {"win32": ".ico", "darwin": ".icns"}.get(sys.platform, ".png")
    return workshop.folder / "icons" / f"evenhand{ending}"
