"""The best detector that this computer can run: the encoder where its file is there, else the rules."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from assistant.detect.detector import RuleDetector
    from assistant.detect.encoder_detector import EncoderDetector
    from assistant.domain.category import CategoryId
    from assistant.domain.guide import Category
    from assistant.domain.reading import Reading
    from assistant.domain.ticket import Ticket, TicketId

_REMEMBERED = 128
"""Readings of as many tickets: an agent goes to and fro, and every look asks for the open one again."""


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
        self._readings: OrderedDict[TicketId, tuple[object, Reading]] = OrderedDict()

    def read(self, ticket: Ticket, categories: Mapping[CategoryId, Category]) -> Reading:
        """What the ticket says; the same words of the same ticket are read once."""
        asked = (ticket.subject, ticket.messages, ticket.customer, tuple(categories.values()))
        before, reading = self._readings.get(ticket.id, (None, None))
        if reading is None or before != asked:
            reading = self._best().read(ticket, categories)
            with self._choosing:
                self._readings[ticket.id] = (asked, reading)
                self._readings.move_to_end(ticket.id)
                while len(self._readings) > _REMEMBERED:
                    self._readings.popitem(last=False)
        return reading

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
