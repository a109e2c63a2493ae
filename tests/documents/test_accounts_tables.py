"""The accounts as tables: what a French spreadsheet reads, and that nothing typed by anybody becomes a formula."""

import csv
import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.documents.accounts_cells import amount_cell, text_cell
from chorus_desktop.documents.accounts_tables import customers_table, receipts_table, turnover_table, vat_table
from chorus_desktop.documents.accounts_words import period, treatment
from chorus_desktop.documents.export_csv import write_csv
from chorus_desktop.documents.export_table import Table
from chorus_desktop.documents.export_xlsx import write_xlsx
from chorus_desktop.domain.accounts import Activity, Exigibility, VatKey, periods
from chorus_desktop.domain.accounts_customers import customer_accounts
from chorus_desktop.domain.accounts_ledger import Sale, sales
from chorus_desktop.domain.accounts_receipts import receipts, turnover
from chorus_desktop.domain.accounts_vat import vat_by_period
from chorus_desktop.domain.invoice import Period, StatedTotals, VatCategory
from tests import factories
from tests.unit.test_accounts import document, invoice, paid

FIRST, LAST = date(2026, 3, 1), date(2026, 4, 30)
HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", " =1", "＝1", "\x00-1")


def rows(table: Table) -> list[list[str]]:
    """As a spreadsheet reads the file."""
    content = write_csv(table)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def ledger(name: str = "Ville ; « Lyon »") -> tuple[Sale, ...]:
    """A paid invoice, and a PDF of the user's own that only states its totals."""
    buyer = factories.buyer(name=name)
    stated = StatedTotals(without_vat=Decimal(1000), vat_total=Decimal("13.5"), with_vat=Decimal("1013.5"))
    lines = (factories.line(name=name, quantity="1", price="1234.5", rate="5.5"),)
    documents = [
        document(1, "03-02", invoice(buyer=buyer, lines=lines)),
        document(2, "04-02", invoice(buyer=buyer, lines=(), stated_totals=stated)),
    ]
    return sales(documents, [paid(1, "03-22", "1402.40"), paid(1, "04-03", "-100")])


def test_vat() -> None:
    returns = vat_by_period(ledger(), Exigibility.DEBITS, periods(FIRST, LAST, 1))
    assert rows(vat_table(returns)) == [
        ["Période", "Catégorie", "Taux (%)", "Base hors taxe", "TVA exigible"],
        ["mars 2026", "Taux normal ou réduit", "5,50", "1234,50", "67,90"],
        ["mars 2026", "Total", "", "1234,50", "67,90"],
        ["avril 2026", "Taux non détaillé (facture en PDF)", "", "1000,00", "13,50"],
        ["avril 2026", "Total", "", "1000,00", "13,50"],
    ]


def test_the_book_of_receipts_has_the_legal_columns() -> None:
    name = "Ville ; « Lyon »"
    header, first, second, total = rows(receipts_table(receipts(ledger(), Activity.SERVICES)))
    assert header[:6] == [
        "N°", "Date d’encaissement", "Référence de la facture", "Client", "Nature de la prestation ou de la vente",
        "Montant encaissé",
    ]  # fmt: skip
    assert total[:7] == ["Total", "", "", "", "", "1302,40", "1234,50"]
    service = "Prestations de services (BIC)"
    assert first[:5] == ["1", "22/03/2026", "F1", name, name]
    assert first[5:7] == ["1402,40", "1329,29"]
    assert first[7:] == ["Virement", service, ""]
    assert second[:6] == ["2", "03/04/2026", "F1", name, name, "-100,00"]


def test_the_nature_of_what_a_pdf_says_is_in_the_pdf() -> None:
    sale = sales([ledger()[1].document], [paid(2, "04-20", "1013.50")])
    assert rows(receipts_table(receipts(sale)))[1][2:6] == ["F2", "Ville ; « Lyon »", "Selon facture F2", "1013,50"]


def test_turnover_by_quarter() -> None:
    book = receipts(ledger(), Activity.GOODS)
    told = rows(turnover_table(turnover(book, periods(date(2026, 1, 1), date(2026, 6, 30), 3))))
    assert [row[:3] for row in told[1:]] == [
        ["T1 2026", "Ventes de marchandises", "1402,40"],
        ["T2 2026", "Ventes de marchandises", "-100,00"],
    ]


def test_customers() -> None:
    _, row = rows(customers_table(customer_accounts(ledger(), LAST)))
    assert row == [
        "Ville ; « Lyon »", "218 400 695 00019", "2", "2315,90", "0,00", "1302,40", "1013,50", "0,00", "20,00",
    ]  # fmt: skip
    _, unpaid = rows(customers_table(customer_accounts(sales([document(1, "03-02")], []), LAST)))
    assert unpaid[-1] == ""


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_typed_becomes_a_formula(name: str) -> None:
    whole = ledger(name)
    tables = (receipts_table(receipts(whole)), customers_table(customer_accounts(whole, LAST)))
    for table in tables:
        for row in rows(table):
            for cell in row:
                figure = cell.removeprefix("-").replace(",", "").isdigit()
                assert figure or not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


@given(st.text())
def test_no_text_is_a_formula_or_leaves_its_line(text: str) -> None:
    cell = text_cell(text)
    assert cell == cell.strip()
    assert not cell.startswith(("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\u2212"))
    assert not any(character in cell for character in "\t\r\n\x00\x0b\x0c\x85\u2028\u2029")
    cell.encode("utf-8")


def test_figures() -> None:
    assert amount_cell(Decimal("-1234.5")) == "-1234,50"


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        (date(2026, 2, 1), date(2026, 2, 28), "février 2026"),
        (date(2026, 10, 1), date(2026, 12, 31), "T4 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2026, 2, 2), date(2026, 2, 28), "02/02/2026 – 28/02/2026"),
        (date(2026, 2, 1), date(2026, 3, 31), "01/02/2026 – 31/03/2026"),
        (date(2025, 1, 1), date(2026, 12, 31), "01/01/2025 – 31/12/2026"),
    ],
)
def test_a_period_by_its_name(start: date, end: date, name: str) -> None:
    assert period(Period(start=start, end=end)) == name


def test_every_treatment_has_words() -> None:
    told = [treatment(VatKey(category.value, Decimal("5.5"))) for category in VatCategory]
    assert told[0] == "5,5\u00a0%"
    assert len(set(told)) == len(told)


def test_the_workbook_names_its_sheet_and_holds_amounts() -> None:
    with zipfile.ZipFile(io.BytesIO(write_xlsx(customers_table(customer_accounts(ledger(), LAST)), "R&D"))) as book:
        assert '<sheet name="R&amp;D" sheetId="1"' in book.read("xl/workbook.xml").decode()
        assert "<v>2315.90</v>" in book.read("xl/worksheets/sheet1.xml").decode()
