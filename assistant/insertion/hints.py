"""What tells programs that watch the clipboard to leave a text alone, as password managers say it."""

import sys
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

_NO: Final = b"\0\0\0\0"
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
_KDE, _MAC = "x-kde-passwordManagerHint", "org.nspasteboard.ConcealedType"
_EXCLUDED = "ExcludeClipboardContentFromMonitorProcessing"

_SECRET_NAMES: Final = (_KDE, _MAC, _EXCLUDED, "application/x-copyq-hidden", "Clipboard Viewer Ignore")


def is_secret(formats: Collection[str]) -> bool:
    """Whether what offers these formats says that it is nobody else's business."""
    return any(secret in name for name in formats for secret in _SECRET_NAMES)


def hints(platform: str = sys.platform) -> Mapping[str, bytes]:
    """What our own text carries while it is lent.

    CopyQ and Klipper each listen to another one. Windows' and macOS's are as they are documented
    [not tried there].
    """
    if platform == "win32":
        return MappingProxyType(
            {
                _WINDOWS.format(_EXCLUDED): _NO,
                _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
                _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
            }
        )
    if platform == "darwin":
        return MappingProxyType({"org.nspasteboard.TransientType": b"", _MAC: b""})
    return MappingProxyType({_KDE: b"secret", "application/x-copyq-hidden": b"1"})
