"""The words of what is done with several invoices at once: the bar below the list, what came of it."""

from collections.abc import Sequence
from decimal import Decimal

from chorus_desktop.actions.selection import Held
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.store.queries import InvoiceRow
from chorus_desktop.ui.formats import NBSP, format_money
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording.problems import sentence
from chorus_desktop.ui.wording.typography import set_in_french

#: So many numbers are named, the others are counted.
_NAMED = 3


def chosen(rows: Sequence[InvoiceRow]) -> str:
    """How many are chosen, and their amount as the list shows it."""
    total = sum((signed(row) for row in rows), Decimal())
    count = said("1 facture choisie") if len(rows) == 1 else said("{count} factures choisies").format(count=len(rows))
    return said("{count} · {amount} TTC").format(count=count, amount=format_money(total))


def too_many(count: int, most: int) -> str:
    """Why nothing is offered for so many."""
    return said("{count} factures choisies. Choisissez-en {most} au plus pour agir sur toutes à la fois.").format(
        count=count, most=most
    )


def signed(row: InvoiceRow) -> Decimal:
    """The amount with VAT, a credit note's below zero."""
    return -row.with_vat if row.type_code is TypeCode.CREDIT_NOTE else row.with_vat


def send(count: int) -> str:
    """The button that sends drafts."""
    return said("&Envoyer…") if count == 1 else said("&Envoyer {count} brouillons…").format(count=count)


def credit(count: int) -> str:
    """The button that prepares credit notes."""
    return said("Faire un &avoir") if count == 1 else said("Préparer {count} &avoirs").format(count=count)


def discard(count: int) -> str:
    """The button that puts drafts into the bin."""
    return (
        said("Mettre à la &corbeille")
        if count == 1
        else said("Mettre {count} brouillons à la &corbeille").format(count=count)
    )


def restore(count: int) -> str:
    """The button that takes drafts out of the bin."""
    return (
        said("&Sortir de la corbeille")
        if count == 1
        else said("&Sortir {count} brouillons de la corbeille").format(count=count)
    )


def discarded(count: int) -> str:
    """What was done."""
    return (
        said("Brouillon mis à la corbeille.")
        if count == 1
        else said("{count} brouillons mis à la corbeille.").format(count=count)
    )


def restored(count: int) -> str:
    """What was done."""
    return (
        said("Brouillon sorti de la corbeille.")
        if count == 1
        else said("{count} brouillons sortis de la corbeille.").format(count=count)
    )


def credited(count: int, already: Sequence[str]) -> str:
    """What was prepared, and what was there before."""
    told = {0: "", 1: said("1 avoir préparé dans les brouillons.")}.get(
        count, said("{count} avoirs préparés dans les brouillons.").format(count=count)
    )
    return f"{told} {already_credited(already)}".strip()


def already_credited(numbers: Sequence[str]) -> str:
    """Which invoices have a credit note already."""
    if not numbers:
        return ""
    named = ", ".join(numbers[:_NAMED])
    others = len(numbers) - _NAMED
    more = said(" et 1 autre") if others == 1 else said(" et {count} autres").format(count=others) if others > 0 else ""
    return said("Un avoir existe déjà pour {named}{more}.").format(named=named, more=more)


def sending_title(count: int) -> str:
    """What is asked before drafts are sent."""
    if count == 0:
        return said("Rien ne peut partir pour le moment")
    return set_in_french(
        said("Envoyer cette facture ?") if count == 1 else said("Envoyer ces {count} factures ?").format(count=count)
    )


def sending(rows: Sequence[InvoiceRow], *, online: bool) -> str:
    """What will happen to those that are ready."""
    if not rows:
        return ""
    total = format_money(sum((signed(row) for row in rows), Decimal()))
    customers = len({row.buyer_siret for row in rows})
    whom = said("1 client") if customers == 1 else said("{customers} clients").format(customers=customers)
    if len(rows) == 1:
        when = said("Elle part tout de suite") if online else said("Elle partira dès que possible")
        return said("{total} TTC pour {whom}. Son numéro lui est donné maintenant. {when}.").format(
            total=total, whom=whom, when=when
        )
    when = said("Elles partent tout de suite") if online else said("Elles partiront dès que possible")
    return said("{total} TTC pour {whom}. Leurs numéros leur sont donnés maintenant, dans cet ordre. {when}.").format(
        total=total, whom=whom, when=when
    )


def held_title(count: int) -> str:
    """What stands above the drafts that stay."""
    return said("1 brouillon reste ici") if count == 1 else said("{count} brouillons restent ici").format(count=count)


def held(one: Held) -> str:
    """Which draft stays, and why."""
    why = said("à vérifier d’abord à côté de son PDF") if one.problem is None else sentence(one.problem)
    return set_in_french(f"{title(one.row)} : {why}")


def title(row: InvoiceRow) -> str:
    """How a draft is named where it has no number yet."""
    name = row.buyer_name or said("Client à choisir")
    return f"{name}, {format_money(signed(row))}" if not row.number else f"{row.number}, {name}"


def go(count: int) -> str:
    """The strong button of the question."""
    return said("&Envoyer") if count == 1 else said("&Envoyer les {count} factures").format(count=count)


def sent_so_far(done: int, every: int) -> str:
    """How far it is."""
    return f"{done}{NBSP}/{NBSP}{every}"


def sent(numbers: Sequence[str], *, online: bool) -> str:
    """What came of it."""
    if not numbers:
        return said("Aucune facture n’a été émise.")
    if len(numbers) == 1:
        leaving = said("Facture {number} émise, elle part.")
        later = said("Facture {number} émise, elle partira dès que possible.")
        return (leaving if online else later).format(number=numbers[0])
    when = said("partent") if online else said("partiront dès que possible")
    return said("{count} factures émises ({first} à {last}), elles {when}.").format(
        count=len(numbers), first=numbers[0], last=numbers[-1], when=when
    )
