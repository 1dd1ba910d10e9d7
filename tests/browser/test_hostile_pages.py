"""What a web page cannot do: make the extension insert, reveal, or say anything."""

import json
from urllib.parse import urlsplit

import pytest

from tests.browser.chromium import OTHER, Chromium, chromium
from tests.browser.devtools import Page

__all__ = ["chromium"]

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

_FIELD = "<textarea id=here autofocus></textarea>"
_WATCHING = """
<script>
  window.seen = [];
  for (const kind of ["message", "paste", "beforeinput", "input"])
    addEventListener(kind, () => seen.push(kind), true);
</script>
"""


def serve(chromium: Chromium, html: str, host: str = "desk.test") -> Page:
    """A page with this in it, in front, its field focused if it has one."""
    chromium.pages.pages["/hostile"] = f"<!doctype html><meta charset=utf-8>{_WATCHING}{html}"
    page = chromium.open(chromium.address("/hostile", host))
    page.run("document.getElementById('here')?.focus()")
    return page


def test_a_page_finds_no_way_to_speak_to_the_extension(chromium: Chromium) -> None:
    page = serve(chromium, _FIELD)
    chromium.panel.wait(type="tab", address=chromium.address("/hostile"))
    (extension,) = (
        urlsplit(one["url"]).netloc
        for one in chromium.tools.ask("Target.getTargets")["targetInfos"]
        if one["type"] == "service_worker"
    )
    chromium.panel.forget()
    found = page.run(
        f"""(async () => {{
          const id = {json.dumps(extension)};
          const order = {{ type: "insert", id: "1", text: "x", what: "insert" }};
          for (let times = 0; times < 200; times += 1) postMessage(order, "*");
          for (const type of ["keydown", "keyup"])
            document.dispatchEvent(new KeyboardEvent(type, {{ key: "i", code: "KeyI", altKey: true }}));
          const files = await Promise.allSettled(
            ["insert.js", "popup.html", "manifest.json"].map((name) =>
              fetch(`chrome-extension://${{id}}/${{name}}`)));
          const frame = document.body.appendChild(document.createElement("iframe"));
          frame.src = `chrome-extension://${{id}}/popup.html`;
          return {{
            runtime: typeof globalThis.chrome?.runtime?.sendMessage,
            connect: typeof globalThis.chrome?.runtime?.connect,
            files: files.map((one) => one.status),
          }};
        }})()"""
    )
    assert {"runtime": "undefined", "connect": "undefined", "files": ["rejected"] * 3} == found
    assert "" == chromium.panel.read()["text"]
    assert ["editor"] == [one["type"] for one in chromium.panel.heard]


def test_a_page_that_bends_its_own_world_gets_no_hold_of_ours(chromium: Chromium) -> None:
    page = serve(
        chromium,
        _FIELD
        + """<script>
          window.stolen = [];
          window.evenhand = (...given) => stolen.push(given);
          const steal = (name) => function (...given) { stolen.push([name, ...given]); };
          Document.prototype.execCommand = steal("execCommand");
          window.DataTransfer = window.ClipboardEvent = steal("class");
          String.prototype.replace = steal("replace");
          Array.prototype.includes = () => true;
          Object.defineProperty(Document.prototype, "activeElement", { get: () => document.body });
        </script>""",
    )
    assert chromium.panel.insert("Dear Mara")["ok"]
    assert "Dear Mara" == page.run("document.getElementById('here').value")
    assert ([], "function") == (page.run("stolen"), page.run("typeof evenhand"))


def test_nothing_goes_into_a_page_that_is_no_helpdesk(chromium: Chromium) -> None:
    page = serve(chromium, _FIELD, OTHER)
    assert "no_helpdesk" == chromium.panel.insert("For Mara only")["why"]
    assert ("", "no_helpdesk") == ((read := chromium.panel.read())["text"], read["why"])
    assert ("", []) == (page.run("document.getElementById('here').value"), page.run("seen"))


def test_nothing_goes_into_another_ticket_than_the_one_that_was_meant(chromium: Chromium) -> None:
    page = serve(chromium, _FIELD)
    answer = chromium.panel.insert("For Mara only", address=chromium.address("/tickets/4711"))
    assert (False, "moved") == (answer["ok"], answer["why"])
    assert "moved" == chromium.panel.read(address=chromium.address("/tickets/4711"))["why"]
    assert [] == page.run("seen")


