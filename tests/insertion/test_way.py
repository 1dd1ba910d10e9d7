"""Which way a reply goes, and whether it is the reply that stands there."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.beside.messages import BrowserId
from assistant.domain.ticket import TicketId
from assistant.insertion.arrived import stands_in
from assistant.insertion.hints import hints, is_secret
from assistant.insertion.pasting import paster_here
from assistant.insertion.way import ByBrowser, ByPaste, Nowhere, Showing, way_to

SEVEN = TicketId("7")
tabs = st.lists(
    st.builds(Showing, st.integers(1, 9).map(BrowserId), st.sampled_from([None, SEVEN, TicketId("9")])),
    max_size=5,
)


@given(tabs)
def test_a_reply_goes_by_a_browser_that_shows_its_ticket_or_by_none(shown: list[Showing]) -> None:
    way = way_to(SEVEN, shown)
    tickets = [tab.ticket for tab in shown]
    if isinstance(way, ByBrowser):
        assert Showing(way.browser, SEVEN) in shown
    elif isinstance(way, Nowhere):
        assert SEVEN not in tickets
        assert way.shown in tickets
    else:
        assert {None} >= set(tickets)


def test_of_two_that_show_it_the_first_is_taken() -> None:
    shown = [Showing(BrowserId(2), SEVEN), Showing(BrowserId(1), SEVEN)]
    assert ByBrowser(BrowserId(2)) == way_to(SEVEN, shown)


def test_without_a_browser_it_is_pasted() -> None:
    assert ByPaste() == way_to(SEVEN, [])


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_a_text_stands_between_whatever_surrounds_it(before: str, text: str, after: str) -> None:
    assert stands_in(text, f"{before}\n\n{text}\n{after}")


@pytest.mark.parametrize(
    ("text", "editor"),
    [
        ("One\n\ntwo", "One\ntwo"),
        ("One two", "One\u00a0two"),
        ("One\ttwo", "One two"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("می‌گردیم", "سلام می‌گردیم"),
    ],
)
def test_white_space_and_joined_marks_are_each_editors_own_business(text: str, editor: str) -> None:
    assert stands_in(text, editor)


@pytest.mark.parametrize(
    ("text", "editor"), [("One two", "One"), ("One", "on e"), ("20 EUR", "200 EUR"), ("می‌گردیم", "میگردیم")]
)
def test_other_words_are_other_words(text: str, editor: str) -> None:
    assert not stands_in(text, editor)


@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": ":9", "WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":9", "XDG_SESSION_TYPE": "wayland"}],
)
def test_where_no_program_may_press_keys_nothing_tries(
    environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nobody'}")
    assert paster_here(environment, "linux") is None


def test_a_display_that_does_not_answer_presses_no_keys() -> None:
    assert paster_here({"DISPLAY": ":9753"}, "linux") is None


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_what_we_mark_as_nobody_elses_business_we_take_for_such(platform: str) -> None:
    assert is_secret(["text/plain", *hints(platform)])


def test_a_plain_copy_is_no_secret() -> None:
    assert not is_secret(["text/plain", "text/html", "image/png"])
