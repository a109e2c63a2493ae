"""Files beside invoices: checked before they leave, listed whole, given back byte for byte."""

import base64
from typing import Any

import httpx
import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.chorus_pro.transport import Limits
from chorus_desktop.domain.exchange import Accepted, Held, NotSent, ReadFailed, TurnedDown, Unanswered
from chorus_desktop.domain.follow_up import Done, JoinedFile
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.platform_files import (
    AccountFiles,
    AddedFile,
    DocumentForm,
    Download,
    EngagementFiles,
    FileKind,
    FilesOf,
    InvoiceFiles,
    StoredFile,
    StructureDocument,
    StructureFiles,
    TicketFiles,
)
from chorus_desktop.sandbox.server import Platform
from tests.contract.client.accounts import BUYER, blank_pdf, client_at, pdf_deposit
from tests.contract.client.scripted import NOTHING, OK, Scripted, code_of, response

PDF = b"%PDF-1.7\n\xe2\xe3"


def coded(content: bytes) -> str:
    """As files travel."""
    return base64.b64encode(content).decode("ascii")


async def test_a_file_is_added() -> None:
    script = Scripted(ajouter__fichier=OK | {"pieceJointeId": 7514301})
    assert await script.client().attachments.add("Bon n°1.PDF", PDF) == AddedFile(file_id=7514301)
    assert script.bodies("fichier") == [
        {
            "pieceJointeFichier": coded(PDF),
            "pieceJointeNom": "Bon n°1.PDF",
            "pieceJointeTypeMime": "application/pdf",
            "pieceJointeExtension": "PDF",
        }
    ]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("x" * 47 + ".pdf", PDF, "attachment_name_length"),
        ("", PDF, "attachment_name_length"),
        ("plan.exe", PDF, "attachment_type_not_accepted"),
        ("plan", PDF, "attachment_type_not_accepted"),
        ("plan.pdf", b"", "attachment_empty"),
        ("plan.pdf", bytes(10 * 1024 * 1024 + 1), "attachment_too_big"),
    ],
)
async def test_what_the_platform_would_not_take_never_leaves(name: str, content: bytes, code: str) -> None:
    script = Scripted()
    assert await script.client().attachments.add(name, content) == NotSent(code=code, detail=name)
    assert script.requests == []


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"codeRetour": 20003, "libelle": "trop gros"}, TurnedDown(code="20003", label="trop gros")),
        (response({"codeRetour": 20001, "libelle": "nom"}, 400), TurnedDown(code="20001", label="nom")),
        (response({}, 403), Held(code="not_subscribed", detail="{}")),
        (response({}, 502), NotSent(code="server_error", detail="HTTP 502")),
        (OK, NotSent(code="unexpected_answer", detail="pieceJointeId: missing")),
    ],
)
async def test_a_file_alone_leaves_no_doubt(answer: Any, expected: object) -> None:
    assert await Scripted(ajouter__fichier=answer).client().attachments.add("a.pdf", PDF) == expected


@pytest.mark.parametrize(("answer", "kind"), [(OK, Done), (response({}, 502), Unanswered), (NOTHING, TurnedDown)])
async def test_a_file_is_detached(answer: Any, kind: type) -> None:
    script = Scripted(detacherPieceJointe=answer)
    assert isinstance(await script.client().attachments.detach(12), kind)
    assert script.bodies("Jointe") == [{"idPieceJointeObjet": 12}]


def stored(rank: int, **changes: Any) -> dict[str, Any]:
    """A row of rechercher/pj."""
    return {"pieceJointeId": 700, "pieceJointeObjetId": rank, "pieceJointeDesignation": f"Bon {rank}"} | changes


def page(*rows: dict[str, Any], total: int) -> dict[str, Any]:
    """A page of them."""
    return OK | {"listePiecesJointes": list(rows), "parametresRetour": {"total": total}}


async def test_files_of_a_structure_of_all_pages() -> None:
    full = stored(
        2,
        pieceJointeExtension="PDF",
        pieceJointeTypeCode="02",
        pieceJointeTypeLibelle="Annexe",
        pieceJointeStructureRaisonSociale="ATELIER",
    )
    script = Scripted(pj__structure=[page(stored(1), total=2), page(full, total=2)])
    found = await script.client().attachments.of_structure(26300989, designation="Bon", type_id=4)
    assert found == (
        StoredFile(file_id=700, link_id=1, designation="Bon 1"),
        StoredFile(
            file_id=700,
            link_id=2,
            designation="Bon 2",
            extension="PDF",
            type_code="02",
            type_label="Annexe",
            owner_name="ATELIER",
        ),
    )
    assert [body["parametresRecherche"]["pageResultatDemandee"] for body in script.bodies("structure")] == [1, 2]
    assert script.bodies("structure")[0] == {
        "codeLangue": "fr",
        "idStructureCPP": 26300989,
        "pieceJointeDesignation": "Bon",
        "pieceJointeTypeId": 4,
        "parametresRecherche": {"pageResultatDemandee": 1, "nbResultatsParPage": 50},
    }


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (NOTHING, ()),
        (page(stored(1), total=1), (StoredFile(file_id=700, link_id=1, designation="Bon 1"),)),
        ([page(stored(1), total=2), page(total=2)], "incomplete"),
        (page(stored(1, pieceJointeId=None), total=1), "unexpected_answer"),
        (response({}, 502), "server_error"),
    ],
)
async def test_files_of_the_account(answer: Any, expected: object) -> None:
    found = await Scripted(pj__moncompte=answer).client().attachments.of_account()
    assert (found if isinstance(found, tuple) else code_of(found)) == expected


