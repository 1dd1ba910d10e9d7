"""The clipboard lent for one paste: whatever stood there survives, and nobody else's copy is ever undone."""

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from assistant.gui.clipboard_copy import LARGEST, copied
from assistant.gui.clipboard_lent import ClipboardLent
from assistant.insertion.hints import hints

NAMES = (
    "text/plain",
    "text/html",
    "text/uri-list",
    "text/rtf",
    "image/png",
    "application/json",
    "x-special/gnome-copied-files",
    "application/x-color",
    "x-kde-passwordManagerHint",
    "org.nspasteboard.ConcealedType",
    "application/x-copyq-hidden",
    "Rich Text Format",
)
# Qt keeps addresses as addresses, so that only such are bytes for bytes the same.
ADDRESSES = {"text/uri-list": b"file:///a%20b.png\r\nhttps://shop.example/\r\n"}
mimes = st.dictionaries(st.sampled_from(NAMES), st.binary(min_size=1, max_size=60), min_size=1).map(
    lambda held: {name: ADDRESSES.get(name, data) for name, data in held.items()}
)


def mime_of(held: Mapping[str, bytes]) -> QMimeData:
    mime = QMimeData()
    for name, data in held.items():
        mime.setData(name, data)
    return mime


def held_by(mime: QMimeData | None) -> dict[str, bytes]:
    return {name: bytes(mime.data(name).data()) for name in mime.formats()} if mime else {}


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    del qtbot
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def lent(clipboard: QClipboard) -> ClipboardLent:
    return ClipboardLent(clipboard)


def fetch(clipboard: QClipboard) -> str:
    """As another window does that is pasted into."""
    return clipboard.mimeData().text()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(mimes)
@example({"text/plain": b"secret", "x-kde-passwordManagerHint": b"secret"})
def test_whatever_stood_there_stands_there_again(
    clipboard: QClipboard, lent: ClipboardLent, held: dict[str, bytes]
) -> None:
    clipboard.setMimeData(mime_of(held))
    lent.lend("The reply")
    assert "The reply" == fetch(clipboard)
    lent.give_back()
    assert held == held_by(clipboard.mimeData())


def test_what_was_fetched_is_put_back_by_itself(
    clipboard: QClipboard, lent: ClipboardLent, qtbot: QtBot
) -> None:
    clipboard.setText("mine")
    lent.lend("The reply")
    lent.count()
    with qtbot.waitSignals([lent.taken, lent.over], timeout=20_000):
        fetch(clipboard)
        fetch(clipboard)
    assert "mine" == clipboard.text()


def test_an_empty_clipboard_is_empty_again(clipboard: QClipboard, lent: ClipboardLent) -> None:
    lent.lend("The reply")
    lent.give_back()
    assert {} == held_by(clipboard.mimeData())


def test_what_a_history_fetches_at_once_is_no_arrival(
    clipboard: QClipboard, lent: ClipboardLent, qtbot: QtBot
) -> None:
    clipboard.setText("mine")
    lent.lend("The reply")
    fetch(clipboard)
    lent.count()
    lent.expect(30)
    with qtbot.assertNotEmitted(lent.taken), qtbot.waitSignal(lent.not_taken, timeout=20_000):
        pass


def test_a_text_that_nobody_fetched_stays_until_somebody_does(
    clipboard: QClipboard, lent: ClipboardLent, qtbot: QtBot
) -> None:
    """Else a browser that was only slow would paste the agent's own copy into an answer."""
    clipboard.setText("mine")
    lent.lend("The reply")
    with qtbot.waitSignal(lent.not_taken, timeout=20_000):
        lent.count()
        lent.expect(20)
    assert lent.lent
    with qtbot.waitSignals([lent.taken, lent.over], timeout=20_000):
        assert "The reply" == fetch(clipboard)
    assert "mine" == clipboard.text()


