"""What the law asks of a fichier des écritures comptables, written from LPF art. A. 47 A-1 and its commentary.

Commentary: BOI-CF-IOR-60-40-20. Shares nothing with the writer; every fault is a sentence that starts with its line.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

#: A. 47 A-1, VII: names and order for BIC and companies.
NAMES = (
    "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate"
    " EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise"
).split()
#: These are left blank where they are not used; all others must be filled.
_MAY_BE_BLANK = {"CompAuxNum", "CompAuxLib", "EcritureLet", "DateLet", "Montantdevise", "Idevise"}
_NUMERIC = re.compile(r"[+-]?\d+(,\d+)?[+-]?")
_NAME = re.compile(r"(\d{9})FEC(\d{8})(\.txt)?")

Line = dict[str, str]


def day(text: str) -> date | None:
    """AAAAMMJJ, else None."""
    if not re.fullmatch(r"\d{8}", text):
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def amount(text: str) -> Fraction:
    """A figure of the file, with a comma and a sign before or behind."""
    digits = text.strip("+-").replace(",", ".")
    return Fraction(digits) * (-1 if "-" in text else 1)


def read(content: bytes) -> list[Line]:
    """The lines of a file that has no fault."""
    rows = [row.split("\t") for row in content.decode("iso8859-15").splitlines()]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def faults(name: str, content: bytes) -> list[str]:
    """Everything that the article forbids, or nothing."""
    found = list(_name_faults(name)) + list(_byte_faults(content))
    text = content.decode("iso8859-15")
    rows = re.split(r"\r\n|\n|\r", text.removesuffix("\n").removesuffix("\r"))
    separator = "\t" if "\t" in rows[0] else "|"
    if rows[0].split(separator) != NAMES:
        return [*found, "1: the first line is not the eighteen names in their order"]
    lines: list[Line] = []
    for number, row in enumerate(rows[1:], 2):
        fields = row.split(separator)
        if len(fields) != len(NAMES):
            return [*found, f"{number}: {len(fields)} fields"]
        lines.append(dict(zip(NAMES, fields, strict=True)))
    closing = day(name[12:20])
    for number, line in enumerate(lines, 2):
        found += [f"{number}: {fault}" for fault in _line_faults(line, closing)]
    if found:
        return found
    return [*_entry_faults(lines), *_sequence_faults(lines), *_naming_faults(lines), *_letter_faults(lines)]


def _name_faults(name: str) -> Iterator[str]:
    match = _NAME.fullmatch(name)
    if match is None or day(match[2]) is None:
        yield f"0: {name} is not SIRENFECAAAAMMJJ"
        return
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(match[1])]
    if sum(value - 9 if value > 9 else value for value in doubled) % 10:
        yield f"0: {match[1]} is no SIREN"


def _byte_faults(content: bytes) -> Iterator[str]:
    if any(byte < 0x20 and byte not in (0x09, 0x0A, 0x0D) for byte in content):
        yield "0: a control character"
    if any(0x7F <= byte < 0xA0 for byte in content):
        yield "0: not ISO 8859-15"
    if content.startswith(b"\xef\xbb\xbf"):
        yield "0: a mark of UTF-8"


def _line_faults(line: Line, closing: date | None) -> Iterator[str]:
    for name, value in line.items():
        if not value.strip() and name not in _MAY_BE_BLANK:
            yield f"{name} is blank"
    for name in ("EcritureDate", "PieceDate", "ValidDate", "DateLet"):
        if line[name] and day(line[name]) is None:
            yield f"{name} is no date"
            return
    for name in ("Debit", "Credit", *(["Montantdevise"] if line["Montantdevise"] else [])):
        if not _NUMERIC.fullmatch(line[name]):
            yield f"{name} is no figure"
            return
    if bool(amount(line["Debit"])) == bool(amount(line["Credit"])):
        yield "neither a debit nor a credit, or both"
    written = day(line["EcritureDate"])
    if closing and written and written > closing:
        yield "after the closing date"
    yield from _sense_faults(line)


def _sense_faults(line: Line) -> Iterator[str]:
    if not re.match(r"[1-7]\d\d", line["CompteNum"]):
        yield "CompteNum does not start with three figures of the chart"
    if line["ValidDate"] < line["EcritureDate"]:
        yield "final before it was written"
    for one, other in (("EcritureLet", "DateLet"), ("Montantdevise", "Idevise"), ("CompAuxNum", "CompAuxLib")):
        if bool(line[one]) != bool(line[other]):
            yield f"{one} without {other}, or the other way round"


def _entry_faults(lines: list[Line]) -> Iterator[str]:
    entries: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in lines:
        entries[line["JournalCode"], line["EcritureNum"]].append(line)
    for key, own in entries.items():
        if sum(amount(line["Debit"]) - amount(line["Credit"]) for line in own):
            yield f"{key}: not balanced"
        if len({(line["EcritureDate"], line["ValidDate"]) for line in own}) > 1:
            yield f"{key}: several dates"
    if sum(amount(line["Debit"]) for line in lines) != sum(amount(line["Credit"]) for line in lines):
        yield "the file is not balanced"


def _sequence_faults(lines: list[Line]) -> Iterator[str]:
    last: dict[str, int] = defaultdict(int)
    for before, line in zip([None, *lines], lines, strict=False):
        journal, number = line["JournalCode"], int(re.sub(r"\D", "", line["EcritureNum"]) or 0)
        same = before is not None and (before["JournalCode"], before["EcritureNum"]) == (journal, line["EcritureNum"])
        if not same and number != last[journal] + 1:
            yield f"{journal}: {number} after {last[journal]}"
        last[journal] = number
        if before is not None and before["ValidDate"] > line["ValidDate"]:
            yield f"{journal}: not in the order of validation"


def _naming_faults(lines: list[Line]) -> Iterator[str]:
    for code, label in (("JournalCode", "JournalLib"), ("CompteNum", "CompteLib"), ("CompAuxNum", "CompAuxLib")):
        names: dict[str, set[str]] = defaultdict(set)
        for line in lines:
            names[line[code]].add(line[label])
        yield from (f"{code} {key} has several names" for key, known in names.items() if len(known) > 1)


def _letter_faults(lines: list[Line]) -> Iterator[str]:
    sums: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    for line in lines:
        if line["EcritureLet"]:
            sums[line["CompAuxNum"], line["EcritureLet"]] += amount(line["Debit"]) - amount(line["Credit"])
    yield from (f"letter {key}: not settled" for key, left in sums.items() if left)
