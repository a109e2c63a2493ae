"""The structures that the platform knows: one supplier, invented public bodies, the recipients of qualification."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "directory.json"


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
    """A structure with what an invoice addressed to it must carry."""

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
    services: tuple[Service, ...] = ()

    def service(self, code: str) -> Service | None:
        """The active service of that code."""
        return next((service for service in self.services if service.code == code and service.active), None)


class Directory:
    """All structures, looked up by SIRET or by idStructureCPP."""

    def __init__(self, supplier: Structure, public_bodies: tuple[Structure, ...]) -> None:
        self.supplier = supplier
        self.public_bodies = public_bodies
        self._by_siret = {structure.siret: structure for structure in self}
        self._by_id = {structure.id: structure for structure in self}

    def __iter__(self) -> Iterator[Structure]:
        yield self.supplier
        yield from self.public_bodies

    def by_siret(self, siret: str) -> Structure | None:
        """The structure of that SIRET."""
        return self._by_siret.get(siret)

    def by_id(self, structure_id: int) -> Structure | None:
        """The structure of that idStructureCPP."""
        return self._by_id.get(structure_id)

    def service_by_id(self, service_id: int) -> tuple[Structure, Service] | None:
        """The service of that idService with its structure."""
        for structure in self.public_bodies:
            for service in structure.services:
                if service.id == service_id:
                    return structure, service
        return None


def load() -> Directory:
    """Read directory.json."""
    content = json.loads(_FILE.read_text(encoding="utf-8"))
    return Directory(
        Structure(public=False, **content["supplier"]),
        tuple(_public_body(entry) for entry in content["public_bodies"]),
    )


def _public_body(entry: dict[str, Any]) -> Structure:
    services = tuple(Service(**service) for service in entry.pop("services"))
    return Structure(services=services, **entry)
