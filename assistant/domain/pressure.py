"""Pressure: a threat or lever in the text. It is shown; it never decides anything."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.evidence import Evidence


class PressureKind(StrEnum):
    """Which lever is pulled besides the request."""

    REVIEW_THREAT = "review_threat"
    REVIEW_HOSTAGE = "review_hostage"
    SOCIAL_THREAT = "social_threat"
    CHARGEBACK_THREAT = "chargeback_threat"
    CHARGEBACK_FILED = "chargeback_filed"
    LEGAL_THREAT = "legal_threat"
    ABUSE = "abuse"


@dataclass(frozen=True, slots=True)
class Pressure:
    """One kind of pressure with every place that shows it."""

    kind: PressureKind
    evidence: tuple[Evidence, ...]
