"""Freshdesk keeps the contract: who we are, the queue, a ticket; its traps by name."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from typing_extensions import override

from assistant.domain.account import Identity
from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import View, ViewId
from assistant.domain.ticket import Attachment, AuthorKind, TicketId
from assistant.helpdesks.freshdesk.desk import Freshdesk
from assistant.helpdesks.freshdesk.pages import is_settled
from assistant.ports import Helpdesk
from assistant.wire.answer import Answer
from tests.helpdesks.contract import HelpdeskContract
from tests.helpdesks.troubles import trouble_of
from tests.servers import freshdesk as vendor
from tests.servers.freshdesk_visits import (
    BOX,
    desk,
    every_call,
    freshdesk,
    opened,
)
from tests.servers.misbehaving import (
    Behaviour,
    answers,
    answers_by,
    cuts_before_reading,
    misbehaving,
    patience_with,
    says_nothing,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
__all__ = ["desk", "freshdesk"]


class TestContract(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> Helpdesk:
        desk.folders[1] = [vendor.a_response(1, "Late", "<p>Sorry.</p>")]
        return freshdesk

    @pytest.fixture
    @override
    def ticket(self) -> TicketId:
        return BOX


class TestVerdict:
    def test_names_whom_the_key_belongs_to(self, freshdesk: Freshdesk) -> None:
        assert Identity("robin@shop.example", "Robin Vale", "robin@shop.example") == freshdesk.verify()

    def test_the_key_is_the_login_of_a_basic_authorization(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        freshdesk.verify()
        pair = desk.asked[0].headers["authorization"].removeprefix("Basic ")
        assert f"{vendor.KEY}:X" == base64.b64decode(pair).decode()

    @pytest.mark.parametrize(
        ("behaviour", "trouble"),
        [
            (answers(401, b'{"code": "invalid_credentials"}'), Trouble.WRONG_CREDENTIALS),
            (answers(403, b'{"code": "access_denied"}'), Trouble.NO_RIGHTS),
            (answers(404, b""), Trouble.NOT_THIS_SERVICE),
            (answers(404, b"{}"), Trouble.NOT_THIS_SERVICE),
            (answers(200, b"<html>Log in</html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
            (answers(302, b"", location="/login"), Trouble.NOT_THIS_SERVICE),
            (answers(200, b'{"agent": {"email": "a@b.example"}}'), Trouble.NOT_THIS_SERVICE),
            (answers(500, b"{}"), Trouble.FAILING),
            (says_nothing, Trouble.TIMEOUT),
            (cuts_before_reading, Trouble.CUT),
        ],
    )
    def test_names_what_is_wrong(self, behaviour: Behaviour, trouble: Trouble) -> None:
        with misbehaving(behaviour) as server:
            assert trouble is trouble_of(opened(server.address, limits=patience_with(behaviour)).verify)

    def test_a_key_goes_nowhere_without_encryption(self) -> None:
        assert Trouble.INSECURE_ADDRESS is trouble_of(opened("http://shop.freshdesk.example").verify)


class TestQueue:
    def test_a_ticket_older_than_thirty_days_is_in_it(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.add(3, created_at="2024-01-01T00:00:00Z", updated_at="2024-01-02T00:00:00Z")
        assert ["3", "12", "13"] == [row.id for row in freshdesk.tickets()]

    def test_new_tickets_of_nobody_are_not_mine(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        desk.add(14, responder_id=None)
        desk.add(15, responder_id=vendor.KIM)
        assert ["12", "13"] == [row.id for row in freshdesk.tickets()]

    def test_spam_and_deleted_tickets_are_left_out(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.add(14, spam=True)
        desk.add(15, deleted=True)
        assert ["12", "13"] == [row.id for row in freshdesk.tickets()]

    def test_every_page_is_read_on_our_own_way(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        for number in range(100, 340):
            desk.add(number)
        assert 242 == len(freshdesk.tickets())
        assert ["1", "2", "3"] == [each.query["page"] for each in desk.asked if "page" in each.query]

    def test_a_short_page_that_names_another_is_not_the_last(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.most_per_page = 1
        assert ["12", "13"] == [row.id for row in freshdesk.tickets()]

    def test_a_row_tells_who_asked(self, freshdesk: Freshdesk) -> None:
        row = freshdesk.tickets()[0]
        assert ("Mara Lind", "mara@example.com", ("tea",), "open") == (
            row.customer_name,
            row.customer_email,
            row.tags,
            row.status,
        )

    def test_a_list_that_never_ends_is_left(self) -> None:
        row = vendor.a_ticket(1, vendor.NOON) | {"responder_id": 5}
        page = json.dumps([row] * 100).encode()
        me = json.dumps(vendor.an_agent(5, "Robin", "r@shop.example")).encode()
        with misbehaving(answers_by(lambda asked: (200, me if "me" in asked.path else page, {}))) as server:
            assert 1 == len(opened(server.address).tickets())
            assert 101 == len(server.received)

    def test_nothing_new_costs_one_request_without_extras(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        mark = freshdesk.news("").mark
        desk.asked.clear()
        assert freshdesk.news(mark).tickets is None
        assert ["/api/v2/tickets"] == desk.paths()
        assert "include" not in desk.asked[0].query

    @pytest.mark.parametrize("change", [{"status": 5}, {"deleted": True}, {"responder_id": None}])
    def test_a_ticket_that_left_is_news(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk, change: Any
    ) -> None:
        mark = freshdesk.news("").mark
        desk.tickets[12] |= change
        assert ["13"] == [row.id for row in freshdesk.news(mark).tickets or ()]

    def test_a_change_of_this_second_is_asked_for_again(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        """Times are in whole seconds: a second change within one would look like the first."""
        desk.tickets[12]["updated_at"] = (desk.now + timedelta(seconds=10)).strftime("%Y-%m-%dT%H:%M:%SZ")
        assert not freshdesk.news("").mark

    def test_a_desk_whose_clock_is_wrong_is_believed(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.now = datetime(2099, 1, 1, tzinfo=UTC)
        desk.add(14)
        mark = freshdesk.news("").mark
        assert freshdesk.news(mark).tickets is None
        assert "14" == freshdesk.tickets()[-1].id

    def test_the_views_are_those_of_the_api(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        desk.add(14, _watched=True, responder_id=vendor.KIM)
        assert View(ViewId("watching"), "Tickets that I watch") in freshdesk.views()
        assert ["14"] == [row.id for row in freshdesk.viewed(ViewId("watching"))]
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: freshdesk.viewed(ViewId("deleted")))


class TestTicket:
    def test_the_first_message_is_the_ticket_itself(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.tickets[12]["attachments"] = [
            {"name": "box.png", "size": 7, "attachment_url": "https://s3.example/x"}
        ]
        first = freshdesk.ticket(BOX).messages[0]
        assert (AuthorKind.CUSTOMER, "Mara Lind", True) == (first.author, first.author_name, first.public)
        assert ("<div>Hi,<br>where is <b>it</b>?</div>", True) == (first.body, first.is_html)
        assert (Attachment("box.png", 7),) == first.attachments

    def test_a_ticket_that_began_with_a_mail_of_ours_says_so(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.tickets[12] |= {"source": 10, "responder_id": vendor.KIM}
        first = freshdesk.ticket(BOX).messages[0]
        assert (AuthorKind.AGENT, "Kim Østby") == (first.author, first.author_name)

    def test_tells_who_wrote_what_to_whom(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        desk.say(12, "<p>internal</p>", private=True, source=2, user_id=vendor.KIM)
        desk.say(12, "<p>public note</p>", source=2)
        desk.say(12, "<p>to the carrier</p>", source=8)
        desk.say(12, "<p>me too</p>", incoming=True, user_id=902, from_email="leo@example.com")
        ticket = freshdesk.ticket(BOX)
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True),
            (AuthorKind.AGENT, "Kim Østby", False),
            (AuthorKind.AGENT, "Robin Vale", True),
            (AuthorKind.AGENT, "Robin Vale", False),
            (AuthorKind.CUSTOMER, "leo@example.com", True),
        ] == [(message.author, message.author_name, message.public) for message in ticket.messages]
        assert ("mara@work.example", "leo@example.com") == ticket.customer.also

    def test_a_long_conversation_is_whole(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        for number in range(250):
            desk.say(12, f"<p>{number}</p>")
        assert 251 == len(freshdesk.ticket(BOX).messages)

    def test_the_customer_brings_the_fields_of_the_team(self, freshdesk: Freshdesk) -> None:
        customer = freshdesk.ticket(BOX).customer
        assert ("Mara Lind", "mara@example.com") == (customer.name, customer.email)
        assert {"cf_ltv": "812.50", "cf_orders": "3"} == dict(customer.fields)

    @pytest.mark.parametrize("hidden", [{"/api/v2/contacts/901"}, set()])
    def test_a_contact_that_is_not_shown_is_known_by_the_ticket(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk, hidden: set[str]
    ) -> None:
        """A colleague who asks is no contact: their number is unknown there."""
        desk.hidden = hidden
        if not hidden:
            desk.tickets[12]["requester_id"] = vendor.KIM
        customer = freshdesk.ticket(BOX).customer
        assert (customer.name, customer.email) == (
            ("Mara Lind", "mara@example.com") if hidden else ("Kim Østby", "kim@shop.example")
        )

    def test_says_who_has_it(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        desk.tickets[12]["responder_id"] = vendor.KIM
        assert "Kim Østby" == freshdesk.ticket(BOX).assignee
        desk.tickets[12]["responder_id"] = 777
        assert "777" == freshdesk.ticket(BOX).assignee

    def test_a_colleague_is_asked_for_once(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        desk.say(12, "one", user_id=vendor.KIM)
        freshdesk.ticket(BOX)
        freshdesk.ticket(BOX)
        assert 1 == desk.paths().count("/api/v2/agents/502")

    def test_a_status_of_the_teams_own_goes_by_its_number(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.tickets[12]["status"] = 9
        assert "9" == freshdesk.ticket(BOX).status

    @pytest.mark.parametrize("asked", ["ticket", "tag", "put", "reply", "note"])
    def test_a_deleted_ticket_is_not_there(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk, asked: str
    ) -> None:
        desk.tickets[12]["deleted"] = True
        assert Trouble.NO_SUCH_TICKET is trouble_of(every_call(freshdesk)[asked])

    def test_a_forbidden_ticket_is_told_as_such(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        desk.hidden = {"/api/v2/tickets/12"}
        assert Trouble.NO_RIGHTS is trouble_of(lambda: freshdesk.ticket(BOX))

    @pytest.mark.parametrize(
        "number", ["..", "12/../13", "12?include=x", "", "\N{FULLWIDTH DIGIT ONE}", "x" * 99]
    )
    def test_what_is_no_number_is_never_asked_for(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk, number: str
    ) -> None:
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: freshdesk.reply(TicketId(number), "x"))
        assert not desk.asked

    def test_an_empty_answer_of_another_server_is_no_unknown_ticket(self) -> None:
        with misbehaving(answers(404, b"", kind="text/html")) as server:
            assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: opened(server.address).ticket(BOX))

    @pytest.mark.parametrize(
        "path", ["/a/tickets/12", "/helpdesk/tickets/12", "/support/tickets/12", "/a/tickets/12/x"]
    )
    def test_every_page_of_a_ticket_leads_to_it(self, path: str) -> None:
        adapter = opened("https://tea.freshdesk.com/a/dashboard")
        assert TicketId("12") == adapter.ticket_at(f"https://tea.freshdesk.com{path}?x=1")
        assert adapter.ticket_at(f"https://tea.freshservice.com{path}") is None
        assert adapter.ticket_at(f"https://tea.freshdesk.com:8443{path}") is None
        assert "https://tea.freshdesk.com/a/tickets/12" == adapter.address_of(BOX)


@pytest.mark.parametrize(
    ("date", "settled"),
    [
        ("Mon, 02 Mar 2026 12:00:01 GMT", False),
        ("Mon, 02 Mar 2026 12:00:02 GMT", True),
        ("Mon, 02 Mar 2026 11:00:00 GMT", False),
        ("", False),
        ("tomorrow", False),
        ("Mon, 02 Mar 2026 12:00:09 -0000", False),
    ],
)
def test_a_change_is_over_by_the_servers_clock_alone(date: str, *, settled: bool) -> None:
    newest = datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert settled is is_settled(Answer(None, headers={"date": date}), newest)
