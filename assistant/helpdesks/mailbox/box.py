"""All conversations of a mailbox, put together from its folders, and their mails read."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import AuthorKind, Message
from assistant.helpdesks.mailbox.answers import Data, number_in
from assistant.helpdesks.mailbox.folders import Folders, Role
from assistant.helpdesks.mailbox.index import Index
from assistant.helpdesks.mailbox.names import INBOX
from assistant.helpdesks.mailbox.parts import Structure, body_of, structure_in
from assistant.helpdesks.mailbox.session import Fetched, Session
from assistant.helpdesks.mailbox.threads import Lying, Thread, named, threads_among

_MOST_TEXT = 512 * 1024
"""Bytes of each text that are fetched; attachments never are."""
_TEXTS_AT_ONCE = 20
_MOST_READ = 2000
"""Mails that are kept as they were read."""
_CLOSED = frozenset({Trouble.NO_RIGHTS, Trouble.CHANGED_MEANWHILE, Trouble.REJECTED})


class Box:
    """For one thread at a time."""

    def __init__(self, session: Session) -> None:
        """Nothing is asked yet."""
        self.session = session
        self.folders = Folders(session)
        self._index = Index(session)
        self._visited: list[bytes] = []
        self._threads: tuple[Thread, ...] = ()
        self._mark = ""
        self._read: dict[tuple[bytes, int, str], Message] = {}

    def threads(self) -> tuple[tuple[Thread, ...], str]:
        """Every conversation, and a mark that changes whenever one of them does."""
        notes, sent = self.folders.with_role(Role.NOTES), self.folders.with_role(Role.SENT)
        away = self.folders.with_role(Role.ARCHIVE) or self.folders.with_role(Role.ALL)
        names = filter(None, dict.fromkeys((INBOX, sent, notes, away)))
        kept = {folder: self._index.kept(folder) for folder in names}
        for folder in (folder for folder in self._visited if folder not in kept):
            with _closed_ones_left_out():
                kept[folder] = self._index.kept(folder)
        self._visited = [folder for folder in self._visited if folder in kept]
        mark = "\n".join(f"{folder!r} {known.mark}" for folder, known in kept.items())
        if mark != self._mark:
            lying = [
                Lying(
                    folder,
                    uid,
                    letter,
                    known.flags[uid],
                    ours=folder in {sent, notes},
                    note=folder == notes,
                    active=folder not in {sent, notes, away},
                )
                for folder, known in kept.items()
                for uid, letter in known.letters.items()
            ]
            self._threads, self._mark = threads_among(lying), mark
        return self._threads, mark

    def thread(self, ticket: str) -> Thread | None:
        """The conversation of this id, wherever it lies."""
        found = named(self.threads()[0], ticket)
        if found is None and self._visit_all():
            found = named(self.threads()[0], ticket)
        return found

    def visit(self, folder: bytes) -> None:
        """Look into this folder, too, from now on, if it can be looked into."""
        self.session.states(folder)
        if folder not in {INBOX, *self._visited}:
            self._visited.append(folder)

    def messages(self, thread: Thread) -> tuple[Message, ...]:
        """The whole conversation, oldest message first."""
        unread = [one for one in thread.mails if _key(one) not in self._read]
        for folder in {one.folder for one in unread}:
            self._read |= self._fetched(folder, [one for one in unread if one.folder == folder])
        messages = tuple(self._read[_key(one)] for one in thread.mails)
        while len(self._read) > _MOST_READ:
            self._read.pop(next(iter(self._read)))
        return messages

    def _visit_all(self) -> bool:
        before = len(self._visited)
        self.folders.look()
        for folder in self.folders.working():
            # One that is closed to us hides no other.
            with _closed_ones_left_out():
                self.visit(folder.name)
        return len(self._visited) > before

    def _fetched(self, folder: bytes, mails: list[Lying]) -> dict[tuple[bytes, int, str], Message]:
        uids = [one.uid for one in mails]
        rows = self._rows(folder, uids, "(UID BODYSTRUCTURE)")
        structures = {uid: structure_in(row.get("BODYSTRUCTURE")) for uid, row in rows.items()}
        texts: dict[int, Mapping[str, bytes]] = {}
        for numbers in {_numbers(structure) for structure in structures.values()} - {()}:
            alike = [uid for uid, structure in structures.items() if _numbers(structure) == numbers]
            what = " ".join(f"BODY.PEEK[{number}]<0.{_MOST_TEXT}>" for number in numbers)
            for at in range(0, len(alike), _TEXTS_AT_ONCE):
                some = self._rows(folder, alike[at : at + _TEXTS_AT_ONCE], f"(UID {what})")
                texts |= {uid: _texts_in(row) for uid, row in some.items()}
        return {
            _key(one): _message(one, structures.get(one.uid, Structure()), texts.get(one.uid, {}))
            for one in mails
        }

    def _rows(self, folder: bytes, uids: list[int], what: str) -> dict[int, Fetched]:
        """By UID. One mail whose answer cannot be read does not hide the others."""
        try:
            return _by_uid(self.session.fetch(folder, uids, what))
        except ServiceError as error:
            if error.trouble is not Trouble.NOT_THIS_SERVICE or len(uids) < 2:  # noqa: PLR2004 - nothing to part
                raise
        found: dict[int, Fetched] = {}
        for uid in uids:
            try:
                found |= _by_uid(self.session.fetch(folder, [uid], what))
            except ServiceError as error:
                if error.trouble is not Trouble.NOT_THIS_SERVICE:
                    raise
        return found


@contextmanager
def _closed_ones_left_out() -> Iterator[None]:
    """Within this block, a folder is looked into that may have been closed to us, or taken away."""
    try:
        yield
    except ServiceError as error:
        if error.trouble not in _CLOSED:
            raise


def _key(one: Lying) -> tuple[bytes, int, str]:
    return one.folder, one.uid, one.letter.mark


def _by_uid(rows: Iterable[Fetched]) -> dict[int, Fetched]:
    found: dict[int, Fetched] = {}
    for row in rows:
        if "UID" in row:
            uid = number_in(row["UID"])
            found[uid] = {**found.get(uid, {}), **row}
    return found


def _numbers(structure: Structure) -> tuple[str, ...]:
    return tuple(part.number for part in structure.bodies)


def _texts_in(row: Mapping[str, Data]) -> Mapping[str, bytes]:
    """By part number: ``BODY[1.2]<0>`` holds the beginning of part 1.2."""
    return {
        name.removeprefix("BODY[").partition("]")[0]: value
        for name, value in row.items()
        if name.startswith("BODY[") and isinstance(value, bytes)
    }


def _message(one: Lying, structure: Structure, texts: Mapping[str, bytes]) -> Message:
    body, is_html = body_of(structure, texts, _MOST_TEXT)
    if one.ours:
        author = AuthorKind.AGENT
    else:
        author = AuthorKind.SYSTEM if one.letter.is_automatic else AuthorKind.CUSTOMER
    name, address = one.letter.sender
    return Message(
        author=author,
        body=body,
        is_html=is_html,
        public=not one.note,
        author_name=name or address,
        at=one.letter.at,
        id=one.letter.mark,
        attachments=structure.attachments,
    )
