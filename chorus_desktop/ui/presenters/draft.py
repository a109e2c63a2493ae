"""A draft as the form sees it: each field a text, read into the invoice as far as it can be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from chorus_desktop.actions import half_typed
from chorus_desktop.actions.half_typed import PERIOD
from chorus_desktop.domain.discount import renewed, renewed_line
from chorus_desktop.domain.invoice import Invoice, Line, Period, Vat
from chorus_desktop.domain.invoice_kind import settled
from chorus_desktop.domain.problems import Problem
from chorus_desktop.ui.presenters.draft_fields import STATED, assigned, read, written

__all__ = ["STATED", "Draft", "is_blank", "moved_path", "placed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The invoice, and the texts by field that could not be read into it: they stay as typed.

    `alone` is the day of the period that alone was typed so far: the other is the same until it is typed too.
    """

    invoice: Invoice
    unread: Mapping[str, str] = field(default_factory=dict)
    alone: str = ""

    def text(self, path: str) -> str:
        """What the field shows, written the French way."""
        return self.unread[path] if path in self.unread else written(self.invoice, path)

    def typed(self, path: str, text: str, *, today: date, vats: Mapping[str, Vat]) -> "Draft":
        """The draft after `text` was typed into the field; what cannot be read empties it in the invoice only."""
        if path.endswith(".vat") and text not in vats:
            return self
        unread = {key: value for key, value in self.unread.items() if key != path}
        value: Any
        try:
            value = read(path, text, today, vats)
        except ValueError:
            value = None
            unread[path] = text
        if path in PERIOD:
            return self._with_day(path, value, unread)
        return replace(self, invoice=settled(assigned(self.invoice, path, value)), unread=unread)

    def _with_day(self, path: str, day: date | None, unread: dict[str, str]) -> "Draft":
        """The draft with one day of the period, which has both or is none.

        A text that is no day leaves the period as it was, and so does an empty one while the other day is there.
        """
        period, alone = self.invoice.period, ""
        if path in unread:
            return replace(self, unread=unread)
        if period is None or path == self.alone:
            period, alone = (None, "") if day is None else (Period(start=day, end=day), path)
        elif day is not None:
            period = replace(period, **{path.rpartition(".")[2]: day})
        elif any(unread.get(other) == "" for other in PERIOD):
            period = None
        else:
            return replace(self, unread={**unread, path: ""})
        if period is None:
            unread = {key: text for key, text in unread.items() if text or key not in PERIOD}
        return replace(self, invoice=replace(self.invoice, period=period), unread=unread, alone=alone)

    def problems(self) -> tuple[Problem, ...]:
        """One problem for each text that could not be read."""
        return half_typed.unread(self.unread)

    def texts(self) -> dict[str, str]:
        """The texts that the invoice alone would lose; an amount that is missing is missing there too."""
        return {path: text for path, text in self.unread.items() if text.strip() or path in PERIOD}

    def for_sending(self) -> tuple[Invoice, tuple[int, ...]]:
        """The invoice without its blank lines, and the place in the form of each line that stays."""
        unread = {int(path.split(".")[1]) for path in self.unread if path.startswith("lines.")}
        kept = [(place, line) for place, line in enumerate(self.invoice.lines) if place in unread or not is_blank(line)]
        lines = tuple(_numbered(line, str(rank)) for rank, (_, line) in enumerate(kept, start=1))
        given = tuple(item for item in self.invoice.allowances if item.amount)
        return replace(self.invoice, lines=lines, allowances=given), tuple(place for place, _ in kept)

    def with_line(self, place: int, line: Line) -> "Draft":
        """The draft with another line at a place; what could not be read of it is gone."""
        unread = {path: text for path, text in self.unread.items() if not path.startswith(f"lines.{place}.")}
        lines = self.invoice.lines
        anew = (*lines[:place], renewed_line(line), *lines[place + 1 :])
        return replace(self, invoice=settled(renewed(replace(self.invoice, lines=anew))), unread=unread)

    def with_lines(self, lines: tuple[Line, ...], moved: Mapping[int, int]) -> "Draft":
        """The draft with other lines; `moved` tells where each old line that stays has gone."""
        unread = {}
        for path, text in self.unread.items():
            head, _, rest = path.partition(".")
            if head != "lines":
                unread[path] = text
                continue
            index, _, name = rest.partition(".")
            if int(index) in moved:
                unread[f"lines.{moved[int(index)]}.{name}"] = text
        return replace(self, invoice=settled(renewed(replace(self.invoice, lines=lines))), unread=unread)


def is_blank(line: Line) -> bool:
    """Whether nothing of the line says that it is meant: no words and no price."""
    return not line.name.strip() and line.net_price is None


def _numbered(line: Line, line_id: str) -> Line:
    """The line as it leaves: with its place (BT-126), and without a discount of nothing."""
    if line.id == line_id and not line.allowances:
        return line
    return replace(line, id=line_id, allowances=tuple(item for item in line.allowances if item.amount))


def placed(problem: Problem, places: tuple[int, ...]) -> Problem:
    """The problem in the lines of the form, of which blank ones were left out."""
    head, _, rest = problem.field.partition(".")
    index, _, name = rest.partition(".")
    if head != "lines" or not index.isdigit():
        return problem
    return replace(problem, field=f"lines.{places[int(index)]}.{name}")


def moved_path(path: str, moved: Mapping[int, int]) -> str:
    """The path of a field after its line has gone elsewhere; nothing when the line is gone."""
    head, _, rest = path.partition(".")
    index, _, name = rest.partition(".")
    if head != "lines" or not index.isdigit():
        return path
    target = moved.get(int(index))
    return "" if target is None else f"lines.{target}.{name}"
