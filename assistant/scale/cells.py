"""A field of an export as an SQL expression: the text, sum and moment that ``shops.files_reading`` takes.

What surprises: where a quick reading leaves a cell as it is, a thorough one takes the blanks off its ends,
and the signs and spaces out of its amounts, as people write them.
"""

from assistant.scale.export import Export
from assistant.scale.sql import text, texts
from assistant.shops.files_amounts import NOISE, PLACES, Mark
from assistant.shops.files_columns import Field
from assistant.shops.files_reading import APOSTROPHE, DATES, TEST_METHOD, YES

# Differences of these still fit into 64 bits, which is twice as quick as 128.
AMOUNT = f"DECIMAL(15, {PLACES})"
"""The type of an order's amounts."""
_REFUND = r"(?:^|;)\s*amount:([^|;]*)"
# What case-folding changes and lower case does not: sharp s, the last sigma, long s.
_FOLDED = (("\u00df", "ss"), ("\u03c2", "\u03c3"), ("\u017f", "s"))
_BLANK = (
    text("\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000")
    + " || "
    + text("".join(map(chr, range(0x2000, 0x200B))))
)
"""What Python takes for blank."""


def cell_of(field: Field, export: Export) -> str:
    """A field's text, NULL where it is empty."""
    cells = [f"c{place}" for place in export.columns.places.get(field, ())]
    if export.thorough:
        cells = [f"nullif(trim({cell}, {_BLANK}), '')" for cell in cells]
    if not cells:
        return "CAST(NULL AS VARCHAR)"
    return cells[0] if len(cells) == 1 else f"coalesce({', '.join(cells)})"


def number_of(export: Export) -> str:
    """What an order is called: its number, or its id, which a quick reading leaves to a thorough one."""
    number = _without_apostrophe(cell_of(Field.ORDER, export))
    there = export.columns.places
    if Field.ID not in there or (Field.ORDER in there and not export.thorough):
        return f"coalesce({number}, '')"
    # Behind the apostrophe there may be nothing.
    return f"coalesce(nullif({number}, ''), {_without_apostrophe(cell_of(Field.ID, export))}, '')"


def id_of(export: Export) -> str:
    """What the system that the file comes from calls an order."""
    if Field.ID not in export.columns.places or not export.with_ids:
        return "CAST(NULL AS VARCHAR)"
    return f"nullif({_without_apostrophe(cell_of(Field.ID, export))}, '')"


def address_of(export: Export) -> str:
    """The customer's, as it is compared."""
    cell = f"lower({cell_of(Field.EMAIL, export)})"
    folded = cell
    for one, other in _FOLDED:
        folded = f"replace({folded}, {text(one)}, {text(other)})"
    # Trimming is dear, and letters beyond ASCII are rare: most addresses need neither.
    plain = f"strlen({cell}) = length({cell}) AND NOT contains({cell}, ' ') AND {cell} >= '!'"
    return (
        f"CASE WHEN {cell} IS NULL THEN '' WHEN {plain} AND right({cell}, 1) >= '!' THEN {cell} "
        f"ELSE trim({folded}, {_BLANK}) END"
    )


def status_of(export: Export) -> str:
    """1 where money came in, 0 where none did, NULL where nobody knows."""
    if Field.STATUS not in export.columns.places:
        return "1"
    layout, status = export.columns.layout, f"lower({cell_of(Field.STATUS, export)})"
    cases = [
        f"WHEN {status} IN ({texts(names)}) THEN {said}"
        for names, said in ((layout.paid, 1), (layout.unpaid, 0))
        if names
    ]
    return f"CASE {' '.join(cases)} WHEN {cell_of(Field.PAID_AT, export)} IS NOT NULL THEN 1 END"


def moment_of(export: Export) -> str:
    """When an order was placed, in microseconds since 1970; NULL where that cannot be read."""
    cell = cell_of(Field.PLACED, export)
    if not export.thorough:
        return f"epoch_us(try_strptime({cell}, {text(export.dates)}))"
    # Apart, because a date without a zone would be given that of the row before.
    listed = (*export.columns.layout.dates, *DATES)
    zoned, bare = ([form for form in listed if ("%z" in form) is there] for there in (True, False))
    tried = (f"epoch_us(try_strptime({cell}, [{texts(forms)}]))" for forms in (zoned, bare))
    return f"coalesce({', '.join(tried)})"


def currency_of(export: Export) -> str:
    """The file's own where the row names none."""
    own = text(export.columns.layout.currency)
    cell = cell_of(Field.CURRENCY, export)
    return f"upper(coalesce({cell}, {own}))" if export.thorough else f"coalesce({cell}, {own})"


def test_of(export: Export) -> str:
    """Whether an order is none."""
    method, test = (f"lower({cell_of(each, export)})" for each in (Field.METHOD, Field.TEST))
    tests = []
    if Field.METHOD in export.columns.places:
        tests.append(f"coalesce(contains({method}, {text(TEST_METHOD)}), FALSE)")
    if Field.TEST in export.columns.places:
        tests.append(f"coalesce({test} IN ({texts(YES)}), FALSE)")
    return f"({' OR '.join(tests)})" if tests else "FALSE"


def sum_of(field: Field, export: Export) -> str:
    """An amount; NULL where there is none, and in a thorough reading where it cannot be read."""
    if field is Field.REFUNDED and Field.REFUNDS in export.columns.places:
        return _refunds(cell_of(Field.REFUNDS, export))
    cell = cell_of(field, export)
    if not export.thorough:
        return f"CAST({cell} AS {AMOUNT})"
    return _read(cell, (export.marks or {}).get(field, Mark.POINT))


def _without_apostrophe(cell: str) -> str:
    return f"CASE WHEN starts_with({cell}, {text(APOSTROPHE)}) THEN substr({cell}, 2) ELSE {cell} END"


def _read(cell: str, mark: Mark) -> str:
    bare = f"regexp_replace({cell}, {text(NOISE)}, '', 'g')"
    plain = f"replace(replace({bare}, {text(mark.other)}, ''), {text(mark)}, '.')"
    return f"CASE WHEN regexp_full_match({bare}, {text(mark.pattern)}) THEN TRY_CAST({plain} AS {AMOUNT}) END"


def _refunds(cell: str) -> str:
    """NULL as soon as one of them is no amount."""
    amounts = f"regexp_extract_all({cell}, {text(_REFUND)}, 1)"
    each = _read("part", Mark.POINT)
    whole = f"len(list_filter({amounts}, lambda part: ({each}) IS NULL)) = 0"
    total = f"list_sum(list_transform({amounts}, lambda part: abs({each})))"
    return f"CASE WHEN {cell} IS NOT NULL AND {whole} THEN CAST({total} AS {AMOUNT}) END"
