"""A closed year archived from a real store: all that is kept of it is in one file, which notices whatever changes."""

import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from chorus_desktop.actions.archive import ArchiveChecked, Archived, YearOrder, archive_year, check_archive
from chorus_desktop.actions.archive_content import YearWords
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.export import Watch
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.actions.supporting import add_file
from chorus_desktop.documents.year_archive import ArchiveFlaw
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.queries import invoice_detail
from chorus_desktop.ui.wording import archive as words
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.export import status
from chorus_desktop.ui.wording.journal import told_of
from tests import factories
from tests.own_pdf import own_pdf
from tests.own_xml import issue_own_xml_of, own_xml
from tests.sync_desk import Bench
from tests.unit.test_export_action import pay

PARIS = timezone(timedelta(hours=1))
JANUARY = datetime(2027, 1, 4, 8, 0, tzinfo=UTC).astimezone(PARIS)


def go_on(_done: int, _all: int) -> bool:
    return True


def run(bench: Bench, folder: Path, year: int = 2026, watch: Watch = go_on, **changes: bool) -> Archived | None:
    order = YearOrder(year=year, folder=folder, **changes)
    return archive_year(bench.path, order, now=JANUARY, words=YearWords(status=status, proof=told_of), watch=watch)


def made(bench: Bench, folder: Path) -> Archived:
    archived = run(bench, folder)
    assert archived is not None
    return archived


