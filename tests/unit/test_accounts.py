"""Sales, VAT, receipts and customers on single cases, each with the figures worked out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chorus_desktop.domain.accounts import (
    Activity,
    Document,
    Exigibility,
    VatKey,
    activity_of,
    breakdown_of,
    periods,
)
from chorus_desktop.domain.accounts_customers import customer_accounts
from chorus_desktop.domain.accounts_ledger import Sale, sales
from chorus_desktop.domain.accounts_receipts import receipts, turnover
from chorus_desktop.domain.accounts_vat import vat_by_period, vat_events
from chorus_desktop.domain.invoice import Invoice, Period, PrecedingInvoice, StatedTotals, TypeCode
from chorus_desktop.domain.payments import Origin, Payment
from chorus_desktop.domain.totals import compute_totals
from tests import factories

DEBITS, RECEIPTS = Exigibility.DEBITS, Exigibility.RECEIPTS
TWENTY = VatKey("S", Decimal(20))


def day(text: str) -> date:
    """A day of 2026, as month-day."""
    return date.fromisoformat(f"2026-{text}")


def invoice(net: str = "100", rate: str = "20", **changes: object) -> Invoice:
    """An invoice of one line, so much without VAT."""
    return factories.invoice(**({"lines": (factories.line(quantity="1", price=net, rate=rate),)} | changes))


def document(number: int, on: str, given: Invoice | None = None, **life: date) -> Document:
    """An issued document, numbered by its id."""
    issued = replace(given or invoice(), number=f"F{number}", issue_date=day(on))
    return Document(id=number, invoice=issued, recorded_on=day(on), **life)


def naming(number: int, kind: TypeCode, net: str = "100", **changes: object) -> Invoice:
    """A document that names another."""
    return invoice(net, type_code=kind, preceding_invoices=(PrecedingInvoice(number=f"F{number}"),), **changes)


def paid(number: int, on: str, amount: str) -> Payment:
    """A payment."""
    return Payment(invoice_id=number, on=day(on), amount=Decimal(amount))


def due(sale: Sale, exigibility: Exigibility) -> list[tuple[str, str]]:
    """The days on which VAT falls due, and how much."""
    events = vat_events(sale, exigibility)
    return [(f"{event.on:%m-%d}", str(sum(row.vat for row in event.rows.values()))) for event in events]


def only(documents: list[Document], *payments: Payment) -> Sale:
    """The one sale that these make."""
    (sale,) = sales(documents, payments)
    return sale


def test_vat_falls_due_when_invoiced_or_as_the_money_comes() -> None:
    sale = only([document(1, "03-01")], paid(1, "03-20", "40"), paid(1, "04-02", "80"))
    assert due(sale, DEBITS) == [("03-01", "20.00")]
    assert due(sale, RECEIPTS) == [("03-20", "6.67"), ("04-02", "13.33")]
    assert sale.balance(day("03-25")) == 80


def test_the_mention_on_the_invoice_and_goods_count_as_invoiced() -> None:
    for given in (invoice(vat_on_debits=True), invoice(business_process="B1")):
        assert due(only([document(1, "03-01", given)]), RECEIPTS) == [("03-01", "20.00")]


def test_money_before_the_invoice_makes_vat_due_at_once() -> None:
    sale = only([document(1, "03-10")], paid(1, "03-01", "60"))
    assert due(sale, DEBITS) == [("03-01", "10.00"), ("03-10", "10.00")]
    assert due(sale, RECEIPTS) == [("03-01", "10.00")]


def test_money_beyond_what_is_owed_makes_no_vat_due() -> None:
    sale = only([document(1, "03-01")], paid(1, "03-02", "150"))
    assert due(sale, RECEIPTS) == [("03-02", "20.00")]
    assert sale.balance(day("12-31")) == -30


def test_a_credit_note_takes_vat_back_from_its_day_on() -> None:
    credit = document(2, "04-01", naming(1, TypeCode.CREDIT_NOTE, "25"))
    settled = only([document(1, "03-01"), credit], paid(1, "03-20", "120"), paid(2, "05-01", "-30"))
    assert due(settled, DEBITS) == [("03-01", "20.00"), ("04-01", "-5.00")]
    assert due(settled, RECEIPTS) == [("03-20", "20.00"), ("04-01", "-5.00")]
    unpaid = only([document(1, "03-01"), credit])
    assert due(unpaid, RECEIPTS) == []
    assert unpaid.balance(day("12-31")) == 90


def test_a_credit_note_on_its_own_counts_when_it_is_paid_back() -> None:
    sale = only([document(1, "03-01", naming(9, TypeCode.CREDIT_NOTE))], paid(1, "03-20", "-60"))
    assert due(sale, DEBITS) == [("03-01", "-20.00")]
    assert due(sale, RECEIPTS) == [("03-20", "-10.00")]
    assert sale.balance(day("12-31")) == -60


def test_a_refused_invoice_is_undone_on_the_day_it_was_refused() -> None:
    sale = only([document(1, "03-01", void_on=day("04-05"))])
    assert due(sale, DEBITS) == [("03-01", "20.00"), ("04-05", "-20.00")]
    assert [(piece.on, piece.cancels) for piece in sale.pieces] == [(day("03-01"), False), (day("04-05"), True)]
    assert sale.balance(day("04-04")) == 120
    assert sale.balance(day("04-05")) == 0


def test_what_credit_notes_undo_is_not_undone_twice() -> None:
    refused = document(1, "03-01", void_on=day("04-05"))
    whole = only([refused, document(2, "04-10", naming(1, TypeCode.CREDIT_NOTE))])
    assert [piece.cancels for piece in whole.pieces] == [False, False]
    part = only([refused, document(2, "04-10", naming(1, TypeCode.CREDIT_NOTE, "30"))])
    assert [piece.receivable for piece in part.pieces] == [120, -84, -36]


def test_a_refused_credit_note_lowers_nothing() -> None:
    credit = document(2, "04-01", naming(1, TypeCode.CREDIT_NOTE), void_on=day("04-09"))
    sale = only([document(1, "03-01"), credit])
    assert sale.balance(day("04-02")) == 0
    assert sale.balance(day("04-09")) == 120


def test_what_is_void_itself_undoes_nothing() -> None:
    refused = document(1, "03-01", void_on=day("04-05"))
    for kind in (TypeCode.CREDIT_NOTE, TypeCode.CORRECTED):
        later = document(2, "04-02", naming(1, kind), void_on=day("04-04"))
        assert only([refused, later]).balance(day("04-05")) == 0
        assert only([document(1, "03-01"), later]).balance(day("04-05")) == 120


def test_a_credit_note_follows_only_what_came_before_it() -> None:
    credit, base = document(1, "03-01", naming(2, TypeCode.CREDIT_NOTE)), document(2, "04-01")
    assert [sale.document for sale in sales([credit, base], [])] == [credit, base]


def test_void_before_its_own_date_is_void_on_it() -> None:
    sale = only([document(1, "03-10", void_on=day("03-08"))])
    assert [piece.on for piece in sale.pieces] == [day("03-10")] * 2


def test_a_corrected_invoice_replaces_the_other() -> None:
    documents = [document(1, "03-01"), document(2, "04-01", naming(1, TypeCode.CORRECTED, "150"))]
    sale = only(documents, paid(1, "03-15", "120"), paid(2, "04-20", "60"))
    assert due(sale, DEBITS) == [("03-01", "20.00"), ("04-01", "10.00")]
    assert sale.balance(day("12-31")) == 0


def test_a_final_invoice_deducts_its_advance_and_what_else_was_paid() -> None:
    advance = document(1, "03-01", invoice("40", type_code=TypeCode.ADVANCE))
    final = document(2, "05-01", naming(1, TypeCode.INVOICE, prepaid=Decimal(60)))
    first, second = sales([advance, final], [paid(1, "03-10", "48"), paid(2, "06-01", "60")])
    assert due(first, RECEIPTS) == [("03-10", "8.00")]
    assert due(second, RECEIPTS) == [("05-01", "2.00"), ("06-01", "10.00")]
    assert due(second, DEBITS) == [("05-01", "12.00")]
    assert (first.balance(day("12-31")), second.balance(day("12-31"))) == (0, 0)


def test_an_advance_is_deducted_in_steps_and_only_once() -> None:
    advance = document(1, "03-01", invoice("99.99", type_code=TypeCode.ADVANCE))
    steps = [document(at, f"0{at + 3}-01", naming(1, TypeCode.INVOICE, prepaid=Decimal(50))) for at in (2, 3, 4)]
    whole = sales([advance, *steps], [paid(1, "03-02", "119.99")])
    released = [sum((row.basis + row.vat for row in one.pieces[0].released.values()), Decimal()) for one in whole[1:]]
    assert released == [Decimal("50.00"), Decimal("50.00"), Decimal("19.99")]
    assert [payment.amount for payment in whole[3].payments] == [Decimal("30.01")]
    assert sum(sale.balance(day("12-31")) for sale in whole) == 120 * 3 - Decimal("30.01") - Decimal("119.99")


def test_of_an_advance_only_what_no_credit_note_took_off_by_then_is_deducted() -> None:
    advance = document(1, "03-01", invoice("40", type_code=TypeCode.ADVANCE))
    note = document(2, "03-05", naming(1, TypeCode.CREDIT_NOTE, "10"))
    steps = [document(at, f"0{at + 1}-01", naming(1, TypeCode.INVOICE, prepaid=Decimal(30))) for at in (3, 4)]
    late = document(5, "07-01", naming(1, TypeCode.CREDIT_NOTE, "5"))
    first, *finals = sales([advance, note, *steps, late], [])
    released = [sum(row.basis + row.vat for row in one.pieces[0].released.values()) for one in finals]
    assert released == [Decimal("30.00"), Decimal("6.00")]
    assert [payment.amount for payment in finals[1].payments] == [Decimal("24.00")]
    assert [piece.advance for piece in first.pieces] == [True, True, True]


def test_a_refused_final_invoice_does_not_use_the_advance_up() -> None:
    advance = document(1, "03-01", invoice("40", type_code=TypeCode.ADVANCE))
    final = naming(1, TypeCode.INVOICE, prepaid=Decimal(48))
    refused, again = document(2, "05-01", final, void_on=day("05-03")), document(3, "05-04", final)
    whole = sales([advance, refused, again], [])
    assert [sale.balance(day("12-31")) for sale in whole] == [48, 0, 72]
    assert whole[2].payments == ()


@pytest.mark.parametrize("kind", [TypeCode.INVOICE, TypeCode.ADVANCE])
def test_what_is_no_standing_advance_is_not_deducted(kind: TypeCode) -> None:
    before = document(1, "03-01", invoice("40", type_code=kind), void_on=day("03-02"))
    final = document(2, "05-01", naming(1, TypeCode.INVOICE, prepaid=Decimal(48)))
    _, sale = sales([before, final], [])
    assert [(payment.on, payment.amount) for payment in sale.payments] == [(day("05-01"), 48)]


def test_the_platform_tells_of_a_payment_of_what_was_not_noted() -> None:
    told = document(1, "03-01", paid_on=day("04-01"))
    (payment,) = only([told]).payments
    assert (payment.on, payment.amount, payment.origin) == (day("04-01"), 120, Origin.TRANSFER)
    part = only([told], paid(1, "03-30", "100"), paid(1, "04-08", "5"))
    assert [(f"{one.on:%m-%d}", one.amount) for one in part.payments] == [("03-30", 100), ("04-01", 15), ("04-08", 5)]
    assert len(only([told], paid(1, "04-02", "120")).payments) == 1
    credited = only([told, document(2, "03-20", naming(1, TypeCode.CREDIT_NOTE))])
    assert credited.payments == ()


def test_documents_may_come_in_any_order_and_payments_must_have_theirs() -> None:
    credit, base = document(1, "04-01", naming(2, TypeCode.CREDIT_NOTE)), document(2, "03-01")
    assert only([credit, base]).document is base
    with pytest.raises(ValueError, match="a payment of 7"):
        sales([base], [paid(7, "03-01", "1")])


def test_vat_by_period_sorts_and_sums() -> None:
    stated = StatedTotals(without_vat=Decimal(50), vat_total=Decimal(7), with_vat=Decimal(57))
    documents = [
        document(1, "01-31", invoice(rate="5.5")),
        document(2, "02-01", invoice()),
        document(3, "02-02", invoice(lines=(), stated_totals=stated)),
        document(4, "02-03", invoice(rate="10")),
    ]
    january, february = vat_by_period(sales(documents, []), DEBITS, periods(day("01-01"), day("02-28"), 1))
    assert [(line.key, line.vat) for line in january.lines] == [(VatKey("S", Decimal("5.5")), Decimal("5.50"))]
    assert [line.key for line in february.lines] == [TWENTY, VatKey("S", Decimal(10)), VatKey("", None)]
    assert (february.basis, february.vat) == (250, 37)


def test_periods_are_of_the_calendar_and_cut() -> None:
    found = periods(date(2025, 11, 15), day("05-10"), 3)
    assert found == (
        Period(start=date(2025, 11, 15), end=date(2025, 12, 31)),
        Period(start=day("01-01"), end=day("03-31")),
        Period(start=day("04-01"), end=day("05-10")),
    )
    assert periods(day("02-01"), day("01-01"), 1) == ()


def test_the_book_tells_who_paid_what_for_what() -> None:
    documents = [document(1, "03-01"), document(2, "03-02", naming(1, TypeCode.CREDIT_NOTE, "25"))]
    noted = replace(paid(1, "03-05", "120"), means="20", note="remis mardi")
    first, second = receipts(sales(documents, [noted, paid(2, "04-05", "-30")]), Activity.SERVICES)
    assert (first.number, first.customer, first.nature) == ("F1", "Commune de Malaucène", "Remplacement de vannes")
    assert (first.amount, first.without_vat, first.means, first.note) == (120, 100, "20", "remis mardi")
    assert (second.number, second.amount, second.without_vat, second.means) == ("F2", -30, -25, "30")
    march, april = turnover((first, second), periods(day("03-01"), day("04-30"), 1))
    assert (march.activity, march.received, march.without_vat) == (Activity.SERVICES, 120, 100)
    assert april.without_vat == -25
    (nothing,) = turnover((first,), periods(day("05-01"), day("05-31"), 1))
    assert (nothing.activity, nothing.received) == (Activity.UNKNOWN, 0)


def test_money_for_an_invoice_of_nothing_is_all_turnover() -> None:
    (one,) = receipts(sales([document(1, "03-01", invoice("0", lines=()))], [paid(1, "03-02", "12")]))
    assert (one.without_vat, one.nature) == (12, "")


@pytest.mark.parametrize(
    ("process", "usual", "kind"),
    [
        ("A1", Activity.PROFESSION, Activity.PROFESSION),
        ("B1", Activity.SERVICES, Activity.GOODS),
        ("S1", Activity.GOODS, Activity.SERVICES),
        ("S1", Activity.PROFESSION, Activity.PROFESSION),
        ("M1", Activity.GOODS, Activity.UNKNOWN),
    ],
)
def test_the_framework_tells_the_activity(process: str, usual: Activity, kind: Activity) -> None:
    assert activity_of(invoice(business_process=process), usual) is kind


def test_a_customer_owes_is_late_and_takes_days() -> None:
    late = invoice(due_date=day("03-31"))
    documents = [document(1, "03-01", late), document(2, "03-01", invoice(due_date=None)), document(3, "08-01")]
    payments = [paid(1, "03-11", "60"), paid(2, "03-21", "30"), paid(2, "02-20", "30"), paid(2, "04-20", "-5")]
    (account,) = customer_accounts(sales(documents, payments), day("04-30"))
    assert (account.invoices, account.invoiced, account.credited, account.received) == (2, 240, 0, 115)
    assert (account.balance, account.late) == (125, 60)
    assert account.days_to_pay == 10
    (due,) = customer_accounts(sales(documents, payments), day("03-31"))
    assert due.late == 0


def test_customers_are_known_by_name_where_they_have_no_siret_and_only_from_their_first_day() -> None:
    buyers = [factories.buyer(siret="", name=name) for name in ("Zoé", "Anne")]
    documents = [document(at, "03-01", invoice(buyer=buyer)) for at, buyer in enumerate(buyers, 1)]
    documents.append(document(3, "06-01", invoice(buyer=factories.buyer(name="Demain"))))
    found = customer_accounts(sales(documents, [paid(2, "03-02", "20")]), day("03-31"))
    assert [(one.name, one.balance, one.days_to_pay) for one in found] == [("Zoé", 120, None), ("Anne", 100, 1)]


def test_a_day_of_issue_is_that_of_recording_where_there_is_none() -> None:
    undated = Document(id=1, invoice=invoice(issue_date=None), recorded_on=day("03-01"))
    assert only([undated]).pieces[0].on == day("03-01")


def test_an_invoice_of_nothing_has_no_treatments() -> None:
    assert breakdown_of(compute_totals(invoice(lines=()))) == {}
