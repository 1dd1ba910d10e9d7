"""Canned replies that promise too much, say what no reply should say, or are hard work to read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from assistant.domain.category import CategoryId
from assistant.domain.condition import met
from assistant.domain.errors import Fault
from assistant.domain.facts import CATEGORY
from assistant.domain.guide import Guide, ReplyTemplate, ResolutionId
from assistant.domain.promise import PromiseKind
from assistant.guard import promises_in
from assistant.guide.front_matter import Page, split
from assistant.guide.sources import Sources
from assistant.lint.finding import Check, Finding
from assistant.lint.readability import LONGEST_WORDS, difficulty, words_in

_PUBLIC = CategoryId("public_review")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_HELD = frozenset(PromiseKind) - {PromiseKind.BARGAIN, PromiseKind.DEADLINE}
"""Deadlines are the reply's own: only a draft that is quicker than its reply promises more."""

_THREATS = re.compile(
    r"\b(?:threat\w*|blackmail\w*|chargebacks?|lawsuits?|lawyers?|attorneys?|sue|legal action|small claims"
    r"|fenyeget\w*|zsarol\w*|ügyvéd\w*|perel\w*|feljelent\w*)\b|تهدید|باج|وکیل|شکایت قضایی|دادگاه",
    re.IGNORECASE,
)
_REVIEWS = re.compile(
    r"\b(?:reviews?|ratings?|(?:one|five|1|5)[- ]stars?|vélemény\w*|értékelés\w*)\b|نظر منفی|امتیاز|ستاره",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Written:
    """A reply beside its file; ``text`` is its body with every placeholder blanked out in place."""

    template: ReplyTemplate
    page: Page
    text: str

    def fault(self, offset: int, message: str) -> Fault:
        line = self.page.body_line + self.page.body.count("\n", 0, offset)
        return Fault(self.page.head.file, line, "body", message)


def found_in_replies(sources: Sources, guide: Guide) -> Iterator[Finding]:
    """Everything that can be seen of a reply without a ticket."""
    for written in _written(sources, guide):
        yield from _promises(written, guide)
        yield from _words(written, guide)
        yield from _length(written, guide)
    yield from _missing(sources)


def _written(sources: Sources, guide: Guide) -> Iterator[_Written]:
    files = {(name.language, f"{name.resolution}.{name.variant}"): name.file for name in sources.reply_names}
    for template in guide.replies:
        file = files[template.language, template.id]
        page = split(file.read_text("utf-8"), file, [])
        if page:
            blank = _PLACEHOLDER.sub(lambda found: "x" * len(found[0]), page.body)
            yield _Written(template, page, blank)


def _promises(written: _Written, guide: Guide) -> Iterator[Finding]:
    terms = guide.resolutions[written.template.resolution]
    allowed = {allowance.kind for allowance in terms.allows}
    for promise in promises_in(written.text, written.template.language):
        said = written.page.body[promise.start : promise.end]
        if promise.kind is PromiseKind.BARGAIN:
            message = f"ties a remedy to a review or a dispute: {_quoted(said)}. Take it out."
            yield Finding(Check.REVIEW_BARGAIN, written.fault(promise.start, message))
        elif allowed and promise.kind in _HELD - allowed:
            name = promise.kind.value.replace("_", " ")
            message = (
                f"promises what {terms.id} does not allow ({name}): {_quoted(said)}. "
                f"Take it out, or add '{name}' to its 'allows:'."
            )
            yield Finding(Check.BROKEN_PROMISE, written.fault(promise.start, message))


def _words(written: _Written, guide: Guide) -> Iterator[Finding]:
    found = _THREATS.search(written.text)
    if found is None and _leading_to(written.template.resolution, guide) != {_PUBLIC}:
        found = _REVIEWS.search(written.text)
    if found:
        message = f"speaks of {_quoted(found[0])}. The answer is the same without it: leave it out."
        yield Finding(Check.MENTIONS_THREAT, written.fault(found.start(), message))


def _leading_to(resolution: ResolutionId, guide: Guide) -> set[CategoryId]:
    """The categories of which a rule may lead to this resolution."""
    rules = [rule for rule in guide.rules if rule.then == resolution]
    return {
        category
        for category in guide.categories
        if any(met(rule.when, {CATEGORY: category}.get) is not False for rule in rules)
    }


def _length(written: _Written, guide: Guide) -> Iterator[Finding]:
    style, words = guide.style, len(words_in(written.text))
    if words > style.longest_reply:
        message = f"has {words} words, more than the {style.longest_reply} that the guide allows. Shorten it."
        yield Finding(Check.TOO_LONG, written.fault(0, message))
    hard = difficulty(written.text)
    if hard > style.hardest_reply:
        message = (
            f"is hard to read ({hard:.0f}, at most {style.hardest_reply}): "
            f"write shorter sentences, and fewer words above {LONGEST_WORDS} letters."
        )
        yield Finding(Check.HARD_TO_READ, written.fault(0, message))


def _missing(sources: Sources) -> Iterator[Finding]:
    """Loading asks for a full and a short reply in each language; here for all the others."""
    there = {(name.language, name.resolution, name.variant) for name in sources.reply_names}
    for name, language in product(sources.reply_names, sources.languages):
        if (language, name.resolution, name.variant) not in there:
            message = f"is there in {name.language} and not in {language}. Write it, or take it out."
            yield Finding(Check.MISSING_LANGUAGE, Fault(name.file, 1, "", message))


def _quoted(said: str) -> str:
    words = " ".join(said.split())
    return f"'{words if len(words) <= 80 else words[:77] + '...'}'"  # noqa: PLR2004 - one line


def unfit_in(text: str, language: str) -> Iterator[tuple[Check, int, int]]:
    """What no reply should say, whatever its resolution grants; public ones may speak of reviews."""
    bargains = [found for found in promises_in(text, language) if found.kind is PromiseKind.BARGAIN]
    yield from ((Check.REVIEW_BARGAIN, bargain.start, bargain.end) for bargain in bargains)
    for pattern in (_THREATS, _REVIEWS):
        yield from ((Check.MENTIONS_THREAT, *found.span()) for found in pattern.finditer(text))
