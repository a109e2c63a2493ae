"""Rows copied from a spreadsheet: which of its columns is what, by its headings or by what stands in it."""

import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence, Set
from decimal import Decimal

from chorus_desktop.domain.invoice import Vat
from chorus_desktop.domain.vat_on_offer import key_of_vat, rates_of
from chorus_desktop.ui.formats import parse_number
from chorus_desktop.ui.wording import choices

_HEADINGS = {
    "name": "designation|libelle|description|intitule|article|prestation|ouvrage|objet|nature",
    "quantity": "q|qt|qte|qtes|quantite|quantites|nombre|nb",
    "unit": "u|un|unite|unites",
    "net_price": "pu|puht|prix|prixht|prixunitaire|prixunitaireht|tarif|tarifht|pxu|pxuht",
    "vat": "tva|tauxtva|tauxdetva|taux",
    "discount": "remise|rabais|rem",
}
_SAID_OF_UNITS = {
    "C62": "u un unite unites p pce pces piece pieces pc",
    "HUR": "h hr heure heures",
    "DAY": "j jr jour jours journee journees",
    "LS": "forfait forfaits ft ff fft f",
    "MTR": "m ml metre metres metrelineaire",
    "MTK": "m2 metrecarre",
    "MTQ": "m3 metrecube",
    "KMT": "km kilometre kilometres",
    "KGM": "kg kilo kilos kilogramme",
    "TNE": "t tonne tonnes",
    "LTR": "l litre litres",
    "SET": "ens ensemble ensembles",
}
_UNIT_OF = {word: code for code, words in _SAID_OF_UNITS.items() for word in words.split()}
#: Rates by which a column is known for one of VAT, also where the firm itself charges none.
_KNOWN_RATES = frozenset((*rates_of(""), Decimal(0)))
Row = Mapping[str, str]


def rows_of(text: str, offered: Mapping[str, Vat]) -> tuple[Row, ...]:
    """The rows as texts by column of the form, units and VAT as their keys; none where the text is no such thing.

    `offered` are the VAT treatments of the firm; another rate is left out, as are totals and line numbers.
    """
    cells = _cells(text)
    width = max(map(len, cells), default=0)
    if width < 2:
        return ()
    cells = [row + [""] * (width - len(row)) for row in cells]
    columns = _by_headings(cells[0])
    if columns:
        cells = cells[1:]
    else:
        columns = _by_content(cells, {vat.rate for vat in offered.values()} | _KNOWN_RATES)
    rows = ({name: row[at] for at, name in columns.items() if row[at]} for row in cells)
    return tuple(_in_keys(row, offered) for row in rows if row)


def _cells(text: str) -> list[list[str]]:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if plain.count('"') % 2:
        read = [row.split("\t") for row in plain.split("\n")]
    else:
        read = list(csv.reader(plain.splitlines(keepends=True), delimiter="\t"))
    rows = [[" ".join(cell.split()) for cell in row] for row in read]
    return [row for row in rows if any(row)]


def _by_headings(first: Sequence[str]) -> dict[int, str]:
    """The columns where the first row is one of headings: it names the works, and nothing in it is a number."""
    found: dict[int, str] = {}
    for at, cell in enumerate(first):
        name = next((name for name, words in _HEADINGS.items() if _said(cell) in words.split("|")), "")
        if name and name not in found.values():
            found[at] = name
    named = "name" in found.values() and not any(parse_number(cell) is not None for cell in first)
    return found if named and len(found) > 1 else {}


def _by_content(cells: Sequence[Sequence[str]], rates: Set[Decimal]) -> dict[int, str]:
    """Name first; then units and rates by what they are, the numbers that are left as quantity and price."""
    columns = list(zip(*cells, strict=True))
    name = next((at for at, column in enumerate(columns) if not _mostly_numbers(column)), 0)
    found = {name: "name"}
    numbers: list[int] = []
    for at, column in enumerate(columns):
        if at <= name or not any(column):
            continue
        kind = _kind(column, rates, priced=len(numbers) > 1)
        if kind and kind not in found.values():
            found[at] = kind
        elif not kind:
            numbers.append(at)
    found |= dict(zip(numbers, ("quantity", "net_price") if len(numbers) > 1 else ("net_price",), strict=False))
    return found


def _kind(column: Sequence[str], rates: Set[Decimal], *, priced: bool) -> str:
    filled = [cell for cell in column if cell]
    if all(_said(cell) in _UNIT_OF for cell in filled):
        return "unit"
    values = {parse_number(cell) for cell in filled}
    if all("%" in cell for cell in filled) or (priced and len(filled) > 1 and values <= rates - {Decimal(0)}):
        return "vat" if values <= rates else "discount"
    return ""


def _mostly_numbers(column: Sequence[str]) -> bool:
    return sum(parse_number(cell) is not None for cell in column) * 2 > len(column)


def _in_keys(row: Row, offered: Mapping[str, Vat]) -> Row:
    keys = dict(row)
    if "unit" in keys:
        keys["unit"] = _UNIT_OF.get(_said(keys["unit"]), choices.UNITS[0].key)
    if "vat" in keys:
        rate = parse_number(keys["vat"])
        key = "" if rate is None else key_of_vat(Vat(rate=rate))
        keys["vat"] = key
        if key not in offered:
            del keys["vat"]
    return keys


def _said(cell: str) -> str:
    bare = unicodedata.normalize("NFKD", cell.casefold())
    return re.sub(r"[^a-z0-9]", "", bare)
