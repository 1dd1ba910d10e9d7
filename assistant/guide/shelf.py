"""The guide in force: what was good last stays, until the folder holds a better one."""

from __future__ import annotations

import shutil
from contextlib import suppress
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from assistant.domain.errors import GuideError
from assistant.guide import load_guide
from assistant.guide.folder import FILES, REPLIES

if TYPE_CHECKING:
    from assistant.domain.guide import Guide, GuideNews

_State: TypeAlias = frozenset[tuple[str, int, int]]
_MOST_FILES = 5_000


class GuideShelf:
    """One guide folder. Blocking; safe to call from several threads."""

    def __init__(self, folder: Path, kept: Path | None = None) -> None:
        """``kept`` is where the last good state outlives the program; None for a guide that ships with it."""
        self._folder = folder
        self._kept = kept
        self._turn = Lock()
        self._guide: Guide | None = None
        self._seen: _State = frozenset()
        self._news: GuideNews | None = None
        self._failing = False

    def guide(self) -> Guide:
        """The guide in force; ``GuideError`` where the folder is faulty and nothing good was kept."""
        with self._turn:
            if self._guide is None:
                self._guide = self._first()
            return self._guide

    def look(self) -> GuideNews | None:
        """What changed since the last look; None where nothing did."""
        with self._turn:
            news, self._news = self._news, None
            if self._guide is None or news:
                return news
            state = _state_of(self._folder)
            if state == self._seen:
                return None
            self._seen = state
            return self._reloaded(self._guide)

    def other(self, folder: Path) -> Guide:
        """The guide in another folder; nothing of it is kept."""
        return load_guide(folder)

    def _first(self) -> Guide:
        self._seen = _state_of(self._folder)
        try:
            guide = load_guide(self._folder)
        except GuideError as error:
            before = self._kept_guide()
            if before is None:
                raise
            self._news = _news(before, error)
            self._failing = True
            return before
        self._keep()
        return guide

    def _reloaded(self, before: Guide) -> GuideNews | None:
        try:
            guide = load_guide(self._folder)
        except GuideError as error:
            self._failing = True
            return _news(before, error)
        self._keep()
        self._guide = guide
        mended, self._failing = self._failing, False
        return _news(guide) if mended or guide != before else None

    def _kept_guide(self) -> Guide | None:
        if self._kept is None or not self._kept.is_dir():
            return None
        with suppress(GuideError):
            return load_guide(self._kept)
        return None

    def _keep(self) -> None:
        """A copy that a crash cannot leave half: the new one is whole before the old one goes."""
        if self._kept is None:
            return
        fresh = self._kept.with_name(f"{self._kept.name}.new")
        # Without a copy the program works as well, only not after the next start with a broken folder.
        with suppress(OSError, shutil.Error):
            shutil.rmtree(fresh, ignore_errors=True)
            shutil.copytree(self._folder, fresh, ignore=self._not_the_guides)
            shutil.rmtree(self._kept, ignore_errors=True)
            fresh.rename(self._kept)

    def _not_the_guides(self, folder: str, names: list[str]) -> set[str]:
        """What else lies there stays there: a whole home, if that is the folder, or a circle of links."""
        if Path(folder) == self._folder:
            return set(names) - {*FILES, REPLIES}
        return {name for name in names if name.startswith(".") or _is_linked_folder(Path(folder, name))}


def _is_linked_folder(path: Path) -> bool:
    return path.is_symlink() and not path.is_file()


def _news(guide: Guide, error: GuideError | None = None) -> GuideNews:
    # Loaded with a guide, not for the shelf: the first ticket stands before any guide is read.
    from assistant.domain.guide import GuideNews

    return GuideNews(guide, error)


def _state_of(folder: Path) -> _State:
    """Names, times and sizes of the files; a folder that cannot be read looks empty."""
    found = set()
    with suppress(OSError):
        for path in islice(folder.rglob("*"), _MOST_FILES):
            # An editor's dangling lock must not hide the files behind it.
            with suppress(OSError):
                status = path.stat()
                found.add((str(path), status.st_mtime_ns, status.st_size))
    return frozenset(found)
