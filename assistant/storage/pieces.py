"""A secret as keyrings take it: in pieces, since Windows keeps no long ones."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.domain.account import AccountId
    from assistant.storage.os_keyring import Keyring

SERVICE = "Evenhand"

# Windows keeps 2,560 bytes of UTF-16 in one credential and answers anything longer with an unrelated error.
PIECE = 1280
_MOST = 32
LONGEST = PIECE // 2 * _MOST
"""Characters that fit even if every one of them takes two units of UTF-16."""


def replace(keyring: Keyring, account: AccountId, pieces: tuple[str, ...]) -> bool:
    """Write the pieces; False where they do not read back the same, and then none is left."""
    leftover = _names(keyring, account)[len(pieces) :]
    try:
        for number, piece in enumerate(pieces, start=1):
            keyring.set_password(SERVICE, _name(account, number), piece)
        for name in reversed(leftover):
            keyring.delete_password(SERVICE, name)
    except Exception:
        # Half of a new secret before half of an old one would look like a secret.
        with suppress(Exception):
            erase(keyring, account)
        raise
    if read(keyring, account) == "".join(pieces):
        return True
    erase(keyring, account)
    return False


def read(keyring: Keyring, account: AccountId) -> str | None:
    """Put the pieces together again; None where there is no first one."""
    secret: str | None = None
    for number in range(1, _MOST + 1):
        piece = keyring.get_password(SERVICE, _name(account, number))
        if piece is None:
            break
        secret = (secret or "") + piece
        # Only a full piece has a next one, and a full one may lack a unit where a pair would have been cut.
        if _units(piece) < PIECE - 1:
            break
    return secret


def erase(keyring: Keyring, account: AccountId) -> bool:
    """Delete every piece; False where one is still there."""
    # From the last one down: whatever interrupts this, what is left can be found again.
    for name in reversed(_names(keyring, account)):
        keyring.delete_password(SERVICE, name)
    return not _names(keyring, account)


def pieces_of(secret: str) -> tuple[str, ...]:
    """Cut it where Windows would refuse, never within a character."""
    cuts, units = [0], 0
    for index, letter in enumerate(secret):
        if units + _units(letter) > PIECE:
            cuts.append(index)
            units = 0
        units += _units(letter)
    return tuple(secret[start:end] for start, end in zip(cuts, [*cuts[1:], len(secret)], strict=True))


def _names(keyring: Keyring, account: AccountId) -> list[str]:
    names: list[str] = []
    for number in range(1, _MOST + 1):
        name = _name(account, number)
        if keyring.get_password(SERVICE, name) is None:
            break
        names.append(name)
    return names


def _name(account: AccountId, number: int) -> str:
    # Doubled, so that no account's name is another one's piece.
    plain = account.replace("#", "##")
    return plain if number == 1 else f"{plain}#{number}"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
