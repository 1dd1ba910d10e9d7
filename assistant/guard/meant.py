"""Whether the words around a promise mean one: not so an end of charges, a mail sent again, a mere time."""

from assistant.domain.promise import PromiseKind
from assistant.guard.clauses import Sentence
from assistant.guard.sentences import Span
from assistant.guard.tables import Language, Pattern

_SENT = frozenset({PromiseKind.REPLACEMENT, PromiseKind.RESHIPMENT})
_CHARGES = frozenset({PromiseKind.FREE_OF_CHARGE, PromiseKind.WAIVED_FEE, PromiseKind.REFUND})


def is_meant(kind: PromiseKind, sentence: Sentence, span: Span, language: Language, before: str) -> bool:
    """Whether a stretch of a sentence promises this kind; ``before`` is the sentence before."""
    if kind is PromiseKind.DEADLINE:
        return is_promised(sentence, span, language)
    if kind in _SENT:
        return not _is_of_papers(sentence, span, language, before)
    return kind not in _CHARGES or not _ends_charges(sentence, span, language)


def is_promised(sentence: Sentence, span: Span, language: Language) -> bool:
    """Whether we do something by this time. 'Today' is also when things are off, left, or shown."""
    clause = sentence.clause(*span)
    table = language.deadlines
    return (
        table.promised.search(sentence.text, *clause) is not None
        and table.stated.search(sentence.text, *clause) is None
    )


def _is_of_papers(sentence: Sentence, span: Span, language: Language, before: str) -> bool:
    """Whether what is sent again is a mail or a link; one may be named a sentence earlier."""
    told = sentence.text[: sentence.clause(*span)[1]]
    for text in (told, before):
        papers, goods = _last(language.papers, text), _last(language.goods, text)
        if papers != goods:
            return papers > goods
    return False


def _last(pattern: Pattern, text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _ends_charges(sentence: Sentence, span: Span, language: Language) -> bool:
    start, end = span
    return any(found.start() < end and start < found.end() for found in language.ends.finditer(sentence.text))
