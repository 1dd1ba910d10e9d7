"""A draft becomes a reply: somebody says what it carries out and when, and it moves into the guide."""

import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.domain.errors import AssistantError, Fault, GuideError, StorageError, translatable
from assistant.domain.guide import Guide, ResolutionId, ResolutionTerms
from assistant.guide import load_guide
from assistant.guide.files import entries, read_text
from assistant.guide.front_matter import split
from assistant.guide.values import is_language
from assistant.importing.draft_file import LARGEST_BYTES, scalar
from assistant.importing.planning import IMPORTED, NEW, REPLIES
from assistant.migrating.report import Review
from assistant.migrating.review import reviewed

_LONGEST_VARIANT = 40
_NO_LETTER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft beside a guide, and what it says."""

    file: Path
    language: str
    title: str
    use_when: str
    body: str
    review: Review
    whole: str
    """The file as it was read."""

    def fits(self, resolution: str) -> bool:
        """Whether this resolution grants all that the text promises, as far as the guide says."""
        granted = self.review.granted_by
        return not self.review.unfit and (granted is None or resolution in granted)


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that wait, and what is wrong with those that cannot be read."""

    drafts: tuple[Waiting, ...]
    faults: tuple[Fault, ...]
    answers: tuple[ResolutionTerms, ...]
    """What the guide has for them to carry out."""


def waiting_in(folder: Path) -> Shelf:
    """Every draft beside a guide; ``GuideError`` where the guide itself cannot be used."""
    guide, faults = load_guide(folder), list[Fault]()
    drafts = tuple(_read(folder, guide, faults))
    return Shelf(drafts, tuple(faults), tuple(guide.resolutions.values()))


def attach(folder: Path, draft: Waiting, resolution: str, use_when: str) -> Path:
    """Make it a reply of this resolution; the guide's file. ``AssistantError`` says why it cannot be one."""
    use_when = " ".join(use_when.split())
    _refuse(load_guide(folder), draft, resolution, use_when)
    text = _with_use_when(draft.whole, use_when)
    made = _moved(folder, draft, resolution, text)
    try:
        # Only the whole guide tells whether a reply can stand in it: its placeholders are the guide's.
        load_guide(folder)
    except GuideError:
        made.unlink()
        raise
    draft.file.unlink()
    return made


def _read(folder: Path, guide: Guide, faults: list[Fault]) -> Iterator[Waiting]:
    home = folder / IMPORTED
    if not home.is_dir():
        return
    for language in entries(home, faults):
        if not (language.is_dir() and is_language(language.name)):
            continue
        for file in entries(language, faults):
            if file.suffix == ".md" and not file.name.endswith(NEW):
                found = _draft(file, language.name, guide, faults)
                if found:
                    yield found


def _draft(file: Path, language: str, guide: Guide, faults: list[Fault]) -> Waiting | None:
    whole = read_text(file, LARGEST_BYTES, faults)
    page = split(whole, file, faults) if whole is not None else None
    if whole is None or page is None:
        return None
    head = page.head.data if isinstance(page.head.data, dict) else {}
    title, use_when = (str(head.get(key, "")).strip() for key in ("title", "use_when"))
    review = reviewed(page.body, language, guide)
    return Waiting(file, language, title or file.stem, use_when, page.body, review, whole)


def _refuse(guide: Guide, draft: Waiting, resolution: str, use_when: str) -> None:
    if resolution not in guide.resolutions:
        raise AssistantError(
            translatable("errors", "The guide has no answer {name}."),
            translatable("errors", "It has {names}."),
            name=resolution,
            names=", ".join(guide.resolutions),
        )
    if not use_when:
        raise AssistantError(
            translatable("errors", "Nobody said when this reply is to be used."),
            translatable("errors", "Write a sentence that tells colleagues when it fits best."),
        )
    if not draft.fits(resolution):
        said = draft.review.unfit or draft.review.promises
        raise AssistantError(
            translatable("errors", "This text says what {name} does not allow: {words}."),
            translatable("errors", "Change the draft in {file}, or choose an answer that grants it."),
            name=resolution,
            words="; ".join(one.words for one in said),
            file=draft.file.name,
        )


def _with_use_when(whole: str, use_when: str) -> str:
    """The sentence in place of the old one, and every other line as it was."""
    opening, head, rest = re.split(r"(?m)^---[ \t]*$\n?", whole, maxsplit=2)
    node = yaml.compose(head, Loader=yaml.BaseLoader)
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    old = next((value for key, value in pairs if key.value == "use_when"), None)
    said = scalar(use_when)
    if old is None:
        head = f"use_when: {said}\n{head}"
    else:
        start, end = old.start_mark.index, old.end_mark.index
        broken = "\n" if head[start:end].endswith("\n") else ""
        head = f"{head[:start]}{said}{broken}{head[end:]}"
    return f"{opening}---\n{head}---\n{rest}"


def _moved(folder: Path, draft: Waiting, resolution: str, text: str) -> Path:
    home = folder / REPLIES / draft.language
    try:
        if read_text(draft.file, LARGEST_BYTES, []) != draft.whole:
            raise StorageError(
                translatable("errors", "{file} was changed meanwhile."),
                translatable("errors", "Nothing was written. Look at it again."),
                file=draft.file.name,
            )
        home.mkdir(parents=True, exist_ok=True)
        return _written(home, ResolutionId(resolution), _variant(draft.title), text)
    except OSError as error:
        raise StorageError(
            translatable("errors", "{file}: {reason}."), file=home, reason=error.strerror or error
        ) from error


def _written(home: Path, resolution: ResolutionId, variant: str, text: str) -> Path:
    """A file of its own: whole, and under a name that no other reply has in any language."""
    temporary = home / f".{resolution}.{secrets.token_hex(4)}.tmp"
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        for number in range(1, 1000):
            name = variant if number == 1 else f"{variant}_{number}"
            file = home / f"{resolution}.{name}.md"
            with suppress(FileExistsError):
                file.touch(exist_ok=False)
                temporary.replace(file)
                return file
        raise OSError(f"{home} has too many replies of this name")
    finally:
        temporary.unlink(missing_ok=True)


def _variant(title: str) -> str:
    word = _NO_LETTER.sub("_", title.casefold())[:_LONGEST_VARIANT].strip("_0123456789")
    return word or "imported"
