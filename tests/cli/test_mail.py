from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.files import found
from assistant.cli.intake import Entry, Refused
from assistant.cli.mail import entry_from_mail
from assistant.cli.malformed import MalformedError
from assistant.domain.ticket import AuthorKind, Customer, Message


def a_mail(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    known = {"From": "Mara Lind <mara@example.com>", "Subject": "Box never came"}
    for name, value in (known | headers).items():
        mail[name] = value
    return mail


def message_of(mail: EmailMessage | bytes) -> Message:
    raw = mail if isinstance(mail, bytes) else bytes(mail)
    (message,) = entry_from_mail(raw, "mail.eml").ticket.messages
    return message


def test_the_sender_is_the_customer() -> None:
    mail = a_mail(Date="Mon, 02 Nov 2026 11:30:00 +0200")
    mail.set_content("Tracker says delivered Monday, nothing here.\n")
    entry = entry_from_mail(bytes(mail), "mail.eml")
    assert "mail.eml" == entry.id
    assert "Box never came" == entry.ticket.subject
    assert Customer("Mara Lind", "mara@example.com") == entry.ticket.customer
    assert (
        Message(
            AuthorKind.CUSTOMER,
            "Tracker says delivered Monday, nothing here.\n",
            at=datetime(2026, 11, 2, 9, 30, tzinfo=UTC),
        ),
    ) == entry.ticket.messages


@pytest.mark.parametrize(
    "sender",
    [
        b"=?utf-8?q?Lind=2C_M=C3=A1ra?= <mara@example.com>",
        b'"Lind, M\xc3\xa1ra" <mara@example.com>',
        b"=?utf-8?b?TGluZCwgTcOhcmE=?=\n <mara@example.com>",
    ],
)
def test_a_name_with_a_comma_stays_whole(sender: bytes) -> None:
    entry = entry_from_mail(b"From: " + sender + b"\n\nx", "m")
    assert "mara@example.com" == entry.ticket.customer.email
    assert entry.ticket.customer.name.startswith("Lind, M")


def test_a_mark_or_blank_lines_before_the_headers_do_no_harm() -> None:
    assert "x" == message_of(b"\xef\xbb\xbfFrom: a@example.com\n\nx").body
    assert "x" == message_of(b"\r\n\nFrom: a@example.com\n\nx").body


def test_a_files_name_never_becomes_a_ticket_number() -> None:
    mail = a_mail()
    mail.set_content("Hello")
    assert "" == entry_from_mail(bytes(mail), "mail.eml").ticket.id


def test_quoted_printable_is_decoded() -> None:
    mail = a_mail(Subject="Größe falsch")
    mail.set_content("Die Größe passt nicht, und zwar überhaupt nicht.\n", cte="quoted-printable")
    assert "=C3=B6" in bytes(mail).decode()
    assert "Die Größe passt nicht, und zwar überhaupt nicht.\n" == message_of(mail).body
    assert "Größe falsch" == entry_from_mail(bytes(mail), "m").ticket.subject


@pytest.mark.parametrize("cte", ["base64", "quoted-printable"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-2", "windows-1250"])
def test_every_charset_that_python_knows_is_decoded(cte: str, charset: str) -> None:
    mail = a_mail()
    mail.set_content("Kérem vissza a pénzt, őszintén.\n", charset=charset, cte=cte)
    assert "Kérem vissza a pénzt, őszintén.\n" == message_of(mail).body


def test_plain_text_is_preferred_to_html() -> None:
    mail = a_mail()
    mail.set_content("plain words")
    mail.add_alternative("<p>rich words</p>", subtype="html")
    assert ("plain words\n", False) == (message_of(mail).body, message_of(mail).is_html)


def test_html_alone_is_marked_as_html() -> None:
    mail = a_mail()
    mail.set_content("<p>rich words</p>", subtype="html")
    assert ("<p>rich words</p>\n", True) == (message_of(mail).body, message_of(mail).is_html)


def test_html_is_taken_where_the_plain_part_is_blank() -> None:
    mail = a_mail()
    mail.set_content(" \n")
    mail.add_alternative("<p>rich words</p>", subtype="html")
    assert message_of(mail).is_html


def test_attached_files_and_forwarded_mails_are_not_the_customers_words() -> None:
    other = a_mail()
    other.set_content("somebody else's words")
    mail = a_mail()
    mail.set_content("see attached")
    mail.add_attachment("secret notes", filename="notes.txt")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="box.png")
    mail.add_attachment(other)
    assert "see attached\n" == message_of(mail).body


def test_words_around_a_picture_are_all_taken() -> None:
    raw = (
        b'From: a@example.com\nContent-Type: multipart/mixed; boundary="b"\n\n'
        b"--b\nContent-Type: text/plain\n\nbefore\n--b\nContent-Type: image/png\n\nx\n"
        b"--b\nContent-Type: text/plain\n\nafter\n--b--\n"
    )
    assert "before\nafter" == message_of(raw).body


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (b"Content-Type: text/plain; charset=no-such-thing\n", "ü"),
        (b"Content-Type: text/plain; charset=\xff\xfe\n", "ü"),
        (b"Content-Type: text/plain; charset=base64\n", "ü"),
        (b"Content-Type: ;;;\nContent-Transfer-Encoding: nonsense\n", "ü"),
        (b"Subject: =?utf-8?b?abc?=\n", "ü"),
        (b"Subject: =?no-such?q?x?=\n", "ü"),
        (b"Subject: \xff\xfe caf\xe9\n", "ü"),
        (b"Date: yesterday\n", "ü"),
        (b"Date: Mon, 02 Nov 0001 00:00:00 +1400\n", "ü"),
        (b"Date: \xff\n", "ü"),
        (b"Content-Disposition: \xff; filename*=x''%zz\n", None),
        (b'Content-Type: multipart/mixed; boundary="never"\n', None),
        (b"Content-Type: multipart/mixed\n", None),
        (b"Content-Type: message/rfc822\n", None),
        (b"From: <<>,,@ \xff\n", "ü"),
        (b"From: \n", "ü"),
    ],
)
def test_headers_that_real_mails_get_wrong_are_forgiven(headers: bytes, body: str | None) -> None:
    message = message_of(b"X-First: 1\n" + headers + b"\n\xc3\xbc")
    if body is not None:
        assert body == message.body


