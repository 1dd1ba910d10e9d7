"""Strangers' mail, and our own, read and written without a server. Whatever arrives raises nothing."""

import contextlib
import random
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.mailbox.answers import Data, fetched_in, moment_in, states_in, values_in
from assistant.helpdesks.mailbox.characters import header_text, text_in, unpacked
from assistant.helpdesks.mailbox.folders import Folders, Role
from assistant.helpdesks.mailbox.letters import Letter
from assistant.helpdesks.mailbox.names import Folder, sets_of
from assistant.helpdesks.mailbox.parts import Part, Structure, body_of, structure_in
from assistant.helpdesks.mailbox.tags import keyword_of, keywords_for, tag_of
from assistant.helpdesks.mailbox.threads import Lying, Thread, named, threads_among
from assistant.helpdesks.mailbox.writing import Heading, answering, deliverable, id_for, written

if TYPE_CHECKING:
    from assistant.helpdesks.mailbox.session import Session

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
PIECES = st.lists(st.one_of(st.binary(), st.tuples(st.binary(), st.binary())))
STRUCTURES: st.SearchStrategy[Data] = st.recursive(
    st.one_of(
        st.none(),
        st.binary(max_size=30),
        st.sampled_from([b"text", b"html", b"alternative", b"base64", b"1"]),
    ),
    lambda inner: st.lists(inner, max_size=8),
    max_leaves=40,
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))


def a_letter(own: str, *references: str, minutes: int = 0, subject: str = "Order") -> Lying:
    head = f"Message-ID: <{own}@x>\r\nSubject: {subject}\r\nFrom: mara@example.com\r\n"
    if references:
        head += "References: " + " ".join(f"<{one}@x>" for one in references) + "\r\n"
    return Lying(b"INBOX", minutes + 1, Letter(head.encode(), NOON + timedelta(minutes=minutes)))


def ids(thread: Thread) -> list[str]:
    return [one.letter.message_id.removeprefix("<").removesuffix("@x>") for one in thread.mails]


class TestHeads:
    @given(st.binary())
    def test_any_bytes_are_a_head(self, head: bytes) -> None:
        letter = Letter(head, None)
        assert letter.message_id.isprintable()
        assert letter.subject.isprintable()
        assert all(part.isprintable() for part in (*letter.sender, *letter.answer_to, *letter.references))
        assert letter.is_automatic in {True, False}

    @given(
        st.sampled_from(["From", "Reply-To", "Subject", "Message-ID", "References", "Auto-Submitted"]),
        st.text(),
    )
    def test_any_header_is_read(self, name: str, value: str) -> None:
        letter = Letter(f"{name}: {value}\r\n".encode("utf-8", "replace"))
        assert letter.subject.isprintable()
        assert all(part.isprintable() for part in (*letter.sender, *letter.answer_to, *letter.references))

    @pytest.mark.parametrize(
        ("value", "person"),
        [
            ("Mara Lind <mara@example.com>", ("Mara Lind", "mara@example.com")),
            ('"Lind, Mara" <mara@example.com>, x@y.example', ("Lind, Mara", "mara@example.com")),
            ("mara@example.com (Mara Lind)", ("Mara Lind", "mara@example.com")),
            ("=?utf-8?q?M=C3=A1ra?= <mara@example.com>", ("Mára", "mara@example.com")),
            # What encoded words hold is a name: no address comes out of it.
            ("=?utf-8?q?boss=40shop.example=2C?= <x@evil.example>", ("boss@shop.example,", "x@evil.example")),
            ("=?utf-8?q?=3Cboss=40shop.example=3E?=", ("<boss@shop.example>", "")),
            ("Mára <mara@example.com>", ("Mára", "mara@example.com")),
            ("undisclosed-recipients:;", ("undisclosed-recipients:;", "")),
            ("", ("", "")),
        ],
    )
    def test_who_wrote(self, value: str, person: tuple[str, str]) -> None:
        assert person == Letter(f"From: {value}\r\n".encode()).sender

    def test_folded_and_doubled_headers_are_read_once(self) -> None:
        letter = Letter(b"Subject: one\r\n two\r\nsubject: three\r\nFrom: a@b.example\r\n")
        assert ("one two", ("", "a@b.example")) == (letter.subject, letter.sender)

    def test_of_many_references_the_first_and_the_last_count(self) -> None:
        named = "".join(f"<{number}@x>" for number in range(5000))
        references = Letter(f"References: {named}\r\n".encode()).references
        assert ("<0@x>", "<4999@x>", 61) == (references[0], references[-1], len(references))

    @given(st.text())
    def test_header_texts_are_one_line(self, value: str) -> None:
        assert header_text(value).isprintable()

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            ("=?utf-8?B?w4FydsOteg==?= =?utf-8?Q?t=C5=B1r=C5=91?=", "Árvíztűrő"),
            ("=?iso-8859-2?Q?t=FBr=F5?=", "tűrő"),
            ("=?utf-8?B?2LPZhNin2YU=?=", "سلام"),
            ("=?nonsense?Q?abc?=", "abc"),
            ("=?utf-8?B?====?=", ""),
            ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
            ("=?idna?Q?xn--a?= b", "xn--a b"),
        ],
    )
    def test_encoded_words(self, value: str, text: str) -> None:
        assert text == header_text(value)


