"""The states of a draft before and after the present one, for undo and redo."""

from chorus_desktop.ui.presenters.draft import Draft

_DEPTH = 200


class History:
    """What is typed into one field in one go is one step."""

    def __init__(self) -> None:
        self._before: list[Draft] = []
        self._after: list[Draft] = []
        self._typing = ""

    def note(self, draft: Draft, typing: str) -> None:
        """`draft` gives way to another one, because a field was typed into or, for "", by another gesture."""
        if not typing or typing != self._typing:
            self._before = [*self._before[-_DEPTH:], draft]
        self._typing = typing
        self._after.clear()

    def end_typing(self) -> None:
        """What is typed from now on is another step, in the same field too."""
        self._typing = ""

    def forget(self) -> None:
        """Make the present state the one from which undo starts."""
        self._before.clear()
        self._after.clear()

    def back(self, draft: Draft) -> Draft | None:
        """The state before this one; None when there is none."""
        return self._step(draft, self._before, self._after)

    def forward(self, draft: Draft) -> Draft | None:
        """The state from which one went back to this one; None when there is none."""
        return self._step(draft, self._after, self._before)

    def _step(self, draft: Draft, source: list[Draft], target: list[Draft]) -> Draft | None:
        if not source:
            return None
        target.append(draft)
        self._typing = ""
        return source.pop()
