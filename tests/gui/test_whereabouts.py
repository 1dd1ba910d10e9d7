"""The window stands where it belongs, and what the agent does to it is remembered."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.desktop.boxes import Box
from assistant.domain.settings import Edge, Settings
from assistant.domain.window_place import WindowPlace, window_place_from, with_place
from assistant.gui import docking
from assistant.gui.whereabouts import Whereabouts

DESK, HOME = "Desk 2560x1440", "Home 1920x1080"


class FakeRoom:
    """What was reserved, by window."""

    def __init__(self) -> None:
        self.held: dict[int, tuple[Box, Edge]] = {}

    def reserve(self, window: int, place: Box, edge: Edge) -> None:
        self.held[window] = (place, edge)

    def release(self, window: int) -> None:
        del self.held[window]


class Standing:
    """A window and what keeps it at its place."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.screens = DESK
        monkeypatch.setattr(docking, "arrangement", lambda: self.screens)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.whereabouts = Whereabouts(self.window, self.window)
        self.settings = Settings()
        self.whereabouts.chosen.connect(self._on_chosen)
        self.window.show()

    def _on_chosen(self, edge: Edge, places: Mapping[str, str]) -> None:
        self.settings = replace(self.settings, edge=edge, places=places)

    def follow(self, settings: Settings) -> None:
        self.settings = settings
        self.whereabouts.follow(settings)
        self.whereabouts.settle()
        # As if it had rested since it was shown.
        self.whereabouts._on_rested()

    def plug(self, screens: str) -> None:
        self.screens = screens
        self.whereabouts.settle()

    def frame(self) -> QRect:
        return self.window.frameGeometry()


@pytest.fixture
def standing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Standing:
    return Standing(qtbot, monkeypatch)


def whole() -> QRect:
    return QGuiApplication.primaryScreen().geometry()


@pytest.mark.parametrize("edge", [Edge.LEFT, Edge.RIGHT])
def test_it_stands_at_its_edge_from_top_to_bottom(standing: Standing, edge: Edge) -> None:
    standing.follow(Settings(edge=edge))
    frame = standing.frame()
    assert (whole().top(), whole().height()) == (frame.top(), frame.height())
    assert (whole().left() == frame.left()) == (edge is Edge.LEFT)
    assert (whole().right() == frame.right()) == (edge is Edge.RIGHT)


def test_where_it_stood_by_default_it_stands_again_when_the_screens_come_back(standing: Standing) -> None:
    standing.follow(Settings(edge=Edge.RIGHT))
    standing.plug(HOME)
    standing.follow(Settings(edge=Edge.LEFT, places=standing.settings.places))
    assert Edge.LEFT is standing.settings.edge
    standing.plug(DESK)
    assert (Edge.RIGHT, Edge.RIGHT) == (standing.settings.edge, standing.whereabouts.edge)
    standing.plug(HOME)
    assert Edge.LEFT is standing.settings.edge


def test_a_place_that_no_screen_shows_any_more_is_left(standing: Standing) -> None:
    far = WindowPlace(Edge.FREE, 9000, 9000, 400, 600)
    standing.follow(Settings(edge=Edge.FREE, places={DESK: far.written()}))
    assert whole().contains(standing.frame())
    assert 400 == standing.window.width()


def test_a_place_that_is_seen_is_kept_to_the_pixel(standing: Standing) -> None:
    place = WindowPlace(Edge.FREE, 60, 40, 400, 500)
    standing.follow(Settings(edge=Edge.FREE, places={DESK: place.written()}))
    assert (60, 40) == (standing.frame().left(), standing.frame().top())
    assert (400, 500) == (standing.window.width(), standing.window.height())


def test_where_the_agent_puts_it_is_remembered(standing: Standing, qtbot: QtBot) -> None:
    standing.follow(Settings(edge=Edge.FREE))
    standing.window.setGeometry(80, 60, 410, 520)
    qtbot.waitUntil(lambda: DESK in standing.settings.places)
    frame = standing.frame()
    kept = window_place_from(standing.settings.places[DESK])
    assert kept
    assert (Edge.FREE, 410, frame.left(), frame.top()) == (
        kept.edge,
        kept.width,
        kept.left,
        kept.top,
    )


def test_a_docked_window_keeps_the_width_that_it_is_given_and_its_edge(
    standing: Standing, qtbot: QtBot
) -> None:
    standing.follow(Settings(edge=Edge.RIGHT))
    standing.window.resize(460, standing.window.height())
    qtbot.waitUntil(lambda: DESK in standing.settings.places)
    assert (460, whole().right()) == (standing.window.width(), standing.frame().right())


def test_a_docked_window_that_is_dragged_away_goes_back_to_its_edge(standing: Standing, qtbot: QtBot) -> None:
    standing.follow(Settings(edge=Edge.RIGHT))
    docked = standing.frame()
    standing.window.move(-150, 60)
    qtbot.waitUntil(lambda: docked == standing.frame())
    assert Edge.RIGHT is standing.whereabouts.edge


def test_a_window_manager_that_insists_on_another_place_is_not_fought(standing: Standing) -> None:
    standing.follow(Settings(edge=Edge.RIGHT))
    for _ in range(2):
        standing.window.move(100, 60)
        standing.whereabouts._on_rested()
    assert (100, 60) == (standing.frame().left(), standing.frame().top())


def test_room_is_reserved_for_the_frame_and_given_back_with_the_window(standing: Standing) -> None:
    room = FakeRoom()
    standing.whereabouts.have(room)
    standing.follow(Settings(edge=Edge.RIGHT, reserve_edge=True))
    frame = standing.frame()
    expected = Box(frame.left(), frame.top(), frame.width(), frame.height())
    assert [(expected, Edge.RIGHT)] == list(room.held.values())
    standing.window.hide()
    assert {} == room.held


def test_a_strip_reserves_no_more_than_it_takes(standing: Standing) -> None:
    room = FakeRoom()
    standing.whereabouts.have(room)
    standing.follow(Settings(edge=Edge.LEFT, reserve_edge=True))
    standing.whereabouts.narrow(44)
    assert [44] == [place.width for place, _ in room.held.values()]
    standing.whereabouts.narrow(0)
    assert [standing.frame().width()] == [place.width for place, _ in room.held.values()]


def test_a_broken_place_is_no_place() -> None:
    for text in ("", "right", "right 0 0 380 900", "up 0 0 380 900 DP-1", "right x 0 380 900 DP-1"):
        assert window_place_from(text) is None
    assert (
        "DP 1: big"
        == (window_place_from("right -5 0 380 900 DP 1: big") or WindowPlace(Edge.FREE, 0, 0, 0, 0)).screen
    )


def test_of_many_arrangements_the_latest_are_kept() -> None:
    places: Mapping[str, str] = {}
    for number in range(40):
        places = with_place(places, str(number), WindowPlace(Edge.LEFT, 0, 0, 380, 900, "DP-1"))
    assert [str(number) for number in range(20, 40)] == list(places)
