"""The native host: what a browser starts beside itself, between the extension and the panel.

It understands frames, not messages, and keeps nothing. It needs the standard library alone, so that it is
there in a few milliseconds, and ends when either side does.
"""

import os
import sys
from collections.abc import Sequence
from threading import Thread
from typing import Final, NoReturn

from assistant.beside.extensions import origin_in
from assistant.beside.frames import FROM_APP, TOWARDS_APP, FrameError, Frames, packed
from assistant.beside.line import Line, LineError

ALL_FINE: Final = 0
ABSENT: Final = 3
"""No panel runs. The extension waits longer each time before it asks again."""
REFUSED: Final = 4
"""Nobody, or an extension that is not ours, wanted to talk to the panel."""
BROKEN: Final = 5
"""What came was no frame: cut off, too long, no JSON."""

_STDIN, _STDOUT = 0, 1
_PIECE: Final = 64 * 1024


def main(arguments: Sequence[str]) -> int:
    """Carry until one side leaves; the exit status says which, or why it was not begun."""
    origin = origin_in(arguments)
    if origin is None:
        sys.stderr.write("evenhand: refused: this is not an extension of Evenhand\n")
        return REFUSED
    try:
        line = _connected()
        line.send({"hello": "browser", "origin": origin})
    except LineError:
        return ABSENT
    Thread(target=_end_after_browser, args=(line,), daemon=True).start()
    return _to_browser(line)


def _connected() -> Line:
    try:
        return Line(patience=None)
    except ModuleNotFoundError:
        # Started without installed packages, on a system that names no place for sockets.
        import site

        site.main()
        return Line(patience=None)


def _end_after_browser(line: Line) -> NoReturn:
    # The other direction waits in a read that nothing ends from here.
    os._exit(_to_panel(line))


def _to_panel(line: Line) -> int:
    frames = Frames(TOWARDS_APP)
    try:
        while piece := os.read(_STDIN, _PIECE):
            for message in frames.feed(piece):
                line.send(message)
        frames.end()
    except FrameError as error:
        sys.stderr.write(f"evenhand: refused: {error}\n")
        sys.stderr.flush()
        return BROKEN
    except (LineError, OSError):
        return ABSENT
    return ALL_FINE


def _to_browser(line: Line) -> int:
    try:
        while (message := line.receive()) is not None:
            _write(packed(message, FROM_APP))
    except FrameError as error:
        sys.stderr.write(f"evenhand: refused: the panel's {error}\n")
        return BROKEN
    except (LineError, OSError):
        return ABSENT
    return ABSENT


def _write(data: bytes) -> None:
    while data:
        data = data[os.write(_STDOUT, data) :]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
