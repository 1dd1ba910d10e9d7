"""What the panel hears of the agent's tabs, from a real Chromium."""

from itertools import groupby

import pytest

from tests.browser.chromium import HELPDESK, OTHER, Chromium, chromium
from tests.browser.panel import Panel

__all__ = ["chromium"]

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

_ALLOWED_LATER = "later.test"


def addresses(chromium: Chromium) -> list[str]:
    """All that was told, in order; the same may be told again when its window comes to the front, too."""
    told = [one["address"] for one in chromium.panel.heard if one.get("type") == "tab"]
    return [address for address, _ in groupby(told)]


def test_the_panel_hears_of_the_ticket_that_is_opened_and_of_nothing_else_about_it(
    chromium: Chromium,
) -> None:
    address = chromium.address("/tickets/field?before=SECRET")
    chromium.open(address)
    told = chromium.panel.wait(type="tab", address=address)
    assert {"type", "address", "at"} == told.keys()


def test_a_page_that_changes_its_address_without_loading_is_followed_both_ways(chromium: Chromium) -> None:
    page = chromium.open(chromium.address("/tickets/field"))
    page.run("history.pushState({}, '', '/tickets/4711#reply')")
    chromium.panel.wait(type="tab", address=chromium.address("/tickets/4711#reply"))
    chromium.panel.forget()
    page.run("history.back()")
    chromium.panel.wait(type="tab", address=chromium.address("/tickets/field"))


def test_coming_back_to_a_ticket_tells_of_it_again(chromium: Chromium) -> None:
    first, second = chromium.address("/tickets/field?1"), chromium.address("/tickets/field?2")
    page = chromium.open(first)
    chromium.open(second)
    chromium.panel.wait(type="tab", address=second)
    chromium.panel.forget()
    page.front()
    chromium.panel.wait(type="tab", address=first)


def test_of_other_sites_the_panel_hears_only_that_no_ticket_is_in_front(chromium: Chromium) -> None:
    ticket = chromium.address("/tickets/field")
    page = chromium.open(ticket)
    chromium.panel.wait(type="tab", address=ticket)
    chromium.panel.forget()
    other = chromium.open(chromium.address("/tickets/plain?private", OTHER))
    chromium.panel.wait(type="tab", address="")
    other.run("history.pushState({}, '', '/more')")
    # The same host at another port is another site.
    other.go(f"http://{HELPDESK}:1234/tickets/plain")
    other.go(f"http://not{HELPDESK}:{chromium.pages.port}/tickets/plain")
    page.front()
    chromium.panel.wait(type="tab", address=ticket)
    assert ["", ticket] == addresses(chromium)


def test_a_helpdesk_is_told_of_from_when_the_panel_names_it_until_it_names_it_no_more(
    chromium: Chromium,
) -> None:
    chromium.panel.follow()
    ticket = chromium.address("/tickets/field")
    page = chromium.open(ticket)
    page.run("history.pushState({}, '', '/tickets/1')")
    chromium.panel.follow(chromium.origin())
    chromium.panel.wait(type="tab", address=chromium.address("/tickets/1"))
    assert [chromium.address("/tickets/1")] == [one for one in addresses(chromium) if one]
    chromium.panel.follow()
    chromium.panel.forget()
    page.run("history.pushState({}, '', '/tickets/2')")
    chromium.panel.follow(chromium.origin())
    chromium.panel.wait(type="tab", address=chromium.address("/tickets/2"))
    assert [chromium.address("/tickets/2")] == [one for one in addresses(chromium) if one]


def test_a_panel_that_was_away_is_found_again_and_hears_where_the_agent_is(chromium: Chromium) -> None:
    ticket = chromium.address("/tickets/field")
    chromium.open(ticket)
    chromium.panel.wait(type="tab", address=ticket)
    chromium.panel.close()
    chromium.panel = Panel(chromium.door)
    chromium.panel.helpdesks = (chromium.origin(),)
    chromium.panel.wait_for_browser()
    chromium.panel.wait(type="tab", address=ticket)


def test_the_agents_key_is_told_only_on_a_helpdesk_and_opens_a_helpdesk_that_was_not_allowed_yet(
    chromium: Chromium,
) -> None:
    fresh = chromium.address("/tickets/field", _ALLOWED_LATER)
    chromium.panel.follow(chromium.origin(), chromium.origin(_ALLOWED_LATER))
    other = chromium.open(chromium.address("/tickets/field", OTHER))
    chromium.keys("alt+i")
    page = chromium.open(fresh)
    page.wait("window.page")
    page.run("page.focus()")
    assert "no_helpdesk" == chromium.panel.insert("Not yet")["why"]
    assert fresh not in addresses(chromium)
    chromium.keys("alt+i")
    assert "insert" == chromium.panel.wait(type="key")["what"]
    assert fresh in addresses(chromium)
    assert chromium.panel.insert("Now", address=fresh)["ok"]
    assert "Now" == page.run("page.text()")
    chromium.keys("alt+k")
    chromium.panel.wait(type="key", what="check")
    assert 2 == len([one for one in chromium.panel.heard if one.get("type") == "key"])
    assert "" == other.run("page.text()")
