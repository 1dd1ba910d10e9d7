"""Where a secret was left: as it is, and as programs write things down."""

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote


def where(secrets: Iterable[str], places: Mapping[str, bytes]) -> list[str]:
    """The names of the places that hold one of them, in whatever form."""
    wanted = {form for secret in secrets for form in forms(secret)}
    return sorted(name for name, content in places.items() if any(form in content for form in wanted))


def forms(secret: str) -> Iterator[bytes]:
    """As text, as Qt and Windows hold it, in an address, in JSON, in a log of bytes, in a header of Basic."""
    plain = secret.encode()
    yield from (plain, secret.encode("utf-16-le"), secret.encode("utf-16-be"), plain[::-1])
    yield from (quote(secret, safe="").encode(), json.dumps(secret)[1:-1].encode())
    yield from (plain.hex().encode(), plain.hex().upper().encode())
    for before in range(3):
        # In the midst of something longer, only the letters that nothing else has a part in.
        packed = base64.b64encode(bytes(before) + plain)
        inner = packed[(0, 2, 3)[before] : -4]
        yield from (inner, inner.translate(bytes.maketrans(b"+/", b"-_")))


def in_folder(folder: Path) -> dict[str, bytes]:
    """Every file below it, and every name."""
    found = {str(file.relative_to(folder)): content(file) for file in folder.rglob("*") if file.is_file()}
    return {**found, "names of files": "\n".join(map(str, folder.rglob("*"))).encode()}


def in_processes() -> dict[str, bytes]:
    """What every process was started with, as far as this user may look."""
    return {
        f"{folder.name} {name}": content(folder / name)
        for folder in Path("/proc").glob("[0-9]*")
        for name in ("cmdline", "environ")
    }


def content(file: Path) -> bytes:
    """Nothing of what is gone meanwhile, or is somebody else's."""
    with suppress(OSError):
        return file.read_bytes()
    return b""
