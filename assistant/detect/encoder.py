"""The encoder that reads tickets: a small neural network in one file, run on this machine's processor.

First it looks for pressure, everywhere in the customer's words; then it reads the ticket without the words
that it found and says what happened. So a threat cannot change what a ticket is about. Of a message too long
to be read whole it then reads the parts that look most like the reason, wherever they stand. Where other
words may be pressure or only sound like it, it reads once more without those too, and says the middle of
both.
"""

import json
import math
import zipfile
from array import array
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from assistant.detect.encoder_focus import around, focused
from assistant.detect.encoder_layout import Role, Text, Window, further, laid_out
from assistant.detect.encoder_likely import Likely
from assistant.detect.encoder_spans import Stretch, cut, stretches
from assistant.detect.encoder_tokens import Token, Tokeniser

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FORM = 1
_WHY, _CUT = "why", "cut"
_NO_PRESSURE = frozenset({_WHY, "none", _CUT})
_FURTHER_WINDOWS = 3
_READ_UP_TO = 40_000
_SAYS_LITTLE = 4


class EncoderError(Exception):
    """The model file cannot be used; the message is for the log."""


@dataclass(frozen=True, slots=True)
class Words:
    """Characters ``[start, end)`` of one of the texts."""

    text: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """What the encoder says of a ticket."""

    shares: dict[str, float]
    """How likely each category is; together 1."""
    evidence: tuple[Words, ...]
    pressure: dict[str, tuple[Words, ...]]
    meaning: tuple[float, ...] = ()
    """The ticket without its pressure as numbers; what is alike in meaning is alike in these."""


class Seen(NamedTuple):
    """What the network says of a window."""

    window: Window
    category: list[float]
    """The logits of the categories."""
    tags: "NDArray[Any]"
    """The logits of the tags for each place."""
    meaning: list[float]


