"""Which words one click takes out, so that what stays reads on."""

import re
from bisect import bisect_right

from assistant.guard.folding import fold
from assistant.guard.sentences import Span, own_sentences
from assistant.guard.tables import language

_BLANK = " \t"
_MARKER = re.compile(r"[ \t]*(?:[-*\u2022]|\w{1,2}[.)])[ \t]+$")


class Cuts:
    """The sentences of one draft, ready to be taken out."""

    def __init__(self, draft: str, language_name: str) -> None:
        folded = fold(draft)
        self._draft = draft
        self._greeting = language(language_name).greeting
        self._folded = folded
        self._sentences = list(own_sentences(folded.text))
        self._spans = [folded.span(start, end) for start, end in self._sentences]
        self._starts = [start for start, _ in self._spans]

    def around(self, start: int, end: int) -> Span:
        """The sentence of these words, with the list mark before it and the blank space that it leaves."""
        at = max(0, bisect_right(self._starts, start) - 1)
        first, last = self._spans[at] if self._spans else (start, end)
        first = min(start, self._after_greeting(at, first))
        return self._whole_line(first, max(last, end))

    def _after_greeting(self, at: int, first: int) -> int:
        """'Hi Mara,' stays."""
        greeting = self._greeting.match(self._folded.text, *self._sentences[at]) if self._sentences else None
        return self._folded.span(greeting.end(), greeting.end())[0] if greeting else first

    def _whole_line(self, start: int, end: int) -> Span:
        draft = self._draft
        line = draft.rfind("\n", 0, start) + 1
        if _MARKER.fullmatch(draft, line, start) or not draft[line:start].strip():
            start = line
        while end < len(draft) and draft[end] in _BLANK:
            end += 1
        if start == line and (end == len(draft) or draft[end] == "\n"):
            return self._whole_paragraph(start, end)
        if end == len(draft) or draft[end] == "\n":
            while start > line and draft[start - 1] in _BLANK:
                start -= 1
        return start, end

    def _whole_paragraph(self, start: int, end: int) -> Span:
        """Lines that become empty go, and of the empty lines around them one stays."""
        draft = self._draft
        if end < len(draft):
            end += 1
            if draft[:start].endswith("\n\n") or not start:
                while end < len(draft) and draft[end] == "\n":
                    end += 1
            return start, end
        while start and draft[start - 1] == "\n":
            start -= 1
        return start, end
