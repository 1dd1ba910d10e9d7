"""A real gnome-keyring on a bus of its own; what reads the environment runs in a program of its own."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.domain.account import AccountId, Credential
from assistant.domain.errors import SecretsError, SecretsTrouble
from assistant.storage.secrets import KeyringSecrets
from tests.servers.secret_service import LEFT_OPEN, SecretService, running_bus, running_secret_service

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [
    pytest.mark.keyring,
    LEFT_OPEN,
]

ROOT = Path(__file__).parents[2]
MARA = AccountId("mara")
TOKEN = Credential("1-23-secret-token")

TRY = """
from assistant.domain.account import AccountId, Credential
from assistant.domain.errors import SecretsError
from assistant.storage.secrets import KeyringSecrets
secrets = KeyringSecrets()
try:
    secrets.store(AccountId("mara"), Credential("1-23-secret-token"))
    print("kept" if secrets.stored(AccountId("mara")) else "lost")
except SecretsError as error:
    print(error.trouble)
"""

# What keyrings.alt does, without its dependencies: installed, it offers a file, readable by everyone.
PLAINTEXT = """
from pathlib import Path
from keyring.backend import KeyringBackend
class PlaintextKeyring(KeyringBackend):
    priority = 0.5
    file = Path.home() / "plaintext"
    def get_password(self, service, username):
        return self.file.read_text() if self.file.exists() else None
    def set_password(self, service, username, password):
        self.file.write_text(password)
