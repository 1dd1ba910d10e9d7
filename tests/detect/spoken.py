"""The hand-made lines whose language is known: `languages.tsv`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OURS = frozenset({"en", "hu", "fa", "de", "es", "fr", "it", "nl", "pl", "pt"})
"""The languages whose answers an agent would notice to be wrong."""
_FILE = Path(__file__).with_name("languages.tsv")


@dataclass(frozen=True, slots=True)
class Line:
    """A text, what kind of line it is, and every answer that is right."""

    answers: frozenset[str]
    kind: str
    text: str

    @property
    def group(self) -> str:
        """What it is counted with: its language, or its kind where it is no plain text of one."""
        return min(self.answers) if self.kind == "plain" else self.kind


def lines() -> Iterator[Line]:
    """All lines, as they stand in the file."""
    for line in _FILE.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            answers, kind, text = line.split("\t")
            yield Line(frozenset(answers.split("|")), kind, text)
