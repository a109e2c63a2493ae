"""The local directory: found by any word, and never less known than before."""

from dataclasses import replace

import pytest

from chorus_desktop.domain.parties import Address, PublicBody, Service
from chorus_desktop.store import queries
from chorus_desktop.store.database import Store
from chorus_desktop.store.directory import body_of, save_bodies
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


def test_words() -> None:
    assert folded("  L’Œuvre d'Æsop — ÉCOLE n°3 ") == "l oeuvre d aesop ecole n 3"
    assert search_words("Mairie", "mairie") == "mairie commune ville"
    assert match_of("12 34") == '"1234"*'
    assert match_of("rue 12") == '"rue"* "12"*'


def test_of_very_many_those_that_begin_so_are_found_first(store: Store) -> None:
    many = tuple(PublicBody(siret=f"{20_000_000_000_000 + rank}", name=f"Lycée Mala {rank}") for rank in range(1200))
    save_bodies(store, (*many, MALAUCENE, replace(MALAUCENE, siret="21840069500027", name="Mala le Bourg")), now=NOW)
    assert queries.search_bodies(store, "mala", 5)[0].name == "Mala le Bourg"
    assert len(queries.search_bodies(store, "mala", 30)) == 30
    assert queries.count_bodies(store) == 1202
