"""What is asked over HTTP and what comes back, as plain values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = Any
Parameters = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long an answer may take, in seconds, and how much it may hold, in bytes."""

    connect: float = 5
    read: float = 20
    """Between two pieces of an answer."""
    whole: float = 60
    bytes: int = 32 * 1024 * 1024


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    body: Json
    etag: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Without regard to case."""

    @property
    def version(self) -> str:
        """What the tag holds."""
        return self.etag.removeprefix("W/").strip('"')


def json_of(headers: Mapping[str, str], content: bytes) -> Json | None:
    """The body, or None where it is no JSON."""
    if "json" not in headers.get("content-type", "").lower():
        return None
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
