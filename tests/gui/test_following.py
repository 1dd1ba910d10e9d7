"""The panel goes where the agent is in the browser: at once, calmly, and not while they are writing here."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assistant.beside.messages import BrowserId, Tab
from assistant.domain.account import Account
from assistant.domain.settings import Settings
from assistant.domain.ticket import Ticket, TicketId
from assistant.gui.background import Runner
from assistant.gui.beside import Beside
from assistant.gui.clipboard_watch import plain_text_of
from assistant.gui.opened_addresses import OpenedAddresses
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, Later, RightAway
from tests.gui.test_entrance import A, B, House


class Web(FakeHelpdesk):
    """A helpdesk with pages."""

    def __init__(self, name: str, *tickets: Ticket) -> None:
        super().__init__(*tickets)
        self.name = name

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        found = re.fullmatch(rf"https://{self.name}/tickets/(\d+)", address)
        return TicketId(found[1]) if found else None


class Street(House):
    """Two accounts whose tickets have pages, and a panel beside a browser."""

    def __init__(self, qtbot: QtBot, folder: Path, background: Runner) -> None:
        super().__init__(qtbot, folder, background)
        self.knows(A, B)
        for account in (A, B):
            tickets = (a_ticket(f"{number} at {account.name}", id=str(number)) for number in (1, 2, 3))
            self.helpdesk(account, Web(account.name, *tickets))
        self.beside = Beside(self.window, self.entrance, background)
        self.window.followed.connect(self.beside.follow)
        self.following = self.beside.following
        self.following._rest.setInterval(1)
        self.entrance.start()

    def sees(self, number: int, account: Account = A) -> None:
        self.beside.door.tab_changed.emit(Tab(BrowserId(1), page(number, account)))

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.following._rest.isActive())

    def press(self, words: str) -> None:
        next(b for b in self.window.findChildren(QPushButton) if words == b.text()).click()

    def back_to_the_browser(self) -> None:
        field = QApplication.focusWidget()
        assert field
        field.clearFocus()

    @property
    def wanted(self) -> str:
        return self.window.work.tickets.wanted or ""


def page(number: int, account: Account = A) -> str:
    return f"https://{account.name}/tickets/{number}"


@pytest.fixture
def street(qtbot: QtBot, tmp_path: Path) -> Iterator[Street]:
    made = Street(qtbot, tmp_path / "config", RightAway())
    yield made
    made.window.hide()


@pytest.fixture
def slow(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Street, Later]]:
    later = Later()
    made = Street(qtbot, tmp_path / "config", later)
    later.let_all_go()
    yield made, later
    made.window.hide()


def test_the_panel_shows_the_ticket_of_the_tab(street: Street) -> None:
    street.sees(2)
    assert "2 at a.example" == street.subject


def test_a_page_that_is_no_ticket_changes_nothing(street: Street) -> None:
    street.sees(2)
    for address in ("", "https://a.example/settings", "https://news.example/tickets/3"):
        street.settle()
        street.following.follow(address)
    assert ("2 at a.example", "") == (street.subject, street.notices)


def test_the_same_ticket_is_not_fetched_again(slow: tuple[Street, Later]) -> None:
    street, later = slow
    street.sees(2)
    later.let_all_go()
    street.settle()
    street.sees(2)
    assert [] == later.waiting


def test_what_is_known_is_shown_at_once(slow: tuple[Street, Later]) -> None:
    street, later = slow
    for number in (2, 3):
        street.sees(number)
        later.let_all_go()
        street.settle()
    street.sees(2)
    assert "2 at a.example" == street.subject
    assert later.waiting


def test_a_late_answer_for_the_ticket_before_is_dropped(slow: tuple[Street, Later]) -> None:
    street, later = slow
    street.sees(2)
    street.settle()
    street.sees(3)
    later.waiting.reverse()
    later.let_all_go()
    assert "3 at a.example" == street.subject


def test_who_runs_through_tabs_is_followed_to_where_they_stop(slow: tuple[Street, Later]) -> None:
    street, later = slow
    street.following._rest.setInterval(200)
    fetched: list[str] = []
    street.window.work.tickets.ticket_opened.connect(fetched.append)
    for number in (2, 1, 2, 1, 3):
        street.sees(number)
    street.qtbot.waitUntil(lambda: "3" == street.wanted)
    later.let_all_go()
    assert (["2", "3"], "3 at a.example") == (fetched, street.subject)


def test_a_draft_in_progress_stays_with_its_ticket(street: Street) -> None:
    street.sees(1)
    street.write("Half a thought")
    street.back_to_the_browser()
    street.settle()
    street.sees(2)
    assert ("2 at a.example", "") == (street.subject, street.window.page.draft.body())
    street.settle()
    street.sees(1)
    assert "Half a thought" == street.window.page.draft.body()


def test_who_writes_here_is_not_moved_until_they_are_back_in_the_browser(street: Street) -> None:
    street.sees(1)
    street.settle()
    street.window.page.draft.editor.setFocus()
    street.write("Half")
    street.sees(2)
    street.write(" a thought")
    assert ("1 at a.example", "Half a thought") == (street.subject, street.window.page.draft.body())
    street.back_to_the_browser()
    assert ("2 at a.example", "") == (street.subject, street.window.page.draft.body())


def test_a_pin_stops_following_and_says_so(street: Street) -> None:
    pin = street.window.page.top_bar.pin
    assert ("Stay at this ticket", False) == (pin.accessibleName(), pin.isChecked())
    street.sees(1)
    street.settle()
    street.window.commands.run("pin")
    street.sees(2)
    assert ("1 at a.example", True) == (street.subject, pin.isChecked())
    assert "pinned" in street.window.page.ticket_bar._number.text()


def test_without_the_pin_the_panel_goes_to_where_the_browser_is(street: Street) -> None:
    street.window.page.top_bar.pin.click()
    street.sees(2)
    street.sees(3)
    street.window.page.top_bar.pin.click()
    assert "3 at a.example" == street.subject
    assert "pinned" not in street.window.page.ticket_bar._number.text()


def test_a_pin_does_not_hold_the_agent(street: Street) -> None:
    street.following.pin(True)
    street.window.commands.run("next_ticket")
    assert "2 at a.example" == street.subject
    street.following.hand_over("3")
    assert ("3 at a.example", True) == (street.subject, street.following.pinned)


def test_a_link_moves_no_pinned_panel_unasked(street: Street) -> None:
    street.following.pin(True)
    street.following.link(f"evenhand://ticket/{A.id}/3")
    assert "1 at a.example" == street.subject
    street.press("Show it")
    assert ("3 at a.example", "") == (street.subject, street.notices)


def test_a_tab_of_another_account_is_offered_not_opened(street: Street) -> None:
    street.sees(2, B)
    assert "1 at a.example" == street.subject
    assert "The browser shows a ticket of b.example." in street.notices
    street.press("Open it there")
    assert ("2 at b.example", B.id, "") == (street.subject, street.entrance.account, street.notices)


def test_the_offer_is_over_when_the_browser_is_back(street: Street) -> None:
    street.sees(2, B)
    street.settle()
    street.sees(1)
    assert "" == street.notices


def test_a_late_word_of_another_account_is_dropped(slow: tuple[Street, Later]) -> None:
    street, later = slow
    street.sees(2, B)
    street.settle()
    street.sees(3)
    later.let_all_go()
    assert ("3 at a.example", "") == (street.subject, street.notices)


@pytest.mark.parametrize("name", [B.id, B.name, B.name.upper()])
def test_a_link_opens_its_account_by_id_or_name(street: Street, name: str) -> None:
    street.following.link(f"evenhand://ticket/{name}/3")
    assert ("3 at b.example", B.id) == (street.subject, street.entrance.account)


def test_a_link_to_a_page_opens_the_account_whose_it_is(street: Street) -> None:
    street.following.link("evenhand://page/https%3A%2F%2Fb.example%2Ftickets%2F2")
    assert "2 at b.example" == street.subject


def test_what_a_start_is_asked_for_is_shown_when_its_account_is_open(slow: tuple[Street, Later]) -> None:
    street, later = slow
    street.entrance.open(B.id)
    street.following.link(f"evenhand://ticket/{B.id}/3")
    later.let_all_go()
    assert "3 at b.example" == street.subject
    street.entrance.open(B.id)
    later.let_go()
    street.following.hand_over("2")
    later.let_all_go()
    assert "2 at b.example" == street.subject


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("evenhand://ticket/nobody/1", "There is no account nobody here."),
        ("evenhand://send/all/1", "That is no ticket's address or number."),
        ("hello", "That is no ticket's address or number."),
        ("", "That is no ticket's address or number."),
        ("https://news.example/", "No connected account knows this page."),
    ],
)
def test_what_is_unknown_is_explained(street: Street, text: str, words: str) -> None:
    street.following.link(text)
    assert words in street.notices
    assert "1 at a.example" == street.subject


def test_a_name_from_a_link_is_shown_as_text_and_short(street: Street) -> None:
    street.following.link("evenhand://ticket/%3Cb%3E" + "x" * 150 + "/1")
    assert "There is no account <b>xxx" in street.notices
    assert len(street.notices) < 150


def test_two_accounts_of_one_name_are_not_guessed(street: Street) -> None:
    twin = replace(B, name=A.name)
    street.entrance.accounts = (A, twin)
    street.following.link(f"evenhand://ticket/{A.name.upper()}/3")
    assert "There is no account" in street.notices


def test_without_an_account_a_number_says_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    house = House(qtbot, tmp_path / "config", RightAway())
    beside = Beside(house.window, house.entrance, RightAway())
    house.entrance.start()
    for text in ("7", "evenhand://ticket/a/7"):
        beside.following.link(text)
        assert "No helpdesk is connected yet." in house.notices
    house.window.hide()


def test_ctrl_v_goes_to_the_copied_ticket(street: Street) -> None:
    QGuiApplication.clipboard().setText(page(3))
    street.window.page.replies.focus_list()
    QTest.keyClick(
        QApplication.focusWidget() or street.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
    )
    assert "3 at a.example" == street.subject


def test_ctrl_v_in_a_text_field_pastes_there(street: Street) -> None:
    QGuiApplication.clipboard().setText(page(3))
    editor = street.window.page.draft.editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert ("1 at a.example", page(3)) == (street.subject, street.window.page.draft.body())


def test_an_address_that_the_system_hands_over_is_shown_even_if_it_came_early(
    street: Street, qapp: QApplication
) -> None:
    opened = OpenedAddresses(qapp)
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl(f"evenhand://ticket/{A.id}/2")))
    assert "1 at a.example" == street.subject
    opened.hand_to(street.following.link)
    assert "2 at a.example" == street.subject
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl(f"evenhand://ticket/{A.id}/3")))
    assert "3 at a.example" == street.subject
    opened.setParent(None)
    opened.deleteLater()


def mime(text: str = "", url: str = "") -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if url:
        data.setUrls([QUrl(url)])
    return data


def offered(street: Street, data: QMimeData) -> bool:
    """Whether the window would take this; it is dropped then."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(street.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(street.window, QDropEvent(QPointF(5, 5), copy, data, left, none))
    return enter.isAccepted()


