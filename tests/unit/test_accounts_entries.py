"""Entries on single cases: accounts, journals, numbers, letters."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.accounts import Activity, Document, Exigibility, VatKey
from chorus_desktop.domain.accounts_entries import Account, AccountingEntry, Heading, accounting_entries
from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.invoice import Period, TypeCode, Vat, VatCategory
from chorus_desktop.domain.payments import Payment
from tests.unit.test_accounts import document, invoice, naming, paid

YEAR = Period(start=date(2026, 1, 1), end=date(2026, 12, 31))
DEBITS, RECEIPTS = Exigibility.DEBITS, Exigibility.RECEIPTS


def entries(
    documents: list[Document], *payments: Payment, on: Exigibility = RECEIPTS, usual: Activity = Activity.UNKNOWN
) -> tuple[AccountingEntry, ...]:
    """The entries of the year, each balanced."""
    found = accounting_entries(sales(documents, payments), on, YEAR, usual)
    assert all(sum(posting.amount for posting in entry.postings) == 0 for entry in found)
    return found


def told(entry: AccountingEntry) -> str:
    """One entry on one line."""
    postings = " ".join(f"{item.account.number}:{item.amount}" for item in entry.postings)
    return f"{entry.journal}{entry.number} {entry.on:%m-%d} {entry.wording} {postings}"


def test_vat_waits_for_the_money() -> None:
    assert [told(entry) for entry in entries([document(1, "03-01")], paid(1, "03-20", "60"))] == [
        "VE1 03-01 invoice 411000:120.00 7062000:-100.00 445882000:-20.00",
        "BQ1 03-20 receipt 512000:60 411000:-60",
        "OD1 03-20 vat 445882000:10.00 445712000:-10.00",
    ]


def test_vat_on_debits_is_due_with_the_invoice_but_for_what_came_before() -> None:
    found = entries([document(1, "03-10")], paid(1, "03-01", "60"), on=DEBITS, usual=Activity.GOODS)
    assert [told(entry) for entry in found] == [
        "BQ1 03-01 receipt 512000:60 411000:-60",
        "OD1 03-01 vat 445882000:10.00 445712000:-10.00",
        "VE1 03-10 invoice 411000:120.00 7072000:-100.00 445712000:-10.00 445882000:-10.00",
    ]


def test_an_advance_is_no_turnover_before_the_final_invoice() -> None:
    advance = document(1, "03-01", invoice("40", type_code=TypeCode.ADVANCE))
    final = document(2, "05-01", naming(1, TypeCode.INVOICE, prepaid=Decimal(48)))
    assert [told(entry) for entry in entries([advance, final], on=DEBITS)] == [
        "VE1 03-01 advance 411000:48.00 419100:-40.00 445712000:-8.00",
        "VE2 05-01 invoice 411000:72.00 419100:40.00 7062000:-100.00 445712000:-12.00",
    ]


def test_a_credit_note_over_an_advance_takes_it_off_the_advances() -> None:
    advance = document(1, "03-01", invoice("40", type_code=TypeCode.ADVANCE))
    note = document(2, "03-05", naming(1, TypeCode.CREDIT_NOTE, "10"))
    refused = document(3, "03-06", naming(1, TypeCode.CREDIT_NOTE, "5"), void_on=date(2026, 3, 9))
    final = document(4, "05-01", naming(1, TypeCode.INVOICE, prepaid=Decimal(36)))
    found = entries([advance, note, refused, final], on=DEBITS)
    assert [told(entry) for entry in found] == [
        "VE1 03-01 advance 411000:48.00 419100:-40.00 445712000:-8.00",
        "VE2 03-05 credit_note 411000:-12.00 419100:10.00 445712000:2.00",
        "VE3 03-06 credit_note 411000:-6.00 419100:5.00 445712000:1.00",
        "VE4 03-09 cancellation 411000:6.00 419100:-5.00 445712000:-1.00",
        "VE5 05-01 invoice 411000:84.00 419100:30.00 7062000:-100.00 445712000:-14.00",
    ]


def test_a_cancellation_a_refund_and_both_ways_to_round() -> None:
    refused = document(1, "03-01", invoice(rounding=Decimal("0.02")), void_on=date(2026, 3, 9))
    found = entries([refused], paid(1, "03-02", "10"), paid(1, "03-10", "-10"), on=DEBITS)
    assert [told(entry) for entry in found] == [
        "VE1 03-01 invoice 411000:120.02 7062000:-100.00 445712000:-20.00 758000:-0.02",
        "BQ1 03-02 receipt 512000:10 411000:-10",
        "VE2 03-09 cancellation 411000:-120.02 7062000:100.00 445712000:20.00 658000:0.02",
        "BQ2 03-10 refund 512000:-10 411000:10",
    ]


def test_lines_that_settle_each_other_bear_one_letter() -> None:
    documents = [document(at, f"0{at + 1}-01") for at in (1, 2, 3)]
    payments = [paid(1, "07-01", "120"), paid(2, "05-01", "120"), paid(3, "05-02", "119.99")]
    letters = {
        (entry.voucher, posting.letter, posting.lettered_on)
        for entry in entries(documents, *payments)
        for posting in entry.postings
        if posting.account.heading is Heading.CUSTOMERS
    }
    assert letters == {("F1", "AAB", date(2026, 7, 1)), ("F2", "AAA", date(2026, 5, 1)), ("F3", "", None)}


def test_what_is_settled_in_another_year_has_no_letter_in_this_one() -> None:
    late = Payment(invoice_id=1, on=date(2027, 1, 4), amount=Decimal(120))
    (one,) = entries([document(1, "12-20")], late)
    assert {posting.letter for posting in one.postings} == {""}


def test_what_began_in_another_year_has_no_letter_in_this_one() -> None:
    before = document(1, "03-01")
    before = replace(before, invoice=replace(before.invoice, issue_date=date(2025, 12, 30)))
    found = entries([before], paid(1, "01-04", "60"), paid(1, "01-05", "60"))
    assert {posting.letter for entry in found for posting in entry.postings} == {""}


def test_entries_come_in_the_order_in_which_they_became_final() -> None:
    early = Document(id=1, invoice=document(1, "03-01").invoice, recorded_on=date(2026, 3, 8))
    found = entries([early, document(2, "03-05")])
    assert [(entry.number, entry.voucher, entry.final_on.day) for entry in found] == [(1, "F2", 5), (2, "F1", 8)]


def test_each_treatment_has_its_account() -> None:
    assert Account(Heading.VAT_DUE, VatKey("S", Decimal("5.50"))).number == "445710550"
    assert Account(Heading.SERVICES, VatKey("S", None)).number == "7060000"
    keys = [VatKey("", None), *(VatKey(category, Decimal(0)) for category in VatCategory if category != "S")]
    numbers = [Account(Heading.SERVICES, key).number for key in keys]
    assert len(set(numbers)) == len(numbers)
    assert all(number.startswith("7069") and len(number) == 7 for number in numbers)


def test_an_invoice_of_nothing_makes_no_entry() -> None:
    assert entries([document(1, "03-01", invoice(lines=()))]) == ()


def test_what_bears_no_vat_makes_no_line_of_vat() -> None:
    free = Vat(category=VatCategory.EXEMPT, rate=Decimal(0))
    given = invoice(lines=(replace(invoice().lines[0], vat=free),))
    assert [told(entry) for entry in entries([document(1, "03-01", given)], paid(1, "03-02", "100"))] == [
        "VE1 03-01 invoice 411000:100.00 7069200:-100.00",
        "BQ1 03-02 receipt 512000:100 411000:-100",
    ]
