"""A private Request Tracker 5 with a shop's support desk in it, for the tests that need the real thing.

Import the fixture (``from tests.servers.rt import request_tracker``) and mark the tests ``rt`` and
``allow_hosts(["127.0.0.1"])``. Nothing needs root once the Debian packages are there.
"""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.servers.installing import installed
from tests.servers.processes import end, free_port, wait_for

PACKAGES = "request-tracker5 rt5-standalone rt5-db-sqlite w3m"
INSTALL = f"apt-get install -y --no-install-recommends {PACKAGES}"
_SETUP = Path("/usr/sbin/rt-setup-database-5")
_SERVER = Path("/usr/share/request-tracker5/libexec/rt-server")
_VERSION = Path("/usr/share/request-tracker5/lib/RT/Generated.pm")
_DATABASE, _TOKENS = "rt.sqlite", "tokens.json"
_SHOP = Path(__file__).with_name("rt_shop.pl")
_GATEWAY = "/REST/1.0/NoAuth/mail-gateway"
_STARTING = 60.0
_SITE = """
Set($rtname, 'shop.example');
Set($Organization, 'shop.example');
Set($CorrespondAddress, 'support@shop.example');
Set($WebDomain, '127.0.0.1');
Set($WebPort, {port});
Set($WebPath, '');
Set($WebBaseURL, 'http://127.0.0.1:{port}');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '{folder}/rt.sqlite');
Set($MailCommand, 'testfile');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
Set($Timezone, 'UTC');
# By default every request pays a quarter of a second for its password or token.
Set($BcryptCost, 4);
1;
"""


@dataclass(frozen=True)
class Agent:
    """Somebody who works at the desk."""

    login: str
    password: str
    token: str


