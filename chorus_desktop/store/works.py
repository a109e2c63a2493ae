"""Works contracts in the store: kept and removed, their invoices, the guarantee that is kept of them and comes in."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from chorus_desktop.domain.audit import Fact, Kind
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice, PrecedingInvoice
from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.money import cents, from_cents
from chorus_desktop.domain.payments import TRANSFERRED
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.works import OpenAdvance, WorksContract
from chorus_desktop.store.audit import about, append
from chorus_desktop.store.codec import decode, encode
from chorus_desktop.store.database import Store
from chorus_desktop.store.rows import Row, invoice_of
from chorus_desktop.store.still_open import listed
from chorus_desktop.store.times import to_text

#: The invoices and credit notes of a contract that were issued and not turned down, in their order.
_TURNED_DOWN = listed(sorted(FINAL - {TRANSFERRED}))
_STANDS = f"""state = 'issued' AND platform_status NOT IN ({_TURNED_DOWN})
    AND (submission_state IS NULL OR submission_state NOT IN ('refused', 'rejected', 'cancelled', 'abandoned'))"""
_COUNTS = f"contract_id = ? AND {_STANDS}"
_DOCUMENTS = f"""SELECT invoices.* FROM invoices JOIN works_invoices ON invoice_id = id
    WHERE {_COUNTS} AND id <> ? ORDER BY issued_at, id"""  # noqa: S608 - constants
_HELD = f"""SELECT id, held_cents - released_cents AS amount FROM invoices
    JOIN works_invoices ON works_invoices.invoice_id = id JOIN invoice_balances ON invoice_balances.invoice_id = id
    WHERE {_COUNTS} AND held_cents > released_cents ORDER BY issued_at, id"""  # noqa: S608 - constants


#: Invoices for an advance that no other invoice names yet, but for those of the contract itself.
_ADVANCES = f"""SELECT invoices.*, credited_cents FROM invoices JOIN invoice_balances ON invoice_id = id
    WHERE type_code = '386' AND buyer_siret = ? AND {_STANDS}
    AND number NOT IN (SELECT preceding_number FROM invoices AS later WHERE later.state = 'issued'
        AND later.type_code <> '381'
        AND later.id NOT IN (SELECT invoice_id FROM works_invoices WHERE contract_id = ?))
    ORDER BY issued_at DESC, id DESC"""  # noqa: S608 - constants


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The guarantee of one invoice that the buyer still has, in euros."""

    invoice_id: int
    amount: Decimal


def all_contracts(store: Store) -> tuple[WorksContract, ...]:
    """Those that were not removed, the latest first. Raises StoreFault."""
    rows = store.rows("SELECT * FROM works_contracts WHERE removed_at IS NULL ORDER BY id DESC")
    return tuple(_contract(row) for row in rows)


def contract_by_id(store: Store, contract_id: int) -> WorksContract:
    """One contract, also a removed one. Raises UserFault("works_unknown"), StoreFault."""
    row = store.row("SELECT * FROM works_contracts WHERE id = ?", [contract_id])
    if row is None:
        raise UserFault("works_unknown")
    return _contract(row)


def _contract(row: Row) -> WorksContract:
    return replace(decode(WorksContract, row["content"]), id=row["id"])


def keep(store: Store, contract: WorksContract, *, now: datetime) -> int:
    """Keep a contract, a new one for the id 0; gives its id. Raises StoreFault."""
    values = [contract.name, encode(contract), to_text(now)]
    with store.write() as db:
        if contract.id:
            db.execute(
                "UPDATE works_contracts SET name = ?, content = ?, updated_at = ? WHERE id = ?", [*values, contract.id]
            )
            return contract.id
        cursor = db.execute("INSERT INTO works_contracts (name, content, updated_at) VALUES (?, ?, ?)", values)
        return int(cursor.lastrowid or 0)


def remove(store: Store, contract_id: int, *, now: datetime | None) -> None:
    """Offer it no more, or again where `now` is None; its invoices stay. Raises StoreFault."""
    with store.write() as db:
        moment = None if now is None else to_text(now)
        db.execute("UPDATE works_contracts SET removed_at = ? WHERE id = ?", [moment, contract_id])


