"""Which addresses are suggested for a customer, and what follows once the agent has decided."""

from pathlib import Path

from assistant.domain.addresses import Decision, KnownAs
from assistant.domain.ticket import Customer
from assistant.people import People
from assistant.storage.addresses import SqliteAddresses
from tests.fakes import FakeShop
from tests.test_ledger import ANNAS, ByAddress, known_as, numbers

PLUS = Customer("Anna", "Anna+Shop@x.example")


def people(folder: Path, shop: ByAddress | None = None) -> People:
    ledger, addresses = known_as(folder, shop or ByAddress(ANNAS))
    return People(ledger, addresses)


def looked(known: KnownAs | None) -> KnownAs:
    assert known is not None
    return known


def test_base_of_a_plus_address_is_suggested_once_it_has_a_history(tmp_path: Path) -> None:
    here = people(tmp_path)
    assert () == looked(here.look(PLUS)).suggested
    here.ask(PLUS)
    assert KnownAs("anna+shop@x.example", suggested=("anna@x.example",)) == here.look(PLUS)


def test_base_that_no_shop_knows_is_not_suggested_and_not_asked_for_again(tmp_path: Path) -> None:
    shop = ByAddress({})
    here = people(tmp_path, shop)
    here.ask(PLUS)
    here.ask(PLUS)
    assert () == looked(here.look(PLUS)).suggested
    assert 1 == shop.heard.count("anna@x.example")


def test_nothing_is_merged_before_the_agent_says_so(tmp_path: Path) -> None:
    here = people(tmp_path)
    assert set() == numbers(here.ask(PLUS).purchases)
    known = here.decide(PLUS, Decision.SAME, "anna@x.example")
    assert KnownAs("anna+shop@x.example", ("anna@x.example",)) == known
    assert {"1", "2"} == numbers(here.ask(PLUS).purchases)


def test_suggestion_that_was_turned_down_stays_away_until_that_is_undone(tmp_path: Path) -> None:
    here = people(tmp_path)
    here.ask(PLUS)
    known = here.decide(PLUS, Decision.APART, "anna@x.example")
    assert KnownAs("anna+shop@x.example", apart=("anna@x.example",)) == known
    assert ("anna@x.example",) == looked(here.decide(PLUS, Decision.UNDECIDED, "anna@x.example")).suggested


def test_helpdesks_records_suggest_and_a_ticket_s_text_has_no_say(tmp_path: Path) -> None:
    fields = {"Other mail": "Bea@x.example, cy@x.example", "Remark": "write to dan@x.example"}
    customer = Customer("Bea", "b@x.example", fields, also=("office@x.example",))
    known = looked(people(tmp_path).look(customer))
    assert ("office@x.example", "bea@x.example", "cy@x.example") == known.suggested


def test_shared_address_suggests_nobody_and_can_be_taken_back(tmp_path: Path) -> None:
    here, customer = people(tmp_path), Customer("", "bea@x.example", also=("anna@x.example",))
    assert KnownAs("bea@x.example", shared=True) == here.decide(customer, Decision.SHARED)
    assert ("anna@x.example",) == looked(here.decide(customer, Decision.OWN)).suggested


def test_confirmed_address_can_be_taken_off(tmp_path: Path) -> None:
    here = people(tmp_path)
    here.decide(PLUS, Decision.SAME, "anna@x.example")
    assert () == looked(here.decide(PLUS, Decision.PARTED, "anna@x.example")).others


def test_desk_without_shops_by_address_says_nothing_of_addresses(tmp_path: Path) -> None:
    assert People(FakeShop(), None).look(PLUS) is None
    assert People(FakeShop(), None).decide(PLUS, Decision.SHARED) is None
    assert people(tmp_path).look(Customer("Anna")) is None
    assert isinstance(people(tmp_path).addresses, SqliteAddresses)
