"""Another program's text as ours: its placeholders become ours or blanks, other braces stay text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain.braces import escape_braces
from assistant.importing.cleaning import in_letters, tidied
from assistant.importing.imported import Entry
from assistant.importing.known_names import (
    AGENT,
    CUSTOMER,
    FIRST_NAME,
    LAST_NAMES,
    folded,
    meaning,
    meaning_of_phrase,
)
from assistant.importing.scanning import Kind, Piece, pieces_in

_PATH = re.compile(r"\s*([A-Za-z_][\w.\[\]-]*)\s*(.*)", re.DOTALL)
_FALLBACK = re.compile(
    r"""\|{1,2}\s*(?:(?:default|fallback)\s*:\s*)?(?:"([^"]*)"|'([^']*)')|,\s*fallback\s*=\s*([^,]*)"""
)
_CHANGES = re.compile(
    r"(?<!\|)\|(?!\|)\s*(?!(?:default|fallback|upcase|downcase|capitalize|strip|escape|h)\b)[a-z_]"
)
"""A filter that makes something else of a value."""
_LIQUID = frozenset(
    (
        *("and", "as", "blank", "cols", "contains", "continue", "else", "empty", "false", "for", "if", "in"),
        *("limit", "nil", "not", "null", "offset", "or", "required", "reversed", "true", "with"),
    )
)
"""Words of the template language, which cannot name a blank."""
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LONGEST_NAME, _LONGEST_FALLBACK = 40, 60
_APART = "\N{WORD JOINER}"


@dataclass(frozen=True, slots=True)
class Translation:
    """The text in ours, and what was found on the way."""

    body: str
    blanks: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ours:
    """A piece as a placeholder of ours, or as text where the name is empty."""

    piece: Piece
    name: str = ""
    fallback: str = ""
    last_name_of: str = ""
    """The first name that this is the family name to."""

    @property
    def is_blank(self) -> bool:
        return self.piece.kind in {Kind.BLANK, Kind.FIELD}

    @property
    def is_unknown(self) -> bool:
        return self.piece.kind is Kind.PLACEHOLDER and (not self.name or self.name.startswith("ask."))


def translated(entry: Entry, text: str) -> Translation:
    """Translate a plain text."""
    parts = [
        _ours(piece, entry)
        for piece in pieces_in(tidied(text), entry.system)
        if piece.kind is not Kind.NOTHING
    ]
    parts = list(_numbered(_with_whole_names(parts)))
    return Translation(
        body=tidied(_joined(parts)),
        blanks=tuple(dict.fromkeys(part.piece.text for part in parts if part.is_blank)),
        unknown=tuple(dict.fromkeys(part.piece.text for part in parts if part.is_unknown)),
    )


def _ours(piece: Piece, entry: Entry) -> _Ours:
    if piece.kind is Kind.PLACEHOLDER:
        return _from_placeholder(piece, entry)
    if piece.kind in {Kind.FIELD, Kind.BLANK}:
        known = meaning_of_phrase(piece.inside)
        fallback = _fit_fallback(entry.fallbacks.get(piece.inside, "")) if known else ""
        return _Ours(piece, known or f"ask.{_ask_name(piece.inside)}", fallback)
    return _Ours(piece)


def _from_placeholder(piece: Piece, entry: Entry) -> _Ours:
    found = _PATH.fullmatch(piece.inside)
    # Help Scout and FreeScout write values like that; for others it is a tag of Liquid's.
    if not found or (piece.text.startswith("{%") and "." not in found[1]):
        return _Ours(piece)
    if found[1].startswith("ask."):
        return _Ours(Piece(Kind.FIELD, piece.text), f"ask.{_ask_name(found[1].removeprefix('ask.'))}")
    known = meaning(found[1], entry.system)
    if known and not _CHANGES.search(found[2]):
        given = _FALLBACK.search(found[2])
        fallback = next(filter(None, given.groups()), "") if given else ""
        return _Ours(piece, known, _fit_fallback(fallback))
    who, _, part = folded(found[1]).rpartition(".")
    last_name_of = meaning(f"{who}.firstname".removeprefix("."), entry.system) if part in LAST_NAMES else ""
    return _Ours(piece, f"ask.{_ask_name(piece.inside)}", last_name_of=last_name_of)


def _fit_fallback(text: str) -> str:
    """A fallback that can stand between quotes; others are left out, and then a blank shows."""
    return text if len(text) <= _LONGEST_FALLBACK and not re.search(r'["\\{}%\n]', text) else ""


def _ask_name(inside: str) -> str:
    """A blank's name from what stands within the brackets; empty where that has no letters of ours."""
    path = re.split(r"\||,\s*fallback", inside, maxsplit=1)[0]
    words = in_letters(_CAMEL.sub(" ", path)).split()
    # Of a long path, its end says more.
    while len("_".join(words)) > _LONGEST_NAME and len(words) > 1:
        del words[0]
    name = "_".join(words).lstrip("0123456789_")[:_LONGEST_NAME].rstrip("_")
    return f"the_{name}" if name in _LIQUID else name


def _with_whole_names(parts: Iterable[_Ours]) -> list[_Ours]:
    """A first name and the same person's last name behind it are one name."""
    whole: list[_Ours] = []
    for part in parts:
        if part.last_name_of and _follows(whole, part.last_name_of):
            first = whole[-2]
            whole[-2:] = [replace(first, name={FIRST_NAME: CUSTOMER}.get(first.name, AGENT))]
        else:
            whole.append(part)
    return whole


def _follows(before: Sequence[_Ours], first_name: str) -> bool:
    """Whether only a blank stands between here and this first name."""
    match before:
        case [*_, first, between]:
            return first.name == first_name and not between.name and not between.piece.text.strip(" \u00a0")
    return False


def _numbered(parts: Iterable[_Ours]) -> Iterator[_Ours]:
    """Blanks that do not say what they ask for are told apart by number."""
    nameless = 0
    for part in parts:
        nameless += part.name == "ask."
        yield replace(part, name=f"ask.blank_{nameless}") if part.name == "ask." else part


def _joined(parts: Iterable[_Ours]) -> str:
    """Text with every brace pair kept apart, also where text and a placeholder meet."""
    pieces: list[str] = []
    text = ""
    for part in parts:
        if not part.name:
            text += part.piece.text
            continue
        pieces.append(_kept_as_text(text, after=bool(pieces), before=True))
        fallback = f' | default: "{part.fallback}"' if part.fallback else ""
        pieces.append(f"{{{{ {part.name}{fallback} }}}}")
        text = ""
    pieces.append(_kept_as_text(text, after=bool(pieces), before=False))
    return "".join(pieces)


def _kept_as_text(text: str, *, after: bool, before: bool) -> str:
    apart = escape_braces(text)
    first = _APART if after and apart.startswith("}") else ""
    last = _APART if before and apart.endswith("{") else ""
    return f"{first}{apart}{last}"
