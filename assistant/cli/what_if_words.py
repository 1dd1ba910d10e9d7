"""A threshold's figures in English."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.cli.cost_words import percent
from assistant.domain.money import Money
from assistant.what_if.trial import AtMargin, Figures, Trial


def told(trial: Trial, threshold: Decimal) -> Iterator[str]:
    """One line each, for a terminal."""
    figures = trial.at(threshold)
    yield f"{share(figures)} above: {figures.above:,} of {figures.customers:,} customers."
    yield f"Within 5 % of the line: {figures.near:,}."
    yield customers(trial)
    yield past(trial)
    for one in figures.by_margin:
        yield at_margin(one, trial.currency)


def share(figures: Figures) -> str:
    """How many of the customers are above, in per cent."""
    return "No customer is" if figures.share is None else f"{figures.share:.1%}".replace("%", " %")


def amount(value: Decimal, currency: str) -> str:
    """With marks between thousands and the currency's decimals."""
    rounded = Money(value, currency).rounded().amount
    return f"{rounded:,} {currency}".strip()


def customers(trial: Trial) -> str:
    """Where the customers come from, and who is not among them."""
    told_ = "Customers by the orders at hand."
    if trial.from_answers:
        told_ = "No orders are at hand: these are the customers of past answers, one an answer."
    left_out = (
        f" {trial.unknown:,} without a lifetime value in this currency are left out." if trial.unknown else ""
    )
    return told_ + left_out


def past(trial: Trial) -> str:
    """Which answers the costs are of."""
    known = trial.past
    if known.first is None or known.last is None:
        return "The journal has no answer to a customer whose lifetime value was known."
    told_ = f"{known.answers:,} past answers from {known.first:%Y-%m-%d} to {known.last:%Y-%m-%d}."
    if known.passed_over:
        told_ += f" {known.passed_over:,} more without a lifetime value are passed over."
    if untold := max(one.untold for one in trial.generosities):
        told_ += f" Of {untold:,} the cost cannot be told."
    return told_


def at_margin(one: AtMargin, currency: str) -> str:
    """What a gross margin makes of it."""
    cost = one.cost
    return (
        f"At {percent(one.margin)}: those above have earned us {amount(one.earned, currency)}; "
        f"{cost.favours:,} generous answers would have cost {amount(cost.more, currency)} and left "
        f"{amount(cost.left, currency)} of the margin on these tickets."
    )
