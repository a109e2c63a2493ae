"""The parts of an issued invoice (FactureCppEmise), read field by field."""

from chorus_desktop.chorus_pro import cadres
from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.parties import Address
from chorus_desktop.domain.platform_detail import (
    Approval,
    KnownFile,
    KnownLine,
    KnownParty,
    KnownReferences,
    KnownTotals,
    KnownVat,
    PlatformInvoiceDetail,
)

#: Who approves, by the ending of the fields.
_APPROVERS = {"Valideur1": "validator", "Valideur2": "second_validator", "Moe": "supervisor", "Moa": "client"}


def read_head(invoice: Fields) -> PlatformInvoiceDetail:
    """The invoice without its lists. Raises WrongAnswer."""
    buyer, seller, frame = (invoice.child(name) for name in ("destinataire", "fournisseur", "cadreDeFacturation"))
    return PlatformInvoiceDetail(
        platform_id=invoice.identifier("identifiantFactureCPP"),
        number=invoice.required_text("numeroFacture"),
        status=invoice.text("statutFacture"),
        deposit_mode=invoice.text("modeDepot"),
        rejection_filed=invoice.flag("rejetTraite"),
        buyer=_read_buyer(buyer),
        payment_status_reported=buyer.answer("miseEnPaiementDestinataire"),
        seller=_read_seller(seller),
        registration=seller.text("numeroRcsFournisseur"),
        bank_details_id=seller.whole("coordBancairesFournisseurId"),
        bank_details_label=seller.text("coordBancairesFournisseurLibelle"),
        factor_name=seller.child("affactureur").text("affactureurRaisonSociale"),
        business_process=cadres.code(frame.text("codeCadreFacturation")),
        approvals=_read_approvals(frame),
        references=_read_references(invoice.child("references")),
        totals=_read_totals(invoice.child("montantTotal")),
        main_file_id=invoice.child("pieceJointePrincipale").whole("idPieceJointePrincipale"),
        preceding_number=invoice.child("piecePrecedente").text("numeroPiecePrecedente"),
        # The Swagger spells it so.
        following_number=invoice.child("pieceSuivante").text("numeroPieceSuiante"),
        comment=invoice.text("commentaire"),
    )


def _read_buyer(fields: Fields) -> KnownParty:
    return KnownParty(
        structure_id=fields.whole("idDestinataire"),
        identifier=fields.text("codeDestinataire"),
        name=fields.text("designationDestinataire") or fields.text("libelleDestinataire"),
        service_id=fields.whole("idServiceExecutant"),
        service_code=fields.text("codeServiceExecutant"),
        service_name=fields.text("libelleServiceExecutant"),
        address=_read_address(fields, "Destinataire"),
    )


def _read_seller(fields: Fields) -> KnownParty:
    person = " ".join(filter(None, (fields.text("prenomFournisseur"), fields.text("nomFournisseur"))))
    return KnownParty(
        structure_id=fields.whole("idFournisseur"),
        identifier=fields.text("codeFournisseur"),
        identifier_type=fields.text("typeIdentifiantFournisseur"),
        name=fields.text("designationFournisseur") or fields.text("raisonSocialeFournisseur") or person,
        service_id=fields.whole("idServiceFournisseur"),
        service_code=fields.text("codeServiceFournisseur"),
        service_name=fields.text("libelleServiceFournisseur"),
        address=_read_address(fields, "Fournisseur"),
    )


def _read_address(fields: Fields, party: str) -> Address:
    complements = (fields.text(f"adresse{party}Complement{rank}") for rank in (1, 2))
    country = fields.text(f"adresse{party}CodePays")
    return Address(
        line1=fields.text(f"adresse{party}Detail"),
        line2=" ".join(filter(None, complements)),
        postcode=fields.text(f"adresse{party}CodePostal"),
        city=fields.text(f"adresse{party}Ville"),
        country=country if len(country) == 2 else "FR",
    )


