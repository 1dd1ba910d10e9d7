"""Markdown of a canned reply as text: replies are sent as they stand, so stars would be sent too."""

import re

_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,200})\]\((https?://[^()\s]{1,500}|mailto:[^()\s]{1,200})\)")
_STRONG = re.compile(r"(\*\*|(?<!\w)__)(?=\S)([^*_\n]{1,300}?)(?<=\S)\1(?!\w)")
_CODE = re.compile(r"`([^`\n]{1,200})`")


def without_marks(text: str) -> str:
    """Links keep their address, bold and code lose their marks; lists read well as they are."""
    text = _LINK.sub(lambda found: found[1] if found[2] in found[1] else f"{found[1]} ({found[2]})", text)
    return _CODE.sub(r"\1", _STRONG.sub(r"\2", text))
