"""The adapter does its whole work on a real Request Tracker 5; what it did is read back from RT's own API."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from pathlib import Path

import pytest
import requests
from typing_extensions import override

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind, SignIn
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Status
from assistant.domain.ticket import Attachment, AuthorKind, Customer, TicketId
from assistant.helpdesks.rt import pages as rt_pages
from assistant.helpdesks.rt.desk import RequestTracker
from assistant.ports import Helpdesk
from assistant.wire.answer import Answer
from tests.helpdesks.contract import HelpdeskContract
from tests.servers import misbehaving as bad
from tests.servers.misbehaving import answers, misbehaving
from tests.servers.rt import Agent, RequestTrackerServer, request_tracker  # noqa: F401 - a fixture

pytestmark = [pytest.mark.rt, pytest.mark.allow_hosts(["127.0.0.1"])]

Server = RequestTrackerServer
Opens = Callable[..., RequestTracker]


@pytest.fixture(name="server")
def the_server(request_tracker: Server) -> Server:  # noqa: F811 - the fixture, not its import
    return request_tracker


@pytest.fixture(name="opened")
def open_accounts(server: Server) -> Iterator[Opens]:
    """Accounts by agent, closed after the test."""
    accounts: list[RequestTracker] = []

    def opened(
        agent: Agent | None = None,
        *,
        address: str = "",
        secret: str = "",
        sign_in: SignIn = SignIn.TOKEN,
        tags_field: str = "Tags",
        ca_file: str = "",
    ) -> RequestTracker:
        agent = agent or server.robin
        account = Account(
            AccountId("shop"),
            HelpdeskKind.RT,
            "Shop",
            address=address or server.address,
            sign_in=sign_in,
            login=agent.login if sign_in is SignIn.PASSWORD else "",
            tags_field=tags_field,
            ltv_field="LTV",
            ca_file=ca_file,
        )
        known = agent.token if sign_in is SignIn.TOKEN else agent.password
        accounts.append(RequestTracker(account, Credential(secret or known)))
        return accounts[-1]

    yield opened
    for account in accounts:
        account.close()


@pytest.fixture(name="rt")
def robins_account(opened: Opens) -> RequestTracker:
    return opened()


def verdict(account: RequestTracker) -> Trouble:
    with pytest.raises(ServiceError) as caught:
        account.verify()
    return caught.value.trouble


def a_mail(subject: str = "Box never came", sender: str = "Mara Lind <mara@example.com>") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "support@shop.example", subject
    return mail


class TestContract(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, rt: RequestTracker) -> Helpdesk:
        return rt

    @pytest.fixture
    @override
    def ticket(self, server: Server) -> TicketId:
        return TicketId(server.ticket())


class TestVerdicts:
    def test_a_token_tells_whom_it_belongs_to(self, rt: RequestTracker) -> None:
        identity = rt.verify()
        assert ("robin", "Robin Vale", "robin@shop.example") == (
            identity.login,
            identity.name,
            identity.email,
        )

    def test_login_and_password_do_too(self, server: Server, opened: Opens) -> None:
        assert "Kim Østby" == opened(server.kim, sign_in=SignIn.PASSWORD).verify().name

    @pytest.mark.parametrize(
        "page", ["/", "/Ticket/Display.html?id=3", "/REST/2.0", "/index.html", "/SelfService/"]
    )
    def test_the_address_may_be_copied_from_any_page(self, server: Server, opened: Opens, page: str) -> None:
        assert "robin" == opened(address=server.address + page).verify().login

    def test_wrong_credentials(self, server: Server, opened: Opens) -> None:
        token = server.robin.token
        for secret in (token[:-1] + "x", "1-999999-abc", "abc", "-"):
            assert Trouble.WRONG_CREDENTIALS is verdict(opened(secret=secret))
        wrong = opened(sign_in=SignIn.PASSWORD, secret="wrong")
        assert Trouble.WRONG_CREDENTIALS is verdict(wrong)

    def test_a_token_with_a_line_end_is_taken(self, server: Server, opened: Opens) -> None:
        assert "robin" == opened(secret=server.robin.token + "\n").verify().login

    def test_name_not_found(self, opened: Opens) -> None:
        assert Trouble.NAME_NOT_FOUND is verdict(opened(address="https://rt.invalid"))

    def test_refused(self, opened: Opens) -> None:
        assert Trouble.REFUSED is verdict(opened(address="http://127.0.0.1:1"))

    def test_not_encrypted(self, opened: Opens) -> None:
        assert Trouble.INSECURE_ADDRESS is verdict(opened(address="http://rt.example"))

    @pytest.mark.parametrize(
        "behaviour",
        [
            answers(200, b"<html>A shop</html>", kind="text/html"),
            answers(200, b'{"ok": true}'),
            answers(200, b'["Version"]'),
            answers(200, b"5"),
            answers(200, b'{"Version": "5.0.3"}'),
            answers(404, b'{"message": "no route"}'),
            answers(404, b"<html>Not found</html>", kind="text/html"),
        ],
    )
    def test_not_a_request_tracker(self, opened: Opens, behaviour: bad.Behaviour) -> None:
        with misbehaving(behaviour) as other:
            assert Trouble.NOT_THIS_SERVICE is verdict(opened(address=other.address))

    def test_a_path_that_is_not_rts(self, server: Server, opened: Opens) -> None:
        assert verdict(opened(address=server.address + "/elsewhere")) in {
            Trouble.NOT_THIS_SERVICE,
            Trouble.WRONG_CREDENTIALS,
        }

    def test_encryption_by_the_companys_own_authority(
        self, server: Server, opened: Opens, tmp_path: Path
    ) -> None:
        certificate = bad.self_signed(tmp_path)
        port = int(server.address.rsplit(":", 1)[1])
        with misbehaving(bad.forwards(port), certificate=certificate) as front:
            assert Trouble.TLS_NOT_TRUSTED is verdict(opened(address=front.address))
            assert "robin" == opened(address=front.address, ca_file=str(certificate)).verify().login

    def test_no_rights(self, server: Server, opened: Opens) -> None:
        assert Trouble.NO_RIGHTS is verdict(opened(server.visitor))

    def test_a_customers_own_sign_in_has_no_rights(self, opened: Opens) -> None:
        agent = Agent("reza@example.net", "customer-secret-5", "")
        assert Trouble.NO_RIGHTS is verdict(opened(agent, sign_in=SignIn.PASSWORD))


class TestQueue:
    def test_my_open_tickets_with_what_a_row_shows(self, server: Server, rt: RequestTracker) -> None:
        mine = server.ticket("Grüße ☕ چای", tags=("vip",))
        kims, done = server.ticket(owner="kim"), server.ticket()
        server.ask("PUT", f"/ticket/{done}", {"Status": "resolved"})
        rows = {row.id: row for row in rt.tickets()}
        row = rows[TicketId(mine)]
        assert ("Grüße ☕ چای", "Mara Lind", ("vip",), "new") == (
            row.subject,
            row.customer_name,
            row.tags,
            row.status,
        )
        assert not {kims, done} & set(rows)

    def test_every_page_is_read(
        self, server: Server, rt: RequestTracker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        wanted = [server.ticket(f"page {number}") for number in range(3)]
        monkeypatch.setattr(rt_pages, "_PER_PAGE", 2)
        found = [row.id for row in rt.tickets()]
        assert set(wanted) <= set(found)
        assert len(set(found)) == len(found)

    def test_nobody_sees_what_they_may_not(self, server: Server, opened: Opens) -> None:
        assert () == opened(server.visitor).tickets()


class TestConversation:
    def test_a_mail_in_html_with_a_file(self, server: Server, rt: RequestTracker) -> None:
        mail = a_mail()
        mail.set_content("plain {{ 7*7 }}")
        mail.add_alternative("<p>Hi,<br>where <b>is</b> it? Mára</p>", subtype="html")
        mail.add_attachment(b"\x89PNG\xff\x00\xfe", maintype="image", subtype="png", filename="bóx.png")
        mail.add_attachment("a,b\n", subtype="csv", filename="list.csv")
        ticket = rt.ticket(TicketId(server.mail(mail)))
        (message,) = ticket.messages
        assert message.is_html
        assert "<p>Hi,<br>where <b>is</b> it? Mára</p>" == message.body.strip()
        assert (Attachment("bóx.png", 7), Attachment("list.csv", 4)) == message.attachments
        assert (AuthorKind.CUSTOMER, True, "Mara Lind") == (
            message.author,
            message.public,
            message.author_name,
        )
        assert f"{server.address}/Ticket/Display.html?id={ticket.id}" == ticket.url

    def test_text_and_html_one_after_the_other_are_both_read(
        self, server: Server, rt: RequestTracker
    ) -> None:
        mail = a_mail()
        mail.set_content("1 < 2\nand more")
        mail.make_mixed()
        page = EmailMessage()
        page.set_content("<p>footer</p>", subtype="html")
        mail.attach(page)
        (message,) = rt.ticket(TicketId(server.mail(mail))).messages
        assert message.is_html
        assert "<p>1 &lt; 2<br>and more</p>\n<p>footer</p>" == message.body.strip()

    def test_an_attached_mail_is_not_taken_for_the_customers_words(
        self, server: Server, rt: RequestTracker
    ) -> None:
        other = a_mail("Another")
        other.set_content("I will sue you")
        mail = a_mail()
        mail.set_content("See below")
        mail.add_attachment(other)
        (message,) = rt.ticket(TicketId(server.mail(mail))).messages
        assert "See below" == message.body.strip()
        assert ["message/rfc822"] == [file.name for file in message.attachments]

    @pytest.mark.parametrize(
        ("charset", "encoding"),
        [("utf-8", "base64"), ("iso-8859-1", "8bit"), ("windows-1252", "quoted-printable")],
    )
    def test_every_charset_is_read(
        self, server: Server, rt: RequestTracker, charset: str, encoding: str
    ) -> None:
        mail = a_mail("Grüße")
        mail.set_content("Schöne Grüße aus Köln", charset=charset, cte=encoding)
        ticket = rt.ticket(TicketId(server.mail(mail)))
        assert ("Grüße", "Schöne Grüße aus Köln") == (ticket.subject, ticket.messages[0].body.strip())

    @pytest.mark.parametrize("body", ["SGVsbG8gV29ybGQ=", "0", "چای ☕"])
    def test_text_that_looks_like_base64_stays_as_it_is(
        self, server: Server, rt: RequestTracker, body: str
    ) -> None:
        ticket = server.ticket(body=body)
        assert body.split() == rt.ticket(TicketId(ticket)).messages[0].body.split()

    def test_who_wrote_is_told_apart(self, server: Server, rt: RequestTracker, opened: Opens) -> None:
        ticket = TicketId(server.ticket())
        opened(server.kim).reply(ticket, "from a colleague")
        opened(server.kim).note(ticket, "among us")
        server.ask("PUT", f"/ticket/{ticket}", {"Cc": ["ben@example.org"]})
        content = {"Content": "from somebody copied in", "ContentType": "text/plain"}
        server.ask("POST", f"/ticket/{ticket}/correspond", content, by="root")
        told = [(m.author, m.public, m.author_name) for m in rt.ticket(ticket).messages]
        assert [
            (AuthorKind.CUSTOMER, True, "Mara Lind"),
            (AuthorKind.AGENT, True, "Kim Østby"),
            (AuthorKind.AGENT, False, "Kim Østby"),
            (AuthorKind.AGENT, True, "Enoch Root"),
        ] == told

    def test_a_person_copied_in_is_no_agent(self, server: Server, rt: RequestTracker) -> None:
        ticket = server.ticket()
        server.ask("PUT", f"/ticket/{ticket}", {"Requestor": ["mara@example.com", "ben@example.org"]})
        answer = a_mail(f"Re: [shop.example #{ticket}] Box", "Ben <ben@example.org>")
        answer.set_content("It is mine too")
        server.gateway(answer)
        server.ask("PUT", f"/ticket/{ticket}", {"Requestor": ["mara@example.com"]})
        messages = rt.ticket(TicketId(ticket)).messages
        assert [(AuthorKind.CUSTOMER, "Mara Lind"), (AuthorKind.CUSTOMER, "Bence Kovács")] == [
            (message.author, message.author_name) for message in messages
        ]

    def test_a_long_conversation_is_read_whole_over_hidden_entries(
        self, server: Server, rt: RequestTracker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Every reply makes an outgoing mail that agents may not see, so pages come with gaps."""
        ticket = TicketId(server.ticket())
        for number in range(3):
            rt.reply(ticket, f"reply {number}")
        monkeypatch.setattr(rt_pages, "_PER_PAGE", 2)
        bodies = [message.body.strip() for message in rt.ticket(ticket).messages]
        assert ["Where is my box?", "reply 0", "reply 1", "reply 2"] == bodies

    def test_reading_a_ticket_takes_five_requests(
        self, server: Server, rt: RequestTracker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ticket = TicketId(server.ticket())
        rt.reply(ticket, "one")
        rt.ticket(ticket)
        # Of a ticket without news less is asked.
        rt.reply(ticket, "two")
        asked: list[str] = []
        exchange = rt._http._exchange

        def counted(method: str, url: str, *rest: object) -> object:
            asked.append(url)
            return exchange(method, url, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(rt._http, "_exchange", counted)
        rt.ticket(ticket)
        assert 5 == len(asked)

    def test_a_merged_ticket_is_the_one_that_it_became(self, server: Server, rt: RequestTracker) -> None:
        first, second = server.ticket(body="first"), server.ticket(body="second")
        server.ask("PUT", f"/ticket/{second}", {"MergeInto": first})
        merged = rt.ticket(TicketId(second))
        assert first == merged.id
        assert ["first", "second"] == [message.body.strip() for message in merged.messages]

    def test_a_ticket_without_a_customer(self, server: Server, rt: RequestTracker) -> None:
        ticket = server.ask("POST", "/ticket", {"Queue": "Support", "Owner": "robin"})["id"]
        read = rt.ticket(TicketId(ticket))
        assert (Customer(), ()) == (read.customer, read.messages)
        assert ticket in {row.id for row in rt.tickets()}

    def test_a_ticket_that_others_keep_to_themselves(self, server: Server, opened: Opens) -> None:
        ticket = TicketId(server.ticket())
        with pytest.raises(ServiceError) as caught:
            opened(server.visitor).ticket(ticket)
        assert Trouble.NO_RIGHTS is caught.value.trouble

    @pytest.mark.parametrize("number", ["0", "abc", "../user/robin", "1/history", "", "1?x=y", "٣"])
    def test_what_is_no_number_is_no_ticket(self, rt: RequestTracker, number: str) -> None:
        with pytest.raises(ServiceError):
            rt.ticket(TicketId(number))


class TestCustomer:
    def test_with_the_custom_fields(self, server: Server, rt: RequestTracker) -> None:
        customer = rt.ticket(TicketId(server.ticket())).customer
        assert ("Mara Lind", "mara@example.com", {"LTV": "812.50"}) == (
            customer.name,
            customer.email,
            dict(customer.fields),
        )

    def test_in_any_script(self, server: Server, rt: RequestTracker) -> None:
        ticket = server.ticket(sender="reza@example.net")
        assert "رضا امینی" == rt.ticket(TicketId(ticket)).customer.name

    def test_without_the_right_to_custom_fields(self, server: Server, opened: Opens) -> None:
        customer = opened(server.temp).ticket(TicketId(server.ticket())).customer
        assert Customer("Mara Lind", "mara@example.com") == customer

    def test_who_writes_for_the_first_time(self, server: Server, rt: RequestTracker) -> None:
        ticket = server.ticket(sender='"Nova, {{ 7*7 }}" <nova+a&b@example.com>')
        customer = rt.ticket(TicketId(ticket)).customer
        assert ("Nova, {{ 7*7 }}", "nova+a&b@example.com") == (customer.name, customer.email)


class TestReadingAgain:
    def test_a_ticket_without_a_newer_entry_is_not_fetched_again(self, server: Server, opened: Opens) -> None:
        ticket = TicketId(server.mail(a_mail()))
        port = int(server.address.rsplit(":", 1)[1])
        with misbehaving(bad.forwards(port)) as front:
            account = opened(address=front.address)
            first, before = account.ticket(ticket), len(front.received)
            again = account.ticket(ticket)
            asked = [request.path for request in front.received[before:]]

        assert first == again
        assert f"/REST/2.0/ticket/{ticket}" == asked[0]
        assert [] == [path for path in asked if "history" in path or "attachments" in path]

    def test_whatever_changed_since_is_seen(self, server: Server, rt: RequestTracker, opened: Opens) -> None:
        ticket, kim = TicketId(server.mail(a_mail())), opened(server.kim)
        rt.ticket(ticket)
        for change in (
            lambda: kim.note(ticket, "among us"),
            lambda: kim.reply(ticket, "to the customer"),
            lambda: kim.tag(ticket, add=("late",)),
            lambda: kim.tag(ticket, remove=("late",)),
            lambda: kim.put(ticket, Status.SOLVED),
            lambda: server.ask("PUT", f"/ticket/{ticket}", {"Subject": "Another"}),
        ):
            change()
            assert opened().ticket(ticket) == rt.ticket(ticket)

    def test_a_customers_own_field_is_asked_for_anew(self, server: Server, rt: RequestTracker) -> None:
        ticket = TicketId(server.mail(a_mail(sender="Nora Frank <nora-again@example.com>")))
        before = rt.ticket(ticket).customer
        server.ask("PUT", "/user/nora-again@example.com", {"RealName": "Nora Again"})

        assert (before.email, "Nora Again") == (
            rt.ticket(ticket).customer.email,
            rt.ticket(ticket).customer.name,
        )


class TestWriting:
    def test_a_reply_stands_in_rt_as_it_was_typed(self, server: Server, rt: RequestTracker) -> None:
        ticket = server.ticket()
        body = "Hi Mára,\n\n{{ 7*7 }} {$x} <b>€</b> رضا\n-- \nRobin"
        rt.reply(TicketId(ticket), body)
        assert ("Correspond", "robin", body) == server.conversation(ticket)[-1]

    def test_the_mail_to_the_customer_says_the_same(self, server: Server, rt: RequestTracker) -> None:
        ticket = server.ticket()
        rt.reply(TicketId(ticket), "Answer: {{ 7*7 }} {$x} <b>é</b>")
        assert "Answer: {{ 7*7 }} {$x} <b>é</b>" in server.sent(ticket)

    def test_a_note_is_a_comment_and_mailed_to_nobody(self, server: Server, rt: RequestTracker) -> None:
        ticket = server.ticket()
        rt.note(TicketId(ticket), "among us: ☕")
        assert ("Comment", "robin", "among us: ☕") == server.conversation(ticket)[-1]
        assert "among us" not in server.sent(ticket)

    def test_a_lone_zero_is_not_swallowed(self, server: Server, rt: RequestTracker) -> None:
        ticket = server.ticket()
        rt.reply(TicketId(ticket), "0")
        assert "0" == server.conversation(ticket)[-1][2].strip()

    @pytest.mark.parametrize("kind", ["reply", "note"])
    def test_without_the_right_nothing_is_written_and_said_so(
        self, server: Server, opened: Opens, kind: str
    ) -> None:
        ticket = server.ticket()
        temp = opened(server.temp)
        with pytest.raises(ServiceError) as caught:
            (temp.reply if kind == "reply" else temp.note)(TicketId(ticket), "no")
        assert Trouble.NO_RIGHTS is caught.value.trouble
        assert 1 == len(server.conversation(ticket))

    def test_a_reply_whose_confirmation_is_lost_is_doubtful_and_found_by_reading(
        self, server: Server, rt: RequestTracker, opened: Opens
    ) -> None:
        ticket = TicketId(server.ticket())
        port = int(server.address.rsplit(":", 1)[1])
        with misbehaving(bad.forwards(port, then_cuts=True)) as front, pytest.raises(SendDoubtfulError):
            opened(address=front.address).reply(ticket, "did it arrive?")
        assert ["did it arrive?"] == [message.body for message in rt.ticket(ticket).messages[1:]]


class TestTags:
    def test_tags_stand_in_rt(self, server: Server, rt: RequestTracker) -> None:
        ticket = server.ticket(tags=("by-hand",))
        assert ("by-hand", "a, b", "zwölf") == rt.tag(TicketId(ticket), add=["a, b", "zwölf"])
        assert ("by-hand", "zwölf") == rt.tag(TicketId(ticket), remove=["a, b"])
        assert ["by-hand", "zwölf"] == server.tags(ticket)

    def test_a_colleagues_tag_survives_that_comes_in_between(
        self, server: Server, rt: RequestTracker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ticket = server.ticket(tags=("old",))
        put = rt._http.put
        in_between = iter(["from-kim", "from-kim-again"])

        def late(path: str, body: object, *, if_match: str = "") -> Answer:
            if tag := next(in_between, ""):
                there = [*server.tags(ticket), tag]
                server.ask("PUT", f"/ticket/{ticket}", {"CustomFields": {"Tags": there}}, by="kim")
            return put(path, body, if_match=if_match)

        monkeypatch.setattr(rt._http, "put", late)
        rt.tag(TicketId(ticket), add=["mine"], remove=["old"])
        assert ["from-kim", "from-kim-again", "mine"] == server.tags(ticket)

    def test_rt_honours_if_match(self, server: Server) -> None:
        ticket = server.ticket()
        address = f"{server.address}/REST/2.0/ticket/{ticket}"
        headers = {"Authorization": f"token {server.robin.token}"}
        version = requests.get(address, headers=headers, timeout=30).headers["etag"]
        status = [
            requests.put(
                address,
                json={"CustomFields": {"Tags": [tag]}},
                headers={**headers, "If-Match": version},
                timeout=30,
            ).status_code
            for tag in ("first", "second")
        ]
        assert ([200, 412], ["first"]) == (status, server.tags(ticket))

    def test_two_agents_at_once_lose_nothing_that_they_were_told_is_there(
        self, server: Server, opened: Opens
    ) -> None:
        ticket = TicketId(server.ticket(tags=("old",)))
        accounts = {"robin": opened(), "kim": opened(server.kim)}

        def tag_thrice(name: str) -> set[str]:
            kept = set()
            for number in range(3):
                tag = f"{name}-{number}"
                try:
                    accounts[name].tag(ticket, add=[tag])
                    kept.add(tag)
                except ServiceError as error:
                    assert Trouble.CHANGED_MEANWHILE is error.trouble  # noqa: PT017 - not expected, only allowed
            return kept

        with ThreadPoolExecutor(2) as threads:
            kept = set().union(*threads.map(tag_thrice, accounts))
        assert kept | {"old"} <= set(server.tags(ticket))

    def test_without_the_right_it_is_said_so(self, server: Server, opened: Opens) -> None:
        ticket = server.ticket(tags=("old",))
        with pytest.raises(ServiceError) as caught:
            opened(server.temp).tag(TicketId(ticket), add=["no"])
        assert Trouble.NO_RIGHTS is caught.value.trouble
        assert ["old"] == server.tags(ticket)

    def test_a_field_that_is_not_there_is_named(self, server: Server, opened: Opens) -> None:
        with pytest.raises(ServiceError, match="Labels"):
            opened(tags_field="Labels").tag(TicketId(server.ticket()), add=["no"])

    def test_a_field_for_one_value_is_never_overwritten(self, server: Server, opened: Opens) -> None:
        ticket = server.ticket()
        server.ask("PUT", f"/ticket/{ticket}", {"CustomFields": {"Order": ["1001"]}})
        with pytest.raises(ServiceError, match="one value only"):
            opened(tags_field="Order").tag(TicketId(ticket), add=["late"])
        fields = server.ask("GET", f"/ticket/{ticket}")["CustomFields"]
        assert [["1001"]] == [field["values"] for field in fields if field["name"] == "Order"]


class TestArticles:
    def test_articles_are_plain_text(self, rt: RequestTracker) -> None:
        told = {article.title: (article.use_when, article.body) for article in rt.articles()}
        assert {
            "Where is my box": (
                "Tracking questions",
                "Hi,\n\nyour box is on its way: promised.\n\nBest\nthe team",
            ),
            "Return address": ("", "Please send it to\nKovács & Lind, {{ 7*7 }} Mill Lane."),
        } == told

    def test_nobody_gets_articles_without_the_right(self, server: Server, opened: Opens) -> None:
        assert () == opened(server.visitor).articles()


def test_no_secret_is_in_what_the_account_says_of_itself(server: Server, rt: RequestTracker) -> None:
    assert server.robin.token not in repr(rt) + repr(vars(rt))
    assert re.search("RequestTracker", repr(rt))
