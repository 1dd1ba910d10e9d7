"""Folders of a mailbox that are closed to the agent, or may only be read: on a real Dovecot with its ACLs."""

from contextlib import suppress
from imaplib import IMAP4

import pytest

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import Status, ViewId
from assistant.domain.ticket import TicketId
from assistant.helpdesks.mailbox.desk import Mailbox
from tests.helpdesks.test_mailbox import Opens, a_box_of_its_own, a_mail, open_accounts, said, the_server
from tests.servers.mail import MailServer, mail_server

__all__ = ["a_box_of_its_own", "mail_server", "open_accounts", "the_server"]

pytestmark = [pytest.mark.mailbox, pytest.mark.allow_hosts(["127.0.0.1"])]

SEEN, READ = "la", "lra"
"""Listed and no more; also read. The owner may always change the rights back."""


@pytest.fixture(name="desk")
def the_account(opened: Opens) -> Mailbox:
    return opened()


@pytest.fixture(name="ticket")
def a_waiting_mail(server: MailServer, box: str, desk: Mailbox) -> TicketId:
    server.put(box, a_mail())
    return desk.tickets()[0].id


def lets(server: MailServer, box: str, folder: str, rights: str) -> None:
    """Allow this much in a folder, which is made where it is missing."""
    with server.hands(box, inside=False) as imap:
        # It may be there.
        with suppress(IMAP4.error):
            imap.create(folder)
        assert "OK" == imap.setacl(folder, "owner", rights)[0]


def view_of(desk: Mailbox, name: str) -> ViewId:
    """The folder's view."""
    (found,) = (view.id for view in desk.views() if view.name == name)
    return found


def refused(error: pytest.ExceptionInfo[ServiceError], folder: str) -> bool:
    """Whether it names the folder, and what to do."""
    told = str(error.value)
    return (
        error.value.trouble is Trouble.NO_RIGHTS
        and f"work in the folder {folder}." in told
        and "Ask whoever runs the mail server" in told
    )


class TestReading:
    def test_a_closed_folder_is_named_when_it_is_opened(
        self, server: MailServer, box: str, desk: Mailbox
    ) -> None:
        lets(server, box, "Visszak&APw-ld&AOk-s", SEEN)
        closed = view_of(desk, "Visszaküldés")
        with pytest.raises(ServiceError) as error:
            desk.viewed(closed)
        assert refused(error, "Visszaküldés")

    def test_it_hides_no_other_mail(
        self, server: MailServer, box: str, desk: Mailbox, ticket: TicketId
    ) -> None:
        lets(server, box, "Returns", SEEN)
        with pytest.raises(ServiceError):
            desk.viewed(view_of(desk, "Returns"))
        assert [ticket] == [row.id for row in desk.tickets()]
        assert ["Where is my box?"] == said(desk, ticket)

    def test_a_mail_behind_it_is_found(
        self, server: MailServer, box: str, desk: Mailbox, opened: Opens
    ) -> None:
        """Everything is looked through for a ticket of yesterday, and one closed folder is among it."""
        lets(server, box, "Archive2", SEEN)
        with server.hands(box) as imap:
            imap.create("Refunds")
        server.put(box, a_mail("Refund"), folder="Refunds")
        (row,) = desk.viewed(view_of(desk, "Refunds"))
        assert "Refund" == opened().ticket(row.id).subject

    @pytest.mark.parametrize("how", ["closed", "gone"])
    def test_a_folder_that_is_closed_later_hides_no_other_mail(
        self, server: MailServer, box: str, desk: Mailbox, ticket: TicketId, how: str
    ) -> None:
        lets(server, box, "Returns", "lrsxa")
        assert () == desk.viewed(view_of(desk, "Returns"))
        if how == "closed":
            lets(server, box, "Returns", SEEN)
        else:
            with server.hands(box) as imap:
                assert "OK" == imap.delete("Returns")[0]
        assert [ticket] == [row.id for row in desk.tickets()]

    @pytest.mark.parametrize("folder", ["INBOX", "Sent"])
    def test_a_folder_that_every_conversation_needs_is_named(
        self, server: MailServer, box: str, ticket: TicketId, opened: Opens, folder: str
    ) -> None:
        """Half of a conversation would look like a whole one."""
        lets(server, box, folder, SEEN)
        # A folder that was opened before stays readable to that connection.
        desk = opened()
        for ask in (desk.tickets, lambda: desk.ticket(ticket)):
            with pytest.raises(ServiceError) as error:
                ask()
            assert refused(error, folder)


class TestWriting:
    def test_an_answer_that_could_not_be_kept_is_not_sent(
        self, server: MailServer, box: str, desk: Mailbox, ticket: TicketId
    ) -> None:
        lets(server, box, "Sent", READ)
        with pytest.raises(ServiceError) as error:
            desk.reply(ticket, "Hello")
        assert refused(error, "Sent")
        assert [] == server.sent_by(box)
        lets(server, box, "Sent", "lrwstipekxa")
        desk.reply(ticket, "Hello")
        assert 1 == len(server.sent_by(box)) == len(server.folder_of(box, "Sent"))

    @pytest.mark.parametrize("folder", ["Evenhand notes", "Drafts"])
    def test_a_folder_for_notes_or_drafts_is_named(
        self, server: MailServer, box: str, desk: Mailbox, ticket: TicketId, folder: str
    ) -> None:
        lets(server, box, f'"{folder}"', READ)
        with pytest.raises(ServiceError) as error:
            (desk.draft if folder == "Drafts" else desk.note)(ticket, "Hello")
        assert refused(error, folder)
        assert ["Where is my box?"] == said(desk, ticket)

    def test_a_tag_where_mails_may_only_be_read(
        self, server: MailServer, box: str, desk: Mailbox, ticket: TicketId
    ) -> None:
        lets(server, box, "INBOX", READ)
        with pytest.raises(ServiceError) as error:
            desk.tag(ticket, add=["vip"])
        assert refused(error, "INBOX")
        assert () == desk.ticket(ticket).tags

    def test_solving_into_a_closed_archive(
        self, server: MailServer, box: str, desk: Mailbox, ticket: TicketId
    ) -> None:
        lets(server, box, "Archive", READ)
        with pytest.raises(ServiceError) as error:
            desk.put(ticket, Status.SOLVED)
        assert refused(error, "Archive")
        assert [ticket] == [row.id for row in desk.tickets()]

    def test_what_was_refused_leaves_the_line_in_order(
        self, server: MailServer, box: str, desk: Mailbox, ticket: TicketId
    ) -> None:
        lets(server, box, "INBOX", READ)
        for _ in range(2):
            with pytest.raises(ServiceError):
                desk.tag(ticket, add=["vip"])
            assert ["Where is my box?"] == said(desk, ticket)
        lets(server, box, "INBOX", "lrwstipekxa")
        assert ("vip",) == desk.tag(ticket, add=["vip"])
