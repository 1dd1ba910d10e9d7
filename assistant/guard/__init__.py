"""The guard: what a draft promises, and whether the guide grants it. It knows of no pressure."""

from assistant.guard.grants import Allowed
from assistant.guard.judging import judge
from assistant.guard.promises import promises_in

__all__ = ["Allowed", "judge", "promises_in"]
