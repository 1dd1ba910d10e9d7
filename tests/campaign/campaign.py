"""Replies over a line full of mishaps, by a program that is killed again and again: none lost or doubled.

Run it from the project's folder: ``python -m tests.campaign.campaign --seed 7 --replies 500``. It starts a
Request Tracker of its own, prints what was met and the verdict, and ends with status 1 where a reply was lost
or doubled. The same seed gives the same replies, mishaps and moments to kill; which request meets which
mishap depends on the threads.
"""

import argparse
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from itertools import count
from math import ceil
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.campaign.proxy import Proxy, Times
from tests.campaign.replies import Happened, Orders, Progress, Reply, by_ticket, replies_for
from tests.campaign.telling import table
from tests.servers.misbehaving import misbehaving
from tests.servers.rt import RequestTrackerServer, running

_ROOT = Path(__file__).parents[2]
_SENDER = "tests.campaign.sender"


@dataclass(frozen=True)
class Plan:
    """How hard it is made."""

    seed: int
    replies: int
    a_ticket: int = 8
    """Replies to each ticket."""
    limit: float = 4.0
    """Seconds that the program waits for an answer; a helpdesk gets twenty in life."""
    held: float = 20.0
    """Seconds for which the program leaves a doubt alone; the line holds a request for half of them."""
    writes_a_life: int = 20
    """At most so many requests that change something, and the program is killed."""


@dataclass(frozen=True)
class Outcome:
    """What was met, and what stood at the helpdesk in the end."""

    proxy: Proxy
    kills: int
    happened: Counter[Happened]
    arrived: Counter[int]
    """How often each reply stands there, by its number."""
    replies: tuple[Reply, ...]

    @property
    def lost(self) -> tuple[Reply, ...]:
        """Those that the outbox said had arrived, and that stand nowhere."""
        return tuple(reply for reply in self.replies if self.arrived[reply.number] == 0)

    @property
    def doubled(self) -> tuple[Reply, ...]:
        """Those that stand there more than once."""
        return tuple(reply for reply in self.replies if self.arrived[reply.number] > 1)


def run(
    server: RequestTrackerServer, plan: Plan, folder: Path, tell: Callable[[str], object] = str
) -> Outcome:
    """Send everything, whatever happens, and read it back from the server itself."""
    tickets = [_ticket(server, number) for number in range(ceil(plan.replies / plan.a_ticket))]
    replies = replies_for(tickets, plan.replies, plan.seed)
    times = Times(beyond=plan.limit * 1.5, held=plan.held / 2)
    proxy = Proxy(int(server.address.rsplit(":", 1)[1]), plan.seed, times)
    with misbehaving(proxy.behave) as front:
        orders = Orders(front.address, server.robin.token, plan.limit, plan.held, replies)
        orders.write(folder / "orders.json")
        kills = 0
        for kills in _kills(plan, proxy, folder):
            tell(
                f"killed {kills} times, {len(Progress(folder / 'progress').done())} of {plan.replies} done\n"
            )
            _customer_writes(server, tickets[kills % len(tickets)])
    happened = Counter(what for _, what in Progress(folder / "progress").read())
    return Outcome(proxy, kills, happened, _arrived(server, replies), replies)


def _kills(plan: Plan, proxy: Proxy, folder: Path) -> Iterator[int]:
    """Start the program and kill it, until it comes to its end; counts."""
    dice = Random(plan.seed)
    for kills in count(1):
        with _sender(folder) as sender:
            _wait_for_writes(proxy, proxy.writes + dice.randint(1, plan.writes_a_life), sender)
            try:
                ended = sender.wait(dice.uniform(0, plan.limit))
            except subprocess.TimeoutExpired:
                sender.kill()
            else:
                if ended:
                    raise RuntimeError((folder / "sender.log").read_text(encoding="utf-8"))
                return
        yield kills


@contextmanager
def _sender(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", _SENDER, str(folder)]
    with (
        (folder / "sender.log").open("ab") as log,
        subprocess.Popen(
            command, cwd=_ROOT, env=os.environ | {"PYTHONPATH": str(_ROOT)}, stdout=log, stderr=log
        ) as sender,
    ):
        try:
            yield sender
        finally:
            sender.kill()


def _wait_for_writes(proxy: Proxy, many: int, sender: subprocess.Popen[bytes]) -> None:
    """Until so many requests came that change something, or the program is at its end."""
    with proxy.wrote:
        while proxy.writes < many and sender.poll() is None:
            proxy.wrote.wait(0.2)


def _ticket(server: RequestTrackerServer, number: int) -> str:
    """In one request, where a mail would take three."""
    asked = {"Requestor": "mara@example.com", "Content": "Where is my box?", "ContentType": "text/plain"}
    made = {"Queue": "Support", "Owner": "robin", "Subject": f"Campaign {number}", **asked}
    return str(server.ask("POST", "/ticket", made)["id"])


def _customer_writes(server: RequestTrackerServer, ticket: str) -> None:
    """Past the proxy: what moves a ticket while it is being answered."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "Mara Lind <mara@example.com>", "support@shop.example"
    mail["Subject"] = f"Re: [shop.example #{ticket}] Campaign"
    mail.set_content("Any news?")
    server.gateway(mail)


def _arrived(server: RequestTrackerServer, replies: tuple[Reply, ...]) -> Counter[int]:
    found: Counter[int] = Counter()
    for ticket, sent in by_ticket(replies).items():
        there = Counter((kind, _words(text)) for kind, _, text in server.conversation(ticket))
        for reply in sent:
            found[reply.number] = there["Comment" if reply.internal else "Correspond", _words(reply.body)]
    return found


def _words(text: str) -> str:
    return " ".join(text.split())


def _told(line: str) -> None:
    sys.stdout.write(line)
    sys.stdout.flush()


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--replies", type=int, default=500)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="evenhand-campaign-") as folder, running() as server:
        outcome = run(server, Plan(asked.seed, asked.replies), Path(folder), _told)
    sys.stdout.write(table(outcome))
    return 1 if outcome.lost or outcome.doubled else 0


if __name__ == "__main__":
    sys.exit(main())
