"""What cannot leave just now waits in sight, and what happened meanwhile is told before anything leaves."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.draft import DraftState
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.ticket import AuthorKind, Message
from tests.fakes import RightAway
from tests.gui.working import ONE, TWO, Panel

OFFLINE = ServiceError(Trouble.NAME_NOT_FOUND, "There is no such server.")


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    panel = Panel(qtbot, RightAway())
    panel.start()
    return panel


def click(panel: Panel, text: str = "A new box leaves today.") -> None:
    panel.write(text)
    panel.page.draft.ask_send()
    panel.seconds_pass()


def ours(panel: Panel) -> list[str]:
    """What agents said in the first ticket."""
    held = panel.helpdesk.held[ONE.id].messages
    return [message.body for message in held if message.author is AuthorKind.AGENT]


def the_line_is_tried(panel: Panel) -> None:
    panel.work.sending.flow._waits.look()


def state_of(panel: Panel) -> DraftState | None:
    kept = panel.stored(ONE)
    return kept.state if kept else None


def test_without_a_line_the_answer_waits_in_sight(panel: Panel) -> None:
    panel.helpdesk.trouble = OFFLINE
    click(panel)
    assert "It goes by itself once the helpdesk can be reached." in panel.said
    assert DraftState.WAITING is state_of(panel)
    assert panel.page.draft.editor.isReadOnly()


def test_with_the_line_back_it_goes_once(panel: Panel) -> None:
    panel.helpdesk.trouble = OFFLINE
    click(panel)
    the_line_is_tried(panel)
    assert [] == ours(panel)
    panel.helpdesk.trouble = None
    the_line_is_tried(panel)
    the_line_is_tried(panel)
    assert ["A new box leaves today."] == ours(panel)
    assert "Sent" in panel.said


def test_several_answers_go_in_the_order_of_their_clicks(panel: Panel) -> None:
    panel.helpdesk.trouble = OFFLINE
    click(panel, "First.")
    panel.helpdesk.trouble = None
    panel.work.next_ticket()
    panel.helpdesk.trouble = OFFLINE
    click(panel, "Second.")
    panel.helpdesk.trouble = None
    times = []
    for _ in range(2):
        the_line_is_tried(panel)
        times.append([panel.helpdesk.held[each.id].messages[-1].body for each in (ONE, TWO)])
    assert "First." == times[0][0]
    assert "Second." != times[0][1]
    assert ["First.", "Second."] == times[1]


def test_the_customer_who_writes_meanwhile_is_read_first(panel: Panel) -> None:
    panel.helpdesk.trouble = OFFLINE
    click(panel)
    panel.helpdesk.trouble = None
    found = Message(AuthorKind.CUSTOMER, "I found it!", id="new")
    panel.helpdesk.held[ONE.id] = replace(ONE, messages=(*ONE.messages, found))
    the_line_is_tried(panel)
    assert "The customer wrote again." in panel.said
    assert [] == ours(panel)
    assert "A new box leaves today." == panel.written


def test_the_next_click_counts_for_the_ticket_as_it_is_then(panel: Panel) -> None:
    found = Message(AuthorKind.CUSTOMER, "I found it!", id="new")
    panel.helpdesk.held[ONE.id] = replace(ONE, messages=(*ONE.messages, found))
    click(panel)
    assert [] == ours(panel)
    panel.page.draft.ask_send()
    panel.seconds_pass()
    assert ["A new box leaves today."] == ours(panel)


def test_the_agent_may_keep_it_as_a_draft_instead(panel: Panel) -> None:
    panel.helpdesk.trouble = OFFLINE
    click(panel)
    panel.page.draft.kept.emit()
    panel.helpdesk.trouble = None
    the_line_is_tried(panel)
    assert [] == ours(panel)
    assert DraftState.EDITING is state_of(panel)
    assert not panel.page.draft.editor.isReadOnly()


def test_the_agent_may_try_at_once(panel: Panel) -> None:
    panel.helpdesk.trouble = OFFLINE
    click(panel)
    panel.helpdesk.trouble = None
    panel.page.draft.send_again_asked.emit()
    assert ["A new box leaves today."] == ours(panel)


def test_what_waited_goes_on_after_a_restart(qtbot: QtBot, panel: Panel) -> None:
    panel.helpdesk.trouble = OFFLINE
    click(panel)
    panel.helpdesk.trouble = None
    again = Panel(qtbot, RightAway())
    again.drafts, again.helpdesk = panel.drafts, panel.helpdesk
    again.start()
    the_line_is_tried(again)
    assert ["A new box leaves today."] == ours(again)


def test_what_waited_too_long_is_asked_about(panel: Panel) -> None:
    panel.helpdesk.trouble = OFFLINE
    click(panel)
    panel.helpdesk.trouble = None
    held = panel.work.sending.flow._held
    (place,) = held
    draft = held[place].draft
    assert draft.clicked is not None
    held[place].draft = replace(draft, clicked=draft.clicked - timedelta(hours=2))
    the_line_is_tried(panel)
    assert [] == ours(panel)
    assert "more than an hour" in panel.said
    assert DraftState.REFUSED is state_of(panel)


def test_a_doubt_is_settled_when_the_ticket_is_read_again(panel: Panel) -> None:
    panel.helpdesk.send_trouble = SendDoubtfulError("No answer came.")
    click(panel)
    assert DraftState.DOUBTFUL is state_of(panel)
    late = Message(AuthorKind.AGENT, "A new box leaves today.", id="late")
    panel.helpdesk.held[ONE.id] = replace(ONE, messages=(*ONE.messages, late))
    panel.work.refresh()
    assert "It had arrived" in panel.said
    assert ("", None) == (panel.written, state_of(panel))
