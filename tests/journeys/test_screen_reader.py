"""The demo desk through a screen reader alone: no eyes, no mouse, no key, only AT-SPI."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.servers.screen_reader import Node, ScreenReader, running_program, running_reader, until
from tests.servers.x_display import x_environment

__all__ = ["x_environment"]

pytestmark = pytest.mark.display

_BLANK = re.compile(r"\[[^\]]*\?\]")


@contextmanager
def reading(display: dict[str, str], folder: Path) -> Iterator[ScreenReader]:
    with running_reader(display) as (made, environment), running_program(environment, folder, "demo"):
        made.heard("Ticket 4021: Box never came")
        yield made


@pytest.fixture(scope="module")
def reader(x_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScreenReader]:
    """One program for all tests that change nothing."""
    with reading(x_environment, tmp_path_factory.mktemp("reader")) as made:
        yield made


@pytest.fixture
def own_reader(x_environment: dict[str, str], tmp_path: Path) -> Iterator[ScreenReader]:
    with reading(x_environment, tmp_path) as made:
        yield made


def shown(reader: ScreenReader, role: str) -> list[Node]:
    return [node for node in reader.all() if role == node.role]


def test_a_ticket_is_said_by_itself_with_its_pressure(reader: ScreenReader) -> None:
    reader.heard(
        "Ticket 4021: Box never came. Pressure found: mentions a bad review. The answer is the same."
    )


def test_whatever_can_be_done_has_a_name(reader: ScreenReader) -> None:
    nameless = [
        (node.role, node.path)
        for node in reader.all()
        if node.role in {"push button", "check box", "button menu", "text", "list", "list item", "combo box"}
        and not node.name
    ]
    assert [] == nameless


def test_a_graphic_that_tells_something_says_it(reader: ScreenReader) -> None:
    said = [node.name for node in shown(reader, "graphic")]
    assert {"granted", "refused"} <= set(said)


def test_category_value_and_pressure_are_words_and_no_colour_alone(reader: ScreenReader) -> None:
    labels = {node.name for node in shown(reader, "label")}
    assert {"Delivered, not received", "sure, 99 %", "mentions a bad review · same answer"} <= labels
    assert any(node.name.startswith("Lifetime value: VIP") for node in shown(reader, "check box"))


def test_states_are_told(reader: ScreenReader) -> None:
    assert "sensitive" not in reader.find("push button", "Send to the customer").states
    assert "Nothing written yet" == reader.find("text", "Draft").description
    quotes = reader.find("check box", "Show the quoted words")
    assert "checked" not in quotes.states
    quotes.act("Press")
    until(lambda: "checked" in quotes.states, "a checked state")
    quotes.act("Press")


def test_a_reply_is_picked_filled_in_and_sent(own_reader: ScreenReader) -> None:
    own_reader.find("list item", "New parcel on its way").act("Toggle")
    own_reader.find("push button", "Insert the chosen reply").act("Press")
    draft = own_reader.find("text", "Draft")
    until(lambda: "We are sending your order again" in draft.text, "the reply in the draft")
    assert "sensitive" not in own_reader.find("push button", "Send to the customer").states
    draft.write(_BLANK.sub("Main Street 1", draft.text))
    send = own_reader.find("push button", "Send to the customer")
    until(lambda: "sensitive" in send.states, "a send button that can be pressed")
    send.act("Press")
    own_reader.heard("The answer was sent.")
    own_reader.find("push button", "Next ticket").act("Press")
    own_reader.heard("Ticket 4022")
