"""How long `evenhand guide check` takes on a large guide: 500 rules, 250 resolutions, 2,000 replies.

Prints figures, asserts nothing. Run it from the root of the repository:
``python tests/benchmarks/guide_check.py``.
"""

# ruff: noqa: T201 - it talks to a terminal

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from assistant import places
from assistant.lint import check_guide

CATEGORIES, RESOLUTIONS, RULES, VARIANTS = 25, 250, 500, 8

_ABOUT = """\
name: large
version: 1
language: en
tiers:
  vip_from: 500
margin: 40 %
costs:
  unknown_order: 35
"""


def main() -> None:
    """Time the guide that ships, then the large one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder)
        for words, guide in (("default guide", places.default_guide()), ("large guide", folder)):
            start = time.perf_counter()
            found = check_guide(guide)
            print(f"{words}: {time.perf_counter() - start:.2f} s, {len(found)} findings")


def write(folder: Path) -> None:
    """Twenty rules for each category, by country, days, tier and total, and one for the rest."""
    (folder / "guide.yaml").write_text(_ABOUT, "utf-8")
    (folder / "categories.yaml").write_text("".join(_categories()), "utf-8")
    (folder / "rules.yaml").write_text("".join(_rules()), "utf-8")
    (folder / "resolutions.yaml").write_text("".join(_resolutions()), "utf-8")
    replies = folder / "replies" / "en"
    replies.mkdir(parents=True)
    body = (places.default_guide() / "replies" / "en" / "carrier_trace.full.md").read_text("utf-8")
    for resolution in range(RESOLUTIONS):
        for variant in ("full", "short", *(f"v{number}" for number in range(VARIANTS - 2))):
            (replies / f"r{resolution}.{variant}.md").write_text(body, "utf-8")


def _categories() -> list[str]:
    return [
        f"c{number}:\n  title: Category {number}\n  use_when: It is so.\n" for number in range(CATEGORIES)
    ]


def _resolutions() -> list[str]:
    terms = "  grants: [help]\n  refuses: [more]\n  allows: [deadline]\n"
    return [f"r{number}:\n  title: Resolution {number}\n{terms}" for number in range(RESOLUTIONS)]


def _rules() -> list[str]:
    each = RULES // CATEGORIES
    asked = [
        *(f"country: [C{number}, D{number}]" for number in range(each // 4)),
        *(f"days_since_delivery: at most {5 * number + 5}\n    tier: vip" for number in range(each // 4)),
        *(f"order_total: more than {1000 - 50 * number}" for number in range(each // 4)),
        *(f"tags: [t{number}]\n    shipped: yes" for number in range(each - 3 * (each // 4) - 1)),
        "",
    ]
    rules = []
    for category in range(CATEGORIES):
        for place, words in enumerate(asked):
            then = (category * each + place) % RESOLUTIONS
            lines = f"- when:\n    category: c{category}\n" + (f"    {words}\n" if words else "")
            rules.append(f"{lines}  then: r{then}\n  why: So.\n")
    return rules


if __name__ == "__main__":
    main()
