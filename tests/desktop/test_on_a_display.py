"""On a real display with a real window manager: room at the edge, the strip, the key, and back again."""

from collections.abc import Callable, Iterator

import pytest
from Xlib.display import Display

from assistant.desktop.chord import Chord, Modifier
from assistant.desktop.system import Grabbed
from assistant.desktop.x11_key import X11Key
from tests.servers.x_display import Panel, Screen, long_lived_panel, panel, screen, wait_until, x_environment
from tests.servers.x_tray import XTray

__all__ = ["long_lived_panel", "panel", "screen", "x_environment"]

pytestmark = pytest.mark.display

WIDTH, HEIGHT = 1600, 1000
FRAMED = 382
"""The panel with openbox's frame."""
STRIP = 44
KEY, SPACE = "Ctrl+Alt+Space", "ctrl+alt+space"
CHORD = Chord("Space", frozenset({Modifier.CTRL, Modifier.ALT}))


def has_room(screen: Screen, left: int, width: int) -> None:
    wait_until(lambda: (left, width) == screen.room()[::2], f"room {left}, {width}; is {screen.room()}")


def test_a_maximised_window_leaves_the_docked_panel_its_room(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", reserve_edge=True, edge="right")
    has_room(screen, 0, WIDTH - FRAMED)
    assert (0, WIDTH - FRAMED - 2) >= (0, screen.maximise(screen.other_program())[1] - 2)
    panel.looks(frame=[WIDTH - FRAMED, 0, FRAMED, HEIGHT])
    assert (0, FRAMED) == screen.numbers("_NET_WM_STRUT", panel.window)[:2]


def test_at_the_left_edge_the_room_is_left(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", reserve_edge=True, edge="left")
    has_room(screen, FRAMED, WIDTH - FRAMED)
    assert screen.maximise(screen.other_program())[0] >= FRAMED


def test_without_the_setting_nothing_is_reserved(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", reserve_edge=False, edge="right")
    panel.looks(frame=[WIDTH - FRAMED, 0, FRAMED, HEIGHT])
    assert (0, WIDTH) == screen.room()[::2]


def test_undocked_the_room_is_given_back(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", reserve_edge=True, edge="right")
    has_room(screen, 0, WIDTH - FRAMED)
    panel.tell("follow", edge="free")
    has_room(screen, 0, WIDTH)
    assert () == screen.numbers("_NET_WM_STRUT_PARTIAL", panel.window)


@pytest.fixture
def short_lived_panel(screen: Screen, panel: Panel) -> Iterator[Panel]:  # noqa: ARG001 - out of the way
    made = Panel(screen.environment)
    yield made
    made.end()


def test_when_the_program_ends_the_room_is_given_back(screen: Screen, short_lived_panel: Panel) -> None:
    panel = short_lived_panel
    panel.tell("follow", reserve_edge=True, edge="right")
    has_room(screen, 0, WIDTH - FRAMED)
    panel.end()
    has_room(screen, 0, WIDTH)


def test_moved_away_the_docked_panel_goes_back_to_its_edge(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", edge="right")
    docked = [WIDTH - FRAMED, 0, FRAMED, HEIGHT]
    panel.looks(frame=docked)
    screen.run("xdotool", "windowmove", str(panel.window), "900", "60")
    wait_until(lambda: docked != panel.tell("look")["frame"], "moved away")
    panel.looks(frame=docked)


def test_the_strip_is_slim_and_the_room_follows_it_both_ways(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", reserve_edge=True, edge="right")
    has_room(screen, 0, WIDTH - FRAMED)
    panel.tell("fold")
    has_room(screen, 0, WIDTH - STRIP)
    panel.looks(frame=[WIDTH - STRIP, 0, STRIP, HEIGHT])
    panel.tell("fold")
    has_room(screen, 0, WIDTH - FRAMED)
    panel.looks(frame=[WIDTH - FRAMED, 0, FRAMED, HEIGHT])
    assert "right" == panel.tell("look")["places"][f"screen {WIDTH}x{HEIGHT}"].split()[0]


def test_the_strip_unfolds_by_a_click_and_by_a_key(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", edge="right")
    panel.tell("fold")
    panel.looks(frame=[WIDTH - STRIP, 0, STRIP, HEIGHT])
    screen.run("xdotool", "mousemove", str(WIDTH - 20), str(HEIGHT - 100), "click", "1")
    panel.looks(folded=False)
    panel.tell("fold")
    panel.looks(folded=True, active=True, focused="Unfold the panel")
    screen.run("xdotool", "key", "space")
    panel.looks(folded=False)


def test_the_key_raises_from_another_program_and_escape_leads_back(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", global_key=KEY)
    other = screen.other_program()
    screen.run("xdotool", "key", SPACE)
    panel.looks(active=True, focused="Search the replies")
    screen.run("xdotool", "key", "Escape")
    wait_until(lambda: screen.active() == other.id, "the other program in front again")
    panel.looks(active=False)


def test_the_key_works_with_caps_lock_and_num_lock_on(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", global_key=KEY)
    for lock in ("Caps_Lock", "Num_Lock"):
        screen.other_program()
        screen.run("xdotool", "key", lock)
        screen.run("xdotool", "key", SPACE)
        panel.looks(active=True, focused="Search the replies")
        screen.run("xdotool", "key", lock)


def test_the_key_unfolds_the_strip_and_escape_folds_it_again(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", global_key=KEY)
    panel.tell("fold")
    screen.other_program()
    screen.run("xdotool", "key", SPACE)
    panel.looks(active=True, folded=False, focused="Search the replies")
    screen.run("xdotool", "key", "Escape")
    panel.looks(active=False, folded=True)


def test_toggled_the_panel_comes_and_goes(screen: Screen, panel: Panel) -> None:
    panel.tell("follow")
    other = screen.other_program()
    panel.tell("minimise")
    panel.looks(minimised=True)
    panel.tell("toggle")
    panel.looks(active=True, minimised=False, focused="Search the replies")
    panel.tell("toggle")
    wait_until(lambda: screen.active() == other.id, "the other program in front again")
    panel.looks(minimised=True)


@pytest.fixture
def greedy(screen: Screen, panel: Panel) -> Iterator[X11Key]:  # noqa: ARG001 - without a key itself
    """Another program that has the key already."""
    key = X11Key(Display(screen.environment["DISPLAY"]))
    assert Grabbed.OURS is key.grab(CHORD)
    yield key
    key.close()


@pytest.mark.usefixtures("greedy")
def test_a_key_that_another_program_has_is_told_and_left_to_it(panel: Panel) -> None:
    panel.tell("follow", global_key=KEY)
    said = panel.tell("look")["said"]
    assert "Ctrl+Alt+Space is taken by another program. Choose another one." == said


def test_a_key_that_was_taken_and_is_changed_is_told_no_more(greedy: X11Key, panel: Panel) -> None:
    panel.tell("follow", global_key=KEY)
    assert "" == panel.tell("follow", global_key="Ctrl+Alt+F9")["said"]
    greedy.let_go()
    assert "" == panel.tell("follow", global_key=KEY)["said"]


def test_a_key_that_we_let_go_is_free_for_others(screen: Screen, panel: Panel) -> None:
    panel.tell("follow", global_key=KEY)
    key = X11Key(Display(screen.environment["DISPLAY"]))
    assert Grabbed.TAKEN is key.grab(CHORD)
    panel.tell("follow", global_key="")
    wait_until(lambda: key.grab(CHORD) is Grabbed.OURS, "the key free")
    key.close()


def test_a_key_that_no_keyboard_has_is_unknown(screen: Screen) -> None:
    key = X11Key(Display(screen.environment["DISPLAY"]))
    assert Grabbed.UNKNOWN is key.grab(Chord("\N{SNOWMAN}", frozenset({Modifier.CTRL})))
    key.close()


@pytest.fixture
def second_screen(screen: Screen, panel: Panel) -> Iterator[Callable[[], None]]:
    """Turns the display into two screens of 800 pixels side by side; one again afterwards."""

    def plug_in() -> None:
        screen.run("xrandr", "--setmonitor", "Near", "800/200x1000/250+0+0", "screen")
        screen.run("xrandr", "--setmonitor", "Far", "800/200x1000/250+800+0", "none")

    yield plug_in
    pull_out(screen)
    panel.looks(screens=["screen"])


def pull_out(screen: Screen) -> None:
    for name in ("Near", "Far"):
        if name in screen.run("xrandr", "--listmonitors"):
            screen.run("xrandr", "--delmonitor", name)


def test_at_the_edge_between_two_screens_nothing_is_reserved(
    screen: Screen, panel: Panel, second_screen: Callable[[], None]
) -> None:
    panel.tell("follow", reserve_edge=True, edge="right")
    has_room(screen, 0, WIDTH - FRAMED)
    second_screen()
    panel.looks(screens=["Near", "Far"], frame=[WIDTH - FRAMED, 0, FRAMED, HEIGHT])
    panel.tell("follow", edge="left")
    panel.looks(frame=[WIDTH // 2, 0, FRAMED, HEIGHT])
    has_room(screen, 0, WIDTH)
    assert () == screen.numbers("_NET_WM_STRUT", panel.window)


def test_each_arrangement_of_screens_has_its_own_place(
    screen: Screen, panel: Panel, second_screen: Callable[[], None]
) -> None:
    panel.tell("follow", reserve_edge=True, edge="right")
    has_room(screen, 0, WIDTH - FRAMED)
    second_screen()
    panel.looks(screens=["Near", "Far"], frame=[WIDTH - FRAMED, 0, FRAMED, HEIGHT])
    panel.tell("follow", edge="left")
    panel.looks(frame=[WIDTH // 2, 0, FRAMED, HEIGHT])
    pull_out(screen)
    panel.looks(edge="right", frame=[WIDTH - FRAMED, 0, FRAMED, HEIGHT])
    has_room(screen, 0, WIDTH - FRAMED)
    second_screen()
    panel.looks(edge="left", frame=[WIDTH // 2, 0, FRAMED, HEIGHT])


@pytest.fixture
def tray(screen: Screen, panel: Panel) -> Iterator[XTray]:
    made = XTray(screen.environment["DISPLAY"])
    yield made
    made.close()
    panel.looks(tray=False)


def test_the_icon_goes_into_a_tray_that_comes_later(panel: Panel, tray: XTray) -> None:
    wait_until(lambda: tray.icons, "the icon")
    panel.looks(tray=True)


def test_closed_into_a_tray_the_panel_is_hidden_and_the_key_brings_it_back(
    screen: Screen, panel: Panel, tray: XTray
) -> None:
    wait_until(lambda: tray.icons, "the icon")
    panel.tell("follow", close_to_tray=True, global_key=KEY)
    panel.looks(tray=True)
    panel.tell("close")
    panel.looks(visible=False)
    screen.run("xdotool", "key", SPACE)
    panel.looks(visible=True, active=True, focused="Search the replies")


def test_a_panel_in_a_tray_that_goes_is_not_lost(screen: Screen, panel: Panel) -> None:
    tray = XTray(screen.environment["DISPLAY"])
    wait_until(lambda: tray.icons, "the icon")
    panel.tell("follow", close_to_tray=True)
    panel.looks(tray=True)
    panel.tell("close")
    panel.looks(visible=False)
    tray.close()
    panel.looks(visible=True, minimised=True)
