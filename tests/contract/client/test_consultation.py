"""The supplier's invoices on the platform: lists, one in full, and the documents that come with it."""

import base64
import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.exchange import Accepted, ReadFailed
from chorus_desktop.domain.parties import Address, Identifier
from chorus_desktop.domain.payment_requests import PaymentRequest, PaymentRequestCriteria, RequestKind, Role
from chorus_desktop.domain.platform_detail import (
    Approval,
    KnownFile,
    KnownLine,
    KnownParty,
    KnownReferences,
    KnownTotals,
    KnownVat,
    PlatformInvoiceDetail,
)
from chorus_desktop.domain.platform_files import DocumentForm, Download, FileKind, InvoiceFiles
from chorus_desktop.domain.platform_invoices import (
    Amounts,
    Days,
    InvoiceCriteria,
    InvoiceKind,
    InvoiceOrder,
    ListedPage,
)
from chorus_desktop.sandbox.server import Platform
from tests.contract.client.accounts import BUYER, blank_pdf, pdf_deposit
from tests.contract.client.scripted import NOTHING, OK, Scripted, code_of, response, row, rows

ID = 8420532
LINE = {
    "lignePosteNumero": 1,
    "lignePosteReference": "R1",
    "lignePosteDenomination": "Entretien",
    "lignePosteQuantite": 5,
    "lignePosteUniteLibelle": "Heure",
    "lignePosteMontantUnitaireHT": 50.1234,
    "lignePosteTauxTva": "TVA5",
}


INVOICE = {
    "identifiantFactureCPP": ID,
    "numeroFacture": "F2026-0042",
    "statutFacture": "MISE_A_DISPOSITION",
    "modeDepot": "SAISIE_API",
    "destinataire": {
        "idDestinataire": 25784152,
        "codeDestinataire": BUYER,
        "libelleDestinataire": "COMMUNE",
        "codeServiceExecutant": "TECH",
        "miseEnPaiementDestinataire": False,
        "adresseDestinataireDetail": "1 place",
        "adresseDestinataireComplement1": "Bât. A",
        "adresseDestinataireCodePostal": "99999",
        "adresseDestinataireVille": "TEST",
        "adresseDestinataireCodePays": "FR",
    },
    "fournisseur": {"codeFournisseur": "732829320", "nomFournisseur": "DUPONT", "prenomFournisseur": "Zoé"},
    "cadreDeFacturation": {
        "codeCadreFacturation": "A9_FACTURE_SOUSTRAITANT",
        "codeValideur1": "12345678200036",
        "raisonSocialeValideur1": "TITULAIRE",
        "dateValidation1": "2026-04-04",
        "identifiantMoe": "12345678200044",
        "designationMoe": "ARCHI",
    },
    "references": {"dateFacture": "2026-04-02", "dateDepot": "2026-04-03", "typeFacture": "AVOIR"},
    "recapitulatifDeTva": {
        "ligneTva": [{"ligneTvaTauxRefCode": "TVA5", "ligneTvaTauxRefValeur": 20, "ligneTvaTauxManuel": None}],
        "totalLignesRecapitulativesTVA": 1,
    },
    "montantTotal": {"montantHtTotal": 250.617, "montantTVA": 50.12, "montantAPayer": 300.74},
    "pieceJointePrincipale": {"idPieceJointePrincipale": 7514236},
    "listeDesPiecesJointes": {
        "pieceJointe": [{"pieceJointeId": 7, "pieceJointeIdLiaison": 8, "pieceJointeExtension": "PDF"}],
        "totalListePiecesJointe": 1,
    },
    "pieceSuivante": {"numeroPieceSuiante": "F2026-0043"},
    "lignesDePoste": {"lignePoste": [LINE], "totalLignesPoste": 1},
}
READ_LINE = KnownLine(
    number=1,
    reference="R1",
    name="Entretien",
    quantity=Decimal(5),
    unit="Heure",
    net_price=Decimal("50.1234"),
    rate_code="TVA5",
)


def invoice(**changes: Any) -> dict[str, Any]:
    """An answer with it."""
    return OK | {"facture": INVOICE | changes}


