"""The history of the schema, append-only: a step that was ever released is never changed, only followed by another."""

from sqlite_utils import Database, Migrations

from chorus_desktop.domain.outbox import LEGAL_MOVES
from chorus_desktop.domain.steps import LEGAL_STEP_MOVES
from chorus_desktop.store import (
    advances_schema,
    balances_schema,
    catalogue_schema,
    first_schema,
    guard_schema,
    handover_schema,
    lists_schema,
    other_hands_schema,
    payments_schema,
    refunds_schema,
    row_sums_schema,
    services_schema,
    step_drafts_schema,
    steps_schema,
    syntax_schema,
    templates_schema,
    works_schema,
)

MIGRATIONS = Migrations("chorus_desktop")


@MIGRATIONS()
def m001_first_schema(db: Database) -> None:
    """Invoices, frozen documents, outbox, statuses, directory, series, settings."""
    for statement in first_schema.STATEMENTS:
        db.execute(statement)
    renew_legal_moves(db)


@MIGRATIONS()
def m002_payments(db: Database) -> None:
    """Payments noted by hand, and the balance of every invoice."""
    for statement in payments_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m003_syntax(db: Database) -> None:
    """The syntax of every flux."""
    for statement in syntax_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m004_balances(db: Database) -> None:
    """How a payment came; credit notes lower the balance of the invoice that they name."""
    for statement in balances_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m005_catalogue(db: Database) -> None:
    """What was sold before."""
    for statement in catalogue_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m006_templates(db: Database) -> None:
    """Templates, and what was prepared from them."""
    for statement in templates_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m007_lists(db: Database) -> None:
    """Every column of the list in order, and a search by one letter."""
    for statement in lists_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m008_works(db: Database) -> None:
    """Works contracts, and the guarantee that is kept of their invoices."""
    for statement in works_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m009_held_by(db: Database) -> None:
    """Which machine began the hold of a store."""
    for statement in guard_schema.HELD_BY:
        db.execute(statement)


@MIGRATIONS()
def m010_steps(db: Database) -> None:
    """The steps after a deposit."""
    for statement in steps_schema.STATEMENTS:
        db.execute(statement)
    renew_legal_step_moves(db)


@MIGRATIONS()
def m011_refunds(db: Database) -> None:
    """Money that was paid back."""
    for statement in refunds_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m012_from_sent_to_paid(db: Database) -> None:
    """Money paid too much that stays as an advance; invoices that somebody else sends; answers that are begun."""
    for statement in (*advances_schema.ADVANCES, *handover_schema.HANDOVER, *step_drafts_schema.STEP_DRAFTS):
        db.execute(statement)
    renew_legal_moves(db)


@MIGRATIONS()
def m013_row_sums(db: Database) -> None:
    """The sum of the rows of each table; who migrates a store sums them up after the last step."""
    for statement in row_sums_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m014_services(db: Database) -> None:
    """Whether it is known what a service requires."""
    for statement in services_schema.STATEMENTS:
        db.execute(statement)


@MIGRATIONS()
def m015_other_hands(db: Database) -> None:
    """Which unknown numbers are in other hands; and submissions by their identifier on the platform."""
    for statement in other_hands_schema.STATEMENTS:
        db.execute(statement)


def renew_legal_moves(db: Database) -> None:
    """Write the domain's table of legal moves, which a trigger enforces; call it again when the domain changes it."""
    db.execute("DELETE FROM legal_moves")
    for source, targets in LEGAL_MOVES.items():
        for target in sorted(targets):
            db.execute("INSERT INTO legal_moves (from_state, to_state) VALUES (?, ?)", [source, target])


def renew_legal_step_moves(db: Database) -> None:
    """The same for the steps after a deposit."""
    db.execute("DELETE FROM legal_step_moves")
    for source, targets in LEGAL_STEP_MOVES.items():
        for target in sorted(targets):
            db.execute("INSERT INTO legal_step_moves (from_state, to_state) VALUES (?, ?)", [source, target])
