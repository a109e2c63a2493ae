"""The sales ledger: what belongs to one sale, its invoice, credit notes, correction and cancellation, and its money."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.accounts import Breakdown, Document, added, basis_of, breakdown_of, less, portion, vat_of
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.payments import Origin, Payment
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.works import retained, sign

_FOLLOWS = (TypeCode.CREDIT_NOTE, TypeCode.CORRECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One change of what a customer owes, amounts in euros, negative where he owes less.

    `rows` are without the advances that a final invoice deducts, `released` is what it deducts of them; `rounding` is
    BT-114. `cancels` marks the entry that undoes a document which became void or was replaced, `advance` what was
    invoiced in advance, and what credit notes take off it.
    """

    document: Document
    on: date
    recorded_on: date
    rows: Breakdown
    released: Breakdown
    rounding: Decimal = ZERO
    cancels: bool = False
    advance: bool = False

    @property
    def receivable(self) -> Decimal:
        """What the customer owes by it."""
        return sum((row.basis + row.vat for row in self.rows.values()), self.rounding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """An invoice with all that followed from it; `pieces` and `payments` in the order of their days."""

    document: Document
    pieces: tuple[Piece, ...]
    payments: tuple[Payment, ...]

    def balance(self, day: date) -> Decimal:
        """What the customer still owes for it in the evening of that day; negative where money is owed to him."""
        owed = sum((piece.receivable for piece in self.pieces if piece.on <= day), ZERO)
        return owed - sum((payment.amount for payment in self.payments if payment.on <= day), ZERO)

    def kept(self, day: date) -> Decimal:
        """The part of it that the customer still keeps as a guarantee in the evening of that day."""
        paid = sum((one.amount for one in self.payments if one.on <= day and one.origin is Origin.GUARANTEE), ZERO)
        return max(min(_retained(self.pieces, day) - paid, self.balance(day)), ZERO)


def sales(documents: Iterable[Document], payments: Iterable[Payment]) -> tuple[Sale, ...]:
    """Put every document and payment where it belongs.

    A credit note lowers the first earlier invoice that it names (BG-3), and is a sale of its own where it names none. A
    corrected invoice (384) replaces the one it names. What became void is undone by an entry of its own, but for what
    credit notes undo. BT-113 first deducts the advances that the invoice names, less what earlier credit notes took off
    them; beyond them it is money received on the day of the invoice. Of a payment that the platform tells of, what was
    not noted otherwise came in on that day.
    Raises ValueError on a payment of a document that is not there.
    """
    ordered = sorted(documents, key=lambda document: (document.issued_on, document.id))
    ledger = _Ledger(ordered)
    roots: dict[int, Document] = {}
    pieces: dict[int, list[Piece]] = {}
    money: dict[int, list[Payment]] = {}
    for document in ordered:
        before = ledger.before(document)
        root = roots[document.id] = document if before is None else roots[before.id]
        own, prepaid = ledger.pieces_of(document)
        pieces.setdefault(root.id, []).extend(own)
        money.setdefault(root.id, []).extend(prepaid)
    for payment in payments:
        if payment.invoice_id not in roots:
            raise ValueError(f"a payment of {payment.invoice_id}, which is no issued invoice")
        money[roots[payment.invoice_id].id].append(payment)
    return tuple(
        _sale(document, pieces[document.id], money[document.id]) for document in ordered if document.id in pieces
    )


def _sale(document: Document, pieces: list[Piece], payments: list[Payment]) -> Sale:
    pieces.sort(key=lambda piece: piece.on)
    sale = Sale(document=document, pieces=tuple(pieces), payments=_in_order(payments))
    told = _told_to_be_paid(sale)
    if told is None:
        return sale
    owed = sum((piece.receivable for piece in sale.pieces if piece.on <= told), ZERO)
    at_once = [payment for payment in payments if payment.amount > 0 and payment.origin is not Origin.GUARANTEE]
    left = owed - _retained(sale.pieces, told) - sum((payment.amount for payment in at_once), ZERO)
    if left <= 0:
        return sale
    reported = Payment(invoice_id=document.id, on=told, amount=left, origin=Origin.TRANSFER)
    return replace(sale, payments=_in_order([*payments, reported]))


def _retained(pieces: Iterable[Piece], day: date) -> Decimal:
    """The guarantee that is kept of a sale, less what credit notes took off it."""
    known = (one.document.invoice for one in pieces if one.on <= day and not one.cancels)
    return sum((sign(invoice) * retained(invoice) for invoice in known), ZERO)


def _in_order(payments: list[Payment]) -> tuple[Payment, ...]:
    return tuple(sorted(payments, key=lambda payment: payment.on))


def _told_to_be_paid(sale: Sale) -> date | None:
    days = [piece.document.paid_on for piece in sale.pieces if not piece.document.invoice.is_credit_note]
    return max((day for day in days if day is not None), default=None)


class _Ledger:
    """What one document needs to know of the others; advances are used up in the order of the final invoices."""

    def __init__(self, ordered: list[Document]) -> None:
        self._ranks = {document.id: rank for rank, document in enumerate(ordered)}
        self._by_number = {document.invoice.number: document for document in ordered}
        self._replaced: dict[int, date] = {}
        self._credits: dict[int, list[tuple[int, Breakdown]]] = {}
        self._deducted: dict[int, Decimal] = {}
        self._released: dict[int, Breakdown] = {}
        for document in ordered:
            before = self.before(document)
            if before is None or document.void_on is not None:
                continue
            if document.invoice.is_credit_note:
                taken_off = breakdown_of(compute_totals(document.invoice))
                self._credits.setdefault(before.id, []).append((self._ranks[document.id], taken_off))
            else:
                self._replaced.setdefault(before.id, document.issued_on)

    def before(self, document: Document) -> Document | None:
        """The earlier document that a credit note or a correction follows."""
        if document.invoice.type_code not in _FOLLOWS:
            return None
        return next(iter(self._named(document)), None)

    def _named(self, document: Document) -> list[Document]:
        named = [self._by_number.get(earlier.number) for earlier in document.invoice.preceding_invoices]
        rank = self._ranks[document.id]
        return [earlier for earlier in named if earlier is not None and self._ranks[earlier.id] < rank]

    def _is_advance(self, document: Document) -> bool:
        before = self.before(document) if document.invoice.is_credit_note else None
        return document.invoice.type_code is TypeCode.ADVANCE if before is None else self._is_advance(before)

    def _credited(self, document: Document, rank: int) -> Breakdown:
        """What credit notes that came before this rank took off a document."""
        return added(rows for at, rows in self._credits.get(document.id, ()) if at < rank)

    def _cancelled_on(self, document: Document) -> date | None:
        day = document.void_on or self._replaced.get(document.id)
        return None if day is None else max(day, document.issued_on)

    def pieces_of(self, document: Document) -> tuple[list[Piece], list[Payment]]:
        """The entries of a document, and what it says was already paid."""
        totals = compute_totals(document.invoice)
        cancelled_on = self._cancelled_on(document)
        released, left = self._deduction(document, totals.prepaid, keep=cancelled_on is None)
        rows = added((less(breakdown_of(totals), released),), document.sign)
        piece = Piece(
            document=document,
            on=document.issued_on,
            recorded_on=document.recorded_on,
            rows=rows,
            released=released,
            rounding=document.sign * totals.rounding,
            advance=self._is_advance(document),
        )
        if cancelled_on is not None:
            undone = self._undone(piece, cancelled_on)
            return [piece, *undone], []
        paid = Payment(
            invoice_id=document.id, on=document.issued_on, amount=document.sign * left, origin=Origin.INVOICE
        )
        return [piece], [paid] if left else []

    def _undone(self, piece: Piece, day: date) -> list[Piece]:
        left = less(piece.rows, self._credited(piece.document, len(self._ranks)))
        if not left:
            return []
        recorded_on = max(day, piece.recorded_on)
        rows, released = added((left,), -1), added((piece.released,), -1)
        undone = Piece(
            document=piece.document,
            on=day,
            recorded_on=recorded_on,
            rows=rows,
            released=released,
            rounding=-piece.rounding,
            cancels=True,
            advance=piece.advance,
        )
        return [undone]

    def _deduction(self, document: Document, prepaid: Decimal, *, keep: bool) -> tuple[Breakdown, Decimal]:
        """What is deducted of the advances that an invoice names, and what was paid beyond them."""
        taken: list[Breakdown] = []
        rank = self._ranks[document.id]
        if document.invoice.type_code is not TypeCode.ADVANCE and not document.invoice.is_credit_note:
            for advance in self._named(document):
                if advance.invoice.type_code is not TypeCode.ADVANCE or self._cancelled_on(advance) is not None:
                    continue
                rows = less(breakdown_of(compute_totals(advance.invoice)), self._credited(advance, rank))
                whole = basis_of(rows) + vat_of(rows)
                before = self._deducted.get(advance.id, ZERO)
                after = max(before, min(before + prepaid, whole))
                if after == before:
                    continue
                released = portion(rows, after, whole)
                taken.append(less(released, self._released.get(advance.id, {})))
                prepaid -= after - before
                if keep:
                    self._deducted[advance.id], self._released[advance.id] = after, released
        return added(taken), prepaid


def by_customer(whole: Iterable[Sale]) -> Mapping[str, list[Sale]]:
    """The sales by the customer's SIRET, or his name where there is none."""
    found: dict[str, list[Sale]] = {}
    for sale in whole:
        buyer = sale.document.invoice.buyer
        found.setdefault(buyer.siret or buyer.name, []).append(sale)
    return found
