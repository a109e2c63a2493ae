"""Invoices exported from a real store: what stands in the folder afterwards, and that nothing does where it failed."""

import csv
import io
import os
import sqlite3
import tarfile
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from chorus_desktop.actions import export as exporting
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.export import Exported, LeftOut, Order, Period, export
from chorus_desktop.actions.issue import Issued
from chorus_desktop.actions.own_pdf import examine, issue_own_pdf, start
from chorus_desktop.documents.export_forms import ExportForm
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.inspect import read_document
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.exchange import Accepted, StatusEvent
from chorus_desktop.domain.outbox import Move, SubmissionState, after_deposit
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store.database import Store
from chorus_desktop.store.invoices import load
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.queries import invoice_detail
from chorus_desktop.store.read_models import InvoiceRow
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import export as words
from tests import factories
from tests.documents import verdicts
from tests.own_pdf import issue_own_pdf_of, own_pdf
from tests.own_xml import issue_own_xml_of, own_xml
from tests.sync_desk import Bench

NOVEMBER = Period(first=date(2026, 11, 1), last=date(2026, 11, 30))
PARIS = timezone(timedelta(hours=1))


def run(bench: Bench, order: Order, watch: exporting.Watch = lambda _done, _all: True) -> Exported | None:
    now = bench.clock.now().astimezone(PARIS)
    return export(bench.path, order, now=now, words=words.status, watch=watch)


def fault_of(bench: Bench, order: Order) -> UserFault:
    before = sorted(order.folder.iterdir()) if order.folder.exists() else []
    with pytest.raises(UserFault) as told:
        run(bench, order)
    assert errors.sentence(told.value.code, told.value.params).count("{") == 0
    assert sorted(order.folder.iterdir() if order.folder.exists() else []) == before
    return told.value


def order(folder: Path, form: ExportForm = ExportForm.ACCOUNTANT, **changes: object) -> Order:
    return replace(Order(chosen=NOVEMBER, form=form, folder=folder), **changes)  # type: ignore[arg-type]


def pay(bench: Bench, invoice_id: int) -> None:
    """Let the platform take an invoice and order its payment, late in the evening."""
    sync, now = SqlSyncStore(bench.store), bench.clock.now()
    submission = next(item for item in sync.active() if item.invoice_id == invoice_id)
    sending = sync.begin(submission, now)
    assert sending is not None
    taken = sync.settle(sending, after_deposit(sending, Accepted(flux_number="CPP1"), now, 0.5), now)
    done = sync.settle(taken, Move(state=SubmissionState.INTEGRATED, flux_number="CPP1"), now)
    event = StatusEvent(status="MISE_EN_PAIEMENT", at=now.replace(hour=23, minute=30))
    sync.record_statuses(done, (event,), now)


