"""Which identifier does a party go by, among those that a maker wrote, with or without their schemes?"""

from collections.abc import Sequence
from dataclasses import replace

from chorus_desktop.documents.cii_parties import electronic_address
from chorus_desktop.documents.xml_fields import Element
from chorus_desktop.domain.identifiers import SCHEMES, IdentifierType, compact, is_siret_shape
from chorus_desktop.domain.parties import Identifier, Seller

#: Scheme of a routing code (code service) under the reform; Chorus Pro's own place for it is BT-10.
ROUTING = "0224"
#: Scheme of an electronic address of the French directory (BT-34, BT-49).
ADDRESS = "0225"
_SIRET = SCHEMES[IdentifierType.SIRET][0]
_TYPE_BY_SCHEME = {scheme: kind for kind, (scheme, _) in SCHEMES.items()}


def seller_identifier(items: Sequence[Element]) -> Identifier:
    """The first under a scheme that Chorus Pro takes (BT-29, BT-30), else what looks like a SIRET."""
    for item in items:
        kind = _TYPE_BY_SCHEME.get(item.get("schemeID", ""))
        text = (item.text or "").strip()
        if kind is not None and text:
            return Identifier(type=kind, value=compact(text) if kind is IdentifierType.SIRET else text)
    return Identifier(type=IdentifierType.SIRET, value=siret(items))


def siret(items: Sequence[Element]) -> str:
    """The one under the scheme of SIRETs, else the first that looks like one; many makers leave the scheme out."""
    given = [(item.get("schemeID", ""), compact(item.text or "")) for item in items]
    told = [text for scheme, text in given if scheme == _SIRET and text]
    return next(iter(told), "") or next((text for _, text in given if is_siret_shape(text)), "")


def own_address(seller: Seller, address: str) -> Seller:
    """The seller with its electronic address (BT-34), where that is not the one that follows from the rest of it."""
    return seller if address == electronic_address(seller)[0] else replace(seller, electronic_address=address)
