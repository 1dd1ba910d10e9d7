"""Teach the network and write the model file: `python packaging/detector/train.py --work FOLDER`.

The folder takes the base weights, the trained weights, the model file and its card. Where weights are asked
for, files of weights and model files will do; of several the mean is taken.
"""

from __future__ import annotations

import argparse
import pickle
import random
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from augment import draft_of, phrases_of
from base import fetched, loaded
from batches import Batch, batch_of, batches
from calibration import temperature_of
from card import figures_of, write_card
from corpus import PRESSURES, examples
from evaluate import product
from exams import dev_drafts
from export import write
from figures import sure_from
from held_out import ONE_IN, portion, split
from lessons import CHANCES, lessons
from network import Network, Said
from torch import Tensor, nn
from torch.nn import functional
from trial import verdicts
from versions import cut
from vocabulary import Vocabulary, chosen
from weights import mean_of

from assistant.detect.encoder import Encoder

if TYPE_CHECKING:
    from base import Base

SEED, THREADS = 3, 2
_HEAD_RATE, _WARM, _LEAST = 8, 0.1, 0.05
_RARE = 2.5
"""How much more a word with a tag counts than one without."""
_SHORTENED, _NEVER = 0.9, -30.0


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="where everything that is made lies")
    parser.add_argument("--name", default="reader", help="what the files are called")
    parser.add_argument("--dev", type=Path, help="a JSONL file to look at, never learnt from")
    parser.add_argument(
        "--weights", type=Path, nargs="+", help="weights to measure and write, without learning"
    )
    parser.add_argument(
        "--start", type=Path, nargs="+", help="weights to go on learning from instead of the base's"
    )
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument(
        "--frozen", type=int, default=0, help="how many of the lowest layers stay as they are"
    )
    parser.add_argument("--minutes", type=float, default=60, help="how long to learn")
    parser.add_argument(
        "--short", type=float, default=0.3, help="the share of that time in which tickets come shortened"
    )
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--decay", type=float, default=0.9, help="how much slower each lower layer learns")
    parser.add_argument(
        "--dropout", type=float, default=0.0, help="how much the layers forget while they learn"
    )
    parser.add_argument(
        "--unseen", type=float, default=0.0, help="the largest share of a ticket's pieces that is not seen"
    )
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--size", type=int, default=2048, help="pieces in a batch")
    parser.add_argument("--tag-weight", type=float, default=2.0)
    parser.add_argument("--ticket-weight", type=float, default=0.5)
    parser.add_argument(
        "--hold-out", type=int, default=ONE_IN, help="keep one ticket in so many to calibrate with"
    )
    parser.add_argument("--limit", type=int, help="learn from so many tickets only")
    parser.add_argument(
        "--seldom", nargs="*", default=(), help="files (as 'en-w24') that a round takes a part of only"
    )
    return parser.parse_args()


def prepared(work: Path) -> tuple[Base, Vocabulary]:
    """The base model and the vocabulary; kept in the work folder, as they take minutes to make."""
    kept = work / "prepared.pickle"
    if not kept.exists():
        base = loaded(fetched(work))
        kept.write_bytes(pickle.dumps((base, chosen(base))))
    found: tuple[Base, Vocabulary] = pickle.loads(kept.read_bytes())  # noqa: S301 - this program wrote it
    return found


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


