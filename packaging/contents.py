"""What is inside beside Python's packages, for the bill of materials: Qt, Python, what is ours, the system's.

Each with its licence and with the SHA-256 of its files, so that a bundle can be held against its bill.
"""

import hashlib
import platform
import re
import subprocess
import sys
from base64 import urlsafe_b64decode
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

import yaml
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.component import Component, ComponentType
from lean import is_wanted
from licences import package_that_holds
from packageurl import PackageURL

from assistant import __version__, places

_QT: Final = re.compile(r"(lib)?(Qt6\w+|icu\w+)(\.so\.\d+|\.dll)?$")
_MODELS: Final = {
    "reader.model": ("MIT", "Reads tickets; made from multilingual-e5-small (MIT) and written tickets."),
    "reader.npz": ("MIT", "What reads beside the model, made from the same tickets. See its model card."),
    "languages.ftz": (
        "CC-BY-SA-3.0",
        "fastText's lid.176.ftz by Facebook, Inc., unchanged: tells languages.",
    ),
}
_ICU_VERSION: Final = re.compile(r"libicuuc\.so\.(\d+)$")
# What Debian's packages say at length, by SPDX. For any other the text that lies beside the bill is named.
_DEBIANS: Final = {
    "libbz2-1.0": "bzip2-1.0.6",
    "libexpat1": "MIT",
    "libffi8": "MIT",
    "libsqlite3-0": "blessing",
    "libssl3": "Apache-2.0",
}


def beside_packages(bundle: Path | None) -> Iterator[Component]:
    """All of it; what is the system's only where the bundle is there to look into."""
    yield from _models()
    yield from _ours()
    yield from _qt(bundle)
    yield _python(bundle)
    yield from _bootloader()
    if bundle and sys.platform == "linux":
        yield from _systems(bundle / "_internal")


def sha256(file: Path) -> str:
    """Of a file; of a folder that of the lines which ``sha256sum`` prints for its files, by name."""
    if file.is_dir():
        files = sorted(path for path in file.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        lines = [f"{sha256(path)}  {path.relative_to(file).as_posix()}\n" for path in files]
        return hashlib.sha256("".join(lines).encode()).hexdigest()
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _models() -> Iterator[Component]:
    """Each with its own licence; one that nobody has looked into stops the build."""
    for file in sorted(places.model().parent.iterdir()):
        if file.suffix != ".md":
            licence, says = _MODELS[file.name]
            kind = ComponentType.MACHINE_LEARNING_MODEL
            yield _component(kind, file.name, __version__, licence, digest=sha256(file), says=says)


def _ours() -> Iterator[Component]:
    guide, resources = places.default_guide(), places.resources()
    about = yaml.safe_load((guide / "guide.yaml").read_text(encoding="utf-8"))
    folder = "The SHA-256 is that of its files' sums, as sha256sum prints them in the order of their names."
    for name, version, path in (
        ("policy guide", str(about["version"]), guide),
        ("demo desk", __version__, resources / "demo"),
        ("translations", __version__, resources / "i18n"),
        ("browser extension", __version__, places.extension()),
    ):
        yield _component(ComponentType.DATA, name, version, "MIT", digest=sha256(path), says=folder)
    for font in sorted((resources / "fonts").glob("*.ttf")):
        yield _component(ComponentType.FILE, font.name, None, "OFL-1.1", digest=sha256(font))


def _qt(bundle: Path | None) -> Iterator[Component]:
    """Qt's own libraries, as the lock's packages brought them: their sums stand in the package's record."""
    wheel = metadata.distribution("pyside6-essentials")
    taken = {path.name for path in bundle.rglob("*")} if bundle else None
    found = {
        file.name: urlsafe_b64decode(f"{file.hash.value}==").hex()
        for file in wheel.files or ()
        if file.hash and _QT.match(file.name) and is_wanted(file.as_posix(), "")
        if taken is None or file.name in taken
    }
    icu = {name: digest for name, digest in found.items() if "icu" in name}
    yield _library("Qt", wheel.version, "LGPL-3.0-only", found.items() - icu.items())
    version = next((match[1] for name in icu if (match := _ICU_VERSION.match(name))), None)
    if icu:
        yield _library("ICU (in Qt)", version, "Unicode-3.0", icu.items())


def _python(bundle: Path | None) -> Component:
    shipped = next(iter((bundle / "_internal").glob("libpython3.*.so*")), None) if bundle else None
    digest = sha256(shipped or Path(sys.executable).resolve())
    return _component(ComponentType.PLATFORM, "Python", platform.python_version(), "PSF-2.0", digest=digest)


def _bootloader() -> Iterator[Component]:
    """The first lines of a bundle that run; only where one can be made."""
    try:
        version = metadata.version("pyinstaller")
    except metadata.PackageNotFoundError:
        return
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    yield _component(ComponentType.APPLICATION, "PyInstaller bootloader", version, licence)


def _systems(inside: Path) -> Iterator[Component]:
    """Debian's libraries that were taken along, by package."""
    packages: dict[str, dict[str, str]] = {}
    for file in sorted(inside.glob("lib*.so*")):
        package = package_that_holds(file)
        if package:
            packages.setdefault(package, {})[file.name] = sha256(file)
    for package, files in packages.items():
        licence = "MIT" if package.startswith("libxcb-") else _DEBIANS.get(package, "")
        version = _version_of(package)
        made = _library(package, version, licence or f"see licences/Debian-{package}.txt", files.items())
        made.purl = PackageURL("deb", "debian", package, version)
        yield made


def _version_of(package: str) -> str:
    command = ("dpkg-query", "-W", "-f", "${Version}", package)
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _library(name: str, version: str | None, licence: str, files: Iterable[tuple[str, str]]) -> Component:
    made = _component(ComponentType.LIBRARY, name, version, licence)
    for file, digest in sorted(files):
        made.components.add(_component(ComponentType.FILE, file, None, "", digest=digest, within=f"{name}/"))
    return made


def _component(
    kind: ComponentType,
    name: str,
    version: str | None,
    licence: str,
    *,
    digest: str = "",
    says: str | None = None,
    within: str = "",
) -> Component:
    return Component(
        type=kind,
        name=name,
        version=version,
        bom_ref=f"{within}{name}",
        description=says,
        licenses=[LicenseFactory().make_from_string(licence)] if licence else [],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)] if digest else [],
    )
