"""Practice, through the real window: customers insist, and the look back says how even the answers were."""

from PySide6.QtWidgets import QLabel, QPushButton

from assistant import places
from assistant.domain.account import PRACTICE
from assistant.gui.practice_dialog import PracticeDialog
from assistant.helpdesks.demo.practice import scripts
from assistant.storage.journal import SqliteJournal
from tests.journeys.conftest import PATIENCE, Journey

NOTHING = "Hi, we can't do that. I am sorry."


def practise(journey: Journey) -> None:
    journey.start()
    journey.qtbot.waitUntil(journey.window.welcome.isVisible)
    button = next(
        button for button in journey.window.welcome.findChildren(QPushButton) if "Practise" == button.text()
    )
    button.click()
    journey.qtbot.waitUntil(lambda: PRACTICE.id == journey.entrance.account, timeout=PATIENCE)
    journey.sees("9001")
    journey.window.work.sending.undo_seconds = 0


def answer(journey: Journey, body: str) -> None:
    journey.window.page.draft.editor.setPlainText(body)
    sending = journey.window.work.sending
    with journey.qtbot.waitSignal(sending.ticket_changed, timeout=PATIENCE):
        journey.window.commands.run("send")
        if journey.window.page.draft.body():
            journey.window.commands.run("send")


def until_said(journey: Journey, messages: int) -> None:
    """Wait until so many messages are on the screen."""
    journey.qtbot.waitUntil(lambda: messages == len(journey.sheet.ticket.messages), timeout=PATIENCE)


def dialog_of(journey: Journey) -> PracticeDialog:
    found: list[PracticeDialog] = []

    def there() -> None:
        found[:] = [one for one in journey.window.findChildren(PracticeDialog) if one.isVisible()]
        assert found

    journey.qtbot.waitUntil(there, timeout=PATIENCE)
    return found[0]


def said(dialog: PracticeDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_a_customer_insists_after_the_answer(journey: Journey) -> None:
    practise(journey)
    answer(journey, NOTHING)
    until_said(journey, 3)
    assert "I want my box" in journey.sheet.ticket.messages[-1].body


def test_the_last_customers_last_word_brings_the_look_back(journey: Journey) -> None:
    practise(journey)
    for script in scripts():
        journey.at(script.ticket)
        until_said(journey, 1)
        for turn in range(4):
            answer(journey, NOTHING)
            until_said(journey, 3 + 2 * turn)
            if journey.sheet.ticket.status == "closed":
                break
    dialog = dialog_of(journey)
    assert "4 of 4 cases got the same answer, loud or calm." in said(dialog)
    assert "No answer promised more than the guide grants." in said(dialog)
    assert () == SqliteJournal(places.journal_file(), 30).lines()
    assert 12 <= len(SqliteJournal(places.practice_journal_file(), 30).lines())
    dialog.reject()


def test_practice_is_no_account_and_the_next_start_does_not_begin_there(journey: Journey) -> None:
    practise(journey)
    assert journey.entrance.office is not None
    opening = journey.entrance.office.enter()
    assert () == opening.accounts
    assert "" == opening.settings.account


def test_the_key_looks_back_on_a_round_that_goes_on_and_starts_again(journey: Journey) -> None:
    practise(journey)
    answer(journey, NOTHING)
    until_said(journey, 3)
    journey.window.commands.run("practice")
    dialog = dialog_of(journey)
    assert "No pair of customers has been answered to the end yet." in said(dialog)
    assert "With pressure, Tomasz Wróbel: no remedy" in said(dialog)
    again = next(one for one in dialog.findChildren(QPushButton) if "Start again" == one.text())
    again.click()
    journey.qtbot.waitUntil(lambda: 1 == len(journey.sees("9001").ticket.messages), timeout=PATIENCE)
    assert () == SqliteJournal(places.practice_journal_file(), 30).lines()
