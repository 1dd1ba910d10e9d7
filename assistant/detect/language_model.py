"""A model of 176 languages, in a file of one megabyte: how likely a text is each of them.

fastText's own, run by fasttext-predict. It is loaded with the first text that asks, never before: that takes
a tenth of a second and six megabytes.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from assistant import places

_MOST = 5
_LABEL = "__label__"
_CODE = 2
# Written forms of one language, and what it is called in the table and in replies.
_SAME = {"arz": "ar", "azb": "fa", "mzn": "fa", "glk": "fa", "no": "nb", "sh": "hr", "als": "de", "bar": "de"}


def likely_languages(text: str) -> Mapping[str, float]:
    """The likeliest few, with how likely; nothing where the model cannot be loaded."""
    model = _model()
    if model is None or not text.strip():
        return {}
    found: dict[str, float] = {}
    # A line end would end the text for it.
    for label, share in zip(*model.predict(" ".join(text.split()), k=_MOST), strict=True):
        name = label.removeprefix(_LABEL)
        language = _SAME.get(name, name)
        if len(language) != _CODE:
            continue
        found[language] = found.get(language, 0.0) + float(share)
    return found


@cache
def _model() -> Any:
    """None where file or library are missing; on Windows it cannot open paths beyond ASCII."""
    try:
        import fasttext

        return fasttext.load_model(str(places.language_model()))
    except (ImportError, ValueError, OSError):
        return None
