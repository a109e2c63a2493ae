"""Run the demonstration: `python -m tools.demo [--without-platform]`; leaves build/demo/."""

import argparse
import os
import shutil
import sys
from pathlib import Path

import chorus_desktop.app as house
from chorus_desktop import exchanges
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.paths import Profile
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.start import prepare, profile_in_use
from tools.demo.driver import Driver
from tools.demo.material import where_everything_stands
from tools.demo.platform import PlatformProcess
from tools.demo.report import Report
from tools.demo.story import Story

FOLDER = Path("build") / "demo"


def main() -> int:
    """Show the main job; 0 when everything was seen."""
    parser = argparse.ArgumentParser(prog="make demo")
    parser.add_argument("--without-platform", action="store_true", help="leave the network cut: nothing may be lost")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    options = parser.parse_args()
    shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True)
    report = Report(options.folder)
    platform = PlatformProcess(options.folder / "plateforme", scenario="manual")
    profile = Profile(options.folder / "profil")
    try:
        show(profile, platform, report, connected=not options.without_platform)
    except Exception as fault:
        report.finish(f"failed: {fault!r}")
        raise
    finally:
        platform.stop()
        if profile.database.exists():
            report.invoices(where_everything_stands(profile.database))
    print(f"{report.folder / 'report.json'}: {report.outcome}")
    return 0


def show(profile: Profile, platform: PlatformProcess, report: Report, *, connected: bool) -> None:
    """The window on a throw-away profile, from the first start to the payment."""
    application, theme = prepare(sys.argv[:1])
    with profile_in_use(profile):
        window = MainWindow(theme, training=True, settings_path=profile.root / "window.ini")
        session = house.open_session(profile, exchanges.exchange_with(platform.address), window)
        try:
            session.window.resize(1366, 768)
            session.start()
            tell(
                Story(session, Driver(application, session.window, report.folder), platform, report), report, connected
            )
        finally:
            session.close()


def tell(story: Story, report: Report, connected: bool) -> None:
    """All chapters, or only those before the connection comes back."""
    story.connect()
    story.cut()
    first = story.type_invoice()
    story.keep_facturx(first, report.folder / "facture.pdf")
    if not connected:
        story.wait_in_vain(first, SubmissionState.QUEUED)
        report.finish("waiting: the platform cannot be reached, nothing is lost")
        return
    story.reconnect(first)
    second = story.attach_pdf(report.folder)
    story.follow([first, second])
    story.close()
    report.finish("done")


if __name__ == "__main__":
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
