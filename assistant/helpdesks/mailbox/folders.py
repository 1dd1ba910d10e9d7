"""Which folder is which: by what the server says of them (SPECIAL-USE), else by their usual names."""

from enum import StrEnum

from assistant.domain.errors import Trouble
from assistant.helpdesks.mailbox.names import INBOX, Folder
from assistant.helpdesks.mailbox.session import Session
from assistant.wire.errors import trouble_with

NOTES = "Evenhand notes"
_MOST = 1000
"""Folders that customers' mail is looked for in: each costs a question whenever the mailbox is looked at."""


class Role(StrEnum):
    """What a folder is for."""

    SENT = "\\sent"
    ARCHIVE = "\\archive"
    DRAFTS = "\\drafts"
    NOTES = "notes"
    ALL = "\\all"
    TRASH = "\\trash"
    JUNK = "\\junk"


_NAMES = {
    Role.SENT: (
        *("sent", "sent items", "sent messages", "sent mail", "gesendet", "gesendete objekte"),
        *("gesendete elemente", "elküldött", "elküldött elemek", "envoyés", "enviados"),
    ),
    Role.ARCHIVE: ("archive", "archives", "archiv", "archívum"),
    Role.DRAFTS: ("drafts", "draft", "entwürfe", "piszkozatok", "brouillons"),
    Role.NOTES: (NOTES.lower(),),
    Role.ALL: ("all mail",),
    Role.TRASH: ("trash", "deleted items", "deleted messages", "papierkorb", "kuka", "bin"),
    Role.JUNK: ("junk", "spam", "junk e-mail", "levélszemét"),
}
_MADE_AS = {Role.SENT: "Sent", Role.ARCHIVE: "Archive", Role.DRAFTS: "Drafts", Role.NOTES: NOTES}


class Folders:
    """The folders of one mailbox, listed when they are first needed."""

    def __init__(self, session: Session) -> None:
        """Nothing is asked yet."""
        self._session = session
        self._listed: tuple[Folder, ...] = ()

    def look(self) -> None:
        """See which there are now."""
        self._listed = self._session.folders()

    def with_role(self, role: Role) -> bytes | None:
        """Its name; None where there is none."""
        if not self._listed:
            self.look()
        said = (folder.name for folder in self._listed if role.value in folder.attributes)
        called = (folder.name for folder in self._listed if folder.last_name.casefold() in _NAMES[role])
        return next(said, None) or next(called, None)

    def made(self, role: Role) -> bytes:
        """Its name, once there is one."""
        if role is Role.ARCHIVE and (everything := self.with_role(Role.ALL)):
            # What leaves the inbox of such a server lies there already.
            return self.with_role(role) or everything
        if self.with_role(role) is None:
            # Another program may have made it since.
            self.look()
        if (there := self.with_role(role)) is None:
            self._session.create(self._session.prefix() + _MADE_AS[role].encode("ascii"))
            self.look()
            there = self.with_role(role)
        if there is None:
            # Nowhere else: a note among the customers' mails would be taken for one of theirs.
            raise trouble_with(Trouble.UNABLE, self._session.host)
        return there

    def working(self) -> tuple[Folder, ...]:
        """Where customers' mail may lie and wait: the inbox first, then what rules sort it into."""
        if not self._listed:
            self.look()
        roles = (self.with_role(role) for role in Role)
        others = {name for name in roles if name} | {INBOX}
        found = [folder for folder in self._listed if folder.name not in others]
        return Folder(INBOX), *found[:_MOST]
