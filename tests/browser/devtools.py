"""Chromium's DevTools protocol over its pipe: no port that others could reach, no library."""

import json
import os
import select
import time
from typing import Any

Json = Any
_PATIENCE = 30.0


class DevToolsError(Exception):
    """Chromium refused a command, or a page's script failed."""


class DevTools:
    """One browser's pipe. Answers come in any order; events are dropped."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading, self._writing = reading, writing
        self._held = b""
        self._last = 0

    def ask(self, method: str, session: str | None = None, **params: Json) -> Json:
        """Give one command and wait for its answer."""
        self._last += 1
        command: dict[str, Json] = {"id": self._last, "method": method, "params": params}
        if session:
            command["sessionId"] = session
        os.write(self._writing, json.dumps(command).encode() + b"\0")
        until = time.monotonic() + _PATIENCE
        while True:
            said = self._next(until, method)
            if said.get("id") == self._last:
                if "error" in said:
                    raise DevToolsError(f"{method}: {said['error']}")
                return said["result"]

    def close(self) -> None:
        os.close(self._reading)
        os.close(self._writing)

    def _next(self, until: float, method: str) -> Json:
        while b"\0" not in self._held:
            ready, _, _ = select.select([self._reading], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise DevToolsError(f"{method}: no answer")
            piece = os.read(self._reading, 1 << 16)
            if not piece:
                raise DevToolsError("Chromium ended")
            self._held += piece
        whole, _, self._held = self._held.partition(b"\0")
        return json.loads(whole)


class Page:
    """A tab, as a person at the keyboard and a script of the page see it."""

    def __init__(self, tools: DevTools, target: str) -> None:
        self._tools, self.target = tools, target
        found = tools.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session: str = found["sessionId"]

    def ask(self, method: str, **params: Json) -> Json:
        return self._tools.ask(method, self._session, **params)

    def run(self, script: str) -> Json:
        """Evaluate in the page's own world; promises are waited for."""
        found = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in found:
            raise DevToolsError(str(found["exceptionDetails"]))
        return found["result"].get("value")

    def wait(self, script: str, seconds: float = _PATIENCE) -> Json:
        """Until the script says something that counts as true; that."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                if found := self.run(script):
                    return found
            except DevToolsError as error:
                if "context" not in str(error) and "navigat" not in str(error):
                    raise
            time.sleep(0.01)
        raise DevToolsError(f"never true: {script}")

    def go(self, address: str) -> None:
        """Load an address, to the end."""
        self.ask("Page.navigate", url=address)
        self.wait(f"document.readyState === 'complete' && location.href === {json.dumps(address)}")

    def press(self, key: str, *, ctrl: bool = False) -> None:
        """Press a key, as a keyboard does."""
        code = f"Key{key.upper()}" if len(key) == 1 else key
        number = (
            ord(key.upper())
            if len(key) == 1
            else {"Enter": 13, "Home": 36, "ArrowRight": 39, "Delete": 46}[key]
        )
        common = {"key": key, "code": code, "windowsVirtualKeyCode": number, "modifiers": 2 if ctrl else 0}
        self.ask("Input.dispatchKeyEvent", type="rawKeyDown", **common)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **common)

    def click(self, selector: str) -> None:
        """Wait for an element that can be seen, and click into its middle."""
        middle = (
            f"(() => {{ const box = document.querySelector({json.dumps(selector)})?.getBoundingClientRect();"
            " return box?.width && box.height && [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        self.wait(middle)
        self.run(f"document.querySelector({json.dumps(selector)}).scrollIntoView({{ block: 'center' }})")
        x, y = self.wait(middle)
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def settle(self) -> None:
        """Until the page heard of what was pressed: editors learn of a moved cursor a moment later."""
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def front(self) -> None:
        """Bring the tab to the front."""
        self._tools.ask("Target.activateTarget", targetId=self.target)

    def close(self) -> None:
        self._tools.ask("Target.closeTarget", targetId=self.target)
