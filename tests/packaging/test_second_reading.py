"""A second reading of written tickets: drawn by a seed, blind, and compared honestly."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "packaging" / "detector"))
import second_reading
from corpus import Example, Mark, Written

KEY = "001 order_status - en-w01-001\n002 other abuse en-w01-002\n003 order_status - en-w01-003\n"


def a_ticket(number: int, writer: str = "en-w01") -> Example:
    message = Written("customer", "Where is it, you clowns", (Mark("abuse", 13, 23),))
    return Example(f"{writer}-{number:03d}", "en", "order_status", "kettle", (message,))


TICKETS = [*(a_ticket(number) for number in range(40)), *(a_ticket(number, "hu-w02") for number in range(20))]


def test_the_seed_decides_what_is_drawn_and_every_writer_has_its_share() -> None:
    first, again = (second_reading.drawn(TICKETS, (), 12, seed=3) for _ in range(2))
    assert first == again
    assert first != second_reading.drawn(TICKETS, (), 12, seed=4)
    assert 8 == sum(ticket.id.startswith("en") for ticket in first)
    assert 12 == len({ticket.id for ticket in first})


def test_only_the_writers_that_were_named_are_drawn() -> None:
    assert {"hu-w02"} == {ticket.id[:6] for ticket in second_reading.drawn(TICKETS, ["hu-w02"], 5, seed=3)}


def test_the_sheet_shows_no_label_no_mark_and_no_name() -> None:
    sheet = second_reading.sheet_of(TICKETS[:3])
    assert "Where is it, you clowns" in sheet
    assert not any(word in sheet for word in ("order_status", "abuse", "[[", "en-w01"))


def test_a_key_can_be_read_as_labels() -> None:
    found = second_reading.labels_in(second_reading.key_of(TICKETS[:1]))
    assert (second_reading.Label("order_status", frozenset({"abuse"})), "en-w01-000") == found["001"]


def test_agreement_is_said_beyond_chance_and_every_difference_named() -> None:
    key, same = second_reading.labels_in(KEY), second_reading.labels_in(KEY)
    assert "category: 3 the same, kappa 1.000" in second_reading.report(key, same)
    other = second_reading.labels_in(KEY.replace("003 order_status", "003 refund_status"))
    told = second_reading.report(key, other)
    assert "category: 2 the same, kappa 0.500" in told
    assert "003 en-w01-003: order_status - | refund_status -" in told


def test_readers_who_agree_by_chance_alone_have_no_kappa() -> None:
    pairs = [("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]
    assert second_reading.kappa(pairs) == pytest.approx(0)


@pytest.mark.parametrize("line", ["001 nonsense -", "001 other shouting"])
def test_a_label_that_does_not_exist_is_named(line: str) -> None:
    with pytest.raises(ValueError, match=line):
        second_reading.labels_in(line)


@pytest.mark.parametrize(
    ("file", "writers", "count", "seed"),
    [
        ("second_reading.txt", "en-w07 en-w08 fa-w05 fa-w06 hu-w06 it-w01 nl-w01", 156, second_reading._SEED),
        ("second_reading_long.txt", "en-w09 hu-w08 hu-w09 fa-w08 fa-w09", 130, 9),
    ],
)
def test_a_second_reading_in_the_repository_is_of_the_tickets_it_names(
    file: str, writers: str, count: int, seed: int
) -> None:
    folder = Path(second_reading.__file__).parent
    drawn = second_reading.drawn(second_reading.examples(), writers.split(), count, seed)
    key = second_reading.labels_in(second_reading.key_of(drawn))
    labels = second_reading.labels_in((folder / file).read_text("utf-8"))
    assert key.keys() == labels.keys()
    assert [] == [number for number in key if key[number][0] != labels[number][0]]


@pytest.mark.parametrize(
    ("file", "count", "kept"),
    [
        ("second_reading_wide.txt", 309, []),
        ("second_reading_plain.txt", 210, ["fa-w15-116"]),
        ("second_reading_pairs.txt", 451, ["en-w20-165", "hu-w18-136"]),
        ("second_reading_sly.txt", 710, ["fa-w27-064", "en-w26-211"]),
        (
            "second_reading_odd.txt",
            491,
            ["en-w28-152", "en-w28-086", "en-w28-198", "en-w28-217", "fa-w31-217"],
        ),
        ("second_reading_clauses.txt", 383, ["de-w07-143", "en-w33-096"]),
        (
            "second_reading_inside.txt",
            662,
            [
                "fa-w37-229",
                "en-w37-011",
                "pt-w03-038",
                "nl-w07-021",
                "fr-w08-069",
                "fr-w08-121",
                "en-w41-242",
                "en-w41-029",
                "pt-w03-093",
                "es-w08-027",
                "en-w38-194",
                "hu-w34-273",
            ],
        ),
        (
            "second_reading_again.txt",
            240,
            ["en-w42-235", "fa-w41-040", "hu-w36-227", "en-w43-225", "hu-w36-046"],
        ),
        ("second_reading_exam.txt", 500, []),
    ],
)
def test_a_second_reading_by_name_agrees_with_the_tickets_but_where_the_first_was_kept(
    file: str, count: int, kept: list[str]
) -> None:
    labels = second_reading.labels_in((Path(second_reading.__file__).parent / file).read_text("utf-8"))
    tickets = {ticket.id: ticket for ticket in second_reading.examples() if ticket.id in labels}
    assert len(labels) == len(tickets) == count
    assert kept == [
        name
        for name, (label, _) in labels.items()
        if label != second_reading.Label(tickets[name].category, frozenset(tickets[name].pressures))
    ]