def documents_of(store: Store, contract_id: int, *, without: int = 0) -> tuple[tuple[int, Invoice], ...]:
    """The invoices and credit notes of a contract that count, oldest first, with their ids; not the one `without`."""
    rows = store.rows(_DOCUMENTS, [contract_id, without])
    return tuple((row["id"], invoice_of(row)) for row in rows)


def open_advances(store: Store, buyer_siret: str, contract_id: int) -> tuple[OpenAdvance, ...]:
    """The invoices for an advance that this contract may name, the latest first; 0 for a new one. Raises StoreFault."""
    taken = {one.advance_invoice for one in all_contracts(store) if one.id != contract_id}
    found = []
    for row in store.rows(_ADVANCES, [buyer_siret, contract_id]):
        invoice = invoice_of(row)
        named = PrecedingInvoice(number=invoice.number, issue_date=invoice.issue_date)
        amount = compute_totals(invoice).with_vat - from_cents(row["credited_cents"])
        if named not in taken and amount > 0:
            found.append(OpenAdvance(invoice=named, amount=amount))
    return tuple(found)


def draft_of(store: Store, contract_id: int) -> int | None:
    """The situation that is begun and not sent, None where there is none. Raises StoreFault."""
    found = store.column(
        "SELECT id FROM invoices JOIN works_invoices ON invoice_id = id WHERE contract_id = ? AND state = 'draft'"
        " AND deleted_at IS NULL AND type_code <> '381' ORDER BY id LIMIT 1",
        [contract_id],
    )
    return int(found[0]) if found else None


def held_of(store: Store, contract_id: int) -> tuple[Held, ...]:
    """What the buyer still has of the guarantee, invoice by invoice, oldest first. Raises StoreFault."""
    rows = store.rows(_HELD, [contract_id])
    return tuple(Held(invoice_id=row["id"], amount=from_cents(row["amount"])) for row in rows)


def released_of(store: Store, contract_id: int) -> Decimal:
    """What came in of the guarantee, in euros. Raises StoreFault."""
    (found,) = store.column(
        "SELECT coalesce(sum(amount_cents), 0) FROM guarantee_payments JOIN works_invoices USING (invoice_id)"
        " WHERE contract_id = ? AND undone_at IS NULL",
        [contract_id],
    )
    return from_cents(found)


def note_release(store: Store, contract_id: int, on: date, *, now: datetime) -> None:
    """Keep that all that was kept of a contract came in. Raises UserFault("works_nothing_held"), StoreFault."""
    with store.write() as db:
        held = held_of(store, contract_id)
        if not held:
            raise UserFault("works_nothing_held")
        for one in held:
            values = [one.invoice_id, on.isoformat(), cents(one.amount), to_text(now)]
            cursor = db.execute(
                "INSERT INTO guarantee_payments (invoice_id, paid_on, amount_cents, noted_at) VALUES (?, ?, ?, ?)",
                values,
            )
            facts: dict[str, Fact] = {"payment": int(cursor.lastrowid or 0), "what": "guarantee"}
            facts |= {"on": on.isoformat(), "amount_cents": cents(one.amount)}
            append(db, Kind.PAYMENT, about(one.invoice_id), facts, now=now)


def undo_release(store: Store, contract_id: int, *, now: datetime) -> None:
    """Take back what was noted of the guarantee. Raises StoreFault."""
    with store.write() as db:
        rows = store.rows(
            "SELECT guarantee_payments.* FROM guarantee_payments JOIN works_invoices USING (invoice_id)"
            " WHERE contract_id = ? AND undone_at IS NULL ORDER BY id",
            [contract_id],
        )
        for row in rows:
            db.execute("UPDATE guarantee_payments SET undone_at = ? WHERE id = ?", [to_text(now), row["id"]])
            facts: dict[str, Fact] = {"payment": row["id"], "what": "guarantee_undone"}
            facts |= {"on": row["paid_on"], "amount_cents": row["amount_cents"]}
            append(db, Kind.PAYMENT, about(row["invoice_id"]), facts, now=now)
