"""The catalogue from the user's side: learnt late, kept by hand, begun from and written into tables."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from chorus_desktop.actions import catalogue
from chorus_desktop.actions.catalogue_export import export_items
from chorus_desktop.actions.table_export import TableForm, TableOrder
from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Vat
from chorus_desktop.domain.vat_on_offer import FRANCHISE
from chorus_desktop.store import queries
from chorus_desktop.store.database import open_database
from chorus_desktop.store.settings import load_settings, save_settings
from tests import factories
from tests.plugins.log_guard import ExpectedLogs
from tests.sync_desk import Bench, bench

__all__ = ["bench"]


def test_a_store_that_takes_nothing_is_learnt_from_later(bench: Bench, expected_logs: ExpectedLogs) -> None:
    bench.issue(lines=(factories.line("Vannes"),))
    read_only = open_database(bench.path, read_only=True)
    expected_logs.expect("catalogue: store_read_only")
    catalogue.learn(replace(bench.desk, store=read_only))
    read_only.close()
    assert catalogue.offers(bench.desk, "vann") == ()
    catalogue.learn(bench.desk)
    assert [item.name for item in catalogue.offers(bench.desk, "vann")] == ["Vannes"]


def test_what_is_typed_by_hand_keeps_how_often_it_was_sold(bench: Bench) -> None:
    bench.issue(lines=(factories.line("Vannes"),))
    catalogue.learn(bench.desk)
    (item,) = catalogue.offers(bench.desk, "vann")
    catalogue.keep(bench.desk, CatalogueItem(id=item.id, name="Vanne", net_price=Decimal(40)))
    (kept,) = catalogue.offers(bench.desk, "vann")
    assert (kept.name, kept.net_price, kept.times, kept.sold_on) == ("Vanne", Decimal(40), 1, factories.TODAY)
    catalogue.remove(bench.desk, [item.id])
    assert catalogue.offers(bench.desk, "") == ()
    catalogue.take_back(bench.desk, [item.id])
    assert catalogue.item_of(bench.desk, item.id) == kept
    assert catalogue.keep(bench.desk, CatalogueItem(name="Pose")) != item.id


def test_a_long_history_is_learnt_a_little_at_a_time(bench: Bench) -> None:
    for number in range(31):
        bench.issue(lines=(factories.line(f"Article {number}"),))
    assert catalogue.learn(bench.desk)
    assert catalogue.offers(bench.desk, "article 30") == ()
    assert not catalogue.learn(bench.desk)
    assert len(catalogue.offers(bench.desk, "article 30")) == 1


def test_an_invoice_is_begun_with_one_of_each_in_their_order(bench: Bench) -> None:
    pose = catalogue.keep(bench.desk, CatalogueItem(name="Pose", unit="HUR", net_price=Decimal("45.5")))
    reduced = Vat(rate=Decimal("5.5"))
    vanne = catalogue.keep(bench.desk, CatalogueItem(name="Vanne", net_price=None, vat=reduced))
    gone = catalogue.keep(bench.desk, CatalogueItem(name="Chaudière"))
    catalogue.remove(bench.desk, [gone])
    invoice = queries.draft(bench.store, catalogue.begin_invoice(bench.desk, [vanne, gone, pose]))
    first, second = invoice.lines
    assert (first.name, first.net_price, first.vat.rate) == ("Vanne", None, Decimal("5.50"))
    assert (second.name, second.unit, second.net_price) == ("Pose", "HUR", Decimal("45.5"))
    assert [(line.id, line.quantity) for line in invoice.lines] == [("1", 1), ("2", 1)]
    assert (invoice.number, invoice.issue_date) == ("", factories.TODAY)
    with pytest.raises(UserFault, match="catalogue_unknown"):
        catalogue.begin_invoice(bench.desk, [gone])


def test_a_vat_that_the_firm_no_longer_charges_is_not_taken_over(bench: Bench) -> None:
    item = catalogue.keep(bench.desk, CatalogueItem(name="Pose", net_price=Decimal(45)))
    settings = load_settings(bench.store)
    save_settings(bench.store, replace(settings, vat_regime="franchise"), now=bench.desk.now())
    (line,) = queries.draft(bench.store, catalogue.begin_invoice(bench.desk, [item])).lines
    assert line.vat == FRANCHISE


@pytest.mark.parametrize("form", TableForm)
def test_what_is_chosen_is_written_whole_or_not_at_all(bench: Bench, tmp_path: Path, form: TableForm) -> None:
    bench.issue(lines=(factories.line("Vannes", price="0.1234"),))
    catalogue.learn(bench.desk)
    (item,) = catalogue.offers(bench.desk, "")
    fixed = catalogue.keep(bench.desk, CatalogueItem(name="=Pose", unit="HUR", net_price=Decimal(45)))
    order = TableOrder(ids=(fixed, item.id), form=form, folder=tmp_path / "sorti")
    made = export_items(bench.path, order, today=factories.TODAY)
    assert made is not None
    assert (made.rows, made.path) == (2, tmp_path / "sorti" / f"catalogue-2026-11-25.{form.value}")
    if form is TableForm.CSV:
        header, first, second = made.path.read_text("utf-8-sig").splitlines()
        assert header.startswith("Désignation;Unité;Prix hors taxe (€);TVA (%)")
        assert first == "'=Pose;h;45,00;20,00;Taux normal ou réduit;0;;Oui"
        assert second == "Vannes;u;0,1234;20,00;Taux normal ou réduit;1;25/11/2026;"
    with pytest.raises(UserFault, match="export_exists"):
        export_items(bench.path, order, today=factories.TODAY)
    export_items(bench.path, replace(order, overwrite=True), today=factories.TODAY)
    assert [path.name for path in (tmp_path / "sorti").iterdir()] == [made.path.name]
    catalogue.remove(bench.desk, [fixed, item.id])
    with pytest.raises(UserFault, match="catalogue_unknown"):
        export_items(bench.path, order, today=factories.TODAY)
