"""Accounts and settings: a secret first, an account with it, and neither without the other."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind, Identity
from assistant.domain.draft import Draft
from assistant.domain.errors import SecretsError, SecretsTrouble, ServiceError, StorageError, Trouble
from assistant.domain.notice import FileFault
from assistant.domain.settings import Settings
from assistant.domain.ticket import TicketId
from assistant.office import DEMO
from tests.fakes import an_account
from tests.office.files import Files

TOKEN = Credential("1-2-abc")
LOCKED = SecretsError(SecretsTrouble.LOCKED, "The keyring is locked.")


@pytest.fixture
def files(tmp_path: Path) -> Files:
    tmp_path.joinpath("config").mkdir()
    return Files(tmp_path / "config")


class CannotWrite:
    """Stands in for a store on a disk that is full."""

    def change(self, _before: Settings, _after: Settings) -> Settings:
        raise StorageError("The disk is full.")

    def add(self, _account: Account) -> None:
        raise StorageError("The disk is full.")


def test_the_first_start_finds_nothing_and_complains_of_nothing(files: Files) -> None:
    opening = files.office.enter()
    assert (Settings(), (), ()) == (opening.settings, opening.accounts, opening.notices)


def test_a_broken_settings_file_is_told_and_the_defaults_are_used(files: Files) -> None:
    files.folder.joinpath("settings.json").write_text('{"undo_seconds": 9999, "colour": "red"}')
    opening = files.office.enter()
    assert Settings() == opening.settings
    assert {("undo_seconds", FileFault.WRONG_VALUE), ("colour", FileFault.UNKNOWN)} == {
        (notice.field, notice.fault) for notice in opening.notices
    }


def test_both_files_are_complained_of(files: Files) -> None:
    for name in ("settings.json", "accounts.json"):
        files.folder.joinpath(name).write_text("{")
    assert ["settings.json", "accounts.json"] == [n.file.name for n in files.office.enter().notices]


def test_a_connected_account_has_its_secret(files: Files) -> None:
    account = an_account()
    assert account == files.office.connect(account, TOKEN)
    assert ((account,), TOKEN) == (files.known, files.secrets.stored(account.id))


def test_a_keyring_that_fails_leaves_no_account_behind(files: Files) -> None:
    files.secrets.trouble = LOCKED
    with pytest.raises(SecretsError):
        files.office.connect(an_account(), TOKEN)
    assert () == files.known


def test_an_account_that_cannot_be_written_leaves_no_secret_behind(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files.accounts, "add", CannotWrite().add)
    with pytest.raises(StorageError):
        files.office.connect(an_account(), TOKEN)
    assert files.secrets.stored(an_account().id) is None


def test_an_address_with_a_password_in_it_is_refused_and_its_secret_let_go(files: Files) -> None:
    account = replace(an_account(), address="https://robin:pw@rt.example.com")
    with pytest.raises(ServiceError):
        files.office.connect(account, TOKEN)
    assert ((), None) == (files.known, files.secrets.stored(account.id))


def test_an_account_that_its_helpdesk_refuses_is_not_kept(files: Files) -> None:
    files.maker.trouble = ServiceError(Trouble.WRONG_CREDENTIALS, "The token is not valid.")
    with pytest.raises(ServiceError):
        files.office.connect(an_account(), TOKEN)
    assert ((), {}) == (files.known, files.secrets.held)


def test_a_secret_may_stay_in_memory_until_quit(files: Files) -> None:
    files.secrets.trouble = LOCKED
    files.office.connect(an_account(), TOKEN, until_quit=True)
    assert {} == files.secrets.held
    assert TOKEN == files.secrets.stored(an_account().id)


def test_the_demo_desk_is_joined_once(files: Files) -> None:
    assert [DEMO, DEMO] == [files.office.join_demo(), files.office.join_demo()]
    assert (DEMO,) == files.known


def test_the_demo_desk_needs_no_secret(files: Files) -> None:
    files.secrets.trouble = LOCKED
    files.office.join_demo()
    files.office.open(DEMO.id)
    assert [(DEMO.id, None)] == [made[:2] for made in files.maker.made]


def test_the_account_that_was_opened_is_opened_next_time(files: Files) -> None:
    files.office.connect(an_account(), TOKEN)
    files.office.open(an_account().id)
    assert an_account().id == files.office.enter().settings.account


def test_settings_that_the_window_kept_from_before_do_not_forget_the_open_account(files: Files) -> None:
    files.office.connect(an_account(), TOKEN)
    before = files.office.enter().settings
    files.office.open(an_account().id)
    kept = files.office.change(replace(before, shop_name="Shop"))
    assert ("Shop", an_account().id) == (kept.shop_name, kept.account)
    assert kept == files.office.enter().settings


def test_an_account_opens_where_its_being_opened_cannot_be_written_down(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.office.connect(an_account(), TOKEN)
    monkeypatch.setattr(files.settings, "change", CannotWrite().change)
    assert files.office.open(an_account().id)


def test_a_desk_gets_the_settings_in_force_and_its_own_secret(files: Files) -> None:
    files.office.connect(an_account(), TOKEN)
    files.office.change(Settings(agent_name="Robin"))
    files.office.open(an_account().id)
    ((account, credential, settings),) = files.maker.made
    assert (an_account().id, TOKEN, "Robin") == (account, credential, settings.agent_name)


def test_an_account_that_is_gone_is_not_opened(files: Files) -> None:
    with pytest.raises(ServiceError, match="not there any more") as told:
        files.office.open(AccountId("gone"))
    assert Trouble.REJECTED is told.value.trouble


def test_an_account_whose_secret_is_gone_says_what_to_do(files: Files) -> None:
    files.office.connect(an_account(), TOKEN)
    files.secrets.held.clear()
    with pytest.raises(ServiceError, match=r"no secret for shop\.example") as told:
        files.office.open(an_account().id)
    assert Trouble.WRONG_CREDENTIALS is told.value.trouble


def test_a_locked_keyring_is_an_error_of_its_own(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    files.office.connect(an_account(), TOKEN)

    def locked(_account: AccountId) -> Credential | None:
        raise LOCKED

    monkeypatch.setattr(files.secrets, "stored", locked)
    with pytest.raises(SecretsError):
        files.office.open(an_account().id)


def test_a_removed_account_takes_its_secret_and_drafts_with_it(files: Files) -> None:
    account = files.office.connect(an_account(), TOKEN)
    files.drafts.keep(account.id, Draft(TicketId("1"), "Half a thought"))
    assert () == files.office.remove(account.id)
    assert ((), None, ()) == (files.known, files.secrets.stored(account.id), files.drafts.waiting(account.id))


@pytest.mark.parametrize(("kind", "left"), [(HelpdeskKind.DEMO, 0), (HelpdeskKind.RT, 1)])
def test_a_keyring_that_does_not_answer_keeps_nothing_of_the_demo_desk(
    files: Files, monkeypatch: pytest.MonkeyPatch, kind: HelpdeskKind, left: int
) -> None:
    account = DEMO if kind is HelpdeskKind.DEMO else an_account()
    files.accounts.add(account)

    def locked(_account: AccountId) -> None:
        raise LOCKED

    monkeypatch.setattr(files.secrets, "remove", locked)
    assert left == len(files.office.remove(account.id))
    assert () == files.known


def test_trying_out_keeps_nothing(files: Files) -> None:
    assert Identity("robin") == files.office.try_out(an_account(), TOKEN)
    assert ((), {}) == (files.known, files.secrets.held)


def test_trying_out_says_what_is_wrong(files: Files) -> None:
    files.maker.trouble = ServiceError(Trouble.NAME_NOT_FOUND, "There is no such name.")
    with pytest.raises(ServiceError) as told:
        files.office.try_out(an_account(), TOKEN)
    assert Trouble.NAME_NOT_FOUND is told.value.trouble
