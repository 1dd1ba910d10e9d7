"""Tags that can only be written as a whole list: others' stay, and ours stand in the end."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.replaced_tags import change_tags

TAGS = st.lists(st.text("abc", min_size=1, max_size=2), unique=True).map(tuple)


class List:
    """A helpdesk's list, and what colleagues do to it after each writing of ours."""

    def __init__(self, *tags: str, then: Callable[["List"], None] = lambda _list: None) -> None:
        self.tags = tags
        self.written = 0
        self._then = then

    def write(self, tags: tuple[str, ...]) -> None:
        self.tags = tags
        self.written += 1
        self._then(self)

    def change(self, add: tuple[str, ...] = (), remove: tuple[str, ...] = ()) -> tuple[str, ...]:
        return change_tags(lambda: self.tags, self.write, add, remove, "desk.example")


@settings(deadline=None)
@given(TAGS, TAGS, TAGS)
def test_what_is_named_stands_or_is_gone_and_the_rest_is_as_it_was(
    there: tuple[str, ...], add: tuple[str, ...], remove: tuple[str, ...]
) -> None:
    kept = List(*there)
    assert ({*there} | {*add}) - {*remove} == {*kept.change(add, remove)} == {*kept.tags}
    assert kept.written <= 1


@settings(deadline=None)
@given(TAGS, TAGS)
def test_what_stands_is_not_written(there: tuple[str, ...], remove: tuple[str, ...]) -> None:
    kept = List(*there)
    kept.change(add=there, remove=tuple(tag for tag in remove if tag not in there))
    assert 0 == kept.written


def test_a_tag_keeps_the_letters_that_it_has_there() -> None:
    kept = List("VIP", "tea")
    assert ("VIP", "tea", "new") == kept.change(add=("vip", "new"))


def test_what_a_colleague_swept_away_is_written_again() -> None:
    def colleague(there: List) -> None:
        if there.written == 1:
            there.tags = ("tea", "kims")

    assert {"tea", "kims", "ours"} == set(List("tea", then=colleague).change(add=("ours",)))


def test_a_desk_that_does_not_do_it_is_not_asked_for_ever() -> None:
    def undone(there: List) -> None:
        there.tags = ("tea",)

    kept = List("tea", then=undone)
    with pytest.raises(ServiceError) as caught:
        kept.change(add=("ours",))
    assert (Trouble.NO_RIGHTS, 2) == (caught.value.trouble, kept.written)


def test_a_list_that_never_rests_is_left() -> None:
    def restless(there: List) -> None:
        there.tags = (f"kims-{there.written}",)

    kept = List("tea", then=restless)
    with pytest.raises(ServiceError) as caught:
        kept.change(add=("ours",))
    assert Trouble.CHANGED_MEANWHILE is caught.value.trouble
