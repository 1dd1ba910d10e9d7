"""What an import would do to a guide's folder, before anything is done."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path

from assistant.importing.cleaning import in_letters, same_words
from assistant.importing.draft_file import LARGEST_BYTES, Kept, hash_of, kept_in, source_of, text_of
from assistant.importing.imported import Imported, NotImportableError, Trouble
from assistant.importing.plan import WRITTEN, Fate, Plan, Step

IMPORTED, REPLIES = "imported", "replies"
NEW = ".new.md"
"""What a program has now, beside the draft that somebody edited."""
_LONGEST_SLUG, _MOST_PLACEHOLDERS = 60, 100
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)


def planned(folder: Path, drafts: Sequence[Imported], *, with_disabled: bool = False) -> Plan:
    """Compare with what lies there; nothing is written."""
    kept = _kept(folder)
    fates = [(draft, _skipped(draft, with_disabled=with_disabled)) for draft in drafts]
    taken = [draft for draft, fate in fates if fate is None]
    new_files = _new_files(folder, [draft for draft in taken if source_of(draft) not in kept])
    steps = tuple(
        Step(draft, fate) if fate else _step(folder, draft, kept.get(source_of(draft)), new_files)
        for draft, fate in fates
    )
    return Plan(steps, _alike(taken))


def _skipped(draft: Imported, *, with_disabled: bool) -> Fate | None:
    if not draft.body.strip():
        return Fate.EMPTY
    if not draft.enabled and not with_disabled:
        return Fate.DISABLED
    placeholders = draft.body.count("{{")
    if len(text_of(draft).encode()) > LARGEST_BYTES or placeholders > _MOST_PLACEHOLDERS:
        return Fate.TOO_LONG
    return None


def _step(folder: Path, draft: Imported, kept: Kept | None, new_files: Mapping[str, Path]) -> Step:
    if kept is None:
        return Step(draft, Fate.CREATED, new_files[source_of(draft)])
    there, fresh = kept.file, hash_of(draft)
    home = folder / IMPORTED / draft.language
    if there.is_relative_to(folder / REPLIES):
        return _step_in_use(draft, kept, home)
    if kept.hash == fresh and there.parent == home:
        return Step(draft, Fate.EDITED if kept.is_edited else Fate.UNCHANGED, there)
    if kept.is_edited:
        return Step(draft, Fate.CONFLICT, home / f"{there.stem}{NEW}", beside=there)
    if there.parent == home:
        return Step(draft, Fate.CHANGED, there)
    return Step(draft, Fate.CHANGED, home / f"{_marked(draft)}.md", gone=there)


def _step_in_use(draft: Imported, kept: Kept, home: Path) -> Step:
    """Who took the hash out cannot be told what changed."""
    if not kept.hash or kept.hash == hash_of(draft):
        return Step(draft, Fate.IN_USE, kept.file)
    return Step(draft, Fate.CONFLICT, home / f"{_marked(draft)}{NEW}", beside=kept.file)


def _kept(folder: Path) -> dict[str, Kept]:
    """What was imported before, by its source; what was made a reply counts before its draft."""
    found: dict[str, Kept] = {}
    troubles: list[Trouble] = []
    for place in (REPLIES, IMPORTED):
        for file in sorted((folder / place).glob("*/*.md")):
            if place == IMPORTED and file.name.endswith(NEW):
                continue
            try:
                kept = kept_in(file)
            except NotImportableError as error:
                # A broken reply is for `guide check` to tell; a broken draft would be doubled here.
                troubles += error.troubles if place == IMPORTED else ()
                continue
            if kept:
                found.setdefault(kept.source, kept)
    if troubles:
        raise NotImportableError(*troubles)
    return found


def _new_files(folder: Path, drafts: Sequence[Imported]) -> dict[str, Path]:
    """A free name for each; who shares one gets a mark of its own, whatever the order."""
    wanted = Counter((draft.language, _slug(draft)) for draft in drafts)
    return {
        source_of(draft): _free(folder, draft, alone=wanted[draft.language, _slug(draft)] == 1)
        for draft in drafts
    }


def _free(folder: Path, draft: Imported, *, alone: bool) -> Path:
    home = folder / IMPORTED / draft.language
    plain = home / f"{_slug(draft)}.md"
    if alone and not plain.exists():
        return plain
    return next(file for length in count(6) if not (file := home / f"{_marked(draft, length)}.md").exists())


def _marked(draft: Imported, length: int = 6) -> str:
    """A name that no other entry has."""
    mark = hashlib.sha256(source_of(draft).encode()).hexdigest()
    return f"{_slug(draft)}-{mark[:length]}"


def _slug(draft: Imported) -> str:
    """A name for a file on any system; titles without Latin letters are named by their source."""
    words = in_letters(draft.title) or in_letters(source_of(draft))
    slug = words.replace(" ", "-")[:_LONGEST_SLUG].strip("-")
    return f"reply-{slug}" if slug in _RESERVED else slug


def _alike(drafts: Iterable[Imported]) -> tuple[tuple[Imported, ...], ...]:
    groups: dict[tuple[str, str], list[Imported]] = defaultdict(list)
    for draft in drafts:
        groups[draft.language, same_words(draft.body)].append(draft)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def files_of(steps: Collection[Step]) -> Iterator[tuple[Path, str]]:
    """Every file to be written, with its text."""
    for step in steps:
        if step.fate in WRITTEN and step.file:
            yield step.file, text_of(step.draft)
