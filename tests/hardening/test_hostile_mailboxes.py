"""Mail servers that drip, flood and never come to an end: every call ends, and no mail goes twice."""

import contextlib
import tracemalloc
from collections.abc import Callable, Iterator

import pytest

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.helpdesks.mailbox.answers import values_in
from assistant.helpdesks.mailbox.desk import Mailbox
from assistant.helpdesks.mailbox.places import Encryption, Place
from assistant.helpdesks.mailbox.sending import Outgoing
from assistant.helpdesks.mailbox.session import Session
from assistant.wire.answer import LIMITS, Limits
from tests.helpdesks.test_mailbox_wire import commands_of, line_from
from tests.servers.misbehaving import Behaviour, Conversation, misbehaving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

HASTY = Limits(connect=0.5, read=0.3, whole=0.5, bytes=4_000_000)
ENDED = frozenset({Trouble.TIMEOUT, Trouble.CUT, Trouble.NOT_THIS_SERVICE})
Answers = Callable[[Conversation, bytes, bytes], None]
LETTER = b"Subject: a\r\n\r\nbody\r\n"


def drips(conversation: Conversation, piece: bytes = b"x") -> None:
    """Never silent for long, never done."""
    with contextlib.suppress(OSError):
        while conversation.pause(0.02):
            conversation.say(piece)


def floods(conversation: Conversation, piece: bytes) -> None:
    """As much as is read."""
    with contextlib.suppress(OSError):
        while conversation.pause(0):
            conversation.say(piece)


def session_with(port: int, encryption: Encryption = Encryption.NONE, limits: Limits = HASTY) -> Session:
    place = Place("127.0.0.1", port, encryption)
    return Session(place, "shop", Credential("secret"), ca_file="", limits=limits)


def mailbox_at(port: int, limits: Limits) -> Mailbox:
    address = f"imap://127.0.0.1:{port}"
    account = Account(AccountId("a"), HelpdeskKind.MAILBOX, "Shop", address, login="shop@shop.example")
    return Mailbox(account, Credential("secret"), limits=limits)


def told(call: Callable[[], object]) -> Trouble:
    with pytest.raises(ServiceError) as caught:
        call()
    return caught.value.trouble


def dripping_greeting(conversation: Conversation) -> None:
    conversation.say(b"* OK ")
    drips(conversation)


def endless_greeting(conversation: Conversation) -> None:
    floods(conversation, b"* OK still greeting\r\n" * 1000)


def dripping_agreement(conversation: Conversation) -> None:
    """The head of a long message that would agree on encryption, and then its letters one by one."""
    conversation.say(b"\x16\x03\x03\x3f\xff")
    drips(conversation, b"\x02")


def dripping_agreement_after_the_greeting(conversation: Conversation) -> None:
    conversation.say(b"* OK [CAPABILITY IMAP4REV1 STARTTLS] hello\r\n")
    while line := line_from(conversation):
        tag = line.split()[0]
        if b"STARTTLS" in line:
            conversation.say(tag + b" OK go on\r\n")
            dripping_agreement(conversation)
            return
        conversation.say(b"* CAPABILITY IMAP4REV1 STARTTLS\r\n" + tag + b" OK done\r\n")


@pytest.mark.parametrize(
    ("behaviour", "encryption"),
    [
        (dripping_greeting, Encryption.NONE),
        (endless_greeting, Encryption.NONE),
        (dripping_agreement, Encryption.AT_ONCE),
        (dripping_agreement_after_the_greeting, Encryption.AFTER_GREETING),
    ],
    ids=lambda one: getattr(one, "__name__", str(one)),
)
def test_nobody_waits_for_a_mailbox_that_never_comes_to_greet(
    behaviour: Behaviour, encryption: Encryption
) -> None:
    with misbehaving(behaviour) as server:
        assert told(session_with(server.port, encryption).greet) in ENDED


def says(conversation: Conversation, tag: bytes, pieces: Iterator[bytes] | list[bytes]) -> None:
    with contextlib.suppress(OSError):
        for piece in pieces:
            conversation.say(piece)
        conversation.say(tag + b" OK done\r\n")


