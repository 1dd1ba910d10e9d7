"""A screen of one's own for what is measured in a real window: Xvfb with a window manager."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

_SCREEN = "1600x1000x24"


@contextmanager
def own_display() -> Iterator[dict[str, str]]:
    """The environment for programs on it, with folders that nobody else writes to."""
    reader, writer = os.pipe()
    screen = ("Xvfb", "-displayfd", str(writer), "-screen", "0", _SCREEN, "-nolisten", "tcp")
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            screen, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as xvfb,
    ):
        os.close(writer)
        with os.fdopen(reader) as said:
            display = f":{said.readline().strip()}"
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "EVENHAND_DATA": f"{folder}/data",
            "EVENHAND_CONFIG": f"{folder}/config",
            # Compiled modules as a user has them, without writing into the checkout.
            "PYTHONPYCACHEPREFIX": f"{folder}/compiled",
        }
        with subprocess.Popen(
            ("openbox",), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as manager:
            try:
                yield environment
            finally:
                manager.terminate()
                xvfb.terminate()
