"""Teach the network and write the model file: `python packaging/detector/train.py --work FOLDER`.

The folder takes the base weights, the trained weights, the model file and its card.
"""

from __future__ import annotations

import argparse
import pickle
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import torch
from augment import Draft, draft_of, phrases_of
from base import fetched, loaded
from batches import Batch, batch_of, batches
from calibration import temperature_of
from card import figures_of, write_card
from corpus import examples
from evaluate import product
from exams import dev_drafts, is_exam
from export import write
from figures import sure_from
from lessons import lessons
from network import Network, Said
from torch import Tensor, nn
from torch.nn import functional
from trial import verdicts
from versions import cut
from vocabulary import Vocabulary, chosen

from assistant.detect.encoder import Encoder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from base import Base

SEED, THREADS = 3, 2
_HEAD_RATE, _WARM, _LEAST = 8, 0.1, 0.05
_RARE = 2.5
"""How much more a word with a tag counts than one without."""


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="where everything that is made lies")
    parser.add_argument("--name", default="reader", help="what the files are called")
    parser.add_argument("--dev", type=Path, help="a JSONL file to look at, never learnt from")
    parser.add_argument("--weights", type=Path, help="weights to measure and write, without learning")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument(
        "--frozen", type=int, default=0, help="how many of the lowest layers stay as they are"
    )
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--decay", type=float, default=0.9, help="how much slower each lower layer learns")
    parser.add_argument("--size", type=int, default=2048, help="pieces in a batch")
    parser.add_argument("--tag-weight", type=float, default=2.0)
    parser.add_argument(
        "--hold-out", type=int, default=10, help="keep one ticket in so many to calibrate with"
    )
    parser.add_argument("--limit", type=int, help="learn from so many tickets only")
    return parser.parse_args()


def prepared(work: Path) -> tuple[Base, Vocabulary]:
    """The base model and the vocabulary; kept in the work folder, as they take minutes to make."""
    kept = work / "prepared.pickle"
    if not kept.exists():
        base = loaded(fetched(work))
        kept.write_bytes(pickle.dumps((base, chosen(base))))
    found: tuple[Base, Vocabulary] = pickle.loads(kept.read_bytes())  # noqa: S301 - this program wrote it
    return found


def split(given: argparse.Namespace) -> tuple[list[Draft], list[Draft]]:
    """The tickets to learn from, and those to choose and calibrate with; each ticket's name decides."""
    known = [each for each in examples() if not is_exam(each)]
    random.Random(SEED).shuffle(known)
    held_out = [draft_of(each) for each in known if _is_held_out(each.id, given.hold_out)]
    taught = [draft_of(each) for each in known if not _is_held_out(each.id, given.hold_out)]
    return taught[: given.limit], held_out


def _is_held_out(name: str, one_in: int) -> bool:
    return crc32(name.encode()) % one_in == 0


def groups(network: Network, rate: float, decay: float) -> list[dict[str, object]]:
    """The parameters with their rates: the heads learn fastest, the lowest layers slowest."""
    count = len(network.layers)
    found: list[dict[str, object]] = []
    for name, parameter in network.named_parameters():
        if name.startswith(("tags", "category")):
            each = rate * _HEAD_RATE
        elif name.startswith("layers."):
            each = rate * decay ** (count - 1 - int(name.split(".")[1]))
        else:
            each = rate * decay**count
        if parameter.requires_grad:
            weight_decay = 0.01 if parameter.ndim > 1 else 0.0
            found.append({"params": [parameter], "lr": each, "weight_decay": weight_decay})
    return found


def losses(said: Said, batch: Batch) -> tuple[Tensor, Tensor]:
    """How far from the careful reader's verdict: on the category, and on the words."""
    category = functional.cross_entropy(said.category, batch.category, label_smoothing=0.05)
    rare = torch.tensor(_RARE)
    tags = functional.binary_cross_entropy_with_logits(
        said.tags, batch.tags, pos_weight=rare, reduction="none"
    ).sum(-1)
    tagged = batch.tagged.to(tags.dtype)
    return category, (tags * tagged).sum() / tagged.sum()


