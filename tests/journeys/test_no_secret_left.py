"""A day's work on a real Request Tracker, with a real keyring: where the token is, and where it is not."""

import logging
from collections.abc import Iterator
from pathlib import Path

import keyring.backends.SecretService
import pytest

from assistant import logbook, places
from assistant.gui.diagnostics_dialog import DiagnosticsDialog
from tests.journeys import traces
from tests.journeys.conftest import PATIENCE, Journey
from tests.journeys.test_request_tracker import THREAT, connect, dialog
from tests.servers.rt import RequestTrackerServer, request_tracker
from tests.servers.secret_service import real_keyring, secret_service

__all__ = ["real_keyring", "request_tracker", "secret_service"]

pytestmark = [pytest.mark.rt, pytest.mark.keyring, pytest.mark.allow_hosts(["127.0.0.1"])]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, real_keyring: object) -> Iterator[Path]:
    """Everything that a program could leave behind lies in one folder; the logbook is open."""
    del real_keyring
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR", "HOME"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    book = logbook.begin(places.log_folder())
    logging.getLogger("urllib3").setLevel(logging.DEBUG)
    yield tmp_path
    logging.getLogger("urllib3").setLevel(logging.NOTSET)
    logbook.end(book)


def test_token_is_in_the_keyring_and_nowhere_else_and_gone_with_its_account(
    journey: Journey,
    request_tracker: RequestTrackerServer,
    home: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    agent = request_tracker.robin
    ticket = request_tracker.ticket("Box never came", THREAT)
    connect(journey, request_tracker, agent)
    journey.at(ticket)
    answer(journey)
    journey.window.bugs.tell(ValueError(f"401 for {agent.token}"))
    report = shown_report(journey)
    account = journey.entrance.accounts[0].id
    # While the account is there, too: what is tidied away at the end would be on the disk all day.
    secrets = (agent.token, agent.password)
    assert [] == traces.where(secrets, {**traces.in_processes(), **traces.in_folder(home)})
    assert [agent.token] == [keyring.backends.SecretService.Keyring().get_password("Evenhand", account)]

    journey.entrance.remove(account)
    journey.qtbot.waitUntil(journey.window.welcome.isVisible, timeout=PATIENCE)
    journey.close()

    assert keyring.backends.SecretService.Keyring().get_password("Evenhand", account) is None
    assert "ValueError" in report
    said = {"report": report, "log": caplog.text, "output": "".join(capfd.readouterr())}
    noted = places.log_folder() / "log.txt"
    assert noted.is_file()
    told = {name: text.encode() for name, text in said.items()}
    assert [] == traces.where(secrets, {**told, **traces.in_processes(), **traces.in_folder(home)})
    assert [] == [name for name in ("report", "output") if "one star review" in said[name]]
    assert "one star review" not in noted.read_text(encoding="utf-8")


def answer(journey: Journey) -> None:
    """As an agent does: a reply is picked, rewritten and sent."""
    journey.window.work.sending.undo_seconds = 0
    editor = journey.window.page.draft.editor
    journey.window.commands.run("reply_1")
    editor.setPlainText("We ask the carrier and write again on Friday.")
    journey.window.commands.run("send")
    journey.until_sent()


def shown_report(journey: Journey) -> str:
    journey.window.commands.run("diagnostics")
    shown = dialog(journey, DiagnosticsDialog)
    text = shown.shown.toPlainText()
    shown.close()
    return text
