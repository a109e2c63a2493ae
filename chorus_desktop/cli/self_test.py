"""The self-test: every part of the program tried on this machine, without any outside network."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chorus_desktop import __version__
from chorus_desktop.cli import output, shipped_check
from chorus_desktop.cli.signature_check import signature
from chorus_desktop.domain.events import EngineFailed, Event, StatusChanged
from chorus_desktop.domain.invoice import Invoice, Line
from chorus_desktop.domain.parties import Address, Buyer
from chorus_desktop.paths import Profile

if TYPE_CHECKING:
    from chorus_desktop.actions.desk import Desk
    from chorus_desktop.store.database import Store
    from chorus_desktop.sync.engine import Engine
    from chorus_desktop.sync.ports import Announce

    EngineFactory = Callable[[Announce], Engine]


def add_to(verbs: Any) -> None:
    """Declare the verb on the parser."""
    verb = verbs.add_parser("self-test", help="vérifier que tout fonctionne sur cet ordinateur")
    verb.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Try each part; print one JSON report. 0 where all is well, 2 where something fails."""
    from PySide6.QtGui import QGuiApplication

    del options
    screenless = QGuiApplication(["chorus-desktop", "-platform", "offscreen"])
    with tempfile.TemporaryDirectory(prefix="chorus-desktop-") as folder:
        rows = [_tried(name, check, Path(folder)) for name, check in _CHECKS]
    screenless.quit()
    output.show({"version": __version__, "ok": all(row["ok"] for row in rows), "checks": rows})
    return 0 if all(row["ok"] for row in rows) else output.FAULT


def _tried(name: str, check: Callable[[Path], str], folder: Path) -> dict[str, object]:
    try:
        return {"check": name, "ok": True, "detail": check(folder)}
    except Exception as fault:  # noqa: BLE001 - the report is the place where every fault of a part is told
        return {"check": name, "ok": False, "detail": f"{type(fault).__name__}: {fault}"}


def _invoice(day: date) -> Invoice:
    from chorus_desktop.actions.training import EXAMPLE_FIRM

    return Invoice(
        issue_date=day,
        seller=EXAMPLE_FIRM,
        buyer=Buyer(
            name="Commune de Malaucène",
            siret="21840069500019",
            service_code="TECH",
            address=Address(line1="Place de la Mairie", postcode="84340", city="Malaucène"),
        ),
        purchase_order="1300045678",
        lines=(Line(id="1", name="Contrôle de la chaudière", quantity=Decimal(1), net_price=Decimal("120.00")),),
    )


def _store(folder: Path) -> str:
    from chorus_desktop.actions.drafts import save_draft
    from chorus_desktop.store import queries
    from chorus_desktop.store.database import open_database
    from chorus_desktop.store.verification import verify_file

    path = folder / "store" / "chorus.db"
    store = open_database(path)
    version = str(next(iter(store.db.query("select sqlite_version() as v")))["v"])
    invoice = _invoice(date(2026, 11, 25))
    draft = save_draft(_desk(store), None, invoice)
    store.close()
    store = open_database(path)
    read = queries.draft(store, draft)
    store.close()
    findings = verify_file(path).findings
    if read != invoice or findings:
        raise ValueError(f"read back as {read}, {findings}")
    return f"SQLite {version}, written, read back and verified"


def _desk(store: Store) -> Desk:
    from chorus_desktop import app
    from chorus_desktop.actions.desk import Desk, NoEngine
    from chorus_desktop.store.secrets import SecretStore

    secrets = SecretStore.in_memory()
    return Desk(store=store, secrets=secrets, now=app.SystemClock().now, today=app.today, commands=NoEngine())


def _keyring(_: Path) -> str:
    from chorus_desktop.store.secrets import SecretStore

    status = SecretStore().try_out()
    return f"{status.place}: {status.backend}"


def _encryption(_: Path) -> str:
    import io

    from chorus_desktop.domain.recovery_key import RecoveryKey
    from chorus_desktop.store.sealed import seal, unseal

    key, file, back = RecoveryKey(bytes(16)), io.BytesIO(), io.BytesIO()
    seal(key, io.BytesIO(b"essai").read, file.write)
    unseal(key, io.BytesIO(file.getvalue()).read, back.write)
    return f"{len(file.getvalue())} bytes, opened again as {back.getvalue().decode()}"


def _document(_: Path) -> str:
    from dataclasses import replace

    from chorus_desktop.documents.cii import write_cii
    from chorus_desktop.documents.facturx import write_facturx
    from chorus_desktop.documents.inspect import read_document
    from chorus_desktop.documents.ubl import write_ubl

    invoice = replace(_invoice(date(2026, 11, 25)), number="ESSAI-1")
    content = write_facturx(invoice)
    for source, file in (("facturx", content), ("cii", write_cii(invoice)), ("ubl", write_ubl(invoice))):
        reading = read_document(file, "essai")
        if reading.source != source or reading.invoice.number != "ESSAI-1":
            raise ValueError(reading.source)
    colours = _colours_of_the_page(content)
    if colours < 10:
        raise ValueError(f"a page of {colours} colours")
    return f"Factur-X of {len(content)} bytes, read back and shown; CII and UBL read back"


def _colours_of_the_page(content: bytes) -> int:
    """How many colours QtPdf paints the only page with; one that is blank has a single one."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = document.pageCount()
    image = document.render(0, QSize(300, 424))
    document.close()
    if pages != 1:
        raise ValueError(f"{pages} pages")
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


def _round_trip(folder: Path) -> str:
    import asyncio
    from dataclasses import replace

    from chorus_desktop import app, exchanges
    from chorus_desktop.actions.drafts import save_draft
    from chorus_desktop.actions.issue import Issued, issue
    from chorus_desktop.actions.training import furnish_training
    from chorus_desktop.store.database import open_database
    from chorus_desktop.ui.start import profile_in_use

    profile = Profile(folder / "profil")
    with profile_in_use(profile), exchanges.training_platform(profile, scenario="fast") as exchange:
        store = open_database(profile.database)
        desk = replace(_desk(store), secrets=exchange.secrets)
        furnish_training(desk)
        invoice = _invoice(app.today())
        issued = issue(desk, save_draft(desk, None, invoice), invoice)
        store.close()
        if not isinstance(issued, Issued):
            raise RuntimeError(", ".join(problem.code for problem in issued.problems))
        return asyncio.run(_followed(app.engine_factory(profile, exchange), issued.number))


async def _followed(factory: EngineFactory, number: str) -> str:
    import asyncio

    news: asyncio.Queue[Event] = asyncio.Queue()
    engine = asyncio.create_task(factory(news.put_nowait).run())
    try:
        async with asyncio.timeout(60):
            while True:
                event = await news.get()
                if isinstance(event, StatusChanged):
                    return f"{event.number} is {event.status} on the platform"
                if isinstance(event, EngineFailed):
                    raise RuntimeError(f"{number}: {event.code} {event.detail}")
    finally:
        engine.cancel()
        await asyncio.gather(engine, return_exceptions=True)


_CHECKS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    ("resources", shipped_check.resources),
    ("fonts", shipped_check.fonts),
    ("translations", shipped_check.translations),
    ("store", _store),
    ("keyring", _keyring),
    ("encryption of copies", _encryption),
    ("document", _document),
    ("signature", signature),
    ("round trip on the embedded platform", _round_trip),
)
