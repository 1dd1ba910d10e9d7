"""Errors that people read: texts apart from what fills them in."""

from pathlib import Path

import pytest

from assistant.domain.account import Credential
from assistant.domain.errors import (
    AssistantError,
    Fault,
    GuideError,
    SecretsError,
    SecretsTrouble,
    ServiceError,
    Trouble,
    translatable,
)


def test_an_error_is_one_line_of_english() -> None:
    error = AssistantError("{host} does not answer.", "Your draft is kept.", host="rt.example.com")
    assert "rt.example.com does not answer. Your draft is kept." == str(error)


def test_braces_in_what_a_server_said_stay_characters() -> None:
    hostile = "{host.__class__} {0} {{"
    assert f"It said: {hostile}" == str(AssistantError("It said: {said}", said=hostile, host="h"))


def test_a_marked_text_is_itself() -> None:
    assert "Your draft is kept." == translatable("errors", "Your draft is kept.")


def test_helpdesk_and_keyring_name_their_trouble() -> None:
    assert Trouble.TIMEOUT is ServiceError(Trouble.TIMEOUT, "It took too long.").trouble
    assert SecretsTrouble.LOCKED is SecretsError(SecretsTrouble.LOCKED, "It is locked.").trouble


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("when.tiers", "rules.yaml:7: when.tiers: is no tier."),
        ("", "rules.yaml:7: is no tier."),
    ],
)
def test_a_fault_is_where_an_editor_can_jump_to(field: str, expected: str) -> None:
    assert expected == str(Fault(Path("rules.yaml"), 7, field, "is no tier."))


def test_a_guide_error_lists_every_fault() -> None:
    faults = tuple(Fault(Path("rules.yaml"), line, "then", "is {odd}.") for line in (1, 2))
    error = GuideError(Path("guide"), faults)
    assert faults == error.faults
    assert [True, True] == [str(fault) in str(error) for fault in faults]


def test_a_secret_is_in_no_repr() -> None:
    assert "hunter2" not in repr(Credential("hunter2"))
