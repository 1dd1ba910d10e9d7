"""What stands behind an account: chosen here, introduced to each other in `app`; both know all.

Heavy modules are imported on worker threads, after the first paint.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import places

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.desk import Desk
    from assistant.domain.account import Account, Credential, Identity
    from assistant.domain.notice import FileNotice
    from assistant.domain.settings import Settings
    from assistant.guide.shelf import GuideShelf
    from assistant.helpdesks.demo.desk import DemoDesk
    from assistant.helpdesks.demo.practice import PracticeDesk
    from assistant.ledger import Ledger
    from assistant.ports import Detector, Helpdesk, Shop
    from assistant.practice.round import Round
    from assistant.storage.drafts import SqliteDrafts
    from assistant.storage.journal import SqliteJournal

_LOG = logging.getLogger(__name__)
_PRACTICE_DAYS = 30
"""A round ends when another begins; one that was left is not kept for ever."""


class Maker:
    """Chooses what stands behind an account. Called on worker threads only."""

    def __init__(self, drafts: SqliteDrafts, tell: Callable[[FileNotice], None]) -> None:
        """Share one store of drafts and one detector among all accounts."""
        self._drafts = drafts
        self._detector = _detector(tell)

    def try_out(self, account: Account, credential: Credential) -> Identity:
        """Sign in once, keep nothing."""
        helpdesk = _helpdesk(account, credential)
        try:
            return helpdesk.verify()
        finally:
            helpdesk.close()

    def desk(
        self,
        account: Account,
        credential: Credential | None,
        settings: Settings,
        ledger: Ledger | None,
    ) -> Desk:
        """Build a desk without asking the helpdesk or a shop anything yet."""
        from assistant.clock import SystemClock
        from assistant.desk import Desk
        from assistant.domain.account import PRACTICE
        from assistant.domain.signature import Signature
        from assistant.equipment import Equipment
        from assistant.records import Records
        from assistant.storage.addresses import SqliteAddresses
        from assistant.storage.corrections import SqliteCorrections
        from assistant.storage.journal import SqliteJournal
        from assistant.storage.late_tags import LateTagsFile
        from assistant.storage.tagged import SqliteTagLog

        guides, shop = _guides(settings.guide_folder), _shop(account, ledger)
        practises = account == PRACTICE
        _LOG.info("A desk for %s", account.kind.value)
        return Desk(
            account,
            Equipment(
                helpdesk=_helpdesk(account, credential),
                shop=shop,
                guides=guides,
                detector=self._detector,
                records=Records(self._drafts, _practice_journal())
                if practises
                else Records(
                    self._drafts,
                    SqliteJournal(places.journal_file(), settings.journal_days),
                    SqliteCorrections(places.corrections_file(), places.corrections_key()),
                    SqliteTagLog(places.tag_log_file()),
                    SqliteAddresses(places.addresses_file()) if shop is ledger else None,
                    LateTagsFile(places.late_tags_file()),
                ),
                clock=SystemClock(),
            ),
            signature=Signature(settings.agent_name, settings.shop_name or _shop_name(account)),
        )

    def nameplate(self, account: Account) -> Helpdesk | None:
        """What knows the addresses of an account's pages, without its secret."""
        from assistant.domain.account import Credential

        return _helpdesk(account, Credential(""))

    def round(self) -> Round:
        """Practice, with its own desk and journal."""
        from assistant.helpdesks.demo.practice import scripts
        from assistant.practice.round import Round

        return Round(
            _practice_desk(),
            scripts,
            drafts=self._drafts,
            journal=_practice_journal(),
            empty_journal=_empty_practice_journal,
        )

    def close(self) -> None:
        """Let go of the drafts' file."""
        self._drafts.close()


def _guides(folder: str) -> GuideShelf:
    """The shop's own folder with its last good state beside the user's files, or the guide that ships."""
    from assistant.guide.shelf import GuideShelf

    if not folder:
        return GuideShelf(places.default_guide())
    from hashlib import sha256

    name = sha256(folder.encode()).hexdigest()[:16]
    return GuideShelf(Path(folder), places.data_folder() / "guides" / name)


def _detector(tell: Callable[[FileNotice], None]) -> Detector:
    from assistant.detect.best import BestDetector
    from assistant.domain.notice import FileFault, FileNotice

    model = places.model()
    return BestDetector(model, lambda _: tell(FileNotice(model, FileFault.NOT_RUN)))


def _helpdesk(account: Account, credential: Credential | None) -> Helpdesk:
    from assistant.domain.account import PRACTICE, HelpdeskKind

    if account == PRACTICE:
        return _practice_desk()
    if account.kind is HelpdeskKind.DEMO or credential is None:
        return demo_desk()
    from assistant.helpdesks.kinds import helpdesk

    return helpdesk(account, credential)


def _shop(account: Account, ledger: Ledger | None) -> Shop:
    from assistant.clock import SystemClock
    from assistant.domain.account import PRACTICE, HelpdeskKind
    from assistant.shops.customer_field import CustomerFieldShop
    from assistant.shops.demo import DemoShop

    if account.kind is HelpdeskKind.DEMO:
        return DemoShop(_practice_file() if account == PRACTICE else _demo_file(), SystemClock())
    return ledger or CustomerFieldShop(account.ltv_field, account.ltv_currency)


def _shop_name(account: Account) -> str:
    from assistant.domain.account import HelpdeskKind
    from assistant.helpdesks.demo.desk import SHOP_NAME

    return SHOP_NAME if account.kind is HelpdeskKind.DEMO else ""


def demo_desk() -> DemoDesk:
    """The demo desk on its file in the user's data folder."""
    from assistant.clock import SystemClock
    from assistant.helpdesks.demo.desk import DemoDesk

    return DemoDesk(_demo_file(), SystemClock())


def _demo_file() -> Path:
    return places.data_folder() / "demo.sqlite"


def _practice_desk() -> PracticeDesk:
    from assistant.clock import SystemClock
    from assistant.helpdesks.demo.practice import PracticeDesk

    return PracticeDesk(_practice_file(), SystemClock())


def _practice_journal() -> SqliteJournal:
    from assistant.storage.journal import SqliteJournal

    return SqliteJournal(places.practice_journal_file(), _PRACTICE_DAYS)


def _empty_practice_journal() -> None:
    places.practice_journal_file().unlink(missing_ok=True)


def _practice_file() -> Path:
    return places.data_folder() / "practice.sqlite"
