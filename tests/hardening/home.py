"""The whole program on a home that nothing can be written in, or that a newer one wrote, in a process."""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from assistant.gui.background import Background

_PATIENCE_MS, _LOOK_MS = 20_000, 50
WORDS = {"start": "cannot reach this panel", "demo": "could not be written"}
"""What the agent reads on a home that cannot be written in, by step."""
NEWER = "was written by a newer Evenhand."
_READ = {**WORDS, "newer": NEWER}


def main(home: Path, step: str) -> None:
    """Start on the demo desk; tell what the agent reads once something is said, and what broke."""
    if step == "prepare":
        return
    os.environ |= {"EVENHAND_DATA": str(home / "data"), "EVENHAND_CONFIG": str(home / "config")}
    os.environ.pop("XDG_RUNTIME_DIR", None)
    from assistant import app
    from assistant.beside.starting import begin

    start, _ = begin({"ask": "raise", "argument": ""})
    application = app.application()
    window, entrance = app.panel(application, "")
    broke: list[str] = []
    window.bugs.met.connect(lambda error: broke.append(repr(error)))
    for background in application.findChildren(Background):
        background.broke.connect(lambda error: broke.append(repr(error)))
    entrance.start(demo=step == "demo")

    def look() -> None:
        if _READ[step] in window.notices.text() or broke:
            application.quit()

    looking = QTimer(interval=_LOOK_MS)
    looking.timeout.connect(look)
    looking.start()
    QTimer.singleShot(_PATIENCE_MS, application.quit)
    application.exec()
    said = {"start": start.value, "notices": window.notices.text(), "broke": broke}
    sys.stdout.write(json.dumps(said))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
