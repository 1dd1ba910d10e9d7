"""Bytes of strangers' mail as text, whatever they say of themselves. Nothing here ever fails."""

import base64
import binascii
import codecs
import quopri
import re

# They decode what is no text, or take very long over it.
_NEVER = frozenset(
    {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"},
)
_MEANT = {
    # What these names are used for is more than what they stand for.
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
_ALSO = {"iso-8859-8-i": "iso-8859-8", "iso-8859-6-i": "iso-8859-6", "ks_c_5601-1987": "cp949"}
_ENCODED_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,60})?\?([bBqQ])\?([^?\s]{0,2000})\?=")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?[^?\s]+\?[bBqQ]\?)")
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def text_in(content: bytes, charset: str) -> str:
    """The text of bytes: in UTF-8 where they are, whatever the charset says."""
    if charset.lower() not in {"utf-7", "utf-16", "utf-32", "utf-16le", "utf-16be", "hz", "iso-2022-jp"}:
        try:
            return content.decode()
        except UnicodeDecodeError:
            pass
    try:
        text = content.decode(_codec(charset), "replace")
    except (LookupError, ValueError, TypeError, AssertionError):
        text = content.decode("latin-1")
    # Halves of letters, as UTF-7 may hold them, are none.
    return text.encode("utf-8", "replace").decode()


def unpacked(content: bytes, encoding: str) -> bytes:
    """What a part of a mail holds; a broken or cut encoding gives what can be had."""
    match encoding.strip().lower():
        case "base64":
            return _from_base64(content)
        case "quoted-printable":
            return quopri.decodestring(content)
        case _:
            return content


def header_text(value: str) -> str:
    """A header's text on one line, its encoded words read."""
    read = _ENCODED_WORD.sub(_word, _BETWEEN.sub(r"\1", value))
    return " ".join("".join(c if c.isprintable() else " " for c in read).split())


def _word(found: re.Match[str]) -> str:
    charset, how, content = found[1], found[2], found[3].encode("utf-8", "replace")
    if how in "bB":
        return text_in(_from_base64(content), charset)
    return text_in(quopri.decodestring(content, header=True), charset)


def _from_base64(content: bytes) -> bytes:
    letters = _NO_BASE64.sub(b"", content)
    letters = letters[: len(letters) // 4 * 4 + (len(letters) % 4 if len(letters) % 4 > 1 else 0)]
    try:
        return base64.b64decode(letters + b"=" * (-len(letters) % 4))
    except binascii.Error:
        return b""


def _codec(charset: str) -> str:
    name = codecs.lookup(_ALSO.get(charset.lower(), charset) or "cp1252").name
    if name in _NEVER:
        raise LookupError(name)
    return _MEANT.get(name, name)
