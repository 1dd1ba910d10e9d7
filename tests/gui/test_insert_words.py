"""Whatever keeps the extension from inserting or reading has words for the agent."""

import re

import extension
import pytest

from assistant.gui.insert_words import CalledOff, called_off, reason
from tests.builders import a_ticket

_SAID = re.compile(r'why: "([a-z_]+)"|return (?:[^;"]*\? )?"([a-z_]+)"')
_OF_THE_OUTCOME = {"changed", "not_arrived"}
"""What became of the text, which has sentences of its own."""


def said_by_the_extension() -> set[str]:
    texts = (extension.FOLDER / name for name in ("background.js", "insert.js"))
    found = {one or other for text in texts for one, other in _SAID.findall(text.read_text(encoding="utf-8"))}
    return found | {"read_only"}


def test_every_word_of_the_extension_is_explained() -> None:
    said = said_by_the_extension()
    assert {"moved", "no_helpdesk", "too_long", "no_access", "other_frame", "secret", "no_editor"} <= said
    assert {word for word in said if not reason(word)} == said & _OF_THE_OUTCOME


def test_a_word_that_nobody_knows_has_no_reason() -> None:
    assert "" == reason("something_else")


@pytest.mark.parametrize("why", CalledOff)
def test_what_was_called_off_names_its_ticket_and_what_to_do(why: CalledOff) -> None:
    words = called_off(a_ticket(id="7").id, why)
    assert "The reply to #7 was not inserted." == words.title
    assert words.advice
    assert "info" == words.look
