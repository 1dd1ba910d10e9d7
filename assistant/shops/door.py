"""The connection on which a session is asked for, before there is anything to show."""

from assistant.domain.account import Credential
from assistant.domain.source import Source
from assistant.wire.answer import Limits
from assistant.wire.http import Http


def door(home: str, source: Source, credential: Credential, limits: Limits) -> Http:
    """The secret travels in a body: the header says nothing, and no error repeats the secret."""
    return Http(
        home,
        "application/json",
        ca_file=source.ca_file,
        limits=limits,
        header="Accept",
        unsaid=credential.secret.strip(),
    )
