"""Where resources and the user's files lie, from a checkout, an installed wheel and a bundle."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder with guide, demo tickets and pictures that ship with the program."""
    bundle = getattr(sys, "_MEIPASS", None)
    beside = (
        (Path(bundle) / "resources",) if bundle else (_PACKAGE / "resources", _PACKAGE.parent / "resources")
    )
    return next((folder for folder in beside if folder.is_dir()), beside[-1])


def default_guide() -> Path:
    """The policy guide that ships."""
    return resources() / "guide" / "default"


def data_folder() -> Path:
    """The user's folder for drafts and the demo desk; made when first asked for."""
    return _made("EVENHAND_DATA", "user_data_path")


def journal_file() -> Path:
    """Where the journal lies."""
    return data_folder() / "journal.sqlite"


def config_folder() -> Path:
    """The user's folder for settings and accounts; made when first asked for."""
    return _made("EVENHAND_CONFIG", "user_config_path")


def _made(variable: str, kind: str) -> Path:
    import platformdirs

    named = os.environ.get(variable)
    folder = Path(named) if named else Path(getattr(platformdirs, kind)("evenhand", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
