"""Pools of tasks for tests: one runs each at once, one holds them until the test runs them."""

from PySide6.QtCore import QRunnable


class InlinePool:
    """Stands where the QThreadPool stands."""

    def start(self, runnable: QRunnable) -> None:
        """Run it now."""
        runnable.run()


class HeldPool:
    """Keeps the tasks until the test runs them."""

    def __init__(self) -> None:
        self.held: list[QRunnable] = []

    def start(self, runnable: QRunnable) -> None:
        """Keep it."""
        self.held.append(runnable)
