"""Where resources and the user's files lie, from a checkout, an installed wheel and a bundle."""

import os
import sys
from contextlib import suppress
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


def language_model() -> Path:
    """What tells languages apart, in one file."""
    return resources() / "detector" / "languages.ftz"


def extension() -> Path:
    """The browser extension, as a folder that a browser can load."""
    shipped = resources() / "browser"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "packaging" / "browser"


def papers() -> Path:
    """What was written for a bundle when it was made: licences and the bill of materials."""
    return resources() / "about"


def update_address() -> str:
    """Whom to ask for the newest version's number; empty where this package names nobody."""
    try:
        return (papers() / "updates.txt").read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def data_folder() -> Path:
    """The user's folder for drafts and the demo desk; made when first asked for."""
    return _made("EVENHAND_DATA", "user_data_path")


def log_folder() -> Path:
    """Where the program notes what happened to it; see ``logbook``."""
    return data_folder() / "log"


def journal_file() -> Path:
    """Where the journal lies."""
    return data_folder() / "journal.sqlite"


def practice_journal_file() -> Path:
    """Where practice's own journal lies: nothing that was tried out there counts as an answer."""
    return data_folder() / "practice_journal.sqlite"


def corrections_file() -> Path:
    """Where corrections of categories lie."""
    return data_folder() / "corrections.sqlite"


def corrections_key() -> Path:
    """Where the key lies that hides their words; not beside them, so that a copy of them tells nothing."""
    return config_folder() / "corrections.key"


def tag_log_file() -> Path:
    """Where it is listed what was done to tickets' tags by itself."""
    return data_folder() / "tagged.sqlite"


def late_tags_file() -> Path:
    """Where tags wait for a helpdesk that cannot be reached."""
    return data_folder() / "late_tags.json"


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
    # Where it cannot be made, whoever writes there says so in words that fit what is lost.
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
