"""What a mailbox's rights forbid (RFC 4314), told with the name of the folder: a mailbox has many."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.helpdesks.mailbox.names import Folder, quoted

if TYPE_CHECKING:
    from assistant.helpdesks.mailbox.imap import Client

_INSERT = b"i"


@contextmanager
def named(folder: bytes, host: str) -> Iterator[None]:
    """Within this block, what may not be done is done in this folder; empty where none is meant."""
    try:
        yield
    except ServiceError as error:
        if error.trouble is not Trouble.NO_RIGHTS or not folder:
            raise
        raise forbidden(folder, host) from error


def forbidden(folder: bytes, host: str) -> ServiceError:
    """The error for a folder that is closed to this login, or may only be read."""
    return ServiceError(
        Trouble.NO_RIGHTS,
        translatable("errors", "{host} does not let you work in the folder {folder}."),
        translatable(
            "errors", "Ask whoever runs the mail server for the rights to read it and write into it."
        ),
        host=host,
        folder=Folder(folder).title,
    )


def may_insert(client: "Client", folder: bytes) -> bool:
    """Whether a mail could be laid there; a server that does not say it is believed to allow it."""
    kind, data = client.myrights(quoted(folder))
    said = data[-1] if kind == "OK" and data else None
    # The name comes first, and the rights are the last word.
    return not isinstance(said, bytes) or _INSERT in said.rsplit(b" ", 1)[-1]
