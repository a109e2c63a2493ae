"""The structures that the platform knows: the account's own, other companies, public bodies written and generated."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chorus_desktop.sandbox.public_bodies import PublicBodies
from chorus_desktop.sandbox.structure import Service, Structure

__all__ = ["Attachment", "Directory", "Service", "Structure", "load"]

_FILE = Path(__file__).parent / "directory.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class BankAccount:
    """Bank details of a structure as the platform shows them: never the IBAN."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that lies on a structure; `type_code` as codeTypePieceJointe."""

    type_code: str
    designation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One of the account's own structures; `status` as statutRattachement, only VALIDEE may issue invoices."""

    id: int
    structure: Structure
    status: str
    role: str
    since: str
    bank_accounts: tuple[BankAccount, ...]
    documents: tuple[Document, ...]


class Directory:
    """All structures, looked up by SIRET, by idStructureCPP and by idService."""

    def __init__(
        self,
        attachments: tuple[Attachment, ...],
        companies: tuple[Structure, ...],
        public_bodies: tuple[Structure, ...],
        generated: PublicBodies,
    ) -> None:
        self.attachments = attachments
        self.supplier = attachments[0].structure
        self.public_bodies = public_bodies
        self.generated = generated
        self._written = (*(attachment.structure for attachment in attachments), *companies, *public_bodies)
        self._by_siret = {structure.siret: structure for structure in self._written}
        self._by_id = {structure.id: structure for structure in self._written}
        self._by_service = {service.id: structure for structure in self._written for service in structure.services}

    def __iter__(self) -> Iterator[Structure]:
        yield from self._written
        yield from (body for body in self.generated if body.siret not in self._by_siret)

    def by_siret(self, siret: str) -> Structure | None:
        """The structure of that SIRET."""
        return self._by_siret.get(siret) or self.generated.by_siret(siret)

    def by_id(self, structure_id: int) -> Structure | None:
        """The structure of that idStructureCPP."""
        return self._by_id.get(structure_id) or self.generated.by_id(structure_id)

    def service_by_id(self, service_id: int) -> tuple[Structure, Service] | None:
        """The service of that idService with its structure."""
        structure = self._by_service.get(service_id) or self.generated.by_service(service_id)
        if structure is None:
            return None
        return structure, next(service for service in structure.services if service.id == service_id)

    def attachment(self, structure: Structure | None) -> Attachment | None:
        """How the account is attached to a structure, if at all."""
        return next((attachment for attachment in self.attachments if attachment.structure == structure), None)


def load(generated: PublicBodies | None = None) -> Directory:
    """Read directory.json; without `generated` the usual number of bodies joins those of the file."""
    content = json.loads(_FILE.read_text(encoding="utf-8"))
    return Directory(
        tuple(_attachment(entry) for entry in content["attachments"]),
        tuple(_structure(entry, public=False) for entry in content["companies"]),
        tuple(_structure(entry, public=True) for entry in content["public_bodies"]),
        generated or PublicBodies(),
    )


def _structure(entry: dict[str, Any], *, public: bool) -> Structure:
    services = tuple(Service(**service) for service in entry.pop("services", ()))
    return Structure(services=services, public=public, **entry)


def _attachment(entry: dict[str, Any]) -> Attachment:
    return Attachment(
        structure=_structure(entry.pop("structure"), public=False),
        bank_accounts=tuple(BankAccount(**account) for account in entry.pop("bank_accounts")),
        documents=tuple(Document(**document) for document in entry.pop("documents")),
        **entry,
    )
