"""accounts as anybody calls it: JSON, tables and a FEC, French sentences, a store that is only read."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from chorus_desktop.actions.accounts import AccountsWanted, read_accounts
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.invoice import Period, PrecedingInvoice, TypeCode
from chorus_desktop.domain.payments import Origin
from chorus_desktop.store import payments
from chorus_desktop.store.database import open_database
from chorus_desktop.store.settings import Settings, save_settings
from tests import factories
from tests.e2e.test_audit_verbs import run
from tests.oracles import fec
from tests.store.conftest import NOW, Shelf

TABLES = [
    "tva_2026-01-01_2026-12-31",
    "livre_des_recettes_2026-01-01_2026-12-31",
    "chiffre_d_affaires_2026-01-01_2026-12-31",
    "clients_2026-12-31",
]
FEC, PAGE = "732829320FEC20261231.txt", "tableau_de_bord_2026-01-01_2026-12-31.pdf"
NAMES = [*(f"{name}.{kind}" for kind in ("csv", "xlsx") for name in TABLES), FEC, PAGE]
TIME = ("--from", "2026-01-01", "--to", "2026-12-31")


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A profile with a paid invoice, one that waits, one refused, and a credit note; open as in the running app."""
    store = open_database(tmp_path / "chorus.db")
    made = Shelf(tmp_path / "chorus.db", store)
    save_settings(store, Settings(seller=factories.seller()), now=NOW)
    made.integrated("DEPOSEE", "MISE_EN_PAIEMENT")
    made.integrated("DEPOSEE")
    made.integrated("DEPOSEE", "REJETEE")
    named = (PrecedingInvoice(number="F2026-0002"),)
    made.issue(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, submit=False)
    yield made
    store.close()


def test_the_files_for_the_accountant(shelf: Shelf, tmp_path: Path) -> None:
    folder, before = tmp_path / "comptable", shelf.path.read_bytes()
    folder.mkdir()
    done = run("accounts", *TIME, "--vat", "debits", "--out", str(folder), "--profile", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    told: dict[str, Any] = json.loads(done.stdout)
    assert told["files"] == [str(folder / name) for name in NAMES]
    assert sorted(path.name for path in folder.iterdir()) == sorted(NAMES)
    (customer,) = told["customers"]
    assert (customer["invoiced"], customer["received"], customer["balance"]) == ("1663.20", "554.40", "0.00")
    assert told["receipts"] == {"count": 1, "amount": "554.40"}
    november = next(one for one in told["vat"] if one["start"] == "2026-11-01")
    assert (november["vat"], november["lines"][0]["rate"]) == ("92.40", "20")
    content = (folder / FEC).read_bytes()
    assert fec.faults(FEC, content) == []
    assert sum(fec.amount(line["Credit"]) - fec.amount(line["Debit"]) for line in vat_lines(content)) == fec.amount(
        "92,40"
    )
    assert shelf.path.read_bytes() == before


def vat_lines(content: bytes) -> list[dict[str, str]]:
    """The lines of collected VAT."""
    return [line for line in fec.read(content) if line["CompteNum"].startswith("44571")]


def test_without_a_folder_it_only_tells(shelf: Shelf, tmp_path: Path) -> None:
    done = run("--profile", str(tmp_path), "accounts", *TIME, "--by", "trimestre", "--activity", "services")
    told = json.loads(done.stdout)
    assert (done.returncode, told["files"], len(told["vat"])) == (0, [], 4)
    assert [(one["activity"], one["received"]) for one in told["turnover"]][-1] == ("services", "554.40")
    assert told["not_in_euros"] == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--from", "2026-12-31", "--to", "2026-01-01"), "avant de commencer (2026-12-31)"),
        ((*TIME, "--out", "absent"), "ne peut pas être écrit"),
        (
            ("--from", "hier", "--to", "2026-01-01"),
            "La commande n’est pas comprise («\u202fhier\u202f»)",
        ),
    ],
)
def test_what_cannot_be_done_is_said(shelf: Shelf, tmp_path: Path, arguments: tuple[str, ...], sentence: str) -> None:
    done = run("accounts", *arguments, "--profile", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr


def test_a_fec_needs_a_siren_and_nothing_is_written_without(shelf: Shelf, tmp_path: Path) -> None:
    save_settings(shelf.store, Settings(), now=NOW)
    folder = tmp_path / "comptable"
    folder.mkdir()
    done = run("accounts", *TIME, "--out", str(folder), "--profile", str(tmp_path))
    assert done.returncode == 2
    assert "SIREN" in done.stderr
    assert list(folder.iterdir()) == []


def test_payments_that_were_noted_count_before_what_the_platform_tells(shelf: Shelf) -> None:
    submission = shelf.integrated("DEPOSEE")
    invoice_id = submission.invoice_id
    payments.note(shelf.store, invoice_id, Decimal(54), date(2026, 11, 23), text="chèque", now=NOW)
    payments.undo(shelf.store, payments.note(shelf.store, invoice_id, Decimal(7), NOW.date(), now=NOW), now=NOW)
    told = StatusEvent(status="MISE_EN_PAIEMENT", at=NOW, comment="")
    shelf.sync.record_statuses(submission, (told,), NOW)
    wanted = AccountsWanted(period=Period(start=date(2026, 1, 1), end=date(2026, 12, 31)))
    number = submission.identity.number
    assert [
        (one.amount, one.note, one.origin) for one in read_accounts(shelf.path, wanted).book if one.number == number
    ] == [
        (Decimal("54.00"), "chèque", Origin.NOTED),
        (Decimal("500.40"), "", Origin.TRANSFER),
    ]
    assert read_accounts(shelf.path, wanted).customers[0].balance == 0
    payments.deny_transfer(shelf.store, invoice_id, date(2026, 12, 10), now=NOW)
    assert read_accounts(shelf.path, wanted).customers[0].balance == Decimal("500.40")
