"""A whole guide as one page of HTML, for people who will never open its files.

Self-contained: no script, no picture, nothing fetched. All that stands in the guide is data, and escaped.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from assistant.cli.condition_words import fact_words, what_else, what_happened
from assistant.cli.cost_words import cost_words, percent, plain
from assistant.cli.elements import Html, element, lines, words
from assistant.cli.reply_page import replies_of
from assistant.domain.condition import facts_in
from assistant.domain.facts import HEADROOM, FactSpec
from assistant.domain.guide import Guide, MoneyRules, ResolutionTerms, Rule
from assistant.domain.standing import TierTerms

_HEADROOM = (
    "Headroom is what is left of a customer's margin after the remedy: lifetime value times margin, less the "
    "goodwill given before, less what the remedy costs. At least 0: the customer's orders can carry it."
)
_SAME = "The same case gets the same answer, however loud the customer is."


def guide_page(guide: Guide) -> str:
    """The page, ready to be written to a file."""
    title = f"{guide.name}, version {guide.version}"
    style = Html(Path(__file__).with_name("guide_page.css").read_text(encoding="utf-8"))
    head = lines(
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        # A guide is data: whatever a browser might make of it, nothing is run and nothing is fetched.
        element(
            "meta",
            **{"http-equiv": "Content-Security-Policy"},
            content="default-src 'none'; style-src 'unsafe-inline'",
        ),
        element("title", words(title)),
        element("style", style),
    )
    page = element("html", element("head", head), element("body", _body(guide)), lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


def _body(guide: Guide) -> Html:
    sections = tuple(_sections(guide))
    links = (element("a", words(title), href=f"#{place}") for place, title, _ in sections)
    header = element(
        "header",
        element("h1", words(f"Policy guide: {guide.name}")),
        element("p", words(f"Version {guide.version}. {_SAME}")),
        element("nav", *links),
    )
    shown = (
        element("section", lines(element("h2", words(title)), inner), id=place)
        for place, title, inner in sections
    )
    return lines(header, element("main", lines(*shown)))


def _sections(guide: Guide) -> Iterator[tuple[str, str, Html]]:
    """The place, the title and what stands below it."""
    yield "who", "Who gets what", _rules(guide)
    yield "happened", "What can have happened", _categories(guide)
    yield "answers", "The answers", lines(*(_answer(terms, guide) for terms in guide.resolutions.values()))
    yield "figures", "Tiers and figures", _figures(guide)
    if guide.facts:
        yield "facts", "What else is asked", _facts(guide)


def _rules(guide: Guide) -> Html:
    heads = ("", "What happened", "And", "They get", "Why")
    return lines(
        element("p", words("Read from the top: the first row that fits decides.")),
        element(
            "table",
            element("thead", element("tr", *(element("th", words(head), scope="col") for head in heads))),
            element("tbody", lines(*(_rule(rule, guide) for rule in guide.rules))),
            class_="rules",
        ),
        element("p", words(_HEADROOM), class_="note") if _weighs_headroom(guide) else Html(""),
    )


def _weighs_headroom(guide: Guide) -> bool:
    return any(HEADROOM in facts_in(rule.when) for rule in guide.rules)


def _rule(rule: Rule, guide: Guide) -> Html:
    terms = guide.resolutions[rule.then]
    others = [element("div", words(part)) for part in what_else(rule.when, guide)]
    return element(
        "tr",
        element("td", words(str(rule.number)), class_="number"),
        element("td", words(what_happened(rule.when, guide) or "Anything"), class_="happened"),
        element("td", *others, class_="and"),
        element("td", element("a", words(terms.title), href=f"#answer-{terms.id}"), class_="get"),
        element("td", words(rule.why), class_="why"),
    )


def _categories(guide: Guide) -> Html:
    return _pairs((one.title, words(one.use_when)) for one in guide.categories.values())


def _answer(terms: ResolutionTerms, guide: Guide) -> Html:
    return element(
        "article",
        lines(
            element("h3", words(terms.title)),
            element("p", words(_given(terms, guide)), class_="note"),
            element(
                "div",
                _list("They get", terms.grants, "grants"),
                _list("They do not get", terms.refuses, "refuses"),
                class_="terms",
            ),
            element("p", words(f"Costs us {cost_words(terms.cost, guide.money.margin)}.")),
            replies_of(terms.id, guide),
        ),
        id=f"answer-{terms.id}",
    )


def _given(terms: ResolutionTerms, guide: Guide) -> str:
    rules = [str(rule.number) for rule in guide.rules if rule.then == terms.id]
    if not rules:
        return "No rule leads here."
    return f"By {'rule' if len(rules) == 1 else 'rules'} {', '.join(rules)}."


def _list(title: str, items: Iterable[str], kind: str) -> Html:
    found = [element("li", words(item)) for item in items]
    return (
        element("div", element("h4", words(title)), element("ul", *found), class_=kind) if found else Html("")
    )


def _figures(guide: Guide) -> Html:
    money, style = guide.money, guide.style
    return _pairs(
        (name, words(value))
        for name, value in (
            *_tiers(money.tiers),
            ("Margin", percent(money.margin)),
            ("A remedy where no order is known", f"is reckoned with {plain(money.unknown_order_cost)}"),
            ("Currency", money.currency or "the shop's own"),
            *_rates(money),
            ("Shipping", "left out of the lifetime value" if money.without_shipping else "counts as value"),
            ("Languages", ", ".join(dict.fromkeys(reply.language for reply in guide.replies))),
            ("Where a language has no reply", guide.language),
            ("The longest reply", f"{style.longest_reply} words"),
        )
    )


def _tiers(tiers: Sequence[TierTerms]) -> Iterator[tuple[str, str]]:
    """The highest first; the lowest takes whatever is below the next one."""
    for terms in reversed(tiers[1:]):
        yield f"Tier {terms.name}", f"from a lifetime value of {plain(terms.bound)}"
    below = f"below {plain(tiers[1].bound)}" if tiers[1:] else "whatever the lifetime value"
    yield f"Tier {tiers[0].name}", below
    yield "Tier unknown", "where no lifetime value is known"


def _rates(money: MoneyRules) -> Iterator[tuple[str, str]]:
    for currency, rate in money.rates.items():
        yield f"One {currency}", f"is worth {plain(rate)} {money.currency}, as stated on {money.rates_stated}"


def _facts(guide: Guide) -> Html:
    return _pairs((fact_words(spec.id, guide), words(_fact(spec))) for spec in guide.facts.values())


def _fact(spec: FactSpec) -> str:
    kind = f"one of {', '.join(spec.values)}" if spec.values else spec.kind.replace("_", " or ")
    source, _, name = spec.source.partition(" ")
    where = {
        "agent": "the agent says it",
        "tag": f"from the tag {name}",
        "customer": f"from the field {name}",
    }
    return f"{kind}; {where.get(source, spec.source)}"


def _pairs(pairs: Iterable[tuple[str, Html]]) -> Html:
    told = (lines(element("dt", words(name)), element("dd", value)) for name, value in pairs)
    return element("dl", lines(*told))
