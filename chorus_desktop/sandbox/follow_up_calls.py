"""What a supplier does to an invoice that is there: completes, recycles, files, renames the validator, downloads."""

import base64
from collections.abc import Iterator

from chorus_desktop.sandbox import answers, invoice_files, invoices, rules, submission, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.clock import day
from chorus_desktop.sandbox.deposit_calls import HttpRefusal
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.invoices import Invoice
from chorus_desktop.sandbox.state import State
from chorus_desktop.sandbox.uncertain import Refusal


def completer(state: State, body: Fields) -> Answer:
    """completerFacture: SUSPENDUE becomes COMPLETEE, and is with the recipient again."""
    invoice = invoices.by_id(state, body.whole("identifiantFactureCPP") or 0)
    files = body.children("pieceJointeComplementaire")
    if invoice is None:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    if invoice.current.code != "SUSPENDUE":
        return answers.refusal(uncertain.NOT_SUSPENDED)
    if wrong := submission.wrong_file(state, files):
        return answers.refusal(Refusal(code=uncertain.FILE_MISSING_CODE, libelle=wrong))
    submission.attach(state, invoice.id, files)
    invoices.set_status(state, invoice.id, "COMPLETEE", body.text("commentaire"))
    return answers.success(
        answers.ACTIONS,
        identifiantFactureCPP=invoice.id,
        numeroFacture=invoice.number,
        dateTraitement=day(state.clock.now()),
    )


def recycler(state: State, body: Fields) -> Answer:
    """recyclerFacture: an A_RECYCLER invoice goes to another recipient under its number and takes its way again."""
    invoice = invoices.by_id(state, body.whole("identifiantFactureCPP") or 0)
    if invoice is None:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    if invoice.current.code != "A_RECYCLER":
        return answers.refusal(uncertain.NOT_RECYCLABLE)
    addressed, references = body.child("destinataire"), body.child("reference")
    content = invoice.content | {
        "buyer": addressed.text("codeDestinataire") or invoice.buyer.siret,
        "service": addressed.text("codeServiceExecutant"),
        "engagement": references.text("numeroBonCommande") or invoice.content["engagement"],
        "contract": references.text("numeroMarche") or invoice.content["contract"],
    }
    why = next(_addressing(state, content), "")
    if why:
        return answers.refusal(Refusal(code=uncertain.RECYCLING_REFUSED_CODE, libelle=why))
    invoices.readdress(state, invoice.id, content)
    invoices.resume(state, invoice.id)
    return answers.success(
        answers.ACTIONS,
        identifiantFactureCPP=invoice.id,
        numeroFacture=invoice.number,
        statutFacture="DEPOSEE",
        dateDepot=day(invoice.deposited_at),
    )


def _addressing(state: State, content: dict[str, str]) -> Iterator[str]:
    buyer = state.directory.by_siret(content["buyer"])
    if buyer is None or not buyer.public:
        yield uncertain.BUYER_UNKNOWN
    else:
        yield from rules.addressing_refusals(buyer, content["service"], content["engagement"] or content["contract"])


def traiter_rejet(state: State, body: Fields) -> Answer:
    """traiterFacturesRejetees: files rejections away; the statuses stay."""
    chosen = [
        invoices.by_id(state, entry.whole("idDemandePaiement") or 0) for entry in body.children("listeDemandePaiement")
    ]
    found = [invoice for invoice in chosen if invoice is not None]
    if not found or len(found) < len(chosen):
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    if any(invoice.current.code != "REJETEE" for invoice in found):
        return answers.refusal(uncertain.NOT_REJECTED)
    for invoice in found:
        state.db.execute("UPDATE invoice SET rejection_filed = 1 WHERE id = ?", (invoice.id,))
        invoices.note(state, invoice.id, "action", "TRAITEMENT_REJET", state.directory.supplier.name)
    return answers.success(answers.ACTIONS)


def corriger_valideur(state: State, body: Fields) -> Answer:
    """corrigerValideurFacture: another main contractor is asked to validate."""
    invoice = invoices.by_id(state, body.whole("idFacture") or 0)
    if invoice is None:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    if invoice.current.code != "ERREUR_FOURNISSEUR_SUR_VALIDEUR":
        return answers.refusal(uncertain.NOT_ON_VALIDATOR)
    by_number = body.whole("idStructure")
    if by_number is not None:
        named = state.directory.by_id(by_number)
    else:
        named = state.directory.by_siret(body.text("identifiantStructure"))
    if named is None:
        return answers.refusal(uncertain.VALIDATOR_REFUSED)
    invoices.readdress(state, invoice.id, invoice.content | {"validator": named.siret})
    invoices.resume(state, invoice.id)
    return answers.success(answers.ACTIONS, idFacture=invoice.id)


def telecharger_groupe(state: State, body: Fields) -> Answer:
    """telechargerGroupeFacture: what was deposited, as PDF or ZIP, or all of it in one XML."""
    chosen: list[Invoice] = []
    for entry in body.children("listeFacture"):
        invoice = invoices.by_id(state, entry.whole("idFacture") or 0)
        if invoice is None:
            return answers.refusal(uncertain.INVOICE_UNKNOWN)
        chosen.append(invoice)
    if not chosen:
        return answers.refusal(uncertain.INVOICE_UNKNOWN)
    if sum(invoice_files.size_of(state, invoice) for invoice in chosen) > uncertain.GROUP_BYTES:
        raise HttpRefusal(413, {})
    match body.text("format"):
        case "PDF":
            with_files = body.text("avecPiecesJointesComplementaires") == "OUI"
            content = invoice_files.as_pdf(state, chosen, with_files=with_files)
        case "PIVOT":
            content = invoice_files.as_pivot(state, chosen)
        case _:
            return answers.refusal(uncertain.UNKNOWN_FORMAT)
    for invoice in chosen:
        invoices.note(state, invoice.id, "action", "TELECHARGEMENT_FACTURE", state.directory.supplier.name)
    return answers.success(answers.ACTIONS, fichierResultat=base64.b64encode(content).decode())
