"""How a public client is written: what it requires, what is still being looked up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.ui.formats import format_date_long, format_money, format_quantity, format_siret
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import NNBSP, set_in_french

if TYPE_CHECKING:
    from chorus_desktop.store.buyer_rows import BuyerRow

CLOSED = "Fermé"
REQUIRED = "Exigé par ce client."
WHERE_ENGAGEMENT = f"Sur le bon de commande, souvent après «{NNBSP}EJ{NNBSP}»."
WHERE_SERVICE = "Indiqué sur le bon de commande, si ce client en a un."
_ASKED = f"Chorus Pro est interrogé sur ce qu’il exige{NNBSP}; vous pouvez continuer."
_ASKED_LATER = f"Ce qu’il exige sera vérifié dès que le réseau revient{NNBSP}; vous pouvez continuer."


def looking(body: PublicBody | None, *, online: bool) -> str:
    """What is being done about a client of which the directory does not know everything."""
    asked = _ASKED if online else _ASKED_LATER
    if body is None:
        return said("Client nouveau ici. {asked}").format(asked=asked)
    return "" if body.requirements_known else asked


def last_invoiced(day: date | None, siret: str) -> str:
    """What tells one of the last clients from another."""
    parts = (said("Facturé le {day}").format(day=format_date_long(day)) if day else "", format_siret(siret))
    return " · ".join(part for part in parts if part)


def engagement_hint(body: PublicBody | None, service_code: str) -> str:
    """What to say under the engagement before anything is typed."""
    if body is None or not body.requirements_known:
        return WHERE_ENGAGEMENT
    asks = {service.code: service.engagement_required for service in body.services}
    if body.engagement_required or asks.get(service_code):
        return f"{REQUIRED} {WHERE_ENGAGEMENT}"
    if body.engagement_or_service_required:
        return said("Ce client exige ce numéro ou un code service.")
    if asks.get(service_code, False) is None:
        return WHERE_ENGAGEMENT
    return said("{where} Facultatif pour ce client.").format(where=WHERE_ENGAGEMENT)


def service_hint(body: PublicBody | None) -> str:
    """What to say under the service before anything is typed."""
    if body is None or not body.requirements_known:
        return WHERE_SERVICE
    if body.service_required:
        return REQUIRED
    return said("Facultatif pour ce client.") if body.services else said("Ce client n’a pas de service déclaré.")


def required(row: BuyerRow) -> str:
    """The same in the few words of a column."""
    if not row.active:
        return CLOSED
    if not row.known:
        return said("Pas encore connu")
    if row.service_required and row.engagement_required:
        return said("Service et engagement")
    if row.service_required:
        return said("Service")
    if row.engagement_required:
        return said("Engagement")
    return said("Service ou engagement") if row.engagement_or_service_required else said("Rien de particulier")


def announces(row: BuyerRow) -> str:
    """Whether a customer tells when it pays, as far as that is known."""
    if not row.known:
        return ""
    return said("Non") if row.silent else said("Oui")


def chosen(count: int, left: Decimal) -> str:
    """How many customers are chosen, and what money is still to come of them."""
    told = said("1 client choisi") if count == 1 else said("{count} clients choisis").format(count=count)
    return said("{told} · {amount} à recevoir").format(told=told, amount=format_money(left)) if left > 0 else told


def too_many(count: int, most: int) -> str:
    """Why so many can only be exported."""
    told = said("{count} clients choisis : {most} au plus pour les mettre à jour ou voir leurs factures.")
    return set_in_french(told.format(count=format_quantity(Decimal(count)), most=most))


def chosen_rows(count: int) -> str:
    """Those chosen, as they are offered for an export."""
    several = said("Les {count} clients choisis").format(count=format_quantity(Decimal(count)))
    return said("Le client choisi") if count == 1 else several


def listed_rows(count: int) -> str:
    """Those listed, as they are offered for an export."""
    several = said("Les {count} clients de la liste").format(count=format_quantity(Decimal(count)))
    return said("Le client de la liste") if count == 1 else several


def list_invoices(count: int) -> str:
    """The act that shows the invoices of one customer or of several."""
    return said("Voir ses factures") if count == 1 else said("Voir leurs factures")


def copy(count: int) -> str:
    """The act that copies what customers are found by."""
    return said("Copier le SIRET") if count == 1 else said("Copier les {count} SIRET").format(count=count)


def copied(sirets: Sequence[str]) -> str:
    """What is in the clipboard now."""
    if len(sirets) == 1:
        return said("SIRET {siret} copié.").format(siret=format_siret(sirets[0]))
    return said("{count} SIRET copiés.").format(count=len(sirets))


def requirements(body: PublicBody | None) -> str:
    """What a body requires of an invoice, in one sentence."""
    if body is None or not body.requirements_known:
        return said("Ses exigences ne sont pas encore connues ici.")
    if body.engagement_required and body.service_required:
        told = said("Exige le code service et le numéro d’engagement.")
    elif body.engagement_required:
        told = said("Exige le numéro d’engagement.")
    elif body.service_required:
        told = said("Exige le code service.")
    elif body.engagement_or_service_required:
        told = said("Exige le code service ou le numéro d’engagement.")
    else:
        told = said("N’exige ni service ni engagement.")
    names = ", ".join(service.code for service in body.services if service.active)
    return set_in_french(said("{told} Services : {names}.").format(told=told, names=names) if names else told)


speak(globals())
