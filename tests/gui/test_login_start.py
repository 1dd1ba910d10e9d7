"""The start at login is what the platform says, and what the agent wants of it."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from assistant.domain.errors import StorageError
from assistant.gui.login_start import LoginStart
from tests.fakes import RightAway


class FakeStart:
    def __init__(self) -> None:
        self.on = False
        self.refuses = False

    def is_on(self) -> bool:
        return self.on

    def switch(self, *, on: bool) -> None:
        if self.refuses:
            raise StorageError("No.")
        self.on = on


class Login:
    def __init__(self) -> None:
        self.owner, self.start = QObject(), FakeStart()
        self.login = LoginStart(RightAway(), self.owner, lambda: self.start)
        self.told: list[bool] = []
        self.failed: list[object] = []
        self.login.told.connect(self.told.append)
        self.login.failed.connect(self.failed.append)


@pytest.fixture
def login(qapp: QApplication) -> Login:
    assert qapp
    return Login()


def test_it_is_switched_as_the_agent_wants(login: Login) -> None:
    seen = []
    for on in (False, True, True, False):
        login.login.follow(on=on)
        seen.append(login.start.on)
    assert ([False, True, True, False], []) == (seen, login.told)


def test_what_was_switched_in_the_systems_own_settings_counts(login: Login) -> None:
    login.start.on = True
    login.login.follow(on=False)
    assert ([True], True) == (login.told, login.start.on)


def test_a_refusal_is_told_and_the_setting_says_what_is_so(login: Login) -> None:
    login.login.follow(on=False)
    login.start.refuses = True
    login.login.follow(on=True)
    assert ([False], 1) == (login.told, len(login.failed))
