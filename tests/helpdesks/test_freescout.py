"""FreeScout, over a small server of ours that behaves as its documentation and other clients say."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from typing_extensions import override

from assistant.delivering import Arrival, look_for, seen
from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.draft import Draft
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Ability, Status, ViewId
from assistant.domain.ticket import AuthorKind, TicketId
from assistant.helpdesks.freescout.desk import FreeScout
from assistant.helpdesks.freescout.reading import ticket_from
from assistant.ports import Helpdesk
from assistant.wire.answer import LIMITS, Limits
from tests.helpdesks.contract import HelpdeskContract
from tests.helpdesks.odd_answers import JSON
from tests.helpdesks.troubles import trouble_of
from tests.servers.freescout import FOLDER, KEY, KIM, MARA, ROBIN, FreeScoutDesk
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
HTML = "text/html"


@pytest.fixture(name="desk")
def the_desk() -> FreeScoutDesk:
    return FreeScoutDesk()


@pytest.fixture(name="server")
def the_server(desk: FreeScoutDesk) -> Iterator[Server]:
    with misbehaving(desk.behaves) as server:
        yield server


def opened(
    address: str, login: str = "robin@shop.example", secret: str = KEY, limits: Limits = LIMITS
) -> FreeScout:
    account = Account(AccountId("a"), HelpdeskKind.FREESCOUT, "FreeScout", address=address, login=login)
    return FreeScout(account, Credential(secret), limits=limits, sleep=lambda _: None)


@pytest.fixture(name="freescout")
def the_freescout(server: Server) -> Iterator[FreeScout]:
    freescout = opened(server.address + FOLDER)
    yield freescout
    freescout.close()


@pytest.fixture(name="ticket")
def the_ticket(desk: FreeScoutDesk) -> TicketId:
    return one_of_three(desk)


def one_of_three(desk: FreeScoutDesk) -> TicketId:
    numbers = [desk.conversation() for _ in range(3)]
    return TicketId(numbers[1])


class TestFreeScout(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, freescout: FreeScout) -> Helpdesk:
        return freescout

    @pytest.fixture
    @override
    def ticket(self, desk: FreeScoutDesk) -> TicketId:
        return one_of_three(desk)


class TestVerdict:
    def test_the_key_is_everybodys_and_the_login_is_the_agents(self, freescout: FreeScout) -> None:
        identity = freescout.verify()
        assert ("Robin@shop.example", "Robin Vale", True) == (
            identity.login,
            identity.name,
            identity.acts_for_others,
        )

    @pytest.mark.parametrize(("login", "secret"), [("", KEY), ("rob", KEY), ("robin@shop.example", "other")])
    def test_an_unknown_user_or_key_is_told(self, server: Server, login: str, secret: str) -> None:
        freescout = opened(server.address + FOLDER, login, secret)
        assert Trouble.WRONG_CREDENTIALS is trouble_of(freescout.verify)

    def test_a_server_that_ignores_the_filter_gives_nobody_elses_name(
        self, desk: FreeScoutDesk, server: Server
    ) -> None:
        desk.filters = False
        assert "Kim Østby" == opened(server.address + FOLDER, "kim@shop.example").verify().name

    @pytest.mark.parametrize(
        "answer",
        [
            answers(200, b"<html>Log in</html>", kind=HTML),
            answers(404, b"<html>Page not found</html>", kind=HTML),
            answers(200, b'{"_embedded": {"conversations": []}, "page": {}}'),
        ],
    )
    def test_a_freescout_without_the_module_is_told(
        self, desk: FreeScoutDesk, freescout: FreeScout, answer: Any
    ) -> None:
        desk.mishaps.append(answer)
        assert Trouble.NOT_THIS_SERVICE is trouble_of(freescout.verify)

    @pytest.mark.parametrize(
        "tail", ["", "/", "/api", "/conversation/401?folder_id=2", "/mailbox/1/2", "/login"]
    )
    def test_the_address_of_any_page_will_do(self, server: Server, tail: str) -> None:
        assert opened(server.address + FOLDER + tail).verify().login


class TestQueue:
    def test_every_page_is_read(self, desk: FreeScoutDesk, freescout: FreeScout) -> None:
        mine = [desk.conversation() for _ in range(5)]
        assert mine == [row.id for row in freescout.tickets()]

    @pytest.mark.parametrize("filters", [True, False])
    def test_only_the_agents_open_ones_are_listed(
        self, desk: FreeScoutDesk, freescout: FreeScout, *, filters: bool
    ) -> None:
        """A filter that the module does not know it ignores."""
        desk.filters = filters
        mine = [desk.conversation(), desk.conversation(status="pending")]
        desk.conversation(assignee=KIM)
        desk.conversation(assignee=None)
        desk.conversation(status="closed")
        desk.conversation(status="spam")
        desk.conversation(state="deleted")
        assert mine == [row.id for row in freescout.tickets()]

    @pytest.mark.parametrize("filters", [True, False])
    def test_a_mailbox_shows_everybodys(
        self, desk: FreeScoutDesk, freescout: FreeScout, *, filters: bool
    ) -> None:
        desk.filters = filters
        wanted = {desk.conversation(assignee=one) for one in (KIM, None, ROBIN)}
        desk.conversation(mailboxId=2)
        support = next(view for view in freescout.views() if view.name == "Support")
        assert wanted == {row.id for row in freescout.viewed(support.id)}
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: freescout.viewed(ViewId("x")))

    def test_a_list_that_never_ends_is_left(self, desk: FreeScoutDesk, freescout: FreeScout) -> None:
        freescout.verify()
        row = b'{"_embedded": {"conversations": [{"id": 1}]}, "page": {}}'
        desk.mishaps += [answers(200, row)] * 101
        assert Trouble.NOT_THIS_SERVICE is trouble_of(freescout.tickets)


class TestTicket:
    def test_the_newest_comes_last_and_the_log_is_left_out(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        freescout.note(ticket, "ask the carrier")
        freescout.put(ticket, Status.PENDING)
        freescout.reply(ticket, "On its way")
        desk.thread(ticket, body="<p>Thanks</p>")
        whole = freescout.ticket(ticket)
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True),
            (AuthorKind.AGENT, "Robin Vale", False),
            (AuthorKind.AGENT, "Robin Vale", True),
            (AuthorKind.CUSTOMER, "Mara Lind", True),
        ] == [(one.author, one.author_name, one.public) for one in whole.messages]
        assert ("Robin Vale", "pending") == (whole.assignee, whole.status)

    def test_drafts_and_hidden_threads_are_no_messages(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        desk.thread(ticket, type="message", state="draft")
        desk.thread(ticket, type="message", state="hidden")
        assert 1 == len(freescout.ticket(ticket).messages)

    def test_a_file_is_named_and_stays_there(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        (file,) = freescout.ticket(ticket).messages[0].attachments
        assert ("box.png", 7) == (file.name, file.size)
        assert {"127.0.0.1"} == {one.headers["host"].split(":")[0] for one in desk.asked}

    def test_the_customer_comes_with_their_fields(self, freescout: FreeScout, ticket: TicketId) -> None:
        customer = freescout.ticket(ticket).customer
        assert ("Mara Lind", MARA, ("mara@work.example",)) == (customer.name, customer.email, customer.also)
        assert {"LTV": "812.50", "Plan": "Box"} == dict(customer.fields)

    def test_a_customer_without_a_record_is_no_obstacle(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        desk.customers = {}
        assert MARA == freescout.ticket(ticket).customer.email

    @pytest.mark.parametrize("html", [True, False])
    def test_a_deleted_conversation_is_none(
        self, desk: FreeScoutDesk, freescout: FreeScout, *, html: bool
    ) -> None:
        """A missing page may be HTML; where the module answers elsewhere, it is the conversation's."""
        desk.html_when_missing = html
        gone = TicketId(desk.conversation(state="deleted"))
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: freescout.ticket(gone))
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: freescout.ticket(TicketId("9999")))

    @pytest.mark.parametrize("odd", ["", "..", "ajax", "1/threads", "چ", "1" * 30])
    def test_an_odd_id_is_not_asked_for(self, desk: FreeScoutDesk, freescout: FreeScout, odd: str) -> None:
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: freescout.ticket(TicketId(odd)))
        assert [] == [path for path in desk.paths() if "conversations" in path]


