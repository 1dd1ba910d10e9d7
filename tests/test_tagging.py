"""Only the tags that the guide names are ever touched, and not knowing a tier takes nothing away."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.guide import two_tiers
from assistant.domain.standing import TierTerms
from assistant.domain.tier import STANDARD, UNKNOWN, VIP, Tier
from assistant.tagging import AS_IT_IS, Retag, retag

TWO = two_tiers(Decimal(500))
NAMES = st.sampled_from(
    ["evenhand-vip", "evenhand-gold", "evenhand-", "vip", "Evenhand-VIP", "gold", "a b", "چای", "unknown"]
)
TAGS = st.lists(NAMES, unique=True, max_size=6)
TIERS = st.lists(NAMES | st.just(""), min_size=1, max_size=4).map(
    lambda tags: [TierTerms(Tier(f"t{place}"), Decimal(place), tag=tag) for place, tag in enumerate(tags)]
)
PLACES = st.integers(0, 3)


def applied(tags: list[str], change: Retag) -> list[str]:
    return [tag for tag in tags if tag not in change.remove] + sorted(change.add - set(tags))


def test_vip_gets_the_tag_that_names_us() -> None:
    assert Retag(add=frozenset({"evenhand-vip"})) == retag(["vip", "pantry-box"], VIP, TWO)


def test_who_is_vip_no_more_loses_only_that_tag() -> None:
    change = retag(["vip", "evenhand-vip", "pantry-box"], STANDARD, TWO)
    assert Retag(remove=frozenset({"evenhand-vip"})) == change


def test_a_tag_that_is_there_already_is_nothing_to_do() -> None:
    assert not retag(["evenhand-vip"], VIP, TWO)


def test_a_tier_without_a_tag_takes_the_others_off() -> None:
    tiers = (*TWO, TierTerms(Tier("gold"), Decimal(1000)))
    assert frozenset({"evenhand-vip"}) == retag(["evenhand-vip"], Tier("gold"), tiers).remove


@given(TAGS, TIERS)
def test_an_unknown_tier_changes_nothing(tags: list[str], tiers: list[TierTerms]) -> None:
    assert AS_IT_IS == retag(tags, UNKNOWN, tiers)
    assert AS_IT_IS == retag(tags, Tier("of another guide"), tiers)


@given(TAGS, TIERS, PLACES)
def test_a_second_time_changes_nothing_more(tags: list[str], tiers: list[TierTerms], place: int) -> None:
    tier = tiers[place % len(tiers)].name
    once = applied(tags, retag(tags, tier, tiers))
    assert not retag(once, tier, tiers)


@given(TAGS, TIERS, PLACES)
def test_others_tags_survive_whatever_they_are(tags: list[str], tiers: list[TierTerms], place: int) -> None:
    tier = tiers[place % len(tiers)]
    ours = {one.tag for one in tiers}
    after = applied(tags, retag(tags, tier.name, tiers))
    assert [tag for tag in tags if tag not in ours] == [tag for tag in after if tag not in ours]
    assert {tier.tag} - {""} == set(after) & (ours - {""})
