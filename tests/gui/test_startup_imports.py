"""What the window needs before its first paint is little: no wire, no keyring, no parser, no database."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parents[2]
_HEAVY = (
    *("requests", "urllib3", "keyring", "pydantic", "liquid", "yaml", "sqlite3", "rapidfuzz", "babel"),
    *("numpy", "sqlalchemy", "platformdirs", "asyncio", "concurrent.futures.process"),
    *("assistant.helpdesks", "assistant.shops", "assistant.storage", "assistant.detect", "assistant.guide"),
    *("assistant.desktop", "assistant.gui.citizen", "Xlib", "jeepney", "PySide6.QtDBus"),
    *("PySide6.QtNetwork", "assistant.gui.beside", "assistant.gui.door"),
    *("assistant.desk", "assistant.office", "assistant.pipeline", "assistant.markup"),
)
_COMMAND_LINE = "from assistant.cli import main"
_WINDOW = """
from assistant import app
panel = app.panel(app.application())
app.application().processEvents()
"""
_SAY = "\nimport json, sys; print(json.dumps(sorted(sys.modules)))"


def heavy(code: str) -> list[str]:
    """What of the heavy modules a fresh interpreter has loaded after this."""
    said = subprocess.run(
        (sys.executable, "-c", code + _SAY), cwd=_CHECKOUT, check=True, capture_output=True, text=True
    )
    loaded = json.loads(said.stdout)
    return [
        name for name in loaded if any(name == module or name.startswith(f"{module}.") for module in _HEAVY)
    ]


@pytest.mark.parametrize("code", [_COMMAND_LINE, _WINDOW], ids=["command line", "window"])
def test_nothing_heavy_is_loaded_before_the_first_paint(code: str) -> None:
    assert [] == heavy(code)


def test_the_command_line_loads_no_window() -> None:
    code = f"{_COMMAND_LINE}\nimport sys\nassert 'PySide6' not in sys.modules"
    assert [] == heavy(code)


def test_a_heavy_import_would_be_seen() -> None:
    assert "sqlite3" in heavy("import sqlite3")
