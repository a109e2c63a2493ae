"""The verb that exports issued invoices for an accountant or an EDI operator; it only reads, and the app may run."""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chorus_desktop.cli import output
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.paths import Profile

if TYPE_CHECKING:
    from chorus_desktop.actions.export import Order

_FORMS = ("accountant", "cii", "facturx", "ubl")
_ABOUT = (
    "Écrit un fichier ZIP pour le comptable (PDF envoyés, index.xlsx, index.csv) ou des flux pour un opérateur EDI, et "
    "dit lesquelles de ces factures l’application envoie elle-même (sent_here) : déposées en plus, elles partiraient "
    "deux fois. "
    "Codes de sortie : 0, tout est écrit ; 1, écrit, mais certaines des factures demandées n’y sont pas (left_out) ; "
    "2, rien n’est écrit, une phrase dit pourquoi."
)


def add_to(verbs: Any, profile_of: Callable[[argparse.Namespace], Profile]) -> None:
    """Declare the verb on the parser."""
    export = verbs.add_parser(
        "export", help="écrire des factures émises pour le comptable ou un opérateur EDI", description=_ABOUT
    )
    export.add_argument("numbers", nargs="*", metavar="NUMÉRO", help="les factures, si ce n’est pas une période")
    export.add_argument("--from", dest="first", metavar="DATE", help="premier jour de la période (année-mois-jour)")
    export.add_argument("--to", dest="last", metavar="DATE", help="dernier jour (par défaut, aujourd’hui)")
    export.add_argument(
        "--form",
        choices=_FORMS,
        default="accountant",
        help="accountant : pour le comptable (par défaut) ; les autres : EDI",
    )
    export.add_argument("--out", type=Path, required=True, metavar="DOSSIER", help="où l’écrire")
    export.add_argument(
        "--partner", default="", metavar="CODE", help="code partenaire EDI (6 signes), si Chorus Pro l’a donné"
    )
    export.add_argument(
        "--lang", choices=("fr", "en"), default=argparse.SUPPRESS, help="langue des phrases (fr par défaut)"
    )
    export.add_argument("--overwrite", action="store_true", help="remplacer un fichier du même nom")
    export.add_argument("--profile", metavar="DOSSIER", default=argparse.SUPPRESS, help="dossier des données à lire")
    export.set_defaults(run=lambda options: _export(options, profile_of(options)))


def _day(text: str) -> date:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    raise UserFault("export_dates", value=text)


def _order(options: argparse.Namespace, today: date) -> "Order":
    from chorus_desktop.actions.export import Order, Period
    from chorus_desktop.documents.export_forms import ExportForm

    chosen: tuple[str, ...] | Period = tuple(options.numbers)
    if options.first or options.last:
        if options.numbers:
            raise UserFault("export_period_or_numbers")
        chosen = Period(
            first=_day(options.first) if options.first else date.min, last=_day(options.last) if options.last else today
        )
        if chosen.last < chosen.first:
            raise UserFault("export_dates_order")
    form = ExportForm(options.form)
    return Order(chosen=chosen, form=form, folder=options.out, partner=options.partner, overwrite=options.overwrite)


def _export(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop.actions.export import export
    from chorus_desktop.ui.wording.export import sent_here, status

    now = datetime.now(UTC).astimezone()
    order = _order(options, now.date())
    exported = export(profile.database, order, now=now, words=status, watch=lambda _done, _all: True)
    assert exported is not None
    output.show(
        {
            "path": str(exported.path),
            "form": order.form.value,
            "invoices": exported.invoices,
            "files": exported.files,
            "left_out": [{"number": one.number, "reason": one.reason} for one in exported.left_out],
            "sent_here": list(exported.sent_here),
            "warnings": [sent_here(exported.sent_here, options.lang or "fr")] if exported.sent_here else [],
        }
    )
    return 1 if exported.left_out else 0