async def test_an_invoice_in_full() -> None:
    script = Scripted(consulter__fournisseur=invoice())
    assert await script.client().invoices.detail(ID) == PlatformInvoiceDetail(
        platform_id=ID,
        number="F2026-0042",
        status="MISE_A_DISPOSITION",
        deposit_mode="SAISIE_API",
        buyer=KnownParty(
            structure_id=25784152,
            identifier=BUYER,
            name="COMMUNE",
            service_code="TECH",
            address=Address(line1="1 place", line2="Bât. A", postcode="99999", city="TEST"),
        ),
        payment_status_reported=False,
        seller=KnownParty(identifier="732829320", name="Zoé DUPONT"),
        business_process="A9",
        approvals=(
            Approval(role="validator", identifier="12345678200036", name="TITULAIRE", on=date(2026, 4, 4)),
            Approval(role="supervisor", identifier="12345678200044", name="ARCHI"),
        ),
        references=KnownReferences(
            issue_date=date(2026, 4, 2), deposited_on=date(2026, 4, 3), kind=InvoiceKind.CREDIT_NOTE
        ),
        totals=KnownTotals(without_vat=Decimal("250.617"), vat_total=Decimal("50.12"), due=Decimal("300.74")),
        main_file_id=7514236,
        following_number="F2026-0043",
        vat=(KnownVat(rate_code="TVA5", rate=Decimal(20)),),
        files=(KnownFile(file_id=7, link_id=8, extension="PDF"),),
        lines=(READ_LINE,),
    )


async def test_an_invoice_with_lines_of_several_pages() -> None:
    pages = [
        invoice(lignesDePoste={"lignePoste": [LINE | {"lignePosteNumero": rank}], "totalLignesPoste": 3})
        for rank in (1, 2, 3)
    ]
    script = Scripted(consulter__fournisseur=pages)
    told = await script.client().invoices.detail(ID)
    assert isinstance(told, PlatformInvoiceDetail)
    assert [line.number for line in told.lines] == [1, 2, 3]
    assert len(told.vat) == len(told.files) == 1
    first, *others = script.bodies("fournisseur")
    assert {"getpLigneRecapTva", "getpListePiecesJointes", "getpLignesPoste"} <= set(first)
    assert [body["getpLignesPoste"]["pageResultatDemandeeLignesPoste"] for body in others] == [2, 3]


async def test_equal_lines_are_all_kept() -> None:
    script = Scripted(consulter__fournisseur=invoice(lignesDePoste={"lignePoste": [LINE, LINE], "totalLignesPoste": 2}))
    told = await script.client().invoices.detail(ID)
    assert isinstance(told, PlatformInvoiceDetail)
    assert len(told.lines) == 2


LACKING = {"lignePoste": [LINE], "totalLignesPoste": 2}


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        (invoice(identifiantFactureCPP=1), "unexpected_answer"),
        (invoice(montantTotal={"montantTVA": "50,12"}), "unexpected_answer"),
        (OK, "unexpected_answer"),
        (NOTHING, "refused"),
        (response({}, 502), "server_error"),
        (invoice(lignesDePoste=LACKING), "incomplete"),
        (invoice(recapitulatifDeTva={"ligneTva": [], "totalLignesRecapitulativesTVA": 1}), "incomplete"),
        (invoice(listeDesPiecesJointes={"pieceJointe": [], "totalListePiecesJointe": 1}), "incomplete"),
        ([invoice(lignesDePoste=LACKING), response({}, 502)], "server_error"),
    ],
)
async def test_an_invoice_that_cannot_be_told(answers: Any, code: str) -> None:
    assert code_of(await Scripted(consulter__fournisseur=answers).client().invoices.detail(ID)) == code


async def test_criteria_are_sent_as_they_are_and_only_those() -> None:
    script = Scripted(rechercher__fournisseur=NOTHING)
    criteria = InvoiceCriteria(
        kind=InvoiceKind.CREDIT_NOTE,
        statuses=("SUSPENDUE", "REJETEE"),
        business_process="A12",
        deposited=Days(since=date(2026, 1, 1)),
        with_vat=Amounts(most=Decimal("99.50")),
        due=Amounts(least=Decimal(0)),
        rejection_filed=False,
    )
    assert await script.client().invoices.find(criteria) == ()
    (sent,) = script.bodies("fournisseur")
    sent.pop("rechercheFactureParFournisseur")
    assert sent == {
        "typeFacture": "AVOIR",
        "statutCourant": ["SUSPENDUE", "REJETEE"],
        "cadreFacturation": "A12_FACTURE_COTRAITANT",
        "periodeDateDepotDu": "2026-01-01",
        "montantTTCMax": 99.5,
        "montantApayerMin": 0,
        "rejetTraite": False,
    }


