"""A guide small enough to be read beside the test, and a way to hear what is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from assistant.domain.errors import GuideError
from assistant.guide import load_guide

_FILES = {
    "guide.yaml": """\
name: corner shop
version: 3
language: en
tiers:
  vip_from: 500
margin: 40 %
costs:
  unknown_order: 35
""",
    "categories.yaml": """\
broken:
  title: It is broken
  use_when: It came broken.
  examples:
    - It is in pieces.
other:
  title: Something else
  use_when: Nothing fits.
""",
    "rules.yaml": """\
- when:
    category: broken
  then: replace
  why: We got it wrong.
- when:
    category: other
  then: ask
  why: It is not clear yet.
""",
    "resolutions.yaml": """\
replace:
  title: Replace it
  grants:
    - a new one
ask:
  title: Ask
  grants:
    - a question
""",
}
_REPLY = "---\ntitle: Say it\nuse_when: Always.\n---\n\nHi {{ customer.first_name }},\n\nHere it is.\n"


FILES = tuple(_FILES)
REPLY_FILE = "replies/en/ask.full.md"


def a_guide_folder(path: Path) -> "GuideFolder":
    """Two categories, two rules, two resolutions with two replies each."""
    folder = GuideFolder(path)
    for name, text in _FILES.items():
        folder.write(name, text)
    for resolution in ("replace", "ask"):
        for variant in ("full", "short"):
            folder.write(f"replies/en/{resolution}.{variant}.md", _REPLY)
    return folder


@dataclass(frozen=True)
class GuideFolder:
    """A guide on disk that a test may spoil."""

    path: Path

    def write(self, name: str, text: str | bytes) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def read(self, name: str) -> str:
        return (self.path / name).read_text(encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def faults(self) -> list[tuple[str, int, str, str]]:
        """Every fault: file, line, field and message; empty for a guide that loads."""
        try:
            load_guide(self.path)
        except GuideError as error:
            return [
                (fault.file.relative_to(self.path).as_posix(), fault.line, fault.field, fault.message)
                for fault in error.faults
            ]
        return []

    def messages(self) -> dict[tuple[str, int, str], str]:
        """What is said at each place; several messages one below the other."""
        told: dict[tuple[str, int, str], str] = {}
        for file, line, field, message in self.faults():
            told[file, line, field] = "\n".join(filter(None, (told.get((file, line, field)), message)))
        return told

    def fault(self) -> tuple[str, int, str]:
        """Where the only fault is."""
        (only,) = self.faults()
        return only[:3]
