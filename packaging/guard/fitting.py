"""Logistic regression with a ridge, by L-BFGS; numpy and nothing else, so the weights come out the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

_MEMORY, _STEPS, _NEAR = 10, 250, 1e-3
_ENOUGH, _HALVINGS = 1e-4, 30
_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Table:
    """A sparse matrix: a row for each clause, a column for each trait."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Vector
    width: int

    def only(self, wanted: NDArray[np.bool_]) -> Table:
        """The wanted rows, numbered anew."""
        kept = wanted[self.rows]
        number = np.cumsum(wanted) - 1
        return Table(number[self.rows[kept]], self.columns[kept], self.values[kept], self.width)

    def times(self, weights: Vector, height: int) -> Vector:
        found: Vector = np.bincount(self.rows, self.values * weights[self.columns], height).astype(np.float64)
        return found

    def gathered(self, each: Vector) -> Vector:
        found: Vector = np.bincount(self.columns, self.values * each[self.rows], self.width).astype(
            np.float64
        )
        return found


def fitted(table: Table, signs: Vector, strength: float) -> Vector:
    """The weights that tell +1 from -1; ``strength`` is how much a wrong clause counts against the ridge."""
    weights = np.zeros(table.width)
    loss, slope = _loss(table, signs, strength, weights)
    steps: list[Vector] = []
    turns: list[Vector] = []
    for _ in range(_STEPS):
        if np.abs(slope).max() < _NEAR * strength:
            break
        way = -_scaled(slope, steps, turns)
        stride, wanted = 1.0, _ENOUGH * float(slope @ way)
        new_loss, new_slope = loss, slope
        for _ in range(_HALVINGS):
            new_loss, new_slope = _loss(table, signs, strength, weights + stride * way)
            if new_loss <= loss + stride * wanted:
                break
            stride /= 2
        steps, turns = [*steps[1 - _MEMORY :], stride * way], [*turns[1 - _MEMORY :], new_slope - slope]
        weights, loss, slope = weights + stride * way, new_loss, new_slope
    return weights


def _loss(table: Table, signs: Vector, strength: float, weights: Vector) -> tuple[float, Vector]:
    margin = signs * table.times(weights, len(signs))
    wrong = np.exp(-np.logaddexp(0, margin))
    loss = 0.5 * float(weights @ weights) + strength * float(np.logaddexp(0, -margin).sum())
    return loss, weights - strength * table.gathered(signs * wrong)


def _scaled(slope: Vector, steps: list[Vector], turns: list[Vector]) -> Vector:
    """The slope, bent by what the last steps told of the curve."""
    way = slope.copy()
    shares = []
    for step, turn in zip(reversed(steps), reversed(turns), strict=True):
        share = (step @ way) / max(float(turn @ step), _TINY)
        shares.append(share)
        way -= share * turn
    if steps:
        way *= (steps[-1] @ turns[-1]) / max(float(turns[-1] @ turns[-1]), _TINY)
    for step, turn, share in zip(steps, turns, reversed(shares), strict=True):
        way += step * (share - (turn @ way) / max(float(turn @ step), _TINY))
    return way
