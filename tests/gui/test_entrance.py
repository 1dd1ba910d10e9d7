"""Accounts come and go, settings are kept, and the window closes only when everything is stored."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from assistant import places
from assistant.domain.account import Account, AccountId, Credential
from assistant.domain.draft import Draft
from assistant.domain.errors import (
    AssistantError,
    Fault,
    GuideError,
    SecretsError,
    SecretsTrouble,
    ServiceError,
    StorageError,
    Trouble,
)
from assistant.domain.guide import GuideNews
from assistant.domain.settings import Settings
from assistant.domain.ticket import TicketId
from assistant.gui.background import Background, Runner
from assistant.gui.connect_dialog import ConnectDialog
from assistant.gui.entrance import Entrance
from assistant.gui.guide_watch import GuideWatch
from assistant.gui.main_window import MainWindow
from assistant.gui.replies_list import RepliesList
from assistant.gui.secret_dialog import SecretDialog
from assistant.gui.settings_dialog import SettingsDialog
from assistant.office import DEMO
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, Later, RightAway, an_account, shipped_guide
from tests.office.files import Files
from tests.storage.choosing import choose

TOKEN = Credential("1-2-abc")
A, B = an_account("a.example"), an_account("b.example")


class House:
    """A window, its entrance, and an office on the files of one test."""

    def __init__(self, qtbot: QtBot, folder: Path, background: Runner) -> None:
        folder.mkdir()
        self.qtbot = qtbot
        self.files = Files(folder)
        self.window = MainWindow(background)
        qtbot.addWidget(self.window, before_close_func=MainWindow.leave)
        self.entrance = Entrance(self.window, background, lambda _tell: self.files.office, self.window)
        self.finished: list[bool] = []
        self.entrance.finished.connect(self._on_finished)
        self.window.show()

    def _on_finished(self) -> None:
        self.finished.append(True)

    def knows(self, *accounts: Account) -> None:
        for number, account in enumerate(accounts):
            self.files.secrets.store(account.id, TOKEN)
            self.files.accounts.add(account)
            self.helpdesk(account, FakeHelpdesk(a_ticket(f"At {account.name}", id=str(number))))

    def helpdesk(self, account: Account, helpdesk: FakeHelpdesk | None = None) -> FakeHelpdesk:
        if helpdesk:
            self.files.maker.helpdesks[account.id] = helpdesk
        return self.files.maker.helpdesks[account.id]

    def write(self, text: str) -> None:
        QTest.keyClicks(self.window.page.draft.editor, text)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())

    @property
    def subject(self) -> str:
        sheet = self.window.work.tickets.sheet
        return sheet.ticket.subject if sheet else ""

    @property
    def notices(self) -> str:
        return self.window.notices.text()


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    made = House(qtbot, tmp_path / "config", RightAway())
    yield made
    made.window.hide()


@pytest.fixture
def slow(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[House, Later]]:
    later = Later()
    made = House(qtbot, tmp_path / "config", later)
    yield made, later
    made.window.hide()


def test_the_account_that_was_open_last_is_opened(house: House) -> None:
    house.knows(A, B)
    choose(house.files.settings, Settings(account=B.id))
    house.entrance.start()
    assert "At b.example" == house.subject


def test_a_broken_file_is_told_on_the_welcome_page_too(house: House) -> None:
    house.files.folder.joinpath("accounts.json").write_text("{")
    house.entrance.start()
    assert house.window.welcome.isVisible()
    assert "accounts.json was not understood." in house.notices


def test_a_broken_setting_is_told_beside_the_work(house: House) -> None:
    house.knows(A)
    house.files.folder.joinpath("settings.json").write_text('{"undo_seconds": 9999}')
    house.entrance.start()
    assert "settings.json has a value that cannot be: undo_seconds." in house.notices


def test_nothing_of_an_account_is_shown_under_the_name_of_another(slow: tuple[House, Later]) -> None:
    house, later = slow
    house.knows(A, B)
    house.entrance.start()
    later.let_all_go()
    house.window.page.top_bar.account_picked.emit(B.id)
    assert "" == house.subject
    later.let_all_go()
    assert "At b.example" == house.subject


def test_of_two_accounts_picked_in_haste_the_second_is_opened(slow: tuple[House, Later]) -> None:
    house, later = slow
    house.knows(A, B)
    house.entrance.start()
    later.let_all_go()
    house.window.page.top_bar.account_picked.emit(B.id)
    house.window.page.top_bar.account_picked.emit(A.id)
    later.waiting.reverse()
    later.let_all_go()
    assert "At a.example" == house.subject
    assert house.helpdesk(B).closed


def test_an_account_that_cannot_be_opened_can_be_tried_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_account: AccountId) -> Credential | None:
        raise SecretsError(SecretsTrouble.LOCKED, "The keyring is locked.")

    house.knows(A)
    with monkeypatch.context() as keyring:
        keyring.setattr(house.files.secrets, "stored", locked)
        house.entrance.start()
        assert "The keyring is locked." in house.notices
    button = next(b for b in house.window.findChildren(QPushButton) if "Try again" == b.text())
    button.click()
    assert ("At a.example", "") == (house.subject, house.notices)


def without_keyring(house: House, monkeypatch: pytest.MonkeyPatch) -> SecretDialog:
    """Start with a locked keyring, and ask to enter the secret."""
    trouble = SecretsError(SecretsTrouble.LOCKED, "The keyring is locked.")
    house.knows(A)
    house.files.secrets.trouble = trouble
    held = house.files.secrets.stored

    def locked(account: AccountId) -> Credential | None:
        if house.files.secrets.trouble and account not in house.files.secrets.until_quit:
            raise trouble
        return held(account)

    monkeypatch.setattr(house.files.secrets, "stored", locked)
    house.entrance.start()
    offer(house, "Enter the secret").click()
    dialog = house.dialog(SecretDialog)
    assert isinstance(dialog, SecretDialog)
    return dialog


def offer(house: House, words: str) -> QPushButton:
    return next(b for b in house.window.page.notices.findChildren(QPushButton) if words == b.text())


def test_a_locked_keyring_at_the_start_does_not_keep_the_agent_from_work(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = without_keyring(house, monkeypatch)
    fill(dialog, "Token", "typed")
    press(dialog, "Use until I quit")
    assert ("At a.example", "") == (house.subject, house.notices)
    assert {A.id: Credential("typed")} == house.files.secrets.until_quit
    assert {A.id: TOKEN} == house.files.secrets.held


def test_a_secret_that_the_keyring_does_not_take_either_may_stay_in_memory(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = without_keyring(house, monkeypatch)
    fill(dialog, "Token", "typed")
    press(dialog, "Keep in keyring")
    assert ("The keyring is locked.", "") == (dialog.verdict(), house.subject)
    press(dialog, "Use until I quit")
    assert "At a.example" == house.subject


def test_a_secret_that_the_helpdesk_refuses_is_not_kept(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = without_keyring(house, monkeypatch)
    house.files.maker.trouble = ServiceError(Trouble.WRONG_CREDENTIALS, "The token is not valid.")
    fill(dialog, "Token", "wrong")
    press(dialog, "Use until I quit")
    assert ("The token is not valid.", {}) == (dialog.verdict(), house.files.secrets.until_quit)
    dialog.reject()


def test_a_secret_that_the_keyring_has_lost_is_entered_again_and_the_drafts_stay(house: House) -> None:
    house.knows(A)
    house.files.drafts.keep(A.id, Draft(TicketId("0"), "Half a thought"))
    house.files.secrets.remove(A.id)
    house.entrance.start()
    assert "The keyring has no secret for a.example." in house.notices
    offer(house, "Enter the secret").click()
    dialog = house.dialog(SecretDialog)
    fill(dialog, "Token", "typed")
    press(dialog, "Keep in keyring")
    assert {A.id: Credential("typed")} == house.files.secrets.held
    assert ("At a.example", "Half a thought") == (house.subject, house.window.page.draft.body())


def test_an_error_of_an_account_that_was_left_is_not_shown(slow: tuple[House, Later]) -> None:
    house, later = slow
    house.knows(A, B)
    house.entrance.start()
    later.let_go()
    house.files.secrets.held.pop(A.id)
    house.window.page.top_bar.account_picked.emit(B.id)
    later.let_all_go()
    assert ("At b.example", "") == (house.subject, house.notices)


def test_the_demo_desk_that_cannot_be_joined_is_told_where_it_was_asked_for(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_account: Account) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(house.files.accounts, "add", full)
    house.entrance.start()
    house.window.welcome.demo_asked.emit()
    assert house.window.welcome.isVisible()
    assert "The disk is full." in house.notices


def test_removing_the_open_account_opens_another(house: House) -> None:
    house.knows(A, B)
    house.entrance.start()
    house.entrance.remove(A.id)
    assert ("At b.example", [B]) == (house.subject, list(house.entrance.accounts))
    assert house.helpdesk(A).closed


def test_removing_the_last_account_leaves_the_welcome_page_and_nothing_at_work(house: House) -> None:
    house.knows(A)
    house.entrance.start()
    house.write("Hello")
    house.window.page.draft.ask_send()
    house.entrance.remove(A.id)
    for _ in range(20):
        house.window.work.sending.flow.tick()
    house.window.work.look()
    assert house.window.welcome.isVisible()
    assert 1 == len(house.helpdesk(A).held[TicketId("0")].messages)
    assert house.window.work.tickets.wanted is None
    house.window.work.keeper.settle(lambda: None)
    assert {} == house.files.drafts.held


def test_what_is_left_of_an_account_is_told_where_the_agent_is(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_account: AccountId) -> None:
        raise SecretsError(SecretsTrouble.FAILING, "The keyring fails.")

    house.knows(A)
    house.entrance.start()
    monkeypatch.setattr(house.files.secrets, "remove", failing)
    house.entrance.remove(A.id)
    assert house.window.welcome.isVisible()
    assert "The secret of a.example may still be in the keyring." in house.notices


def test_an_account_that_cannot_be_removed_is_still_there(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_account: AccountId) -> tuple[AssistantError, ...]:
        raise StorageError("The disk is full.")

    house.knows(A)
    house.entrance.start()
    monkeypatch.setattr(house.files.accounts, "remove", full)
    house.entrance.remove(A.id)
    assert "At a.example" == house.subject
    assert "The disk is full." in house.notices


def test_the_demo_desk_removed_and_joined_again_remembers_no_draft(house: House) -> None:
    house.entrance.start()
    house.window.welcome.demo_asked.emit()
    house.write("Half a thought")
    house.entrance.remove(DEMO.id)
    house.window.welcome.demo_asked.emit()
    assert "Box never came" == house.subject
    assert "" == house.window.page.draft.body()


def test_closing_stores_what_was_written_and_then_ends(house: House) -> None:
    house.knows(A)
    house.entrance.start()
    house.write("Half a thought")
    house.window.close()
    kept = house.files.drafts.kept(A.id, TicketId("0"))
    assert isinstance(kept, Draft)
    assert ("Half a thought", [True]) == (kept.body, house.finished)


def test_closing_while_a_draft_counts_down_sends_nothing_and_keeps_it(house: House) -> None:
    house.knows(A)
    house.entrance.start()
    house.write("Hello")
    house.window.page.draft.ask_send()
    house.window.close()
    house.window.work.sending.flow.tick()
    kept = house.files.drafts.kept(A.id, TicketId("0"))
    assert isinstance(kept, Draft)
    assert "Hello" == kept.body
    assert 1 == len(house.helpdesk(A).held[TicketId("0")].messages)


def test_a_window_whose_draft_cannot_be_stored_stays_open_and_says_so(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_account: AccountId, _draft: Draft) -> None:
        raise StorageError("The disk is full.")

    house.knows(A)
    house.entrance.start()
    monkeypatch.setattr(house.files.drafts, "keep", full)
    house.write("Half a thought")
    house.window.close()
    assert (True, []) == (house.window.isVisible(), house.finished)
    assert "Half a thought" == house.window.page.draft.body()
    assert "a draft could not be stored" in house.notices
    button = next(b for b in house.window.findChildren(QPushButton) if "Close all the same" == b.text())
    button.click()
    assert [True] == house.finished


def test_a_bug_while_storing_does_not_keep_the_window_from_closing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_account: AccountId, _draft: Draft) -> None:
        raise RuntimeError("a bug")

    background = Background()
    house = House(qtbot, tmp_path / "config", background)
    house.knows(A)
    house.entrance.start()
    qtbot.waitUntil(lambda: "At a.example" == house.subject)
    monkeypatch.setattr(house.files.drafts, "keep", broken)
    house.write("Half a thought")
    house.window.close()
    qtbot.waitUntil(lambda: "a draft could not be stored" in house.notices)
    offer(house, "Close all the same").click()
    assert [True] == house.finished
    background.close()


def sign_as(house: House, name: str) -> None:
    house.window.commands.run("settings")
    dialog = house.dialog(SettingsDialog)
    field = next(f for f in dialog.findChildren(QLineEdit) if "How replies are signed" == f.accessibleName())
    field.setText(name)
    field.editingFinished.emit()
    dialog.reject()


def test_a_changed_signature_is_used_at_once_and_the_ticket_stays_open(house: House) -> None:
    house.knows(A)
    helpdesk = house.helpdesk(A, FakeHelpdesk(a_ticket("One", id="1"), a_ticket("Two", id="2")))
    house.entrance.start()
    house.window.work.next_ticket()
    house.write("Half a thought")
    sign_as(house, "Robin")
    assert "Robin" == house.files.maker.made[-1][2].agent_name
    assert ("Two", "Half a thought") == (house.subject, house.window.page.draft.body())
    assert 2 == len(helpdesk.held)


def test_what_counts_down_is_sent_although_the_signature_is_changed_meanwhile(house: House) -> None:
    house.knows(A)
    house.entrance.start()
    house.write("Hello")
    house.window.page.draft.ask_send()
    sign_as(house, "Robin")
    assert "" == house.notices
    for _ in range(house.window.work.sending.undo_seconds):
        house.window.work.sending.flow.tick()
    assert "Hello" == house.helpdesk(A).held[TicketId("0")].messages[-1].body
    assert ("", None) == (house.notices, house.files.drafts.kept(A.id, TicketId("0")))


def test_what_counts_down_is_not_sent_where_another_account_is_opened(house: House) -> None:
    house.knows(A, B)
    house.entrance.start()
    house.write("Hello")
    house.window.page.draft.ask_send()
    house.entrance.open(B.id)
    for _ in range(house.window.work.sending.undo_seconds):
        house.window.work.sending.flow.tick()
    assert 1 == len(house.helpdesk(A).held[TicketId("0")].messages)
    assert "The account was changed before it went." in house.notices


def test_at_the_start_the_keyboard_is_in_the_list_of_replies(slow: tuple[House, Later]) -> None:
    house, later = slow
    house.knows(A)
    house.entrance.start()
    later.let_all_go()
    assert house.window.page.replies.findChild(RepliesList) is house.window.focusWidget()


def test_the_keyboard_stays_in_the_draft_although_a_setting_opens_the_account_anew(
    slow: tuple[House, Later],
) -> None:
    house, later = slow
    house.knows(A)
    house.entrance.start()
    later.let_all_go()
    house.window.page.draft.focus_editor()
    house.write("Half a ")
    sign_as(house, "Robin")
    later.let_all_go()
    assert house.window.page.draft.editor is house.window.focusWidget()
    house.write("thought")
    assert "Half a thought" == house.window.page.draft.body()


def test_of_two_settings_changed_in_haste_both_are_kept(slow: tuple[House, Later]) -> None:
    house, later = slow
    house.knows(A)
    house.entrance.start()
    later.let_all_go()
    house.window.commands.run("settings")
    dialog = house.dialog(SettingsDialog)
    for name, text in (("How replies are signed", "Robin"), ("How replies name the shop", "Shop")):
        field = next(f for f in dialog.findChildren(QLineEdit) if name == f.accessibleName())
        field.setText(text)
        field.editingFinished.emit()
    later.waiting.reverse()
    later.let_all_go()
    dialog.reject()
    kept = house.files.office.enter().settings
    assert ("Robin", "Shop", A.id) == (kept.agent_name, kept.shop_name, kept.account)


def connecting(house: House, address: str = "https://rt.example.com") -> ConnectDialog:
    house.entrance.start()
    house.window.welcome.connect_asked.emit()
    dialog = house.dialog(ConnectDialog)
    assert isinstance(dialog, ConnectDialog)
    fill(dialog, "Address", address)
    fill(dialog, "Token or password", TOKEN.secret)
    return dialog


def fill(dialog: QDialog, name: str, text: str) -> None:
    next(field for field in dialog.findChildren(QLineEdit) if name == field.accessibleName()).setText(text)


def press(dialog: QDialog, words: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if words == b.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_connected_helpdesk_is_opened(house: House) -> None:
    press(connecting(house), "Connect")
    assert "Box never came" == house.subject
    assert [TOKEN] == list(house.files.secrets.held.values())


def test_a_helpdesk_that_refuses_is_not_kept_and_says_why_in_the_dialog(house: House) -> None:
    house.files.maker.trouble = ServiceError(Trouble.WRONG_CREDENTIALS, "The token is not valid.")
    dialog = connecting(house)
    press(dialog, "Connect")
    assert ("The token is not valid.", ()) == (dialog.verdict(), house.entrance.accounts)
    house.files.maker.trouble = None
    press(dialog, "Connect")
    assert "Box never came" == house.subject


def test_a_verdict_on_what_is_not_filled_in_any_more_is_not_shown(slow: tuple[House, Later]) -> None:
    house, later = slow
    house.entrance.start()
    later.let_all_go()
    dialog = connecting(house)
    press(dialog, "Test")
    fill(dialog, "Address", "https://other.example.com")
    later.let_all_go()
    assert "It works" not in (dialog.verdict() if dialog.isVisible() else "")
    dialog.reject()


def test_a_verdict_for_a_dialog_that_was_closed_is_dropped(slow: tuple[House, Later]) -> None:
    house, later = slow
    house.entrance.start()
    later.let_all_go()
    dialog = connecting(house)
    press(dialog, "Test")
    dialog.reject()
    dialog.deleteLater()
    later.let_all_go()
    assert "" == house.notices


def test_what_went_wrong_after_the_dialog_was_closed_is_told_beside_the_work(
    slow: tuple[House, Later],
) -> None:
    house, later = slow
    house.entrance.start()
    later.let_all_go()
    dialog = connecting(house)
    press(dialog, "Connect")
    dialog.reject()
    house.files.secrets.trouble = SecretsError(SecretsTrouble.LOCKED, "The keyring is locked.")
    later.let_all_go()
    assert "The keyring is locked." in house.notices


def test_a_keyring_that_fails_offers_memory_once(slow: tuple[House, Later]) -> None:
    house, later = slow
    house.entrance.start()
    later.let_all_go()
    house.files.secrets.trouble = SecretsError(SecretsTrouble.LOCKED, "The keyring is locked.")
    dialog = connecting(house)
    press(dialog, "Connect")
    later.let_all_go()
    press(dialog, "Keep it in memory until I quit")
    press(dialog, "Keep it in memory until I quit")
    assert 1 == len(later.waiting)
    later.let_all_go()
    assert 1 == len(house.entrance.accounts)
    assert [TOKEN] == list(house.files.secrets.until_quit.values())


def test_the_fields_rest_while_an_account_is_being_kept(slow: tuple[House, Later]) -> None:
    house, later = slow
    house.entrance.start()
    later.let_all_go()
    dialog = connecting(house)
    press(dialog, "Connect")
    assert {False} == {field.isEnabled() for field in dialog.findChildren(QLineEdit)}
    house.files.maker.trouble = ServiceError(Trouble.TIMEOUT, "It takes too long.")
    later.let_all_go()
    assert {True} == {field.isEnabled() for field in dialog.findChildren(QLineEdit)}
    dialog.reject()


def test_an_account_is_one_value(house: House) -> None:
    dialog = connecting(house, "https://rt.example.com/")
    assert dialog.filled_in() == replace(dialog.filled_in())
    assert ("https://rt.example.com", "rt.example.com") == (
        dialog.filled_in().address,
        dialog.filled_in().name,
    )
    assert not dialog.holds(dialog.filled_in(), Credential("another"))
    dialog.reject()


def edited(house: House, version: str, error: GuideError | None = None) -> None:
    """The guide's folder was edited, and the panel has looked."""
    house.files.maker.guides.news = GuideNews(replace(shipped_guide(), version=version), error)
    watch = house.entrance.findChild(GuideWatch)
    assert watch is not None
    watch.look()


