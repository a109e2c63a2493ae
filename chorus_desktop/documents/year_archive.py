"""The archive of a year as a file: its name, what it says of itself, and whether it is still as it was made."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO

from chorus_desktop.documents.export_archive import entry_of
from chorus_desktop.domain.audit import Entry, Head, first_break
from chorus_desktop.domain.errors import UserFault

LABEL, HASHES, JOURNAL, READ_ME = "archive.json", "empreintes.sha256", "journal.jsonl", "LISEZMOI.txt"
#: Bytes read at once while hashing.
_PIECE = 1 << 20
#: Most bytes of the parts that are read as a whole, and of an entry of the journal.
_MOST, _LONGEST = 2_000_000_000, 10_000_000
#: How a compressed file shows that its bytes changed.
_TORN = (zipfile.BadZipFile, EOFError, zlib.error)
_READ_ME = """Archive de l’année {year} : {firm} (SIREN {siren})
Faite le {made_on} par Chorus Desktop {version}, application indépendante des services de l’État.

Ce qu’elle contient
  index.xlsx, index.csv   le tableau des {invoices} factures et avoirs de l’année
  factures/               pour chacun, un dossier : les documents tels qu’ils ont été envoyés, les pièces jointes,
                          les réponses, et la preuve de dépôt (preuve.pdf, preuve.json)
  comptes/                TVA, livre des recettes, chiffre d’affaires, clients, FEC
  journal.jsonl           le journal chaîné de l’application, une entrée par ligne, de la première à la dernière
  empreintes.sha256       l’empreinte SHA-256 de chaque fichier
  archive.json            les mêmes indications, pour un programme

Combien de temps la garder
  Dix ans à partir de la clôture de l’exercice (article L123-22 du code de commerce), sur deux supports au moins.
  Rien n’a été retiré de l’application.

Comment vérifier que rien n’a changé
  Dans l’application : Comptes, « Archiver une année… », « Vérifier une archive… ».
  Sans elle : décompressez l’archive, puis tapez « sha256sum -c empreintes.sha256 » dans son dossier (Linux), ou
  « shasum -a 256 -c empreintes.sha256 » (macOS). Sous Windows, « Get-FileHash FICHIER » dans PowerShell donne
  l’empreinte d’un fichier, à comparer avec sa ligne dans empreintes.sha256.
  L’entrée {sequence} du journal a l’empreinte {hash}.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What an archive says of itself; `sequence` and `hash` are the head of the journal that is in it."""

    year: int
    firm: str
    siren: str
    invoices: int
    made_on: str
    version: str
    sequence: int
    hash: str
    format: int = 1


class ArchiveFlaw(StrEnum):
    """What may be wrong with an archive."""

    MISSING = "missing"
    ALTERED = "altered"
    SURPLUS = "surplus"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveFinding:
    """One thing that is not as it was made; `name` is that of the file."""

    flaw: ArchiveFlaw
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveLook:
    """What an archive says of itself, how many files were compared, and what is wrong with it."""

    label: Label
    files: int
    findings: tuple[ArchiveFinding, ...]


def archive_name(year: int, siren: str) -> str:
    """What the archive of a year is called, without its ending."""
    return f"archive-{year}-{siren}" if siren else f"archive-{year}"


class ArchiveWriter:
    """Puts files into an archive, each under a name of its own, and closes it with their hashes."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._hashes: dict[str, str] = {}

    def add(self, name: str, content: bytes) -> None:
        """Put in one file; `name` is its path within the archive, with "/"."""
        self._archive.writestr(entry_of(name), content)
        self._hashes[name] = hashlib.sha256(content).hexdigest()

    def close(self, label: Label, entries: Iterable[Entry]) -> int:
        """Put in the journal and what the archive says of itself; gives the number of files in it."""
        self._add_lines(JOURNAL, (json.dumps(asdict(entry), ensure_ascii=True, sort_keys=True) for entry in entries))
        self.add(LABEL, json.dumps(asdict(label), ensure_ascii=False, indent=2).encode())
        self.add(READ_ME, _READ_ME.format(**asdict(label)).replace("\n", "\r\n").encode("utf-8-sig"))
        told = "".join(f"{digest}  {name}\n" for name, digest in self._hashes.items())
        self._archive.writestr(entry_of(HASHES), told.encode())
        return len(self._hashes) + 1

    def _add_lines(self, name: str, lines: Iterable[str]) -> None:
        """Put in a file of ASCII that fits no memory."""
        digest = hashlib.sha256()
        with self._archive.open(entry_of(name), "w", force_zip64=True) as file:
            for line in lines:
                written = f"{line}\n".encode("ascii")
                digest.update(written)
                file.write(written)
        self._hashes[name] = digest.hexdigest()


def look_at(path: Path) -> ArchiveLook:
    """Compare every file of an archive with its hash, and the chain of its journal with its head.

    Raises UserFault: archive_unreadable where the disk or the ZIP cannot be read, archive_foreign where it is another.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            told, label = _told(archive)
            findings = (*_compared(archive, told), *_chain(archive, label))
    except (OSError, RuntimeError, *_TORN) as fault:
        raise UserFault(
            "archive_unreadable", path=str(path), detail=getattr(fault, "strerror", "") or str(fault)
        ) from None
    except (KeyError, ValueError, TypeError):
        raise UserFault("archive_foreign", path=str(path)) from None
    return ArchiveLook(label=label, files=len(told), findings=findings)


def _told(archive: zipfile.ZipFile) -> tuple[dict[str, str], Label]:
    lines = _whole(archive, HASHES).decode().splitlines()
    told = {line[66:]: line[:64] for line in lines}
    return told, Label(**json.loads(_whole(archive, LABEL)))


def _whole(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _MOST:
        raise ValueError(name)
    return archive.read(name)


def _compared(archive: zipfile.ZipFile, told: dict[str, str]) -> Iterator[ArchiveFinding]:
    there = {info.filename for info in archive.infolist()}
    for name, digest in told.items():
        if name not in there:
            yield ArchiveFinding(flaw=ArchiveFlaw.MISSING, name=name)
        elif _digest(archive, name) != digest:
            yield ArchiveFinding(flaw=ArchiveFlaw.ALTERED, name=name)
    for name in sorted(there - told.keys() - {HASHES}):
        yield ArchiveFinding(flaw=ArchiveFlaw.SURPLUS, name=name)


def _digest(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    try:
        with archive.open(name) as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
    except _TORN:
        return ""
    return digest.hexdigest()


def _chain(archive: zipfile.ZipFile, label: Label) -> Iterator[ArchiveFinding]:
    try:
        with archive.open(JOURNAL) as file:
            whole = first_break(_entries(file), Head(label.sequence, label.hash)) is None
    except (KeyError, ValueError, TypeError, *_TORN):
        whole = False
    if not whole:
        yield ArchiveFinding(flaw=ArchiveFlaw.JOURNAL, name=JOURNAL)


def _entries(file: IO[bytes]) -> Iterator[Entry]:
    while line := file.readline(_LONGEST):
        yield Entry(**json.loads(line))
