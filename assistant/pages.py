"""Which ticket a page of a helpdesk shows, for every account of the agent, open or not.

Nobody is asked, neither a helpdesk nor the keyring: an address says it all.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from assistant.domain.errors import AssistantError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.domain.account import Account, AccountId
    from assistant.domain.ticket import TicketId
    from assistant.ports import Helpdesk

_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class Pages:
    """Knows the helpdesks' addresses. Safe to call from several worker threads."""

    def __init__(self, make: Callable[[Account], Helpdesk | None]) -> None:
        """``make`` builds what speaks to an account's helpdesk, without its secret; None: it has no pages."""
        self._make = make
        self._made: dict[Account, Helpdesk | None] = {}
        self._turn = Lock()

    def whose(self, accounts: Sequence[Account], address: str) -> tuple[tuple[AccountId, TicketId], ...]:
        """Every account that this page may be of, with the ticket there: some helpdesks share one host."""
        found = ((account.id, self._ticket_at(account, address)) for account in accounts)
        return tuple((account, ticket) for account, ticket in found if ticket is not None)

    def origins(self, accounts: Sequence[Account]) -> tuple[str, ...]:
        """Where the accounts' pages lie, like ``https://shop.zendesk.com``; each once."""
        origins = (self._origin(account) for account in accounts)
        return tuple(dict.fromkeys(origin for origin in origins if origin))

    def close(self) -> None:
        """Let go of what was built."""
        with self._turn:
            made, self._made = self._made, {}
        for helpdesk in made.values():
            if helpdesk is not None:
                helpdesk.close()

    def _ticket_at(self, account: Account, address: str) -> TicketId | None:
        helpdesk = self._helpdesk(account)
        return helpdesk.ticket_at(address) if helpdesk else None

    def _origin(self, account: Account) -> str:
        helpdesk = self._helpdesk(account)
        # Some helpdesks show their pages elsewhere than they answer programs.
        return _origin(helpdesk.window or account.address) if helpdesk else ""

    def _helpdesk(self, account: Account) -> Helpdesk | None:
        with self._turn:
            if account not in self._made:
                self._made[account] = self._built(account)
            return self._made[account]

    def _built(self, account: Account) -> Helpdesk | None:
        try:
            return self._make(account)
        except AssistantError:
            return None


def _origin(address: str) -> str:
    """Scheme, host and port, where a browser can show it; without encryption only on this computer."""
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    host = parts.hostname or ""
    if parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK):
        return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}" if host else ""
    return ""
