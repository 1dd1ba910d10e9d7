"""Tables whose columns somebody names, or that are shown so that somebody can."""

import pytest

from assistant.importing.drafting import drafts_of
from assistant.importing.formats.table import ColumnsUnclearError
from assistant.importing.imported import NotImportableError, System, Wanted
from tests.importing.entries import sample


def test_the_export_of_beeftext_without_a_header_is_read_when_it_is_named() -> None:
    found = drafts_of(sample("beeftext_export.csv", Wanted(System.BEEFTEXT)), "en")
    assert [("Ask for a photo", "Please send, if you can,\na photo."), ("Thanks", "Thank you.")] == [
        (draft.title, draft.body) for draft in found
    ]


def test_unclear_columns_are_shown_with_a_guess_and_rows() -> None:
    with pytest.raises(ColumnsUnclearError) as unclear:
        sample("table.tsv")
    assert {"title": 0, "body": 1} == dict(unclear.value.guess)
    assert ("what", "words", "how often") == unclear.value.header
    assert ("Late", "Your parcel is late. It will be there soon.", "4") == unclear.value.rows[1].cells


@pytest.mark.parametrize(
    ("columns", "titles"),
    [
        ({"title": "what", "body": "WORDS"}, ["Late", "Thanks"]),
        ({"title": "what", "body": "2"}, ["Late", "Thanks"]),
        ({"title": "1", "body": "2"}, ["what", "Late", "Thanks"]),
    ],
)
def test_columns_are_named_or_counted(columns: dict[str, str], titles: list[str]) -> None:
    assert titles == [entry.title for entry in sample("table.tsv", Wanted(columns=columns))]


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(NotImportableError, match=r"no column Words2\. There are: what, words, how often"):
        sample("table.tsv", Wanted(columns={"title": "what", "body": "Words2"}))
