import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.gui.closed_browser import ClosedBrowser


@pytest.fixture
def browser(qtbot: QtBot) -> ClosedBrowser:
    browser = ClosedBrowser()
    qtbot.addWidget(browser)
    browser.resize(340, 400)
    browser.show()
    return browser


@pytest.fixture
def server() -> Iterator[tuple[str, list[bytes]]]:
    """Counts who calls."""
    asked: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        while True:
            try:
                caller, _ = listening.accept()
            except OSError:
                return
            asked.append(caller.recv(1000))
            caller.close()

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    yield f"127.0.0.1:{listening.getsockname()[1]}", asked
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()
    thread.join(timeout=5)


def show(browser: ClosedBrowser, markup: str) -> int:
    """Lay out and paint hostile markup that nothing cleaned; the height that it took."""
    browser.setHtml(markup)
    browser.grab()
    QApplication.processEvents()
    return round(browser.document().size().height())


def picture(folder: Path) -> Path:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    file = folder / "a.png"
    assert image.save(str(file))
    return file


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_nothing_is_fetched(browser: ClosedBrowser, server: tuple[str, list[bytes]]) -> None:
    host, asked = server
    show(
        browser,
        f"""<link rel="stylesheet" href="http://{host}/a.css"><style>@import url(http://{host}/b.css);</style>
        <body background="http://{host}/c.png"><img src="http://{host}/d.png"><img src="//{host}/e.png">
        <iframe src="http://{host}/f"></iframe><script src="http://{host}/g.js"></script>
        <table background="http://{host}/h.png"><tr><td style="background:url(http://{host}/i.png)">x</table>""",
    )
    assert [] == asked


def test_no_file_is_shown(browser: ClosedBrowser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = picture(tmp_path)
    monkeypatch.chdir(tmp_path)
    addresses = (
        file.as_uri(),
        str(file),
        "a.png",
        "./a.png",
        f"file:{file}",
        "//server/share/a.png",
        "\\\\server\\a.png",
    )
    for address in (*addresses, ":/qt-project.org/styles/commonstyle/images/up-32.png", "qrc:/a.png"):
        assert 100 > show(browser, f'<img src="{address}">')


@pytest.mark.parametrize("scheme", ["", "file://", "file:"])
def test_devices_and_pipes_are_not_opened(browser: ClosedBrowser, tmp_path: Path, scheme: str) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    # Opened, the first would be read without end and the second would wait without end.
    assert 200 > show(browser, f'<img src="{scheme}/dev/zero"><img src="{scheme}{pipe}"><p>words')


def test_a_picture_inside_the_mail_is_not_decoded(browser: ClosedBrowser) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImage(300, 300, QImage.Format.Format_RGB32).save(buffer, "PNG")  # type: ignore[call-overload]
    data = bytes(buffer.data().toBase64().data()).decode()
    assert 100 > show(browser, f'<img src="data:image/png;base64,{data}">')


def test_a_click_on_a_link_only_says_so(browser: ClosedBrowser, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret")
    address = (tmp_path / "secret.html").as_uri()
    show(browser, f'<a href="{address}">a link that is long enough to be hit</a>')
    with qtbot.waitSignal(browser.link_clicked) as said:
        qtbot.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert [address] == said.args
    assert "a link that is long enough to be hit" == browser.toPlainText()


def test_it_goes_nowhere_even_when_told(browser: ClosedBrowser, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret")
    show(browser, "words")
    browser.setSource(QUrl.fromLocalFile(str(tmp_path / "secret.html")))
    assert "words" == browser.toPlainText()


def test_what_is_copied_is_plain_and_as_it_was_written(browser: ClosedBrowser) -> None:
    show(browser, "<b>long\u200bword</b> <a href='https://shop.example'>x</a>")
    browser.selectAll()
    data = browser.createMimeDataFromSelection()
    assert (["text/plain"], "longword x") == (data.formats(), data.text())


def test_the_menu_copies_and_selects_and_nothing_else(browser: ClosedBrowser) -> None:
    show(browser, "words")
    browser.moveCursor(QTextCursor.MoveOperation.Start)
    menu = browser.context_menu()
    assert [("Copy", False), ("Select all", True)] == [(it.text(), it.isEnabled()) for it in menu.actions()]


def test_nothing_can_be_dropped_on_it(browser: ClosedBrowser) -> None:
    assert not browser.acceptDrops()
