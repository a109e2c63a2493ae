"""Public customers written into a file for a spreadsheet: whole, never over another one, and never run as a formula."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from chorus_desktop.actions.buyers_export import export_buyers
from chorus_desktop.actions.table_export import TableForm, TableOrder, TableWritten
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.parties import Address, Service
from chorus_desktop.store.buyer_list import Among, BuyerFilter, BuyerSort, buyer_keys
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import export as words
from tests import factories
from tests.sync_desk import Bench

EVIL = factories.body(
    siret="19690117600012",
    name='=HYPERLINK("http://x";"Lycée")',
    address=Address(line1="2 rue Haute", line2="BP 4", postcode="01000", city="Bourg"),
    service_required=True,
    services=(Service(code="TECH", name="T"),),
)


@pytest.fixture
def keys(bench: Bench) -> tuple[int, ...]:
    """A body that was never invoiced, the commune with two invoices, and one whom the directory does not know."""
    save_bodies(bench.store, (EVIL, factories.body()), now=bench.clock.now())
    bench.issue(issue_date=date(2026, 11, 20))
    bench.issue(issue_date=date(2026, 11, 24))
    bench.issue(buyer=replace(factories.buyer(name="Régie"), siret="26690027300027"))
    mine = buyer_keys(bench.store, sort=BuyerSort.NAME, descending=False)
    everybody = buyer_keys(bench.store, BuyerFilter(among=Among.DIRECTORY), BuyerSort.NAME, descending=True)
    return (*mine, *(key for key in everybody if key not in mine))


def run(bench: Bench, order: TableOrder, *, until: int = 99) -> TableWritten | None:
    told = list[int]()

    def watch(done: int, every: int) -> bool:
        told.append(done)
        assert every == len(order.ids)
        return len(told) < until

    return export_buyers(bench.path, order, watch, now=bench.clock.now(), words=words.buyer_words())


def test_a_table_for_a_spreadsheet_in_the_order_that_was_shown(
    bench: Bench, keys: tuple[int, ...], tmp_path: Path
) -> None:
    made = run(bench, TableOrder(ids=keys, form=TableForm.CSV, folder=tmp_path / "out"))
    assert made == TableWritten(path=tmp_path / "out" / f"clients-{bench.clock.now():%Y-%m-%d}.csv", rows=3)
    head, commune, other, evil = made.path.read_bytes().decode("utf-8-sig").splitlines()
    assert head.startswith("Client;SIRET;Adresse;Code postal;Ville;Exige;Services;")
    assert commune.startswith("Commune de Malaucène;218 400 695 00019;")
    assert ";Rien de particulier;" in commune
    assert ";Oui;2;24/11/2026;" in commune
    assert other.startswith("Régie;266 900 273 00027;;;;Pas encore connu;;;1;")
    today = f"{bench.clock.now():%d/%m/%Y}"
    text = """'=HYPERLINK(""http://x"";""Lycée"")"""
    assert evil == f'"{text}";196 901 176 00012;2 rue Haute BP 4;01000;Bourg;Service;TECH;Oui;;;;{today}'


def test_a_workbook_whose_cells_are_what_they_are(bench: Bench, keys: tuple[int, ...], tmp_path: Path) -> None:
    made = run(bench, TableOrder(ids=keys, form=TableForm.XLSX, folder=tmp_path / "out"))
    assert made is not None
    with zipfile.ZipFile(io.BytesIO(made.path.read_bytes())) as opened:
        sheet = opened.read("xl/worksheets/sheet1.xml").decode()
        assert 'name="Clients"' in opened.read("xl/workbook.xml").decode()
    assert "<f>" not in sheet
    assert '<c r="I2" s="6"><v>2</v></c>' in sheet
    assert '<c r="K2" s="1"><v>' in sheet
    assert '<t xml:space="preserve">=HYPERLINK(' in sheet
    assert '<autoFilter ref="A1:L4"/>' in sheet


def test_a_file_of_that_name_stays_until_it_is_to_be_replaced(
    bench: Bench, keys: tuple[int, ...], tmp_path: Path
) -> None:
    order = TableOrder(ids=keys[:1], form=TableForm.CSV, folder=tmp_path / "out")
    first = run(bench, order)
    assert first is not None
    before = first.path.read_bytes()
    with pytest.raises(UserFault) as told:
        run(bench, replace(order, ids=keys))
    assert told.value.code == "export_exists"
    assert first.path.read_bytes() == before
    assert run(bench, replace(order, ids=keys, overwrite=True)) == replace(first, rows=3)
    assert first.path.read_bytes() != before


@pytest.mark.parametrize("until", [1, 2])
def test_stopped_it_leaves_nothing(bench: Bench, keys: tuple[int, ...], tmp_path: Path, until: int) -> None:
    order = TableOrder(ids=keys, form=TableForm.XLSX, folder=tmp_path / "out")
    assert run(bench, order, until=until) is None
    assert not (tmp_path / "out").exists()


def test_who_is_nobody_any_more_is_told(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(UserFault) as told:
        run(bench, TableOrder(ids=(999,), form=TableForm.CSV, folder=tmp_path / "out"))
    assert errors.sentence(told.value.code, told.value.params).startswith("Il n’y a aucun client à exporter")
    assert not (tmp_path / "out").exists()
