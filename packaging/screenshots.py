"""Takes the pictures in resources/screenshots/: the real program on the demo desk, one picture a state.

.venv/bin/python packaging/screenshots.py [FOLDER]
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: E402 - after the platform was chosen
from PySide6.QtWidgets import QApplication, QDialog, QToolButton, QWidget  # noqa: E402 - likewise

from assistant import app  # noqa: E402 - after the path was set
from assistant.domain.category import CategoryId  # noqa: E402 - likewise
from assistant.domain.errors import SecretsError, SecretsTrouble, ServiceError, Trouble  # noqa: E402 - likewise
from assistant.domain.reading import Detected  # noqa: E402 - likewise
from assistant.domain.settings import Appearance, Edge, Settings  # noqa: E402 - likewise
from assistant.domain.source import Reach  # noqa: E402 - likewise
from assistant.domain.ticket import TicketId  # noqa: E402 - likewise
from assistant.gui import theme  # noqa: E402 - likewise
from assistant.gui.connect_dialog import ConnectDialog  # noqa: E402 - likewise
from assistant.gui.entrance import Entrance  # noqa: E402 - likewise
from assistant.gui.main_window import MainWindow  # noqa: E402 - likewise
from assistant.gui.settings_dialog import SettingsDialog  # noqa: E402 - likewise
from assistant.gui.shop_dialog import ShopDialog  # noqa: E402 - likewise

VIP, STANDARD, UNSURE, DISPUTE, PERSIAN, HTML, LONG = "4021", "4022", "3990", "3974", "4044", "4057", "3968"
UNKNOWN = "4031"
_PATIENCE_MS = 20_000


@dataclass
class Studio:
    """The program, and a hand on it."""

    window: MainWindow
    entrance: Entrance
    folder: Path

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the program run until this holds; at the least until everything is painted."""
        loop = QEventLoop()
        look = QTimer()

        def on_look() -> None:
            if until():
                loop.quit()

        look.timeout.connect(on_look)
        look.start(20)
        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        loop.exec()
        look.stop()
        if not until():
            raise TimeoutError("the program did not get there")
        settle = QEventLoop()
        QTimer.singleShot(200, settle.quit)
        settle.exec()

    def at(self, ticket: str) -> None:
        """Go to a ticket."""
        self.window.work.tickets.open(TicketId(ticket))
        self.wait(lambda: self._shown() == ticket)

    @property
    def category(self) -> Detected:
        """What happened in the ticket that is open."""
        sheet = self.window.work.tickets.sheet
        assert sheet is not None  # noqa: S101 - `at` waits for it
        return sheet.reading.category

    def wear(self, appearance: Appearance) -> None:
        """Light or dark, as the settings say: others would be followed again when a wish is kept."""
        if self.entrance.office is None:
            self.window.follow(Settings(appearance=appearance, edge=Edge.FREE, refresh_seconds=0))
            return
        self.window.wished.emit({"appearance": appearance, "edge": Edge.FREE, "refresh_seconds": 0})
        self.wait(lambda: self.window.colours == theme.tokens(appearance))

    def chosen(self, ticket: str, category: CategoryId) -> None:
        """Look at a ticket that the agent read otherwise than the reader did."""
        self.at(ticket)
        self.window.work.tickets.choose_category(category)
        self.wait(lambda: self.category.chosen_by_agent)

    def size(self, width: int = 380, height: int = 900) -> None:
        """Make the window so large."""
        self.window.resize(width, height)
        self.wait(lambda: True)

    def shoot(self, name: str, width: int = 380, height: int = 900) -> None:
        """Keep what is on the screen."""
        self.size(width, height)
        self.window.grab().save(str(self.folder / f"{name}.png"), "PNG")
        print(self.folder / f"{name}.png")

    def shoot_widget(self, widget: QWidget, name: str) -> None:
        """Keep a dialog."""
        widget.show()
        self.wait(widget.isVisible)
        widget.grab().save(str(self.folder / f"{name}.png"), "PNG")
        print(self.folder / f"{name}.png")
        widget.hide()

    def close(self) -> None:
        """Leave as an agent does."""
        gone: list[bool] = []
        self.entrance.finished.connect(lambda: gone.append(True))
        self.window.close()
        self.wait(lambda: bool(gone))

    def _shown(self) -> str:
        sheet = self.window.work.tickets.sheet
        return sheet.ticket.id if sheet else ""


