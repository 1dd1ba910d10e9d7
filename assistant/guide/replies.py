"""The canned replies of a guide: one file each, replies/<language>/<resolution>.<variant>.md."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.domain.errors import Fault
from assistant.domain.facts import FactId, FactSpec
from assistant.domain.guide import ReplyTemplate, ResolutionId
from assistant.domain.reply import ReplyId
from assistant.guide import liquid_text
from assistant.guide.files import entries, read_text
from assistant.guide.front_matter import Page, split
from assistant.guide.schema import ReplyHead
from assistant.guide.values import is_id, is_language
from assistant.guide.wording import checked

_LARGEST_BYTES = 32 * 1024
_USUAL_ORDER = {"full": 1, "short": 2}
_LATER = 3


@dataclass(frozen=True, slots=True)
class ReplyName:
    """What a reply's path says about it."""

    file: Path
    language: str
    resolution: ResolutionId
    variant: str


def names(folder: Path, faults: list[Fault]) -> list[ReplyName]:
    """Every reply file; what lies elsewhere or is misnamed would never be used, so it is a fault."""
    found: list[ReplyName] = []
    for language in entries(folder, faults):
        if not language.is_dir():
            faults.append(
                Fault(language, 1, "", "lies beside the languages. Move it into one, such as replies/en.")
            )
        elif not is_language(language.name):
            faults.append(
                Fault(language, 1, "", "is no language: name the folder by its letters, such as en.")
            )
        else:
            found += (name for file in entries(language, faults) if (name := _name(file, faults)))
    return found


def _name(file: Path, faults: list[Fault]) -> ReplyName | None:
    parts = file.name.split(".")
    match parts:
        case [resolution, variant, "md"] if is_id(resolution) and is_id(variant):
            return ReplyName(file, file.parent.name, ResolutionId(resolution), variant)
    faults.append(
        Fault(file, 1, "", "is misnamed: write <resolution>.<variant>.md, such as tell_status.full.md.")
    )
    return None


def read(
    name: ReplyName, facts: Mapping[FactId, FactSpec] | None, faults: list[Fault]
) -> ReplyTemplate | None:
    """One reply, or None with every fault in it noted.

    ``facts`` is None where nobody knows which the guide declares.
    """
    text = read_text(name.file, _LARGEST_BYTES, faults)
    page = split(text, name.file, faults) if text is not None else None
    if page is None:
        return None
    head = checked(ReplyHead, page.head, (), page.head.data, faults)
    _check_body(name.file, page, facts, faults)
    if head is None:
        return None
    return ReplyTemplate(
        id=ReplyId(f"{name.resolution}.{name.variant}"),
        resolution=name.resolution,
        title=head.title,
        use_when=head.use_when,
        language=name.language,
        body=page.body,
        order=head.order or _USUAL_ORDER.get(name.variant, _LATER),
    )


def _check_body(file: Path, page: Page, facts: Mapping[FactId, FactSpec] | None, faults: list[Fault]) -> None:
    if not page.body:
        faults.append(
            Fault(file, page.body_line, "body", "is empty. Write the text below the second line of dashes.")
        )
    for offset, message in liquid_text.faults_in(page.body, facts):
        line = page.body_line + page.body.count("\n", 0, offset)
        faults.append(Fault(file, line, "body", message))
