"""Settings chosen as the panel does: a change of what the file says."""

from assistant.domain.settings import Settings
from assistant.storage.settings_file import SettingsFile


def choose(file: SettingsFile, settings: Settings) -> None:
    """From now on the file says these."""
    file.change(file.load()[0], settings)
