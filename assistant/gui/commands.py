"""Everything that has a key: one table, rebindable, read by the palette and the cheat sheet.

Defaults follow what agents' fingers know; none is a bare Alt+letter or Ctrl+Alt (they type letters in some
layouts and open menus in others).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from typing_extensions import override

from assistant.domain.errors import translatable
from assistant.gui import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a key can do. ``words`` is an English source for translation."""

    name: str
    words: str
    keys: str


COMMANDS = (
    Command("next_ticket", translatable("commands", "Next ticket"), "Ctrl+J"),
    Command("previous_ticket", translatable("commands", "Previous ticket"), "Ctrl+Shift+J"),
    Command("open_queue", translatable("commands", "Open the queue"), "Ctrl+O"),
    Command("ticket_menu", translatable("commands", "What to do with the ticket"), "Ctrl+Shift+A"),
    Command("refresh", translatable("commands", "Refresh the ticket"), "F5"),
    Command("search_replies", translatable("commands", "Search replies"), "Ctrl+F"),
    Command("edit_draft", translatable("commands", "Edit the draft"), "F2"),
    Command("send", translatable("commands", "Send the draft"), "Ctrl+Return"),
    Command(
        "send_and_solve", translatable("commands", "Send the draft and solve the ticket"), "Ctrl+Shift+X"
    ),
    Command("note", translatable("commands", "Add the draft as an internal note"), "Ctrl+Shift+Return"),
    Command("copy", translatable("commands", "Copy the draft"), "Ctrl+Shift+C"),
    Command("insert", translatable("commands", "Insert into the helpdesk"), "Ctrl+Shift+V"),
    Command(
        "check_editor", translatable("commands", "Check what stands in the helpdesk's editor"), "Ctrl+Shift+F"
    ),
    Command("undo_send", translatable("commands", "Take the sent draft back"), "Ctrl+Shift+Z"),
    Command("solve", translatable("commands", "Solve the ticket"), "Ctrl+Shift+D"),
    Command("wait", translatable("commands", "Wait for the customer"), "Ctrl+Shift+W"),
    Command("reopen", translatable("commands", "Reopen the ticket"), "Ctrl+Shift+R"),
    Command("take", translatable("commands", "Take the ticket"), "Ctrl+Shift+M"),
    Command("give_back", translatable("commands", "Give the ticket back"), "Ctrl+Shift+N"),
    Command("snooze", translatable("commands", "Snooze the ticket"), "Ctrl+Shift+S"),
    Command("leave_draft", translatable("commands", "Put my draft into the helpdesk"), "Ctrl+Shift+P"),
    Command("open_page", translatable("commands", "Open the ticket in the browser"), "Ctrl+Shift+O"),
    Command("copy_address", translatable("commands", "Copy the ticket's address"), "Ctrl+Shift+K"),
    Command("pin", translatable("commands", "Stay at this ticket"), "Ctrl+P"),
    Command("paste_ticket", translatable("commands", "Go to the copied ticket"), "Ctrl+V"),
    Command("other_category", translatable("commands", "Choose another category"), "Ctrl+E"),
    Command("guess_1", translatable("commands", "It was the first guess"), "Ctrl+Shift+1"),
    Command("guess_2", translatable("commands", "It was the second guess"), "Ctrl+Shift+2"),
    Command("why", translatable("commands", "Why the guide says so"), "Ctrl+G"),
    Command("ltv", translatable("commands", "How the lifetime value is made up"), "Ctrl+L"),
    Command("same_answer", translatable("commands", "Show that the answer is the same"), "Ctrl+="),
    Command("try_guide", translatable("commands", "Try another guide on this ticket"), "Ctrl+Shift+G"),
    Command("guide_browser", translatable("commands", "Browse the guide"), "Ctrl+Shift+B"),
    Command("attach_replies", translatable("commands", "Make imported drafts replies"), "Ctrl+Shift+Y"),
    Command("import_replies", translatable("commands", "Import canned replies"), "Ctrl+Shift+I"),
    Command("evenness", translatable("commands", "Is the hand even?"), "Ctrl+Shift+E"),
    Command("learnt", translatable("commands", "What was learnt from you"), "Ctrl+Shift+L"),
    Command("what_if", translatable("commands", "Try another threshold"), "Ctrl+Shift+T"),
    Command("practice", translatable("commands", "Practise with customers who insist"), "F7"),
    Command("practice_result", translatable("commands", "How evenly you answered in practice"), "Shift+F7"),
    Command("tags", translatable("commands", "Edit the tags"), "Ctrl+T"),
    Command("fold", translatable("commands", "Fold the panel up into a strip"), "Ctrl+Shift+H"),
    Command("palette", translatable("commands", "All commands"), "Ctrl+K"),
    Command("cheat_sheet", translatable("commands", "Keys"), "?"),
    Command("settings", translatable("commands", "Settings"), "Ctrl+,"),
    Command("about", translatable("commands", "About Evenhand"), "F1"),
    Command("diagnostics", translatable("commands", "Copy diagnostics"), "Ctrl+F1"),
    *(
        Command(f"reply_{number}", translatable("commands", "Insert reply {number}"), f"Ctrl+{number}")
        for number in range(1, 10)
    ),
)

