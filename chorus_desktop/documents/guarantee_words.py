"""What the claim of a guarantee that was not paid back in time says.

Source: CCP, article R2191-35 (30 days after the end of the time of guarantee, or after the reserves were lifted), read
at code-commande-publique.com, which quotes the sheet of the DAJ on financial guarantees (2019): a late reimbursement
bears moratory interest. No text that was read grants the fixed sum of 40 euros for it, which is therefore not claimed.
"""

from chorus_desktop.documents import french
from chorus_desktop.documents.claim_text import ClaimText
from chorus_desktop.documents.claim_words import article, begins, formula, interest_parts, interest_rows
from chorus_desktop.domain.claims import GuaranteeClaim
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.works import DAYS_TO_RELEASE

_S = french.NNBSP


def guarantee_text(claim: GuaranteeClaim) -> ClaimText:
    """The letter that claims the guarantee, with the interest where its rate is known."""
    interest = claim.interest
    sums = [("Retenue de garantie, TTC", claim.held, interest is None)]
    if interest is not None:
        sums += [
            ("Intérêts moratoires, non soumis à la TVA", interest.interest, False),
            ("Total réclamé", claim.held + interest.interest, True),
        ]
    return ClaimText(
        seller=claim.seller,
        buyer=claim.buyer,
        begins=begins(claim.seller, claim.made_on),
        subject=f"Réclamation d’une retenue de garantie{_S}: {claim.name}",
        foot=f"retenue de garantie, {claim.name}",
        before=_before(claim),
        rows=_rows(claim),
        parts=interest_parts(interest) if interest is not None else (),
        sums=tuple(sums),
        after=_after(claim),
    )


def _before(claim: GuaranteeClaim) -> tuple[str, ...]:
    market = f"marché «{_S}{claim.name}{_S}»" + (f" (n° {claim.contract})" if claim.contract else "")
    owed = (
        f"La retenue de garantie du {market}, soit {french.euros(claim.held)} TTC, devait nous être remboursée dans "
        f"les {DAYS_TO_RELEASE.days} jours qui suivent la fin du délai de garantie (code de la commande publique, "
        f"article {article('R2191-35')}). Ce délai est passé et cette somme ne nous est pas parvenue."
    )
    late = f"Ce retard fait courir des intérêts moratoires (article {article('L2192-13')})"
    late += (
        ". En voici le calcul." if claim.interest is not None else ", dont nous nous réservons de demander le paiement."
    )
    return "Madame, Monsieur,", f"{owed} {late}"


def _rows(claim: GuaranteeClaim) -> tuple[tuple[str, str, str], ...]:
    rows = [
        ("Réception des travaux", french.day(claim.accepted_on), ""),
        (f"Fin du délai de garantie ({claim.months} mois)", french.day(claim.ends_on), ""),
        (
            f"Remboursement au plus tard ({DAYS_TO_RELEASE.days} jours)",
            french.day(claim.payable_by),
            article("R2191-35"),
        ),
    ]
    if claim.last_day != claim.payable_by:
        rows.append(("Dernier jour, reporté au premier jour ouvrable", french.day(claim.last_day), ""))
    return (*rows, *(interest_rows(claim.interest) if claim.interest is not None else ()))


def _after(claim: GuaranteeClaim) -> tuple[str, ...]:
    interest = claim.interest
    after = []
    if interest is not None:
        after += [
            formula(interest),
            f"Les intérêts sont arrêtés au {french.day(claim.made_on)} et continuent de courir jusqu’au paiement.",
        ]
    pay = f"Nous vous demandons de verser {french.euros(claim.held + (interest.interest if interest else ZERO))}"
    if claim.seller.iban:
        pay += f" sur le compte {french.iban(claim.seller.iban)}"
    return (
        *after,
        (
            f"{pay}. Si une réserve notifiée pendant le délai de garantie n’est pas levée, nous vous remercions "
            "de nous dire laquelle."
        ),
        "Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.",
        claim.seller.name,
    )
