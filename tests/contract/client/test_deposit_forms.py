"""Deposits in every form: all syntaxes of a flux, lots, signed PDFs, data alone, with files joined to them."""

import base64
import gzip
import io
import tarfile
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.exchange import (
    Accepted,
    Deposit,
    DepositWay,
    FluxReport,
    Found,
    Held,
    NotSent,
    ReadFailed,
    TurnedDown,
    Unanswered,
    VatRegime,
)
from chorus_desktop.domain.platform_detail import PlatformInvoiceDetail
from chorus_desktop.domain.submission import (
    FluxReceipt,
    FluxSyntax,
    Lot,
    LotFile,
    PdfSignature,
    SupportingFile,
    TypedInvoice,
    TypedLine,
    TypedVat,
)
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.sandbox.syntaxes import INTERFACES
from tests.contract.client.accounts import DATA, blank_pdf, flux_deposit, identity, pdf_deposit
from tests.contract.client.scripted import OK, Scripted, code_of, response, structure

RECEIVED = OK | {"numeroFluxDepot": "CPP1"}
LINES = (
    TypedLine(
        number=1,
        reference="R1",
        name="Entretien",
        quantity=Decimal(2),
        unit="HUR",
        net_price=Decimal("65.25"),
        rate=Decimal(20),
    ),
    TypedLine(
        number=2,
        reference="",
        name="",
        quantity=Decimal(-1),
        unit="C62",
        net_price=Decimal(10),
        rate=Decimal(20),
        kind="allowance",
    ),
)
TYPED = TypedInvoice(lines=LINES, vat=(TypedVat(rate=Decimal(20), basis=Decimal("120.50"), amount=Decimal("24.10")),))
TOLD_LINES = [
    {
        "lignePosteNumero": 1,
        "lignePosteReference": "R1",
        "lignePosteDenomination": "Entretien",
        "lignePosteQuantite": 2,
        "lignePosteUnite": "H",
        "lignePosteMontantUnitaireHT": 65.25,
        "lignePosteMontantRemiseHT": 0,
        "lignePosteTauxTvaManuel": 20,
    },
    {
        "lignePosteNumero": 2,
        "lignePosteDenomination": "Remise",
        "lignePosteQuantite": -1,
        "lignePosteUnite": "U",
        "lignePosteMontantUnitaireHT": 10,
        "lignePosteMontantRemiseHT": 0,
        "lignePosteTauxTvaManuel": 20,
    },
]
WISHES: dict[str, Any] = {
    "validator_siret": "12345678200036",
    "validator_service": "ACHATS",
    "business_process": "A9",
    "bank_details_id": 552411,
    "supplier_service_id": 12,
    "vat_regime": VatRegime.EXEMPT,
    "exemption_reason": "M1",
    "comment": "Selon devis",
}
NOTE = SupportingFile(name="bon.pdf", content=b"%PDF-1.7", designation="Bon de livraison", line=1)


def typed_deposit(number: str = "F2026-0042", /, **changes: Any) -> Deposit:
    """An invoice as data alone."""
    return Deposit(
        way=DepositWay.TYPED,
        identity=identity(number),
        file_name="",
        content=b"",
        pdf_data=replace(DATA, **changes),
        typed=TYPED,
    )


def script(**routes: Any) -> Scripted:
    """A platform that takes all."""
    return Scripted(
        **{
            "structures__v1__rechercher": OK | {"listeStructures": [structure()]},
            "deposer__pdf": OK | {"pieceJointeId": 7514236},
            "ajouter__fichier": [OK | {"pieceJointeId": 81}, OK | {"pieceJointeId": 82}],
            "soumettre": OK | {"identifiantFactureCPP": 8420532},
            "deposer__flux": RECEIVED,
        }
        | routes
    )


