"""What a sweep over 5,000 tickets costs beside the waiting: ``python -m tests.benchmarks.tag_sweep``.

Once with a shop that is asked one customer after the other, once with one that is asked about many at once;
then the requests that reach a Shopify and a Vendure of ours, two orders a customer, for a tenth of the
tickets.
"""

import sys
import time
import tracemalloc
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.domain.account import Credential
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.ledger import Connected, Ledger
from assistant.ports import OrderSource
from assistant.shops.vendure import Vendure
from assistant.storage.purchases import SqlitePurchases
from tests.fakes import FixedClock, shipped_guide
from tests.servers import vendure
from tests.servers.misbehaving import misbehaving
from tests.servers.shopify import ShopifyShop
from tests.servers.shopify_orders import an_order
from tests.servers.shopify_visits import at
from tests.sweeping import BatchingShop, CountingShop, Queue, from_

_TICKETS, _CUSTOMERS, _VIPS, _SHARE = 5000, 2500, 50, 10
_EMAILS = [f"c{number}@example.com" for number in range(_CUSTOMERS // _SHARE)]


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
    for name, requests in (("Shopify", _requests), ("Vendure", _requests_to_vendure)):
        for together in (False, True):
            sent, how = requests(together=together) * _SHARE, "together" if together else "alone"
            sys.stdout.write(f"{name}, asked {how}: {sent} requests for {_TICKETS} tickets\n")


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
    orders = [an_order(number, email=_EMAILS[number % len(_EMAILS)]) for number in range(2 * len(_EMAILS))]
    shop = ShopifyShop(orders, points_an_order=0)
    with at(shop) as shopify:
        _swept_with(shopify if together else _Alone(shopify))
    return len(shop.questions)


def _requests_to_vendure(*, together: bool) -> int:
    customers = [vendure.a_customer(str(number), email) for number, email in enumerate(_EMAILS)]
    orders = [
        vendure.an_order(number, customers[number % len(customers)]) for number in range(2 * len(_EMAILS))
    ]
    shop = vendure.VendureShop(customers, orders)
    said = Source(SourceId("one"), SourceKind.VENDURE, "Shop", login=vendure.LOGIN)
    with misbehaving(shop.behaves) as server:
        source = Vendure(replace(said, address=server.address), Credential(vendure.PASSWORD), FixedClock())
        _swept_with(source if together else _Alone(source))
        source.close()
    return len(shop.asked)


def _swept_with(asked: OrderSource) -> None:
    tickets = [from_(_EMAILS[number % len(_EMAILS)], number) for number in range(_TICKETS // _SHARE)]
    with TemporaryDirectory() as folder:
        queue = Queue(Path(folder), tickets, {})
        connected = Connected(Source(SourceId("one"), SourceKind.SHOPIFY, "Shop"), asked)
        ledger = Ledger([connected], SqlitePurchases(Path(folder) / "kept.sqlite"), FixedClock())
        queue.tags = replace(queue.tags, shop=ledger)
        queue.sweep()
        queue.tags.close()


class _Alone:
    """The same shop, as if it could not answer for many."""

    def __init__(self, shop: OrderSource) -> None:
        self.purchases, self.verify, self.close = shop.purchases, shop.verify, shop.close


def _memory(queue: Queue) -> None:
    tracemalloc.start()
    queue.sweep()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    sys.stdout.write(f"  {most / 1e6:.1f} MB at most, with the fakes' own answers\n")


if __name__ == "__main__":
    main()
