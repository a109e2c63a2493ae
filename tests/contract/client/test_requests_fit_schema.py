"""Every request that the client sends is one that the platform's OpenAPI file allows."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.follow_up import JoinedFile, NewAddress
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.platform_files import (
    AccountFiles,
    DocumentForm,
    EngagementFiles,
    InvoiceFiles,
    StructureFiles,
    TicketFiles,
)
from tests.contract.client.accounts import BUYER
from tests.contract.client.schema import faults
from tests.contract.client.scripted import OK, Scripted

FILE = JoinedFile(file_id=7, designation="Bon", line=1)

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
    "traces": lambda client: client.follow_up.traces(1),
}
#: Answers where a call is made of several.
SCRIPT: dict[str, Any] = {
    "": OK,
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
    sent = [request for request in script.requests if "/cpro/" in request.url.path]
    assert sent
    assert [fault for request in sent for fault in faults(request)] == []
