"""The accounts of a time on paper: the figures at a glance, the receipts as bars with their table, VAT, customers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.documents import accounts_words as words
from chorus_desktop.documents import french
from chorus_desktop.documents.accounts_bars import BARS_HEIGHT, LEAST_BARS, MOST_BARS, draw_bars
from chorus_desktop.documents.palette import Palette, palette_of
from chorus_desktop.documents.paper import BOTTOM, LEFT, RIGHT, RULE, SOFT, TOP, Paper
from chorus_desktop.domain.accounts import Activity, Exigibility
from chorus_desktop.domain.accounts_customers import CustomerAccount
from chorus_desktop.domain.accounts_receipts import Turnover
from chorus_desktop.domain.accounts_vat import VatPeriod
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.letterhead import DEFAULT_ACCENT
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.parties import Seller

_SIZE, _SMALL, _STEP = 8.6, 7.4, 5.2
_TILE, _GAP = 19.0, 4.0
#: What stands below a page's last row at least, so that no table begins with its head alone.
_HEAD_ROOM = 24.0
_RULES = {
    Exigibility.DEBITS: "Exigible à la facturation (débits)",
    Exigibility.RECEIPTS: "Exigible à l’encaissement",
}
_FOOT = (
    "Établi d’après les factures et les paiements notés dans Chorus Desktop. Montants en euros\u202f; avoirs, "
    "annulations et remboursements sont déduits."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsSheet:
    """What is printed: amounts in euros, customers as of the last day of the time."""

    seller: Seller
    period: Period
    exigibility: Exigibility
    vat: tuple[VatPeriod, ...]
    turnover: tuple[Turnover, ...]
    customers: tuple[CustomerAccount, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """The head of a column and the edge at which its texts stand, in millimetres: the right one of amounts."""

    head: str
    edge: float
    amounts: bool = True


def render_accounts(sheet: AccountsSheet, *, accent: str = DEFAULT_ACCENT) -> bytes:
    """The accounts as PDF, in the firm's accent colour (#RRGGBB)."""
    content, pages = _drawn(sheet, palette_of(accent), 1)
    return content if pages == 1 else _drawn(sheet, palette_of(accent), pages)[0]


def _drawn(sheet: AccountsSheet, palette: Palette, pages: int) -> tuple[bytes, int]:
    name, time = sheet.seller.name, words.period(sheet.period)

    def foot(paper: Paper) -> None:
        paper.rule(280.5, weight=0.4)
        paper.text(LEFT, 284.5, _FOOT, size=6.4, colour=SOFT, fit=RIGHT - LEFT - 22)
        paper.text(RIGHT, 284.5, f"Page {paper.page}/{pages}", size=6.4, colour=SOFT, right=True)

    paper = Paper(f"Comptes – {time} – {name}", footer=foot)
    paper.text(LEFT, TOP, f"Comptes – {time}", size=15.0, strong=True, colour=palette.accent)
    known = french.titled("SIRET", french.siret(sheet.seller.identifier.value)) if sheet.seller.identifier.value else ""
    paper.text(LEFT, TOP + 6, " · ".join(filter(None, (name, known))), size=_SIZE, colour=SOFT, fit=RIGHT - LEFT)
    paper.y = TOP + 12
    _tiles(paper, palette, sheet)
    _months(paper, palette, sheet)
    _vat(paper, palette, sheet)
    _activities(paper, palette, sheet)
    _customers(paper, palette, sheet)
    return paper.finish(), paper.page


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)


def _figure(amount: Decimal) -> str:
    """An amount without its currency, where the title names it."""
    return french.figure(amount, 2)


def _tiles(paper: Paper, palette: Palette, sheet: AccountsSheet) -> None:
    late = _sum(one.late for one in sheet.customers)
    told = (
        ("Encaissé", _sum(one.received for one in sheet.turnover), "Toutes taxes comprises"),
        ("Chiffre d’affaires", _sum(one.without_vat for one in sheet.turnover), "Encaissé, hors taxe"),
        ("TVA collectée", _sum(one.vat for one in sheet.vat), _RULES[sheet.exigibility]),
        ("Reste dû", _sum(one.balance for one in sheet.customers), french.titled("Dont échu", french.euros(late))),
    )
    width = (RIGHT - LEFT - _GAP * (len(told) - 1)) / len(told)
    for rank, (label, amount, about) in enumerate(told):
        x = LEFT + rank * (width + _GAP)
        paper.band(paper.y, paper.y + _TILE, palette.tint, x1=x, x2=x + width)
        paper.text(x + 3, paper.y + 5.2, label, size=_SMALL, colour=SOFT, fit=width - 6)
        paper.text(x + 3, paper.y + 11.4, french.euros(amount), size=12.0, strong=True, fit=width - 6)
        paper.text(x + 3, paper.y + 16.2, about, size=6.6, colour=SOFT, fit=width - 6)
    paper.y += _TILE + 10


def _by_period(sheet: AccountsSheet) -> list[tuple[Period, tuple[Decimal, Decimal, Decimal]]]:
    """Each part with what came in, the turnover in it, and the VAT."""
    found = []
    for one in sheet.vat:
        lines = [line for line in sheet.turnover if line.period == one.period]
        amounts = _sum(line.received for line in lines), _sum(line.without_vat for line in lines), one.vat
        found.append((one.period, amounts))
    return found


