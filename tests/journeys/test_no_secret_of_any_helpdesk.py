"""A day's work with a helpdesk of every kind, in order and out of order: where its secret is not."""

import logging
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import keyring.backends.SecretService
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from assistant import places
from assistant.domain.errors import AssistantError
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.connect_dialog import ConnectDialog
from assistant.gui.helpdesk_kinds import ASKS
from tests.hardening.test_hostile_ticket import texts
from tests.helpdesks.test_mailbox import a_mail
from tests.helpdesks.test_mailbox_wire import line_from
from tests.journeys import traces
from tests.journeys.conftest import PATIENCE, Journey
from tests.journeys.sites import OVER_HTTP, Site
from tests.journeys.test_no_secret_left import answer, home, shown_report
from tests.journeys.test_request_tracker import button, dialog, named
from tests.servers.mail import PASSWORD, MailServer, mail_server
from tests.servers.misbehaving import Conversation, misbehaving
from tests.servers.secret_service import real_keyring, secret_service

__all__ = ["home", "mail_server", "real_keyring", "secret_service"]

pytestmark = [pytest.mark.keyring, pytest.mark.mailbox, pytest.mark.allow_hosts(["127.0.0.1"])]


@contextmanager
def a_mailbox(server: MailServer) -> Iterator[Site]:
    """On a real Dovecot, with a mail in it."""
    from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
    from assistant.helpdesks.mailbox.desk import Mailbox

    box = server.new_box()
    server.put(box, a_mail())
    address, outgoing = f"imap://127.0.0.1:{server.imap}", f"smtp://127.0.0.1:{server.smtp}"
    account = Account(AccountId("x"), HelpdeskKind.MAILBOX, "Shop", address, login=box, outgoing=outgoing)
    desk = Mailbox(account, Credential(PASSWORD))
    (row,) = desk.tickets()
    desk.close()
    yield Site(HelpdeskKind.MAILBOX, address, box, PASSWORD, row.id, outgoing)


@pytest.fixture(params=[*OVER_HTTP, "mailbox"])
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    with ExitStack() as stack:
        if request.param == "mailbox":
            yield stack.enter_context(a_mailbox(request.getfixturevalue("mail_server")))
        else:
            yield stack.enter_context(OVER_HTTP[request.param]())


def fill_in(journey: Journey, site: Site) -> ConnectDialog:
    """As an agent does, and press Connect."""
    asked = dialog(journey, ConnectDialog)
    kinds = named(asked, ChoiceBox, "Helpdesk")
    kinds.setCurrentIndex(list(ASKS).index(site.kind))
    rows = asked._address, asked._login, asked._key, asked._outgoing
    for row, text in zip(rows, (site.address, site.login, site.secret, site.outgoing), strict=True):
        row.field.setText(text)
    journey.qtbot.mouseClick(button(asked, "Connect"), Qt.MouseButton.LeftButton)
    return asked


def connect(journey: Journey, site: Site) -> None:
    journey.start()
    journey.qtbot.waitUntil(journey.window.welcome.isVisible)
    journey.window.welcome.connect_asked.emit()
    asked = fill_in(journey, site)
    journey.qtbot.waitUntil(lambda: not isValid(asked) or not asked.isVisible(), timeout=PATIENCE)
    journey.qtbot.waitUntil(lambda: journey.entrance.desk is not None, timeout=PATIENCE)


def shown() -> dict[str, bytes]:
    """What every window says to anybody."""
    return {
        f"window {number} {name}": text.encode("utf-8", "replace")
        for number, window in enumerate(QApplication.topLevelWidgets())
        for name, text in texts(window).items()
    }


def works_while_it_fails(journey: Journey, site: Site) -> dict[str, bytes]:
    """Read, write and tag while the helpdesk says back whatever it hears; all that is shown of it."""
    seen: dict[str, bytes] = {}
    assert journey.entrance.desk is not None
    desk, ticket = journey.entrance.desk, journey.sheet.ticket.id
    for number, fault in enumerate(site.at_fault):
        site.fail(fault)
        # The same error is not told twice: then nothing new comes.
        with journey.qtbot.waitSignal(journey.window.page.notices.told, timeout=1000, raising=False):
            journey.window.commands.run("refresh")
        seen |= {f"fault {number} {name}": text for name, text in shown().items()}
        for call in (lambda: desk.fetch(ticket), lambda: desk.tag(ticket, add=["x"]), desk.queue):
            try:
                call()
            except AssistantError as error:
                journey.window.bugs.tell(error)
                told = [str(error), repr(error), repr(error.parameters), *traceback.format_exception(error)]
                seen[f"fault {number} error"] = "\n".join(told).encode()
    return seen


def test_secret_of_any_helpdesk_is_in_the_keyring_and_nowhere_else_and_gone_with_its_account(
    journey: Journey,
    site: Site,
    home: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    connect(journey, site)
    journey.at(site.ticket)
    answer(journey)
    account = journey.entrance.accounts[0].id
    secrets = (site.secret,)
    assert [site.secret] == [keyring.backends.SecretService.Keyring().get_password("Evenhand", account)]
    seen = works_while_it_fails(journey, site)
    # Else nothing failed.
    assert bool(site.at_fault) == any("127.0.0.1" in text.decode() for text in seen.values())
    report = shown_report(journey)
    told = {**seen, "report": report.encode(), "log": caplog.text.encode()}
    assert [] == traces.where(secrets, {**told, **traces.in_processes(), **traces.in_folder(home)})

    journey.entrance.remove(account)
    journey.qtbot.waitUntil(journey.window.welcome.isVisible, timeout=PATIENCE)
    journey.close()

    assert keyring.backends.SecretService.Keyring().get_password("Evenhand", account) is None
    assert (places.log_folder() / "log.txt").is_file()
    said = {"log": caplog.text.encode(), "output": "".join(capfd.readouterr()).encode()}
    assert [] == traces.where(secrets, {**said, **traces.in_processes(), **traces.in_folder(home)})


def echoing_mailbox(conversation: Conversation) -> None:
    """Refuses everybody, in their own words."""
    conversation.say(b"* OK hello\r\n")
    while line := line_from(conversation):
        tag, words = line.split()[0], line.strip()
        if b"CAPABILITY" in line:
            conversation.say(b"* CAPABILITY IMAP4REV1 AUTH=PLAIN\r\n" + tag + b" OK done\r\n")
        elif b"AUTHENTICATE" in line:
            conversation.say(b"+ \r\n")
            said = line_from(conversation).strip()
            conversation.say(tag + b" NO [SERVERBUG] you said " + said + b"\r\n")
        else:
            conversation.say(tag + b" BAD you said " + words + b"\r\n")


def test_a_mailbox_that_refuses_in_the_agents_own_words_is_not_quoted(
    journey: Journey,
    home: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    from assistant.domain.account import HelpdeskKind

    caplog.set_level(logging.DEBUG)
    with misbehaving(echoing_mailbox) as server:
        journey.start()
        journey.qtbot.waitUntil(journey.window.welcome.isVisible)
        journey.window.welcome.connect_asked.emit()
        address = f"imap://127.0.0.1:{server.port}"
        asked = fill_in(journey, Site(HelpdeskKind.MAILBOX, address, "us@shop.example", PASSWORD, ""))
        journey.qtbot.waitUntil(lambda: "127.0.0.1" in asked.verdict(), timeout=PATIENCE)
        asked._key.field.clear()
        told = shown()
        asked.close()
        journey.close()
    told["log"] = caplog.text.encode()
    assert [] == traces.where((PASSWORD,), {**told, **traces.in_processes(), **traces.in_folder(home)})
