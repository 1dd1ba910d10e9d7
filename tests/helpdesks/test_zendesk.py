"""Zendesk against a small desk of ours: the contract, the traps that its documentation warns of, the wire."""

import logging
from collections.abc import Callable, Iterator
from functools import partial
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
from assistant.helpdesks.zendesk.desk import Zendesk
from assistant.wire.answer import LIMITS, Limits
from tests.helpdesks.contract import HelpdeskContract
from tests.helpdesks.troubles import trouble_of
from tests.servers.misbehaving import (
    answers,
    answers_by,
    cuts_after_reading,
    cuts_within_the_body,
    misbehaving,
    patience_with,
    says_nothing,
)
from tests.servers.zendesk import EMAIL, KIM, MARA, OAUTH, OLLE, ROBIN, TOKEN, ZendeskDesk

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture(name="desk")
def the_desk() -> ZendeskDesk:
    return ZendeskDesk()


@pytest.fixture(name="served")
def where_it_listens(desk: ZendeskDesk) -> Iterator[str]:
    with misbehaving(desk.behaves) as server:
        yield server.address


@pytest.fixture(name="helpdesk")
def robins_account(served: str) -> Iterator[Zendesk]:
    account = opened(served)
    yield account
    account.close()


@pytest.fixture(name="ticket")
def a_ticket(desk: ZendeskDesk) -> TicketId:
    desk.open_ticket("An older one", by=OLLE)
    return TicketId(str(desk.open_ticket()))


def opened(address: str, login: str = EMAIL, secret: str = TOKEN, limits: Limits = LIMITS) -> Zendesk:
    account = Account(AccountId("a"), HelpdeskKind.ZENDESK, "Shop", address, login=login)
    return Zendesk(account, Credential(secret), limits=limits, sleep=lambda _: None)


def has_arrived(draft: Draft, before: Ticket, helpdesk: Zendesk) -> bool:
    return look_for(draft, seen(before), helpdesk.ticket(draft.ticket)).arrival is Arrival.FOUND


class TestContract(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, served: str) -> Iterator[Zendesk]:
        account = opened(served)
        yield account
        account.close()

    @pytest.fixture
    @override
    def ticket(self, desk: ZendeskDesk) -> TicketId:
        desk.open_ticket("An older one", by=OLLE)
        desk.macros = [_macro("Refund", comment_value_html="<p>Hello</p>")]
        return TicketId(str(desk.open_ticket()))


class TestSigningIn:
    def test_an_api_token_works_for_everybodys_login(self, helpdesk: Zendesk) -> None:
        identity = helpdesk.verify()
        assert (EMAIL, "Robin Vale", True) == (identity.login, identity.name, identity.acts_for_others)

    def test_an_oauth_token_is_its_owners(self, served: str) -> None:
        assert opened(served, "", OAUTH).verify().acts_for_others is False

    def test_a_login_may_be_typed_as_zendesk_writes_it(self, served: str) -> None:
        assert EMAIL == opened(served, f" {EMAIL}/token ", f"{TOKEN}\n").verify().login

    def test_an_anonymous_answer_to_who_am_i_is_no_sign_in(self, desk: ZendeskDesk, served: str) -> None:
        desk.tokens_allowed = False
        assert Trouble.WRONG_CREDENTIALS is trouble_of(opened(served).verify)

    def test_a_wrong_token_is_refused(self, served: str) -> None:
        assert Trouble.WRONG_CREDENTIALS is trouble_of(opened(served, secret="wrong").verify)

    def test_a_customer_may_see_nothing(self, served: str) -> None:
        assert Trouble.NO_RIGHTS is trouble_of(opened(served, "mara@example.com").verify)

    def test_a_desk_that_is_not_there_is_no_zendesk(self, desk: ZendeskDesk, served: str) -> None:
        desk.mishaps.append(answers(404, b'{"error": {"title": "No help desk at x.zendesk.com"}}'))
        assert Trouble.NOT_THIS_SERVICE is trouble_of(opened(served).verify)

    def test_a_log_in_page_is_no_zendesk(self, desk: ZendeskDesk, served: str) -> None:
        desk.mishaps.append(answers(200, b"<html>Log in</html>", kind="text/html"))
        assert Trouble.NOT_THIS_SERVICE is trouble_of(opened(served).verify)

    @pytest.mark.parametrize(
        "typed", ["acme", "acme.zendesk.com", "https://acme.zendesk.com/agent/filters/3"]
    )
    def test_an_address_may_be_typed_in_many_ways(self, typed: str) -> None:
        assert "https://acme.zendesk.com/agent/tickets/7" == opened(typed).address_of(TicketId("7"))


