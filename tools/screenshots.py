"""Pictures of the real window on a seeded profile, for a person to look at: `make screenshots`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chorus_desktop.actions.desk import Desk
    from chorus_desktop.ui.main_window import MainWindow
    from chorus_desktop.ui.theme import Theme

PAGES = ("home", "invoices", "invoice", "editor", "buyers", "catalogue", "accounts", "late", "settings", "help")
#: Customers whom the embedded platform knows, and who require nothing.
CUSTOMERS = (
    ("21840069500019", "Commune de Malaucène"),
    ("21057830800012", "Commune de Valbrune-sur-Loire"),
    ("21862714900014", "Commune de Saint-Aubrac"),
    ("21711186300015", "Commune de La Roche-Vineuse-d’en-Haut"),
)


def shoot(folder: Path, scheme: str, profile: Path) -> None:
    """All pages in one scheme at the scale of this process."""
    from PySide6.QtTest import QTest

    import chorus_desktop.app as house
    from chorus_desktop import exchanges
    from chorus_desktop.paths import Profile
    from chorus_desktop.store import queries
    from chorus_desktop.store.secrets import SecretStore
    from chorus_desktop.ui.main_window import MainWindow
    from chorus_desktop.ui.start import prepare
    from tools.dispute_pictures import shoot_disputes

    application, theme = prepare(sys.argv[:1])
    theme.use(scheme)
    window = MainWindow(theme, training=False, settings_path=profile / "window.ini")
    session = house.open_session(Profile(profile), exchanges.Exchange(secrets=SecretStore.in_memory()), window)
    window.resize(1366, 768)
    window.show()
    ids = queries.invoice_ids(session.desk.store)
    rows = queries.invoice_page(session.desk.store, ids)
    issued = next(row.id for row in rows if row.status == "SUSPENDUE")
    draft = next(row.id for row in rows if row.state == "draft")
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for page in PAGES:
        if page == "invoice":
            window.open_invoice(issued)
        elif page == "editor":
            window.open_editor(draft)
            wait_for_preview(window)
        else:
            window.show_page(page)
        QTest.qWait(700)
        window.grab().save(str(folder / f"{page}-{scheme}-{scale}.png"))
    session.close()
    shoot_exercise(folder / f"exercise-{scheme}-{scale}.png", theme)
    shoot_disputes(folder, theme, f"{scheme}-{scale}")
    del application


def shoot_exercise(picture: Path, theme: Theme) -> None:
    """The exercise page with invoices on the real embedded platform, one of them suspended."""
    import chorus_desktop.app as house
    from chorus_desktop import exchanges
    from chorus_desktop.paths import Profile
    from chorus_desktop.ui.main_window import MainWindow

    with tempfile.TemporaryDirectory() as scratch:
        profile = Profile(Path(scratch) / "profil")
        profile.create()
        window = MainWindow(theme, training=True, settings_path=profile.root / "window.ini")
        with exchanges.training_platform(profile) as exchange:
            session = house.open_session(profile, exchange, window)
            issue_some(session.desk)
            window.resize(1366, 768)
            session.start()
            window.show_page("exercise")
            exercise = session.desk.exercise
            assert exercise is not None
            while len(exercise.standing().invoices) < len(CUSTOMERS):
                wait(100)
            exercise.advance(timedelta(hours=1))
            exercise.decide(exercise.standing().invoices[1].number, "SUSPENDUE", "LIVR_INCOMP")
            exercise.inject("accept_then_drop")
            session.desk.commands.sync_now()
            wait(3000)
            window.grab().save(str(picture))
            session.close()


def wait(milliseconds: int) -> None:
    """Let the window and the threads beside it work; QTest.qWait would hold Python meanwhile."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for_preview(window: MainWindow) -> None:
    """Until the page beside the form is drawn, ten seconds at most."""
    from PySide6.QtCore import QEventLoop, QTimer

    from chorus_desktop.ui.views.editor_preview import PreviewPane

    pane = window.findChild(PreviewPane, "preview")
    assert isinstance(pane, PreviewPane)
    loop = QEventLoop()
    pane.drawn.connect(loop.quit)
    QTimer.singleShot(10_000, loop.quit)
    loop.exec()


def issue_some(desk: Desk) -> None:
    """One invoice of today to each of the customers."""
    from chorus_desktop.actions.drafts import new_invoice, save_draft
    from chorus_desktop.actions.issue import issue
    from chorus_desktop.domain.invoice import Line
    from chorus_desktop.domain.parties import Address, Buyer, PublicBody
    from chorus_desktop.store.outbox import SqlSyncStore

    for siret, name in CUSTOMERS:
        SqlSyncStore(desk.store).save_bodies((PublicBody(siret=siret, name=name),), desk.now())
        address = Address(line1="Place de la Mairie", postcode="84340", city="Malaucène")
        line = Line(id="1", name="Entretien annuel de la chaudière", quantity=Decimal(1), net_price=Decimal(480))
        buyer = Buyer(name=name, siret=siret, address=address)
        invoice = replace(new_invoice(desk), buyer=buyer, lines=(line,), purchase_order="1300000042")
        issue(desk, save_draft(desk, None, invoice), invoice)


def main() -> int:
    """Seed a profile, then one process for each scheme and scale."""
    if len(sys.argv) == 4 and sys.argv[1] == "--shoot":
        shoot(Path(sys.argv[2]), os.environ["CHORUS_SCHEME"], Path(sys.argv[3]))
        return 0
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    from tools.seed_profile import seed

    with tempfile.TemporaryDirectory() as scratch:
        profile = Path(scratch) / "profil"
        seed(profile, 30, datetime.now(UTC))
        for scheme in ("light", "dark"):
            for scale in ("1", "2"):
                changed = {"QT_SCALE_FACTOR": scale, "CHORUS_SCHEME": scheme}
                subprocess.run(
                    [sys.executable, "-m", "tools.screenshots", "--shoot", str(folder), str(profile)],
                    env={**os.environ, **changed},
                    check=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
