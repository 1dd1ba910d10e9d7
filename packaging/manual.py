"""Writes the manual page and the shells' completion: ``python packaging/manual.py FOLDER``.

Both come from the command line itself, so that neither can fall behind it.
"""

import argparse
import gzip
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import shtab

from assistant import __version__
from assistant.cli import command_line

SHELLS: Final = {"bash": "evenhand.bash", "zsh": "_evenhand", "fish": "evenhand.fish"}
_FILES: Final = """\
.TP
.B ~/.config/evenhand
Settings, accounts and shops. Secrets are in the keyring, never in a file.
.TP
.B ~/.local/share/evenhand
Drafts, the journal and what was learnt from corrections. Removing the package leaves both folders.
"""
_VARIABLES: Final = """\
.TP
.B EVENHAND_CONFIG, EVENHAND_DATA
Other places for these two folders.
"""


def main(folder: Path) -> int:
    """Write all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    # Without a date and a name inside, so that the same page gives the same bytes.
    (folder / "evenhand.1.gz").write_bytes(gzip.compress(manual_page().encode(), mtime=0))
    for shell, name in SHELLS.items():
        (folder / name).write_text(completion(shell), encoding="utf-8")
    return 0


def manual_page() -> str:
    """The page as groff reads it."""
    parser = command_line()
    date = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    head = f'.TH EVENHAND 1 "{date:%Y-%m-%d}" "evenhand {__version__}" "User Commands"\n'
    name = f".SH NAME\nevenhand \\- {_plain(parser.description or '')}\n"
    synopsis = ".SH SYNOPSIS\n.B evenhand\n[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]\n"
    options = ".SH OPTIONS\n" + "".join(_arguments(parser))
    commands = ".SH COMMANDS\n" + "".join(_commands(parser, "evenhand"))
    files = f".SH FILES\n{_FILES}.SH ENVIRONMENT\n{_VARIABLES}"
    return head + name + synopsis + options + commands + files


def completion(shell: str) -> str:
    """What a shell reads to complete our words."""
    return str(shtab.complete(command_line(), shell=shell))


def _commands(parser: argparse.ArgumentParser, before: str) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001 - argparse tells its arguments nowhere else
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - likewise
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001 - likewise
            for name, each in action.choices.items():
                says = helps.get(name) or each.description or ""
                yield f".SS {_plain(before)} {_plain(name)}\n{_plain(says)}\n"
                yield "".join(_arguments(each))
                yield _notes(each)
                yield from _commands(each, f"{before} {name}")


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001 - likewise
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:  # noqa: SLF001
            continue
        if "-h" in action.option_strings and " " in parser.prog:
            continue  # said once, above
        value = action.metavar or action.dest.upper()
        shown = value if isinstance(value, str) else " ".join(value)
        takes = "" if action.nargs == 0 else f" \\fI{_plain(shown)}\\fR"
        names = ", ".join(f"\\fB{_plain(option)}\\fR" for option in action.option_strings)
        help_ = (action.help or "") % {**vars(action), "prog": parser.prog}
        yield f".TP\n{(names + takes) if names else takes.strip()}\n{_plain(help_)}\n"


def _notes(parser: argparse.ArgumentParser) -> str:
    return f".PP\n.nf\n{_plain(parser.epilog)}\n.fi\n" if parser.epilog else ""


def _plain(words: str) -> str:
    r"""Words as groff takes them: signs escaped, dashes that can be copied, no line that begins a request."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in escaped.split("\n"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
