"""What each field and each line of the form shows; a line that did not change is not worked out again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from chorus_desktop.domain.invoice import Line
from chorus_desktop.domain.problems import Problem, Severity
from chorus_desktop.domain.totals import line_amount
from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.presenters.draft import Draft
from chorus_desktop.ui.wording.problems import sentence

COLUMNS = ("name", "quantity", "unit", "net_price", "vat", "discount")
#: Where a problem is shown that lies in a part of a line which has no field of its own.
_SHOWN_IN = {"vat.rate": "vat", "vat.exemption_reason": "vat"}

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldState:
    """A field's text, the problem to show under it and how grave it is, and a hint for when there is none."""

    text: str
    problem: str = ""
    severity: Severity = Severity.ERROR
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineState:
    """One line: its fields by column, its total, and whether it has a discount of its own."""

    fields: Mapping[str, FieldState]
    total: str
    discounted: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    line: Line
    unread: Mapping[str, str]
    problems: Mapping[str, Problem]
    state: LineState


class LineStates:
    """The states of the lines that were asked for last: typing into one of 400 lines works out one."""

    def __init__(self) -> None:
        self._known: tuple[_Known, ...] = ()

    def of(self, draft: Draft, shown: Mapping[str, Problem]) -> tuple[LineState, ...]:
        """The lines of a draft with the problems that may be shown."""
        unread, problems = _by_line(draft.unread), _by_line(shown)
        self._known = tuple(
            self._at(place, draft, unread.get(place, {}), problems.get(place, {}))
            for place in range(len(draft.invoice.lines))
        )
        return tuple(known.state for known in self._known)

    def _at(self, place: int, draft: Draft, unread: Mapping[str, str], problems: Mapping[str, Problem]) -> _Known:
        line = draft.invoice.lines[place]
        if place < len(self._known):
            known = self._known[place]
            if known.line is line and known.unread == unread and known.problems == problems:
                return known
        return _Known(line, unread, problems, _state(draft, place, problems))


def field_state_of(text: str, problem: Problem | None, hint: str = "") -> FieldState:
    """A field with its problem in words."""
    if problem is None:
        return FieldState(text=text, hint=hint)
    return FieldState(text=text, problem=sentence(problem), severity=problem.severity, hint=hint)


def column_of(name: str) -> str:
    """The column of the form in which a part of a line is seen."""
    if name.startswith("allowances"):
        return "discount"
    return _SHOWN_IN.get(name, name)


def _by_line(values: Mapping[str, _Value]) -> dict[int, dict[str, _Value]]:
    found: dict[int, dict[str, _Value]] = {}
    for place, name, value in _in_lines(values):
        found.setdefault(place, {}).setdefault(name, value)
    return found


def _in_lines(values: Mapping[str, _Value]) -> Iterator[tuple[int, str, _Value]]:
    for path, value in values.items():
        head, _, rest = path.partition(".")
        place, _, name = rest.partition(".")
        if head == "lines" and place.isdigit():
            yield int(place), name, value


def _state(draft: Draft, place: int, problems: Mapping[str, Problem]) -> LineState:
    told: dict[str, Problem] = {}
    for name, problem in sorted(problems.items(), key=lambda item: len(item[0])):
        told.setdefault(column_of(name), problem)
    line = draft.invoice.lines[place]
    texts = {column: draft.text(f"lines.{place}.{column}") for column in COLUMNS}
    priced = line.quantity is not None and line.net_price is not None
    return LineState(
        fields={column: field_state_of(text, told.get(column)) for column, text in texts.items()},
        total=format_money(line_amount(line)) if priced else "",
        discounted=bool(texts["discount"]) or "discount" in told,
    )
