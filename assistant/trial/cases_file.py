"""cases.yaml: cases with a known answer, beside the guide that must give it."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from assistant.domain.category import CategoryId
from assistant.domain.errors import Fault, GuideError
from assistant.domain.facts import CATEGORY
from assistant.domain.guide import Guide, ResolutionId
from assistant.domain.reply import ReplyId
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from assistant.guide.files import read_text
from assistant.guide.folder import CATEGORIES, RESOLUTIONS
from assistant.guide.guessing import did_you_mean
from assistant.guide.wording import checked
from assistant.guide.yaml_text import Data, Document, parse, shown
from assistant.trial.case import Expected, TrialCase
from assistant.trial.said import Said, said_in
from assistant.trial.written import CasePart, ExpectPart, MessagePart, TicketPart

CASES = "cases.yaml"
_LARGEST_BYTES = 2 * 1024 * 1024


def has_cases(folder: Path) -> bool:
    """Whether anybody wrote some: a guide can be used without."""
    return (folder / CASES).exists()


def read_cases(folder: Path, guide: Guide) -> tuple[TrialCase, ...]:
    """Every case, each category of it one by one; GuideError names every fault in the file."""
    faults: list[Fault] = []
    text = read_text(folder / CASES, _LARGEST_BYTES, faults)
    document = parse(text, folder / CASES, faults) if text is not None else None
    cases = tuple(_Reader(document, guide, faults).cases()) if document else ()
    if faults:
        raise GuideError(folder, tuple(sorted(faults, key=lambda fault: (fault.line, fault.field))))
    return cases


class _Reader:
    """Reads one file's cases, by the names that one guide knows."""

    def __init__(self, document: Document, guide: Guide, faults: list[Fault]) -> None:
        self._document = document
        self._guide = guide
        self._faults = faults

    def cases(self) -> Iterator[TrialCase]:
        data = self._document.data
        if not isinstance(data, list) or not data:
            message = "must be a list of cases, each beginning with '- name:'."
            self._faults.append(self._document.fault((), message))
            return
        for number, one in enumerate(data):
            part = checked(CasePart, self._document, (number,), one, self._faults)
            if part:
                yield from self._case(number, part)

    def _case(self, number: int, part: CasePart) -> Iterator[TrialCase]:
        said = self._said(number, part.case) if part.case is not None else Said()
        case = TrialCase(
            name=part.name,
            line=self._document.line((number,)),
            expected=self._expected(number, part.expect),
            ticket=self._ticket(number, part.ticket) if part.ticket else None,
            purchases=said.purchases,
            facts=said.facts,
            language=part.language or "",
        )
        if bool(said.categories) is not bool(part.ticket):
            yield from (replace(case, category=category) for category in said.categories or (None,))
        elif part.ticket:
            self._note((number, "case", "category"), "is read from the ticket. Put it below 'expect:'.")
        elif isinstance(part.case, dict) and CATEGORY not in part.case:
            self._note((number, "case"), "needs a 'category:', or a 'ticket:' beside it.")

    def _said(self, number: int, data: Data) -> Said:
        return said_in(self._document, (number, "case"), self._guide, self._faults, data)

    def _ticket(self, number: int, part: TicketPart) -> Ticket:
        messages = [Message(AuthorKind.CUSTOMER, part.body)] if part.body else self._messages(number, part)
        return Ticket(TicketId(""), part.subject, tuple(messages))

    def _messages(self, number: int, part: TicketPart) -> Iterator[Message]:
        where = (number, "ticket", "messages")
        if not isinstance(part.messages, list) or not part.messages:
            self._note(where, "must be a list of messages, each beginning with '- body:'.")
            return
        for place, data in enumerate(part.messages):
            message = checked(MessagePart, self._document, (*where, place), data, self._faults)
            if message:
                yield Message(AuthorKind(message.author), message.body)

    def _expected(self, number: int, part: ExpectPart) -> Expected:
        guide = self._guide
        self._known((number, "expect", "resolution"), part.resolution, guide.resolutions, RESOLUTIONS)
        self._known((number, "expect", "category"), part.category, guide.categories, CATEGORIES)
        replies = [reply.id for reply in guide.replies if reply.resolution == part.resolution]
        self._known((number, "expect", "reply"), part.reply, replies, f"the replies to {part.resolution}")
        if part.rule and part.rule > len(guide.rules):
            self._note((number, "expect", "rule"), f"there are only {len(guide.rules)} rules.")
        return Expected(
            resolution=ResolutionId(part.resolution),
            category=CategoryId(part.category) if part.category else None,
            rule=part.rule,
            reply=ReplyId(part.reply) if part.reply else None,
            says=part.says,
            blanks=part.blanks,
        )

    def _known(
        self, where: tuple[int, str, str], name: str | None, known: Collection[str], file: str
    ) -> None:
        if name is not None and name not in known:
            message = f"there is no {where[-1]} {shown(name)} in {file}.{did_you_mean(name, known)}"
            self._note(where if self._document.lines.get(where) else where[:-1], message)

    def _note(self, where: tuple[str | int, ...], message: str) -> None:
        self._faults.append(self._document.fault(where, message))
