"""A pool of tasks that runs each at once, in the thread of the test."""

from PySide6.QtCore import QRunnable


class InlinePool:
    """Stands where the QThreadPool stands."""

    def start(self, runnable: QRunnable) -> None:
        """Run it now."""
        runnable.run()
