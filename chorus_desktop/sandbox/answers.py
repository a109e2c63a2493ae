"""The JSON shapes shared by the answers: success, refusal, absent fields, pages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.uncertain import Refusal

Answer = dict[str, Any]
Item = TypeVar("Item")

SEARCHES = "TRA_MSG_00.000"
ACTIONS = "GCU_MSG_01_000"
#: The greatest number of a paging field in an answer.
_INT32 = 2**31 - 1


def success(libelle: str, **fields: Any) -> Answer:
    """codeRetour 0; fields that are None or empty strings are left out."""
    return {"codeRetour": 0, "libelle": libelle} | present(fields)


def refusal(why: Refusal) -> Answer:
    """A business refusal: only codeRetour and libelle."""
    return {"codeRetour": why.code, "libelle": why.libelle}


def present(fields: Mapping[str, Any]) -> Answer:
    """The fields that have a value; amounts become JSON numbers."""
    return {name: _number(value) for name, value in fields.items() if value is not None and value != ""}


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page out of a sorted list."""

    items: Sequence[Any]
    page: int
    pages: int
    size: int
    total: int

    def as_parametres_retour(self) -> Answer:
        """parametresRetour."""
        return {
            "pageCourante": min(self.page, _INT32),
            "pages": self.pages,
            "nbResultatsParPage": min(self.size, _INT32),
            "total": self.total,
        }


def single_page(total: int) -> Answer:
    """The paging fields that some lists without paging carry beside the list: all on one page."""
    return {"pageCourante": 1, "pages": 1, "nbResultatsParPage": max(10, total), "total": total}


def paginate(items: Sequence[Item], page: int | None, size: int | None, maximum: int | None = None) -> Page:
    """Cut a page (from 1, 10 a page); at most `maximum` results in all. A page beyond the last is empty."""
    page = min(max(1, page or 1), _INT32)
    size = min(max(1, size or 10), _INT32)
    kept = items[:maximum] if maximum else items
    return Page(
        items=kept[(page - 1) * size : page * size],
        page=page,
        pages=-(-len(kept) // size),
        size=size,
        total=len(kept),
    )


def ordered(
    items: Sequence[Item], criteria: Fields, columns: Mapping[str, Callable[[Item], Any]], default: str
) -> list[Item]:
    """Sort by triColonne and triSens; an unknown column counts as the default, descending is the default."""
    key = columns.get(criteria.text("triColonne", default)) or columns[default]
    return sorted(items, key=key, reverse=criteria.text("triSens", "Descendant") != "Ascendant")
