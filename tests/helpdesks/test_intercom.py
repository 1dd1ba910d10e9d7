"""Intercom, over a small server of ours that is as strict as the published description."""

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
from assistant.helpdesks.intercom.desk import Intercom
from assistant.helpdesks.intercom.reading import article_from, ticket_from
from assistant.ports import Helpdesk
from assistant.wire.answer import LIMITS, Limits
from tests.helpdesks.contract import HelpdeskContract
from tests.helpdesks.odd_answers import JSON
from tests.helpdesks.troubles import trouble_of
from tests.servers.intercom import KIM, MARA, OPERATOR, ROBIN, TOKEN, IntercomDesk
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
def the_desk() -> IntercomDesk:
    return IntercomDesk()


@pytest.fixture(name="server")
def the_server(desk: IntercomDesk) -> Iterator[Server]:
    with misbehaving(desk.behaves) as server:
        yield server


def opened(address: str, login: str = "", secret: str = TOKEN, limits: Limits = LIMITS) -> Intercom:
    account = Account(AccountId("a"), HelpdeskKind.INTERCOM, "Intercom", address=address, login=login)
    return Intercom(account, Credential(secret), limits=limits, sleep=lambda _: None)


@pytest.fixture(name="intercom")
def the_intercom(server: Server) -> Iterator[Intercom]:
    intercom = opened(server.address)
    yield intercom
    intercom.close()


@pytest.fixture(name="ticket")
def the_ticket(desk: IntercomDesk) -> TicketId:
    return one_of_three(desk)


def one_of_three(desk: IntercomDesk) -> TicketId:
    numbers = [desk.conversation() for _ in range(3)]
    return TicketId(numbers[1])


class TestIntercom(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, intercom: Intercom) -> Helpdesk:
        return intercom

    @pytest.fixture
    @override
    def ticket(self, desk: IntercomDesk) -> TicketId:
        return one_of_three(desk)


class TestVerdict:
    def test_without_a_login_the_tokens_owner_is_the_agent(self, intercom: Intercom) -> None:
        identity = intercom.verify()
        assert ("robin@shop.example", "Robin Vale", True) == (
            identity.login,
            identity.name,
            identity.acts_for_others,
        )

    @pytest.mark.parametrize("login", ["Kim@shop.example", KIM])
    def test_the_login_names_another_agent(self, server: Server, login: str) -> None:
        assert "Kim Østby" == opened(server.address, login).verify().name

    @pytest.mark.parametrize(
        ("login", "secret", "trouble"),
        [
            ("", "other", Trouble.WRONG_CREDENTIALS),
            ("nobody@shop.example", TOKEN, Trouble.WRONG_CREDENTIALS),
            (OPERATOR, TOKEN, Trouble.NO_RIGHTS),
        ],
    )
    def test_what_is_wrong_is_told(self, server: Server, login: str, secret: str, trouble: Trouble) -> None:
        """Customers are not mailed what Operator writes: nobody may write in its name by mistake."""
        assert trouble is trouble_of(opened(server.address, login, secret).verify)

    def test_a_token_that_may_not_read_conversations_is_told(
        self, desk: IntercomDesk, intercom: Intercom
    ) -> None:
        desk.scopes_missing = {"conversations"}
        assert Trouble.NO_RIGHTS is trouble_of(intercom.verify)

    @pytest.mark.parametrize(
        "answer",
        [
            answers(200, b"<html>Log in</html>", kind="text/html"),
            answers(404, b'{"message": "no"}'),
            answers(200, b'{"id": "cmp_1", "name": "Front"}'),
        ],
    )
    def test_another_service_is_not_taken_for_intercom(
        self, desk: IntercomDesk, intercom: Intercom, answer: Any
    ) -> None:
        desk.mishaps.append(answer)
        assert Trouble.NOT_THIS_SERVICE is trouble_of(intercom.verify)


