"""The public directory as the portal gives it to people: a workbook or a CSV file whose first row names the columns.

Where no services come with the structures, what a body requires is not held for known.
"""

import codecs
import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import IO

from lxml import etree

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.directory_archive import Counted, Reading, body_of, service_of, xml_files
from chorus_desktop.chorus_pro.wire import WrongAnswer
from chorus_desktop.domain.parties import PublicBody, Service

#: The columns that are read, named as in the XML files of the same directory.
_NAMES = (
    "TypeIdentifiant Identifiant RaisonSociale GestionStatutMiseEnPaiement GestionEngagement GestionService "
    "GestionServiceEngagement StructureActive Adresse ComplementAdresse1 ComplementAdresse2 CodePostal Ville CodePays "
    "Code Nom GestionEGMT ServiceActif"
).split()
#: Other titles of the same columns, as a person would write them, in plain letters.
_SAME = {
    "siret": "Identifiant",
    "identifiantstructure": "Identifiant",
    "designation": "RaisonSociale",
    "codeservice": "Code",
    "nomservice": "Nom",
    "libelleservice": "Nom",
    "gestionegmtservice": "GestionEGMT",
}
_KNOWN = {name.lower(): name for name in _NAMES} | _SAME
_TRUTH = {"vrai": "true", "oui": "true", "o": "true", "faux": "false", "non": "false", "n": "false"}
_FLAGS = frozenset(name for name in _NAMES if name.startswith("Gestion") or name.endswith(("Active", "Actif")))
#: Rows before the one that names the columns.
_MOST_ROWS_ABOVE = 10
_PLACE = re.compile(r"[A-Z]+")
_BAD = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, RuntimeError)

Row = list[str]


def is_workbook(opened: zipfile.ZipFile) -> bool:
    """Whether a ZIP is a workbook of Excel or of another spreadsheet that writes the same."""
    return "xl/workbook.xml" in opened.namelist()


def bodies_of_workbook(file: IO[bytes], reading: Reading = bool) -> Iterator[PublicBody]:
    """Every public body of a workbook with one sheet of structures and maybe one of services. Raises WrongAnswer."""
    try:
        with zipfile.ZipFile(file) as opened:
            sheets = [entry for entry in xml_files(opened) if entry.filename.startswith("xl/worksheets/")]
            texts = _shared_texts(opened, reading)
            titled = {entry.filename: _titles(_rows(opened, entry.filename, texts, bool)) for entry in sheets}
            of_services = [name for name, titles in titled.items() if "Code" in titles]
            services = _services(facts for name in of_services for facts in _facts(_rows(opened, name, texts, reading)))
            structures = [name for name, titles in titled.items() if "RaisonSociale" in titles]
            if not structures:
                raise WrongAnswer("sheet: no column Identifiant and RaisonSociale")
            for name in structures:
                yield from _bodies(_facts(_rows(opened, name, texts, reading)), services if of_services else None)
    except _BAD as fault:
        raise WrongAnswer(f"sheet: {fault}"[:200]) from None


def bodies_of_csv(file: IO[bytes], reading: Reading = bool) -> Iterator[PublicBody]:
    """Every public body of a CSV file of structures, in UTF-8 or as Excel writes it, apart by ; or , or tabs.

    Raises WrongAnswer.
    """
    encoding, first = _encoding(file)
    delimiter = max(";,\t", key=first.count)
    counted = _Lines(file, reading)
    try:
        text = io.TextIOWrapper(io.BufferedReader(counted), encoding=encoding, errors="replace", newline="")
        yield from _bodies(_facts(csv.reader(text, delimiter=delimiter)), None)
    except csv.Error as fault:
        raise WrongAnswer(f"csv: {fault}"[:200]) from None


def _encoding(file: IO[bytes]) -> tuple[str, str]:
    """In what the file is written, and its first line."""
    first = file.readline()
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    try:
        while part := file.read(1 << 20):
            decoder.decode(part)
        encoding = "utf-8-sig"
    except UnicodeDecodeError:
        encoding = "cp1252"
    file.seek(0)
    return encoding, first.decode(encoding, "replace")