class Encoder:
    """A loaded model file. Same texts, same answer; threads may share it."""

    def __init__(self, path: Path, threads: int = 2) -> None:
        """Takes some tenths of a second.

        Raises:
            EncoderError: the file is damaged or of another version, or what runs it is missing.

        """
        try:
            with zipfile.ZipFile(path) as archive:
                about = json.loads(archive.read("about.json"))
                if about["form"] != _FORM:
                    raise EncoderError(f"The model file has form {about['form']}.")
                pieces = archive.read("pieces.txt").decode().split("\n")
                scores = array("f", archive.read("scores.bin"))
                self._session = _session(archive.read("encoder.onnx"), threads)
            self._categories: list[str] = about["categories"]
            self._tags: list[str] = about["tags"]
        except (OSError, KeyError, TypeError, ValueError, ImportError, zipfile.BadZipFile) as error:
            raise EncoderError(f"The model file cannot be read: {error}") from error
        self._tokeniser = Tokeniser(pieces, scores)
        self._threads = threads
        self._temperature: float = about.get("temperature", 1.0)
        self.sure_from: float = about.get("sure_from", 1.0)
        """From this share on, a category is right in at least 97 of 100 tickets."""

    def read(self, texts: Sequence[tuple[Role, str]]) -> Said:
        """What a subject and the messages, oldest first, say."""
        whole = [Text(role, said, self._tokeniser.ends(said[:_READ_UP_TO])) for role, said in texts]
        first = laid_out(whole)
        seen = self._seen([first, *islice(further(whole, first), _FURTHER_WINDOWS)])
        likely = self._likely(whole, seen)
        left, wary = (self._without(whole, likely, tags) for tags in self._hidden())
        again = [laid_out(left)] if any(text.left_out for text in left) else []
        doubtful = [laid_out(wary)] if wary != left else []
        more = self._seen([*again, *doubtful])
        read = more[0] if again else seen[0]
        shares = self._shares(read)
        if doubtful:
            shares = _middle(shares, self._shares(more[-1]))
        why = self._likely(left, [read])
        return Said(shares, self._evidence(left, why), self._pressure(whole, likely), tuple(read.meaning))

    def meaning_of(self, phrase: str) -> tuple[float, ...]:
        """What a phrase means, as the newest message of a ticket that says nothing else."""
        return self.read([(Role.SUBJECT, ""), (Role.NEWEST, phrase)]).meaning

    def _seen(self, windows: Sequence[Window]) -> list[Seen]:
        """What the network says of windows; several are read side by side, which changes nothing they say."""
        if len(windows) < 2:  # noqa: PLR2004 - nothing to do side by side
            return [self._run(window) for window in windows]
        # To start threads takes a hundredth of what they do, and none is left to be waited for at the end.
        with ThreadPoolExecutor(self._threads, thread_name_prefix="windows") as together:
            return list(together.map(self._run, windows))

    def _run(self, window: Window) -> Seen:
        import numpy as np

        feed = {"pieces": np.array(window.pieces, np.int32), "roles": np.array(window.roles, np.int32)}
        category, tags, meaning = self._session.run(["category", "tags", "meaning"], feed)
        return Seen(window, category.tolist(), tags, meaning.tolist())

    def _likely(self, texts: Sequence[Text], seen: Iterable[Seen]) -> Likely:
        return Likely(self._tags, texts, [(each.window, each.tags) for each in seen])

    def _kinds(self) -> list[str]:
        return [tag for tag in self._tags if tag not in _NO_PRESSURE]

    def _hidden(self) -> tuple[list[str], list[str]]:
        """The tags of what is read without, and of what may have to be."""
        kinds = self._kinds()
        return kinds, [tag for tag in self._tags if tag in kinds or tag == _CUT]

    def _without(self, texts: Sequence[Text], likely: Likely, tags: Sequence[str]) -> list[Text]:
        """The texts without what is likely one of these, and what a long message says beside the point."""
        left = []
        for number, text in enumerate(texts):
            reasons = likely.of(number, _WHY)
            rest = replace(text, left_out=cut(likely.most(number, tags), text.tokens, text.source, reasons))
            left.append(focused(rest, reasons) if text.role is Role.NEWEST else rest)
        return left

    def _shares(self, seen: Seen) -> dict[str, float]:
        highest = max(seen.category)
        weights = [math.exp((logit - highest) / self._temperature) for logit in seen.category]
        return {name: weight / sum(weights) for name, weight in zip(self._categories, weights, strict=True)}

    def _pressure(self, texts: Sequence[Text], likely: Likely) -> dict[str, tuple[Words, ...]]:
        found = {
            kind: tuple(
                _words(number, text.tokens, stretch)
                for number, text in enumerate(texts)
                for stretch in stretches(likely.of(number, kind))
            )
            for kind in self._kinds()
        }
        return {kind: words for kind, words in found.items() if words}

    def _evidence(self, texts: Sequence[Text], likely: Likely) -> tuple[Words, ...]:
        """The words that look like a reason; where hardly any does, the part with the likeliest."""
        values = [likely.of(number, _WHY) for number in range(len(texts))]
        found = tuple(
            _words(number, text.tokens, stretch)
            for number, text in enumerate(texts)
            for stretch in stretches(values[number])
        )
        most, number, at = max(
            ((value, number, at) for number, each in enumerate(values) for at, value in enumerate(each)),
            default=(0.0, 0, 0),
        )
        if not most or sum(each.end - each.start for each in found) >= _SAYS_LITTLE:
            return found
        return (_words(number, texts[number].tokens, around(texts[number], at)),)


def _middle(first: dict[str, float], second: dict[str, float]) -> dict[str, float]:
    return {name: (share + second[name]) / 2 for name, share in first.items()}


def _words(number: int, tokens: Sequence[Token], stretch: Stretch) -> Words:
    start, end = stretch
    return Words(number, tokens[start].start, tokens[end - 1].end)


def _session(graph: bytes, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # It would keep a plan for each length of window that ever came.
    options.enable_mem_pattern = False
    # A waiting thread that spins would take the processor from the window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # its errors share no base of their own
        raise EncoderError(f"The model file cannot be run: {error}") from error
