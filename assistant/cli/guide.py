"""`evenhand guide`: the policy guide as code. Each action lies in a module of its own."""

import argparse
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TypeAlias

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name
Run: TypeAlias = Callable[[argparse.Namespace], int]

_PROGRAMS = (
    "zendesk",
    "gorgias",
    "freshdesk",
    "helpscout",
    "intercom",
    "chatwoot",
    "zammad",
    "espanso",
    "beeftext",
    "csv",
)

ALL_FINE, INTERRUPTED = 0, 130
EXIT_STATUS = """\
exit status:
  0 all fine, 1 something was found (the output says what), 2 wrong usage or an unreadable guide
"""


def add_guide(commands: Parsers) -> None:
    """Register the commands; what they take stands here, what they do in their modules."""
    guide = commands.add_parser("guide", help="check, test and compare policy guides")
    inner = guide.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    check = _action(inner, "check", "find everything that is wrong with a guide", "guide_check")
    check.add_argument("folder", metavar="FOLDER", help="the folder that holds guide.yaml")
    form = check.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object, for scripts")
    form.add_argument("--sarif", action="store_true", help="SARIF 2.1.0, for code review tools")
    check.add_argument("--strict", action="store_true", help="warnings count as found, too")
    _add_test(inner)
    _add_diff(inner)
    _add_init(inner)
    _add_render(inner)
    _add_import(inner)
    _add_attach(inner)
    _add_export(inner)


def run_guide(chosen: argparse.Namespace) -> int:
    """Run the chosen action."""
    from assistant.cli.terminal import leave_pipe

    run: Run = import_module(f"assistant.cli.{chosen.module}").run
    try:
        status = run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        leave_pipe()
        return ALL_FINE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _add_test(inner: Parsers) -> None:
    test = _action(inner, "test", "try out the cases that stand beside a guide", "guide_test")
    test.add_argument("folder", metavar="FOLDER", help="the folder that holds guide.yaml and cases.yaml")
    test.add_argument("--json", action="store_true", help="one JSON object, for scripts")
    test.add_argument(
        "--strict", action="store_true", help="a rule that no case reaches counts as found, too"
    )
    test.add_argument("--watch", action="store_true", help="try again whenever a file changes, until Ctrl+C")


def _add_diff(inner: Parsers) -> None:
    diff = _action(inner, "diff", "tell which cases two guides decide differently", "guide_diff")
    diff.add_argument("old", metavar="OLD", help="the folder of the guide as it was")
    diff.add_argument("new", metavar="NEW", help="the folder of the guide as it is now")
    diff.add_argument("--json", action="store_true", help="one JSON object, for scripts")
    words = "decide the answers in this computer's journal anew, too, and tell what that would have cost"
    diff.add_argument("--journal", action="store_true", help=words)


def _add_init(inner: Parsers) -> None:
    init = _action(inner, "init", "begin a guide of your own with a copy of the default one", "guide_init")
    init.add_argument("folder", metavar="FOLDER", help="a new or empty folder")


def _add_render(inner: Parsers) -> None:
    render = _action(inner, "render", "write a whole guide as one page to read in a browser", "guide_render")
    render.add_argument("folder", metavar="FOLDER", help="the folder that holds guide.yaml")
    render.add_argument(
        "-o", "--output", metavar="FILE", help="where the HTML goes; without it, to standard output"
    )


def _add_import(inner: Parsers) -> None:
    words = "turn canned replies of other programs into drafts beside a guide"
    imports = _action(inner, "import", words, "guide_import")
    imports.add_argument("folder", metavar="FOLDER", help="the folder that holds guide.yaml")
    imports.add_argument(
        "files", nargs="+", metavar="FILE", help="JSON, CSV, TSV or YAML; or folders of them"
    )
    imports.add_argument(
        "--from",
        dest="system",
        choices=_PROGRAMS,
        metavar="NAME",
        help=f"which program: {', '.join(_PROGRAMS)}",
    )
    imports.add_argument(
        "--map",
        metavar="FIELD=COLUMN,...",
        help="for tables: columns by name or number, like title=Name,body=2",
    )
    imports.add_argument("--language", metavar="CODE", help="of texts whose program does not say it, like en")
    imports.add_argument("--disabled", action="store_true", help="take also what is switched off there")
    imports.add_argument("--dry-run", action="store_true", help="report only, write nothing")
    imports.add_argument("--json", action="store_true", help="one JSON object, for scripts")


def _add_attach(inner: Parsers) -> None:
    words = "make an imported draft a reply of a resolution; without a draft, list those that wait"
    attach = _action(inner, "attach", words, "guide_attach")
    attach.add_argument("folder", metavar="FOLDER", help="the folder that holds guide.yaml")
    attach.add_argument("draft", nargs="?", metavar="DRAFT", help="like en/refund-policy")
    attach.add_argument("--to", metavar="RESOLUTION", help="what it carries out, like tell_status")
    attach.add_argument("--when", default="", metavar="SENTENCE", help="when to use it; else the draft's own")


def _add_export(inner: Parsers) -> None:
    export = _action(inner, "export", "write a guide's replies as a file of another program", "guide_export")
    export.add_argument("folder", metavar="FOLDER", help="the folder that holds guide.yaml")
    export.add_argument("--to", required=True, choices=("zammad", "espanso"), help="which program")
    export.add_argument("--language", metavar="CODE", help="only the replies in this language, like en")
    export.add_argument(
        "-o", "--output", metavar="FILE", help="where the file goes; without it, to standard output"
    )


def _action(inner: Parsers, name: str, words: str, module: str) -> argparse.ArgumentParser:
    parser = inner.add_parser(
        name,
        help=words,
        description=f"{words[0].upper()}{words[1:]}.",
        epilog=EXIT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(module=module)
    return parser
