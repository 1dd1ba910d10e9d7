"""The Lucide icons as the ``lucide`` package carries them, one entry read at a time.

``zipfile`` lists all 1,700 icons before it opens one, which costs the first paint more than drawing it.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

# The fields of an entry in the directory at the end of a zip that say where its bytes are (APPNOTE 4.3.12).
_ENTRY: Final = struct.Struct("<4s6xH8xLLHHH8xL")
_SIGNATURE: Final = b"PK\x01\x02"
# In front of the bytes stands a header whose last two fields say how long its name and its extra field are.
_HEADER, _LENGTHS_AT = 30, 26
_STORED, _DEFLATED = 0, 8


def svg(name: str) -> bytes:
    """An icon's drawing by its Lucide name."""
    archive = _archive()
    file = f"{name}.svg".encode()
    at = archive.rfind(file)
    while at >= 0:
        start = at - _ENTRY.size
        if archive.startswith(_SIGNATURE, max(start, 0)):
            _, method, size, _, length, _, _, place = _ENTRY.unpack_from(archive, start)
            if length == len(file) and method in (_STORED, _DEFLATED):
                return _unpacked(archive, place, size, packed=method == _DEFLATED)
        at = archive.rfind(file, 0, at)
    raise KeyError(name)


def _unpacked(archive: bytes, place: int, size: int, *, packed: bool) -> bytes:
    name, extra = struct.unpack_from("<HH", archive, place + _LENGTHS_AT)
    start = place + _HEADER + name + extra
    held = archive[start : start + size]
    return zlib.decompress(held, -zlib.MAX_WBITS) if packed else held


@lru_cache(maxsize=1)
def _archive() -> bytes:
    found = find_spec("lucide")
    assert found is not None  # noqa: S101 - a dependency
    assert found.origin is not None  # noqa: S101 - it is a package with files
    return Path(found.origin).with_name("lucide.zip").read_bytes()
