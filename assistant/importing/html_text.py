"""HTML of a canned reply as text: links keep their address, hand-made blanks in angle brackets stay."""

import re
from html import escape, unescape

from assistant.markup.plain import plain_text

_LINK = re.compile(r"<(?P<close>/?)a(?=[\s/>])(?P<attributes>[^<>]{0,4000})>", re.IGNORECASE)
_HREF = re.compile(r"""(?<![\w-])href\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_OPENS = re.compile(r"https?://|mailto:|tel:|#?\{", re.IGNORECASE)
_SILENT = re.compile("(?:mailto|tel):", re.IGNORECASE)
_ATTRIBUTE_TAG = re.compile(r"<attribute\s([^<>]{0,400})/?>(?:\s{0,9}</attribute>)?", re.IGNORECASE)
_NAMED = re.compile(r"""(?<![\w-])(key|default)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ANGLED = re.compile(r"<([A-Za-z][A-Za-z0-9_-]{0,30})((?:[ ][^<>=:@/\n]{1,40})?)>")
_CLOSES = re.compile(r"</([a-z][a-z0-9_-]{0,30})")
_NAMES = """
a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption
center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe
img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes
noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search
section select slot small source span strike strong style sub summary sup svg table tbody td template
textarea tfoot th thead time title tr track tt u ul var video wbr attribute
"""
_LOOKS_LIKE = re.compile(
    r"<(?:p|div|br|a|b|i|u|strong|em|ul|ol|li|span|table|h[1-6]|blockquote)(?:\s[^<>]*)?/?>"
    r"|&(?:[a-z]{2,8}|\#\d{1,6});",
    re.IGNORECASE,
)
ELEMENTS = frozenset(_NAMES.split())
"""What HTML calls its own; anything else between angle brackets was meant to be read."""


def looks_like_html(text: str) -> bool:
    """Whether a field that may hold either holds HTML."""
    return _LOOKS_LIKE.search(text) is not None


def text_of(body: str) -> str:
    """The text as people read it."""
    readable = _ATTRIBUTE_TAG.sub(_placeholder, body)
    closed = set(_CLOSES.findall(readable.lower()))
    readable = _ANGLED.sub(lambda found: _kept(found, closed), readable)
    return plain_text(_with_addresses(readable), is_html=True).text.strip(" \n")


def _placeholder(found: re.Match[str]) -> str:
    """Intercom's ``<attribute key="first_name" default="there">`` in the form of its plain texts."""
    named = {match[1].lower(): unescape(match[2] or match[3] or "") for match in _NAMED.finditer(found[1])}
    fallback = named.get("default", "").replace('"', "")
    tail = f' | fallback: "{fallback}"' if fallback else ""
    return escape(f"{{{{{named.get('key', '')}{tail}}}}}", quote=False)


def _kept(found: re.Match[str], closed: set[str]) -> str:
    name = found[1].lower()
    return found[0] if name in ELEMENTS or name in closed else escape(found[0])


def _with_addresses(body: str) -> str:
    """Every link followed by where it leads, unless its words say so."""
    pieces: list[str] = []
    at, href, since = 0, "", 0
    for tag in _LINK.finditer(body):
        pieces.append(body[at : tag.end()])
        at = tag.end()
        if not tag["close"]:
            href, since = _address(tag["attributes"]), tag.end()
        elif href:
            words = unescape(body[since : tag.start()])
            pieces.append("" if href in words else f" ({escape(href)})")
            href = ""
    pieces.append(body[at:])
    return "".join(pieces)


def _address(attributes: str) -> str:
    found = _HREF.search(attributes)
    address = unescape(next(filter(None, found.groups()), "")).strip() if found else ""
    return _SILENT.sub("", address, count=1) if _OPENS.match(address) else ""
