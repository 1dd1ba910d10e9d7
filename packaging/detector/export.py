"""The trained network as the one file that the product reads: graph, pieces, and what belongs to them."""

from __future__ import annotations

import hashlib
import json
import zipfile
from typing import TYPE_CHECKING

import numpy as np
from corpus import CATEGORIES, WHY
from graph import Sizes, exported
from network import TAGS
from vocabulary import packed_rows

if TYPE_CHECKING:
    from pathlib import Path

    from base import Base
    from network import Network
    from vocabulary import Vocabulary

FORM = 1
_WHEN = (1980, 1, 1, 0, 0, 0)


def write(path: Path, network: Network, base: Base, vocabulary: Vocabulary, about: dict[str, object]) -> str:
    """Write the model file and return its SHA-256. The same network gives the same bytes."""
    weights = {name: values.detach().numpy() for name, values in network.state_dict().items()}
    sizes = Sizes(base.heads, base.epsilon, TAGS.index(WHY))
    graph = exported(weights, packed_rows(base, vocabulary), sizes)
    facts = {"form": FORM, "categories": CATEGORIES, "tags": TAGS, **about}
    parts = {
        "about.json": json.dumps(facts, indent=1).encode(),
        "pieces.txt": "\n".join(vocabulary.pieces).encode(),
        "scores.bin": np.array(vocabulary.scores, "<f4").tobytes(),
        "encoder.onnx": graph.SerializeToString(deterministic=True),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name == "encoder.onnx" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _WHEN), data, kind)
    return hashlib.sha256(path.read_bytes()).hexdigest()
