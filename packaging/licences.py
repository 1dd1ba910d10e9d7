"""Gathers the licence of everything inside: ``python packaging/licences.py FOLDER [BUNDLE]``.

Run by the build's own Python. A package without a licence text stops the build: nothing is given on that way.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from filecmp import cmp
from importlib import metadata
from pathlib import Path
from typing import Final

from assistant.parts import parts

HERE: Final = Path(__file__).resolve().parent
# Packages whose files hold no licence text, and the text that their metadata names.
ELSEWHERE: Final = {
    "flatbuffers": ("Apache-2.0.txt",),
    "pyside6-essentials": ("Qt.txt", "LGPL-3.0.txt"),
    "shiboken6": ("Qt.txt", "LGPL-3.0.txt"),
}
_PYTHON = ("{base}/LICENSE.txt", "{stdlib}/LICENSE.txt", "/usr/share/doc/python{version}/copyright")


def main(folder: Path, bundle: Path | None = None) -> int:
    """Write one file a package, and those of Python and of the system's libraries that are taken along."""
    folder.mkdir(parents=True, exist_ok=True)
    if bundle:
        _write_system(bundle, folder)
        return 0
    fonts = HERE.parent / "resources" / "fonts"
    for paper in (*(HERE / "licences").glob("*.txt"), *fonts.glob("*.txt")):
        shutil.copyfile(paper, folder / paper.name)
    shutil.copyfile(HERE.parent / "LICENSE", folder / "Evenhand.txt")
    shutil.copyfile(_pythons(), folder / "Python.txt")
    for paper in _bootloaders():
        shutil.copyfile(paper, folder / "PyInstaller.txt")
    for part in parts():
        text = part.text or "\n\n".join(_own(name) for name in ELSEWHERE.get(part.name, ()))
        if not text:
            sys.stderr.write(f"{part.name} {part.version} brings no licence text. Add it to licences.py.\n")
            return 1
        (folder / f"{part.name}.txt").write_text(text, encoding="utf-8")
    return 0


def _own(name: str) -> str:
    return (HERE / "licences" / name).read_text(encoding="utf-8")


def _bootloaders() -> list[Path]:
    """The licence of what starts a bundle, with its exception for what is bundled."""
    try:
        files = metadata.files("pyinstaller") or ()
    except metadata.PackageNotFoundError:
        return []
    return [Path(str(file.locate())) for file in files if file.name == "COPYING.txt"]


def _pythons() -> Path:
    names = {"base": sys.base_prefix, "stdlib": sysconfig.get_path("stdlib")}
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    candidates = [Path(place.format(version=version, **names)) for place in _PYTHON]
    return next(file for file in candidates if file.is_file())


def _write_system(bundle: Path, folder: Path) -> None:
    """What Debian says of its libraries that lie in the bundle, each package once."""
    if not shutil.which("dpkg-query"):
        return
    for library in sorted((bundle / "_internal").glob("lib*.so*")):
        package = package_that_holds(library)
        copyright_file = Path("/usr/share/doc") / package / "copyright"
        if package and copyright_file.is_file():
            shutil.copyfile(copyright_file, folder / f"Debian-{package}.txt")


def package_that_holds(library: Path) -> str:
    """Debian's package with this very file; empty for a file of the same name that came from elsewhere."""
    environment = os.environ | {"LC_ALL": "C"}
    command = ("dpkg-query", "-S", f"*/{library.name}")
    said = subprocess.run(command, capture_output=True, text=True, check=False, env=environment).stdout
    for line in said.splitlines():
        package, _, file = line.rpartition(": ")
        if package and Path(file).is_file() and cmp(file, library, shallow=False):
            return package.partition(":")[0]
    return ""


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
