"""Every request that the client sends is one that the platform's OpenAPI file allows."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import httpx
import pytest

from chorus_desktop.chorus_pro.account import ActingAs
from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.exchange import VatRegime
from chorus_desktop.domain.follow_up import JoinedFile, NewAddress
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.payment_requests import PaymentRequestCriteria, RequestKind, Role
from chorus_desktop.domain.platform_files import (
    AccountFiles,
    DocumentForm,
    EngagementFiles,
    InvoiceFiles,
    StructureFiles,
    TicketFiles,
)
from chorus_desktop.domain.platform_invoices import (
    Amounts,
    BuyerCriterion,
    Days,
    InvoiceCriteria,
    InvoiceKind,
    InvoiceOrder,
)
from chorus_desktop.domain.submission import FluxSyntax, Lot, LotFile, PdfSignature
from tests.contract import openapi
from tests.contract.client.accounts import BUYER, flux_deposit, pdf_deposit
from tests.contract.client.scripted import OK, Scripted, structure
from tests.contract.client.test_deposit_forms import NOTE, typed_deposit
from tests.contract.exchanges import Sent, faults_of_request

FILE = JoinedFile(file_id=7, designation="Bon", line=1)

LOT = Lot(file_name="l.tar.gz", syntax=FluxSyntax.UBL, files=(LotFile(name="a.xml", content=b"<a/>"),))
DAYS = Days(since=date(2026, 1, 1), until=date(2026, 12, 31))
AMOUNTS = Amounts(least=Decimal("0.01"), most=Decimal(1000))
CRITERIA = InvoiceCriteria(
    number="F1",
    flux_number="CPP1",
    kind=InvoiceKind.ADVANCE,
    statuses=("DEPOSEE",),
    business_process="A9",
    deposit_mode="UPLOAD_API",
    deposited=DAYS,
    issued=DAYS,
    status_dated=DAYS,
    without_vat=AMOUNTS,
    with_vat=AMOUNTS,
    due=AMOUNTS,
    contract="M",
    purchase_order="B",
    preceding_number="F0",
    buyers=(BuyerCriterion(structure_id=1, service_ids=(2, 3)),),
    whole_buyer_firm=True,
    supplier_id=4,
    supplier_service_id=5,
    validator_id=6,
    bank_details_id=7,
    created_by=(8,),
    rejection_filed=False,
)
REQUESTS = PaymentRequestCriteria(
    request_kind=RequestKind.WORKS,
    kind=InvoiceKind.INVOICE,
    works_kind="ETAT_ACOMPTE",
    number="F1",
    statuses=("DEPOSEE",),
    business_process="A25",
    status_dated=DAYS,
    issued=DAYS,
    deposited=DAYS,
    without_vat=AMOUNTS,
    with_vat=AMOUNTS,
    due=AMOUNTS,
    contract="M",
    purchase_order="B",
    preceding_number="F0",
    parties={role: Identifier(value=BUYER) for role in Role},
    archived=True,
    folder_number="D",
    payment_order="P",
)

Call = Callable[[ChorusPro], Awaitable[Any]]
CALLS: dict[str, Call] = {
    "complete": lambda client: client.follow_up.complete(1, "Voici", [FILE]),
    "complete, comment alone": lambda client: client.follow_up.complete(1, "Voici"),
    "readdress": lambda client: client.follow_up.readdress(
        1, NewAddress(buyer_siret=BUYER, service_code="S", purchase_order="B", contract="M"), "x"
    ),
    "file rejections": lambda client: client.follow_up.file_rejections([1, 2]),
    "rename validator": lambda client: client.follow_up.rename_validator(1, Identifier(value=BUYER)),
    "add a file": lambda client: client.attachments.add("bon.pdf", b"%PDF-1.7"),
    "detach a file": lambda client: client.attachments.detach(3),
    "files of a structure": lambda client: client.attachments.of_structure(1, designation="Bon", type_id=2),
    "files of the account": lambda client: client.attachments.of_account(designation="Bon", type_id=2),
    "documents of invoices": lambda client: client.attachments.download(InvoiceFiles(platform_ids=(1, 2))),
    "pivot of invoices": lambda client: client.attachments.download(
        InvoiceFiles(platform_ids=(1,), form=DocumentForm.PIVOT)
    ),
    "documents of a commitment": lambda client: client.attachments.download(EngagementFiles(number="14")),
    "documents of a ticket": lambda client: client.attachments.download(TicketFiles(ticket_id=1, name="x")),
    "documents of a structure": lambda client: client.attachments.download(
        StructureFiles(structure=Identifier(value=BUYER))
    ),
    "documents of the account": lambda client: client.attachments.download(AccountFiles()),
    "find invoices": lambda client: client.invoices.find(CRITERIA),
    "a page of invoices": lambda client: client.invoices.page(CRITERIA, 2, order=InvoiceOrder.BUYER),
    "an invoice in full": lambda client: client.invoices.detail(1),
    "what is to be treated": lambda client: client.invoices.to_treat(1, without_rejected=True),
    "payment requests": lambda client: client.invoices.payment_requests(REQUESTS),
    "download": lambda client: client.invoices.download(InvoiceFiles(platform_ids=(1,), with_supporting=True)),
    "directory": lambda client: client.recipients.archive(),
    "recipients by SIRET": lambda client: client.recipients.find(BUYER),
    "recipients by words": lambda client: client.recipients.find("malaucène", 2),
    "company": lambda client: client.recipients.company(BUYER),
    "services": lambda client: client.recipients.services(1),
    "service": lambda client: client.recipients.service(1, 2),
    "account": lambda client: client.account.memberships(),
    "account's services": lambda client: client.account.services(Identifier(value=BUYER), email="a@example.org"),
    "work spaces": lambda client: client.account.workspaces(Identifier(value=BUYER), 1),
    "bank accounts": lambda client: client.account.bank_details(1),
    **{
        f"structures as {role.name}": lambda client, role=role: client.account.active_structures(role)  # type: ignore[misc]
        for role in ActingAs
    },
    "VAT rates": lambda client: client.reference.vat_rates(),
    "exemption reasons": lambda client: client.reference.exemption_reasons(),
    "currencies": lambda client: client.reference.currencies(),
    "countries": lambda client: client.reference.countries(),
    "payment means": lambda client: client.reference.payment_means(),
    "deposit modes": lambda client: client.reference.deposit_modes(),
    "flux formats": lambda client: client.reference.flux_formats(),
    "flux syntaxes": lambda client: client.reference.flux_syntaxes("IN_DP_E1_STRUCT"),
    "cadres": lambda client: client.reference.business_processes(RequestKind.REFUND),
    "attachment types": lambda client: client.reference.attachment_types("SOLLICITATION"),
    "identifier types": lambda client: client.reference.identifier_types(),
    "request kinds": lambda client: client.reference.request_kinds(),
    "works kinds": lambda client: client.reference.works_kinds(),
    "statuses": lambda client: client.reference.statuses(RequestKind.COURT_FEES),
    "next statuses": lambda client: client.reference.next_statuses("SUSPENDUE"),
    "refusal reasons": lambda client: client.reference.refusal_reasons("A12"),
    "ticket categories": lambda client: client.reference.ticket_categories(),
    "flux": lambda client: client.deposit(flux_deposit()),
    "lot": lambda client: client.fluxes.deposit_lot(LOT),
    "receipt of a flux": lambda client: client.fluxes.receipt(
        "CPP1", deposited_on=date(2026, 4, 3), syntax=FluxSyntax.CII_16B
    ),
    "report of a flux": lambda client: client.report("CPP1"),
    "own PDF": lambda client: client.deposit(pdf_deposit()),
    "signed PDF": lambda client: client.deposit(replace(pdf_deposit(), signature=PdfSignature.PADES)),
    "data alone": lambda client: client.deposit(replace(typed_deposit(), supporting=(NOTE,))),
    "data alone, all told": lambda client: client.deposit(
        typed_deposit(
            validator_siret=BUYER,
            validator_service="S",
            business_process="A12",
            bank_details_id=1,
            supplier_service_id=2,
            vat_regime=VatRegime.EXEMPT,
            exemption_reason="M1",
            comment="x" * 3000,
            preceding_number="F0",
            purchase_order="B",
            contract="M",
            service_code="S",
        )
    ),
    "invoices of a number": lambda client: client.search("F1"),
    "invoices of a flux": lambda client: client.deposited_by("CPP1"),
    "invoices that changed": lambda client: client.changed_since(date(2026, 1, 1)),
    "history": lambda client: client.history(1),
    "public body": lambda client: client.body(BUYER),
    "public bodies": lambda client: client.find_bodies("malaucène"),
    "check": lambda client: client.check(),
    "traces": lambda client: client.follow_up.traces(1),
}
#: Answers where a call is made of several.
SCRIPT: dict[str, Any] = {
    "": OK,
    "health-check": {"statusCodeValue": 200, "statusCode": "OK"},
    "structures/v1/rechercher": OK
    | {"listeStructures": [structure(), structure(idStructureCPP=2, identifiantStructure=BUYER)]},
    "rechercher/services": OK
    | {"listeServices": [{"idService": 3, "codeService": "S"}], "parametresRetour": {"total": 1}},
    "deposer/pdf": OK | {"pieceJointeId": 4},
    "ajouter/fichier": OK | {"pieceJointeId": 5},
    "historique": OK
    | {
        "numeroFacture": "F1",
        "historiquesDesStatuts": {
            "histoStatut": [{"histoStatutCode": "DEPOSEE", "histoStatutDatePassage": "2026-11-25 08:00"}],
            "totalHistoStatut": 1,
        },
    },
}


@pytest.mark.parametrize("name", CALLS)
async def test_a_request_is_as_declared(name: str) -> None:
    script = Scripted(**SCRIPT)
    await CALLS[name](script.client())
    sent = [_sent(request) for request in script.requests if request.url.path.startswith("/cpro/")]
    assert sent
    assert [fault for one in sent for fault in faults_of_request(one)] == []


def _sent(request: httpx.Request) -> Sent:
    media = request.headers["content-type"]
    return Sent(method=request.method, path=request.url.path, media=media, body=request.content)


#: What only recipients call, or the token.
NOT_OURS = {
    "/api/oauth/token",
    "/cpro/factures/v1/rechercher/recipiendaire",
    "/cpro/factures/v1/consulter/recipiendaire",
    "/cpro/factures/v1/traiter/recue",
}


async def test_every_operation_that_is_open_to_a_supplier_is_called() -> None:
    called: set[str] = set()
    for call in CALLS.values():
        script = Scripted(**SCRIPT)
        await call(script.client())
        called |= {request.url.path for request in script.requests}
    assert called | NOT_OURS == set(openapi.OPERATIONS)
