"""The supporting files of invoices in the first schema: free while the invoice is a draft, frozen once it is issued."""

from chorus_desktop.store.triggers import forbid

_ISSUED = "EXISTS (SELECT 1 FROM invoices WHERE state = 'issued' AND id {row})"
_FROZEN = "the files of an issued invoice never change"

SUPPORTING = (
    """CREATE TABLE supporting_files (
        invoice_id INTEGER NOT NULL REFERENCES invoices (id),
        position INTEGER NOT NULL CHECK (position >= 1),
        sha256 TEXT NOT NULL REFERENCES documents (sha256),
        name TEXT NOT NULL CHECK (name <> '' AND instr(name, char(10)) = 0),
        designation TEXT NOT NULL,
        type_code TEXT NOT NULL CHECK (type_code <> ''),
        PRIMARY KEY (invoice_id, position)
    ) STRICT""",
    forbid("supporting_files_begin", "INSERT", "supporting_files", _ISSUED.format(row="= new.invoice_id"), _FROZEN),
    forbid(
        "supporting_files_frozen",
        "UPDATE",
        "supporting_files",
        _ISSUED.format(row="IN (old.invoice_id, new.invoice_id)"),
        _FROZEN,
    ),
    forbid("supporting_files_kept", "DELETE", "supporting_files", _ISSUED.format(row="= old.invoice_id"), _FROZEN),
)
