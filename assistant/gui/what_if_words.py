"""A threshold's figures in words and numbers, by the agent's locale."""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import QLocale

from assistant.domain.money import Money
from assistant.gui import wording
from assistant.gui.guide_figures import percent
from assistant.gui.wording import tr
from assistant.what_if.trial import Figures, Trial


def money(amount: Decimal, currency: str) -> str:
    """Without cents; a number alone where nobody named a currency."""
    if not currency:
        return count(int(amount))
    return wording.money(Money(amount, currency), cents=False)


def count(number: int) -> str:
    """With the locale's marks between thousands."""
    return wording.count(number)


def share(figures: Figures) -> str:
    """How many of the customers are above, in per cent."""
    if figures.share is None:
        return tr("No customer is known yet")
    return tr("{share} % are above").format(share=QLocale().toString(float(figures.share * 100), "f", 1))


def above(figures: Figures) -> str:
    """The same as numbers."""
    return tr("{above} of {all} customers").format(above=count(figures.above), all=count(figures.customers))


def near(figures: Figures) -> str:
    """Who one order or refund takes over the line."""
    return count(figures.near)


def customers(trial: Trial) -> str:
    """Where the customers come from, and who is not among them."""
    told = tr("Customers whose orders are kept on this computer.")
    if trial.from_answers:
        told = tr("No orders are kept here: these are the customers of past answers, one an answer.")
    if trial.unknown:
        left_out = tr("{count} without a lifetime value in this currency are left out.")
        told = f"{told} {left_out.format(count=count(trial.unknown))}"
    return told


def past(trial: Trial) -> str:
    """Which answers the costs are of."""
    known = trial.past
    if known.first is None or known.last is None:
        return tr("The journal has no answer to a customer whose lifetime value was known.")
    told = tr("{count} answers from {first} to {last}.").format(
        count=count(known.answers),
        first=wording.day(known.first.date()),
        last=wording.day(known.last.date()),
    )
    untold = max(one.untold for one in trial.generosities)
    if known.passed_over:
        over = tr("{count} more without a lifetime value are passed over.")
        told = f"{told} {over.format(count=count(known.passed_over))}"
    if untold:
        unknown = tr("Of {count} the cost cannot be told.")
        told = f"{told} {unknown.format(count=count(untold))}"
    return told


def table(figures: Figures, currency: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A row's name and its figure at each margin; the first row names the margins."""
    of = figures.by_margin
    yield tr("At a gross margin of"), tuple(percent(one.margin) for one in of)
    yield tr("Those above have earned us"), tuple(money(one.earned, currency) for one in of)
    yield tr("Generous answers"), tuple(count(one.cost.favours) for one in of)
    yield tr("They would have cost"), tuple(money(one.cost.more, currency) for one in of)
    yield tr("Margin left on these tickets"), tuple(money(one.cost.left, currency) for one in of)
    if any(one.cost.short for one in of):
        yield tr("Tickets left below zero"), tuple(count(one.cost.short) for one in of)
