"""Where Intercom's API is in each region, and the pages of its inbox."""

import re

from assistant.domain.ticket import TicketId
from assistant.wire.address import parts_of

_WINDOWS = {
    "api.intercom.io": "app.intercom.com",
    "api.eu.intercom.io": "app.eu.intercom.com",
    "api.au.intercom.io": "app.au.intercom.com",
}
_APIS = {window: f"https://{api}" for api, window in _WINDOWS.items()}
_TICKET_PAGE = re.compile(
    r"/a/(?:inbox|apps)/([a-z0-9_]+)/(?:[\w/-]+/)?conversations?/([0-9]{1,20})/?", re.ASCII
)


def api_of(address: str) -> str:
    """Where the API is; agents copy the address of the page that they are on."""
    return _APIS.get(parts_of(address).hostname or "app.intercom.com", address)


def page_of(ticket: TicketId, host: str, workspace: str) -> str:
    """A conversation's page in the inbox; it names the workspace, so without that it is not known."""
    if not workspace:
        return ""
    return f"https://{window_of(host)}/a/inbox/{workspace}/inbox/shared/all/conversation/{ticket}"


def ticket_at(address: str, host: str, workspace: str) -> TicketId | None:
    """Any page of the inbox about a conversation of this workspace, as far as it is known."""
    parts = parts_of(address)
    found = _TICKET_PAGE.fullmatch(parts.path)
    if parts.hostname != window_of(host) or not found or workspace not in {"", found[1]}:
        return None
    return TicketId(found[2])


def window_of(host: str) -> str:
    """Where the inbox of this region is."""
    return _WINDOWS.get(host, "app.intercom.com")
