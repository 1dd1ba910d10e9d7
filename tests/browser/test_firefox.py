"""The same extension in a real Firefox, as far as its remote control reaches."""

from collections.abc import Iterator

import pytest

from tests.browser.chromium import OTHER
from tests.browser.firefox import Firefox, running
from tests.browser.pages import EDITORS, REPLY, Pages, lines

pytestmark = [pytest.mark.firefox, pytest.mark.allow_hosts(["127.0.0.1"])]


@pytest.fixture(scope="module")
def firefox(pytestconfig: pytest.Config) -> Iterator[Firefox]:
    """One Firefox for these tests, whose panel follows the helpdesk."""
    pages = Pages(pytestconfig)
    with running(pages) as browser:
        browser.panel.helpdesks = (browser.address(""),)
        browser.panel.wait_for_browser()
        yield browser
    pages.close()


@pytest.mark.parametrize("editor", EDITORS)
def test_a_ticket_is_followed_and_a_reply_stands_at_its_cursor_and_one_undo_takes_it_back(
    firefox: Firefox, editor: str
) -> None:
    address = firefox.address(firefox.pages.with_editor(editor) + "?before=AB")
    firefox.page.go(address)
    firefox.panel.wait(type="tab", address=address)
    firefox.page.wait("!!window.page")
    firefox.page.run("page.focus()")
    firefox.page.press("Home", "Right")
    answer = firefox.panel.insert(REPLY, address=address)
    assert (True, "") == (answer["ok"], answer["why"])
    assert lines(f"A{REPLY}B") == lines(firefox.page.wait("page.text().length > 10 && page.text()"))
    assert f"A{REPLY}B" == firefox.panel.read()["text"]
    firefox.page.press("Control+z")
    assert firefox.page.wait("page.text().trim() === 'AB'")


def test_of_other_sites_the_panel_hears_only_that_no_ticket_is_in_front(firefox: Firefox) -> None:
    ticket = firefox.address("/tickets/field")
    firefox.page.go(ticket)
    firefox.panel.wait(type="tab", address=ticket)
    firefox.panel.forget()
    firefox.page.go(firefox.address("/tickets/field?private", OTHER))
    firefox.panel.wait(type="tab", address="")
    assert "no_helpdesk" == firefox.panel.insert("For Mara only")["why"]
    assert "" == firefox.page.run("page.text()")
    firefox.page.go(ticket)
    firefox.panel.wait(type="tab", address=ticket)
    assert {"", ticket} == {one["address"] for one in firefox.panel.heard if one["type"] == "tab"}


def test_a_page_that_changes_its_address_without_loading_is_followed(firefox: Firefox) -> None:
    firefox.page.go(firefox.address("/tickets/field"))
    firefox.page.run("history.pushState({}, '', '/tickets/4711')")
    firefox.panel.wait(type="tab", address=firefox.address("/tickets/4711"))
