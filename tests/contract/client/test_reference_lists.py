"""The platform's reference lists, each asked for and read as it is declared."""

from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any

import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.payment_requests import RequestKind
from chorus_desktop.domain.reference_lists import Entry, NumberedEntry, VatRate
from tests.contract.client.scripted import NOTHING, OK, Scripted, code_of, response

FRENCH = {"codeLangue": "fr"}
NUMBERED = (NumberedEntry(entry_id=4, code="C", label="L"),)

Ask = Callable[[ChorusPro], Awaitable[Any]]
#: Route, call, body that is sent, row that comes, what is read.
LISTS: list[tuple[str, Ask, dict[str, Any], dict[str, Any], Any]] = [
    (
        "tauxtva",
        lambda client: client.reference.vat_rates(),
        FRENCH,
        {"listeTauxTva": [{"codeTauxTva": "TVA3", "libelleTauxTva": "5,5 %", "valeurTauxTva": 5.5}]},
        (VatRate(code="TVA3", rate=Decimal("5.5"), label="5,5 %"),),
    ),
    (
        "motifs/exonerationtva",
        lambda client: client.reference.exemption_reasons(),
        FRENCH,
        {"listeMotifsExonerationTva": [{"codeMotifExonerationTva": "M1"}], "total": 1},
        (Entry(code="M1"),),
    ),
    (
        "devises",
        lambda client: client.reference.currencies(),
        FRENCH,
        {"listeDevises": [{"codeDevise": "EUR", "libelleDevise": "Euro"}]},
        (Entry(code="EUR", label="Euro"),),
    ),
    (
        "pays",
        lambda client: client.reference.countries(),
        FRENCH,
        {"listePays": [{"codePays": "FR", "libellePays": "France"}]},
        (Entry(code="FR", label="France"),),
    ),
    (
        "modereglements",
        lambda client: client.reference.payment_means(),
        {},
        {"listeModePaiement": [{"modePaiement": "VIREMENT"}]},
        ("VIREMENT",),
    ),
    (
        "modedepot",
        lambda client: client.reference.deposit_modes(),
        {},
        {"listeModeDepot": [{"modeDepot": "EDI"}], "total": 1},
        ("EDI",),
    ),
    (
        "formatflux",
        lambda client: client.reference.flux_formats(),
        {},
        {"listeFormatFlux": [{"formatFlux": "IN_DP_E1_STRUCT"}]},
        ("IN_DP_E1_STRUCT",),
    ),
    (
        "syntaxeflux",
        lambda client: client.reference.flux_syntaxes("IN_DP_E2_FACTURX"),
        {"formatFlux": "IN_DP_E2_FACTURX"},
        {"listeSyntaxeFlux": [{"syntaxeFlux": "IN_DP_E2_CII_FACTURX"}]},
        ("IN_DP_E2_CII_FACTURX",),
    ),
    (
        "cadrefacturation",
        lambda client: client.reference.business_processes(RequestKind.WORKS),
        {"typeDemandePaiement": "FACTURE_TRAVAUX"},
        {"listeCadreFacturation": [{"codeCadreFacturation": "A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR"}]},
        ("A4",),
    ),
    (
        "typespj",
        lambda client: client.reference.attachment_types(),
        FRENCH | {"typeObjet": "FACTURE"},
        {"listeTypePieceJointe": [{"idTypePieceJointe": 4, "codeTypePieceJointe": "C", "libelleTypePieceJointe": "L"}]},
        NUMBERED,
    ),
    (
        "typeidentifiant/structure",
        lambda client: client.reference.identifier_types(),
        {},
        {"listeTypeIdentifiant": [{"typeIdentifiantStructure": "SIRET"}]},
        ("SIRET",),
    ),
    (
        "recuperer/typedp",
        lambda client: client.reference.request_kinds(),
        {},
        {"listeTypeDemandePaiement": [{"typeDemandePaiement": "FACTURE"}]},
        ("FACTURE",),
    ),
    (
        "typefacturetravaux",
        lambda client: client.reference.works_kinds(),
        {},
        {"listeTypeFactureTravaux": [{"typeFactureTravaux": "ETAT_ACOMPTE"}]},
        ("ETAT_ACOMPTE",),
    ),
    (
        "etat/typedp",
        lambda client: client.reference.statuses(),
        {"typeDemandePaiement": "FACTURE"},
        {"listeEtatDemandePaiement": [{"etatDemandePaiement": "DEPOSEE"}]},
        ("DEPOSEE",),
    ),
    (
        "etats/traitement",
        lambda client: client.reference.next_statuses("SUSPENDUE"),
        {"statutCourant": "SUSPENDUE"},
        {"listeStatutsPossiblesPourTraitement": [{"statutPossiblePourTraitement": "REJETEE"}]},
        ("REJETEE",),
    ),
    (
        "motifs/refus/Facture/AValider",
        lambda client: client.reference.refusal_reasons("A9"),
        {"codeCadreFacturationAValider": "A9_FACTURE_SOUSTRAITANT"},
        {"listeMotifRefusFactureAValider": [{"idMotif": 4, "codeMotif": "C", "libelleMotif": "L"}]},
        NUMBERED,
    ),
]
ROUTES = [entry[0] for entry in LISTS]


