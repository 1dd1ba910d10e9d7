"""What the window needs before its first paint is little: no wire, no keyring, no parser, no database."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.maker import demo_desk

_CHECKOUT = Path(__file__).resolve().parents[2]
_HEAVY = (
    *("requests", "urllib3", "keyring", "pydantic", "liquid", "yaml", "sqlite3", "rapidfuzz", "babel"),
    *("numpy", "sqlalchemy", "platformdirs", "asyncio", "concurrent.futures.process"),
    *("assistant.helpdesks", "assistant.shops", "assistant.storage", "assistant.detect", "assistant.guide"),
    *("assistant.desktop", "assistant.gui.citizen", "Xlib", "jeepney", "PySide6.QtDBus"),
    *("PySide6.QtNetwork", "assistant.gui.beside", "assistant.gui.door"),
    *("assistant.desk", "assistant.office", "assistant.pipeline", "assistant.markup"),
    *("assistant.domain.guide", "assistant.domain.purchases", "assistant.domain.worksheet"),
)
_COMMAND_LINE = "from assistant.cli import main"
_WINDOW = """
from assistant import app
panel = app.panel(app.application())
app.application().processEvents()
"""
_TICKET = """
import os
from assistant import app
build = app.panel
def watched(application, asked=None):
    window, entrance = build(application, asked)
    window.work.tickets.fetched.connect(say)
    return window, entrance
def say(fetched):
    import json, sys
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)
app.panel = watched
app.run(demo=True)
"""
_ONLY_FOR_THE_ANSWER = (
    *("requests", "urllib3", "keyring", "pydantic", "liquid", "yaml", "rapidfuzz", "babel", "numpy"),
    *("onnxruntime", "sqlalchemy", "asyncio", "ssl", "Xlib", "jeepney", "PySide6.QtDBus"),
    *("PySide6.QtNetwork", "assistant.gui.beside", "assistant.detect.encoder", "assistant.guide.loading"),
    *("assistant.detect.passages", "assistant.detect.learning"),
    *("assistant.practice", "assistant.what_if"),
    *(
        "assistant.bench",
        "assistant.ledger",
        "assistant.pipeline",
        "assistant.domain.guide",
        "assistant.triage",
    ),
    *("assistant.correcting", "assistant.late_tags", "assistant.outbox", "assistant.tier_tags", "hashlib"),
)
_ENUMERATIONS = """
import enum
made, create = [], enum.EnumType._create_
def watched(cls, name, *rest, **more):
    made.append(name)
    return create(cls, name, *rest, **more)
enum.EnumType._create_ = watched
"""
_SAY = "\nimport json, sys; print(json.dumps(sorted(sys.modules)))"


def loaded_by(code: str) -> list[str]:
    """What a fresh interpreter has loaded after this."""
    said = subprocess.run(
        (sys.executable, "-c", code + _SAY), cwd=_CHECKOUT, check=True, capture_output=True, text=True
    )
    loaded: list[str] = json.loads(said.stdout)
    return loaded


def heavy(code: str, modules: Sequence[str] = _HEAVY) -> list[str]:
    """What of these modules a fresh interpreter has loaded after this."""
    loaded = loaded_by(code)
    return [
        name for name in loaded if any(name == module or name.startswith(f"{module}.") for module in modules)
    ]


@pytest.mark.parametrize("code", [_COMMAND_LINE, _WINDOW], ids=["command line", "window"])
def test_nothing_heavy_is_loaded_before_the_first_paint(code: str) -> None:
    assert [] == heavy(code)


def test_the_first_ticket_can_be_read_before_guide_and_model_are_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("EVENHAND_DATA", "EVENHAND_CONFIG"):
        monkeypatch.setenv(name, str(tmp_path))
    # The very first start writes the demo desk's file, from YAML.
    demo_desk().verify()
    assert [] == heavy(_TICKET, _ONLY_FOR_THE_ANSWER)


def test_what_the_window_loads_imports_nothing_for_annotations_alone() -> None:
    """The linter sees to that where annotations are not read at run time."""
    windows = [name for name in loaded_by(_WINDOW) if name.startswith("assistant.gui.")]
    files = [_CHECKOUT / f"{name.replace('.', '/')}.py" for name in windows]
    assert len(files) > 100
    assert [] == [
        file.name for file in files if "from __future__ import annotations" not in file.read_text("utf-8")
    ]


@pytest.mark.parametrize(
    ("more", "makes_all"), [("", False), ("panel[0].page.conversation._area.viewport()", True)]
)
def test_the_window_wraps_no_widget_that_qt_made(more: str, makes_all: bool) -> None:
    """PySide makes a class for every class of QtWidgets when it is to wrap the first one: QMdiArea, too."""
    code = f"{_ENUMERATIONS}{_WINDOW}{more}\nassert {makes_all} is ('AreaOption' in made)"
    assert loaded_by(code)


def test_the_command_line_loads_no_window() -> None:
    code = f"{_COMMAND_LINE}\nimport sys\nassert 'PySide6' not in sys.modules"
    assert [] == heavy(code)


def test_a_heavy_import_would_be_seen() -> None:
    assert "sqlite3" in heavy("import sqlite3")


def test_the_sources_of_modules_are_not_read_for_their_import() -> None:
    """They would stay in memory: linecache keeps what it read."""
    code = f"{_WINDOW}\nimport linecache; assert len(linecache.cache) < 10, len(linecache.cache)"
    heavy(code)
