"""What a real Request Tracker 5.0.3 answered once is read into our own values, without any server."""

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.errors import Trouble
from assistant.domain.ticket import Attachment, AuthorKind, Customer, TicketId
from assistant.helpdesks.rt import messages, reading
from assistant.helpdesks.rt.desk import RequestTracker
from assistant.helpdesks.rt.messages import Conversation, Part
from tests.helpdesks.troubles import trouble_of
from tests.servers.misbehaving import Behaviour, Received, answers_by, misbehaving

RECORDED = Path(__file__).parent.parent / "recorded" / "rt"


def recorded(name: str) -> Any:
    return json.loads((RECORDED / f"{name}.json").read_text(encoding="utf-8"))


def body(name: str) -> Any:
    return recorded(name)["body"]


@pytest.fixture(name="conversation")
def the_conversation() -> Conversation:
    texts = {
        row["id"]: messages.text_of(row["Content"], int(row["ContentLength"]))
        for row in body("texts")["items"]
    }
    entries = messages.messages_among(body("history")["items"])
    return Conversation(entries, messages.parts_from(body("parts")["items"]), texts)


class TestTicket:
    @pytest.fixture(name="ticket")
    def the_ticket(self, conversation: Conversation) -> Any:
        return reading.ticket_from(
            body("ticket"),
            conversation,
            reading.customer_from(body("customer")["items"][0]),
            agents=frozenset({"robin", "kim"}),
            tags_field="tags",
            url="https://rt.example/Ticket/Display.html?id=1",
        )

    def test_has_its_facts(self, ticket: Any) -> None:
        assert ("1", "Box never came {{ 7*7 }}", "open") == (ticket.id, ticket.subject, ticket.status)
        assert {"vip", "zwölf"} == set(ticket.tags)
        assert ticket.updated.tzinfo is UTC

    def test_tells_who_wrote_what_to_whom(self, ticket: Any) -> None:
        assert [
            (AuthorKind.CUSTOMER, "Mara Lind", True),
            (AuthorKind.AGENT, "Kim Østby", False),
            (AuthorKind.AGENT, "Robin Vale", True),
        ] == [(message.author, message.author_name, message.public) for message in ticket.messages]

    def test_has_the_page_of_a_mail_and_the_text_of_an_answer(self, ticket: Any) -> None:
        first, _, last = ticket.messages
        assert (True, "<p>Hi,<br>where is <b>it</b>?</p><p>Mára</p>\n") == (first.is_html, first.body)
        assert (False, "Hi Mára,\n\na new box leaves today.") == (last.is_html, last.body)

    def test_names_the_files(self, ticket: Any) -> None:
        assert (Attachment("bóx.png", 7),) == ticket.messages[0].attachments


def test_other_addresses_of_the_records_are_told_and_colleagues_are_not(conversation: Conversation) -> None:
    record = {**body("ticket"), "Requestor": [{"id": "mara@example.com"}, {"id": "Mara@Work.example"}]}
    first, *_ = conversation.entries
    stranger = {**first, "Creator": {"id": "dan", "EmailAddress": "dan@home.example"}}
    ticket = reading.ticket_from(
        record,
        replace(conversation, entries=(*conversation.entries, stranger)),
        Customer("Mara Lind", "mara@example.com"),
        agents=frozenset({"robin", "kim"}),
        tags_field="tags",
        url="",
    )
    assert ("Mara@Work.example", "dan@home.example") == ticket.customer.also


def test_a_row_of_the_queue_has_what_is_shown() -> None:
    rows = {row.subject: row for row in (reading.summary_from(r, "Tags") for r in body("tickets")["items"])}
    assert ("Mara Lind", {"vip", "zwölf"}, "open") == (
        rows["Box never came {{ 7*7 }}"].customer_name,
        set(rows["Box never came {{ 7*7 }}"].tags),
        rows["Box never came {{ 7*7 }}"].status,
    )
    assert "رضا امینی" == rows["Where is it"].customer_name


def test_a_customer_comes_with_the_custom_fields_that_we_may_see() -> None:
    seen, hidden = (
        reading.customer_from(body(name)["items"][0]) for name in ("customer", "customer_without_rights")
    )
    assert ("Mara Lind", {"LTV": "812.50"}) == (seen.name, dict(seen.fields))
    assert Customer("Mara Lind", "mara@example.com") == hidden


def test_of_an_unseen_customer_the_login_is_known() -> None:
    assert "mara@example.com" == reading.customer_known_by("mara@example.com").email
    assert "mara" == reading.customer_known_by("mara").name


def test_whom_rt_takes_us_for() -> None:
    identity = reading.identity_from(body("me"))
    assert ("robin", "Robin Vale", "robin@shop.example") == (identity.login, identity.name, identity.email)


def test_articles_are_plain_text() -> None:
    found = [reading.article_from(item) for item in body("articles")["items"]]
    assert {
        "Please send it to\nKovács & Lind, {{ 7*7 }} Mill Lane.",
        "Hi,\n\nyour box is on its way: promised.\n\nBest\nthe team",
    } == {article.body for article in found if article}


def test_an_article_without_words_is_no_reply() -> None:
    assert reading.article_from({"id": "1", "Name": "Empty", "Summary": "", "CustomFields": ""}) is None


def test_an_articles_blanks_are_known() -> None:
    field = {"name": "Content", "values": ["Order [order number?] of [date?]"], "Type": "Text"}
    article = reading.article_from({"id": "1", "Name": "N", "Summary": None, "CustomFields": [field]})
    assert article
    assert ("order number", "date") == article.blanks