def test_an_edited_guide_is_in_force_at_once_and_says_so(house: House) -> None:
    house.knows(A)
    house.entrance.start()
    looked: list[bool] = []
    house.window.work.tickets.succeeded.connect(lambda: looked.append(True))
    edited(house, "12")
    assert "Version 12 is in force." in house.notices
    assert looked, "the open ticket was not worked out by it"


def test_a_broken_edit_names_every_fault_and_changes_nothing(house: House) -> None:
    house.knows(A)
    house.entrance.start()
    looked: list[bool] = []
    house.window.work.tickets.succeeded.connect(lambda: looked.append(True))
    fault = Fault(Path("rules.yaml"), 7, "2.then", "there is no resolution axe.")
    edited(house, "11", GuideError(Path("guide"), (fault,)))
    assert "Version 11 stays in force." in house.notices
    assert "rules.yaml:7: 2.then: there is no resolution axe." in house.notices
    assert not looked


def test_an_account_that_is_left_has_no_guide_to_watch(house: House) -> None:
    house.knows(A)
    house.entrance.start()
    house.entrance.remove(A.id)
    edited(house, "12")
    assert "Version" not in house.notices


def a_guide(folder: Path, old: str = "", new: str = "") -> str:
    """A copy of the guide that ships, with one change in its resolutions."""
    shutil.copytree(places.default_guide(), folder)
    file = folder / "resolutions.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    return str(folder)


