"""The searches of invoices and of bodies find the same, be it by the beginning of a word or by all that begin so."""

import random

import pytest

from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.store import queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.queries import InvoiceFilter
from chorus_desktop.store.terms import match_among
from chorus_desktop.store.words import match_of
from tests import factories
from tests.store.conftest import NOW, Shelf

_FEW = ("Bellegarde", "Bellegardette", "Fontaine", "Fontainebleau", "Saint-Aubrac", "Commune", "Z")
_MANY = tuple(f"Valbrun{letter}" for letter in "abcdefghij")


@pytest.fixture
def named(shelf: Shelf) -> Shelf:
    """Invoices to customers of these names, three words each."""
    rng = random.Random(11)  # noqa: S311 - no secret
    for _ in range(40):
        shelf.draft(buyer=factories.buyer(name=" ".join(rng.sample(_FEW + _MANY, 3))))
    return shelf


def test_few_words_are_looked_for_themselves_and_many_by_their_beginning(named: Shelf) -> None:
    def asked(text: str) -> str:
        return match_among(named.store, "invoices", text)

    assert asked("bellegarde") == '("bellegarde" OR "bellegardette")'
    assert asked("bellegarde fontai") == '("bellegarde" OR "bellegardette") AND ("fontaine" OR "fontainebleau")'
    assert asked("valbrun") == '"valbrun"*', "too many begin so"
    assert asked("bell") == '"bell"*', "so short a beginning has an index"
    assert asked("bellevue") == '"bellevue"*', "no word begins so"
    assert asked("valbruna") == '("valbruna")'
    assert asked("  ") == ""


def test_what_is_found_is_the_same(named: Shelf) -> None:
    seed = random.randrange(2**32)  # noqa: S311 - no secret
    rng = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(300):
        words = [word[: rng.randint(1, len(word))] for word in rng.sample(_FEW + _MANY, rng.randint(1, 3))]
        text = rng.choice((" ", "  ", "-")).join(words)
        plain = named.store.column("SELECT rowid FROM invoices_search WHERE invoices_search MATCH ?", [match_of(text)])
        found = queries.invoice_ids(named.store, InvoiceFilter(text=text))
        assert sorted(found) == sorted(plain), f"{text!r}, seed {seed}"


def test_what_is_found_among_the_bodies_is_the_same(store: Store) -> None:
    seed = random.randrange(2**32)  # noqa: S311 - no secret
    rng = random.Random(seed)  # noqa: S311 - no secret
    bodies = tuple(
        PublicBody(siret=f"{21_000_000_000_000 + rank * 97}", name=" ".join(rng.sample(_FEW + _MANY, 3)))
        for rank in range(60)
    )
    save_bodies(store, bodies, now=NOW)
    sirets = [body.siret for body in bodies]
    for _ in range(300):
        words = [word[: rng.randint(1, len(word))] for word in rng.sample(_FEW + _MANY, rng.randint(1, 2))]
        text = rng.choice((" ".join(words), rng.choice(sirets)[: rng.randint(1, 14)]))
        plain = store.column(
            "SELECT siret FROM bodies JOIN bodies_search ON bodies_search.rowid = id WHERE bodies_search MATCH ?",
            [match_of(text)],
        )
        found = [body.siret for body in queries.search_bodies(store, text, limit=60)]
        assert sorted(found) == sorted(plain), f"{text!r}, seed {seed}"


def test_a_store_open_for_reading_is_searched_as_well(named: Shelf) -> None:
    reader = open_database(named.store.path, read_only=True)
    chosen = InvoiceFilter(text="fontai")
    assert queries.invoice_ids(reader, chosen) == queries.invoice_ids(named.store, chosen) != ()
    reader.close()


def test_a_whole_page_of_pasted_text_is_looked_for(named: Shelf) -> None:
    pasted = " ".join(random.Random(3).choices(_FEW, k=3000))  # noqa: S311 - no secret
    assert queries.invoice_ids(named.store, InvoiceFilter(text=pasted)) == ()
