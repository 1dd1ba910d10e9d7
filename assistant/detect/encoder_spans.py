"""From how likely each piece of a text is something to the stretches of it that are."""

from collections.abc import Iterator, Sequence

from assistant.detect.encoder_tokens import LINE, Token

LIKELY, CERTAIN = 0.5, 0.6
_GAP = 2
_MOST_OF, _HARDLY_ANY = 0.6, 0.12
_A_REASON = 0.3
_ENDS = ".!?\u061f\u06d4\u2026"
_CLOSES = "\"')]\u00bb"
_LAST = _ENDS + _CLOSES

Stretch = tuple[int, int]


def stretches(likely: Sequence[float]) -> Iterator[Stretch]:
    """Runs ``[start, end)`` of likely pieces, with small gaps closed; a weak run is none."""
    if max(likely, default=0.0) < CERTAIN:
        return
    start = end = None
    for number, value in enumerate([*likely, *([0.0] * (_GAP + 1))]):
        if value >= LIKELY:
            start = number if start is None else start
            end = number + 1
        elif start is not None and end is not None and number - end >= _GAP:
            if max(likely[start:end]) >= CERTAIN:
                yield start, end
            start = end = None


def sentences(tokens: Sequence[Token], source: str) -> Iterator[Stretch]:
    """The tokens of each sentence; a line is one at most."""
    start = 0
    for number, token in enumerate(tokens):
        if token.piece == LINE or _ends(token, source):
            yield start, number + 1
            start = number + 1
    if start < len(tokens):
        yield start, len(tokens)


def _ends(token: Token, source: str) -> bool:
    if source[token.end - 1 : token.end] not in _LAST:
        return False
    words = source[token.start : token.end].rstrip(_CLOSES)
    after = source[token.end : token.end + 1]
    return words.endswith(tuple(_ENDS)) and (not after or after.isspace())


def cut(
    likely: Sequence[float], tokens: Sequence[Token], source: str, reasons: Sequence[float] = ()
) -> frozenset[int]:
    """The tokens to be read without: likely stretches, and the whole of a sentence that is mostly such.

    A sentence is not taken out whole where the rest of it says what happened, by ``reasons``: a long threat
    put into a short request must not take the request along.
    """
    found = {number for start, end in stretches(likely) for number in range(start, end)}
    if not found:
        return frozenset()
    for start, end in sentences(tokens, source):
        if found.isdisjoint(range(start, end)):
            continue
        inside = [number for number in range(start, end) if tokens[number].piece != LINE]
        share = len(found.intersection(inside)) / len(inside) if inside else 0.0
        rest = [reasons[number] for number in inside if reasons and number not in found]
        if share >= _MOST_OF and max(rest, default=0.0) < _A_REASON:
            found.update(inside)
        elif share <= _HARDLY_ANY:
            found.difference_update(inside)
    return frozenset(found)
