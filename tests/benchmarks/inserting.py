"""How long it takes from a request, and from the agent's key, to the text in a page's editor.

Prints figures, asserts nothing. Needs Chromium, Xvfb, openbox, xdotool and npm; run it from the root of the
repository:

    python -m pytest tests/benchmarks/inserting.py -q -s

The key is pressed by XTEST on a real screen; the panel is a stand-in that answers at once, so the figures
hold everything but the panel's own work.
"""

import statistics
import threading
import time

import pytest

from tests.browser.chromium import Chromium, chromium
from tests.browser.devtools import Page
from tests.browser.pages import EDITORS, REPLY

__all__ = ["chromium"]

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

_TIMES = 20
# The page notes when its editor first holds the text, by the clock of this computer.
_WATCH = """
  window.arrived = 0;
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  addEventListener("input", look, true);
  function look() {
    if (!arrived && page.text().includes("Robin")) arrived = performance.timeOrigin + performance.now();
  }
"""


@pytest.mark.parametrize("editor", EDITORS)
def test_from_the_request(chromium: Chromium, editor: str) -> None:
    page = chromium.open(chromium.address(chromium.pages.with_editor(editor) + "?before=AB"))
    page.wait("window.page")
    arrived, verified = [], []
    for _ in range(_TIMES):
        _empty(page)
        start = time.time()
        assert chromium.panel.insert(REPLY)["ok"]
        verified.append((time.time() - start) * 1000)
        arrived.append(page.wait("arrived") - start * 1000)
    _print(f"{editor}: request to text", arrived)
    _print(f"{editor}: request to verified answer", verified)


def test_from_the_key(chromium: Chromium) -> None:
    from Xlib import XK, X, display
    from Xlib.ext import xtest

    page = chromium.open(chromium.address(chromium.pages.with_editor("prosemirror") + "?before=AB"))
    page.wait("window.page")
    chromium.keys("Home")
    screen = display.Display(chromium.environment["DISPLAY"])
    keys = [screen.keysym_to_keycode(XK.string_to_keysym(name)) for name in ("Alt_L", "i")]
    arrived = []
    for _ in range(_TIMES):
        _empty(page)
        chromium.panel.forget()
        answering = threading.Thread(target=_answer, args=(chromium,))
        answering.start()
        start = time.time()
        for kind, codes in ((X.KeyPress, keys), (X.KeyRelease, reversed(keys))):
            for code in codes:
                xtest.fake_input(screen, kind, code)
        screen.sync()
        answering.join()
        arrived.append(page.wait("arrived") - start * 1000)
    screen.close()
    _print("prosemirror: key to text", arrived)


def _answer(chromium: Chromium) -> None:
    chromium.panel.wait(type="key")
    chromium.panel.insert(REPLY)


def _empty(page: Page) -> None:
    page.run("page.focus()")
    page.press("a", ctrl=True)
    page.press("Delete")
    page.wait("!page.text().includes('Robin')")
    page.run(_WATCH)


def _print(name: str, found: list[float]) -> None:
    low, middle, high = min(found), statistics.median(found), max(found)
    print(f"{name}: median {middle:.1f} ms ({low:.1f} to {high:.1f}, {len(found)} times)")  # noqa: T201
