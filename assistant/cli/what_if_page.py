"""A threshold tried, as one page of HTML: figures, a plot and tables. Nothing is run, nothing fetched."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from assistant.cli.cost_words import percent
from assistant.cli.elements import Html, element, lines, words
from assistant.cli.what_if_plot import plot
from assistant.cli.what_if_words import amount, customers, past, share
from assistant.pipeline.tiers import derived_bounds
from assistant.what_if.trial import Figures, Trial

_PERCENTILES = (50, 80, 90, 95)


def what_if_page(trial: Trial, threshold: Decimal) -> str:
    """The page, ready to be written to a file."""
    title = f"{trial.tier.name} from {amount(threshold, trial.currency)}"
    head = lines(
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element(
            "meta",
            **{"http-equiv": "Content-Security-Policy"},
            content="default-src 'none'; style-src 'unsafe-inline'",
        ),
        element("title", words(title)),
        element("style", Html(Path(__file__).with_name("what_if_page.css").read_text(encoding="utf-8"))),
    )
    page = element("html", element("head", head), element("body", _body(trial, threshold, title)), lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


def _body(trial: Trial, threshold: Decimal, title: str) -> Html:
    figures = trial.at(threshold)
    return lines(
        element("h1", words(f"If a customer were {title}")),
        element("p", words(customers(trial)), class_="note"),
        element("dl", *_figures(figures)),
        plot(trial, threshold),
        element("h2", words("By gross margin")),
        _table(("Gross margin", *_NAMES), _by_margin(figures, trial.currency)),
        element("p", words(past(trial)), class_="note"),
        element("h2", words("Other thresholds")),
        _table(_heads(trial), _others(trial, threshold)),
        element("p", words(_EXPLAINED), class_="note"),
    )


_NAMES = (
    "Those above have earned us",
    "Generous answers",
    "They would have cost",
    "Margin left on these tickets",
)
_EXPLAINED = (
    "The cost of a generous answer is what it costs beyond the answer that everybody gets. What is left is "
    "the customer's margin less earlier goodwill and this remedy, ticket by ticket; nobody is given what the "
    "guide's own headroom forbids."
)


def _figures(figures: Figures) -> Iterator[Html]:
    above = f"{figures.above:,} of {figures.customers:,} customers"
    near = f"{figures.near:,}"
    for name, value in ((f"{above} are above", share(figures)), ("within 5 % of the line", near)):
        yield element("div", element("dd", words(value)), element("dt", words(name)))


def _by_margin(figures: Figures, currency: str) -> Iterator[tuple[str, ...]]:
    for one in figures.by_margin:
        cost = one.cost
        sums = (amount(each, currency) for each in (one.earned, cost.more, cost.left))
        earned, more, left = sums
        yield percent(one.margin), earned, f"{cost.favours:,}", more, left


def _heads(trial: Trial) -> tuple[str, ...]:
    costs = (f"Cost at {percent(one.margin)}" for one in trial.generosities)
    return ("From", "Customers above", "Within 5 %", *costs)


def _others(trial: Trial, threshold: Decimal) -> Iterator[tuple[str, ...]]:
    derived = derived_bounds(trial.spread.ordered, _PERCENTILES)
    names = dict.fromkeys((trial.tier.bound, threshold), "")
    names |= {bound: f" (the best {100 - of} %)" for bound, of in zip(derived, _PERCENTILES, strict=False)}
    names[trial.tier.bound] = names.get(trial.tier.bound, "") + " (the guide today)"
    for bound in sorted(names):
        if bound < trial.lowest or (trial.highest is not None and bound > trial.highest):
            continue
        at = trial.at(bound)
        costs = (amount(one.cost.more, trial.currency) for one in at.by_margin)
        yield f"{amount(bound, trial.currency)}{names[bound]}", share(at), f"{at.near:,}", *costs


def _table(heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> Html:
    """The first column names the row; on a narrow page it scrolls by itself."""
    made = (
        element(
            "tr",
            element("th", words(row[0]), scope="row"),
            *(element("td", words(value)) for value in row[1:]),
        )
        for row in rows
    )
    head = element("tr", *(element("th", words(name), scope="col") for name in heads))
    table = element("table", element("thead", head), element("tbody", lines(*made)))
    return element("div", table, class_="wide", tabindex="0")
