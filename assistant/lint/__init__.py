"""What is wrong with a guide that loads, or keeps it from loading: every fault, with how to mend it."""

from pathlib import Path

from assistant.lint.finding import Finding


def check_guide(folder: Path) -> tuple[Finding, ...]:
    """Read a guide and look at everything that its files say; in reading order."""
    # Here, not above: the libraries that read a guide take longer to import than the guide to read.
    from assistant.lint.checking import checked

    return checked(folder)
