"""What hostile mails cost: the time to clean each, and the longest time the window did not answer.

Run with ``python tests/benchmarks/mail_bombs.py``; it takes the offscreen platform where there is no display.
A heartbeat of one millisecond runs in a real window while the conversation is prepared on a worker thread,
shown, painted, made narrower and wider, scrolled, and its toggles pressed. The goal: nothing above 200 ms.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from assistant.domain.conversation import PreparedMessage
from assistant.domain.settings import Appearance
from assistant.domain.ticket import AuthorKind, Message
from assistant.gui import theme
from assistant.gui.background import Background
from assistant.gui.conversation_panel import ConversationPanel
from assistant.gui.message_inside import MessageInside
from assistant.markup.conversation import prepare
from tests.builders import a_ticket, a_worksheet

GOAL_MS = 200
_SETTLED_MS = 400
_PARAGRAPH = (
    "<p>The box came late again and one of the tins was open, so I would like to have another one.</p>"
)
_EVERY_LETTER = "".join(chr(code) for code in range(0x21, 0x30000, 3) if not 0xD800 <= code < 0xE000)

HTML_BOMBS: Mapping[str, Callable[[], str]] = {
    "a mail of 1 MB": lambda: _PARAGRAPH * 9000,
    "quoted paragraphs, 1 MB": lambda: "<p>Hi</p><blockquote>" + _PARAGRAPH * 9000,
    "tables, 5000 deep": lambda: "<table><tr><td>" * 5000 + "x",
    "tables, 8000 of two levels": lambda: "<table><tr><td><table><tr><td>cell</table></table>" * 8000,
    "one word of 1 MB": lambda: "a" * 1_000_000,
    "1 M ampersands": lambda: "&" * 1_000_000,
    "100 k open <b>": lambda: "<b>x" * 100_000,
    "styles that alternate": lambda: "<b>x</b><i>y</i>" * 50_000,
    "links that alternate": lambda: '<a href="https://a.example/">x</a>y' * 30_000,
    "50 k unclosed tags": lambda: "<a " * 50_000,
    "unclosed comments": lambda: "x<!--" * 200_000,
    "open quotes": lambda: '<a "' + '"' * 1_000_000,
    "100 k divs deep": lambda: "<div>x" * 100_000,
    "lists, 50 k deep": lambda: "<ul><li>x" * 50_000,
    "quotes, 50 k deep": lambda: "<blockquote>x" * 50_000,
    "SVG bomb in a data address": lambda: f'<img src="data:image/svg+xml,{_svg_bomb()}"><p>hi',
    "image of 2 MB in the mail": lambda: '<img src="data:image/png;base64,' + "A" * 2_000_000 + '"><p>hi',
    "image that is a device": lambda: '<img src="/dev/zero"><img src="file:///dev/zero"><p>hi',
    "many images": lambda: '<img src="https://cdn.example.com/a.png" alt="a picture">' * 10_000,
}
TEXT_BOMBS: Mapping[str, Callable[[], str]] = {
    "direction overrides, 400 KB": lambda: "\u202e\u202d" * 200_000,
    "direction marks, 400 KB": lambda: "\u200fa\u200eb" * 100_000,
    "letters of both directions": lambda: "a\u05d0" * 200_000,
    "words of both directions": lambda: "abc \u05d0\u05d1\u05d2 " * 50_000,
    "combining marks": lambda: "a" + "\u0301" * 400_000,
    "combining marks on each letter": lambda: ("a" + "\u0301" * 5) * 60_000,
    "every letter there is": lambda: _EVERY_LETTER,
    "joined emoji": lambda: "\U0001f468\u200d\U0001f469\u200d\U0001f467 " * 50_000,
    "one Persian word": lambda: "\u0633" * 400_000,
    "lines of one letter": lambda: "x\n" * 400_000,
    "text of 1 MB": lambda: "The box came late again and one of the tins was open.\n" * 19_000,
    "addresses": lambda: "https://shop.example/a?b=c " * 40_000,
}


@dataclass
class _Result:
    clean_ms: float = 0.0
    stalls: dict[str, float] = field(default_factory=dict)


class _Heart:
    """Beats each millisecond; remembers the longest time between two beats."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)
        self._last = self.longest = 0.0

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch what happens within, and what follows from it."""
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer.start()
        yield
        _wait(_SETTLED_MS)
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, 1000 * (now - self._last))
        self._last = now


def _svg_bomb() -> str:
    uses = "".join(f"<g id='g{n + 1}'>{f'<use href=%23g{n}/>' * 10}</g>" for n in range(30))
    return f"<svg xmlns='http://www.w3.org/2000/svg'><g id='g0'><rect/></g>{uses}</svg>"


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _prepared(message: Message, background: Background, result: _Result) -> tuple[PreparedMessage, ...]:
    """On a worker thread, as the desk does; here the window shares only the interpreter with it."""
    answers: list[tuple[PreparedMessage, ...]] = []
    loop = QEventLoop()

    def work() -> tuple[PreparedMessage, ...]:
        start = time.perf_counter()
        prepared = prepare((message,))
        result.clean_ms = 1000 * (time.perf_counter() - start)
        return prepared

    def done(prepared: tuple[PreparedMessage, ...]) -> None:
        answers.append(prepared)
        loop.quit()

    background.run(work, done)
    loop.exec()
    return answers[0]


def _measured(body: str, background: Background, panel: ConversationPanel, *, is_html: bool) -> _Result:
    result, heart = _Result(), _Heart()
    message = Message(AuthorKind.CUSTOMER, body, is_html=is_html, author_name="Mara", at=datetime.now(UTC))
    ticket = a_ticket(messages=(message,))
    answers: list[tuple[PreparedMessage, ...]] = []
    with heart.watched():
        answers.append(_prepared(message, background, result))
    result.stalls["clean"] = heart.longest
    sheet = replace(a_worksheet(ticket=ticket), conversation=answers[0])
    scroll = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    steps: Mapping[str, Callable[[], object]] = {
        "show": partial(panel.show_sheet, sheet),
        "narrow": partial(panel.resize, 340, 600),
        "wide": partial(panel.resize, 500, 850),
        "scroll": lambda: scroll.setValue(scroll.maximum()),
        "text": partial(_press_toggles, panel),
    }
    for name, step in steps.items():
        with heart.watched():
            step()
        result.stalls[name] = heart.longest
    panel.show_sheet(None)
    panel.resize(380, 600)
    return result


def _press_toggles(panel: ConversationPanel) -> None:
    for inside in panel.findChildren(MessageInside):
        for button in inside.findChildren(QPushButton):
            if button.isCheckable() and not button.isHidden():
                button.click()


def main() -> int:
    """Measure every bomb and say which of them broke the goal."""
    app = QApplication([])
    panel = ConversationPanel(theme.apply(app, Appearance.LIGHT))
    panel.resize(380, 600)
    panel.show()
    background = Background()
    only = sys.argv[1] if len(sys.argv) > 1 else ""
    _measured("<p>warm up \u0633\u0644\u0627\u0645 \u05d0", background, panel, is_html=True)
    print(f"{'mail':34}{'clean ms':>9}   longest stall in ms: clean show narrow wide scroll text")  # noqa: T201
    missed = 0
    for bombs, is_html in ((HTML_BOMBS, True), (TEXT_BOMBS, False)):
        for name, body in bombs.items():
            if only not in name:
                continue
            result = _measured(body(), background, panel, is_html=is_html)
            worst = max(result.stalls.values())
            missed += worst > GOAL_MS
            stalls = " ".join(f"{stall:6.0f}" for stall in result.stalls.values())
            note = "  above the goal" if worst > GOAL_MS else ""
            print(f"{name:34}{result.clean_ms:9.0f}   {stalls}{note}", flush=True)  # noqa: T201
    background.close()
    return min(missed, 1)


if __name__ == "__main__":
    sys.exit(main())
