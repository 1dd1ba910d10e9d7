"""Draws the icon at every size that systems ask for: ``python packaging/icons/render.py FOLDER``.

PNGs for the icon theme of Linux, one .ico for Windows, one .icns for macOS, all from the one drawing. The
browser extension's are drawn with ``--extension``, and committed: its folder is what a browser loads.
"""

import os
import shutil
import struct
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING: Final = Path(__file__).with_name("evenhand.svg")
SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
EXTENSION: Final = Path(__file__).resolve().parent.parent / "browser" / "icons"
_EXTENSION_SIZES: Final = (16, 32, 48, 96, 128)
"""Toolbars take 16 and 32, lists of extensions 48 and 96, the stores 128."""

_ICO: Final = (16, 24, 32, 48, 64, 256)
# Apple's names for a PNG of this many pixels; the later ones are for screens of double density.
_ICNS: Final = {
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic10": 1024,
}


def main(folder: Path) -> int:
    """Write all of them."""
    _app = QGuiApplication(sys.argv[:1])
    theme = folder / "hicolor"
    for size in SIZES:
        _write(theme / f"{size}x{size}" / "apps" / "evenhand.png", png(size))
    scalable = theme / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWING, scalable / "evenhand.svg")
    _write(folder / "evenhand.png", png(256))
    _write(folder / "evenhand.ico", ico(_ICO))
    _write(folder / "evenhand.icns", icns())
    return 0


def draw_extension() -> int:
    """Write the extension's."""
    _app = QGuiApplication(sys.argv[:1])
    for size in _EXTENSION_SIZES:
        _write(EXTENSION / f"{size}.png", png(size))
    return 0


def drawn(size: int) -> QImage:
    """The icon in this many pixels."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(DRAWING.read_bytes())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def png(size: int) -> bytes:
    """The same as the bytes of a file."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not drawn(size).save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
        raise OSError("Qt could not write a PNG")
    return bytes(buffer.data().data())


def ico(sizes: Sequence[int]) -> bytes:
    """Windows' container, with PNGs in it; 0 stands for 256."""
    pictures = [png(size) for size in sizes]
    place = 6 + 16 * len(sizes)
    head = struct.pack("<HHH", 0, 1, len(sizes))
    for size, picture in zip(sizes, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + b"".join(pictures)


def icns() -> bytes:
    """Apple's container, with PNGs in it."""
    entries = [(name, png(size)) for name, size in _ICNS.items()]
    inside = b"".join(name + struct.pack(">I", 8 + len(picture)) + picture for name, picture in entries)
    return b"icns" + struct.pack(">I", 8 + len(inside)) + inside


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


if __name__ == "__main__":
    sys.exit(draw_extension() if sys.argv[1] == "--extension" else main(Path(sys.argv[1])))
