"""Addresses are one person's where an agent said so, in whichever order, and never by a guess."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.addresses import AddressBook, Pair, base_of, is_address, pair

ADDRESSES = st.sampled_from([f"{letter}@x.example" for letter in "abcdefgh"])
PAIRS = st.lists(st.tuples(ADDRESSES, ADDRESSES), max_size=12)
NOTHING = AddressBook()


def joined(pairs: list[Pair]) -> AddressBook:
    book = NOTHING
    for one, other in pairs:
        book = book.joined(one, other)
    return book


def test_plus_address_has_a_base_and_dots_are_not_guessed_at() -> None:
    assert "anna@x.example" == base_of(" Anna+Shop@X.example ")
    assert "an.na@gmail.com" == base_of("an.na+a+b@gmail.com")
    for without in ("an.na@gmail.com", "+shop@x.example", "anna+shop", "", "anna+shop@"):
        assert base_of(without) is None


def test_what_could_be_no_address_is_told() -> None:
    assert is_address(" anna@x.example ")
    for no in ("anna", "anna@", "@x", "an na@x.example", "a@b@c", ""):
        assert not is_address(no)


def test_everybody_is_alone_until_somebody_says_otherwise() -> None:
    assert ("anna@x.example",) == NOTHING.person(" Anna@X.example")


@given(PAIRS, st.randoms())
def test_order_of_confirmations_does_not_matter(pairs: list[Pair], chance: object) -> None:
    turned = [(other, one) for one, other in pairs]
    chance.shuffle(turned)  # type: ignore[attr-defined]  # hypothesis's own Random
    assert joined(pairs) == joined(turned)


@given(PAIRS, ADDRESSES)
def test_whoever_is_joined_with_me_is_joined_with_all_that_i_am(pairs: list[Pair], me: str) -> None:
    book = joined(pairs)
    mine = book.person(me)
    assert me == mine[0]
    assert all(set(mine) == set(book.person(other)) for other in mine)


@given(PAIRS, ADDRESSES)
def test_taking_one_address_away_leaves_the_others_together(pairs: list[Pair], gone: str) -> None:
    book = joined(pairs)
    others = set(book.person(gone)) - {gone}
    after = book.parted(gone)
    assert (gone,) == after.person(gone)
    assert all(others == set(after.person(other)) for other in others)


def test_shared_address_joins_nobody_and_comes_back_with_whom_it_had() -> None:
    book = joined([("mum@x", "family@x"), ("family@x", "dad@x")]).marked_shared("Family@x")
    assert [("mum@x",), ("family@x",)] == [book.person("mum@x"), book.person("family@x")]
    assert ("dad@x", "family@x", "mum@x") == book.marked_own("family@x").person("dad@x")


def test_what_is_decided_is_not_suggested() -> None:
    book = joined([("a@x", "b@x")]).told_apart("b@x", "c@x").marked_shared("office@x")
    assert ("d@x",) == book.suggested("a@x", ["A@x", "b@x", "C@x", "d@x", "D@x", "office@x", "no address"])
    assert ("c@x",) == book.told_apart_from("a@x")
    assert ("c@x",) == book.undecided("b@x", "c@x").suggested("a@x", ["c@x"])
    assert () == book.suggested("office@x", ["d@x"])


def test_confirming_outweighs_an_earlier_no() -> None:
    book = NOTHING.told_apart("a@x", "b@x").joined("b@x", "a@x")
    assert ("a@x", "b@x") == book.person("a@x")
    assert frozenset() == book.apart


def test_an_address_is_not_joined_with_itself() -> None:
    assert NOTHING == NOTHING.joined("a@x", " A@x")
    assert pair("b@x", "A@x") == ("a@x", "b@x")
