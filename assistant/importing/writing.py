"""Carrying a plan out: every file whole, and none before all could be written."""

import secrets
from pathlib import Path

from assistant.importing.imported import NotImportableError, Place, Trouble
from assistant.importing.plan import Plan
from assistant.importing.planning import files_of


def write(plan: Plan) -> None:
    """Write what the plan says; what is there already is not touched."""
    files = [(file, text.encode()) for file, text in files_of(plan.steps)]
    ready: list[tuple[Path, Path]] = []
    try:
        for file, content in files:
            if not (file.is_file() and file.read_bytes() == content):
                ready.append((_prepared(file, content), file))
        for temporary, file in ready:
            temporary.replace(file)
        for step in plan.steps:
            if step.gone:
                step.gone.unlink(missing_ok=True)
    except OSError as error:
        reason = (error.strerror or "unwritable").lower()
        raise NotImportableError(
            Trouble(Place(Path(error.filename or "")), f"cannot be written ({reason}).")
        ) from error
    finally:
        for temporary, _ in ready:
            temporary.unlink(missing_ok=True)


def _prepared(file: Path, content: bytes) -> Path:
    """The content in a file beside it, under a name that no guide reads."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.stem}.{secrets.token_hex(4)}.tmp")
    with temporary.open("xb") as stream:
        stream.write(content)
    return temporary
