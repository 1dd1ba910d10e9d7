"""`evenhand ltv what-if`: what another threshold would have meant, for customers and for past answers."""

import argparse
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.guide import Parsers
from assistant.cli.order_files import add_order_files, values_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.domain.guide import Guide
    from assistant.domain.journal import JournalLine
    from assistant.domain.money import Money
    from assistant.what_if.trial import Trial

ALL_FINE, UNUSABLE = 0, 2
_MOST_MARGINS = 6
_LARGEST = Decimal(10**9)


def add_what_if(inner: Parsers) -> None:
    """Register the action beside its kin."""
    words = "try another threshold on the customers and on the answers of the past"
    parser = inner.add_parser("what-if", help=words, description=f"{words[0].upper()}{words[1:]}.")
    parser.add_argument(
        "--guide", type=Path, metavar="FOLDER", help="another guide than the one in force here"
    )
    parser.add_argument(
        "--margin", type=_margins, metavar="LIST", default=(), help="gross margins in per cent, like 30,40,50"
    )
    line = parser.add_mutually_exclusive_group()
    line.add_argument(
        "--threshold", type=_amount, metavar="AMOUNT", help="like 750; without it the guide's own"
    )
    line.add_argument(
        "--percentile",
        type=_percentile,
        metavar="N",
        help="the value that N per cent of the customers are below",
    )
    parser.add_argument("--tier", default="", metavar="NAME", help="whose bound it is; without it vip")
    add_order_files(parser)
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page with a plot, too")


def run_what_if(chosen: argparse.Namespace) -> int:
    """Reckon, print the figures, and write the page where one is wanted."""
    from assistant.cli.terminal import complain, speak_utf8
    from assistant.domain.errors import AssistantError

    speak_utf8()
    try:
        trial = _trial(chosen)
        threshold = _threshold(chosen, trial)
        _write_page(chosen.html, trial, threshold)
    except AssistantError as error:
        complain(str(error))
        return UNUSABLE
    except OSError as error:
        complain(f"{error.filename or chosen.html}: {error.strerror or error}.")
        return UNUSABLE
    _print(trial, threshold)
    return ALL_FINE


def _threshold(chosen: argparse.Namespace, trial: "Trial") -> Decimal:
    from assistant.domain.errors import AssistantError

    if chosen.percentile is None:
        return trial.tier.bound if chosen.threshold is None else chosen.threshold
    derived = trial.derived(100 - chosen.percentile)
    if derived is None:
        raise AssistantError("No customer is known yet, so that nothing can be derived from them.")
    return derived


def _write_page(file: Path | None, trial: "Trial", threshold: Decimal) -> None:
    from assistant.cli.what_if_page import what_if_page

    if file is not None:
        file.write_text(what_if_page(trial, threshold), encoding="utf-8", newline="\n")


def _print(trial: "Trial", threshold: Decimal) -> None:
    from assistant.cli.page import Style
    from assistant.cli.terminal import page_for_terminal
    from assistant.cli.what_if_words import amount, told

    page = page_for_terminal()
    page.add(f"{trial.tier.name} from {amount(threshold, trial.currency)}", style=Style.STRONG)
    for line in told(trial, threshold):
        page.add(line)
    sys.stdout.write(page.text())


def _trial(chosen: argparse.Namespace) -> "Trial":
    from assistant.what_if.trial import tier_to_move, tried

    guide = guide_in_force(chosen.guide)
    customers = values_in(chosen, guide.money) if chosen.orders else _kept(guide)
    tier = tier_to_move(guide, chosen.tier) if chosen.tier else None
    return tried(guide, tuple(customers), _answers(), chosen.margin, tier)


def guide_in_force(folder: Path | None) -> "Guide":
    """The one in this folder, else the one of the settings, else the one that ships."""
    from assistant import places
    from assistant.guide import load_guide
    from assistant.storage.settings_file import SettingsFile

    if folder is None:
        settings, _ = SettingsFile(places.config_folder() / "settings.json").load()
        folder = Path(settings.guide_folder) if settings.guide_folder else places.default_guide()
    return load_guide(folder)


def _answers() -> "tuple[JournalLine, ...]":
    from assistant import places
    from assistant.storage.journal import SqliteJournal

    return SqliteJournal(places.journal_file(), keep_days=0).lines()


def _kept(guide: "Guide") -> "Iterator[Money | None]":
    """Of the connected shops' customers; no key is needed, for no shop is asked."""
    from assistant import places
    from assistant.ledger import everybody
    from assistant.pipeline.standing import stand
    from assistant.storage.addresses import SqliteAddresses
    from assistant.storage.purchases import SqlitePurchases
    from assistant.storage.sources import SourcesFile

    file = places.data_folder() / "purchases.sqlite"
    if file.exists():
        connected, _ = SourcesFile(places.config_folder() / "sources.json").load()
        book = SqliteAddresses(places.addresses_file()).book()
        for purchases in everybody(connected, SqlitePurchases(file), book):
            yield stand(purchases, guide.money).ltv


def _amount(text: str) -> Decimal:
    found = _number(text)
    if not 0 <= found < _LARGEST:
        raise argparse.ArgumentTypeError(f"{text!r} is no amount; write a number such as 750")
    return found


def _percentile(text: str) -> int:
    found = _number(text.strip(" %"))
    if not 1 <= found <= 99 or found != int(found):  # noqa: PLR2004 - below 1 and above 99 there is nobody
        raise argparse.ArgumentTypeError(f"{text!r} is no percentile; write a whole number such as 95")
    return int(found)


def _margins(text: str) -> tuple[Decimal, ...]:
    found = tuple(dict.fromkeys(_number(part.strip(" %")) / 100 for part in text.split(",")))
    if not all(0 <= margin <= 1 for margin in found) or len(found) > _MOST_MARGINS:
        words = f"is no list of margins; write up to {_MOST_MARGINS}, like 30,40,50"
        raise argparse.ArgumentTypeError(f"{text!r} {words}")
    return found


def _number(text: str) -> Decimal:
    """Below zero for what is none."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        return Decimal(-1)
    return found if found.is_finite() else Decimal(-1)
