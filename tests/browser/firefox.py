"""A real Firefox with the same extension in it, beside a stand-in for the panel."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import extension
import pytest

from assistant.browsers.known import BROWSERS, Machine
from assistant.browsers.registering import Registration
from tests.benchmarks.display import own_display
from tests.browser.chromium import HELPDESK, OTHER, environment_in, extension_in
from tests.browser.marionette import Marionette
from tests.browser.pages import Pages
from tests.browser.panel import Panel
from tests.servers.processes import end, free_port

_INSTALL = "apt-get install -y --no-install-recommends firefox-esr xvfb openbox"
_PREFERENCES = """
user_pref("marionette.port", {port});
user_pref("network.dns.localDomains", "{hosts}");
user_pref("network.proxy.type", 0);
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("extensions.getAddons.cache.enabled", false);
user_pref("extensions.blocklist.enabled", false);
user_pref("services.settings.server", "http://127.0.0.1:1/");
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
"""


@dataclass
class Firefox:
    """The running browser and all that it can reach."""

    page: Marionette
    panel: Panel
    pages: Pages

    def address(self, path: str, host: str = HELPDESK) -> str:
        """Of a page that is served here."""
        return f"http://{host}:{self.pages.port}{path}"


@contextlib.contextmanager
def running(pages: Pages) -> Iterator[Firefox]:
    """Start it, with the extension allowed on the helpdesk's host."""
    if not shutil.which("firefox-esr"):
        pytest.fail(f"Firefox is not installed. As root: {_INSTALL}", pytrace=False)
    with (
        tempfile.TemporaryDirectory(prefix="evenhand-firefox-", ignore_cleanup_errors=True) as name,
        own_display() as display,
        contextlib.ExitStack() as closing,
    ):
        folder = Path(name)
        environment = environment_in(folder, display["DISPLAY"])
        panel = Panel(folder / "run" / "evenhand" / "door.sock")
        closing.callback(panel.close)
        firefox = next(each for each in BROWSERS if each.id == "firefox")
        Registration(Machine("linux", folder, environment), folder / "host").install([firefox])
        unpacked = extension_in(folder, {"host_permissions": [f"http://{HELPDESK}/*"]})
        stores = extension.make_extensions(folder / "stores", unpacked)
        packed = next(each for each in stores if each.suffix == ".xpi")
        page = closing.enter_context(_started(folder, environment))
        page.ask("Addon:Install", path=os.fspath(packed), temporary=True)
        yield Firefox(page, panel, pages)


@contextlib.contextmanager
def _started(folder: Path, environment: dict[str, str]) -> Iterator[Marionette]:
    profile, port = folder / "profile", free_port()
    profile.mkdir()
    hosts = f"{HELPDESK},{OTHER}"
    (profile / "user.js").write_text(_PREFERENCES.format(port=port, hosts=hosts))
    command = ["firefox-esr", "--marionette", "--no-remote", "--profile", str(profile), "about:blank"]
    with (folder / "firefox.log").open("wb") as output:
        browser = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        with contextlib.closing(Marionette(port)) as page:
            yield page
    finally:
        end(browser)
