"""Own words, quoted history and signature told apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.markup.plain import plain_text
from assistant.markup.quotes import PartKind, parts_of

HEADERS = [
    "On 3 May 2024 at 10:00, Support <a@b.example> wrote:\n> old",
    "On Mon, 3 May 2024 at 10:00, The Support Team of the Shop\n<a@b.example> wrote:\n> old",
    "Am 3. Mai 2024 um 10:00 schrieb Support:\n> old",
    "Le 3 mai 2024 à 10:00, Support a écrit :\n> old",
    "El 3 may 2024, Support escribió:\n> old",
    "Kis Éva <a@b.example> ezt írta (időpont: 2024. máj. 3.):\n> old",
    "در ۳ مه ۲۰۲۴، پشتیبانی نوشت:\n> old",
    "-----Original Message-----\nFrom: Support\nold",
    "----- Eredeti üzenet -----\nold",
    "From: Support\nSent: Monday\nTo: me\nSubject: Re\n\nold",
    "Von: Support\nGesendet: Montag\nAn: mich\nBetreff: Re\n\nold",
    "> old\n> older",
]


def kinds_and_texts(text: str) -> list[tuple[PartKind, str]]:
    return [(part.kind, text[part.start : part.end].strip()) for part in parts_of(text)]


@pytest.mark.parametrize("header", HEADERS)
def test_history_is_told_from_the_authors_own_words(header: str) -> None:
    text = f"Where is it?\n\n{header}"
    assert [(PartKind.OWN, "Where is it?"), (PartKind.QUOTED, header)] == kinds_and_texts(text)


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nJo\nShop",
        "Best regards,\nJo",
        "Sent from my iPhone",
        "Mit freundlichen Grüßen\nJo",
        "با احترام\nJo",
    ],
)
def test_the_signature_is_told_from_the_message(signature: str) -> None:
    text = f"Where is it?\n\n{signature}"
    assert [(PartKind.OWN, "Where is it?"), (PartKind.SIGNATURE, signature)] == kinds_and_texts(text)


def test_an_answer_below_the_quote_is_the_authors_own() -> None:
    text = "On 3 May, Ann wrote:\n> Is it here?\nNo."
    assert [(PartKind.QUOTED, text[:-4]), (PartKind.OWN, "No.")] == kinds_and_texts(text)


def test_thanks_alone_is_a_message_and_no_signature() -> None:
    assert [(PartKind.OWN, "Thanks!")] == kinds_and_texts("Thanks!")


def test_quotes_in_html_are_found_by_their_markup() -> None:
    plain = plain_text("<p>Where is it?</p><blockquote>It is on its way.</blockquote>", is_html=True)
    assert [PartKind.OWN, PartKind.QUOTED] == [part.kind for part in parts_of(plain)]


@given(
    st.lists(
        st.sampled_from([*HEADERS, "Best,\nJo", "-- ", "> ", "hello", "", "\r", "On a", "wrote:"])
        | st.text(max_size=20),
        max_size=8,
    )
)
def test_parts_cover_any_text_without_gaps(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    parts = parts_of(text)
    assert text == "".join(text[part.start : part.end] for part in parts)
    assert all(before.kind is not after.kind for before, after in pairwise(parts))


@pytest.mark.parametrize(
    "piece", ["On ", "> ", "\n", "On a\n", "-- \n", "Best,\n", "From: x\n", "در ", "a\r"]
)
def test_a_hostile_text_is_taken_apart_to_its_end(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    assert len(text) == parts_of(text)[-1].end
