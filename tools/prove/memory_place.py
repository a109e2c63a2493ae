"""A second place in memory, as another run of the program may have left it."""

from dataclasses import replace

from chorus_desktop.domain.guard import Mark


class MemoryPlace:
    """Keeps the marks of stores; `chorus_desktop.store.second_place.SecondPlace`."""

    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}

    def installation(self) -> str:
        """The name of this machine."""
        return "this machine"

    def read(self, store_id: str) -> Mark | None:
        """The last mark of a store."""
        return self._marks.get(store_id)

    def write(self, mark: Mark) -> None:
        """Keep a mark."""
        self._marks[mark.store_id] = mark

    def run_ahead(self, generations: int) -> None:
        """Every store has since come further, as when an older copy was put back."""
        self._marks = {
            name: replace(mark, generation=mark.generation + generations) for name, mark in self._marks.items()
        }
