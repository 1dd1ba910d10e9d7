"""Accounts: listed in a file that holds no secret; removing one takes its secret and its drafts along."""

import json
from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.errors import KeyringLocked

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind, SignIn
from assistant.domain.draft import Draft
from assistant.domain.errors import SecretsError, SecretsTrouble, ServiceError, StorageError, Trouble
from assistant.domain.notice import FileFault, FileNotice
from assistant.domain.tagging import Tagging
from assistant.domain.ticket import TicketId
from assistant.domain.tier import VIP
from assistant.storage.accounts import AccountsFile, new_account_id
from assistant.storage.drafts import SqliteDrafts
from assistant.storage.secrets import KeyringSecrets, MemorySecrets
from assistant.storage.tagged import SqliteTagLog
from tests.builders import NOON
from tests.storage.rings import FailingRing

RT = Account(AccountId("a1"), HelpdeskKind.RT, "Work", "https://rt.example", login="mara")
DEMO = Account(AccountId("a2"), HelpdeskKind.DEMO, "Demo")

accounts_lists = st.lists(
    st.builds(
        Account,
        id=st.text(min_size=1).map(AccountId),
        kind=st.sampled_from(HelpdeskKind),
        name=st.text(),
        address=st.text().filter(lambda text: not set("@?#") & set(text)),
        sign_in=st.sampled_from(SignIn),
        login=st.text(),
        tags_field=st.text(),
        ltv_field=st.text(),
        ca_file=st.text(),
    ),
    unique_by=lambda account: account.id,
    max_size=4,
).map(tuple)


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def drafts(tmp_path: Path) -> SqliteDrafts:
    return SqliteDrafts(tmp_path / "drafts.sqlite", unexpected)


@pytest.fixture
def file(tmp_path: Path, secrets: MemorySecrets, drafts: SqliteDrafts) -> AccountsFile:
    return AccountsFile(tmp_path / "accounts.json", secrets, drafts, SqliteTagLog(tmp_path / "tagged.sqlite"))


def unexpected(notice: FileNotice) -> None:
    pytest.fail(str(notice))


def file_at(path: Path) -> AccountsFile:
    tags = SqliteTagLog(path.with_suffix(".tagged"))
    return AccountsFile(path, MemorySecrets(), SqliteDrafts(path.with_suffix(".sqlite"), unexpected), tags)


def loaded(path: Path, document: object) -> tuple[tuple[Account, ...], dict[str, FileFault]]:
    path.write_text(json.dumps(document), encoding="utf-8")
    accounts, notices = file_at(path).load()
    return accounts, {notice.field: notice.fault for notice in notices}


@given(accounts=accounts_lists)
def test_any_accounts_come_back_in_their_order(accounts: tuple[Account, ...]) -> None:
    with TemporaryDirectory() as folder:
        file = file_at(Path(folder) / "accounts.json")
        for account in accounts:
            file.add(account)
        assert (accounts, ()) == file.load()


