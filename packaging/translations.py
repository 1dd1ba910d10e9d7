"""One language's file: what is missing in it, and translations put in once they are checked."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

PERSIAN: Final = "fa"
BETWEEN_FORMS: Final = " || "
"""Parts the forms of a plural, in the order in which Qt Linguist has them; one form serves for all."""
_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
# What is filled in later; ``%Ln`` is ``%n`` in the digits of the language.
_FILLED_IN: Final = re.compile(r"\{\w*\}|%L?n")
_BRACES: Final = re.compile(r"[{}]")
_ARABIC: Final = re.compile("[\u064a\u0649\u0643\u0629\u0660-\u0669]")
"""Arabic's yeh, kaf, teh marbuta and digits, which a Persian keyboard layout of the wrong kind lets in."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the window, and what it is in another language; empty where nobody wrote it yet."""

    context: str
    source: str
    translation: str = ""

    def written(self) -> dict[str, str]:
        """As a translator gets it and hands it back."""
        return asdict(self)


def texts(file: Path) -> Iterator[tuple[Text, ET.Element]]:
    """Every text of a file, with the element that holds its translation."""
    # The file is ours and stands beside the sources.
    yield from _texts(ET.parse(file).getroot())  # noqa: S314


def missing(file: Path) -> list[Text]:
    """What is not translated yet; where lupdate guesses by a text like it, the guess stands there."""
    return [text for text, element in texts(file) if element.get("type") or not text.translation.strip()]


def fill(file: Path, given: Iterable[Text]) -> list[str]:
    """Put translations in; those with a fault, or of a text that is not there, are named and left out."""
    root = ET.parse(file).getroot()  # noqa: S314 - ours, beside the sources
    language = (root.get("language") or "").partition("_")[0]
    wanted = {(text.context, text.source): element for text, element in _texts(root)}
    faults = []
    for text in given:
        element = wanted.get((text.context, text.source))
        fault = "there is no such text" if element is None else fault_of(text, language)
        if fault:
            faults.append(f"{text.context}: {text.source}: {fault}")
        elif element is not None:
            _write(element, text.translation)
    file.write_text(_HEAD + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")
    return faults


def fault_of(text: Text, language: str) -> str:
    """Why a translation cannot be taken; empty where it can."""
    faults = (_fault(text.source, form, language) for form in text.translation.split(BETWEEN_FORMS))
    return next(filter(None, faults), "")


def _fault(source: str, translation: str, language: str) -> str:
    arabic = _ARABIC.search(translation) if language == PERSIAN else None
    faults = {
        "it is empty": not translation.strip(),
        "it does not fill in what the text fills in": _filled_in(source) != _filled_in(translation),
        "a brace stands alone": bool(_BRACES.search(_FILLED_IN.sub("", translation))),
        "it must begin and end with the same space": _space(source) != _space(translation),
        "the sign & marks a key in a button": "&" in translation and "&" not in source,
        f"{arabic and arabic.group()} is Arabic: a Persian keyboard has its own": arabic is not None,
    }
    return "; ".join(fault for fault, found in faults.items() if found)


def _texts(root: ET.Element) -> Iterator[tuple[Text, ET.Element]]:
    for context in root.iterfind("context"):
        for message in context.iterfind("message"):
            element = message.find("translation")
            if element is not None:
                forms = dict.fromkeys(form.text or "" for form in element.findall("numerusform") or [element])
                name, source = context.findtext("name") or "", message.findtext("source") or ""
                yield Text(name, source, BETWEEN_FORMS.join(forms)), element


def _write(element: ET.Element, translation: str) -> None:
    element.attrib.pop("type", None)
    holders = element.findall("numerusform") or [element]
    forms = translation.split(BETWEEN_FORMS)
    for place, holder in enumerate(holders):
        holder.text = forms[min(place, len(forms) - 1)]


def _space(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _filled_in(text: str) -> Counter[str]:
    return Counter(found.replace("%Ln", "%n") for found in _FILLED_IN.findall(text))