class TestTexts:
    @given(st.binary(), st.text())
    def test_any_bytes_in_any_charset_are_text(self, content: bytes, charset: str) -> None:
        text_in(content, charset).encode()

    @example(b"\\\x80", "unicode_escape")
    @given(
        st.binary(),
        st.sampled_from(["idna", "punycode", "rot13", "hex", "utf-7", "undefined", "unicode_escape"]),
    )
    def test_codecs_for_other_things_are_no_charset(self, content: bytes, charset: str) -> None:
        text_in(content, charset).encode()

    @given(st.binary(), st.sampled_from(["base64", "quoted-printable", "7bit", "x-uuencode", ""]))
    def test_any_encoding_is_undone_as_far_as_it_goes(self, content: bytes, encoding: str) -> None:
        assert isinstance(unpacked(content, encoding), bytes)

    def test_flowing_lines_are_whole_again(self) -> None:
        part = Part("1", "text/plain", flowed=True)
        body, _ = body_of(
            Structure((part,)), {"1": b"One long \r\nline.\r\n\r\n> quoted \r\n-- \r\nMara\r\n"}, 1000
        )
        assert "One long line.\n\n> quoted \n-- \nMara" == body


class TestParts:
    @given(STRUCTURES)
    def test_any_structure_is_read(self, data: Data) -> None:
        structure = structure_in(data)
        assert structure.attachments is not None
        body_of(structure, {part.number: b"x" for part in structure.bodies}, 10)

    @pytest.mark.parametrize(
        ("parameters", "name"),
        [
            (b'("filename" "a.pdf")', "a.pdf"),
            (b'("filename*" "utf-8\'\'%C5%91%20a.pdf")', "ő a.pdf"),
            (b'("filename*1*" "%91.pdf" "filename*0*" "utf-8\'\'a%C5")', "ač.pdf".replace("č", "ő")),
            (b'("filename*0" "long" "filename*1" "er.pdf")', "longer.pdf"),
            (b'("filename" "=?utf-8?q?=C5=91=2Epdf?=")', "ő.pdf"),
            (b'("filename" "a\\"b\r\n.pdf")', 'a"b .pdf'),
            (b'("filename*" "nonsense\'\'%FF")', "ÿ"),
        ],
    )
    def test_names_of_files(self, parameters: bytes, name: str) -> None:
        line = (
            b'("application" "pdf" NIL NIL NIL "base64" 7800 NIL ("attachment" ' + parameters + b") NIL NIL)"
        )
        (data,) = values_in([line])
        (file,) = structure_in(data).attachments
        assert (name, 5700) == (file.name, file.size)


