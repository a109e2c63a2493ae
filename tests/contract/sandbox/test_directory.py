"""The directory of tens of thousands of bodies: generated alike each time, searched, consulted and deposited to."""

import base64
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from stdnum import luhn

from chorus_desktop.sandbox.directory import Structure
from chorus_desktop.sandbox.public_bodies import PublicBodies
from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox.by_hand import Sheet, cii
from tests.contract.sandbox.caller import Caller
from tests.contract.sandbox.checked import NOTHING_FOUND, STRUCTURES, TRANSVERSES, ask, found

SEARCH = STRUCTURES + "rechercher"
RECIPIENTS = TRANSVERSES + "rechercher/destinataire"
COUNT = 3000
CII = "IN_DP_E1_CII_16B"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """A platform with generated bodies."""
    with Platform(tmp_path_factory.mktemp("plateforme"), speed=0, public_bodies=COUNT) as running:
        yield running


@pytest.fixture
def speaker(full: Platform) -> Iterator[Caller]:
    """A caller of it."""
    caller = Caller(full.address)
    yield caller
    caller.http.close()


@pytest.fixture(scope="module")
def bodies() -> list[Structure]:
    """What the platform must know."""
    return list(PublicBodies(count=COUNT))


def test_bodies_are_plausible_distinct_and_reached_by_every_key(bodies: list[Structure]) -> None:
    made = PublicBodies(count=COUNT)
    for body in bodies:
        assert luhn.is_valid(body.siret)
        assert luhn.is_valid(body.siret[:9])
        assert body.siret[0] in "12"
        assert len(body.postcode) == 5
        assert made.by_siret(body.siret) == body
        assert made.by_id(body.id) == body
        if body.service_required:
            assert any(service.active for service in body.services)
        for service in body.services:
            assert made.by_service(service.id) == body
    assert len({body.siret for body in bodies}) == len({body.id for body in bodies}) == COUNT
    assert len({body.name for body in bodies}) > COUNT / 2
    kinds = {body.name.split()[0] for body in bodies}
    assert kinds >= {"Commune", "Collège", "Lycée", "Université", "EHPAD", "Département", "Communauté", "Office"}
    assert 0.4 < sum(not body.services for body in bodies) / COUNT < 0.6


def test_nothing_is_made_of_a_key_that_no_body_has(bodies: list[Structure]) -> None:
    made = PublicBodies(count=COUNT)
    wrong_digit = bodies[5].siret[:-1] + str((int(bodies[5].siret[-1]) + 1) % 10)
    for siret in (wrong_digit, "", "2100000000001", "²1000000000018", PublicBodies().body(COUNT).siret):
        assert made.by_siret(siret) is None
    assert made.by_id(bodies[0].id + 1) is None
    assert made.by_id(PublicBodies().body(COUNT).id) is None
    bare = next(body for body in bodies if not body.services)
    assert made.by_service(11_000_000 + 8 * bodies.index(bare)) is None
    assert made.by_service(1) is None


def test_another_seed_gives_others() -> None:
    assert PublicBodies(seed=1).body(400) != PublicBodies(seed=2).body(400)


def test_all_of_them_are_counted_and_none_is_lost_between_pages(speaker: Caller) -> None:
    paging = {"nbResultatsParPage": 1000, "triColonne": "DesignationStructure", "triSens": "Ascendant"}
    criteria = {"typeStructure": "PUBLIQUE"}
    pages = [
        ask(speaker, SEARCH, structure=criteria, parametres=paging | {"pageResultatDemandee": number})
        for number in (1, 2, 3, 4)
    ]
    ids = [row["idStructureCPP"] for page in pages for row in page["listeStructures"]]
    total = pages[0]["parametresRetour"]["total"]
    assert total == len(ids) == len(set(ids)) > COUNT
    beyond = ask(speaker, SEARCH, parametres={"pageResultatDemandee": 2**62, "nbResultatsParPage": 2**62})
    assert beyond["listeStructures"] == []


