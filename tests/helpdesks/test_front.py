"""Front, over a small server of ours that is as strict as the published description."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from typing_extensions import override

from assistant.delivering import Arrival, look_for, seen
from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.draft import Draft
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Status, ViewId
from assistant.domain.ticket import AuthorKind, Ticket, TicketId
from assistant.helpdesks.front.desk import Front
from assistant.helpdesks.front.reading import article_from, ticket_from
from assistant.ports import Helpdesk
from assistant.wire.answer import LIMITS, Limits
from tests.helpdesks.contract import HelpdeskContract
from tests.helpdesks.odd_answers import JSON
from tests.helpdesks.troubles import trouble_of
from tests.servers.front import KIM, MARA, ROBIN, TOKEN, FrontDesk
from tests.servers.misbehaving import (
    Server,
    answers,
    cuts_after_reading,
    cuts_before_reading,
    misbehaving,
    patience_with,
    says_nothing,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture(name="desk")
def the_desk() -> FrontDesk:
    return FrontDesk()


@pytest.fixture(name="server")
def the_server(desk: FrontDesk) -> Iterator[Server]:
    with misbehaving(desk.behaves) as server:
        yield server


def opened(
    server: Server, login: str = "robin@shop.example", secret: str = TOKEN, limits: Limits = LIMITS
) -> Front:
    account = Account(AccountId("a"), HelpdeskKind.FRONT, "Front", address=server.address, login=login)
    return Front(account, Credential(secret), limits=limits, sleep=lambda _: None)


@pytest.fixture(name="front")
def the_front(server: Server) -> Iterator[Front]:
    front = opened(server)
    yield front
    front.close()


def one_of_three(desk: FrontDesk) -> TicketId:
    for subject in ("Oldest", "Older"):
        desk.conversation(subject)
    return TicketId(desk.conversation())


@pytest.fixture(name="ticket")
def the_ticket(desk: FrontDesk) -> TicketId:
    return one_of_three(desk)


class TestFront(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, front: Front) -> Helpdesk:
        return front

    @pytest.fixture
    @override
    def ticket(self, desk: FrontDesk) -> TicketId:
        return one_of_three(desk)


class TestVerdict:
    def test_the_token_is_the_companys_and_the_login_is_the_agents(self, front: Front) -> None:
        identity = front.verify()
        assert ("robin@shop.example", "Robin Vale") == (identity.login, identity.name)
        assert identity.acts_for_others

    def test_the_agent_may_be_named_by_their_id(self, server: Server) -> None:
        assert "kim@shop.example" == opened(server, login=KIM).verify().login

    @pytest.mark.parametrize(
        ("login", "secret", "trouble"),
        [
            ("robin@shop.example", "other", Trouble.WRONG_CREDENTIALS),
            ("nobody@shop.example", TOKEN, Trouble.WRONG_CREDENTIALS),
            ("", TOKEN, Trouble.WRONG_CREDENTIALS),
            ("pat@shop.example", TOKEN, Trouble.NO_RIGHTS),
        ],
    )
    def test_what_is_wrong_is_told(self, server: Server, login: str, secret: str, trouble: Trouble) -> None:
        assert trouble is trouble_of(opened(server, login, secret).verify)

    def test_a_token_without_the_scope_is_told(self, desk: FrontDesk, front: Front) -> None:
        desk.scopes_missing = {"teammates"}
        assert Trouble.NO_RIGHTS is trouble_of(front.verify)

    @pytest.mark.parametrize(
        "answer",
        [
            answers(200, b"<html>Log in</html>", kind="text/html"),
            answers(404, b'{"message": "no"}'),
            answers(200, b'{"type": "admin", "id": "814"}'),
        ],
    )
    def test_another_service_is_not_taken_for_front(self, desk: FrontDesk, front: Front, answer: Any) -> None:
        desk.mishaps.append(answer)
        assert Trouble.NOT_THIS_SERVICE is trouble_of(front.verify)


class TestQueue:
    def test_every_page_is_read_though_the_links_name_another_host(
        self, desk: FrontDesk, front: Front
    ) -> None:
        numbers = [desk.conversation(f"Box {number}") for number in range(5)]
        desk.conversation("Kim's", assignee=KIM)
        assert numbers == [row.id for row in front.tickets()]
        assert {"127.0.0.1"} == {one.headers["host"].split(":")[0] for one in desk.asked}

    def test_what_is_no_ticket_is_left_out(self, desk: FrontDesk, front: Front) -> None:
        desk.conversation("Colleagues", type="discussion")
        desk.conversation("Gone", status="deleted")
        desk.conversation("Done", status="archived")
        assert () == front.tickets()

    def test_a_waiting_ticket_status_is_not_open(self, desk: FrontDesk, front: Front) -> None:
        desk.ticketing = True
        desk.conversation("Their turn", category="waiting")
        mine = desk.conversation("Mine")
        assert [(mine, "open")] == [(row.id, row.status) for row in front.tickets()]

    def test_an_inbox_shows_everybodys(self, desk: FrontDesk, front: Front) -> None:
        wanted = {desk.conversation(assignee=one) for one in (KIM, None, ROBIN)}
        (inbox,) = front.views()
        assert "Support" == inbox.name
        assert wanted == {row.id for row in front.viewed(inbox.id)}
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: front.viewed(ViewId("inb_x")))

    def test_a_list_that_never_ends_is_left(self, desk: FrontDesk, front: Front) -> None:
        desk.conversation()
        desk.per_page = 0
        assert Trouble.NOT_THIS_SERVICE is trouble_of(front.tickets)


class TestTicket:
    def test_mails_and_comments_stand_in_one_row(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        front.note(ticket, "ask the carrier")
        front.reply(ticket, "On its way")
        desk.inbound(ticket, body="<p>Thanks</p>", attachments=[{"filename": "box.png", "size": 7}])
        whole = front.ticket(ticket)
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True),
            (AuthorKind.AGENT, "Robin Vale", False),
            (AuthorKind.AGENT, "Robin Vale", True),
            (AuthorKind.CUSTOMER, "Mara Lind", True),
        ] == [(one.author, one.author_name, one.public) for one in whole.messages]
        assert [("box.png", 7)] == [(file.name, file.size) for file in whole.messages[-1].attachments]
        assert "Robin Vale" == whole.assignee

    def test_a_mails_html_is_kept(self, front: Front, ticket: TicketId) -> None:
        first = front.ticket(ticket).messages[0]
        assert (True, "<p>Where <b>is</b> it?</p>") == (first.is_html, first.body)

    def test_the_customer_comes_with_their_fields(self, front: Front, ticket: TicketId) -> None:
        customer = front.ticket(ticket).customer
        assert ("Mara Lind", MARA) == (customer.name, customer.email)
        assert {"LTV": "812.50", "Orders": "23"} == dict(customer.fields)
        assert ("mara@work.example",) == customer.also

    def test_a_hidden_contact_is_no_obstacle(self, desk: FrontDesk, front: Front, ticket: TicketId) -> None:
        desk.scopes_missing = {"contacts"}
        assert MARA == front.ticket(ticket).customer.email

    def test_drafts_and_what_could_not_be_sent_are_no_messages(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        desk.inbound(ticket, is_inbound=False, error_type="bounced")
        desk.inbound(ticket, is_inbound=False, draft_mode="shared")
        assert 1 == len(front.ticket(ticket).messages)

    def test_a_rule_is_no_agent(self, desk: FrontDesk, front: Front, ticket: TicketId) -> None:
        desk.inbound(ticket, is_inbound=False, author={"type": "rule", "username": "auto"})
        assert AuthorKind.SYSTEM is front.ticket(ticket).messages[-1].author

    def test_a_merged_conversation_is_that_which_it_became(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        desk.merged["cnv_old"] = ticket
        assert ticket == front.ticket(TicketId("cnv_old")).id
        front.reply(TicketId("cnv_old"), "Hello")
        assert "Hello" == front.ticket(ticket).messages[-1].body

    def test_a_deleted_conversation_is_none(self, desk: FrontDesk, front: Front) -> None:
        gone = TicketId(desk.conversation(status="deleted"))
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: front.ticket(gone))

    @pytest.mark.parametrize("odd", ["", "..", "a/b", "cnv_1?x", "چ"])
    def test_an_odd_id_is_not_asked_for(self, desk: FrontDesk, front: Front, odd: str) -> None:
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: front.ticket(TicketId(odd)))
        assert [] == desk.asked


class TestWriting:
    def test_a_reply_does_not_archive(self, desk: FrontDesk, front: Front, ticket: TicketId) -> None:
        front.reply(ticket, "1 < 2\n  indented")
        assert "assigned" == desk.conversations[ticket]["status"]
        sent = desk.asked[-1].body
        assert ({"archive": False}, ROBIN) == (sent["options"], sent["author_id"])
        assert ("1 < 2\n  indented", False) == (sent["text"], "<2" in sent["body"])

    def test_a_note_goes_to_the_comments_alone(self, desk: FrontDesk, front: Front, ticket: TicketId) -> None:
        front.note(ticket, "secret")
        assert 1 == len(desk.messages[ticket])
        assert ["secret"] == [comment["body"] for comment in desk.comments[ticket]]

    def test_an_unknown_tag_is_made_for_the_company_once(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        front.tag(ticket, add=["vip"])
        front.tag(TicketId(desk.conversation()), add=["vip"])
        assert ["vip"] == [tag["name"] for tag in desk.tags.values()]

    def test_a_shared_tag_goes_before_a_private_one_of_the_same_name(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        other = desk.conversation()
        for private in (True, False, True):
            desk.tagged(other, "vip", is_private=private)
        front.tag(ticket, add=["vip"])
        assert [desk.conversations[other]["tags"][1]] == desk.conversations[ticket]["tags"]

    def test_tags_are_never_replaced_as_a_whole(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        """A colleague's tag that comes between our reading and our writing stays."""
        desk.tagged(ticket, "old")
        front.tag(ticket, add=["new"], remove=["old"])
        assert [] == desk.paths("PATCH")
        assert {"new"} == desk.names(ticket)

    def test_without_ticket_statuses_pending_is_archived(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        front.put(ticket, Status.PENDING)
        assert "archived" == desk.conversations[ticket]["status"]

    def test_with_ticket_statuses_pending_is_waiting(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        desk.ticketing = True
        for status, category in (
            (Status.PENDING, "waiting"),
            (Status.SOLVED, "resolved"),
            (Status.OPEN, "open"),
        ):
            front.put(ticket, status)
            assert category == desk.conversations[ticket]["category"]

    def test_a_status_that_stands_is_not_written_again(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        front.put(ticket, Status.OPEN)
        assert [] == desk.paths("PATCH")

    def test_a_reminder_is_set_for_the_agent(self, desk: FrontDesk, front: Front, ticket: TicketId) -> None:
        until = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
        front.snooze(ticket, until)
        assert until.timestamp() == desk.reminders[ticket]

    def test_a_time_that_is_over_is_refused_in_fronts_words(self, front: Front, ticket: TicketId) -> None:
        with pytest.raises(ServiceError, match="must be in the future") as caught:
            front.snooze(ticket, datetime(2001, 1, 1, tzinfo=UTC))
        assert Trouble.REJECTED is caught.value.trouble

    def test_a_draft_is_for_the_address_that_the_customer_wrote_to(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        front.draft(ticket, "half")
        front.draft(ticket, "whole")
        (left,) = desk.drafts[ticket]
        assert ("private", ROBIN) == (left["draft_mode"], left["author"]["id"])
        assert "whole" in left["body"]
        assert "cha_help" == desk.asked[-2].body["channel_id"]

    def test_a_draft_that_the_agent_went_on_with_stays(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        front.draft(ticket, "half")
        desk.drafts[ticket][0] |= {"version": "v-agent", "body": "the agent's own words"}
        front.draft(ticket, "whole")
        assert ["the agent's own words", True] == [
            desk.drafts[ticket][0]["body"],
            "whole" in desk.drafts[ticket][1]["body"],
        ]

    def test_without_a_channel_no_draft_can_be_left(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        desk.channels = []
        assert Trouble.UNABLE is trouble_of(lambda: front.draft(ticket, "half"))


class TestOnTheWire:
    @pytest.mark.parametrize("end", [cuts_after_reading, says_nothing])
    def test_a_reply_that_left_without_an_answer_is_doubtful(
        self, desk: FrontDesk, server: Server, ticket: TicketId, end: Any
    ) -> None:
        front = opened(server, limits=patience_with(end))
        front.ticket(ticket)
        front.verify()
        read = len(desk.asked)
        record = answers(200, json.dumps(desk.shown(ticket)).encode())
        desk.mishaps += [record, end]
        with pytest.raises(SendDoubtfulError):
            front.reply(ticket, "Hello")
        assert read == len(desk.asked)

    def test_a_gateway_that_lost_the_answer_leaves_doubt_and_the_reply_is_found(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        front.verify()
        record = answers(200, json.dumps(desk.shown(ticket)).encode())
        desk.mishaps.append(record)
        desk.swallows = 1
        with pytest.raises(SendDoubtfulError):
            front.reply(ticket, "Hello\n  there")
        assert "Hello\n  there" == front.ticket(ticket).messages[-1].body

    def test_after_a_doubtful_reply_nobody_looks_for_it_too_early(
        self, desk: FrontDesk, server: Server, ticket: TicketId
    ) -> None:
        """Front takes a reply at once and shows it later."""
        waits: list[float] = []
        account = Account(AccountId("a"), HelpdeskKind.FRONT, "Front", address=server.address, login=KIM)
        front = Front(account, Credential(TOKEN), sleep=waits.append)
        front.verify()
        desk.mishaps += [answers(200, json.dumps(desk.shown(ticket)).encode()), cuts_after_reading]
        with pytest.raises(SendDoubtfulError):
            front.reply(ticket, "Hello")
        assert [10] == waits

    def test_a_line_that_was_cut_before_leaves_no_doubt(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        # The ticket is read first, and a question is asked once more.
        desk.mishaps += [cuts_before_reading, cuts_before_reading]
        assert Trouble.CUT is trouble_of(lambda: front.reply(ticket, "Hello"))
        assert 1 == len(desk.messages[ticket])

    def test_too_many_requests_are_asked_again_and_sent_once(
        self, desk: FrontDesk, front: Front, ticket: TicketId
    ) -> None:
        front.verify()
        record = answers(200, json.dumps(desk.shown(ticket)).encode())
        desk.mishaps += [record, answers(429, b'{"_error": {}}', Retry_After="2")]
        front.reply(ticket, "Hello")
        assert 2 == len(desk.messages[ticket])

    def test_no_secret_in_words_about_trouble(self, server: Server) -> None:
        front = opened(server, secret="very-secret-token")
        with pytest.raises(ServiceError) as caught:
            front.verify()
        assert "very-secret" not in f"{caught.value} {caught.value.parameters} {front!r} {vars(front)!r}"


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            "https://app.frontapp.com/open/cnv_1aw8z",
            "app.frontapp.com/open/cnv_1aw8z?key=1",
            "https://app.frontapp.com/inboxes/teams/views/123/open/2187971/0",
            "https://app.frontapp.com/open/2187971",
        ],
    )
    def test_a_conversation_is_found_by_its_address(self, front: Front, address: str) -> None:
        assert TicketId("cnv_1aw8z") == front.ticket_at(address)

    @pytest.mark.parametrize(
        "address", ["https://app.frontapp.com/open/msg_1", "https://app.frontapp.com.evil.example/open/cnv_1"]
    )
    def test_other_pages_are_no_tickets(self, front: Front, address: str) -> None:
        assert front.ticket_at(address) is None


def test_templates_are_plain_text_and_keep_their_variables(front: Front) -> None:
    (article,) = front.articles()
    assert "Hi {{recipient.first_name}},\n\nyour box [number?] is on its way." == article.body
    assert ("On its way", ("number",)) == (article.title, article.blanks)


@settings(max_examples=30, deadline=None)
@given(JSON, JSON, JSON)
def test_odd_records_are_read_or_refused(one: Any, two: Any, three: Any) -> None:
    for read in (lambda: ticket_from(one, [two], [three], {}), lambda: article_from(one)):
        try:
            found = read()
        except (LookupError, TypeError, AttributeError, ValueError):
            continue
        assert found is None or isinstance(found, Ticket) or found.id


def test_a_doubtful_reply_is_recognised(front: Front, ticket: TicketId) -> None:
    before = seen(front.ticket(ticket))
    front.reply(ticket, "Dear Mara,\n\n    it left & is < 2 days away.")
    draft = Draft(ticket, "Dear Mara,\n\n    it left & is < 2 days away.")
    assert Arrival.FOUND is look_for(draft, before, front.ticket(ticket)).arrival
