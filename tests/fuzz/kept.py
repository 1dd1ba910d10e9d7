"""What else is read: tickets at the command line, drafts by the guard, and files that this computer kept."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from itertools import islice

from assistant import places
from assistant.cli.files import found
from assistant.cli.intake import Entry
from assistant.detect.detector import RuleDetector
from assistant.domain.account import AccountId
from assistant.domain.errors import AssistantError
from assistant.domain.guide import Guide
from assistant.guard.grants import Allowed
from assistant.guard.judging import judge
from assistant.guide import load_guide
from assistant.storage import purchases
from assistant.storage.late_tags import LateTagsFile
from assistant.storage.sources import SourcesFile
from assistant.triage import work_out
from tests.fuzz.own import OWN, a_file

_KINDS = ("a.json", "a.jsonl", "a.eml", "a.mbox", "a.txt")
_LANGUAGES = ("en", "hu", "fa", "xx")


def intake(data: bytes) -> None:
    """Tickets in a file whose kind the first byte names, each worked out."""
    file = a_file(_KINDS[data[0] % len(_KINDS)] if data else _KINDS[0], data[1:])
    for entry in islice(found(str(file), all_lines=False), 3):
        if isinstance(entry, Entry):
            sheet = work_out(entry.ticket, detector=RuleDetector(), guide=_guide())
            assert all(reply.body for reply in sheet.replies)


def guarded(data: bytes) -> None:
    """A draft in the language that the first byte names: a verdict, whose quotes stand in the draft."""
    language = _LANGUAGES[data[0] % len(_LANGUAGES)] if data else _LANGUAGES[0]
    judge(data[1:].decode("utf-8", "replace"), Allowed(language=language))


def sources(data: bytes) -> None:
    """The list of shops."""
    SourcesFile(a_file("sources.json", data)).load()


def late_tags(data: bytes) -> None:
    """Tags that wait for the line."""
    with suppress(AssistantError):
        LateTagsFile(a_file("late_tags.json", data)).waiting(AccountId("a"))


def purchases_row(data: bytes) -> None:
    """What a shop said once."""
    purchases._read(data.decode("utf-8", "replace"))


@cache
def _guide() -> Guide:
    return load_guide(places.default_guide())


KEPT: Mapping[str, Callable[[bytes], None]] = {
    **OWN,
    **{each.__name__: each for each in (intake, guarded, sources, late_tags, purchases_row)},
}
