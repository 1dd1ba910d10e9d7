"""What a sweep over 5,000 tickets costs beside the waiting: ``python -m tests.benchmarks.tag_sweep``.

Once with a shop that is asked one customer after the other, once with one that is asked about many at once;
then the requests that reach a Shopify of ours, two orders a customer, for a tenth of the tickets.
"""

import sys
import time
import tracemalloc
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.domain.source import Source, SourceId, SourceKind
from assistant.ledger import Connected, Ledger
from assistant.ports import OrderSource
from assistant.shops.shopify import Shopify
from assistant.storage.purchases import SqlitePurchases
from tests.fakes import FixedClock, shipped_guide
from tests.servers.shopify import ShopifyShop
from tests.servers.shopify_orders import an_order
from tests.servers.shopify_visits import at
from tests.sweeping import BatchingShop, CountingShop, Queue, from_

_TICKETS, _CUSTOMERS, _VIPS, _SHARE = 5000, 2500, 50, 10


def main() -> None:
    """Each once for the time, once more for the memory."""
    shipped_guide()
    emails = [f"c{number}@example.com" for number in range(_CUSTOMERS)]
    tickets = [from_(emails[number % _CUSTOMERS], number) for number in range(_TICKETS)]
    values = dict.fromkeys(emails[:_VIPS], "900")
    for kind in (CountingShop, BatchingShop):
        sys.stdout.write(f"{kind.__name__}:\n")
        for measured in (_time, _memory):
            with TemporaryDirectory() as folder:
                queue = Queue(Path(folder), tickets, values, kind(values))
                measured(queue)
                queue.tags.close()
    for together in (False, True):
        sent = _requests(together=together) * _SHARE
        sys.stdout.write(
            f"Shopify, asked {'together' if together else 'alone'}: {sent} requests for {_TICKETS} tickets\n"
        )


def _time(queue: Queue) -> None:
    wall, busy = time.monotonic(), time.process_time()
    queue.sweep()
    busy, wall = time.process_time() - busy, time.monotonic() - wall
    sys.stdout.write(
        f"  {_questions(queue)} questions to the shop for {_TICKETS} tickets of {_CUSTOMERS} customers\n"
        f"  {queue.time.now:.0f} s spared for it; {busy:.2f} s of one core, {wall:.2f} s by the clock\n"
    )


def _questions(queue: Queue) -> int:
    batches = len(queue.shop.batches) if isinstance(queue.shop, BatchingShop) else 0
    return len(queue.shop.asked) + batches


def _requests(*, together: bool) -> int:
    """Over the wire, as Shopify would count them."""
    emails = [f"c{number}@example.com" for number in range(_CUSTOMERS // _SHARE)]
    orders = [an_order(number, email=emails[number % len(emails)]) for number in range(2 * len(emails))]
    shop = ShopifyShop(orders, points_an_order=0)
    tickets = [from_(emails[number % len(emails)], number) for number in range(_TICKETS // _SHARE)]
    with TemporaryDirectory() as folder, at(shop) as shopify:
        source = Source(SourceId("one"), SourceKind.SHOPIFY, "Shop")
        kept = SqlitePurchases(Path(folder) / "kept.sqlite")
        queue = Queue(Path(folder), tickets, {})
        asked: OrderSource = shopify if together else _Alone(shopify)
        ledger = Ledger([Connected(source, asked)], kept, FixedClock())
        queue.tags = replace(queue.tags, shop=ledger)
        queue.sweep()
        queue.tags.close()
    return len(shop.questions)


class _Alone:
    """The same shop, as if it could not answer for many."""

    def __init__(self, shop: Shopify) -> None:
        self.purchases, self.verify, self.close = shop.purchases, shop.verify, shop.close


def _memory(queue: Queue) -> None:
    tracemalloc.start()
    queue.sweep()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    sys.stdout.write(f"  {most / 1e6:.1f} MB at most, with the fakes' own answers\n")


if __name__ == "__main__":
    main()
