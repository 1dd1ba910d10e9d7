"""Keys as agents know them from their helpdesk, as far as they can work beside a text editor.

Those helpdesks use bare letters, Alt with a letter and Ctrl with Alt. Here the letter stays and the rest
becomes Ctrl+Shift: a bare letter would be typed into the draft, and the others type letters in some layouts.
What stood on such a key goes elsewhere. Sequences of two keys have no place here and are left out.

Where they were looked up in November 2026 stands beside each. Gorgias publishes no list that could be found.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QKeySequence

from assistant.domain.errors import translatable
from assistant.gui.commands import COMMANDS, Command, keys_of


@dataclass(frozen=True, slots=True)
class Preset:
    """A set of keys with a name; ``words`` is an English source for translation."""

    words: str
    keys: Mapping[str, str]


PRESETS = (
    Preset(translatable("commands", "Evenhand keys"), MappingProxyType({})),
    Preset(
        # zen-marketing-documentation.s3.amazonaws.com/docs/en/keyboard_shortcuts.pdf, as copied in
        # github.com/solomkinmv/hotkys: solved S, pending P, open O, on hold D, reply C, note X, macros M,
        # next ticket J.
        # Views on V and search on F stay away: those keys insert, and check the helpdesk's editor.
        translatable("commands", "Zendesk keys"),
        MappingProxyType(
            {
                "solve": "Ctrl+Shift+S",
                "wait": "Ctrl+Shift+P",
                "reopen": "Ctrl+Shift+O",
                "snooze": "Ctrl+Shift+D",
                "edit_draft": "Ctrl+Shift+C",
                "note": "Ctrl+Shift+X",
                "search_replies": "Ctrl+Shift+M",
                "next_ticket": "Ctrl+Shift+J",
                "previous_ticket": "Ctrl+J",
                "send_and_solve": "Ctrl+Shift+Return",
                "copy": "Ctrl+Shift+R",
                "leave_draft": "Ctrl+Shift+W",
                "open_page": "F2",
                "take": "Ctrl+M",
            }
        ),
    ),
    Preset(
        translatable("commands", "Gorgias keys"),
        MappingProxyType(
            {
                "send_and_solve": "Ctrl+Shift+Return",
                "note": "Ctrl+Shift+N",
                "solve": "Ctrl+Shift+C",
                "reopen": "Ctrl+Shift+O",
                "edit_draft": "Ctrl+Shift+R",
                "tags": "Ctrl+Shift+T",
                "search_replies": "Ctrl+Shift+M",
                "give_back": "Ctrl+Shift+X",
                "copy": "Ctrl+Shift+D",
                "open_page": "F2",
                "take": "Ctrl+M",
                "what_if": "Ctrl+T",
            }
        ),
    ),
    Preset(
        # github.com/zammad/zammad, app/assets/javascripts/app/controllers/_plugin/keyboard_shortcuts.coffee:
        # search S, reply R, note X, close Shift+C, copy the number with a full stop.
        translatable("commands", "Zammad keys"),
        MappingProxyType(
            {
                "search_replies": "Ctrl+Shift+S",
                "edit_draft": "Ctrl+Shift+R",
                "note": "Ctrl+Shift+X",
                "solve": "Ctrl+Shift+C",
                "copy_address": "Ctrl+.",
                "snooze": "Ctrl+Shift+K",
                "reopen": "F2",
                "send_and_solve": "F8",
                "copy": "Ctrl+Shift+D",
            }
        ),
    ),
    Preset(
        # github.com/chatwoot/chatwoot, app/javascript/dashboard/components/widgets/modal/constants.js, and
        # ChatList.vue, where J goes up and K down: resolve E, snooze M, private note P, reply L.
        translatable("commands", "Chatwoot keys"),
        MappingProxyType(
            {
                "next_ticket": "Ctrl+Shift+K",
                "solve": "Ctrl+Shift+E",
                "snooze": "Ctrl+Shift+M",
                "note": "Ctrl+Shift+P",
                "edit_draft": "Ctrl+Shift+L",
                "copy_address": "Ctrl+J",
                "evenness": "Ctrl+Shift+D",
                "take": "Ctrl+Shift+S",
                "leave_draft": "F8",
                "learnt": "F2",
            }
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A command whose key would be another one; keys as the platform writes them."""

    command: Command
    before: str
    now: str


def changes(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[KeyChange, ...]:
    """What would work by another key, in the table's order."""
    both = ((one, _native(keys_of(one, before)), _native(keys_of(one, now))) for one in COMMANDS)
    return tuple(KeyChange(command, old, new) for command, old, new in both if old != new)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
