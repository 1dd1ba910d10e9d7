"""Tags at a helpdesk that takes nothing but the whole list, and has no version to compare.

The list is read right before it is written, and again afterwards: tags of ours that a colleague's older list
swept away are written again. What a colleague adds in the moment between our reading and our writing is lost;
no such helpdesk lets anybody prevent or notice that.
"""

from collections.abc import Callable, Collection

from assistant.domain.errors import Trouble
from assistant.wire.errors import trouble_with

Tags = tuple[str, ...]

_MOST_WRITES = 5
_MOST_IN_VAIN = 2


def change_tags(
    read: Callable[[], Tags],
    write: Callable[[Tags], None],
    add: Collection[str],
    remove: Collection[str],
    host: str,
) -> Tags:
    """Write until what is wanted stands there; what already does is not written again."""
    there, in_vain = read(), 0
    for _ in range(_MOST_WRITES):
        wanted = _wanted(there, add, remove)
        if _alike(wanted, there):
            return there
        write(wanted)
        before, there = there, read()
        in_vain += _alike(before, there)
        if in_vain == _MOST_IN_VAIN and not _alike(wanted, there):
            # It said yes and did nothing.
            raise trouble_with(Trouble.NO_RIGHTS, host)
    if _alike(_wanted(there, add, remove), there):
        return there
    raise trouble_with(Trouble.CHANGED_MEANWHILE, host)


def _wanted(there: Tags, add: Collection[str], remove: Collection[str]) -> Tags:
    """What is there and what is added, without what goes; a tag is the same one in any case of letters."""
    tags = {tag.casefold(): tag for tag in there}
    for tag in sorted(add):
        tags.setdefault(tag.casefold(), tag)
    gone = {tag.casefold() for tag in remove}
    return tuple(tag for key, tag in tags.items() if key not in gone)


def _alike(one: Tags, other: Tags) -> bool:
    return {tag.casefold() for tag in one} == {tag.casefold() for tag in other}
