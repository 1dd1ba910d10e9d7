"""From the entries of other programs to drafts of ours: one language each, no name twice."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.guide.values import is_language
from assistant.importing.cleaning import on_one_line
from assistant.importing.html_text import text_of
from assistant.importing.imported import Entry, Imported, Lacks, NotImportableError, Trouble
from assistant.importing.translating import Translation, translated

_LONGEST_BODY, _LONGEST_TEXT = 128 * 1024, 64 * 1024
_LONGEST_LINE, _LONGEST_TITLE, _MOST_TAGS = 300, 160, 20
_NAMES = {
    "zendesk": "Zendesk",
    "gorgias": "Gorgias",
    "freshdesk": "Freshdesk",
    "helpscout": "Help Scout",
    "intercom": "Intercom",
    "chatwoot": "Chatwoot",
    "zammad": "Zammad",
    "espanso": "Espanso",
    "beeftext": "Beeftext",
    "csv": "a table",
}
_NO_LANGUAGE = "does not say its language."
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?")


def drafts_of(entries: Iterable[Entry], language: str) -> tuple[Imported, ...]:
    """Each as a draft, in an order that does not depend on theirs; or every trouble."""
    troubles: list[Trouble] = []
    found: list[tuple[Entry, Imported]] = []
    for entry in entries:
        draft = _draft(entry, language, troubles)
        if draft is not None:
            found.append((entry, draft))
    drafts = list(_each_once(found, troubles))
    if troubles:
        raise NotImportableError(*troubles)
    return tuple(sorted(drafts, key=lambda draft: (draft.system, draft.id, draft.language)))


def _draft(entry: Entry, language: str, troubles: list[Trouble]) -> Imported | None:
    spoken = _language(entry.language) if entry.language.strip() else language
    title, own_id = on_one_line(entry.title, _LONGEST_TITLE), on_one_line(entry.id)
    trouble = _trouble(entry, spoken, own_id or title)
    if trouble:
        lacks = Lacks.LANGUAGE if trouble is _NO_LANGUAGE else None
        troubles.append(Trouble(entry.place, trouble, lacks=lacks))
        return None
    text = text_of(entry.body) if entry.is_html else entry.body
    # What is twice as long as a reply may be is skipped later, so it need not be worked out.
    translation = translated(entry, text) if len(text) <= _LONGEST_TEXT else Translation(text)
    return Imported(
        system=entry.system,
        id=own_id or title,
        title=title or own_id,
        use_when=_use_when(entry),
        language=spoken,
        body=translation.body,
        place=entry.place,
        tags=tuple(dict.fromkeys(filter(None, map(on_one_line, entry.tags[:_MOST_TAGS])))),
        enabled=entry.enabled,
        blanks=translation.blanks,
        unknown=translation.unknown,
        left_out=tuple(map(on_one_line, entry.left_out[:_MOST_TAGS])),
    )


def _trouble(entry: Entry, language: str, name: str) -> str:
    if not name:
        return "has neither a title nor an id. Give it a title."
    if not language:
        return _NO_LANGUAGE
    if not is_language(language):
        return f"names no language: {on_one_line(language, 20)}. Write its letters, such as en."
    if len(entry.body) > _LONGEST_BODY:
        return f"is longer than {_LONGEST_BODY} characters. No canned reply is; look at the file."
    return ""


def _language(said: str) -> str:
    """en_US and EN-us are en-US."""
    found = _LANGUAGE.fullmatch(said.strip())
    if not found:
        return said.strip()
    return f"{found[1].lower()}-{found[2].upper()}" if found[2] else found[1].lower()


def _use_when(entry: Entry) -> str:
    """Guides need the sentence, so where there is none one asks for it."""
    said = on_one_line(entry.use_when, _LONGEST_LINE) or on_one_line(entry.folder, _LONGEST_LINE)
    return said or f"Say when to use it; it came from {_NAMES[entry.system]}."


def _each_once(found: Sequence[tuple[Entry, Imported]], troubles: list[Trouble]) -> Iterator[Imported]:
    """The same twice is one; what people may call alike is told apart by its text."""
    alike: dict[tuple[str, str], list[tuple[Entry, Imported]]] = defaultdict(list)
    for entry, draft in found:
        alike[draft.system, draft.id].append((entry, draft))
    for group in alike.values():
        different = {_content(draft): (entry, draft) for entry, draft in sorted(group, key=_place_of)[::-1]}
        first, *others = different.values()
        if not others:
            yield first[1]
        elif all(not entry.has_own_id or entry.id != draft.id for entry, draft in different.values()):
            for content, (_, draft) in different.items():
                yield replace(draft, id=f"{draft.id}~{hashlib.sha256(content.encode()).hexdigest()[:6]}")
        else:
            message = (
                f"has the id of {others[0][0].place}, and says something else. Import one of the two files."
            )
            troubles.append(Trouble(first[0].place, message))


def _place_of(pair: tuple[Entry, Imported]) -> tuple[str, int, int]:
    place = pair[0].place
    return str(place.file), place.line, place.entry


def _content(draft: Imported) -> str:
    return "\n".join(
        (draft.language, draft.title, draft.use_when, *draft.tags, str(draft.enabled), "", draft.body)
    )
