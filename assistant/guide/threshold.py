"""Another bound for a tier, written into guide.yaml: the one number changes, and nothing else."""

import os
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from difflib import unified_diff
from pathlib import Path
from tempfile import NamedTemporaryFile

import yaml

from assistant.domain.errors import Fault, GuideError, StorageError, translatable
from assistant.domain.tier import VIP, Tier
from assistant.guide.folder import GUIDE
from assistant.guide.own_tiers import own_tiers
from assistant.guide.yaml_text import Data, parse

_QUOTES = ("'", '"')


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A change that somebody can look at before it is written."""

    file: Path
    before: str
    after: str

    @property
    def diff(self) -> tuple[str, ...]:
        """As reviewers know it, without line breaks."""
        name = self.file.name
        lines = (self.before.splitlines(), self.after.splitlines())
        return tuple(unified_diff(*lines, name, name, lineterm="", n=2))


def rewriting(folder: Path, tier: Tier, bound: Decimal) -> Rewriting:
    """What would change in this guide; ``GuideError`` where it would not be in order afterwards."""
    file = folder / GUIDE
    try:
        # Bytes, because reading text would turn every line break into this system's.
        before = file.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise _told(file, error) from error
    found = _scalar(before, tier)
    if found is None:
        raise GuideError(folder, (Fault(file, 1, "tiers", f"has no bound for {tier} that can be changed."),))
    quote = before[found.start_mark.index]
    number = f"{quote}{_written(bound)}{quote}" if quote in _QUOTES else _written(bound)
    after = before[: found.start_mark.index] + number + before[found.end_mark.index :]
    _check(folder, after, tier, bound)
    return Rewriting(file, before, after)


def write(change: Rewriting) -> None:
    """Write what was looked at, whole or not at all; never over what somebody changed meanwhile."""
    try:
        if change.file.read_bytes().decode() != change.before:
            raise StorageError(
                translatable("errors", "{file} was changed meanwhile."),
                translatable("errors", "Nothing was written. Look at the change again."),
                file=change.file,
            )
        _replace(change.file.resolve(), change.after.encode())
    except (OSError, UnicodeDecodeError) as error:
        raise _told(change.file, error) from error


def _replace(file: Path, said: bytes) -> None:
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as fresh:
        try:
            fresh.write(said)
            fresh.flush()
            os.fsync(fresh.fileno())
            fresh.close()
            Path(fresh.name).chmod(file.stat().st_mode)
            Path(fresh.name).replace(file)
        except OSError:
            with suppress(OSError):
                Path(fresh.name).unlink()
            raise


def _scalar(text: str, tier: Tier) -> yaml.ScalarNode | None:
    """The number as it stands in the file, with its place: of the short form, or of the list's entry."""
    try:
        # The loader that is not written in C: its places count characters, not bytes.
        tiers = _under(yaml.compose(text, Loader=yaml.BaseLoader), "tiers")
    except yaml.YAMLError:
        return None
    if isinstance(tiers, yaml.SequenceNode):
        named = (entry for entry in tiers.value if _is_named(entry, tier))
        found = _under(next(named, None), "from")
    else:
        found = _under(tiers, "vip_from") if tier == VIP else None
    return found if isinstance(found, yaml.ScalarNode) else None


def _under(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _is_named(entry: yaml.Node, tier: Tier) -> bool:
    name = _under(entry, "name")
    return isinstance(name, yaml.ScalarNode) and name.value.strip() == tier


def _check(folder: Path, after: str, tier: Tier, bound: Decimal) -> None:
    faults: list[Fault] = []
    document = parse(after, folder / GUIDE, faults)
    data: Data = document.data if document else ""
    tiers = data.get("tiers", "") if isinstance(data, dict) else ""
    terms = own_tiers(document, tiers, faults) if document else ()
    if not faults and not any(one.name == tier and one.bound == bound for one in terms):
        faults.append(Fault(folder / GUIDE, 1, "tiers", f"has no bound for {tier} that can be changed."))
    if faults:
        raise GuideError(folder, tuple(faults))


def _written(bound: Decimal) -> str:
    text = f"{bound:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _told(file: Path, reason: Exception) -> StorageError:
    return StorageError(
        translatable("errors", "{file}: {reason}."),
        file=file,
        reason=getattr(reason, "strerror", None) or reason,
    )
