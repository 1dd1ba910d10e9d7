"""The adapter does its whole work on a real Dovecot; what it did is read back by Python's own client."""

from collections.abc import Callable, Iterable, Iterator
from email.message import EmailMessage
from email.utils import make_msgid

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typing_extensions import override

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind, SignIn
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import Status
from assistant.domain.ticket import AuthorKind, TicketId
from assistant.helpdesks.mailbox.desk import Mailbox
from assistant.helpdesks.mailbox.session import Fetched, Session
from assistant.ports import Helpdesk
from assistant.wire.answer import LIMITS, Limits
from assistant.wire.errors import trouble_with
from tests.helpdesks.contract import HelpdeskContract
from tests.servers.mail import PASSWORD, MailServer, mail_server, text_of  # noqa: F401 - a fixture

pytestmark = [pytest.mark.mailbox, pytest.mark.allow_hosts(["127.0.0.1"])]

Opens = Callable[..., Mailbox]


@pytest.fixture(name="server")
def the_server(mail_server: MailServer) -> MailServer:  # noqa: F811 - the fixture, not its import
    return mail_server


@pytest.fixture(name="box")
def a_box_of_its_own(server: MailServer) -> str:
    return server.new_box()


@pytest.fixture(name="opened")
def open_accounts(server: MailServer, box: str) -> Iterator[Opens]:
    """Accounts, closed after the test."""
    accounts: list[Mailbox] = []

    def opened(limits: Limits = LIMITS, **changes: str) -> Mailbox:
        account = Account(
            AccountId("shop"),
            HelpdeskKind.MAILBOX,
            changes.get("name", "Shop"),
            address=changes.get("address", f"imap://127.0.0.1:{server.imap}"),
            outgoing=changes.get("outgoing", f"smtp://127.0.0.1:{server.smtp}"),
            sign_in=SignIn.PASSWORD,
            login=changes.get("login", box),
            ca_file=changes.get("ca_file", ""),
        )
        accounts.append(Mailbox(account, Credential(changes.get("secret", PASSWORD)), limits=limits))
        return accounts[-1]

    yield opened
    for account in accounts:
        account.close()


@pytest.fixture(name="desk")
def the_account(opened: Opens) -> Mailbox:
    return opened()


def a_mail(
    subject: str = "Box never came",
    body: str = "Where is my box?",
    sender: str = "Mara Lind <mara@example.com>",
    answers: EmailMessage | None = None,
    **headers: str,
) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "support@shop.example", subject
    mail["Message-ID"] = make_msgid(domain="example.com")
    if answers:
        mail["In-Reply-To"] = answers["Message-ID"]
        mail["References"] = f"{answers['References'] or ''} {answers['Message-ID']}".strip()
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(body)
    return mail


def said(desk: Mailbox, ticket: TicketId) -> list[str]:
    """The texts of a conversation."""
    return [message.body for message in desk.ticket(ticket).messages]


def _fails(*_: object) -> None:
    raise trouble_with(Trouble.CUT, "mail.shop.example")


class TestMailbox(HelpdeskContract):
    @pytest.fixture
    @override
    def helpdesk(self, desk: Mailbox) -> Helpdesk:
        return desk

    @pytest.fixture
    @override
    def ticket(self, server: MailServer, box: str, desk: Mailbox) -> TicketId:
        server.put(box, a_mail())
        return desk.tickets()[0].id


