"""The list of sources of orders on the disk."""

import json
from pathlib import Path

import pytest

from assistant.domain.errors import ServiceError
from assistant.domain.notice import FileFault
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.storage.sources import SourcesFile


def a_source(name: str = "a", address: str = "https://shop.example") -> Source:
    return Source(SourceId(name), SourceKind.WOOCOMMERCE, "My shop", address, "ck_1")


def test_sources_come_back_in_order(tmp_path: Path) -> None:
    file = SourcesFile(tmp_path / "sources.json")
    file.add(a_source("a"))
    file.add(a_source("b"))
    assert ((a_source("a"), a_source("b")), ()) == SourcesFile(tmp_path / "sources.json").load()


def test_removed_source_is_gone(tmp_path: Path) -> None:
    file = SourcesFile(tmp_path / "sources.json")
    file.add(a_source("a"))
    file.remove(SourceId("a"))
    file.remove(SourceId("never there"))
    assert ((), ()) == file.load()


def test_id_is_used_once(tmp_path: Path) -> None:
    file = SourcesFile(tmp_path / "sources.json")
    file.add(a_source("a"))
    with pytest.raises(ValueError, match="not a new source id"):
        file.add(a_source("a"))


@pytest.mark.parametrize(
    "address",
    ["https://ck_1:cs_2@shop.example", "https://shop.example?key=cs_2", "https://shop.example#cs_2"],
)
def test_address_with_a_secret_in_it_is_not_written(tmp_path: Path, address: str) -> None:
    with pytest.raises(ServiceError):
        SourcesFile(tmp_path / "sources.json").add(a_source(address=address))
    assert not (tmp_path / "sources.json").exists()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("{", FileFault.NOT_UNDERSTOOD),
        ('{"sources": 5}', FileFault.WRONG_VALUE),
        ('{"sources": [5]}', FileFault.WRONG_VALUE),
        ('{"sources": [{"id": "", "kind": "stripe", "name": "x"}]}', FileFault.MISSING),
        ('{"sources": [{"id": "a", "kind": "ebay", "name": "x"}]}', FileFault.WRONG_VALUE),
    ],
)
def test_broken_file_is_told_and_kept_when_it_is_written_again(
    tmp_path: Path, content: str, fault: FileFault
) -> None:
    path = tmp_path / "sources.json"
    path.write_text(content)
    file = SourcesFile(path)
    sources, notices = file.load()
    assert () == sources
    assert fault in {notice.fault for notice in notices}
    file.add(a_source())
    assert ((a_source(),), ()) == file.load()
    assert [content] == [copy.read_text() for copy in tmp_path.glob("*broken*")]


def test_source_that_is_listed_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "sources.json"
    SourcesFile(path).add(a_source())
    document = json.loads(path.read_text())
    document["sources"] *= 2
    path.write_text(json.dumps(document))
    sources, notices = SourcesFile(path).load()
    assert (a_source(),) == sources
    assert [FileFault.REPEATED] == [notice.fault for notice in notices]
