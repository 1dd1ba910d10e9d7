"""What is taken from another program: first as it stood there, then as a draft of ours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from typing_extensions import override

FIELDS = ("title", "body", "id", "use_when", "folder", "language", "tags", "enabled")
"""What a column of a table can hold."""


class System(StrEnum):
    """Where canned replies come from."""

    ZENDESK = "zendesk"
    GORGIAS = "gorgias"
    FRESHDESK = "freshdesk"
    HELPSCOUT = "helpscout"
    INTERCOM = "intercom"
    CHATWOOT = "chatwoot"
    ZAMMAD = "zammad"
    ESPANSO = "espanso"
    BEEFTEXT = "beeftext"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the line where the format has lines, else which entry of the file."""

    file: Path
    line: int = 0
    entry: int = 0

    @override
    def __str__(self) -> str:
        """Say it as compilers do, so that editors can jump there."""
        if self.line:
            return f"{self.file}:{self.line}"
        return f"{self.file}: entry {self.entry}" if self.entry else str(self.file)


class Lacks(StrEnum):
    """What somebody has to say before a file can be read."""

    PROGRAM = "program"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something cannot be imported, and what to do."""

    place: Place
    message: str
    field: str = ""
    """Where within the entry, if that is known."""
    lacks: Lacks | None = None

    @override
    def __str__(self) -> str:
        return ": ".join(filter(None, (str(self.place), self.field, self.message)))


class NotImportableError(Exception):
    """Everything that keeps the files from being imported; nothing of them was."""

    def __init__(self, *troubles: Trouble) -> None:
        """Take one trouble at least."""
        super().__init__("\n".join(map(str, troubles)))
        self.troubles = troubles


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table, from 0, holds which of ``FIELDS``."""

    at: Mapping[str, int]
    has_header: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the files are to be read, as far as somebody said."""

    system: System | None = None
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """For every table: which column holds which of ``FIELDS``, by its name or its number from 1."""
    tables: Mapping[Path, Columns] = field(default_factory=lambda: MappingProxyType({}))
    """For single tables; what is said of one counts there before ``columns``."""
    asks_columns: bool = False
    """Whether tables are unclear until somebody says what their columns hold, however certain they look."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One canned reply as it stood in the other program."""

    system: System
    place: Place
    id: str
    title: str
    body: str
    is_html: bool = False
    use_when: str = ""
    folder: str = ""
    language: str = ""
    """Empty where the program does not say."""
    tags: tuple[str, ...] = ()
    enabled: bool = True
    has_own_id: bool = True
    """Whether the program keeps two with the same id apart itself; else the id is what people type."""
    fallbacks: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What stands for a placeholder whose value is not known, by the placeholder's name."""
    left_out: tuple[str, ...] = ()
    """What else it would have done there: set a status, add a tag."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One canned reply as a draft of ours."""

    system: System
    id: str
    title: str
    use_when: str
    language: str
    body: str
    place: Place
    tags: tuple[str, ...] = ()
    enabled: bool = True
    blanks: tuple[str, ...] = ()
    """Hand-made ones, as they stood there."""
    unknown: tuple[str, ...] = ()
    """Placeholders that we have nothing for, as they stood there; they became blanks."""
    left_out: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """Which entry of which program, in one line."""
        return f"{self.system} {self.id}"