ASKED: list[tuple[FilesOf, dict[str, Any]]] = [
    (
        InvoiceFiles(platform_ids=(1, 2), with_supporting=True),
        {
            "objetPieceJointe": "DEMANDE_PAIEMENT",
            "demandePaiement": {
                "listeFacture": [{"idFacture": 1}, {"idFacture": 2}],
                "format": "PDF",
                "avecPiecesJointesComplementaires": "OUI",
            },
        },
    ),
    (
        InvoiceFiles(platform_ids=(1,), form=DocumentForm.PIVOT),
        {
            "objetPieceJointe": "DEMANDE_PAIEMENT",
            "demandePaiement": {"listeFacture": [{"idFacture": 1}], "format": "PIVOT"},
        },
    ),
    (
        EngagementFiles(number="1400012345"),
        {
            "objetPieceJointe": "ENGAGEMENT_JURIDIQUE",
            "engagementJuridique": {"numeroEngagementJuridique": "1400012345"},
        },
    ),
    (TicketFiles(ticket_id=3), {"objetPieceJointe": "SOLLICITATION", "sollicitation": {"idSollicitation": 3}}),
    (
        StructureFiles(structure=Identifier(value=BUYER), document=StructureDocument.MANDATE),
        {
            "objetPieceJointe": "STRUCTURE_MANDAT",
            "structure": {"typeIdentifiantStructure": "SIRET", "identifiantStructure": BUYER},
        },
    ),
    (AccountFiles(), {"objetPieceJointe": "UTILISATEUR"}),
]


@pytest.mark.parametrize(("files", "sent"), ASKED)
async def test_files_are_asked_for_and_given(files: FilesOf, sent: dict[str, Any]) -> None:
    script = Scripted(telecharger__pieceJointe=OK | {"pieceJointe": coded(PDF)})
    assert await script.client().attachments.download(files) == Download(content=PDF)
    assert script.bodies("pieceJointe") == [sent]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (OK, "unexpected_answer"),
        (OK | {"pieceJointe": "pas du base64 !"}, "unexpected_answer"),
        (OK | {"pieceJointe": "JVBERi0"}, "unexpected_answer"),
        (response(b"", 413), "refused"),
        (NOTHING, "refused"),
    ],
)
async def test_a_file_that_does_not_come(answer: Any, code: str) -> None:
    failed = await Scripted(telecharger__pieceJointe=answer).client().attachments.download(AccountFiles())
    assert isinstance(failed, ReadFailed)
    assert failed.code == code


async def test_base64_in_lines_is_read_too() -> None:
    lines = coded(bytes(range(256)))
    script = Scripted(telecharger__pieceJointe=OK | {"pieceJointe": f"{lines[:76]}\r\n{lines[76:]}\n"})
    assert await script.client().attachments.download(AccountFiles()) == Download(content=bytes(range(256)))


@pytest.mark.parametrize(("allowed", "given"), [(10_000, True), (1000, False)])
async def test_a_download_may_be_longer_than_other_answers(allowed: int, given: bool) -> None:
    script = Scripted(telecharger__pieceJointe=OK | {"pieceJointe": coded(bytes(3000))}, pj__moncompte=page(total=0))
    limits = Limits(answer_bytes=400, download_bytes=allowed)
    client = client_at("https://chorus.example", factory=lambda: httpx.MockTransport(script.answer), limits=limits)
    download = await client.attachments.download(AccountFiles())
    assert isinstance(download, Download) is given
    assert given or code_of(download) == "unexpected_answer"
    assert await client.attachments.of_account() == ()
    script.routes["pj/moncompte"] = OK | {"trop": "x" * 400}
    assert code_of(await client.attachments.of_account()) == "unexpected_answer"


async def test_a_big_file_is_read_whole() -> None:
    content = bytes(range(256)) * 60_000
    script = Scripted(telecharger__pieceJointe=OK | {"pieceJointe": coded(content)})
    download = await script.client().attachments.download(AccountFiles())
    assert isinstance(download, Download)
    assert download.content == content


async def test_an_added_file_completes_an_invoice_on_the_platform(platform: Platform, chorus: ChorusPro) -> None:
    accepted = await chorus.deposit(pdf_deposit("P-1"))
    assert isinstance(accepted, Accepted)
    assert accepted.platform_id is not None
    added = await chorus.attachments.add("bon.pdf", blank_pdf())
    assert isinstance(added, AddedFile)
    platform.set_status("P-1", "SUSPENDUE", "Bon manquant")
    files = [JoinedFile(file_id=added.file_id, designation="Bon de livraison")]
    assert isinstance(await chorus.follow_up.complete(accepted.platform_id, "Voici", files), Done)


def test_what_a_file_is_shows_by_its_first_bytes() -> None:
    kinds = {
        PDF: FileKind.PDF,
        b"PK\x03\x04rest": FileKind.ZIP,
        b"PK\x05\x06": FileKind.ZIP,
        b"\xef\xbb\xbf<?xml": FileKind.XML,
        b"\n <a/>": FileKind.XML,
        b"": FileKind.OTHER,
        b"GIF89a": FileKind.OTHER,
    }
    assert {content: Download(content=content).kind for content in kinds} == kinds