async def test_one_page_in_the_order_asked_for() -> None:
    script = Scripted(rechercher__fournisseur=[rows(row(3), row(1), total=99), NOTHING, response({}, 502)])
    client = script.client()
    page = await client.invoices.page(InvoiceCriteria(), 2, size=2, order=InvoiceOrder.WITH_VAT)
    assert isinstance(page, ListedPage)
    assert ([told.invoice.platform_id for told in page.rows], page.total) == ([3, 1], 99)
    assert script.bodies("fournisseur")[0]["rechercheFactureParFournisseur"] == {
        "pageResultatDemandee": 2,
        "nbResultatsParPage": 2,
        "triColonne": "MontantTTC",
        "triSens": "Descendant",
    }
    assert await client.invoices.page(InvoiceCriteria()) == ListedPage(rows=(), total=0)
    assert code_of(await client.invoices.page(InvoiceCriteria())) == "server_error"


@pytest.mark.parametrize("order", InvoiceOrder)
@pytest.mark.parametrize("descending", [True, False])
async def test_what_is_found_comes_in_the_order_asked_for(order: InvoiceOrder, descending: bool) -> None:
    told = [
        row(rank, dateDepot=f"2026-11-0{rank}", dateFacture=f"2026-11-0{rank}", numeroFacture=f"F{rank}")
        | {"designationDestinataire": f"B{rank}", "montantHT": rank, "montantTTC": rank, "montantAPayer": rank}
        | {"statut": f"S{rank}"}
        for rank in (2, 3, 1)
    ]
    bare = {"identifiantFactureCPP": 9, "numeroFacture": "F0"}
    script = Scripted(rechercher__fournisseur=rows(*told, bare))
    found = await script.client().invoices.find(InvoiceCriteria(), order, descending=descending)
    assert isinstance(found, tuple)
    ranks = [9, 1, 2, 3]
    assert [only.invoice.platform_id for only in found] == (ranks[::-1] if descending else ranks)


async def test_what_waits_for_the_supplier() -> None:
    script = Scripted(atraiter__fournisseur=[rows(row(1), total=2), rows(row(2), total=2)])
    found = await script.client().invoices.to_treat(26300989, without_rejected=True)
    assert isinstance(found, tuple)
    assert [told.invoice.platform_id for told in found] == [1, 2]
    asked = script.bodies("fournisseur")[0]
    assert (asked["idStructure"], asked["masquerRejetee"]) == (26300989, True)


async def test_payment_requests_of_any_role() -> None:
    told = {
        "idDemandePaiement": 5,
        "numeroDemandePaiement": "T1",
        "typeDemandePaiement": "FACTURE_TRAVAUX",
        "cadreFacturation": "A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR",
        "dateHeureEtatCourant": "2026-11-25T09:00:00.000+01:00",
        "montantTTC": 12.5,
        "dpOuDpArchive": "DP_ARCHIVE",
    }
    script = Scripted(demandePaiement=OK | {"listeDemandePaiement": [told], "total": 1})
    criteria = PaymentRequestCriteria(role=Role.SUPERVISOR, parties={Role.CLIENT: Identifier(value=BUYER)})
    assert await script.client().invoices.payment_requests(criteria) == (
        PaymentRequest(
            platform_id=5,
            number="T1",
            request_kind=RequestKind.WORKS,
            business_process="A4",
            status_at=datetime(2026, 11, 25, 8, 0, tzinfo=UTC),
            with_vat=Decimal("12.5"),
            archived=True,
        ),
    )
    assert script.bodies("demandePaiement") == [
        {
            "roleUtilisateur": "MOE",
            "structureMoa": {"typeIdentifiantStructureMoa": "SIRET", "identifiantStructureMoa": BUYER},
        }
    ]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(NOTHING, ()), (OK | {"total": 3}, "incomplete"), ({"codeRetour": 9, "libelle": "?"}, "refused")],
)
async def test_payment_requests_that_are_not_given(answer: Any, expected: object) -> None:
    found = await Scripted(demandePaiement=answer).client().invoices.payment_requests(PaymentRequestCriteria())
    assert (found if isinstance(found, tuple) else code_of(found)) == expected


