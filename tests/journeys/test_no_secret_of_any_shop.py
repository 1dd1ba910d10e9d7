"""A shop of every kind, connected, asked, out of order and removed: where its secret is not."""

import logging
import traceback
from collections.abc import Iterator
from pathlib import Path

import keyring.backends.SecretService
import pytest

from assistant import places
from assistant.domain.account import Credential
from assistant.domain.errors import AssistantError
from assistant.domain.source import Source, SourceId, SourceKind
from tests.fuzz import shops
from tests.journeys import traces
from tests.journeys.conftest import Journey
from tests.journeys.sites import AT_FAULT, Changing
from tests.journeys.test_no_secret_left import home, shown_report
from tests.journeys.test_no_secret_of_any_helpdesk import shown
from tests.servers.misbehaving import answers_by, misbehaving
from tests.servers.secret_service import real_keyring, secret_service
from tests.servers.visits import MARA

__all__ = ["home", "real_keyring", "secret_service"]

pytestmark = [pytest.mark.keyring, pytest.mark.allow_hosts(["127.0.0.1"])]


@pytest.fixture(params=shops.SHOPS)
def shop(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Source, str, Changing]]:
    """What an agent enters for it, and the server that may change its mind."""
    entered: list[tuple[SourceKind, str, str]] = []
    secrets: list[str] = []

    def noted(kind: SourceKind, login: str = "", folder: str = "") -> Source:
        entered.append((kind, login, folder))
        return Source(SourceId("s"), kind, "Shop", f"http://127.0.0.1:9{folder}", login)

    def kept(secret: str) -> Credential:
        secrets.append(secret)
        return Credential(secret)

    monkeypatch.setattr(shops, "_source", noted)
    monkeypatch.setattr(shops, "Credential", kept)
    spare, server_of_shop = shops.SHOPS[request.param]()
    spare.close()
    changing = Changing(answers_by(server_of_shop._answer))
    ((kind, login, folder),) = entered
    with misbehaving(changing) as server:
        yield (
            Source(SourceId("shop-1"), kind, "Shop", f"{server.address}{folder}", login),
            secrets[0],
            changing,
        )


def test_secret_of_any_shop_is_in_the_keyring_and_nowhere_else_and_gone_with_it(
    journey: Journey,
    shop: tuple[Source, str, Changing],
    home: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    source, secret, server = shop
    journey.start(demo=True)
    journey.sees()
    assert journey.entrance.office is not None
    sources = journey.entrance.office.sources
    sources.connect(source, Credential(secret))
    ring = keyring.backends.SecretService.Keyring()
    assert secret == ring.get_password("Evenhand", source.id)
    seen: dict[str, bytes] = {}
    for number, fault in enumerate((None, *AT_FAULT)):
        if fault is not None:
            server.become(fault)
        made = sources._make(source, Credential(secret))
        try:
            made.purchases(MARA)
        except AssistantError as error:
            journey.window.page.notices.show_error(error, "shop")
            journey.window.bugs.tell(error)
            told = [str(error), repr(error), repr(error.parameters), *traceback.format_exception(error)]
            seen |= {f"fault {number}": "\n".join(told).encode(), **shown()}
        finally:
            made.close()
    # Else nothing failed.
    assert len(AT_FAULT) == sum(name.startswith("fault") for name in seen)
    told_too = {"report": shown_report(journey).encode(), "log": caplog.text.encode()}
    assert [] == traces.where(
        [secret], {**seen, **told_too, **traces.in_processes(), **traces.in_folder(home)}
    )

    sources.remove(source.id)
    journey.close()

    assert ring.get_password("Evenhand", source.id) is None
    assert (places.log_folder() / "log.txt").is_file()
    said = {"log": caplog.text.encode(), "output": "".join(capfd.readouterr()).encode()}
    assert [] == traces.where([secret], {**said, **traces.in_processes(), **traces.in_folder(home)})