class TestConversations:
    def test_an_answer_joins_what_it_answers(self, server: MailServer, box: str, desk: Mailbox) -> None:
        first = a_mail()
        server.put(box, first, a_mail("Re: Box never came", "Still nothing", answers=first))
        (row,) = desk.tickets()
        assert ["Where is my box?", "Still nothing"] == said(desk, row.id)

    def test_the_same_subject_alone_joins_nothing(self, server: MailServer, box: str, desk: Mailbox) -> None:
        server.put(box, a_mail("Order"))
        server.put(box, a_mail("Re: Order", sender="Eszter <eszter@example.hu>"))
        assert 2 == len(desk.tickets())

    def test_an_answer_to_our_answer_joins_although_it_names_no_other(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        server.put(box, a_mail())
        (row,) = desk.tickets()
        desk.reply(row.id, "It left yesterday.")
        ((_, sent),) = server.sent_by(box)
        server.put(box, a_mail("AW: something else", "Thank you", In_Reply_To=str(sent["Message-ID"])))
        assert [row.id] == [row.id for row in desk.tickets()]
        assert ["Where is my box?", "It left yesterday.", "Thank you"] == said(desk, row.id)

    def test_a_ticket_keeps_its_id(self, server: MailServer, box: str, opened: Opens) -> None:
        first = a_mail()
        server.put(box, first)
        ticket = opened().tickets()[0].id
        opened().put(ticket, Status.SOLVED)
        server.put(box, a_mail("Re: Box never came", "Hello?", answers=first))
        assert [ticket] == [row.id for row in opened().tickets()]
        with server.hands(box) as imap:
            imap.select("Archive")
            imap.store("1", "+FLAGS", r"(\Deleted)")
            imap.expunge()
        assert [ticket] == [row.id for row in opened().tickets()]
        assert ["Hello?"] == said(opened(), ticket)

    def test_an_earlier_id_still_finds_what_joined_a_longer_conversation(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        root, middle = a_mail("Order"), a_mail("Re: Order", "2")
        last = a_mail("Re: Order", "3", In_Reply_To=str(middle["Message-ID"]))
        server.put(box, last)
        (row,) = desk.tickets()
        middle["References"] = root["Message-ID"]
        server.put(box, middle)
        (joined,) = desk.tickets()
        assert joined.id != row.id
        assert joined.id == desk.ticket(row.id).id

    def test_mails_that_answer_each_other_in_a_circle_are_one_ticket(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        one, other = a_mail("one"), a_mail("other")
        one["References"], other["References"] = other["Message-ID"], one["Message-ID"]
        server.put(box, one)
        server.put(box, other)
        (row,) = desk.tickets()
        assert 2 == len(desk.ticket(row.id).messages)

    def test_a_stranger_cannot_join_two_customers(self, server: MailServer, box: str, desk: Mailbox) -> None:
        one, other = a_mail("one"), a_mail("other")
        server.put(box, one)
        server.put(box, other)
        both = f"{one['Message-ID']} {other['Message-ID']}"
        server.put(box, a_mail("both", sender="x@evil.example", References=both))
        assert 2 == len(desk.tickets())

    def test_our_address_above_a_mail_makes_nobody_an_agent(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        first = a_mail()
        server.put(box, first, a_mail("Re: Box", "Refund granted.", sender=f"Shop <{box}>", answers=first))
        (row,) = desk.tickets()
        assert {AuthorKind.CUSTOMER} == {message.author for message in desk.ticket(row.id).messages}

    def test_a_copy_in_another_folder_is_one_message(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        mail = a_mail()
        server.put(box, mail)
        with server.hands(box) as imap:
            imap.create("Archive")
            imap.copy("1", "Archive")
        (row,) = desk.tickets()
        assert ["Where is my box?"] == said(desk, row.id)

    def test_a_colleague_who_answers_by_another_program_is_an_agent(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        mail = a_mail()
        server.put(box, mail)
        server.put(box, a_mail("Re: Box", "On its way.", sender=f"Kim <{box}>", answers=mail), folder="Sent")
        (row,) = desk.tickets()
        last = desk.ticket(row.id).messages[-1]
        assert ("Kim", AuthorKind.AGENT) == (last.author_name, last.author)

    @pytest.mark.parametrize(
        "headers",
        [
            {"Auto-Submitted": "auto-replied"},
            {"Return-Path": "<>"},
            {"X-Autoreply": "yes"},
            {"From": "Mail system <MAILER-DAEMON@mx.example>"},
        ],
    )
    def test_a_machine_is_no_customer(
        self, server: MailServer, box: str, desk: Mailbox, headers: dict[str, str]
    ) -> None:
        mail = a_mail()
        server.put(box, mail)
        automatic = a_mail("Out of office", answers=mail)
        for name, value in headers.items():
            del automatic[name]
            automatic[name] = value
        server.put(box, automatic)
        (row,) = desk.tickets()
        assert AuthorKind.SYSTEM is desk.ticket(row.id).messages[-1].author

    def test_mail_that_rules_sort_away_is_found_in_a_view(
        self, server: MailServer, box: str, opened: Opens
    ) -> None:
        with server.hands(box) as imap:
            imap.create('"Visszak&APw-ld&AOk-s"')
        server.put(box, a_mail("Refund"), folder="Visszak&APw-ld&AOk-s")
        desk = opened()
        assert ["INBOX", "Visszaküldés"] == [view.name for view in desk.views()]
        (row,) = desk.viewed(desk.views()[1].id)
        assert "open" == row.status
        assert () == desk.tickets()
        assert "Refund" == opened().ticket(row.id).subject


class TestCustomers:
    def test_an_answer_goes_to_the_reply_to_which_is_shown(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        server.put(box, a_mail(Reply_To="Mara at work <mara@work.example>"))
        (row,) = desk.tickets()
        customer = desk.ticket(row.id).customer
        assert ("mara@example.com", {"Reply-To": "mara@work.example"}) == (
            customer.email,
            dict(customer.fields),
        )
        desk.reply(row.id, "Hello")
        assert [("mara@work.example",)] == [to for to, _ in server.sent_by(box)]

    def test_who_writes_into_a_conversation_does_not_get_its_answers(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        first = a_mail()
        server.put(box, first, a_mail("Re: Box", "To me, please", sender="x@evil.example", answers=first))
        (row,) = desk.tickets()
        assert ("x@evil.example",) == desk.ticket(row.id).customer.also
        desk.reply(row.id, "Hello")
        assert [("mara@example.com",)] == [to for to, _ in server.sent_by(box)]

    def test_the_shops_own_form_stands_for_the_customer(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        server.put(box, a_mail(sender=f"Form <{box}>", Reply_To="Mara Lind <mara@example.com>"))
        assert "mara@example.com" == desk.tickets()[0].customer_email

    def test_nobody_to_answer_is_said(self, server: MailServer, box: str, desk: Mailbox) -> None:
        server.put(box, b"Subject: nobody\r\n\r\nhello\r\n")
        (row,) = desk.tickets()
        with pytest.raises(ServiceError) as caught:
            desk.reply(row.id, "Hello")
        assert Trouble.UNABLE is caught.value.trouble


class TestReading:
    @pytest.mark.parametrize(
        ("charset", "text"),
        [
            ("iso-8859-2", "Árvíztűrő tükörfúrógép"),
            ("windows-1250", "Kedves Eszter, őű"),
            ("windows-1256", "سلام شيرين"),
            ("utf-8", "سلام شیرین، «چای»"),
            ("iso-8859-8", "שלום לכולם"),
            ("shift_jis", "こんにちは"),
            ("koi8-r", "привет"),
        ],
    )
    @pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
    def test_letters_of_all_languages_arrive(
        self, server: MailServer, box: str, desk: Mailbox, charset: str, text: str, encoding: str
    ) -> None:
        mail = a_mail()
        mail.replace_header("Subject", text)
        mail.clear_content()
        mail.set_content(text, charset=charset, cte=encoding)
        server.put(box, mail)
        (row,) = desk.tickets()
        assert (text, [text]) == (row.subject, said(desk, row.id))

    def test_of_alternatives_the_page_is_read(self, server: MailServer, box: str, desk: Mailbox) -> None:
        mail = a_mail(body="plain")
        mail.add_alternative("<p>őű page</p>", subtype="html")
        mail.add_attachment(b"x" * 3000, "image", "png", filename="Számla őű & more.png")
        server.put(box, mail)
        (message,) = desk.ticket(desk.tickets()[0].id).messages
        assert ("<p>őű page</p>", True) == (message.body, message.is_html)
        (file,) = message.attachments
        assert "Számla őű & more.png" == file.name
        assert 3000 == pytest.approx(file.size, rel=0.02)

    def test_an_attached_mail_is_a_file(self, server: MailServer, box: str, desk: Mailbox) -> None:
        mail = a_mail(body="see below")
        mail.add_attachment(a_mail(body="not this text"))
        server.put(box, mail)
        (message,) = desk.ticket(desk.tickets()[0].id).messages
        assert ("see below", ["message/rfc822"]) == (
            message.body,
            [file.name for file in message.attachments],
        )

    def test_attachments_are_never_fetched(self, server: MailServer, box: str, opened: Opens) -> None:
        mail = a_mail()
        mail.add_attachment(b"\0" * 3_000_000, "application", "zip", filename="all.zip")
        server.put(box, mail)
        desk = opened(limits=Limits(bytes=600_000))
        assert ["Where is my box?"] == said(desk, desk.tickets()[0].id)

    def test_an_endless_text_is_cut(self, server: MailServer, box: str, desk: Mailbox) -> None:
        server.put(box, a_mail(body="long " * 300_000))
        (text,) = said(desk, desk.tickets()[0].id)
        assert len(text) < 600_000
        assert text.endswith("[…]")

    def test_a_thousand_parts_within_each_other_hide_no_ticket(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        deep = b"From: deep@example.com\r\nSubject: deep\r\n"
        for level in range(1000):
            deep += b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (level, level)
        server.put(box, deep + b"Content-Type: text/plain\r\n\r\nhello\r\n")
        server.put(box, a_mail())
        assert {"deep", "Box never came"} == {row.subject for row in desk.tickets()}
        for row in desk.tickets():
            assert desk.ticket(row.id).messages

    def test_one_mail_that_cannot_be_read_hides_no_other(
        self, server: MailServer, box: str, desk: Mailbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = a_mail()
        server.put(box, first, a_mail("Re: Box", "Still nothing", answers=first))
        (row,) = desk.tickets()
        fetch = Session.fetch

        def fails(session: Session, folder: bytes, uids: Iterable[int], what: str) -> list[Fetched]:
            if 1 in (numbers := list(uids)):
                raise trouble_with(Trouble.NOT_THIS_SERVICE, session.host)
            return fetch(session, folder, numbers, what)

        monkeypatch.setattr(Session, "fetch", fails)
        assert ["", "Still nothing"] == said(desk, row.id)

    def test_reading_marks_nothing_as_read(self, server: MailServer, box: str, desk: Mailbox) -> None:
        server.put(box, a_mail())
        desk.ticket(desk.tickets()[0].id)
        assert "Seen" not in server.flags_of(box)

    @given(st.lists(st.binary(max_size=400), min_size=5, max_size=10), st.binary(max_size=100))
    @settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
    def test_no_mail_whatsoever_breaks_the_queue(
        self, server: MailServer, opened: Opens, bodies: list[bytes], head: bytes
    ) -> None:
        box = server.new_box()
        desk = opened(login=box)
        mixed = b"Subject: a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n"
        odd = [b"From: " + head + b"\r\nContent-Type: " + body for body in bodies]
        server.put(box, *odd, *(mixed + body for body in bodies), *bodies, a_mail())
        rows = desk.tickets()
        assert "Box never came" in {row.subject for row in rows}
        for row in rows:
            assert desk.ticket(row.id).messages
        desk.close()


class TestAnswers:
    def test_an_answer_lies_in_sent_as_it_went_out(self, server: MailServer, box: str, desk: Mailbox) -> None:
        mail = a_mail("Árvíz " * 30, sender="Mára Lind <mara@example.com>")
        server.put(box, mail)
        (row,) = desk.tickets()
        desk.reply(row.id, "Kedves Mára!\n\nHolnap.\n.\n..\n From here")
        ((to, sent),) = server.sent_by(box)
        (kept,) = server.folder_of(box, "Sent")
        assert ("mara@example.com",) == to
        for name in ("From", "To", "Subject", "Message-ID", "In-Reply-To", "References", "Date"):
            assert sent[name] == kept[name]
        assert box == sent["From"]
        assert "Mára Lind <mara@example.com>" == sent["To"]
        assert f"Re: {'Árvíz ' * 30}".strip() == sent["Subject"]
        assert mail["Message-ID"] == sent["In-Reply-To"]
        assert text_of(sent) == text_of(kept) == "Kedves Mára!\n\nHolnap.\n.\n..\n From here\n"
        assert "Seen" in server.flags_of(box, "Sent")

    def test_an_answer_changes_no_status_and_marks_the_mail_as_answered(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        server.put(box, a_mail())
        (row,) = desk.tickets()
        desk.reply(row.id, "Hello")
        assert "open" == desk.ticket(row.id).status
        assert "Answered" in server.flags_of(box)

    def test_a_second_answer_is_not_doubled_by_names(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        server.put(box, a_mail(subject="Re: Order"))
        (row,) = desk.tickets()
        desk.reply(row.id, "one")
        desk.reply(row.id, "one")
        first, second = (mail for _, mail in server.sent_by(box))
        assert "Re: Order" == first["Subject"]
        assert first["Message-ID"] != second["Message-ID"]

    @pytest.mark.parametrize(
        "subject",
        [
            b"=?utf-8?q?Hello=0D=0ABcc:_x@evil.example=0D=0A=0D=0Ahello?=",
            b"Hello\r\n Bcc: x@evil.example",
            b"=?utf-8?b?DQpCY2M6IHhAZXZpbC5leGFtcGxl?=",
            b"=?utf-8?q?a=E2=80=A8Bcc:_x@evil.example=C2=85b=0B=0C?=",
        ],
    )
    @pytest.mark.parametrize("header", [b"Subject", b"From", b"Reply-To"])
    def test_no_mail_adds_a_header_to_ours(
        self, server: MailServer, box: str, desk: Mailbox, subject: bytes, header: bytes
    ) -> None:
        value = subject if header == b"Subject" else b'"' + subject + b'" <mara@example.com>'
        rest = b"" if header == b"From" else b"From: mara@example.com\r\n"
        server.put(box, rest + header + b": " + value + b"\r\n\r\nhello\r\n")
        (row,) = desk.tickets()
        desk.reply(row.id, "Hello")
        desk.note(row.id, "Hello")
        desk.draft(row.id, "Hello")
        written = [sent for _, sent in server.sent_by(box)]
        for mail in (*written, *server.folder_of(box, "Evenhand notes"), *server.folder_of(box, "Drafts")):
            assert "Bcc" not in mail
            assert "Hello\n" == text_of(mail)
        assert [("mara@example.com",)] == [to for to, _ in server.sent_by(box)]

    def test_sent_mail_that_could_not_be_kept_is_kept_later(
        self, server: MailServer, box: str, desk: Mailbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        server.put(box, a_mail())
        (row,) = desk.tickets()
        with monkeypatch.context() as broken:
            broken.setattr(Session, "append", _fails)
            desk.reply(row.id, "Hello")
            assert ["Where is my box?"] == said(desk, row.id)
        assert ["Where is my box?", "Hello"] == said(desk, row.id)
        assert 1 == len(server.sent_by(box)) == len(server.folder_of(box, "Sent"))

    def test_who_writes_may_be_named_with_the_account(
        self, server: MailServer, box: str, opened: Opens
    ) -> None:
        server.put(box, a_mail())
        desk = opened(name="Tea & Co. <support@tea.example>")
        assert ("support@tea.example", "Tea & Co.") == (desk.verify().email, desk.verify().name)
        desk.reply(desk.tickets()[0].id, "Hello")
        assert ['"Tea & Co." <support@tea.example>'] == [
            str(mail["From"]) for mail in server.folder_of(box, "Sent")
        ]

    def test_a_note_leaves_to_nobody(self, server: MailServer, box: str, desk: Mailbox) -> None:
        server.put(box, a_mail())
        (row,) = desk.tickets()
        before = len(server.relay.mails)
        desk.note(row.id, "She is right.")
        (note,) = server.folder_of(box, "Evenhand notes")
        assert (before, None) == (len(server.relay.mails), note["To"])
        desk.reply(row.id, "You are right.")
        ((_, sent),) = server.sent_by(box)
        assert str(note["Message-ID"]) not in str(sent["References"])

    def test_one_draft_of_ours_stands_beside_those_of_others(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        server.put(box, a_mail())
        server.put(box, a_mail(body="a colleague's own"), folder="Drafts")
        (row,) = desk.tickets()
        desk.draft(row.id, "half a thought")
        desk.draft(row.id, "the whole thought")
        drafts = server.folder_of(box, "Drafts")
        assert ["a colleague's own\n", "the whole thought\n"] == [text_of(draft) for draft in drafts]
        assert "Draft" in server.flags_of(box, "Drafts")
        assert ("mara@example.com", "Re: Box never came") == (
            drafts[1]["To"].addresses[0].addr_spec,
            drafts[1]["Subject"],
        )
        assert [] == server.sent_by(box)


class TestChanges:
    @pytest.mark.parametrize(
        "tag",
        [
            "VIP",
            "paid back",
            "zwölf",
            "چای",
            "$label",
            "=20",
            "=-x",
            "a(b)c",
            'q"',
            "100%*",
            "🫖 té",
            "\\Seen",
        ],
    )
    def test_every_tag_is_read_back_as_it_is(
        self, server: MailServer, box: str, desk: Mailbox, tag: str
    ) -> None:
        server.put(box, a_mail())
        (row,) = desk.tickets()
        assert (tag,) == desk.tag(row.id, add=[tag])
        assert () == desk.tag(row.id, remove=[tag])
        assert "Seen" not in server.flags_of(box)

    def test_what_mail_programs_set_is_kept_and_no_tag(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        server.put(box, a_mail())
        with server.hands(box) as imap:
            imap.store("1", "+FLAGS", r"($Forwarded NonJunk \Flagged urgent)")
        (row,) = desk.tickets()
        assert ("urgent",) == row.tags
        desk.tag(row.id, add=["vip"], remove=["urgent", "NonJunk"])
        assert {"$Forwarded", "NonJunk", "\\Flagged", "vip"} == set(
            server.flags_of(box).partition("(FLAGS (")[2].rstrip(")").split()
        )

    def test_a_tag_that_is_too_long_is_refused_by_name(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        server.put(box, a_mail())
        (row,) = desk.tickets()
        with pytest.raises(ServiceError) as caught:
            desk.tag(row.id, add=["long" * 200])
        assert Trouble.REJECTED is caught.value.trouble
        assert () == desk.ticket(row.id).tags

    @pytest.mark.parametrize("status", [Status.PENDING, Status.SOLVED])
    def test_the_customers_next_mail_opens_a_ticket_again(
        self, server: MailServer, box: str, desk: Mailbox, status: Status
    ) -> None:
        first = a_mail()
        server.put(box, first)
        (row,) = desk.tickets()
        desk.put(row.id, status)
        assert () == desk.tickets()
        assert status == desk.ticket(row.id).status
        server.put(box, a_mail("Re: Box", "Hello?", answers=first))
        assert [(row.id, "open")] == [(row.id, row.status) for row in desk.tickets()]

    def test_solved_mails_lie_in_the_archive(self, server: MailServer, box: str, desk: Mailbox) -> None:
        server.put(box, a_mail(), a_mail("Other"))
        (row,) = (row for row in desk.tickets() if row.subject == "Other")
        desk.put(row.id, Status.SOLVED)
        assert ["Other"] == [mail["Subject"] for mail in server.folder_of(box, "Archive")]
        assert ["Box never came"] == [mail["Subject"] for mail in server.folder_of(box)]

    def test_news_are_told_once(self, server: MailServer, box: str, desk: Mailbox) -> None:
        server.put(box, a_mail())
        mark = desk.news("").mark
        desk.ticket(desk.tickets()[0].id)
        assert desk.news(mark).tickets is None
        with server.hands(box) as imap:
            imap.store("1", "+FLAGS", "(urgent)")
        news = desk.news(mark)
        assert [("urgent",)] == [row.tags for row in news.tickets or ()]
        server.put(box, a_mail("Another"))
        more = desk.news(news.mark)
        assert 2 == len(more.tickets or ())
        assert desk.news(more.mark).tickets is None

    def test_mails_that_others_delete_go(self, server: MailServer, box: str, desk: Mailbox) -> None:
        for number in range(4):
            server.put(box, a_mail(f"{number}"))
        assert 4 == len(desk.tickets())
        with server.hands(box) as imap:
            imap.store("2:3", "+FLAGS", r"(\Deleted)")
        assert {"0", "3"} == {row.subject for row in desk.tickets()}
        with server.hands(box) as imap:
            imap.expunge()
        server.put(box, a_mail("4"))
        assert {"0", "3", "4"} == {row.subject for row in desk.tickets()}