def _months(paper: Paper, palette: Palette, sheet: AccountsSheet) -> None:
    parts = _by_period(sheet)
    columns = (_Column("Période", LEFT, amounts=False), _Column("Encaissé", 110), _Column("Hors taxe", 152), _VAT_EDGE)
    if LEAST_BARS <= len(parts) <= MOST_BARS:
        _title(paper, palette, "Chiffre d’affaires encaissé, hors taxe", BARS_HEIGHT + _HEAD_ROOM)
        draw_bars(paper, palette, [(period, without) for period, (_, without, _) in parts])
        paper.y += 6
    else:
        _title(paper, palette, "Par période")
    rows = [(words.period(period), *map(french.euros, amounts)) for period, amounts in parts]
    sums = [_sum(amounts[column] for _, amounts in parts) for column in range(3)]
    _table(paper, palette, columns, rows, ("Total", *map(french.euros, sums)))


def _vat(paper: Paper, palette: Palette, sheet: AccountsSheet) -> None:
    by_key: dict[str, list[Decimal]] = {}
    for one in sheet.vat:
        for line in one.lines:
            sums = by_key.setdefault(words.treatment(line.key), [ZERO, ZERO])
            sums[0], sums[1] = sums[0] + line.basis, sums[1] + line.vat
    rows = [(name, french.euros(basis), french.euros(vat)) for name, (basis, vat) in by_key.items()]
    total = ("Total", *(french.euros(_sum(sums[rank] for sums in by_key.values())) for rank in (0, 1)))
    columns = (_Column("Taux", LEFT, amounts=False), _Column("Base hors taxe", 152), _VAT_EDGE)
    _title(paper, palette, "TVA collectée, par taux")
    _table(paper, palette, columns, rows, total, empty="Aucune TVA exigible sur cette période.")


def _activities(paper: Paper, palette: Palette, sheet: AccountsSheet) -> None:
    found: dict[Activity, list[Decimal]] = {}
    for one in sheet.turnover:
        sums = found.setdefault(one.activity, [ZERO, ZERO])
        sums[0], sums[1] = sums[0] + one.received, sums[1] + one.without_vat
    rows = [(words.ACTIVITIES[name], *map(french.euros, sums)) for name, sums in found.items() if any(sums)]
    columns = (_Column("Activité", LEFT, amounts=False), _Column("Encaissé", 152), _Column("Hors taxe", RIGHT))
    _title(paper, palette, "Chiffre d’affaires, par activité")
    _table(paper, palette, columns, rows, (), empty="Rien n’a été encaissé sur cette période.")


def _customers(paper: Paper, palette: Palette, sheet: AccountsSheet) -> None:
    names = ("invoiced", "credited", "received", "balance", "late")
    heads = ("Facturé", "Avoirs", "Encaissé", "Solde", "Dont échu", "Délai")
    edges = (92.0, 112.0, 134.0, 155.0, 176.0, RIGHT)
    columns = (_Column("Client", LEFT, amounts=False), *map(_Column, heads, edges))
    rows = [
        (
            one.name,
            *(_figure(getattr(one, name)) for name in names),
            "–" if one.days_to_pay is None else f"{french.figure(one.days_to_pay.quantize(Decimal(1)))}\u00a0j",
        )
        for one in sheet.customers
    ]
    total = ("Total", *(_figure(_sum(getattr(one, name) for one in sheet.customers)) for name in names), "")
    _title(paper, palette, f"Par client, au {french.day(sheet.period.end)} (en euros)")
    _table(paper, palette, columns, rows, total, empty="Aucune facture à cette date.")


_VAT_EDGE = _Column("TVA", RIGHT)


def _title(paper: Paper, palette: Palette, text: str, room: float = _HEAD_ROOM) -> None:
    if paper.y + room > BOTTOM:
        paper.turn()
    paper.text(LEFT, paper.y, text, size=10.6, strong=True, colour=palette.accent)
    paper.y += 4.0


def _table(
    paper: Paper,
    palette: Palette,
    columns: Sequence[_Column],
    rows: Sequence[Sequence[str]],
    total: Sequence[str],
    *,
    empty: str = "",
) -> None:
    if not rows:
        paper.text(LEFT, paper.y + 3, empty, size=_SIZE, colour=SOFT)
        paper.y += 13
        return
    _heads(paper, palette, columns)
    for row in rows:
        if paper.y > BOTTOM:
            paper.turn()
            _heads(paper, palette, columns)
        _row(paper, columns, row)
    if total:
        _row(paper, columns, total, strong=True)
    paper.y += 6


def _heads(paper: Paper, palette: Palette, columns: Sequence[_Column]) -> None:
    paper.band(paper.y, paper.y + 6.2, palette.fill)
    for column in columns:
        x = column.edge - 2 if column.amounts else column.edge + 2
        paper.text(
            x, paper.y + 4.2, column.head, size=_SMALL, strong=True, colour=palette.on_fill, right=column.amounts
        )
    paper.y += 10.4


def _row(paper: Paper, columns: Sequence[_Column], cells: Sequence[str], *, strong: bool = False) -> None:
    for rank, (column, text) in enumerate(zip(columns, cells, strict=True)):
        before = columns[rank - 1].edge if rank else LEFT
        fit = column.edge - before - 1 if column.amounts and rank > 1 else 0.0
        x = column.edge - 2 if column.amounts else LEFT + 2
        if not column.amounts:
            fit = columns[rank + 1].edge - LEFT - 24
        paper.text(x, paper.y, text, size=_SIZE, strong=strong, right=column.amounts, fit=fit)
    paper.rule(paper.y + 1.6, colour=RULE, weight=0.3)
    paper.y += _STEP


def file_name(first: date, last: date) -> str:
    """How the file is called."""
    return f"tableau_de_bord_{first.isoformat()}_{last.isoformat()}.pdf"
