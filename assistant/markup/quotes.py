"""A message taken apart: what its author wrote, what is repeated from earlier messages, and the signature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from assistant.markup.plain import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKED = re.compile(r"[ \t]{0,400}(?:>|\|[ \t])")
_EMPTY = re.compile(r"[\s\u200b-\u200f\ufeff]*")
# 'On 3 May, Ann wrote:' as mail programs say it; looked for in up to three lines, as long ones are wrapped.
_SAYS_WHO_WROTE = re.compile(
    r"""\s*(?:
    (?:on\b|am\b|le\b|el\b|il\ (?:giorno\b|\d)|op\b|em\b|den\b|dne\b|w\ dniu\b|\d{1,4}[-./]).{1,200}
        (?:wrote|schrieb(?:\ .{1,80})?|a\ écrit|escribió|ha\ scritto|schreef(?:\ .{1,80})?|escreveu
        |skrev(?:\ .{1,80})?|napsala?|napisał(?:\(a\)|a)?|írta)
    |.{1,200}(?:ezt\ írta|írta\ \(időpont).{0,120}
    |.{0,10}(?:در|روز|در\ تاریخ).{1,200}(?:نوشت|نوشته(?:\ است)?|نوشته‌اند)
    )\s*:\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_DIVIDER = re.compile(
    r"""[ \t]*-{2,20}[ ]?(?:original\ message|(?:begin\ )?forwarded\ message|ursprüngliche\ nachricht
        |weitergeleitete\ nachricht|eredeti\ üzenet|továbbított\ (?:üzenet|levél)
        |mensaje\ (?:original|reenviado)
        |message\ d.origine|message\ (?:original|transféré)|messaggio\ originale|oorspronkelijk\ bericht
        |پیام\ اصلی|پیام\ فوروارد\ شده)[ ]?-{0,20}\s*
    |begin\ forwarded\ message:\s*
    |[ \t]*\#{2,4}-\ please\ type.*""",
    re.IGNORECASE | re.VERBOSE,
)
_FROM = re.compile(r"\s*\*?(?:from|von|de|feladó|da|van|från|od|از|فرستنده)\*?\s?:\s?\S.*", re.IGNORECASE)
_HEADER = re.compile(
    r"""\s*\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?:\ el)?|fecha|para
    |asunto|elküldve|dátum|küldve|címzett|tárgy|inviato|data|a|oggetto|verzonden|aan|onderwerp|ارسال(?:\ شده)?
    |تاریخ|به|موضوع)\*?\s?:.*""",
    re.IGNORECASE | re.VERBOSE,
)
_DASHES = re.compile(r"--[ \t\xa0]?|[_\u2013\u2014]{2,3}[ \t]?")
_DEVICE = re.compile(
    r"""\s*(?:(?:sent\ from\ (?:my|yahoo|outlook|mail|the\ all)|get\ outlook\ for|von\ meinem
        |gesendet\ (?:von|mit|aus)|envoyé\ de(?:puis)?\ mon|enviado\ desde\ mi|inviato\ da|verstuurd\ vanaf
        |az\ .{2,30}\ küldve|küldve\ az|elküldve\ .{2,20}(?:készülék|iphone|android)|ارسال\ شده\ از
        |از\ آیفون\ من)\b.{0,60}
    |.{2,20}készülékemről\ küldve.{0,10})""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGN_OFF = re.compile(
    r"""\s*(?:
    (?:with\ )?(?:best|kind|kindest|warm|warmest|many)\ (?:regards|wishes|thanks)|regards|best|cheers
    |yours(?:\ (?:sincerely|faithfully|truly))?|sincerely(?:\ yours)?|faithfully|all\ the\ best|respectfully
    |(?:many\ )?thanks(?:\ (?:so\ much|again|a\ lot|in\ advance))?|thank\ you(?:\ (?:so|very)\ much)?|ta|love
    |(?:mit\ )?(?:freundlichen|besten|vielen|lieben|herzlichen)\ (?:grüßen|dank)
    |(?:viele|liebe|beste|schöne)\ grüße|mfg|lg|vg|gruß
    |(?:bien\ )?cordialement|salutations|bien\ à\ vous|merci(?:\ d.avance)?
    |(?:un\ )?(?:cordial\ )?saludos?(?:\ cordiales)?|atentamente|un\ abrazo|gracias
    |üdvözlettel|(?:szép\ napot|minden\ jót)(?:\ kívánok)?|üdv|köszönöm(?:\ szépen|\ előre\ is)?|köszönettel
    |köszi|tisztelettel
    |با\ (?:احترام|تشکر|سپاس|درود)(?:\ فراوان)?|ممنون(?:م)?|متشکرم|سپاس(?:گزارم)?|ارادتمند
    )[\s,.!:،؛-]*""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGNATURE_LINES, _SIGNATURE_WIDTH = 6, 60
_LONGEST_HEADER = 240


class PartKind(StrEnum):
    """Whose words they are."""

    OWN = "own"
    QUOTED = "quoted"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a message; together the parts cover it without gaps."""

    kind: PartKind
    start: int
    end: int


def parts_of(message: PlainText | str) -> tuple[Part, ...]:
    """The parts of a message, in order."""
    plain = PlainText(message, _sources=((0, len(message)),)) if isinstance(message, str) else message
    lines = _lines(plain.text)
    kinds = _quoted_lines(plain, lines)
    _sign(plain, lines, kinds)
    return tuple(_joined(lines, kinds))


def is_sign_off(sentence: str) -> bool:
    """Whether somebody only says goodbye or thanks."""
    return bool(_SIGN_OFF.fullmatch(sentence[:100]))


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    """Behind the line end."""
    text: str

    @property
    def empty(self) -> bool:
        return bool(_EMPTY.fullmatch(self.text))


def _lines(text: str) -> list[_Line]:
    lines, start = [], 0
    for piece in text.splitlines(keepends=True):
        lines.append(_Line(start, start + len(piece), piece.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")))
        start += len(piece)
    return lines


def _quoted_lines(plain: PlainText, lines: list[_Line]) -> list[PartKind]:
    """Which lines repeat earlier messages."""
    kinds = [PartKind.OWN] * len(lines)
    for start, end in plain.quoted:
        for at in _between(lines, start, end):
            kinds[at] = PartKind.QUOTED
    for at, line in enumerate(lines):
        if _MARKED.match(line.text):
            kinds[at] = PartKind.QUOTED
    for at in range(len(lines)):
        if kinds[at] is PartKind.OWN and not lines[at].empty:
            _quote_from(at, lines, kinds)
    return kinds


def _between(lines: list[_Line], start: int, end: int) -> list[int]:
    return [at for at, line in enumerate(lines) if line.start < end and line.end > start]


def _quote_from(at: int, lines: list[_Line], kinds: list[PartKind]) -> None:
    """Where a header of an earlier message stands, mark it and what belongs to it."""
    if height := _attribution_height(at, lines):
        rest = _next_full(lines, at + height)
        above_quote = rest < len(lines) and kinds[rest] is PartKind.QUOTED
        _mark_quoted(kinds, at, rest if above_quote else len(lines))
    elif _DIVIDER.fullmatch(lines[at].text[:200]) or _is_header_block(at, lines):
        _mark_quoted(kinds, at, len(lines))


def _attribution_height(at: int, lines: list[_Line]) -> int:
    """How many lines say who wrote what follows; 0 where none do."""
    wrapped = lines[at].text[:300]
    for height in (1, 2, 3):
        if _SAYS_WHO_WROTE.fullmatch(wrapped):
            return height
        if at + height >= len(lines) or lines[at + height].empty or len(wrapped) > _LONGEST_HEADER:
            return 0
        wrapped += " " + lines[at + height].text[:300].strip()
    return 0


def _is_header_block(at: int, lines: list[_Line]) -> bool:
    if not _FROM.fullmatch(lines[at].text[:400]):
        return False
    following = [line for line in lines[at + 1 : at + 9] if not line.empty][:4]
    return sum(bool(_HEADER.fullmatch(line.text[:400])) for line in following) > 1


def _mark_quoted(kinds: list[PartKind], first: int, end: int) -> None:
    kinds[first:end] = [PartKind.QUOTED] * (end - first)


def _next_full(lines: list[_Line], at: int) -> int:
    while at < len(lines) and lines[at].empty:
        at += 1
    return at


def _sign(plain: PlainText, lines: list[_Line], kinds: list[PartKind]) -> None:
    """Mark the signature at the end of the author's own words; never all of them."""
    own = [at for at, line in enumerate(lines) if kinds[at] is PartKind.OWN and not line.empty]
    for start, end in plain.signatures:
        for at in _between(lines, start, end):
            if kinds[at] is PartKind.OWN and at not in own[:1]:
                kinds[at] = PartKind.SIGNATURE
    found = _signature_start(lines, own)
    if found is None:
        return
    for at in range(found, len(lines)):
        if kinds[at] is PartKind.QUOTED:
            return
        kinds[at] = PartKind.SIGNATURE


def _signature_start(lines: list[_Line], own: list[int]) -> int | None:
    """The first line of the signature, looked for in the last few own lines."""
    for at in own[-4 * _SIGNATURE_LINES :]:
        if _DASHES.fullmatch(lines[at].text):
            return at
    tail = own[-_SIGNATURE_LINES:]
    for index, at in enumerate(tail):
        closes = is_sign_off(lines[at].text) and at != own[0]
        short = all(len(lines[below].text) <= _SIGNATURE_WIDTH for below in tail[index + 1 :])
        if short and (closes or _DEVICE.fullmatch(lines[at].text[:120])):
            return at
    return None


def _joined(lines: list[_Line], kinds: list[PartKind]) -> Iterator[Part]:
    """Neighbouring lines of one kind as one part; empty lines go with what stands before them."""
    start, kind = 0, kinds[0] if kinds else PartKind.OWN
    for at in range(1, len(lines)):
        if kinds[at] is not kind and not lines[at].empty:
            yield Part(kind, lines[start].start, lines[at - 1].end)
            start, kind = at, kinds[at]
    if lines:
        yield Part(kind, lines[start].start, lines[-1].end)
