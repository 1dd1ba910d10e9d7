import io
import json
from pathlib import Path

import pytest

from assistant.cli import files
from assistant.cli.files import fault, found
from assistant.cli.intake import Entry, Refused


def written(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def taken(source: str, *, all_lines: bool = False) -> list[Entry | Refused]:
    return list(found(source, all_lines=all_lines))


def bodies(items: list[Entry | Refused]) -> list[str]:
    return [item.ticket.messages[0].body for item in items if isinstance(item, Entry)]


def test_a_json_file_may_hold_one_ticket_or_a_list(tmp_path: Path) -> None:
    one = written(tmp_path, "one.json", '{"body": "a"}')
    several = written(tmp_path, "several.JSON", '[{"body": "a"}, {"body": "b"}]')
    assert ["a"] == bodies(taken(one))
    assert ["a", "b"] == bodies(taken(several))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_a_json_file_is_read_in_any_encoding_that_json_knows(tmp_path: Path, encoding: str) -> None:
    source = written(tmp_path, "t.json", '[{"body": "schön"}]'.encode(encoding))
    assert ["schön"] == bodies(taken(source))


def test_a_json_file_that_is_not_unicode_names_the_line(tmp_path: Path) -> None:
    source = written(tmp_path, "t.json", b'[{"body": "a"},\n {"body": "sch\xf6n"}]')
    (refused,) = taken(source)
    assert isinstance(refused, Refused)
    assert (2, "") == (refused.line, refused.path)


def test_a_bad_element_is_named_by_its_line_and_the_others_go_on(tmp_path: Path) -> None:
    source = written(tmp_path, "t.json", '[\n{"body": "a"},\n{"id": "x", "body": 1},\n{"body": "c"}\n]')
    first, second, third = taken(source)
    assert ["a", "c"] == bodies([first, third])
    assert isinstance(second, Refused)
    assert ("x", 3, "body") == (second.id, second.line, second.path)


def test_a_syntax_error_in_a_json_file_is_one_refusal(tmp_path: Path) -> None:
    source = written(tmp_path, "t.json", '[{"body": "a"},\n{"body": }]')
    first, last = taken(source)
    assert ["a"] == bodies([first])
    assert isinstance(last, Refused)
    assert 2 == last.line


def test_json_lines_are_read_one_by_one_and_blank_lines_are_skipped(tmp_path: Path) -> None:
    source = written(tmp_path, "t.jsonl", '\ufeff{"body": "a"}\r\n\n  \nbad\n{"body": "b"}')
    first, bad, last = taken(source)
    assert ["a", "b"] == bodies([first, last])
    assert isinstance(bad, Refused)
    assert 4 == bad.line


def test_any_file_can_hold_json_lines_when_told(tmp_path: Path) -> None:
    source = written(tmp_path, "export.log", '{"body": "a"}\n')
    assert fault(source, all_lines=False) is not None
    assert fault(source, all_lines=True) is None
    assert ["a"] == bodies(taken(source, all_lines=True))


@pytest.mark.parametrize(
    "line", [b"\xff\xfe{\x00}\x00", b'{"body": "\xed\xa0\x80"}', b"\x00", b'{"body": "\x01"}']
)
def test_a_line_of_wrong_bytes_is_refused_alone(line: bytes) -> None:
    bad, good = files._from_lines(io.BytesIO(line + b'\n{"body": "b"}\n'))
    assert isinstance(bad, Refused)
    assert 1 == bad.line
    assert ["b"] == bodies([good])


def test_a_line_beyond_all_measure_is_refused_without_being_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_LONGEST_LINE", 64)
    long = json.dumps({"body": "x" * 500}).encode()
    first, bad, last, end = files._from_lines(
        io.BytesIO(b'{"body": "a"}\n' + long + b'\n{"body": "b"}\n' + long)
    )
    assert ["a", "b"] == bodies([first, last])
    assert isinstance(bad, Refused)
    assert isinstance(end, Refused)
    assert [2, 4] == [bad.line, end.line]


def test_ten_megabytes_on_one_line_are_a_ticket() -> None:
    body = "word " * 2_000_000
    (entry,) = files._from_lines(io.BytesIO(json.dumps({"body": body}).encode()))
    assert [body] == bodies([entry])


def test_a_doubled_key_a_million_times_is_read_quickly() -> None:
    line = b'{"body": "a"' + b"".join(b',"%d":1,"%d":2' % (n, n) for n in range(100_000)) + b"}"
    assert ["a"] == bodies(list(files._from_lines(io.BytesIO(line))))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Wo ist es? ü".encode(), "Wo ist es? ü"),
        ("Wo ist es? ü".encode("utf-8-sig"), "Wo ist es? ü"),
        ("Wo ist es? ü".encode("utf-16"), "Wo ist es? ü"),
        ("Wo ist es? ü".encode("cp1252"), "Wo ist es? ü"),
        (b"two\r\nlines\r\n", "two\r\nlines\r\n"),
        (b"", ""),
        (b"\x81\x8d", "\ufffd\ufffd"),
    ],
)
def test_a_text_file_is_one_message_as_it_is(tmp_path: Path, raw: bytes, text: str) -> None:
    (entry,) = taken(written(tmp_path, "note.txt", raw))
    assert isinstance(entry, Entry)
    assert ("note.txt", "", text) == (entry.id, entry.ticket.id, entry.ticket.messages[0].body)


def test_what_cannot_be_read_is_told_before_anything_is_worked_out(tmp_path: Path) -> None:
    assert "no such file" in (fault(str(tmp_path / "none.json"), all_lines=False) or "")
    assert "folder" in (fault(str(tmp_path), all_lines=True) or "")
    assert ".mbox" in (fault(written(tmp_path, "t.csv", "id\n"), all_lines=False) or "")
    assert fault("-", all_lines=False) is None
