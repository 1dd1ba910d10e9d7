"""What holds for every helpdesk over HTTP, whichever it is, beside the contract."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

import pytest

from assistant.domain.errors import AssistantError, Trouble
from assistant.domain.ticket import TicketId
from assistant.ports import Helpdesk
from assistant.wire.body import Outgoing
from assistant.wire.http import Http
from tests.helpdesks.odd_answers import Said, answered_by, every_call
from tests.helpdesks.test_odd_answers import Place, each_place
from tests.helpdesks.troubles import trouble_of

Json = Any
ELSEWHERE = "https://elsewhere.example/next?page=2"


@contextmanager
def at_work(place: Place) -> Iterator[tuple[Any, Helpdesk, TicketId]]:
    """A helpdesk that has signed in, and a ticket of its desk."""
    desk = place.desk()
    ticket = TicketId(str(place.ticket(desk)))
    helpdesk = place.opened()
    with answered_by(desk, lambda _number, true: true):
        helpdesk.verify()
        helpdesk.ticket(ticket)
    yield desk, helpdesk, ticket
    helpdesk.close()


@each_place
def test_a_forbidden_ticket_is_no_missing_one(place: Place) -> None:
    def forbidden(_number: int, true: Said) -> Said:
        return 403, true[1], b'{"error": "forbidden", "message": "You may not see this."}'

    with at_work(place) as (desk, helpdesk, ticket), answered_by(desk, forbidden):
        assert Trouble.NO_RIGHTS is trouble_of(lambda: helpdesk.ticket(ticket))


@each_place
@pytest.mark.parametrize("status", [404, 410])
def test_a_ticket_that_was_deleted_meanwhile_is_told_by_its_number(place: Place, status: int) -> None:
    def gone(_number: int, true: Said) -> Said:
        return status, true[1], b'{"error": "not found", "message": "It is gone."}'

    with at_work(place) as (desk, helpdesk, ticket), answered_by(desk, gone):
        assert Trouble.NO_SUCH_TICKET is trouble_of(lambda: helpdesk.ticket(ticket))


@each_place
def test_a_page_to_log_in_on_is_not_this_service(place: Place) -> None:
    def page(_number: int, true: Said) -> Said:
        return 200, {**true[1], "content-type": "text/html"}, b"<html><form>Log in</form></html>"

    with at_work(place) as (desk, helpdesk, ticket), answered_by(desk, page):
        assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: helpdesk.ticket(ticket))
        assert Trouble.NOT_THIS_SERVICE is trouble_of(helpdesk.verify)


@each_place
def test_whatever_addresses_an_answer_names_nobody_else_is_asked(place: Place) -> None:
    """Attachments, next pages, records' own links: each may lie anywhere, and our secret goes along."""

    def misled(_number: int, true: Said) -> Said:
        status, told, said = true
        return (
            status,
            {**told, "link": f'<{ELSEWHERE}>; rel="next"'},
            json.dumps(_misled(_json(said))).encode(),
        )

    asked: set[str] = set()
    with at_work(place) as (desk, helpdesk, ticket), answered_by(desk, misled), _noting(asked):
        for call in every_call(helpdesk, ticket):
            try:
                call()
            except AssistantError:
                continue
    assert {"127.0.0.1:9"} == asked


@contextmanager
def _noting(hosts: set[str]) -> Iterator[None]:
    exchange = Http._exchange

    def noted(
        http: Http, method: str, url: str, body: Outgoing | None, headers: Mapping[str, str]
    ) -> tuple[int, Mapping[str, str], bytes]:
        hosts.add(urlsplit(url).netloc)
        return exchange(http, method, url, body, headers)

    with patch.object(Http, "_exchange", noted):
        yield


def _json(said: bytes) -> Json:
    return json.loads(said or b"null")


def _misled(value: Json) -> Json:
    """Every address, and every list's note of where it goes on, leads elsewhere."""
    if isinstance(value, dict):
        return {name: ELSEWHERE if _leads_on(name) else _misled(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_misled(inner) for inner in value]
    return ELSEWHERE if isinstance(value, str) and value.startswith("http") else value


def _leads_on(name: str) -> bool:
    return name in {"next", "next_page", "href", "url", "attachment_url", "content_url"}