def test_what_somebody_else_copied_meanwhile_stays(
    clipboard: QClipboard, lent: ClipboardLent, qtbot: QtBot
) -> None:
    clipboard.setText("mine")
    lent.lend("The reply")
    lent.count()
    with qtbot.waitSignal(lent.over, timeout=20_000) as over:
        fetch(clipboard)
        clipboard.setText("newer")
    assert [False] == over.args
    lent.give_back()
    assert "newer" == clipboard.text()


def test_two_loans_at_once_put_back_what_stood_there_before_the_first(
    clipboard: QClipboard, lent: ClipboardLent
) -> None:
    clipboard.setText("mine")
    lent.lend("The first")
    lent.lend("The second")
    assert "The second" == fetch(clipboard)
    lent.give_back()
    assert "mine" == clipboard.text()


def test_it_is_put_back_once(clipboard: QClipboard, lent: ClipboardLent) -> None:
    clipboard.setText("mine")
    lent.lend("The reply")
    lent.give_back()
    clipboard.setText("newer")
    lent.give_back()
    assert "newer" == clipboard.text()


def test_our_text_asks_histories_to_leave_it_alone(clipboard: QClipboard, lent: ClipboardLent) -> None:
    lent.lend("The reply")
    found = held_by(clipboard.mimeData())
    assert dict(hints()) == {name: data for name, data in found.items() if name != "text/plain"}


def test_a_secret_that_was_put_back_goes_by_itself(clipboard: QClipboard, lent: ClipboardLent) -> None:
    clipboard.setMimeData(mime_of({"text/plain": b"hunter2", "x-kde-passwordManagerHint": b"secret"}))
    lent.lend("The reply")
    lent.give_back()
    assert "hunter2" == clipboard.text()
    assert lent._secret.isActive()
    lent._secret.timeout.emit()
    assert {} == held_by(clipboard.mimeData())


def test_a_secret_is_not_kept_for_a_paste_that_does_not_come(
    clipboard: QClipboard, lent: ClipboardLent
) -> None:
    clipboard.setMimeData(mime_of({"text/plain": b"hunter2", "x-kde-passwordManagerHint": b"secret"}))
    lent.lend("The reply")
    assert lent._secret.isActive()
    lent._secret.timeout.emit()
    assert (None, "The reply") == (lent._before.mime, fetch(clipboard))
    lent.give_back()
    assert {} == held_by(clipboard.mimeData())


def test_a_secret_that_somebody_replaced_is_not_cleared(clipboard: QClipboard, lent: ClipboardLent) -> None:
    clipboard.setMimeData(mime_of({"text/plain": b"hunter2", "x-kde-passwordManagerHint": b"secret"}))
    lent.lend("The reply")
    lent.give_back()
    clipboard.setText("newer")
    assert not lent._secret.isActive()
    lent._secret.timeout.emit()
    assert "newer" == clipboard.text()


def test_what_is_no_secret_stays(clipboard: QClipboard, lent: ClipboardLent) -> None:
    clipboard.setText("mine")
    lent.lend("The reply")
    lent.give_back()
    assert not lent._secret.isActive()


def test_an_image_survives(clipboard: QClipboard, lent: ClipboardLent) -> None:
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    clipboard.setImage(image)
    lent.lend("The reply")
    lent.give_back()
    assert image == clipboard.image()


def test_too_much_is_told_and_not_kept(clipboard: QClipboard, lent: ClipboardLent) -> None:
    clipboard.setMimeData(mime_of({"application/octet-stream": bytes(LARGEST + 1)}))
    lent.lend("The reply")
    assert lent.loses
    lent.give_back()
    assert {} == held_by(clipboard.mimeData())


def test_what_only_the_protocol_needs_is_no_format(clipboard: QClipboard) -> None:
    del clipboard
    before = copied(mime_of({"text/plain": b"x", "TARGETS": b"1", "UTF8_STRING": b"x", "TIMESTAMP": b"1"}))
    assert before.mime is not None
    assert ["text/plain"] == before.mime.formats()
