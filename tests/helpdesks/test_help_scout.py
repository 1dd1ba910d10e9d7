"""Help Scout keeps the contract: who we are, the queue, a ticket; its traps by name."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from typing_extensions import override

from assistant.domain.account import Identity
from assistant.domain.errors import AssistantError, Trouble
from assistant.domain.helpdesk import View, ViewId
from assistant.domain.ticket import Attachment, AuthorKind, TicketId
from assistant.helpdesks.help_scout.desk import HelpScout
from assistant.ports import Helpdesk
from tests.helpdesks.contract import HelpdeskContract
from tests.helpdesks.troubles import trouble_of
from tests.servers import help_scout as vendor
from tests.servers.help_scout_visits import BOX, NOW, desk, every_call, opened, scout
from tests.servers.misbehaving import (
    HASTY,
    Behaviour,
    answers,
    answers_by,
    cuts_before_reading,
    misbehaving,
    patience_with,
    says_nothing,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
__all__ = ["desk", "scout"]


class TestContract(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, scout: HelpScout, desk: vendor.HelpScout) -> Helpdesk:
        desk.replies[1] = [vendor.a_saved_reply(1, "Late", "<p>Sorry.</p>")]
        return scout

    @pytest.fixture
    @override
    def ticket(self) -> TicketId:
        return BOX


class TestVerdict:
    @pytest.mark.parametrize(("role", "others"), [("user", None), ("admin", True), ("owner", True)])
    def test_names_whom_the_app_belongs_to(
        self, scout: HelpScout, desk: vendor.HelpScout, role: str, others: bool | None
    ) -> None:
        desk.role = role
        assert Identity("robin@shop.example", "Robin Vale", "robin@shop.example", others) == scout.verify()

    @pytest.mark.parametrize(
        ("behaviour", "trouble"),
        [
            (answers(401, b'{"error": "invalid_client"}'), Trouble.WRONG_CREDENTIALS),
            (answers(400, b'{"error": "invalid_request"}'), Trouble.WRONG_CREDENTIALS),
            (answers(404, b"{}"), Trouble.NOT_THIS_SERVICE),
            (answers(200, b"<html>Log in</html>", kind="text/html"), Trouble.NOT_THIS_SERVICE),
            (answers(200, b'{"access_token": 7}'), Trouble.NOT_THIS_SERVICE),
            (answers(200, b'{"access_token": ""}'), Trouble.NOT_THIS_SERVICE),
            (answers(200, '{"access_token": "é"}'.encode()), Trouble.WRONG_CREDENTIALS),
            (answers(302, b"", location="/login"), Trouble.NOT_THIS_SERVICE),
            (answers(500, b"{}"), Trouble.FAILING),
            (says_nothing, Trouble.TIMEOUT),
            (cuts_before_reading, Trouble.CUT),
        ],
    )
    def test_names_what_is_wrong_with_the_app(self, behaviour: Behaviour, trouble: Trouble) -> None:
        with misbehaving(behaviour) as server:
            assert trouble is trouble_of(opened(server.address, limits=patience_with(behaviour)).verify)

    def test_a_wrong_secret_is_said_to_be_wrong(self, desk: vendor.HelpScout) -> None:
        with misbehaving(desk.behaves) as server:
            assert Trouble.WRONG_CREDENTIALS is trouble_of(opened(server.address, "guess").verify)

    @pytest.mark.parametrize(
        "address", ["", "https://secure.helpscout.net/dashboard", "www.helpscout.com", "helpscout.net"]
    )
    def test_one_address_serves_everybody(self, address: str) -> None:
        assert "api.helpscout.net" == opened(address).host

    def test_a_host_that_only_looks_alike_is_another(self) -> None:
        assert "evilhelpscout.net" == opened("https://evilhelpscout.net").host


class TestToken:
    def test_is_asked_for_once(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        scout.tickets()
        scout.ticket(BOX)
        assert 1 == desk.lent
        assert {"application/json"} == {each.headers["accept"] for each in desk.asked}

    def test_is_renewed_where_it_ran_out(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        scout.tickets()
        desk.lent += 1
        scout.reply(BOX, "once")
        assert 3 == desk.lent
        assert ["once"] == [message.body for message in scout.ticket(BOX).messages[1:]]

    def test_is_renewed_once_for_everybody(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        scout.tickets()
        desk.lent += 1
        with ThreadPoolExecutor(6) as workers:
            found = list(workers.map(lambda _: len(scout.tickets()), range(6)))
        assert ([2] * 6, 3) == (found, desk.lent)

    def test_is_not_renewed_for_ever(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        desk.hidden = set()
        refused = answers(401, b'{"error": "invalid_token"}')
        lends = answers(200, b'{"access_token": "x"}')
        desk.mishaps = [lends, refused, lends, refused]
        assert Trouble.WRONG_CREDENTIALS is trouble_of(scout.verify)
        assert not desk.mishaps

    def test_a_redirect_to_another_host_takes_no_token_along(self, desk: vendor.HelpScout) -> None:
        with misbehaving(desk.behaves) as stranger:
            away = answers(302, b"", location=f"{stranger.address}/v2/users/me")

            def chosen(conversation: Any) -> None:
                (lends if not server.received else away)(conversation)

            lends = answers(200, b'{"access_token": "x"}')
            with misbehaving(chosen) as server:
                assert Trouble.NOT_THIS_SERVICE is trouble_of(opened(server.address).verify)
        assert not desk.asked

    def test_no_secret_is_in_words_about_it(self, desk: vendor.HelpScout) -> None:
        with misbehaving(desk.behaves) as server:
            scout = opened(server.address, limits=HASTY)
            scout.verify()
            desk.mishaps = [says_nothing]
            with pytest.raises(AssistantError) as caught:
                scout.tickets()
        chain = [caught.value, caught.value.__cause__, caught.value.__context__]
        told = [
            repr(scout),
            str(caught.value),
            *(repr(error) + repr(vars(error)) for error in chain if error),
        ]
        assert not any(vendor.SECRET in words or "token-1" in words for words in told)
        assert not any(vendor.SECRET in each.path + str(each.query) for each in desk.asked)


class TestQueue:
    def test_every_page_is_read_on_our_own_way(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        for number in range(100, 160):
            desk.add(number)
        assert 62 == len(scout.tickets())
        assert ["1", "2", "3"] == [each.query["page"] for each in desk.asked if "page" in each.query]

    def test_only_my_active_conversations_are_in_it(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        desk.add(14, assignee=None)
        desk.add(15, assignee=vendor.a_person(vendor.KIM, "user"))
        desk.add(16, status="closed")
        desk.add(17, status="pending")
        desk.add(18, state="deleted")
        assert ["12", "13"] == [row.id for row in scout.tickets()]

    def test_a_desk_whose_clock_is_wrong_is_believed(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        desk.now = datetime(2099, 1, 1, tzinfo=UTC)
        desk.add(14)
        mark = scout.news("").mark
        assert scout.news(mark).tickets is None
        assert "14" == scout.tickets()[-1].id

    def test_an_empty_list_has_no_rows_at_all(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        desk.conversations.clear()
        assert () == scout.tickets()

    def test_a_row_tells_who_asked(self, scout: HelpScout) -> None:
        row = scout.tickets()[0]
        assert ("Mara Lind", "mara@example.com", ("tea",), "active") == (
            row.customer_name,
            row.customer_email,
            row.tags,
            row.status,
        )

    def test_a_list_that_never_ends_is_left(self, desk: vendor.HelpScout) -> None:
        row = vendor.a_conversation(1, "2026-03-02T12:00:00Z")
        page = json.dumps({"_embedded": {"conversations": [row]}, "page": {"totalPages": 10**9}}).encode()
        user = json.dumps({"id": vendor.ROBIN, "email": "robin@shop.example", "access_token": "x"}).encode()
        del desk
        with misbehaving(answers_by(lambda asked: (200, page if "?" in asked.path else user, {}))) as server:
            assert 1 == len(opened(server.address).tickets())
            assert 102 == len(server.received)

    def test_nothing_new_costs_one_request(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        mark = scout.news("").mark
        desk.asked.clear()
        desk.conversations[12]["customerWaitingSince"]["friendly"] = "21 hours ago"
        assert scout.news(mark).tickets is None
        assert ["/v2/conversations"] == desk.paths()

    @pytest.mark.parametrize("change", [{"status": "closed"}, {"state": "deleted"}, {"assignee": None}])
    def test_a_conversation_that_left_is_news(
        self, scout: HelpScout, desk: vendor.HelpScout, change: Any
    ) -> None:
        mark = scout.news("").mark
        desk.conversations[12] |= change
        assert ["13"] == [row.id for row in scout.news(mark).tickets or ()]

    def test_a_second_message_in_one_second_is_news(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        mark = scout.news("").mark
        desk.conversations[12]["threads"] += 1
        assert scout.news(mark).tickets is not None

    def test_folders_are_named_with_their_inbox_where_there_are_several(
        self, scout: HelpScout, desk: vendor.HelpScout
    ) -> None:
        assert (View(ViewId("1/11"), "Mine"),) == scout.views()
        desk.inboxes[2] = [
            {"id": 21, "name": "Mine", "type": "mine"},
            {"id": 22, "name": "Closed", "type": "closed"},
        ]
        assert ["Box 1: Mine", "Box 2: Mine"] == [view.name for view in scout.views()]
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: scout.viewed(ViewId("1/..")))

    def test_a_resting_conversation_leaves_the_queue_until_it_wakes(
        self, scout: HelpScout, desk: vendor.HelpScout
    ) -> None:
        scout.snooze(BOX, NOW)
        sent = {"snoozedUntil": "2026-03-09T07:30:00Z", "unsnoozeOnCustomerReply": True}
        assert sent == desk.asked[-1].body
        assert ["13"] == [row.id for row in scout.tickets()]
        del desk.conversations[12]["snooze"]
        assert ["12", "13"] == sorted(row.id for row in scout.tickets())


class TestConversation:
    def test_tells_who_wrote_what_to_whom(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        leo = {"id": 9, "type": "customer", "first": "", "last": "", "email": "leo@example.com"}
        desk.say(12, "note", "<p>internal</p>", createdBy=vendor.a_person(vendor.KIM, "user"))
        desk.say(12, "forwardparent", "<p>to the carrier</p>")
        desk.say(12, "customer", "<p>me too</p>", createdBy=leo)
        desk.say(12, "fax", "<p>what is this</p>", createdBy=None)
        desk.say(12, "lineitem", "", action={"type": "closed", "text": "Closed"})
        for state in ("draft", "hidden", "underreview"):
            desk.say(12, "message", "<p>unsent</p>", state=state)
        conversation = scout.ticket(BOX)
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True),
            (AuthorKind.AGENT, "Kim Østby", False),
            (AuthorKind.AGENT, "Robin Vale", False),
            (AuthorKind.CUSTOMER, "leo@example.com", True),
            (AuthorKind.SYSTEM, "", False),
        ] == [(each.author, each.author_name, each.public) for each in conversation.messages]
        assert ("mara@work.example", "leo@example.com") == conversation.customer.also

    def test_names_the_files_and_fetches_none(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        file = {"id": 1, "filename": "box.png", "mimeType": "image/png", "size": 7}
        file["_links"] = {"data": {"href": "https://elsewhere.example/x"}}
        desk.threads[12][0]["_embedded"] = {"attachments": [file]}
        first = scout.ticket(BOX).messages[0]
        assert (Attachment("box.png", 7),) == first.attachments
        assert first.is_html

    def test_a_long_one_is_whole_and_in_order(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        for number in range(60):
            desk.say(12, "message", f"{number}")
        messages = scout.ticket(BOX).messages
        assert [str(number) for number in range(60)] == [message.body for message in messages[1:]]

    def test_the_customer_brings_the_properties_of_the_team(self, scout: HelpScout) -> None:
        customer = scout.ticket(BOX).customer
        assert ("Mara Lind", "mara@example.com") == (customer.name, customer.email)
        assert {"Lifetime value": "812.50", "ltv": "812.50"} == dict(customer.fields)

    def test_a_customer_who_is_not_shown_is_known_by_the_conversation(
        self, scout: HelpScout, desk: vendor.HelpScout
    ) -> None:
        desk.hidden = {"/v2/customers/905"}
        assert "mara@example.com" == scout.ticket(BOX).customer.email

    def test_a_merged_one_is_that_which_it_became(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        desk.merged[12] = 13
        assert "13" == scout.ticket(BOX).id
        scout.reply(BOX, "to the one that is left")
        scout.tag(BOX, add=["x"])
        assert 2 == len(desk.threads[13])
        assert ["tea", "x"] == [tag["tag"] for tag in desk.conversations[13]["tags"]]

    @pytest.mark.parametrize("asked", ["ticket", "reply", "note", "draft", "tag", "put", "assign", "snooze"])
    @pytest.mark.parametrize("gone", ["deleted", "forgotten"])
    def test_one_that_is_gone_is_not_there(
        self, scout: HelpScout, desk: vendor.HelpScout, asked: str, gone: str
    ) -> None:
        desk.conversations[12]["state"] = "deleted"
        if gone == "forgotten":
            del desk.conversations[12]
        assert Trouble.NO_SUCH_TICKET is trouble_of(every_call(scout)[asked])

    def test_a_forbidden_one_is_told_as_such(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        desk.hidden = {"/v2/conversations/12"}
        assert Trouble.NO_RIGHTS is trouble_of(lambda: scout.ticket(BOX))

    @pytest.mark.parametrize("number", ["..", "12/../13", "12?x=1", "", "\N{FULLWIDTH DIGIT ONE}", "x" * 99])
    def test_what_is_no_number_is_never_asked_for(
        self, scout: HelpScout, desk: vendor.HelpScout, number: str
    ) -> None:
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: scout.reply(TicketId(number), "x"))
        assert not desk.asked

    def test_its_page_needs_both_numbers(self, scout: HelpScout) -> None:
        assert "" == scout.address_of(BOX)
        scout.ticket(BOX)
        assert "https://secure.helpscout.net/conversation/12/1012/" == scout.address_of(BOX)

    @pytest.mark.parametrize(
        ("address", "ticket"),
        [
            ("https://secure.helpscout.net/conversation/12/1012/?folderId=3", "12"),
            ("https://secure.helpscout.net/conversation/12/1012", "12"),
            ("https://secure.helpscout.net/conversation/12", "12"),
            ("https://secure.helpscout.net.evil.example/conversation/12/1012", None),
            ("http://secure.helpscout.net/conversation/12/1012", None),
            ("https://secure.helpscout.net/mailbox/12", None),
        ],
    )
    def test_a_page_leads_to_it(self, scout: HelpScout, address: str, ticket: str | None) -> None:
        assert ticket == scout.ticket_at(address)
