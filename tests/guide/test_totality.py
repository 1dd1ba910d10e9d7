"""Whatever stands in a guide's files: it loads, or every fault names a line that is there."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.errors import Fault, GuideError
from assistant.guide import load_guide
from tests.guide.guide_folder import FILES, REPLY_FILE, GuideFolder, a_guide_folder

# What a guide is made of, so that chance gets further than the first check.
_WORDS = st.sampled_from(
    (
        *("name", "version", "language", "tiers", "vip_from", "margin", "costs", "unknown_order", "currency"),
        *("money", "rates", "stated", "from", "colour", "tag", "2026-11-01", "EUR", "0"),
        *(
            "broken",
            "other",
            "title",
            "use_when",
            "examples",
            "when",
            "then",
            "why",
            "category",
            "tier",
            "not",
        ),
        *(
            "headroom",
            "dispute_open",
            "grants",
            "refuses",
            "cost",
            "share_of_order",
            "plus",
            "order",
            "always",
        ),
        *(
            "en",
            "40 %",
            "500",
            "at least 0",
            "yes",
            "vip",
            "replace",
            "ask",
            "",
            "review_threat",
            "[key]",
            "<<",
        ),
    )
)
_DATA = st.recursive(
    st.one_of(_WORDS, st.text(max_size=20), st.integers(), st.none(), st.booleans()),
    lambda inside: st.one_of(
        st.lists(inside, max_size=4),
        st.dictionaries(st.one_of(_WORDS, st.text(max_size=8)), inside, max_size=5),
    ),
    max_leaves=25,
)
_YAML_PIECES = st.lists(
    st.sampled_from(
        (
            *"[]{}:,-?&*!|>'\"%@`# \n\t~a1",
            ": ",
            "- ",
            "\n  ",
            "---\n",
            "...\n",
            "<<: ",
            "!!set ",
            "%YAML 1.1\n",
        )
    ),
    max_size=40,
).map("".join)
_LIQUID_PIECES = st.lists(
    st.sampled_from(
        (
            *(
                "{{",
                "}}",
                "{%",
                "%}",
                "{{-",
                "-%}",
                "if",
                "elsif",
                "else",
                "endif",
                "for",
                "raw",
                "endraw",
                "comment",
            ),
            *(
                "endcomment",
                "liquid",
                "doc",
                "enddoc",
                "#",
                "ask.",
                "customer.",
                "first_name",
                "shop.name",
                " ",
                "\n",
            ),
            *(
                "|",
                "default",
                ":",
                ",",
                "'",
                '"',
                "[",
                "]",
                "(",
                ")",
                "..",
                "1",
                "-1",
                "9" * 20,
                "1.5",
                "==",
                "contains",
            ),
            *(
                "and",
                "nil",
                "blank",
                "true",
                "ü",
                "{",
                "}",
                "%",
                "a.b?",
                "\\",
                "a-b",
                "['x']",
                "[0]",
                "upcase",
            ),
        )
    ),
    max_size=25,
).map("".join)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> GuideFolder:
    return a_guide_folder(tmp_path_factory.mktemp("guide"))


def _loads_or_is_told(folder: GuideFolder, name: str, content: str | bytes) -> None:
    before = (folder.path / name).read_bytes()
    folder.write(name, content)
    try:
        faults = _faults(folder.path)
    finally:
        folder.write(name, before)
    for fault, lines in faults:
        assert 1 <= fault.line <= lines
        assert "\n" not in str(fault)


def _faults(folder: Path) -> list[tuple[Fault, int]]:
    """Every fault with the number of lines in its file."""
    try:
        load_guide(folder)
    except GuideError as error:
        assert error.faults, "a guide is refused for a reason"  # noqa: PT017 - that it is refused is no failure
        return [(fault, _lines(fault.file)) for fault in error.faults]
    return []


def _lines(file: Path) -> int:
    return len(file.read_bytes().splitlines()) + 1 if file.is_file() else 1


@settings(deadline=None)
@given(name=st.sampled_from((*FILES, REPLY_FILE)), content=st.binary(max_size=300))
def test_any_bytes(folder: GuideFolder, name: str, content: bytes) -> None:
    _loads_or_is_told(folder, name, content)


@settings(deadline=None)
@given(name=st.sampled_from((*FILES, REPLY_FILE)), content=st.text(max_size=300))
def test_any_text(folder: GuideFolder, name: str, content: str) -> None:
    _loads_or_is_told(folder, name, content.encode("utf-8", "surrogatepass"))


@settings(deadline=None, max_examples=150)
@given(name=st.sampled_from(FILES), data=_DATA)
def test_any_yaml(folder: GuideFolder, name: str, data: object) -> None:
    _loads_or_is_told(folder, name, yaml.safe_dump(data, allow_unicode=True))


@settings(deadline=None, max_examples=150)
@given(name=st.sampled_from(FILES), content=_YAML_PIECES)
def test_any_heap_of_yaml(folder: GuideFolder, name: str, content: str) -> None:
    _loads_or_is_told(folder, name, content)


@settings(deadline=None, max_examples=150)
@given(
    name=st.sampled_from((*FILES, REPLY_FILE)),
    at=st.integers(0, 400),
    length=st.integers(0, 30),
    put=st.one_of(_WORDS, _YAML_PIECES, st.text(max_size=5)),
)
def test_any_slip_of_the_hand(folder: GuideFolder, name: str, at: int, length: int, put: str) -> None:
    text = folder.read(name)
    at = at % len(text)
    _loads_or_is_told(folder, name, (text[:at] + put + text[at + length :]).encode("utf-8", "surrogatepass"))


@settings(deadline=None, max_examples=150)
@given(body=_LIQUID_PIECES)
def test_any_placeholder(folder: GuideFolder, body: str) -> None:
    _loads_or_is_told(folder, REPLY_FILE, f"---\ntitle: A\nuse_when: B\n---\n{body}\n")