def test_a_strangers_frame_in_the_helpdesk_gets_nothing(chromium: Chromium) -> None:
    chromium.pages.pages["/frame"] = f"<!doctype html>{_WATCHING}{_FIELD}"
    page = serve(chromium, f"<iframe id=here src='{chromium.address('/frame', OTHER)}'></iframe>")
    page.click("iframe")
    page.wait("document.activeElement.localName === 'iframe'")
    assert "other_frame" == chromium.panel.insert("For Mara only")["why"]
    assert "other_frame" == chromium.panel.read()["why"]
    assert [] == page.run("seen")


def test_frames_of_the_helpdesk_itself_are_editors_like_others(chromium: Chromium) -> None:
    chromium.pages.pages["/frame"] = f"<!doctype html>{_FIELD}"
    page = serve(chromium, "<iframe id=here src='/frame'></iframe>")
    page.wait("!!document.querySelector('iframe').contentDocument?.querySelector('textarea')")
    page.run("document.querySelector('iframe').contentDocument.querySelector('textarea').focus()")
    assert chromium.panel.insert("Dear Mara")["ok"]
    assert "Dear Mara" == page.run(
        "document.querySelector('iframe').contentDocument.querySelector('textarea').value"
    )


def test_a_frame_of_another_site_counts_only_if_that_is_a_helpdesk_too(chromium: Chromium) -> None:
    allowed = "127.0.0.1"
    chromium.pages.pages["/frame"] = (
        f"<!doctype html><style>#here {{ position: fixed; inset: 0; }}</style>{_FIELD}"
    )
    page = serve(chromium, f"<iframe id=here src='{chromium.address('/frame', allowed)}'></iframe>")
    page.click("iframe")
    page.wait("document.activeElement.localName === 'iframe'")
    assert "other_frame" == chromium.panel.insert("For Mara only")["why"]
    chromium.panel.follow(chromium.origin(), chromium.origin(allowed))
    # The frame is another process, and hears of the click when it comes to it.
    for _ in range(100):
        if chromium.panel.read()["why"] == "":
            break
        # A click before it was there reached nothing.
        page.click("iframe")
    else:
        pytest.fail("The frame's editor was never read.")
    assert chromium.panel.insert("Dear Mara")["ok"]
    assert "Dear Mara" == chromium.panel.read()["text"]


def test_an_editor_in_a_shadow_tree_is_found(chromium: Chromium) -> None:
    page = serve(
        chromium,
        """<div id=host></div><script>
          const inside = document.getElementById("host").attachShadow({ mode: "open" });
          inside.innerHTML = "<textarea></textarea>";
          inside.firstChild.focus();
        </script>""",
    )
    assert chromium.panel.insert("Dear Mara")["ok"]
    assert "Dear Mara" == page.run("document.getElementById('host').shadowRoot.firstChild.value")


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<p>No field at all</p>", "no_editor"),
        ("<button id=here>Send</button>", "no_editor"),
        ("<input type=checkbox id=here>", "no_editor"),
        ("<input type=password id=here value=secret>", "secret"),
        ("<textarea id=here readonly></textarea>", "read_only"),
    ],
)
def test_where_no_text_belongs_none_is_put(chromium: Chromium, html: str, why: str) -> None:
    page = serve(chromium, html)
    answer = chromium.panel.insert("Dear Mara")
    assert (False, why, "") == (answer["ok"], answer["why"], answer["text_found"])
    assert [] == page.run("seen")


def test_a_password_is_never_read(chromium: Chromium) -> None:
    serve(chromium, "<input type=password id=here value=tell-nobody>")
    answer = chromium.panel.read()
    assert ("", "secret") == (answer["text"], answer["why"])


def test_a_page_that_swallows_the_text_is_found_out(chromium: Chromium) -> None:
    serve(chromium, "<div id=here contenteditable onpaste='event.preventDefault()'>Hello</div>")
    answer = chromium.panel.insert("Dear Mara")
    assert (False, "not_arrived", "Hello") == (answer["ok"], answer["why"], answer["text_found"])


def test_a_page_that_changes_the_text_is_found_out(chromium: Chromium) -> None:
    serve(chromium, "<textarea id=here maxlength=4></textarea>")
    answer = chromium.panel.insert("Dear Mara")
    assert (False, "changed", "Dear") == (answer["ok"], answer["why"], answer["text_found"])


def test_a_long_reply_arrives_and_one_that_is_too_long_to_tell_of_is_still_verified(
    chromium: Chromium,
) -> None:
    page = serve(chromium, _FIELD)
    answer = chromium.panel.insert("بلند " * 40_000)
    assert (True, "") == (answer["ok"], answer["text_found"])
    assert 200_000 == page.run("document.getElementById('here').value.length")
    assert ("", "too_long") == ((read := chromium.panel.read())["text"], read["why"])
