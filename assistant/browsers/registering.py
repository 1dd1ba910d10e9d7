"""Telling the browsers of this user where the native host is; asking whether they know; taking it back."""

import json
import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.beside.extensions import CHROMIUM_ORIGINS, FIREFOX_IDS, HOST_NAME
from assistant.beside.host import REFUSED
from assistant.browsers.host_command import script, script_in
from assistant.browsers.known import WINDOWS, Browser, Family, Machine
from assistant.browsers.registry import Registry
from assistant.storage.whole_file import write_whole

_STARTING = 20
_LARGEST = 100_000
_DESCRIPTION = "Carries messages between the Evenhand extension and the Evenhand panel."


class State(StrEnum):
    """How things stand with one browser."""

    WORKS = "works"
    NOT_FOUND = "not_found"
    """The browser is not there."""
    NOT_REGISTERED = "not_registered"
    """It was not told of the host."""
    ELSEWHERE = "elsewhere"
    """It was told of another installation's host."""
    DAMAGED = "damaged"
    """What it was told cannot be read, or leaves our extension out."""
    HOST_FAILS = "host_fails"
    """It was told right, but the host does not start."""
    CONFINED = "confined"
    """It came as a Snap or Flatpak, which may start no program outside of itself."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One browser, how it stands there, and the file that it reads."""

    browser: Browser
    state: State
    manifest: Path


class Registration:
    """The native host of this installation in the browsers of one user."""

    def __init__(self, machine: Machine, folder: Path, registry: Registry | None = None) -> None:
        """Know where things lie; nothing is read or written. The folder is ours, for the host's script."""
        self._machine = machine
        self._folder = folder
        self._registry = registry

    @property
    def host(self) -> Path:
        """The script that browsers start."""
        return script_in(self._folder, self._machine.platform)

    def here(self, browsers: Sequence[Browser]) -> tuple[Browser, ...]:
        """Those of them that this user has."""
        return tuple(each for each in browsers if self._machine.has(each))

    def install(self, browsers: Sequence[Browser]) -> None:
        """Write the script, and tell these browsers of it; ``OSError`` where a file cannot be written."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        text = script(self._machine.platform, self._machine.environment)
        write_whole(self.host, text.encode("utf-8"))
        self.host.chmod(0o700)
        for browser in browsers:
            manifest = self._manifest(browser)
            write_whole(manifest, self._content(browser))
            if self._registry is not None:
                self._registry.write(_key(browser), str(manifest))

    def remove(self, browsers: Sequence[Browser]) -> tuple[Browser, ...]:
        """Make these forget it, and tell which knew; what leads to another installation stays."""
        known = tuple(each for each in browsers if self._state(each) not in _NOT_OURS)
        for browser in known:
            if self._registry is None:
                self._manifest(browser).unlink(missing_ok=True)
            else:
                # The file serves others of its family.
                self._registry.remove(_key(browser))
        return known

    def forget_host(self) -> None:
        """Take the script away, too."""
        for file in (self.host, *self._folder.glob(f"{HOST_NAME}.*.json")):
            file.unlink(missing_ok=True)
        with suppress(OSError):
            self._folder.rmdir()

    def findings(self, browsers: Sequence[Browser]) -> tuple[Finding, ...]:
        """How each stands; the host is started once, to see whether it can be."""
        states = {each: self._state(each) for each in browsers}
        if State.WORKS in states.values() and not self._host_starts():
            states = {each: State.HOST_FAILS if s is State.WORKS else s for each, s in states.items()}
        return tuple(
            Finding(each, self._as_it_is(each, state), self._manifest(each)) for each, state in states.items()
        )

    def _as_it_is(self, browser: Browser, state: State) -> State:
        """A browser that is not there needs nothing; one that is confined gets nothing from it."""
        if not self._machine.has(browser) and not self._machine.confines(browser):
            return State.NOT_FOUND
        return State.CONFINED if self._machine.confines(browser) else state

    def _state(self, browser: Browser) -> State:
        manifest = self._manifest(browser)
        if self._registry is not None:
            named = self._registry.value(_key(browser))
            if named is None:
                return State.NOT_REGISTERED
            manifest = Path(named)
        try:
            found = _read(manifest)
        except FileNotFoundError:
            return State.NOT_REGISTERED if self._registry is None else State.DAMAGED
        except (OSError, ValueError, RecursionError):
            return State.DAMAGED
        if not isinstance(found, dict):
            return State.DAMAGED
        if found.get("path") != str(self.host):
            return State.ELSEWHERE
        return State.WORKS if found == json.loads(self._content(browser)) else State.DAMAGED

    def _host_starts(self) -> bool:
        # Asked by nobody it refuses at once, which is the sign that it is ours and runs.
        try:
            done = subprocess.run(  # noqa: S603 - our own script, by its whole path
                [os.fspath(self.host)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_STARTING,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == REFUSED

    def _manifest(self, browser: Browser) -> Path:
        if self._machine.platform == WINDOWS:
            return self._folder / f"{HOST_NAME}.{browser.family}.json"
        return self._machine.hosts(browser) / f"{HOST_NAME}.json"

    def _content(self, browser: Browser) -> bytes:
        firefox = browser.family is Family.FIREFOX
        allowed = {"allowed_extensions": FIREFOX_IDS} if firefox else {"allowed_origins": CHROMIUM_ORIGINS}
        document = {
            "name": HOST_NAME,
            "description": _DESCRIPTION,
            "path": str(self.host),
            "type": "stdio",
            **{name: list(ids) for name, ids in allowed.items()},
        }
        return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


_NOT_OURS = frozenset({State.NOT_REGISTERED, State.ELSEWHERE})


def _key(browser: Browser) -> str:
    return rf"{browser.key}\NativeMessagingHosts\{HOST_NAME}"


def _read(path: Path) -> object:
    with path.open("rb") as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ValueError("far too large")
    value: object = json.loads(content)
    return value
