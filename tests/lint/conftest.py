from pathlib import Path

import pytest

from tests.guide.guide_folder import GuideFolder, a_guide_folder


@pytest.fixture
def corner_shop(tmp_path: Path) -> GuideFolder:
    return a_guide_folder(tmp_path / "corner shop")
