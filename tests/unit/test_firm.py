"""The firm of the settings: whose invoices are on their way, it stays."""

from dataclasses import replace

import pytest

from chorus_desktop.actions.firm import load_firm, save_firm
from chorus_desktop.actions.issue import withdraw
from chorus_desktop.domain.identifiers import french_vat_id
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.store.settings import Settings
from chorus_desktop.ui.presenters.settings import SettingsForm
from tests import factories
from tests.disputes import turn
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

OTHER, OTHER_PLACE = "44306184100047", "73282932000082"


def typed(bench: Bench, siret: str) -> Settings:
    firm = load_firm(bench.desk)
    vat_id = french_vat_id(siret[:9]) if len(siret) == 14 else ""
    return replace(firm, seller=replace(firm.seller, identifier=Identifier(value=siret), vat_id=vat_id))


def kept(bench: Bench) -> tuple[str, str]:
    seller = load_firm(bench.desk).seller
    return seller.identifier.value, seller.vat_id


@pytest.mark.parametrize("siret", [OTHER, "", "7328"])
async def test_another_siren_is_refused_once_an_invoice_is_on_its_way(bench: Bench, siret: str) -> None:
    before = kept(bench)
    issued = bench.issue()
    changed = replace(typed(bench, siret), payment_days=50)
    assert [problem.code for problem in save_firm(bench.desk, changed)] == ["firm_locked"]
    assert kept(bench) == before
    assert load_firm(bench.desk).payment_days == 50, "what else was typed is kept"
    assert save_firm(bench.desk, typed(bench, OTHER_PLACE)) == (), "an establishment of the same firm"
    assert save_firm(bench.desk, typed(bench, factories.SELLER_SIRET)) == ()
    assert withdraw(bench.desk, issued.invoice_id)
    assert save_firm(bench.desk, typed(bench, OTHER)) == ()
    assert kept(bench)[0] == OTHER


async def test_an_invoice_that_was_taken_in_keeps_the_firm_too(bench: Bench) -> None:
    bench.issue()
    await turn(bench, 2)
    assert [problem.code for problem in save_firm(bench.desk, typed(bench, OTHER))] == ["firm_locked"]


def test_the_siren_may_come_back_to_that_of_the_invoices(bench: Bench) -> None:
    """It was changed before this was refused."""
    assert save_firm(bench.desk, typed(bench, OTHER)) == ()
    bench.issue(seller=load_firm(bench.desk).seller)
    assert [problem.code for problem in save_firm(bench.desk, typed(bench, factories.SELLER_SIRET))] == ["firm_locked"]
    with bench.store.write() as db:
        db.execute("UPDATE settings SET value = replace(value, ?, ?)", [OTHER, factories.SELLER_SIRET])
    assert save_firm(bench.desk, typed(bench, OTHER)) == ()


def test_what_is_refused_is_told_as_long_as_it_stands_there(bench: Bench) -> None:
    bench.issue()
    form = SettingsForm(bench.desk)
    form.type("siret", OTHER)
    assert "SIREN" in form.save()["siret"]
    form.type("phone", "04 72 00 00 00")
    form.save()
    assert "SIREN" in form.problems()["siret"]
    form.type("siret", factories.SELLER_SIRET)
    assert form.problems() == {}
