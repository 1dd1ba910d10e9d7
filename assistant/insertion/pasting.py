"""Who presses the paste keys, on each platform."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, runtime_checkable


class Pressed(StrEnum):
    """What became of the paste keys."""

    PRESSED = "pressed"
    """They went to the window; whether it took the text, the clipboard tells."""
    NO_FOCUS = "no_focus"
    """The window is gone, or the desktop did not give it the keyboard."""
    KEYS_HELD = "keys_held"
    """The agent holds keys down, which would have made other keys of ours."""
    UNABLE = "unable"
    """The platform lets no program press keys, or this one may not."""


@dataclass(frozen=True, slots=True)
class Target:
    """A window of another program that the agent worked in last."""

    id: int
    title: str = field(default="", repr=False)


class Paster(Protocol):
    """Presses the paste keys in a window of another program. Everything but ``listens_at`` may block."""

    def listens_at(self) -> int | None:
        """A file descriptor that becomes readable when ``note`` should be called; None: no need to."""
        ...

    def note(self) -> None:
        """Notice which window the agent works in now."""
        ...

    def target(self) -> Target | None:
        """Where a paste would go; None where that cannot be known, or where nothing should be pasted."""
        ...

    def paste(self, target: Target, wanted: Callable[[], bool] = lambda: True) -> Pressed:
        """Give this window the keyboard, and press the keys, if they are still ``wanted`` right before that.

        Called on a worker thread.
        """
        ...

    def close(self) -> None:
        """Let go of what was opened."""
        ...


@runtime_checkable
class ClickedPaster(Paster, Protocol):
    """Presses the keys in whichever window has the keyboard: the agent clicks there first."""

    def ask(self) -> bool:
        """Whether keys may be pressed now; the desktop may ask the agent. Called on a worker thread."""
        ...

    def let_go(self) -> None:
        """There will be no paste after all. Called on a worker thread."""
        ...


def paster_here(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Paster | None:
    """What can press keys here; on Wayland that is the desktop's portal, where it lends a keyboard."""
    if platform == "win32":
        from assistant.insertion.windows import WindowsPaster

        return WindowsPaster()
    if platform == "darwin":
        from assistant.insertion.macos import MacPaster

        return MacPaster()
    # A program that runs under XWayland reaches other such programs alone, and could not tell.
    wayland = environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland"
    if wayland:
        from assistant.insertion.portal import portal_paster

        return portal_paster()
    if not environment.get("DISPLAY"):
        return None
    from assistant.insertion.x11 import x11_paster

    return x11_paster()
