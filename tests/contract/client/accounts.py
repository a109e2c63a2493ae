"""Clients and deposits for the contract tests."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pypdf import PdfWriter

from chorus_desktop.chorus_pro.auth import utc_now
from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.chorus_pro.credentials import AccountMemory, Credentials
from chorus_desktop.chorus_pro.environments import Environment
from chorus_desktop.chorus_pro.transport import Limits, TransportFactory
from chorus_desktop.domain.exchange import Deposit, DepositWay, Identity, PdfData, VatRegime
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.sandbox.server import Platform, PlatformAddress
from chorus_desktop.store.database import open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.sync.engine import Engine
from tests.contract.sandbox.by_hand import Sheet, facturx
from tests.sync_desk import Bench

SUPPLIER = Identifier(value="73282932000074")
BUYER = "12345678200051"
CREDENTIALS = Credentials(client_id="app", client_secret="s3cret-app", login="TECH_1@cpro.fr", password="s3cret-tech")


class Pauses:
    """Takes the place of sleeping, and counts."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    async def __call__(self, seconds: float) -> None:
        """No wait."""
        self.taken.append(seconds)


def place(base_url: str) -> Environment:
    """A training environment at an address."""
    return Environment(name="training", token_url=f"{base_url}/api/oauth/token", base_url=base_url)


def client_at(
    base_url: str,
    *,
    limits: Limits | None = None,
    factory: TransportFactory | None = None,
    pause: Pauses | None = None,
    credentials: Credentials = CREDENTIALS,
    supplier: Identifier = SUPPLIER,
    memory: AccountMemory | None = None,
    now: Callable[[], datetime] = utc_now,
) -> ChorusPro:
    """A client that never sleeps."""
    return ChorusPro(
        place(base_url),
        credentials,
        supplier,
        draw=lambda: 0.25,
        pause=pause or Pauses(),
        transport_factory=factory,
        limits=limits,
        memory=memory,
        now=now,
    )


def credentials_of(address: PlatformAddress) -> Credentials:
    """The right ones."""
    return Credentials(
        client_id=address.client_id,
        client_secret=address.client_secret,
        login=address.login,
        password=address.password,
    )


def client_of(address: PlatformAddress, *, limits: Limits | None = None) -> ChorusPro:
    """A client of the embedded platform."""
    return client_at(address.base_url, limits=limits, credentials=credentials_of(address))


def blank_pdf() -> bytes:
    """A page without anything on it."""
    writer, target = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(target)
    return target.getvalue()


def identity(number: str) -> Identity:
    """The identity of the invoices below."""
    return Identity(
        number=number,
        issue_date=date(2026, 11, 24),
        seller_identifier=SUPPLIER.value,
        buyer_siret=BUYER,
        with_vat=Decimal("144.60"),
    )


def flux_deposit(number: str = "F2026-0042") -> Deposit:
    """A Factur-X that the platform integrates."""
    content = facturx(Sheet(number=number, buyer=BUYER, service=""))
    return Deposit(way=DepositWay.FLUX, identity=identity(number), file_name=f"{number}.pdf", content=content)


DATA = PdfData(
    without_vat=Decimal("120.50"),
    vat_total=Decimal("24.10"),
    with_vat=Decimal("144.60"),
    due=Decimal("144.60"),
    credit_note=False,
    business_process="A1",
    service_code="",
    purchase_order="",
    contract="",
    currency="EUR",
    vat_regime=VatRegime.ON_DEBITS,
    payment_means="30",
)


def pdf_deposit(number: str = "F2026-0042", /, **changes: Any) -> Deposit:
    """The user's own PDF with its data."""
    return Deposit(
        way=DepositWay.PDF,
        identity=identity(number),
        file_name=f"{number}.pdf",
        content=blank_pdf(),
        pdf_data=replace(DATA, **changes),
    )


async def one_pass(bench: Bench, platform: Platform) -> None:
    """An hour later a program starts, makes one pass, and is gone."""
    bench.later(hours=1)
    await Engine(
        store=SqlSyncStore(open_database(bench.path)),
        connect=lambda: client_of(platform.address),
        clock=bench.clock,
        announce=bench.news,
        draw=lambda: 0.5,
    ).once()
