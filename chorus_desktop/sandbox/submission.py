"""The call soumettre: one invoice from JSON, or around a PDF brought before; accepted or refused at once."""

import base64
import hashlib
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from chorus_desktop.sandbox import answers, deposits, invoices, rules, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.clock import day
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.reading import Line, Reading, Tax, Totals
from chorus_desktop.sandbox.reference_calls import attachment_type
from chorus_desktop.sandbox.state import State
from chorus_desktop.sandbox.uncertain import Refusal

_MODES = ("SAISIE_API", "DEPOT_PDF_API", "DEPOT_PDF_SIGNE_API")
CADRES = {
    "A1_FACTURE_FOURNISSEUR": "A1",
    "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE": "A2",
    "A9_FACTURE_SOUSTRAITANT": "A9",
    "A12_FACTURE_COTRAITANT": "A12",
}
_TYPES = {"FACTURE": "380", "AVOIR": "381"}
_VAT_TYPES = ("TVA_SUR_DEBIT", "TVA_SUR_ENCAISSEMENT", "EXONERATION", "SANS_TVA")
_PAYMENT = {"CHEQUE": "20", "PRELEVEMENT": "49", "VIREMENT": "30", "ESPECE": "10", "AUTRE": "01", "REPORT": "97"}


# The JSON form knows rates, not the categories of BT-118.
_CATEGORY = "S"


def soumettre(state: State, body: Fields) -> Answer:
    """soumettreFacture: DEPOSEE at once, or a refusal; the same number a second time is refused."""
    now = state.clock.now()
    number = body.text("numeroFactureSaisi") or _automatic_number(state, now)
    deposit_id = deposits.receive_submission(state, number)
    supplier = state.directory.supplier
    if body.child("fournisseur").whole("idFournisseur") != supplier.id:
        return _refused(state, deposit_id, uncertain.NO_HABILITATION)
    reading = _reading(state, body, number, now)
    why = next(_shape(state, body), "") or next(_content(state, body, reading), "")
    if why:
        return _refused(state, deposit_id, Refusal(code=uncertain.NOT_SUBMITTABLE_CODE, libelle=why))
    if invoices.is_known(state, *rules.triplet(reading)):
        return _refused(state, deposit_id, uncertain.DUPLICATE_AT_ONCE)
    file_id = main_file(body)
    mode = body.text("modeDepot")
    invoice_id = invoices.integrate(state, deposit_id, reading, at=now, mode=mode, file_id=file_id)
    attach(state, invoice_id, body.children("pieceJointeComplementaire"))
    deposits.settle_submission(state, deposit_id, "INTEGRE", [])
    return answers.success(
        answers.ACTIONS,
        identifiantFactureCPP=invoice_id,
        numeroFacture=number,
        statutFacture="DEPOSEE",
        dateDepot=day(now),
        identifiantStructure=supplier.siret,
        empreinteCertificatDepot=base64.b64encode(hashlib.sha256(f"{invoice_id}{number}".encode()).digest()).decode(),
    )


def _refused(state: State, deposit_id: int, why: Refusal) -> Answer:
    deposits.settle_submission(state, deposit_id, "REFUSE", [why.libelle])
    return answers.refusal(why)


def _automatic_number(state: State, now: float) -> str:
    sequence = int(state.kept.read("automatic_number") or "0") + 1
    state.kept.write("automatic_number", str(sequence))
    return uncertain.AUTOMATIC_NUMBER.format(year=day(now)[:4], sequence=sequence)


def attach(state: State, invoice_id: int, files: list[Fields]) -> None:
    """Join complementary files, which `wrong_file` has nothing against, to an invoice."""
    for file in files:
        state.db.execute(
            "INSERT INTO invoice_file(invoice_id, file_id, designation, type_code, line) VALUES (?, ?, ?, ?, ?)",
            (
                invoice_id,
                file.whole("pieceJointeComplementaireId"),
                file.text("pieceJointeComplementaireDesignation"),
                file.text("pieceJointeComplementaireType"),
                file.whole("pieceJointeComplementaireNumeroLigneFacture"),
            ),
        )


def wrong_file(state: State, files: list[Fields]) -> str:
    """Why the complementary files are not taken: one was never brought, or is of a type that is none; else ""."""
    if not all(_is_kept(state, file.whole("pieceJointeComplementaireId")) for file in files):
        return uncertain.FILE_MISSING
    kinds = (file.text("pieceJointeComplementaireType") for file in files)
    return "" if all(attachment_type(kind, "FACTURE") for kind in kinds) else uncertain.FILE_TYPE


def main_file(body: Fields) -> int | None:
    return body.child_or_first("pieceJointePrincipale").whole("pieceJointePrincipaleId")