def _read_approvals(frame: Fields) -> tuple[Approval, ...]:
    told = (_read_approval(frame, ending, role) for ending, role in _APPROVERS.items())
    return tuple(approval for approval in told if approval.identifier or approval.name or approval.structure_id)


def _read_approval(frame: Fields, ending: str, role: str) -> Approval:
    person = " ".join(filter(None, (frame.text(f"prenom{ending}"), frame.text(f"nom{ending}"))))
    return Approval(
        role=role,
        structure_id=frame.whole(f"id{ending}"),
        identifier=frame.text(f"code{ending}") or frame.text(f"identifiant{ending}"),
        name=frame.text(f"raisonSociale{ending}") or frame.text(f"designation{ending}") or person,
        on=frame.day(f"dateValidation{ending[-1]}") if ending.startswith("Valideur") else None,
    )


def _read_references(fields: Fields) -> KnownReferences:
    return KnownReferences(
        issue_date=fields.day("dateFacture"),
        deposited_on=fields.day("dateDepot"),
        due_on=fields.day("dateEcheancePaiement"),
        kind=cadres.kind(fields, "typeFacture"),
        currency=fields.text("codeDeviseFacture"),
        vat_type=fields.text("typeTva"),
        exemption_code=fields.text("motifExonerationTva"),
        exemption_reason=fields.text("libelleMotifExonerationTva"),
        contract=fields.text("numeroMarche"),
        purchase_order=fields.text("numeroBonCommande"),
        preceding_number=fields.text("numeroFactureOrigine"),
        payment_means=fields.text("modePaiement"),
        payment_order=fields.text("numeroDpMandat"),
    )


def _read_totals(fields: Fields) -> KnownTotals:
    return KnownTotals(
        without_vat=fields.amount("montantHtTotal"),
        vat_total=fields.amount("montantTVA"),
        before_discount=fields.amount("montantTtcAvantRemiseGlobalTTC"),
        discount=fields.amount("montantRemiseGlobaleTTC"),
        discount_reason=fields.text("motifRemiseGlobaleTTC"),
        with_vat=fields.amount("montantTtcTotal"),
        due=fields.amount("montantAPayer"),
    )


def read_vat(row: Fields) -> KnownVat:
    """One row of recapitulatifDeTva."""
    listed, typed = row.amount("ligneTvaTauxRefValeur"), row.amount("ligneTvaTauxManuel")
    return KnownVat(
        rate_code=row.text("ligneTvaTauxRefCode"),
        rate=typed if listed is None else listed,
        basis=row.amount("ligneTvaMontantBaseHtParTaux"),
        amount=row.amount("ligneTvaMontantTvaParTaux"),
    )


def read_line(row: Fields) -> KnownLine:
    """One row of lignesDePoste."""
    return KnownLine(
        number=row.whole("lignePosteNumero"),
        reference=row.text("lignePosteReference"),
        name=row.text("lignePosteDenomination"),
        quantity=row.amount("lignePosteQuantite"),
        unit=row.text("lignePosteUniteLibelle"),
        net_price=row.amount("lignePosteMontantUnitaireHT"),
        discount=row.amount("lignePosteMontantRemiseHT"),
        rate_code=row.text("lignePosteTauxTva"),
        rate=row.amount("lignePosteTauxTvaManuel"),
        without_vat=row.amount("lignePosteMontantHtApresRemise"),
        vat=row.amount("lignePosteMontantTva"),
        with_vat=row.amount("lignePosteMontantTtcApresRemise"),
    )


def read_file(row: Fields) -> KnownFile:
    """One row of listeDesPiecesJointes."""
    return KnownFile(
        file_id=row.identifier("pieceJointeId"),
        link_id=row.whole("pieceJointeIdLiaison"),
        designation=row.text("pieceJointeDesignation"),
        type_code=row.text("pieceJointeTypeCode"),
        type_label=row.text("pieceJointeTypeLibelle"),
        extension=row.text("pieceJointeExtension"),
        line=row.whole("pieceJointeNumeroLigneFacture"),
    )