def packed(**entries: bytes) -> bytes:
    """A ZIP."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


def given(content: bytes) -> dict[str, Any]:
    """An answer of telecharger/groupe."""
    return OK | {"fichierResultat": base64.b64encode(content).decode()}


async def test_documents_are_unpacked_and_their_names_are_no_paths() -> None:
    archive = packed(**{"F1_1/facture.pdf": b"%PDF-", "../../F1_1/Certificat_depot.pdf": b"%PDF-2", "vide/": b""})
    script = Scripted(telecharger__groupe=given(archive))
    documents = await script.client().invoices.documents(1)
    assert isinstance(documents, tuple)
    assert [(told.folder, told.name, told.is_deposit_certificate) for told in documents] == [
        ("F1_1", "facture.pdf", False),
        ("F1_1", "Certificat_depot.pdf", True),
    ]
    assert script.bodies("groupe")[0]["avecPiecesJointesComplementaires"] == "OUI"


async def test_a_document_that_comes_alone() -> None:
    documents = await Scripted(telecharger__groupe=given(b"%PDF-1")).client().invoices.documents(1)
    assert isinstance(documents, tuple)
    assert [(told.name, told.content) for told in documents] == [("", b"%PDF-1")]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (given(packed(a=b"x" * 99)[:60]), "unexpected_answer"),
        (response(b"", 413), "refused"),
        (OK, "unexpected_answer"),
    ],
)
async def test_documents_that_do_not_come(answer: Any, code: str) -> None:
    failed = await Scripted(telecharger__groupe=answer).client().invoices.documents(1)
    assert isinstance(failed, ReadFailed)
    assert failed.code == code


async def test_an_archive_that_would_fill_the_memory_is_left_alone() -> None:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("bombe", "w", force_zip64=True) as f,
    ):
        for _ in range(257):
            f.write(bytes(1024 * 1024))
    failed = await Scripted(telecharger__groupe=given(target.getvalue())).client().invoices.documents(1)
    assert failed == ReadFailed(code="unexpected_answer", detail="archive too big")


async def test_on_the_platform(platform: Platform, chorus: ChorusPro) -> None:
    accepted = await chorus.deposit(pdf_deposit("P-1"))
    assert isinstance(accepted, Accepted)
    assert accepted.platform_id is not None
    told = await chorus.invoices.detail(accepted.platform_id)
    assert isinstance(told, PlatformInvoiceDetail)
    assert (told.number, told.business_process, told.totals.with_vat) == ("P-1", "A1", Decimal("144.6"))
    assert told.buyer.identifier == BUYER
    found = await chorus.invoices.find(InvoiceCriteria(with_vat=Amounts(least=Decimal("144.6"), most=Decimal("144.6"))))
    assert isinstance(found, tuple)
    assert [only.invoice.number for only in found] == ["P-1"]
    assert await chorus.invoices.find(InvoiceCriteria(with_vat=Amounts(least=Decimal("144.61")))) == ()
    pdf = await chorus.invoices.download(InvoiceFiles(platform_ids=(accepted.platform_id,)))
    assert isinstance(pdf, Download)
    assert pdf.content == blank_pdf()
    pivot = await chorus.invoices.download(InvoiceFiles(platform_ids=(accepted.platform_id,), form=DocumentForm.PIVOT))
    assert isinstance(pivot, Download)
    assert pivot.kind is FileKind.XML
    documents = await chorus.invoices.documents(accepted.platform_id)
    assert isinstance(documents, tuple)
    assert any(only.content == blank_pdf() for only in documents)
    assert any(only.is_deposit_certificate for only in documents)
    given = await chorus.certificate(accepted.platform_id)
    assert given in [only.content for only in documents if only.is_deposit_certificate]
    platform.set_status("P-1", "SUSPENDUE", "Pièce manquante")
    waiting = await chorus.invoices.to_treat()
    assert isinstance(waiting, tuple)
    assert [only.invoice.number for only in waiting] == ["P-1"]
