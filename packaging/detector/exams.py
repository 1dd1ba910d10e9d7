"""Tickets that nothing is learnt from: those of the writers t01, t02 ..., and JSONL files from elsewhere."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from augment import Draft
from corpus import PRESSURES, Mark, Written

if TYPE_CHECKING:
    from pathlib import Path

    from corpus import Example

EXAMS = {1: "Exam", 2: "Second exam"}
NOT_TOLD = 2
"""The errors in this one are told to nobody, so that nothing can be written or chosen after them."""
_EXAM = re.compile(r"\w+-t(\d+)-")


def exam_of(example: Example) -> int | None:
    """The number of the exam that a ticket is for: there it is for measuring, and for nothing else."""
    found = _EXAM.match(example.id)
    return int(found[1]) if found else None


def is_exam(example: Example) -> bool:
    """Whether a ticket is for one of the exams."""
    return exam_of(example) is not None


def dev_drafts(path: Path) -> list[Draft]:
    """The tickets of a JSONL file. It does not say where pressure stands: all is put on the first letter."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        ticket = json.loads(line)
        marks = tuple(Mark(name, 0, 1) for name in ticket["pressure"])
        texts = (Written("subject", ticket["subject"]), Written("customer", ticket["body"], marks))
        found.append(Draft(ticket["lang"], ticket["category"], texts))
    return found


def without_pressure(draft: Draft) -> Draft:
    """The ticket's twin: the same without the words that are pressure."""
    return replace(draft, texts=tuple(_without_pressure(text) for text in draft.texts))


def _without_pressure(text: Written) -> Written:
    cut = sorted({(mark.start, mark.end) for mark in text.marks if mark.name in PRESSURES}, reverse=True)
    plain = text.text
    for start, end in cut:
        plain = plain[:start] + plain[end:]
    return replace(text, text=plain, marks=())