@given(
    content=st.binary()
    | st.recursive(
        st.none() | st.integers() | st.text() | st.sampled_from(["a1", "rt", "demo", "https://u:p@h"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["accounts", *(field.name for field in fields(Account))]), inner, max_size=5
            )
        ),
    )
    .map(json.dumps)
    .map(str.encode)
)
def test_any_bytes_give_accounts_and_never_an_exception(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "accounts.json"
        path.write_bytes(content)
        accounts, _ = file_at(path).load()
        assert all(account.id and "@" not in account.address for account in accounts)


def test_an_account_is_changed_in_its_place(file: AccountsFile) -> None:
    file.add(RT)
    file.add(DEMO)
    file.replace(replace(RT, name="Shop"))
    assert (replace(RT, name="Shop"), DEMO) == file.load()[0]


def test_ids_are_new_each_time_and_never_taken_twice(file: AccountsFile) -> None:
    assert new_account_id() != new_account_id()
    file.add(RT)
    with pytest.raises(ValueError, match="a1"):
        file.add(replace(DEMO, id=RT.id))
    with pytest.raises(ValueError, match="a2"):
        file.replace(DEMO)


def test_an_entry_that_lacks_something_is_left_out_and_told(tmp_path: Path) -> None:
    nameless = {"kind": "rt", "name": "x"}
    entries = [nameless, {"id": "a", "kind": "jira", "name": "x"}, "no", {"id": "", **nameless}]
    good = {"id": "b", "kind": "demo", "name": "Demo"}
    accounts, told = loaded(tmp_path / "accounts.json", {"accounts": [*entries, good, good]})
    assert (Account(AccountId("b"), HelpdeskKind.DEMO, "Demo"),) == accounts
    assert {
        "accounts.1.id": FileFault.MISSING,
        "accounts.2.kind": FileFault.MISSING,
        "accounts.3": FileFault.WRONG_VALUE,
        "accounts.4.id": FileFault.MISSING,
        "accounts.6.id": FileFault.REPEATED,
    } == told


def test_what_was_left_out_is_copied_before_the_list_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "accounts.json"
    path.write_text('{"accounts": [{"id": "old"}]}', encoding="utf-8")
    file_at(path).add(RT)
    assert '{"accounts": [{"id": "old"}]}' == path.with_name("accounts.broken.json").read_text()


@pytest.mark.parametrize(
    "address", ["https://mara:hunter2@rt.example", "rt.example?token=hunter2", "https://rt.example/#hunter2"]
)
def test_a_secret_pasted_into_the_address_is_refused_and_reaches_no_file(
    file: AccountsFile, tmp_path: Path, address: str
) -> None:
    file.add(RT)
    for call in (file.replace, lambda account: file.add(replace(account, id=AccountId("new")))):
        with pytest.raises(ServiceError) as told:
            call(replace(RT, address=address))
        assert Trouble.INSECURE_ADDRESS == told.value.trouble
        assert "hunter2" not in str(told.value)
    assert not any(b"hunter2" in entry.read_bytes() for entry in tmp_path.iterdir())


def test_an_address_in_the_file_that_holds_a_password_is_not_used_and_not_quoted(tmp_path: Path) -> None:
    entry = {"id": "a", "kind": "rt", "name": "x", "address": "https://u:hunter2@h", "password": "hunter2"}
    accounts, told = loaded(tmp_path / "accounts.json", {"accounts": [entry]})
    assert [""] == [account.address for account in accounts]
    assert {
        "accounts.1.address": FileFault.WRONG_VALUE,
        "accounts.1.password": FileFault.UNKNOWN,
    } == told


def test_no_field_of_an_account_is_for_a_secret(
    file: AccountsFile, secrets: MemorySecrets, tmp_path: Path
) -> None:
    secrets.store(RT.id, Credential("hunter2"))
    file.add(RT)
    (entry,) = json.loads((tmp_path / "accounts.json").read_text())["accounts"]
    assert {field.name for field in fields(Account)} == entry.keys()
    assert not entry.keys() & {field.name for field in fields(Credential)}
    assert not any(b"hunter2" in found.read_bytes() for found in tmp_path.iterdir())


def test_removing_an_account_takes_its_secret_and_its_drafts(
    file: AccountsFile, secrets: MemorySecrets, drafts: SqliteDrafts
) -> None:
    for account in (RT, DEMO):
        file.add(account)
        secrets.store(account.id, Credential("token"))
        for ticket in ("1", "2"):
            drafts.keep(account.id, Draft(TicketId(ticket), "Hi"))
    assert () == file.remove(RT.id)
    assert ((DEMO,), ()) == file.load()
    assert (None, Credential("token")) == (secrets.stored(RT.id), secrets.stored(DEMO.id))
    assert (0, 2) == (len(drafts.waiting(RT.id)), len(drafts.waiting(DEMO.id)))


def test_what_could_not_be_removed_is_said_and_tried_again(tmp_path: Path) -> None:
    ring = FailingRing(KeyringLocked())
    folder = SqliteDrafts(tmp_path, unexpected)
    tags = SqliteTagLog(tmp_path / "tagged.sqlite")
    file = AccountsFile(tmp_path / "accounts.json", KeyringSecrets(lambda: ring), folder, tags)
    file.add(RT)
    secret, drafts = file.remove(RT.id)
    assert isinstance(secret, SecretsError)
    assert SecretsTrouble.LOCKED == secret.trouble
    assert str(secret).startswith("The secret of Work may still be in the keyring. Unlock it")
    assert isinstance(drafts, StorageError)
    assert str(drafts).startswith("Drafts of Work are still on this computer.")
    assert () == file.load()[0]
    ring.after = 1000
    assert [StorageError] == [type(left) for left in file.remove(RT.id)]


def test_removing_an_account_takes_the_list_of_what_was_tagged(file: AccountsFile, tmp_path: Path) -> None:
    tags = SqliteTagLog(tmp_path / "tagged.sqlite")
    for account in (RT, DEMO):
        file.add(account)
        tags.write(Tagging(NOON, account.id, TicketId("1"), VIP, ("evenhand-vip",), (), run="r"))
        tags.remember(account.id, {"ann@example.com": VIP}, NOON)
    assert () == file.remove(RT.id)
    assert (0, 1) == (len(tags.taggings(RT.id)), len(tags.taggings(DEMO.id)))
    assert {} == tags.tiers(RT.id, ["ann@example.com"])
    assert {"ann@example.com": VIP} == tags.tiers(DEMO.id, ["ann@example.com"])


def test_where_nothing_was_ever_tagged_no_list_is_made_for_the_removal(
    file: AccountsFile, tmp_path: Path
) -> None:
    file.add(RT)
    assert () == file.remove(RT.id)
    assert not (tmp_path / "tagged.sqlite").exists()


def test_list_of_what_was_tagged_that_stays_is_said(file: AccountsFile, tmp_path: Path) -> None:
    (tmp_path / "tagged.sqlite").write_bytes(b"no database" * 100)
    file.add(RT)
    (left,) = file.remove(RT.id)
    assert "tagged.sqlite" in str(left)
    assert () == file.load()[0]
