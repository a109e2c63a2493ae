"""Valid invoices and submissions to start tests from; change what the test is about with `dataclasses.replace`."""

from datetime import date
from decimal import Decimal

from chorus_desktop.domain.exchange import DepositWay, Identity
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Invoice, Line, Vat
from chorus_desktop.domain.outbox import Submission, SubmissionState
from chorus_desktop.domain.parties import Address, Buyer, Identifier, PublicBody, Seller, Service

TODAY = date(2026, 11, 25)
SELLER_SIRET = "73282932000074"
BUYER_SIRET = "21840069500019"


def seller(**changes: object) -> Seller:
    """Plomberie Martin, the supplier that the embedded platform knows."""
    values: dict[str, object] = {
        "name": "Plomberie Martin SARL",
        "identifier": Identifier(type=IdentifierType.SIRET, value=SELLER_SIRET),
        "vat_id": "FR44732829320",
        "legal_form": "SARL au capital de 8 000 €",
        "registration": "RCS Lyon 732 829 320",
        "address": Address(line1="12 rue des Forges", postcode="69003", city="Lyon"),
        "email": "contact@plomberie-martin.example",
        "iban": "FR7630006000011234567890189",
        "bic": "AGRIFRPP",
    }
    return Seller(**(values | changes))  # type: ignore[arg-type]


def buyer(**changes: object) -> Buyer:
    """A commune that requires nothing."""
    values: dict[str, object] = {
        "name": "Commune de Malaucène",
        "siret": BUYER_SIRET,
        "service_code": "TECH",
        "address": Address(line1="Place de la Mairie", postcode="84340", city="Malaucène"),
    }
    return Buyer(**(values | changes))  # type: ignore[arg-type]


def line(name: str = "Remplacement de vannes", quantity: str = "12", price: str = "38.50", rate: str = "20") -> Line:
    """One line at a standard rate."""
    return Line(id="1", name=name, quantity=Decimal(quantity), net_price=Decimal(price), vat=Vat(rate=Decimal(rate)))


def invoice(**changes: object) -> Invoice:
    """A complete, valid invoice of 25 November 2026."""
    values: dict[str, object] = {
        "number": "F2026-0042",
        "issue_date": TODAY,
        "due_date": date(2026, 12, 25),
        "purchase_order": "1300045678",
        "seller": seller(),
        "buyer": buyer(),
        "lines": (line(),),
    }
    return Invoice(**(values | changes))  # type: ignore[arg-type]


def body(**changes: object) -> PublicBody:
    """What the directory knows of the buyer."""
    values: dict[str, object] = {
        "siret": BUYER_SIRET,
        "name": "Commune de Malaucène",
        "services": (Service(code="TECH", name="Services techniques"),),
    }
    return PublicBody(**(values | changes))  # type: ignore[arg-type]


def submission(**changes: object) -> Submission:
    """A queued submission of that invoice."""
    values: dict[str, object] = {
        "id": 1,
        "invoice_id": 1,
        "way": DepositWay.FLUX,
        "identity": Identity(
            number="F2026-0042",
            issue_date=TODAY,
            seller_identifier=SELLER_SIRET,
            buyer_siret=BUYER_SIRET,
            with_vat=Decimal("554.40"),
        ),
        "document_sha256": "0" * 64,
        "file_name": "F2026-0042-1-00000000.pdf",
        "state": SubmissionState.QUEUED,
    }
    return Submission(**(values | changes))  # type: ignore[arg-type]
