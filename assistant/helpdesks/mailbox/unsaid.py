"""A mail server that knows the password may say it in any refusal: such words are not quoted."""

from collections.abc import Iterator
from contextlib import contextmanager

from assistant.domain.errors import ServiceError
from assistant.wire.errors import trouble_with
from assistant.wire.secret import are_in

_A_PIECE = 4


@contextmanager
def unsaid(secret: str) -> Iterator[None]:
    """Within this block no error quotes it, nor begins to at the place where a quotation was clipped."""
    try:
        yield
    except ServiceError as error:
        words, secret = str(error.parameters.get("said", "")), secret.strip()
        if not _holds(words, secret):
            raise
        # Without the cause: it has the words.
        raise trouble_with(error.trouble, str(error.parameters.get("host", "")), "…") from None


def _holds(words: str, secret: str) -> bool:
    end = words.removesuffix("…")
    begun = any(end.endswith(secret[:size]) for size in range(_A_PIECE, len(secret)))
    return bool(secret) and (are_in({secret}, words) or begun)
