"""What can go wrong on the wire, in words for the agent. One place, so that every helpdesk says it alike."""

import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble, translatable

_WORDS: Mapping[Trouble, tuple[str, str]] = {
    Trouble.NAME_NOT_FOUND: (
        translatable("errors", "There is no server called {host}."),
        translatable("errors", "Check the address, and whether this computer is online."),
    ),
    Trouble.REFUSED: (
        translatable("errors", "{host} cannot be reached."),
        translatable("errors", "Nothing answers there. Check the address, or try again later."),
    ),
    Trouble.TIMEOUT: (
        translatable("errors", "{host} does not answer."),
        translatable("errors", "It may be busy. Try again in a moment."),
    ),
    Trouble.CUT: (
        translatable("errors", "{host} ended the connection without an answer."),
        translatable("errors", "Try again in a moment."),
    ),
    Trouble.TLS_NOT_TRUSTED: (
        translatable("errors", "The encrypted connection to {host} is not trusted."),
        translatable(
            "errors",
            "If your company has its own certificate authority, name its file in the settings.",
        ),
    ),
    Trouble.CERTIFICATE_TIME: (
        translatable(
            "errors", "The certificate of {host} is not valid at the date that this computer shows."
        ),
        translatable(
            "errors", "Check this computer's date and time. If they are right, tell its administrator."
        ),
    ),
    Trouble.INSECURE_ADDRESS: (
        translatable("errors", "{host} is not asked without encryption."),
        translatable("errors", "Use an address that begins with https://."),
    ),
    Trouble.NOT_THIS_SERVICE: (
        translatable("errors", "{host} answers, but not as expected."),
        translatable("errors", "Check the address. A log-in page may stand in front of it."),
    ),
    Trouble.WRONG_CREDENTIALS: (
        translatable("errors", "{host} does not accept these credentials."),
        translatable("errors", "Check the login and the password, key or token in the settings."),
    ),
    Trouble.NO_RIGHTS: (
        translatable("errors", "{host} does not let you do this."),
        translatable("errors", "Ask an administrator for the right."),
    ),
    Trouble.NO_SUCH_TICKET: (
        translatable("errors", "{host} does not have this."),
        translatable("errors", "It may have been deleted."),
    ),
    Trouble.CHANGED_MEANWHILE: (
        translatable("errors", "Somebody else changed this at the same moment."),
        translatable("errors", "Try again."),
    ),
    Trouble.REJECTED: (
        translatable("errors", "{host} did not accept this: {said}"),
        "",
    ),
    Trouble.UNABLE: (
        translatable("errors", "{host} cannot do this."),
        translatable("errors", "Do it in the helpdesk itself."),
    ),
    Trouble.BUSY: (
        translatable("errors", "{host} is asked too often just now."),
        translatable("errors", "Try again in a moment."),
    ),
    Trouble.FAILING: (
        translatable("errors", "{host} reports a failure of its own."),
        translatable("errors", "Try again later. If it stays so, tell its administrator."),
    ),
}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NOT_YET, _OVER = 9, 10
"""What OpenSSL calls a certificate's time that is wrong (its x509_vfy.h)."""
_MAYBE_DONE = frozenset({301, 302, 303})
_CERTAINLY_NOT_DONE = frozenset({501, 503})
_STATUS = {
    401: Trouble.WRONG_CREDENTIALS,
    403: Trouble.NO_RIGHTS,
    404: Trouble.NO_SUCH_TICKET,
    410: Trouble.NO_SUCH_TICKET,
    407: Trouble.REFUSED,
    408: Trouble.TIMEOUT,
    409: Trouble.CHANGED_MEANWHILE,
    412: Trouble.CHANGED_MEANWHILE,
    429: Trouble.BUSY,
}
_NO_SUCCESS, _SERVER_ERRORS = 300, 500
_LONGEST_QUOTE = 300
_DEEPEST_QUOTE = 4
# Zendesk's "error" is a word for programs beside a description; Freshdesk names each field; others nest.
_SAID = "details message msg errors description _error error"
_NAMES_OF_WORDS = tuple(_SAID.split(" "))
_LONGEST_WAIT = 3600.0
_NOT_AS_EXPECTED = (LookupError, TypeError, AttributeError, ValueError, ArithmeticError, RecursionError)


def trouble_with(trouble: Trouble, host: str, said: str = "", *, wait: float | None = None) -> ServiceError:
    """The error for one kind of trouble; ``wait`` in seconds, where the server named a time."""
    title, advice = _WORDS[trouble]
    error = ServiceError(trouble, title, advice, host=host, said=said)
    error.wait = wait
    return error


