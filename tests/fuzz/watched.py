"""One target under atheris; ``fuzz.py`` starts it with the target's name and libFuzzer's words."""

import sys
from functools import partial
from importlib import import_module
from typing import Any

# No machine but Linux has it, and the type checker runs on others, too.
atheris: Any = import_module("atheris")

with atheris.instrument_imports(include=["assistant"]):
    from tests.fuzz.targets import named

if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], partial(named, sys.argv[1]))
    atheris.Fuzz()
