"""The package for Debian and Ubuntu, made of the bundle: ``python3 packaging/dev.py deb``."""

import gzip
import hashlib
import os
import shutil
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from building import TOOLS, make_bundle
from environment import Environment
from libraries import needs_of
from machine import SetupError, have, say
from workshop import Workshop

_HERE: Final = Path(__file__).resolve().parent
_CONTROL: Final = """\
Package: evenhand
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: gnome-keyring | kwalletmanager | keepassxc, fonts-noto-core
Section: office
Priority: optional
Description: side panel that gives the same case the same answer
 For the support agents of an online shop: shows who is writing, what
 happened and what the shop's guide grants in exactly this case, however
 loud the customer is. Tickets are read on this computer.
"""
_MAINTAINER: Final = "The Evenhand authors <evenhand@invalid>"
_CHANGES: Final = """\
evenhand ({version}) unstable; urgency=medium

  * What agents and team leads notice stands in NEWS.gz.

 -- {maintainer}  {date}
"""
_PROGRAM: Final = "usr/lib/evenhand/evenhand"
"""The one file that is started; wheels mark some others that are not."""
# Opened by name when they are first needed, so that no file says so. Qt speaks to the keyring's bus with it.
_BY_NAME: Final = ("libdbus-1-3",)
_COMPLETION: Final = {
    "evenhand.bash": "bash-completion/completions/evenhand",
    "_evenhand": "zsh/vendor-completions/_evenhand",
    "evenhand.fish": "fish/vendor_completions.d/evenhand.fish",
}


def deb(environment: Environment, words: Sequence[str]) -> int:
    """Write the Debian package into dist/; --of-this-bundle takes the bundle that is there."""
    have(*TOOLS)
    workshop = Workshop(environment.checkout)
    if "--of-this-bundle" not in words:
        make_bundle(workshop)
    say(str(make_deb(workshop)))
    return 0


def make_deb(workshop: Workshop) -> Path:
    """The same bundle gives the same bytes: dates are clamped, files are in order, one thread packs them."""
    tree = workshop.folder / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(workshop, tree / "usr")
    _write_control(workshop, tree)
    _tidy(tree, workshop.epoch)
    made = workshop.output / f"evenhand_{workshop.version}_{_architecture()}.deb"
    say("Packing")
    command = ("dpkg-deb", "--root-owner-group", "-Zzstd", "-z10", "--threads-max=1", "--build", tree, made)
    if subprocess.run(command, env=workshop.settings({}), stdout=subprocess.DEVNULL, check=False).returncode:
        raise SetupError("dpkg-deb could not make the package.")
    return made


def lay_out(workshop: Workshop, usr: Path) -> None:
    """Everything as it lies below /usr; AppImage and Flatpak take the same tree."""
    share = usr / "share"
    shutil.copytree(workshop.bundle, usr / "lib" / "evenhand", symlinks=True)
    (usr / "bin").mkdir(parents=True)
    (usr / "bin" / "evenhand").symlink_to("../lib/evenhand/evenhand")
    shutil.copytree(workshop.folder / "icons" / "hicolor", share / "icons" / "hicolor")
    made = workshop.folder / "manual"
    places = {
        _HERE / "linux" / "evenhand.desktop": "applications/evenhand.desktop",
        _HERE / "linux" / "org.evenhand.evenhand.metainfo.xml": "metainfo/org.evenhand.evenhand.metainfo.xml",
        made / "evenhand.1.gz": "man/man1/evenhand.1.gz",
        **{made / name: place for name, place in _COMPLETION.items()},
    }
    for source, place in places.items():
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, share / place)
    _document(workshop, share / "doc" / "evenhand")


def _document(workshop: Workshop, folder: Path) -> None:
    folder.mkdir(parents=True)
    licence = (_HERE.parent / "LICENSE").read_text(encoding="utf-8")
    inside = "/usr/lib/evenhand/_internal/resources/about/licences"
    text = f"{licence}\nThe licences of everything else inside lie in {inside}.\n"
    (folder / "copyright").write_text(text, encoding="utf-8")
    date = format_datetime(datetime.fromtimestamp(workshop.epoch, UTC))
    changes = _CHANGES.format(version=workshop.version, maintainer=_MAINTAINER, date=date)
    (folder / "changelog.gz").write_bytes(gzip.compress(changes.encode(), mtime=0))
    news = (_HERE / "CHANGELOG.md").read_bytes()
    (folder / "NEWS.gz").write_bytes(gzip.compress(news, mtime=0))


def _write_control(workshop: Workshop, tree: Path) -> None:
    files = sorted(file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    sums = [
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(tree)}\n"
        for file in files
    ]
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")
    depends = ", ".join(sorted({*needs_of(workshop.bundle), *_BY_NAME}))
    fields = {
        "version": workshop.version,
        "maintainer": _MAINTAINER,
        "architecture": _architecture(),
        "size": sum(file.stat().st_size for file in files) // 1024,
        "depends": depends,
    }
    (control / "control").write_text(_CONTROL.format(**fields), encoding="utf-8")


def _tidy(tree: Path, epoch: int) -> None:
    """The same rights and dates on every machine, whatever its umask."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / _PROGRAM
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _architecture() -> str:
    said = subprocess.run(("dpkg", "--print-architecture"), stdout=subprocess.PIPE, text=True, check=True)
    return said.stdout.strip()