class TestAnswers:
    @given(PIECES)
    def test_any_answer_is_read_or_refused(self, pieces: list[bytes | tuple[bytes, bytes]]) -> None:
        with contextlib.suppress(ValueError):
            list(fetched_in(pieces))
        states_in(pieces)

    @given(st.binary())
    def test_any_moment_is_one_or_none(self, data: bytes) -> None:
        assert moment_in(data) is None or moment_in(data) is not None

    def test_depth_is_bounded(self) -> None:
        with pytest.raises(ValueError, match="deep"):
            values_in([b"(" * 100_000])

    def test_a_moment(self) -> None:
        assert datetime(2026, 11, 22, 9, 21, 39, tzinfo=UTC) == moment_in(b"22-Nov-2026 11:21:39 +0200")

    def test_neighbours_are_asked_for_in_one_word(self) -> None:
        assert ["1:3,7,9:10"] == sets_of([9, 1, 2, 10, 3, 7, 7])

    @pytest.mark.parametrize(
        ("name", "title"),
        [(b"Elk&APw-ld&APY-tt", "Elküldött"), (b"A&-B", "A&B"), (b"&!", "&!"), (b"&2AA-", "&2AA-")],
    )
    def test_folders_as_people_read_them(self, name: bytes, title: str) -> None:
        assert title == Folder(name).title


class TestThreads:
    def test_a_conversation_is_the_same_in_whichever_order_its_mails_come(self) -> None:
        mails = [
            a_letter("a"),
            a_letter("b", "a", minutes=1),
            a_letter("c", "a", "b", minutes=2),
            a_letter("d", "c", minutes=3),
            a_letter("e", "gone", minutes=4),
            a_letter("f", "gone", "e", minutes=5),
        ]
        for seed in range(20):
            shuffled = random.Random(seed).sample(mails, len(mails))
            found = sorted(ids(thread) for thread in threads_among(shuffled))
            assert [["a", "b", "c", "d"], ["e", "f"]] == found

    def test_the_id_is_that_of_the_root_even_where_it_is_gone(self) -> None:
        whole = threads_among([a_letter("a"), a_letter("b", "a", minutes=1)])
        rest = threads_among([a_letter("b", "a", minutes=1)])
        assert [thread.id for thread in whole] == [thread.id for thread in rest]

    def test_what_a_mail_itself_answers_nobody_else_decides(self) -> None:
        """A stranger who names two conversations as one does not make them one."""
        mails = [a_letter("a"), a_letter("b", minutes=1), a_letter("evil", "a", "b", minutes=2)]
        assert [["a"], ["b", "evil"]] == sorted(ids(thread) for thread in threads_among(mails))

    @given(st.lists(st.tuples(st.integers(0, 9), st.lists(st.integers(0, 9), max_size=5)), max_size=20))
    def test_any_references_give_threads_that_hold_every_mail_once(
        self, mails: list[tuple[int, list[int]]]
    ) -> None:
        lying = [a_letter(f"{own}", *map(str, others), minutes=at) for at, (own, others) in enumerate(mails)]
        threads = threads_among(lying)
        assert len(lying) == sum(len(thread.lying) for thread in threads)
        assert len({thread.id for thread in threads}) == len(threads)
        assert all(named(threads, thread.id) is thread for thread in threads)

    def test_ten_thousand_answers_in_a_row(self) -> None:
        mails = [a_letter("0"), *(a_letter(f"{at}", f"{at - 1}", minutes=at) for at in range(1, 10_000))]
        assert 1 == len(threads_among(mails))


class TestTags:
    @given(st.text(min_size=1, max_size=50))
    def test_every_tag_becomes_a_keyword_and_back(self, tag: str) -> None:
        tag = tag.encode("utf-8", "replace").decode().strip()
        word = keyword_of(tag)
        assert word.isascii()
        assert not set(word) & set('(){ %*"\\]$\r\n\t\x7f')
        if tag and tag.casefold() not in {"junk", "nonjunk", "notjunk"}:
            assert tag == tag_of(word)
            assert {word} == keywords_for([tag], [word, "other", "$Forwarded"]) - {"other"}

    @given(st.text())
    def test_any_keyword_is_read(self, keyword: str) -> None:
        tag_of(keyword)


