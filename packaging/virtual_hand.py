"""Somebody at a virtual screen: looks, presses keys, clicks, and waits until nothing moves any more."""

import hashlib
import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_PATIENCE: Final = 120.0
_STILL, _LOOKS = 4, 15
"""How many looks in a row must be alike; how many are enough where a cursor blinks."""
_PAUSE: Final = 1.0


class Hand:
    """With xdotool and ImageMagick on one screen."""

    def __init__(self, screen: Mapping[str, str], pictures: Path) -> None:
        """``screen`` is the environment of programs on it."""
        self._environment = os.environ | screen
        self._pictures = pictures
        self._number = 0

    @property
    def display(self) -> str:
        """How programs find the screen."""
        return self._environment["DISPLAY"]

    def press(self, *keys: str) -> None:
        """One after the other, as fast as a person."""
        for key in keys:
            self._ran("xdotool", "key", "--clearmodifiers", key)
            time.sleep(0.3)

    def write(self, words: str) -> None:
        """Letter by letter; by standard input, so that no list of processes shows them."""
        command = ("xdotool", "type", "--delay", "25", "--file", "-")
        subprocess.run(command, env=self._environment, input=words, text=True, check=True)
        time.sleep(0.3)

    def click_from_end(self, window: str, place: tuple[int, int]) -> None:
        """As far left of and above a window's lower right corner as this says."""
        number = self.wait_for_window(window)
        said = self._ran("xdotool", "getwindowgeometry", "--shell", number)
        size = {name: int(value) for name, value in (line.split("=") for line in said.splitlines())}
        # Inside the window: where it is on the screen xdotool tells wrongly under a frame.
        x, y = size["WIDTH"] - place[0], size["HEIGHT"] - place[1]
        self._ran("xdotool", "mousemove", "--window", number, str(x), str(y), "click", "1")

    def wait_for_window(self, title: str) -> str:
        """Until a window whose title begins so is on the screen; it gets the keyboard."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            command = ("xdotool", "search", "--onlyvisible", "--name", f"^{title}")
            found = subprocess.run(
                command, env=self._environment, capture_output=True, text=True, check=False
            )
            if found.stdout:
                window = found.stdout.split()[-1]
                self._ran("xdotool", "windowactivate", "--sync", window)
                return window
            time.sleep(_PAUSE)
        raise SystemExit(f"There is no window {title!r}.")

    def wait_until_still(self, name: str) -> Path:
        """Until the screen has not changed for some looks; the last of them is kept as a picture."""
        self._number += 1
        picture = self._pictures / f"{self._number}-{name.replace(' ', '-')}.png"
        alike, before = 0, b""
        for _ in range(_LOOKS):
            time.sleep(_PAUSE)
            self._ran("import", "-window", "root", "-define", "png:exclude-chunks=date,time", str(picture))
            now = hashlib.sha256(picture.read_bytes()).digest()
            alike, before = (alike + 1, now) if now == before else (0, now)
            if alike >= _STILL:
                break
        return picture

    def _ran(self, *command: str) -> str:
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=True)
        return done.stdout
