"""A structure of the directory and its services, with what an invoice addressed to it must carry."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service of a public body; `code` is what an invoice names."""

    id: int
    code: str
    name: str
    active: bool
    engagement_required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """A structure with what an invoice addressed to it must carry; a works owner is a maître d’ouvrage (MOA)."""

    id: int
    siret: str
    name: str
    address: str
    complement: str
    postcode: str
    city: str
    public: bool = True
    active: bool = True
    vat_id: str = ""
    engagement_required: bool = False
    service_required: bool = False
    engagement_or_service_required: bool = False
    payment_status_not_reported: bool = False
    works_owner: bool = False
    works_owner_only: bool = False
    services: tuple[Service, ...] = ()

    def service(self, code: str) -> Service | None:
        """The active service of that code."""
        return next((service for service in self.services if service.code == code and service.active), None)