@pytest.mark.parametrize("syntax", FluxSyntax)
async def test_a_flux_of_every_syntax(syntax: FluxSyntax) -> None:
    platform = script()
    deposit = replace(flux_deposit(), syntax=syntax)
    assert isinstance(await platform.client().deposit(deposit), Accepted)
    (sent,) = platform.bodies("flux")
    assert sent["syntaxeFlux"] in INTERFACES
    assert (sent["syntaxeFlux"] == "IN_DP_E2_CII_FACTURX") is (syntax is FluxSyntax.FACTURX)


async def test_every_syntax_is_another() -> None:
    platform = script()
    for syntax in FluxSyntax:
        await platform.client().deposit(replace(flux_deposit(), syntax=syntax))
    assert {body["syntaxeFlux"] for body in platform.bodies("flux")} == set(INTERFACES)


def lot(*names: str, file_name: str = "lot.tar.gz") -> Lot:
    """A lot of small files."""
    files = tuple(LotFile(name=name, content=name.encode()) for name in names)
    return Lot(file_name=file_name, syntax=FluxSyntax.UBL, files=files)


async def test_a_lot_is_one_archive() -> None:
    platform = script()
    outcome = await platform.client().fluxes.deposit_lot(lot("a.xml", "b.xml"))
    assert isinstance(outcome, Accepted)
    assert outcome.flux_number == "CPP1"
    (sent,) = platform.bodies("flux")
    assert (sent["nomFichier"], sent["syntaxeFlux"]) == ("lot.tar.gz", "IN_DP_E1_UBL_INVOICE")
    with tarfile.open(fileobj=io.BytesIO(base64.b64decode(sent["fichierFlux"])), mode="r:gz") as archive:
        read = {member.name: archive.extractfile(member) for member in archive}
        assert {name: file and file.read() for name, file in read.items()} == {"a.xml": b"a.xml", "b.xml": b"b.xml"}


async def test_a_lot_is_the_same_bytes_each_time() -> None:
    platform = script()
    for _ in range(2):
        await platform.client().fluxes.deposit_lot(lot("a.xml"))
    first, second = platform.bodies("flux")
    assert first == second
    packed = base64.b64decode(first["fichierFlux"])
    assert packed[4:8] == bytes(4), "the time in the header of gzip"
    assert gzip.decompress(packed)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (lot(), "lot_empty"),
        (lot(*map(str, range(501))), "lot_too_many"),
        (lot("a.xml", "a.xml"), "lot_names"),
        (lot(""), "lot_names"),
        (lot("../a.xml"), "lot_names"),
        (lot("a.xml", file_name="a&b.tar.gz"), "lot_names"),
    ],
)
async def test_a_lot_that_would_not_be_taken_never_leaves(wrong: Lot, code: str) -> None:
    platform = script()
    outcome = await platform.client().fluxes.deposit_lot(wrong)
    assert outcome == TurnedDown(code=code, label=wrong.file_name)
    assert platform.requests == []


@pytest.mark.parametrize(
    ("limit", "code"), [("MOST_FLUX_FILE_BYTES", "flux_file_too_big"), ("MOST_FLUX_BYTES", "flux_too_big")]
)
async def test_a_lot_that_is_too_big(monkeypatch: pytest.MonkeyPatch, limit: str, code: str) -> None:
    monkeypatch.setattr(f"chorus_desktop.chorus_pro.uncertain.{limit}", 4)
    assert code_of(await script().client().fluxes.deposit_lot(lot("a.xml"))) == code


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({"codeRetour": 20001, "libelle": "GDP_MSG_11.022"}, TurnedDown),
        (response({}, 502), Unanswered),
        (response({}, 429), Held),
    ],
)
async def test_a_lot_falls_in_the_same_classes(answer: Any, kind: type) -> None:
    assert isinstance(await script(deposer__flux=answer).client().fluxes.deposit_lot(lot("a.xml")), kind)


