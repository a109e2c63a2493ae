"""What may be dropped on the window: PDFs, invoices in XML, and invoices that were handed over, in a ZIP."""

from pathlib import Path

from PySide6.QtGui import QDropEvent

_ENDINGS = (".pdf", ".xml", ".zip")


def dropped_files(event: QDropEvent) -> list[Path]:
    """The files of this machine that can be looked at, in the order in which they were dropped."""
    files = [address.toLocalFile() for address in event.mimeData().urls() if address.isLocalFile()]
    return [Path(file) for file in files if file.lower().endswith(_ENDINGS)]
