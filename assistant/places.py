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


def model() -> Path:
    """What the detector learnt, in one file."""
    return resources() / "detector" / "reader.model"


def data_folder() -> Path:
    """The user's folder for drafts and the demo desk; made when first asked for."""
    return _made("EVENHAND_DATA", "user_data_path")


def journal_file() -> Path:
    """Where the journal lies."""
    return data_folder() / "journal.sqlite"


def corrections_file() -> Path:
    """Where corrections of categories lie."""
    return data_folder() / "corrections.sqlite"


def corrections_key() -> Path:
    """Where the key lies that hides their words; not beside them, so that a copy of them tells nothing."""
    return config_folder() / "corrections.key"


def tag_log_file() -> Path:
    """Where it is listed what was done to tickets' tags by itself."""
    return data_folder() / "tagged.sqlite"


def addresses_file() -> Path:
    """Where it lies which addresses agents said are one person's."""
    return data_folder() / "addresses.sqlite"


def config_folder() -> Path:
    """The user's folder for settings and accounts; made when first asked for."""
    return _made("EVENHAND_CONFIG", "user_config_path")


def _made(variable: str, kind: str) -> Path:
    import platformdirs

    named = os.environ.get(variable)
    folder = Path(named) if named else Path(getattr(platformdirs, kind)("evenhand", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
