"""The words of what is done with several invoices at once: the bar below the list, what came of it."""

from collections.abc import Sequence
from decimal import Decimal

from chorus_desktop.actions.selection import Held
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.store.queries import InvoiceRow
from chorus_desktop.ui.formats import NBSP, format_money
from chorus_desktop.ui.wording.problems import sentence
from chorus_desktop.ui.wording.typography import set_in_french

#: So many numbers are named, the others are counted.
_NAMED = 3


def chosen(rows: Sequence[InvoiceRow]) -> str:
    """How many are chosen, and their amount as the list shows it."""
    total = sum((signed(row) for row in rows), Decimal())
    count = "1 facture choisie" if len(rows) == 1 else f"{len(rows)} factures choisies"
    return f"{count} · {format_money(total)} TTC"


def too_many(count: int, most: int) -> str:
    """Why nothing is offered for so many."""
    return f"{count} factures choisies. Choisissez-en {most} au plus pour agir sur toutes à la fois."


def signed(row: InvoiceRow) -> Decimal:
    """The amount with VAT, a credit note's below zero."""
    return -row.with_vat if row.type_code is TypeCode.CREDIT_NOTE else row.with_vat


def send(count: int) -> str:
    """The button that sends drafts."""
    return "&Envoyer…" if count == 1 else f"&Envoyer {count} brouillons…"


def credit(count: int) -> str:
    """The button that prepares credit notes."""
    return "Faire un &avoir" if count == 1 else f"Préparer {count} &avoirs"


def discard(count: int) -> str:
    """The button that puts drafts into the bin."""
    return "Mettre à la &corbeille" if count == 1 else f"Mettre {count} brouillons à la &corbeille"


def restore(count: int) -> str:
    """The button that takes drafts out of the bin."""
    return "&Sortir de la corbeille" if count == 1 else f"&Sortir {count} brouillons de la corbeille"


def discarded(count: int) -> str:
    """What was done."""
    return "Brouillon mis à la corbeille." if count == 1 else f"{count} brouillons mis à la corbeille."


def restored(count: int) -> str:
    """What was done."""
    return "Brouillon sorti de la corbeille." if count == 1 else f"{count} brouillons sortis de la corbeille."


def credited(count: int, already: Sequence[str]) -> str:
    """What was prepared, and what was there before."""
    told = {0: "", 1: "1 avoir préparé dans les brouillons."}.get(
        count, f"{count} avoirs préparés dans les brouillons."
    )
    return f"{told} {already_credited(already)}".strip()


def already_credited(numbers: Sequence[str]) -> str:
    """Which invoices have a credit note already."""
    if not numbers:
        return ""
    named = ", ".join(numbers[:_NAMED])
    more = f" et {len(numbers) - _NAMED} autres" if len(numbers) > _NAMED else ""
    return f"Un avoir existe déjà pour {named}{more}."


def sending_title(count: int) -> str:
    """What is asked before drafts are sent."""
    if count == 0:
        return "Rien ne peut partir pour le moment"
    return set_in_french("Envoyer cette facture ?" if count == 1 else f"Envoyer ces {count} factures ?")


def sending(rows: Sequence[InvoiceRow], *, online: bool) -> str:
    """What will happen to those that are ready."""
    if not rows:
        return ""
    total = format_money(sum((signed(row) for row in rows), Decimal()))
    customers = len({row.buyer_siret for row in rows})
    whom = "1 client" if customers == 1 else f"{customers} clients"
    if len(rows) == 1:
        when = "Elle part tout de suite" if online else "Elle partira dès que possible"
        return f"{total} TTC pour {whom}. Son numéro lui est donné maintenant. {when}."
    when = "Elles partent tout de suite" if online else "Elles partiront dès que possible"
    return f"{total} TTC pour {whom}. Leurs numéros leur sont donnés maintenant, dans cet ordre. {when}."


def held_title(count: int) -> str:
    """What stands above the drafts that stay."""
    return "1 brouillon reste ici" if count == 1 else f"{count} brouillons restent ici"


def held(one: Held) -> str:
    """Which draft stays, and why."""
    why = "à vérifier d’abord à côté de son PDF" if one.problem is None else sentence(one.problem)
    return set_in_french(f"{title(one.row)} : {why}")


def title(row: InvoiceRow) -> str:
    """How a draft is named where it has no number yet."""
    name = row.buyer_name or "Client à choisir"
    return f"{name}, {format_money(signed(row))}" if not row.number else f"{row.number}, {name}"


def go(count: int) -> str:
    """The strong button of the question."""
    return "&Envoyer" if count == 1 else f"&Envoyer les {count} factures"


def sent_so_far(done: int, every: int) -> str:
    """How far it is."""
    return f"{done}{NBSP}/{NBSP}{every}"


def sent(numbers: Sequence[str], *, online: bool) -> str:
    """What came of it."""
    if not numbers:
        return "Aucune facture n’a été émise."
    if len(numbers) == 1:
        return f"Facture {numbers[0]} émise, elle {'part' if online else 'partira dès que possible'}."
    when = "partent" if online else "partiront dès que possible"
    return f"{len(numbers)} factures émises ({numbers[0]} à {numbers[-1]}), elles {when}."