@pytest.mark.parametrize("data", [("3", ""), (page(3), ""), ("A title", page(3)), ("", page(3))])
def test_an_address_or_number_can_be_dropped(street: Street, data: tuple[str, str]) -> None:
    assert offered(street, mime(*data))
    assert "3 at a.example" == street.subject


@pytest.mark.parametrize("data", [("hello", ""), ("", "file:///etc/passwd"), ("x" * 10_000, "")])
def test_nothing_else_can_be_dropped(street: Street, data: tuple[str, str]) -> None:
    assert not offered(street, mime(*data))
    assert "1 at a.example" == street.subject


def test_the_clipboard_is_not_watched_unless_the_agent_says_so(street: Street) -> None:
    assert not Settings().watch_clipboard
    watched = []
    for wanted in (Settings(), Settings(watch_clipboard=True), Settings()):
        street.window.follow(wanted)
        watched.append(street.beside.clipboard.watching)
    assert [False, True, False] == watched


def test_a_copied_address_is_followed_and_a_pin_holds(street: Street) -> None:
    street.beside.clipboard.page_copied.emit(page(2))
    assert "2 at a.example" == street.subject
    street.settle()
    street.following.pin(True)
    street.beside.clipboard.page_copied.emit(page(3))
    assert "2 at a.example" == street.subject