class TestWriting:
    @pytest.mark.parametrize("status", ["active", "pending", "closed"])
    def test_a_reply_keeps_the_status(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId, status: str
    ) -> None:
        """Without one FreeScout makes the conversation pending."""
        desk.conversations[ticket]["status"] = status
        freescout.reply(ticket, "Hello")
        freescout.note(ticket, "Hello")
        assert status == desk.conversations[ticket]["status"]

    def test_a_reply_is_published_to_the_customer_in_the_agents_name(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        freescout.reply(ticket, "1 < 2")
        sent = desk.asked[-1].body
        assert ("message", "published", ROBIN, [MARA]) == (
            sent["type"],
            sent["state"],
            sent["user"],
            sent["to"],
        )
        assert "1 &lt; 2" in sent["text"]
        assert [[MARA]] == desk.mails

    def test_a_note_is_mailed_to_nobody(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        freescout.note(ticket, "secret")
        assert ("note", []) == (desk.threads[ticket][-1]["type"], desk.mails)

    def test_no_draft_is_left_because_an_old_module_would_send_it(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        assert Ability.DRAFT not in freescout.abilities
        assert Trouble.UNABLE is trouble_of(lambda: freescout.draft(ticket, "half"))
        assert [] == desk.paths("POST")

    def test_a_tag_that_a_colleague_swept_away_is_written_again(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        desk.tags[ticket] = ["theirs"]
        desk.after_tagging.append(lambda: desk.tags.update({ticket: ["theirs", "newer"]}))
        assert {"theirs", "newer", "ours"} == set(freescout.tag(ticket, add=["ours"]))

    def test_without_the_tags_module_it_is_unable(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        desk.tags_module = False
        for html in (True, False):
            desk.html_when_missing = html
            assert Trouble.UNABLE is trouble_of(lambda: freescout.tag(ticket, add=["vip"]))

    def test_tags_that_came_without_being_told_are_asked_for_and_none_is_lost(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        freescout.tag(ticket, add=["theirs"])
        desk.embeds_tags = False
        assert {"theirs", "vip"} == set(freescout.tag(ticket, add=["vip"]))
        assert {"theirs", "vip"} == set(desk.tags[ticket])

    def test_where_nobody_tells_the_tags_none_is_written(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        freescout.tag(ticket, add=["theirs"])
        desk.embeds_tags = desk.tags_module = False
        assert Trouble.UNABLE is trouble_of(lambda: freescout.tag(ticket, add=["vip"]))
        assert ["theirs"] == desk.tags[ticket]

    @pytest.mark.parametrize("odd", [None, {}, "theirs", [7], [{"id": 1}], [{"name": None}, {"name": "x"}]])
    def test_tags_that_are_not_understood_are_not_written_over(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId, odd: object
    ) -> None:
        desk._tags = lambda _number: odd  # type: ignore[method-assign, assignment, return-value]
        assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: freescout.tag(ticket, add=["vip"]))
        assert "PUT" not in {asked.method for asked in desk.asked}

    def test_every_change_names_the_agent(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        freescout.put(ticket, Status.SOLVED)
        freescout.assign(ticket, to_me=False)
        changes = [asked.body for asked in desk.asked if asked.method == "PUT"]
        assert [{"byUser": ROBIN, "status": "closed"}, {"byUser": ROBIN, "assignTo": 0}] == changes

    def test_a_change_that_was_not_made_is_told(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        freescout.verify()
        shown = answers(200, b'{"id": 1, "status": "active", "assignee": {"id": 3}}')
        desk.mishaps += [shown, answers(204, b""), shown]
        assert Trouble.NO_RIGHTS is trouble_of(lambda: freescout.assign(ticket, to_me=True))

    def test_a_status_that_stands_is_not_written_again(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        freescout.put(ticket, Status.OPEN)
        assert [] == desk.paths("PUT")


class TestOnTheWire:
    @pytest.mark.parametrize("end", [cuts_after_reading, says_nothing, answers(200, b"<html>", kind=HTML)])
    def test_a_reply_that_left_without_an_answer_is_doubtful(
        self, desk: FreeScoutDesk, server: Server, ticket: TicketId, end: Any
    ) -> None:
        freescout = opened(server.address + FOLDER, limits=patience_with(end))
        freescout.verify()
        desk.mishaps += [answers(200, b'{"id": 1, "status": "active"}'), end]
        with pytest.raises(SendDoubtfulError):
            freescout.reply(ticket, "Hello")
        assert [] == desk.mails

    def test_a_gateway_that_lost_the_answer_leaves_doubt_and_the_reply_is_found(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        before = seen(freescout.ticket(ticket))
        freescout.verify()
        draft = Draft(ticket, "Dear Mara,\n\n    it left & is < 2 days away.")
        desk.mishaps.append(answers(200, b'{"id": 1, "status": "active"}'))
        desk.swallows = 1
        with pytest.raises(SendDoubtfulError):
            freescout.reply(ticket, draft.body)
        assert Arrival.FOUND is look_for(draft, before, freescout.ticket(ticket)).arrival

    def test_a_line_that_was_cut_before_leaves_no_doubt(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        # The ticket is read first, and a question is asked once more.
        desk.mishaps += [cuts_before_reading, cuts_before_reading]
        assert Trouble.CUT is trouble_of(lambda: freescout.reply(ticket, "Hello"))
        assert [] == desk.mails

    def test_too_many_requests_are_asked_again_and_sent_once(
        self, desk: FreeScoutDesk, freescout: FreeScout, ticket: TicketId
    ) -> None:
        freescout.verify()
        busy = answers(429, b'{"message": "Too Many Attempts."}', Retry_After="2")
        desk.mishaps += [answers(200, b'{"id": 1, "status": "active"}'), busy]
        freescout.reply(ticket, "Hello")
        assert 1 == len(desk.mails)

    def test_no_secret_in_words_about_trouble(self, server: Server) -> None:
        freescout = opened(server.address + FOLDER, secret="very-secret-key")
        with pytest.raises(ServiceError) as caught:
            freescout.verify()
        assert (
            "very-secret" not in f"{caught.value} {caught.value.parameters} {freescout!r} {vars(freescout)!r}"
        )


class TestAddresses:
    def test_a_conversation_is_found_by_its_address(self, server: Server, freescout: FreeScout) -> None:
        for tail in ("/conversation/215", "/conversation/215?folder_id=2", "/conversation/215/#thread-1"):
            assert TicketId("215") == freescout.ticket_at(server.address + FOLDER + tail)

    @pytest.mark.parametrize("tail", ["/conversation/ajax", "/conversation/undo-reply/3", "/mailbox/1", ""])
    def test_other_pages_are_no_tickets(self, server: Server, freescout: FreeScout, tail: str) -> None:
        assert freescout.ticket_at(server.address + FOLDER + tail) is None

    def test_another_folder_or_port_is_another_desk(self, server: Server, freescout: FreeScout) -> None:
        assert freescout.ticket_at(f"{server.address}/other/conversation/215") is None
        assert freescout.ticket_at(f"http://127.0.0.1:1{FOLDER}/conversation/215") is None


@settings(max_examples=30, deadline=None)
@given(JSON, JSON)
def test_odd_records_are_read_or_refused(one: Any, two: Any) -> None:
    conversation = {
        "id": "1",
        "_embedded": {"threads": [one, {"id": 1, "type": "note", "body": two}], "tags": two},
    }
    for record in (one, conversation | {"customer": two, "assignee": one}):
        try:
            found = ticket_from(record, {"customerFields": one, "_embedded": two}, url="")
        except (LookupError, TypeError, AttributeError, ValueError):
            continue
        assert isinstance(found.id, str)
