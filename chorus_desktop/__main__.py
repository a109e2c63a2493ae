"""Start the program: `python -m chorus_desktop`."""

import sys

from chorus_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
