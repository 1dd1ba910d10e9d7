"""Only what a customer wrote since the last look is news."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from assistant.domain.helpdesk import News, ViewId
from assistant.domain.ticket import AuthorKind, Ticket, TicketId
from assistant.gui.news_flow import NewReply, NewsFlow
from assistant.gui.queue_flow import QueueFlow
from tests.builders import NOON, a_message, a_ticket
from tests.fakes import FakeHelpdesk, MemoryDrafts, RightAway
from tests.gui.working import desk_of

ONE, TWO = a_ticket("One", id="1"), a_ticket("Two", id="2", name="Ada <b>Byron</b>")


class Watched:
    """A queue and what is told of it."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.helpdesk = FakeHelpdesk(ONE, TWO)
        self.queue = QueueFlow(RightAway(), self.owner)
        self.news = NewsFlow(self.queue, RightAway(), self.owner)
        self.told: list[tuple[NewReply, ...]] = []
        self.news.came.connect(self.told.append)
        self.start(self.helpdesk)

    def start(self, helpdesk: FakeHelpdesk) -> None:
        self.queue.start(desk_of(helpdesk, MemoryDrafts()))
        self.queue.refresh()

    def write(self, ticket: Ticket, author: AuthorKind, minutes: int = 5, *, public: bool = True) -> None:
        at = NOON + timedelta(minutes=minutes)
        held = self.helpdesk.held[ticket.id]
        message = a_message("Secret words", author, at=at, id=f"m{minutes}", public=public)
        self.helpdesk.held[ticket.id] = replace(held, messages=(*held.messages, message), updated=at)

    def look(self) -> list[str]:
        self.told.clear()
        self.queue.refresh()
        return [reply.ticket for news in self.told for reply in news]


@pytest.fixture
def watched(qapp: QApplication) -> Watched:
    assert qapp
    return Watched()


def test_the_first_look_at_a_queue_is_no_news(watched: Watched) -> None:
    assert [] == watched.told


def test_a_customers_new_reply_is_news_once(watched: Watched) -> None:
    watched.write(ONE, AuthorKind.CUSTOMER)
    assert ["1"] == watched.look()
    assert [] == watched.look()


@pytest.mark.parametrize("author", [AuthorKind.AGENT, AuthorKind.SYSTEM])
def test_what_others_did_is_none(watched: Watched, author: AuthorKind) -> None:
    watched.write(ONE, author)
    assert [] == watched.look()


def test_a_note_or_a_tag_after_an_old_reply_is_none(watched: Watched) -> None:
    watched.write(ONE, AuthorKind.AGENT, public=False)
    assert [] == watched.look()


def test_a_reply_under_a_note_is_news_all_the_same(watched: Watched) -> None:
    watched.write(ONE, AuthorKind.CUSTOMER, 5)
    watched.write(ONE, AuthorKind.AGENT, 6, public=False)
    assert ["1"] == watched.look()


def test_an_old_ticket_that_was_assigned_to_me_is_none(watched: Watched) -> None:
    watched.helpdesk.held[TicketId("3")] = a_ticket("Three", id="3")
    assert [] == watched.look()


def test_a_solved_ticket_that_the_customer_opens_again_is_news(watched: Watched) -> None:
    taken = watched.helpdesk.held.pop(TWO.id)
    watched.look()
    watched.helpdesk.held[TWO.id] = taken
    watched.write(TWO, AuthorKind.CUSTOMER)
    assert ["2"] == watched.look()


def test_lists_of_the_helpdesks_are_not_my_own(watched: Watched) -> None:
    watched.write(ONE, AuthorKind.CUSTOMER)
    watched.queue.watch(ViewId("all"))
    assert [] == watched.told
    watched.queue.watch(None)
    assert [("1",)] == [tuple(reply.ticket for reply in news) for news in watched.told]


def test_another_desk_begins_anew(watched: Watched) -> None:
    watched.write(ONE, AuthorKind.CUSTOMER)
    watched.start(FakeHelpdesk(*watched.helpdesk.held.values()))
    assert [] == watched.told


def test_a_ticket_that_cannot_be_read_keeps_no_other_from_being_news(watched: Watched) -> None:
    watched.write(ONE, AuthorKind.CUSTOMER)
    watched.write(TWO, AuthorKind.CUSTOMER)
    listed = watched.helpdesk.news

    def then_gone(mark: str) -> News:
        found = listed(mark)
        del watched.helpdesk.held[ONE.id]
        return found

    watched.helpdesk.news = then_gone  # type: ignore[method-assign]  # the first one is gone meanwhile
    assert ["2"] == watched.look()


def test_nobodys_words_are_kept_in_what_is_told(watched: Watched) -> None:
    watched.write(TWO, AuthorKind.CUSTOMER)
    watched.look()
    assert [(NewReply(TWO.id, "Two", "Ada <b>Byron</b>"),)] == watched.told
