"""Breakers of the supplier, the buyer and what it requires, the main contractor, payee, delivery, representative."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Invoice, Vat, VatCategory
from chorus_desktop.domain.parties import (
    Address,
    Delivery,
    Identifier,
    Payee,
    Service,
    TaxRepresentative,
    ThirdParty,
)
from tests import factories
from tests.breakers.breaker import (
    Change,
    as_it_is,
    at_address,
    breaker,
    buyer,
    document,
    everywhere,
    note,
    seller,
    then,
)
from tests.breakers.of_document import PLAIN

_OTHER_SIRET = "55208131766522"
_CONTRACTOR = ThirdParty(role="titulaire", name="Bâtir SA", siret=_OTHER_SIRET)
_FACTOR = Payee(name="Affacturage SA", siret=_OTHER_SIRET)
_SCHOOL = Delivery(name="École Pasteur", address=Address(postcode="84340", city="Malaucène"))
_REPRESENTATIVE = TaxRepresentative(
    name="Fiscalité SA", vat_id="FR03552081317", address=Address(postcode="75002", city="Paris")
)
#: A true IBAN of Malta, which has 31 characters.
_LONG_IBAN = "MT84MALT011000012345MTLCAST001S"


_FRENCH = seller(identifier=Identifier(value=factories.SELLER_SIRET))


def _foreign(value: str) -> Change:
    """A supplier of New Caledonia."""
    return seller(identifier=Identifier(type=IdentifierType.RIDET, value=value))


def _subcontracted(**changes: Any) -> Change:
    party = replace(_CONTRACTOR, **changes)
    return then(PLAIN, document(third_party=party), document(business_process="S3"))


def _without_contractor(invoice: Invoice) -> Invoice:
    return replace(PLAIN(invoice), business_process="S3")


def _paid_to(**changes: Any) -> Change:
    return document(payee=replace(_FACTOR, **changes))


def _delivered(**changes: Any) -> Change:
    return document(delivery=replace(_SCHOOL, **changes))


def _represented(**changes: Any) -> Change:
    """Represented for taxable works: of what is out of scope a file names no representative."""
    return then(everywhere(Vat()), document(tax_representative=replace(_REPRESENTATIVE, **changes)))


def _in_scope(change: Change) -> Change:
    """With taxable works, without which a file names no VAT identifier."""
    return then(everywhere(Vat()), change)


def _outside(change: Change) -> Change:
    """The same where nothing is subject to VAT."""
    outside = Vat(category=VatCategory.OUT_OF_SCOPE, rate=Decimal(0), exemption_reason="Débours")
    return then(change, everywhere(outside))


def _to_itself(invoice: Invoice) -> Invoice:
    return replace(invoice, buyer=replace(invoice.buyer, siret=invoice.seller.identifier.value))


def _paid_to_itself(invoice: Invoice) -> Invoice:
    return _paid_to(siret=factories.SELLER_SIRET)(_FRENCH(invoice))


_SELLER = (
    breaker("name_missing", "seller.name", seller(name=" ")),
    breaker("too_long", "seller.name", seller(name="x" * 100), seller(name="x" * 99)),
    breaker("too_long", "seller.trading_name", seller(trading_name="x" * 100), seller(trading_name="x" * 99)),
    breaker("too_long", "seller.registration", seller(registration="x" * 1024), seller(registration="x" * 900)),
    breaker("country", "seller.address.country", at_address(country="ZZ"), at_address(country="")),
    breaker("too_long", "seller.address.line1", at_address(line1="x" * 401), at_address(line1="x" * 400)),
    breaker("too_long", "seller.address.city", at_address(city="x" * 401), at_address(city="x" * 400)),
    breaker("address_missing", "seller.address", at_address(city=""), at_address(line1="")),
    breaker("address_missing", "seller.address", at_address(postcode=" "), at_address(line2="")),
    breaker("vat_id", "seller.vat_id", _in_scope(seller(vat_id="12345678901")), seller(vat_id="EL123456789")),
    breaker("vat_id_unused", "seller.vat_id", _outside(seller(vat_id="12345678901")), _outside(as_it_is)),
    breaker("vat_id_key", "seller.vat_id", seller(vat_id="FR40732829320")),
    breaker("vat_id_siren", "seller.vat_id", then(_FRENCH, seller(vat_id="FR03552081317"))),
    breaker(
        "iban_missing",
        "seller.iban",
        then(seller(iban=""), document(payment_means="30")),
        then(seller(iban=""), document(payment_means="20")),
    ),
    breaker("iban", "seller.iban", seller(iban="FR76"), seller(iban="BE68539007547034")),
    breaker("too_long", "seller.iban", seller(iban=_LONG_IBAN)),
    breaker("bic", "seller.bic", seller(bic="X"), seller(bic="")),
    breaker("identifier_missing", "seller.identifier.value", seller(identifier=Identifier(value=""))),
    breaker("siret_shape", "seller.identifier.value", seller(identifier=Identifier(value="12"))),
    breaker("siret_key", "seller.identifier.value", seller(identifier=Identifier(value="73282932000075"))),
    breaker("identifier_shape", "seller.identifier.value", _foreign("12"), _foreign("0123456001")),
    breaker(
        "electronic_address",
        "seller.electronic_address",
        seller(electronic_address="é@1"),
        seller(electronic_address="732829320_COMPTA"),
    ),
    breaker(
        "too_long",
        "seller.electronic_address",
        seller(electronic_address="7" * 126),
        seller(electronic_address="7" * 125),
    ),
)

_BUYER = (
    breaker("buyer_missing", "buyer.siret", buyer(siret="", electronic_address="")),
    breaker("siret_shape", "buyer.siret", buyer(siret="123")),
    breaker("siret_key", "buyer.siret", buyer(siret="21840069500018")),
    breaker("buyer_is_seller", "buyer.siret", _to_itself),
    breaker("name_missing", "buyer.name", buyer(name=" ")),
    breaker("too_long", "buyer.name", buyer(name="x" * 100), buyer(name="x" * 99)),
    breaker("too_long", "buyer.trading_name", buyer(trading_name="x" * 100), buyer(trading_name="x" * 99)),
    breaker("country", "buyer.address.country", buyer(address=Address(city="Ici", country="ZZ"))),
    breaker("vat_id", "buyer.vat_id", _in_scope(buyer(vat_id="12345678901")), buyer(vat_id="FR77218400695")),
    breaker("vat_id_unused", "buyer.vat_id", _outside(buyer(vat_id="12345678901")), _outside(_represented(vat_id="1"))),
    breaker(
        "too_long",
        "buyer.service_code",
        then(PLAIN, document(business_process="S1"), buyer(service_code="x" * 101)),
        buyer(service_code="x" * 100),
    ),
    breaker(
        "service_characters",
        "buyer.service_code",
        then(PLAIN, document(business_process="S1"), buyer(service_code="A B")),
        then(PLAIN, document(business_process="S1"), buyer(service_code="A_B-1.2+3")),
    ),
    breaker(
        "electronic_address",
        "buyer.electronic_address",
        buyer(electronic_address="218400695_é"),
        buyer(electronic_address="218400695_A"),
    ),
    breaker(
        "electronic_address_siren",
        "buyer.electronic_address",
        then(note("BAR", "B2B"), buyer(electronic_address="999999999_A")),
        then(note("BAR", "B2B"), buyer(electronic_address="218400695_A")),
    ),
    breaker(
        "too_long",
        "buyer.electronic_address",
        buyer(electronic_address="218400695_" + "A" * 116),
        buyer(electronic_address="218400695_" + "A" * 115),
    ),
)


def _service(code: str) -> Change:
    return buyer(service_code=code)


_REQUIRED = (
    breaker("buyer_inactive", "buyer.siret", as_it_is, known=factories.body(active=False), other=factories.body()),
    breaker("service_required", "buyer.service_code", _service(""), known=factories.body(service_required=True)),
    breaker("service_unknown", "buyer.service_code", _service("NOPE"), known=factories.body()),
    breaker(
        "service_inactive",
        "buyer.service_code",
        _service("TECH"),
        known=factories.body(services=(Service(code="TECH", name="t", active=False),)),
        other=factories.body(),
    ),
    breaker(
        "engagement_required",
        "purchase_order",
        document(purchase_order="", contract=""),
        document(purchase_order="", contract="M-7"),
        known=factories.body(engagement_required=True, services=()),
    ),
    breaker(
        "engagement_required",
        "purchase_order",
        then(_service("TECH"), document(purchase_order="", contract="")),
        known=factories.body(services=(Service(code="TECH", name="t", engagement_required=True),)),
    ),
    breaker(
        "engagement_or_service_required",
        "purchase_order",
        then(_service(""), document(purchase_order="", contract="")),
        then(_service(""), document(purchase_order="1300045678")),
        known=factories.body(engagement_or_service_required=True, services=()),
    ),
)

_OTHERS = (
    breaker("third_party_missing", "third_party.siret", _without_contractor, _subcontracted()),
    breaker("third_party_missing", "third_party.siret", _subcontracted(siret=""), _subcontracted()),
    breaker("siret_shape", "third_party.siret", _subcontracted(siret="123"), _subcontracted()),
    breaker("name_missing", "third_party.name", _subcontracted(name=" "), _subcontracted()),
    breaker("name_missing", "payee.name", _paid_to(name=" "), _paid_to()),
    breaker("payee_is_seller", "payee.name", lambda i: _paid_to(name=i.seller.name)(i), _paid_to()),
    breaker("payee_is_seller", "payee.name", _paid_to_itself, _paid_to(siret="")),
    breaker("too_long", "payee.name", _paid_to(name="x" * 100), _paid_to(name="x" * 99)),
    breaker("siret_shape", "payee.siret", _paid_to(siret="123"), _paid_to()),
    breaker("siret_shape", "delivery.siret", _delivered(siret="123"), _delivered()),
    breaker("country", "delivery.address.country", _delivered(address=Address(country="ZZ")), _delivered()),
    breaker("name_missing", "tax_representative.name", _represented(name=""), _represented()),
    breaker("vat_id_missing", "tax_representative.vat_id", _represented(vat_id=""), _represented()),
    breaker("vat_id", "tax_representative.vat_id", _represented(vat_id="12345678901"), _represented()),
    breaker("country", "tax_representative.address.country", _represented(address=Address(country="ZZ"))),
)

BREAKERS = (*_SELLER, *_BUYER, *_REQUIRED, *_OTHERS)
