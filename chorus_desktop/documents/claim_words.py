"""What the claim of moratory interest says, in the formal French of a letter to a public body."""

from datetime import date

from chorus_desktop.documents import french
from chorus_desktop.documents.claim_text import ClaimText
from chorus_desktop.domain.claims import Claim
from chorus_desktop.domain.late_interest import DAYS_OF_A_YEAR, PAID_WITHIN, SURCHARGE, LateInterest
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.parties import Seller
from chorus_desktop.domain.payment_terms import BuyerKind, Start

_S = french.NNBSP
_KINDS = {
    BuyerKind.AUTHORITY: "État, collectivité territoriale ou établissement public",
    BuyerKind.HEALTH: "établissement public de santé ou du service de santé des armées",
    BuyerKind.PUBLIC_COMPANY: "entreprise publique",
}
_STARTS = {
    Start.RECEIPT: "Facture mise à votre disposition sur Chorus Pro",
    Start.EXECUTION: "Prestations exécutées, après la réception de la facture",
    Start.PRESUMED_RECEIPT: "Date de la facture augmentée de deux jours (réception non datée)",
}


def article(code: str) -> str:
    """An article as lawyers write it: L2192-10 is L. 2192-10."""
    return f"{code[0]}.{french.NBSP}{code[1:]}"


def begins(seller: Seller, made_on: date) -> str:
    """Place and day: Lyon, le 25/11/2026."""
    city, day = seller.address.city, french.day(made_on)
    return f"{city}, le {day}" if city else f"Le {day}"


def term_rows(claim: Claim) -> tuple[tuple[str, str, str], ...]:
    """Label, value and article of each figure from which the interest is computed."""
    term, interest = claim.term, claim.interest
    length, start = term.articles[1], term.articles[3]
    rows = [
        (_STARTS[term.start], french.day(term.starts_on), article(start)),
        (f"Délai de paiement ({_KINDS[term.kind]})", f"{term.days} jours", article(length)),
    ]
    if "R2192-29" in term.articles:
        rows.append(("Délai interrompu, puis repris à la remise des pièces", "oui", article("R2192-29")))
    if term.counted_to != interest.last_day and term.counted_to is not None:
        label = f"Dernier jour du délai ({french.day(term.counted_to)} non ouvrable, reporté)"
        rows.append((label, french.day(interest.last_day), ""))
    else:
        rows.append(("Dernier jour du délai", french.day(interest.last_day), ""))
    return (*rows, *interest_rows(interest))


def interest_rows(interest: LateInterest) -> tuple[tuple[str, str, str], ...]:
    """From when the interest runs, and at which rate."""
    return (
        ("Les intérêts courent à partir du", french.day(interest.begins_on), article("L2192-13")),
        (
            f"Taux de refinancement de la Banque centrale européenne au {french.day(interest.refinancing.half_year)}",
            french.rate(interest.refinancing.percent),
            article("R2192-31"),
        ),
        (
            f"Majoration de {french.figure(SURCHARGE)} points{_S}: taux des intérêts",
            french.rate(interest.percent),
            article("R2192-31"),
        ),
    )


def interest_parts(interest: LateInterest) -> tuple[tuple[str, ...], ...]:
    """The cells of each amount that was late: amount, from, to, days, rate, interest."""
    return tuple(
        (
            french.euros(part.amount),
            french.day(interest.begins_on),
            french.day(part.until),
            str(part.days),
            french.rate(interest.percent),
            french.euros(part.interest),
        )
        for part in interest.parts
    )


def formula(interest: LateInterest) -> str:
    """How each line was computed."""
    return (
        "Calcul de chaque ligne, arrondi au centime"
        f"{_S}: somme × {french.rate(interest.percent)} × jours / {DAYS_OF_A_YEAR}. Le jour du paiement est compté"
        f"{_S}; le taux reste celui du semestre où les intérêts ont commencé à courir (article {article('R2192-31')})."
    )


def claim_text(claim: Claim) -> ClaimText:
    """The letter that claims what is owed for the late payment of an invoice."""
    interest = claim.interest
    before, after = paragraphs(claim)
    return ClaimText(
        seller=claim.seller,
        buyer=claim.buyer,
        begins=begins(claim.seller, claim.made_on),
        subject=f"Réclamation d’intérêts moratoires{_S}: facture {claim.number}",
        foot=f"facture {claim.number}",
        before=before,
        rows=term_rows(claim),
        parts=interest_parts(interest),
        sums=(
            ("Intérêts moratoires", interest.interest, False),
            ("Indemnité forfaitaire pour frais de recouvrement (art. D. 2192-35)", interest.fixed_sum, False),
            ("Total réclamé, non soumis à la TVA", interest.total, True),
        ),
        after=after,
    )


def paragraphs(claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands before the tables, and what follows them."""
    interest = claim.interest
    still = sum((part.amount for part in interest.parts if part.open), ZERO)
    before = (
        "Madame, Monsieur,",
        (
            f"Notre facture {claim.number} du {french.day(claim.issue_date)}, d’un montant dû de "
            f"{french.euros(claim.owed)} TTC, n’a pas été payée dans le délai fixé par le code de la commande "
            "publique. Le retard donne droit, sans autre formalité, à des intérêts moratoires et à une indemnité "
            f"forfaitaire (articles {article('L2192-12')} et {article('L2192-13')}). En voici le calcul."
        ),
    )
    after = [formula(interest)]
    if still > 0:
        after.append(
            f"À ce jour, {french.euros(still)} restent à payer sur la facture, en plus des sommes ci-dessus{_S}; les "
            f"intérêts sont arrêtés au {french.day(claim.made_on)} et continuent de courir jusqu’au paiement."
        )
    pay = f"Nous vous demandons de verser {french.euros(interest.total)}"
    if claim.seller.iban:
        pay += f" sur le compte {french.iban(claim.seller.iban)}"
    after += [
        (
            f"{pay}. Ces sommes se paient dans les {PAID_WITHIN} jours qui suivent le paiement du principal (article "
            f"{article('R2192-36')}). Elles réparent un retard et ne sont pas soumises à la TVA (article 256 du code "
            "général des impôts)."
        ),
        "Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.",
        claim.seller.name,
    ]
    return before, tuple(after)
