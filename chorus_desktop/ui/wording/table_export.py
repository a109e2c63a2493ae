"""The words of a list that is exported as a table."""

from chorus_desktop.actions.table_export import TableForm, TableWritten
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording.typography import set_in_french

#: What each form is for, as it is offered.
FORMS = {
    TableForm.XLSX: "Excel, LibreOffice (XLSX)",
    TableForm.CSV: "Tout autre logiciel (CSV)",
}


def form(value: TableForm) -> str:
    """What a form is for."""
    return said(FORMS[value])


def written(made: TableWritten) -> str:
    """What now stands on the disk."""
    count = said("1 ligne exportée") if made.rows == 1 else said("{rows} lignes exportées").format(rows=made.rows)
    return set_in_french(said("{count} dans le fichier {name}.").format(count=count, name=made.path.name))
