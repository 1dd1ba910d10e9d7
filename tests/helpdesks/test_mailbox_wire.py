"""What can go wrong between us and a mail server, on the real one and on some that are none."""

import contextlib
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.delivering import Arrival, look_for, seen
from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind, SignIn
from assistant.domain.draft import Draft
from assistant.domain.errors import AssistantError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Status
from assistant.domain.ticket import TicketId, TicketSummary
from assistant.helpdesks.mailbox import places
from assistant.helpdesks.mailbox.desk import Mailbox
from assistant.helpdesks.mailbox.session import Session
from assistant.wire.answer import LIMITS, Limits
from tests.helpdesks.test_mailbox import a_mail, said
from tests.servers import misbehaving as bad
from tests.servers.mail import PASSWORD, MailServer, mail_server  # noqa: F401 - a fixture
from tests.servers.misbehaving import misbehaving
from tests.servers.smtp_relay import Mishap, Relay, relaying

pytestmark = [pytest.mark.mailbox, pytest.mark.allow_hosts(["127.0.0.1"])]

STRUCTURES = (
    b'(("text" "plain" ("charset" "x") NIL NIL "base64" 9 1 NIL NIL NIL)("a" "b") "mixed")',
    b'("text" "html" NIL NIL NIL "quoted-printable" x 1 NIL ("inline" ("filename*0*" "a")) NIL)',
    b"(NIL NIL (1 2) ((())) NIL)",
    b"()",
    b"NIL",
    b"(" * 150 + b")" * 150,
)
HASTY = Limits(connect=2, read=0.5, whole=1.0)


@pytest.fixture(name="server")
def the_server(mail_server: MailServer) -> MailServer:  # noqa: F811 - the fixture, not its import
    return mail_server


@pytest.fixture(name="box")
def a_box_of_its_own(server: MailServer) -> str:
    return server.new_box()


@contextlib.contextmanager
def opened(
    address: str, outgoing: str = "", *, login: str = "shop@shop.example", **changes: str | Limits
) -> Iterator[Mailbox]:
    limits = changes.pop("limits", LIMITS)
    secret = str(changes.pop("secret", PASSWORD))
    ca_file = str(changes.pop("ca_file", ""))
    assert isinstance(limits, Limits)
    account = Account(
        AccountId("shop"),
        HelpdeskKind.MAILBOX,
        "Shop",
        address=address,
        outgoing=outgoing,
        sign_in=SignIn.PASSWORD,
        login=login,
        ca_file=ca_file,
    )
    desk = Mailbox(account, Credential(secret), limits=limits)
    try:
        yield desk
    finally:
        desk.close()


def verdict(desk: Mailbox) -> Trouble:
    with pytest.raises(ServiceError) as caught:
        desk.verify()
    assert PASSWORD not in f"{caught.value!r} {caught.value} {caught.value.parameters}"
    return caught.value.trouble


def line_from(conversation: bad.Conversation) -> bytes:
    return bytes(conversation._stream.readline())


def commands_of(conversation: bad.Conversation, offers: bytes = b"") -> Iterator[tuple[bytes, bytes]]:
    """A mailbox that lets everybody in: what it is asked afterwards, the tag and the whole line."""
    conversation.say(b"* OK hello\r\n")
    while line := line_from(conversation):
        tag = line.split()[0] if line.split() else b"x"
        if b"CAPABILITY" in line:
            conversation.say(b"* CAPABILITY IMAP4REV1 AUTH=PLAIN" + offers + b"\r\n" + tag + b" OK done\r\n")
        elif b"AUTHENTICATE" in line:
            conversation.say(b"+ \r\n")
            line_from(conversation)
            conversation.say(tag + b" OK welcome\r\n")
        else:
            yield tag, line


