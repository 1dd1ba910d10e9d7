"""Addresses of one customer: suggested quietly, confirmed by the agent, counted in from then on."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from assistant.domain.addresses import Decision, KnownAs
from assistant.domain.ticket import Customer
from assistant.domain.worksheet import Worksheet
from assistant.gui.address_flow import AddressFlow
from assistant.gui.customer_panel import CustomerPanel
from assistant.gui.known_as_row import KnownAsRow
from assistant.gui.theme import LIGHT
from assistant.people import People
from tests.builders import a_ticket, a_worksheet
from tests.fakes import Later, RightAway
from tests.test_ledger import ANNAS, ByAddress, known_as

if TYPE_CHECKING:
    from assistant.domain.errors import AssistantError

BOTH = KnownAs("anna+shop@x.example", suggested=("anna@x.example", "bea@x.example"))


@pytest.fixture
def row(qtbot: QtBot) -> KnownAsRow:
    made = KnownAsRow(LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def heard(row: KnownAsRow) -> list[tuple[Decision, str]]:
    said: list[tuple[Decision, str]] = []
    row.decided.connect(lambda decision, other: said.append((decision, other)))
    return said


def words(row: KnownAsRow) -> str:
    text = " | ".join(label.text() for label in row.findChildren(QLabel) if label.isVisibleTo(row))
    return text.replace("\N{FIRST STRONG ISOLATE}", "").replace("\N{POP DIRECTIONAL ISOLATE}", "")


def offered(row: KnownAsRow) -> dict[str, QAction]:
    actions = row.findChildren(QToolButton)[0].menu().actions()
    plain = {action.text(): action for action in actions if not action.isSeparator()}
    return {text.replace("\u2068", "").replace("\u2069", ""): action for text, action in plain.items()}


def test_one_address_is_asked_about_at_a_time(row: KnownAsRow) -> None:
    row.show_known(BOTH)
    assert "Known by this address alone | Is anna@x.example the same person?" == words(row)
    row.show_known(KnownAs(BOTH.address, ("anna@x.example",), suggested=("bea@x.example",)))
    assert "Also known as anna@x.example | Is bea@x.example the same person?" == words(row)


@pytest.mark.parametrize(("text", "decision"), [("Same person", Decision.SAME), ("Not them", Decision.APART)])
def test_answer_is_given_by_the_keyboard(
    row: KnownAsRow, qtbot: QtBot, text: str, decision: Decision
) -> None:
    row.show_known(BOTH)
    said = heard(row)
    button = next(each for each in row.findChildren(QPushButton) if each.text() == text)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert [(decision, "anna@x.example")] == said
    assert f"{text}: anna@x.example" == button.accessibleName()


def test_everything_that_was_said_can_be_undone_in_the_menu(row: KnownAsRow) -> None:
    row.show_known(KnownAs("a@x", ("b@x",), apart=("c@x",)))
    said = heard(row)
    offered(row)["Undo: b@x is the same person"].trigger()
    offered(row)["Undo: c@x is somebody else"].trigger()
    offered(row)["Several people use this address"].trigger()
    row.show_known(KnownAs("a@x", shared=True))
    offered(row)["Several people use this address"].trigger()
    assert [
        (Decision.PARTED, "b@x"),
        (Decision.UNDECIDED, "c@x"),
        (Decision.SHARED, ""),
        (Decision.OWN, ""),
    ] == said


def test_shared_address_says_whose_history_it_is(row: KnownAsRow) -> None:
    row.show_known(KnownAs("office@x", ("b@x",), shared=True))
    assert "Shared address: its history is nobody's alone." == words(row)
    assert ["Several people use this address"] == list(offered(row))


def test_another_address_is_typed(row: KnownAsRow, qtbot: QtBot) -> None:
    row.show_known(KnownAs("a@x"))
    said = heard(row)
    offered(row)["Add another address"].trigger()
    field = row.findChildren(QLineEdit)[0]
    for typed in ("anna at home", " A@x"):
        field.setText(typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert "This is not an e-mail address of somebody else." in words(row)
    assert [] == said
    field.setText(" Anna@Home.example")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [(Decision.SAME, "anna@home.example")] == said
    assert not field.isVisible()


def test_field_is_left_by_escape_and_keeps_nothing_for_the_next_customer(
    row: KnownAsRow, qtbot: QtBot
) -> None:
    row.show_known(KnownAs("a@x"))
    field = row.findChildren(QLineEdit)[0]
    row.open_field()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    row.open_field()
    field.setText("half@")
    row.show_known(KnownAs("b@x"))
    assert ("", False) == (field.text(), field.isVisible())


def test_whatever_takes_the_keyboard_has_a_name(row: KnownAsRow) -> None:
    row.show_known(BOTH)
    row.open_field()
    for widget in (
        *row.findChildren(QPushButton),
        *row.findChildren(QToolButton),
        *row.findChildren(QLineEdit),
    ):
        assert widget.accessibleName()


def test_line_under_the_name_hints_at_a_suggestion_and_counts_what_was_confirmed(qtbot: QtBot) -> None:
    panel = CustomerPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_sheet(a_worksheet())
    panel.show_known(BOTH)
    assert "another address?" in panel._history.text()
    assert not panel.known_as.isVisible()
    panel.toggle_card()
    assert panel.known_as.isVisible()
    panel.show_known(KnownAs("a@x", ("b@x",)))
    assert "2 address" in panel._history.text()
    panel.show_known(None)
    assert not panel.known_as.isVisible()


class _Desk:
    """Of a desk, what the flow asks."""

    def __init__(self, people: People) -> None:
        self.people = people


@pytest.fixture
def people(tmp_path: Path) -> People:
    ledger, addresses = known_as(tmp_path, ByAddress(ANNAS))
    return People(ledger, addresses)


@pytest.fixture
def flow_on(people: People, qtbot: QtBot) -> Callable[..., AddressFlow]:
    parent = QObject()
    qtbot.parents = [parent]  # type: ignore[attr-defined]  # kept as long as the test

    def made(background: RightAway | Later) -> AddressFlow:
        flow = AddressFlow(background, parent)
        flow.start(_Desk(people))  # type: ignore[arg-type]  # enough of it
        return flow

    return made


def a_sheet(email: str, *also: str, ticket: str = "1") -> Worksheet:
    made = a_ticket(id=ticket)
    sheet = a_worksheet(ticket=made)
    return replace(sheet, ticket=replace(made, customer=Customer("Anna", email, also=also)))


def told(flow: AddressFlow) -> list[KnownAs | None]:
    said: list[KnownAs | None] = []
    flow.known.connect(said.append)
    return said


def test_what_is_known_comes_behind_the_sheet(flow_on: Callable[..., AddressFlow]) -> None:
    flow = flow_on(RightAway())
    said = told(flow)
    flow.show_sheet(a_sheet("anna@x.example", "bea@x.example"))
    assert [None, KnownAs("anna@x.example", suggested=("bea@x.example",))] == said


def test_decision_has_the_ticket_worked_out_anew(flow_on: Callable[..., AddressFlow]) -> None:
    flow = flow_on(RightAway())
    flow.show_sheet(a_sheet("anna@x.example", "bea@x.example"))
    said, decided = told(flow), list[str]()
    flow.decided.connect(decided.append)
    flow.decide(Decision.SAME, "bea@x.example")
    assert [KnownAs("anna@x.example", ("bea@x.example",))] == said
    assert ["1"] == decided


def test_answer_about_a_ticket_that_was_left_is_dropped(flow_on: Callable[..., AddressFlow]) -> None:
    later = Later()
    flow = flow_on(later)
    flow.show_sheet(a_sheet("anna@x.example", "bea@x.example"))
    said = told(flow)
    flow.show_sheet(None)
    later.let_all_go()
    assert [None] == said


def test_slow_look_does_not_put_back_what_was_decided_after_it(flow_on: Callable[..., AddressFlow]) -> None:
    later = Later()
    flow = flow_on(later)
    flow.show_sheet(a_sheet("anna@x.example", "bea@x.example"))
    said = told(flow)
    flow.decide(Decision.SAME, "bea@x.example")
    later.let_go(1)
    later.let_all_go()
    assert [KnownAs("anna@x.example", ("bea@x.example",))] == said


def test_list_that_cannot_be_used_is_told(
    flow_on: Callable[..., AddressFlow], people: People, tmp_path: Path
) -> None:
    flow = flow_on(RightAway())
    (tmp_path / "addresses.sqlite").write_bytes(b"no database" * 1000)
    failed: list[AssistantError] = []
    flow.failed.connect(failed.append)
    flow.show_sheet(a_sheet("anna@x.example"))
    assert "addresses.sqlite" in str(failed[0])
    assert people.addresses is not None