@pytest.mark.parametrize(
    ("signature", "form"), [(PdfSignature.PADES, "PDF_SIGNE_PADES"), (PdfSignature.XADES, "PDF_SIGNE_XADES")]
)
async def test_a_signed_pdf(signature: PdfSignature, form: str) -> None:
    platform = script()
    assert isinstance(await platform.client().deposit(replace(pdf_deposit(), signature=signature)), Accepted)
    assert platform.bodies("pdf")[0]["formatDepot"] == form
    assert platform.bodies("soumettre")[0]["modeDepot"] == "DEPOT_PDF_SIGNE_API"


async def test_data_alone() -> None:
    platform = script()
    assert isinstance(await platform.client().deposit(typed_deposit(**WISHES)), Accepted)
    assert platform.bodies("pdf") == []
    (sent,) = platform.bodies("soumettre")
    assert sent["modeDepot"] == "SAISIE_API"
    assert "pieceJointePrincipale" not in sent
    assert sent["fournisseur"] == {
        "idFournisseur": 26300989,
        "idServiceFournisseur": 12,
        "codeCoordonneesBancairesFournisseur": 552411,
    }
    assert sent["cadreDeFacturation"] == {
        "codeCadreFacturation": "A9_FACTURE_SOUSTRAITANT",
        "codeStructureValideur": "12345678200036",
        "codeServiceValideur": "ACHATS",
    }
    assert (sent["references"]["typeTva"], sent["references"]["motifExonerationTva"]) == ("EXONERATION", "M1")
    assert sent["commentaire"] == "Selon devis"
    assert sent["lignePoste"] == TOLD_LINES
    assert sent["ligneTva"] == [
        {"ligneTvaTauxManuel": 20, "ligneTvaMontantBaseHtParTaux": 120.5, "ligneTvaMontantTvaParTaux": 24.1}
    ]


async def test_files_are_brought_first_then_joined() -> None:
    platform = script()
    other = SupportingFile(name="plan.png", content=b"png", type_code="03")
    assert isinstance(await platform.client().deposit(replace(pdf_deposit(), supporting=(NOTE, other))), Accepted)
    assert platform.bodies("soumettre")[0]["pieceJointeComplementaire"] == [
        {
            "pieceJointeComplementaireDesignation": "Bon de livraison",
            "pieceJointeComplementaireType": "02",
            "pieceJointeComplementaireNumeroLigneFacture": 1,
            "pieceJointeComplementaireId": 81,
        },
        {
            "pieceJointeComplementaireDesignation": "Bon de commande - plan.png",
            "pieceJointeComplementaireType": "02",
            "pieceJointeComplementaireId": 82,
        },
    ]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (response({}, 502), NotSent(code="server_error", detail="HTTP 502")),
        (response({}, 429), Held(code="quota")),
        ({"codeRetour": 20003, "libelle": "gros"}, TurnedDown(code="20003", label="bon.pdf : gros")),
        ({"codeRetour": 20003}, TurnedDown(code="20003", label="bon.pdf : 20003")),
    ],
)
async def test_where_a_file_does_not_get_there_nothing_is_submitted(answer: Any, expected: object) -> None:
    platform = script(ajouter__fichier=[OK | {"pieceJointeId": 81}, answer])
    assert await platform.client().deposit(replace(typed_deposit(), supporting=(NOTE, NOTE))) == expected
    assert platform.bodies("soumettre") == []


async def test_a_file_that_would_not_be_taken_turns_the_invoice_down_before_any_is_brought() -> None:
    platform = script()
    program = SupportingFile(name="jeu.exe", content=b"MZ")
    outcome = await platform.client().deposit(replace(typed_deposit(), supporting=(NOTE, program)))
    assert outcome == TurnedDown(code="attachment_type_not_accepted", label="jeu.exe")
    assert platform.bodies("fichier") == platform.bodies("soumettre") == []