def train(
    network: Network, drafts: Sequence[Draft], vocabulary: Vocabulary, given: argparse.Namespace
) -> None:
    """Go through the tickets as often as asked, each time in other versions."""
    rng = random.Random(SEED)
    phrases, tokeniser = phrases_of(drafts), vocabulary.tokeniser()
    optimiser = torch.optim.AdamW(groups(network, given.rate, given.decay), betas=(0.9, 0.98))
    rates = [group["lr"] for group in optimiser.param_groups]
    begun = time.monotonic()
    for epoch in range(given.epochs):
        taught = lessons(drafts, phrases, tokeniser, rng)
        together = list(batches(taught, given.size, rng))
        sums = [0.0, 0.0]
        network.train()
        for step, numbers in enumerate(together):
            share = _rate((epoch + step / len(together)) / given.epochs)
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * share
            batch = batch_of([taught[number] for number in numbers])
            category, tags = losses(network(batch.pieces, batch.roles, batch.seen), batch)
            optimiser.zero_grad()
            (category + given.tag_weight * tags).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            sums = [sums[0] + category.item(), sums[1] + tags.item()]
        means = ", ".join(f"{each / len(together):.3f}" for each in sums)
        print(f"epoch {epoch + 1}: category and tags {means}; {time.monotonic() - begun:.0f} s", flush=True)
        torch.save(network.state_dict(), given.work / f"{given.name}.pt")


def _rate(done: float) -> float:
    """The share of the full rate: up, then down in a straight line."""
    return done / _WARM if done < _WARM else max(_LEAST, (1 - done) / (1 - _WARM))


def frozen(network: Network, count: int) -> None:
    """Let the lowest layers stay as they are."""
    if count:
        for part in (network.positions, network.first.weight, network.first.bias):
            part.requires_grad_(requires_grad=False)
    for layer in network.layers[:count]:
        layer.requires_grad_(requires_grad=False)


def finish(
    network: Network,
    base: Base,
    vocabulary: Vocabulary,
    given: argparse.Namespace,
    drafts: Sequence[list[Draft]],
) -> None:
    """Calibrate, write the model file, measure, and write the card."""
    taught, held_out = drafts
    tokeniser = vocabulary.tokeniser()
    read = verdicts(network, [cut(draft, tokeniser) for draft in held_out])
    temperature = temperature_of(read, [draft.category for draft in held_out])
    limit = sure_from(list(zip(held_out, (each.answer(temperature) for each in read), strict=True)))
    path = given.work / f"{given.name}.model"
    about: dict[str, object] = {"temperature": temperature, "sure_from": limit, "taught": len(taught)}
    digest = write(path, network, base, vocabulary, about)
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, SHA-256 {digest}", flush=True)
    sets = {"Held out": held_out, "Elsewhere": dev_drafts(given.dev) if given.dev else []}
    figures = figures_of(product(Encoder(path)), sets, limit)
    write_card(path.with_suffix(".md"), path, digest, given, taught, figures)
    print(*(f"\n{name}\n\n{text}" for name, text in figures.items()), flush=True)


def main() -> None:
    """Train, calibrate, measure, and write what the product needs."""
    given = options()
    torch.set_num_threads(THREADS)
    torch.manual_seed(SEED)
    base, vocabulary = prepared(given.work)
    drafts = split(given)
    print(f"{len(drafts[0])} tickets to learn from, {len(drafts[1])} to calibrate with", flush=True)
    network = Network(base, vocabulary, given.layers)
    if given.weights:
        network.load_state_dict(torch.load(given.weights))
    else:
        frozen(network, given.frozen)
        train(network, drafts[0], vocabulary, given)
    finish(network, base, vocabulary, given, drafts)


if __name__ == "__main__":
    main()
