"""What deposer/pdf has read and nobody has submitted yet: a row of the supplier's search, without a number."""

import sqlite3

from chorus_desktop.sandbox import uncertain
from chorus_desktop.sandbox.answers import Answer, present
from chorus_desktop.sandbox.clock import day, stamp
from chorus_desktop.sandbox.state import State

#: They as invoices are kept, for the criteria of a search; nothing is recognised in the file.
TABLE = (
    "(SELECT id, deposited_at, deposited_at AS status_at, 'FACTURE' AS kind,"  # noqa: S608 - constants of ours
    f" '{uncertain.INTERPRETED}' AS status, 'DEPOT_PDF_API' AS mode,"
    " 0 AS without_vat, 0 AS with_vat, 0 AS due, 0 AS rejection_filed,"
    " NULL AS number, NULL AS flux_number, NULL AS engagement, NULL AS contract, NULL AS preceding, NULL AS cadre,"
    " NULL AS issue_date, NULL AS buyer, NULL AS buyer_name FROM interpreted)"
)


def keep(state: State, file_id: int) -> None:
    """A PDF was read."""
    state.db.execute("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'invoice'")
    state.db.execute(
        "INSERT INTO interpreted(id, file_id, deposited_at)"
        " SELECT seq, ?, ? FROM sqlite_sequence WHERE name = 'invoice'",
        (file_id, state.clock.now()),
    )


def submitted(state: State, file_id: int | None) -> int | None:
    """It is an invoice from now on: its identifiantFactureCPP; None where nothing was read before."""
    row = state.db.execute("DELETE FROM interpreted WHERE file_id = ? RETURNING id", (file_id,)).fetchone()
    return None if row is None else int(row["id"])


def row(state: State, found: sqlite3.Row) -> Answer:
    """A row of rechercher/fournisseur."""
    supplier = state.directory.supplier
    return present(
        {
            "identifiantFactureCPP": found["id"],
            "typeDemandePaiement": "FACTURE",
            "codeFournisseur": supplier.siret,
            "typeIdentifiantFournisseur": "SIRET",
            "designationFournisseur": supplier.name,
            "typeFacture": found["kind"],
            "dateDepot": day(found["deposited_at"]),
            "statut": found["status"],
            "modeDepot": found["mode"],
            "dateHeureEtatCourant": stamp(found["status_at"]),
        }
    )
