"""Tags as IMAP keywords: short words of ASCII, in which everything else is spelt out.

``VIP`` stays as it is; ``paid back`` is ``paid=20back``, and a word with other letters is in Punycode behind
``=-``. Keywords do not know upper case from lower, and neither do tags here. What begins with a dollar sign,
or says that a mail is spam, belongs to mail programs and is no tag.
"""

import re
from collections.abc import Iterable

_FORBIDDEN = re.compile(r"[^A-Za-z0-9._~!#&'+,:;<>?@^`|/-]")
_SPELT = re.compile(r"=([0-9a-f]{2})", re.IGNORECASE)
_BEYOND = "=-"
_SPAM = frozenset({"junk", "nonjunk", "notjunk"})
_MOST_KEYWORD = 200


def keyword_of(tag: str) -> str:
    """How a tag stands at the server; empty where it holds nothing."""
    tag = tag.strip().encode("utf-8", "replace").decode()
    # A dollar sign would make it a mail program's.
    spelt = "".join(
        _spelt(letter) if letter.isascii() and _FORBIDDEN.match(letter) else letter for letter in tag
    )
    return spelt if spelt.isascii() else _BEYOND + spelt.encode("punycode").decode("ascii")


def tag_of(keyword: str) -> str | None:
    """The tag that a keyword stands for; None where it is none."""
    if keyword.startswith(("\\", "$")) or keyword.lower() in _SPAM or not keyword:
        return None
    spelt = keyword
    if keyword.startswith(_BEYOND) and len(keyword) <= _MOST_KEYWORD:
        try:
            spelt = keyword.removeprefix(_BEYOND).encode("ascii").decode("punycode")
        except (UnicodeError, ValueError, OverflowError):
            return keyword
    tag = _SPELT.sub(lambda found: chr(int(found[1], 16)), spelt)
    return tag.encode("utf-8", "replace").decode()


def tags_among(keywords: Iterable[str]) -> tuple[str, ...]:
    """Each tag once."""
    tags = {tag.casefold(): tag for keyword in sorted(keywords) if (tag := tag_of(keyword))}
    return tuple(sorted(tags.values()))


def keywords_for(tags: Iterable[str], keywords: Iterable[str]) -> frozenset[str]:
    """Which of these keywords stand for one of these tags, however they are spelt."""
    folded = {tag.strip().casefold() for tag in tags}
    return frozenset(word for word in keywords if (tag := tag_of(word)) and tag.casefold() in folded)


def _spelt(letter: str) -> str:
    return f"={ord(letter):02x}"
