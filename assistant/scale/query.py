"""The one query that turns orders into where their customers stand. DuckDB and PostgreSQL both read it.

It says in SQL what ``pipeline.standing`` says in Python, to the cent; tests hold the two against each other.
It reads a relation with the columns of ``asked.RELATION``, whose amounts are not negative.
"""

from decimal import Decimal

from assistant.domain.guide import MoneyRules
from assistant.domain.standing import WhyUnknown
from assistant.domain.tier import UNKNOWN
from assistant.scale.answering import shown, tier, written
from assistant.scale.asked import COLUMNS, SUMS, Asked
from assistant.scale.converting import given_known, kept, rate, united, united_known, worth
from assistant.scale.sql import places, texts

_COUNTS = "paid IS NOT NULL AND NOT coalesce(test, FALSE)"
_NET = "paid - tax - shipping - refunded - dispute_lost"
_ALLOWED_DIGITS = 18
"""Decimals that an amount may reach: 20 digits before them are enough for everybody's money."""


class TooFineError(ValueError):
    """A rate or a margin with more decimals than can be reckoned with exactly."""


def standing_query(asked: Asked) -> str:
    """The whole query; its rows come in no order.

    Nearly everybody pays in one currency: only the others are summed up currency by currency.
    """
    _refuse_too_fine(asked.rules, asked.cost)
    parts = (_orders(asked), _sums(asked), _united(asked), _told(asked), _stood(asked))
    only = f"WHERE tier IN ({texts(asked.tiers)})" if asked.tiers else ""
    columns = ",\n  ".join(shown(column, asked) for column in COLUMNS)
    return f"WITH {', '.join(parts)}\nSELECT\n  {columns}\nFROM stood {only}\n"


def _orders(asked: Asked) -> str:
    """Orders that count, each with no more taken off than was paid."""
    shipping = "coalesce(shipping, 0)" if asked.rules.without_shipping else "0"
    return f"""real_ones AS NOT MATERIALIZED (
  SELECT customer, placed, currency, paid, coalesce(tax, 0) AS tax, {shipping} AS shipping,
    coalesce(refunded, 0) AS refunded, coalesce(dispute_lost, 0) AS dispute_lost,
    coalesce(goodwill, 0) AS goodwill, refunded IS NOT NULL OR goodwill IS NOT NULL AS refund
  FROM {asked.relation} AS given WHERE {_COUNTS}
), net_of_tax AS NOT MATERIALIZED (
  SELECT customer, placed, currency, paid, shipping, goodwill, refund, refunded, dispute_lost,
    greatest(least(tax, paid), 0) AS tax
  FROM real_ones
), net_of_refunds AS NOT MATERIALIZED (
  SELECT customer, placed, currency, paid, shipping, goodwill, refund, tax, dispute_lost,
    greatest(least(refunded, paid - tax), 0) AS refunded
  FROM net_of_tax
), net_of_disputes AS NOT MATERIALIZED (
  SELECT customer, placed, currency, paid, shipping, goodwill, refund, tax, refunded,
    greatest(least(dispute_lost, paid - tax - refunded), 0) AS dispute_lost
  FROM net_of_refunds
)"""


def _sums(asked: Asked) -> str:
    """Each customer's; for those who paid in several currencies, each currency's, too."""
    each = {name: "0" if name in asked.silent else f"sum({name})" for name in SUMS}
    totals = ", ".join(f"{kept(said, asked)} AS {name}" for name, said in each.items())
    return f"""by_customer AS (
  SELECT customer, min(currency) AS lowest, max(currency) AS highest, count(*) AS orders,
    count(*) FILTER (WHERE refund) AS refunds, min(placed) AS since, max(placed) AS newest, {totals}
  FROM net_of_disputes GROUP BY customer
), mixed AS (
  SELECT customer, currency, max(placed) AS newest, {totals}
  FROM net_of_disputes
  WHERE customer IN (SELECT customer FROM by_customer WHERE lowest <> highest)
  GROUP BY customer, currency
)"""


