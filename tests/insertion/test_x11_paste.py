"""The click on Insert, on a real X server with a window manager: into the window of another program."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage

from tests.benchmarks.display import own_display
from tests.insertion.other_window import OFFERED
from tests.insertion.programs import Program, Screen

pytestmark = pytest.mark.display

FINE = "Hello Mara, سلام، می‌گردیم 😀 Привет\n\nwe look for it.\n\nRobin"


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with own_display() as environment:
        yield Screen(environment)


@pytest.fixture
def other(screen: Screen, request: pytest.FixtureRequest) -> Iterator[Program]:
    program = screen.program("tests/insertion/other_window.py", *getattr(request, "param", ()))
    program.until("active", True)
    yield program
    program.end()


class Panel:
    """The panel's program, and the agent's hand on its button."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.program = screen.program("-m", "tests.insertion.panel_process")
        assert self.program.until("watching")["watching"]

    def insert(self, text: str) -> None:
        self.program.tell(write=text, where=True)
        self.screen.click(cast("tuple[int, int]", self.program.until("where")["where"]))


@pytest.fixture
def panel(screen: Screen, other: Program) -> Iterator[Panel]:
    del other
    made = Panel(screen)
    yield made
    made.program.end()


def test_the_reply_stands_in_the_other_window_and_the_clipboard_is_as_before(
    screen: Screen, other: Program, panel: Panel
) -> None:
    screen.copy("<b>mine</b>", "text/html")
    panel.insert(FINE)
    assert FINE == other.until("text")["text"]
    told = panel.program.until("arrived")
    assert "Ticket 1 - Other program" == told["arrived"]
    assert panel.program.until("over")["over"]
    assert "<b>mine</b>" == screen.clipboard("text/html")


def test_inserted_again_it_stands_there_twice_and_nothing_of_the_clipboard_does(
    screen: Screen, other: Program, panel: Panel
) -> None:
    screen.copy("mine")
    for expected in ("One. ", "One. One. "):
        panel.insert("One. ")
        assert expected == other.until("text", expected)["text"]
        panel.program.until("over")
    assert "mine" == screen.clipboard()


@pytest.mark.parametrize("other", [("deaf",)], indirect=True)
def test_what_the_window_does_not_take_is_told_and_can_be_pasted_by_hand(
    screen: Screen, panel: Panel
) -> None:
    screen.copy("mine")
    panel.insert(FINE)
    assert panel.program.until("not_taken")["said"].startswith(
        "Ticket 1 - Other program did not take the reply."
    )
    assert FINE == screen.clipboard()
    assert panel.program.until("over")["over"]
    assert "mine" == screen.clipboard()


@pytest.mark.parametrize("other", [("deaf",)], indirect=True)
def test_what_another_program_copies_meanwhile_stays(screen: Screen, panel: Panel) -> None:
    screen.copy("mine")
    panel.insert(FINE)
    panel.program.until("not_taken")
    screen.copy("newer")
    assert not panel.program.until("over")["over"]
    assert "newer" == screen.clipboard()


def test_every_format_of_another_program_comes_back_with_the_password_managers_mark(
    screen: Screen, other: Program, panel: Panel
) -> None:
    owner = screen.program("tests/insertion/other_window.py", "owner")
    owner.until("owns")
    panel.insert("Found. ")
    assert "Found. " == other.until("text")["text"]
    assert panel.program.until("over")["over"]
    assert OFFERED == screen.offered(*OFFERED)
    owner.end()


@pytest.mark.parametrize("other", [("deaf",)], indirect=True)
def test_what_a_clipboard_history_fetches_is_no_arrival(screen: Screen, panel: Panel) -> None:
    history = screen.program("tests/insertion/other_window.py", "history")
    history.until("history")
    screen.copy("mine")
    panel.insert(FINE)
    assert FINE == history.until("seen", FINE)["seen"]
    assert "not_taken" in panel.program.until("not_taken", "Ticket 1 - Other program")
    history.end()


@pytest.mark.parametrize("other", [("terminal",)], indirect=True)
def test_nothing_is_pasted_into_a_terminal(screen: Screen, panel: Panel) -> None:
    screen.copy("mine")
    panel.insert(FINE)
    assert "unable" == panel.program.until("copied")["copied"]


def test_keys_that_the_agent_holds_down_keep_ours_from_becoming_others(
    screen: Screen, other: Program, panel: Panel
) -> None:
    screen.hands("keydown", "shift")
    try:
        panel.insert("Held. ")
        assert "keys_held" == panel.program.until("copied")["copied"]
    finally:
        screen.hands("keyup", "shift")
    panel.insert("Free. ")
    assert "Free. " == other.until("text")["text"]


def test_another_ticket_opened_while_keys_are_held_gets_no_reply_to_the_one_before(
    screen: Screen, other: Program, panel: Panel
) -> None:
    screen.copy("mine")
    screen.hands("keydown", "shift")
    try:
        panel.insert("To one. ")
        panel.program.until("asked")
        panel.program.tell(open="2")
        called_off = panel.program.until("called_off")
    finally:
        screen.hands("keyup", "shift")
    assert called_off["said"].startswith("The reply to #1 was not inserted.")
    assert "mine" == screen.clipboard()
    panel.insert("To two. ")
    assert "To two. " == other.until("text")["text"]


def test_an_image_on_the_clipboard_comes_back_byte_for_byte(
    screen: Screen, other: Program, panel: Panel
) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    buffer = QBuffer()
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    png = bytes(buffer.data().data())
    screen.copy(png, "image/png")
    panel.insert("Seen. ")
    assert "Seen. " == other.until("text")["text"]
    assert panel.program.until("over")["over"]
    assert {"image/png": png} == screen.offered("image/png")
