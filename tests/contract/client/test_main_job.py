"""The client and the embedded platform through the life of an invoice."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.connection import ConnectionFault
from chorus_desktop.domain.exchange import (
    Accepted,
    FluxReport,
    Found,
    Held,
    History,
    PlatformInvoice,
    ReadFailed,
    TurnedDown,
)
from chorus_desktop.domain.parties import Address, Identifier, PublicBody, Service
from chorus_desktop.domain.platform_invoices import InvoiceCriteria, ListedPage
from chorus_desktop.domain.reconciliation import same_invoice
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.sync.ports import ExchangePlatform
from tests.contract.client.accounts import (
    client_at,
    client_of,
    credentials_of,
    flux_deposit,
    identity,
    pdf_deposit,
)


def rows(found: Found | ReadFailed) -> tuple[PlatformInvoice, ...]:
    assert isinstance(found, Found)
    return found.invoices


async def test_a_flux_is_received_then_integrated_then_dealt_with(platform: Platform, chorus: ChorusPro) -> None:
    port: ExchangePlatform = chorus
    accepted = await port.deposit(flux_deposit())
    assert isinstance(accepted, Accepted)
    assert accepted.flux_number.startswith("CPP0011117")
    assert accepted.platform_id is None
    assert accepted.flux_number in accepted.raw
    report = await port.report(accepted.flux_number)
    assert isinstance(report, FluxReport)
    assert report.state == "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP"
    assert rows(await port.deposited_by(accepted.flux_number)) == ()
    platform.advance(5)
    report = await port.report(accepted.flux_number)
    assert isinstance(report, FluxReport)
    assert (report.state, report.errors, report.technical_errors, report.duplicate) == ("IN_INTEGRE", (), (), False)
    assert report.at is not None
    assert report.server_date is not None
    assert report.at <= report.server_date
    (row,) = rows(await port.deposited_by(accepted.flux_number))
    assert same_invoice(identity("F2026-0042"), row)
    assert (row.flux_number, row.with_vat, row.status) == (accepted.flux_number, Decimal("144.6"), "DEPOSEE")
    assert (await port.search("F2026-0042")) == Found(invoices=(row,), server_date=report.server_date)
    platform.advance(100)
    platform.set_status("F2026-0042", "SUSPENDUE", "Pièce manquante")
    history = await port.history(row.platform_id)
    assert isinstance(history, History)
    assert history.number == "F2026-0042"
    assert history.current == "SUSPENDUE"
    assert [event.status for event in history.events] == [
        "DEPOSEE",
        "EN_COURS_ACHEMINEMENT",
        "MISE_A_DISPOSITION",
        "SUSPENDUE",
    ]
    assert history.events[-1].comment == "Pièce manquante"
    assert timedelta(0) <= history.server_date - history.events[-1].at < timedelta(minutes=1)


async def test_a_rejected_flux_tells_why(platform: Platform, chorus: ChorusPro) -> None:
    assert isinstance(await chorus.deposit(flux_deposit("F2026-0001")), Accepted)
    platform.advance(5)
    accepted = await chorus.deposit(flux_deposit("F2026-0001"))
    platform.advance(5)
    assert isinstance(accepted, Accepted)
    report = await chorus.report(accepted.flux_number)
    assert isinstance(report, FluxReport)
    assert report.state == "IN_REJETE"
    assert report.duplicate
    assert "deja ete deposee" in report.errors[0]
    assert len(rows(await chorus.search("F2026-0001"))) == 1


async def test_a_flux_that_nobody_knows(chorus: ChorusPro) -> None:
    assert await chorus.report("CPP0011117000000000999999") == ReadFailed(
        code="flux_not_yet_known", detail="POQ_MSG_01.003 - Flux introuvable."
    )


async def test_ones_own_pdf_is_an_invoice_at_once(platform: Platform, chorus: ChorusPro) -> None:
    accepted = await chorus.deposit(pdf_deposit("P-1"))
    assert isinstance(accepted, Accepted)
    assert accepted.platform_id
    (row,) = rows(await chorus.search("P-1"))
    assert row.platform_id == accepted.platform_id
    assert same_invoice(identity("P-1"), row)
    again = await chorus.deposit(pdf_deposit("P-1"))
    assert isinstance(again, TurnedDown)
    assert again.duplicate
    assert platform.snapshot()["integrated"] == {"P-1": 1}


async def test_a_pdf_that_was_refused_is_not_found_and_leaves_corrected(platform: Platform, chorus: ChorusPro) -> None:
    """Its file stays on the platform as an invoice that was read, without a number."""
    assert isinstance(await chorus.deposit(pdf_deposit("P-1", without_vat=Decimal("1.00"))), TurnedDown)
    assert (await drafts(chorus)).total == 1
    (draft,) = rows(await chorus.changed_since(datetime.now(UTC).date() - timedelta(days=1)))
    assert (draft.number, draft.status) == ("", "INTERPRETEE_OCR")
    assert rows(await chorus.search("P-1")) == rows(await chorus.search("")) == ()
    accepted = await chorus.deposit(pdf_deposit("P-1"))
    assert isinstance(accepted, Accepted)
    assert [row.platform_id for row in rows(await chorus.search("P-1"))] == [accepted.platform_id]
    assert (await drafts(chorus)).total == 1
    assert platform.snapshot()["integrated"] == {"P-1": 1}


async def drafts(chorus: ChorusPro) -> ListedPage:
    page = await chorus.invoices.page(InvoiceCriteria(statuses=("INTERPRETEE_OCR",)), 1)
    assert isinstance(page, ListedPage)
    assert {row.invoice.number for row in page.rows} <= {""}
    return page


async def test_a_pdf_whose_amounts_do_not_add_up_is_turned_down(chorus: ChorusPro) -> None:
    refused = await chorus.deposit(pdf_deposit(without_vat=Decimal("1.00")))
    assert isinstance(refused, TurnedDown)
    assert not refused.duplicate
    assert "incoherents" in refused.label


async def test_all_pages_are_read(platform: Platform, chorus: ChorusPro) -> None:
    numbers = [f"P-{rank}" for rank in range(53)]
    for number in numbers:
        assert isinstance(await chorus.deposit(pdf_deposit(number)), Accepted)
    today = datetime.now(UTC).date()
    found = rows(await chorus.changed_since(today - timedelta(days=1)))
    assert sorted(row.number for row in found) == sorted(numbers)
    assert rows(await chorus.changed_since(today + timedelta(days=2))) == ()


async def test_a_public_body_with_its_requirements(chorus: ChorusPro) -> None:
    assert await chorus.body("12345678200028") == PublicBody(
        siret="12345678200028",
        name="Destinataire de qualification – service obligatoire",
        address=Address(line1="1 place de la Mairie", postcode="99999", city="TEST"),
        service_required=True,
        services=(Service(code="SERVICE_DEST_SERV_OBL", name="Service des achats"),),
    )
    state = await chorus.body("11000201100044")
    assert isinstance(state, PublicBody)
    assert [(service.code, service.engagement_required) for service in state.services] == [
        ("DDT069", True),
        ("PREF069", True),
        ("SFACETAT", True),
    ]


@pytest.mark.parametrize("siret", ["99999999900009", "73282932000074"])
async def test_what_is_no_public_body(chorus: ChorusPro, siret: str) -> None:
    assert await chorus.body(siret) is None


async def test_public_bodies_by_name_and_by_siret(chorus: ChorusPro) -> None:
    by_name = await chorus.find_bodies("malaucene")
    assert by_name == (PublicBody(siret="21840069500019", name="Commune de Malaucène", requirements_known=False),)
    assert await chorus.find_bodies(" 218 400 695 00019 ") == by_name
    assert await chorus.find_bodies("nulle part") == ()


async def test_a_sound_connection(chorus: ChorusPro) -> None:
    report = await chorus.check()
    assert report.fault is None
    assert report.supplier_name == "Plomberie Martin SARL"


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"client_id": "x"}, ConnectionFault.PISTE_REFUSED),
        ({"client_secret": "x"}, ConnectionFault.PISTE_REFUSED),
        ({"login": "x"}, ConnectionFault.ACCOUNT_REFUSED),
        ({"password": "x"}, ConnectionFault.ACCOUNT_REFUSED),
    ],
)
async def test_each_wrong_credential_is_named(
    platform: Platform, changes: dict[str, str], fault: ConnectionFault
) -> None:
    right = credentials_of(platform.address)
    fields = {name: getattr(right, name) for name in ("client_id", "client_secret", "login", "password")}
    client = client_at(platform.address.base_url, credentials=type(right)(**(fields | changes)))
    assert (await client.check()).fault is fault
    assert isinstance(await client.deposit(flux_deposit()), Held)
    assert platform.snapshot()["received"] == {}
    await client.aclose()


async def test_a_supplier_that_the_account_does_not_see(platform: Platform) -> None:
    client = client_at(
        platform.address.base_url,
        credentials=credentials_of(platform.address),
        supplier=Identifier(value="99999999900009"),
    )
    report = await client.check()
    assert (report.fault, report.detail) == (ConnectionFault.NO_SUPPLIER, "99999999900009")
    assert await client.deposit(pdf_deposit()) == Held(code="no_supplier", detail="99999999900009")
    await client.aclose()


async def test_no_network_then_network_again(platform: Platform) -> None:
    client = client_of(platform.address)
    platform.cut_network()
    assert (await client.check()).fault is ConnectionFault.OFFLINE
    search = await client.search("X")
    assert isinstance(search, ReadFailed)
    assert search.code == "offline"
    platform.restore_network()
    assert (await client.check()).fault is None
    platform.cut_network()
    platform.restore_network()
    assert isinstance(await client.deposit(flux_deposit()), Accepted)
    assert isinstance(await client.changed_since(date(2026, 1, 1)), Found)
    await client.aclose()


async def test_searches_and_reports_bring_the_raw_answer_for_the_journal(platform: Platform) -> None:
    client = client_at(platform.address.base_url, credentials=credentials_of(platform.address))
    try:
        outcome = await client.deposit(flux_deposit())
        assert isinstance(outcome, Accepted)
        platform.advance(3)
        report = await client.report(outcome.flux_number)
        found = await client.search("F2026-0042")
        nothing = await client.search("F2026-9999")
    finally:
        await client.aclose()
    assert isinstance(report, FluxReport)
    assert '"etatCourantDepotFlux"' in report.raw
    assert isinstance(found, Found)
    assert '"F2026-0042"' in found.raw
    assert isinstance(nothing, Found)
    assert "TRA_MSG_00.015" in nothing.raw