def test_lines_end_alike_in_every_mail() -> None:
    assert "one\ntwo\n" == message_of(b"From: a@example.com\r\n\r\none\r\ntwo\r\n").body


def test_plain_text_named_eml_is_refused_with_advice() -> None:
    with pytest.raises(MalformedError) as caught:
        entry_from_mail(b"no header here, just words", "mail.eml")
    assert ".txt" in caught.value.message


def test_a_mail_nested_beyond_reason_does_not_crash() -> None:
    deep = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (depth, depth) for depth in range(3000)
    )
    try:
        entry_from_mail(b"From: a@example.com\n" + deep, "mail.eml")
    except MalformedError as error:
        assert "nested" in error.message  # noqa: PT017 - either answer is fine, a crash is not


def test_a_box_of_mails_is_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "box.mbox"
    stamp = b"From mara@example.com Mon Nov  2 09:30:00 2026\n"
    path.write_bytes(
        stamp + b"Subject: one\n\nfirst\n\n" + stamp + b"no header\n\n" + stamp + b"Subject: three\n\nlast\n"
    )
    first, second, third = found(str(path), all_lines=False)
    assert isinstance(first, Entry)
    assert isinstance(second, Refused)
    assert isinstance(third, Entry)
    assert ["box.mbox#1", "box.mbox#2", "box.mbox#3"] == [first.id, second.id, third.id]
    assert ["one", "three"] == [first.ticket.subject, third.ticket.subject]
    assert "first" in first.ticket.messages[0].body


def test_a_file_that_is_no_box_is_refused_and_an_empty_one_holds_nothing(tmp_path: Path) -> None:
    wrong, empty = tmp_path / "wrong.mbox", tmp_path / "empty.mbox"
    wrong.write_text("Subject: a single mail\n\nx\n")
    empty.write_text("")
    (refused,) = found(str(wrong), all_lines=False)
    assert isinstance(refused, Refused)
    assert ".eml" in refused.message
    assert [] == list(found(str(empty), all_lines=False))


PIECES = st.sampled_from(
    (
        b"From: |Subject: |Date: |Content-Type: |Content-Transfer-Encoding: |Content-Disposition: "
        b"|\n|\n\n|\r\n|\n--b\n|\n--b--\n|; boundary=b|multipart/mixed|multipart/alternative|message/rfc822"
        b"|message/delivery-status|text/plain|text/html|; filename*=utf-8''%ff|; filename*0*=|; charset="
        b"|<a@b>|utf-7|punycode|idna|rot13|hex|unicode_escape|undefined|utf-16|base64|quoted-printable|x-uuencode"
        b'|begin 666 x\n|=?utf-8?q?=ff?=|=?utf-8?b?x?=|"|(|\xff|\x00|\\|=|Mon, 02 Nov 2026 09:30 +0200|-9999'
    ).split(b"|")
)


@given(st.lists(PIECES | st.binary(max_size=6), max_size=30).map(b"".join))
def test_whatever_a_mail_is_made_of_it_is_read_or_refused(raw: bytes) -> None:
    try:
        entry = entry_from_mail(raw, "mail.eml")
    except MalformedError as error:
        assert error.message  # noqa: PT017 - either answer is fine, a crash is not
    else:
        assert 1 == len(entry.ticket.messages)