class TestWriting:
    HEADING = Heading("<a@b>", ("", "us@shop.example"), "Re: Order", ("<x@y>",), ("Mára", "mara@example.com"))

    @given(TEXTS)
    def test_every_text_is_read_back_letter_by_letter(self, body: str) -> None:
        mail = _parsed(written(self.HEADING, body, NOON))
        content = mail.get_payload(decode=True)
        assert isinstance(content, bytes)
        assert body + "\n" == content.decode().replace("\r\n", "\n")

    @given(st.text(), st.text(), st.text())
    def test_no_words_become_headers(self, subject: str, name: str, body: str) -> None:
        heading = Heading(
            "<a@b>", (name, "us@shop.example"), answering(subject), ("<x@y>",), (name, "m@x.example")
        )
        content = written(heading, body, NOON)
        head = content.partition(b"\r\n\r\n")[0]
        assert head.isascii()
        assert all(len(line) < 900 for line in head.splitlines())
        expected = ["Date", "Message-ID", "From", "To", "Subject", "In-Reply-To", "References"]
        mail = message_from_bytes(content)
        assert [*expected, "MIME-Version", "Content-Type", "Content-Transfer-Encoding"] == mail.keys()
        assert b"\n" not in content.replace(b"\r\n", b"")

    @given(st.text())
    def test_an_address_is_safe_or_none(self, address: str) -> None:
        found = deliverable(address)
        assert found.isprintable()
        assert not set(found) & set("<> ,;:\r\n")

    def test_addresses_of_other_letters(self) -> None:
        assert "mara@xn--bcher-kva.example" == deliverable("mara@bücher.example")
        assert "" == deliverable("a b@x.example")

    def test_the_same_words_again_get_another_id_once_the_first_arrived(self) -> None:
        first = id_for("us@shop.example", ("root", "Hello"), ())
        assert first == id_for("us@shop.example", ("root", "Hello"), ())
        assert first != id_for("us@shop.example", ("root", "Hello"), (first,))
        assert first.endswith("@shop.example>")

    @pytest.mark.parametrize("subject", ["Re: Order", "AW: Order", "Vá: Order", "re[2]: Order"])
    def test_an_answer_to_an_answer_is_named_once(self, subject: str) -> None:
        assert subject == answering(subject)


def _parsed(content: bytes) -> EmailMessage:
    mail = message_from_bytes(content, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return mail


class _Listed:
    """Stands for a session: a list of folders, and what is made beside them."""

    host = "mail.shop.example"

    def __init__(self, *folders: Folder, prefix: bytes = b"", makes: bool = True) -> None:
        self.listed = folders
        self._prefix, self._makes = prefix, makes

    def folders(self) -> tuple[Folder, ...]:
        return self.listed

    def prefix(self) -> bytes:
        return self._prefix

    def create(self, name: bytes) -> None:
        self.listed = (*self.listed, Folder(name, ".")) if self._makes else self.listed


def folders(*listed: Folder, prefix: bytes = b"", makes: bool = True) -> Folders:
    return Folders(cast("Session", _Listed(*listed, prefix=prefix, makes=makes)))


class TestFolders:
    def test_what_the_server_says_of_a_folder_counts_more_than_its_name(self) -> None:
        said = Folder(b"Outgoing", "/", frozenset({"\\sent"}))
        assert b"Outgoing" == folders(Folder(b"Sent", "/"), said).with_role(Role.SENT)

    @pytest.mark.parametrize(
        "name",
        [b"Sent", b"INBOX.Sent", b"Sent Items", b"Elk&APw-ld&APY-tt", b"Gesendet", b"[Gmail].Sent Mail"],
    )
    def test_usual_names_are_known(self, name: bytes) -> None:
        assert name == folders(Folder(name, ".")).with_role(Role.SENT)

    def test_what_is_missing_is_made_where_folders_may_lie(self) -> None:
        found = folders(Folder(b"INBOX", "."), prefix=b"INBOX.")
        assert b"INBOX.Evenhand notes" == found.made(Role.NOTES)
        assert b"INBOX.Archive" == found.made(Role.ARCHIVE)

    def test_where_all_mail_lies_together_that_is_the_archive(self) -> None:
        assert b"All" == folders(Folder(b"All", "/", frozenset({"\\all"}))).made(Role.ARCHIVE)

    def test_a_note_never_falls_among_the_customers_mails(self) -> None:
        with pytest.raises(ServiceError) as caught:
            folders(Folder(b"INBOX", "."), makes=False).made(Role.NOTES)
        assert Trouble.UNABLE is caught.value.trouble

    def test_folders_of_our_own_are_no_views(self) -> None:
        names = (b"INBOX", b"Refunds", b"Sent", b"Drafts", b"Trash", b"Junk", b"Archive", b"Evenhand notes")
        working = folders(*(Folder(name, "/") for name in names)).working()
        assert [b"INBOX", b"Refunds"] == [folder.name for folder in working]
