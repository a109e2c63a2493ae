"""The catalogue from the user's side: a store that takes nothing now keeps nobody from typing; hands keep counts."""

from dataclasses import replace
from decimal import Decimal

from chorus_desktop.actions import catalogue
from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.store.database import open_database
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
