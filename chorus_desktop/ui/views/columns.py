"""How wide the columns of a table are: as was thought, but never less than their titles need in the language."""

from collections.abc import Mapping

from PySide6.QtWidgets import QTableView


def give_width(table: QTableView, widths: Mapping[int, int]) -> None:
    """Give each column its width in pixels; where the sign of the sorting is shown, it has room as well."""
    header = table.horizontalHeader()
    header.ensurePolished()
    for column, width in widths.items():
        table.setColumnWidth(column, max(width, header.sectionSizeFromContents(column).width()))
