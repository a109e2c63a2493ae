"""What is exported, as bytes: the table and its two files, names, and lots within the limits of a flux."""

import csv
import hashlib
import io
import re
import tarfile
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from lxml import etree

from chorus_desktop.documents import export_lots
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.export_csv import write_csv
from chorus_desktop.documents.export_forms import ExportForm, is_in_form
from chorus_desktop.documents.export_lots import flux_name, fluxes, partner_code
from chorus_desktop.documents.export_names import FileNames
from chorus_desktop.documents.export_table import Entry, Table, table_of
from chorus_desktop.documents.export_xlsx import write_xlsx
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice, StatedTotals, TypeCode
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.submission import FluxSyntax, LotFile
from tests import factories
from tests.factories import buyer, invoice, line

MOMENT = datetime(2026, 11, 25, 9, 30, 15, tzinfo=UTC)
_X = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def entry(**changes: object) -> Entry:
    made: Invoice = invoice(**changes)
    return Entry(invoice=made, status="Chez le client", file_name=f"factures/{made.number}.pdf")


def two_rates() -> Table:
    """An invoice at two rates, its credit note at one, and an own PDF."""
    stated = StatedTotals(without_vat=Decimal("400.00"), vat_total=Decimal("80.00"), with_vat=Decimal("480.00"))
    return table_of(
        [
            entry(lines=(line(price="10.00", rate="20"), line(quantity="2", price="100.00", rate="5.5"))),
            entry(number="F2026-0043", type_code=TypeCode.CREDIT_NOTE, lines=(line(quantity="1", price="10.00"),)),
            entry(number="PM-118", lines=(), stated_totals=stated),
        ]
    )


def column(table: Table, title: str) -> list[object]:
    at = table.header.index(title)
    return [row[at] for row in (*table.rows, *table.totals)]


def test_each_rate_has_its_columns_and_credit_notes_count_as_minus() -> None:
    table = two_rates()
    assert [title for title in table.header if "%" in title] == ["Base 20 %", "TVA 20 %", "Base 5,5 %", "TVA 5,5 %"]
    assert column(table, "Base 20 %") == [Decimal(120), Decimal(-10), None, Decimal(110)]
    assert column(table, "TVA 5,5 %") == [Decimal(11), None, None, Decimal(11)]
    assert column(table, "Total HT") == [Decimal(320), Decimal(-10), Decimal(400), Decimal(710)]
    assert column(table, "Total TVA") == [Decimal(35), Decimal(-2), Decimal(80), Decimal(113)]
    assert column(table, "Total TTC") == [Decimal(355), Decimal(-12), Decimal(480), Decimal(823)]
    assert column(table, "Type") == ["Facture", "Avoir", "Facture", None]
    assert column(table, "Remarque") == ["", "", "TVA par taux\u202f: voir le PDF", None]


def test_currencies_are_not_added_up() -> None:
    table = table_of([entry(), entry(number="F2", currency="CHF")])
    assert [(row[0], row[5], row[6]) for row in table.totals] == [
        ("Total (1)", "CHF", Decimal("462.00")),
        ("Total (1)", "EUR", Decimal("462.00")),
    ]


