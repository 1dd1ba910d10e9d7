"""Files that are missing, are no text, or are YAML that a guide has no use for."""

import os

import pytest

from tests.guide.guide_folder import FILES, REPLY_FILE, GuideFolder


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(corner_shop: GuideFolder, name: str) -> None:
    (corner_shop.path / name).unlink()

    assert (name, 1, "", "is missing. A guide needs this file.") in corner_shop.faults()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("text", ["", "   \n\n", "# only a remark\n"])
def test_an_empty_file_is_named(corner_shop: GuideFolder, name: str, text: str) -> None:
    corner_shop.write(name, text)

    assert (name, "is empty.") in [(fault[0], fault[3]) for fault in corner_shop.faults()]


def test_a_file_with_the_other_ending_is_asked_to_be_renamed(corner_shop: GuideFolder) -> None:
    (corner_shop.path / "rules.yaml").rename(corner_shop.path / "rules.yml")

    ((file, line, field, message),) = corner_shop.faults()

    assert ("rules.yaml", 1, "") == (file, line, field)
    assert "Rename rules.yml to rules.yaml" in message


@pytest.mark.parametrize("name", [*FILES, REPLY_FILE])
@pytest.mark.parametrize(
    ("spoilt", "line", "words"),
    [
        (b"name: x\ntitle: caf\xe9\n", 2, "UTF-8"),
        ("name: x\n".encode("utf-16"), 1, "UTF-8"),
        (b"name: x\nversion: \x00\n", 2, "U+0000"),
        ("name: x\n\nversion: a\u2028b\n".encode(), 3, "U+2028"),
        (b"x" * (512 * 1024 + 1), 1, "is too large"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_the_line(
    corner_shop: GuideFolder, name: str, spoilt: bytes, line: int, words: str
) -> None:
    corner_shop.write(name, spoilt)

    found = [fault for fault in corner_shop.faults() if fault[0] == name]

    assert [(name, line, "")] == [fault[:3] for fault in found]
    assert words in found[0][3]


@pytest.mark.parametrize("name", [*FILES, REPLY_FILE])
def test_what_is_no_file_is_not_opened(corner_shop: GuideFolder, name: str) -> None:
    """Reading a pipe would wait for ever."""
    (corner_shop.path / name).unlink()
    os.mkfifo(corner_shop.path / name)

    assert (name, 1, "", "is not a file.") in corner_shop.faults()


@pytest.mark.parametrize("name", [*FILES, REPLY_FILE])
def test_a_folder_in_place_of_a_file_is_a_fault(corner_shop: GuideFolder, name: str) -> None:
    (corner_shop.path / name).unlink()
    (corner_shop.path / name).mkdir()

    assert (name, 1, "", "is not a file.") in corner_shop.faults()


@pytest.mark.parametrize(
    ("yaml", "line", "words"),
    [
        ("a: &x [1]\nb: *x\n", 1, "&, * or !"),
        ("a: b\nc: *x\n", 2, "&, * or !"),
        ("a: b\nc: !!python/object/apply:os.system [true]\n", 2, "&, * or !"),
        ("a: !secret b\n", 1, "&, * or !"),
        ("a: b\n---\nc: d\n", 2, "second part"),
        ("? [a, b]\n: c\n", 1, "where a name should stand"),
        ("a:\n\tb: c\n", 2, "quotes"),
        ("a: 'b\n", 2, "never closed"),
        ("a: b\n  c: d\n", 2, "colon inside a text"),
        ("a: b\nnothing\nc: d\n", 3, "neither"),
        ("a: {b: c\nd: e\n", 2, "braces"),
        ("a: [b\nd: e\n", 2, "brackets"),
        ("a:\n  - b\n - c\n", 3, ""),
        ("a: " + "[" * 100_000, 1, "too deeply"),
        ("- " * 100_000, 1, "too deeply"),
        ("- a\n- b\n", 1, ""),
        ("only words", 1, ""),
        ("{}", 1, ""),
    ],
)
def test_yaml_that_a_guide_has_no_use_for_is_refused(
    corner_shop: GuideFolder, yaml: str, line: int, words: str
) -> None:
    corner_shop.write("categories.yaml", yaml)

    file, at, _field, message = corner_shop.faults()[0]

    assert ("categories.yaml", line) == (file, at)
    assert words in message


def test_billions_of_laughs_are_one_fault(corner_shop: GuideFolder) -> None:
    lines = ["l0: &l0 lol", *(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 10))]
    corner_shop.write("categories.yaml", "\n".join(lines))

    assert [("categories.yaml", 1)] == [fault[:2] for fault in corner_shop.faults()]


def test_more_faults_than_anybody_reads_are_counted(corner_shop: GuideFolder) -> None:
    corner_shop.write("categories.yaml", "".join(f"c{n}: x\n" for n in range(2_000)))

    faults = corner_shop.faults()

    assert 501 == len(faults)
    assert "faults more" in faults[-1][3]
