"""What becomes of a conversation in a mailbox beside words: tags, and where its mails lie."""

from collections.abc import Collection, Iterable, Iterator

from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import Status
from assistant.helpdesks.mailbox.box import Box
from assistant.helpdesks.mailbox.folders import Role
from assistant.helpdesks.mailbox.names import INBOX
from assistant.helpdesks.mailbox.reading import tagged_in, tags_of
from assistant.helpdesks.mailbox.tags import keyword_of, keywords_for
from assistant.helpdesks.mailbox.threads import PENDING, Lying, Thread
from assistant.wire.errors import trouble_with

_PENDING = "$EvenhandPending"
_ANY_WORD = "\\*"


def tag(box: Box, thread: Thread, add: Collection[str], remove: Collection[str]) -> None:
    """The server sets and removes each keyword by itself: nobody else's is ever written."""
    mails = tagged_in(thread)
    gone = keywords_for(remove, {flag for one in mails for flag in one.flags})
    there = {tag.casefold() for tag in tags_of(thread)} | {tag.strip().casefold() for tag in remove}
    new = {keyword_of(tag) for tag in add if tag.strip() and tag.strip().casefold() not in there}
    for folder, uids in _by_folder(mails):
        if new:
            _set(box, folder, uids, new)
        if gone:
            box.session.flag(folder, uids, sorted(gone), on=False)


def put(box: Box, thread: Thread, status: Status) -> None:
    """Move its mails, or mark the newest one."""
    if status is Status.SOLVED:
        away = box.folders.made(Role.ARCHIVE)
        for folder, uids in _by_folder(one for one in thread.lying if one.active):
            box.session.move(folder, uids, away)
        return
    if status is Status.OPEN or not thread.is_active:
        for folder, uids in _by_folder(
            one for one in thread.lying if PENDING in {f.lower() for f in one.flags}
        ):
            box.session.flag(folder, uids, [_PENDING], on=False)
    if not thread.is_active:
        for folder, uids in _by_folder(one for one in thread.received if not one.active):
            box.session.move(folder, uids, INBOX)
        # They have other numbers there.
        thread = box.thread(thread.id) or thread
    if status is Status.PENDING and not thread.is_pending and thread.received:
        newest = thread.received[-1]
        _set(box, newest.folder, [newest.uid], {_PENDING})


def _set(box: Box, folder: bytes, uids: Iterable[int], words: set[str]) -> None:
    """Only where the server keeps them: some take keywords and forget them."""
    lasting = box.session.lasting_flags(folder)
    if _ANY_WORD not in lasting and not {word.lower() for word in words} <= lasting:
        raise trouble_with(Trouble.UNABLE, box.session.host)
    box.session.flag(folder, uids, sorted(words), on=True)


def _by_folder(mails: Iterable[Lying]) -> Iterator[tuple[bytes, list[int]]]:
    found: dict[bytes, list[int]] = {}
    for one in mails:
        found.setdefault(one.folder, []).append(one.uid)
    yield from found.items()
