import io
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from assistant.cli import main
from tests.cli.parts import Command


@pytest.fixture
def here(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Command:
    """`evenhand triage` within this process: for what does not depend on having one of its own."""

    def run(*words: str | Path, given: str = "") -> CompletedProcess[bytes]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        status = main(["triage", *map(str, words)])
        written = capsysbinary.readouterr()
        return CompletedProcess(words, status, written.out, written.err)

    return run
