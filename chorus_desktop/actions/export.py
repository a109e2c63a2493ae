"""Export issued invoices into a folder: for an accountant or an exchange platform, whole or not at all."""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from chorus_desktop.actions.export_folder import publish, staged
from chorus_desktop.documents.export_archive import entry_of
from chorus_desktop.documents.export_csv import write_csv
from chorus_desktop.documents.export_forms import ExportForm, in_form, is_in_form
from chorus_desktop.documents.export_lots import fluxes, partner_code
from chorus_desktop.documents.export_names import FileNames
from chorus_desktop.documents.export_table import Entry, table_of
from chorus_desktop.documents.export_xlsx import write_xlsx
from chorus_desktop.documents.inspect import is_pdf
from chorus_desktop.documents.page import render_reading
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.outbox import ACTIVE, SubmissionState
from chorus_desktop.domain.submission import LotFile
from chorus_desktop.durable_files import sync_file, write_durably
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.list_queries import dated_between, invoice_page, invoices_called
from chorus_desktop.store.queries import invoice_detail
from chorus_desktop.store.read_models import InvoiceDetail, InvoiceRow

#: What an invoice's state is called: given its submission's state and the platform's status.
Words = Callable[[SubmissionState | None, str, str], str]
#: Told how many invoices are done, and of how many; answers False to have the export stopped.
Watch = Callable[[int, int], bool]

