"""What an agent's word about a ticket's category teaches, and what is kept of the ticket for that."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from assistant.domain.correction import Correction, CorrectionId, Lessons
from assistant.domain.ticket import AuthorKind, Ticket
from assistant.markup.plain import plain_text

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from assistant.domain.category import CategoryId
    from assistant.domain.worksheet import Worksheet
    from assistant.ports import Detector
    from assistant.stores import Corrections


class Teaching:
    """A detector together with what its agents say of it; without a store it stays as it is."""

    def __init__(self, detector: Detector, corrections: Corrections | None) -> None:
        """Ask neither of them yet."""
        self._corrections = corrections
        self._alone = detector

    @cached_property
    def detector(self) -> Detector:
        """The detector as it was taught; loaded with the first worksheet, not for the first ticket."""
        from assistant.detect.learning import LearningDetector

        corrections = self._corrections
        return LearningDetector(self._alone, corrections.lessons) if corrections else self._alone

    def correct(
        self, sheet: Worksheet, category: CategoryId, *, at: datetime, account: str, with_text: bool
    ) -> Correction | None:
        """Learn it; None where there is nothing to learn from, or nowhere to keep it."""
        if self._corrections is None:
            return None
        learnt = correction_of(sheet, category, at=at, account=account, with_text=with_text)
        if learnt:
            self._corrections.keep(learnt)
        else:
            # A store that cannot be read gives no words either; asked outright, it says so.
            self._corrections.kept()
        return learnt

    def kept(self) -> tuple[Correction, ...]:
        """What was learnt, newest first."""
        return self._corrections.kept() if self._corrections else ()

    def undo(self, correction: CorrectionId) -> bool:
        """Forget one; False where it is gone already."""
        return self._corrections is not None and self._corrections.undo(correction)

    def put_back(self, correction: Correction) -> None:
        """Learn again what was forgotten, unless its ticket was spoken of anew since then."""
        if self._corrections:
            self._corrections.add(Lessons((correction,)))

    def write_to(self, file: Path) -> None:
        """Write all with the keys into a file, to be carried elsewhere; what it held before is gone."""
        if self._corrections:
            self._corrections.write_to(file)

    def learn_from(self, file: Path) -> int:
        """Learn what such a file holds; returns how many were new."""
        return self._corrections.learn_from(file) if self._corrections else 0


def correction_of(
    sheet: Worksheet, category: CategoryId, *, at: datetime, account: str, with_text: bool
) -> Correction | None:
    """What is kept of a ticket whose category the agent named; None where it has no words to learn from."""
    meaning, ticket = sheet.reading.meaning, sheet.ticket
    if meaning is None:
        return None
    from hashlib import blake2b

    name = blake2b(f"{account}\0{ticket.id}\0{at.isoformat()}".encode("utf-8", "replace"), digest_size=4)
    return Correction(
        id=CorrectionId(name.hexdigest()),
        at=at,
        account=account,
        ticket=ticket.id,
        category=category,
        detected=sheet.detected or sheet.reading.category.id,
        meaning=meaning,
        text=_words(ticket) if with_text else "",
    )


def _words(ticket: Ticket) -> str:
    """The subject and what the customer wrote, oldest first."""
    said = [plain_text(ticket.subject, is_html=False)]
    said += [
        plain_text(message.body, is_html=message.is_html)
        for message in ticket.messages
        if message.author is AuthorKind.CUSTOMER
    ]
    return "\n\n".join(text for each in said if (text := each.text.strip()))