_BY_NAME = {command.name: command for command in COMMANDS}


def worded(command: Command) -> str:
    """What a command does, in the agent's language."""
    words = QCoreApplication.translate("commands", command.words)
    number = command.name.rpartition("_")[2]
    return words.format(number=wording.count(int(number))) if number.isdecimal() else words


def keys_of(command: Command, changed: Mapping[str, str]) -> str:
    """The key sequence in force: the agent's own, or the default."""
    return changed.get(command.name, command.keys)


def conflicts(changed: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Pairs of commands that would share a key; each would keep the other from working."""
    taken: dict[str, str] = {}
    clashes = []
    for command in COMMANDS:
        keys = QKeySequence(keys_of(command, changed)).toString()
        if keys and keys in taken:
            clashes.append((taken[keys], command.name))
        elif keys:
            taken[keys] = command.name
    return tuple(clashes)


def without_clashes(changed: Mapping[str, str]) -> Mapping[str, str]:
    """The agent's own keys; those that would keep each other from working fall back to the defaults."""
    kept = dict(changed)
    while clashing := {name for pair in conflicts(kept) for name in pair} & kept.keys():
        kept = {name: keys for name, keys in kept.items() if name not in clashing}
    return kept


def _always(_name: str) -> bool:
    return True


class Commands(QObject):
    """Binds the table to what a window does."""

    def __init__(self, window: QWidget) -> None:
        """Bind nothing yet."""
        super().__init__(window)
        self._window = window
        self._does: dict[str, Callable[[], object]] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        self._changed: Mapping[str, str] = {}
        self._outranking: set[str] = set()
        self.may_run: Callable[[str], bool] = _always
        """Whether a command may act now: none does behind what covers it."""
        self.makes_sense: Callable[[str], bool] = _always
        """Whether it is listed: a helpdesk may have no such thing."""

    def bind(self, name: str, does: Callable[[], object]) -> None:
        """Let a command do something."""
        shortcut = QShortcut(QKeySequence(keys_of(_BY_NAME[name], self._changed)), self._window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(partial(self.run, name))
        self._does[name] = does
        self._shortcuts[name] = shortcut

    def bind_numbered(self, family: str, does: Callable[[int], object]) -> None:
        """Let ``family_1``, ``family_2`` ... do something with 1, 2 ..."""
        for command in COMMANDS:
            name, _, number = command.name.rpartition("_")
            if name == family:
                self.bind(command.name, partial(does, int(number)))

    def run(self, name: str) -> None:
        """Do it, as its key would."""
        if self.may_run(name):
            self._does[name]()

    def outrank(self, name: str, outranks: bool) -> None:  # noqa: FBT001 - a slot of a signal with a bool
        """Let a key act even where a text field would take it for its own, as long as this is said."""
        before = bool(self._outranking)
        (self._outranking.add if outranks else self._outranking.discard)(name)
        app = QCoreApplication.instance()
        if app is not None and before != bool(self._outranking):
            # Only as long as it must be: this sees every event of the whole program.
            (app.removeEventFilter if before else app.installEventFilter)(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(pressed == self._shortcuts[name].key() for name in self._outranking):
                event.ignore()
                return True
        return False

    def bound(self) -> tuple[Command, ...]:
        """The commands that do something here, in the table's order."""
        return tuple(command for command in COMMANDS if command.name in self._does)

    def offered(self) -> tuple[Command, ...]:
        """Those of them that make sense now."""
        return tuple(command for command in self.bound() if self.makes_sense(command.name))

    def keys(self, name: str) -> str:
        """The key in force, as the platform writes it."""
        keys = keys_of(_BY_NAME[name], self._changed)
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

    def rebind(self, changed: Mapping[str, str]) -> None:
        """Put the agent's own keys in force."""
        self._changed = without_clashes(changed)
        for name, shortcut in self._shortcuts.items():
            shortcut.setKey(QKeySequence(keys_of(_BY_NAME[name], self._changed)))
