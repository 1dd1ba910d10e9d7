"""What our adapters ask is what the vendors publish; where it is not, the reason stands here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from assistant.domain.account import HelpdeskKind
from assistant.domain.ticket import TicketId
from tests.helpdesks.published_requests import HERE, SPECS, Fault, checked, faults, requests_of
from tests.helpdesks.test_odd_answers import PLACES, Place
from tests.servers.installing import by_npm, installed
from tests.servers.misbehaving import Received

pytestmark = [
    pytest.mark.slow_servers,
    pytest.mark.skipif(not SPECS.is_dir(), reason="the vendors' descriptions are not beside the checkout"),
]
_INSTALLING = 300
_NOBODY = (
    "null gives it back to nobody, as the vendor's own pages say; the type in the description forgets it"
)
_NOT_THERE = "this description is an unofficial one, and knows only part of the API"


@dataclass(frozen=True)
class Published:
    """A vendor's description, and what we ask all the same: the reason for each."""

    file: str
    but: Mapping[Fault, str] = field(default_factory=dict)
    folder: str = ""


PUBLISHED = {
    HelpdeskKind.ZENDESK: Published(
        "zendesk-botbrains-openapi.yaml",
        {Fault("PUT", "/api/v2/tickets/*", "body.ticket.assignee_id", "type"): _NOBODY},
    ),
    HelpdeskKind.CHATWOOT: Published(
        "chatwoot-application_swagger.json",
        {
            Fault(
                "POST", "/api/v1/accounts/*/conversations/filter", "body.payload.*.query_operator", wrong
            ): "null ends the list of conditions, as in Chatwoot's own example; AND would want another one"
            for wrong in ("type", "enum")
        },
    ),
    HelpdeskKind.INTERCOM: Published("intercom-2.16-api.intercom.io.yaml"),
    HelpdeskKind.FRONT: Published(
        "front-core-api.json",
        {Fault("PUT", "/conversations/*/assignee", "body.assignee_id", "type"): _NOBODY},
    ),
    HelpdeskKind.FRESHDESK: Published(
        "freshdesk-apievangelist-rest-api-openapi.yml",
        {
            Fault("GET", "/agents/me", "path.agent_id", "type"): _NOT_THERE,
            Fault("GET", "/canned_response_folders", "", "NO_PATH_MATCHED_ERROR"): _NOT_THERE,
            Fault("PUT", "/tickets/*", "body.responder_id", "type"): _NOBODY,
        },
        folder="/api/v2",
    ),
    HelpdeskKind.GORGIAS: Published(
        "gorgias-apievangelist-openapi.yml",
        {
            Fault("GET", "/api/messages", "", "NO_PATH_MATCHED_ERROR"): _NOT_THERE,
            Fault("GET", "/api/tickets/*/messages/*", "", "NO_PATH_MATCHED_ERROR"): _NOT_THERE,
            Fault("GET", "/api/customers/*/custom-fields", "", "NO_PATH_MATCHED_ERROR"): _NOT_THERE,
            Fault("DELETE", "/api/tickets/*/tags", "", "NO_METHOD_MATCHED_ERROR"): _NOT_THERE,
            Fault("PUT", "/api/views/*/items", "", "NO_METHOD_MATCHED_ERROR"): _NOT_THERE,
        },
    ),
}
BY_OAUTH = {
    Fault("GET", "/api/v2/oauth/tokens/current", "path.oauth_token_id", "type"): "Zendesk's pages name the "
    "token in use so; the description knows a number alone"
}
each_published = pytest.mark.parametrize(
    "place", [place for place in PLACES if place.kind in PUBLISHED], ids=lambda place: place.kind.value
)


@pytest.fixture(scope="session")
def prism(pytestconfig: pytest.Config) -> Path:
    """Where it is installed, just as the lock file says."""
    lock = (HERE / "package-lock.json").read_bytes()
    return installed(pytestconfig, "prism", checked(lock), _install)


@each_published
def test_requests_are_as_the_vendor_describes_them(place: Place, prism: Path) -> None:
    published = PUBLISHED[place.kind]
    desk = place.desk()
    helpdesk = place.opened()
    asked = requests_of(desk, helpdesk, TicketId(str(place.ticket(desk))))
    helpdesk.close()
    # Zendesk's description knows no OAuth, its own pages do.
    by_oauth = place.kind is HelpdeskKind.ZENDESK and not place.login
    found = faults(prism, SPECS / published.file, asked, folder=published.folder, signed=not by_oauth)
    assert {*published.but, *(BY_OAUTH if by_oauth else ())} == found


def test_a_wrong_request_is_noticed(prism: Path) -> None:
    """Else the test above would be happy with whatever Prism lets through."""
    sent = b'{"ticket": {"comment": {"body": 7}}}'
    headers = {"authorization": "Basic eDp5", "content-type": "application/json"}
    wrong = [Received("PUT", "/api/v2/tickets/1", headers, sent), Received("GET", "/api/v2/nothing", {}, b"")]
    description = SPECS / PUBLISHED[HelpdeskKind.ZENDESK].file
    assert {
        Fault("PUT", "/api/v2/tickets/*", "body.ticket.comment.body", "type"),
        Fault("GET", "/api/v2/nothing", "", "NO_PATH_MATCHED_ERROR"),
    } == faults(prism, description, wrong, folder="", signed=True)


def _install(home: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        (home / name).write_bytes((HERE / name).read_bytes())
    by_npm(home, "ci", seconds=_INSTALLING)
