"""What goes into the archive of a year: all that is kept of each invoice, their table, the accounts, the journal."""

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import chorus_desktop
from chorus_desktop.actions.accounts import AccountsWanted, accounts_files, accounts_of
from chorus_desktop.actions.export import Watch, table_entry
from chorus_desktop.actions.export import Words as StatusWords
from chorus_desktop.actions.proof import Words as ProofWords
from chorus_desktop.documents.export_csv import write_csv
from chorus_desktop.documents.export_names import FileNames
from chorus_desktop.documents.export_table import Entry, table_of
from chorus_desktop.documents.export_xlsx import write_xlsx
from chorus_desktop.documents.inspect import is_pdf
from chorus_desktop.documents.page import render_reading
from chorus_desktop.documents.proof_json import write_proof_json
from chorus_desktop.documents.proof_page import render_proof
from chorus_desktop.documents.year_archive import ArchiveWriter, Label
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import audit, year_rows
from chorus_desktop.store.accounts import issued_documents
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.database import Store
from chorus_desktop.store.habits import load_habits
from chorus_desktop.store.proof import proof_of
from chorus_desktop.store.queries import invoice_detail
from chorus_desktop.store.read_models import InvoiceDetail

#: Those with which nobody has anything to do any more.
_SETTLED = frozenset({SubmissionState.INTEGRATED, SubmissionState.CANCELLED, SubmissionState.ABANDONED})


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWords:
    """The words of the documents in an archive, in French."""

    status: StatusWords
    proof: ProofWords


class YearContent:
    """One archive being made; `unsettled` and `lost`, numbers, fill while it is written.

    Raises UserFault("archive_year_empty") where nothing was issued in that year, StoreFault.
    """

    def __init__(self, store: Store, year: int, now: datetime, words: YearWords) -> None:
        self._store, self._year, self._now, self._words = store, year, now, words
        self.ids = year_rows.issued_in(store, year)
        if not self.ids:
            raise UserFault("archive_year_empty", year=str(year))
        self._chain = audit.chain(store)
        self.issued = issued_documents(store)
        self.unsettled: list[str] = []
        self.lost: list[str] = []
        self._folders = FileNames()

    def write(self, archive: zipfile.ZipFile, watch: Watch) -> int | None:
        """Put in everything; the number of files, or None where `watch` stopped it. Raises UserFault, StoreFault."""
        accounts = accounts_files(accounts_of(self.issued, self._wanted()))
        writer, rows = ArchiveWriter(archive), list[Entry]()
        for done, invoice_id in enumerate(self.ids):
            if not watch(done, len(self.ids)):
                return None
            rows.append(self._invoice(writer, invoice_id))
        table = table_of(rows)
        writer.add("index.csv", write_csv(table))
        writer.add("index.xlsx", write_xlsx(table))
        for name, content in accounts.items():
            writer.add(f"comptes/{name}", content)
        files = writer.close(self._label(), audit.each(self._store, end=self._chain.head))
        return files if watch(len(self.ids), len(self.ids)) else None

    def _wanted(self) -> AccountsWanted:
        way = load_habits(self._store)
        period = Period(start=date(self._year, 1, 1), end=date(self._year, 12, 31))
        return AccountsWanted(period=period, months=way.months, exigibility=way.exigibility, activity=way.activity)

    def _label(self) -> Label:
        return Label(
            year=self._year,
            firm=self.issued.seller.name,
            siren=self.issued.seller.siren,
            invoices=len(self.ids),
            made_on=f"{self._now:%d/%m/%Y}",
            version=chorus_desktop.__version__,
            sequence=self._chain.head.sequence,
            hash=self._chain.head.hash,
        )

    def _invoice(self, writer: ArchiveWriter, invoice_id: int) -> Entry:
        """Put in all that is kept of one invoice; gives its row of the table."""
        told = audit.entries_about(self._store, invoice_id, end=self._chain.head)
        detail, frozen = invoice_detail(self._store, invoice_id), year_rows.frozen_of(self._store, invoice_id, told)
        number, submission = detail.row.number, detail.submission
        if submission is not None and submission.state not in _SETTLED:
            self.unsettled.append(number)
        folder = f"factures/{self._folders.stem(number)}"
        row = self._documents(writer, folder, detail, frozen.documents)
        self._files(writer, f"{folder}/pieces", number, frozen.joined)
        self._files(writer, f"{folder}/reponses", number, frozen.answers)
        if submission is not None and (submission.flux_number or submission.platform_id is not None):
            proof = proof_of(self._store, invoice_id, now=self._now, chain=self._chain)
            writer.add(f"{folder}/preuve.pdf", render_proof(proof, *self._words.proof(proof)))
            writer.add(f"{folder}/preuve.json", write_proof_json(proof))
        return row

    def _documents(self, writer: ArchiveWriter, folder: str, detail: InvoiceDetail, kept: Iterable[str]) -> Entry:
        names, row = FileNames(), table_entry(detail, "", self._words.status, self._now)
        for sha256 in kept:
            content = self._bytes_of(detail.row.number, sha256)
            if content is None:
                continue
            pdf = is_pdf(content)
            name = names.of(detail.row.number, "pdf" if pdf else "xml")
            writer.add(f"{folder}/{name}", content)
            row = replace(row, file_name=f"{folder}/{name}", page_name="")
            if not pdf:
                # The user's own XML, which nobody reads with the eye.
                row = replace(row, page_name=f"{folder}/{name.removesuffix('.xml')}-lecture.pdf")
                writer.add(row.page_name, render_reading(detail.stored.invoice, name))
        return row

    def _files(self, writer: ArchiveWriter, folder: str, number: str, files: Iterable[tuple[str, str]]) -> None:
        names = FileNames()
        for sha256, name in files:
            plain = names.of(Path(name).stem, Path(name).suffix.lstrip(".") or "bin")
            content = self._bytes_of(number, sha256)
            if content is not None:
                writer.add(f"{folder}/{plain}", content)

    def _bytes_of(self, number: str, sha256: str) -> bytes | None:
        """What a damaged disk lost can be archived no more: all else of the year is, and that is told."""
        try:
            return read_document_bytes(self._store, sha256)
        except StoreFault as fault:
            if fault.code != "document_damaged":
                raise
            if number not in self.lost:
                self.lost.append(number)
            return None
