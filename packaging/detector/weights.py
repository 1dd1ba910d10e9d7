"""The weights of files: of those that a round of learning leaves behind, and of model files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from shipped import weights_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from torch import Tensor


def mean_of(paths: Sequence[Path]) -> dict[str, Tensor]:
    """The mean of the weights of some files; of one, its weights."""
    states = [_state_of(path) for path in paths]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def _state_of(path: Path) -> dict[str, Tensor]:
    if path.suffix == ".model":
        return {name: torch.tensor(values) for name, values in weights_of(path).items()}
    found: dict[str, Tensor] = torch.load(path)
    return found
