"""Sources of orders: connected with a secret, removed without a trace, read together behind an account."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.account import AccountId, Credential
from assistant.domain.errors import SecretsError, SecretsTrouble, ServiceError, StorageError, Trouble
from assistant.domain.money import Money
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import Reach, Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from tests.fakes import FakeSource, an_account
from tests.office.files import Files

SHOP = Source(SourceId("s1"), SourceKind.SHOPIFY, "My shop", "https://my.example")
KEY = Credential("shpat_secret")
ANN = Customer(email="ann@example.com")
DAY = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    made = Files(tmp_path)
    made.shops[SHOP.id] = FakeSource(Purchases("My shop", DAY, (Order("1", DAY, Money(Decimal(9), "USD")),)))
    return made


def test_connected_shop_is_listed_and_its_secret_is_in_the_keyring_alone(files: Files) -> None:
    files.sources.connect(SHOP, KEY)
    assert ((SHOP,), ()) == files.sources.connected()
    assert {AccountId(SHOP.id): KEY} == files.secrets.held
    written = b"".join(path.read_bytes() for path in files.folder.iterdir())
    assert b"shpat_secret" not in written


def test_shop_that_is_tried_out_leaves_nothing_behind(files: Files) -> None:
    assert Reach("Fake shop") == files.sources.try_out(SHOP, KEY)
    assert ((), ()) == files.sources.connected()
    assert {} == files.secrets.held
    assert files.shops[SHOP.id].closed


def test_shop_whose_key_lacks_a_right_is_not_connected_and_the_right_is_named(files: Files) -> None:
    files.shops[SHOP.id].reach = Reach("My shop", missing=("read_orders",))
    with pytest.raises(ServiceError, match="read_orders") as raised:
        files.sources.connect(SHOP, KEY)
    assert Trouble.NO_RIGHTS is raised.value.trouble
    assert {} == files.secrets.held


def test_right_that_is_only_advised_does_not_stand_in_the_way(files: Files) -> None:
    files.shops[SHOP.id].reach = Reach("My shop", advised=("read_all_orders",))
    assert ("read_all_orders",) == files.sources.connect(SHOP, KEY).advised
    assert (SHOP,) == files.sources.connected()[0]


def test_shop_is_not_listed_where_the_keyring_did_not_take_its_secret(files: Files) -> None:
    files.secrets.trouble = SecretsError(SecretsTrouble.LOCKED, "locked")
    with pytest.raises(SecretsError):
        files.sources.connect(SHOP, KEY)
    assert () == files.sources.connected()[0]
    files.sources.connect(SHOP, KEY, until_quit=True)
    assert (SHOP,) == files.sources.connected()[0]


def test_secret_goes_again_where_the_list_cannot_be_written(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _document: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr("assistant.storage.versioned_json.write_json", full)
    with pytest.raises(StorageError):
        files.sources.connect(SHOP, KEY)
    assert {} == files.secrets.held


def test_removed_shop_leaves_no_secret_and_nothing_of_its_customers(files: Files) -> None:
    files.sources.connect(SHOP, KEY)
    ledger = files.sources.ledger()
    assert ledger is not None
    ledger.ask(ANN)
    files.sources.remove(SHOP.id)
    assert ((), ()) == files.sources.connected()
    assert {} == files.secrets.held
    assert files.sources.ledger() is None
    assert b"ann@example.com" not in (files.folder / "purchases.sqlite").read_bytes()


def test_shop_whose_secret_is_gone_still_shows_what_it_said_before(files: Files) -> None:
    files.sources.connect(SHOP, KEY)
    before = files.sources.ledger()
    assert before is not None
    before.ask(ANN)
    files.secrets.held.clear()
    ledger = files.sources.ledger()
    assert ledger is not None
    asked = ledger.ask(ANN)
    assert ["1"] == [order.number for order in asked.purchases.orders] if asked.purchases else False
    assert [Trouble.WRONG_CREDENTIALS] == [error.trouble for error in asked.troubles]


def test_account_is_opened_with_the_shops_that_are_connected(files: Files) -> None:
    account = replace(an_account(), id=AccountId("a1"))
    files.office.connect(account, Credential("token"))
    files.office.open(account.id)
    files.sources.connect(SHOP, KEY)
    files.office.open(account.id)
    without, with_shop = files.maker.ledgers
    assert without is None
    assert with_shop is not None


def test_broken_list_of_shops_is_told_at_the_start(files: Files) -> None:
    (files.folder / "sources.json").write_text("{")
    assert [files.folder / "sources.json"] == [notice.file for notice in files.office.enter().notices]


def test_file_needs_no_keyring_to_be_connected_read_and_removed(files: Files) -> None:
    file = replace(SHOP, kind=SourceKind.FILE, address="/exports/orders.csv")
    files.secrets.trouble = SecretsError(SecretsTrouble.LOCKED, "Your keyring is locked.")
    files.sources.connect(file, Credential(""))
    ledger = files.sources.ledger()
    assert ledger is not None
    assert ledger.ask(ANN).purchases == files.shops[SHOP.id].given
    files.sources.remove(file.id)
    assert ((), ()) == files.sources.connected()
