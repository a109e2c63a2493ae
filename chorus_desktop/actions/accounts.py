"""The accounts of a time, from the store into the files that the accountant asks for; the store is only read."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from chorus_desktop.actions.desk import Desk
from chorus_desktop.documents import accounts_page, accounts_tables, fec
from chorus_desktop.documents.accounts_page import AccountsSheet
from chorus_desktop.documents.export_csv import write_csv
from chorus_desktop.documents.export_xlsx import write_xlsx
from chorus_desktop.domain.accounts import Activity, Exigibility, periods
from chorus_desktop.domain.accounts_customers import CustomerAccount, customer_accounts
from chorus_desktop.domain.accounts_entries import AccountingEntry, accounting_entries
from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.accounts_receipts import Receipt, Turnover, receipts, turnover
from chorus_desktop.domain.accounts_vat import VatPeriod, vat_by_period
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.parties import Seller
from chorus_desktop.durable_files import write_durably
from chorus_desktop.store.accounts import Issued, issued_documents
from chorus_desktop.store.database import open_database
from chorus_desktop.store.habits import Habits, change_habits, load_habits


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """The accounts of a time, in euros; customers as of its last day, `not_in_euros` the invoices left out."""

    seller: Seller
    accent: str
    period: Period
    exigibility: Exigibility
    vat: tuple[VatPeriod, ...]
    book: tuple[Receipt, ...]
    turnover: tuple[Turnover, ...]
    customers: tuple[CustomerAccount, ...]
    entries: tuple[AccountingEntry, ...]
    not_in_euros: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsWanted:
    """Which accounts: the time in parts of 1, 3 or 12 months, when VAT falls due, the firm's usual activity."""

    period: Period
    months: int = 1
    exigibility: Exigibility = Exigibility.RECEIPTS
    activity: Activity = Activity.UNKNOWN


def accounts_of(issued: Issued, wanted: AccountsWanted) -> Accounts:
    """Compute the accounts. Raises UserFault("accounts_period") where the time ends before it starts."""
    period = wanted.period
    if period.end < period.start:
        raise UserFault("accounts_period", first=period.start.isoformat(), last=period.end.isoformat())
    ledger = sales(issued.documents, issued.payments)
    parts = periods(period.start, period.end, wanted.months)
    book = tuple(one for one in receipts(ledger, wanted.activity) if period.start <= one.on <= period.end)
    return Accounts(
        seller=issued.seller,
        accent=issued.accent,
        period=period,
        exigibility=wanted.exigibility,
        vat=vat_by_period(ledger, wanted.exigibility, parts),
        book=book,
        turnover=turnover(book, parts),
        customers=customer_accounts(ledger, period.end),
        entries=accounting_entries(ledger, wanted.exigibility, period, wanted.activity),
        not_in_euros=issued.not_in_euros,
    )


def read_accounts(database: Path, wanted: AccountsWanted) -> Accounts:
    """The accounts of a store, read beside those who use it, in any thread. Raises UserFault, StoreFault."""
    return accounts_of(_read(database), wanted)


def read_part_and_year(database: Path, wanted: AccountsWanted) -> tuple[Accounts, Accounts]:
    """The same, and the accounts month by month of the year in which that time ends, both of one moment."""
    issued = _read(database)
    year = wanted.period.end.year
    whole = Period(start=date(year, 1, 1), end=date(year, 12, 31))
    return accounts_of(issued, wanted), accounts_of(issued, replace(wanted, period=whole, months=1))


def _read(database: Path) -> Issued:
    store = open_database(database, read_only=True)
    try:
        return issued_documents(store)
    finally:
        store.close()


def load_way(desk: Desk) -> Habits:
    """How the user wants his accounts. Raises StoreFault."""
    return load_habits(desk.store)


def keep_way(desk: Desk, *, months: int, exigibility: Exigibility, activity: Activity) -> None:
    """Keep how the user wants his accounts. Raises StoreFault."""

    def told(habits: Habits) -> Habits:
        return replace(habits, months=months, exigibility=exigibility, activity=activity)

    change_habits(desk.store, told, now=desk.now())


def write_accounts(accounts: Accounts, folder: Path) -> tuple[Path, ...]:
    """Write the files into a folder that exists; older ones of the same names are replaced.

    Raises UserFault("accounts_siren") before anything is written; StoreFault("file_unwritable").
    """
    contents = accounts_files(accounts)
    for name, content in contents.items():
        try:
            write_durably(folder / name, content)
        except OSError as fault:
            raise StoreFault("file_unwritable", path=str(folder / name), detail=fault.strerror or "") from None
    return tuple(folder / name for name in contents)


def accounts_files(accounts: Accounts) -> dict[str, bytes]:
    """The files of the accounts by their names.

    Raises UserFault("accounts_siren") where the firm has no SIREN, which names the FEC.
    """
    siren = accounts.seller.siren
    if not siren:
        raise UserFault("accounts_siren")
    first, last = accounts.period.start.isoformat(), accounts.period.end.isoformat()
    tables = {
        f"tva_{first}_{last}": ("TVA", accounts_tables.vat_table(accounts.vat)),
        f"livre_des_recettes_{first}_{last}": ("Recettes", accounts_tables.receipts_table(accounts.book)),
        f"chiffre_d_affaires_{first}_{last}": ("Chiffre d’affaires", accounts_tables.turnover_table(accounts.turnover)),
        f"clients_{last}": ("Clients", accounts_tables.customers_table(accounts.customers)),
    }
    contents = {f"{name}.csv": write_csv(table) for name, (_, table) in tables.items()}
    contents |= {f"{name}.xlsx": write_xlsx(table, sheet) for name, (sheet, table) in tables.items()}
    contents[fec.fec_name(siren, accounts.period.end)] = fec.write_fec(accounts.entries)
    contents[accounts_page.file_name(accounts.period.start, accounts.period.end)] = _on_paper(accounts)
    return contents


def _on_paper(accounts: Accounts) -> bytes:
    sheet = AccountsSheet(
        seller=accounts.seller,
        period=accounts.period,
        exigibility=accounts.exigibility,
        vat=accounts.vat,
        turnover=accounts.turnover,
        customers=accounts.customers,
    )
    return accounts_page.render_accounts(sheet, accent=accounts.accent)