def test_a_generated_body_is_searched_and_consulted_as_a_written_one(speaker: Caller, bodies: list[Structure]) -> None:
    body = next(body for body in bodies if body.services and body.service_required and body.active)
    row = found(speaker, SEARCH, "listeStructures", structure={"identifiantStructure": body.siret})[0]
    assert (row["idStructureCPP"], row["designationStructure"], row["statut"]) == (body.id, body.name, "ACTIVE")
    by_place = {"libelleStructure": body.name.upper(), "adresseVille": body.city, "adresseCodePostal": body.postcode}
    assert row in found(speaker, SEARCH, "listeStructures", structure=by_place)
    detail = ask(speaker, STRUCTURES + "consulter", idStructureCPP=body.id)
    assert detail["parametres"]["codeServiceDoitEtreRenseigne"] is True
    assert detail["parametres"]["numeroEJDoitEtreRenseigne"] is body.engagement_required
    assert detail["adressePostaleDuSiege"]["ville"] == body.city
    services = found(speaker, STRUCTURES + "rechercher/services", "listeServices", idStructure=body.id)
    assert {service["codeService"] for service in services} == {service.code for service in body.services}
    of_service = {"idService": services[0]["idService"], "codeLangue": "fr"}
    single = ask(speaker, STRUCTURES + "consulter/service", idStructure=body.id, **of_service)
    assert single["informationsGenerales"]["codeService"] == services[0]["codeService"]
    assert ask(speaker, STRUCTURES + "consulter/service", idStructure=1, **of_service)["codeRetour"] == 20000


@pytest.mark.parametrize(
    ("criteria", "wanted"),
    [
        ({"statutStructure": "INACTIF"}, lambda body: not body.active),
        ({"estMOA": True, "statutStructure": "ACTIF"}, lambda body: body.works_owner and body.active),
        ({"adresseVille": "saint-eloi"}, lambda body: "saint-éloi" in body.city.casefold()),
    ],
)
def test_criteria_find_all_generated_bodies_that_meet_them(
    speaker: Caller, bodies: list[Structure], criteria: dict[str, object], wanted: object
) -> None:
    assert callable(wanted)
    expected = {body.id for body in bodies if wanted(body)}
    rows = found(speaker, SEARCH, "listeStructures", structure=criteria, parametres={"nbResultatsParPage": 5000})
    assert expected
    assert expected <= {row["idStructureCPP"] for row in rows}
    assert len(rows) - len(expected) < 10


def test_companies_of_others_are_found_only_without_restriction(speaker: Caller) -> None:
    company = {"raisonSocialeStructure": "batisseurs du confluent"}
    assert ask(speaker, SEARCH, structure=company) == NOTHING_FOUND
    assert ask(speaker, SEARCH, structure=company, restreindreStructuresPrivees=True) == NOTHING_FOUND
    rows = found(speaker, SEARCH, "listeStructures", structure=company, restreindreStructuresPrivees=False)
    assert rows[0]["designationStructure"] == "Bâtisseurs du Confluent SA"


def test_recipients_by_siret_and_by_words(speaker: Caller, bodies: list[Structure]) -> None:
    rows = found(speaker, RECIPIENTS, "listeDestinataires", identifiant="12345678200051")
    assert rows[0]["adresseVille"] == "TEST"
    body = next(body for body in bodies if body.active and body.name.startswith("Lycée"))
    words = f"{body.city.upper()} lycee {body.postcode}"
    assert body.siret in {row["siret"] for row in found(speaker, RECIPIENTS, "listeDestinataires",
                                                        nomVilleCodePostal=words)}  # fmt: skip
    inactive = next(body for body in bodies if not body.active)
    assert ask(speaker, RECIPIENTS, identifiant=inactive.siret) == NOTHING_FOUND
    assert ask(speaker, RECIPIENTS, identifiant=speaker.address.supplier_siret) == NOTHING_FOUND
    paging = {"pageResultatDemandee": 2, "nbResultatsParPage": 5, "triSens": "Ascendant"}
    answer = ask(speaker, RECIPIENTS, nomVilleCodePostal="commune", parametresRecherche=paging)
    names = [row["nomDestinataire"] for row in answer["listeDestinataires"]]
    assert len(names) == 5
    assert names == sorted(names)
    assert answer["parametresRetour"]["total"] > 1000


