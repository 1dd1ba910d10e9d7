"""What is told of a file."""

from pathlib import Path

from assistant.domain.notice import FileFault, FileNotice


def test_a_notice_concerns_the_whole_file_unless_it_names_a_field() -> None:
    notice = FileNotice(Path("settings.json"), FileFault.NOT_UNDERSTOOD)
    assert ("", (), None) == (notice.field, notice.allowed, notice.kept_as)
