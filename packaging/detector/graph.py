"""The trained network as an ONNX graph for one window at a time.

Weights are whole numbers of seven bits with a scale for each column, activations of eight with a scale for
each piece. Seven, because processors without the newest instructions add two products of eight bits in
sixteen and lose what does not fit: with seven it always fits, and every processor finds the same sums. A
scale for each piece, so that nothing depends on the neighbours, and one loud piece does not drown the others.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Weights = Mapping[str, NDArray[np.float32]]

_MOST, _MIDDLE, _TINY = 63, 127, 1e-6
_BLOCK = 32
_OPSET, _MICROSOFT, _IR = 20, 1, 10
_CATEGORY, _TAGS, _MEANING = "category", "tags", "meaning"


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the weights alone do not tell."""

    heads: int
    epsilon: float
    why: int
    """The number of the tag for evidence."""


@dataclass(slots=True)
class Graph:
    """A graph that grows by one operation at a time."""

    sizes: Sizes
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def constant(self, values: NDArray[np.generic] | list[int] | float, kind: str = "") -> str:
        """The name of a new constant."""
        name = f"c{len(self.constants)}"
        array = np.asarray(values, dtype=kind or None)
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array).reshape(array.shape), name))
        return name

    def apply(self, operation: str, *inputs: str, domain: str = "", **settings: object) -> str:
        """The name of what an operation gives."""
        name = f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, list(inputs), [name], domain=domain, **settings))
        return name

    def several(self, operation: str, count: int, *inputs: str, **settings: object) -> list[str]:
        """The names of all that an operation gives."""
        names = [f"n{len(self.nodes)}_{number}" for number in range(count)]
        self.nodes.append(helper.make_node(operation, list(inputs), names, **settings))
        return names


def exported(
    weights: Weights, packed: NDArray[np.uint8], sizes: Sizes, *, exact: bool = False
) -> onnx.ModelProto:
    """The model; `exact` keeps the weights as they were trained, to measure what the seven bits cost."""
    graph = Graph(sizes)
    words = _words(graph, packed)
    hidden = _embedded(graph, weights, words)
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    for number in range(layers):
        hidden = _layer(graph, _part(weights, f"layers.{number}"), hidden, exact=exact)
    _heads(graph, weights, hidden, words)
    outputs = [
        helper.make_tensor_value_info(_CATEGORY, TensorProto.FLOAT, [len(weights["category.bias"])]),
        helper.make_tensor_value_info(_TAGS, TensorProto.FLOAT, ["pieces", len(weights["tags.bias"])]),
        helper.make_tensor_value_info(_MEANING, TensorProto.FLOAT, [2 * packed.shape[1] * _BLOCK]),
    ]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT32, ["pieces"]) for name in ("pieces", "roles")
    ]
    body = helper.make_graph(graph.nodes, "reader", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid("com.microsoft", _MICROSOFT)]
    return helper.make_model(body, opset_imports=opsets, ir_version=_IR)


def _part(weights: Weights, name: str) -> Weights:
    return {
        key.removeprefix(f"{name}."): value for key, value in weights.items() if key.startswith(f"{name}.")
    }


def _words(graph: Graph, packed: NDArray[np.uint8]) -> str:
    """The embeddings of the pieces, unpacked as they are needed."""
    blocks = packed.shape[1]
    scales = graph.constant(packed[:, :, :2].copy().view("<f2")[:, :, 0])
    bytes_ = graph.apply("Gather", graph.constant(packed[:, :, 2:]), "pieces", axis=0)
    four = graph.constant(4, "uint8")
    high = graph.apply("BitShift", bytes_, four, direction="RIGHT")
    low = graph.apply("Sub", bytes_, graph.apply("BitShift", high, four, direction="LEFT"))
    both = graph.apply("Cast", graph.apply("Concat", low, high, axis=2), to=TensorProto.FLOAT)
    scale = graph.apply("Cast", graph.apply("Gather", scales, "pieces", axis=0), to=TensorProto.FLOAT)
    scale = graph.apply("Unsqueeze", scale, graph.constant([2], "int64"))
    numbers = graph.apply("Mul", graph.apply("Sub", both, graph.constant(8, "float32")), scale)
    return graph.apply("Reshape", numbers, graph.constant([-1, blocks * _BLOCK], "int64"))


