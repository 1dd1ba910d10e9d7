"""The clean desk: every test starts with folders of its own and leaves no thread and no window behind."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Reference sizes must not depend on the machine's screen or locale.
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(autouse=True)
def _clean_desk(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    monkeypatch.setenv("EVENHAND_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("EVENHAND_CONFIG", str(tmp_path / "config"))
    # The panel's door lies beside its data then, and goes with it.
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    # The program ignores what the environment says of backends: without a bus there is no keyring to reach.
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    before = set(threading.enumerate())
    yield
    # What a session-wide server started while this test ran is not this test's.
    mine = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in mine:
        thread.join(timeout=10)
    assert [] == [thread.name for thread in mine if thread.is_alive()]
    if "qtbot" in request.fixturenames:
        _no_window_stays()


def _no_window_stays() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    # Without an event loop nobody deletes what was to be deleted later, and every window that is left makes
    # the next style sheet slower.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [] == [str(window) for window in QApplication.topLevelWidgets() if window.isVisible()]
