"""The program in one of its languages, for as long as a test runs."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from assistant import app, places
from assistant.app import SPEAKS


@contextmanager
def speaking(language: str, type_size: float = 1) -> Iterator[None]:
    """As at a start after the agent chose it in the settings."""
    program, before = app.application(), QLocale()
    _silence(program)
    file = places.config_folder() / "settings.json"
    _write(file, {"language": language})
    font = program.font()
    larger = program.font()
    larger.setPointSizeF(font.pointSizeF() * type_size)
    program.setFont(larger)
    app.application()
    yield
    file.unlink(missing_ok=True)
    program.setFont(font)
    _silence(program)
    QLocale.setDefault(before)
    program.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _silence(program: QApplication) -> None:
    for translator in program.findChildren(QTranslator):
        program.removeTranslator(translator)
        translator.setParent(None)
    program.setProperty(SPEAKS, None)


def _write(file: Path, settings: dict[str, str]) -> None:
    file.write_text(json.dumps(settings), encoding="utf-8")
