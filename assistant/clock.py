"""What time it is."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        return datetime.now(UTC)
