"""The spread of customer values as a drawing within a page of HTML; its colours are the page's own."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from assistant.cli.elements import Html, element, lines, words
from assistant.cli.what_if_words import amount, share
from assistant.what_if.spread import NEAR
from assistant.what_if.trial import Trial

_WIDTH, _HEIGHT, _FOOT, _HEAD = 960, 320, 32, 28
_MARKS, _APART = 10, 150


def plot(trial: Trial, threshold: Decimal) -> Html:
    """Bars below and above the line; a sentence says the same to whoever cannot see them."""
    if not trial.distribution.counts:
        return element("p", words("No customer's value is known yet, so there is nothing to plot."))
    above = f"{share(trial.at(threshold))} are above {amount(threshold, trial.currency)}"
    told = f"Customers by lifetime value: {above}."
    return element(
        "svg",
        element("title", words(told)),
        lines(_near(trial, threshold), *_bars(trial, threshold), _line(trial, threshold), *_axis(trial)),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT + _FOOT}",
        role="img",
    )


def _x(place: float, trial: Trial) -> float:
    return place * _WIDTH / len(trial.distribution.counts)


def _near(trial: Trial, threshold: Decimal) -> Html:
    low, high = (_x(trial.distribution.place(threshold * way), trial) for way in (1 - NEAR, 1 + NEAR))
    return _box("near", low, _HEAD, high - low, _HEIGHT - _HEAD)


def _bars(trial: Trial, threshold: Decimal) -> Iterator[Html]:
    counts, at = trial.distribution.counts, trial.distribution.place(threshold)
    top = max(counts)
    for (left, right), count in zip(pairwise(range(len(counts) + 1)), counts, strict=True):
        height = (_HEIGHT - _HEAD) * count / top
        for kind, low, high in (("below", left, min(right, at)), ("above", max(left, at), right)):
            if low < high:
                start, end = _x(low, trial), _x(high, trial) - 1.5
                yield _box(kind, start, _HEIGHT - height, max(end - start, 0.5), height)


def _box(kind: str, left: float, top: float, width: float, height: float) -> Html:
    sides = {"x": left, "y": top, "width": width, "height": height}
    return element("rect", class_=kind, **{name: f"{side:.1f}" for name, side in sides.items()})


def _line(trial: Trial, threshold: Decimal) -> Html:
    at = _x(trial.distribution.place(threshold), trial)
    anchor, aside = ("end", -8) if at > _WIDTH / 2 else ("start", 8)
    said = words(amount(threshold, trial.currency))
    return lines(
        element("line", class_="line", x1=f"{at:.1f}", x2=f"{at:.1f}", y1="0", y2=f"{_HEIGHT}"),
        element("text", said, class_="said", x=f"{at + aside:.1f}", y="16", **{"text-anchor": anchor}),
    )


def _axis(trial: Trial) -> Iterator[Html]:
    yield element("line", class_="axis", x1="0", x2=f"{_WIDTH}", y1=f"{_HEIGHT}", y2=f"{_HEIGHT}")
    before = -float(_WIDTH)
    for place, value in trial.distribution.marks(_MARKS):
        at = _x(place, trial)
        anchor = "start" if at < 1 else "end" if at > _WIDTH - 1 else "middle"
        # The last one leans inwards, where its neighbour may stand already.
        if anchor != "end" or at - before > _APART:
            said = words(f"{value:,f}")
            yield element("text", said, x=f"{at:.1f}", y=f"{_HEIGHT + 22}", **{"text-anchor": anchor})
            before = at
