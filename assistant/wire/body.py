"""What a request carries, and whether it left: the difference between not sent and perhaps sent."""

import json

from assistant.wire.answer import Json


class Outgoing:
    """A request's body that knows whether all of it was taken for sending."""

    def __init__(self, content: bytes, *, changes: bool) -> None:
        """Nothing was taken yet; ``changes`` where it is more than a question."""
        self.changes = changes
        self._content = content
        self._at = 0

    def __len__(self) -> int:
        return len(self._content)

    @property
    def left(self) -> bool:
        """Before that, no server can have carried it out."""
        return self._at >= len(self._content)

    def read(self, size: int = -1) -> bytes:
        """The next piece, as the HTTP library asks for it."""
        piece = self._content[self._at :] if size < 0 else self._content[self._at : self._at + size]
        self._at += len(piece)
        return piece


def json_bytes(body: Json) -> bytes:
    """What is sent as JSON; half an emoji, as an editor may hand over, must not keep the rest from it."""
    return json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
