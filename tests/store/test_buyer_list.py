"""The customers in the order asked for, found however a name is accented, counted with what they were sent."""

from dataclasses import replace
from datetime import date

import pytest

from chorus_desktop.domain.parties import Address
from chorus_desktop.store.buyer_list import BuyerSort, buyer_rows
from chorus_desktop.store.directory import save_bodies
from tests import factories
from tests.store.conftest import NOW, Shelf

LYCEE = factories.body(
    siret="19690117600012",
    name="École d’Écully",
    address=Address(line1="", postcode="69130", city="Écully"),
    engagement_required=True,
)
COMMUNE = factories.body(address=Address(line1="", postcode="84340", city="Malaucène"))
OTHER = factories.body(siret="26690027300019", name="Hôpital", active=False)
UNKNOWN = "21340172201787"


@pytest.fixture
def sold(shelf: Shelf) -> Shelf:
    """Two invoices to the commune, one to the school, one to a customer whom the directory does not know."""
    save_bodies(shelf.store, (LYCEE, COMMUNE, OTHER), now=NOW)
    for siret, name, day in (
        (COMMUNE.siret, "Ancien nom", date(2026, 1, 5)),
        (COMMUNE.siret, "Commune", date(2026, 6, 5)),
        (LYCEE.siret, "École", date(2026, 7, 1)),
        (UNKNOWN, "Bibliothèque", date(2026, 3, 1)),
    ):
        shelf.issue(buyer=replace(factories.buyer(name=name), siret=siret), issue_date=day, due_date=None)
    shelf.draft(buyer=replace(factories.buyer(), siret="1"))
    return shelf


def names(shelf: Shelf, text: str = "", **order: object) -> list[str]:
    return [row.name for row in buyer_rows(shelf.store, text, **order)]  # type: ignore[arg-type]


def test_those_that_were_invoiced_the_latest_first(sold: Shelf) -> None:
    assert names(sold) == [LYCEE.name, COMMUNE.name, "Bibliothèque"]
    first, second, third = buyer_rows(sold.store, "")
    assert (first.invoices, first.last_issue_date, first.town) == (1, date(2026, 7, 1), "69130 Écully")
    assert (first.known, first.engagement_required, first.active) == (True, True, True)
    assert (second.invoices, second.last_issue_date) == (2, date(2026, 6, 5))
    assert (third.known, third.town, third.siret, third.active) == (False, "", UNKNOWN, True)


@pytest.mark.parametrize(
    ("sort", "rising"),
    [
        (BuyerSort.NAME, ["Bibliothèque", COMMUNE.name, LYCEE.name]),
        (BuyerSort.SIRET, [LYCEE.name, "Bibliothèque", COMMUNE.name]),
        (BuyerSort.TOWN, ["Bibliothèque", LYCEE.name, COMMUNE.name]),
        (BuyerSort.INVOICES, ["Bibliothèque", LYCEE.name, COMMUNE.name]),
        (BuyerSort.LAST, ["Bibliothèque", COMMUNE.name, LYCEE.name]),
    ],
)
def test_in_the_order_of_a_column(sold: Shelf, sort: BuyerSort, rising: list[str]) -> None:
    assert names(sold, sort=sort, descending=False) == rising
    falling = names(sold, sort=sort)
    assert falling[0] == rising[-1]
    assert sorted(falling) == sorted(rising)


@pytest.mark.parametrize("text", ["ecole", "ÉCOLE", "École d'Ecully", "ecul", "196 901 176 00012"])
def test_a_text_finds_in_the_directory_however_it_is_accented(sold: Shelf, text: str) -> None:
    (found,) = buyer_rows(sold.store, text)
    assert (found.name, found.invoices, found.last_issue_date) == (LYCEE.name, 1, date(2026, 7, 1))


def test_who_was_never_invoiced_is_found_too(sold: Shelf) -> None:
    (found,) = buyer_rows(sold.store, "hopital")
    assert (found.invoices, found.last_issue_date, found.active) == (0, None, False)
    assert names(sold, "mairie") == [COMMUNE.name]
    assert names(sold, "«»") == []
    assert names(sold, "nulle part") == []


def test_never_more_than_asked_for(sold: Shelf) -> None:
    assert names(sold, sort=BuyerSort.NAME, descending=False, most=1) == ["Bibliothèque"]