class TestVerdicts:
    def test_both_servers_know_us(self, server: MailServer, box: str) -> None:
        addresses = f"imap://127.0.0.1:{server.imap}", f"smtp://127.0.0.1:{server.smtp}"
        with opened(*addresses, login=box) as desk:
            identity = desk.verify()
        assert (box, box) == (identity.login, identity.email)

    def test_wrong_password(self, server: MailServer, box: str) -> None:
        for secret in ("wrong", "", "a\r\nb", "a\0b", "ő" * 300):
            with opened(f"imap://127.0.0.1:{server.imap}", login=box, secret=secret) as desk:
                assert Trouble.WRONG_CREDENTIALS is verdict(desk)

    def test_wrong_password_for_sending(self, server: MailServer, box: str) -> None:
        refusing = Relay(offers=("AUTH PLAIN",), welcomes=False)
        with (
            relaying(refusing),
            opened(f"imap://127.0.0.1:{server.imap}", f"smtp://127.0.0.1:{refusing.port}", login=box) as desk,
        ):
            assert Trouble.WRONG_CREDENTIALS is verdict(desk)

    def test_a_password_copied_with_its_line_end_is_taken(self, server: MailServer, box: str) -> None:
        addresses = f"imap://127.0.0.1:{server.imap}", f"smtp://127.0.0.1:{server.smtp}"
        with opened(*addresses, login=box, secret=PASSWORD + "\r\n") as desk:
            assert box == desk.verify().login

    def test_a_certificate_of_the_companys_own(self, server: MailServer, box: str) -> None:
        addresses = f"imaps://127.0.0.1:{server.imaps}", f"smtps://127.0.0.1:{server.smtps}"
        with opened(*addresses, login=box, ca_file=str(server.certificate)) as desk:
            assert box == desk.verify().login
        with opened(*addresses, login=box) as desk:
            assert Trouble.TLS_NOT_TRUSTED is verdict(desk)

    def test_a_certificate_of_the_companys_own_for_sending(self, server: MailServer, box: str) -> None:
        addresses = f"imap://127.0.0.1:{server.imap}", f"smtps://127.0.0.1:{server.smtps}"
        with opened(*addresses, login=box) as desk:
            assert Trouble.TLS_NOT_TRUSTED is verdict(desk)

    def test_a_certificate_for_another_name(self, server: MailServer, box: str, tmp_path: Path) -> None:
        certificate = bad.self_signed(tmp_path, host="127.0.0.2")
        with (
            relaying(Relay(), certificate) as relay,
            opened(
                f"imap://127.0.0.1:{server.imap}",
                f"smtps://127.0.0.1:{relay.port}",
                login=box,
                ca_file=str(certificate),
            ) as desk,
        ):
            assert Trouble.TLS_NOT_TRUSTED is verdict(desk)

    @pytest.mark.parametrize("content", [None, b"", b"no certificate"])
    def test_a_certificate_file_that_is_none(
        self, server: MailServer, box: str, tmp_path: Path, content: bytes | None
    ) -> None:
        file = tmp_path / "ca.pem"
        if content is not None:
            file.write_bytes(content)
        with opened(f"imaps://127.0.0.1:{server.imaps}", login=box, ca_file=str(file)) as desk:
            assert Trouble.TLS_NOT_TRUSTED is verdict(desk)

    def test_both_become_safe_by_starttls(
        self, server: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(places, "is_this_computer", lambda _: False)
        addresses = f"imap://127.0.0.1:{server.imap}", f"smtp://127.0.0.1:{server.smtp}"
        with opened(*addresses, login=box, ca_file=str(server.certificate)) as desk:
            assert box == desk.verify().login
            server.put(box, a_mail())
            assert ["Where is my box?"] == said(desk, desk.tickets()[0].id)
        with opened(*addresses, login=box) as desk:
            assert Trouble.TLS_NOT_TRUSTED is verdict(desk)

    def test_nothing_secret_is_said_in_the_open(
        self, server: MailServer, box: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(places, "is_this_computer", lambda _: False)
        with (
            relaying(Relay()) as relay,
            opened(
                f"imap://127.0.0.1:{server.imap}",
                f"smtp://127.0.0.1:{relay.port}",
                login=box,
                ca_file=str(server.certificate),
            ) as desk,
        ):
            assert Trouble.INSECURE_ADDRESS is verdict(desk)
        assert ["EHLO", "QUIT"] == [command.split()[0] for command in relay.commands]

    def test_what_is_slipped_in_before_encryption_is_not_believed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(places, "is_this_computer", lambda _: False)

        def slips(conversation: bad.Conversation) -> None:
            conversation.say(b"* OK [CAPABILITY IMAP4REV1 STARTTLS] hello\r\n")
            tag = b""
            for _ in range(4):
                line = line_from(conversation)
                tag = line.split()[0] if line.split() else tag
                if b"STARTTLS" in line:
                    conversation.say(tag + b" OK go\r\n* CAPABILITY IMAP4REV1 AUTH=PLAIN\r\n")
                    return
                conversation.say(b"* CAPABILITY IMAP4REV1 STARTTLS\r\n" + tag + b" OK done\r\n")

        with misbehaving(slips) as other, opened(f"imap://127.0.0.1:{other.port}", limits=HASTY) as desk:
            assert verdict(desk) in {Trouble.NOT_THIS_SERVICE, Trouble.TLS_NOT_TRUSTED, Trouble.CUT}

    @pytest.mark.parametrize(
        ("address", "trouble"),
        [
            ("imaps://mail.invalid", Trouble.NAME_NOT_FOUND),
            ("imap://127.0.0.1:1", Trouble.REFUSED),
            ("https://mail.example", Trouble.NAME_NOT_FOUND),
            ("", Trouble.NAME_NOT_FOUND),
            ("imaps://", Trouble.NAME_NOT_FOUND),
            ("imaps://[", Trouble.NAME_NOT_FOUND),
            ("imaps://a:99999", Trouble.NAME_NOT_FOUND),
            ("imaps://ex\u2028ample", Trouble.NAME_NOT_FOUND),
            ("imaps://" + "a" * 70 + ".example", Trouble.NAME_NOT_FOUND),
        ],
    )
    def test_an_address_without_a_server(self, address: str, trouble: Trouble) -> None:
        with opened(address) as desk:
            assert trouble is verdict(desk)
            assert isinstance(desk.host, str)

    def test_a_web_server(self) -> None:
        page = bad.answers(200, b"<html>A shop</html>", kind="text/html")
        with misbehaving(page) as other, opened(f"imap://127.0.0.1:{other.port}", limits=HASTY) as desk:
            assert Trouble.TIMEOUT is verdict(desk)

    @pytest.mark.parametrize(
        ("greeting", "trouble"),
        [
            (b"HTTP/1.1 400 Bad Request\r\n\r\n", Trouble.NOT_THIS_SERVICE),
            (b"220 smtp.example ESMTP\r\n", Trouble.NOT_THIS_SERVICE),
            (b"* OK hello\r\n", Trouble.TIMEOUT),
            (b"* BYE too many connections\r\n", Trouble.CUT),
            (b"* OK {99999999999}\r\n", Trouble.NOT_THIS_SERVICE),
            (b"x" * 3_000_000, Trouble.NOT_THIS_SERVICE),
            (b"", Trouble.TIMEOUT),
        ],
    )
    def test_what_greets_otherwise_is_no_mailbox(self, greeting: bytes, trouble: Trouble) -> None:
        def greets(conversation: bad.Conversation) -> None:
            conversation.say(greeting)
            conversation.pause(5)

        limits = HASTY if trouble is Trouble.TIMEOUT else LIMITS
        with misbehaving(greets) as other, opened(f"imap://127.0.0.1:{other.port}", limits=limits) as desk:
            assert trouble is verdict(desk)

    def test_without_a_second_address_the_usual_ports_of_the_first_are_asked(self) -> None:
        account = Account(AccountId("a"), HelpdeskKind.MAILBOX, "", address="mail.shop.example")
        incoming, (first, second) = places.incoming(account), places.outgoing(account)
        assert ("mail.shop.example", 993, "at once") == (incoming.host, incoming.port, incoming.encryption)
        assert (465, "at once") == (first.port, first.encryption)
        assert (587, "after greeting") == (second.port, second.encryption)


class TestDoubt:
    @pytest.fixture(name="relay")
    def a_relay(self) -> Iterator[Relay]:
        with relaying(Relay()) as relay:
            yield relay

    @pytest.fixture(name="desk")
    def a_desk(self, server: MailServer, box: str, relay: Relay) -> Iterator[Mailbox]:
        addresses = f"imap://127.0.0.1:{server.imap}", f"smtp://127.0.0.1:{relay.port}"
        server.put(box, a_mail())
        with opened(*addresses, login=box, limits=Limits(read=3, whole=4)) as desk:
            yield desk

    @pytest.mark.parametrize(
        "mishap",
        [
            Mishap.CUT_AFTER_DATA,
            Mishap.LOST_AFTER_DATA,
            Mishap.SILENT_AFTER_DATA,
            Mishap.NONSENSE_AFTER_DATA,
        ],
    )
    def test_once_the_mail_left_silence_is_doubt(self, desk: Mailbox, relay: Relay, mishap: Mishap) -> None:
        (row,) = desk.tickets()
        before = desk.ticket(row.id)
        relay.mishap = mishap
        with pytest.raises(SendDoubtfulError):
            desk.reply(row.id, "Hello")
        assert before.messages == desk.ticket(row.id).messages
        look = look_for(Draft(row.id, "Hello"), seen(before), desk.ticket(row.id))
        assert Arrival.ABSENT is look.arrival

    @pytest.mark.parametrize(
        ("mishap", "trouble"),
        [
            (Mishap.CUT_AT_GREETING, Trouble.CUT),
            (Mishap.ENDLESS_GREETING, Trouble.TIMEOUT),
            (Mishap.CUT_BEFORE_DATA, Trouble.CUT),
            (Mishap.REFUSED_AFTER_DATA, Trouble.REJECTED),
            (Mishap.REFUSED_SENDER, Trouble.REJECTED),
            (Mishap.REFUSED_RECIPIENT, Trouble.REJECTED),
            (Mishap.BUSY, Trouble.BUSY),
        ],
    )
    def test_before_that_it_was_certainly_not_sent(
        self, desk: Mailbox, relay: Relay, mishap: Mishap, trouble: Trouble
    ) -> None:
        (row,) = desk.tickets()
        relay.mishap = mishap
        with pytest.raises(ServiceError) as caught:
            desk.reply(row.id, "Hello")
        assert trouble is caught.value.trouble
        assert ["Where is my box?"] == said(desk, row.id)
        assert [] == relay.mails

    def test_a_mail_cut_in_its_midst_was_not_sent(self, desk: Mailbox, relay: Relay) -> None:
        (row,) = desk.tickets()
        relay.mishap = Mishap.CUT_WITHIN_DATA
        with pytest.raises(AssistantError) as caught:
            desk.reply(row.id, "Hello, a long one. " * 400_000)
        assert isinstance(caught.value, ServiceError)

    def test_the_repetition_of_a_doubtful_mail_carries_its_id(self, desk: Mailbox, relay: Relay) -> None:
        (row,) = desk.tickets()
        relay.mishap = Mishap.CUT_AFTER_DATA
        with pytest.raises(SendDoubtfulError):
            desk.reply(row.id, "Hello")
        desk.reply(row.id, "Hello")
        desk.reply(row.id, "Hello")
        ids = [content.partition(b"Message-ID: ")[2].split()[0] for _, _, content in relay.mails]
        assert ids[0] == ids[1] != ids[2]

    def test_a_doubtful_mail_that_the_server_kept_itself_has_arrived(
        self, server: MailServer, box: str, desk: Mailbox, relay: Relay
    ) -> None:
        (row,) = desk.tickets()
        before = desk.ticket(row.id)
        relay.delivers = lambda _sender, _to, content: server.put(box, content, folder="Sent")
        relay.mishap = Mishap.CUT_AFTER_DATA
        with pytest.raises(SendDoubtfulError):
            desk.reply(row.id, "Hello")
        look = look_for(Draft(row.id, "Hello"), seen(before), desk.ticket(row.id))
        assert Arrival.FOUND is look.arrival
        desk.reply(row.id, "More")
        assert ["Where is my box?", "Hello", "More"] == said(desk, row.id)
        assert 2 == len(server.folder_of(box, "Sent"))


class TestLostConnections:
    def test_a_connection_that_the_server_ended_is_opened_anew(self, server: MailServer, box: str) -> None:
        server.put(box, a_mail())
        address = f"imap://127.0.0.1:{server.imap}"
        with opened(address, f"smtp://127.0.0.1:{server.smtp}", login=box) as desk:
            (row,) = desk.tickets()
            for call in (
                lambda: desk.ticket(row.id),
                lambda: desk.note(row.id, "noted"),
                lambda: desk.draft(row.id, "half"),
                lambda: desk.tag(row.id, add=["a"]),
                lambda: desk.reply(row.id, "sent"),
                lambda: desk.put(row.id, Status.SOLVED),
            ):
                client = desk._box.session._client
                assert client is not None
                client.sock.shutdown(socket.SHUT_RDWR)
                call()
            assert ["Where is my box?", "noted", "sent"] == sorted(said(desk, row.id))

    @given(st.lists(st.tuples(st.integers(0, 30), st.binary(max_size=80)), max_size=40))
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    def test_whatever_a_server_says_is_a_named_trouble(self, pieces: list[tuple[int, bytes]]) -> None:
        def babbles(conversation: bad.Conversation) -> None:
            waiting = list(pieces)
            for tag, line in commands_of(conversation, b" CONDSTORE MOVE UIDPLUS NAMESPACE"):
                chosen, content = waiting.pop(0) if waiting else (1, b"From: a@b.example\r\n")
                conversation.say(_babble(line, chosen, content) + b"\r\n")
                conversation.say((b"+ \r\n" if line.endswith(b"}\r\n") else b"") + tag + b" OK done\r\n")

        hasty = Limits(connect=2, read=0.1, whole=0.3)
        with misbehaving(babbles) as other, opened(f"imap://127.0.0.1:{other.port}", limits=hasty) as desk:
            rows: tuple[TicketSummary, ...] = ()
            with contextlib.suppress(AssistantError):
                rows = desk.tickets()
            ticket = rows[0].id if rows else TicketId("1")
            for call in (
                lambda: desk.ticket(ticket),
                lambda: desk.viewed(desk.views()[0].id),
                lambda: desk.news(""),
                lambda: desk.tag(ticket, add=["a"], remove=["b"]),
                lambda: desk.draft(ticket, "Hello"),
                lambda: desk.note(ticket, "Hello"),
                lambda: desk.put(ticket, Status.PENDING),
                lambda: desk.put(ticket, Status.SOLVED),
            ):
                with contextlib.suppress(AssistantError):
                    call()

    def test_many_calls_at_once_share_one_connection(self, server: MailServer, box: str) -> None:
        server.put(box, *(a_mail(f"{number}") for number in range(4)))
        addresses = f"imap://127.0.0.1:{server.imap}", f"smtp://127.0.0.1:{server.smtp}"
        with opened(*addresses, login=box) as desk, ThreadPoolExecutor(8) as pool:
            tickets = [row.id for row in desk.tickets()]
            for call in (
                desk.ticket,
                lambda one: desk.note(one, "noted"),
                lambda one: desk.reply(one, "sent"),
            ):
                list(pool.map(call, tickets))
            assert all({"noted", "sent"} < set(said(desk, ticket)) for ticket in tickets)


def _babble(line: bytes, chosen: int, content: bytes) -> bytes:
    """What could be an answer to this; the greater numbers choose worse ones."""
    literal = b"{%d}\r\n%s" % (len(content), content)
    row = b"* 1 FETCH (UID 1 FLAGS (\\Seen %s =-)" % (b"$EvenhandPending" if chosen > 20 else b"a")
    worse = (b'* LIST () "." ' + literal, b"* LIST (\\Noselect) NIL x", b'* LIST (\\Archive) "/" "a&2AA-"')
    moment = b'"31-Feb-2026 25:00:00 +9999"' if chosen % 2 else b'"01-Feb-2026 12:00:00 +0100"'
    head = b"BODY[HEADER.FIELDS (A)]<0> " + (literal if chosen % 3 else b"NIL")
    answers = {
        b"LIST": b'* LIST (\\Sent) "/" "Sent"' if chosen < 15 else worse[chosen % 3],
        b"STATUS": b"* STATUS x (MESSAGES %d UIDNEXT 3 UIDVALIDITY 1)" % (1 + chosen // 20),
        b"BODYSTRUCTURE": b"* 1 FETCH (UID 1 BODYSTRUCTURE " + STRUCTURES[chosen % len(STRUCTURES)] + b")",
        b"HEADER": row + b" INTERNALDATE " + moment + b" RFC822.SIZE 3 " + head + b")",
        b"BODY.PEEK": b"* 1 FETCH (UID 1 BODY[1]<0> " + literal + b")",
        b"FETCH": row + b")",
        b"": b"* OK [PERMANENTFLAGS (\\*)] go on",
    }
    return content if chosen > 24 else next(answers[word] for word in answers if word in line)


class TestNotesInDoubt:
    @pytest.mark.parametrize(
        ("cut_at", "expected"),
        [(b"APPEND", ServiceError), (b"body", SendDoubtfulError), (b"NOOP", ServiceError)],
    )
    def test_a_note_is_in_doubt_once_all_of_it_left(
        self, cut_at: bytes, expected: type[AssistantError]
    ) -> None:
        with misbehaving(_mailbox_that_cuts(cut_at)) as other:
            session = Session(
                places.Place("127.0.0.1", other.port, places.Encryption.NONE),
                "shop",
                Credential("secret"),
                ca_file="",
                limits=LIMITS,
            )
            with pytest.raises(expected):
                session.append(b"Notes", b"Subject: a\r\n\r\nbody\r\n", r"(\Seen)")
            session.close()

    def test_a_tag_is_in_doubt_once_it_left(self) -> None:
        with misbehaving(_mailbox_that_cuts(b"STORE")) as other:
            place = places.Place("127.0.0.1", other.port, places.Encryption.NONE)
            session = Session(place, "shop", Credential("secret"), ca_file="", limits=LIMITS)
            with pytest.raises(SendDoubtfulError):
                session.flag(b"INBOX", [1], ["a"], on=True)
            session.close()


def _mailbox_that_cuts(at: bytes) -> bad.Behaviour:
    """Says yes to everything until a line holds this word; then it ends."""

    def behave(conversation: bad.Conversation) -> None:
        for tag, line in commands_of(conversation):
            if at in line:
                conversation.cut()
                return
            if line.endswith(b"}\r\n"):
                conversation.say(b"+ go on\r\n")
            elif tag.isalnum() and len(tag) > 4:
                conversation.say(tag + b" OK done\r\n")

    return behave


class TestLesserServers:
    """Dovecot, with less to offer."""

    @pytest.fixture(name="desk")
    def a_desk(self, server: MailServer, box: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
        monkeypatch.setattr(Session, "can", lambda *_: False)
        server.put(box, a_mail(), a_mail("Another"))
        addresses = f"imap://127.0.0.1:{server.imap}", f"smtp://127.0.0.1:{server.smtp}"
        with opened(*addresses, login=box) as desk:
            yield desk

    def test_without_move_a_ticket_is_solved_and_opened_again(self, desk: Mailbox) -> None:
        first, second = (row.id for row in desk.tickets())
        for _ in range(2):
            desk.put(first, Status.SOLVED)
            assert [second] == [row.id for row in desk.tickets()]
            desk.put(first, Status.OPEN)
            assert {first, second} == {row.id for row in desk.tickets()}
            assert 1 == len(said(desk, first))

    def test_without_counts_of_changes_news_are_told(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        mark = desk.news("").mark
        assert desk.news(mark).tickets is None
        with server.hands(box) as imap:
            imap.store("1", "+FLAGS", "(urgent)")
        news = desk.news(mark)
        assert {("urgent",), ()} == {row.tags for row in news.tickets or ()}
        server.put(box, a_mail("More"))
        assert 3 == len(desk.news(news.mark).tickets or ())

    def test_drafts_are_replaced(self, desk: Mailbox) -> None:
        (one, _) = desk.tickets()
        desk.draft(one.id, "half")
        desk.draft(one.id, "whole")
        assert 1 == len(said(desk, one.id))

    @pytest.mark.parametrize("lasting", [frozenset({"\\seen"}), frozenset()])
    def test_where_keywords_are_refused_it_is_said(
        self, desk: Mailbox, monkeypatch: pytest.MonkeyPatch, lasting: frozenset[str]
    ) -> None:
        monkeypatch.setattr(Session, "lasting_flags", lambda *_: lasting)
        (one, _) = desk.tickets()
        for call in (lambda: desk.tag(one.id, add=["a"]), lambda: desk.put(one.id, Status.PENDING)):
            with pytest.raises(ServiceError) as caught:
                call()
            assert Trouble.UNABLE is caught.value.trouble
