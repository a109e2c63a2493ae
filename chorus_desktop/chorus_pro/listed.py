"""Rows of the searches among issued invoices, read field by field."""

from chorus_desktop.chorus_pro import cadres
from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.exchange import PlatformInvoice
from chorus_desktop.domain.lifecycle import NOT_SUBMITTED
from chorus_desktop.domain.platform_invoices import ListedInvoice


def read_invoice(row: Fields) -> PlatformInvoice:
    """What identifies an invoice and where it stands; nothing else of the row can make it fail.

    Only what was not submitted may lack its number.
    """
    status = row.text("statut")
    return PlatformInvoice(
        platform_id=row.identifier("identifiantFactureCPP"),
        number=row.text("numeroFacture") if status in NOT_SUBMITTED else row.required_text("numeroFacture"),
        issue_date=row.day("dateFacture"),
        seller_identifier=row.text("codeFournisseur"),
        buyer_siret=row.text("codeDestinataire"),
        with_vat=row.amount("montantTTC"),
        status=status,
        status_at=row.moment("dateHeureEtatCourant"),
        flux_number=row.text("numeroFluxDepot"),
        deposited_on=row.day("dateDepot"),
    )


def read_listed(row: Fields) -> ListedInvoice:
    """The whole row."""
    return ListedInvoice(
        invoice=read_invoice(row),
        kind=cadres.kind(row, "typeFacture"),
        buyer_name=row.text("designationDestinataire"),
        buyer_id=row.whole("idDestinataire"),
        service_code=row.text("codeServiceExecutant"),
        service_name=row.text("nomServiceExecutant"),
        without_vat=row.amount("montantHT"),
        due=row.amount("montantAPayer"),
        currency=row.text("devise"),
        purchase_order=row.text("numeroBonCommande"),
        contract=row.text("numeroMarche"),
        preceding_number=row.text("numeroFactureOrigine"),
        deposit_mode=row.text("modeDepot"),
        comment=row.text("commentaireEtatCourant"),
        validator_siret=row.text("codeValideur1"),
        validator_name=row.text("raisonSocialeValideur1"),
        rejection_filed=row.flag("rejetTraite"),
        size=row.whole("taille"),
    )
