"""What is read that is no server's answer: guides, imports, exports, the door, mail's HTML, files of ours."""

import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

from assistant.beside.frames import FrameError, Frames
from assistant.beside.messages import MessageError, asked_from, hello_from, message_from
from assistant.beside.scheme import named_in
from assistant.clock import SystemClock
from assistant.domain.account import Credential
from assistant.domain.errors import AssistantError, Fault
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.guide.files import read_text
from assistant.guide.front_matter import split
from assistant.guide.liquid_text import faults_in
from assistant.guide.loading import opened
from assistant.guide.yaml_text import parse
from assistant.importing.drafting import drafts_of
from assistant.importing.formats.table import ColumnsUnclearError
from assistant.importing.imported import NotImportableError, Wanted
from assistant.importing.reading import read_all
from assistant.markup.harmless import harmless_html, harmless_text
from assistant.markup.plain import plain_text
from assistant.markup.quotes import parts_of
from assistant.shops.files import FileShop
from assistant.storage.corrections_file import BadLineError, lessons_from
from assistant.storage.draft_rows import COLUMNS, draft_from
from assistant.storage.settings_file import SettingsFile
from tests.guide.guide_folder import FILES, REPLY_FILE, GuideFolder, a_guide_folder

_FACTS = ("a.json", "a.csv", "a.tsv", "a.yml")


def guide(data: bytes) -> None:
    """A guide whose one file, by the first byte, holds the rest: a guide, or faults that name their place."""
    places = (*FILES, REPLY_FILE)
    name = places[data[0] % len(places)] if data else places[0]
    folder = _guide_folder()
    before = folder.read(name)
    folder.write(name, data[1:])
    _, built, faults = opened(folder.path)
    folder.write(name, before)
    assert bool(built) != bool(faults)
    assert all(str(fault).isprintable() for fault in faults)


def reply_file(data: bytes) -> None:
    """YAML above, placeholders below."""
    faults: list[Fault] = []
    text = read_text(a_file("reply.md", data), 1000, faults)
    page = split(text, Path("reply.md"), faults) if text is not None else None
    if text is not None:
        parse(text, Path("reply.md"), faults)
    if page is not None:
        assert all(0 <= offset <= len(page.body) for offset, _ in faults_in(page.body))


def door(data: bytes) -> None:
    """What a program says at the panel's door, in two pieces: a refusal repeats nothing of it."""
    frames, heard = Frames(), []
    with suppress(FrameError):
        heard += frames.feed(data[: len(data) // 2])
        heard += frames.feed(data[len(data) // 2 :])
    for frame in heard:
        for read in (hello_from, asked_from, message_from):
            with suppress(MessageError):
                read(frame)


def frame_body(data: bytes) -> None:
    """The same with the length right, so that more of it is JSON."""
    door(len(data).to_bytes(4, "little") + data)


def scheme(data: bytes) -> None:
    """An address of ours, or anything else that an agent hands over."""
    named = named_in(data.decode("utf-8", "surrogatepass" if data.isascii() else "replace"))
    assert named is None or repr(named).isprintable()


def markup(data: bytes) -> None:
    """A message as HTML and as text: what is shown is of a few tags, and can be written."""
    body = data.decode("utf-8", "replace")
    for clean in (harmless_html, harmless_text):
        shown = "".join(clean(body).pieces)
        shown.encode()
        assert "<script" not in shown
        assert "\u202e" not in shown
    plain = plain_text(body, is_html=True)
    plain.text.encode("utf-8", "replace")
    assert sum(part.end - part.start for part in parts_of(plain)) == len(plain.text)


def replies(data: bytes) -> None:
    """Canned replies of another program, in a file whose kind the first byte names."""
    name = _FACTS[data[0] % len(_FACTS)] if data else _FACTS[0]
    with suppress(NotImportableError, ColumnsUnclearError):
        tuple(drafts_of(read_all([a_file(name, data[1:])], Wanted()).entries, "en"))


def orders(data: bytes) -> None:
    """An export of orders."""
    file = a_file("orders.csv", data)
    shop = FileShop(
        Source(SourceId("f"), SourceKind.FILE, "Export", str(file)), Credential(""), SystemClock()
    )
    with suppress(AssistantError):
        shop.purchases(Customer(email="ann@example.com"))
    shop.close()


def corrections(data: bytes) -> None:
    """What another agent's program learnt."""
    with suppress(BadLineError):
        lessons_from(data.decode("utf-8", "replace").splitlines())


def draft_row(data: bytes) -> None:
    """A row of the drafts' table that somebody changed by hand: a draft all the same."""
    texts = [*data.decode("utf-8", "replace").split("\n"), *[""] * len(COLUMNS)][: len(COLUMNS)]
    draft_from(tuple(texts))


def settings(data: bytes) -> None:
    """The settings' file."""
    SettingsFile(a_file("settings.json", data)).load()


OWN: Mapping[str, Callable[[bytes], None]] = {
    each.__name__: each
    for each in (
        guide,
        reply_file,
        door,
        frame_body,
        scheme,
        markup,
        replies,
        orders,
        corrections,
        draft_row,
        settings,
    )
}


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Kept for the run; it goes with the program."""
    return tempfile.TemporaryDirectory()


@cache
def _guide_folder() -> GuideFolder:
    return a_guide_folder(Path(_folder().name) / "guide")


def a_file(name: str, content: bytes) -> Path:
    """One of this name with this in it."""
    file = Path(_folder().name) / name
    file.write_bytes(content)
    return file
