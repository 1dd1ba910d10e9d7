"""What an import says of programs, fields, fates and troubles, in the agent's words."""

from pathlib import Path

from assistant.domain.promise import PromiseKind
from assistant.gui import guard_words, wording
from assistant.gui.wording import one_line, tr
from assistant.importing.imported import Imported, Lacks, Place, System, Trouble
from assistant.importing.plan import Fate
from assistant.migrating.report import Said

_NAMES = {
    System.ZENDESK: "Zendesk",
    System.GORGIAS: "Gorgias",
    System.FRESHDESK: "Freshdesk",
    System.HELPSCOUT: "Help Scout",
    System.INTERCOM: "Intercom",
    System.CHATWOOT: "Chatwoot",
    System.ZAMMAD: "Zammad",
    System.ESPANSO: "Espanso",
    System.BEEFTEXT: "Beeftext",
}
# What stands between these marks runs from left to right, whatever is around it.
_LEFT_TO_RIGHT, _POP = "\u2066", "\u2069"
_BARGAIN = "review-bargain"


def program(system: System) -> str:
    """What people call it."""
    return _NAMES.get(system) or tr("A table (CSV)")


def source(draft: Imported) -> str:
    """Which entry of which program."""
    return one_line(f"{program(draft.system)} {draft.id}")


def field(name: str) -> str:
    """What a column can hold."""
    return {
        "title": tr("Title"),
        "body": tr("Text"),
        "id": tr("Number or id"),
        "use_when": tr("When to use it"),
        "folder": tr("Folder"),
        "language": tr("Language"),
        "tags": tr("Tags"),
        "enabled": tr("Switched on"),
    }[name]


def fate(found: Fate) -> str:
    """What becomes of an entry."""
    return {
        Fate.CREATED: tr("New"),
        Fate.CHANGED: tr("Changed there"),
        Fate.CONFLICT: tr("In conflict"),
        Fate.EDITED: tr("Edited here, not changed there"),
        Fate.IN_USE: tr("Made a reply already"),
        Fate.UNCHANGED: tr("Unchanged"),
        Fate.DISABLED: tr("Skipped: switched off there"),
        Fate.EMPTY: tr("Skipped: no text"),
        Fate.TOO_LONG: tr("Skipped: longer than a reply may be, or too many blanks"),
    }[found]


def promised(said: Said) -> str:
    """A promise and the words that make it."""
    kind = PromiseKind(said.kind)
    what = tr("an admitted fault") if kind is PromiseKind.ADMITTED_FAULT else guard_words.promise(kind)
    return tr("{promise}: {words}").format(promise=what, words=_quoted(said.words))


def unfit(said: Said) -> str:
    """What no reply may say."""
    if said.kind == _BARGAIN:
        return tr("Ties a remedy to a review or a dispute: {words}").format(words=_quoted(said.words))
    return tr("Speaks of {words}").format(words=_quoted(said.words))


def place(where: Place) -> str:
    """The file, and where in it."""
    file = one_line(where.file.name)
    if where.line:
        return tr("{file}, line {line}").format(file=file, line=wording.count(where.line))
    return tr("{file}, entry {entry}").format(file=file, entry=where.entry) if where.entry else file


def path(whole: Path) -> str:
    """A path that keeps its order in either writing direction."""
    return f"{_LEFT_TO_RIGHT}{one_line(str(whole))}{_POP}"


def trouble(found: Trouble) -> str:
    """Where, in which field, what is wrong, and what to do."""
    where = wording.listed(filter(None, (place(found.place), one_line(found.field))))
    message = found.message
    if found.lacks is Lacks.PROGRAM:
        message = tr("no canned replies that are known here. Choose the program that wrote the file.")
    return f"{where}: {message}"


def _quoted(words: str) -> str:
    return wording.quoted(words)
