"""The customers in the order asked for, found however a name is accented, counted with what they were sent."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from chorus_desktop.domain.parties import Address, Service
from chorus_desktop.store import buyer_list
from chorus_desktop.store.buyer_list import Among, BuyerFilter, BuyerSort, buyer_keys, buyer_page, keys_of
from chorus_desktop.store.buyer_rows import BuyerRow
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.home_queries import expected_by_buyer, money_expected
from tests import factories
from tests.store.conftest import NOW, Shelf

LYCEE = factories.body(
    siret="19690117600012",
    name="École d’Écully",
    address=Address(line1="2 rue Haute", postcode="69130", city="Écully"),
    engagement_required=True,
    services=(
        Service(code="TECH", name="T"),
        Service(code="OLD", name="O", active=False),
        Service(code="A1", name="A"),
    ),
)
COMMUNE = factories.body(address=Address(line1="", postcode="84340", city="Malaucène"))
OTHER = factories.body(siret="26690027300019", name="Hôpital", active=False)
UNKNOWN, NIMES = "21340172201787", "Bibliothèque de Nîmes"


@pytest.fixture
def sold(shelf: Shelf) -> Shelf:
    """Two invoices to the commune, one to the school, one to a customer whom the directory does not know."""
    save_bodies(shelf.store, (LYCEE, OTHER), now=NOW)
    save_bodies(shelf.store, (COMMUNE,), now=NOW - timedelta(days=1))
    for siret, name, day in (
        (COMMUNE.siret, "Ancien nom", date(2026, 1, 5)),
        (COMMUNE.siret, "Commune", date(2026, 6, 5)),
        (LYCEE.siret, "École", date(2026, 7, 1)),
        (UNKNOWN, NIMES, date(2026, 3, 1)),
    ):
        shelf.issue(buyer=replace(factories.buyer(name=name), siret=siret), issue_date=day, due_date=None)
    shelf.draft(buyer=replace(factories.buyer(), siret="1"))
    return shelf


def rows(shelf: Shelf, text: str = "", among: Among = Among.INVOICED, **order: object) -> tuple[BuyerRow, ...]:
    keys = buyer_keys(shelf.store, BuyerFilter(among=among, text=text), **order)  # type: ignore[arg-type]
    return buyer_page(shelf.store, keys)


def names(shelf: Shelf, text: str = "", among: Among = Among.INVOICED, **order: object) -> list[str]:
    return [row.name for row in rows(shelf, text, among, **order)]


def test_those_that_were_invoiced_the_latest_first(sold: Shelf) -> None:
    assert names(sold) == [LYCEE.name, COMMUNE.name, NIMES]
    first, second, third = rows(sold)
    assert (first.invoices, first.last_issue_date, first.town) == (1, date(2026, 7, 1), "69130 Écully")
    assert (first.known, first.engagement_required, first.active) == (True, True, True)
    assert (first.services, first.silent, first.updated_at, first.address.line1) == (
        "TECH, A1",
        False,
        NOW,
        "2 rue Haute",
    )
    assert (second.invoices, second.last_issue_date) == (2, date(2026, 6, 5))
    assert (third.known, third.town, third.siret, third.active) == (False, "", UNKNOWN, True)
    assert (third.invoices, third.last_issue_date, third.updated_at) == (1, date(2026, 3, 1), None)


BY_COLUMN = {
    BuyerSort.NAME: [NIMES, COMMUNE.name, LYCEE.name],
    BuyerSort.SIRET: [LYCEE.name, NIMES, COMMUNE.name],
    BuyerSort.TOWN: [NIMES, LYCEE.name, COMMUNE.name],
    BuyerSort.INVOICES: [NIMES, LYCEE.name, COMMUNE.name],
    BuyerSort.LAST: [NIMES, COMMUNE.name, LYCEE.name],
    BuyerSort.REQUIRES: [NIMES, COMMUNE.name, LYCEE.name],
    BuyerSort.SERVICES: [NIMES, COMMUNE.name, LYCEE.name],
    BuyerSort.PAYMENTS: [NIMES, COMMUNE.name, LYCEE.name],
    BuyerSort.ADDRESS: [NIMES, COMMUNE.name, LYCEE.name],
    BuyerSort.UPDATED: [NIMES, COMMUNE.name, LYCEE.name],
    BuyerSort.LEFT: [NIMES, LYCEE.name, COMMUNE.name],
}


def test_in_the_order_of_a_column(sold: Shelf) -> None:
    assert set(BY_COLUMN) == set(BuyerSort)
    for sort, rising in BY_COLUMN.items():
        assert names(sold, sort=sort, descending=False) == rising, sort
        falling = names(sold, sort=sort)
        # Who is alike in this stays in the order of the names.
        assert falling[0] == (COMMUNE.name if sort is BuyerSort.PAYMENTS else rising[-1]), sort
        assert sorted(falling) == sorted(rising)
        for among in (Among.DIRECTORY, Among.OPEN):
            listed = names(sold, among=among, sort=sort, descending=False)
            assert [name for name in listed if name != OTHER.name] == [name for name in rising if name != NIMES], sort


def test_the_whole_directory_is_gone_through_without_a_word(sold: Shelf) -> None:
    everybody = {LYCEE.name, COMMUNE.name, OTHER.name}
    assert set(names(sold, among=Among.DIRECTORY)) == everybody
    assert set(names(sold, among=Among.OPEN)) == everybody - {OTHER.name}
    # Who was never invoiced has no last invoice: he comes last, from whichever end it is read.
    assert names(sold, among=Among.DIRECTORY, descending=True)[-1] == OTHER.name
    assert names(sold, among=Among.DIRECTORY, descending=False)[-1] == OTHER.name


def test_a_text_finds_however_it_is_accented(sold: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    for many in (20_000, 0):
        monkeypatch.setattr(buyer_list, "_MANY", many)
        for among in (Among.INVOICED, Among.DIRECTORY, Among.OPEN):
            for text in ("ecole", "ÉCOLE", "École d'Ecully", "ecul", "196 901 176 00012"):
                (found,) = rows(sold, text, among)
                assert (found.name, found.invoices, found.last_issue_date) == (LYCEE.name, 1, date(2026, 7, 1))


def test_a_text_stays_within_what_is_listed(sold: Shelf) -> None:
    assert names(sold, "hopital") == []
    (found,) = rows(sold, "hopital", Among.DIRECTORY)
    assert (found.invoices, found.last_issue_date, found.active) == (0, None, False)
    assert names(sold, "hopital", Among.OPEN) == []
    assert names(sold, "mairie") == [COMMUNE.name]
    assert names(sold, "«»") == names(sold, "nulle part") == []
    assert [buyer_list.count_bodies_found(sold.store, text) for text in ("", "hopital", "«»")] == [3, 1, 0]


def test_who_is_not_in_the_directory_is_found_by_the_name_last_used(sold: Shelf) -> None:
    for text in ("bibliotheque", "nimes BIBLIO", "213 401 722 01787"):
        assert names(sold, text) == [NIMES]
        assert names(sold, f"{text} ailleurs") == []


def test_several_sirets_in_a_row_find_each_of_them(sold: Shelf) -> None:
    assert set(names(sold, f"{UNKNOWN}, {LYCEE.siret}")) == {NIMES, LYCEE.name}
    assert set(names(sold, f"{OTHER.siret} {LYCEE.siret}", Among.DIRECTORY)) == {OTHER.name, LYCEE.name}
    hundred = " ".join([*(f"{rank:014d}" for rank in range(99)), LYCEE.siret])
    assert names(sold, hundred) == names(sold, hundred, Among.DIRECTORY) == [LYCEE.name]


def test_the_money_to_come_is_that_of_the_first_page(sold: Shelf) -> None:
    left = expected_by_buyer(sold.store)
    assert sum(left.values()) == money_expected(sold.store, date(2026, 11, 26)).total > Decimal(0)
    assert set(left) == {COMMUNE.siret, LYCEE.siret, UNKNOWN}
    assert left[COMMUNE.siret] == 2 * left[LYCEE.siret]
    assert names(sold, among=Among.OWING, sort=BuyerSort.LEFT)[0] == COMMUNE.name
    with sold.store.write() as db:
        db.execute("UPDATE invoices SET platform_status = 'REJETEE' WHERE buyer_siret = ?", [LYCEE.siret])
    assert set(names(sold, among=Among.OWING)) == {COMMUNE.name, NIMES}


def test_a_key_is_found_by_its_siret_and_gone_with_the_customer(sold: Shelf) -> None:
    keys = keys_of(sold.store, [UNKNOWN, OTHER.siret, "00000000000000"])
    assert set(keys) == {UNKNOWN, OTHER.siret}
    first, second = buyer_page(sold.store, [keys[OTHER.siret], 999_999, keys[UNKNOWN]])
    assert (first.name, second.name) == (OTHER.name, NIMES)
    assert keys[UNKNOWN] < 0 < keys[OTHER.siret]
    save_bodies(sold.store, (replace(OTHER, siret=UNKNOWN, name="Médiathèque"),), now=NOW)
    assert keys_of(sold.store, [UNKNOWN])[UNKNOWN] > 0
    assert "Médiathèque" in names(sold)


def test_whether_the_platform_told_of_a_body_since(sold: Shelf) -> None:
    assert buyer_list.was_renewed(sold.store, LYCEE.siret, NOW)
    assert not buyer_list.was_renewed(sold.store, COMMUNE.siret, NOW)
    assert not buyer_list.was_renewed(sold.store, UNKNOWN, NOW)
