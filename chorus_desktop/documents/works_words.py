"""What the documents say of a works contract: where it stands, and the guarantee that the buyer keeps.

EN 16931 has no term for a guarantee: it is owed, VAT included, and paid later. So the amount due (BT-115) stays whole,
and a note (ABU) says how much of it is kept, as the French use case 26 (XP Z12-014) has it.
"""

from decimal import Decimal

from chorus_desktop.documents import french
from chorus_desktop.domain.invoice import Invoice, Note
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.totals import Totals, compute_totals
from chorus_desktop.domain.works import Row, retained, rows, sign

#: More amendments than these are told as their sum: a note has 1,024 characters (BR-FR-CPRO-42).
_MOST_TOLD = 10


def title_of_works(invoice: Invoice) -> str:
    """The heading of the table of progress, "" where the invoice belongs to no works contract."""
    works = invoice.works
    if works is None:
        return ""
    told = f"{'Avoir sur la situation' if invoice.is_credit_note else 'Situation'} de travaux n° {works.rank}"
    return f"{told}, arrêtée au {french.day(works.until)}" if works.until else told


def sums(told: tuple[Row, ...]) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """Without VAT: the contract, all of it so far, what was invoiced before, what this invoice has of it."""
    before = sum((row.item.before_amount for row in told), ZERO)
    now = sum((row.amount for row in told), ZERO)
    return sum((row.item.amount for row in told), ZERO), before + now, before, now


def amendment_words(invoice: Invoice) -> str:
    """What the contract came to when it was signed, and what its amendments added or took away; "" without one."""
    works = invoice.works
    if works is None or not works.amendments:
        return ""
    added = sum((one.amount for one in works.amendments), ZERO)
    first = french.titled("Marché initial HT", french.euros(sums(rows(invoice))[0] - added))
    if len(works.amendments) > _MOST_TOLD:
        return ", ".join((first, french.titled(f"{len(works.amendments)} avenants", _signed(added))))
    told = (
        french.titled(f"avenant n° {one.number} du {french.day(one.signed_on)}", _signed(one.amount))
        for one in works.amendments
    )
    return ", ".join((first, *told))


def _signed(amount: Decimal) -> str:
    """With its sign, also where something is added."""
    return f"+{french.euros(amount)}" if amount > 0 else french.euros(amount)


def works_notes(invoice: Invoice) -> tuple[Note, ...]:
    """Where the contract stands with this invoice (AAI), and the guarantee (ABU)."""
    if invoice.works is None:
        return ()
    whole, so_far, before, now = map(french.euros, sums(rows(invoice)))
    told = (("Marché HT", whole), ("cumulé", so_far), ("déjà facturé", before))
    last = french.titled("cet avoir" if invoice.is_credit_note else "ce mois", now)
    text = ", ".join([*(french.titled(label, amount) for label, amount in told), last])
    since = amendment_words(invoice)
    notes = (Note(code="AAI", text=f"{title_of_works(invoice)}. {text}.{f' {since}.' if since else ''}"),)
    guarantee = guarantee_words(invoice)
    return (*notes, Note(code="ABU", text=guarantee)) if guarantee else notes


def guarantee_words(invoice: Invoice) -> str:
    """What is said of the guarantee, "" where none is kept."""
    kept = retained(invoice)
    if invoice.works is None or not kept:
        return ""
    if invoice.is_credit_note:
        return f"La retenue de garantie diminue de {french.euros(kept)}."
    share = french.rate(invoice.works.retention)
    now = french.euros(compute_totals(invoice).due - kept)
    return (
        f"{french.titled(f'Retenue de garantie de {share} du montant TTC', french.euros(kept))}, à payer à la fin du "
        "délai de garantie (code de la commande publique, art. R2191-32 à R2191-35). "
        f"{french.titled('À payer maintenant', now)}."
    )


def retention_rows(invoice: Invoice, totals: Totals) -> tuple[tuple[str, Decimal], ...]:
    """What stands below the amount due: what is kept of it, then what is to be paid now."""
    kept = retained(invoice)
    if invoice.works is None or not kept or invoice.is_credit_note:
        return ()
    share = french.rate(invoice.works.retention)
    return (f"Retenue de garantie {share}", -kept), ("À payer maintenant", totals.due - kept)


def kept_so_far(invoice: Invoice) -> Decimal:
    """The guarantee that is kept with this invoice, in euros with VAT."""
    return (invoice.works.before_retained if invoice.works else ZERO) + sign(invoice) * retained(invoice)
