"""Gathers the window's texts and compiles translations: ``python packaging/translate.py [LANGUAGE ...]``.

Run it with the checkout's own Python after a text changed. ``evenhand.ts`` holds every text and is what a new
language starts from; ``evenhand_en.ts`` holds the English plurals. A language named for the first time, like
``de``, gets a file of its own, to be filled in with Qt Linguist; then run this again.
"""

import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = CHECKOUT / "resources" / "i18n"
TEMPLATE: Final = FOLDER / "evenhand.ts"
ENGLISH: Final = FOLDER / "evenhand_en.ts"

# Without places, so that a moved line changes no file; without the dead, so that a text is there or is not.
_GATHER: Final = (
    *("-extensions", "py", "-locations", "none", "-no-obsolete", "-source-language", "en", "-silent"),
    *("-tr-function-alias", "QT_TRANSLATE_NOOP+=translatable"),
)


def main(languages: Iterable[str]) -> int:
    """Bring every translation file up to date, then compile those with a language."""
    for language in languages:
        gather(FOLDER / f"evenhand_{language}.ts", "-target-language", language)
    gather(TEMPLATE)
    for file in translations():
        gather(file, *(("-pluralonly",) if file == ENGLISH else ()))
        compile_into_qm(file)
    return 0


def translations() -> list[Path]:
    """The files of each language, without the template."""
    return sorted(FOLDER.glob("evenhand_*.ts"))


def gather(into: Path, *words: str) -> None:
    """Put the texts that the sources hold now into a file, and keep what is translated already."""
    _run("pyside6-lupdate", *_GATHER, *words, "assistant", "-ts", str(into))


def compile_into_qm(file: Path) -> None:
    """Write the file that the window loads beside the one that translators edit."""
    _run("pyside6-lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def _run(program: str, *words: str) -> None:
    path = Path(sysconfig.get_path("scripts")) / program
    subprocess.run((str(path), *words), cwd=CHECKOUT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
