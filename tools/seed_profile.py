"""Fill a profile with invoices in every state: `python -m tools.seed_profile DIR COUNT`; through the real actions."""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from chorus_desktop.actions.desk import Desk, NoEngine
from chorus_desktop.actions.drafts import new_invoice, save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.domain.exchange import Accepted, FluxReport, NotSent, StatusEvent, Unanswered
from chorus_desktop.domain.invoice import Invoice, Line
from chorus_desktop.domain.outbox import Submission, after_deposit, after_report
from chorus_desktop.domain.parties import Address, Buyer, PublicBody, Service
from chorus_desktop.paths import Profile
from chorus_desktop.store.database import open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.store.settings import load_settings, save_settings

BODIES = (
    PublicBody(
        siret="21840069500019",
        name="Commune de Malaucène",
        address=Address(line1="Place de la Mairie", postcode="84340", city="Malaucène"),
        services=(Service(code="TECH", name="Services techniques"), Service(code="ECOLE", name="Écoles")),
    ),
    PublicBody(
        siret="26690027300019",
        name="Hôpital Saint-Roch de Montclar",
        address=Address(line1="4 rue de l’Hôpital", postcode="69100", city="Villeurbanne"),
        engagement_required=True,
    ),
    PublicBody(
        siret="19690117600012",
        name="Lycée Jean-Rémy",
        address=Address(line1="18 avenue des Tilleuls", postcode="69009", city="Lyon"),
    ),
)
WORKS = (
    ("Remplacement de vannes thermostatiques", "12", "38.50"),
    ("Entretien annuel de la chaudière", "1", "480.00"),
    ("Réfection de la chaufferie, lot 3", "1", "3200.00"),
    ("Déplacement zone 2", "3", "45.00"),
)
#: Statuses of the example invoices, by turns; nothing stands for an invoice that is not on the platform yet.
PATHS: tuple[tuple[str, ...], ...] = (
    ("DEPOSEE", "MISE_A_DISPOSITION", "SERVICE_FAIT", "MANDATEE", "MISE_EN_PAIEMENT"),
    ("DEPOSEE", "MISE_A_DISPOSITION"),
    ("DEPOSEE", "MISE_A_DISPOSITION", "SUSPENDUE"),
    ("DEPOSEE", "MISE_A_DISPOSITION", "REJETEE"),
    ("DEPOSEE", "MISE_A_DISPOSITION", "SERVICE_FAIT", "MANDATEE"),
)
COMMENTS = {"SUSPENDUE": "Il manque le bon de livraison signé.", "REJETEE": "SE_ERR"}


def seed(folder: Path, count: int, now: datetime) -> None:
    """Create the profile and `count` issued invoices of the months before `now`."""
    profile = Profile(folder)
    profile.create()
    store = open_database(profile.database)
    day = now.date()
    desk = Desk(store=store, secrets=SecretStore.in_memory(), now=lambda: now, today=lambda: day, commands=NoEngine())
    furnish_training(desk)
    save_settings(store, replace(load_settings(store), environment="production"), now=now)
    fill(desk, count)
    store.close()


def fill(desk: Desk, count: int) -> None:
    """Put `count` issued invoices of the months before the desk's day, and one draft, into its store."""
    now, day = desk.now(), desk.today()
    sync = SqlSyncStore(desk.store)
    sync.save_bodies(BODIES, now)
    for rank in range(count):
        invoice = _invoice(desk, rank, day - timedelta(days=(count - rank) % 90))
        issued = issue(desk, save_draft(desk, None, invoice), invoice)
        assert isinstance(issued, Issued), issued
        submission = next(item for item in sync.active() if item.invoice_id == issued.invoice_id)
        _play(sync, submission, rank, now - timedelta(days=(count - rank) % 90), last=rank >= count - 2)
    draft = replace(_invoice(desk, 1, day), lines=(Line(id="1", name=WORKS[0][0]),))
    save_draft(desk, None, draft)
    sync.note_exchange(now)


def _invoice(desk: Desk, rank: int, day: date) -> Invoice:
    body = BODIES[rank % len(BODIES)]
    name, quantity, price = WORKS[rank % len(WORKS)]
    buyer = Buyer(
        name=body.name,
        siret=body.siret,
        service_code=body.services[0].code if body.services else "",
        address=body.address,
    )
    line = Line(id="1", name=name, quantity=Decimal(quantity), net_price=Decimal(price))
    return replace(
        new_invoice(desk),
        issue_date=day,
        due_date=day + timedelta(days=30),
        purchase_order=f"13000{rank:05d}",
        buyer=buyer,
        lines=(line,),
    )


def _play(sync: SqlSyncStore, submission: Submission, rank: int, at: datetime, *, last: bool) -> None:
    sending = sync.begin(submission, at)
    assert sending is not None
    if last:
        outcome = NotSent(code="offline") if rank % 2 else Unanswered(code="read_timeout")
        sync.settle(sending, after_deposit(sending, outcome, at, 0.5), at)
        return
    flux = f"CPP0011117{rank:015d}"
    deposited = sync.settle(sending, after_deposit(sending, Accepted(flux_number=flux), at, 0.5), at)
    if rank % 17 == 16:
        report = FluxReport(state="IN_REJETE", at=at, errors=("Le code service n'est pas reference.",))
        sync.settle(deposited, after_report(deposited, report, at, 0.5), at)
        return
    integrated = sync.settle(deposited, after_report(deposited, FluxReport(state="IN_INTEGRE", at=at), at, 0.5), at)
    sync.learn_platform_id(integrated, 8_000_000 + rank)
    events = tuple(
        StatusEvent(status=status, at=at + timedelta(hours=7 * step), comment=COMMENTS.get(status, ""))
        for step, status in enumerate(PATHS[rank % len(PATHS)])
    )
    sync.record_statuses(integrated, events, at + timedelta(days=2))


def main() -> None:
    """Read the command line."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    seed(folder, count, datetime.now(UTC))


if __name__ == "__main__":
    main()
