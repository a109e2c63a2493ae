"""Start the program: `python -m chorus_desktop`."""

import sys

from chorus_desktop.cli import main
from chorus_desktop.cli.streams import open_streams

if __name__ == "__main__":
    open_streams()
    sys.exit(main())
