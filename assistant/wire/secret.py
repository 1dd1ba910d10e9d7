"""What a header gives away of a secret, so that a server's words which repeat it are never quoted."""

import base64
from collections.abc import Collection

_A_WORD = 7
"""Letters up to which a part of a header is a scheme like Bearer, and no secret."""
_A_LOGIN = 12
"""Letters from which what stands before a password may be a key itself, as Freshdesk's is."""
_SHORTEST = 4


def secrets_in(authorization: str) -> frozenset[str]:
    """The parts of a header that must not be read anywhere, as they are and as people write them."""
    parts = authorization.split()
    # Zammad's stands behind 'token='.
    parts += [part.partition("=")[2].strip('"') for part in parts]
    return frozenset({part for part in parts if len(part) > _A_WORD} | _of_basic(authorization))


def are_in(secrets: Collection[str], words: str) -> bool:
    """Whether one of them is said there, however it is spaced."""
    close = "".join(words.split())
    return any(secret in words or secret in close for secret in secrets)


def _of_basic(authorization: str) -> set[str]:
    kind, _, packed = authorization.partition(" ")
    if kind.lower() != "basic":
        return set()
    try:
        login, _, password = base64.b64decode(packed).decode("utf-8").partition(":")
    except ValueError:
        return set()
    may_be_key = {login} if "@" not in login and len(login) >= _A_LOGIN else set()
    return may_be_key | ({password} if len(password) >= _SHORTEST else set())