def test_only_plain_text_is_looked_at_and_no_secret() -> None:
    plain, rich, secret = mime(page(1)), QMimeData(), mime(page(1))
    rich.setHtml(page(1))
    secret.setData("x-kde-passwordManagerHint", b"secret")
    assert [page(1), "", "", ""] == [plain_text_of(held) for held in (plain, rich, secret, None)]


def test_a_tab_that_is_told_while_its_account_is_opened_is_where_it_begins(
    slow: tuple[Street, Later],
) -> None:
    street, later = slow
    street.entrance.open(B.id)
    street.sees(3, B)
    later.let_go(1)
    later.let_all_go()
    assert ("3 at b.example", "") == (street.subject, street.notices)


def test_ctrl_v_reads_no_clipboard_into_the_conversation(street: Street) -> None:
    QGuiApplication.clipboard().setText(page(3))
    for widget in street.window.page.findChildren(QTextBrowser):
        if widget.isVisible() and widget.isReadOnly():
            QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "3 at a.example" == street.subject


def test_who_went_elsewhere_meanwhile_is_not_fetched_back_by_a_late_word(slow: tuple[Street, Later]) -> None:
    street, later = slow
    street.following.hand_over(page(1, B))
    street.window.work.tickets.open(TicketId("2"))
    later.let_all_go()
    assert ("2", A.id) == (street.wanted, street.entrance.account)


def test_of_two_pages_handed_over_the_later_one_counts(slow: tuple[Street, Later]) -> None:
    street, later = slow
    street.following.hand_over(page(1, B))
    street.following.hand_over("https://news.example/tickets/3")
    later.let_all_go()
    assert A.id == street.entrance.account
    assert street.notices.startswith("No connected account knows this page.")


@given(
    st.lists(st.tuples(st.integers(1, 3), st.lists(st.integers(0, 9), max_size=2)), min_size=1, max_size=8)
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_however_answers_fall_the_panel_ends_where_the_browser_is(
    slow: tuple[Street, Later], steps: list[tuple[int, list[int]]]
) -> None:
    """Fast from tab to tab, with the helpdesk's answers in any order."""
    street, later = slow
    for number, answers in steps:
        street.sees(number)
        street.following._rest.timeout.emit()
        street.following._rest.stop()
        for place in answers:
            if later.waiting:
                later.let_go(place % len(later.waiting))
        sheet = street.window.work.tickets.sheet
        assert sheet is None or str(number) == sheet.ticket.id
    later.let_all_go()
    last = steps[-1][0]
    assert (str(last), f"{last} at a.example") == (street.wanted, street.subject)
