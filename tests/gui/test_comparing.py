"""Where nobody can tell whether an answer arrived, the agent is asked, with both texts side by side."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assistant.domain.draft import Draft
from assistant.domain.errors import SendDoubtfulError
from assistant.domain.ticket import AuthorKind, Message, TicketId
from assistant.gui.compare_card import CompareCard
from tests.builders import NOON
from tests.fakes import FakeHelpdesk, RightAway
from tests.gui.working import ONE, TWO, Panel

DOUBTFUL = SendDoubtfulError("No answer came.")


class Rewording(FakeHelpdesk):
    """Takes a reply, changes its words and does not say so."""

    words = "A 🫖 box leaves <b>tomorrow</b>, dear Mara."
    is_html = False
    author = AuthorKind.AGENT

    @override
    def reply(self, ticket: TicketId, body: str) -> None:
        there = self.held[ticket]
        said = Message(
            self.author, self.words, author_name="Robin <b>Avery</b>", at=NOON, id="m9", is_html=self.is_html
        )
        self.held[ticket] = replace(there, messages=(*there.messages, said))
        raise DOUBTFUL


@pytest.fixture(name="helpdesk")
def a_helpdesk() -> Rewording:
    return Rewording(ONE, TWO)


@pytest.fixture(name="panel")
def a_panel(qtbot: QtBot, helpdesk: Rewording) -> Panel:
    panel = Panel(qtbot, RightAway())
    panel.start(helpdesk)
    return panel


@pytest.fixture(name="card")
def the_card(panel: Panel) -> CompareCard:
    return panel.page.compare


def send(panel: Panel, words: str = "A 🫖 box leaves today, Mara.") -> None:
    panel.page.draft.editor.insertPlainText(words)
    panel.page.draft.ask_send()
    panel.seconds_pass()


def test_nothing_is_asked_before_there_is_a_doubt(panel: Panel, card: CompareCard) -> None:
    assert "" == card.question()
    panel.write("Hello")
    assert card.isHidden()


def test_both_texts_are_shown_and_what_differs_is_underlined(panel: Panel, card: CompareCard) -> None:
    send(panel)
    # Other tests let the window speak English, with its plurals.
    assert card.question().startswith("Is this your answer? They differ in 1 place")
    assert ("A 🫖 box leaves today, Mara.", ["today,"]) == (card.ours.text(), card.ours.underlined())
    assert (Rewording.words, ["<b>tomorrow</b>, dear"]) == (card.theirs.text(), card.theirs.underlined())


def test_a_page_is_compared_by_its_words(panel: Panel, card: CompareCard, helpdesk: Rewording) -> None:
    helpdesk.words, helpdesk.is_html = "<p>A new box<br>leaves <b>soon</b>.</p>", True
    send(panel)
    assert "A new box\nleaves soon." == card.theirs.text()


def test_an_answer_that_stands_there_word_for_word_is_no_question(
    panel: Panel, card: CompareCard, helpdesk: Rewording
) -> None:
    helpdesk.words = "A new box leaves\ntoday."
    send(panel, "A new box leaves today.")
    assert "" == card.question()


def test_what_the_customer_says_is_not_taken_for_the_answer(
    panel: Panel, card: CompareCard, helpdesk: Rewording
) -> None:
    helpdesk.author = AuthorKind.CUSTOMER
    send(panel)
    assert "" == card.question()


@pytest.mark.parametrize("button", ["It arrived", "Keep as draft"])
def test_the_agents_word_ends_it(panel: Panel, card: CompareCard, button: str) -> None:
    send(panel)
    next(one for one in panel.page.draft.findChildren(QPushButton) if one.text() == button).click()
    assert card.isHidden()
    panel.work.tickets.choose_language("hu")
    assert card.isHidden()


def test_another_ticket_has_no_such_question_and_coming_back_asks_again(
    panel: Panel, card: CompareCard
) -> None:
    send(panel)
    panel.work.next_ticket()
    assert card.isHidden()
    panel.work.previous_ticket()
    assert "" != card.question()


@pytest.mark.parametrize(("width", "beside"), [(380, False), (900, True)])
def test_narrow_panels_have_the_texts_one_above_the_other(qtbot: QtBot, width: int, beside: bool) -> None:
    card = CompareCard()
    qtbot.addWidget(card)
    card.compare(Draft(ONE.id, "One"), Message(AuthorKind.AGENT, "Other"))
    card.resize(width, 300)
    card.show()
    layout = card.layout()
    assert layout is not None
    layout.activate()
    ours, theirs = card.ours.geometry(), card.theirs.geometry()
    assert beside is (ours.top() == theirs.top())
    assert beside is (ours.left() != theirs.left())


def test_both_texts_can_be_reached_and_are_named(panel: Panel, card: CompareCard) -> None:
    send(panel)
    texts = card.findChildren(QPlainTextEdit)
    assert ["Your answer", "In the conversation"] == [t.accessibleName().partition(" ·")[0] for t in texts]
    assert "Robin <b>Avery</b>" in texts[1].accessibleName()
    assert all(text.isReadOnly() and text.tabChangesFocus() for text in texts)
