"""PySide6 6.12.0 takes a reference off None in every call that returns nothing.

Below Python 3.12 that ends the process after some thousands of them. A small suite does not see it.
"""

import sys

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

MANY = 50_000


def test_many_calls_that_return_nothing_leave_none_alone(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    before = sys.getrefcount(None)
    for _ in range(MANY):
        rows.setEnabled(True)
    assert abs(sys.getrefcount(None) - before) < MANY // 2
    for number in range(MANY // 2):
        rows.addItem(str(number))
    assert MANY // 2 == rows.count()
