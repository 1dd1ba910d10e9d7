"""Gathers the window's texts and compiles translations: ``python packaging/translate.py [LANGUAGE ...]``.

Run it with the checkout's own Python after a text changed: it brings every file up to date, keeps what is
translated, leaves out what no source says any more, compiles, and names what is missing. ``evenhand.ts``
holds every text and is what a new language starts from; ``evenhand_en.ts`` holds the English plurals. A
language named for the first time, like ``de``, gets a file of its own, which is all that it needs. Fill it
with Qt Linguist, or as JSON::

    python packaging/translate.py --missing de > de.json
    python packaging/translate.py --fill de de.json

Where a language has several forms of a plural, they stand in one text, with " || " between them.
A translation that loses a placeholder is named and not taken. The trade's words: resources/i18n/README.md.
"""

import argparse
import json
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from translations import Text, fill, missing

CHECKOUT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = CHECKOUT / "resources" / "i18n"
TEMPLATE: Final = FOLDER / "evenhand.ts"
ENGLISH: Final = FOLDER / "evenhand_en.ts"

# Without places, so that a moved line changes no file; without the dead, so that a text is there or is not.
_GATHER: Final = (
    *("-extensions", "py", "-locations", "none", "-no-obsolete", "-source-language", "en", "-silent"),
    *("-tr-function-alias", "QT_TRANSLATE_NOOP+=translatable"),
)


def main(words: Sequence[str]) -> int:
    """Bring up to date and compile, or hand out what is missing, or take in what was translated."""
    asked = _asked(words)
    if asked.missing:
        if language_file(asked.missing) == ENGLISH:
            gather_again(ENGLISH)
        else:
            gather_language(asked.missing)
        texts = [text.written() for text in missing(language_file(asked.missing))]
        print(json.dumps(texts, ensure_ascii=False, indent=1))
        return 0
    if asked.fill:
        language, source = asked.fill
        return take(language, Path(source))
    return renew(asked.languages)


def renew(new_languages: Iterable[str]) -> int:
    """Bring every file up to date, compile those with a language, and say what each lacks."""
    for language in new_languages:
        gather_language(language)
    gather(TEMPLATE)
    for file in translations():
        gather_again(file)
        compile_into_qm(file)
        for text in missing(file):
            print(f"{file.stem}: missing: {text.context}: {text.source}", file=sys.stderr)
    return 0


def take(language: str, source: Path) -> int:
    """Put in what was translated; 1 where something of it could not be taken."""
    file = language_file(language)
    given = [Text(**entry) for entry in json.loads(source.read_text(encoding="utf-8"))]
    # What is left empty is for another day.
    faults = fill(file, (text for text in given if text.translation.strip()))
    gather_again(file)
    compile_into_qm(file)
    for fault in faults:
        print(f"not taken: {fault}", file=sys.stderr)
    print(f"{language}: still missing: {len(missing(file))}", file=sys.stderr)
    return 1 if faults else 0


def translations() -> list[Path]:
    """The files of each language, without the template."""
    return sorted(FOLDER.glob("evenhand_*.ts"))


def language_file(language: str) -> Path:
    """Where a language's texts are; it may not be there yet."""
    return FOLDER / f"evenhand_{language}.ts"


def gather_language(language: str) -> None:
    """Bring one language up to date, or begin it."""
    gather(language_file(language), "-target-language", language)


def gather_again(file: Path) -> None:
    """Bring a file up to date; of English only the plurals differ from what the sources say."""
    gather(file, *(("-pluralonly",) if file == ENGLISH else ()))


def gather(into: Path, *words: str) -> None:
    """Put the texts that the sources hold now into a file, and keep what is translated already."""
    _run("pyside6-lupdate", *_GATHER, *words, "assistant", "-ts", str(into))


def compile_into_qm(file: Path) -> None:
    """Write the file that the window loads; a guess that nobody confirmed is not in it."""
    _run("pyside6-lrelease", "-silent", "-nounfinished", str(file), "-qm", str(file.with_suffix(".qm")))


def _asked(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Gather the window's texts and compile translations.")
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help="begin a language, such as de")
    parser.add_argument("--missing", metavar="LANGUAGE", help="print what it lacks as JSON")
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"), help="take that JSON, translated")
    return parser.parse_args(words)


def _run(program: str, *words: str) -> None:
    path = Path(sysconfig.get_path("scripts")) / program
    subprocess.run((str(path), *words), cwd=CHECKOUT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
