"""Texts that cannot be read into a draft yet: kept as typed beside it, so that they are there again with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.store.beside_settings import forget, keep, kept
from chorus_desktop.store.database import Store
from chorus_desktop.store.invoices import save_draft_within

#: A row among the settings for each draft that has such texts; a form of settings knows none of them.
_KEY = "draft_texts:{id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftText:
    """What was typed into the field of this path."""

    field: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    texts: tuple[DraftText, ...] = ()


def save_draft(
    store: Store, draft_id: int | None, invoice: Invoice, texts: Sequence[DraftText], *, now: datetime
) -> int:
    """Keep a draft with its texts in place of those before, in one transaction; gives its id, a new one for None.

    A new one is of the form: an own PDF is kept before anything is typed beside it. Raises as `invoices.save_draft`.
    """
    with store.write() as db:
        saved = save_draft_within(store, db, draft_id, invoice, origin="form", now=now)
        key = _KEY.format(id=saved)
        if texts:
            keep(db, key, _Texts(texts=tuple(texts)), now)
        else:
            forget(db, key)
    return saved


def texts_of(store: Store, draft_id: int) -> tuple[DraftText, ...]:
    """The texts kept with a draft. Raises StoreFault."""
    found = kept(store, _KEY.format(id=draft_id), _Texts)
    return () if found is None else found.texts