async def test_the_receipt_of_a_flux() -> None:
    told = OK | {
        "etatCourantFlux": "IN_INTEGRE",
        "dateDepotFlux": "2026-04-03T11:12:24.777+02:00",
        "fichierCR": base64.b64encode(b"%PDF-1.7").decode(),
    }
    platform = Scripted(consulterCR=[told, OK | {"etatCourantFlux": "IN_RECU"}])
    client = platform.client()
    receipt = await client.fluxes.receipt("CPP1", deposited_on=date(2026, 4, 3), syntax=FluxSyntax.CII_16B)
    at = datetime(2026, 4, 3, 9, 12, 24, 777_000, tzinfo=UTC)
    assert receipt == FluxReceipt(state="IN_INTEGRE", deposited_at=at, document=b"%PDF-1.7")
    assert await client.fluxes.receipt("CPP1") == FluxReceipt(state="IN_RECU")
    assert platform.bodies("consulterCR") == [
        {"numeroFluxDepot": "CPP1", "dateDepot": "2026-04-03", "syntaxeFlux": "IN_DP_E1_CII_16B"},
        {"numeroFluxDepot": "CPP1"},
    ]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"codeRetour": 20001, "libelle": "POQ_MSG_01.003 - Flux introuvable."}, "flux_not_yet_known"),
        ({"codeRetour": 20002, "libelle": "?"}, "refused"),
        (OK, "unexpected_answer"),
    ],
)
async def test_a_receipt_that_does_not_come(answer: Any, code: str) -> None:
    failed = await Scripted(consulterCR=answer).client().fluxes.receipt("CPP1")
    assert isinstance(failed, ReadFailed)
    assert failed.code == code


async def test_a_lot_on_the_platform(platform: Platform, chorus: ChorusPro) -> None:
    files = tuple(LotFile(name=f"{n}.pdf", content=flux_deposit(n).content) for n in ("L-1", "L-2", "L-3"))
    many = Lot(file_name="lot.tar.gz", syntax=FluxSyntax.FACTURX, files=files)
    accepted = await chorus.fluxes.deposit_lot(many)
    assert isinstance(accepted, Accepted)
    platform.advance(5)
    report = await chorus.report(accepted.flux_number)
    assert isinstance(report, FluxReport)
    assert report.state == "IN_INTEGRE"
    found = await chorus.deposited_by(accepted.flux_number)
    assert isinstance(found, Found)
    assert sorted(row.number for row in found.invoices) == ["L-1", "L-2", "L-3"]
    assert isinstance(await chorus.fluxes.receipt(accepted.flux_number), FluxReceipt)


async def test_data_alone_on_the_platform(platform: Platform, chorus: ChorusPro) -> None:
    note = replace(NOTE, content=blank_pdf())
    accepted = await chorus.deposit(replace(typed_deposit("T-1"), supporting=(note,)))
    assert isinstance(accepted, Accepted)
    assert accepted.platform_id is not None
    detail = await chorus.invoices.detail(accepted.platform_id)
    assert isinstance(detail, PlatformInvoiceDetail)
    assert [line.name for line in detail.lines] == ["Entretien", "Remise"]
    assert [file.designation for file in detail.files] == ["Bon de livraison"]
    assert detail.deposit_mode == "SAISIE_API"
    again = await chorus.deposit(typed_deposit("T-1"))
    assert isinstance(again, TurnedDown)
    assert again.duplicate
    assert platform.snapshot()["integrated"] == {"T-1": 1}


async def test_a_signed_pdf_on_the_platform(chorus: ChorusPro) -> None:
    accepted = await chorus.deposit(replace(pdf_deposit("S-1"), signature=PdfSignature.PADES))
    assert isinstance(accepted, Accepted)
    detail = await chorus.invoices.detail(accepted.platform_id or 0)
    assert isinstance(detail, PlatformInvoiceDetail)
    assert detail.deposit_mode == "DEPOT_PDF_SIGNE_API"
