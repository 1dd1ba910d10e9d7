"""A guide tried out on a case with a known answer. Pure: same values, same findings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.category import CategoryId
from assistant.domain.guide import Guide, Rule
from assistant.domain.reply import Particulars, Reply
from assistant.domain.resolution import Resolution
from assistant.pipeline.cases import case_of
from assistant.pipeline.composing import compose
from assistant.pipeline.resolving import resolve
from assistant.pipeline.standing import stand
from assistant.ports import Detector
from assistant.trial.case import Expected, TrialCase


class Point(StrEnum):
    """What can be otherwise than expected."""

    CATEGORY = "category"
    RESOLUTION = "resolution"
    RULE = "rule"
    REPLY = "reply"
    SAYS = "says"
    BLANKS = "blanks"


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that came otherwise than expected."""

    point: Point
    expected: str
    got: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What the guide answered, and what of it was not expected."""

    case: TrialCase
    category: CategoryId
    resolution: Resolution
    misses: tuple[Miss, ...]


def try_out(case: TrialCase, guide: Guide, detector: Detector) -> Trial:
    """Decide it as the panel would; replies are written only where one is asked for."""
    category, language = _happened(case, guide, detector)
    resolution = resolve(case_of(category, stand(case.purchases, guide.money), case.facts), guide)
    misses = (
        *_decided_otherwise(case.expected, category, resolution),
        *_answered_otherwise(case, guide, resolution, language),
    )
    return Trial(case, category, resolution, misses)


def reached(trials: Iterable[Trial], rules: Iterable[Rule]) -> Mapping[int, int]:
    """How many cases each rule decided, by its number; 0 for a rule that no case reaches."""
    counts = Counter(trial.resolution.rule.number for trial in trials)
    return {rule.number: counts[rule.number] for rule in rules}


def _happened(case: TrialCase, guide: Guide, detector: Detector) -> tuple[CategoryId, str]:
    """The category, and what the replies are to be written in."""
    if case.category is not None:
        return case.category, case.language or guide.language
    if case.ticket is None:
        raise ValueError(f"{case.name!r} says neither a category nor a ticket")
    reading = detector.read(case.ticket, guide.categories)
    return reading.category.id, case.language or reading.language


def _decided_otherwise(expected: Expected, category: CategoryId, got: Resolution) -> Iterator[Miss]:
    if expected.category not in (None, category):
        yield Miss(Point.CATEGORY, str(expected.category), category)
    if expected.resolution != got.id:
        yield Miss(Point.RESOLUTION, expected.resolution, got.id)
    if expected.rule not in (None, got.rule.number):
        yield Miss(Point.RULE, str(expected.rule), str(got.rule.number))


def _answered_otherwise(
    case: TrialCase, guide: Guide, resolution: Resolution, language: str
) -> Iterator[Miss]:
    expected = case.expected
    asked = expected.reply is not None or bool(expected.says) or expected.blanks is not None
    # The replies of another answer would be told as faults of their own, and are none.
    if not asked or expected.resolution != resolution.id:
        return
    replies = compose(resolution.id, guide, _somebody(case), language).replies
    reply = next((one for one in replies if expected.reply in (None, one.id)), None)
    if reply is None:
        yield Miss(Point.REPLY, str(expected.reply), ", ".join(one.id for one in replies))
    else:
        yield from _written_otherwise(expected, reply)


def _written_otherwise(expected: Expected, reply: Reply) -> Iterator[Miss]:
    body = _on_one_line(reply.body)
    for text in expected.says:
        if _on_one_line(text) not in body:
            yield Miss(Point.SAYS, text, reply.id)
    if expected.blanks is not None:
        wanted = sorted(blank.replace("_", " ") for blank in expected.blanks)
        if wanted != sorted(reply.blanks):
            yield Miss(Point.BLANKS, ", ".join(wanted), ", ".join(sorted(reply.blanks)))


def _somebody(case: TrialCase) -> Particulars:
    """With everything known that a helpdesk knows: the blanks left are those that the agent fills in."""
    return Particulars(
        customer_name="Alex Doe",
        agent_name="Sam",
        shop_name="The shop",
        ticket_number="1",
        order_number="1001",
        order_total=case.facts.order_total,
        own=case.facts.own,
    )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
