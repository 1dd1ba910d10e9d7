"""Which questions can wait: what nobody looks at just now lets those go first that an agent waits for."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_BEHIND: ContextVar[bool] = ContextVar("behind", default=False)


@contextmanager
def behind() -> Iterator[None]:
    """Whatever this thread asks inside the block, nobody waits for."""
    before = _BEHIND.set(True)
    try:
        yield
    finally:
        _BEHIND.reset(before)


def is_behind() -> bool:
    """Whether nobody waits for what this thread asks."""
    return _BEHIND.get()
