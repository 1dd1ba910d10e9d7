"""An address of ours names a ticket or nothing; whatever else is in it comes to nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.beside.scheme import PageNamed, TicketNamed, address_of, named_in
from assistant.domain.ticket import TicketId

PAGE = "https://shop.example/tickets/7?view=1#c"


@pytest.mark.parametrize(
    ("text", "account", "ticket"),
    [
        ("evenhand://ticket/acme/7", "acme", "7"),
        ("EVENHAND://ticket/acme/7/", "acme", "7"),
        ("  evenhand://ticket/acme/7\n", "acme", "7"),
        ("evenhand://ticket/Acme%20Ltd/cnv_1a", "Acme Ltd", "cnv_1a"),
        ("evenhand://ticket/%C3%81rv%C3%ADz/7", "Árvíz", "7"),
        ("7", "", "7"),
        ("#4021", "", "4021"),
    ],
)
def test_a_ticket_is_named(text: str, account: str, ticket: str) -> None:
    assert TicketNamed(TicketId(ticket), account) == named_in(text)


@pytest.mark.parametrize(
    "text",
    [PAGE, f" {PAGE} ", "evenhand://page/https%3A%2F%2Fshop.example%2Ftickets%2F7%3Fview%3D1%23c"],
)
def test_a_page_is_named(text: str) -> None:
    assert PageNamed(PAGE) == named_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "seven",
        "\u0667",
        "1" * 19,
        "https://",
        "https://a b/",
        "https://me:secret@shop.example/tickets/7",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "shop.example/tickets/7",
        "evenhand:",
        "evenhand://",
        "evenhand://ticket/acme",
        "evenhand://ticket//7",
        "evenhand://ticket/acme/",
        "evenhand://ticket/acme/7/send",
        "evenhand://ticket/acme/7?send=1",
        "evenhand://ticket/acme/7#x",
        "evenhand://ticket/acme/..",
        "evenhand://ticket/acme/..%2f..%2fusers",
        "evenhand://ticket/acme/7%2F..%2Fusers",
        "evenhand://ticket/acme/%37",
        "evenhand://ticket/acme/7%00",
        "evenhand://ticket/%ff/7",
        "evenhand://ticket/%0a/7",
        "evenhand://ticket/%E2%80%AE/7",
        "evenhand://ticket/" + "a" * 300 + "/7",
        "evenhand://ticket/acme/" + "7" * 101,
        "evenhand://send/acme/7",
        "evenhand://page/javascript%3Aalert(1)",
        "evenhand://page/evenhand%3A%2F%2Fticket%2Fa%2F1",
        "evenhand://page/https%3A%2F%2Fa%40b%2F",
        "evenhand://ticket/acme/7\nevenhand://ticket/acme/8",
        "x" * 9000,
    ],
)
def test_anything_else_is_nothing(text: str) -> None:
    assert named_in(text) is None


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    for tried in (text, f"evenhand://{text}", f"evenhand://ticket/{text}/1", f"https://{text}"):
        named = named_in(tried)
        assert named is None or isinstance(named, TicketNamed | PageNamed)


@given(st.text("abcXYZ 0-9./:#?%éőسلام", min_size=1).filter(lambda name: name == name.strip()))
def test_our_own_addresses_lead_back(account: str) -> None:
    assert TicketNamed(TicketId("7"), account) == named_in(address_of(account, TicketId("7")))
