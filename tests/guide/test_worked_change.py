"""The page that teaches the guide: followed to the letter, it works."""

import re
import shutil
from pathlib import Path

from assistant.domain.condition import Asks, OneOf, asked_in
from assistant.domain.facts import CATEGORY, TIER
from assistant.domain.guide import Guide
from assistant.domain.reply import PLACEHOLDERS
from assistant.guide import load_guide
from assistant.places import resources

_PAGE = (Path(__file__).parents[2] / "resources" / "README.md").read_text(encoding="utf-8")
RETURNS = Asks(CATEGORY, OneOf(frozenset({"return_request"})))
_RETURNS = "- when:                             # 10\n    category: return_request\n"


def _changed(folder: Path) -> Guide:
    rule, resolution, reply = re.findall(
        r"^```(?:yaml|markdown)\n(.*?)^```$", _PAGE, re.MULTILINE | re.DOTALL
    )
    shutil.copytree(resources() / "guide" / "default", folder)
    rules = (folder / "rules.yaml").read_text(encoding="utf-8")
    assert _RETURNS in rules
    (folder / "rules.yaml").write_text(rules.replace(_RETURNS, f"{rule}\n{_RETURNS}"), encoding="utf-8")
    with (folder / "resolutions.yaml").open("a", encoding="utf-8") as file:
        file.write(f"\n{resolution}")
    for variant in ("full", "short"):
        (folder / f"replies/en/return_on_us.{variant}.md").write_text(reply, encoding="utf-8")
    return load_guide(folder)


def test_the_worked_change_gives_a_guide_that_decides_so(tmp_path: Path) -> None:
    guide = _changed(tmp_path / "my-guide")

    first, second = (rule for rule in guide.rules if RETURNS in asked_in(rule.when))

    assert "return_on_us" == first.then
    assert Asks(TIER, OneOf(frozenset({"vip"}))) in asked_in(first.when)
    assert "return_terms" == second.then
    assert {"return_on_us.full", "return_on_us.short"} <= {reply.id for reply in guide.replies}


def test_every_placeholder_is_described() -> None:
    assert [] == [name for name in PLACEHOLDERS if f"{{{{ {name} }}}}" not in _PAGE]
