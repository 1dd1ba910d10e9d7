"""Tags that wait for the helpdesk, in a small file of ours, by account and ticket."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from assistant.domain.late_tags import LateTags
from assistant.domain.notice import FileFault
from assistant.domain.ticket import TicketId
from assistant.storage.newer import NewerError
from assistant.storage.versioned_json import JsonStep, VersionedJson

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from assistant.domain.account import AccountId

STEPS: tuple[JsonStep, ...] = ()
Rows = dict[str, dict[str, Any]]


class LateTagsFile:
    """Safe to call from several threads; what cannot be understood is copied aside, and begun anew."""

    def __init__(self, path: Path) -> None:
        """Nothing is read yet."""
        self._file = VersionedJson(path, STEPS)

    def keep(self, account: AccountId, tags: LateTags) -> None:
        """In the place of what waited for this ticket; nothing wanted any more lets it go."""
        with self._file.turn():
            rows = self._read()
            of_account = rows.setdefault(account, {})
            if tags:
                of_account[tags.ticket] = _row(tags)
            elif of_account.pop(tags.ticket, None) is None:
                return
            self._file.write(rows)

    def waiting(self, account: AccountId) -> tuple[LateTags, ...]:
        """All of an account, the first that was asked for first."""
        found = _understood(self._read().get(account, {}))
        return tuple(sorted(found, key=lambda tags: (tags.asked, tags.ticket)))

    def forget_account(self, account: AccountId) -> None:
        """Nothing of it waits any more."""
        with self._file.turn():
            rows = self._read()
            if rows.pop(account, None):
                self._file.write(rows)

    def _read(self) -> Rows:
        document = self._file.read()
        if document is FileFault.NEWER:
            raise NewerError(self._file.path)
        rows = document if isinstance(document, dict) else {}
        return {account: of for account, of in rows.items() if isinstance(of, dict)}


def _row(tags: LateTags) -> Mapping[str, Any]:
    return {"asked": tags.asked.isoformat(), "add": sorted(tags.add), "remove": sorted(tags.remove)}


def _understood(rows: Mapping[str, Any]) -> Iterator[LateTags]:
    for ticket, row in rows.items():
        try:
            tags = LateTags(
                TicketId(ticket),
                datetime.fromisoformat(row["asked"]),
                _words(row["add"]),
                _words(row["remove"]),
            )
        except (KeyError, TypeError, ValueError):
            continue
        if tags and tags.asked.tzinfo is not None:
            yield tags


def _words(row: object) -> frozenset[str]:
    if not isinstance(row, list):
        raise TypeError("no list")
    return frozenset(word for word in row if isinstance(word, str))
