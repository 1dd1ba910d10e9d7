"""Chatwoot as a small desk of ours plays it: the contract, its documented traps, and trouble on the wire."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from typing_extensions import override

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Ability, Status, ViewId
from assistant.domain.ticket import Attachment, AuthorKind, TicketId
from assistant.helpdesks.chatwoot.desk import Chatwoot
from assistant.ports import Helpdesk
from tests.helpdesks.contract import TEXTS, HelpdeskContract
from tests.helpdesks.troubles import trouble_of
from tests.servers.chatwoot import KIM, ROBIN, TOKEN, ChatwootDesk
from tests.servers.misbehaving import (
    HASTY,
    Behaviour,
    Received,
    Server,
    answers,
    answers_by,
    misbehaving,
    says_nothing,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

FIRST = TicketId("1")
HOME = "/api/v1/accounts/3"


@pytest.fixture(name="desk")
def a_desk() -> ChatwootDesk:
    return ChatwootDesk()


@pytest.fixture(name="server")
def a_server(desk: ChatwootDesk) -> Iterator[Server]:
    with misbehaving(desk.behaves) as server:
        yield server


@pytest.fixture(name="chatwoot")
def an_account(server: Server) -> Iterator[Chatwoot]:
    chatwoot = chatwoot_at(server.address)
    yield chatwoot
    chatwoot.close()


def chatwoot_at(address: str, secret: str = TOKEN, **more: Any) -> Chatwoot:
    account = Account(AccountId("a"), HelpdeskKind.CHATWOOT, "Chatwoot", address=address)
    return Chatwoot(account, Credential(secret), **{"sleep": lambda _: None, **more})


class TestMail(HelpdeskContract):
    """In a mail texts are Markdown."""

    @pytest.fixture
    @override
    def helpdesk(self, chatwoot: Chatwoot) -> Helpdesk:
        return chatwoot

    @pytest.fixture
    @override
    def ticket(self) -> TicketId:
        return FIRST


class TestChat(TestMail):
    """In other channels they go as they are."""

    @pytest.fixture
    @override
    def ticket(self, desk: ChatwootDesk) -> TicketId:
        return TicketId(str(desk.a_conversation("", channel="Channel::Whatsapp")))


class TestReading:
    def test_every_message_is_read_although_chatwoot_gives_twenty(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        for count in range(99):
            desk.a_message(1, f"No. {count}")
        assert ["Where is it?", *(f"No. {count}" for count in range(99))] == [
            message.body for message in chatwoot.ticket(FIRST).messages
        ]

    def test_authors_are_told_apart_and_what_only_happened_is_left_out(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        desk.a_message(1, "Robin was assigned", message_type=2, sender=None)
        desk.a_message(1, "I am a bot", message_type=1, sender={"id": 1, "name": "Bot", "type": "agent_bot"})
        desk.a_message(1, "between us", message_type=1, private=True)
        desk.a_message(1, "Was it good?", message_type=3, sender=None)
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True),
            (AuthorKind.SYSTEM, "Bot", True),
            (AuthorKind.AGENT, "Robin Vale", False),
            (AuthorKind.SYSTEM, "", True),
        ] == [(each.author, each.author_name, each.public) for each in chatwoot.ticket(FIRST).messages]

    def test_a_mail_has_its_page_its_writer_and_its_files(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        mail = {"html_content": {"full": "<p>Where?</p>"}, "text_content": {"full": "Where?"}}
        desk.a_message(
            1,
            "Where?",
            content_type="incoming_email",
            content_attributes={"email": {**mail, "from": ["tor@example.com"]}},
            attachments=[{"id": 1, "data_url": "https://x.example/b%C3%B3x.png?k=1", "file_size": 7}],
        )
        ticket = chatwoot.ticket(FIRST)
        assert ("<p>Where?</p>", True) == (ticket.messages[-1].body, ticket.messages[-1].is_html)
        assert (Attachment("bóx.png", 7),) == ticket.messages[-1].attachments
        assert ("tor@example.com",) == ticket.customer.also

    def test_a_customers_attributes_are_fields(self, chatwoot: Chatwoot) -> None:
        customer = chatwoot.ticket(FIRST).customer
        assert ("Mara Lind", "mara@example.com") == (customer.name, customer.email)
        assert {"ltv": "812.5", "club": "true"} == dict(customer.fields)

    def test_the_queue_is_mine_and_open_on_every_page(self, chatwoot: Chatwoot, desk: ChatwootDesk) -> None:
        made = {str(desk.a_conversation(f"No. {count}")) for count in range(60)}
        assert {"1"} | made == {row.id for row in chatwoot.tickets()}

    def test_a_server_that_ignores_the_filter_gives_us_nobody_elses(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        desk.ignores_filters = True
        assert ["1"] == [row.id for row in chatwoot.tickets()]

    def test_saved_filters_are_views(self, chatwoot: Chatwoot) -> None:
        assert [("4", "Open ones")] == [(view.id, view.name) for view in chatwoot.views()]
        assert ["1", "2", "3"] == [row.id for row in chatwoot.viewed(ViewId("4"))]

    @pytest.mark.parametrize("view", ["5", "x", "../labels"])
    def test_a_view_that_is_not_there_is_said_to_be(self, chatwoot: Chatwoot, view: str) -> None:
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: chatwoot.viewed(ViewId(view)))

    def test_canned_responses_keep_their_placeholders(self, chatwoot: Chatwoot) -> None:
        assert [("sorry", "Dear {{contact.name}},\n\nsorry for *this*.")] == [
            (article.title, article.body) for article in chatwoot.articles()
        ]


class TestTraps:
    def test_a_type_is_a_word_in_requests_and_a_number_in_answers(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        chatwoot.reply(FIRST, "to you")
        chatwoot.note(FIRST, "between us")
        reply, note = (asked.body for asked in desk.asked if asked.method == "POST")
        assert {
            "content": "to you",
            "message_type": "outgoing",
            "private": False,
            "content_type": "text",
        } == reply
        assert ("outgoing", True) == (note["message_type"], note["private"])
        assert [1, 1] == [item["message_type"] for item in desk.said(1)[-2:]]

    @pytest.mark.parametrize("channel", ["Channel::Email", "Channel::WebWidget", "Channel::Api"])
    @pytest.mark.parametrize(
        "body",
        [
            TEXTS["braces"],
            "Dear {{contact.name}} {% assign x = 1 %}{{x}}",
            "{`x`} {{`y`}}",
            "`{% endraw %}{{1}}`",
        ],
    )
    def test_no_braces_are_expanded(
        self, chatwoot: Chatwoot, desk: ChatwootDesk, channel: str, body: str
    ) -> None:
        ticket = TicketId(str(desk.a_conversation("", channel=channel)))
        chatwoot.reply(ticket, body)
        assert body == chatwoot.ticket(ticket).messages[-1].body
        assert "Mara" not in desk.said(int(ticket))[-1]["content"]

    def test_the_desk_of_ours_does_expand_what_is_not_held_apart(self, desk: ChatwootDesk) -> None:
        assert "Mara Lind `{{x}}` " == desk._expanded("{{ contact.name }} `{{x}}` {{ unknown }}")

    @pytest.mark.parametrize("channel", ["Channel::Email", "Channel::WebWidget"])
    def test_markdown_is_escaped_where_it_would_be_read(
        self, chatwoot: Chatwoot, desk: ChatwootDesk, channel: str
    ) -> None:
        ticket = TicketId(str(desk.a_conversation("", channel=channel)))
        chatwoot.reply(ticket, "2 * 3 * 4\n# 5")
        assert "2 \\* 3 \\* 4  \n\\# 5" == desk.said(int(ticket))[-1]["content"]

    def test_a_channel_that_may_not_read_markdown_gets_the_text_as_it_is(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        ticket = TicketId(str(desk.a_conversation("", channel="Channel::Api")))
        chatwoot.reply(ticket, "2 * 3 * 4\n# 5")
        assert "2 * 3 * 4\n# 5" == desk.said(int(ticket))[-1]["content"]

    def test_where_the_time_for_answers_is_over_nothing_is_sent(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        desk.conversations[1]["can_reply"] = False
        assert Trouble.UNABLE is trouble_of(lambda: chatwoot.reply(FIRST, "to you"))
        chatwoot.note(FIRST, "between us")
        assert ["between us"] == [item["content"] for item in desk.said(1) if item["message_type"] == 1]

    def test_labels_are_written_as_json_and_a_colleagues_stay(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        desk.conversations[1]["labels"] = ["theirs", "old"]
        assert {"theirs", "new"} == set(chatwoot.tag(FIRST, add=["new"], remove=["old"]))
        (write,) = [asked for asked in desk.asked if asked.method == "POST"]
        assert write.headers["content-type"].startswith("application/json")
        assert {"theirs", "new"} == set(write.body["labels"])

    def test_labels_of_ours_that_are_swept_away_are_written_again(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        desk.sweeps = ["a-colleagues"]
        assert {"a-colleagues", "new"} == set(chatwoot.tag(FIRST, add=["new"]))

    def test_a_status_is_always_named_as_without_one_it_is_turned_round(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        chatwoot.put(FIRST, Status.SOLVED)
        chatwoot.put(FIRST, Status.SOLVED)
        assert "resolved" == desk.conversations[1]["status"]
        assert [{"status": "resolved"}] == [asked.body for asked in desk.asked if asked.method == "POST"]

    def test_the_customers_turn_is_a_rest_that_they_end_and_not_the_bots_turn(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        chatwoot.put(FIRST, Status.PENDING)
        assert ("snoozed", None) == (desk.conversations[1]["status"], desk.conversations[1]["snoozed_until"])

    def test_a_rest_ends_at_its_time_in_seconds(self, chatwoot: Chatwoot, desk: ChatwootDesk) -> None:
        until = datetime(2031, 5, 1, 14, tzinfo=UTC)
        chatwoot.snooze(FIRST, until)
        assert ("snoozed", until.timestamp()) == (
            desk.conversations[1]["status"],
            desk.conversations[1]["snoozed_until"],
        )

    @pytest.mark.parametrize("owner", [KIM, None, ROBIN])
    def test_opening_takes_a_conversation_from_nobody(
        self, chatwoot: Chatwoot, desk: ChatwootDesk, owner: int | None
    ) -> None:
        desk.conversations[1] |= {"status": "resolved", "assignee_id": owner}
        chatwoot.put(FIRST, Status.OPEN)
        assert ("open", owner) == (desk.conversations[1]["status"], desk.conversations[1]["assignee_id"])

    def test_giving_to_nobody_is_confirmed_by_nothing_and_looked_for(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        chatwoot.assign(FIRST, to_me=False)
        assert desk.conversations[1]["assignee_id"] is None

    def test_drafts_that_nobody_would_see_are_not_offered(self, chatwoot: Chatwoot) -> None:
        assert Ability.DRAFT not in chatwoot.abilities

    def test_a_good_token_without_the_right_is_told_from_a_wrong_one(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        desk.may_see = False
        assert Trouble.NO_RIGHTS is trouble_of(chatwoot.tickets)
        assert Trouble.NO_RIGHTS is trouble_of(chatwoot.verify)

    def test_a_proxy_that_drops_underscores_is_got_round(self, server: Server, desk: ChatwootDesk) -> None:
        desk.header = "api-access-token"
        chatwoot = chatwoot_at(server.address)
        assert ["1"] == [row.id for row in chatwoot.tickets()]
        chatwoot.close()


class TestAddress:
    @pytest.mark.parametrize(
        ("page", "ticket"),
        [
            ("/app/accounts/3/conversations/12", "12"),
            ("/app/accounts/3/inbox/4/conversations/12", "12"),
            ("/app/accounts/3/label/vip/conversations/12?page=2#x", "12"),
            ("/app/accounts/3/custom_view/4/conversations/12/", "12"),
            ("/app/accounts/4/conversations/12", None),
            ("/app/accounts/3/contacts/12", None),
            ("/app/accounts/3/conversations", None),
        ],
    )
    def test_a_page_is_known_by_its_address(self, page: str, ticket: str | None) -> None:
        chatwoot = chatwoot_at("https://chat.example/app/accounts/3/dashboard")
        assert ticket == chatwoot.ticket_at(f"https://chat.example{page}")
        assert chatwoot.ticket_at(f"https://other.example{page}") is None

    def test_the_account_is_known_from_any_page_or_once_somebody_answered(self, server: Server) -> None:
        named = chatwoot_at("https://chat.example/app/accounts/3/inbox/1")
        assert "https://chat.example/app/accounts/3/conversations/5" == named.address_of(TicketId("5"))
        chatwoot = chatwoot_at(server.address)
        assert "" == chatwoot.address_of(FIRST)
        chatwoot.verify()
        assert f"{server.address}/app/accounts/3/conversations/1" == chatwoot.address_of(FIRST)
        chatwoot.close()


class TestCredentials:
    def test_whose_they_are(self, chatwoot: Chatwoot) -> None:
        identity = chatwoot.verify()
        assert ("robin@shop.example", "Robin Vale", False) == (
            identity.login,
            identity.name,
            identity.acts_for_others,
        )

    def test_wrong_ones_are_refused(self, server: Server) -> None:
        chatwoot = chatwoot_at(server.address, "wrong-secret")
        with pytest.raises(ServiceError) as caught:
            chatwoot.verify()
        assert Trouble.WRONG_CREDENTIALS is caught.value.trouble
        assert "wrong-secret" not in f"{caught.value!r} {caught.value} {chatwoot!r} {vars(caught.value)}"
        chatwoot.close()

    def test_an_account_that_is_not_theirs_is_refused(self, server: Server) -> None:
        chatwoot = chatwoot_at(server.address + "/app/accounts/9/dashboard")
        assert Trouble.NO_RIGHTS is trouble_of(chatwoot.verify)
        chatwoot.close()

    def test_of_several_accounts_the_address_names_one(self, server: Server, desk: ChatwootDesk) -> None:
        desk.accounts.append({"id": 9, "name": "Other", "role": "agent", "status": "active"})
        for page, trouble in (("", Trouble.NOT_THIS_SERVICE), ("/app/accounts/3/inbox/1", None)):
            chatwoot = chatwoot_at(server.address + page)
            assert trouble is trouble_of(chatwoot.verify)
            chatwoot.close()

    @pytest.mark.parametrize(
        ("status", "body", "kind"),
        [
            (200, b"<html>Log in</html>", "text/html"),
            (404, b"{}", "application/json"),
            (200, b"[]", "application/json"),
            (200, b'{"id": 7, "accounts": []}', "application/json"),
        ],
    )
    def test_what_is_no_chatwoot_is_told(self, status: int, body: bytes, kind: str) -> None:
        with misbehaving(answers(status, body, kind)) as server:
            chatwoot = chatwoot_at(server.address)
            assert Trouble.NOT_THIS_SERVICE is trouble_of(chatwoot.verify)
            chatwoot.close()


class TestWire:
    """Before it sends anything a reply reads who we are, and the conversation."""

    READS = 2

    def fails_at_the_reply(self, desk: ChatwootDesk, mishap: Behaviour) -> None:
        desk.mishaps = [*[answers_by(desk._answer)] * self.READS, mishap]

    def test_a_reply_whose_answer_is_lost_is_in_doubt_and_found_again(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        def carried_out(request: Received) -> tuple[int, bytes, Mapping[str, str]]:
            desk._answer(request)
            return 502, b"<html>Bad gateway</html>", {"Content-Type": "text/html"}

        self.fails_at_the_reply(desk, answers_by(carried_out))
        with pytest.raises(SendDoubtfulError):
            chatwoot.reply(FIRST, "to you")
        assert ["Where is it?", "to you"] == [each.body for each in chatwoot.ticket(FIRST).messages]

    def test_a_reply_that_times_out_is_in_doubt(self, server: Server, desk: ChatwootDesk) -> None:
        chatwoot = chatwoot_at(server.address, limits=HASTY)
        self.fails_at_the_reply(desk, says_nothing)
        with pytest.raises(SendDoubtfulError):
            chatwoot.reply(FIRST, "to you")
        chatwoot.close()

    def test_a_reply_that_is_confirmed_by_something_else_is_in_doubt(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        self.fails_at_the_reply(desk, answers(200, b'{"status": "welcome"}'))
        with pytest.raises(SendDoubtfulError):
            chatwoot.reply(FIRST, "to you")

    def test_an_assignment_that_cannot_be_looked_for_is_in_doubt(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        self.fails_at_the_reply(desk, answers(502))
        desk.mishaps.append(answers(503))
        with pytest.raises(SendDoubtfulError):
            chatwoot.assign(FIRST, to_me=False)

    @pytest.mark.parametrize(
        ("mishap", "trouble"),
        [
            (answers(503), Trouble.FAILING),
            (answers(401, b'{"error": "You are not authorized to do this action"}'), Trouble.NO_RIGHTS),
            (answers(401, b'{"error": "Invalid Access Token"}'), Trouble.WRONG_CREDENTIALS),
            (answers(402, b'{"error": "Account is suspended"}'), Trouble.REJECTED),
            (answers(404, b'{"error": "Resource could not be found"}'), Trouble.NO_SUCH_TICKET),
            (answers(422, b'{"message": "Content is too long"}'), Trouble.REJECTED),
        ],
    )
    def test_a_reply_that_was_refused_was_not_sent(
        self, chatwoot: Chatwoot, desk: ChatwootDesk, mishap: Behaviour, trouble: Trouble
    ) -> None:
        self.fails_at_the_reply(desk, mishap)
        assert trouble is trouble_of(lambda: chatwoot.reply(FIRST, "to you"))
        assert 1 == len(desk.said(1))

    def test_a_reply_that_was_asked_to_wait_is_sent_once(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        self.fails_at_the_reply(desk, answers(429, Retry_After="1"))
        chatwoot.reply(FIRST, "to you")
        assert 2 == len(desk.said(1))

    def test_a_ticket_that_is_no_number_is_not_asked_for(
        self, chatwoot: Chatwoot, desk: ChatwootDesk
    ) -> None:
        for odd in ("", "../labels", "1?x", "-1", "\N{ARABIC-INDIC DIGIT ONE}", "9" * 5000):
            assert Trouble.NO_SUCH_TICKET is trouble_of(partial(chatwoot.ticket, TicketId(odd)))
        assert [] == desk.asked

    def test_nothing_is_sent_to_another_host(self, chatwoot: Chatwoot, desk: ChatwootDesk) -> None:
        with misbehaving(answers(200)) as elsewhere:
            desk.mishaps = [answers(302, b"", Location=elsewhere.address + "/api/v1/profile")]
            assert Trouble.NOT_THIS_SERVICE is trouble_of(chatwoot.verify)
            desk.a_message(1, "x", attachments=[{"id": 1, "data_url": elsewhere.address + "/a.png"}])
            assert "a.png" == chatwoot.ticket(FIRST).messages[-1].attachments[0].name
            assert [] == elsewhere.received


def test_contacts_label_that_a_colleagues_older_list_swept_away_is_written_again(
    chatwoot: Chatwoot, desk: ChatwootDesk
) -> None:
    desk.sweeps = ["wholesale"]
    assert {"wholesale", "vip"} == set(chatwoot.tag_customer(FIRST, add=["vip"]))
    assert [] == desk.conversations[1]["labels"]


def test_contact_that_is_not_there_takes_no_label(chatwoot: Chatwoot, desk: ChatwootDesk) -> None:
    desk.conversations[1]["contact_id"] = 51
    desk.contacts[51] = {**desk.contacts[50], "id": 52}
    assert Trouble.UNABLE == trouble_of(lambda: chatwoot.tag_customer(FIRST, add=["vip"]))