@contextmanager
def studio(folder: Path) -> Iterator[Studio]:
    """The program on folders of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["EVENHAND_DATA"] = os.environ["EVENHAND_CONFIG"] = home
        window, entrance = app.panel(app.application())
        made = Studio(window, entrance, folder)
        made.wear(Appearance.LIGHT)
        yield made
        made.close()


def start(at: Studio) -> None:
    """The first start, then the demo desk."""
    at.entrance.start()
    at.wait(at.window.welcome.isVisible)
    at.shoot("welcome")
    at.window.welcome.demo_asked.emit()
    at.wait(lambda: at.window.work.tickets.sheet is not None)
    at.wear(Appearance.LIGHT)


def panel(at: Studio) -> None:
    """The panel on a VIP's ticket with pressure, with a reply inserted."""
    at.at(VIP)
    at.window.page.replies.pick(1)
    for name, appearance in (("light", Appearance.LIGHT), ("dark", Appearance.DARK)):
        at.wear(appearance)
        at.shoot(f"panel-{name}")
        at.shoot(f"panel-{name}-340", 340)
        at.shoot(f"panel-{name}-520", 520)
    at.wear(Appearance.LIGHT)
    at.shoot("panel-two-columns", 860)


def guarded(at: Studio) -> None:
    """A draft that promises more than the guide grants."""
    at.at(STANDARD)
    draft = at.window.page.draft
    draft.editor.setPlainText(
        "Hi,\n\nI'm sorry, this was our mistake. We will refund you in full today, and here is 20 % off "
        "your next order.\n\nRobin"
    )
    at.wait(draft.guard.isVisible)
    for name, appearance in (("dark", Appearance.DARK), ("light", Appearance.LIGHT)):
        at.wear(appearance)
        at.shoot(f"beyond-the-guide-{name}")
    draft.editor.clear()
    at.at(VIP)


def folded(at: Studio) -> None:
    """What unfolds: the sum, the reasons, the comparison, the queue, the palette, the keys."""
    page = at.window.page
    at.size()
    page.customer.toggle_card()
    at.shoot("lifetime-value")
    page.customer.toggle_card()
    page.guide.toggle_why()
    at.shoot("why")
    page.guide.toggle_why()
    at.wear(Appearance.DARK)
    at.window.commands.run("same_answer")
    at.wait(page.same_answer.isVisible)
    at.shoot("same-answer-dark")
    page.same_answer.hide()
    at.wear(Appearance.LIGHT)
    for name in ("palette", "cheat_sheet"):
        at.window.commands.run(name)
        at.shoot(name.replace("_", "-"))
    at.window.palette_card.fold()
    at.window.cheat_sheet.fold()
    page.queue.unfold()
    at.shoot("queue")
    page.queue.hide()


def dialogs(at: Studio) -> None:
    """Connecting with wrong credentials and with a locked keyring; the settings."""
    asked = ConnectDialog(at.window)
    asked.resize(380, asked.sizeHint().height())
    wrong = ServiceError(
        Trouble.WRONG_CREDENTIALS,
        "{host} does not know this token.",
        "Make a new one in its settings, under Auth Tokens.",
        host="rt.example.com",
    )
    asked.show_error(wrong)
    at.shoot_widget(asked, "wrong-credentials")
    locked = SecretsError(SecretsTrouble.LOCKED, "Your keyring is locked.", "Unlock it and try again.")
    asked.show_error(locked)
    at.shoot_widget(asked, "keyring-locked")
    asked.deleteLater()
    settings = SettingsDialog(Settings(), (), at.window)
    settings.resize(380, 640)
    at.shoot_widget(settings, "settings")
    settings.deleteLater()


