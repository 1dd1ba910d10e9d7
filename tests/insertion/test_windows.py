"""Windows' way to paste, against a stand-in for its library: which window, which keys, their layout."""

import os
from ctypes import sizeof
from typing import Any

import pytest

from assistant.insertion.pasting import Pressed, Target
from assistant.insertion.windows import WindowsPaster, _Input, _Key, _Mouse

OURS, THEIRS = 0, 4242
TOPMOST, TOOL = 0x8, 0x80


class User32:
    """Windows from the front to the back: (handle, process, style, class)."""

    def __init__(self, *windows: tuple[int, int, int, str]) -> None:
        self.windows = windows
        self.front = windows[0][0] if windows else 0
        self.stubborn = False
        self.held: set[int] = set()
        self.sent: list[tuple[int, int]] = []
        self.takes = True

    def _of(self, window: int) -> tuple[int, int, int, str]:
        return next(one for one in self.windows if one[0] == window)

    def GetForegroundWindow(self) -> int:  # noqa: N802 - Windows' own names
        return self.front

    def SetForegroundWindow(self, window: int) -> int:  # noqa: N802
        if not self.stubborn:
            self.front = window
        return 1

    def GetWindow(self, window: int, _which: int) -> int:  # noqa: N802
        handles = [one[0] for one in self.windows]
        place = handles.index(window) + 1
        return handles[place] if place < len(handles) else 0

    def GetWindowThreadProcessId(self, window: int, process: Any) -> int:  # noqa: N802
        process._obj.value = self._of(window)[1] or os.getpid()
        return 1

    def GetWindowLongW(self, window: int, _what: int) -> int:  # noqa: N802
        return self._of(window)[2]

    def IsWindowVisible(self, _window: int) -> int:  # noqa: N802
        return 1

    def GetClassNameW(self, window: int, name: Any, _length: int) -> int:  # noqa: N802
        name.value = self._of(window)[3]
        return 1

    def GetWindowTextW(self, window: int, title: Any, _length: int) -> int:  # noqa: N802
        title.value = f"Window {window}"
        return 1

    def GetAsyncKeyState(self, key: int) -> int:  # noqa: N802
        return 0x8000 if key in self.held else 0

    def SendInput(self, count: int, inputs: Any, size: int) -> int:  # noqa: N802
        assert sizeof(_Input) == size
        self.sent = [(one.either.key.vk, one.either.key.flags) for one in inputs._obj]
        return count if self.takes else 0


def test_the_keys_are_laid_out_as_windows_of_64_bits_reads_them() -> None:
    assert (40, 24, 32) == (sizeof(_Input), sizeof(_Key), sizeof(_Mouse))


def test_the_window_used_last_is_the_first_foreign_one_that_does_not_float() -> None:
    user = User32(
        (1, OURS, TOPMOST, "Qt"),
        (2, THEIRS, TOPMOST, "Clock"),
        (3, THEIRS, TOOL, "Bar"),
        (4, THEIRS, 0, "Web"),
    )
    assert Target(4, "Window 4") == WindowsPaster(user).target()


@pytest.mark.parametrize("kind", ["ConsoleWindowClass", "CASCADIA_HOSTING_WINDOW_CLASS"])
def test_a_console_is_no_target(kind: str) -> None:
    assert WindowsPaster(User32((1, OURS, 0, "Qt"), (2, THEIRS, 0, kind))).target() is None


def test_with_no_other_window_there_is_no_target() -> None:
    assert WindowsPaster(User32((1, OURS, 0, "Qt"))).target() is None


def test_control_and_v_go_down_and_up_again() -> None:
    user = User32((1, OURS, 0, "Qt"), (2, THEIRS, 0, "Web"))
    assert Pressed.PRESSED is WindowsPaster(user).paste(Target(2))
    assert [(0x11, 0), (0x56, 0), (0x56, 2), (0x11, 2)] == user.sent


def test_a_window_that_does_not_come_to_the_front_gets_no_keys() -> None:
    user = User32((1, OURS, 0, "Qt"), (2, THEIRS, 0, "Web"))
    user.stubborn = True
    assert (Pressed.NO_FOCUS, []) == (WindowsPaster(user).paste(Target(2)), user.sent)


def test_held_keys_are_waited_for_and_nothing_is_pressed() -> None:
    user = User32((1, OURS, 0, "Qt"), (2, THEIRS, 0, "Web"))
    user.held = {0x10}
    assert (Pressed.KEYS_HELD, []) == (WindowsPaster(user).paste(Target(2)), user.sent)


def test_keys_that_windows_does_not_let_through_are_told() -> None:
    user = User32((1, OURS, 0, "Qt"), (2, THEIRS, 0, "Web"))
    user.takes = False
    assert Pressed.UNABLE is WindowsPaster(user).paste(Target(2))