def losses(said: Said, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """How far from the careful reader's verdict: on the category, on the words, on the ticket's pressure."""
    category = functional.cross_entropy(said.category, batch.category, label_smoothing=0.05)
    words = functional.binary_cross_entropy_with_logits(
        said.tags, batch.tags, pos_weight=torch.tensor(_RARE), reduction="none"
    ).sum(-1)
    tagged = batch.tagged.to(words.dtype)
    pressures = slice(len(PRESSURES))
    most = said.tags[..., pressures].masked_fill(~batch.tagged[..., None], _NEVER).amax(1)
    ticket = functional.binary_cross_entropy_with_logits(most, batch.tags[..., pressures].amax(1))
    return category, (words * tagged).sum() / tagged.sum(), ticket * len(PRESSURES)


def train(network: Network, vocabulary: Vocabulary, given: argparse.Namespace) -> None:
    """Go through the tickets until the time is over, each time in other versions.

    They are read anew every round: tickets that were written meanwhile join in.
    """
    rng, tokeniser = random.Random(given.seed), vocabulary.tokeniser()
    optimiser = torch.optim.AdamW(groups(network, given.rate, given.decay), betas=(0.9, 0.98), fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    weights = torch.tensor([1.0, given.tag_weight, given.ticket_weight])
    begun, done, epoch = time.monotonic(), 0.0, 0
    while done < 1:
        known, _ = split(examples(), given.hold_out)
        drafts = [draft_of(each) for each in portion(known, given.seldom, rng)][: given.limit]
        chances = replace(CHANCES, shortened=_SHORTENED) if done < given.short else CHANCES
        taught = lessons(drafts, phrases_of(drafts), tokeniser, rng, chances)
        together = list(batches(taught, given.size, rng))
        sums = torch.zeros(len(weights))
        network.train()
        for steps, numbers in enumerate(together, 1):  # noqa: B007 - read behind the loop
            done = min((time.monotonic() - begun) / (given.minutes * 60), 1.0)
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * _rate(done)
            batch = batch_of([taught[number] for number in numbers])
            seen = partly_seen(batch.seen, given.unseen)
            found = torch.stack(losses(network(batch.pieces, batch.roles, seen), batch))
            optimiser.zero_grad()
            (found * weights).sum().backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            sums += found.detach()
            if done >= 1:
                break
        epoch += 1
        means = ", ".join(f"{each / steps:.3f}" for each in sums.tolist())
        print(
            f"round {epoch}, {len(drafts)} tickets: category, words and ticket {means}; {done:.1%}",
            flush=True,
        )
        torch.save(network.state_dict(), given.work / f"{given.name}-{epoch}.pt")


def partly_seen(seen: Tensor, most: float) -> Tensor:
    """What is left to see where of each row up to a share is hidden; its first place never is."""
    if not most:
        return seen
    shares = torch.rand(len(seen), 1) * most
    left = seen & (torch.rand(seen.shape) >= shares)
    left[:, 0] = True
    return left


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


def finish(network: Network, base: Base, vocabulary: Vocabulary, given: argparse.Namespace) -> None:
    """Calibrate, write the model file, measure, and write the card."""
    known, kept = split(examples(), given.hold_out)
    taught = [draft_of(each) for each in known][: given.limit]
    held_out = [draft_of(each) for each in kept]
    print(f"Taught by {len(taught)} tickets, calibrating with {len(held_out)}", flush=True)
    tokeniser = vocabulary.tokeniser()
    read = verdicts(network, [cut(draft, tokeniser) for draft in held_out])
    temperature = temperature_of(read, [draft.category for draft in held_out])
    path = given.work / f"{given.name}.model"
    about: dict[str, object] = {"temperature": temperature, "taught": len(taught)}
    write(path, network, base, vocabulary, about)
    # Sure is said by the product, which reads more than once: so it is the product that is asked.
    limit = sure_from(list(zip(held_out, product(Encoder(path))(held_out), strict=True)))
    digest = write(path, network, base, vocabulary, about | {"sure_from": limit})
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, SHA-256 {digest}", flush=True)
    sets = {"Held out": held_out, "Elsewhere": dev_drafts(given.dev) if given.dev else []}
    figures = figures_of(product(Encoder(path)), sets, limit)
    write_card(path.with_suffix(".md"), path, digest, given, taught, figures)
    print(*(f"\n{name}\n\n{text}" for name, text in figures.items()), flush=True)


def main() -> None:
    """Train, calibrate, measure, and write what the product needs."""
    given = options()
    torch.set_num_threads(THREADS)
    torch.manual_seed(given.seed)
    base, vocabulary = prepared(given.work)
    network = Network(base, vocabulary, given.layers, within=given.dropout)
    if given.weights:
        network.load_state_dict(mean_of(given.weights))
    else:
        if given.start:
            network.load_state_dict(mean_of(given.start))
        frozen(network, given.frozen)
        train(network, vocabulary, given)
    finish(network, base, vocabulary, given)


if __name__ == "__main__":
    main()
