"""Values that stand for files, accounts and settings."""

from dataclasses import FrozenInstanceError, fields

import pytest

from assistant.domain.settings import ALLOWED, Settings
from assistant.domain.wishes import Wishes


def test_the_defaults_are_allowed() -> None:
    defaults = Settings()
    wrong = [name for name, spans in ALLOWED.items() if not any(getattr(defaults, name) in s for s in spans)]
    assert [] == wrong


def test_every_range_is_for_a_setting_that_there_is() -> None:
    assert ALLOWED.keys() <= {field.name for field in fields(Settings)}


def test_settings_are_changed_by_replacing_them() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().undo_seconds = 3  # type: ignore[misc]  # on purpose


def test_an_agent_who_wishes_nothing_leaves_all_to_the_program() -> None:
    assert Wishes() == Wishes(category=None, language=None, dispute=None)
