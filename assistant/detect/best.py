"""The best detector that this computer can run: the encoder where its file is there, else the rules."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from assistant.detect.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from assistant.detect.detector import RuleDetector
    from assistant.detect.encoder_detector import EncoderDetector
    from assistant.domain.category import CategoryId
    from assistant.domain.guide import Category
    from assistant.domain.reading import Reading
    from assistant.domain.ticket import Ticket


class BestDetector:
    """Loads the encoder when the first ticket is read, once. Threads may share it.

    A file that is not there or cannot be loaded is told once, in English for the log; then the rules read.
    """

    def __init__(self, model: Path, tell: Callable[[str], None]) -> None:
        """Open nothing yet: loading takes some tenths of a second."""
        self._model = model
        self._tell = tell
        self._chosen: EncoderDetector | RuleDetector | None = None
        self._choosing = Lock()
        self._readings: Remembered[Reading] = Remembered()

    def read(self, ticket: Ticket, categories: Mapping[CategoryId, Category]) -> Reading:
        """What the ticket says; the same words of the same ticket are read once."""
        asked = (ticket.subject, ticket.messages, ticket.customer, tuple(categories.values()))
        return self._readings.answer(ticket.id, asked, lambda: self._best().read(ticket, categories))

    def _best(self) -> EncoderDetector | RuleDetector:
        with self._choosing:
            if self._chosen is None:
                self._chosen = self._loaded()
            return self._chosen

    def _loaded(self) -> EncoderDetector | RuleDetector:
        # A ticket can be read by people before any of this is there.
        from assistant.detect.detector import RuleDetector
        from assistant.detect.encoder import Encoder, EncoderError
        from assistant.detect.encoder_detector import EncoderDetector
        from assistant.detect.own_categories import own_categories

        try:
            encoder = Encoder(self._model)
            return EncoderDetector(encoder, own_categories(self._model, encoder.meaning_of))
        except EncoderError as error:
            self._tell(str(error))
            return RuleDetector()
