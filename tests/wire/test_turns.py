"""What an agent waits for is asked before what goes on behind the window."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from assistant.urgency import behind, is_behind
from assistant.wire.http import Http
from assistant.wire.polite import Polite
from assistant.wire.turns import Turns
from tests.servers.misbehaving import Conversation, answers, misbehaving

_PATIENCE = 30


@pytest.fixture(name="hands")
def some_threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool


def test_a_thread_is_behind_inside_the_block_alone(hands: ThreadPoolExecutor) -> None:
    with behind():
        assert is_behind()
        assert not hands.submit(is_behind).result(_PATIENCE)
    assert not is_behind()


def test_what_is_behind_begins_when_no_agent_waits(hands: ThreadPoolExecutor) -> None:
    turns, order = Turns(), []

    def quietly() -> None:
        with behind(), turns.taken():
            order.append("behind")

    with turns.taken():
        with turns.taken():
            quiet = hands.submit(quietly)
            order.append("agent")
        order.append("agent again")
    quiet.result(_PATIENCE)
    assert ["agent", "agent again", "behind"] == order


def test_agents_do_not_wait_for_what_is_behind(hands: ThreadPoolExecutor) -> None:
    turns, begun, let_go = Turns(), threading.Event(), threading.Event()

    def quietly() -> bool:
        with behind(), turns.taken():
            begun.set()
            return let_go.wait(_PATIENCE)

    quiet = hands.submit(quietly)
    assert begun.wait(_PATIENCE)
    with turns.taken():
        let_go.set()
    assert quiet.result(_PATIENCE)


def test_nobody_waits_for_ever(hands: ThreadPoolExecutor) -> None:
    turns = Turns(longest=0.01)

    def quietly() -> str:
        with behind(), turns.taken():
            return "had its turn"

    with turns.taken():
        assert "had its turn" == hands.submit(quietly).result(_PATIENCE)


def test_a_call_that_fails_is_over(hands: ThreadPoolExecutor) -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="broken"), turns.taken():
        raise ValueError("broken")

    def quietly() -> str:
        with behind(), turns.taken():
            return "had its turn"

    assert "had its turn" == hands.submit(quietly).result(_PATIENCE)


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_server_hears_the_agent_first(hands: ThreadPoolExecutor) -> None:
    arrived, go_on = threading.Event(), threading.Event()
    fine = answers(200, b"{}")

    def slow_for_the_first(conversation: Conversation) -> None:
        if not arrived.is_set():
            arrived.set()
            go_on.wait(_PATIENCE)
        fine(conversation)

    with misbehaving(slow_for_the_first) as server:
        session = Polite(Http(server.address, "Bearer x"))
        asking: list[Future[object]] = [hands.submit(session.get, "/agent")]
        assert arrived.wait(_PATIENCE)

        def quietly() -> object:
            with behind():
                return session.get("/behind")

        quiet = hands.submit(quietly)
        asking.append(hands.submit(session.get, "/agent-too"))
        asking[1].result(_PATIENCE)
        assert not quiet.done()
        go_on.set()
        for one in (*asking, quiet):
            one.result(_PATIENCE)
        session.close()
        assert "/behind" == server.received[-1].path
