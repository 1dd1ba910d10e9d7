"""A draft as a file: the head that a reply has, where it came from, a hash, and the text.

The hash is of what was imported. As long as it fits, nobody has edited the file.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.guide.files import read_text
from assistant.guide.front_matter import split
from assistant.importing.cleaning import tidied
from assistant.importing.imported import Imported, NotImportableError, Place, Trouble

if TYPE_CHECKING:
    from assistant.domain.errors import Fault

LARGEST_BYTES = 30 * 1024
"""A little less than a reply may have, so that a draft can be moved as it is and still grow."""

_PLAIN = re.compile(r"[A-Za-z][\w .,()/'-]*[\w.)]", re.ASCII)
_NOT_TEXT = frozenset({"true", "false", "yes", "no", "null", "on", "off"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft or a reply that was imported before, as it lies there now."""

    file: Path
    source: str
    hash: str
    """Of what was imported; empty where somebody took the line out."""
    is_edited: bool


def source_of(draft: Imported) -> str:
    """Which entry of which program, in one line."""
    return draft.source


def hash_of(draft: Imported) -> str:
    """Changes with every word that the file would hold."""
    return _hash(draft.title, draft.use_when, draft.tags, draft.body)


def text_of(draft: Imported) -> str:
    """The whole file."""
    return "\n".join((*_head(draft), "", draft.body, ""))


def kept_in(file: Path) -> Kept | None:
    """What a file says of itself; None where it was never imported."""
    faults: list[Fault] = []
    text = read_text(file, 4 * LARGEST_BYTES, faults)
    page = split(text, file, faults) if text is not None else None
    if page is None or faults:
        raise NotImportableError(
            *(
                Trouble(
                    Place(fault.file, line=fault.line),
                    f"{fault.message} Mend it or delete the file.",
                    fault.field,
                )
                for fault in faults
            )
        )
    head = page.head.data if isinstance(page.head.data, dict) else {}
    source = _text(head, "source")
    if not source:
        return None
    tags = head.get("tags")
    found = _hash(
        _text(head, "title"),
        _text(head, "use_when"),
        tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        tidied(page.body),
    )
    written = _text(head, "hash")
    return Kept(file, source, written, is_edited=found != written)


def _head(draft: Imported) -> Iterator[str]:
    yield "---"
    yield f"title: {scalar(draft.title)}"
    yield f"use_when: {scalar(draft.use_when)}"
    yield f"source: {scalar(source_of(draft))}"
    yield f"hash: {hash_of(draft)}"
    if draft.tags:
        yield f"tags: [{', '.join(json.dumps(tag, ensure_ascii=False) for tag in draft.tags)}]"
    yield "---"


def scalar(text: str) -> str:
    """As people write it where YAML cannot misread it, else between quotes."""
    plain = _PLAIN.fullmatch(text) and text.casefold() not in _NOT_TEXT
    return text if plain else json.dumps(text, ensure_ascii=False)


def _text(head: Mapping[str, object], key: str) -> str:
    value = head.get(key)
    return value if isinstance(value, str) else ""


def _hash(title: str, use_when: str, tags: tuple[str, ...], body: str) -> str:
    # No separator that a text may hold.
    whole = json.dumps([title, use_when, tags, body])
    return f"h{hashlib.sha256(whole.encode()).hexdigest()[:15]}"
