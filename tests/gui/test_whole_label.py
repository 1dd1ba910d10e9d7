"""A label that stays whole: as high as its words, at the width that it has now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.gui.panel import whole_label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_WORDS = "The guide does not say that it was our fault, and grants nothing of the kind."


def test_whole_label_forgets_the_height_of_a_narrow_moment(qtbot: QtBot) -> None:
    made = whole_label(_WORDS)
    made.setWordWrap(True)
    qtbot.addWidget(made)
    made.show()
    made.resize(1_000, 200)
    least = made.minimumHeight()

    made.resize(60, 200)
    narrow = made.minimumHeight()
    made.resize(1_000, 200)

    assert narrow > 2 * least
    assert made.minimumHeight() == least


def test_whole_label_grows_and_shrinks_with_its_words(qtbot: QtBot) -> None:
    made = whole_label("Short")
    made.setWordWrap(True)
    qtbot.addWidget(made)
    made.show()
    made.resize(120, 200)
    least = made.minimumHeight()

    made.setText(_WORDS)
    assert made.minimumHeight() > least

    made.setText("Short")
    assert made.minimumHeight() == least
