"""Which language a text is in, by its script and its most frequent small words."""

import re
from collections import Counter

from assistant.detect.tables import languages_by_word

UNKNOWN = "und"

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_LETTERS = 2
_SCRIPTS = (
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x04FF, "ru"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "arabic"),
    (0x0900, 0x097F, "hi"),
    (0x0E00, 0x0E7F, "th"),
    (0x3040, 0x30FF, "ja"),
    (0x4E00, 0x9FFF, "zh"),
    (0xAC00, 0xD7AF, "ko"),
)
_ARABIC_ONLY = re.compile(
    r"[\u0629\u0649\u0643]|\b\u0627\u0644\w{3}|\b(?:في|من|على|لم|هذا|هذه|التي|الذي|أن|إلى)\b"
)
_PERSIAN_ONLY = re.compile(r"[\u067e\u0686\u0698\u06af\u06cc\u06a9]|\b(?:است|این|برای|هم|نه|سلام|ممنون|من)\b")
_MARKS = {
    "hu": re.compile(r"[őűŐŰ]|\b\w{2,20}(?:nak|nek|ban|ben|bol|tol|hoz|hez|rol|tuk|tek|unk|unk|etek|atok)\b"),
    "de": re.compile(r"[ßẞ]|\b\w{3,20}(?:ung|lich|keit)\b"),
    "es": re.compile("[ñÑ¿¡]"),
    "pl": re.compile("[łżśęąŁŻŚĘĄ]"),
    "pt": re.compile("[ãõÃÕ]"),
}


def language_of(text: str, folded: str) -> str:
    """ISO 639-1 code, or 'und' where it cannot be told."""
    script = _script(text)
    if script == "arabic":
        return "ar" if len(_ARABIC_ONLY.findall(text)) > len(_PERSIAN_ONLY.findall(text)) else "fa"
    return script or _latin(text, folded)


def _script(text: str) -> str:
    """The language that the foreign script stands for; empty for Latin or nothing."""
    counts = Counter(_script_of(char) for char in text if char.isalpha())
    latin = counts.pop("", 0)
    if not counts:
        return ""
    script, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return script if count > latin // 2 else ""


def _script_of(char: str) -> str:
    code = ord(char)
    return next((name for first, last, name in _SCRIPTS if first <= code <= last), "")


def _latin(text: str, folded: str) -> str:
    words, languages_of = _WORD.findall(folded), languages_by_word()
    scores: Counter[str] = Counter()
    for word in words:
        languages = languages_of.get(word, ())
        for language in languages:
            scores[language] += 2 if len(languages) == 1 else 1
    for language, mark in _MARKS.items():
        scores[language] += 2 * min(3, len(mark.findall(text.lower())))
    if not scores or sum(map(len, words)) < _ENOUGH_LETTERS:
        return UNKNOWN
    best, second = (*scores.most_common(2), (UNKNOWN, 0))[:2]
    return best[0] if best[1] > second[1] else UNKNOWN
