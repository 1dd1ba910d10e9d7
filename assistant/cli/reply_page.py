"""A resolution's replies on the page of a guide: one row a reply, its languages side by side."""

import re
from collections.abc import Iterator
from itertools import groupby

from assistant.cli.elements import Html, element, lines, words
from assistant.domain.guide import Guide, ReplyTemplate, ResolutionId
from assistant.domain.reply import MARK

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def replies_of(resolution: ResolutionId, guide: Guide) -> Html:
    """All of them, in the order in which they are offered."""
    mine = [reply for reply in guide.replies if reply.resolution == resolution]
    mine.sort(key=lambda reply: (reply.order, reply.id, reply.language != guide.language, reply.language))
    rows = (
        element("div", lines(*map(_reply, variants)), class_="languages")
        for _, variants in groupby(mine, lambda reply: reply.id)
    )
    return lines(*rows)


def _reply(reply: ReplyTemplate) -> Html:
    paragraphs = (element("p", *_paragraph(text)) for text in re.split(r"\n{2,}", reply.body))
    return element(
        "blockquote",
        lines(
            element("h4", words(reply.title), element("span", words(reply.language), class_="language")),
            element("p", words(reply.use_when), class_="note"),
            *paragraphs,
        ),
        lang=reply.language,
        dir=_direction(reply.language),
    )


def _direction(language: str) -> str:
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def _paragraph(text: str) -> Iterator[Html]:
    """A line stays a line; what is filled in and what may be left out is marked."""
    place = 0
    for mark in MARK.finditer(text):
        yield _lines(text[place : mark.start()])
        yield _filled_in(mark["name"]) if mark["name"] else _left_out(mark["tag"] or "")
        place = mark.end()
    yield _lines(text[place:])


def _lines(text: str) -> Html:
    return Html(element("br").join(words(line) for line in text.split("\n")))


def _filled_in(name: str) -> Html:
    told = name.removeprefix("ask.").removeprefix("facts.").replace(".", " ").replace("_", " ")
    return element("span", words(told), class_="blank")


def _left_out(tag: str) -> Html:
    return element("span", words(tag), class_="only")
