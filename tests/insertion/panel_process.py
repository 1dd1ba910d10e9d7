"""The panel as a program of its own: does what lines on its input say, and tells what comes of it."""

import json
import sys
from time import perf_counter

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QPushButton

from assistant import app
from assistant.domain.ticket import TicketId
from assistant.gui.background import Background
from assistant.gui.inserting import Inserting
from assistant.gui.main_window import MainWindow
from assistant.insertion.pasting import Paster
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, RightAway, a_desk


def say(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class Panel:
    """A window on ticket 1 with its insertion, and no browser."""

    def __init__(self) -> None:
        self.window = MainWindow(RightAway())
        self.background = Background(self.window)
        self.inserting = Inserting(self.window.work, self.window.page, self.background, self.window)
        pasting = self.inserting.pasting
        pasting.arrived.connect(lambda title: self.tell("arrived", title))
        pasting.not_taken.connect(lambda title: self.tell("not_taken", title))
        pasting.copied.connect(lambda why: self.tell("copied", why.value))
        pasting.called_off.connect(lambda: self.tell("called_off", True))
        pasting.over.connect(lambda back: self.tell("over", back))
        self.clicked = perf_counter()
        self.window.page.draft.insert_asked.connect(self.note_click)
        self.window.move(900, 20)
        self.window.show_work()
        self.window.show()
        self.window.work.start(a_desk(FakeHelpdesk(a_ticket("One", id="1"), a_ticket("Two", id="2"))))
        made = pasting._on_made

        def on_made(paster: Paster | None) -> None:
            made(paster)
            say({"watching": paster is not None})

        pasting._on_made = on_made  # type: ignore[method-assign]
        pasting.watch()
        self.watcher = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self.window)
        self.watcher.activated.connect(self.obey)

    def tell(self, what: str, value: object) -> None:
        say({what: value, "ms": round((perf_counter() - self.clicked) * 1000, 1), "said": self.said})

    def note_click(self, _body: str) -> None:
        self.clicked = perf_counter()
        say({"asked": True})

    @property
    def said(self) -> str:
        return self.window.page.notices.text() or self.window.page.draft._state.words()

    def obey(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self.inserting.close()
            self.background.close()
            QApplication.quit()
            return
        order = json.loads(line)
        if "write" in order:
            self.window.page.draft.editor.setPlainText(order["write"])
            self.window.work.guarding.look()
        if "open" in order:
            self.window.work.tickets.open(TicketId(order["open"]))
        if "where" in order:
            button = next(b for b in self.window.page.findChildren(QPushButton) if b.text() == "Insert")
            place = button.mapToGlobal(button.rect().center())
            say({"where": (place.x(), place.y()), "enabled": button.isEnabled()})


def main() -> int:
    application = app.application()
    panel = Panel()
    code = int(application.exec())
    del panel
    return code


if __name__ == "__main__":
    raise SystemExit(main())
