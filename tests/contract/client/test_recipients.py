"""Recipients, services and companies; the whole directory out of its archive."""

import base64
import io
import zipfile
from datetime import date
from typing import Any

import pytest

from chorus_desktop.chorus_pro import directory_archive
from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.parties import Address, PublicBody, Service
from chorus_desktop.domain.recipients import CompanyRecord, ListedService, Recipient, RecipientPage, ServiceParameters
from tests.contract.client.accounts import BUYER
from tests.contract.client.scripted import NOTHING, OK, Scripted, code_of, response

XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<AnnuaireDestinataires xmlns="urn:whatever">
<!-- beside the point -->
<Structure>
<TypeIdentifiant>1</TypeIdentifiant><Identifiant>{BUYER}</Identifiant><RaisonSociale>École &amp; Cie</RaisonSociale>
<GestionStatutMiseEnPaiement>false</GestionStatutMiseEnPaiement><GestionEngagement>true</GestionEngagement>
<GestionService>1</GestionService><GestionServiceEngagement>false</GestionServiceEngagement>
<StructureActive>true</StructureActive><!-- nor this -->
<Adresse>1 place</Adresse><ComplementAdresse1>Bât. A</ComplementAdresse1><CodePostal>99999</CodePostal>
<Ville>TEST</Ville><CodePays>FR</CodePays>
<Services>
<Service><Code>TECH</Code><Nom>Technique</Nom><GestionEGMT>true</GestionEGMT><ServiceActif>true</ServiceActif></Service>
<Service><Code>FACTURES_PUBLIQUES</Code></Service><Service><Code>VIEUX</Code><ServiceActif>false</ServiceActif></Service>
</Services>
</Structure>
<Structure><TypeIdentifiant>4</TypeIdentifiant><Identifiant>12345678200036</Identifiant></Structure>
<Structure><Identifiant>123</Identifiant></Structure>
<Structure><Identifiant>12345678200036</Identifiant><StructureActive>false</StructureActive></Structure>
</AnnuaireDestinataires>
"""
BODIES = (
    PublicBody(
        siret=BUYER,
        name="École & Cie",
        address=Address(line1="1 place", line2="Bât. A", postcode="99999", city="TEST"),
        engagement_required=True,
        service_required=True,
        payment_status_not_reported=True,
        services=(
            Service(code="TECH", name="Technique", engagement_required=True),
            Service(code="VIEUX", name="", active=False),
        ),
    ),
    PublicBody(siret="12345678200036", name="", active=False),
)


def packed(**entries: str) -> bytes:
    """A ZIP."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


def archive_of(content: bytes) -> Scripted:
    """A platform with that archive."""
    answer = OK | {"fichierResultat": base64.b64encode(content).decode()}
    return Scripted(annuaire__destinataire=answer)


async def test_the_whole_directory() -> None:
    script = archive_of(packed(**{"a.xml": XML, "b.XML": "<A/>", "lisez-moi.txt": "rien"}))
    assert await script.client().recipients.all_bodies() == BODIES
    assert script.bodies("destinataire") == [{}]


LIE = "<A><Structure><Identifiant>12345678200036</Identifiant>{}</Structure></A>"


@pytest.mark.parametrize(
    "content",
    [
        b"PK nothing",
        packed(**{"a.txt": "x"}),
        packed(**{"a.xml": "<A><Structure>"}),
        packed(**{"a.xml": ""}),
        packed(**{"a.xml": LIE.format("<GestionService>oui</GestionService>")}),
        packed(**{"a.xml": LIE.format("<Services><Service/></Services>")}),
        packed(**{"a.xml": XML})[:-30],
    ],
)
async def test_an_archive_that_cannot_be_trusted(content: bytes) -> None:
    assert code_of(await archive_of(content).client().recipients.all_bodies()) == "unexpected_answer"


async def test_entities_are_not_followed(tmp_path: Any) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s3cret")
    document = (
        f'<!DOCTYPE A [<!ENTITY x SYSTEM "{secret.as_uri()}">]><A><Structure>'
        "<Identifiant>12345678200036</Identifiant><RaisonSociale>&x;</RaisonSociale></Structure></A>"
    )
    found = await archive_of(packed(**{"a.xml": document})).client().recipients.all_bodies()
    assert "s3cret" not in str(found)


async def test_an_archive_beyond_measure_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory_archive, "MOST_BYTES", 10)
    failed = await archive_of(packed(**{"a.xml": XML})).client().recipients.all_bodies()
    assert failed == ReadFailed(code="unexpected_answer", detail="archive: too big")


async def test_an_archive_that_does_not_come() -> None:
    script = Scripted(annuaire__destinataire=response({}, 503, {"Retry-After": "9"}))
    failed = ReadFailed(code="maintenance", retry_after=9.0, detail="HTTP 503")
    assert await script.client().recipients.all_bodies() == failed


