"""How the agent allows a helpdesk: the small page behind the button, and the browser's own question."""

import contextlib
import shutil
import time
from pathlib import Path
from urllib.parse import urlsplit

import extension
import pytest

from assistant.beside.extensions import CHROMIUM_IDS
from tests.browser.chromium import Chromium, chromium
from tests.browser.devtools import DevToolsError, Page

__all__ = ["chromium"]

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

_NEW = "new.test"
_TRIES = 5
# Chromium takes no answer to its question at first, lest somebody gives it by mistake.
_UNANSWERED = 1.0


def worker(chromium: Chromium) -> Page:
    """The extension's own world."""
    targets = chromium.tools.ask("Target.getTargets")["targetInfos"]
    return Page(chromium.tools, next(one["targetId"] for one in targets if one["type"] == "service_worker"))


def popup(chromium: Chromium) -> Page:
    """The page behind the extension's button, in a tab."""
    (extension,) = {
        urlsplit(one["url"]).netloc
        for one in chromium.tools.ask("Target.getTargets")["targetInfos"]
        if one["type"] == "service_worker"
    }
    return chromium.open(f"chrome-extension://{extension}/popup.html")


def test_a_helpdesk_is_followed_once_the_agent_allowed_it_in_the_browsers_own_question(
    chromium: Chromium,
) -> None:
    address, extension = chromium.address("/tickets/field", _NEW), worker(chromium)
    chromium.panel.follow(chromium.origin(), chromium.origin(_NEW))
    page = chromium.open(address)
    allowed = f"chrome.permissions.contains({{ origins: ['http://{_NEW}/*'] }})"
    extension.wait("chrome.action.getBadgeText({}).then((text) => text === '!')")
    assert not extension.run(allowed)
    for _ in range(_TRIES):
        asking = popup(chromium)
        assert _NEW == asking.wait("document.querySelector('li')?.textContent")
        asking.click("#allow")
        time.sleep(_UNANSWERED)
        # The answer that stands ready is to deny.
        chromium.keys("Tab", "Return")
        with contextlib.suppress(DevToolsError):
            assert extension.wait(allowed, seconds=3)
            break
    page.front()
    chromium.panel.wait(type="tab", address=address)
    assert extension.wait("chrome.action.getBadgeText({}).then((text) => text === '')")


def test_the_button_says_that_all_is_well(chromium: Chromium) -> None:
    asking = popup(chromium)
    assert "Connected with the panel." == asking.wait("document.getElementById('state').textContent")
    assert asking.run("document.getElementById('allow').hidden")


def test_what_a_store_gets_loads_and_an_id_that_is_not_ours_reaches_no_panel(
    chromium: Chromium, tmp_path: Path
) -> None:
    packed = next(each for each in extension.make_extensions(tmp_path) if each.suffix == ".zip")
    shutil.unpack_archive(packed, tmp_path / "unpacked")
    theirs = chromium.tools.ask("Extensions.loadUnpacked", path=str(tmp_path / "unpacked"))["id"]
    assert theirs not in CHROMIUM_IDS
    before = chromium.panel.came
    try:
        asking = chromium.open(f"chrome-extension://{theirs}/popup.html")
        assert asking.wait("document.getElementById('state').textContent").startswith("The panel ")
        assert before == chromium.panel.came
    finally:
        chromium.tools.ask("Extensions.uninstall", id=theirs)
