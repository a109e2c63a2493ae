"""Drafts that follow an invoice: the final one after an advance, the credit note; the number that one takes."""

from dataclasses import replace
from decimal import Decimal

import pytest

from chorus_desktop.actions import drafts
from chorus_desktop.actions.issue import Issued, NotIssued, check, issue
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice, Note, PrecedingInvoice, StatedTotals, TypeCode, Vat
from chorus_desktop.domain.problems import blocking
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.vat_on_offer import FRANCHISE
from chorus_desktop.store.invoices import load
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.presenters.invoice_editor import InvoiceEditor
from chorus_desktop.ui.wording.problems import FRENCH, sentence
from tests.documents.page_text import text_of
from tests.factories import invoice, line
from tests.own_pdf import issue_own_pdf_of
from tests.sync_desk import Bench, bench

__all__ = ["bench"]


def test_a_final_invoice_deducts_of_its_advance_what_no_credit_note_took_off(bench: Bench) -> None:
    advance = bench.issue(type_code=TypeCode.ADVANCE, lines=(line(quantity="1", price="100", rate="20"),))
    assert load(bench.store, drafts.final(bench.desk, advance.invoice_id)).invoice.prepaid == 120
    draft_id = drafts.credit(bench.desk, advance.invoice_id)
    note = load(bench.store, draft_id).invoice
    part = replace(note, lines=(replace(note.lines[0], quantity=Decimal("0.25")),))
    assert isinstance(issue(bench.desk, draft_id, part), Issued)
    final = load(bench.store, drafts.final(bench.desk, advance.invoice_id)).invoice
    assert final.prepaid == 90
    issued_on = load(bench.store, advance.invoice_id).invoice.issue_date
    assert final.preceding_invoices == (PrecedingInvoice(number=advance.number, issue_date=issued_on),)


def test_no_final_invoice_follows_an_advance_that_was_not_issued(bench: Bench) -> None:
    advance = replace(invoice(), type_code=TypeCode.ADVANCE, number="")
    with pytest.raises(UserFault, match="payment_needs_invoice"):
        drafts.final(bench.desk, drafts.save_draft(bench.desk, None, advance))


def credited_pdf(bench: Bench, without_vat: str, vat: str) -> tuple[Invoice, set[str]]:
    """The credit note over the user's own PDF that states so much, and what is wrong with it."""
    net, tax = Decimal(without_vat), Decimal(vat)
    totals = StatedTotals(without_vat=net, vat_total=tax, with_vat=net + tax)
    note = load(bench.store, drafts.credit(bench.desk, issue_own_pdf_of(bench.desk, totals=totals).invoice_id)).invoice
    return note, {problem.code for problem in blocking(check(bench.desk, note))}


@pytest.mark.parametrize(
    ("without_vat", "vat", "rate"),
    [("400.00", "80.00", "20"), ("400.00", "22.00", "5.5"), ("99.99", "10.00", "10"), ("0.10", "0.02", "20")],
)
def test_an_own_pdf_is_credited_at_the_rate_that_it_states(bench: Bench, without_vat: str, vat: str, rate: str) -> None:
    note, problems = credited_pdf(bench, without_vat, vat)
    assert (note.lines[0].vat, problems) == (Vat(rate=Decimal(rate)), set())
    assert compute_totals(note).vat_total == Decimal(vat)


@pytest.mark.parametrize(
    ("without_vat", "vat", "problem"),
    [
        ("1300.00", "200.00", "vat_rate"),
        ("400.00", "80.01", "vat_rate"),
        ("900000.00", "180000.01", "vat_rate"),
        ("0.04", "0.00", "vat_rate_zero"),
        ("0.00", "0.02", "vat_rate"),
    ],
)
def test_where_an_own_pdf_has_no_single_rate_the_user_chooses_it(
    bench: Bench, without_vat: str, vat: str, problem: str
) -> None:
    note, problems = credited_pdf(bench, without_vat, vat)
    assert problem in problems
    if problem == "vat_rate" and Decimal(without_vat):
        assert compute_totals(note).vat_total == Decimal(vat)


@pytest.mark.parametrize(("vat", "credited"), [("0.00", FRANCHISE), ("80.00", Vat(rate=Decimal(20)))])
def test_under_the_exemption_an_own_pdf_is_credited_with_the_vat_that_it_bore(
    bench: Bench, vat: str, credited: Vat
) -> None:
    firm = load_settings(bench.store)
    save_settings(bench.store, replace(firm, vat_regime="franchise"), now=bench.clock.now())
    assert credited_pdf(bench, "400.00", vat)[0].lines[0].vat == credited


def test_a_number_that_would_be_a_date_is_refused_until_the_settings_give_a_beginning(bench: Bench) -> None:
    firm = load_settings(bench.store)
    save_settings(bench.store, replace(firm, prefix=""), now=bench.clock.now())
    with bench.store.write() as db:
        db.execute("INSERT INTO series (prefix, year, next) VALUES ('', 2026, 101)")
    editor = InvoiceEditor(bench.desk)
    editor.open(drafts.save_draft(bench.desk, None, replace(invoice(), number="")))
    assert isinstance(editor.send(), NotIssued)
    (line,) = editor.state().summary
    assert "2026-0101" in line.text
    assert "Réglages" in line.text
    save_settings(bench.store, firm, now=bench.clock.now())
    editor.renew_firm()
    assert editor.state().summary == ()
    answer = editor.send()
    assert isinstance(answer, Issued)
    assert answer.number == "F2026-0001"


def test_what_the_page_cannot_print_is_told_before_it_leaves(bench: Bench) -> None:
    typed = invoice(
        number="", lines=(line("Tube \u231016 «\u202fΩ\u202f» ﬁn", "1", "1"), line("Pose 中文 🔧 ?", "1", "1"))
    )
    typed = replace(typed, notes=(Note(code="AAI", text="Réf. 漢"),))
    told = {problem.field: problem for problem in check(bench.desk, typed) if problem.code == "not_printed"}
    assert {field: problem.params["sign"] for field, problem in told.items()} == {
        "lines.0.name": "\u2310",
        "lines.1.name": "中",
        "notes.0.text": "漢",
    }
    assert blocking(told.values()) == ()
    assert "La désignation de la ligne 2 porte le signe" in sentence(told["lines.1.name"], FRENCH)
    assert not [one for one in check(bench.desk, typed, own_pdf=True) if one.code == "not_printed"]
    page = text_of(typed)
    assert "Tube ?16 « Ω » fin" in page.replace("\u202f", " ")
