"""Which Debian packages a bundle needs, by its files: what they load and do not find beside themselves."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from machine import SetupError

_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_([0-9.]+)")
_MAGIC: Final = b"\x7fELF"
# The loader and what belongs to the C library; the version comes from the symbols.
_C_LIBRARY: Final = re.compile(r"(lib(c|m|dl|pthread|rt|util|resolv)|ld-linux.*)\.so\.[0-9]+")


def needs_of(bundle: Path) -> list[str]:
    """The packages, and the C library in the version that the newest of its functions came with."""
    binaries = list(_binaries(bundle))
    said = {binary: _said_of(binary) for binary in binaries}
    beside = {binary.name for binary in binaries} | {path.name for path in bundle.rglob("*.so*")}
    wanted = {name for text in said.values() for name in _NEEDED.findall(text)} - beside
    packages = {package_of(name) for name in wanted if not _C_LIBRARY.fullmatch(name)}
    return [f"libc6 (>= {newest(_GLIBC.findall(' '.join(said.values())))})", *sorted(packages)]


def newest(versions: Iterable[str]) -> str:
    """The highest of such numbers."""
    return max(versions, key=lambda version: tuple(map(int, version.split("."))))


@cache
def package_of(library: str) -> str:
    """The package that this machine has a library from."""
    places = [f"/{folder}/*/{library}" for folder in ("lib", "usr/lib")]
    for place in (*places, f"*/{library}"):
        said = subprocess.run(("dpkg-query", "-S", place), capture_output=True, text=True, check=False).stdout
        if said:
            return said.partition(":")[0].strip()
    raise SetupError(f"No package of this machine holds {library}, which the bundle needs.")


def _binaries(bundle: Path) -> Iterator[Path]:
    for path in sorted(bundle.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(len(_MAGIC)) == _MAGIC:
                    yield path


def _said_of(binary: Path) -> str:
    return subprocess.run(("objdump", "-p", binary), stdout=subprocess.PIPE, text=True, check=True).stdout