class _Lines(io.RawIOBase):
    """A file for the decoder of texts that tells how far it is read."""

    def __init__(self, file: IO[bytes], reading: Reading) -> None:
        self._counted = Counted(file, reading)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        content = self._counted.read(len(buffer))
        buffer[: len(content)] = content
        return len(content)


def _titles(rows: Iterable[Row]) -> dict[str, int]:
    """Where each column that is known stands, by the first row that names an identifier; nothing where none does."""
    for above, row in enumerate(rows):
        found = {name: place for place, title in enumerate(row) if (name := _KNOWN.get(_plain(title)))}
        if "Identifiant" in found and ("RaisonSociale" in found or "Code" in found):
            return found
        if above >= _MOST_ROWS_ABOVE:
            break
    return {}


def _plain(title: str) -> str:
    return re.sub(r"[^0-9a-z]", "", title.lower().translate(str.maketrans("éèêàîôç", "eeeaioc")))


def _facts(rows: Iterable[Row]) -> Iterator[dict[str, str]]:
    """What every row below the titles says, by the names of the columns. Raises WrongAnswer where there are none."""
    left = iter(rows)
    titles = _titles(left)
    if not titles:
        raise WrongAnswer("sheet: no column Identifiant and RaisonSociale")
    for row in left:
        facts = {name: row[place].strip() for name, place in titles.items() if place < len(row)}
        yield {name: _TRUTH.get(text.lower(), text) if name in _FLAGS else text for name, text in facts.items()}


def _services(rows: Iterable[Mapping[str, str]]) -> dict[str, list[Service]]:
    found: dict[str, list[Service]] = {}
    for facts in rows:
        if facts.get("Code") and facts["Code"] not in uncertain.PSEUDO_SERVICES:
            found.setdefault(_siret(facts), []).append(service_of(facts))
    return found


def _bodies(rows: Iterable[dict[str, str]], services: Mapping[str, list[Service]] | None) -> Iterator[PublicBody]:
    for facts in rows:
        facts["Identifiant"] = _siret(facts)
        body = body_of(facts, tuple((services or {}).get(facts["Identifiant"], ())))
        if body is not None:
            yield body if services is not None else replace(body, requirements_known=False)


def _siret(facts: Mapping[str, str]) -> str:
    """A spreadsheet takes a SIRET for a number, and so drops the zeros before it."""
    text = facts.get("Identifiant", "").replace(" ", "").removesuffix(".0")
    return text.zfill(14) if text.isdecimal() and facts.get("TypeIdentifiant", "") in ("", "1", "SIRET") else text


def _shared_texts(opened: zipfile.ZipFile, reading: Reading) -> list[str]:
    if "xl/sharedStrings.xml" not in opened.namelist():
        return []
    with opened.open("xl/sharedStrings.xml") as file:
        return ["".join(map(str, element.itertext("{*}t"))) for element in _elements(Counted(file, reading), "si")]


def _rows(opened: zipfile.ZipFile, name: str, texts: list[str], reading: Reading) -> Iterator[Row]:
    with opened.open(name) as file:
        for element in _elements(Counted(file, reading), "row"):
            row: Row = []
            for cell in element:
                place = _place(cell.get("r", ""), len(row))
                row += [""] * (place - len(row))
                row.append(_text(cell, texts))
            yield row


def _text(cell: etree._Element, texts: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(map(str, cell.itertext("{*}t")))
    value = cell.findtext("{*}v") or ""
    if cell.get("t") != "s":
        return value
    if not value.isdecimal() or int(value) >= len(texts):
        raise WrongAnswer("sheet: a text that is not there")
    return texts[int(value)]


def _place(reference: str, otherwise: int) -> int:
    """The column of a cell such as "AB12", counted from 0."""
    found = _PLACE.match(reference)
    if found is None:
        return otherwise
    place = 0
    for letter in found.group():
        place = place * 26 + ord(letter) - 64
    return max(place - 1, otherwise)


def _elements(file: Counted, tag: str) -> Iterator[etree._Element]:
    found = etree.iterparse(file, events=("end",), tag="{*}" + tag, resolve_entities=False, no_network=True)
    for _, element in found:
        yield element
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]
