"""A real process is killed between the durable TAKING and the answer; what the platform remembers proves the step."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chorus_desktop.actions import steps
from chorus_desktop.actions.desk import Desk
from chorus_desktop.app import SystemClock, today
from chorus_desktop.domain.steps import StepState
from chorus_desktop.paths import Profile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store import audit, queries
from chorus_desktop.store.database import open_database
from chorus_desktop.store.read_models import InvoiceDetail
from chorus_desktop.store.secrets import SecretStore
from tests.e2e.test_killed_while_sending import PATIENCE, profile, start_sync
from tests.quiet import QuietEngine

__all__ = ["profile"]

COMPLETE = "/cpro/factures/v1/completer"


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    """Time stands still there: nothing moves unless told."""
    with Platform(tmp_path / "plateforme", speed=0, public_bodies=0) as running:
        yield running


def detail(profile: Profile) -> InvoiceDetail:
    store = open_database(profile.database, read_only=True)
    try:
        return queries.invoice_detail(store, 1)
    finally:
        store.close()


def sync_until(profile: Profile, platform: Platform, reached: Callable[[InvoiceDetail], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not reached(detail(profile)):
        assert time.monotonic() < deadline, detail(profile)
        child = start_sync(profile, platform)
        _out, err = child.communicate(timeout=PATIENCE)
        assert child.returncode == 0, err


def statuses(platform: Platform) -> list[str]:
    (invoice,) = platform.snapshot()["invoices"]  # type: ignore[attr-defined]
    return [status["code"] for status in invoice["statuts"]]


def is_done(found: InvoiceDetail) -> bool:
    return found.step is not None and found.step.state is StepState.DONE


def test_a_complement_whose_answer_was_never_heard_is_sent_once(profile: Profile, platform: Platform) -> None:
    number = detail(profile).row.number
    sync_until(profile, platform, lambda found: bool(platform.snapshot()["deposits"]))
    platform.set_status(number, "SUSPENDUE", "Il manque le bon de livraison.")
    sync_until(profile, platform, lambda found: found.row.status == "SUSPENDUE")
    store = open_database(profile.database)
    now = SystemClock().now
    desk = Desk(store=store, secrets=SecretStore.in_memory(), now=now, today=today, commands=QuietEngine())
    steps.complete(desk, 1, "Voici le bon.")
    store.close()

    platform.inject(COMPLETE, "hang_after_accept")
    child = start_sync(profile, platform)
    deadline = time.monotonic() + PATIENCE
    while "COMPLETEE" not in statuses(platform):
        assert child.poll() is None, child.communicate()
        assert time.monotonic() < deadline, "the platform received nothing"
        time.sleep(0.05)
    child.kill()
    child.communicate()
    interrupted = detail(profile).step
    assert interrupted is not None
    assert (interrupted.state, interrupted.before is not None) == (StepState.TAKING, True)

    sync_until(profile, platform, is_done)
    assert statuses(platform).count("COMPLETEE") == 1
    store = open_database(profile.database)
    moves = [audit.facts_of(entry)["to"] for entry in audit.entries_about(store, 1) if entry.kind == "step"]
    store.close()
    assert moves == ["waiting", "taking", "unsure", "done"]
