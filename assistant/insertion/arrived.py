"""Whether a text stands in an editor, as far as an editor leaves texts as they are."""

import re
import unicodedata
from typing import Final

_UNSEEN: Final = dict.fromkeys(map(ord, "\u200b\ufeff\u00ad\ufffc"))
_BREAKS: Final = re.compile(r"\s+")


def stands_in(text: str, editor: str) -> bool:
    """Word for word; white space and line ends are each editor's own business, and so are joined marks."""
    return _words(text) in _words(editor)


def _words(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    return _BREAKS.sub(" ", plain).strip()
