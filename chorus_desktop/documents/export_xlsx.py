"""A table as an Excel workbook (ECMA-376) of one sheet: texts as texts, amounts and dates as what they are."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from chorus_desktop.documents.export_archive import entry_of
from chorus_desktop.documents.export_table import Cell, Row, Table, in_figures
from chorus_desktop.documents.xml_text import escaped
from chorus_desktop.domain.money import AMOUNT_DECIMALS, decimals

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
#: Day 0 of Excel, past its false 29 February 1900.
_EPOCH = date(1899, 12, 30)
#: Of the columns that hold longer texts than their titles, in characters.
_WIDTHS = {
    "Client": 34,
    "Statut": 24,
    "Fichier": 30,
    "SIRET": 17,
    "Remarque": 28,
    "Désignation": 44,
    "Régime de TVA": 28,
}
#: Longest text of a cell, in characters.
_LONGEST = 32_767
#: Places in `cellXfs`, plain and bold; a price has more decimals than an amount.
_TEXT, _AMOUNT, _DATE, _PRICE, _COUNT = (0, 4), (1, 3), (2, 2), (5, 5), (6, 6)

_BOOK = "xl/workbook.xml"
_FIXED = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    _BOOK: "",
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts count="2">'
    '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'
    '<numFmt numFmtId="165" formatCode="#,##0.00####"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="7"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}


def write_xlsx(table: Table, sheet: str = "Factures") -> bytes:
    """The same table gives the same bytes, on a sheet of that name. No text is a formula.

    The header stays in sight and carries filters.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, text in (_FIXED | {_BOOK: _named(sheet)}).items():
            archive.writestr(entry_of(name), (_HEAD + text).encode())
        # Piece by piece, because a whole directory is hundreds of megabytes before it is packed.
        with archive.open(entry_of("xl/worksheets/sheet1.xml"), "w") as sheet_file:
            for piece in _sheet(table):
                sheet_file.write(piece.encode())
    return written.getvalue()


def _named(sheet: str) -> str:
    name = escaped(sheet)
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
        f'<sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _sheet(table: Table) -> Iterator[str]:
    last = f"{_column(len(table.header) - 1)}{len(table.rows) + 1}"
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{_width(title)}" customWidth="1"/>'
        for place, title in enumerate(table.header, 1)
    )
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{widths}</cols><sheetData>"
    )
    yield _row(table.header, 1, 1)
    for number, row in enumerate(table.rows, 2):
        yield _row(row, number, 0)
    for number, row in enumerate(table.totals, len(table.rows) + 2):
        yield _row(row, number, 1)
    yield f'</sheetData><autoFilter ref="A1:{last}"/></worksheet>'


def _width(title: str) -> int:
    return _WIDTHS.get(title, max(14, len(title) + 3))


def _row(row: Row, number: int, bold: int) -> str:
    cells = "".join(_cell(cell, f"{_column(place)}{number}", bold) for place, cell in enumerate(row))
    return f'<row r="{number}">{cells}</row>'


def _cell(cell: Cell, at: str, bold: int) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, Decimal):
        kind = _PRICE if decimals(cell) > AMOUNT_DECIMALS else _AMOUNT
        return f'<c r="{at}" s="{kind[bold]}"><v>{in_figures(cell)}</v></c>'
    if isinstance(cell, int):
        return f'<c r="{at}" s="{_COUNT[bold]}"><v>{cell}</v></c>'
    if isinstance(cell, date):
        return f'<c r="{at}" s="{_DATE[bold]}"><v>{(cell - _EPOCH).days}</v></c>'
    text = escaped(cell[:_LONGEST])
    return f'<c r="{at}" s="{_TEXT[bold]}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _column(place: int) -> str:
    """The letters of a column, the first being 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
