"""An office on real files, with fakes around it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.desk import Desk
from assistant.domain.account import Account, AccountId, Credential, Identity
from assistant.domain.errors import ServiceError
from assistant.domain.settings import Settings
from assistant.equipment import Equipment
from assistant.ledger import Ledger
from assistant.office import Office
from assistant.practice.round import Round
from assistant.records import Records
from assistant.sources import Sources
from assistant.storage.accounts import AccountsFile
from assistant.storage.purchases import SqlitePurchases
from assistant.storage.settings_file import SettingsFile
from assistant.storage.sources import SourcesFile
from assistant.storage.tagged import SqliteTagLog
from tests.builders import a_ticket
from tests.fakes import (
    FakeDetector,
    FakeHelpdesk,
    FakeShop,
    FakeSource,
    FixedClock,
    FixedGuide,
    MemoryDrafts,
    MemoryJournal,
    MemorySecretsStore,
)

if TYPE_CHECKING:
    from assistant.domain.source import SourceId


@dataclass
class FakeMaker:
    """Builds desks on fakes and remembers whose."""

    made: list[tuple[AccountId, Credential | None, Settings]] = field(default_factory=list)
    trouble: ServiceError | None = None
    drafts: MemoryDrafts = field(default_factory=MemoryDrafts)
    helpdesks: dict[AccountId, FakeHelpdesk] = field(default_factory=dict)
    guides: FixedGuide = field(default_factory=FixedGuide)
    ledgers: list[Ledger | None] = field(default_factory=list)

    def try_out(self, account: Account, _credential: Credential) -> Identity:
        if self.trouble:
            raise self.trouble
        return Identity(account.login)

    def close(self) -> None:
        """Nothing is shared here."""

    def round(self) -> Round:
        """Nobody practises here."""
        raise NotImplementedError

    def nameplate(self, account: Account) -> FakeHelpdesk:
        return self.helpdesks.setdefault(account.id, FakeHelpdesk(a_ticket()))

    def desk(
        self, account: Account, credential: Credential | None, settings: Settings, ledger: Ledger | None
    ) -> Desk:
        self.ledgers.append(ledger)
        self.made.append((account.id, credential, settings))
        if self.trouble:
            raise self.trouble
        return Desk(
            account,
            Equipment(
                helpdesk=self.helpdesks.setdefault(account.id, FakeHelpdesk(a_ticket())),
                shop=FakeShop(),
                guides=self.guides,
                detector=FakeDetector(),
                records=Records(self.drafts, MemoryJournal()),
                clock=FixedClock(),
            ),
        )


class Files:
    """Real files of one test, and what stands around them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.secrets, self.drafts = MemorySecretsStore(), MemoryDrafts()
        self.maker = FakeMaker(drafts=self.drafts)
        self.settings = SettingsFile(folder / "settings.json")
        self.tags = SqliteTagLog(folder / "tagged.sqlite")
        self.accounts = AccountsFile(folder / "accounts.json", self.secrets, self.drafts, self.tags)
        self.shops: dict[SourceId, FakeSource] = {}
        self.sources = Sources(
            store=SourcesFile(folder / "sources.json"),
            secrets=self.secrets,
            kept=SqlitePurchases(folder / "purchases.sqlite"),
            make=lambda source, _credential: self.shops[source.id],
            clock=FixedClock(),
        )
        self.office = Office(
            settings=self.settings,
            accounts=self.accounts,
            secrets=self.secrets,
            sources=self.sources,
            maker=self.maker,
        )

    @property
    def known(self) -> tuple[Account, ...]:
        return self.accounts.load()[0]
