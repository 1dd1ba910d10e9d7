"""What the detector learns from never includes what it is measured or calibrated by."""

import random
import sys
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[2] / "packaging" / "detector"))
from corpus import Example, Written
from held_out import SELDOM, portion, split

ONE = Example("", "en", "other", "", (Written("customer", "Thanks"),))

names = st.lists(
    st.tuples(st.sampled_from(["en-w01", "en-w010", "en-w24", "hu-t01"]), st.integers(0, 999)), unique=True
)


def tickets(written: list[tuple[str, int]]) -> list[Example]:
    return [replace(ONE, id=f"{writer}-{number:03d}") for writer, number in written]


@given(names, st.integers(2, 20))
def test_a_ticket_is_learnt_from_or_held_out_and_one_of_the_exam_is_neither(
    written: list[tuple[str, int]], one_in: int
) -> None:
    known = tickets(written)
    learnt, held_out = split(known, one_in)
    together = sorted(each.id for each in [*learnt, *held_out])
    assert sorted(each.id for each in known if "-t01-" not in each.id) == together


@given(names, names)
def test_what_is_written_later_moves_no_ticket_from_one_side_to_the_other(
    first: list[tuple[str, int]], later: list[tuple[str, int]]
) -> None:
    before = {each.id for each in split(tickets(first), 10)[1]}
    after = {each.id for each in split(tickets(list({*first, *later})), 10)[1]}
    assert before == after & {each.id for each in tickets(first)}


def test_one_ticket_in_so_many_is_held_out() -> None:
    known = tickets([("en-w01", number) for number in range(5000)])
    assert 400 < len(split(known, 10)[1]) < 600


@given(names, st.integers())
def test_a_round_takes_all_but_of_the_files_that_are_named(written: list[tuple[str, int]], seed: int) -> None:
    known = tickets(written)
    taken = portion(known, ["en-w01", "en-w24"], random.Random(seed))
    named = ("en-w01-", "en-w24-")
    others = [each for each in known if not each.id.startswith(named)]
    assert others == [each for each in taken if not each.id.startswith(named)]
    assert known == portion(known, [], random.Random(seed))


def test_of_a_file_that_is_taken_seldom_rounds_take_different_parts() -> None:
    known, rng = tickets([("en-w24", number) for number in range(2000)]), random.Random(1)
    rounds = [{each.id for each in portion(known, ["en-w24"], rng)} for _ in range(2)]
    assert all(abs(len(each) / len(known) - SELDOM) < 0.05 for each in rounds)
    assert len(rounds[0] & rounds[1]) < len(rounds[0]) / 2
