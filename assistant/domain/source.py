"""Sources of orders that this agent connected. Their secrets are in the keyring, never here."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

SourceId = NewType("SourceId", str)


class SourceKind(StrEnum):
    """The systems that orders can be read from."""

    SHOPIFY = "shopify"
    WOOCOMMERCE = "woocommerce"
    STRIPE = "stripe"
    RECHARGE = "recharge"
    BIGCOMMERCE = "bigcommerce"
    VENDURE = "vendure"
    FILE = "file"

    @property
    def has_secret(self) -> bool:
        """Whether there is anything to keep in the keyring: a file is there, or it is not."""
        return self is not SourceKind.FILE


@dataclass(frozen=True, slots=True)
class Source:
    """One source of orders: kind, address, login."""

    id: SourceId
    kind: SourceKind
    name: str
    """As the agent calls it."""
    address: str = ""
    """https:// only, except loopback; for a file, or a folder of files, its path."""
    login: str = ""
    """The half of the credentials that is no secret, such as a client id; empty where there is none."""
    ca_file: str = ""
    """A company's own certificate authority, as a PEM file."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a source lets us see with the credentials that we have."""

    shop: str = ""
    """What the shop calls itself."""
    missing: tuple[str, ...] = ()
    """Rights that are not there and are needed, by the names that the source gives them."""
    advised: tuple[str, ...] = ()
    """Rights without which something is not seen, such as older orders or disputes."""
    hint: str = ""
    """What would be better although it works; an English source for translation, context ``errors``."""
