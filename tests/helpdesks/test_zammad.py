"""Zammad as a small desk of ours plays it: the contract, its documented traps, and trouble on the wire."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from typing_extensions import override

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind, SignIn
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Status, ViewId
from assistant.domain.ticket import Attachment, AuthorKind, TicketId
from assistant.helpdesks.html_text import text_of
from assistant.helpdesks.zammad.desk import Zammad
from assistant.ports import Helpdesk
from tests.helpdesks.contract import HelpdeskContract
from tests.helpdesks.troubles import trouble_of
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
from tests.servers.zammad import KIM, MARA, NOBODY, ROBIN, TOKEN, ZammadDesk

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

FIRST = TicketId("1")


@pytest.fixture(name="desk")
def a_desk() -> ZammadDesk:
    return ZammadDesk()


@pytest.fixture(name="server")
def a_server(desk: ZammadDesk) -> Iterator[Server]:
    with misbehaving(desk.behaves) as server:
        yield server


@pytest.fixture(name="zammad")
def an_account(server: Server) -> Iterator[Zammad]:
    zammad = zammad_at(server.address)
    yield zammad
    zammad.close()


def zammad_at(address: str, secret: str = TOKEN, **more: Any) -> Zammad:
    account = Account(AccountId("a"), HelpdeskKind.ZAMMAD, "Zammad", address=address)
    return Zammad(account, Credential(secret), **{"sleep": lambda _: None, **more})


class TestZammad(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, zammad: Zammad) -> Helpdesk:
        return zammad

    @pytest.fixture
    @override
    def ticket(self) -> TicketId:
        return FIRST


class TestReading:
    def test_a_conversation_is_told_with_authors_kinds_and_files(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        desk.an_article(1, {"body": "look at this", "internal": True})
        desk.an_article(
            1,
            {
                "sender": "Customer",
                "type": "email",
                "from": '"Lind, Tor" <tor@example.com>',
                "body": "me too",
                "attachments": [
                    {
                        "id": 9,
                        "filename": "bóx.png",
                        "size": "7",
                        "preferences": {"Content-Type": "image/png"},
                    },
                    {
                        "id": 8,
                        "filename": "message.html",
                        "size": "99",
                        "preferences": {"original-format": True},
                    },
                ],
            },
        )
        ticket = zammad.ticket(FIRST)
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True, True),
            (AuthorKind.AGENT, "Robin Vale", False, False),
            (AuthorKind.CUSTOMER, "Lind, Tor", True, False),
        ] == [(each.author, each.author_name, each.public, each.is_html) for each in ticket.messages]
        assert (Attachment("bóx.png", 7),) == ticket.messages[2].attachments
        assert ("tor@example.com",) == ticket.customer.also
        assert ("in Arbeit", "robin@shop.example") == (ticket.status, ticket.assignee)

    def test_an_added_attribute_of_the_customer_is_a_field(self, zammad: Zammad) -> None:
        customer = zammad.ticket(FIRST).customer
        assert ("Mara Lind", "mara@example.com") == (customer.name, customer.email)
        assert {"ltv": "812.50"} == dict(customer.fields)

    def test_the_queue_holds_my_new_and_open_tickets_on_every_page(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        made = {str(desk.a_ticket(f"No. {count}", state=8)) for count in range(120)}
        assert {"1"} | made == {row.id for row in zammad.tickets()}

    def test_a_ticket_that_rested_long_enough_is_back_in_the_queue(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        for number, hours in ((desk.a_ticket("due", state=3), -1), (desk.a_ticket("later", state=3), 1)):
            when = datetime.now(UTC) + timedelta(hours=hours)
            desk.tickets[number]["pending_time"] = when.isoformat()
        assert {"Box never came", "due"} == {row.subject for row in zammad.tickets()}

    def test_a_queue_that_did_not_change_asks_for_no_tags_again(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        mark = zammad.news("").mark
        desk.asked.clear()
        assert zammad.news(mark).tickets is None
        assert ["/api/v1/tickets/search"] * 2 == desk.paths()
        zammad.tag(FIRST, add=["new"])
        (row,) = zammad.news(mark).tickets or ()
        assert ("new",) == row.tags

    def test_the_overviews_are_views(self, zammad: Zammad) -> None:
        assert ["My assigned tickets", "Open tickets"] == [view.name for view in zammad.views()]
        assert ["1", "2"] == [row.id for row in zammad.viewed(ViewId("all_open"))]

    def test_a_merged_ticket_in_a_view_is_left_out(self, zammad: Zammad) -> None:
        assert "4" not in {row.id for row in zammad.viewed(ViewId("my_assigned"))}

    def test_a_view_that_is_gone_is_said_to_be(self, zammad: Zammad) -> None:
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: zammad.viewed(ViewId("gone")))

    @pytest.mark.parametrize("state", [5, 6])
    def test_a_merged_or_removed_ticket_is_no_ticket(
        self, zammad: Zammad, desk: ZammadDesk, state: int
    ) -> None:
        desk.tickets[1]["state_id"] = state
        for ask in (
            lambda: zammad.ticket(FIRST),
            lambda: zammad.reply(FIRST, "Hello"),
            lambda: zammad.note(FIRST, "Hello"),
            lambda: zammad.put(FIRST, Status.OPEN),
        ):
            assert Trouble.NO_SUCH_TICKET is trouble_of(ask)
        assert (1, state) == (len(desk.conversation(1)), desk.tickets[1]["state_id"])

    def test_a_forbidden_ticket_is_not_a_missing_one(self, zammad: Zammad, desk: ZammadDesk) -> None:
        desk.tickets[1]["group_id"] = 2
        assert Trouble.NO_RIGHTS is trouble_of(lambda: zammad.ticket(FIRST))

    def test_text_modules_in_use_are_replies_with_their_placeholders(self, zammad: Zammad) -> None:
        assert [("Sorry", "Dear #{ticket.customer.firstname},\nsorry.")] == [
            (article.title, article.body) for article in zammad.articles()
        ]


class TestTraps:
    def test_a_mail_is_never_internal_as_that_would_be_sent_all_the_same(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        zammad.note(FIRST, "between us")
        zammad.reply(FIRST, "to you")
        note, mail = (asked.body for asked in desk.asked if asked.path == "/api/v1/ticket_articles")
        assert ("note", True, "Agent") == (note["type"], note["internal"], note["sender"])
        assert ("email", False, "Agent") == (mail["type"], mail["internal"], mail["sender"])
        assert ["to you"] == [sent["body"] for sent in desk.sent]

    def test_a_mail_names_its_addressee_as_zammad_fills_in_none(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        zammad.reply(FIRST, "to you")
        (sent,) = desk.sent
        assert ("mara@example.com", "", "<1@example.com>") == (sent["to"], sent["cc"], sent["in_reply_to"])

    def test_a_public_note_reaches_nobody_so_a_reply_is_a_mail(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        desk.an_article(1, {"type": "web", "sender": "Customer", "body": "by the portal"})
        zammad.reply(FIRST, "to you")
        assert "email" == desk.sent[0]["type"]

    @pytest.mark.parametrize("channel", ["sms", "chat", "", None])
    def test_what_came_another_way_is_not_answered_by_mail(
        self, zammad: Zammad, desk: ZammadDesk, channel: str | None
    ) -> None:
        desk.an_article(1, {"type": channel, "sender": "Customer", "body": "hi"})
        assert Trouble.UNABLE is trouble_of(lambda: zammad.reply(FIRST, "to you"))
        assert [] == desk.sent

    def test_a_customer_without_an_address_gets_no_mail(self, zammad: Zammad, desk: ZammadDesk) -> None:
        desk.users[MARA]["email"] = ""
        assert Trouble.UNABLE is trouble_of(lambda: zammad.reply(FIRST, "to you"))
        assert [] == desk.sent

    def test_a_reply_leaves_the_state_alone(self, zammad: Zammad, desk: ZammadDesk) -> None:
        desk.tickets[1]["state_id"] = 4
        zammad.reply(FIRST, "to you")
        zammad.note(FIRST, "between us")
        assert (4, []) == (desk.tickets[1]["state_id"], desk.paths("PUT"))

    def test_nobody_is_user_one_and_never_zero(self, zammad: Zammad, desk: ZammadDesk) -> None:
        zammad.assign(FIRST, to_me=False)
        assert NOBODY == desk.tickets[1]["owner_id"]
        zammad.assign(FIRST, to_me=True)
        assert ROBIN == desk.tickets[1]["owner_id"]

    def test_a_change_names_nothing_but_what_changes(self, zammad: Zammad, desk: ZammadDesk) -> None:
        zammad.put(FIRST, Status.SOLVED)
        zammad.assign(FIRST, to_me=False)
        assert [{"state_id": 4}, {"owner_id": 1}] == [
            asked.body for asked in desk.asked if asked.method == "PUT"
        ]

    def test_a_change_that_a_workflow_takes_back_is_told(self, zammad: Zammad, desk: ZammadDesk) -> None:
        desk.takes_back = True
        assert Trouble.NO_RIGHTS is trouble_of(lambda: zammad.put(FIRST, Status.SOLVED))

    def test_opening_takes_the_state_that_follow_ups_take(self, zammad: Zammad, desk: ZammadDesk) -> None:
        desk.tickets[1]["state_id"] = 4
        zammad.put(FIRST, Status.OPEN)
        assert 2 == desk.tickets[1]["state_id"]

    def test_a_state_that_is_off_is_not_set(self, zammad: Zammad, desk: ZammadDesk) -> None:
        desk.states[4]["active"] = False
        assert Trouble.UNABLE is trouble_of(lambda: zammad.put(FIRST, Status.SOLVED))

    def test_a_rest_has_its_time_without_which_zammad_refuses_it(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        zammad.snooze(FIRST, datetime(2031, 5, 1, 14, tzinfo=UTC))
        assert (3, "2031-05-01T14:00:00Z") == (
            desk.tickets[1]["state_id"],
            desk.tickets[1]["pending_time"],
        )
        assert () == zammad.tickets()

    def test_tags_go_one_by_one_and_a_colleagues_stays(self, zammad: Zammad, desk: ZammadDesk) -> None:
        desk.tags[1] = ["theirs", "old"]
        assert ("theirs", "new") == zammad.tag(FIRST, add=["new"], remove=["old"])
        assert ["/api/v1/tags/add"] == desk.paths("POST")
        assert ["/api/v1/tags/remove"] == desk.paths("DELETE")

    def test_what_is_no_ticket_is_not_tagged_although_zammad_would(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: zammad.tag(TicketId("77"), add=["x"]))
        assert {} == desk.tags

    def test_words_are_not_searched_as_without_elasticsearch_nothing_would_be_found(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        zammad.tickets()
        assert all("query" not in asked.body for asked in desk.asked if asked.method == "POST")

    def test_a_server_that_ignores_the_condition_gives_us_nobody_elses_tickets(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        desk.ignores_conditions = True
        assert ["1"] == [row.id for row in zammad.tickets()]

    def test_a_draft_says_nothing_of_state_and_owner(self, zammad: Zammad, desk: ZammadDesk) -> None:
        zammad.draft(FIRST, "a <b>  thought</b>\n\n  of mine")
        draft = desk.drafts[1]
        assert {} == draft["ticket_attributes"]
        article = draft["new_article"]
        assert ("email", False, "mara@example.com") == (article["type"], article["internal"], article["to"])
        assert "a <b>  thought</b>\n\n  of mine" == text_of(article["body"])
        assert [] == desk.sent

    def test_a_draft_of_ours_is_replaced_and_a_colleagues_is_not(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        zammad.draft(FIRST, "one")
        zammad.draft(FIRST, "two")
        assert "two" == text_of(desk.drafts[1]["new_article"]["body"])
        desk.drafts[1]["updated_by_id"] = KIM
        assert Trouble.UNABLE is trouble_of(lambda: zammad.draft(FIRST, "three"))
        assert "two" == text_of(desk.drafts[1]["new_article"]["body"])

    def test_a_group_without_shared_drafts_is_told(self, zammad: Zammad, desk: ZammadDesk) -> None:
        desk.shares_drafts = False
        assert Trouble.NO_RIGHTS is trouble_of(lambda: zammad.draft(FIRST, "one"))

    def test_nobody_is_acted_for(self, zammad: Zammad, desk: ZammadDesk) -> None:
        zammad.reply(FIRST, "to you")
        zammad.put(FIRST, Status.SOLVED)
        assert not {"from", "x-on-behalf-of"} & {name for asked in desk.asked for name in asked.headers}


class TestAddress:
    @pytest.mark.parametrize(
        ("page", "ticket"),
        [
            ("/#ticket/zoom/12", "12"),
            ("#ticket/zoom/12/345", "12"),
            ("/desktop/tickets/12", "12"),
            ("/mobile/tickets/12/articles", "12"),
            ("/mobile/ticket/12#end", "12"),
            ("/#ticket/zoom/", None),
            ("/#ticket/create/id/12", None),
            ("/#user/profile/12", None),
            ("/help/#ticket/zoom/12", None),
        ],
    )
    def test_a_page_is_known_by_its_address(self, page: str, ticket: str | None) -> None:
        assert ticket == zammad_at("https://desk.example").ticket_at(f"https://desk.example{page}")

    @pytest.mark.parametrize(
        "address",
        [
            "https://desk.example",
            "https://desk.example/",
            "desk.example/#ticket/zoom/7",
            "https://desk.example/api/v1",
            "https://desk.example/desktop/tickets/7",
        ],
    )
    def test_zammad_is_found_from_any_page_of_it(self, address: str) -> None:
        assert "https://desk.example/#ticket/zoom/3" == zammad_at(address).address_of(TicketId("3"))

    def test_it_may_live_below_a_path(self) -> None:
        zammad = zammad_at("https://shop.example/help/#ticket/zoom/7")
        assert "https://shop.example/help/#ticket/zoom/3" == zammad.address_of(TicketId("3"))
        assert "3" == zammad.ticket_at("https://shop.example/help/#ticket/zoom/3")
        assert zammad.ticket_at("https://shop.example/#ticket/zoom/3") is None

    def test_another_host_or_a_weaker_line_is_not_ours(self) -> None:
        zammad = zammad_at("https://desk.example")
        assert zammad.ticket_at("https://other.example/#ticket/zoom/3") is None
        assert zammad.ticket_at("http://desk.example/#ticket/zoom/3") is None


class TestCredentials:
    def test_whose_they_are(self, zammad: Zammad) -> None:
        identity = zammad.verify()
        assert ("robin@shop.example", "Robin Vale", None) == (
            identity.login,
            identity.name,
            identity.acts_for_others,
        )

    def test_wrong_ones_are_refused(self, server: Server) -> None:
        assert Trouble.WRONG_CREDENTIALS is trouble_of(zammad_at(server.address, "wrong").verify)

    def test_a_customers_are_too_few(self, zammad: Zammad, desk: ZammadDesk) -> None:
        desk.is_agent = False
        assert Trouble.NO_RIGHTS is trouble_of(zammad.verify)

    def test_a_copied_token_brings_line_ends_along(self, server: Server) -> None:
        assert zammad_at(server.address, f" {TOKEN}\n").verify().login

    def test_a_password_goes_with_its_login(self) -> None:
        account = Account(AccountId("a"), HelpdeskKind.ZAMMAD, "Z", login="robin", sign_in=SignIn.PASSWORD)
        with misbehaving(answers(401)) as server:
            zammad = Zammad(replace(account, address=server.address), Credential("geheim ő"))
            assert Trouble.WRONG_CREDENTIALS is trouble_of(zammad.verify)
            zammad.close()
            assert server.received[0].headers["authorization"].startswith("Basic ")

    def test_a_token_stands_in_no_text_of_ours(self, server: Server) -> None:
        zammad = zammad_at(server.address, "wrong-secret")
        with pytest.raises(ServiceError) as caught:
            zammad.verify()
        assert "wrong-secret" not in f"{caught.value!r} {caught.value} {zammad!r} {vars(caught.value)}"

    @pytest.mark.parametrize(
        ("status", "body", "kind"),
        [
            (200, b"<html>Log in</html>", "text/html"),
            (404, b"{}", "application/json"),
            (200, b"[]", "application/json"),
        ],
    )
    def test_what_is_no_zammad_is_told(self, status: int, body: bytes, kind: str) -> None:
        with misbehaving(answers(status, body, kind)) as server:
            zammad = zammad_at(server.address)
            assert Trouble.NOT_THIS_SERVICE is trouble_of(zammad.verify)
            zammad.close()


class TestWire:
    """Before it sends anything a reply reads the ticket, the states, what was written, and the customer."""

    READS = 4

    def fails_at_the_reply(self, desk: ZammadDesk, mishap: Behaviour) -> None:
        desk.mishaps = [*[answers_by(desk._answer)] * self.READS, mishap]

    def test_a_reply_whose_answer_is_lost_is_in_doubt_and_found_again(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        def carried_out(request: Received) -> tuple[int, bytes, Mapping[str, str]]:
            desk._answer(request)
            return 502, b"<html>Bad gateway</html>", {"Content-Type": "text/html"}

        self.fails_at_the_reply(desk, answers_by(carried_out))
        with pytest.raises(SendDoubtfulError):
            zammad.reply(FIRST, "to you")
        assert "to you" == zammad.ticket(FIRST).messages[-1].body
        assert 1 == len(desk.sent)

    def test_a_reply_that_times_out_is_in_doubt(self, server: Server, desk: ZammadDesk) -> None:
        zammad = zammad_at(server.address, limits=HASTY)
        self.fails_at_the_reply(desk, says_nothing)
        with pytest.raises(SendDoubtfulError):
            zammad.reply(FIRST, "to you")
        zammad.close()

    def test_a_reply_that_is_confirmed_by_something_else_is_in_doubt(
        self, zammad: Zammad, desk: ZammadDesk
    ) -> None:
        self.fails_at_the_reply(desk, answers(200, b'{"status": "welcome"}'))
        with pytest.raises(SendDoubtfulError):
            zammad.reply(FIRST, "to you")

    @pytest.mark.parametrize(
        ("mishap", "trouble"),
        [
            (answers(503), Trouble.FAILING),
            (answers(403, b'{"error": "Not authorized"}'), Trouble.NO_RIGHTS),
            (answers(404, b'{"error": "Couldn\'t find Ticket"}'), Trouble.NO_SUCH_TICKET),
            (answers(422, b'{"error": "Need recipient"}'), Trouble.REJECTED),
        ],
    )
    def test_a_reply_that_was_refused_was_not_sent(
        self, zammad: Zammad, desk: ZammadDesk, mishap: Behaviour, trouble: Trouble
    ) -> None:
        self.fails_at_the_reply(desk, mishap)
        assert trouble is trouble_of(lambda: zammad.reply(FIRST, "to you"))
        assert [] == desk.sent

    def test_a_reply_that_was_asked_to_wait_is_sent_once(self, zammad: Zammad, desk: ZammadDesk) -> None:
        self.fails_at_the_reply(desk, answers(429, Retry_After="1"))
        zammad.reply(FIRST, "to you")
        assert 1 == len(desk.sent)

    def test_a_ticket_that_is_no_number_is_not_asked_for(self, zammad: Zammad, desk: ZammadDesk) -> None:
        for odd in ("", "../users/me", "1?x", "-1", "\N{ARABIC-INDIC DIGIT ONE}", "9" * 5000):
            assert Trouble.NO_SUCH_TICKET is trouble_of(partial(zammad.ticket, TicketId(odd)))
        assert [] == desk.asked

    def test_nothing_is_sent_to_another_host(self, zammad: Zammad, desk: ZammadDesk) -> None:
        with misbehaving(answers(200)) as elsewhere:
            desk.mishaps = [answers(302, b"", Location=elsewhere.address + "/api/v1/users/me")]
            assert Trouble.NOT_THIS_SERVICE is trouble_of(zammad.verify)
            assert [] == elsewhere.received
