"""Which keyring is taken: the system's own, wherever the program runs."""

import subprocess
import sys

import pytest

from assistant.domain.errors import SecretsError, SecretsTrouble
from assistant.storage.os_keyring import os_keyring, refused_keyring


@pytest.fixture(autouse=True)
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers here, and nothing is forced."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_a_system_whose_keyring_is_not_there_has_none(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(SecretsError) as told:
        os_keyring()
    assert SecretsTrouble.MISSING == told.value.trouble


@pytest.mark.parametrize(
    ("forced", "refused"),
    [
        ("keyring.backends.null.Keyring", "keyring.backends.null.Keyring"),
        ("keyrings.alt.file.PlaintextKeyring", "keyrings.alt.file.PlaintextKeyring"),
        ("keyring.backends.fail.Keyring", ""),
        ("keyring.backends.SecretService.Keyring", ""),
        ("", ""),
    ],
)
def test_a_forced_keyring_is_named_without_being_loaded(
    monkeypatch: pytest.MonkeyPatch, forced: str, refused: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", forced)
    assert refused == refused_keyring()
    assert "keyrings" not in sys.modules


def test_the_refused_keyring_is_named_to_the_agent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyrings.alt.file.PlaintextKeyring")
    with pytest.raises(SecretsError, match="PlaintextKeyring") as told:
        os_keyring()
    assert SecretsTrouble.UNSAFE == told.value.trouble


def test_nothing_heavy_is_loaded_before_the_first_call() -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from assistant.storage import accounts, drafts, secrets, settings_file\n"
        "secrets.KeyringSecrets(), drafts.SqliteDrafts(Path('x'), print)\n"
        "print(sorted({'keyring', 'sqlite3', 'requests', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()
