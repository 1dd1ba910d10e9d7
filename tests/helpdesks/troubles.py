"""What becomes of a call, in one word."""

from collections.abc import Callable

from assistant.domain.errors import ServiceError, Trouble


def trouble_of(ask: Callable[[], object]) -> Trouble | None:
    """The trouble that came out; None where all went well."""
    try:
        ask()
    except ServiceError as error:
        return error.trouble
    return None
