"""A ticket answered without a mouse, on a real display with a real window manager: keys alone."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.screen_reader import ScreenReader, running_program, running_reader, until
from tests.servers.x_display import x_environment

__all__ = ["x_environment"]

pytestmark = pytest.mark.display


class Keyboard:
    """X's own key events; what came of them is read over the accessibility bus."""

    def __init__(self, environment: dict[str, str], reader: ScreenReader) -> None:
        self._environment = environment
        self.reader = reader

    def press(self, *keys: str) -> None:
        self._run("key", "--clearmodifiers", "--delay", "30", *keys)

    def write(self, text: str) -> None:
        self._run("type", "--clearmodifiers", "--delay", "15", text)

    def is_at(self, role: str, name: str) -> None:
        """Wait until the keyboard is there."""
        what = f"the keyboard in {role} {name!r}"
        until(lambda: "focused" in self.reader.find(role, name).states, what)

    @property
    def labels(self) -> set[str]:
        return set(self.reader.names("label"))

    @property
    def tabs(self) -> set[str]:
        return set(self.reader.names("page tab"))

    @property
    def replies(self) -> list[str]:
        names = self.reader.names("list item")
        return [name.partition(".")[0] for name in names if name != "From the helpdesk"]

    @property
    def draft(self) -> str:
        return self.reader.find("text", "Draft").text

    def _run(self, *command: str) -> None:
        subprocess.run(("xdotool", *command), env=self._environment, check=True, timeout=30)


@pytest.fixture
def keyboard(x_environment: dict[str, str], tmp_path: Path) -> Iterator[Keyboard]:
    with (
        running_reader(x_environment) as (reader, environment),
        running_program(environment, tmp_path, "demo"),
    ):
        reader.heard("Ticket 4021")
        made = Keyboard(environment, reader)
        window = ("search", "--sync", "--onlyvisible", "--name", "Evenhand", "windowactivate", "--sync")
        subprocess.run(("xdotool", *window), env=environment, check=True, timeout=30)
        yield made


def test_a_ticket_is_answered_by_keys_alone(keyboard: Keyboard) -> None:
    keyboard.press("ctrl+o")
    keyboard.is_at("text", "Search open tickets")
    keyboard.write("4022")
    keyboard.press("Return")
    keyboard.reader.heard("Ticket 4022")

    before = keyboard.labels
    assert "Delivered, not received" in before
    keyboard.press("ctrl+e", "Down", "Return")
    until(lambda: "Delivered, not received" not in keyboard.labels, "another category")

    keyboard.press("ctrl+f")
    keyboard.is_at("text", "Search the replies")
    keyboard.write("jasr")
    until(lambda: ["How we pack"] == keyboard.replies, "the reply that a mistyped word means")
    keyboard.press("Return")
    until(lambda: "We pack in paper" in keyboard.draft, "the reply in the draft")

    keyboard.press("F2")
    keyboard.is_at("text", "Draft")
    keyboard.press("ctrl+End")
    keyboard.write(" Robin")
    until(lambda: keyboard.draft.endswith(" Robin"), "what was typed")

    keyboard.press("ctrl+Return")
    keyboard.press("ctrl+shift+z")
    keyboard.reader.heard("Taken back.")
    keyboard.press("ctrl+Return")
    keyboard.reader.heard("The answer was sent.")

    keyboard.press("ctrl+j")
    keyboard.reader.heard("Ticket 3974")
    keyboard.press("ctrl+comma")
    keyboard.reader.find("page tab", "Keys")
    keyboard.press("Escape")
    until(lambda: keyboard.labels and not keyboard.tabs, "a closed dialog")


@pytest.mark.parametrize(
    ("opens", "search", "row"),
    [
        ("ctrl+k", "Search commands", "Previous ticket"),
        ("ctrl+o", "Search open tickets", "Box never came, Joel Okafor"),
        ("ctrl+f", "Search the replies", "Short version"),
    ],
)
def test_what_is_walked_to_while_the_keyboard_stays_in_a_search_is_said(
    keyboard: Keyboard, opens: str, search: str, row: str
) -> None:
    keyboard.press(opens)
    keyboard.is_at("text", search)
    keyboard.press("Down")
    keyboard.reader.heard(row)
