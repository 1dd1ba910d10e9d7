"""Pasting on Wayland: the desktop's portal for remote control presses Ctrl+V.

Tried against a portal of ours on a real bus, and by hand against the front half of xdg-desktop-portal 1.16
with a back half of ours; on no Wayland desktop. The portal presses keys in whichever window has the keyboard,
and no program can know or choose which that is; a click on our own panel takes it to the panel. So the agent
clicks into the editor once the desktop has allowed it, and only then are keys pressed (see ``click_first``).
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock
from typing import Final

from typing_extensions import override

from assistant.insertion.pasting import ClickedPaster, Pressed, Target
from assistant.insertion.portal_line import (
    CALL_SECONDS,
    PORTAL_PATH,
    SESSION,
    PortalError,
    PortalGoneError,
    PortalLine,
    Response,
)

_REMOTE: Final = "org.freedesktop.portal.RemoteDesktop"
_KEYBOARD: Final = 1
_WHILE_WE_RUN: Final = 1
_RESTORES_FROM: Final = 2
_LONGEST_TOKEN: Final = 4096

ANSWER_SECONDS: Final = 120.0
"""So long the agent may read what the desktop asks."""

_KEY_SECONDS: Final = 2.0
_CONTROL, _V = 0xFFE3, 0x76
_DOWN, _UP = 1, 0


def portal_paster() -> "PortalPaster | None":
    """What the desktop's portal offers; None where there is none, or where it has no keyboard to lend."""
    hung_up = Event()
    try:
        line = PortalLine.opened(hung_up)
    except PortalError:
        return None
    try:
        version = line.number_of(_REMOTE, "version")
        devices = line.number_of(_REMOTE, "AvailableDeviceTypes")
    except PortalError:
        line.close()
        return None
    if not version or not devices & _KEYBOARD:
        line.close()
        return None
    return PortalPaster(line, version, hung_up)


class PortalPaster(ClickedPaster):
    """One session a paste, so that the desktop does not show all day that a program may press keys.

    What opens the next session without a question is the portal's token: kept in memory until this program
    ends, and asked for that long only. It is worth a keyboard, so it is written nowhere. Portals of version 1
    give none; there the session stays open. Whoever says no is not asked again before the next start.
    """

    def __init__(self, line: PortalLine, version: int, hung_up: Event) -> None:
        """On this line; nothing is asked yet."""
        self._line = line
        self._version = version
        self._hung_up = hung_up
        self._lock = Lock()
        self._session = ""
        self._token = ""
        self._refused = False

    @override
    def listens_at(self) -> int | None:
        return None

    @override
    def note(self) -> None:
        return

    @override
    def target(self) -> Target | None:
        return None if self._refused else Target(0)

    @override
    def ask(self) -> bool:
        with self._lock:
            if self._refused or self._hung_up.is_set():
                return False
            try:
                return self._is_open() or self._opened()
            except PortalGoneError:
                self._session = self._token = ""
                return self._again()
            except PortalError:
                self._refused = True
                return False

    @override
    def paste(self, target: Target, wanted: Callable[[], bool] = lambda: True) -> Pressed:
        with self._lock:
            try:
                if not self._session or self._line.is_closed(self._session):
                    return Pressed.UNABLE
                return self._press() if wanted() else Pressed.UNABLE
            except PortalError:
                return Pressed.UNABLE
            finally:
                self._let_go()

    @override
    def let_go(self) -> None:
        with self._lock:
            self._let_go()

    @override
    def close(self) -> None:
        self._hung_up.set()
        with self._lock:
            self._line.close()

    def _is_open(self) -> bool:
        if self._session and self._line.is_closed(self._session):
            self._session = ""
        return bool(self._session)

    def _again(self) -> bool:
        """The portal ended, and another may have taken its place: the next insertion finds out."""
        with suppress(PortalError):
            line = PortalLine.opened(self._hung_up)
            self._line.close()
            self._line = line
        return False

    def _opened(self) -> bool:
        asked: dict[str, tuple[str, object]] = {"session_handle_token": ("s", self._line.token())}
        created = _agreed(self._line.request(_REMOTE, "CreateSession", "", (), asked, seconds=CALL_SECONDS))
        session = created.results.get("session_handle", ("", ""))
        # Its documentation says that it is a path; every portal sends a text.
        if session[0] not in ("s", "o") or not str(session[1]).startswith(f"{PORTAL_PATH}/session/"):
            raise PortalError
        self._session = session[1]
        try:
            self._start()
        except PortalError:
            self._hang_up_session()
            raise
        return True

    def _start(self) -> None:
        line, session = self._line, (self._session,)
        _agreed(line.request(_REMOTE, "SelectDevices", "o", session, self._wish(), seconds=CALL_SECONDS))
        started = line.request(_REMOTE, "Start", "os", (*session, ""), {}, seconds=ANSWER_SECONDS)
        results = _agreed(started).results
        kind, devices = results.get("devices", ("u", 0))
        if kind != "u" or not devices & _KEYBOARD:
            raise PortalError
        kind, token = results.get("restore_token", ("s", ""))
        # A token opens one session; without a new one the old one is spent.
        self._token = token if kind == "s" and len(token) <= _LONGEST_TOKEN else ""

    def _wish(self) -> dict[str, tuple[str, object]]:
        wish: dict[str, tuple[str, object]] = {"types": ("u", _KEYBOARD)}
        if self._version >= _RESTORES_FROM:
            wish["persist_mode"] = ("u", _WHILE_WE_RUN)
            if self._token:
                wish["restore_token"] = ("s", self._token)
        return wish

    def _press(self) -> Pressed:
        """A key that went down comes up, whatever happens in between: some desktops leave it held."""
        down: list[int] = []
        try:
            for key in (_CONTROL, _V):
                down.append(key)
                self._key(key, _DOWN)
        finally:
            for key in reversed(down):
                with suppress(PortalError):
                    self._key(key, _UP)
        return Pressed.PRESSED

    def _key(self, key: int, state: int) -> None:
        self._line.call(
            PORTAL_PATH, _REMOTE, "NotifyKeyboardKeysym", "oa{sv}iu", (self._session, {}, key, state),
            seconds=_KEY_SECONDS,
        )  # fmt: skip

    def _let_go(self) -> None:
        if self._token:
            self._hang_up_session()

    def _hang_up_session(self) -> None:
        session, self._session = self._session, ""
        if session:
            with suppress(PortalError):
                self._line.call(session, SESSION, "Close", "", (), seconds=_KEY_SECONDS)


def _agreed(response: Response) -> Response:
    if response.code:
        raise PortalError
    return response
