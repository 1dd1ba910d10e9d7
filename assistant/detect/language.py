"""Which language a text is in: that of its script, Persian in Latin letters, else by a model of languages.

'Unknown' is an answer: for names, numbers, links and keys that were only pressed. Where the model cannot be
loaded the tables decide.
"""

import re
from collections import Counter, defaultdict

from assistant.detect.language_model import likely_languages
from assistant.detect.tables import finglish, languages_by_word

UNKNOWN = "und"

_READ_UP_TO = 2_000
_WORD = re.compile(r"[^\W\d_]+")
_LATIN_WORD = re.compile(r"[a-z']+")
_NO_WORDS = re.compile(
    r"https?://\S+|www\.\S+|\S{1,80}@\S+|\S{1,80}\.(?:jpe?g|png|gif|pdf|heic|mp4|docx?)\b|\S{0,80}\d\S*",
    re.IGNORECASE,
)
_ENOUGH_LETTERS = 3
_LIKELY_FROM = 0.45
# Mail that mixes English words in still has so many; other languages share hardly any of them.
_FINGLISH_SHARE, _FINGLISH_WORDS = 0.3, 2
_FINGLISH_VERB = re.compile(
    r"ne?mi(?:kh|sh|[kdgrtazfnb])[a-z]{1,9}"
    r"|(?:na|be|mi)?(?:kard|shod|dad|goft|resid|oomad|umad|gereft|kharid|ferestad|zad|raft|bood|dasht|khast)"
    r"(?:am|im|in|id|and|an|eh?)?"
    r"|[a-z]{2,20}(?:etoon|eshoon|amo|etun)"
)
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
_SEVERAL = frozenset({"arabic", "ru", "hi"})
"""Scripts that more than one language is written in."""
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
    text, folded = (" ".join(_NO_WORDS.sub(" ", each[:_READ_UP_TO]).split()) for each in (text, folded))
    script = _script(text)
    if script:
        return _by_script(script, text)
    if sum(char.isalpha() for char in text) < _ENOUGH_LETTERS:
        return UNKNOWN
    if _is_finglish(folded):
        return "fa"
    return _latin(text, folded)


def _by_script(script: str, text: str) -> str:
    """The language that a script stands for; where it is several, the likeliest of them."""
    said = max(likely_languages(text).items(), key=lambda each: each[1], default=("", 0.0))
    if script in _SEVERAL and said[0] not in ("", "fa", "ar") and said[1] >= _LIKELY_FROM:
        return said[0]
    if script == "arabic":
        return "ar" if len(_ARABIC_ONLY.findall(text)) > len(_PERSIAN_ONLY.findall(text)) else "fa"
    return script


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


def _is_finglish(folded: str) -> bool:
    words = _LATIN_WORD.findall(folded)
    known = finglish()
    hits = sum(word in known or _FINGLISH_VERB.fullmatch(word) is not None for word in words)
    return hits >= min(_FINGLISH_WORDS, len(words)) and hits > 0 and hits / len(words) >= _FINGLISH_SHARE


def _latin(text: str, folded: str) -> str:
    """The likeliest language; frequent small words add to what the model says, by their share of all."""
    likely = likely_languages(text.lower() if text.isupper() else text)
    if not likely:
        return _by_tables(text, folded)
    shares = defaultdict(float, likely)
    words, languages_of = _WORD.findall(folded), languages_by_word()
    for word in words:
        languages = [each for each in languages_of.get(word, ()) if each != "fa"]
        for language in languages:
            shares[language] += 1 / len(languages) / len(words)
    best = min(shares, key=lambda language: (-shares[language], language))
    return best if shares[best] >= _LIKELY_FROM else UNKNOWN


def _by_tables(text: str, folded: str) -> str:
    """Without the model: the language whose small words and letters are most frequent."""
    scores: Counter[str] = Counter()
    languages_of = languages_by_word()
    for word in _WORD.findall(folded):
        languages = languages_of.get(word, ())
        for language in languages:
            scores[language] += 2 if len(languages) == 1 else 1
    for language, mark in _MARKS.items():
        scores[language] += 2 * min(3, len(mark.findall(text.lower())))
    best, second = (*scores.most_common(2), (UNKNOWN, 0), (UNKNOWN, 0))[:2]
    return best[0] if best[1] > second[1] else UNKNOWN