class TestQueue:
    def test_every_page_is_read_and_the_rest_is_left_out(
        self, desk: IntercomDesk, intercom: Intercom
    ) -> None:
        mine = [desk.conversation() for _ in range(5)]
        desk.conversation(admin=KIM)
        desk.conversation(state="closed")
        desk.conversation(state="snoozed")
        assert mine == [row.id for row in intercom.tickets()]

    def test_a_row_has_the_mails_subject_and_its_writer(self, intercom: Intercom, ticket: TicketId) -> None:
        row = next(row for row in intercom.tickets() if row.id == ticket)
        assert ("Box never came", "Mara Lind", MARA) == (row.subject, row.customer_name, row.customer_email)

    def test_a_chat_is_named_by_how_it_begins(self, desk: IntercomDesk, intercom: Intercom) -> None:
        chat = {"id": "8", "subject": "", "body": f"<p>Hi, {'x' * 99}</p>", "author": {"type": "lead"}}
        desk.conversation(source=chat)
        (row,) = intercom.tickets()
        assert f"Hi, {'x' * 75}…" == row.subject

    def test_a_teams_inbox_shows_everybodys(self, desk: IntercomDesk, intercom: Intercom) -> None:
        wanted = {desk.conversation(admin=one) for one in (KIM, "", ROBIN)}
        desk.conversation(team=502)
        support = next(view for view in intercom.views() if view.name == "Support")
        assert wanted == {row.id for row in intercom.viewed(support.id)}
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: intercom.viewed(ViewId("x")))

    def test_a_list_that_never_ends_is_left(self, desk: IntercomDesk, intercom: Intercom) -> None:
        desk.conversation()
        desk.per_page = 0
        assert Trouble.NOT_THIS_SERVICE is trouble_of(intercom.tickets)


