"""What somebody said of the files to import, beside which they are."""

from collections.abc import Sequence
from pathlib import Path

from assistant import places
from assistant.importing.imported import Columns, System, Wanted
from assistant.migrating.report import Order


class ImportAnswers:
    """Forgotten answers are asked for again; what was said of a table stands there then."""

    def __init__(self) -> None:
        """Nothing was said yet."""
        self.language = ""
        self.with_disabled = False
        self._tables: dict[Path, Columns] = {}
        self._known: dict[Path, Columns] = {}

    def say_columns(self, file: Path, columns: Columns) -> None:
        """What this table holds."""
        self._tables[file] = self._known[file] = columns

    def said_of(self, file: Path) -> Columns | None:
        """What was said of a table before."""
        return self._known.get(file)

    def forget(self) -> None:
        """Ask again."""
        self.language = ""
        self._tables = {}

    def order(self, sources: Sequence[Path], system: System | None, folder: str) -> Order:
        """All of it; without a folder it can be looked at, and not be written."""
        return Order(
            sources=tuple(sources),
            folder=Path(folder) if folder else places.default_guide(),
            wanted=Wanted(system, tables=dict(self._tables), asks_columns=system is System.CSV),
            language=self.language,
            with_disabled=self.with_disabled,
        )
