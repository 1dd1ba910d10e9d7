"""The heads of the mails in a folder, kept between questions: only what is new or changed is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.helpdesks.mailbox.answers import moment_in, number_in, words_in
from assistant.helpdesks.mailbox.letters import MOST, NAMES, Letter
from assistant.helpdesks.mailbox.session import Fetched, Session

_MOST_MAILS = 5000
"""The newest of each folder; what is older is not seen."""
_HEAD = f"(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS ({' '.join(NAMES)})]<0.{MOST}>)"
_FLAGS = "(UID FLAGS)"


@dataclass
class Kept:
    """What is known of a folder."""

    states: Mapping[str, int]
    letters: dict[int, Letter] = field(default_factory=dict)
    flags: dict[int, frozenset[str]] = field(default_factory=dict)

    @property
    def mark(self) -> str:
        """Something else whenever the folder is."""
        flags = "" if "HIGHESTMODSEQ" in self.states else hash_of(self.flags)
        return repr(sorted(self.states.items())) + flags


class Index:
    """Of all folders that were asked for so far."""

    def __init__(self, session: Session) -> None:
        """Nothing is asked yet."""
        self._session = session
        self._folders: dict[bytes, Kept] = {}

    def kept(self, folder: bytes) -> Kept:
        """What lies in it now."""
        now = self._session.states(folder)
        old = self._folders.get(folder)
        if old and old.states == now and "HIGHESTMODSEQ" in now:
            return old
        # Until all of it has come, nothing is known.
        self._folders.pop(folder, None)
        if old is None or old.states.get("UIDVALIDITY") != now.get("UIDVALIDITY"):
            old = Kept({})
        kept = self._grown(folder, old, now) if _only_grew(old.states, now) else self._anew(folder, old, now)
        self._folders[folder] = kept
        return kept

    def _anew(self, folder: bytes, old: Kept, now: Mapping[str, int]) -> Kept:
        """Which mails are there, and the heads of those that are not known."""
        count = now.get("MESSAGES", 0)
        rows = self._session.newest(folder, max(1, count - _MOST_MAILS + 1)) if count else []
        flags = _flags_in(rows)
        letters = {uid: letter for uid, letter in old.letters.items() if uid in flags}
        rows = self._session.fetch(folder, flags.keys() - letters.keys(), _HEAD)
        letters |= _letters_in(rows)
        return Kept(now, letters, {uid: flags[uid] for uid in letters})

    def _grown(self, folder: bytes, old: Kept, now: Mapping[str, int]) -> Kept:
        """The new mails, and the flags that changed."""
        letters, flags = dict(old.letters), dict(old.flags)
        next_uid = old.states["UIDNEXT"]
        if now["UIDNEXT"] > next_uid:
            # A server answers such a question with the last mail even where that is older.
            rows = self._session.since(folder, next_uid, _HEAD)
            letters |= _letters_in(rows)
            flags |= _flags_in(rows)
        lowest = min(letters, default=1)
        changed = str(old.states.get("HIGHESTMODSEQ", "")) if "HIGHESTMODSEQ" in now else ""
        flags |= _flags_in(self._session.since(folder, lowest, _FLAGS, changed)) if letters else {}
        return Kept(now, letters, {uid: flags.get(uid, frozenset()) for uid in letters})


def hash_of(flags: Mapping[int, frozenset[str]]) -> str:
    """All flags in one text."""
    return repr(sorted((uid, sorted(words)) for uid, words in flags.items()))


def _only_grew(old: Mapping[str, int], now: Mapping[str, int]) -> bool:
    """Whether no mail went away: each that came was counted once and numbered once."""
    names = ("MESSAGES", "UIDNEXT")
    if not all(name in old and name in now for name in names):
        return False
    more, numbered = (now[name] - old[name] for name in names)
    return more == numbered >= 0


def _flags_in(rows: list[Fetched]) -> dict[int, frozenset[str]]:
    """By UID; whether a mail is recent depends on who looks, and changes by looking."""
    return {
        number_in(row["UID"]): frozenset(
            word for word in words_in(row["FLAGS"]) if word.lower() != "\\recent"
        )
        for row in rows
        if {"UID", "FLAGS"} <= row.keys()
    }


def _letters_in(rows: list[Fetched]) -> dict[int, Letter]:
    letters = {}
    for row in rows:
        head = next((value for name, value in row.items() if name.startswith("BODY[HEADER")), None)
        if isinstance(head, bytes) and "UID" in row:
            letters[number_in(row["UID"])] = Letter(
                head, moment_in(row.get("INTERNALDATE")), number_in(row.get("RFC822.SIZE"))
            )
    return letters
