"""Sales and receipts as double entry: journals, accounts of the French chart, numbers without a gap, letters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from chorus_desktop.domain.accounts import Activity, Breakdown, Exigibility, VatKey, activity_of, added, basis_of, less
from chorus_desktop.domain.accounts_ledger import Piece, Sale
from chorus_desktop.domain.accounts_vat import VatDue, falls_due_when_invoiced, vat_events
from chorus_desktop.domain.invoice import Period, TypeCode, VatCategory
from chorus_desktop.domain.money import ZERO


class Journal(StrEnum):
    """The journals, by their codes: sales, bank, and the VAT that falls due with receipts."""

    SALES = "VE"
    BANK = "BQ"
    OTHER = "OD"


class Heading(StrEnum):
    """The accounts by their number in the Plan comptable général; sales and VAT are divided by VAT treatment."""

    CUSTOMERS = "411000"
    ADVANCES = "419100"
    BANK = "512000"
    SERVICES = "706"
    GOODS = "707"
    VAT_DUE = "44571"
    VAT_WAITING = "44588"
    ROUNDING_LOSS = "658000"
    ROUNDING_GAIN = "758000"


class Account(NamedTuple):
    """An account, divided by VAT treatment where `key` is given."""

    heading: Heading
    key: VatKey | None = None

    @property
    def number(self) -> str:
        """Its number: the rate in hundredths of a percent behind the heading, 9… for what bears no French VAT."""
        return self.heading if self.key is None else f"{self.heading}{_division(self.key)}"


_CATEGORIES = ["", *(category.value for category in VatCategory if category is not VatCategory.STANDARD)]


def _division(key: VatKey) -> str:
    if key.category == VatCategory.STANDARD:
        return f"{int((key.rate or ZERO) * 100):04d}"
    return f"9{_CATEGORIES.index(key.category)}00"


class Wording(StrEnum):
    """What an entry is about; `documents` puts it into French."""

    INVOICE = "invoice"
    ADVANCE = "advance"
    CREDIT_NOTE = "credit_note"
    CORRECTED = "corrected"
    CANCELLATION = "cancellation"
    RECEIPT = "receipt"
    REFUND = "refund"
    VAT = "vat"


_WORDING = {
    TypeCode.INVOICE: Wording.INVOICE,
    TypeCode.ADVANCE: Wording.ADVANCE,
    TypeCode.CREDIT_NOTE: Wording.CREDIT_NOTE,
    TypeCode.CORRECTED: Wording.CORRECTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One line of an entry, in euros: `amount` is a debit, or a credit where it is negative.

    `letter` joins the lines of customers that settle each other, on `lettered_on`.
    """

    account: Account
    amount: Decimal
    letter: str = ""
    lettered_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountingEntry:
    """One balanced entry; `number` is its rank in its journal, `voucher` the invoice's number and `voucher_on` its day.

    It was made final on `final_on`; `customer` is (SIRET or name, name) of the customers' line.
    """

    journal: Journal
    number: int
    on: date
    final_on: date
    voucher: str
    voucher_on: date
    wording: Wording
    customer: tuple[str, str]
    postings: tuple[Posting, ...]


def accounting_entries(
    sales: Iterable[Sale], exigibility: Exigibility, period: Period, usual: Activity = Activity.UNKNOWN
) -> tuple[AccountingEntry, ...]:
    """The entries of a period in the order in which they became final, numbered from 1 in each journal.

    Sales and receipts only: what was open before the period and all else the accountant's own books hold.
    """
    found: list[AccountingEntry] = []
    settled: list[tuple[date, list[int]]] = []
    for sale in sales:
        own = [entry for entry in _of_sale(sale, exigibility, usual) if entry.postings]
        within = [entry for entry in own if period.start <= entry.on <= period.end]
        customers = [
            entry for entry in own if any(item.account.heading is Heading.CUSTOMERS for item in entry.postings)
        ]
        if len(customers) > 1 and len(within) == len(own) and not sale.balance(period.end):
            last = max(entry.on for entry in customers)
            settled.append((last, list(range(len(found), len(found) + len(within)))))
        found += within
    for rank, (day, places) in enumerate(sorted(settled)):
        for place in places:
            found[place] = _lettered(found[place], _letters(rank), day)
    return _numbered(found)


