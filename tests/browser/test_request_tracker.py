"""An agent's round in the real web pages of Request Tracker: open a ticket, insert, send it there."""

import contextlib
import html
import json
import re

import pytest

from tests.browser.chromium import Chromium, chromium
from tests.browser.devtools import DevToolsError, Page
from tests.servers.rt import RequestTrackerServer, request_tracker

__all__ = ["chromium", "request_tracker"]

pytestmark = [pytest.mark.browser, pytest.mark.rt, pytest.mark.allow_hosts(["127.0.0.1"])]

_TRIES = 20
_SETTINGS = "/Prefs/Other.html"
REPLY = "Dear Mara,\n\nyour box سفر کرد and arrives on Friday 🎁.\n\nKind regards,\nRobin"


@pytest.fixture
def desk(chromium: Chromium, request_tracker: RequestTrackerServer) -> Page:
    """Robin's tab; the panel follows Request Tracker."""
    chromium.panel.follow(request_tracker.address)
    return signed_in(chromium, request_tracker)


def signed_in(chromium: Chromium, server: RequestTrackerServer) -> Page:
    """A tab in which robin works there."""
    # Not the first page: RT draws that one longest of all.
    page = chromium.open("about:blank")
    page.ask("Page.navigate", url=server.address + _SETTINGS)
    page.wait(f"document.readyState === 'complete' && location.origin === '{server.address}'")
    if page.run("!!document.querySelector('[name=pass]')"):
        for field, value in (("user", server.robin.login), ("pass", server.robin.password)):
            page.run(f"document.querySelector('[name={field}]').value = {json.dumps(value)}")
        page.run("document.querySelector('[name=pass]').form.requestSubmit()")
        page.wait("document.readyState === 'complete' && !document.querySelector('[name=pass]')")
    return page


def prefers(desk: Page, server: RequestTrackerServer, choice: str) -> None:
    """Choose in RT's own settings whether messages are written in its rich editor: yes or no."""
    if not desk.run(f"location.pathname === '{_SETTINGS}'"):
        desk.go(f"{server.address}{_SETTINGS}")
    if desk.run(f"document.getElementById('MessageBoxRichText-{choice}').checked"):
        return
    desk.run(f"document.getElementById('MessageBoxRichText-{choice}').click()")
    desk.run("window.before = true; document.querySelector('[name=Update]').click()")
    desk.wait("document.readyState === 'complete' && !window.before")


def begin_in(desk: Page, editor: str) -> None:
    """Click into an editor; RT's rich one first shows a hint, as if it were text, until it has the cursor."""
    hint = "document.querySelector('iframe.cke_wysiwyg_frame').contentDocument?.body?.innerText.trim()"
    if editor.startswith("#"):
        desk.click(editor)
        return
    # A click before it is ready is lost.
    desk.wait("!!document.querySelector('iframe.cke_wysiwyg_frame')")
    desk.wait(hint)
    for _ in range(_TRIES):
        desk.click(editor)
        with contextlib.suppress(DevToolsError):
            desk.wait(f"!{hint}", seconds=2)
            return
    pytest.fail("RT's editor never took the cursor", pytrace=False)


def plain(text: str) -> str:
    """The words alone: RT keeps HTML of its rich editor's."""
    return " ".join(html.unescape(re.sub("<[^>]+>", " ", text)).split())


@pytest.mark.parametrize(
    ("rich", "editor"),
    [("yes", "iframe.cke_wysiwyg_frame"), ("no", "#UpdateContent")],
    ids=["in its rich editor", "in its plain text area"],
)
def test_a_ticket_is_followed_and_the_reply_inserted_sent_there_and_read_back(
    chromium: Chromium, desk: Page, request_tracker: RequestTrackerServer, rich: str, editor: str
) -> None:
    prefers(desk, request_tracker, rich)
    ticket = request_tracker.ticket()
    desk.go(f"{request_tracker.address}/Ticket/Display.html?id={ticket}")
    chromium.panel.wait(type="tab", address=f"{request_tracker.address}/Ticket/Display.html?id={ticket}")
    reply = f"{request_tracker.address}/Ticket/Update.html?Action=Respond&id={ticket}"
    desk.go(reply)
    chromium.panel.wait(type="tab", address=reply)
    begin_in(desk, editor)
    answer = chromium.panel.insert(REPLY, address=reply)
    assert (True, "") == (answer["ok"], answer["why"])
    assert REPLY == chromium.panel.read(address=reply)["text"]
    desk.run("document.querySelector('[name=SubmitTicket]').click()")
    desk.wait("location.pathname.endsWith('/Ticket/Display.html')")
    kind, author, text = request_tracker.conversation(ticket)[-1]
    assert ("Correspond", "robin") == (kind, author)
    assert plain(REPLY) in plain(text)
