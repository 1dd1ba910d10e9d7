"""The window closes at once, whatever is still under way."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

# A helpdesk that never answers, asked from a worker thread while the window is closed.
_HANGING = """
    import sys, threading, time
    from assistant import app
    from PySide6.QtCore import QTimer
    application = app.application()
    window, entrance = app.panel(application)
    entrance.start()
    def hang():
        window.work.tickets._background.run(lambda: time.sleep(600), print)
        QTimer.singleShot(100, window.close)
    QTimer.singleShot(500, hang)
    code = application.exec()
    print("closed", flush=True)
    app._leave_calls_behind(code)
"""


def test_a_call_that_hangs_does_not_keep_the_program(tmp_path: Path) -> None:
    environment = os.environ | {"EVENHAND_DATA": str(tmp_path), "EVENHAND_CONFIG": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(_HANGING)],
        env=environment | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (0, "closed\n") == (done.returncode, done.stdout), done.stderr
