"""Late money in plain French: what may be claimed, what it was computed from, and what is not known."""

from datetime import date
from decimal import Decimal

from chorus_desktop.documents.claim_words import article
from chorus_desktop.domain.late_interest import FIXED_SUM as FIXED_SUM_EUROS
from chorus_desktop.domain.late_interest import SURCHARGE, LateInterest
from chorus_desktop.domain.payment_terms import BuyerKind, PaymentTerm
from chorus_desktop.ui.formats import format_date, format_money, format_quantity, format_rate
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.payments import days
from chorus_desktop.ui.wording.typography import set_in_french

PAID_LATE = "Payée en retard"
FIXED_SUM = "Indemnité forfaitaire pour frais de recouvrement"
TOTAL = "À réclamer en plus de la facture"
RIGHT = set_in_french(
    "La loi donne ces sommes sans mise en demeure (code de la commande publique, articles "
    f"{article('L2192-12')} et {article('L2192-13')}). Les réclamer ou non reste votre choix."
)
CAUTION = set_in_french(
    "Calculé d’après les dates de Chorus Pro et ce que vous avez noté. Relisez la lettre avant de l’envoyer : votre "
    "marché peut prévoir autre chose. L’application ne l’envoie pas à votre place."
)
LETTER = "&Lettre de réclamation (PDF)…"
KIND = "Votre client est"
GUESSED = set_in_french("Deviné d’après son nom : vérifiez, le délai en dépend.")
RETAINED = "Retenue de garantie gardée"
RATE = "Taux lu (%)"
KEEP_RATE = "Calculer avec ce tau&x"
KINDS = {
    BuyerKind.AUTHORITY: "État ou collectivité (30 jours)",
    BuyerKind.HEALTH: "Hôpital public (50 jours)",
    BuyerKind.PUBLIC_COMPANY: "Entreprise publique (60 jours)",
}


def late(count: int) -> str:
    """The title while money is awaited."""
    return said("En retard de {days}").format(days=days(count))


def should_have(amount: Decimal, term: PaymentTerm, last_day: date) -> str:
    """What should have come by when."""
    told = said("Votre client devait payer {amount} au plus tard le {day}").format(
        amount=format_money(amount), day=format_date(last_day)
    )
    return set_in_french(
        said("{told} : {days} jours à partir du {date}.").format(
            told=told, days=term.days, date=format_date(term.starts_on)
        )
    )


def interest(found: LateInterest) -> str:
    """The label of the interest, with its rate and the days that it covers."""
    until = max(part.until for part in found.parts)
    rate = format_rate(found.percent)
    parts = said("taux européen {rate} et {points} points").format(
        rate=format_rate(found.refinancing.percent), points=format_quantity(SURCHARGE)
    )
    return said("Intérêts moratoires à {rate} ({parts}), du {begin} au {end}").format(
        rate=rate, parts=parts, begin=format_date(found.begins_on), end=format_date(until)
    )


def not_yet(written: date, last_day: date | None) -> str:
    """That the invoice's own due date has passed, but the delay of the law has not."""
    told = said("Échéance de la facture : {day}. Selon la loi, votre client peut encore payer sans retard.")
    if last_day is not None:
        told = said(
            "Échéance de la facture : {day}. Selon la loi, votre client a jusqu’au {last} pour payer sans retard."
        )
    return set_in_french(told.format(day=format_date(written), last=format_date(last_day) if last_day else ""))


def claimable(found: LateInterest) -> str:
    """What may be claimed besides, on one line."""
    told = said("À réclamer en plus : {interest} d’intérêts et {fixed} d’indemnité.")
    return set_in_french(told.format(interest=format_money(found.interest), fixed=format_money(found.fixed_sum)))


def claimable_of_guarantee(found: LateInterest) -> str:
    """The same for a guarantee, for which no fixed sum is claimed."""
    told = said("À réclamer en plus : {interest} d’intérêts.")
    return set_in_french(told.format(interest=format_money(found.interest)))


def only_the_fixed_sum(half_year: date) -> str:
    """The same where the rate is not known."""
    told = said("En plus : {fixed} d’indemnité. Intérêts non calculés : taux européen au {day} à vérifier.")
    return set_in_french(told.format(fixed=format_money(FIXED_SUM_EUROS), day=format_date(half_year)))


def rate_to_verify(half_year: date) -> str:
    """Why no interest is computed, and where the rate is read."""
    return set_in_french(
        said(
            "Taux à vérifier : celui de la Banque centrale européenne au {date} n’a pas été vérifié, les "
            "intérêts ne sont donc pas calculés. Lisez-le sur ecb.europa.eu (« opérations principales de "
            "refinancement »), puis tapez-le ici."
        ).format(date=format_date(half_year))
    )


def own_rate(half_year: date, on: date) -> str:
    """That the rate is the user's own reading."""
    told = said("Taux européen au {date}, lu par vous le {day}.").format(
        date=format_date(half_year), day=format_date(on)
    )
    return set_in_french(said("{told} Une erreur ? Tapez le bon.").format(told=told))


def saved(path: str) -> str:
    """What was written, and that it was not sent."""
    return set_in_french(said("Lettre enregistrée : {path}. Elle n’a pas été envoyée.").format(path=path))


speak(globals())