def test_another_guide_is_tried_on_the_open_ticket_before_it_is_adopted(house: House, tmp_path: Path) -> None:
    house.knows(A)
    house.entrance.start()
    folder = a_guide(tmp_path / "mine", "Look for it with the carrier", "Search party")
    house.window.work.trial.try_out(folder)
    card = house.window.page.same_answer
    assert card.isVisible()
    assert "Search party" in [found.text() for found in card.findChildren(QLabel)]
    assert "Look for it with the carrier" == house.window.work.tickets.sheet.resolution.title  # type: ignore[union-attr]
    next(b for b in house.window.findChildren(QPushButton) if "Use this guide" in b.text()).click()
    assert folder == house.files.maker.made[-1][2].guide_folder
    assert not card.isVisible()


def test_the_same_answer_by_another_guide_is_said(house: House, tmp_path: Path) -> None:
    house.knows(A)
    house.entrance.start()
    house.window.work.trial.try_out(a_guide(tmp_path / "mine"))
    assert "Both guides give the same answer." == house.window.page.same_answer.verdict()


def test_a_faulty_guide_is_told_and_not_tried(house: House, tmp_path: Path) -> None:
    house.knows(A)
    house.entrance.start()
    house.window.work.trial.try_out(a_guide(tmp_path / "mine", "make_it_right:", "make_it:"))
    assert "resolutions.yaml" in house.notices
    assert not house.window.page.same_answer.isVisible()
