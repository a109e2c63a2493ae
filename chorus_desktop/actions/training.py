"""Furnish a training profile, so that the first exercise needs no form."""

from dataclasses import replace

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.identifiers import french_vat_id, siren_of
from chorus_desktop.domain.parties import Address, Identifier, Seller
from chorus_desktop.store.settings import load_settings, save_settings

#: The invented firm that the embedded platform knows as a supplier.
_SIRET = "73282932000074"
EXAMPLE_FIRM = Seller(
    name="Plomberie Martin SARL",
    identifier=Identifier(value=_SIRET),
    vat_id=french_vat_id(siren_of(_SIRET)),
    legal_form="SARL au capital de 8 000 €",
    registration="RCS Lyon 732 829 320",
    address=Address(line1="12 rue des Forges", postcode="69003", city="Lyon"),
    email="contact@plomberie-martin.example",
    iban="FR7630006000011234567890189",
    bic="AGRIFRPP",
)


def furnish_training(desk: Desk) -> None:
    """Give an untouched training profile the invented firm and mark it as training; any other stays as it is."""
    settings = load_settings(desk.store)
    if not settings.seller.name:
        save_settings(desk.store, replace(settings, seller=EXAMPLE_FIRM, environment="training"), now=desk.now())