def test_the_accountant_gets_what_was_sent_and_its_table(bench: Bench, tmp_path: Path) -> None:
    first = bench.issue()
    bench.issue(lines=(factories.line(rate="5.5"),))
    issue_own_pdf_of(bench.desk)
    pay(bench, first.invoice_id)
    made = run(bench, order(tmp_path / "nouveau"))
    assert made is not None
    assert (made.path, made.invoices, made.files, made.left_out) == (
        tmp_path / "nouveau" / "factures-du-2026-11-01-au-2026-11-30.zip", 3, 1, (),
    )  # fmt: skip
    assert list(made.path.parent.iterdir()) == [made.path]
    with zipfile.ZipFile(made.path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    sent = bench.store.column(
        "SELECT content FROM documents JOIN submissions ON sha256 = document_sha256 ORDER BY submissions.id"
    )
    assert tuple(content for name, content in held.items() if name.endswith(".pdf")) == sent
    assert held["factures/PM-2026-118.pdf"] == own_pdf()
    rows = list(csv.DictReader(io.StringIO(held["index.csv"].decode("utf-8-sig")), delimiter=";"))
    assert [row["Fichier"] for row in rows[:3]] == [name for name in held if name.endswith(".pdf")]
    assert (rows[0]["Statut"], rows[0]["Date de mise en paiement"]) == ("Payée", "26/11/2026")
    assert (rows[1]["Statut"], rows[1]["Date de mise en paiement"]) == ("Prête à partir", "")
    assert rows[3]["Numéro"] == "Total (3)"
    assert "index.xlsx" in held


def test_the_same_order_gives_the_same_bytes_and_replaces_only_when_told(bench: Bench, tmp_path: Path) -> None:
    bench.issue()
    made = run(bench, order(tmp_path / "a"))
    assert made is not None
    first = made.path.read_bytes()
    made.path.write_bytes(b"mine")
    assert fault_of(bench, order(tmp_path / "a")).code == "export_exists"
    assert made.path.read_bytes() == b"mine"
    run(bench, order(tmp_path / "a", overwrite=True))
    assert made.path.read_bytes() == first


@pytest.mark.parametrize("form", [ExportForm.FACTURX, ExportForm.CII, ExportForm.UBL])
def test_an_operator_gets_one_lot_of_readable_invoices(bench: Bench, tmp_path: Path, form: ExportForm) -> None:
    numbers = [bench.issue().number for _ in range(3)]
    issue_own_pdf_of(bench.desk)
    made = run(bench, order(tmp_path / "a", form, partner="abc123"))
    assert made is not None
    assert made.left_out == (LeftOut(number="PM-2026-118", reason="own_pdf"),)
    assert made.path.name.endswith(".tar.gz")
    assert "_ABC123_ABC123" in made.path.name
    with tarfile.open(made.path) as lot:
        readings = [read_document(lot.extractfile(file).read(), file.name) for file in lot]  # type: ignore[union-attr]
    assert [(reading.source, reading.invoice.number) for reading in readings] == [(form, number) for number in numbers]
    assert made.sent_here == tuple(numbers)


def own_facturx(bench: Bench, printed_number: str, **changes: object) -> bytes:
    """Issue a Factur-X of another program as the user's own PDF; `changes` are what was typed beside it otherwise."""
    printed = replace(factories.invoice(), number=printed_number)
    content = write_facturx(printed)
    draft = start(bench.desk, examine(content, "facture.pdf"))
    invoice = replace(load(bench.store, draft).invoice, buyer=factories.buyer(), **changes)  # type: ignore[arg-type]
    issued = issue_own_pdf(bench.desk, draft, invoice)
    assert isinstance(issued, Issued), issued
    return content


def test_an_own_factur_x_goes_to_an_operator_as_it_is(bench: Bench, tmp_path: Path) -> None:
    own = own_facturx(bench, "PM-7")
    made = run(bench, order(tmp_path / "a", ExportForm.FACTURX))
    assert made is not None
    assert (made.invoices, made.left_out, made.sent_here) == (1, (), ("PM-7",))
    assert made.path.name.startswith("FSO1117A_")
    assert made.path.read_bytes() == own
    assert fault_of(bench, order(tmp_path / "b", ExportForm.CII)).code == "export_own_pdf_only"


def test_an_own_factur_x_that_says_something_else_stays_out(bench: Bench, tmp_path: Path) -> None:
    own_facturx(bench, "PM-7", number="PM-8")
    wrong = replace(factories.invoice(), number="PM-9", lines=())
    other = write_facturx(replace(wrong, lines=factories.invoice().lines, payment_means="99"))
    draft = start(bench.desk, examine(other, "autre.pdf"))
    issue_own_pdf(bench.desk, draft, replace(load(bench.store, draft).invoice, buyer=factories.buyer()))
    made = run(bench, order(tmp_path / "a", ExportForm.ACCOUNTANT))
    assert made is not None
    assert made.invoices == 2
    assert fault_of(bench, order(tmp_path / "b", ExportForm.FACTURX)).code == "export_own_pdf_only"


@pytest.mark.parametrize("syntax", [FluxSyntax.CII_16B, FluxSyntax.UBL])
def test_own_xml_goes_to_an_operator_of_its_syntax_and_to_the_accountant(
    bench: Bench, tmp_path: Path, syntax: FluxSyntax
) -> None:
    content = own_xml(syntax)
    issue_own_xml_of(bench.desk, content)
    for form in (ExportForm.CII, ExportForm.UBL, ExportForm.FACTURX):
        if form.syntax is syntax:
            made = run(bench, order(tmp_path / form, form))
            assert made is not None
            assert made.path.read_bytes() == content
            assert made.path.suffix == ".xml"
        else:
            assert fault_of(bench, order(tmp_path / form, form)).code == "export_own_pdf_only"
    made = run(bench, order(tmp_path / "a"))
    assert made is not None
    with zipfile.ZipFile(made.path) as held:
        assert held.read("factures/EXT-77.xml") == content


def test_what_was_not_taken_may_be_deposited_elsewhere(bench: Bench, tmp_path: Path) -> None:
    issued = bench.issue()
    sync, now = SqlSyncStore(bench.store), bench.clock.now()
    sending = sync.begin(sync.active()[0], now)
    assert sending is not None
    sync.settle(sending, Move(state=SubmissionState.REFUSED, reason="SIRET"), now)
    made = run(bench, order(tmp_path / "a", ExportForm.UBL, chosen=(issued.number,)))
    assert made is not None
    assert made.sent_here == ()


@pytest.mark.oracle
@pytest.mark.parametrize("form", [ExportForm.CII, ExportForm.UBL])
def test_the_official_schemas_and_rules_take_what_an_operator_gets(
    bench: Bench, tmp_path: Path, form: ExportForm
) -> None:
    bench.issue()
    made = run(bench, order(tmp_path / "a", form))
    assert made is not None
    judge = verdicts.of_cii if form is ExportForm.CII else verdicts.of_ubl
    assert judge(made.path.read_bytes()) == []


def test_one_invoice_of_an_operator_is_one_file(bench: Bench, tmp_path: Path) -> None:
    issued = bench.issue()
    bench.issue()
    made = run(bench, order(tmp_path / "a", ExportForm.UBL, chosen=(issued.invoice_id,)))
    assert made is not None
    assert made.path.suffix == ".xml"
    assert read_document(made.path.read_bytes(), "x.xml").invoice.number == issued.number
    again = run(bench, order(tmp_path / "b", ExportForm.UBL, chosen=(issued.number,)))
    assert again is not None
    assert again.path.read_bytes() == made.path.read_bytes()


def test_several_lots_come_as_one_folder(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        bench.issue()
    monkeypatch.setattr("chorus_desktop.documents.export_lots.MOST_IN_A_LOT", 2)
    made = run(bench, order(tmp_path / "a", ExportForm.CII))
    assert made is not None
    assert (made.path.is_dir(), made.files, made.invoices) == (True, 2, 3)
    assert [path.suffix for path in sorted(made.path.iterdir())] == [".gz", ".xml"]
    assert fault_of(bench, order(tmp_path / "a", ExportForm.CII, overwrite=True)).code == "export_exists"


def test_what_cannot_be_exported_is_said(bench: Bench, tmp_path: Path) -> None:
    here = tmp_path / "a"
    assert fault_of(bench, order(here)).code == "export_period_empty"
    assert fault_of(bench, order(here, chosen=())).code == "export_empty"
    draft = save_draft(bench.desk, None, replace(factories.invoice(), number=""))
    assert fault_of(bench, order(here)).code == "export_drafts_only"
    issue_own_pdf_of(bench.desk)
    assert fault_of(bench, order(here, ExportForm.UBL)).code == "export_own_pdf_only"
    assert fault_of(bench, order(here, partner="x")).code == "export_partner"
    assert fault_of(bench, order(here, chosen=("F-1",))).code == "number_unknown"
    assert fault_of(bench, order(here, chosen=(999,))).code == "invoice_unknown"
    made = run(bench, order(here, chosen=(draft, draft + 1)))
    assert made is not None
    assert made.left_out == (LeftOut(number="", reason="draft"),)


def test_a_document_that_the_disk_lost_keeps_no_other_invoice_from_being_exported(bench: Bench, tmp_path: Path) -> None:
    lost, _ = bench.issue(), bench.issue()
    sha256 = invoice_detail(bench.store, lost.invoice_id).document_sha256
    with closing(sqlite3.connect(bench.path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER documents_frozen")
        connection.execute("UPDATE documents SET content = x'', size = 0 WHERE sha256 = ?", [sha256])
    for form in (ExportForm.ACCOUNTANT, ExportForm.CII):
        made = run(bench, order(tmp_path / "a", form))
        assert made is not None
        assert (made.invoices, made.left_out) == (1, (LeftOut(number=lost.number, reason="lost"),))
        assert lost.number in words.done(made)
    with pytest.raises(StoreFault, match="document_damaged"):
        run(bench, order(tmp_path / "b", chosen=(lost.invoice_id,)))


def test_only_the_rows_that_are_asked_for_are_read(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = (bench.issue() for _ in range(3))
    asked: list[tuple[int, ...]] = []
    real = exporting.invoice_page

    def page(store: Store, ids: Sequence[int]) -> tuple[InvoiceRow, ...]:
        asked.append(tuple(ids))
        return real(store, ids)

    monkeypatch.setattr(exporting, "invoice_page", page)
    for chosen, ids in (((second.invoice_id,), (second.invoice_id,)), (("F2026-0003", "F2026-0001"), None)):
        made = run(bench, order(tmp_path / "a", chosen=chosen, overwrite=True))
        assert made is not None
        assert made.invoices == len(chosen)
        assert sorted(asked.pop()) == sorted(ids or (first.invoice_id, third.invoice_id))


def test_the_period_takes_both_its_days(bench: Bench, tmp_path: Path) -> None:
    bench.issue()
    day = factories.TODAY
    for first, last in ((day, day + timedelta(days=9)), (day - timedelta(days=9), day)):
        made = run(bench, order(tmp_path, chosen=Period(first=first, last=last)))
        assert made is not None
    beside = Period(first=day + timedelta(days=1), last=day + timedelta(days=9))
    assert fault_of(bench, order(tmp_path, chosen=beside)).code == "export_period_empty"


@pytest.mark.parametrize("form", ExportForm)
@pytest.mark.parametrize("stop_at", range(4))
def test_a_stopped_export_leaves_nothing(bench: Bench, tmp_path: Path, form: ExportForm, stop_at: int) -> None:
    for _ in range(3):
        bench.issue()
    told: list[tuple[int, int]] = []

    def watch(done: int, every: int) -> bool:
        told.append((done, every))
        return done < stop_at

    assert run(bench, order(tmp_path / "a", form), watch) is None
    assert told == [(done, 3) for done in range(stop_at + 1)]
    assert list((tmp_path / "a").iterdir()) == []


@pytest.mark.parametrize("form", ExportForm)
def test_a_full_disk_leaves_nothing(
    bench: Bench, tmp_path: Path, form: ExportForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.issue()
    bench.issue()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreFault) as told:
        run(bench, order(tmp_path / "a", form))
    assert "disque plein" in errors.sentence(told.value.code, told.value.params)
    assert list((tmp_path / "a").iterdir()) == []


def test_a_folder_that_cannot_be_one_is_said(bench: Bench, tmp_path: Path) -> None:
    bench.issue()
    (tmp_path / "fichier").write_bytes(b"")
    with pytest.raises(StoreFault, match="file_unwritable"):
        run(bench, order(tmp_path / "fichier" / "a"))