class TestTicket:
    def test_what_opened_it_comes_first_and_events_are_left_out(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        intercom.note(ticket, "ask the carrier")
        intercom.put(ticket, Status.SOLVED)
        intercom.reply(ticket, "On its way")
        desk.part(ticket, part_type="open", body="<p>Thanks</p>")
        whole = intercom.ticket(ticket)
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True),
            (AuthorKind.AGENT, "Robin Vale", False),
            (AuthorKind.AGENT, "Robin Vale", True),
            (AuthorKind.CUSTOMER, "Mara Lind", True),
        ] == [(one.author, one.author_name, one.public) for one in whole.messages]
        assert ("Robin Vale", "closed") == (whole.assignee, whole.status)

    def test_a_file_is_named_and_stays_there(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        (file,) = intercom.ticket(ticket).messages[0].attachments
        assert ("box.png", 7) == (file.name, file.size)
        assert {"127.0.0.1"} == {one.headers["host"].split(":")[0] for one in desk.asked}

    def test_what_comes_with_an_assignment_is_internal(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        desk.part(ticket, part_type="assignment", author=desk.admins[KIM], body="<p>yours</p>")
        assert not intercom.ticket(ticket).messages[-1].public

    def test_the_assistant_is_no_agent(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        for author in (
            {"type": "bot"},
            {**desk.admins[KIM], "from_ai_agent": True},
            {"type": "unheard-of"},
            None,
        ):
            desk.part(ticket, author=author)
        kinds = {message.author for message in intercom.ticket(ticket).messages[1:]}
        assert {AuthorKind.SYSTEM} == kinds

    def test_the_customer_comes_with_their_attributes(self, intercom: Intercom, ticket: TicketId) -> None:
        customer = intercom.ticket(ticket).customer
        assert ("Mara Lind", MARA) == (customer.name, customer.email)
        assert {"ltv": "812.5", "plan": "box"} == dict(customer.fields)

    def test_a_merged_contact_is_no_obstacle(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        desk.gone_contacts = {"5f1"}
        assert MARA == intercom.ticket(ticket).customer.email

    def test_of_a_long_conversation_the_newest_500_parts_are_shown(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        for number in range(510):
            desk.part(ticket, body=f"<p>{number}</p>")
        messages = intercom.ticket(ticket).messages
        assert (501, "509") == (len(messages), messages[-1].body)

    @pytest.mark.parametrize("odd", ["last", "", "..", "12/parts", "چ", "1" * 30])
    def test_the_word_last_and_other_odd_ids_are_not_asked_for(
        self, desk: IntercomDesk, intercom: Intercom, odd: str
    ) -> None:
        intercom.verify()
        asked = len(desk.asked)
        for ask in (lambda: intercom.ticket(TicketId(odd)), lambda: intercom.reply(TicketId(odd), "Hello")):
            assert Trouble.NO_SUCH_TICKET is trouble_of(ask)
        assert asked == len(desk.asked)


class TestWriting:
    def test_a_reply_is_a_paragraph_in_the_agents_name(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        """Intercom's filter drops ``<div>``, and with it what it holds together."""
        intercom.reply(ticket, "1 < 2\n  there")
        sent = desk.asked[-1].body
        assert ("comment", "admin", ROBIN) == (sent["message_type"], sent["type"], sent["admin_id"])
        assert sent["body"].startswith("<p>1 &lt; 2<br>")

    @pytest.mark.parametrize("state", ["open", "closed", "snoozed"])
    def test_a_reply_is_followed_by_no_change_of_ours(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId, state: str
    ) -> None:
        desk.conversations[ticket]["state"] = state
        intercom.reply(ticket, "Hello")
        assert [] == [path for path in desk.paths("POST") if path.endswith("/parts")]

    def test_a_note_is_a_note(self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId) -> None:
        intercom.note(ticket, "secret")
        assert "note" == desk.parts[ticket][-1]["part_type"]

    def test_tags_have_no_case(self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId) -> None:
        desk.tagged(ticket, "VIP")
        assert ("VIP",) == intercom.tag(ticket, add=["vip"])
        assert () == intercom.tag(ticket, remove=["vip"])

    def test_a_tag_that_a_colleague_took_away_meanwhile_is_gone(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        intercom.verify()
        desk.tagged(ticket, "old")
        before = desk._whole(ticket)
        desk.conversations[ticket]["tags"] = []
        desk.mishaps.append(answers(200, json.dumps(before).encode()))
        assert () == intercom.tag(ticket, remove=["old"])

    def test_pending_is_closed_and_a_snoozed_one_waits_already(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        desk.conversations[ticket]["state"] = "snoozed"
        intercom.put(ticket, Status.PENDING)
        assert "snoozed" == desk.conversations[ticket]["state"]
        intercom.put(ticket, Status.OPEN)
        intercom.put(ticket, Status.PENDING)
        assert "closed" == desk.conversations[ticket]["state"]

    def test_a_conversation_rests_until_the_given_second(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        until = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
        intercom.snooze(ticket, until)
        kept = desk.conversations[ticket]
        assert ("snoozed", until.timestamp()) == (kept["state"], kept["snoozed_until"])

    def test_given_back_it_stays_with_its_team(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        intercom.assign(ticket, to_me=False)
        assert (0, 501) == tuple(
            desk.conversations[ticket][name] for name in ("admin_assignee_id", "team_assignee_id")
        )


def swallowing(desk: IntercomDesk, conversation: Any) -> None:
    """Carried out, and nobody hears of it."""
    desk.swallows = 1
    desk.answers(conversation)


class TestOnTheWire:
    @pytest.mark.parametrize("end", [cuts_after_reading, says_nothing, answers(502, b"", kind="text/html")])
    def test_a_reply_that_left_without_an_answer_is_doubtful(
        self, desk: IntercomDesk, server: Server, ticket: TicketId, end: Any
    ) -> None:
        intercom = opened(server.address, limits=patience_with(end))
        intercom.verify()
        desk.mishaps += [desk.answers, end]
        with pytest.raises(SendDoubtfulError):
            intercom.reply(ticket, "Hello")
        assert [] == desk.parts[ticket]

    def test_a_gateway_that_lost_the_answer_leaves_doubt_and_the_reply_is_found(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        before = seen(intercom.ticket(ticket))
        draft = Draft(ticket, "Dear Mara,\n\n    it left & is < 2 days away.")
        desk.mishaps += [desk.answers, lambda conversation: swallowing(desk, conversation)]
        with pytest.raises(SendDoubtfulError):
            intercom.reply(ticket, draft.body)
        assert Arrival.FOUND is look_for(draft, before, intercom.ticket(ticket)).arrival

    def test_a_line_that_was_cut_before_leaves_no_doubt(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        intercom.verify()
        desk.mishaps += [desk.answers, cuts_before_reading]
        assert trouble_of(lambda: intercom.reply(ticket, "Hello " * 500_000)) in {
            Trouble.CUT,
            Trouble.REFUSED,
        }
        assert [] == desk.parts[ticket]

    def test_too_many_requests_are_asked_again_and_sent_once(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        intercom.verify()
        desk.mishaps += [desk.answers, answers(429, b'{"errors": []}', Retry_After="2")]
        intercom.reply(ticket, "Hello")
        assert 1 == len(desk.parts[ticket])

    def test_intercoms_own_words_are_quoted(
        self, desk: IntercomDesk, intercom: Intercom, ticket: TicketId
    ) -> None:
        error = b'{"type": "error.list", "errors": [{"code": "parameter_invalid", "message": "Body is bad"}]}'
        intercom.verify()
        desk.mishaps += [desk.answers, answers(422, error)]
        with pytest.raises(ServiceError, match="Body is bad") as caught:
            intercom.reply(ticket, "Hello")
        assert Trouble.REJECTED is caught.value.trouble

    def test_no_secret_in_words_about_trouble(self, server: Server) -> None:
        intercom = opened(server.address, secret="very-secret-token")
        with pytest.raises(ServiceError) as caught:
            intercom.verify()
        assert (
            "very-secret" not in f"{caught.value} {caught.value.parameters} {intercom!r} {vars(intercom)!r}"
        )


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            "https://app.intercom.com/a/inbox/pantry1/inbox/shared/all/conversation/215?view=List",
            "https://app.intercom.com/a/inbox/pantry1/inbox/admin/814860/conversation/215#part_id=1",
            "app.intercom.com/a/apps/pantry1/inbox/inbox/all/conversations/215",
        ],
    )
    def test_a_conversation_is_found_by_its_address(self, intercom: Intercom, address: str) -> None:
        intercom.verify()
        assert TicketId("215") == intercom.ticket_at(address)

    @pytest.mark.parametrize(
        "address",
        [
            "https://app.intercom.com/a/inbox/another/inbox/shared/all/conversation/215",
            "https://app.eu.intercom.com/a/inbox/pantry1/inbox/shared/all/conversation/215",
            "https://app.intercom.com.evil.example/a/inbox/pantry1/inbox/conversation/215",
        ],
    )
    def test_another_workspaces_are_no_tickets_of_ours(self, intercom: Intercom, address: str) -> None:
        intercom.verify()
        assert intercom.ticket_at(address) is None

    def test_before_the_first_answer_no_page_is_known(self, intercom: Intercom) -> None:
        assert "" == intercom.address_of(TicketId("1"))

    def test_the_address_of_a_page_leads_to_the_regions_api(self) -> None:
        assert "api.eu.intercom.io" == opened("https://app.eu.intercom.com/a/inbox/x").host
        assert "api.intercom.io" == opened("").host


def test_macros_are_plain_text_for_the_agents_teams_and_keep_their_attributes(intercom: Intercom) -> None:
    first, second = intercom.articles()
    assert ("Hi {{user.name|fallback:'there'}},\n\nbox [number?] left.", ("number",)) == (
        first.body,
        first.blanks,
    )
    assert "Ours" == second.title


@settings(max_examples=30, deadline=None)
@given(JSON, JSON)
def test_odd_records_are_read_or_refused(one: Any, two: Any) -> None:
    def whole() -> Ticket:
        return ticket_from(
            {"id": "1", "conversation_parts": two, "tags": one, "source": two}, one, assignee="", url=""
        )

    for read in (whole, lambda: article_from(one, ())):
        try:
            found = read()
        except (LookupError, TypeError, AttributeError, ValueError):
            continue
        assert found is None or found.id


def test_a_contact_that_became_another_takes_no_tag(
    intercom: Intercom, desk: IntercomDesk, ticket: TicketId
) -> None:
    desk.gone_contacts.add("5f1")
    assert Trouble.UNABLE == trouble_of(lambda: intercom.tag_customer(ticket, add=["vip"]))


def test_a_contacts_tag_is_no_tag_of_the_conversation(
    intercom: Intercom, desk: IntercomDesk, ticket: TicketId
) -> None:
    intercom.tag_customer(ticket, add=["vip"])
    assert set() == desk.names(ticket)
    assert ["vip"] == [desk.tags[tag] for tag in desk.contact_tags["5f1"]]
