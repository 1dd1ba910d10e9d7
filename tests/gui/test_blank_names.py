"""What a blank is called where it is named to the agent."""

import pytest

from assistant.domain.reply import PLACEHOLDERS, Particulars
from assistant.gui import blank_names, draft_words
from assistant.guide import load_guide
from assistant.pipeline.composing import compose
from assistant.places import default_guide

_GUIDE = load_guide(default_guide())
_NOBODY = Particulars()


def _backwards(words: str) -> str:
    return f"«{words[::-1]}»"


@pytest.fixture
def another_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """An interface in which every word is written from its end."""
    monkeypatch.setattr(blank_names, "tr", _backwards)


@pytest.mark.usefixtures("another_language")
@pytest.mark.parametrize("language", ["en", "hu", "fa"])
def test_every_blank_of_the_default_guide_is_named_in_the_language_of_the_interface(language: str) -> None:
    named = {
        name
        for resolution in _GUIDE.resolutions
        for reply in compose(resolution, _GUIDE, _NOBODY, language).replies
        for name in reply.blanks
    }
    assert named
    assert [] == [name for name in sorted(named) if not blank_names.told(name).startswith("«")]


@pytest.mark.usefixtures("another_language")
def test_every_placeholder_has_a_name_for_people() -> None:
    spoken = [name.replace(".", " ").replace("_", " ") for name in PLACEHOLDERS]
    assert [] == [name for name in spoken if not blank_names.told(name).startswith("«")]


@pytest.mark.usefixtures("another_language")
def test_what_is_missing_is_told_in_the_language_of_the_interface() -> None:
    assert "«etad yreviled»" in draft_words.missing("Várható: [delivery date?]")


def test_a_blank_of_somebody_elses_guide_keeps_its_name() -> None:
    assert "colour of the box" == blank_names.told("colour of the box")
