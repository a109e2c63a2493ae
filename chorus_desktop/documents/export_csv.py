"""A table as CSV that Excel in French opens by a double click: semicolons, decimal commas, UTF-8 with its mark."""

import csv
import io
from datetime import date
from decimal import Decimal

from chorus_desktop.documents.export_table import Cell, Table, in_figures

#: Beginnings that spreadsheets take for a formula, or leave out before one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SIRET_FIGURES = 14


def write_csv(table: Table) -> bytes:
    """The same table gives the same bytes. A text that a spreadsheet would run as a formula gets an apostrophe."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.header)
    for row in (*table.rows, *table.totals):
        writer.writerow([_cell(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return in_figures(cell).replace(".", ",")
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, date):
        return f"{cell:%d/%m}/{cell.year:04d}"
    if len(cell) == _SIRET_FIGURES and cell.isascii() and cell.isdigit():
        # As a bare number it would be shown as 2,184E+13.
        return f"{cell[:3]} {cell[3:6]} {cell[6:9]} {cell[9:]}"
    text = cell.replace("\x00", "")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