class TestQueue:
    def test_holds_what_is_ours_and_unsolved(self, desk: ZendeskDesk, helpdesk: Zendesk) -> None:
        pending = desk.open_ticket(status="pending")
        for status in ("solved", "closed"):
            desk.open_ticket(status=status)
        desk.open_ticket(assignee_id=KIM)
        assert [str(pending)] == [row.id for row in helpdesk.tickets()]

    def test_leaves_out_what_was_deleted_or_merged(self, desk: ZendeskDesk, helpdesk: Zendesk) -> None:
        deleted, merged, kept = (desk.open_ticket() for _ in range(3))
        desk.forgotten.add(deleted)
        desk.also_found.append(merged)
        desk.tickets[merged]["status"] = "closed"
        assert [str(kept)] == [row.id for row in helpdesk.tickets()]

    def test_has_every_page(self, desk: ZendeskDesk, helpdesk: Zendesk) -> None:
        numbers = [desk.open_ticket() for _ in range(205)]
        assert [str(number) for number in numbers] == [row.id for row in helpdesk.tickets()]

    def test_follows_no_address_of_a_next_page(self, desk: ZendeskDesk, helpdesk: Zendesk) -> None:
        desk.per_page = 2
        number = desk.open_ticket()
        for _ in range(4):
            desk.say(number, "<p>and?</p>", by=MARA)
        assert 5 == len(helpdesk.ticket(TicketId(str(number))).messages)
        assert all(each.path.startswith("/api/v2/") for each in desk.asked)

    def test_tells_what_the_tickets_are_now_though_the_search_is_late(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        desk.unindexed.add(int(ticket))
        assert ticket not in {row.id for row in helpdesk.tickets()}
        helpdesk.assign(ticket, to_me=True)
        assert ticket in {row.id for row in helpdesk.tickets()}

    def test_news_cost_two_questions(self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId) -> None:
        del ticket
        mark = helpdesk.news("").mark
        desk.asked.clear()
        assert helpdesk.news(mark).tickets is None
        assert ["/api/v2/activities", "/api/v2/search"] == desk.paths()
        assert "1" == desk.asked[1].query["per_page"]

    def test_an_activity_is_news_before_the_search_knows(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        mark = helpdesk.news("").mark
        new = desk.open_ticket("Just given to me")
        desk.unindexed.add(new)
        target = {"ticket": {"id": new, "subject": "Just given to me"}}
        desk.activities.append(
            {"verb": "tickets.assignment", "target": target, "created_at": "2030-01-01T00:00:00Z"}
        )
        news = helpdesk.news(mark)
        assert {str(new), ticket} <= {row.id for row in news.tickets or ()}
        assert helpdesk.news(news.mark).tickets is None

    def test_a_view_is_asked_for_in_pages_and_a_strange_one_not_at_all(
        self, desk: ZendeskDesk, helpdesk: Zendesk
    ) -> None:
        desk.per_page = 2
        numbers = [str(desk.open_ticket()) for _ in range(5)]
        assert numbers == [row.id for row in helpdesk.viewed(ViewId("5"))]
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: helpdesk.viewed(ViewId("77")))


class TestTicket:
    def test_tells_who_wrote_what_to_whom(self, desk: ZendeskDesk, helpdesk: Zendesk) -> None:
        number = desk.open_ticket()
        desk.say(number, "<p>Ask the carrier</p>", by=KIM, public=False)
        desk.say(number, "<p>We ask the carrier.</p>", by=ROBIN)
        desk.say(number, "<p>I am her husband</p>", by=OLLE, public=False)
        desk.say(number, "<p>closed by merge</p>", by=-1)
        whole = helpdesk.ticket(TicketId(str(number)))
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True),
            (AuthorKind.AGENT, "Kim Østby", False),
            (AuthorKind.AGENT, "Robin Vale", True),
            (AuthorKind.CUSTOMER, "Olle Berg", False),
            (AuthorKind.SYSTEM, "", True),
        ] == [(message.author, message.author_name, message.public) for message in whole.messages]
        assert "Robin Vale" == whole.assignee
        assert ("olle@example.com",) == whole.customer.also

    def test_has_the_customers_own_fields(self, helpdesk: Zendesk, ticket: TicketId) -> None:
        assert {"ltv": "812.50"} == dict(helpdesk.ticket(ticket).customer.fields)

    def test_names_files_and_never_fetches_them(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        files = [
            {"file_name": "bóx.png", "size": 7, "content_url": "https://elsewhere.example/steal"},
            {"content_type": "image/png", "size": "large"},
        ]
        desk.say(int(ticket), "<p>see</p>", by=MARA, attachments=files)
        found = helpdesk.ticket(ticket).messages[-1].attachments
        assert (Attachment("bóx.png", 7), Attachment("image/png")) == found
        assert all(each.path.startswith("/api/v2/") for each in desk.asked)

    def test_a_page_with_more_than_text_stays_a_page(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        desk.say(int(ticket), '<p>a <b>bold</b> <a href="https://bank.example">bank</a></p>', by=MARA)
        last = helpdesk.ticket(ticket).messages[-1]
        assert (True, True) == (last.is_html, 'href="https://bank.example"' in last.body)

    def test_a_forbidden_ticket_is_no_missing_one(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        desk.mishaps.append(answers(403, b'{"error": "Forbidden"}'))
        assert Trouble.NO_RIGHTS is trouble_of(lambda: helpdesk.ticket(ticket))

    @pytest.mark.parametrize("odd", ["../users/me", "1/comments", "", "٣", "1?x=y", "show_many"])
    def test_what_is_no_number_is_not_asked_for(self, desk: ZendeskDesk, helpdesk: Zendesk, odd: str) -> None:
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: helpdesk.ticket(TicketId(odd)))
        assert [] == desk.asked

    @pytest.mark.parametrize(
        ("path", "number"),
        [
            ("/agent/tickets/7", "7"),
            ("/agent/#/tickets/7", "7"),
            ("/agent/tickets/7/events?x=1", "7"),
            ("/tickets/7", "7"),
            ("/hc/en-us/requests/7", "7"),
            ("/requests/7", "7"),
            ("/agent/filters/7", None),
            ("/agent/tickets/7x", None),
            ("/agent/tickets/new/1", None),
        ],
    )
    def test_pages_of_a_ticket_are_known(self, path: str, number: str | None) -> None:
        assert number == opened("acme").ticket_at(f"https://ACME.zendesk.com{path}")
        assert opened("acme").ticket_at(f"https://other.zendesk.com{path}") is None
        assert opened("acme").ticket_at(f"http://acme.zendesk.com{path}") is None


class TestWriting:
    @pytest.mark.parametrize("before", [True, False])
    def test_what_is_public_is_always_said(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId, *, before: bool
    ) -> None:
        """Zendesk would take the visibility of the comment before."""
        desk.say(int(ticket), "<p>x</p>", by=KIM, public=before)
        helpdesk.reply(ticket, "to you")
        helpdesk.note(ticket, "among us")
        assert [True, False] == [comment["public"] for comment in desk.comments[int(ticket)][-2:]]

    def test_an_answer_carries_no_status_and_no_tags(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        desk.tickets[int(ticket)]["status"] = "solved"
        helpdesk.reply(ticket, "once more")
        assert ("solved", ["web"]) == (desk.tickets[int(ticket)]["status"], desk.tickets[int(ticket)]["tags"])
        (sent,) = [each.body["ticket"] for each in desk.asked if each.method == "PUT"]
        assert {"comment", "safe_update", "updated_stamp"} == set(sent)
        assert {"html_body", "public", "author_id"} == set(sent["comment"])

    def test_an_answer_is_not_given_to_a_ticket_that_changed_at_the_same_moment(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        desk.meanwhile = partial(desk.say, int(ticket), "<p>never mind</p>", by=MARA)
        assert Trouble.CHANGED_MEANWHILE is trouble_of(lambda: helpdesk.reply(ticket, "late"))
        assert "never mind" in desk.comments[int(ticket)][-1]["html_body"]

    def test_who_may_not_answer_customers_is_told_before(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        desk.users[ROBIN]["only_private_comments"] = True
        assert Trouble.NO_RIGHTS is trouble_of(lambda: helpdesk.reply(ticket, "hello"))
        assert [] == desk.paths("PUT")

    def test_an_answer_that_became_a_note_is_not_taken_for_sent(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        desk.users[ROBIN]["silently_private"] = True
        with pytest.raises(SendDoubtfulError):
            helpdesk.reply(ticket, "hello")

    def test_braces_that_would_be_expanded_arrive(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        text = "{{ticket.requester.name}} {% if x %}"
        assert helpdesk.expands_braces
        helpdesk.reply(ticket, escape_braces(text))
        assert text == unescape_braces(helpdesk.ticket(ticket).messages[-1].body)
        assert 2 == len(desk.comments[int(ticket)])

    @pytest.mark.parametrize(
        "body", ["See https://shop.example/track?id=7 today.", "a  b\t c\n\n  d", "mail to mara@example.com"]
    )
    def test_our_answer_is_found_again_whatever_zendesk_made_of_it(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId, body: str
    ) -> None:
        before = helpdesk.ticket(ticket)
        helpdesk.reply(ticket, body)
        last = desk.comments[int(ticket)][-1]
        signed = '\n\n<span class="collapse-signature"></span><div class="signature"><p>Robin</p></div></div>'
        last["html_body"] = last["html_body"].removesuffix("</div>") + signed
        draft = Draft(ticket, body)
        assert has_arrived(draft, before, helpdesk)

    def test_a_closed_ticket_is_told_before(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        desk.tickets[int(ticket)]["status"] = "closed"
        for change in (
            lambda: helpdesk.reply(ticket, "x"),
            lambda: helpdesk.put(ticket, Status.OPEN),
            lambda: helpdesk.tag(ticket, add=["x"]),
        ):
            assert Trouble.REJECTED is trouble_of(change)
        assert [] == desk.paths("PUT")

    def test_a_status_that_is_refused_is_told_in_zendesks_words(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        helpdesk.verify()
        refusal = b'{"error": "RecordInvalid", "description": "Product needs a value"}'
        desk.mishaps += [passes(desk), answers(422, refusal)]
        with pytest.raises(ServiceError, match="did not accept") as caught:
            helpdesk.put(ticket, Status.SOLVED)
        assert "Product needs a value" in str(caught.value)


class TestTags:
    def test_put_adds_delete_removes_and_post_is_never_sent(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        assert {"web", "new"} == set(helpdesk.tag(ticket, add=["new"]))
        assert {"new"} == set(helpdesk.tag(ticket, remove=["web"]))
        assert {("PUT", "new"), ("DELETE", "web")} == {
            (each.method, *each.body["tags"]) for each in desk.asked if each.path.endswith("/tags")
        }

    def test_nobodys_tags_are_lost_when_somebody_writes_in_between(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        record = desk.tickets[int(ticket)]

        def somebody_tags() -> None:
            record["tags"] = [*record["tags"], "theirs"]
            desk.say(int(ticket), "<p>x</p>", by=KIM, public=False)

        desk.meanwhile = somebody_tags
        assert {"web", "theirs", "ours"} == set(helpdesk.tag(ticket, add=["ours"]))

    def test_tags_are_written_as_zendesk_does(self, helpdesk: Zendesk, ticket: TicketId) -> None:
        assert "big_deal" in helpdesk.tag(ticket, add=["Big Deal"])

    def test_what_zendesk_makes_of_a_tag_is_left_so(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        desk.spells_tags = str.upper
        assert ("web", "ODD") == helpdesk.tag(ticket, add=["odd"])
        assert 1 == len(desk.paths("PUT"))


def _macro(title: str, **actions: Any) -> dict[str, Any]:
    listed = [{"field": name, "value": value} for name, value in actions.items()]
    return {"id": hash(title) % 10**6, "title": title, "active": True, "description": None, "actions": listed}


class TestMacros:
    def test_are_plain_text_with_their_placeholders(self, desk: ZendeskDesk, helpdesk: Zendesk) -> None:
        page = "<p>Hi {{ticket.requester.first_name}},</p><p>a<br>b</p>"
        desk.macros = [
            _macro("Rich", status="solved", comment_value_html=page),
            _macro("Plain", comment_value=["channel:all", "Hello [order number?]"]),
            _macro("Older", comment_value="Bye"),
        ]
        bodies = {article.title: article.body for article in helpdesk.articles()}
        assert {
            "Rich": "Hi {{ticket.requester.first_name}},\n\na\nb",
            "Plain": "Hello [order number?]",
            "Older": "Bye",
        } == bodies
        assert [("order number",)] == [each.blanks for each in helpdesk.articles() if each.title == "Plain"]

    def test_notes_and_macros_without_words_are_left_out(self, desk: ZendeskDesk, helpdesk: Zendesk) -> None:
        desk.macros = [
            _macro("Escalate", comment_value="for the lead", comment_mode_is_public=False),
            _macro("Solve", status="solved"),
        ]
        assert () == helpdesk.articles()


class TestWire:
    @pytest.mark.parametrize(
        "mishap", [cuts_after_reading, says_nothing, answers(502), answers(200, b"<html>")]
    )
    def test_an_answer_that_nobody_confirmed_is_in_doubt(
        self, desk: ZendeskDesk, served: str, ticket: TicketId, mishap: Any
    ) -> None:
        helpdesk = opened(served, limits=patience_with(mishap))
        helpdesk.verify()
        desk.mishaps += [passes(desk), mishap]
        with pytest.raises(SendDoubtfulError):
            helpdesk.reply(ticket, "hello")

    def test_a_lost_answer_is_found_again(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        before = helpdesk.ticket(ticket)
        desk.mishaps += [passes(desk), passes(desk, swallowed=True)]
        with pytest.raises(SendDoubtfulError):
            helpdesk.reply(ticket, "hello {there}")
        assert has_arrived(Draft(ticket, "hello {there}"), before, helpdesk)
        assert not has_arrived(Draft(ticket, "hello {there}", internal=True), before, helpdesk)

    def test_a_line_that_was_cut_before_is_no_doubt(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        helpdesk.verify()
        desk.mishaps += [passes(desk), cuts_within_the_body]
        assert Trouble.CUT is trouble_of(lambda: helpdesk.reply(ticket, "x" * 8_000_000))

    def test_a_busy_zendesk_is_asked_again_and_writes_once(
        self, desk: ZendeskDesk, helpdesk: Zendesk, ticket: TicketId
    ) -> None:
        helpdesk.verify()
        desk.mishaps += [passes(desk), answers(429, b"{}", Retry_After="1")]
        helpdesk.reply(ticket, "hello")
        assert 2 == len(desk.comments[int(ticket)])

    def test_the_secret_is_in_no_words_of_ours(
        self, desk: ZendeskDesk, served: str, ticket: TicketId, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        helpdesk = opened(served)
        desk.mishaps.append(answers(500, b"{}"))
        with pytest.raises(AssistantError) as caught:
            helpdesk.ticket(ticket)
        said = f"{caplog.text} {caught.value} {caught.value!r} {helpdesk!r} {vars(caught.value)}"
        assert TOKEN not in said

    def test_redirects_elsewhere_take_no_secret_along(self, desk: ZendeskDesk, served: str) -> None:
        with misbehaving(answers(200)) as elsewhere:
            desk.mishaps.append(answers(302, b"", Location=f"{elsewhere.address}/api/v2/users/me"))
            assert Trouble.NOT_THIS_SERVICE is trouble_of(opened(served).verify)
            assert [] == elsewhere.received


def passes(desk: ZendeskDesk, *, swallowed: bool = False) -> Callable[[Any], None]:
    """An answer without a mishap, to let those before the one that is meant through."""

    def behave(conversation: Any) -> None:
        desk.swallows += swallowed
        answers_by(desk._answer)(conversation)

    return behave


class TestCustomersOwnTags:
    def test_what_somebody_else_sets_at_that_moment_survives(
        self, helpdesk: Zendesk, desk: ZendeskDesk, ticket: TicketId
    ) -> None:
        desk.meanwhile = lambda: desk.users[MARA]["tags"].append("colleagues")
        assert {"colleagues", "vip"} == set(helpdesk.tag_customer(ticket, add=["vip"]))

    def test_a_company_without_tags_on_users_is_told_as_one_that_does_not_let_us(
        self, helpdesk: Zendesk, desk: ZendeskDesk, ticket: TicketId
    ) -> None:
        desk.tags_users = False
        assert Trouble.NO_RIGHTS == trouble_of(partial(helpdesk.tag_customer, ticket, add=["vip"]))

    def test_a_requester_who_was_deleted_takes_no_tag(
        self, helpdesk: Zendesk, desk: ZendeskDesk, ticket: TicketId
    ) -> None:
        del desk.users[MARA]
        assert Trouble.UNABLE == trouble_of(partial(helpdesk.tag_customer, ticket, add=["vip"]))