@contextmanager
def understood(host: str) -> Iterator[None]:
    """Around all that reads an answer: what is not as this service's comes from something else."""
    try:
        yield
    except _NOT_AS_EXPECTED as error:
        raise trouble_with(Trouble.NOT_THIS_SERVICE, host) from error


def seconds_to_wait(header: str) -> float | None:
    """What ``Retry-After`` asks for; None where it names no number (RFC 9110 also allows a date)."""
    return min(float(header), _LONGEST_WAIT) if header.strip().isdecimal() else None


def wait_asked_for(headers: Mapping[str, str]) -> float | None:
    """The pause that an answer asks for.

    Help Scout names it in a header of its own, and so does BigCommerce, in milliseconds.
    """
    reset = headers.get("x-rate-limit-time-reset-ms", "").strip()
    own = headers.get("x-ratelimit-retry-after", (reset[:-3] or "0") if reset else "")
    return seconds_to_wait(headers.get("retry-after", own))


def doubtful(host: str) -> SendDoubtfulError:
    """The error for a request that left and may have been carried out."""
    return SendDoubtfulError(
        translatable("errors", "{host} did not confirm. It may or may not have been carried out."),
        translatable("errors", "Read the conversation before you repeat it."),
        host=host,
    )


def trouble_of(error: BaseException) -> Trouble:
    """Which kind of trouble an exception of the network libraries is."""
    causes = list(_causes(error))
    if any(getattr(cause, "verify_code", 0) in {_NOT_YET, _OVER} for cause in causes):
        return Trouble.CERTIFICATE_TIME
    kinds: tuple[tuple[type[BaseException], Trouble], ...] = (
        (socket.gaierror, Trouble.NAME_NOT_FOUND),
        (ssl.SSLCertVerificationError, Trouble.TLS_NOT_TRUSTED),
        (ConnectionRefusedError, Trouble.REFUSED),
        (ssl.SSLEOFError, Trouble.CUT),
        (ssl.SSLError, Trouble.TLS_NOT_TRUSTED),
        (TimeoutError, Trouble.TIMEOUT),
        (ConnectionError, Trouble.CUT),
        (ValueError, Trouble.NAME_NOT_FOUND),
    )
    for kind, trouble in kinds:
        if any(isinstance(cause, kind) for cause in causes):
            return trouble
    unreachable = any(type(cause) is OSError and cause.errno for cause in causes)
    return Trouble.REFUSED if unreachable else Trouble.CUT


def trouble_of_status(status: int) -> Trouble:
    """Which kind of trouble a status is that tells of no success."""
    if status >= _SERVER_ERRORS:
        return Trouble.FAILING
    if status in REDIRECTS:
        # Somebody typed the shop's own domain, or a log-in page stands in front.
        return Trouble.NOT_THIS_SERVICE
    return _STATUS.get(status, Trouble.REJECTED)


def leaves_doubt(status: int, *, understood: bool) -> bool:
    """Whether a change may have been carried out although the answer does not say so."""
    if status < _NO_SUCCESS:
        return not understood
    return status in _MAYBE_DONE or (status >= _SERVER_ERRORS and status not in _CERTAINLY_NOT_DONE)


def quoted(body: object) -> str:
    """The server's own words: one line of plain text, clipped."""
    return clipped(line_of(body))


def line_of(body: object) -> str:
    """All of them, on one line."""
    return " ".join("".join(c if c.isprintable() else " " for c in _words(body)).split())


def clipped(line: str) -> str:
    """No more than anybody reads."""
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"


def _words(body: object, depth: int = 0) -> str:
    """What an answer says went wrong, under whichever name it says so."""
    if isinstance(body, list) and depth < _DEEPEST_QUOTE:
        return "; ".join(filter(None, (_words(item, depth + 1) for item in body)))
    if isinstance(body, dict) and depth < _DEEPEST_QUOTE:
        said = (_words(body[name], depth + 1) for name in _NAMES_OF_WORDS if body.get(name))
        words = next(filter(None, said), "") or "; ".join(_fields(body, depth))
        return f"{body['field']}: {words}" if words and isinstance(body.get("field"), str) else words
    if isinstance(body, dict | list):
        return ""
    return str(body or "")


def _fields(body: Mapping[str, object], depth: int) -> Iterator[str]:
    """What is said of single fields, each under the field's own name."""
    for name, said in body.items():
        if isinstance(said, dict | list) and (words := _words(said, depth + 1)):
            yield f"{name}: {words}"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exceptions that led to this one, however the libraries wrap them."""
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        wrapped = (one.__cause__, one.__context__, getattr(one, "reason", None), *one.args)
        waiting += [found for found in wrapped if isinstance(found, BaseException)]
