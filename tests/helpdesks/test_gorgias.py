"""Gorgias against a small desk of ours: the contract, the traps that its documentation warns of, the wire."""

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from typing_extensions import override

from assistant.delivering import Arrival, look_for, seen
from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.braces import escape_braces, unescape_braces
from assistant.domain.draft import Draft
from assistant.domain.errors import AssistantError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Status, ViewId
from assistant.domain.ticket import Attachment, AuthorKind, Ticket, TicketId
from assistant.helpdesks.gorgias.desk import Gorgias
from assistant.wire.answer import LIMITS, Limits
from tests.helpdesks.contract import HelpdeskContract
from tests.helpdesks.troubles import trouble_of
from tests.servers.gorgias import EMAIL, KEY, KIM, MARA, OLLE, ROBIN, SUPPORT, GorgiasDesk
from tests.servers.misbehaving import (
    answers,
    answers_by,
    cuts_after_reading,
    cuts_within_the_body,
    misbehaving,
    patience_with,
    says_nothing,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
UNTIL = datetime(2031, 1, 1, 9, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture(name="desk")
def the_desk() -> GorgiasDesk:
    return GorgiasDesk()


@pytest.fixture(name="served")
def where_it_listens(desk: GorgiasDesk) -> Iterator[str]:
    with misbehaving(desk.behaves) as server:
        yield server.address


@pytest.fixture(name="helpdesk")
def robins_account(served: str) -> Iterator[Gorgias]:
    account = opened(served)
    yield account
    account.close()


@pytest.fixture(name="ticket")
def a_ticket(desk: GorgiasDesk) -> TicketId:
    return TicketId(str(desk.open_ticket()))


def opened(address: str, secret: str = KEY, limits: Limits = LIMITS) -> Gorgias:
    account = Account(AccountId("a"), HelpdeskKind.GORGIAS, "Shop", address, login=EMAIL)
    return Gorgias(account, Credential(secret), limits=limits, sleep=lambda _: None)


def passes(desk: GorgiasDesk, *, swallowed: bool = False) -> Callable[[Any], None]:
    """An answer without a mishap, to let those before the one that is meant through."""

    def behave(conversation: Any) -> None:
        desk.swallows += swallowed
        answers_by(desk._answer)(conversation)

    return behave


def has_arrived(draft: Draft, before: Ticket, helpdesk: Gorgias) -> bool:
    return look_for(draft, seen(before), helpdesk.ticket(draft.ticket)).arrival is Arrival.FOUND


class TestContract(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, served: str) -> Iterator[Gorgias]:
        account = opened(served)
        yield account
        account.close()

    @pytest.fixture
    @override
    def ticket(self, desk: GorgiasDesk) -> TicketId:
        desk.open_ticket("An older one", by=OLLE)
        desk.macros = [_macro("Refund", body_html="<div>Hello</div>", body_text="")]
        return TicketId(str(desk.open_ticket()))


class TestSigningIn:
    def test_a_key_is_one_persons(self, served: str) -> None:
        identity = opened(served, f"{KEY}\n").verify()
        assert (EMAIL, "Robin Vale", False) == (identity.login, identity.name, identity.acts_for_others)

    def test_a_wrong_key_is_told_from_a_wrong_domain(self, desk: GorgiasDesk, served: str) -> None:
        assert Trouble.WRONG_CREDENTIALS is trouble_of(opened(served, "wrong").verify)
        desk.mishaps.append(answers(404, b"<html>No such shop</html>", kind="text/html"))
        assert Trouble.NOT_THIS_SERVICE is trouble_of(opened(served).verify)

    def test_a_log_in_page_is_no_gorgias(self, desk: GorgiasDesk, served: str) -> None:
        desk.mishaps.append(answers(200, b"<html>Log in</html>", kind="text/html"))
        assert Trouble.NOT_THIS_SERVICE is trouble_of(opened(served).verify)

    @pytest.mark.parametrize("typed", ["acme", "acme.gorgias.com", "https://acme.gorgias.com/app/views/3"])
    def test_an_address_may_be_typed_in_many_ways(self, typed: str) -> None:
        assert "https://acme.gorgias.com/app/ticket/7" == opened(typed).address_of(TicketId("7"))


class TestQueue:
    def test_holds_what_is_ours_and_open(self, desk: GorgiasDesk, helpdesk: Gorgias) -> None:
        mine = desk.open_ticket()
        desk.open_ticket(status="closed")
        desk.open_ticket(assignee_user=desk.users[KIM])
        desk.open_ticket(trashed_datetime="2026-01-01T00:00:00")
        desk.open_ticket(spam=True)
        assert [str(mine)] == [row.id for row in helpdesk.tickets()]

    def test_has_every_page_and_follows_no_address_of_one(self, desk: GorgiasDesk, helpdesk: Gorgias) -> None:
        desk.per_page = 2
        numbers = [str(desk.open_ticket()) for _ in range(5)]
        assert numbers == [row.id for row in helpdesk.tickets()]
        assert numbers == [row.id for row in helpdesk.viewed(ViewId("5"))]
        assert all(each.path.startswith("/api/") for each in desk.asked)

    @pytest.mark.parametrize("mishap", [cuts_after_reading, answers(502), says_nothing])
    def test_a_question_that_looks_like_a_change_leaves_no_doubt(
        self, desk: GorgiasDesk, served: str, mishap: Any
    ) -> None:
        helpdesk = opened(served, limits=patience_with(mishap))
        helpdesk.verify()
        desk.mishaps.append(mishap)
        assert trouble_of(helpdesk.tickets) in {Trouble.CUT, Trouble.FAILING, Trouble.TIMEOUT}

    def test_views_are_those_of_tickets(self, helpdesk: Gorgias) -> None:
        assert ["My tickets"] == [view.name for view in helpdesk.views()]
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: helpdesk.viewed(ViewId("77")))


class TestTicket:
    def test_has_more_messages_than_its_record(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        for at in range(40):
            desk.mail_in(int(ticket), f"number {at}")
        desk.per_page = 25
        assert 41 == len(helpdesk.ticket(ticket).messages)

    def test_tells_who_wrote_what_to_whom(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        helpdesk.note(ticket, "ask the carrier")
        helpdesk.reply(ticket, "we ask")
        desk.mail_in(int(ticket), "gone", deleted_datetime="2026-01-01T00:00:00")
        desk.mail_in(int(ticket), "who said this", from_agent=None, sender=None)
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True),
            (AuthorKind.AGENT, "Robin Vale", False),
            (AuthorKind.AGENT, "Robin Vale", True),
            (AuthorKind.SYSTEM, "", True),
        ] == [
            (message.author, message.author_name, message.public)
            for message in helpdesk.ticket(ticket).messages
        ]
        assert "Robin Vale" == helpdesk.ticket(ticket).assignee

    def test_its_times_are_utc(self, helpdesk: Gorgias, ticket: TicketId) -> None:
        assert datetime(2026, 11, 20, 12, 0, 2, tzinfo=UTC) == helpdesk.ticket(ticket).messages[0].at

    def test_knows_what_connected_shops_say_of_the_customer(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        desk.customers[MARA]["integrations"] = {
            "6": _shop("shopify", total_spent="812.50", currency="USD", orders_count=7),
            "7": _shop("shopify", total_spent="1.00"),
            "8": {"__integration_type__": "recharge", "customer": None},
        }
        desk.customers[MARA]["channels"].append({"type": "email", "address": "lind@work.example"})
        desk.custom_fields[MARA] = [{"field": {"id": 1, "label": "Club"}, "value": "gold"}]
        customer = helpdesk.ticket(ticket).customer
        assert {
            "shopify.total_spent": "812.50",
            "shopify.currency": "USD",
            "shopify.orders_count": "7",
            "shopify-7.total_spent": "1.00",
            "Club": "gold",
        } == dict(customer.fields)
        assert ("lind@work.example",) == customer.also

    def test_names_files_and_never_fetches_them(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        file = {
            "url": "https://elsewhere.example/x",
            "name": "bóx.png",
            "size": 7,
            "content_type": "image/png",
        }
        desk.mail_in(int(ticket), "see", attachments=[file])
        assert (Attachment("bóx.png", 7),) == helpdesk.ticket(ticket).messages[-1].attachments
        assert all(each.path.startswith("/api/") for each in desk.asked)

    def test_a_forbidden_ticket_is_no_missing_one(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        desk.mishaps.append(answers(403, b'{"error": {"msg": "Forbidden"}}'))
        assert Trouble.NO_RIGHTS is trouble_of(lambda: helpdesk.ticket(ticket))

    @pytest.mark.parametrize("odd", ["../users/0", "1/messages", "", "٣", "1?x=y"])
    def test_what_is_no_number_is_not_asked_for(self, desk: GorgiasDesk, helpdesk: Gorgias, odd: str) -> None:
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: helpdesk.ticket(TicketId(odd)))
        assert [] == desk.asked

    @pytest.mark.parametrize(
        ("path", "number"),
        [
            ("/app/ticket/7", "7"),
            ("/app/ticket/7/?x=1", "7"),
            ("/app/tickets/3/7", "7"),
            ("/app/views/3/7", "7"),
            ("/app/tickets/3", None),
            ("/app/customer/7", None),
            ("/app/ticket/7x", None),
        ],
    )
    def test_pages_of_a_ticket_are_known(self, path: str, number: str | None) -> None:
        assert number == opened("acme").ticket_at(f"https://ACME.gorgias.com{path}")
        assert opened("acme").ticket_at(f"https://other.gorgias.com{path}") is None


class TestReplying:
    def test_goes_the_way_back_that_the_customer_came(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        helpdesk.reply(ticket, "hello")
        sent = desk.said_in(ticket)[-1]
        assert ("email", "Re: Box never came", {"id": MARA}) == (
            sent["channel"],
            sent["subject"],
            sent["receiver"],
        )
        assert {
            "type": "email",
            "from": {"address": SUPPORT},
            "to": [{"address": "mara@example.com", "name": "Mara Lind"}],
        } == sent["source"]

    def test_sent_datetime_is_left_to_gorgias(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        """With it, a message counts as sent and never goes out."""
        helpdesk.reply(ticket, "hello")
        (posted,) = [each.body for each in desk.asked if each.method == "POST"]
        assert "sent_datetime" not in posted
        assert desk.said_in(ticket)[-1]["sent_datetime"]

    def test_somebody_else_who_wrote_is_not_answered_instead(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        desk.mail_in(int(ticket), "I am her neighbour", by=OLLE)
        helpdesk.reply(ticket, "hello")
        assert "mara@example.com" == desk.said_in(ticket)[-1]["source"]["to"][0]["address"]

    def test_a_customer_of_a_chat_is_not_answered_by_mail(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        desk.mail_in(int(ticket), "quick question", channel="chat", source={"type": "chat"})
        assert Trouble.UNABLE is trouble_of(lambda: helpdesk.reply(ticket, "hello"))
        assert [] == desk.paths("POST")
        helpdesk.note(ticket, "answer her in the chat")

    def test_what_could_not_be_sent_is_told_and_is_not_public(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        desk.sending_fails = "Mailbox is disconnected"
        with pytest.raises(ServiceError, match="did not accept") as caught:
            helpdesk.reply(ticket, "hello")
        assert "Mailbox is disconnected" in str(caught.value)
        assert not helpdesk.ticket(ticket).messages[-1].public

    def test_what_waits_to_be_sent_is_believed_to_go(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        desk.sends_after = 99
        helpdesk.reply(ticket, "hello")
        assert 2 == len(desk.said_in(ticket))

    def test_status_and_tags_stay(self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId) -> None:
        helpdesk.reply(ticket, "hello")
        helpdesk.note(ticket, "x")
        assert [] == desk.paths("PUT")
        assert "open" == desk.tickets[int(ticket)]["status"]

    def test_what_is_public_is_always_said(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        helpdesk.reply(ticket, "to you")
        helpdesk.note(ticket, "among us")
        assert [True, False] == [each.body["public"] for each in desk.asked if each.method == "POST"]

    def test_braces_that_might_be_filled_in_arrive(self, helpdesk: Gorgias, ticket: TicketId) -> None:
        text = "{{ticket.customer.email}} {% if x %}"
        assert helpdesk.expands_braces
        helpdesk.reply(ticket, escape_braces(text))
        assert text == unescape_braces(helpdesk.ticket(ticket).messages[-1].body)


class TestChanging:
    def test_tags_are_added_and_removed_by_name_and_never_replaced(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        assert {"web", "Vip"} == set(helpdesk.tag(ticket, add=["Vip"], remove=["never"]))
        assert {"Vip"} == set(helpdesk.tag(ticket, remove=["web"]))
        assert [("POST", ["Vip"]), ("DELETE", ["web"])] == [
            (each.method, each.body["names"]) for each in desk.asked if each.path.endswith("/tags")
        ]

    def test_a_resting_ticket_is_closed_until_then_and_wakes_when_it_is_opened(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        helpdesk.snooze(ticket, UNTIL)
        record = desk.tickets[int(ticket)]
        assert ("closed", "2031-01-01T07:00:00+00:00") == (record["status"], record["snooze_datetime"])
        assert ticket not in {row.id for row in helpdesk.tickets()}
        helpdesk.put(ticket, Status.OPEN)
        assert ("open", None) == (record["status"], record["snooze_datetime"])

    def test_only_what_is_meant_is_sent(self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId) -> None:
        helpdesk.verify()
        helpdesk.put(ticket, Status.SOLVED)
        helpdesk.assign(ticket, to_me=True)
        helpdesk.assign(ticket, to_me=False)
        assert [{"status": "closed"}, {"assignee_user": {"id": ROBIN}}, {"assignee_user": None}] == [
            each.body for each in desk.asked if each.method == "PUT"
        ]

    def test_an_unknown_ticket_is_named(self, helpdesk: Gorgias) -> None:
        with pytest.raises(ServiceError, match="There is no ticket") as caught:
            helpdesk.put(TicketId("99"), Status.OPEN)
        assert "99" in str(caught.value)


def _macro(name: str, **said: str) -> dict[str, Any]:
    actions = [
        {"name": "addTags", "arguments": {"tags": "question"}},
        {"name": "setResponseText", "title": "x", "type": "user", "arguments": said},
    ]
    return {
        "id": hash(name) % 10**6,
        "name": name,
        "language": "en",
        "archived_datetime": None,
        "actions": actions,
    }


def _shop(kind: str, **customer: object) -> dict[str, Any]:
    return {"__integration_type__": kind, "customer": customer}


def test_macros_are_plain_text_with_their_variables(desk: GorgiasDesk, helpdesk: Gorgias) -> None:
    text = "Hi {{ticket.customer.firstname}},\n\n[date?]"
    desk.macros = [
        _macro("Text", body_html="<div>x</div>", body_text=text),
        _macro("Page", body_html="<div>Hi {{x}},</div><br><div>a &amp; b</div>", body_text=""),
        {**_macro("Old", body_text="x"), "archived_datetime": "2026-01-01T00:00:00"},
        {**_macro("Silent"), "actions": []},
    ]
    found = {article.title: article for article in helpdesk.articles()}
    assert {"Text": text, "Page": "Hi {{x}},\n\na & b"} == {name: one.body for name, one in found.items()}
    assert ("en", ("date",)) == (found["Text"].language, found["Text"].blanks)


class TestWire:
    @pytest.mark.parametrize(
        "mishap", [cuts_after_reading, says_nothing, answers(502), answers(200, b"<html>")]
    )
    def test_an_answer_that_nobody_confirmed_is_in_doubt(
        self, desk: GorgiasDesk, served: str, ticket: TicketId, mishap: Any
    ) -> None:
        helpdesk = opened(served, limits=patience_with(mishap))
        helpdesk.verify()
        desk.mishaps += [passes(desk), passes(desk), mishap]
        with pytest.raises(SendDoubtfulError):
            helpdesk.reply(ticket, "hello")

    def test_a_lost_answer_is_found_by_its_mark(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        helpdesk.verify()
        desk.mishaps += [passes(desk), passes(desk), passes(desk, swallowed=True)]
        helpdesk.reply(ticket, "hello")
        assert 2 == len(desk.said_in(ticket))

    def test_a_lost_answer_without_its_mark_is_found_by_its_words(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        desk.forgets_marks = True
        before = helpdesk.ticket(ticket)
        desk.mishaps += [passes(desk), passes(desk), passes(desk, swallowed=True)]
        with pytest.raises(SendDoubtfulError):
            helpdesk.reply(ticket, "hello <you>\n  & me")
        assert has_arrived(Draft(ticket, "hello <you>\n  & me"), before, helpdesk)
        assert not has_arrived(Draft(ticket, "hello <you>\n  & me", internal=True), before, helpdesk)

    def test_a_line_that_was_cut_before_is_no_doubt(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        helpdesk.verify()
        desk.mishaps += [passes(desk), passes(desk), cuts_within_the_body]
        assert Trouble.CUT is trouble_of(lambda: helpdesk.reply(ticket, "x" * 4_000_000))

    def test_a_busy_gorgias_is_asked_again_and_writes_once(
        self, desk: GorgiasDesk, helpdesk: Gorgias, ticket: TicketId
    ) -> None:
        helpdesk.verify()
        desk.mishaps += [passes(desk), passes(desk), answers(429, b"{}", Retry_after="1")]
        helpdesk.reply(ticket, "hello")
        assert 2 == len(desk.said_in(ticket))

    def test_the_secret_is_in_no_words_of_ours(
        self, desk: GorgiasDesk, served: str, ticket: TicketId, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        helpdesk = opened(served)
        desk.mishaps.append(answers(500, b"{}"))
        with pytest.raises(AssistantError) as caught:
            helpdesk.ticket(ticket)
        said = f"{caplog.text} {caught.value} {caught.value!r} {helpdesk!r} {vars(caught.value)}"
        assert KEY not in said

    def test_redirects_elsewhere_take_no_secret_along(self, desk: GorgiasDesk, served: str) -> None:
        with misbehaving(answers(200)) as elsewhere:
            desk.mishaps.append(answers(302, b"", Location=f"{elsewhere.address}/api/users/0"))
            assert Trouble.NOT_THIS_SERVICE is trouble_of(opened(served).verify)
            assert [] == elsewhere.received
