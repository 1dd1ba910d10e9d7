"""Strangers' text made fit for a file that people edit."""

import re
import unicodedata

# What a guide's files may not hold: controls, half characters, and what turns the rest of a line around.
_STRAY = re.compile("[^\t\n -~\u00a0-\u2027\u202f-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_HARD_SPACES = re.compile("(?:(?<=[ \n])|^)\u00a0+|\u00a0+(?=[ \n]|$)|\u00a0{2,}")
_MANY_LINES = re.compile(r"\n{3,}")
_LONGEST_ID = 200


def tidied(text: str) -> str:
    """A text of paragraphs: plain line ends, no blanks at theirs, at most one empty line in a row."""
    text = _STRAY.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", "    ")
    text = _HARD_SPACES.sub(lambda found: " " * len(found[0]), text)
    return _MANY_LINES.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip("\n").rstrip()


def on_one_line(text: str, longest: int = _LONGEST_ID) -> str:
    """A text for one line of a head, cut where it is too long."""
    line = " ".join(_STRAY.sub("", _LINE_ENDS.sub(" ", text)).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}\N{HORIZONTAL ELLIPSIS}"


def in_letters(text: str) -> str:
    """The letters a to z and digits of a text, accents dropped, everything else a blank."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return re.sub("[^a-z0-9]+", " ", plain.casefold()).strip()


def same_words(text: str) -> str:
    """Two texts that differ only in case, spacing and signs become the same."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))