def test_siret_information_is_not_served_on_qualification(speaker: Caller) -> None:
    answer = ask(speaker, TRANSVERSES + "consulter/information/siret", siretStructure="12345678200051")
    assert answer.keys() == {"codeRetour", "libelle"}
    assert answer["codeRetour"] != 0


def test_an_invoice_reaches_a_generated_body(full: Platform, speaker: Caller, bodies: list[Structure]) -> None:
    easy = next(
        body
        for body in bodies
        if body.active and not body.services and not body.engagement_required
        and not body.engagement_or_service_required
    )  # fmt: skip
    number = speaker.deposit(cii(Sheet(number="ANNUAIRE-1", buyer=easy.siret, service="")), CII)
    full.advance(60)
    assert speaker.report(number)["etatCourantDepotFlux"] == "IN_INTEGRE"
    assert speaker.search(numeroFacture="ANNUAIRE-1")[0]["designationDestinataire"] == easy.name


def test_the_index_follows_the_number_of_bodies(tmp_path: Path) -> None:
    totals, known = [], []
    last = PublicBodies().body(39).siret
    for count in (0, 40, 40, 10):
        with Platform(tmp_path, public_bodies=count) as platform:
            caller = Caller(platform.address)
            known.append(ask(caller, SEARCH, structure={"identifiantStructure": last})["codeRetour"] == 0)
            totals.append(ask(caller, SEARCH)["parametresRetour"]["total"])
            caller.http.close()
    assert known == [False, True, True, False]
    assert totals[1] == totals[2] == totals[0] + 40
    assert totals[3] == totals[0] + 10


def directory_files(caller: Caller) -> dict[str, etree._Element]:
    """The XML files of the archive by name."""
    answer = ask(caller, TRANSVERSES + "telecharger/annuaire/destinataire")
    assert answer["libelle"] == "GCU_MSG_01_000"
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(answer["fichierResultat"], validate=True))) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def test_the_archive_holds_every_recipient_with_what_it_requires(speaker: Caller, bodies: list[Structure]) -> None:
    files = directory_files(speaker)
    assert all(name.endswith(".xml") for name in files)
    entries = {entry.findtext("Identifiant"): entry for root in files.values() for entry in root.iter("Structure")}
    assert len(entries) > COUNT
    assert speaker.address.supplier_siret not in entries
    for body in bodies:
        entry = entries[body.siret]
        assert entry.findtext("RaisonSociale") == body.name
        flags = {
            "GestionEngagement": body.engagement_required,
            "GestionService": body.service_required,
            "GestionServiceEngagement": body.engagement_or_service_required,
            "GestionStatutMiseEnPaiement": not body.payment_status_not_reported,
            "StructureActive": body.active,
            "EstMOA": body.works_owner,
        }
        assert {name: entry.findtext(name) for name in flags} == {n: str(v).lower() for n, v in flags.items()}
        services = {
            service.findtext("Code"): (service.findtext("ServiceActif"), service.findtext("GestionEGMT"))
            for service in entry.iter("Service")
        }
        assert services == {
            service.code: (str(service.active).lower(), str(service.engagement_required).lower())
            for service in body.services
        }
    assert entries["12345678200028"].find("Services/Service/Code") is not None


def test_the_archive_is_the_same_bytes_on_another_platform(tmp_path: Path) -> None:
    contents = []
    for name in ("une", "autre"):
        with Platform(tmp_path / name, public_bodies=6000) as platform:
            caller = Caller(platform.address)
            files = directory_files(caller)
            contents.append(ask(caller, TRANSVERSES + "telecharger/annuaire/destinataire")["fichierResultat"])
            caller.http.close()
        assert len(files) == 2
    assert contents[0] == contents[1]
