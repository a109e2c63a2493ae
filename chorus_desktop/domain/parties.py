"""Who invoices and who is invoiced: supplier, public buyer, third party, and what a buyer requires."""

from dataclasses import dataclass, field

from chorus_desktop.domain.identifiers import IdentifierType, siren_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address (BG-5, BG-8); `country` is ISO 3166-1 alpha-2."""

    line1: str = ""
    line2: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "FR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """The identifier under which Chorus Pro knows a structure (BT-29)."""

    type: IdentifierType = IdentifierType.SIRET
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller:
    """The supplier (BG-4) with what must be printed: legal form, registration, bank account.

    `contact` is a person or an office (BT-41), `account_name` whose account it is (BT-85); `electronic_address` (BT-34)
    is one of the French directory, where it is not simply the SIREN.
    """

    name: str = ""
    identifier: Identifier = field(default_factory=Identifier)
    vat_id: str = ""
    legal_form: str = ""
    registration: str = ""
    address: Address = field(default_factory=Address)
    email: str = ""
    phone: str = ""
    iban: str = ""
    bic: str = ""
    trading_name: str = ""
    contact: str = ""
    account_name: str = ""
    electronic_address: str = ""

    @property
    def siren(self) -> str:
        """The SIREN (BT-30) of a French firm, else nothing."""
        return siren_of(self.identifier.value) if self.identifier.type is IdentifierType.SIRET else ""

    @property
    def legal_entity(self) -> str:
        """What names the firm, whichever of its establishments invoices: the SIREN, else the whole identifier."""
        return self.siren or self.identifier.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """The public body that is invoiced (BG-7) and its service (code service, BT-10 on Chorus Pro).

    `contact`, `phone` and `email` are BG-9; `electronic_address` (BT-49) is one of the French directory, where it is
    not simply the SIREN.
    """

    name: str = ""
    siret: str = ""
    service_code: str = ""
    address: Address = field(default_factory=Address)
    vat_id: str = ""
    trading_name: str = ""
    contact: str = ""
    phone: str = ""
    email: str = ""
    electronic_address: str = ""

    @property
    def siren(self) -> str:
        """The SIREN (BT-47)."""
        return siren_of(self.siret)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdParty:
    """The main contractor of a subcontractor's or co-contractor's invoice (cadres A9 and A12)."""

    role: str = ""
    name: str = ""
    siret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payee:
    """Who is to be paid where it is not the supplier (BG-10), such as a factor."""

    name: str = ""
    siret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxRepresentative:
    """Who answers for the VAT of a foreign supplier (BG-11)."""

    name: str = ""
    vat_id: str = ""
    address: Address = field(default_factory=Address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Where it was delivered or done, if not at the buyer's own address (BG-13, BG-15); the day stands apart."""

    name: str = ""
    siret: str = ""
    address: Address = field(default_factory=Address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service of a public body that receives invoices (structures/rechercher/services).

    `engagement_required` is None where nobody has told.
    """

    code: str
    name: str
    active: bool = True
    engagement_required: bool | None = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBody:
    """A public structure as the directory knows it, with what it requires of an invoice.

    A search result carries only name and SIRET: `requirements_known` is False, and nothing else may be concluded.

    Source: structures/consulter, parametres (gestionNumeroEJ, gestionService, gestionNumeroEJOuService,
    statutMiseEnPaiementNestPasRemonte).
    """

    siret: str
    name: str
    address: Address = field(default_factory=Address)
    active: bool = True
    engagement_required: bool = False
    service_required: bool = False
    engagement_or_service_required: bool = False
    payment_status_not_reported: bool = False
    services: tuple[Service, ...] = ()
    requirements_known: bool = True