_PAID = "MISE_EN_PAIEMENT"
#: What has left this program, may have, or will by itself, or was given to somebody else to send.
_SENT_HERE = ACTIVE | {SubmissionState.INTEGRATED, SubmissionState.STUCK, SubmissionState.HANDED_OVER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """By the date of issue (BT-2), both days included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to export (ids of invoices, numbers of invoices, or a period) and how.

    `partner` is the code that Chorus Pro gave to who deposits by EDI, "" for none. A bundle of the same name in
    `folder` stays as it is, unless `overwrite`.
    """

    chosen: tuple[int, ...] | tuple[str, ...] | Period
    form: ExportForm
    folder: Path
    partner: str = ""
    overwrite: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An invoice that is not in the bundle; `reason` is "draft", "own_pdf": the user's own file has another form, or
    "lost": the disk no longer has its document."""

    number: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """`path` is the file, or the folder of several fluxes, that now stands in the folder of the order.

    `sent_here`: the numbers of those in fluxes that this program has sent, or will; who deposits them too sends twice.
    """

    path: Path
    invoices: int
    files: int
    left_out: tuple[LeftOut, ...]
    sent_here: tuple[str, ...] = ()


def export(database: Path, order: Order, *, now: datetime, words: Words, watch: Watch) -> Exported | None:
    """Write the bundle of an order; None where `watch` stopped it, and then nothing stands in the folder.

    Opens the store for reading, in any thread, beside those who use it. `now` carries the user's time zone. Raises
    UserFault: export_partner, export_empty, export_period_empty, export_drafts_only, export_own_pdf_only,
    export_file_too_big, export_exists, number_unknown, invoice_unknown; StoreFault, file_unwritable among them.
    """
    partner = partner_code(order.partner)
    store = open_database(database, read_only=True)
    try:
        rows, drafts = _sorted_out(order, _rows(store, order.chosen))
        bundle = _Bundle(store=store, rows=rows, order=order, partner=partner, now=now, words=words, watch=watch)
        with staged(order.folder) as stage:
            made = bundle.make(stage)
            if not watch(len(rows), len(rows)):
                return None
            target = publish(made, order.folder / made.name, overwrite=order.overwrite)
            files = sum(1 for _ in target.iterdir()) if target.is_dir() else 1
    except _StoppedError:
        return None
    finally:
        store.close()
    left_out = (*drafts, *bundle.left_out)
    done = len(rows) - len(bundle.left_out)
    return Exported(path=target, invoices=done, files=files, left_out=left_out, sent_here=tuple(bundle.sent_here))


class _StoppedError(Exception):
    """The watch asked to stop."""


def _rows(store: Store, chosen: tuple[int, ...] | tuple[str, ...] | Period) -> Sequence[InvoiceRow]:
    """The invoices in the order of their dates and numbers."""
    if isinstance(chosen, Period):
        ids = dated_between(store, chosen.first, chosen.last)
    else:
        ids = invoices_called(store, chosen)
    rows = sorted(invoice_page(store, ids), key=lambda row: (row.issue_date or date.max, row.number, row.id))
    if not isinstance(chosen, Period):
        known = {row.number for row in rows} | {row.id for row in rows}
        for name in chosen:
            if name not in known:
                raise (
                    UserFault("number_unknown", number=name) if isinstance(name, str) else UserFault("invoice_unknown")
                )
    return rows


def _sorted_out(order: Order, rows: Sequence[InvoiceRow]) -> tuple[list[InvoiceRow], tuple[LeftOut, ...]]:
    """Those that are issued, and the others."""
    kept = [row for row in rows if row.state == "issued"]
    left_out = tuple(LeftOut(number=row.number, reason="draft") for row in rows if row.state != "issued")
    if kept:
        return kept, left_out
    if left_out:
        raise UserFault("export_drafts_only")
    if isinstance(order.chosen, Period):
        first, last = order.chosen.first, order.chosen.last
        raise UserFault("export_period_empty", first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
    raise UserFault("export_empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bundle:
    """One export under way; `left_out` and `sent_here` fill while it goes on."""

    store: Store
    rows: Sequence[InvoiceRow]
    order: Order
    partner: str
    now: datetime
    words: Words
    watch: Watch
    left_out: list[LeftOut] = field(default_factory=list)
    sent_here: list[str] = field(default_factory=list)

    def make(self, stage: Path) -> Path:
        """The whole bundle on the disk, in the stage, under its own name."""
        return self._for_accountant(stage) if self.order.form is ExportForm.ACCOUNTANT else self._for_platform(stage)

    def _for_accountant(self, stage: Path) -> Path:
        path, entries = stage / f"{self._title()}.zip", list[Entry]()
        with zipfile.ZipFile(path, "w") as archive:
            for detail, file in self._files():
                archive.writestr(entry_of(f"factures/{file.name}"), file.content)
                entry = table_entry(detail, f"factures/{file.name}", self.words, self.now)
                if not is_pdf(file.content):
                    # The user's own XML, which nobody reads with the eye.
                    entry = replace(entry, page_name=f"lectures/{file.name.removesuffix('.xml')}.pdf")
                    page = render_reading(detail.stored.invoice, file.name)
                    archive.writestr(entry_of(entry.page_name), page)
                entries.append(entry)
            table = table_of(entries)
            archive.writestr(entry_of("index.csv"), write_csv(table))
            archive.writestr(entry_of("index.xlsx"), write_xlsx(table))
        sync_file(path)
        return path

    def _for_platform(self, stage: Path) -> Path:
        syntax = self.order.form.syntax
        assert syntax is not None
        files = (self._told(detail, file) for detail, file in self._files())
        lots = stage / f"flux-{self.now:%Y-%m-%d-%H%M%S}"
        lots.mkdir()
        written = list[Path]()
        for flux in fluxes(files, syntax, self.partner, self.now):
            written.append(lots / flux.name)
            write_durably(written[-1], flux.content)
        if not written:
            if any(one.reason == "lost" for one in self.left_out):
                raise StoreFault("document_damaged", path=str(self.store.path))
            raise UserFault("export_own_pdf_only")
        return written[0] if len(written) == 1 else lots

    def _told(self, detail: InvoiceDetail, file: LotFile) -> LotFile:
        if detail.submission is not None and detail.submission.state in _SENT_HERE:
            self.sent_here.append(detail.row.number)
        return file

    def _title(self) -> str:
        if isinstance(self.order.chosen, Period):
            return f"factures-du-{self.order.chosen.first}-au-{self.order.chosen.last}"
        return f"facture-{self._only_name()}" if len(self.rows) == 1 else f"factures-{self.now:%Y-%m-%d}"

    def _only_name(self) -> str:
        return FileNames().stem(self.rows[0].number)

    def _files(self) -> Iterator[tuple[InvoiceDetail, LotFile]]:
        names, form = FileNames(), self.order.form
        for done, row in enumerate(self.rows):
            if not self.watch(done, len(self.rows)):
                raise _StoppedError
            detail = invoice_detail(self.store, row.id)
            invoice = detail.stored.invoice
            try:
                frozen = read_document_bytes(self.store, detail.document_sha256)
            except StoreFault as fault:
                if fault.code != "document_damaged" or len(self.rows) == 1:
                    raise
                self.left_out.append(LeftOut(number=row.number, reason="lost"))
                continue
            if row.origin == "form":
                yield detail, LotFile(name=names.of(row.number, form.ending), content=in_form(form, invoice, frozen))
            elif is_in_form(form, invoice, frozen, self.now.date()):
                yield detail, LotFile(name=names.of(row.number, "pdf" if is_pdf(frozen) else "xml"), content=frozen)
            else:
                self.left_out.append(LeftOut(number=row.number, reason="own_pdf"))


def table_entry(detail: InvoiceDetail, file_name: str, words: Words, now: datetime) -> Entry:
    """The row of an invoice in the table; `now` carries the time zone of its days, `file_name` is within the bundle."""
    row, zone = detail.row, now.tzinfo
    paid = [event.at.astimezone(zone).date() for event in detail.statuses if event.status == _PAID]
    return Entry(
        invoice=detail.stored.invoice,
        status=words(row.submission_state, row.status, row.reason),
        status_on=row.status_at.astimezone(zone).date() if row.status_at else None,
        paid_on=paid[-1] if paid and row.status == _PAID else None,
        file_name=file_name,
    )