def rows_of(table: Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO(write_csv(table).decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_csv_is_what_excel_in_french_opens() -> None:
    written = write_csv(two_rates())
    assert written.startswith(b"\xef\xbb\xbfNum\xc3\xa9ro;Date;")
    assert written.count(b"\r\n") == 5
    header, first, credit = rows_of(two_rates())[:3]
    found = dict(zip(header, first, strict=True))
    assert found["Date"] == "25/11/2026"
    assert found["Total TTC"] == "355,00"
    assert found["SIRET"] == "218 400 695 00019"
    assert credit[header.index("Total HT")] == "-10,00"
    assert write_csv(two_rates()) == written


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+33 4", "-2", "\t=1", "  =1", '=HYPERLINK("http://x")', "＝1"])
def test_no_text_runs_as_a_formula(text: str) -> None:
    table = table_of([entry(buyer=buyer(name=text))])
    assert rows_of(table)[1][3] == f"'{text}"
    sheet = etree.fromstring(zipfile.ZipFile(io.BytesIO(write_xlsx(table))).read("xl/worksheets/sheet1.xml"))
    assert sheet.findall(".//x:f", _X) == []
    (cell,) = sheet.xpath("//x:c[@r='D2']", namespaces=_X)
    assert (cell.get("t"), cell.findtext("x:is/x:t", namespaces=_X)) == ("inlineStr", text)


def test_separators_quotes_and_line_ends_stay_in_their_cell() -> None:
    name = 'Mairie ; "Les Prés"\nservice\x00 <&>'
    table = table_of([entry(buyer=buyer(name=name))])
    assert rows_of(table)[1][3] == name.replace("\x00", "")


def test_the_workbook_holds_amounts_and_dates_as_such() -> None:
    written = write_xlsx(two_rates())
    assert write_xlsx(two_rates()) == written
    with zipfile.ZipFile(io.BytesIO(written)) as book:
        assert book.testzip() is None
        parts = {name: etree.fromstring(book.read(name)) for name in book.namelist()}
    for part in parts["[Content_Types].xml"].iter("{*}Override"):
        assert str(part.get("PartName")).removeprefix("/") in parts
    sheet = parts["xl/worksheets/sheet1.xml"]
    values = {str(cell.get("r")): cell.findtext("x:v", namespaces=_X) for cell in sheet.iter("{*}c")}
    assert values["G2"] == "320.00"
    assert values["G5"] == "710.00"
    assert values["B2"] == str((date(2026, 11, 25) - date(1899, 12, 30)).days)
    (siret,) = sheet.xpath("//x:c[@r='E2']/x:is/x:t", namespaces=_X)
    assert siret.text == "21840069500019"
    styles = len(parts["xl/styles.xml"].find("x:cellXfs", _X))
    assert {int(str(cell.get("s"))) for cell in sheet.iter("{*}c")} <= set(range(styles))


def test_prices_keep_all_their_decimals_and_counts_are_whole() -> None:
    table = Table(header=("Prix", "Fois"), rows=((Decimal("0.123450"), 12), (Decimal(38), 0)), totals=())
    assert rows_of(table)[1:] == [["0,12345", "12"], ["38,00", "0"]]
    with zipfile.ZipFile(io.BytesIO(write_xlsx(table))) as book:
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        formats = etree.fromstring(book.read("xl/styles.xml")).find("x:cellXfs", _X)
    told = {str(cell.get("r")): cell for cell in sheet.iter("{*}c")}
    values = {at: cell.findtext("x:v", namespaces=_X) for at, cell in told.items()}
    assert (values["A2"], values["A3"], values["B2"], values["B3"]) == ("0.12345", "38.00", "12", "0")
    shown = {at: formats[int(str(cell.get("s")))].get("numFmtId") for at, cell in told.items()}
    assert (shown["A2"], shown["A3"], shown["B2"]) == ("165", "4", "1")


def test_a_table_of_many_rates_goes_past_column_z() -> None:
    lines = tuple(line(price="1.00", rate=rate) for rate in ("20", "10", "5.5", "2.1", "8.5", "13", "7", "0.9", "1.05"))
    table = table_of([entry(lines=lines)])
    sheet = etree.fromstring(zipfile.ZipFile(io.BytesIO(write_xlsx(table))).read("xl/worksheets/sheet1.xml"))
    last = sheet.findall(".//x:row", _X)[0][-1].get("r")
    assert (len(table.header), last) == (34, "AH1")


def test_names_are_fit_for_all_systems_and_come_once() -> None:
    names = FileNames()
    given = [names.of(number, "pdf") for number in ("F/2026 1", "F-2026-1", "f 2026/1", "CON", "../..", "é" * 60)]
    assert given == [
        "F-2026-1.pdf",
        "F-2026-1-2.pdf",
        "f-2026-1-3.pdf",
        "facture-CON.pdf",
        "facture.pdf",
        "facture-2.pdf",
    ]
    assert len(names.of("9" * 80, "xml")) <= 50


def test_a_flux_is_named_as_the_platform_names_it() -> None:
    name = flux_name(FluxSyntax.FACTURX, partner_code(""), MOMENT, 7)
    assert name == "FSO1117A_CPP001_CPP0011117261125093015007"
    assert re.fullmatch(r"FSO\d{4}A_[A-Z0-9]{6}_[A-Z0-9]{6}\d{19}", name)
    assert flux_name(FluxSyntax.UBL, "ABC123", MOMENT, 0).startswith("FSO1100A_ABC123_ABC1231100")
    assert flux_name(FluxSyntax.CII_16B, "ABC123", MOMENT, 0).startswith("FSO1106A_ABC123_ABC1231106")


@pytest.mark.parametrize("text", ["AB", "ABC1234", "ABC 12", "ÉBC123"])
def test_a_partner_code_has_six_plain_signs(text: str) -> None:
    with pytest.raises(UserFault, match="export_partner"):
        partner_code(text)
    assert partner_code(" abc123 ") == "ABC123"


def made_of(files: list[LotFile]) -> list[export_lots.FluxFile]:
    return list(fluxes(files, FluxSyntax.UBL, "CPP001", MOMENT))


def members(content: bytes) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as lot:
        assert all(member.isfile() and member.mtime == 0 and member.uname == "" for member in lot)
        return {member.name: lot.extractfile(member).read() for member in lot}  # type: ignore[union-attr]


def test_one_invoice_goes_as_it_is_and_more_as_a_lot_of_the_same_bytes_each_time() -> None:
    one, two = (LotFile(name=f"F{n}.xml", content=b"<x/>" * n) for n in (1, 2))
    (alone,) = made_of([one])
    assert (alone.name.endswith("000.xml"), alone.content, alone.invoices) == (True, b"<x/>", 1)
    (lot,) = made_of([one, two])
    assert lot.name == "FSO1100A_CPP001_CPP0011100261125093015000.tar.gz"
    assert members(lot.content) == {"F1.xml": one.content, "F2.xml": two.content}
    assert made_of([one, two])[0].content == lot.content
    assert made_of([]) == []


def test_a_lot_holds_at_most_500_invoices() -> None:
    made = made_of([LotFile(name=f"F{n}.xml", content=b"<x/>") for n in range(1001)])
    assert [lot.invoices for lot in made] == [500, 500, 1]
    assert len({lot.name for lot in made}) == 3


def test_a_lot_stays_below_the_size_that_the_platform_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_lots, "MOST_FLUX_BYTES", 100_000)
    files = [LotFile(name=f"F{n}.pdf", content=hashlib.shake_128(bytes([n])).digest(30_000)) for n in range(7)]
    made = made_of(files)
    assert [lot.invoices for lot in made] == [3, 3, 1]
    assert all(len(lot.content) <= 100_000 for lot in made)


def test_a_file_over_10_mb_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_lots, "MOST_FILE_BYTES", 10)
    with pytest.raises(UserFault) as told:
        made_of([LotFile(name="F1.xml", content=bytes(11))])
    assert (told.value.code, told.value.params["name"]) == ("export_file_too_big", "F1.xml")


def test_nothing_gives_an_empty_table() -> None:
    table = table_of([])
    assert (table.rows, table.totals) == ((), ())
    assert sum(part is ZERO for part in table.header) == 0
    assert rows_of(table) == [list(table.header)]


@pytest.mark.parametrize("written", [write_facturx, write_cii, write_ubl])
def test_an_own_file_is_of_one_form_only(written) -> None:
    given = factories.invoice()
    forms = [form for form in ExportForm if is_in_form(form, given, written(given), factories.TODAY)]
    expected = {write_facturx: ExportForm.FACTURX, write_cii: ExportForm.CII, write_ubl: ExportForm.UBL}[written]
    assert forms == [ExportForm.ACCOUNTANT, expected]


def test_an_own_file_that_is_damaged_or_says_other_totals_is_of_no_form() -> None:
    given = factories.invoice()
    assert not is_in_form(ExportForm.FACTURX, given, b"%PDF-1.7 broken", factories.TODAY)
    assert not is_in_form(ExportForm.UBL, given, b"<broken", factories.TODAY)
    other = replace(given, lines=given.lines * 2)
    assert not is_in_form(ExportForm.FACTURX, other, write_facturx(given), factories.TODAY)