"""


def tried(environment: dict[str, str], packages: Path | None = None, **more: str) -> str:
    """What a program with this environment says about keeping a secret."""
    path = {"PYTHONPATH": os.pathsep.join(map(str, filter(None, (ROOT, packages))))}
    done = subprocess.run(
        [sys.executable, "-c", TRY],
        env=environment | path | more,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


@pytest.fixture
def plaintext(tmp_path: Path) -> Path:
    """A folder of packages in which a plaintext keyring is installed, as a distribution."""
    (tmp_path / "plainring.py").write_text(PLAINTEXT)
    about = tmp_path / "plainring-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: plainring\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[keyring.backends]\nplain = plainring\n")
    return tmp_path


def plain_file(environment: dict[str, str]) -> Path:
    """Where the plaintext keyring would write."""
    return Path(environment["HOME"]) / "plaintext"


@pytest.mark.usefixtures("real_keyring")
def test_what_was_stored_is_read_by_another_session() -> None:
    KeyringSecrets().store(MARA, TOKEN)
    assert TOKEN == KeyringSecrets().stored(MARA)


@pytest.mark.usefixtures("real_keyring")
@pytest.mark.parametrize("secret", ["", "line\nbreak ", "ключ 🔑", "x" * 20_000])
def test_any_secret_survives_the_real_keyring(secret: str) -> None:
    KeyringSecrets().store(MARA, Credential(secret))
    assert Credential(secret) == KeyringSecrets().stored(MARA)


@pytest.mark.usefixtures("real_keyring")
def test_an_unknown_account_has_no_secret() -> None:
    KeyringSecrets().store(MARA, TOKEN)
    assert KeyringSecrets().stored(AccountId("somebody else")) is None


def test_removing_leaves_nothing_in_the_keyring(real_keyring: SecretService) -> None:
    KeyringSecrets().store(MARA, Credential("x" * 3000))
    KeyringSecrets().store(AccountId("other"), TOKEN)
    KeyringSecrets().remove(MARA)
    assert {"other"} == real_keyring.names()


def test_a_locked_keyring_says_so_and_answers_again_once_unlocked(real_keyring: SecretService) -> None:
    secrets = KeyringSecrets()
    secrets.store(MARA, TOKEN)
    real_keyring.lock()
    calls: tuple[Callable[[], object], ...] = (
        partial(secrets.stored, MARA),
        partial(secrets.store, MARA, Credential("new")),
        partial(secrets.remove, MARA),
    )
    for call in calls:
        with pytest.raises(SecretsError) as told:
            call()
        assert SecretsTrouble.LOCKED == told.value.trouble
    real_keyring.unlock()
    assert TOKEN == secrets.stored(MARA)


def test_a_daemon_that_ends_is_missing_and_found_again_when_it_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    secrets = KeyringSecrets()
    with running_secret_service() as service:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", service.environment["DBUS_SESSION_BUS_ADDRESS"])
        secrets.store(MARA, TOKEN)
    with pytest.raises(SecretsError) as told:
        secrets.stored(MARA)
    assert told.value.trouble in {SecretsTrouble.MISSING, SecretsTrouble.FAILING}
    with running_secret_service() as service:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", service.environment["DBUS_SESSION_BUS_ADDRESS"])
        assert secrets.stored(MARA) is None


def test_a_keyring_that_was_never_set_up_counts_as_locked() -> None:
    with running_secret_service(set_up=False) as service:
        assert "locked" == tried(service.environment)


def test_a_bus_without_a_keyring_is_missing() -> None:
    with running_bus() as environment:
        assert "missing" == tried(environment)


def test_no_bus_is_missing(secret_service: SecretService) -> None:
    environment = dict(secret_service.environment)
    del environment["DBUS_SESSION_BUS_ADDRESS"]
    assert "missing" == tried(environment)


@pytest.mark.parametrize("forced", ["plainring.PlaintextKeyring", "keyring.backends.null.Keyring"])
def test_the_real_keyring_is_used_whatever_the_environment_forces(
    real_keyring: SecretService, plaintext: Path, forced: str
) -> None:
    assert "kept" == tried(real_keyring.environment, plaintext, PYTHON_KEYRING_BACKEND=forced)
    assert {"mara"} == real_keyring.names()
    assert not plain_file(real_keyring.environment).exists()


@pytest.mark.parametrize("forced", ["plainring.PlaintextKeyring", "keyring.backends.null.Keyring"])
def test_a_keyring_forced_by_the_environment_is_refused_where_no_real_one_is(
    plaintext: Path, forced: str
) -> None:
    with running_bus() as environment:
        assert "unsafe" == tried(environment, plaintext, PYTHON_KEYRING_BACKEND=forced)
        assert not plain_file(environment).exists()


def test_a_plaintext_keyring_that_is_only_installed_is_refused(plaintext: Path) -> None:
    with running_bus() as environment:
        assert "unsafe" == tried(environment, plaintext)
        assert not plain_file(environment).exists()


def test_the_plaintext_keyring_of_these_tests_would_have_written_its_file(plaintext: Path) -> None:
    """Without this, the tests above could pass for a keyring that nothing can load."""
    with running_bus() as environment:
        code = "import keyring; keyring.set_password('Evenhand', 'mara', 'secret')"
        path = {"PYTHONPATH": str(plaintext), "PYTHON_KEYRING_BACKEND": "plainring.PlaintextKeyring"}
        subprocess.run([sys.executable, "-c", code], env=environment | path, check=True, timeout=60)
        assert "secret" == plain_file(environment).read_text()


def test_a_keyring_named_by_keyringrc_is_refused() -> None:
    with running_bus() as environment:
        config = Path(environment["XDG_CONFIG_HOME"]) / "python_keyring" / "keyringrc.cfg"
        config.parent.mkdir(parents=True)
        config.write_text("[backend]\ndefault-keyring=keyring.backends.null.Keyring\n")
        assert "unsafe" == tried(environment)


def test_a_broken_keyringrc_changes_nothing() -> None:
    with running_bus() as environment:
        config = Path(environment["XDG_CONFIG_HOME"]) / "python_keyring" / "keyringrc.cfg"
        config.parent.mkdir(parents=True)
        config.write_bytes(b"\xff no section")
        assert "missing" == tried(environment)
