"""Write a table of what a list shows into a folder, for a spreadsheet: the whole file or none."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from chorus_desktop.actions.export_folder import publish, staged
from chorus_desktop.documents.export_csv import write_csv
from chorus_desktop.documents.export_table import Table
from chorus_desktop.documents.export_xlsx import write_xlsx
from chorus_desktop.durable_files import write_durably


class TableForm(StrEnum):
    """What a table is written as; the value is the ending of its file."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOrder:
    """Which rows of a list, by their ids, in what form and where; a file of the same name stays, unless `overwrite`."""

    ids: tuple[int, ...]
    form: TableForm
    folder: Path
    overwrite: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWritten:
    """The file that now stands in the folder, and how many rows it has."""

    path: Path
    rows: int


def write_table(table: Table, name: str, sheet: str, order: TableOrder) -> TableWritten:
    """Write a table under a name without its ending; `sheet` is that of the workbook.

    Raises UserFault("export_exists"), StoreFault("file_unwritable").
    """
    content = write_csv(table) if order.form is TableForm.CSV else write_xlsx(table, sheet)
    with staged(order.folder) as stage:
        made = stage / f"{name}.{order.form.value}"
        write_durably(made, content)
        target = publish(made, order.folder / made.name, overwrite=order.overwrite)
    return TableWritten(path=target, rows=len(table.rows))
