"""A ticket whose every field is hostile: shown as it is, it turns nothing around and does nothing itself."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from assistant import places
from assistant.detect.detector import RuleDetector
from assistant.domain.ticket import Attachment, Customer, Ticket, TicketId
from assistant.gui.theme import LIGHT
from assistant.gui.work_page import WorkPage
from assistant.guide import load_guide
from assistant.markup.conversation import prepare
from assistant.triage import work_out
from tests.builders import a_message, a_summary, a_ticket, a_worksheet

TURNING = re.compile("[\u202a-\u202e]")
FIELDS = {
    "script": "<script>alert(1)</script><b>bold</b>",
    "remote image": '<img src="https://evil.example/x.png">',
    "file address": '<img src="file:///etc/passwd"><a href="smb://evil/x">x</a>',
    "style": "<style>*{background:url(https://evil.example/x)}</style>",
    "reversed": "invoice\u202egpj.exe",
    "isolated": "\u2067abc\u2066 and \u2069",
    "controls": "a\x00b\x07c\x1b[2Jd\x9be",
    "half letters": "x\ud800y\udfffz",
    "path": "../../../home/robin/.bashrc",
    "windows path": "\\\\evil\\share\\x.exe",
    "template": "{{ order.number }} {% raw %} {0} {name} %s %(x)s ${HOME} #{x}",
    "ampersands": "&File && &lt;b&gt;",
    "long": "w" * 20_000,
    "lines": "a\nb\r\nc\u2028d\u2029e",
    "homoglyph": "p\u0430ypal.com",
}


def hostile(said: str) -> Ticket:
    message = replace(a_message(said, is_html=True), author_name=said, attachments=(Attachment(said, 7),))
    customer = Customer(said, said)
    return replace(a_ticket(), subject=said, customer=customer, tags=(said, "b"), messages=(message,))


@pytest.fixture
def page(qtbot: QtBot) -> WorkPage:
    page = WorkPage(LIGHT)
    qtbot.addWidget(page)
    page.resize(380, 900)
    page.show()
    return page


def texts(widget: QWidget) -> dict[str, str]:
    """What every widget says, on the screen, under the pointer and to a screen reader."""
    found = {}
    for number, part in enumerate([widget, *widget.findChildren(QWidget)]):
        named = f"{number} {type(part).__name__}"
        found[f"{named} tip"], found[f"{named} name"] = part.toolTip(), part.accessibleName()
        found[f"{named} title"] = part.windowTitle()
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            found[named] = part.text()
        if isinstance(part, QPlainTextEdit):
            found[named] = part.toPlainText()
    return found


@pytest.mark.parametrize("said", FIELDS.values(), ids=FIELDS.keys())
def test_every_field_is_shown_as_plain_text_and_turns_nothing_around(page: WorkPage, said: str) -> None:
    ticket = hostile(said)
    sheet = replace(a_worksheet(ticket=ticket), conversation=prepare(ticket.messages, ()))
    page.show_queue([replace(a_summary(), subject=said, customer_name=said)], TicketId("4021"))
    page.show_sheet(sheet)
    page.grab()
    assert [] == [(name, text[:60]) for name, text in texts(page).items() if TURNING.search(text)]
    loose = [part for part in page.findChildren(QLabel) if part.textFormat() != Qt.TextFormat.PlainText]
    assert [] == [part.text() for part in loose if part.text()]
    tips = [
        text.removeprefix("<qt>").removesuffix("</qt>")
        for name, text in texts(page).items()
        if name.endswith("tip")
    ]
    assert [] == [tip for tip in tips if re.search("<[a-zA-Z]", tip)]


@pytest.mark.parametrize(
    "unit", ["x", "send it back or else ", "\u202ea", " "], ids=["x", "words", "turns", "blanks"]
)
def test_line_of_ten_megabytes_is_read_and_shown_in_part(page: WorkPage, unit: str) -> None:
    message = a_message(unit * (10_000_000 // len(unit)))
    ticket = replace(a_ticket(), messages=(message,))
    sheet = work_out(ticket, detector=RuleDetector(), guide=load_guide(places.default_guide()))
    page.show_sheet(replace(sheet, conversation=prepare(ticket.messages, ())))
    page.grab()
    shown = sum(len(text) for text in texts(page).values())
    assert shown < 2_000_000
