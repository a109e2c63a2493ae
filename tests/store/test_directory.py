"""The local directory: found by any word, and never less known than before."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.domain.parties import Address, PublicBody, Service
from chorus_desktop.store import queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.directory import body_of, save_bodies
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.words import folded, match_of, search_words
from tests import factories
from tests.store.conftest import NOW

MALAUCENE = factories.body(
    address=Address(line1="Place de la Mairie", postcode="84340", city="Malaucène"),
    engagement_required=True,
    services=(Service(code="TECH", name="Services techniques"), Service(code="ECOLE", name="Écoles", active=False)),
)
HOSPITAL = PublicBody(siret="26690027300019", name="Centre hospitalier de l’Œuvre", address=Address(city="Bron"))
SCHOOL = PublicBody(siret="19690117600012", name="Lycée Jean-Rémy", address=Address(city="Lyon"), active=False)


@pytest.fixture
def directory(store: Store) -> Store:
    save_bodies(store, (MALAUCENE, HOSPITAL, SCHOOL), now=NOW)
    return store


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mala", MALAUCENE),
        ("MALAUCENE", MALAUCENE),
        ("malaucène comm", MALAUCENE),
        ("mairie de malau", MALAUCENE),
        ("218 400 695 00019", MALAUCENE),
        ("2184", MALAUCENE),
        ("218400", MALAUCENE),
        ("218 400 69", MALAUCENE),
        ("bron", HOSPITAL),
        ("l'oeuvre", HOSPITAL),
        ("hôpital bron", HOSPITAL),
        ("jean remy", SCHOOL),
        ("rémy-lyon", SCHOOL),
    ],
)
def test_a_body_is_found_by_what_people_type(directory: Store, text: str, found: PublicBody) -> None:
    assert queries.search_bodies(directory, text) == (found,)


@pytest.mark.parametrize("text", ["", " ", "’", '"', "* OR", "laucene", "mala bron", "NEAR("])
def test_nothing_is_found_and_nothing_breaks(directory: Store, text: str) -> None:
    assert queries.search_bodies(directory, text) == ()


def test_a_number_may_be_a_word_of_a_name_and_of_a_body_that_is_closed(store: Store) -> None:
    regiment = PublicBody(siret="11000201100044", name="Régiment 75015")
    closed = PublicBody(siret="75015000000012", name="Ancienne régie", active=False)
    save_bodies(store, (closed, regiment, MALAUCENE), now=NOW)
    assert queries.search_bodies(store, "75015") == (regiment, closed)
    assert queries.search_bodies(store, "7501500000") == (closed,)
    assert queries.search_bodies(store, "750") == (regiment, closed)


def test_active_bodies_come_first_then_those_whose_name_begins_so(store: Store) -> None:
    names = ("Régie de Lyon", "Lyon Métropole", "Lyon Ancien")
    bodies = tuple(PublicBody(siret=f"{rank:014d}", name=name, active=rank != 2) for rank, name in enumerate(names))
    save_bodies(store, bodies, now=NOW)
    assert [body.name for body in queries.search_bodies(store, "lyon")] == [names[1], names[0], names[2]]
    assert [body.name for body in queries.search_bodies(store, "lyon", limit=1)] == [names[1]]


def test_a_body_comes_back_whole(directory: Store) -> None:
    assert body_of(directory, MALAUCENE.siret) == MALAUCENE
    assert queries.body(directory, SCHOOL.siret) == SCHOOL
    assert body_of(directory, "00000000000000") is None
    assert queries.body(directory, "00000000000000") is None


def test_a_search_result_is_listed_but_its_requirements_are_not_believed(store: Store) -> None:
    found = PublicBody(siret="1", name="Trouvée", requirements_known=False)
    save_bodies(store, (found,), now=NOW)
    assert body_of(store, "1") is None
    assert queries.body(store, "1") == found
    save_bodies(store, (replace(found, requirements_known=True),), now=NOW)
    assert body_of(store, "1") == replace(found, requirements_known=True)


def test_a_search_result_renews_name_and_activity_and_erases_nothing(directory: Store) -> None:
    found = PublicBody(siret=MALAUCENE.siret, name="Ville de Malaucène", active=False, requirements_known=False)
    save_bodies(directory, (found,), now=NOW)
    assert body_of(directory, MALAUCENE.siret) == replace(MALAUCENE, name="Ville de Malaucène", active=False)
    assert queries.search_bodies(directory, "ville malaucene")[0].siret == MALAUCENE.siret
    assert len(queries.search_bodies(directory, "malaucene")) == 1


def test_requirements_that_were_dropped_are_dropped_here_too(directory: Store) -> None:
    lighter = replace(MALAUCENE, engagement_required=False, services=())
    save_bodies(directory, (lighter,), now=NOW)
    assert body_of(directory, MALAUCENE.siret) == lighter


def test_what_a_service_requires_stays_known_where_nobody_tells_it(directory: Store) -> None:
    codes = {"TECH": True, "SPORT": False, "ACHATS": None}
    told = tuple(Service(code=code, name=code, engagement_required=required) for code, required in codes.items())
    save_bodies(directory, (replace(MALAUCENE, services=told),), now=NOW)
    untold = tuple(replace(service, engagement_required=None) for service in told)
    save_bodies(directory, (replace(MALAUCENE, services=untold),), now=NOW)
    body = body_of(directory, MALAUCENE.siret)
    assert body is not None
    assert {service.code: service.engagement_required for service in body.services} == codes
    save_bodies(directory, (replace(MALAUCENE, services=(replace(told[0], engagement_required=False),)),), now=NOW)
    assert body_of(directory, MALAUCENE.siret) == replace(
        MALAUCENE, services=(replace(told[0], engagement_required=False),)
    )


def test_of_a_store_of_before_many_services_that_require_nothing_are_not_believed(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m014_services")
    for rank, siret in enumerate((MALAUCENE.siret, HOSPITAL.siret), 1):
        body = {"id": rank, "siret": siret, "name": "n", "folded_name": "n", "address": "{}", "updated_at": ""}
        flags = "active service_required engagement_or_service_required payment_status_not_reported requirements_known"
        db["bodies"].insert(body | dict.fromkeys(flags.split(), 1) | {"engagement_required": 0})
    for body_id, count in ((1, 21), (2, 20)):
        for rank in range(count):
            service = {"body_id": body_id, "code": f"S{rank}", "position": rank, "name": "", "active": 1}
            db["services"].insert(service | {"engagement_required": int(rank == 0)})
    closed = {"body_id": 1, "code": "VIEUX", "position": 99, "name": "", "active": 0, "engagement_required": 0}
    db["services"].insert(closed)
    db.conn.close()
    store = open_database(old)
    many, few = body_of(store, MALAUCENE.siret), body_of(store, HOSPITAL.siret)
    store.close()
    assert many is not None
    assert few is not None
    assert [service.engagement_required for service in many.services] == [True, *[None] * 20, False]
    assert [service.engagement_required for service in few.services] == [True, *[False] * 19]


def test_words() -> None:
    assert folded("  L’Œuvre d'Æsop — ÉCOLE n°3 ") == "l oeuvre d aesop ecole n 3"
    assert search_words("Mairie", "mairie") == "mairie commune ville"
    assert match_of("12 34") == '"1234"*'
    assert match_of("rue 12") == '"rue"* AND "12"*'


def test_of_very_many_those_that_begin_so_are_found_first(store: Store) -> None:
    many = tuple(PublicBody(siret=f"{20_000_000_000_000 + rank}", name=f"Lycée Mala {rank}") for rank in range(1200))
    save_bodies(store, (*many, MALAUCENE, replace(MALAUCENE, siret="21840069500027", name="Mala le Bourg")), now=NOW)
    assert queries.search_bodies(store, "mala", 5)[0].name == "Mala le Bourg"
    assert len(queries.search_bodies(store, "mala", 30)) == 30
    assert queries.count_bodies(store) == 1202
