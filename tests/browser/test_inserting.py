"""A reply put into real editors in a real Chromium: at the cursor, with its paragraphs, and one undo away."""

import pytest

from tests.browser.chromium import Chromium, chromium
from tests.browser.devtools import Page
from tests.browser.pages import EDITORS, REPLY, lines

__all__ = ["chromium"]

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

_OFFSET = "document.activeElement.selectionStart ?? getSelection().anchorOffset"
_TRIES = 10


def between_a_and_b(chromium: Chromium, editor: str) -> Page:
    """A ticket whose editor holds AB, with the cursor in the middle."""
    page = chromium.open(chromium.address(chromium.pages.with_editor(editor) + "?before=AB"))
    page.wait("window.page")
    page.run("page.focus()")
    for _ in range(_TRIES):
        # A tab that just came to the front may miss a key.
        page.press("Home")
        page.press("ArrowRight")
        page.settle()
        if 1 == page.run(_OFFSET):
            return page
    pytest.fail("the cursor never came between A and B", pytrace=False)


@pytest.mark.parametrize("editor", EDITORS)
def test_a_reply_stands_at_the_cursor_as_the_editor_itself_has_it_and_one_undo_takes_it_back(
    chromium: Chromium, editor: str
) -> None:
    page = between_a_and_b(chromium, editor)
    answer = chromium.panel.insert(REPLY)
    assert (True, "") == (answer["ok"], answer["why"])
    assert lines(f"A{REPLY}B") == lines(page.wait("page.text().length > 10 && page.text()"))
    assert page.run("page.changes") > 0
    # Enter would have sent it in some.
    assert "keydown" not in page.run("page.events.slice(2).map(([kind]) => kind)")
    page.press("z", ctrl=True)
    assert page.wait("page.text().trim() === 'AB'")


@pytest.mark.parametrize("editor", EDITORS)
def test_what_stands_in_the_editor_is_read_back_with_its_paragraphs(chromium: Chromium, editor: str) -> None:
    between_a_and_b(chromium, editor)
    chromium.panel.insert(REPLY)
    answer = chromium.panel.read()
    assert ("", f"A{REPLY}B") == (answer["why"], answer["text"])


@pytest.mark.parametrize("editor", EDITORS)
def test_one_line_goes_into_the_line_that_the_cursor_is_in(chromium: Chromium, editor: str) -> None:
    page = between_a_and_b(chromium, editor)
    assert chromium.panel.insert("یک, <b>half</b> price")["ok"]
    assert page.wait("page.text().trim() === 'Aیک, <b>half</b> priceB'")


@pytest.mark.parametrize("editor", EDITORS)
def test_a_reply_arrives_while_another_window_has_the_focus(chromium: Chromium, editor: str) -> None:
    page = between_a_and_b(chromium, editor)
    with chromium.focus_elsewhere():
        page.wait("!document.hasFocus()")
        assert chromium.panel.insert(REPLY)["ok"]
        assert lines(f"A{REPLY}B") == lines(page.wait("page.text().length > 10 && page.text()"))
        assert f"A{REPLY}B" == chromium.panel.read()["text"]


@pytest.mark.parametrize("editor", EDITORS)
def test_what_is_selected_is_replaced(chromium: Chromium, editor: str) -> None:
    page = between_a_and_b(chromium, editor)
    page.press("a", ctrl=True)
    page.settle()
    assert chromium.panel.insert(REPLY)["ok"]
    assert lines(REPLY) == lines(page.wait("page.text().length > 10 && page.text()"))
    # Once more over itself: it is there once, and that is what was wanted.
    page.press("a", ctrl=True)
    page.settle()
    assert chromium.panel.insert(REPLY)["ok"]
    assert lines(REPLY) == lines(page.run("page.text()"))
