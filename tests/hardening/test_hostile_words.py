"""Words of a server's within ours: names of folders, of people and of hosts, and what it refuses with."""

import base64
import re

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.account import Identity
from assistant.domain.errors import AssistantError, Trouble
from assistant.gui import wording
from assistant.gui.connect_dialog import ConnectDialog
from assistant.helpdesks.mailbox.rights import forbidden
from assistant.wire.errors import doubtful, trouble_with

TURNING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
NAME = "\u202egnp.exe\nIt is safe.\x1b[2J\u2066\u2028"


def folder_called(name: str) -> bytes:
    """As IMAP spells it."""
    packed = base64.b64encode(name.encode("utf-16-be")).rstrip(b"=").replace(b"/", b",")
    return b"&" + packed + b"-"


@pytest.mark.parametrize(
    "error",
    [
        forbidden(folder_called(NAME), "mail.example"),
        forbidden(b"INBOX", f"mail{NAME}.example"),
        trouble_with(Trouble.REJECTED, "mail.example", said=NAME),
        doubtful(NAME),
        AssistantError("The ticket {ticket} and {count} more.", ticket=NAME, count=3),
    ],
    ids=["folder", "host", "said", "doubtful", "ticket"],
)
def test_no_error_is_turned_around_or_parted_by_what_a_server_calls_things(error: AssistantError) -> None:
    for words in wording.error(error):
        assert not TURNING.search(words)
        assert "\n" not in words


def test_no_name_turns_the_words_around_that_say_who_is_signed_in(qtbot: QtBot) -> None:
    dialog = ConnectDialog()
    qtbot.addWidget(dialog)
    dialog.show_identity(Identity("robin", NAME, "robin@shop.example"))
    assert "It works." in dialog.verdict()
    assert not TURNING.search(dialog.verdict())
    assert "\n" not in dialog.verdict()
