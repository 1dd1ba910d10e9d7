"""Keeps the window at its place for each arrangement of screens: at an edge, or where it was put."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from assistant.domain.settings import Edge
from assistant.domain.window_place import WindowPlace, window_place_from, with_place
from assistant.gui import docking
from assistant.gui.edge_room import EdgeRoom

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from assistant.desktop.system import Room
    from assistant.domain.settings import Settings

_REST_MS: Final = 250
"""A window that has not moved for so long is where the agent wants it."""

_SCREENS_MS: Final = 150
"""One change of screens comes as several signals."""

_STIRS = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.WindowStateChange})
_BARE = QMargins()


class Whereabouts(QObject):
    """What the agent does to the window by hand is remembered; what a screen that goes does to it is not.

    Signals:
        chosen: The window stands elsewhere from now on (Edge, places as the settings keep them).
    """

    chosen = Signal(object, object)

    def __init__(self, window: QWidget, parent: QObject) -> None:
        """Do nothing before the settings are known."""
        super().__init__(parent)
        self._window = window
        self._settings: Settings | None = None
        self._arrangement = ""
        self._place = WindowPlace(Edge.FREE, 0, 0, docking.WIDTH, docking.HEIGHT)
        self.room = EdgeRoom()
        self._frame = self._framed_as = _BARE
        self._strip, self._left_at = 0, QRect()
        self._shown_anew = self._anywhere = False
        pauses = (_REST_MS, _SCREENS_MS)
        self._resting, self._changing = (QTimer(self, singleShot=True, interval=pause) for pause in pauses)
        self._resting.timeout.connect(self._on_rested)
        self._changing.timeout.connect(self.settle)
        window.installEventFilter(self)
        self._watch_screens()

    @property
    def edge(self) -> Edge:
        """Where it is docked now."""
        return self._place.edge

    @property
    def side(self) -> Edge:
        """At which side of its screen it stands, docked or not."""
        if self._place.edge is not Edge.FREE:
            return self._place.edge
        middle = self._window.screen().geometry().center().x()
        return Edge.LEFT if self._window.geometry().center().x() < middle else Edge.RIGHT

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account; an edge that the agent chose counts for these screens."""
        if self._settings is not None and self._arrangement:
            # What is chosen now is chosen for the screens that there are now.
            self._know_screens(self._settings)
            settings = replace(settings, places=self._settings.places)
        before, self._settings = self._settings, settings
        if before is not None and settings.edge is not before.edge and settings.edge is not self.edge:
            place = self._standing() if settings.edge is Edge.FREE else self._place
            self._keep(replace(place, edge=settings.edge))
        self._changing.start(0)

    def have(self, room: Room | None) -> None:
        """What reserves room on this platform; it is known later than the place."""
        self.room.have(room)
        self._changing.start(0)

    def narrow(self, width: int) -> None:
        """Be a strip this wide; 0: be as wide as before."""
        self._strip = width
        self.settle()

    def settle(self) -> None:
        """Stand where the window belongs on the screens that there are."""
        if self._settings is None or self._is_out_of_sight():
            return
        self._changing.stop()
        self._know_screens(self._settings)
        self._note_frame()
        if self._place.edge is Edge.FREE:
            self._stand_free()
        else:
            self._dock(self._place.edge)
        self._reserve()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() in _STIRS:
                self._resting.start()
                self._shown_anew |= event.type() == QEvent.Type.Show
            elif event.type() == QEvent.Type.Hide:
                self.room.release()
        return super().eventFilter(watched, event)

    def _watch_screens(self) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - a window without an application is a bug
        app.screenAdded.connect(self._on_screen_added)
        app.screenRemoved.connect(self._on_screens_changed)
        app.primaryScreenChanged.connect(self._on_screens_changed)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screens_changed)
        screen.availableGeometryChanged.connect(self._on_screens_changed)

    def _on_screen_added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._on_screens_changed()

    def _on_screens_changed(self, *_what: object) -> None:
        self._changing.start(_SCREENS_MS)

    def _know_screens(self, settings: Settings) -> None:
        now = docking.arrangement()
        if now == self._arrangement:
            return
        if self._arrangement and self._arrangement not in settings.places:
            # Where it stood by default there; else it would take the next place along when it comes back.
            self._keep(self._place)
        first, self._arrangement = not self._arrangement, now
        known = window_place_from(settings.places.get(now, ""))
        self.room.forget()
        self._place = known or replace(self._place, edge=settings.edge, screen=self._screen().name())
        self._anywhere = first and not known
        if self._anywhere:
            height = min(docking.HEIGHT, self._screen().availableSize().height())
            self._place = replace(self._place, height=height)
        if self._settings is not None and self._place.edge is not self._settings.edge:
            self._keep(self._place)

    def _screen(self) -> QScreen:
        return (
            docking.screen_named(self._place.screen)
            or QGuiApplication.screenAt(self._window.frameGeometry().center())
            or self._window.screen()
            or QGuiApplication.primaryScreen()
        )

    def _dock(self, edge: Edge) -> None:
        screen, frame = self._screen(), self._framed_as
        width = self._strip or max(self._place.width, docking.NARROWEST)
        inset = self.room.inset_at(screen, edge)
        room = docking.at_edge(screen, edge, width + frame.left() + frame.right(), inset)
        self._put(room.marginsRemoved(frame))

    def _stand_free(self) -> None:
        place = self._place
        if self._anywhere:
            # The window manager knows better where there is room.
            self._window.resize(self._strip or place.width, place.height)
            return
        frame = self._frame
        if not docking.is_seen(place, QGuiApplication.screens()):
            room = docking.at_edge(self._screen(), Edge.RIGHT, place.width + frame.left() + frame.right(), 0)
            height = min(place.height, room.marginsRemoved(frame).height())
            self._place = place = replace(place, left=room.left(), top=room.top(), height=height)
        box = QRect(place.left + frame.left(), place.top + frame.top(), place.width, place.height)
        if self._strip and self.side is Edge.RIGHT:
            box.setLeft(box.right() + 1 - self._strip)
        elif self._strip:
            box.setWidth(self._strip)
        self._put(box)

    def _put(self, inner: QRect) -> None:
        if self._window.geometry() != inner:
            self._window.setGeometry(inner)

    def _note_frame(self) -> None:
        """A strip has no frame; the window manager takes its time to say what a window has."""
        if not self._strip and self._window.geometry() != self._window.frameGeometry():
            self._frame = docking.frame_of(self._window)
        self._framed_as = _BARE if self._strip else self._frame

    def _on_rested(self) -> None:
        if self._settings is None or self._is_out_of_sight():
            return
        framed = docking.frame_of(self._window)
        elsewhere = self._shown_anew or self._arrangement != docking.arrangement()
        # Where a window manager puts a window that comes back is no wish of the agent's.
        self._shown_anew = False
        if elsewhere or (not self._strip and framed != self._framed_as):
            self.settle()
        elif not self._strip and not QGuiApplication.platformName().startswith("wayland"):
            self._remember()
        self._reserve()

    def _remember(self) -> None:
        """Where the agent left it. At an edge that is a screen and a width; it goes back to the edge."""
        before, self._left_at = self._left_at, self._window.geometry()
        now = self._standing()
        if self.edge is not Edge.FREE:
            now = replace(self._place, width=now.width, screen=now.screen)
        if now != self._place:
            self._keep(now)
        elif before == self._left_at:
            return  # put back once already: the window manager wants it here
        self.settle()

    def _standing(self) -> WindowPlace:
        """The frame's corner, and the size of what is in it."""
        window, corner = self._window, self._window.frameGeometry().topLeft()
        size, screen = window.size(), window.screen().name()
        return WindowPlace(self.edge, corner.x(), corner.y(), size.width(), size.height(), screen)

    def _keep(self, place: WindowPlace) -> None:
        self._place, self._anywhere = place, False
        if self._settings is not None and self._arrangement:
            places: Mapping[str, str] = with_place(self._settings.places, self._arrangement, place)
            self._settings = replace(self._settings, edge=place.edge, places=places)
            self.chosen.emit(place.edge, places)

    def _is_out_of_sight(self) -> bool:
        window = self._window
        return not window.isVisible() or window.isMinimized() or window.isMaximized() or window.isFullScreen()

    def _reserve(self) -> None:
        if self._settings is not None and self._settings.reserve_edge and self.edge is not Edge.FREE:
            frame = self._window.geometry().marginsAdded(self._framed_as)
            self.room.hold(self._window, self._screen(), self.edge, frame)
        else:
            self.room.release()
