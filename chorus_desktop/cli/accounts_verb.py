"""The verb of the accounts: VAT, receipts, turnover, customers as JSON, or as files for the accountant."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from chorus_desktop.actions.accounts import Accounts, AccountsWanted, read_accounts, write_accounts
from chorus_desktop.cli import output
from chorus_desktop.domain.accounts import Activity, Exigibility
from chorus_desktop.domain.accounts_receipts import Turnover
from chorus_desktop.domain.accounts_vat import VatPeriod
from chorus_desktop.domain.invoice import Period
from chorus_desktop.paths import Profile

_PARTS = {"mois": 1, "trimestre": 3, "annee": 12}
_ACTIVITIES = {
    "ventes": Activity.GOODS,
    "services": Activity.SERVICES,
    "liberal": Activity.PROFESSION,
    "inconnue": Activity.UNKNOWN,
}


def add_to(verbs: Any, profile_of: Callable[[argparse.Namespace], Profile]) -> None:
    """Declare the verb on the parser."""
    verb = verbs.add_parser("accounts", help="TVA, livre des recettes, soldes des clients et FEC d’une période")
    verb.add_argument("--from", dest="first", type=_day, required=True, metavar="AAAA-MM-JJ", help="premier jour")
    verb.add_argument("--to", dest="last", type=_day, required=True, metavar="AAAA-MM-JJ", help="dernier jour")
    verb.add_argument("--by", choices=_PARTS, default="mois", help="totaux par mois, trimestre ou année")
    verb.add_argument(
        "--vat",
        choices=[item.value for item in Exigibility],
        default=Exigibility.RECEIPTS.value,
        help="TVA sur les débits ou sur les encaissements",
    )
    verb.add_argument("--activity", choices=_ACTIVITIES, default="inconnue", help="activité habituelle, pour l’URSSAF")
    verb.add_argument("--out", type=Path, metavar="DOSSIER", help="où écrire les CSV et le FEC")
    verb.add_argument("--profile", metavar="DOSSIER", default=argparse.SUPPRESS, help="dossier des données à lire")
    verb.set_defaults(run=lambda options: _accounts(options, profile_of(options)))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _accounts(options: argparse.Namespace, profile: Profile) -> int:
    wanted = AccountsWanted(
        period=Period(start=options.first, end=options.last),
        months=_PARTS[options.by],
        exigibility=Exigibility(options.vat),
        activity=_ACTIVITIES[options.activity],
    )
    accounts = read_accounts(profile.database, wanted)
    files = write_accounts(accounts, options.out) if options.out is not None else ()
    output.show(_plain(accounts) | {"files": [str(file) for file in files]})
    return 0


def _plain(accounts: Accounts) -> dict[str, object]:
    return {
        "period": _days(accounts.period),
        "not_in_euros": list(accounts.not_in_euros),
        "vat": [_vat(one) for one in accounts.vat],
        "receipts": {"count": len(accounts.book), "amount": str(sum(one.amount for one in accounts.book))},
        "turnover": [_turnover(one) for one in accounts.turnover],
        "customers": [
            {
                "name": one.name,
                "siret": one.siret,
                "invoices": one.invoices,
                "invoiced": str(one.invoiced),
                "credited": str(one.credited),
                "received": str(one.received),
                "balance": str(one.balance),
                "late": str(one.late),
                "days_to_pay": None if one.days_to_pay is None else str(one.days_to_pay),
            }
            for one in accounts.customers
        ],
        "entries": len(accounts.entries),
    }


def _days(period: Period) -> dict[str, str]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _vat(one: VatPeriod) -> dict[str, object]:
    lines = [
        {
            "category": line.key.category,
            "rate": None if line.key.rate is None else str(line.key.rate),
            "basis": str(line.basis),
            "amount": str(line.vat),
        }
        for line in one.lines
    ]
    return _days(one.period) | {"lines": lines, "basis": str(one.basis), "vat": str(one.vat)}


def _turnover(one: Turnover) -> dict[str, str]:
    amounts = {"received": str(one.received), "without_vat": str(one.without_vat)}
    return _days(one.period) | {"activity": one.activity.value} | amounts
