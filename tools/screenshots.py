"""Pictures of the real window on a seeded profile, for a person to look at: `make screenshots`."""

import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

PAGES = ("home", "invoices", "invoice", "editor", "buyers", "settings", "help")


def shoot(folder: Path, scheme: str, profile: Path) -> None:
    """All pages in one scheme at the scale of this process."""
    from PySide6.QtTest import QTest

    import chorus_desktop.app as house
    from chorus_desktop.paths import Profile
    from chorus_desktop.store import queries
    from chorus_desktop.store.secrets import SecretStore
    from chorus_desktop.ui.main_window import MainWindow
    from chorus_desktop.ui.start import prepare

    application, theme = prepare(sys.argv[:1])
    theme.use(scheme)
    window = MainWindow(theme, training=False, settings_path=profile / "window.ini")
    session = house.open_session(Profile(profile), house.Exchange(secrets=SecretStore.in_memory()), window)
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
        else:
            window.show_page(page)
        QTest.qWait(700)
        window.grab().save(str(folder / f"{page}-{scheme}-{scale}.png"))
    session.close()
    del application


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
