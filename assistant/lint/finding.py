"""One thing that is wrong with a guide."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.errors import Fault


class Check(StrEnum):
    """What was looked at; the names stay, so that others can silence or count them."""

    UNREADABLE = "unreadable"
    """The guide cannot be used: every fault that loading finds."""
    UNREACHABLE_RULE = "unreachable-rule"
    RULE_WITHOUT_EFFECT = "rule-without-effect"
    TOO_MANY_CASES = "too-many-cases"
    CONTRADICTION = "contradiction"
    BROKEN_PROMISE = "broken-promise"
    REVIEW_BARGAIN = "review-bargain"
    MENTIONS_THREAT = "mentions-threat"
    MISSING_LANGUAGE = "missing-language"
    TOO_LONG = "too-long"
    HARD_TO_READ = "hard-to-read"
    UNUSED = "unused"


MEANINGS = {
    Check.UNREADABLE: "The guide cannot be used.",
    Check.UNREACHABLE_RULE: "Earlier rules decide every case that this one fits.",
    Check.RULE_WITHOUT_EFFECT: "Without this rule every case would be decided the same.",
    Check.TOO_MANY_CASES: "The table is too large to be looked at whole.",
    Check.CONTRADICTION: "A resolution grants and refuses the same.",
    Check.BROKEN_PROMISE: "A reply promises what its resolution does not grant.",
    Check.REVIEW_BARGAIN: "A remedy is tied to a review or a dispute.",
    Check.MENTIONS_THREAT: "A reply speaks of a threat.",
    Check.MISSING_LANGUAGE: "A reply is there in one language and not in another.",
    Check.TOO_LONG: "A reply is longer than people read.",
    Check.HARD_TO_READ: "A reply is harder to read than it needs to be.",
    Check.UNUSED: "Nothing leads there.",
}


class Weight(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"


_WARNINGS = frozenset(
    {
        *(Check.TOO_MANY_CASES, Check.RULE_WITHOUT_EFFECT, Check.UNUSED),
        *(Check.MISSING_LANGUAGE, Check.TOO_LONG, Check.HARD_TO_READ),
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Where it stands and how to mend it, and which check found it."""

    check: Check
    fault: Fault

    @property
    def weight(self) -> Weight:
        """An error is wrong for some customer; a warning is worth a look."""
        return Weight.WARNING if self.check in _WARNINGS else Weight.ERROR