def _united(asked: Asked) -> str:
    """Several currencies as one. A currency in which nothing was ever paid makes no second one."""
    sums = ", ".join(f"{united(name, asked)} AS {name}" for name in SUMS)
    apart = f"CAST({written('net', 'currency', asked.currencies)} AS VARCHAR)"
    rated = "min(CASE WHEN rate IS NULL THEN 0 ELSE 1 END)"
    return f"""rated AS (
  SELECT *, {rate("currency", asked.rules)} AS rate, paid <> 0 OR shipping <> 0 AS moved, {_NET} AS net,
    row_number() OVER (PARTITION BY customer ORDER BY newest DESC, currency) AS place
  FROM mixed
), united AS (
  SELECT customer, min(currency) FILTER (WHERE moved) AS lowest,
    max(currency) FILTER (WHERE moved) AS highest, min(currency) FILTER (WHERE place = 1) AS idle,
    {rated} FILTER (WHERE moved) AS all_rated, {rated} FILTER (WHERE place = 1) AS idle_rated,
    min(currency) FILTER (WHERE goodwill <> 0) AS given_lowest,
    max(currency) FILTER (WHERE goodwill <> 0) AS given_highest,
    coalesce({rated} FILTER (WHERE goodwill <> 0), 1) AS given_rated,
    string_agg(currency || ' ' || {apart}, '; ' ORDER BY currency) FILTER (WHERE moved) AS apart, {sums}
  FROM rated GROUP BY customer
)"""


def _told(asked: Asked) -> str:
    """Everybody: those of one currency, of several, and those without an order that counts."""
    rules, given = (
        asked.rules,
        f"(SELECT DISTINCT customer FROM {asked.relation} AS given WHERE NOT ({_COUNTS}))",
    )
    known = "TRUE" if rules.currency is None else f"{rate('lowest', rules)} IS NOT NULL"
    nothing = "0" if rules.rates else kept("0", asked)
    return f"""told AS (
  SELECT customer, orders, refunds, since, newest, lowest AS currency, 1 AS currencies,
    CAST(NULL AS VARCHAR) AS apart, {known} AS known, TRUE AS given_known,
    {", ".join(worth(name, rules) for name in SUMS)}
  FROM by_customer WHERE lowest = highest
  UNION ALL
  SELECT united.customer, one.orders, one.refunds, one.since, one.newest, coalesce(united.lowest, idle),
    CASE WHEN united.lowest <> united.highest THEN 2 ELSE 1 END,
    CASE WHEN united.lowest <> united.highest THEN united.apart END, {united_known(rules)},
    {given_known(rules)}, {", ".join(f"united.{name}" for name in SUMS)}
  FROM united JOIN by_customer AS one ON united.customer = one.customer
  UNION ALL
  SELECT customer, 0, 0, NULL, NULL, NULL, 0, NULL, FALSE, FALSE, {", ".join(nothing for _ in SUMS)}
  FROM {given} AS others
  WHERE customer NOT IN (SELECT customer FROM by_customer WHERE customer IN {given})
)"""


def _stood(asked: Asked) -> str:
    net = _NET if asked.rules.rates else kept(_NET, asked)
    return f"""summed AS (
  SELECT *, {net} AS ltv,
    CASE WHEN orders = 0 THEN '{WhyUnknown.NO_ORDERS}' WHEN known THEN NULL
      WHEN currencies > 1 THEN '{WhyUnknown.SEVERAL_CURRENCIES}'
      ELSE '{WhyUnknown.FOREIGN_CURRENCY}' END AS why_unknown
  FROM told
), stood AS (
  SELECT *, CASE WHEN why_unknown IS NULL THEN {tier(asked.rules)} ELSE '{UNKNOWN}' END AS tier FROM summed
)"""


def _refuse_too_fine(rules: MoneyRules, cost: Decimal) -> None:
    finest = max((places(one) for one in rules.rates.values()), default=0)
    if 4 + finest + places(rules.margin) > _ALLOWED_DIGITS or places(cost) > _ALLOWED_DIGITS:
        raise TooFineError("The guide's rates and margin have too many decimals to reckon with exactly.")
