"""Helpdesks that give each customer a host of their own under one domain."""

from assistant.wire.address import base, parts_of


def home_of(address: str, domain: str) -> str:
    """The host alone, whatever page was copied; a single word is the name that a customer chose there."""
    parts = parts_of(address)
    name = parts.hostname or ""
    if name and "." not in name and ":" not in name and name != "localhost":
        return f"https://{name}.{domain}"
    return base(parts) if name else address
