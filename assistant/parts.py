"""What the program is made of: its parts with their licences, and the papers that come with it.

Read from the metadata of what is installed, so from a checkout, a wheel and a bundle alike.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata
from pathlib import Path

from assistant import places

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors|third.?party.?notices)[^/]*$", re.IGNORECASE)
_NO_TEXT = (".py", ".pyc", ".json")
_LONGEST = 120
"""A licence's name; some put the whole text there."""


@dataclass(frozen=True)
class Part:
    """One package that the program brings along."""

    name: str
    version: str
    licence: str
    """As its makers name it; often an SPDX expression."""

    @cached_property
    def text(self) -> str:
        """Its licence in full; empty where it brings none."""
        bundled = places.papers() / "licences" / f"{self.name}.txt"
        if bundled.is_file():
            return bundled.read_text(encoding="utf-8", errors="replace")
        return "\n\n".join(_texts(metadata.distribution(self.name)))


@dataclass(frozen=True, slots=True)
class Paper:
    """A document about the program as a whole."""

    name: str
    text: str


def parts(root: str = "evenhand") -> tuple[Part, ...]:
    """Every package that is needed on this machine, by name; what is not installed is not needed here."""
    found: dict[str, Part] = {}
    waiting = list(_needs(root))
    while waiting:
        name = canonical(waiting.pop())
        if name not in found and (about := _installed(name)) is not None:
            found[name] = Part(name, about.version, _licence(about))
            waiting += _needs(name)
    return tuple(found[name] for name in sorted(found))


def papers() -> tuple[Paper, ...]:
    """The licences that are no package's own, and the bill of materials; only a bundle has them."""
    folder = places.papers()
    own = {f"{part.name}.txt" for part in parts()}
    files = sorted((*folder.glob("*.json"), *folder.glob("licences/*.txt")))
    return tuple(Paper(file.name, _read(file)) for file in files if file.name not in own)


def model_card() -> str:
    """What the detector and the model of languages were made from, how well they do, where they are weak."""
    return "\n".join(_read(file.with_suffix(".md")) for file in (places.model(), places.language_model()))


def canonical(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _needs(name: str) -> Iterator[str]:
    about = _installed(name)
    for line in (about.requires if about else None) or ():
        found = _NAME.match(line)
        if found and "extra ==" not in line:
            yield found[0]


def _installed(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _licence(about: metadata.Distribution) -> str:
    fields = about.metadata
    said = [text for name in ("License-Expression", "License") for text in fields.get_all(name) or ()]
    kinds = [kind for kind in fields.get_all("Classifier") or () if kind.startswith("License ::")]
    if said and "\n" not in said[0] and len(said[0]) <= _LONGEST:
        return str(said[0])
    return ", ".join(kind.rpartition(" :: ")[2] for kind in kinds)


def _texts(about: metadata.Distribution) -> Iterator[str]:
    for file in about.files or ():
        if _TEXT.search(file.as_posix()) and not file.name.endswith(_NO_TEXT):
            yield _read(Path(str(file.locate())))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
