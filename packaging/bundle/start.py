"""What the bundle runs: the command ``evenhand``."""

import sys

from assistant.cli import main

if __name__ == "__main__":
    sys.exit(main())
