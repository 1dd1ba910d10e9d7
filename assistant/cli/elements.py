"""HTML that holds strangers' text as text: only what is made here may be put together."""

from html import escape
from typing import NewType

from assistant.markup.characters import visible

Html = NewType("Html", str)

_ALONE = frozenset({"br", "meta"})


def words(text: str) -> Html:
    """A text, shown as it is."""
    return Html(escape(visible(text)))


def element(name: str, /, *inner: Html, **attributes: str) -> Html:
    """One element; ``class_`` is its class."""
    told = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items())
    closing = "" if name in _ALONE else f"</{name}>"
    return Html(f"<{name}{told}>{''.join(inner)}{closing}")


def lines(*parts: Html) -> Html:
    """One below the other in the source, so that it can be read too."""
    return Html("\n".join(part for part in parts if part))