def _embedded(graph: Graph, weights: Weights, hidden: str) -> str:
    """The pieces' embeddings with those of place and role."""
    special = np.vstack([weights["special"], np.zeros_like(weights["special"][:1])])
    which = graph.apply("Min", "pieces", graph.constant(len(special) - 1, "int32"))
    length = graph.apply("Shape", "pieces")
    zero = graph.constant([0], "int64")
    places = graph.apply("Slice", graph.constant(weights["positions"]), zero, length, zero)
    for more in (
        graph.apply("Gather", graph.constant(special), which, axis=0),
        places,
        graph.apply("Gather", graph.constant(weights["roles"]), "roles", axis=0),
    ):
        hidden = graph.apply("Add", hidden, more)
    return _normed(graph, _part(weights, "first"), hidden)


def _layer(graph: Graph, weights: Weights, hidden: str, *, exact: bool) -> str:
    qkv = _linear(graph, _part(weights, "qkv"), hidden, exact=exact)
    first = graph.constant([0], "int64")
    row = graph.apply("Unsqueeze", qkv, first)
    query, key, value = graph.several("Split", 3, row, axis=2, num_outputs=3)
    mixed = graph.apply(
        "MultiHeadAttention", query, key, value, domain="com.microsoft", num_heads=graph.sizes.heads
    )
    mixed = graph.apply("Squeeze", mixed, first)
    mixed = _linear(graph, _part(weights, "out"), mixed, exact=exact)
    hidden = _normed(graph, _part(weights, "after_attention"), graph.apply("Add", hidden, mixed))
    inner = graph.apply("Gelu", _linear(graph, _part(weights, "widen"), hidden, exact=exact))
    inner = _linear(graph, _part(weights, "narrow"), inner, exact=exact)
    return _normed(graph, _part(weights, "after_inner"), graph.apply("Add", hidden, inner))


def _linear(graph: Graph, weights: Weights, hidden: str, *, exact: bool) -> str:
    matrix, bias = weights["weight"].T, weights["bias"]
    if exact:
        return graph.apply("Add", graph.apply("MatMul", hidden, graph.constant(matrix)), graph.constant(bias))
    scale = (np.abs(matrix).max(0) / _MOST).astype(np.float32)
    whole = np.round(matrix / scale).astype(np.int8)
    largest = graph.apply("ReduceMax", graph.apply("Abs", hidden), graph.constant([1], "int64"), keepdims=1)
    largest = graph.apply("Max", largest, graph.constant(_TINY, "float32"))
    step, middle = graph.constant(1 / _MIDDLE, "float32"), graph.constant(_MIDDLE, "uint8")
    rounded = graph.apply("QuantizeLinear", graph.apply("Div", hidden, largest), step, middle)
    names = (graph.constant(whole), step, graph.constant(scale), middle)
    product = graph.apply("MatMulIntegerToFloat", rounded, *names, domain="com.microsoft")
    return graph.apply("Add", graph.apply("Mul", product, largest), graph.constant(bias))


def _normed(graph: Graph, weights: Weights, hidden: str) -> str:
    scale, bias = graph.constant(weights["weight"]), graph.constant(weights["bias"])
    return graph.apply("LayerNormalization", hidden, scale, bias, axis=-1, epsilon=graph.sizes.epsilon)


def _heads(graph: Graph, weights: Weights, hidden: str, words: str) -> None:
    """What the network says; the meaning is the mean of what it makes of the words and that of the words."""
    tags = _head(graph, _part(weights, "tags"), hidden, _TAGS)
    begin, end = (graph.constant([number], "int64") for number in (graph.sizes.why, graph.sizes.why + 1))
    one = graph.constant([1], "int64")
    why = graph.apply("Sigmoid", graph.apply("Slice", tags, begin, end, one))
    down = graph.constant([0], "int64")
    total = graph.apply("ReduceSum", graph.apply("Mul", hidden, why), down, keepdims=1)
    weight = graph.apply(
        "Add", graph.apply("ReduceSum", why, down, keepdims=1), graph.constant(0.1, "float32")
    )
    mean = graph.apply("ReduceMean", hidden, down, keepdims=1)
    first = graph.apply("Gather", hidden, down, axis=0)
    pooled = graph.apply("Concat", first, mean, graph.apply("Div", total, weight), axis=1)
    category = _head(graph, _part(weights, "category"), pooled, f"{_CATEGORY}_row")
    graph.nodes.append(helper.make_node("Squeeze", [category, down], [_CATEGORY]))
    both = graph.apply("Concat", mean, graph.apply("ReduceMean", words, down, keepdims=1), axis=1)
    graph.nodes.append(helper.make_node("Squeeze", [both, down], [_MEANING]))


def _head(graph: Graph, weights: Weights, hidden: str, name: str) -> str:
    """A head stays exact: it is small."""
    said = graph.apply("MatMul", hidden, graph.constant(weights["weight"].T))
    graph.nodes.append(helper.make_node("Add", [said, graph.constant(weights["bias"])], [name]))
    return name
