"""Which characters of a stranger's text reach the screen, and where its long words may be broken."""

import re

ZERO_WIDTH_SPACE = "\u200b"
LONGEST_WORD = 80
LONGEST_LINE = 1000

# Controls, fillers, what turns the writing direction around, and what Qt uses as marks of its own.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ufdd0-\ufdef\ud800-\udfff\U000e0000-\U000e0fff]+"
)
_SEPARATORS = re.compile("[\u2028\u2029\x85]")
# Persian and emoji need joiners and direction marks; nobody needs many in a row.
_JOINERS = re.compile("[\u061c\u200c-\u200f]{2,}")
_HEAPED = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{6})"
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_BREAKS = " \t\n" + ZERO_WIDTH_SPACE
_LONG = re.compile(rf"[^{_BREAKS}]{{{LONGEST_WORD}}}")


def visible(text: str) -> str:
    """The characters that are shown: every one as it was or not at all, and a space for an odd line end."""
    if text.isascii() and text.isprintable():
        return text
    seen = _UNSEEN.sub("", _SEPARATORS.sub(" ", text))
    return _HEAPED.sub(r"\1", _JOINERS.sub(lambda run: run[0][0], seen))


class WordBreaker:
    """Allows a line break every so often within words longer than any; they come in pieces."""

    def __init__(self) -> None:
        """Nothing written yet."""
        self._unbroken = 0

    def restart(self) -> None:
        """A new line begins."""
        self._unbroken = 0

    def broken(self, text: str) -> str:
        """The text with places to break at."""
        last = max(map(text.rfind, _BREAKS))
        if last < 0 and self._unbroken + len(text) < LONGEST_WORD:
            self._unbroken += len(text)
            return text
        first = LONGEST_WORD - self._unbroken
        head, text = (text[:first], text[first:]) if _unbroken_run(text, first) else ("", text)
        if head:
            head += ZERO_WIDTH_SPACE
        last = max(map(text.rfind, _BREAKS))
        self._unbroken = (len(text) - last - 1) % LONGEST_WORD
        return head + _LONG.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", text)


def _unbroken_run(text: str, length: int) -> bool:
    return 0 < length <= len(text) and not any(mark in text[:length] for mark in _BREAKS)


def bearable(text: str) -> str:
    """A whole text in lines and words that a text field lays out in time."""
    lines = (line[at : at + LONGEST_LINE] for line in text.splitlines() for at in _starts(line))
    return "\n".join(_LONG.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", visible(line)) for line in lines)


def _starts(line: str) -> range:
    return range(0, max(1, len(line)), LONGEST_LINE)
