"""Everything that is kept on this computer, in a process of its own: kept, refused, kept again."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.clock import SystemClock
from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.domain.category import CategoryId
from assistant.domain.correction import Correction, CorrectionId, Meaning
from assistant.domain.draft import Draft
from assistant.domain.errors import AssistantError
from assistant.domain.journal import JournalLine, Sent
from assistant.domain.late_tags import LateTags
from assistant.domain.purchases import Purchases
from assistant.domain.settings import Settings
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.tagging import Tagging
from assistant.domain.ticket import TicketId
from assistant.domain.tier import VIP
from assistant.helpdesks.demo.desk import DemoDesk
from assistant.storage.accounts import AccountsFile
from assistant.storage.addresses import SqliteAddresses
from assistant.storage.corrections import SqliteCorrections
from assistant.storage.drafts import SqliteDrafts
from assistant.storage.journal import SqliteJournal
from assistant.storage.late_tags import LateTagsFile
from assistant.storage.purchases import SqlitePurchases
from assistant.storage.secrets import MemorySecrets
from assistant.storage.settings_file import SettingsFile
from assistant.storage.sources import SourcesFile
from assistant.storage.tagged import SqliteTagLog
from tests.hardening.disks import fill

MANY = 25
HAMMERED = 60
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HERE = AccountId("here")
LONG = "ü" * 200_000
_LINE = JournalLine(
    at=NOON,
    account="a",
    ticket="1",
    guide="g",
    category="c",
    detected="c",
    tier="vip",
    facts="",
    pressure=(),
    resolution="r",
    rule=1,
    reply="r.full",
    likeness=1.0,
    conformity="same",
    promised=(),
    reason="",
    sent=Sent.SENT,
)


def _never(notice: object) -> None:
    raise AssertionError(f"taken for damaged: {notice}")


@dataclass(frozen=True)
class Kept:
    """A store: write something of this length, and count what stands there."""

    write: Callable[[str, str], object]
    """A name and a text."""
    count: Callable[[], int]
    close: Callable[[], None] = lambda: None


def stores(folder: Path, told: Callable[[object], None] = _never) -> Mapping[str, Kept]:
    """Every store on this folder, opened as the program opens it; ``told`` hears of damaged drafts."""
    drafts = SqliteDrafts(folder / "drafts.sqlite", told)
    journal = SqliteJournal(folder / "journal.sqlite", 30)
    corrections = SqliteCorrections(folder / "corrections.sqlite", folder / "corrections.key")
    tagged = SqliteTagLog(folder / "tagged.sqlite")
    addresses = SqliteAddresses(folder / "addresses.sqlite")
    purchases = SqlitePurchases(folder / "purchases.sqlite")
    late = LateTagsFile(folder / "late_tags.json")
    settings = SettingsFile(folder / "settings.json")
    accounts = AccountsFile(folder / "accounts.json", MemorySecrets(), drafts, tagged, late)
    sources = SourcesFile(folder / "sources.json")
    demo = DemoDesk(folder / "demo.sqlite", SystemClock())
    return {
        "drafts": Kept(
            lambda name, text: drafts.keep(HERE, Draft(TicketId(name), text)),
            lambda: len(drafts.waiting(HERE)),
            drafts.close,
        ),
        "journal": Kept(
            lambda name, text: journal.write(replace(_LINE, ticket=name, reason=text)),
            lambda: len(journal.lines()),
        ),
        "corrections": Kept(
            lambda name, text: corrections.keep(_correction(name, text)), lambda: len(corrections.kept())
        ),
        "tagged": Kept(
            lambda name, text: tagged.write(Tagging(NOON, HERE, TicketId(name), VIP, (text,), (), "r1")),
            lambda: len(tagged.taggings(HERE)),
            tagged.close,
        ),
        "addresses": Kept(
            lambda name, text: addresses.change(lambda book: book.joined("a@x", f"{name}{text}@x")),
            lambda: len(addresses.book().same),
        ),
        "purchases": Kept(
            lambda name, text: purchases.keep(SourceId("s"), name + text, Purchases("shop", NOON), NOON),
            lambda: len(purchases.everybody()),
        ),
        "late tags": Kept(
            lambda name, text: late.keep(HERE, LateTags(TicketId(name), NOON, frozenset({text}))),
            lambda: len(late.waiting(HERE)),
        ),
        "settings": Kept(
            # As a panel does that knows no more than what it chose itself.
            lambda name, text: settings.change(Settings(), Settings(keys={name: text})),
            lambda: len(settings.load()[0].keys),
        ),
        "accounts": Kept(
            lambda name, text: accounts.add(
                Account(AccountId(name), HelpdeskKind.RT, text, "https://rt.example")
            ),
            lambda: len(accounts.load()[0]),
        ),
        "sources": Kept(
            lambda name, text: sources.add(
                Source(SourceId(name), SourceKind.STRIPE, text, "https://s.example", "")
            ),
            lambda: len(sources.load()[0]),
        ),
        "demo desk": Kept(
            lambda _, text: demo.reply(TicketId("4021"), text),
            lambda: len(demo.ticket(TicketId("4021")).messages),
        ),
    }


def _correction(name: str, text: str) -> Correction:
    meaning = Meaning("words-1:ab", (0, 707))
    category = CategoryId("order_status")
    return Correction(
        CorrectionId(name),
        NOON + timedelta(seconds=len(name)),
        "shop",
        name,
        category,
        category,
        meaning,
        text,
    )


def main(folder: Path, step: str) -> None:
    """``prepare`` keeps one of each, ``full`` does so, fills the disk and makes room again."""
    found = stores(folder)
    if step != "refuse":
        for kept in found.values():
            kept.write("one", "x")
    if step == "prepare":
        return
    filler = fill(folder) if step == "full" else None
    said = {"refused": {name: _tried(kept) for name, kept in found.items()}}
    said["counted"] = {name: _counted(kept) for name, kept in found.items()}
    if filler is not None:
        filler.unlink()
        for kept in found.values():
            kept.write("three", "x")
        said["after"] = {name: str(kept.count()) for name, kept in found.items()}
    sys.stdout.write(json.dumps(said))


def _tried(kept: Kept) -> str:
    try:
        kept.write("two", LONG)
    except AssistantError as error:
        return f"told: {error}"
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return f"bug: {error!r}"
    return "nothing said"


def _counted(kept: Kept) -> str:
    try:
        return str(kept.count())
    except AssistantError as error:
        return f"told: {error}"
    except Exception as error:  # noqa: BLE001 - as above
        return f"bug: {error!r}"


def write_many(folder: Path, name: str) -> None:
    """One after the other into every store, under names that begin so."""
    found = stores(folder)
    for number in range(MANY):
        for kept in found.values():
            kept.write(f"{name}{number}", "x")


def hammer(folder: Path, name: str) -> None:
    """As fast as it goes, into those that are whole files."""
    found = stores(folder)
    for number in range(HAMMERED):
        for store in ("settings", "accounts", "sources", "late tags"):
            found[store].write(f"{name}{number}", "x")


if __name__ == "__main__":
    steps = {"many": write_many, "hammer": hammer}
    steps.get(sys.argv[2].split()[0], main)(Path(sys.argv[1]), sys.argv[2])
