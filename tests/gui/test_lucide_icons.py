"""The short way into the package's zip gives what the long way gives."""

import zipfile
from pathlib import Path

import lucide
import pytest

from assistant.gui.lucide_icons import svg


def test_every_icon_is_read_as_zipfile_reads_it() -> None:
    with zipfile.ZipFile(Path(lucide.__file__).with_name("lucide.zip")) as archive:
        names = [name for name in archive.namelist() if name.endswith(".svg")]
        assert len(names) > 1000
        # One in seven is enough: what differs among them is their place.
        assert [] == [name for name in names[::7] if archive.read(name) != svg(name.removesuffix(".svg"))]


def test_an_icon_that_is_not_there_is_a_bug() -> None:
    with pytest.raises(KeyError):
        svg("no-such-icon")
