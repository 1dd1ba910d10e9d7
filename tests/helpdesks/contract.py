"""What every Helpdesk keeps, whichever it is: subclass it as ``Test...`` and give it two fixtures.

    class TestDemoDesk(HelpdeskContract):
        @pytest.fixture
        def helpdesk(self) -> Helpdesk: ...      # as one agent sees it
        @pytest.fixture
        def ticket(self) -> TicketId: ...        # open, with at least one message by its customer

The tests write to ``ticket``; they ask for no state but the one that they make.
"""

from collections.abc import Callable

import pytest

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from assistant.ports import Helpdesk

TEXTS = {
    "plain": "Hello,\n\na new box leaves tomorrow.\n\nRobin",
    "braces": "Dear {{ customer.first_name }}, {% if vip %}{{ 7*7 }}{% endif %} {not} %s {0} $HOME `id`",
    "markup": "<b>bold</b> & <script>alert(1)</script> &amp; &lt;p&gt;",
    "persian": "سلام شیرین، بسته‌ی شما فردا می‌رسد. «چای» ۲۵۰ گرم",
    "hungarian": "Kedves Eszter! Árvíztűrő tükörfúrógép, ŐŰ őű",
    "beyond the first plane": "a 🫖 and 👩‍👩‍👧 and \U0001d4b3, e\u0301 beside é",
    "indented": "List:\n    - one\n\t- two\n\n\n- three after two empty lines",
    "100 KB": "\n".join(f"{line:04d} The quick brown fox sips smoked tea. őűé سلام" for line in range(1800)),
}


class HelpdeskContract:
    """Run over every helpdesk and over the fake, so that the fake cannot drift."""

    unknown = TicketId("999999999")

    @pytest.fixture
    def helpdesk(self) -> Helpdesk:
        raise NotImplementedError("give the contract a helpdesk")

    @pytest.fixture
    def ticket(self) -> TicketId:
        raise NotImplementedError("give the contract an open ticket")

    def test_credentials_belong_to_somebody(self, helpdesk: Helpdesk) -> None:
        assert helpdesk.verify().login

    def test_an_open_ticket_is_in_the_queue_as_it_is(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        whole = helpdesk.ticket(ticket)
        (row,) = [row for row in helpdesk.tickets() if row.id == ticket]
        assert (whole.subject, whole.status) == (row.subject, row.status)
        assert whole.customer.name == row.customer_name
        assert set(whole.tags) == set(row.tags)
        assert row.customer_email in {whole.customer.email, ""}

    def test_the_longest_waiting_ticket_comes_first(self, helpdesk: Helpdesk) -> None:
        waiting = [row.updated for row in helpdesk.tickets() if row.updated]
        assert sorted(waiting) == waiting

    def test_times_know_their_zone(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        whole = helpdesk.ticket(ticket)
        times = [message.at for message in whole.messages] + [row.updated for row in helpdesk.tickets()]
        assert all(time.utcoffset() is not None for time in times if time)

    def test_a_conversation_begins_with_its_oldest_message(
        self, helpdesk: Helpdesk, ticket: TicketId
    ) -> None:
        helpdesk.note(ticket, "first")
        helpdesk.note(ticket, "second")
        messages = helpdesk.ticket(ticket).messages
        times = [message.at for message in messages if message.at]
        assert sorted(times) == times
        assert ["first", "second"] == [message.body for message in messages[-2:]]

    def test_the_customer_has_written(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        whole = helpdesk.ticket(ticket)
        assert whole.customer.email
        assert AuthorKind.CUSTOMER in {message.author for message in whole.messages}

    def test_every_message_has_an_id_of_its_own(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        helpdesk.reply(ticket, "same text")
        helpdesk.reply(ticket, "same text")
        ids = [message.id for message in helpdesk.ticket(ticket).messages]
        assert all(ids)
        assert len(set(ids)) == len(ids)

    @pytest.mark.parametrize("body", TEXTS.values(), ids=TEXTS)
    def test_a_reply_is_read_back_letter_by_letter(
        self, helpdesk: Helpdesk, ticket: TicketId, body: str
    ) -> None:
        if helpdesk.expands_braces and "{{" in body:
            pytest.skip("this helpdesk expands braces: they are escaped before they reach it")
        message = _added(helpdesk, ticket, lambda: helpdesk.reply(ticket, body))
        assert (AuthorKind.AGENT, True) == (message.author, message.public)
        assert body == message.body

    @pytest.mark.parametrize("body", TEXTS.values(), ids=TEXTS)
    def test_a_note_stays_among_colleagues(self, helpdesk: Helpdesk, ticket: TicketId, body: str) -> None:
        if helpdesk.expands_braces and "{{" in body:
            pytest.skip("this helpdesk expands braces: they are escaped before they reach it")
        message = _added(helpdesk, ticket, lambda: helpdesk.note(ticket, body))
        assert (AuthorKind.AGENT, False) == (message.author, message.public)
        assert body == message.body

    def test_tags_are_added_beside_those_of_others(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        before = set(helpdesk.tag(ticket, add=["somebody-elses"]))
        now = helpdesk.tag(ticket, add=["evenhand", "zwölf", "چای"])
        assert before | {"evenhand", "zwölf", "چای"} == set(now)
        assert set(now) == set(helpdesk.ticket(ticket).tags)

    def test_only_the_named_tags_go(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        before = set(helpdesk.tag(ticket, add=["keep", "drop"]))
        assert before - {"drop"} == set(helpdesk.tag(ticket, remove=["drop"]))

    def test_a_tag_set_twice_stands_once(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        helpdesk.tag(ticket, add=["once"])
        now = helpdesk.tag(ticket, add=["once"], remove=["never-was-there"])
        assert 1 == list(now).count("once")

    def test_tagging_leaves_the_conversation_alone(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        before = _spoken(helpdesk.ticket(ticket))
        helpdesk.tag(ticket, add=["quiet"])
        assert before == _spoken(helpdesk.ticket(ticket))

    @pytest.mark.parametrize("asked", ["ticket", "reply", "note", "tag"])
    def test_an_unknown_ticket_is_named(self, helpdesk: Helpdesk, asked: str) -> None:
        calls: dict[str, Callable[[], object]] = {
            "ticket": lambda: helpdesk.ticket(self.unknown),
            "reply": lambda: helpdesk.reply(self.unknown, "Hello"),
            "note": lambda: helpdesk.note(self.unknown, "Hello"),
            "tag": lambda: helpdesk.tag(self.unknown, add=["lost"]),
        }
        with pytest.raises(ServiceError) as caught:
            calls[asked]()
        assert Trouble.NO_SUCH_TICKET == caught.value.trouble
        assert str(self.unknown) in str(caught.value)

    def test_own_texts_can_be_inserted(self, helpdesk: Helpdesk) -> None:
        articles = helpdesk.articles()
        assert all(article.id and article.title and article.body for article in articles)
        assert len({article.id for article in articles}) == len(articles)


def _added(helpdesk: Helpdesk, ticket: TicketId, write: Callable[[], None]) -> Message:
    before = helpdesk.ticket(ticket).messages
    write()
    now = helpdesk.ticket(ticket).messages
    known = {message.id for message in before}
    assert [message for message in now if message.id in known] == list(before)
    spoken = [message for message in now if message.id not in known and message.author is AuthorKind.AGENT]
    assert 1 == len(spoken)
    return spoken[0]


def _spoken(ticket: Ticket) -> list[Message]:
    # A helpdesk may log a tag as a system event; what people wrote must stay as it was.
    return [message for message in ticket.messages if message.author is not AuthorKind.SYSTEM]
