"""What of all that PyInstaller finds goes into the bundle."""

import re
from typing import Final

# Libraries that every Linux with a window has, in the version that fits its drivers and its fonts. A copy of
# ours would be older tomorrow, and is nobody's to keep safe. The .deb depends on them.
SYSTEM: Final = frozenset(
    [
        *(
            "X11",
            "X11-xcb",
            "Xau",
            "Xdmcp",
            "Xext",
            "Xi",
            "Xrandr",
            "Xrender",
            "Xfixes",
            "Xcursor",
            "Xcomposite",
        ),
        *(
            "Xdamage",
            "Xinerama",
            "xkbcommon",
            "xkbcommon-x11",
            "wayland-client",
            "wayland-cursor",
            "wayland-egl",
        ),
        *(
            "gtk",
            "gdk",
            "gdk_pixbuf",
            "gio",
            "glib",
            "gobject",
            "gmodule",
            "gthread",
            "cairo",
            "cairo-gobject",
        ),
        *(
            "pango",
            "pangocairo",
            "pangoft2",
            "atk",
            "atk-bridge",
            "atspi",
            "harfbuzz",
            "fribidi",
            "fontconfig",
        ),
        *("freetype", "epoxy", "pixman", "thai", "datrie", "graphite2", "mount", "blkid", "selinux", "pcre2"),
        *(
            "pcre2-8",
            "png16",
            "jpeg",
            "brotlidec",
            "brotlicommon",
            "dbus",
            "systemd",
            "cap",
            "gcrypt",
            "gpg-error",
        ),
        *("lz4", "zstd", "uuid", "bsd", "md", "z", "drm", "gbm", "EGL", "GL", "GLX", "GLdispatch", "OpenGL"),
        *("stdc++", "gcc_s", "gssapi_krb5", "krb5", "k5crypto", "krb5support", "com_err", "keyutils"),
        *("tinfo", "ncursesw", "readline"),
    ]
)
# Small ones that belong to no driver, and that a machine without Qt often has not.
_OURS: Final = frozenset(
    f"xcb-{name}" for name in ("cursor", "icccm", "image", "keysyms", "render-util", "util")
)
_LIBRARY = re.compile(r"lib(.+?)(-[0-9][0-9.]*)?\.so[.0-9]*")
_PLACES = ("/lib/", "/lib64/", "/usr/lib/")

# Qt as it comes carries platforms and formats that a desk's panel has no use for.
_UNUSED_QT = re.compile(
    r"plugins/(platforms/libq(eglfs|linuxfb|vnc|minimalegl|vkkhrdisplay)|egldeviceintegrations/|generic/"
    r"|platformthemes/libqgtk3|sqldrivers/|printsupport/|networkinformation/|qmltooling/"
    r"|imageformats/libq(tga|tiff|wbmp|webp|pdf))"
    r"|translations/(?!qtbase_)"
    r"|libQt6(EglFS|EglFs|Pdf|Quick|Qml|VirtualKeyboard|Sql|Test|Help|Designer|Concurrent|PrintSupport)"
)
_UNUSED = re.compile(
    r"(^|/)(__pycache__/|tests?/|py\.typed$|direct_url\.json$|RECORD$|INSTALLER$|REQUESTED$)|\.dist-info/sboms/"
    r"|^pyqtgraph/(icons|examples)/"
)


def is_wanted(target: str, source: str) -> bool:
    """Whether a file, by its place in the bundle and by where it came from, is taken along."""
    target = target.replace("\\", "/")
    if _UNUSED.search(target) or _UNUSED_QT.search(target):
        return False
    return not (is_systems(target.rpartition("/")[2]) and source.startswith(_PLACES))


def is_systems(name: str) -> bool:
    """Whether a library is one that the system has, by its file's name."""
    found = _LIBRARY.fullmatch(name)
    if found is None or found[1] in _OURS:
        return False
    return found[1] in SYSTEM or found[1].startswith("xcb")