def test_never_is_no_moment() -> None:
    assert messages.when("1970-01-01T00:00:00Z") is None
    assert messages.when("") is None
    assert datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC) == messages.when("2026-01-02T03:04:05Z")


def test_a_single_part_is_in_base64_where_lists_are_not() -> None:
    alone, listed = body("attachment_alone"), body("texts")["items"]
    text = next(row["Content"] for row in listed if row["id"] == str(alone["id"]))
    assert text == messages.text_of(alone["Content"], len(text.encode()))


@given(st.text())
def test_text_is_read_alike_from_old_and_new_servers(text: str) -> None:
    """RT 5.0 gives lists of texts as they are, newer ones in base64 with line ends."""
    size = len(text.encode())
    assert text == messages.text_of(text, size)
    assert text == messages.text_of(base64.encodebytes(text.encode()).decode(), size)


@given(st.text(), st.integers(0, 99))
def test_text_whose_size_is_wrong_is_never_lost(text: str, size: int) -> None:
    assert bool(text) == bool(messages.text_of(text, size))


@given(
    st.lists(
        st.builds(
            Part,
            st.uuids().map(str),
            st.sampled_from(
                ["text/plain", "text/html", "image/png", "multipart/alternative", "multipart/mixed"]
            ),
            st.sampled_from(["", "", "file.txt"]),
            st.integers(0, 9),
        )
    ).map(tuple)
)
def test_no_words_of_a_message_are_left_out(parts: tuple[Part, ...]) -> None:
    bodies = messages.bodies_among(parts)
    written = [part for part in parts if part.kind.startswith("text/") and not part.filename]
    assert bool(written) == bool(bodies)
    assert set(bodies) <= set(written)


def replays(by_path: Mapping[str, str]) -> Behaviour:
    """A server that answers with what was recorded, by the path asked for."""

    def chosen(request: Received) -> tuple[int, bytes, Mapping[str, str]]:
        answer = recorded(by_path[request.path.split("?")[0].removeprefix("/REST/2.0")])
        return answer["status"], json.dumps(answer["body"]).encode(), {"ETag": answer["etag"]}

    return answers_by(chosen)


@pytest.mark.allow_hosts(["127.0.0.1"])
class TestOverTheWire:
    @pytest.fixture(name="opened")
    def open_account(self) -> Iterator[Any]:
        accounts: list[RequestTracker] = []

        def opened(address: str) -> RequestTracker:
            account = Account(AccountId("a"), HelpdeskKind.RT, "RT", address=address)
            accounts.append(RequestTracker(account, Credential("1-27-abc")))
            return accounts[-1]

        yield opened
        for account in accounts:
            account.close()

    def test_a_ticket_is_put_together(self, opened: Any) -> None:
        paths = {
            "/ticket/1": "ticket",
            "/ticket/1/history": "history",
            "/users": "customer",
            "/user/kim": "colleague",
            "/user/robin": "colleague",
        }

        def chosen(request: Received) -> tuple[int, bytes, Mapping[str, str]]:
            path = request.path.split("?")[0].removeprefix("/REST/2.0")
            name = paths.get(path) or ("texts" if b'"id"' in request.body else "parts")
            answer = recorded(name)
            return answer["status"], json.dumps(answer["body"]).encode(), {"ETag": answer["etag"]}

        with misbehaving(answers_by(chosen)) as server:
            ticket = opened(server.address).ticket(TicketId("1"))
        assert 3 == len(ticket.messages)
        assert 7 == len(server.received)

    @pytest.mark.parametrize("recorded_as", ["forbidden", "not_found", "permission_denied", "unauthorized"])
    def test_refusals_are_told_apart(self, opened: Any, recorded_as: str) -> None:
        expected = {
            "forbidden": Trouble.NO_RIGHTS,
            "not_found": Trouble.NO_SUCH_TICKET,
            "permission_denied": Trouble.REJECTED,
            "unauthorized": Trouble.WRONG_CREDENTIALS,
        }[recorded_as]
        with misbehaving(replays({"/ticket/1": recorded_as})) as server:
            account = opened(server.address)
            assert expected is trouble_of(lambda: account.ticket(TicketId("1")))

    @pytest.mark.parametrize(
        "odd",
        [
            [],
            {},
            "text",
            7,
            {"items": None},
            {"items": [{}]},
            {"items": [[]]},
            {"id": 1},
            {"items": {"a": 1}},
        ],
    )
    def test_json_that_is_not_rts_is_no_crash(self, opened: Any, odd: object) -> None:
        def chosen(_request: Received) -> tuple[int, bytes, Mapping[str, str]]:
            return 200, json.dumps(odd).encode(), {}

        with misbehaving(answers_by(chosen)) as server:
            account = opened(server.address)
            for ask in (
                account.verify,
                account.tickets,
                account.articles,
                lambda: account.ticket(TicketId("1")),
                lambda: account.tag(TicketId("1"), add=["x"]),
            ):
                assert trouble_of(ask) in {None, Trouble.NOT_THIS_SERVICE, Trouble.NO_RIGHTS}
            assert Trouble.NOT_THIS_SERVICE is trouble_of(account.verify)

    def test_a_list_that_never_ends_is_left(self, opened: Any) -> None:
        row = {
            "id": 1,
            "Subject": "x",
            "Status": "new",
            "Requestor": [],
            "LastUpdated": "",
            "CustomFields": "",
        }

        def chosen(_request: Received) -> tuple[int, bytes, Mapping[str, str]]:
            return 200, json.dumps({"items": [row], "pages": None}).encode(), {}

        with misbehaving(answers_by(chosen)) as server:
            assert 100 == len(opened(server.address).tickets())
