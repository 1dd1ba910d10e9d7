"""Which keyring may hold secrets: the operating system's own, and no other."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Protocol

from assistant.domain.errors import SecretsError, SecretsTrouble, translatable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


class Keyring(Protocol):
    """What we ask of a keyring; its calls may wait for the user to answer a dialog."""

    def get_password(self, service: str, username: str) -> str | None:
        """None where there is none."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Replaces what was there."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Raises where there is none."""
        ...


def os_keyring() -> Keyring:
    """Find the operating system's keyring, whatever environment and configuration ask for.

    The library's own choice is never asked for: its chainer reads on into plaintext files, and a variable or
    a keyringrc.cfg can name any class. Nothing is remembered either, so a keyring that starts later is found.
    """
    best = max(_allowed(), key=_priority, default=None)
    if best is not None and _priority(best) > 0:
        return best()
    refused = refused_keyring()
    if refused:
        raise SecretsError(
            SecretsTrouble.UNSAFE,
            translatable("errors", "The only keyring here is {keyring}, which may keep secrets unprotected."),
            translatable(
                "errors", "It is not used. Start your system's keyring, or keep the secret until you quit."
            ),
            keyring=refused,
        )
    raise missing()


def missing() -> SecretsError:
    """No keyring at all."""
    return SecretsError(
        SecretsTrouble.MISSING,
        translatable("errors", "This computer has no keyring that is running."),
        translatable(
            "errors", "Start one, such as GNOME Keyring or KWallet, or keep the secret until you quit."
        ),
    )


def refused_keyring() -> str:
    """Name the keyring that the library would fall back to, without running any of its code; may be empty."""
    from importlib.metadata import entry_points

    installed = sorted(point.module for point in entry_points(group="keyring.backends"))
    named = (os.environ.get("PYTHON_KEYRING_BACKEND", ""), _configured(), *installed)
    return next((name for name in named if name and not _harmless(name)), "")


def _allowed() -> tuple[type[KeyringBackend], ...]:
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return (WinVaultKeyring,)
    if sys.platform == "darwin":
        from keyring.backends import macOS

        return (macOS.Keyring,)
    from keyring.backends import SecretService, kwallet, libsecret

    return (SecretService.Keyring, libsecret.Keyring, kwallet.DBusKeyring)


def _priority(kind: type[KeyringBackend]) -> float:
    try:
        return float(kind.priority)
    except Exception:  # noqa: BLE001 - whatever a platform's library raises, this keyring is not there
        return 0


def _configured() -> str:
    from configparser import Error, RawConfigParser

    from keyring.util.platform_ import config_root

    config = RawConfigParser()
    try:
        config.read(config_root() / "keyringrc.cfg", encoding="utf-8")
    except (Error, OSError, ValueError):
        return ""
    return config.get("backend", "default-keyring", fallback="").strip()


def _harmless(name: str) -> bool:
    own = name.startswith("keyring.backends.")
    return own and not name.startswith("keyring.backends.null")
