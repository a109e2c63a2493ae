"""A problem found in an invoice, as a code with the field it belongs to; sentences live elsewhere."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps the invoice from being sent; a warning is shown and may be passed over."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong (`code`), where (`field`, a path such as `lines.0.net_price`), with which values.

    `rule` is the official rule that is broken, such as BR-FR-CO-07_BT-9; empty where only our own is.
    """

    code: str
    field: str
    severity: Severity = Severity.ERROR
    params: dict[str, str] = dataclasses.field(default_factory=dict)
    rule: str = ""


def blocking(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that keep the invoice from being sent."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)
