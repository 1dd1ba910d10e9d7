"""The shells' completion, loaded by the shells themselves and asked as a key press asks."""

import shutil
import subprocess
from pathlib import Path

import manual
import pytest

_BASH = """\
source "$1"
COMP_WORDS=({words}) COMP_CWORD={last} COMP_LINE="{words}" COMP_POINT={length}
"$(complete -p evenhand | sed 's/.*-F \\([^ ]*\\).*/\\1/')" 2>/dev/null
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
_FISH = 'source $argv[1]; complete -C "{words}" | string split -f1 \\t'
# zsh completes at a terminal alone: it gets one of its own, and types there.
_ZSH = """\
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; fpath=(${{1:h}} \\$fpath); autoload -Uz compinit; compinit -u -D; echo REA''DY"
zpty -r shell said '*READY*'
zpty -n -w shell '{words}'$'\\t'
zpty -r shell said '*{wanted}*'
print -r -- $said
"""


def completed(shell: str, folder: Path, words: str, wanted: str) -> str:
    file = folder / manual.SHELLS[shell]
    file.write_text(manual.completion(shell), encoding="utf-8")
    last = words.count(" ")
    script = {"bash": _BASH, "fish": _FISH, "zsh": _ZSH}[shell]
    named = script.format(words=words, last=last, length=len(words), wanted=wanted)
    options = {
        "bash": ("--norc", "-c", named, "bash"),
        "fish": ("-N", "-c", named),
        "zsh": ("-f", "-c", named, "zsh"),
    }
    done = subprocess.run(
        (shell, *options[shell], file),
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "TERM": "dumb"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize("shell", sorted(manual.SHELLS))
@pytest.mark.parametrize(
    ("words", "wanted"), [("evenhand guide che", "check"), ("evenhand triage --exp", "--explain")]
)
def test_a_shell_completes_what_was_begun(shell: str, words: str, wanted: str, tmp_path: Path) -> None:
    if not shutil.which(shell):
        pytest.skip(f"This machine has no {shell}.")
    assert wanted in completed(shell, tmp_path, words, wanted)
