"""A guide's replies as files of other programs, which import reads again."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from types import MappingProxyType

from assistant.domain.guide import ReplyTemplate
from assistant.importing.cleaning import on_one_line
from assistant.importing.formats import zammad

_PLACEHOLDER = re.compile(r"\{\{-?\s*([a-z0-9_.]+)\s*(\|.*?)?-?\}\}", re.DOTALL)
_TAG = re.compile(r"\{%-?\s*(if|elsif|else|endif)\b.*?%\}", re.DOTALL)
_DEFAULT = re.compile(r"""\|\s*default:\s*(?:"([^"]*)"|'([^']*)')""")
_ZAMMAD = MappingProxyType(
    {
        "customer.first_name": "#{ticket.customer.firstname}",
        "customer.name": "#{ticket.customer.firstname} #{ticket.customer.lastname}",
        "agent.name": "#{user.firstname} #{user.lastname}",
        "shop.name": "#{config.organization}",
        "ticket.number": "#{ticket.number}",
    }
)
_FORMULA = re.compile(r"[=+\-@\t\r]")
_MEANT = re.compile(r"\[(?=\[)|\$(?=\|\$)")
_SPACES = re.compile(r"(?:(?<= )|(?<=^)) | (?= )", re.MULTILINE)
_APART = "\N{WORD JOINER}"
_LONGEST_NAME = 250


def has_conditions(reply: ReplyTemplate) -> bool:
    """Whether a part of it is there for some customers only, which no other program can say."""
    return _TAG.search(reply.body) is not None


def as_zammad(replies: Sequence[ReplyTemplate]) -> str:
    """Text modules as Zammad imports them: one row each, the content as HTML."""
    alike = Counter(reply.title for reply in replies)
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(zammad.COLUMNS)
    for reply in replies:
        said = f"{reply.language} {reply.id}"
        # Zammad knows a row without an id by its name.
        name = reply.title if alike[reply.title] == 1 else f"{on_one_line(reply.title, 160)} ({said})"
        keywords = str(reply.id).replace(".", " ")
        cells = ("", on_one_line(name, _LONGEST_NAME), keywords, _html(reply), f"evenhand {said}", "true", "")
        rows.writerow(map(_neutralised, cells))
    return written.getvalue()


def as_espanso(replies: Sequence[ReplyTemplate]) -> str:
    """Matches, with a form where something is to be filled in; each trigger ends as none begins."""
    import yaml

    class Readable(yaml.SafeDumper):
        """Writes a text of several lines as lines."""

    def represented(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)

    Readable.add_representer(str, represented)
    matches = [_match(reply) for reply in replies]
    return yaml.dump(
        {"matches": matches}, Dumper=Readable, allow_unicode=True, sort_keys=False, width=1_000_000
    )


EXPORTS: Mapping[str, Callable[[Sequence[ReplyTemplate]], str]] = MappingProxyType(
    {"zammad": as_zammad, "espanso": as_espanso}
)


def _html(reply: ReplyTemplate) -> str:
    """A content that begins with a tag is no formula, and Zammad adds no line breaks of its own to it."""
    text = _PLACEHOLDER.sub(_in_zammad, _unconditional(reply.body))
    lines = _SPACES.sub("\u00a0", escape(text, quote=False)).replace("\u00a0", "&nbsp;").replace("\n", "<br>")
    return f"<div>{lines}</div>"


def _in_zammad(found: re.Match[str]) -> str:
    name = found[1].removeprefix("ask.")
    return _ZAMMAD.get(found[1]) or f"[{name.replace('.', ' ').replace('_', ' ')}]"


def _neutralised(cell: str) -> str:
    """A spreadsheet would work out what begins like a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _match(reply: ReplyTemplate) -> dict[str, object]:
    body = _unconditional(reply.body)
    fields = {_field(found): _default(found) for found in _PLACEHOLDER.finditer(body)}
    pieces = [_MEANT.sub(lambda mark: mark[0] + _APART, text) for text in _PLACEHOLDER.split(body)[::3]]
    names = [f"[[{_field(found)}]]" for found in _PLACEHOLDER.finditer(body)]
    whole = "".join(part for pair in zip(pieces, [*names, ""], strict=True) for part in pair)
    match: dict[str, object] = {"trigger": f":{reply.language}.{reply.id}:", "label": reply.title}
    match["form" if fields else "replace"] = whole
    if defaults := {name: {"default": default} for name, default in fields.items() if default}:
        match["form_fields"] = defaults
    return match


def _field(found: re.Match[str]) -> str:
    return found[1].removeprefix("ask.").replace(".", "_")


def _default(found: re.Match[str]) -> str:
    default = _DEFAULT.search(found[2] or "")
    return (default[1] or default[2] or "") if default else ""


def _unconditional(body: str) -> str:
    """The text with the first branch of every condition."""
    return "".join(_kept(body))


def _kept(body: str) -> Iterator[str]:
    at, branches = 0, list[bool]()
    for tag in _TAG.finditer(body):
        if all(branches):
            yield body[at : tag.start()]
        at = tag.end()
        if tag[1] == "if":
            branches.append(True)
        elif tag[1] == "endif":
            branches = branches[:-1]
        else:
            branches[-1:] = [False]
    yield body[at:]
