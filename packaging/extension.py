"""The extension as the browsers' stores take it: ``python3 packaging/dev.py extension``.

Nothing is compiled: a store's file is the folder ``packaging/browser`` in a zip. The same checkout gives the
same bytes on any machine, so nothing in it is compressed: how far that goes differs from zlib to zlib.
"""

import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from environment import Environment
from machine import say

FOLDER: Final = Path(__file__).resolve().parent / "browser"
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o100644 << 16
_FOR_DEVELOPERS: Final = frozenset({"README.md"})

_NOT_IN: Final[Mapping[str, frozenset[str]]] = {
    # Its store gives the id, and refuses a manifest that does; assistant/beside/extensions.py is to name it.
    "chromium.zip": frozenset({"key", "browser_specific_settings"}),
    "firefox.xpi": frozenset({"key", "minimum_chrome_version"}),
}


def extension(environment: Environment, _words: Sequence[str]) -> int:
    """Write the browser extension into dist/, as the stores take it."""
    for made in make_extensions(environment.checkout / "dist"):
        say(str(made))
    return 0


def make_extensions(output: Path, folder: Path = FOLDER) -> list[Path]:
    """One file a family of browsers."""
    output.mkdir(parents=True, exist_ok=True)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return [
        _packed(output / f"evenhand-beside-{manifest['version']}-{kind}", folder, kind) for kind in _NOT_IN
    ]


def _packed(file: Path, folder: Path, kind: str) -> Path:
    inside = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in _FOR_DEVELOPERS)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
        for path in inside:
            name = path.relative_to(folder).as_posix()
            entry = zipfile.ZipInfo(name, _DATE)
            entry.external_attr = _READABLE
            # Else a machine's own system is written down.
            entry.create_system = 3
            packed.writestr(entry, _manifest(path, kind) if name == "manifest.json" else path.read_bytes())
    return file


def _manifest(path: Path, kind: str) -> bytes:
    """What another family's store would refuse or warn of stays out."""
    told = json.loads(path.read_text(encoding="utf-8"))
    background = dict(told["background"])
    del background["scripts" if kind.startswith("chromium") else "service_worker"]
    kept = {name: value for name, value in told.items() if name not in _NOT_IN[kind]}
    return json.dumps(kept | {"background": background}, ensure_ascii=False, indent=2).encode() + b"\n"