def absurd_literal(conversation: Conversation, _tag: bytes, _line: bytes) -> None:
    conversation.say(b"* LIST () NIL {99999999999}\r\n")
    floods(conversation, b"x" * 60_000)


def dripping_literal(conversation: Conversation, _tag: bytes, _line: bytes) -> None:
    conversation.say(b"* LIST () NIL {2000000}\r\n")
    drips(conversation)


def many_literals(conversation: Conversation, _tag: bytes, _line: bytes) -> None:
    floods(conversation, b"* LIST () NIL {1000000}\r\n" + b"x" * 1_000_000 + b"\r\n")


def dripping_lines(conversation: Conversation, _tag: bytes, _line: bytes) -> None:
    drips(conversation, b"* 1 EXISTS\r\n")


def lines_without_end(conversation: Conversation, _tag: bytes, _line: bytes) -> None:
    floods(conversation, b"* 1 EXISTS\r\n" * 5000)


def one_line_without_end(conversation: Conversation, _tag: bytes, _line: bytes) -> None:
    floods(conversation, b"* LIST " + b"(" * 60_000)


def questions_without_end(conversation: Conversation, _tag: bytes, _line: bytes) -> None:
    floods(conversation, b"+ go on\r\n" * 5000)


def a_million_folders(conversation: Conversation, tag: bytes, _line: bytes) -> None:
    some = (
        b"".join(b'* LIST () "/" "f%d"\r\n' % (at + one) for one in range(1000))
        for at in range(0, 10**6, 1000)
    )
    says(conversation, tag, some)


@pytest.mark.parametrize(
    "answers",
    [
        absurd_literal,
        dripping_literal,
        many_literals,
        dripping_lines,
        lines_without_end,
        one_line_without_end,
        questions_without_end,
        a_million_folders,
    ],
    ids=lambda one: one.__name__,
)
def test_no_answer_of_a_mailbox_keeps_a_worker(answers: Answers) -> None:
    def behave(conversation: Conversation) -> None:
        for tag, line in commands_of(conversation):
            answers(conversation, tag, line)

    with misbehaving(behave) as server:
        assert told(session_with(server.port).folders) in ENDED
    assert server.connections <= 2


@pytest.mark.parametrize("answers", [lines_without_end, a_million_folders], ids=lambda one: one.__name__)
def test_what_a_mailbox_sends_in_small_pieces_costs_little(answers: Answers) -> None:
    """At the size that is allowed for mails, small lines would take ten times their size in memory."""

    def behave(conversation: Conversation) -> None:
        for tag, line in commands_of(conversation):
            answers(conversation, tag, line)

    with misbehaving(behave) as server:
        tracemalloc.start()
        try:
            assert Trouble.NOT_THIS_SERVICE is told(session_with(server.port, limits=LIMITS).folders)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert most < LIMITS.bytes


def test_an_answer_full_of_what_never_closes_is_read_in_a_time_that_grows_with_it() -> None:
    """Each of these looked for its end up to the end of the line."""
    assert values_in([b"BODY[ " * 170_000]) == [b"BODY["] * 170_000


@contextlib.contextmanager
def a_mailbox_with(
    folders: int, slow: float = 0.0, limits: Limits = LIMITS
) -> Iterator[tuple[Mailbox, list[bytes]]]:
    """One that answers all right, about so many folders; and what it was asked."""
    asked: list[bytes] = []

    def behave(conversation: Conversation) -> None:
        for tag, line in commands_of(conversation):
            asked.append(line)
            if not conversation.pause(slow):
                return
            if b" LIST " in line:
                some = (b'* LIST () "/" "f%d"\r\n' % number for number in range(folders))
                conversation.say(b"".join(some))
            if b" STATUS " in line:
                conversation.say(b"* STATUS x (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 1)\r\n")
            conversation.say(tag + b" OK done\r\n")

    with misbehaving(behave) as server:
        desk = mailbox_at(server.port, limits)
        try:
            yield desk, asked
        finally:
            desk.close()


def test_a_mailbox_that_is_slow_a_thousand_times_does_not_keep_a_worker() -> None:
    """No question takes too long by itself; all together would."""
    with a_mailbox_with(900, slow=0.1, limits=HASTY) as (desk, asked):
        assert Trouble.TIMEOUT is told(lambda: desk.ticket(TicketId("gone")))
    assert len(asked) < 100


