"""What is typed into a draft and cannot be read yet: kept with it as it is, and told before the draft may leave."""

from collections.abc import Mapping

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import Problem
from chorus_desktop.store import draft_texts
from chorus_desktop.store.draft_texts import DraftText

#: The fields of an invoice that are days, and those of them that go together.
PERIOD = ("period.start", "period.end")
DAYS = ("issue_date", "due_date", "delivery_date", *PERIOD)


def keep(desk: Desk, draft_id: int | None, invoice: Invoice, texts: Mapping[str, str]) -> int:
    """Keep a draft with the texts, by field, that are not in its invoice; gives its id, a new one for None.

    Raises UserFault("not_a_draft"), StoreFault.
    """
    typed = [DraftText(field=path, text=text) for path, text in texts.items()]
    return draft_texts.save_draft(desk.store, draft_id, invoice, typed, now=desk.now())


def texts_of(desk: Desk, draft_id: int) -> dict[str, str]:
    """The texts kept with a draft, by field. Raises StoreFault."""
    return {typed.field: typed.text for typed in draft_texts.texts_of(desk.store, draft_id)}


def unread(texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """One problem for each text."""
    return tuple(Problem(code=_code(path, text), field=path) for path, text in texts.items())


def _code(path: str, text: str) -> str:
    if path in DAYS:
        return "date_unreadable" if text.strip() else "period_day_missing"
    return "number_unreadable" if text.strip() else "amount_missing"
