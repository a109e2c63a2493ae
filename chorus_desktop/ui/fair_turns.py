"""Window and engine share one interpreter: neither keeps the other waiting for longer than nobody notices."""

import gc
import sys

#: Seconds after which the engine lets the window have its turn. One paint of a list asks for some ten turns, and
#: Python's own five milliseconds for each would be felt.
_TURN = 0.0005


def begin() -> None:
    """From now on, once the window stands: short turns, and what is there is no longer looked through for garbage.

    That took 75 ms each time, of a window that has its house loaded, and found next to nothing.
    """
    sys.setswitchinterval(_TURN)
    gc.freeze()


def end() -> None:
    """The window goes, and what it leaves may be collected."""
    gc.unfreeze()
