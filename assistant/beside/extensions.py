"""Whose extensions may talk to the panel: ours, by the id that each browser gives it."""

from collections.abc import Sequence
from typing import Final

HOST_NAME: Final = "evenhand.beside"
"""How the extension names its native host."""

CHROMIUM_IDS: Final = ("loeedlfjjhidphbmkpobijpeppimokpl",)
"""By the public key in the extension's manifest. A store that signs with its own key gives another id."""

FIREFOX_IDS: Final = ("beside@evenhand.example",)

CHROMIUM_ORIGINS: Final = tuple(f"chrome-extension://{id_}/" for id_ in CHROMIUM_IDS)
ORIGINS: Final = frozenset({*CHROMIUM_ORIGINS, *FIREFOX_IDS})


def origin_in(arguments: Sequence[str]) -> str | None:
    """The extension that a browser started the host for; None where it is not one of ours.

    Chromium's family names its origin first; Firefox the host's manifest first, and then the extension's id.
    """
    if arguments[:1] and arguments[0].startswith("chrome-extension:"):
        named = arguments[0]
    else:
        named = arguments[1] if len(arguments) > 1 else ""
    return named if named in ORIGINS else None
