"""What the platform tells about recipients, companies, services and the structures that an account acts for."""

from dataclasses import dataclass, field
from datetime import date

from chorus_desktop.domain.parties import Address, Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One row of the search for recipients; what it requires of an invoice is not told."""

    structure_id: int
    siret: str
    name: str
    postcode: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientPage:
    """One page of that search and the number of rows of all pages."""

    rows: tuple[Recipient, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyRecord:
    """An establishment as INSEE knows it; dates and codes as INSEE writes them."""

    siret: str
    name: str
    active: bool
    address: str = ""
    legal_form: str = ""
    size_class: str = ""
    created_on: str = ""
    head_office: str = ""
    successor_siret: str = ""
    undisclosed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedService:
    """One row of the services of a structure, with the identifier by which its parameters are asked for."""

    service_id: int
    code: str
    name: str = ""
    active: bool = True
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceParameters:
    """What one service requires and reports; None where the platform does not say."""

    code: str
    name: str = ""
    description: str = ""
    address: Address = field(default_factory=Address)
    engagement_required: bool = False
    payment_status_reported: bool | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveStructure:
    """A structure for which the account may act in some role."""

    structure_id: int
    identifier: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceMembership:
    """The account’s attachment to one service; `state` is the platform’s word (VALIDEE, EN_COURS_DE_VALIDATION…)."""

    service_id: int
    code: str
    name: str = ""
    state: str = ""
    since: date | None = None
    until: date | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """The account’s attachment to one structure, with its role there."""

    structure_id: int
    identifier: Identifier | None
    name: str = ""
    role: str = ""
    state: str = ""
    user_state: str = ""
    services: tuple[ServiceMembership, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One part of the portal (“espace”) that is open to a structure or one of its services."""

    workspace_id: int
    name: str = ""
    service_code: str = ""
    open: bool = True
    may_change: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BankDetails:
    """A bank account that the platform keeps for a structure, by its label: it never tells the IBAN."""

    bank_details_id: int
    label: str
