"""A key that an X server gives us wherever the keyboard is; nothing else that is typed is seen."""

from itertools import combinations
from typing import TYPE_CHECKING

from assistant.desktop.chord import Chord, Modifier
from assistant.desktop.system import Grabbed

if TYPE_CHECKING:
    from Xlib.display import Display

_MASKS = {Modifier.SHIFT: 1, Modifier.CTRL: 4, Modifier.ALT: 8, Modifier.META: 64}
_CAPS_LOCK = 2
_LOCKS = ("Num_Lock", "Scroll_Lock")
_NAMES = {
    "Space": "space",
    "Esc": "Escape",
    "Ins": "Insert",
    "Del": "Delete",
    "PgUp": "Prior",
    "PgDown": "Next",
    "Backspace": "BackSpace",
    "Enter": "KP_Enter",
}


class X11Key:
    """XGrabKey once for every state of the lock keys: with Caps Lock on it is another key to the server."""

    def __init__(self, display: "Display") -> None:
        """Have none yet."""
        self._display = display
        self._chord: Chord | None = None
        self._held: tuple[int, tuple[int, ...]] | None = None

    def grab(self, chord: Chord) -> Grabbed:
        """Have it in every state, or in none."""
        from Xlib import X
        from Xlib.error import BadAccess, CatchError

        self.let_go()
        code = self._code(chord.key)
        if not code:
            return Grabbed.UNKNOWN
        masks = self._masks(chord)
        refused = CatchError(BadAccess)
        for mask in masks:
            self._root.grab_key(code, mask, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refused)
        self._display.sync()
        self._chord, self._held = chord, (code, masks)
        if refused.get_error() is None:
            return Grabbed.OURS
        self.let_go()
        return Grabbed.TAKEN

    def let_go(self) -> None:
        """Give it back to the others."""
        if self._held is not None:
            code, masks = self._held
            for mask in masks:
                self._root.ungrab_key(code, mask)
            self._display.flush()
        self._chord = self._held = None

    def fileno(self) -> int:
        """The connection's socket."""
        return int(self._display.fileno())

    def presses(self) -> list[int]:
        """Moments by the server's clock. A keyboard that was changed meanwhile may have the key elsewhere."""
        from Xlib import X

        found = []
        while self._display.pending_events():
            event = self._display.next_event()
            if event.type == X.KeyPress:
                found.append(int(event.time))
            elif event.type == X.MappingNotify:
                self._display.refresh_keyboard_mapping(event)
                self._grab_again()
        return found

    def close(self) -> None:
        """The server lets go of everything that this connection held."""
        self._display.close()

    @property
    def _root(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 - its class is made at run time
        return self._display.screen().root

    def _grab_again(self) -> None:
        if (
            self._chord is not None
            and self._held is not None
            and self._held[0] != self._code(self._chord.key)
        ):
            self.grab(self._chord)

    def _code(self, key: str) -> int:
        from Xlib.XK import string_to_keysym

        symbol = string_to_keysym(_NAMES.get(key, key.lower() if len(key) == 1 else key))
        # Of Latin letters and signs, the symbol is the character itself.
        symbol = symbol or (ord(key) if len(key) == 1 else 0)
        return int(self._display.keysym_to_keycode(symbol)) if symbol else 0

    def _masks(self, chord: Chord) -> tuple[int, ...]:
        wanted = sum(_MASKS[modifier] for modifier in chord.modifiers)
        locks = self._locks()
        return tuple(
            wanted | sum(some) for count in range(len(locks) + 1) for some in combinations(locks, count)
        )

    def _locks(self) -> tuple[int, ...]:
        """Which modifiers the lock keys are on this keyboard."""
        codes = {self._code(name) for name in _LOCKS} - {0}
        mapping = self._display.get_modifier_mapping()
        found = {1 << place for place, held in enumerate(mapping) if codes & set(held)}
        return tuple(sorted(found | {_CAPS_LOCK}))
