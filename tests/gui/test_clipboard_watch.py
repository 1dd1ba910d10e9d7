"""A real clipboard, and another program that copies to it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.display import own_display

CHECKOUT = Path(__file__).resolve().parents[2]
WATCH = """
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication
from assistant.gui.clipboard_watch import ClipboardWatch

app = QApplication([])
watch = ClipboardWatch(app)
watch.page_copied.connect(lambda address: print("copied", address, flush=True))
watch.watch(True)
app.clipboard().dataChanged.connect(lambda: print("changed", flush=True))
notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
notifier.activated.connect(lambda: app.clipboard().setText(sys.stdin.readline().strip()))
print("ready", flush=True)
app.exec()
"""


class Watching:
    """A watch in a program of its own, beside another one that copies."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.process = subprocess.Popen(
            (sys.executable, "-c", WATCH),
            cwd=CHECKOUT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert "ready" == self.says()

    def says(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def until_changed(self) -> list[str]:
        """What it says of the change that comes next."""
        said = []
        while (line := self.says()) != "changed":
            said.append(line)
        return said

    def copies(self, text: str) -> list[str]:
        """The panel itself copies."""
        assert self.process.stdin
        self.process.stdin.write(f"{text}\n")
        self.process.stdin.flush()
        return self.until_changed()

    def another_copies(self, text: str, *form: str) -> list[str]:
        """xclip stays behind, holding the clipboard, until another one takes it."""
        command = ("xclip", "-selection", "clipboard", *form)
        nowhere = subprocess.DEVNULL
        subprocess.run(
            command, input=text, text=True, env=self.environment, check=True, stdout=nowhere, stderr=nowhere
        )
        return self.until_changed()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream
            stream.close()


@pytest.fixture
def watching() -> Iterator[Watching]:
    with own_display() as environment:
        made = Watching(environment)
        yield made
        made.end()


@pytest.mark.display
def test_an_address_that_another_program_copies_is_told_and_nothing_else(watching: Watching) -> None:
    page = "https://shop.example/tickets/"
    assert [f"copied {page}1"] == watching.another_copies(f"{page}1")
    assert [] == watching.another_copies("hello")
    assert [] == watching.another_copies("4021")
    assert [] == watching.another_copies(f"see {page}2")
    assert [] == watching.another_copies("x" * 3_000_000)
    assert [] == watching.another_copies(f"{page}2", "-t", "text/html")
    assert [] == watching.copies(f"{page}3")
    assert [f"copied {page}4"] == watching.another_copies(f"{page}4")
