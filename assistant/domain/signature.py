"""Who signs an answer."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Signature:
    """Who answers."""

    agent_name: str = ""
    shop_name: str = ""


UNSIGNED: Final = Signature()
