"""A private mailbox for the tests that need the real thing: Dovecot, for IMAP and for the sending of mail.

Import the fixture (``from tests.servers.mail import mail_server``) and mark the tests ``mailbox`` and
``allow_hosts(["127.0.0.1"])``. Nothing needs root once the Debian packages are there. What Dovecot's SMTP
server takes it relays to a small one of ours, which puts it into the Maildirs that Dovecot shows: a whole
mail server would drive away the one that the machine has, and none starts without root.
"""

import contextlib
import grp
import imaplib
import mailbox
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.servers import misbehaving as bad
from tests.servers.mail_settings import DOVECOT
from tests.servers.processes import end, free_port, wait_for
from tests.servers.smtp_relay import Relay, relaying

PACKAGES = "dovecot-imapd dovecot-submissiond"
INSTALL = f"apt-get install -y --no-install-recommends {PACKAGES}"
PROGRAMS = (Path("/usr/sbin/dovecot"), Path("/usr/lib/dovecot/submission"))
PASSWORD = "s3cret-ä of the shop"
# Dovecot does not see a list of passwords change twice in a second: all are there from the beginning.
LOGINS = tuple(f"shop-{number}@shop.example" for number in range(2000))
_STARTING = 30.0


@dataclass(frozen=True)
class MailServer:
    """The running server, with hands on it apart from our own adapter."""

    folder: Path
    imap: int
    imaps: int
    smtp: int
    smtps: int
    certificate: Path
    relay: Relay = field(repr=False)
    logins: Iterator[str] = field(repr=False, default_factory=lambda: iter(LOGINS))

    def new_box(self) -> str:
        """An address of its own for a test; it is also the login."""
        return next(self.logins)

    def put(self, box: str, *mails: EmailMessage | bytes, folder: str = "INBOX") -> None:
        """Lay mails into a folder over IMAP, whatever their bytes are."""
        with self.hands(box) as imap:
            for mail in mails:
                whole = mail if isinstance(mail, bytes) else mail.as_bytes(policy=policy.SMTP)
                # Dovecot takes no mail without any letter.
                assert "OK" == imap.append(f'"{folder}"', "", "", whole or b"\r\n")[0]

    @contextlib.contextmanager
    def hands(self, box: str, *, inside: bool = True) -> Iterator[imaplib.IMAP4]:
        """The mailbox by Python's own client; INBOX is open where we are to be ``inside``."""
        with imaplib.IMAP4("127.0.0.1", self.imap, timeout=20) as imap:
            imap.authenticate("PLAIN", lambda _: f"\0{box}\0{PASSWORD}".encode())
            if inside:
                imap.select()
            yield imap

    def folder_of(self, box: str, folder: str = "INBOX") -> list[EmailMessage]:
        """Every mail of a folder, as the standard library reads it."""
        with self.hands(box) as imap:
            if "OK" != imap.select(f'"{folder}"', readonly=True)[0]:
                return []
            _, data = imap.fetch("1:*", "(BODY.PEEK[])")
            return [_parsed(piece[1]) for piece in data if isinstance(piece, tuple)]

    def flags_of(self, box: str, folder: str = "INBOX") -> str:
        """What Dovecot says of the flags of all mails in a folder."""
        with self.hands(box) as imap:
            imap.select(f'"{folder}"', readonly=True)
            _, data = imap.fetch("1:*", "(FLAGS)")
            return " ".join(piece.decode() for piece in data if isinstance(piece, bytes))

    def sent_by(self, box: str) -> list[tuple[tuple[str, ...], EmailMessage]]:
        """To whom this address sent what, as it came out of Dovecot."""
        return [(to, _parsed(content)) for sender, to, content in self.relay.mails if f"<{box}>" in sender]


def text_of(mail: EmailMessage) -> str:
    """What a mail of ours says, whichever line ends its encoding kept."""
    return str(mail.get_content()).replace("\r\n", "\n")


def _parsed(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


_RUNNING = pytest.StashKey[MailServer]()


@pytest.fixture(scope="session")
def mail_server(pytestconfig: pytest.Config) -> MailServer:
    """One server for all tests of a run: every test brings its own mailbox."""
    if _RUNNING not in pytestconfig.stash:
        stack = contextlib.ExitStack()
        pytestconfig.stash[_RUNNING] = stack.enter_context(running())
        pytestconfig.add_cleanup(stack.close)
    return pytestconfig.stash[_RUNNING]


@contextlib.contextmanager
def running() -> Iterator[MailServer]:
    """Start it, and leave neither process nor file behind."""
    if not all(program.exists() for program in PROGRAMS):
        pytest.fail(f"Dovecot is not installed. As root: {INSTALL}", pytrace=False)
    folder = Path(tempfile.mkdtemp(prefix="evenhand-mail-"))

    def delivers(_sender: str, recipients: tuple[str, ...], content: bytes) -> None:
        for recipient in recipients:
            box = folder / "mail" / recipient
            if box.is_dir():
                mailbox.Maildir(box, create=False).add(content)
                _given_away(box)

    try:
        with relaying(Relay(delivers=delivers)) as relay:
            imap, imaps, smtp, smtps = (free_port() for _ in range(4))
            server = MailServer(folder, imap, imaps, smtp, smtps, bad.self_signed(folder), relay)
            with _served(server):
                yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _served(server: MailServer) -> Iterator[None]:
    folder, log = server.folder, server.folder / "dovecot.out"
    passwords = "".join(f"{login}:{{PLAIN}}{PASSWORD}::::::\n" for login in LOGINS)
    (folder / "passwords").write_text(passwords, encoding="utf-8")
    settings = folder / "dovecot.conf"
    settings.write_text(_settings(server), encoding="utf-8")
    _given_away(folder)
    with log.open("wb") as said:
        dovecot = subprocess.Popen(
            [PROGRAMS[0], "-F", "-c", settings],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
            **_as_owner(),
        )
    try:
        for port in (server.imap, server.smtp):
            wait_for(port, dovecot, log, _STARTING)
        yield
    finally:
        end(dovecot)


def _settings(server: MailServer) -> str:
    user, group = _owner()
    values = {
        **{
            name: getattr(server, name)
            for name in ("folder", "imap", "imaps", "smtp", "smtps", "certificate")
        },
        "user": user,
        "group": group,
        "relay": server.relay.port,
    }
    text = DOVECOT
    for name, value in values.items():
        text = text.replace(f"<{name}>", str(value))
    return text


def _owner() -> tuple[str, str]:
    """Whose the server is: ours, or nobody's where we are root."""
    user = pwd.getpwuid(os.geteuid()) if os.geteuid() else pwd.getpwnam("nobody")
    return user.pw_name, grp.getgrgid(user.pw_gid).gr_name


def _as_owner() -> dict[str, Any]:
    user, group = _owner()
    return {} if os.geteuid() else {"user": user, "group": group, "extra_groups": []}


def _given_away(folder: Path) -> None:
    for place in (folder, *folder.rglob("*")) if os.geteuid() == 0 else ():
        with contextlib.suppress(FileNotFoundError):
            shutil.chown(place, *_owner())
