"""The program's side of the campaign, as a process that may be killed at any moment: ``sender.py FOLDER``.

Drafts, helpdesk and outbox are the program's own; the agent before them is a loop that keeps the rules: what
waits is tried again, what is in doubt is read before anything else, and what is sent again is clicked again,
for the ticket as it stands by then. Several tickets are answered at once, each in its own order.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from assistant.clock import SystemClock
from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import MovedError, SendDoubtfulError, ServiceError
from assistant.domain.ticket import Ticket, TicketId
from assistant.helpdesks.rt.desk import RequestTracker
from assistant.outbox import Outbox
from assistant.storage.drafts import SqliteDrafts
from assistant.wire.answer import Limits
from tests.campaign.replies import Happened, Orders, Progress, Reply, by_ticket

_ACCOUNT = AccountId("campaign")
_AT_ONCE = 4
_PAUSE, _LONGEST_PAUSE = 0.5, 4.0
_DOUBTED = (DraftState.DOUBTFUL, DraftState.SENDING)


class Agent:
    """Answers tickets until all is sent."""

    def __init__(self, orders: Orders, folder: Path) -> None:
        account = Account(_ACCOUNT, HelpdeskKind.RT, "Campaign", address=orders.address)
        limits = Limits(connect=orders.limit, read=orders.limit, whole=orders.limit * 2)
        self._helpdesk = RequestTracker(account, Credential(orders.token), limits=limits)
        self._drafts = SqliteDrafts(folder / "drafts.sqlite", lambda notice: sys.exit(str(notice)))
        held = timedelta(seconds=orders.held)
        self._outbox = Outbox(_ACCOUNT, self._helpdesk, self._drafts, SystemClock(), on_its_way=held)
        self._progress = Progress(folder / "progress")
        self._done = self._progress.done()
        self._begun = self._progress.numbers(Happened.BEGUN)

    def answer(self, replies: list[Reply]) -> None:
        """One ticket's, each once the one before has arrived."""
        for reply in replies:
            if reply.number not in self._done:
                self._settle(reply)

    def _settle(self, reply: Reply) -> None:
        ticket, begun = TicketId(reply.ticket), reply.number in self._begun
        if self._drafts.kept(_ACCOUNT, ticket) is None:
            if begun:
                # Nothing else lets go of a draft than its arrival.
                self._progress.write(reply.number, Happened.CONFIRMED_LATER)
                return
            # As in the program, a draft is stored as it is written.
            self._drafts.keep(_ACCOUNT, Draft(ticket, reply.body, internal=reply.internal))
        if not begun:
            self._progress.write(reply.number, Happened.BEGUN)
        pause = _PAUSE
        while (done := self._tried(reply)) is None:
            time.sleep(pause)
            # A server that is behind with its work falls further behind with every hasty question.
            pause = min(pause * 2, _LONGEST_PAUSE)
        self._progress.write(reply.number, done)

    def _tried(self, reply: Reply) -> Happened | None:
        """How it arrived; None where it has not, or nobody knows."""
        draft = self._drafts.kept(_ACCOUNT, TicketId(reply.ticket))
        if draft is None:
            raise AssertionError("the draft was let go although nobody heard of its arrival")
        doubted = draft.state in _DOUBTED
        try:
            if draft.state is not DraftState.WAITING:
                return self._clicked(draft, Happened.AGAIN if doubted else Happened.SENT)
            self._outbox.again(draft.ticket)
        except MovedError:
            met = Happened.MOVED
        except SendDoubtfulError:
            met = Happened.STILL_DOUBTED if doubted else Happened.DOUBTED
        except ServiceError as error:
            met = Happened.WAITED if error.passes else Happened.REFUSED
        else:
            return Happened.SENT
        self._progress.write(reply.number, met)
        return None

    def _clicked(self, draft: Draft, sent: Happened) -> Happened:
        """Read the ticket, and click where the draft does not stand there already."""
        shown = self._read(draft.ticket)
        settled = self._outbox.settled(draft, shown)
        if settled is not None and settled.state is DraftState.CONFIRMED:
            return Happened.FOUND
        self._outbox.send(self._outbox.clicked(draft, shown))
        return sent

    def _read(self, ticket: TicketId) -> Ticket:
        """The ticket on the screen; agents do not answer one that they did not ask for."""
        while (shown := self._helpdesk.ticket(ticket)).id != ticket:
            time.sleep(_PAUSE)
        return shown


def main() -> None:
    """Go on where the process before this one was killed."""
    folder = Path(sys.argv[1])
    orders = Orders.read(folder / "orders.json")
    agent = Agent(orders, folder)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        list(pool.map(agent.answer, by_ticket(orders.replies).values()))


if __name__ == "__main__":
    main()
