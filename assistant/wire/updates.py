"""Whether there is a newer version: one question for one number, which tells nothing about the agent.

The address comes with the package (``packaging/release.toml``); as long as there is none, nobody is asked.
"""

import re

from assistant import __version__, places
from assistant.domain.errors import Trouble
from assistant.wire import errors
from assistant.wire.answer import Limits
from assistant.wire.http import Http

_NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){1,3}", re.ASCII)
_LITTLE = Limits(connect=5, read=10, whole=15, bytes=4096)


def newer_version(address: str = "", ours: str = __version__) -> str:
    """The number of a newer version; empty where there is none, or nobody to ask.

    The answer is taken for a number or for nothing: no word of it is shown and no address in it is followed.
    """
    address = address or places.update_address()
    if not address:
        return ""
    # No credentials: the one header that must be named says what is understood, as every request does.
    http = Http(address, "application/json", header="Accept", limits=_LITTLE)
    try:
        body = http.get("").body
    finally:
        http.close()
    said = body.get("version") if isinstance(body, dict) else None
    if not isinstance(said, str) or not _NUMBER.fullmatch(said):
        raise errors.trouble_with(Trouble.NOT_THIS_SERVICE, http.host)
    return said if _ordered(said) > _ordered(ours) else ""


def _ordered(version: str) -> tuple[int, ...]:
    found = _NUMBER.match(version)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