@dataclass(frozen=True)
class RequestTrackerServer:
    """The running server, with an administrator's hands on it, apart from our own adapter."""

    address: str
    tokens: dict[str, str] = field(repr=False)

    @property
    def robin(self) -> Agent:
        """An agent of the support team with all the rights that the work needs."""
        return Agent("robin", "robin-secret-1", self.tokens["robin"])

    @property
    def kim(self) -> Agent:
        """Robin's colleague."""
        return Agent("kim", "kim-secret-ä-2", self.tokens["kim"])

    @property
    def temp(self) -> Agent:
        """Sees tickets and may own them, and nothing else: no comments, no custom fields, no replies."""
        return Agent("temp", "temp-secret-4", self.tokens["temp"])

    @property
    def visitor(self) -> Agent:
        """May sign in, and nothing else."""
        return Agent("visitor", "visitor-secret-3", self.tokens["visitor"])

    def ask(self, method: str, path: str, body: object = None, *, by: str = "root") -> Any:
        """Call RT's own API as somebody; fails the test where RT refuses."""
        answer = requests.request(
            method,
            f"{self.address}/REST/2.0{path}",
            json=body,
            headers={"Authorization": f"token {self.tokens[by]}"},
            timeout=30,
        )
        assert answer.ok, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json()

    def mail(self, message: EmailMessage, *, owner: str = "robin", tags: tuple[str, ...] = ()) -> str:
        """Let a customer's mail arrive as it does in life; the id of the ticket that it made."""
        self.gateway(message)
        newest = self.ask("GET", "/tickets?query=id>0&orderby=id&order=DESC&per_page=1")
        ticket = str(newest["items"][0]["id"])
        self.ask("PUT", f"/ticket/{ticket}", {"Owner": owner, "CustomFields": {"Tags": list(tags)}})
        return ticket

    def gateway(self, message: EmailMessage) -> None:
        """Hand a mail to RT; one whose subject names a ticket is added to it."""
        answer = requests.post(
            self.address + _GATEWAY,
            data={"action": "correspond", "queue": "Support", "SessionType": "REST"},
            files={"message": (None, message.as_bytes(), "application/octet-stream")},
            timeout=30,
        )
        assert answer.text.startswith("ok"), answer.text

    def ticket(
        self,
        subject: str = "Box never came",
        body: str = "Where is my box?",
        *,
        sender: str = "Mara Lind <mara@example.com>",
        owner: str = "robin",
        tags: tuple[str, ...] = (),
    ) -> str:
        """A new ticket from a plain mail; its id."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, "support@shop.example", subject
        message.set_content(body)
        return self.mail(message, owner=owner, tags=tags)

    def conversation(self, ticket: str) -> list[tuple[str, str, str]]:
        """Type, author's login and text of every message, read from RT's own API."""
        fields = "fields=Type,Creator&per_page=100"
        history = self.ask("GET", f"/ticket/{ticket}/history?{fields}")["items"]
        return [
            (entry["Type"], entry["Creator"]["id"], self._text(entry["id"]))
            for entry in history
            if entry["Type"] in {"Create", "Correspond", "Comment"}
        ]

    def sent(self, ticket: str) -> str:
        """All that RT mailed about a ticket, one mail after the other."""
        history = self.ask("GET", f"/ticket/{ticket}/history?fields=Type&per_page=100")["items"]
        return "\n".join(self._text(entry["id"]) for entry in history if "EmailRecord" in entry["Type"])

    def tags(self, ticket: str) -> list[str]:
        """What the custom field holds now."""
        fields = self.ask("GET", f"/ticket/{ticket}")["CustomFields"]
        return sorted(next(found["values"] for found in fields if found["name"] == "Tags"))

    def _text(self, transaction: str) -> str:
        parts = self.ask("GET", f"/transaction/{transaction}/attachments?fields=Content")["items"]
        return "".join(part["Content"] for part in parts)


_RUNNING = pytest.StashKey[RequestTrackerServer]()


@pytest.fixture(scope="session")
def request_tracker(pytestconfig: pytest.Config) -> RequestTrackerServer:
    """One server for all tests of a run, whoever imports this: every test brings its own tickets."""
    if _RUNNING not in pytestconfig.stash:
        stack = contextlib.ExitStack()
        pytestconfig.stash[_RUNNING] = stack.enter_context(running(pytestconfig))
        pytestconfig.add_cleanup(stack.close)
    return pytestconfig.stash[_RUNNING]


@contextlib.contextmanager
def running(config: pytest.Config | None = None) -> Iterator[RequestTrackerServer]:
    """Start a server, and leave neither process nor file behind.

    With pytest's cache the shop is made once for each version of Request Tracker and of the shop, and copied.
    """
    if not (_SETUP.exists() and _SERVER.exists()):
        pytest.fail(f"Request Tracker 5 is not installed. As root: {INSTALL}", pytrace=False)
    folder = Path(tempfile.mkdtemp(prefix="evenhand-rt-"))
    try:
        with _served(folder, _kept(config) if config else None) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _served(folder: Path, kept: Path | None) -> Iterator[RequestTrackerServer]:
    port = free_port()
    environment = _settled(folder, port)
    if kept is not None:
        shutil.copyfile(kept / _DATABASE, folder / _DATABASE)
    else:
        _set_up(folder, environment)
    log = folder / "server.log"
    command = [str(_SERVER), "--host", "127.0.0.1", "--port", str(port), "--max-workers", "3"]
    with log.open("wb") as output:
        server = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        # While the server loads its modules, the shop is made.
        made = (kept / _TOKENS).read_text() if kept else _ran(["perl", str(_SHOP)], folder, environment)
        tokens = json.loads(made)
        wait_for(port, server, log, _STARTING)
        yield RequestTrackerServer(f"http://127.0.0.1:{port}", tokens)
    finally:
        end(server)


def _settled(folder: Path, port: int) -> dict[str, str]:
    site = folder / "site.pm"
    site.write_text(_SITE.format(folder=folder, port=port), encoding="utf-8")
    return os.environ | {
        "RT_SITE_CONFIG": str(site),
        "RT_SITE_CONFIG_DIR": str(folder / "none"),
        "TMPDIR": str(folder),
        "PERL5OPT": "",
    }


def _set_up(folder: Path, environment: dict[str, str]) -> None:
    _ran([str(_SETUP), "--action", "init", "--skip-create"], folder, environment)


def _kept(config: pytest.Config) -> Path:
    """The shop's database as it is before the first test, and everybody's tokens."""

    def make(home: Path) -> None:
        environment = _settled(home, 1)
        _set_up(home, environment)
        (home / _TOKENS).write_text(_ran(["perl", str(_SHOP)], home, environment))

    told = _SITE.encode() + b"".join(file.read_bytes() for file in (_SHOP, _SETUP, _VERSION))
    return installed(config, "request-tracker", hashlib.sha256(told).hexdigest()[:16], make)


def _ran(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, f"{command[0]} failed:\n{done.stdout.decode()}\n{done.stderr.decode()}"
    return done.stdout.decode()