async def test_recipients_by_what_was_typed() -> None:
    told = {
        "idStructureCPP": 25784152,
        "siret": BUYER,
        "nomDestinataire": "COMMUNE",
        "adresseCodePostal": "99999",
        "adresseVille": "TEST",
    }
    page = OK | {"listeDestinataires": [told], "parametresRetour": {"total": 51}}
    script = Scripted(rechercher__destinataire=[page, page, NOTHING])
    client = script.client()
    expected = Recipient(structure_id=25784152, siret=BUYER, name="COMMUNE", postcode="99999", city="TEST")
    assert await client.recipients.find("123 456 782 00051") == RecipientPage(rows=(expected,), total=51)
    assert await client.recipients.find(" malaucène 84340 ", 2) == RecipientPage(rows=(expected,), total=51)
    assert await client.recipients.find("84340") == RecipientPage(rows=(), total=0)
    asked = [{name: body.get(name) for name in ("identifiant", "nomVilleCodePostal")} for body in script.bodies("re")]
    assert asked == [
        {"identifiant": BUYER, "nomVilleCodePostal": None},
        {"identifiant": None, "nomVilleCodePostal": "malaucène 84340"},
        {"identifiant": None, "nomVilleCodePostal": "84340"},
    ]
    assert [body["parametresRecherche"]["pageResultatDemandee"] for body in script.bodies("re")] == [1, 2, 1]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"codeRetour": 5, "libelle": "non"}, "refused"),
        (response({}, 502), "server_error"),
        (OK | {"listeDestinataires": [{"idStructureCPP": 1}]}, "unexpected_answer"),
    ],
)
async def test_recipients_that_do_not_come(answer: Any, code: str) -> None:
    assert code_of(await Scripted(rechercher__destinataire=answer).client().recipients.find("x")) == code


async def test_a_company_as_insee_knows_it() -> None:
    told = OK | {"siret": BUYER, "raisonSociale": "ATELIER", "estActif": True, "siege": "oui"}
    script = Scripted(information__siret=[told, {"codeRetour": 20000, "libelle": "inconnu"}])
    client = script.client()
    expected = CompanyRecord(siret=BUYER, name="ATELIER", active=True, head_office="oui")
    assert await client.recipients.company(BUYER) == expected
    assert await client.recipients.company("1") == ReadFailed(code="refused", detail="20000 inconnu")
    assert script.bodies("siret") == [{"siretStructure": BUYER}, {"siretStructure": "1"}]


async def test_services_and_their_parameters() -> None:
    listed = {"idService": 3, "codeService": "TECH", "estActif": False, "dateDbtService": "2017-01-01 00:00"}
    told = OK | {
        "informationsGenerales": {"codeService": "TECH", "nomService": "Technique"},
        "parametres": {"numeroEngagement": True, "miseEnPaiement": False, "dateFinValidite": "2027-01-01"},
        "adressePostale": {"ville": "TEST"},
    }
    script = Scripted(
        rechercher__services=OK | {"listeServices": [listed], "parametresRetour": {"total": 1}},
        consulter__service=[told, {"codeRetour": 1, "libelle": "?"}, response({}, 502)],
    )
    recipients = script.client().recipients
    expected = ListedService(service_id=3, code="TECH", active=False, since=date(2017, 1, 1))
    assert await recipients.services(25784152) == (expected,)
    assert await recipients.service(25784152, 3) == ServiceParameters(
        code="TECH",
        name="Technique",
        address=Address(city="TEST"),
        engagement_required=True,
        payment_status_reported=False,
        until=date(2027, 1, 1),
    )
    assert await recipients.service(25784152, 4) is None
    assert code_of(await recipients.service(25784152, 4)) == "server_error"


async def test_on_the_platform(chorus: ChorusPro) -> None:
    bodies = await chorus.recipients.all_bodies()
    assert isinstance(bodies, tuple)
    known = {body.siret: body for body in bodies}
    assert len(known) == len(bodies) > 10
    assert known["12345678200028"].service_required
    alone = await chorus.body("12345678200028")
    assert isinstance(alone, PublicBody)
    assert known["12345678200028"] == alone
    page = await chorus.recipients.find("12345678200028")
    assert isinstance(page, RecipientPage)
    assert [row.siret for row in page.rows] == ["12345678200028"]
    services = await chorus.recipients.services(page.rows[0].structure_id)
    assert isinstance(services, tuple)
    assert "SERVICE_DEST_SERV_OBL" in {service.code for service in services}
    parameters = await chorus.recipients.service(page.rows[0].structure_id, services[0].service_id)
    assert isinstance(parameters, ServiceParameters)
    assert parameters.code == services[0].code
    assert code_of(await chorus.recipients.company(BUYER)) == "refused"
