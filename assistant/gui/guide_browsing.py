"""The guide browser and the ticket behind it: opened at the deciding rule, and kept at the guide in force."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.gui import docking
from assistant.gui.theme import LARGE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.desk import Desk
    from assistant.gui.guide_browser import GuideBrowser
    from assistant.gui.guide_entries import GuideIndex
    from assistant.gui.theme import Tokens
    from assistant.gui.work import Work


class GuideBrowsing(QObject):
    """One browser at a time."""

    def __init__(self, work: Work, colours: Tokens, window: QWidget) -> None:
        """Open nothing yet."""
        super().__init__(window)
        self._work = work
        self._colours = colours
        self._window = window
        self._browser: GuideBrowser | None = None
        self._index: GuideIndex | None = None
        work.tickets.sheet_changed.connect(self.refresh)

    def ask(self) -> None:
        """Open the browser at the rule that decided the open ticket."""
        self._work.ask(partial(_indexed, self._index), self._on_asked)

    def refresh(self) -> None:
        """Another guide may be in force, or another ticket open: an open browser shows it."""
        if self._browser is not None:
            self._work.ask(partial(_indexed, self._index), self._on_renewed)

    def close(self) -> None:
        """The window goes, and so does what was opened from it."""
        if self._browser is not None:
            self._browser.close()

    def wear(self, colours: Tokens) -> None:
        """Hand a change of theme down."""
        self._colours = colours
        if self._browser is not None:
            self._browser.wear(colours)

    def _on_asked(self, index: GuideIndex) -> None:
        browser = self._browser or self._made(index)
        self._take(browser, index)
        browser.show_deciding(self._deciding(), choose=True)
        browser.show()
        browser.raise_()
        browser.activateWindow()
        browser.focus_search()

    def _on_renewed(self, index: GuideIndex) -> None:
        if self._browser is not None:
            self._take(self._browser, index)
            self._browser.show_deciding(self._deciding(), choose=False)

    def _take(self, browser: GuideBrowser, index: GuideIndex) -> None:
        if index is not self._index:
            self._index = index
            browser.show_index(index)

    def _made(self, index: GuideIndex) -> GuideBrowser:
        # Dialogs are loaded when they are first asked for: the window paints sooner.
        from assistant.gui.guide_browser import GuideBrowser

        self._index = index
        browser = GuideBrowser(index, self._colours, self._window)
        browser.finished.connect(self._on_finished)
        _put_beside(browser, self._window)
        self._browser = browser
        return browser

    def _on_finished(self) -> None:
        if self._browser is not None:
            self._browser.deleteLater()
        self._browser = None

    def _deciding(self) -> int | None:
        sheet = self._work.tickets.sheet
        return sheet.resolution.rule.number if sheet and sheet.reading.category.sure else None


def _put_beside(browser: QWidget, window: QWidget) -> None:
    """Where there is room: over the panel it would hide the draft. On Wayland the compositor decides."""
    panel, screen = window.frameGeometry(), window.screen().availableGeometry()
    whole = browser.size().grownBy(docking.frame_to_come(browser))
    left = panel.left() - LARGE - browser.width()
    right = panel.right() + LARGE
    top = min(panel.top(), screen.bottom() + 1 - whole.height())
    if left >= screen.left():
        browser.move(left, top)
    elif right + browser.width() <= screen.right():
        browser.move(right, top)


def _indexed(known: GuideIndex | None, desk: Desk) -> GuideIndex:
    """The guide in force, worded on the thread that asks; the one that is known serves as long as it is."""
    from assistant.gui.guide_entries import GuideIndex

    guide = desk.guide()
    return known if known is not None and known.guide is guide else GuideIndex(guide)
