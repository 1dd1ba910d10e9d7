"""What is asked of Windows, held against a fake of it: here there is no other."""

from typing import Any

import pytest

from assistant.desktop.boxes import Box
from assistant.desktop.chord import Chord, Modifier
from assistant.desktop.system import Grabbed
from assistant.desktop.windows import WindowsFocus, WindowsKey, WindowsRoom
from assistant.domain.settings import Edge

NEW, REMOVE, QUERY, SET = range(4)


class FakeLibrary:
    """Writes down every call; ``answers`` are given by name."""

    def __init__(self, **answers: int) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self._answers = answers

    def __getattr__(self, name: str) -> Any:
        def called(*arguments: Any) -> int:
            self.calls.append((name, *arguments))
            return self._answers.get(name, 1)

        return called

    def messages(self) -> list[tuple[int, int, tuple[int, ...]]]:
        """Of each app bar call: its message, edge and rectangle."""
        told: list[tuple[int, int, tuple[int, ...]]] = []
        for _, message, pointer in self.calls:
            bar = pointer._obj
            rect = (bar.rect.left, bar.rect.top, bar.rect.right, bar.rect.bottom)
            told.append((message, bar.edge, rect))
        return told


def test_an_app_bar_is_made_once_moved_as_asked_and_taken_away() -> None:
    shell = FakeLibrary()
    room = WindowsRoom(shell)
    room.reserve(7, Box(1220, 0, 380, 1000), Edge.RIGHT)
    room.reserve(7, Box(0, 0, 44, 1000), Edge.LEFT)
    room.release(7)
    room.release(7)
    told = shell.messages()
    assert [NEW, QUERY, SET, QUERY, SET, REMOVE] == [message for message, _, _ in told]
    assert (SET, 2, (1220, 0, 1600, 1000)) == told[2]
    assert (SET, 0, (0, 0, 44, 1000)) == told[4]


@pytest.mark.parametrize(("answer", "outcome"), [(1, Grabbed.OURS), (0, Grabbed.TAKEN)])
def test_a_hot_key_is_ours_or_taken(answer: int, outcome: Grabbed) -> None:
    user = FakeLibrary(RegisterHotKey=answer)
    chord = Chord("Space", frozenset({Modifier.CTRL, Modifier.ALT}))
    assert outcome is WindowsKey(user).grab(chord)
    assert ("RegisterHotKey", None, 1, 0x4003, 0x20) == user.calls[-1]


@pytest.mark.parametrize(
    ("key", "code"), [("E", 0x45), ("7", 0x37), ("F1", 0x70), ("F24", 0x87), ("Del", 0x2E)]
)
def test_keys_have_their_codes(key: str, code: int) -> None:
    user = FakeLibrary()
    WindowsKey(user).grab(Chord(key, frozenset({Modifier.CTRL})))
    assert code == user.calls[-1][-1]


@pytest.mark.parametrize("key", ["F25", "Ű", "Nonsense"])
def test_a_key_without_a_code_is_unknown(key: str) -> None:
    assert Grabbed.UNKNOWN is WindowsKey(FakeLibrary()).grab(Chord(key, frozenset({Modifier.CTRL})))


def test_the_window_in_front_is_put_there_again() -> None:
    user = FakeLibrary(GetForegroundWindow=9)
    focus = WindowsFocus(user)
    focus.activate(focus.active())
    assert ("SetForegroundWindow", 9) == user.calls[-1]
