"""A small system tray by the XEmbed protocol: takes every icon that asks for a place."""

import select
import threading

from Xlib import X
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage

_DOCK = 0


class XTray:
    """Serves on a thread until it is closed."""

    def __init__(self, display: str) -> None:
        self.icons: list[int] = []
        self._display = Display(display)
        self._root = self._display.screen().root
        self._window = self._root.create_window(0, 0, 64, 64, 0, X.CopyFromParent, override_redirect=True)
        self._window.map()
        self._take_office()
        self._open = True
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._open = False
        self._thread.join()
        self._display.close()

    def _take_office(self) -> None:
        selection = self._display.intern_atom("_NET_SYSTEM_TRAY_S0")
        self._window.set_selection_owner(selection, X.CurrentTime)
        told = ClientMessage(
            window=self._root,
            client_type=self._display.intern_atom("MANAGER"),
            data=(32, [X.CurrentTime, selection, self._window.id, 0, 0]),
        )
        self._root.send_event(told, event_mask=X.StructureNotifyMask)
        self._display.sync()

    def _serve(self) -> None:
        opcode = self._display.intern_atom("_NET_SYSTEM_TRAY_OPCODE")
        while self._open:
            select.select([self._display.fileno()], [], [], 0.05)
            while self._display.pending_events():
                event = self._display.next_event()
                if (
                    event.type == X.ClientMessage
                    and event.client_type == opcode
                    and event.data[1][1] == _DOCK
                ):
                    self._embed(event.data[1][2])

    def _embed(self, icon: int) -> None:
        window = self._display.create_resource_object("window", icon)
        window.reparent(self._window, 0, 0)
        window.map()
        self._display.sync()
        self.icons.append(icon)
