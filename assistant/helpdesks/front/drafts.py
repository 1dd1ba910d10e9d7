"""Drafts in Front's own editor, seen by their author alone."""

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.foreign_json import identifier, record, records, text
from assistant.helpdesks.front.lists import Lists
from assistant.helpdesks.front.reading import handles_of
from assistant.helpdesks.html_text import html_of
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

# The agent wrote in the draft or sent it, or the token may not delete any. It stays as it is.
_STAYS = frozenset({Trouble.CHANGED_MEANWHILE, Trouble.NO_SUCH_TICKET, Trouble.NO_RIGHTS})


class Drafts:
    """Those that we left, as long as the program runs; a draft that the agent began is never touched."""

    def __init__(self, http: Polite, lists: Lists) -> None:
        """None was left yet."""
        self._http = http
        self._lists = lists
        self._left: dict[str, tuple[str, str]] = {}

    def leave(self, conversation: str, author: str, body: str) -> None:
        """Leave a draft, and take an earlier one of ours away where nobody changed it."""
        draft = {
            "author_id": author,
            "channel_id": self._channel(conversation),
            "body": html_of(body),
            "mode": "private",
        }
        made = record(self._http.post(f"/conversations/{conversation}/drafts", draft).body)
        earlier = self._left.get(conversation)
        self._left[conversation] = identifier(made["id"]), text(made.get("version"))
        if earlier:
            self._take_away(*earlier)

    def _take_away(self, draft: str, version: str) -> None:
        try:
            self._http.delete(f"/drafts/{draft}", {"version": version})
        except ServiceError as error:
            if error.trouble not in _STAYS:
                raise

    def _channel(self, conversation: str) -> str:
        """The address that the customer wrote to; else any that works in an inbox of the conversation."""
        channels = [
            channel
            for inbox in self._lists.whole(f"/conversations/{conversation}/inboxes")
            for channel in self._lists.whole(f"/inboxes/{identifier(inbox['id'])}/channels")
            if channel.get("is_valid") is not False
        ]
        written_to = self._written_to(conversation)
        channels.sort(key=lambda channel: not written_to.intersection(_addresses(channel)))
        if not channels:
            raise trouble_with(Trouble.UNABLE, self._http.host)
        return identifier(channels[0]["id"])

    def _written_to(self, conversation: str) -> frozenset[str]:
        page = record(self._http.get(f"/conversations/{conversation}/messages", {"limit": 20}).body)
        inbound = (message for message in records(page["_results"]) if message.get("is_inbound") is True)
        newest = next(inbound, {})
        return frozenset(handle.casefold() for handle in handles_of(newest, "to", "cc"))


def _addresses(channel: Json) -> frozenset[str]:
    return frozenset(text(channel.get(name)).casefold() for name in ("address", "send_as")) - {""}
