"""From a bare machine to running: ``python3 packaging/dev.py demo`` and ``python3 packaging/dev.py test``.

Standard library alone. This file must parse on a Python that is too old, to be able to say so.
"""

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - it is here for the others
    sys.stderr.write("Evenhand needs Python 3.11 or newer, and this is {}.{}.\n".format(*sys.version_info))
    sys.exit(2)

from commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent.parent))
