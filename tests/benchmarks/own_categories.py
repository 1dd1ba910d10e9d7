"""How well own categories are known by their examples: ``python -m tests.benchmarks.own_categories``.

``own_categories.json`` holds two invented categories with ten phrases each, in English, 48 tickets of theirs
in eight languages and 20 tickets of shipped categories that speak of the same things; the settings were
chosen on these. ``own_categories_more.json`` holds four others, with 96 and 32 tickets, by another hand. What
they do to the shipped categories is counted on the exam's tickets. Then each shipped category is held out in
turn, as if the merchant had made it, with phrases from tickets that are not the exam's; that flatters, as the
network was taught to tell just these apart. Nothing here is asserted.
"""

import json
import random
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant import places
from assistant.detect.encoder import Encoder, Said
from assistant.detect.encoder_detector import EncoderDetector
from assistant.detect.encoder_layout import Role
from assistant.detect.own_categories import own_categories
from assistant.domain.category import CategoryId
from assistant.domain.guide import Category
from assistant.domain.reading import Detected
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from tests.benchmarks.detection import CATEGORIES
from tests.benchmarks.put_in import WHY, examples, is_exam, ticket_of

_FILES = [Path(__file__).with_name(name) for name in ("own_categories.json", "own_categories_more.json")]
_FEW, _MANY = 5, 10
_HELD_OUT = [id_ for id_ in CATEGORIES if id_ not in {"other", "public_review"}]

Case = tuple[str, Ticket]
Categories = Mapping[CategoryId, Category]


class Remembering:
    """The encoder, asked once for each ticket."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._said: dict[tuple[tuple[Role, str], ...], Said] = {}
        self.sure_from = encoder.sure_from

    def read(self, texts: Sequence[tuple[Role, str]]) -> Said:
        key = tuple(texts)
        if key not in self._said:
            self._said[key] = self._encoder.read(texts)
        return self._said[key]


def own(name: str, phrases: Sequence[str]) -> dict[CategoryId, Category]:
    return {CategoryId(name): Category(CategoryId(name), name, "", tuple(phrases))}


def offered(said: Detected) -> list[str]:
    """What the agent can take with one key: the category, and where it asks the next as well."""
    return [str(said.id), *(str(guess.id) for guess in said.alternatives[: 0 if said.sure else 1])]


def report(name: str, detector: EncoderDetector, cases: Sequence[Case], categories: Categories) -> None:
    found = [(meant, detector.read(ticket, categories).category) for meant, ticket in cases]
    right = sum(meant == said.id for meant, said in found)
    among = sum(meant in offered(said) for meant, said in found)
    say(f"  {name}: {right} of {len(found)} right, {among} right or offered second")


def harm(detector: EncoderDetector, cases: Sequence[Case], categories: Categories) -> None:
    taken = spoilt = right = asked = 0
    for meant, ticket in cases:
        before, after = (detector.read(ticket, each).category for each in (CATEGORIES, categories))
        right += meant == before.id
        taken += before.id != after.id
        spoilt += before.id != after.id and meant == before.id
        asked += before.sure and not after.sure
    say(f"  of {len(cases)} tickets of the exam {taken} were taken away; {spoilt} of {right} right ones")
    say(f"  {asked} that were sure are asked about")


def invented(detector: EncoderDetector, exam: Sequence[Case], file: Path) -> None:
    data = json.loads(file.read_text("utf-8"))
    tickets = [
        (
            row["category"],
            Ticket(TicketId(row["id"]), row["subject"], (Message(AuthorKind.CUSTOMER, row["body"]),)),
        )
        for row in data["tickets"]
    ]
    for count in (_FEW, _MANY):
        categories = dict(CATEGORIES)
        for name, phrases in data["examples"].items():
            categories |= own(name, phrases[:count])
        say(f"{file.name}, {count} phrases each")
        for name in data["examples"]:
            report(name, detector, [case for case in tickets if case[0] == name], categories)
        report(
            "shipped, same words",
            detector,
            [case for case in tickets if case[0] not in data["examples"]],
            categories,
        )
        harm(detector, exam, categories)


def held_out(detector: EncoderDetector, exam: Sequence[Case], reasons: Mapping[str, list[str]]) -> None:
    for count in (_FEW, _MANY):
        say(f"shipped categories held out, {count} phrases")
        right = of = taken = others = 0
        for id_ in _HELD_OUT:
            rest = {key: value for key, value in CATEGORIES.items() if key != id_}
            more = rest | own("own", random.Random(id_).sample(reasons[id_], count))
            for meant, ticket in exam:
                said = detector.read(ticket, more).category.id
                if meant == id_:
                    right, of = right + (said == "own"), of + 1
                else:
                    before = detector.read(ticket, rest).category.id
                    others, taken = others + (before == meant), taken + (before == meant and said == "own")
        say(f"  {right} of {of} found; {taken} of {others} rightly read tickets of the others taken away")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    encoder = Encoder(places.model())
    detector = EncoderDetector(Remembering(encoder), own_categories(places.model(), encoder.meaning_of))
    known = examples()
    exam = [(one.category, ticket_of(one)) for one in known if is_exam(one)]
    reasons: dict[str, list[str]] = {}
    for one in known:
        if not is_exam(one):
            for message in one.messages:
                for mark in message.marks:
                    words = message.text[mark.start : mark.end]
                    if mark.name == WHY and _FEW <= len(words.split()) <= _FEW**2:
                        reasons.setdefault(one.category, []).append(words)
    for file in _FILES:
        invented(detector, exam, file)
    held_out(detector, exam, reasons)


if __name__ == "__main__":
    main()
