"""An agent's day on the demo desk, through the real window and real threads."""

from PySide6.QtCore import Qt

from assistant.domain.reply import blanks_in
from assistant.domain.ticket import AuthorKind
from assistant.gui.work import Work
from tests.journeys.conftest import Again, Journey

MARA = "4021"


def draft_ready(journey: Journey) -> str:
    """Insert the first reply by its key and fill its blanks by keyboard."""
    window, editor = journey.window, journey.window.page.draft.editor
    window.activateWindow()
    journey.window.commands.run("reply_1")
    while blanks_in(editor.toPlainText()):
        journey.qtbot.keyClicks(editor, "Main Street 1")
        journey.qtbot.keyClick(editor, Qt.Key.Key_Tab)
    return journey.window.page.draft.body()


def work(journey: Journey, undo_seconds: int = 0) -> Work:
    journey.window.work.sending.undo_seconds = undo_seconds
    return journey.window.work


def test_the_first_start_asks_for_nothing(journey: Journey) -> None:
    journey.start()
    journey.qtbot.waitUntil(journey.window.welcome.isVisible)
    assert not journey.window.page.isVisible()


def test_trying_the_demo_desk_shows_a_ticket(journey: Journey) -> None:
    journey.start()
    journey.qtbot.waitUntil(journey.window.welcome.isVisible)
    journey.window.welcome.demo_asked.emit()
    assert MARA == journey.sees().ticket.id
    assert journey.window.page.isVisible()


def test_a_ticket_is_answered_and_shown_as_the_desk_stored_it(journey: Journey) -> None:
    journey.start(demo=True)
    journey.sees(MARA)
    work(journey)
    body = draft_ready(journey)
    journey.window.commands.run("send")
    journey.until_sent()

    def stored() -> None:
        last = journey.sheet.ticket.messages[-1]
        assert (AuthorKind.AGENT, True, body) == (last.author, last.public, last.body)

    journey.qtbot.waitUntil(stored, timeout=10_000)
    assert "" == journey.window.page.draft.body()


def test_send_is_impossible_while_a_blank_is_left(journey: Journey) -> None:
    journey.start(demo=True)
    before = journey.sees(MARA).ticket.messages
    work(journey)
    journey.window.commands.run("reply_1")
    assert blanks_in(journey.window.page.draft.body())
    journey.window.commands.run("send")
    assert journey.window.page.draft.body()
    assert before == journey.sheet.ticket.messages


def test_undo_takes_a_sent_draft_back(journey: Journey) -> None:
    journey.start(demo=True)
    journey.sees(MARA)
    work(journey, undo_seconds=10)
    body = draft_ready(journey)
    journey.window.commands.run("send")
    journey.window.commands.run("undo_send")
    assert body == journey.window.page.draft.body()
    assert not journey.window.work.sending.under_way(journey.sheet.ticket.id)


def test_a_note_is_internal(journey: Journey) -> None:
    journey.start(demo=True)
    journey.sees(MARA)
    work(journey)
    journey.window.page.draft.editor.setPlainText("Asked the carrier.")
    journey.window.commands.run("note")
    journey.until_sent()
    journey.qtbot.waitUntil(lambda: not journey.sheet.ticket.messages[-1].public)
    assert "Asked the carrier." == journey.sheet.ticket.messages[-1].body


def test_a_tag_is_set_and_taken_off(journey: Journey) -> None:
    journey.start(demo=True)
    journey.sees(MARA)
    journey.window.page.ticket_bar.tag_added.emit("carrier-asked")
    journey.qtbot.waitUntil(lambda: "carrier-asked" in journey.sheet.ticket.tags)
    journey.window.page.ticket_bar.tag_removed.emit("carrier-asked")
    journey.qtbot.waitUntil(lambda: "carrier-asked" not in journey.sheet.ticket.tags)


def test_the_next_ticket_is_a_key_away(journey: Journey) -> None:
    journey.start(demo=True)
    journey.sees(MARA)
    journey.window.commands.run("next_ticket")
    journey.qtbot.waitUntil(lambda: MARA != journey.window.work.tickets.wanted)
    assert MARA != journey.sees(journey.window.work.tickets.wanted).ticket.id


def test_a_draft_survives_leaving_the_ticket_and_closing_the_window(journey: Journey, again: Again) -> None:
    journey.start(demo=True)
    journey.sees(MARA)
    journey.window.page.draft.editor.setPlainText("Half a thought")
    journey.window.commands.run("next_ticket")
    journey.qtbot.waitUntil(lambda: "" == journey.window.page.draft.body())
    journey.at(MARA)
    journey.qtbot.waitUntil(lambda: "Half a thought" == journey.window.page.draft.body())
    journey.close()
    second = again.start()
    second.sees()
    second.at(MARA)
    second.qtbot.waitUntil(lambda: "Half a thought" == second.window.page.draft.body())
    second.close()


def test_the_answer_is_the_same_with_and_without_the_pressure(journey: Journey) -> None:
    journey.start(demo=True)
    assert journey.sees(MARA).reading.pressure
    journey.window.commands.run("same_answer")
    journey.qtbot.waitUntil(journey.window.page.same_answer.isVisible)
    assert "Identical, to the letter." == journey.window.page.same_answer.verdict()


def test_an_unsure_category_offers_no_reply_before_the_agent_chose(journey: Journey) -> None:
    journey.start(demo=True)
    journey.sees(MARA)
    sheet = journey.at("3990")
    assert not sheet.reading.category.sure
    journey.window.page.replies.pick(1)
    assert "" == journey.window.page.draft.body()
    journey.window.commands.run("guess_1")
    journey.qtbot.waitUntil(lambda: journey.sheet.reading.category.sure)
    journey.window.page.replies.pick(1)
    assert journey.window.page.draft.body()


def test_a_dispute_that_the_agent_confirms_becomes_the_path(journey: Journey) -> None:
    journey.start(demo=True)
    journey.sees(MARA)
    journey.window.page.guide.fact_said.emit("dispute", "needs_response")
    journey.qtbot.waitUntil(lambda: "answer_through_dispute" == journey.sheet.resolution.id)
