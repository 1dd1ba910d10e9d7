"""What the tiers are called."""

from typing import Final, NewType

Tier = NewType("Tier", str)
"""A tier by the name that the guide gives it, or ``UNKNOWN``."""

UNKNOWN: Final = Tier("unknown")
"""Of customers without a lifetime value. No guide can call a tier of its own so."""

VIP: Final = Tier("vip")
STANDARD: Final = Tier("standard")
"""The two tiers of a guide that states nothing but ``vip_from``."""
