"""The weights of a model file, for learning to go on from them: nothing else keeps them.

The layers come back as they are written, in steps of seven bits: written again they give the same graph, byte
for byte. `python packaging/detector/shipped.py FILE` says whether that holds.
"""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import onnx
from graph import Sizes, exported
from onnx import numpy_helper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

Weights: TypeAlias = "dict[str, NDArray[np.float32]]"
_GRAPH = "encoder.onnx"
_PARTS = ("qkv", "out", "widen", "narrow")
_NORMS = ("after_attention", "after_inner")


def weights_of(path: Path) -> Weights:
    """The network's weights by the names that it gives them, as `graph.py` wrote them into a model file."""
    with zipfile.ZipFile(path) as archive:
        return _Read(onnx.load_from_string(archive.read(_GRAPH)).graph).weights()


class _Read:
    """A graph, with its constants and who uses what."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self._constants = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
        self._nodes = list(graph.node)
        self._after = {name: node for node in self._nodes for name in node.input}

    def weights(self) -> Weights:
        found = self._embeddings()
        products = list(self._of("MatMulIntegerToFloat"))
        layers = range(len(products) // len(_PARTS))
        names = [f"layers.{layer}.{part}" for layer in layers for part in _PARTS]
        for name, node in zip(names, products, strict=True):
            whole, scale = (self._constants[node.input[at]] for at in (1, 3))
            found[f"{name}.weight"] = (whole.astype(np.float32) * scale).T
            # Between the product and its bias stands what undoes the piece's own scale.
            found[f"{name}.bias"] = self._added(self._after[node.output[0]])
        norms = ["first", *(f"layers.{layer}.{part}" for layer in layers for part in _NORMS)]
        for name, node in zip(norms, self._of("LayerNormalization"), strict=True):
            found[f"{name}.weight"], found[f"{name}.bias"] = (
                self._constants[each] for each in node.input[1:]
            )
        heads = [node for node in self._of("MatMul") if node.input[1] in self._constants]
        for name, node in zip(("tags", "category"), heads, strict=True):
            found[f"{name}.weight"] = self._constants[node.input[1]].T
            found[f"{name}.bias"] = self._added(node)
        return {name: np.ascontiguousarray(values) for name, values in found.items()}

    def packed(self) -> NDArray[np.uint8]:
        """The pieces' embeddings: scales, then the bytes that they belong to."""
        bytes_, scales = (self._constants[node.input[0]] for node in list(self._of("Gather"))[:2])
        return np.concatenate([scales[:, :, None].view(np.uint8).reshape(*scales.shape, 2), bytes_], axis=2)

    def sizes(self, why: int) -> Sizes:
        """What the weights alone do not tell."""
        heads = next(self._of("MultiHeadAttention")).attribute
        norm = next(self._of("LayerNormalization")).attribute
        number = next(each.i for each in heads if each.name == "num_heads")
        return Sizes(number, next(each.f for each in norm if each.name == "epsilon"), why)

    def _of(self, operation: str) -> Iterator[onnx.NodeProto]:
        return (node for node in self._nodes if node.op_type == operation)

    def _added(self, node: onnx.NodeProto) -> NDArray[np.float32]:
        return self._constants[self._after[node.output[0]].input[1]]

    def _embeddings(self) -> Weights:
        rows = [
            node
            for node in self._of("Gather")
            if np.ndim(self._constants.get(node.input[0], 0)) == 2  # noqa: PLR2004 - a table
            and self._constants[node.input[0]].dtype == np.float32
        ]
        special, roles = sorted(rows, key=lambda node: node.input[1] == "roles")
        places = next(node for node in self._of("Slice") if node.input[0] in self._constants)
        return {
            "special": self._constants[special.input[0]][:-1],
            "roles": self._constants[roles.input[0]],
            "positions": self._constants[places.input[0]],
        }


def main(path: Path) -> int:
    """Write the graph again from what was read, and compare."""
    with zipfile.ZipFile(path) as archive:
        before, about = archive.read(_GRAPH), json.loads(archive.read("about.json"))
    read = _Read(onnx.load_from_string(before).graph)
    again = exported(read.weights(), read.packed(), read.sizes(about["tags"].index("why")))
    same = again.SerializeToString(deterministic=True) == before
    print("The same graph, byte for byte." if same else "It is not the same graph.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