def content(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def with_file(bench: Bench) -> Issued:
    invoice = replace(factories.invoice(), number="")
    draft = save_draft(bench.desk, None, invoice)
    add_file(bench.desk, draft, own_pdf("BL 7"), "bon de livraison.pdf")
    issued = issue(bench.desk, draft, invoice)
    assert isinstance(issued, Issued)
    return issued


def test_all_that_is_kept_of_a_year_is_in_one_file_that_its_own_hashes_confirm(bench: Bench, tmp_path: Path) -> None:
    paid, waiting = bench.issue(), bench.issue()
    pay(bench, paid.invoice_id)
    archived = made(bench, tmp_path / "archives")
    files = content(archived.path)
    assert archived.path.name == "archive-2026-732829320.zip"
    assert archived.sha256 == hashlib.sha256(archived.path.read_bytes()).hexdigest()
    assert (archived.invoices, archived.files, archived.unsettled) == (2, len(files), (waiting.number,))
    submission = invoice_detail(bench.store, paid.invoice_id).submission
    assert submission is not None
    frozen = read_document_bytes(bench.store, submission.document_sha256)
    folder = f"factures/{paid.number}"
    assert files[f"{folder}/{paid.number}.pdf"] == frozen
    assert {f"{folder}/preuve.pdf", f"{folder}/preuve.json"} <= files.keys()
    assert f"factures/{waiting.number}/preuve.pdf" not in files
    assert "comptes/732829320FEC20261231.txt" in files
    told = dict(reversed(line.split("  ", 1)) for line in files["empreintes.sha256"].decode().splitlines())
    assert told == {name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name in told}
    assert files.keys() - told.keys() == {"empreintes.sha256"}
    read_me = files["LISEZMOI.txt"].decode("utf-8-sig")
    assert "Dix ans" in read_me
    assert "par Chorus Desktop " in read_me
    assert all(command in read_me for command in ("sha256sum", "shasum", "Get-FileHash")), "on each system"


def test_joined_files_and_the_user_s_own_xml_are_in_it_with_a_page_to_read(bench: Bench, tmp_path: Path) -> None:
    issued = with_file(bench)
    issue_own_xml_of(bench.desk, own_xml(FluxSyntax.CII_16B))
    files = content(made(bench, tmp_path / "archives").path)
    assert [name for name in files if "/pieces/" in name] == [f"factures/{issued.number}/pieces/bon-de-livraison.pdf"]
    assert {name for name in files if "EXT-77" in name} == {
        "factures/EXT-77/EXT-77.xml",
        "factures/EXT-77/EXT-77-lecture.pdf",
    }


def test_a_document_that_the_disk_lost_keeps_nothing_else_of_the_year_out(bench: Bench, tmp_path: Path) -> None:
    lost, whole = bench.issue(), bench.issue()
    for one in (lost, whole):
        pay(bench, one.invoice_id)
    detail = invoice_detail(bench.store, lost.invoice_id)
    with closing(sqlite3.connect(bench.path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER documents_frozen")
        connection.execute("UPDATE documents SET content = x'', size = 0 WHERE sha256 = ?", [detail.document_sha256])
    archived = made(bench, tmp_path / "archives")
    assert (archived.lost, archived.unsettled) == ((lost.number,), ())
    kind, told = words.made(archived)
    assert kind == "warn"
    assert f"a perdu des documents de\u202f: {lost.number}" in told
    names = content(archived.path).keys()
    assert f"factures/{lost.number}/preuve.pdf" in names
    assert f"factures/{lost.number}/{lost.number}.pdf" not in names
    assert f"factures/{whole.number}/{whole.number}.pdf" in names
    assert not check_archive(archived.path).look.findings


def test_what_was_made_is_found_whole_and_known_as_its_own(bench: Bench, tmp_path: Path) -> None:
    bench.issue()
    archived = made(bench, tmp_path / "archives")
    bench.issue()
    found = check_archive(archived.path, bench.path)
    assert (found.look.findings, found.own, found.look.files) == ((), True, archived.files - 1)
    assert words.checked(found)[0] == "good"
    assert check_archive(archived.path).own is None


def rewritten(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    files = content(path)
    change(files)
    target = path.with_name("changee.zip")
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target


def shortened(files: dict[str, bytes]) -> None:
    """The journal without its last entry, and the hash that fits what is left."""
    files["journal.jsonl"] = b"".join(files["journal.jsonl"].splitlines(keepends=True)[:-1])
    lines = files["empreintes.sha256"].decode().splitlines()
    digest = hashlib.sha256(files["journal.jsonl"]).hexdigest()
    lines = [f"{digest}  journal.jsonl" if line.endswith("  journal.jsonl") else line for line in lines]
    files["empreintes.sha256"] = ("\n".join(lines) + "\n").encode()


CHANGES: dict[ArchiveFlaw, Callable[[dict[str, bytes]], None]] = {
    ArchiveFlaw.ALTERED: lambda files: files.update({"index.csv": files["index.csv"].replace(b"F2026", b"F2027")}),
    ArchiveFlaw.MISSING: lambda files: files.pop("index.csv") and None,
    ArchiveFlaw.SURPLUS: lambda files: files.update({"factures/F2026-0009/F2026-0009.pdf": b"%PDF"}),
    ArchiveFlaw.JOURNAL: shortened,
}


@pytest.mark.parametrize("flaw", ArchiveFlaw)
def test_whatever_changes_in_an_archive_is_found_and_told(bench: Bench, tmp_path: Path, flaw: ArchiveFlaw) -> None:
    bench.issue()
    found = check_archive(rewritten(made(bench, tmp_path).path, CHANGES[flaw]), bench.path)
    assert [finding.flaw for finding in found.look.findings] == [flaw]
    kind, sentence = words.checked(found)
    assert kind == "bad"
    assert "{" not in sentence


def test_a_flipped_bit_anywhere_is_found_or_the_file_is_no_archive_any_more(bench: Bench, tmp_path: Path) -> None:
    bench.issue()
    archived = made(bench, tmp_path)
    whole, sound = archived.path.read_bytes(), content(archived.path)
    hurt = tmp_path / "abimee.zip"
    with zipfile.ZipFile(archived.path) as archive:
        lists = [archive.getinfo(name).header_offset for name in ("empreintes.sha256", "archive.json")]
    # Everywhere, and letter for letter in the two files that tell of all others.
    for place in [*range(0, len(whole), max(1, len(whole) // 60)), *(at + n for at in lists for n in range(30, 130))]:
        changed = bytearray(whole)
        changed[place] ^= 0x10
        hurt.write_bytes(changed)
        codes: set[str] = set()
        try:
            whole_still = not check_archive(hurt).look.findings
        except UserFault as fault:
            codes.add(fault.code)
        else:
            assert not whole_still or content(hurt) == sound, place
        assert codes <= {"archive_unreadable", "archive_foreign"}


def test_an_archive_of_another_firm_is_told_as_another_s(bench: Bench, tmp_path: Path) -> None:
    bench.issue()
    archived = made(bench, tmp_path)

    def other(files: dict[str, bytes]) -> None:
        label = json.loads(files["archive.json"]) | {"sequence": 0, "hash": "0" * 64}
        files["archive.json"] = json.dumps(label).encode()

    found = check_archive(archived.path, bench.path)
    assert words.checked(ArchiveChecked(look=found.look, own=False))[0] == "warn"
    assert [one.flaw for one in check_archive(rewritten(archived.path, other)).look.findings] == ["altered", "journal"]


def test_nothing_is_written_where_it_is_stopped_or_refused(bench: Bench, tmp_path: Path) -> None:
    bench.issue()
    folder = tmp_path / "archives"
    for year, code in ((2027, "archive_year_open"), (2025, "archive_year_empty")):
        with pytest.raises(UserFault) as told:
            run(bench, folder, year)
        assert told.value.code == code
        assert "{" not in errors.sentence(told.value.code, told.value.params)
    assert run(bench, folder, watch=lambda done, every: done < every) is None
    assert not folder.exists() or list(folder.iterdir()) == []
    made(bench, folder)
    with pytest.raises(UserFault, match="export_exists"):
        run(bench, folder)
    assert run(bench, folder, overwrite=True) is not None


@pytest.mark.parametrize(("data", "code"), [(b"", "archive_unreadable"), (b"PK", "archive_unreadable")])
def test_what_is_no_archive_is_told_so(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(UserFault, match=code):
        check_archive(tmp_path / "x.zip")
    with zipfile.ZipFile(tmp_path / "y.zip", "w") as archive:
        archive.writestr("readme.txt", "bonjour")
    with pytest.raises(UserFault, match="archive_foreign"):
        check_archive(tmp_path / "y.zip")
    with pytest.raises(UserFault, match="archive_unreadable"):
        check_archive(tmp_path / "nowhere.zip")
