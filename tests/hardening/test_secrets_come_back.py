"""Every helpdesk and shop, before a server that says back all that it was told: no trace of a secret."""

import json
import logging
import traceback
from collections.abc import Callable, Sequence
from functools import partial

import pytest

from assistant.domain.account import Account, AccountId, Credential
from assistant.domain.errors import AssistantError
from assistant.domain.source import Source, SourceId
from assistant.domain.ticket import TicketId
from tests.fuzz import shops
from tests.helpdesks.odd_answers import every_call
from tests.helpdesks.test_odd_answers import Place, each_place
from tests.journeys import traces
from tests.servers.misbehaving import Behaviour, Received, answers_by, misbehaving
from tests.servers.visits import MARA

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

each_status = pytest.mark.parametrize("status", [200, 400, 401, 422, 500])


def says_it_back(status: int) -> Behaviour:
    def chosen(request: Received) -> tuple[int, bytes, dict[str, str]]:
        words = f"{dict(request.headers)} {request.path} {request.body!r}"
        return status, json.dumps({"message": words, "error": words, "errors": [words]}).encode(), {}

    return answers_by(chosen)


def told_by(calls: Sequence[Callable[[], object]]) -> str:
    """What an agent, a log or a report could show of the errors."""
    told = []
    for call in calls:
        try:
            call()
        except AssistantError as error:
            told += [str(error), repr(error), *traceback.format_exception(error)]
    return "\n".join(told)


@each_place
@each_status
def test_no_helpdesks_error_and_no_log_shows_the_secret(
    place: Place, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with misbehaving(says_it_back(status)) as server:
        address = f"{server.address}{place.folder}"
        account = Account(AccountId("a"), place.kind, "Shop", address, login=place.login)
        helpdesk = place.made(account, Credential(place.secret), sleep=lambda _: None)
        told = told_by([helpdesk.verify, *every_call(helpdesk, TicketId("1"))])
        helpdesk.close()
    # Else it was not the secret that was sent.
    assert server.received
    assert [] == traces.where([place.secret], {"told": told.encode(), "log": caplog.text.encode()})


@pytest.mark.parametrize("name", shops.SHOPS)
@each_status
def test_no_shops_error_and_no_log_shows_the_secret(
    name: str, status: int, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets: list[str] = []

    def noted(secret: str) -> Credential:
        secrets.append(secret)
        return Credential(secret)

    monkeypatch.setattr(shops, "Credential", noted)
    with misbehaving(says_it_back(status)) as server:
        monkeypatch.setattr(
            shops,
            "_source",
            lambda kind, login="", folder="": Source(
                SourceId("s"), kind, "Shop", f"{server.address}{folder}", login
            ),
        )
        source, _ = shops.SHOPS[name]()
        told = told_by([source.verify, partial(source.purchases, MARA)])
        source.close()
    assert server.received
    assert 1 == len(secrets)
    assert [] == traces.where(secrets, {"told": told.encode(), "log": caplog.text.encode()})
