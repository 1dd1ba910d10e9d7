"""Another bound in guide.yaml: one number changes, whatever stands around it."""

import re
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import places
from assistant.domain.errors import GuideError, StorageError
from assistant.domain.tier import VIP, Tier
from assistant.guide import load_guide
from assistant.guide.threshold import rewriting, write
from assistant.what_if.trying import change_of

LISTED = """tiers:
  - {name: standard, from: 0}
  - name: vip   # the good ones
    from: "500"  # quoted
    tag: evenhand-vip
  - name: gold
    from: 900
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "guide"
    copytree(places.default_guide(), folder)
    return folder


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "guide.yaml"
    file.write_bytes(file.read_bytes().replace(old.encode(), new.encode()))


def with_list(folder: Path) -> None:
    file = folder / "guide.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"tiers:.*\n  vip_from:.*\n", LISTED, text), encoding="utf-8")


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.decimals(1, 999_999_999, places=2))
def test_only_the_number_changes(own: Path, bound: Decimal) -> None:
    change_ = rewriting(own, VIP, bound)
    before, after = change_.before.splitlines(), change_.after.splitlines()
    differing = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(differing) <= 1
    for old, new in differing:
        assert re.sub(r"(?<=vip_from: )\S+", "", old) == re.sub(r"(?<=vip_from: )\S+", "", new)


def test_guide_has_the_bound_once_it_is_written(own: Path) -> None:
    write(rewriting(own, VIP, Decimal("750.00")))
    assert Decimal(750) == load_guide(own).money.tiers[1].bound
    assert "  vip_from: 750     # net" in (own / "guide.yaml").read_text(encoding="utf-8")


def test_change_can_be_looked_at_first(own: Path) -> None:
    diff = rewriting(own, VIP, Decimal("612.5")).diff
    assert ["-  vip_from: 500 ", "+  vip_from: 612.5 "] == [
        re.sub(r" +#.*", " ", line) for line in diff if line.startswith(("-  ", "+  "))
    ]
    assert Decimal(500) == load_guide(own).money.tiers[1].bound


def test_line_breaks_and_a_mark_before_the_text_stay(own: Path) -> None:
    file = own / "guide.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    write(rewriting(own, VIP, Decimal(800)))
    assert before.replace(b"vip_from: 500", b"vip_from: 800") == file.read_bytes()


@pytest.mark.parametrize(("tier", "old", "new"), [("vip", '"500"', '"450"'), ("gold", "900", "950")])
def test_bound_in_a_list_is_found_by_its_tier(own: Path, tier: str, old: str, new: str) -> None:
    with_list(own)
    before = (own / "guide.yaml").read_text(encoding="utf-8")
    write(rewriting(own, Tier(tier), Decimal(new.strip('"'))))
    assert before.replace(f"from: {old}", f"from: {new}") == (own / "guide.yaml").read_text(encoding="utf-8")


def test_bound_of_another_tier_is_refused(own: Path) -> None:
    with_list(own)
    with pytest.raises(GuideError, match="another tier's already"):
        rewriting(own, VIP, Decimal(900))


@pytest.mark.parametrize("tier", ["gold", "standard"])
def test_tier_without_a_bound_of_its_own_is_refused(own: Path, tier: str) -> None:
    with pytest.raises(GuideError, match="no bound for"):
        rewriting(own, Tier(tier), Decimal(900))


def test_what_somebody_wrote_meanwhile_is_never_written_over(own: Path) -> None:
    seen = rewriting(own, VIP, Decimal(900))
    change(own, "margin: 40 %", "margin: 45 %")
    with pytest.raises(StorageError, match="changed meanwhile"):
        write(seen)
    assert Decimal(500) == load_guide(own).money.tiers[1].bound


def test_broken_file_is_left_alone(own: Path) -> None:
    change(own, "tiers:", "tiers: [")
    before = (own / "guide.yaml").read_bytes()
    with pytest.raises(GuideError):
        rewriting(own, VIP, Decimal(900))
    assert before == (own / "guide.yaml").read_bytes()


def test_guide_that_ships_is_never_changed() -> None:
    with pytest.raises(StorageError, match="never changed"):
        change_of(places.default_guide(), VIP, Decimal(900))


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"guide\.yaml"):
        change_of(tmp_path, VIP, Decimal(900))


def test_file_keeps_its_rights_and_leaves_nothing_beside_it(own: Path) -> None:
    file = own / "guide.yaml"
    file.chmod(0o640)
    there = set(own.iterdir())
    write(rewriting(own, VIP, Decimal(900)))
    assert (0o640, there) == (file.stat().st_mode & 0o777, set(own.iterdir()))
