"""A real gnome-keyring on a session bus of its own: unlocked, locked, and gone with the test run."""

import gc
import os
import shutil
import subprocess
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

_PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
_INSTALL = "apt-get install --no-install-recommends dbus-daemon gnome-keyring"
_PASSWORD = b"a password of this test run"
_SECRETS = "/org/freedesktop/secrets"
_WITHOUT_A_DIALOG = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"

# What a test that locks or ends the daemon needs: keyring then leaves its socket to the garbage collector.
LEFT_OPEN = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")

# No service folders: nothing can be started by name, so no second daemon, and no dialog on a real display.
_BUS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass(frozen=True, slots=True)
class SecretService:
    """One daemon; ``environment`` leads a program to it."""

    environment: dict[str, str]

    def lock(self) -> None:
        """Lock the default collection, as leaving the desk for long does."""
        import secretstorage

        with closing(_connected(self.environment)) as bus:
            secretstorage.get_default_collection(bus).lock()

    def unlock(self) -> None:
        """Unlock it with its password, without a dialog."""
        from jeepney import DBusAddress, new_method_call
        from secretstorage.util import format_secret, open_session

        with closing(_connected(self.environment)) as bus:
            secret = format_secret(open_session(bus), _PASSWORD, "text/plain")
            daemon = DBusAddress(_SECRETS, "org.freedesktop.secrets", _WITHOUT_A_DIALOG)
            call = ("UnlockWithMasterPassword", "o(oayays)", (f"{_SECRETS}/aliases/default", secret))
            bus.send_and_get_reply(new_method_call(daemon, *call))

    def names(self) -> set[str]:
        """Everybody whose secret is held, as the daemon itself says."""
        import secretstorage

        with closing(_connected(self.environment)) as bus:
            items = secretstorage.get_default_collection(bus).get_all_items()
            return {item.get_attributes().get("username", "") for item in items}

    def empty(self) -> None:
        """Forget every secret."""
        import secretstorage

        with closing(_connected(self.environment)) as bus:
            for item in list(secretstorage.get_default_collection(bus).get_all_items()):
                item.delete()


@contextmanager
def running_secret_service(*, set_up: bool = True) -> Iterator[SecretService]:
    """Start bus and daemon; both end with the block. Without ``set_up``, no keyring was ever made in it."""
    with running_bus() as environment:
        _start(environment, "--unlock" if set_up else "--start")
        yield SecretService(environment)


@contextmanager
def running_bus() -> Iterator[dict[str, str]]:
    """Start a session bus on which nobody keeps secrets, in a home folder of its own."""
    _require_programs()
    # Not pytest's own folder: the path of a socket may have 107 characters at most.
    with tempfile.TemporaryDirectory(prefix="evenhand-bus-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "run").mkdir(mode=0o700)
        (folder / "bus.conf").write_text(_BUS.format(folder=folder))
        environment = _environment(folder)
        command = ["dbus-daemon", f"--config-file={folder / 'bus.conf'}", "--nofork", "--print-address=1"]
        with subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as bus:
            try:
                assert bus.stdout is not None
                environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
                yield environment
            finally:
                bus.terminate()


@pytest.fixture(scope="session")
def secret_service() -> Iterator[SecretService]:
    """One daemon for the run."""
    with running_secret_service() as service:
        yield service


@pytest.fixture
def real_keyring(secret_service: SecretService, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """The daemon, unlocked and empty, as this test's own keyring."""
    for name, value in secret_service.environment.items():
        monkeypatch.setenv(name, value)
    secret_service.unlock()
    secret_service.empty()
    yield secret_service
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        gc.collect()


def _require_programs() -> None:
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.fail(f"{', '.join(missing)} not found: these tests need a real keyring. Run: {_INSTALL}")


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    places = {"HOME": folder, "XDG_RUNTIME_DIR": folder / "run"}
    places |= {f"XDG_{kind}_HOME": folder / kind.lower() for kind in ("DATA", "CONFIG", "CACHE")}
    return kept | {name: str(place) for name, place in places.items()}


def _start(environment: dict[str, str], how: str) -> None:
    # It goes to the background, at times before it serves, and ends with the bus.
    subprocess.run(
        ["gnome-keyring-daemon", how, "--components=secrets"],
        input=_PASSWORD,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
        timeout=30,
    )
    _wait_until_served(environment)


def _wait_until_served(environment: dict[str, str]) -> None:
    import secretstorage

    deadline = time.monotonic() + 30
    with closing(_connected(environment)) as bus:
        while not secretstorage.check_service_availability(bus):
            if time.monotonic() > deadline:
                pytest.fail("gnome-keyring-daemon started, but offers no Secret Service")
            time.sleep(0.01)


def _connected(environment: dict[str, str]) -> Any:
    from jeepney.io.blocking import open_dbus_connection

    return open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"])