def test_of_more_folders_than_anybody_has_the_first_are_looked_into() -> None:
    with a_mailbox_with(20_000) as (desk, _):
        assert len(desk.views()) <= 1_001


def sends(port: int, encryption: Encryption = Encryption.NONE) -> None:
    place = Place("127.0.0.1", port, encryption)
    Outgoing((place,), "shop", Credential("secret"), ca_file="", limits=HASTY).send(
        "shop@shop.example", "mara@example.org", LETTER
    )


class Smtp:
    """Takes a mail as agreed, but for what it answers to one word; counts the mails that came in whole."""

    def __init__(self, at: bytes, odd: Callable[[Conversation], None]) -> None:
        self.at, self.odd = at, odd
        self.mails = 0

    def __call__(self, conversation: Conversation) -> None:
        if self.at == b"":
            self.odd(conversation)
            return
        conversation.say(b"220 hello\r\n")
        while line := line_from(conversation):
            word = line.split()[0].upper() if line.split() else b""
            if word == self.at:
                self.odd(conversation)
                return
            if word == b"DATA":
                conversation.say(b"354 go on\r\n")
                while line_from(conversation) not in {b".\r\n", b""}:
                    pass
                self.mails += 1
                word = b"."
                if self.at == b".":
                    self.odd(conversation)
                    return
            conversation.say(b"250-ok\r\n250 AUTH PLAIN\r\n" if word == b"EHLO" else b"250 ok\r\n")


def drips_a_reply(conversation: Conversation) -> None:
    conversation.say(b"250 ")
    drips(conversation)


def drips_lines(conversation: Conversation) -> None:
    drips(conversation, b"250-and so on\r\n")


def lines_of_a_reply_without_end(conversation: Conversation) -> None:
    floods(conversation, b"250-\r\n" * 10_000)


def one_line_of_a_reply_without_end(conversation: Conversation) -> None:
    floods(conversation, b"250 " + b"x" * 60_000)


NEVER_DONE = (drips_a_reply, drips_lines, lines_of_a_reply_without_end, one_line_of_a_reply_without_end)
each_odd = pytest.mark.parametrize("odd", NEVER_DONE, ids=lambda one: one.__name__)


@each_odd
@pytest.mark.parametrize("at", [b"", b"EHLO", b"AUTH", b"MAIL", b"RCPT", b"DATA"])
def test_a_reply_without_end_before_the_mail_left_is_an_error_and_nothing_was_sent(
    at: bytes, odd: Callable[[Conversation], None]
) -> None:
    server_of_mail = Smtp(at, odd)
    with misbehaving(server_of_mail) as server:
        assert told(lambda: sends(server.port)) in ENDED
    assert (0, 1) == (server_of_mail.mails, server.connections)


@each_odd
def test_a_reply_without_end_after_the_mail_left_is_doubt_and_never_a_repetition(
    odd: Callable[[Conversation], None],
) -> None:
    server_of_mail = Smtp(b".", odd)
    with misbehaving(server_of_mail) as server, pytest.raises(SendDoubtfulError):
        sends(server.port)
    assert (1, 1) == (server_of_mail.mails, server.connections)


def test_encryption_that_is_agreed_on_a_letter_at_a_time_is_not_waited_for() -> None:
    with misbehaving(dripping_agreement) as server:
        assert told(lambda: sends(server.port, Encryption.AT_ONCE)) in ENDED


def test_a_server_that_does_not_read_the_mail_did_not_get_it() -> None:
    def deaf(conversation: Conversation) -> None:
        conversation.say(b"354 go on\r\n")
        conversation.pause(30)

    place_of = Smtp(b"DATA", deaf)
    with misbehaving(place_of) as server:
        place = Place("127.0.0.1", server.port, Encryption.NONE)
        outgoing = Outgoing((place,), "shop", Credential("secret"), ca_file="", limits=HASTY)
        long = b"x" * 70 + b"\r\n"
        trouble = told(lambda: outgoing.send("shop@shop.example", "mara@example.org", long * 500_000))
        assert Trouble.TIMEOUT is trouble
    assert 1 == server.connections