def tools(at: Studio) -> None:
    """What opens beside the panel: the guide, another threshold, what was learnt, the import, a shop."""
    at.at(VIP)
    for command, width in (
        ("guide_browser", 760),
        ("what_if", 760),
        ("learnt", 380),
        ("import_replies", 380),
    ):
        at.window.commands.run(command)
        at.wait(lambda: _dialog() is not None)
        if (dialog := _dialog()) is not None:
            dialog.resize(width, max(640, dialog.sizeHint().height()))
            at.wait(lambda: True)
            at.shoot_widget(dialog, command.replace("_", "-"))
            dialog.close()
    asked = ShopDialog(at.window)
    asked.show_reach(Reach("Fernhill Outdoor", advised=("read_all_orders",)))
    at.shoot_widget(asked, "connect-a-shop")
    asked.deleteLater()


def _dialog() -> QDialog | None:
    shown = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    return next((widget for widget in shown if isinstance(widget, QDialog)), None)


def large(at: Studio) -> None:
    """Text at 200 %, and the quoted words of the pressure."""
    at.window.work.refresh()
    at.wait(lambda: not at.window.page.queue.isVisible())
    at.at(VIP)
    at.window.page.pressure.findChildren(QToolButton)[0].click()
    at.shoot("pressure-quoted")
    application = app.application()
    font = application.font()
    small = font.pointSizeF()
    font.setPointSizeF(small * 2)
    application.setFont(font)
    window, entrance = app.panel(application)
    other = Studio(window, entrance, at.folder)
    other.entrance.start(demo=True)
    other.wait(lambda: window.work.tickets.sheet is not None)
    other.shoot("large-text", 520)
    other.close()
    font.setPointSizeF(small)
    application.setFont(font)


def tickets(at: Studio) -> None:
    """One picture for every kind of ticket."""
    at.at(UNSURE)
    if at.category.sure:
        raise SystemExit(f"The reader is sure of ticket {UNSURE} by now: name another one in UNSURE.")
    at.shoot("unsure")
    at.chosen(DISPUTE, CategoryId("delivered_not_received"))
    at.shoot("dispute")
    for name, ticket in (("unknown", UNKNOWN), ("standard", STANDARD)):
        at.at(ticket)
        at.shoot(name)
    at.at(HTML)
    at.shoot("html-mail", 860)
    at.chosen(LONG, CategoryId("merchant_error"))
    at.shoot("long-thread", 860)


def troubles(at: Studio) -> None:
    """What it looks like when something is wrong."""
    at.at(VIP)
    page = at.window.page
    error = ServiceError(
        Trouble.REFUSED, "{host} does not answer.", "Your draft is kept here.", host="rt.example.com"
    )
    at.window.work.tickets.failed.emit(error)
    at.shoot("offline")
    page.notices.clear("helpdesk")
    page.draft.show_doubtful("The helpdesk did not answer in time.")
    at.shoot("doubtful")
    page.draft.show_countdown(8)
    at.shoot("undo")
    page.draft.show_editing()
    at.window.work.tickets.leave()
    page.show_queue((), None)
    at.shoot("empty")


def right_to_left(at: Studio) -> None:
    """A Persian ticket in a mirrored window."""
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    at.at(PERSIAN)
    at.shoot("right-to-left")
    at.wear(Appearance.DARK)
    at.shoot("right-to-left-dark")
    at.wear(Appearance.LIGHT)
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def main() -> int:
    """Take them all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "screenshots"
    with studio(folder) as at:
        for scene in (start, panel, guarded, folded, dialogs, tools, tickets, right_to_left, troubles, large):
            scene(at)
    return 0


if __name__ == "__main__":
    sys.exit(main())