@pytest.mark.parametrize(("route", "ask", "sent", "answer", "read"), LISTS, ids=ROUTES)
async def test_a_list_is_asked_for_and_read(
    route: str, ask: Ask, sent: dict[str, Any], answer: dict[str, Any], read: Any
) -> None:
    script = Scripted(**{route: OK | answer})
    assert await ask(script.client()) == read
    assert script.bodies(route) == [sent]


@pytest.mark.parametrize(("route", "ask"), [entry[:2] for entry in LISTS], ids=ROUTES)
async def test_a_list_that_does_not_come(route: str, ask: Ask) -> None:
    name = next(name for entry in LISTS if entry[0] == route for name in entry[3])
    answers = [NOTHING, response({}, 502), OK | {name: [{}]}]
    client = Scripted(**{route: answers}).client()
    assert await ask(client) == ()
    assert await ask(client) == ReadFailed(code="server_error", detail="HTTP 502")
    assert code_of(await ask(client)) == "unexpected_answer"


def category(rank: int) -> dict[str, Any]:
    """A category of requests to the support."""
    return {"idTechniqueCategorie": rank, "codeCategorie": f"C{rank}"}


async def test_categories_of_requests_are_read_until_a_page_is_short() -> None:
    pages = [OK | {"listeCategories": list(map(category, ranks))} for ranks in (range(1, 51), range(51, 54))]
    script = Scripted(categorieSollicitation=pages)
    found = await script.client().reference.ticket_categories()
    assert isinstance(found, tuple)
    assert [entry.entry_id for entry in found] == list(range(1, 54))
    assert [body["pagination"]["pageResultatDemandee"] for body in script.bodies("Sollicitation")] == [1, 2]


async def test_a_full_last_page_is_followed_by_nothing() -> None:
    script = Scripted(categorieSollicitation=[OK | {"listeCategories": list(map(category, range(1, 51)))}, NOTHING])
    found = await script.client().reference.ticket_categories()
    assert isinstance(found, tuple)
    assert len(found) == 50


async def test_a_page_of_categories_that_comes_twice() -> None:
    script = Scripted(categorieSollicitation=OK | {"listeCategories": list(map(category, range(1, 51)))})
    assert code_of(await script.client().reference.ticket_categories()) == "incomplete"
    script = Scripted(categorieSollicitation=response({}, 502))
    assert code_of(await script.client().reference.ticket_categories()) == "server_error"


async def test_categories_without_an_end() -> None:
    def endless(body: dict[str, Any]) -> dict[str, Any]:
        first = body["pagination"]["pageResultatDemandee"] * 50
        return OK | {"listeCategories": list(map(category, range(first, first + 50)))}

    script = Scripted(categorieSollicitation=endless)
    assert code_of(await script.client().reference.ticket_categories()) == "incomplete"


@pytest.mark.parametrize(("route", "ask"), [entry[:2] for entry in LISTS], ids=ROUTES)
async def test_on_the_platform(chorus: ChorusPro, route: str, ask: Ask) -> None:
    found = await ask(chorus)
    assert isinstance(found, tuple)
    assert found


async def test_categories_on_the_platform(chorus: ChorusPro) -> None:
    found = await chorus.reference.ticket_categories()
    assert isinstance(found, tuple)
    assert found