def _lettered(entry: AccountingEntry, letter: str, day: date) -> AccountingEntry:
    postings = tuple(
        replace(item, letter=letter, lettered_on=day) if item.account.heading is Heading.CUSTOMERS else item
        for item in entry.postings
    )
    return replace(entry, postings=postings)


def _letters(rank: int) -> str:
    """AAA, AAB… and so on."""
    text = ""
    for _ in range(3):
        rank, at = divmod(rank, 26)
        text = chr(ord("A") + at) + text
    return text


def _numbered(entries: list[AccountingEntry]) -> tuple[AccountingEntry, ...]:
    journals = list(Journal)
    entries.sort(key=lambda entry: (entry.final_on, entry.on, journals.index(entry.journal), entry.voucher))
    ranks = dict.fromkeys(Journal, 0)
    numbered = []
    for entry in entries:
        ranks[entry.journal] += 1
        numbered.append(replace(entry, number=ranks[entry.journal]))
    return tuple(numbered)


def _of_sale(sale: Sale, exigibility: Exigibility, usual: Activity) -> Iterator[AccountingEntry]:
    events = vat_events(sale, exigibility)
    first = sale.pieces[0].on
    at_once = falls_due_when_invoiced(sale, exigibility)
    early = added(event.rows for event in events if event.on < first) if at_once else {}
    for rank, piece in enumerate(sale.pieces):
        due = less(piece.rows, early if rank == 0 else {}) if at_once else {}
        wording = Wording.CANCELLATION if piece.cancels else _WORDING[piece.document.invoice.type_code]
        postings = _of_piece(piece, due, usual)
        yield _entry(sale, piece, Journal.SALES, piece.on, piece.recorded_on, wording, postings)
    pieces = {piece.document.id: piece for piece in reversed(sale.pieces)}
    for paid in sale.payments:
        wording = Wording.RECEIPT if paid.amount > 0 else Wording.REFUND
        postings = [(Account(Heading.BANK), paid.amount), (Account(Heading.CUSTOMERS), -paid.amount)]
        yield _entry(sale, pieces[paid.invoice_id], Journal.BANK, paid.on, paid.on, wording, postings)
    for event in events:
        if not at_once or event.on < first:
            yield _entry(sale, sale.pieces[0], Journal.OTHER, event.on, event.on, Wording.VAT, _falling_due(event))


def _of_piece(piece: Piece, due: Breakdown, usual: Activity) -> list[tuple[Account, Decimal]]:
    """`due` is the part whose VAT falls due at once; the VAT of the rest waits."""
    whole = added((piece.rows, piece.released))
    postings = [(Account(Heading.CUSTOMERS), piece.receivable)]
    if piece.advance:
        postings.append((Account(Heading.ADVANCES), -basis_of(whole)))
    else:
        goods = activity_of(piece.document.invoice, usual) is Activity.GOODS
        heading = Heading.GOODS if goods else Heading.SERVICES
        postings.append((Account(Heading.ADVANCES), basis_of(piece.released)))
        postings += [(Account(heading, key), -row.basis) for key, row in whole.items()]
    postings += [(Account(Heading.VAT_DUE, key), -row.vat) for key, row in due.items()]
    postings += [(Account(Heading.VAT_WAITING, key), -row.vat) for key, row in less(piece.rows, due).items()]
    rounding = Heading.ROUNDING_GAIN if piece.rounding > 0 else Heading.ROUNDING_LOSS
    return [*postings, (Account(rounding), -piece.rounding)]


def _falling_due(event: VatDue) -> list[tuple[Account, Decimal]]:
    return [(Account(Heading.VAT_WAITING, key), row.vat) for key, row in event.rows.items()] + [
        (Account(Heading.VAT_DUE, key), -row.vat) for key, row in event.rows.items()
    ]


def _entry(
    sale: Sale,
    piece: Piece,
    journal: Journal,
    on: date,
    recorded_on: date,
    wording: Wording,
    postings: list[tuple[Account, Decimal]],
) -> AccountingEntry:
    buyer = sale.document.invoice.buyer
    return AccountingEntry(
        journal=journal,
        number=0,
        on=on,
        final_on=max(on, recorded_on),
        voucher=piece.document.invoice.number,
        voucher_on=piece.document.issued_on,
        wording=wording,
        customer=(buyer.siret or buyer.name, buyer.name),
        postings=tuple(Posting(account=account, amount=amount) for account, amount in postings if amount),
    )
