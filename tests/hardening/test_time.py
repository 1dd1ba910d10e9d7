"""A clock that is set anew, and a computer that slept: nothing goes twice, and nothing old goes by itself."""

import time
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assistant.domain.account import AccountId
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import AssistantError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.late_tags import LateTags
from assistant.domain.ticket import Ticket, TicketId
from assistant.gui.polling import Polling
from assistant.late_tags import LateTagging
from assistant.outbox import Outbox
from assistant.storage.late_tags import LateTagsFile
from assistant.wire.http import Http
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, FixedClock, MemoryDrafts
from tests.servers.misbehaving import Conversation, misbehaving

HERE, TICKET, BODY = AccountId("here"), a_ticket(), "A new box leaves today."
jumps = st.timedeltas(timedelta(days=-4000), timedelta(days=4000))


class Mute(FakeHelpdesk):
    """It takes a reply, and neither says so nor can be read just then."""

    deaf = False

    @override
    def reply(self, ticket: TicketId, body: str) -> None:
        super().reply(ticket, body)
        self.deaf = True
        raise SendDoubtfulError("Nobody answered.")

    @override
    def ticket(self, ticket: TicketId) -> Ticket:
        if self.deaf:
            self.deaf = False
            raise ServiceError(Trouble.TIMEOUT, "Nobody answered.")
        return super().ticket(ticket)


@given(st.lists(jumps, min_size=1, max_size=6))
def test_answer_goes_once_however_the_clock_jumps(clock_jumps: list[timedelta]) -> None:
    helpdesk, drafts, clock = Mute(TICKET), MemoryDrafts(), FixedClock()
    outbox = Outbox(HERE, helpdesk, drafts, clock)
    draft = outbox.clicked(Draft(TICKET.id, BODY), TICKET)
    for jump in clock_jumps:
        clock._now += jump
        with suppress(AssistantError):
            outbox.send(draft)
        if (kept := drafts.kept(HERE, TICKET.id)) is None:
            break
        draft = kept if kept.seen else outbox.clicked(kept, helpdesk.held[TICKET.id])
    assert 1 == sum(BODY == message.body for message in helpdesk.held[TICKET.id].messages)


@pytest.mark.parametrize(
    ("jump", "old"),
    [
        (timedelta(0), False),
        (timedelta(seconds=-3), False),
        (timedelta(minutes=59), False),
        (timedelta(hours=2), True),
        (timedelta(days=-400), True),
    ],
)
def test_what_was_clicked_by_another_clock_waits_for_the_agents_word(
    tmp_path: Path, jump: timedelta, *, old: bool
) -> None:
    clock = FixedClock()
    outbox = Outbox(HERE, FakeHelpdesk(TICKET), MemoryDrafts(), clock)
    late = LateTagging(
        HERE, FakeHelpdesk(TICKET), MemoryDrafts(), LateTagsFile(tmp_path / "late.json"), clock
    )
    draft = outbox.clicked(replace(Draft(TICKET.id, BODY), state=DraftState.WAITING), TICKET)
    tags = LateTags(TICKET.id, clock.now(), frozenset({"vip"}))
    clock._now += jump
    assert (old, old) == (outbox.is_old(draft), late.is_old(tags))


def lets_go_of_the_line(conversation: Conversation) -> None:
    """Answer as if the line stayed open, and close it: what a router does while a computer sleeps."""
    conversation.request()
    conversation.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_after_a_long_sleep_a_line_that_died_is_opened_anew() -> None:
    with misbehaving(lets_go_of_the_line) as server:
        http = Http(server.address, "token x")
        before, after = http.get("/rt").body, http.get("/rt").body
        http.close()
    assert [{}, {}] == [before, after]
    assert 2 == server.connections


def lets_go_when_asked_again(conversation: Conversation) -> None:
    """Keep the line open, and close it on what comes next: a server whose time for it is just over."""
    lets_go_of_the_line(conversation)
    conversation.request()


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_question_is_asked_anew_where_the_line_dies_under_it() -> None:
    with misbehaving(lets_go_when_asked_again) as server:
        http = Http(server.address, "token x")
        before, after = http.get("/rt").body, http.get("/rt").body
        http.close()
    assert [{}, {}] == [before, after]
    assert (2, 3) == (server.connections, len(server.received))


def says_nothing(conversation: Conversation) -> None:
    conversation.request()


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_question_is_asked_anew_only_once() -> None:
    with misbehaving(says_nothing) as server, pytest.raises(ServiceError) as error:
        Http(server.address, "token x").get("/rt")
    assert (Trouble.CUT, 2) == (error.value.trouble, len(server.received))


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_what_changes_something_is_never_repeated_where_the_line_dies_under_it() -> None:
    with misbehaving(says_nothing) as server, pytest.raises(SendDoubtfulError):
        Http(server.address, "token x").put("/rt", {})
    assert 1 == len(server.received)


def test_after_a_long_sleep_the_helpdesk_is_asked_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = QWidget(window)
    polling, looks = Polling(page, window), list[float]()
    polling.due.connect(lambda: looks.append(time.monotonic()))
    window.show()
    polling.follow(1)
    polling._timer.setInterval(20)
    # The computer sleeps: no event is handled while many intervals pass.
    time.sleep(0.5)
    QCoreApplication.processEvents()
    assert 1 == len(looks)
