"""FreeScout's tags, which are replaced as a whole: what stands there must be known for certain before."""

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.foreign_json import identifier, record, records, some, text
from assistant.helpdesks.freescout.lists import listed
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_NO_MODULE = frozenset({Trouble.NO_SUCH_TICKET, Trouble.NOT_THIS_SERVICE})


def standing(http: Polite, conversation: Json) -> tuple[str, ...]:
    """All tags of a conversation; where it came without them, their own list is asked.

    Whether a conversation without tags comes with an empty list or with none, nobody has written down.
    """
    embedded = some(conversation.get("_embedded"))
    if "tags" in embedded:
        return _names(embedded["tags"])
    try:
        return _names(list(listed(http, "tags", conversationId=identifier(conversation["id"]))))
    except ServiceError as error:
        raise _told(error, http) from error


def write(http: Polite, number: str, tags: tuple[str, ...]) -> None:
    """Let these stand there, and no others."""
    try:
        http.put(f"/conversations/{number}/tags", {"tags": list(tags)})
    except ServiceError as error:
        raise _told(error, http) from error


def _told(error: ServiceError, http: Polite) -> ServiceError:
    # The conversation was there a moment ago: it is the module that is missing.
    return trouble_with(Trouble.UNABLE, http.host) if error.trouble in _NO_MODULE else error


def _names(rows: Json) -> tuple[str, ...]:
    """A tag without a name that can be read would be lost: it is no list of tags then."""
    names = [text(record(row)["name"]) for row in records(rows)]
    if not all(names):
        raise TypeError("a tag has no name")
    return tuple(dict.fromkeys(names))