def _shape(state: State, body: Fields) -> Iterator[str]:
    references, mode = body.child("references"), body.text("modeDepot")
    for name, value, allowed in (
        ("modeDepot", mode, _MODES),
        ("codeCadreFacturation", body.child("cadreDeFacturation").text("codeCadreFacturation"), tuple(CADRES)),
        ("typeFacture", references.text("typeFacture"), tuple(_TYPES)),
        ("typeTva", references.text("typeTva"), _VAT_TYPES),
        ("modePaiement", references.text("modePaiement"), tuple(_PAYMENT)),
    ):
        if value not in allowed:
            yield f"La valeur du champ {name} n'est pas autorisee."
    if len(references.text("deviseFacture")) != 3:
        yield "Le champ deviseFacture est obligatoire."
    if mode == "SAISIE_API" and not body.children("lignePoste"):
        yield "Au moins une ligne de poste est obligatoire."
    if mode.startswith("DEPOT_PDF") and not _is_kept(state, main_file(body)):
        yield "La piece jointe principale est obligatoire."
    if _unknown_codes(body):
        yield f"Le code de taux de TVA {min(_unknown_codes(body))} n'existe pas."
    if wrong := wrong_file(state, body.children("pieceJointeComplementaire")):
        yield wrong


def _is_kept(state: State, file_id: int | None) -> bool:
    return state.db.execute("SELECT 1 FROM file WHERE id = ?", (file_id,)).fetchone() is not None


def _content(state: State, body: Fields, reading: Reading) -> Iterator[str]:
    yield from rules.number_refusals(reading.number)
    if not rules.is_day(reading.issue_date):
        yield uncertain.DATE_WRONG
    buyer = state.directory.by_siret(reading.buyer)
    if buyer is None or not buyer.public:
        yield uncertain.BUYER_UNKNOWN
    else:
        yield from rules.addressing_refusals(buyer, reading.service, reading.engagement or reading.contract)
    for name in ("montantHtTotal", "montantTVA", "montantAPayer"):
        if name not in body.child("montantTotal"):
            yield f"Le champ {name} est obligatoire."
    yield from rules.totals_refusals(reading)


def _reading(state: State, body: Fields, number: str, now: float) -> Reading:
    references, buyer, sums = body.child("references"), body.child("destinataire"), body.child("montantTotal")
    without_vat, vat = sums.number("montantHtTotal"), sums.number("montantTVA")
    stated = sums.number("montantTtcTotal")
    with_vat = stated if stated is not None else (without_vat or Decimal(0)) + (vat or Decimal(0))
    due, rebate = sums.number("montantAPayer"), sums.number("montantRemiseGlobaleTTC") or Decimal(0)
    return Reading(
        number=number,
        type_code=_TYPES.get(references.text("typeFacture"), "380"),
        issue_date=body.text("dateFacture")[:10] or day(now),
        cadre=CADRES.get(body.child("cadreDeFacturation").text("codeCadreFacturation"), ""),
        supplier=state.directory.supplier.siret,
        supplier_scheme="SIRET",
        buyer=buyer.text("codeDestinataire"),
        buyer_scheme="SIRET",
        service=buyer.text("codeServiceExecutant"),
        engagement=references.text("numeroBonCommande"),
        contract=references.text("numeroMarche"),
        payment_means=_PAYMENT.get(references.text("modePaiement"), ""),
        currency=references.text("deviseFacture"),
        vat_on_debits=references.text("typeTva") == "TVA_SUR_DEBIT",
        preceding=references.text("numeroFactureOrigine"),
        validator=body.child("cadreDeFacturation").text("codeStructureValideur"),
        totals=Totals(
            lines=None,
            allowances=Decimal(0),
            charges=Decimal(0),
            without_vat=without_vat,
            vat=vat,
            with_vat=with_vat,
            # What was paid before has no field of its own: the difference to what is left to pay.
            prepaid=max(Decimal(0), with_vat - rebate - (due if due is not None else with_vat)),
            rounding=-rebate,
            due=due,
        ),
        taxes=tuple(_tax(line) for line in body.children("ligneTva")),
        lines=tuple(_line(line) for line in body.children("lignePoste")),
        extra={"typeTva": references.text("typeTva"), "commentaire": body.text("commentaire")},
    )


def _tax(line: Fields) -> Tax:
    return Tax(
        rate=_rate(line.text("ligneTvaTaux"), line.number("ligneTvaTauxManuel")),
        basis=line.number("ligneTvaMontantBaseHtParTaux") or Decimal(0),
        amount=line.number("ligneTvaMontantTvaParTaux") or Decimal(0),
        category=_CATEGORY,
    )


def _rate(code: str, manual: Decimal | None) -> Decimal:
    return manual if manual is not None else uncertain.VAT_CODES.get(code, Decimal(0))


def _unknown_codes(body: Fields) -> set[str]:
    codes = {line.text("lignePosteTauxTva") for line in body.children("lignePoste")}
    return (codes | {line.text("ligneTvaTaux") for line in body.children("ligneTva")}) - {"", *uncertain.VAT_CODES}


def _line(line: Fields) -> Line:
    quantity = line.number("lignePosteQuantite") or Decimal(0)
    price = line.number("lignePosteMontantUnitaireHT") or Decimal(0)
    rebate = line.number("lignePosteMontantRemiseHT") or Decimal(0)
    return Line(
        number=str(line.whole("lignePosteNumero") or ""),
        name=line.text("lignePosteDenomination"),
        reference=line.text("lignePosteReference"),
        quantity=quantity,
        price=price,
        rate=_rate(line.text("lignePosteTauxTva"), line.number("lignePosteTauxTvaManuel")),
        category=_CATEGORY,
        total=(quantity * price - rebate).quantize(Decimal("0.01"), ROUND_HALF_UP),
    )
