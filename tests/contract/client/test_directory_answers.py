"""Structures, services and the check of a connection in all their shapes."""

from datetime import date
from typing import Any

import pytest

from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.parties import Address, PublicBody, Service
from tests.contract.client.accounts import BUYER, SUPPLIER
from tests.contract.client.scripted import NOTHING, OK, Scripted, code_of, response, row, rows, structure

DETAILS = OK | {
    "informationGenerales": {"raisonSocialeStructure": "COMMUNE", "structurePriveePublique": "PUBLIQUE"},
    "parametres": {"numeroEJDoitEtreRenseigne": True, "statutMiseEnPaiementNestPasRemonte": True},
    "adressePostaleDuSiege": {
        "adresse": "1 place de la Mairie",
        "complementAdresse1": "Bâtiment A",
        "complementAdresse2": "2e étage",
        "codePostal": "84340",
        "ville": "Malaucène",
        "pays": "FRANCE",
    },
}


def body_script(*services: dict[str, Any], **routes: Any) -> Scripted:
    """A platform that knows one public body."""
    listed = OK | {"listeServices": list(services), "parametresRetour": {"total": len(services)}}
    return Scripted(
        **{
            "structures__v1__rechercher": OK | {"listeStructures": structure(identifiantStructure=BUYER)},
            "structures__v1__consulter": DETAILS,
            "rechercher__services": listed,
            "consulter__service": OK | {"parametres": {"numeroEngagement": True}},
        }
        | routes
    )


async def test_a_body_with_services() -> None:
    script = body_script(
        {"idService": 1, "codeService": "TECH", "libelleService": "Techniques"},
        {"idService": 2, "codeService": "VIEUX", "libelleService": "Fermé", "estActif": False},
        {"idService": 3, "codeService": "FACTURES_PUBLIQUES", "estActif": True},
    )
    assert await script.client().body(BUYER) == PublicBody(
        siret=BUYER,
        name="COMMUNE",
        address=Address(
            line1="1 place de la Mairie", line2="Bâtiment A 2e étage", postcode="84340", city="Malaucène", country="FR"
        ),
        engagement_required=True,
        payment_status_not_reported=True,
        services=(
            Service(code="TECH", name="Techniques", engagement_required=True),
            Service(code="VIEUX", name="Fermé", active=False),
        ),
    )
    assert script.bodies("consulter/service") == [{"idStructure": 26300989, "idService": 1}]


async def test_a_body_with_many_services_is_not_asked_about_each() -> None:
    script = body_script(*({"idService": rank, "codeService": f"S{rank}"} for rank in range(1, 22)))
    body = await script.client().body(BUYER)
    assert isinstance(body, PublicBody)
    assert [service.engagement_required for service in body.services] == [None] * 21
    assert script.bodies("consulter/service") == []


@pytest.mark.parametrize(
    ("routes", "expected"),
    [
        ({"structures__v1__rechercher": NOTHING}, None),
        ({"structures__v1__rechercher": OK | {"listeStructures": [structure()]}}, None),
        ({"structures__v1__rechercher": response({}, 502)}, "server_error"),
        ({"structures__v1__consulter": response({}, 502)}, "server_error"),
        ({"structures__v1__consulter": OK | {"informationGenerales": {"structurePriveePublique": "PRIVEE"}}}, None),
        ({"structures__v1__consulter": OK | {"parametres": {"numeroEJDoitEtreRenseigne": "non"}}}, "unexpected_answer"),
        ({"rechercher__services": response({}, 502)}, "server_error"),
        ({"consulter__service": response({}, 502)}, "server_error"),
    ],
)
async def test_a_body_that_cannot_be_told(routes: dict[str, Any], expected: str | None) -> None:
    body = await body_script({"idService": 1, "codeService": "TECH"}, **routes).client().body(BUYER)
    assert body is None if expected is None else code_of(body) == expected


