"""The fichier des écritures comptables (LPF, art. A. 47 A-1): eighteen columns, tabs, ISO 8859-15."""

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from chorus_desktop.documents import accounts_words as words
from chorus_desktop.documents.accounts_cells import amount_cell, text_cell
from chorus_desktop.domain.accounts_entries import AccountingEntry, Heading, Posting
from chorus_desktop.domain.money import ZERO

#: Names and order of A. 47 A-1, VII.
COLUMNS = (
    "JournalCode",
    "JournalLib",
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "CompAuxNum",
    "CompAuxLib",
    "PieceRef",
    "PieceDate",
    "EcritureLib",
    "Debit",
    "Credit",
    "EcritureLet",
    "DateLet",
    "ValidDate",
    "Montantdevise",
    "Idevise",
)
#: One of the three character sets that the article allows.
ENCODING = "iso8859-15"
#: What the set lacks, as near as it has it.
_NEAREST = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "…": "..."})


def fec_name(siren: str, closing: date) -> str:
    """The name of the file: SIREN, FEC, the day on which the financial year closes."""
    return f"{siren}FEC{_day(closing)}.txt"


def write_fec(entries: Iterable[AccountingEntry]) -> bytes:
    """The entries as a file, each line ended by CR LF; amounts are in euros, so that the foreign currency is blank."""
    known = tuple(entries)
    names = {entry.customer[0]: entry.customer[1] for entry in known}
    lines = [COLUMNS, *(_line(entry, posting, names) for entry in known for posting in entry.postings)]
    return "".join("\t".join(line) + "\r\n" for line in lines).encode(ENCODING)


def _line(entry: AccountingEntry, posting: Posting, names: dict[str, str]) -> tuple[str, ...]:
    key, name = entry.customer
    owed = posting.account.heading is Heading.CUSTOMERS
    return (
        entry.journal.value,
        words.JOURNALS[entry.journal],
        f"{entry.journal}{entry.number:06d}",
        _day(entry.on),
        posting.account.number,
        fec_text(words.account(posting.account)),
        fec_text(f"C{key}") if owed else "",
        fec_text(names[key]) if owed else "",
        fec_text(entry.voucher),
        _day(entry.voucher_on),
        fec_text(words.entry(entry.wording, entry.voucher, name)),
        amount_cell(max(posting.amount, ZERO)),
        amount_cell(max(-posting.amount, ZERO)),
        posting.letter,
        _day(posting.lettered_on) if posting.lettered_on else "",
        _day(entry.final_on),
        "",
        "",
    )


def fec_text(text: str) -> str:
    """A text in the file's characters, without its separators; what has no equal becomes the nearest, or "?"."""
    return text_cell("".join(_nearest(text.translate(_NEAREST).replace("|", "/"))))


def _nearest(text: str) -> Iterator[str]:
    for character in unicodedata.normalize("NFC", text):
        nearest = (" " if character.isspace() else character, unicodedata.normalize("NFKD", character)[:1], "?")
        yield next(one for one in nearest if one.encode(ENCODING, "ignore"))


def _day(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"
