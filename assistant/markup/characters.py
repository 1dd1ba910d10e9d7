"""Which characters of a stranger's text reach the screen, and where its long words may be broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ZERO_WIDTH_SPACE = "\u200b"
LONGEST_WORD = 80
LONGEST_LINE = 1000
MOST_EFFORT = 8000
_MOST_LINES, _STEP, _LINE_COSTS = 60_000, 60_000, 40

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
_REPLACED = re.compile("\ufffd{2,}")
# The three large sets are compiled when a text first has more than ASCII in it: that takes milliseconds.
_RARE = (
    "[\u0700-\u1dff\u2c00-\u2e7f\ua000-\uabff\ud7b0-\uf8ff"
    "\U00010000-\U0001d3ff\U0001d800-\U0001efff\U0001fb00-\U0001ffff\U00030000-\U0010ffff]"
)
_MOST_RARE, _HISTORIC = 3, 0x100
_RIGHT_TO_LEFT = "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc"
_TURN = f"[{_RIGHT_TO_LEFT}][^{_RIGHT_TO_LEFT}]"
_SLOW = "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe00-\ufe6f\uff00-\uffef]"
_EMOJI = re.compile("[\U00010000-\U0010ffff]")
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


class Scripts:
    """Lets a text use the world's common scripts and a few rare ones.

    The first letter of a rare script makes Qt look for a font, for up to a fifth of a second each.
    """

    def __init__(self) -> None:
        """None used yet."""
        self._rare: set[int] = set()

    def bounded(self, text: str) -> str:
        """The text, with a replacement character for letters of one rare script too many."""
        return text if text.isascii() else _REPLACED.sub("\ufffd", re.sub(_RARE, self._letter, text))

    def _letter(self, found: re.Match[str]) -> str:
        page = ord(found[0]) >> 8
        if page not in self._rare and len(self._rare) < _MOST_RARE and page < _HISTORIC:
            self._rare.add(page)
        return found[0] if page in self._rare else "\N{REPLACEMENT CHARACTER}"


def effort(text: str) -> int:
    """How much of a text is laid out slowly: turns of direction, emoji, and letters that few fonts have."""
    if text.isascii():
        return 0
    return len(re.findall(_TURN, text)) + len(re.findall(_SLOW, text)) + 3 * len(_EMOJI.findall(text))


def bearable(text: str) -> tuple[tuple[str, ...], bool]:
    """A text in lines, words and steps that a text field takes in time, and whether it had to be cut."""
    steps: list[str] = []
    scripts, lines, spent = Scripts(), list[str](), 0
    for count, line in enumerate(_short_lines(text)):
        if count == _MOST_LINES:
            return (*steps, "\n".join(lines)), True
        shown = scripts.bounded(visible(line))
        lines.append(_LONG.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", shown))
        spent += _LINE_COSTS + len(shown) + 20 * effort(shown)
        if spent > _STEP:
            steps.append("\n".join(lines))
            lines, spent = [], 0
    return (*steps, *(["\n".join(lines)] if lines else [])), False


def _short_lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for at in range(0, max(1, len(line)), LONGEST_LINE):
            yield line[at : at + LONGEST_LINE]
