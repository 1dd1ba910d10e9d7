"""What the agent writes: an answer that leaves, a note that stays, a draft that waits."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime

from assistant.domain.errors import AssistantError, Trouble
from assistant.helpdesks.mailbox.box import Box
from assistant.helpdesks.mailbox.folders import Role
from assistant.helpdesks.mailbox.letters import DRAFT_OF, Letter
from assistant.helpdesks.mailbox.reading import answered_in, recipient_of, subject_of
from assistant.helpdesks.mailbox.rights import forbidden
from assistant.helpdesks.mailbox.threads import Lying, Thread
from assistant.helpdesks.mailbox.writing import Heading, answering, deliverable, id_for, written
from assistant.wire.errors import trouble_with

_SEEN, _DRAFT = r"(\Seen)", r"(\Seen \Draft)"
_SAVES_BY_ITSELF = "X-GM-EXT-1"
_MOST_REFERENCES = 30


class Words:
    """Of one agent."""

    def __init__(self, box: Box, sender: tuple[str, str]) -> None:
        """Under which name and address they write."""
        self._box = box
        self._sender = sender
        self._owed: list[bytes] = []

    def answer(self, thread: Thread, body: str) -> tuple[str, bytes]:
        """To whom, and the whole mail: ready before anything is sent."""
        self._see_that_it_can_be_kept()
        name, address = recipient_of(thread, self._sender[1])
        to, sender = deliverable(address), deliverable(self._sender[1])
        if not (to and sender):
            raise trouble_with(Trouble.UNABLE, self._box.session.host)
        heading = Heading(
            self._id(thread, "answer", body),
            (self._sender[0], sender),
            answering(subject_of(thread)),
            self._references(thread, (one for one in thread.mails if not one.note)),
            (name, to),
        )
        return to, written(heading, body, _now())

    def sent(self, thread: Thread, content: bytes) -> None:
        """Lay what was sent beside the rest. Nothing here is an error any more: it is made good later."""
        self._owed.append(content)
        self.settle()
        answered = answered_in(thread)
        if answered and not answered.ours:
            with suppress(AssistantError):
                self._box.session.flag(answered.folder, [answered.uid], [r"\Answered"], on=True)

    def settle(self) -> None:
        """Lay sent mails where they belong that could not be laid there before."""
        while self._owed:
            try:
                self._lay_down(self._owed[0])
            except AssistantError:
                return
            self._owed.pop(0)

    def note(self, thread: Thread, body: str) -> None:
        """Into a folder of its own, which no mail program sends from."""
        folder = self._box.folders.made(Role.NOTES)
        heading = Heading(
            self._id(thread, "note", body),
            self._sender,
            subject_of(thread),
            self._references(thread, thread.mails),
        )
        self._box.session.append(folder, written(heading, body, _now()), _SEEN)

    def draft(self, thread: Thread, body: str) -> None:
        """The earlier one goes once the new one lies there."""
        folder = self._box.folders.made(Role.DRAFTS)
        name, address = recipient_of(thread, self._sender[1])
        to = deliverable(address)
        earlier = self._box.session.with_header(folder, DRAFT_OF, thread.id)
        heading = Heading(
            id_for(self._sender[1], (thread.id, "draft", body, _now().isoformat()), ()),
            self._sender,
            answering(subject_of(thread)),
            self._references(thread, (one for one in thread.mails if not one.note)),
            (name, to) if to else None,
            extra=((DRAFT_OF, thread.id),),
        )
        self._box.session.append(folder, written(heading, body, _now()), _DRAFT)
        self._box.session.discard(folder, earlier)

    def _lay_down(self, content: bytes) -> None:
        if self._saved_by_itself():
            return
        folder = self._box.folders.made(Role.SENT)
        # Some servers do it by themselves, and a try that failed may have come through.
        letter = Letter(content.partition(b"\r\n\r\n")[0])
        known, _ = self._box.threads()
        if any(one.ours and one.letter.mark == letter.mark for thread in known for one in thread.lying):
            return
        self._box.session.append(folder, content, _SEEN)

    def _see_that_it_can_be_kept(self) -> None:
        """An answer that nobody finds among what was sent would be written twice."""
        sent = self._box.folders.with_role(Role.SENT)
        if sent and not self._saved_by_itself() and not self._box.session.takes_mail(sent):
            raise forbidden(sent, self._box.session.host)

    def _saved_by_itself(self) -> bool:
        return self._box.session.can(_SAVES_BY_ITSELF)

    def _id(self, thread: Thread, kind: str, body: str) -> str:
        known = (one.letter.message_id for one in thread.lying)
        return id_for(self._sender[1], (thread.root, kind, body), known)

    def _references(self, thread: Thread, mails: Iterable[Lying]) -> tuple[str, ...]:
        """The conversation so far, the customer's mail last."""
        answered = answered_in(thread)
        last = answered.letter if answered else thread.mails[-1].letter
        before = [thread.root, *last.references, *(one.letter.message_id for one in mails)]
        others = [one for one in dict.fromkeys(before) if one != last.message_id]
        return (*others[:1], *others[1:][-_MOST_REFERENCES:], last.message_id)


def _now() -> datetime:
    return datetime.now(UTC)
