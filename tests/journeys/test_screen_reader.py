"""The demo desk through a screen reader alone: no eyes, no mouse, no key, only AT-SPI."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.servers.screen_reader import Node, ScreenReader, running_program, running_reader, until
from tests.servers.x_display import x_environment

__all__ = ["x_environment"]

pytestmark = pytest.mark.display

_MORE = "Promises more than the guide grants."
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


def describes(node: Node, words: str) -> bool:
    return words == node.description


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
    assert {"Delivered, not received", "mentions a bad review · same answer"} <= labels
    assert any(re.fullmatch(r"sure, \d+ %", words) for words in labels)
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


def test_how_a_draft_stands_to_the_guide_is_words_in_the_tree_and_said_when_it_changes(
    own_reader: ScreenReader,
) -> None:
    own_reader.find("list item", "New parcel on its way").act("Toggle")
    own_reader.find("push button", "Insert the chosen reply").act("Press")
    draft = own_reader.find("text", "Draft")
    until(lambda: "We are sending your order again" in draft.text, "the reply in the draft")
    own_reader.heard("In line with the guide.")
    reply = _BLANK.sub("Main Street 1", draft.text)
    draft.write(reply)
    for written, state, said in (
        (reply, "In line with the guide", ""),
        (f"Good morning. {reply}", "Reworded, in line with the guide", "Reworded, in line with the guide."),
        (f"{reply} We will refund you in full.", _MORE, f"{_MORE} “We will refund"),
    ):
        draft.write(written)
        until(partial(describes, draft, state), state)
        assert state in {node.name for node in shown(own_reader, "label")}
        own_reader.heard(said)
    found = [node.name for node in shown(own_reader, "label") if node.name.startswith("“We will refund")]
    assert 1 == len(found)
    own_reader.find("push button", "Take out: We will refund").act("Press")
    until(lambda: _MORE != draft.description, "a draft that stays inside the guide")
    assert "refund" not in draft.text


def test_a_pin_and_its_end_are_said(own_reader: ScreenReader) -> None:
    pin = own_reader.find("check box", "Stay at this ticket")
    assert "checked" not in pin.states
    pin.act("Toggle")
    own_reader.heard("Pinned. The panel stays at this ticket.")
    assert "checked" in pin.states
    pin.act("Toggle")
    own_reader.heard("The panel follows again.")
