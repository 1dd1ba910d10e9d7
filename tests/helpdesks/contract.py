"""What every Helpdesk keeps, whichever it is: subclass it as ``Test...`` and give it two fixtures.

    class TestDemoDesk(HelpdeskContract):
        @pytest.fixture
        def helpdesk(self) -> Helpdesk: ...      # as one agent sees it
        @pytest.fixture
        def ticket(self) -> TicketId: ...        # open, with at least one message by its customer

The tests write to ``ticket``; they ask for no state but the one that they make.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import Ability, Status, ViewId
from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId
from assistant.ports import Helpdesk

_TOMORROW = datetime.now(UTC) + timedelta(days=1)
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

    def test_customers_own_tags_are_set_beside_those_of_others(
        self, helpdesk: Helpdesk, ticket: TicketId
    ) -> None:
        if Ability.CUSTOMER_TAGS not in helpdesk.abilities:
            return
        on_ticket = set(helpdesk.ticket(ticket).tags)
        before = set(helpdesk.tag_customer(ticket, add=["somebody-elses"]))
        now = helpdesk.tag_customer(ticket, add=["evenhand-vip"])
        assert before | {"evenhand-vip"} == set(now) == set(helpdesk.tag_customer(ticket))
        again = helpdesk.tag_customer(ticket, add=["evenhand-vip"], remove=["never-was-there"])
        assert sorted(now) == sorted(again)
        assert before == set(helpdesk.tag_customer(ticket, remove=["evenhand-vip"]))
        assert on_ticket == set(helpdesk.ticket(ticket).tags)

    def test_tagging_leaves_the_conversation_alone(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        before = _spoken(helpdesk.ticket(ticket))
        helpdesk.tag(ticket, add=["quiet"])
        assert before == _spoken(helpdesk.ticket(ticket))

    @pytest.mark.parametrize("asked", ["ticket", "reply", "note", "tag", "tag_customer"])
    def test_an_unknown_ticket_is_named(self, helpdesk: Helpdesk, asked: str) -> None:
        if asked == "tag_customer" and Ability.CUSTOMER_TAGS not in helpdesk.abilities:
            return
        calls: dict[str, Callable[[], object]] = {
            "ticket": lambda: helpdesk.ticket(self.unknown),
            "reply": lambda: helpdesk.reply(self.unknown, "Hello"),
            "note": lambda: helpdesk.note(self.unknown, "Hello"),
            "tag": lambda: helpdesk.tag(self.unknown, add=["lost"]),
            "tag_customer": lambda: helpdesk.tag_customer(self.unknown, add=["lost"]),
        }
        with pytest.raises(ServiceError) as caught:
            calls[asked]()
        assert Trouble.NO_SUCH_TICKET == caught.value.trouble
        assert str(self.unknown) in str(caught.value)

    def test_own_texts_can_be_inserted(self, helpdesk: Helpdesk) -> None:
        articles = helpdesk.articles()
        assert all(article.id and article.title and article.body for article in articles)
        assert len({article.id for article in articles}) == len(articles)

    def test_news_is_the_queue_and_then_nothing_until_something_happens(
        self, helpdesk: Helpdesk, ticket: TicketId
    ) -> None:
        first = helpdesk.news("")
        assert {row.id for row in helpdesk.tickets()} == {row.id for row in first.tickets or ()}
        assert first.tickets is not None
        helpdesk.reply(ticket, "something happens")
        second = helpdesk.news(first.mark)
        assert second.tickets is not None

    def test_a_ticket_is_found_by_its_address(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        whole = helpdesk.ticket(ticket)
        address = helpdesk.address_of(ticket)
        assert address == whole.url
        if address:
            assert ticket == helpdesk.ticket_at(address)

    @pytest.mark.parametrize(
        "address",
        [
            "",
            "42",
            "https://elsewhere.example/tickets/1",
            "javascript:alert(1)",
            "https://[",
            "\x00\nhttps://",
        ],
    )
    def test_other_addresses_are_no_tickets_of_ours(self, helpdesk: Helpdesk, address: str) -> None:
        assert helpdesk.ticket_at(address) is None

    @pytest.mark.parametrize("ability", Ability)
    def test_what_it_cannot_do_is_said(self, helpdesk: Helpdesk, ticket: TicketId, ability: Ability) -> None:
        calls: dict[Ability, Callable[[], object]] = {
            Ability.VIEWS: lambda: helpdesk.viewed(ViewId("1")),
            Ability.STATUS: lambda: helpdesk.put(ticket, Status.SOLVED),
            Ability.ASSIGN: lambda: helpdesk.assign(ticket, to_me=False),
            Ability.SNOOZE: lambda: helpdesk.snooze(ticket, _TOMORROW),
            Ability.DRAFT: lambda: helpdesk.draft(ticket, "Hello"),
            Ability.CUSTOMER_TAGS: lambda: helpdesk.tag_customer(ticket, add=["vip"]),
        }
        if ability in helpdesk.abilities:
            return
        with pytest.raises(ServiceError) as caught:
            calls[ability]()
        assert Trouble.UNABLE == caught.value.trouble

    def test_a_view_lists_tickets(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        views = helpdesk.views()
        assert bool(views) == (Ability.VIEWS in helpdesk.abilities)
        assert all(view.id and view.name for view in views)
        listed = {row.id for view in views for row in helpdesk.viewed(view.id)}
        assert ticket in listed or not views

    def test_a_solved_ticket_leaves_the_queue_until_it_is_opened_again(
        self, helpdesk: Helpdesk, ticket: TicketId
    ) -> None:
        if Ability.STATUS not in helpdesk.abilities:
            return
        before = _spoken(helpdesk.ticket(ticket))
        helpdesk.put(ticket, Status.PENDING)
        helpdesk.put(ticket, Status.SOLVED)
        helpdesk.put(ticket, Status.SOLVED)
        assert ticket not in {row.id for row in helpdesk.tickets()}
        helpdesk.put(ticket, Status.OPEN)
        assert ticket in {row.id for row in helpdesk.tickets()}
        assert before == _spoken(helpdesk.ticket(ticket))

    def test_where_a_ticket_was_put_is_known(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        if Ability.STATUS not in helpdesk.abilities:
            return
        known = {}
        for status in (Status.PENDING, Status.SOLVED, Status.OPEN):
            helpdesk.put(ticket, status)
            known[status] = helpdesk.ticket(ticket).known_status
        assert (Status.SOLVED, Status.OPEN) == (known[Status.SOLVED], known[Status.OPEN])
        # Some have no place for the customer's turn, and put the ticket away.
        assert known[Status.PENDING] in {Status.PENDING, Status.SOLVED}

    def test_a_ticket_is_given_back_and_taken_again(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        if Ability.ASSIGN not in helpdesk.abilities:
            return
        helpdesk.assign(ticket, to_me=False)
        assert "" == helpdesk.ticket(ticket).assignee
        assert ticket not in {row.id for row in helpdesk.tickets()}
        helpdesk.assign(ticket, to_me=True)
        assert helpdesk.ticket(ticket).assignee
        assert ticket in {row.id for row in helpdesk.tickets()}

    def test_a_resting_ticket_keeps_its_conversation(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        if Ability.SNOOZE not in helpdesk.abilities:
            return
        before = _spoken(helpdesk.ticket(ticket))
        helpdesk.snooze(ticket, _TOMORROW)
        assert before == _spoken(helpdesk.ticket(ticket))

    def test_a_draft_is_no_message(self, helpdesk: Helpdesk, ticket: TicketId) -> None:
        if Ability.DRAFT not in helpdesk.abilities:
            return
        before = _spoken(helpdesk.ticket(ticket))
        helpdesk.draft(ticket, "half a thought")
        helpdesk.draft(ticket, "the whole thought")
        assert before == _spoken(helpdesk.ticket(ticket))


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
