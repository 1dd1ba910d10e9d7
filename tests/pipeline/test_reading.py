"""The agent's word about a category, and the ticket without its pressure."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.category import CategoryId
from assistant.domain.evidence import Evidence
from assistant.domain.pressure import Pressure, PressureKind
from assistant.pipeline.reading import corrected, without
from tests.builders import MARA, a_message, a_reading, a_ticket

LETTERS = "".join(chr(code) for code in range(0x100, 0x100 + 60))


def test_nobody_chose_and_the_reading_stays() -> None:
    assert a_reading() == corrected(a_reading(), None)


def test_another_category_is_certain_and_its_words_are_unknown() -> None:
    chosen = corrected(a_reading(sure=False), CategoryId("order_status")).category
    assert (True, True, 1.0) == (chosen.sure, chosen.chosen_by_agent, chosen.confidence)
    assert ("order_status", ()) == (chosen.id, chosen.evidence)


def test_the_same_category_keeps_the_words_that_say_so() -> None:
    reading = a_reading(sure=False)
    confirmed = corrected(reading, reading.category.id)
    assert reading.category.evidence == confirmed.category.evidence
    assert confirmed.category.sure


def test_the_agents_word_leaves_the_pressure_as_it_is() -> None:
    assert a_reading().pressure == corrected(a_reading(), CategoryId("order_status")).pressure


def test_the_words_of_the_pressure_are_cut_out() -> None:
    ticket = a_ticket()
    assert [MARA[:45]] == [message.body for message in without(ticket, a_reading().pressure).messages]


@st.composite
def slices(draw: st.DrawFn) -> Evidence:
    start = draw(st.integers(0, len(LETTERS)))
    end = draw(st.integers(start, len(LETTERS)))
    return Evidence(draw(st.integers(0, 1)), start, end, LETTERS[start:end])


@given(st.lists(slices(), max_size=6))
def test_exactly_the_words_that_press_go_however_their_places_overlap(evidence: list[Evidence]) -> None:
    ticket = a_ticket(messages=(a_message(LETTERS), a_message(LETTERS, id="m2")))
    pressure = [Pressure(PressureKind.ABUSE, (one,)) for one in evidence]
    kept = [
        "".join(
            letter
            for place, letter in enumerate(LETTERS)
            if not any(one.message == number and one.start <= place < one.end for one in evidence)
        )
        for number in range(2)
    ]
    assert kept == [message.body for message in without(ticket, pressure).messages]