async def test_a_service_about_which_the_platform_says_nothing() -> None:
    script = body_script({"idService": 1, "codeService": "TECH"}, consulter__service={"codeRetour": 1, "libelle": "?"})
    body = await script.client().body(BUYER)
    assert isinstance(body, PublicBody)
    assert body.services == (Service(code="TECH", name="", engagement_required=None),)


async def test_of_two_structures_the_active_one() -> None:
    both = [
        structure(identifiantStructure=BUYER, statut="INACTIVE", idStructureCPP=1),
        structure(identifiantStructure=BUYER, idStructureCPP=2),
        structure(identifiantStructure=BUYER, typeIdentifiantStructure="AUTRE", idStructureCPP=3),
        {"idStructureCPP": 4},
    ]
    script = body_script(structures__v1__rechercher=OK | {"listeStructures": both})
    body = await script.client().body(BUYER)
    assert isinstance(body, PublicBody)
    assert body.active
    assert script.bodies("v1/consulter") == [{"idStructureCPP": 2}]


async def test_bodies_are_looked_for_by_what_was_typed() -> None:
    found = [structure(identifiantStructure=BUYER, statut="INACTIVE"), structure(typeIdentifiantStructure="RIDET")]
    script = Scripted(structures__v1__rechercher=OK | {"listeStructures": found})
    expected = PublicBody(siret=BUYER, name="ATELIER DU PARC", active=False, requirements_known=False)
    assert await script.client().find_bodies(" Malaucène ") == (expected,)
    assert await script.client().find_bodies("123 456 782 00051") == (expected,)
    asked = [body["structure"] for body in script.bodies("rechercher")]
    public = {"typeStructure": "PUBLIQUE", "statutStructure": "ACTIF"}
    assert asked == [
        public | {"raisonSocialeStructure": "Malaucène"},
        public | {"identifiantStructure": BUYER, "typeIdentifiantStructure": "SIRET"},
    ]


def check_script(**routes: Any) -> Scripted:
    """A platform where all is well."""
    return Scripted(
        **{
            "health-check": {"statusCodeValue": 200},
            "structures__v1__rechercher": OK | {"listeStructures": [structure()]},
            "structures__v1__consulter": OK
            | {"informationGenerales": {"dateExpirationMotPasseCompteTech": "2027-01-31"}},
            "rechercher__fournisseur": NOTHING,
        }
        | routes
    )


@pytest.mark.parametrize("found", [NOTHING, rows(row(1), total=12)])
async def test_all_is_well(found: dict[str, Any]) -> None:
    assert await check_script(rechercher__fournisseur=found).client().check() == ConnectionReport(
        supplier_name="ATELIER DU PARC", password_expires=date(2027, 1, 31)
    )


@pytest.mark.parametrize(
    ("route", "answer", "fault", "detail"),
    [
        ("health-check", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "{}"),
        ("health-check", {"statusCodeValue": 503}, ConnectionFault.MAINTENANCE, "503"),
        ("health-check", {"statusCodeValue": "?"}, ConnectionFault.UNEXPECTED, None),
        ("health-check", response(b"<html>", headers={"Content-Type": "text/html"}), ConnectionFault.PORTAL, ""),
        ("structures__v1__rechercher", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "{}"),
        ("structures__v1__rechercher", NOTHING, ConnectionFault.NO_SUPPLIER, SUPPLIER.value),
        ("rechercher__fournisseur", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "{}"),
        ("rechercher__fournisseur", {"codeRetour": 1, "libelle": "non"}, ConnectionFault.UNEXPECTED, "1 non"),
        ("structures__v1__consulter", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "{}"),
        ("structures__v1__consulter", OK | {"informationGenerales": 1}, ConnectionFault.UNEXPECTED, None),
    ],
)
async def test_the_first_that_is_wrong(route: str, answer: Any, fault: ConnectionFault, detail: str | None) -> None:
    report = await check_script(**{route: answer}).client().check()
    assert report.fault is fault
    assert detail is None or report.detail.removeprefix("HTTP 200").strip() == detail
