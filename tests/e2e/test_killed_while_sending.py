"""A real process is killed between the durable SENDING and the answer; the invoice is adopted, never sent again."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.app import SystemClock, today
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.exchanges import exchange_with
from chorus_desktop.paths import Profile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store import audit
from chorus_desktop.store.database import open_database
from chorus_desktop.store.outbox import SqlSyncStore
from tests import factories
from tests.quiet import QuietEngine

PATIENCE = 60.0


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with Platform(tmp_path / "plateforme", scenario="fast") as running:
        yield running


@pytest.fixture
def profile(tmp_path: Path, platform: Platform) -> Profile:
    """A profile with one queued invoice."""
    profile = Profile(tmp_path / "profil")
    profile.create()
    store = open_database(profile.database)
    exchange = exchange_with(platform.address.as_json())
    desk = Desk(store=store, secrets=exchange.secrets, now=SystemClock().now, today=today, commands=QuietEngine())
    furnish_training(desk)
    invoice = replace(factories.invoice(), number="", issue_date=today(), due_date=None)
    assert isinstance(issue(desk, save_draft(desk, None, invoice), invoice), Issued)
    store.close()
    return profile


def start_sync(profile: Profile, platform: Platform) -> subprocess.Popen[str]:
    address = profile.root / "adresse.json"
    address.write_text(json.dumps(platform.address.as_json()), encoding="utf-8")
    command = [sys.executable, "-m", "chorus_desktop", "--profile", str(profile.root)]
    return subprocess.Popen(
        [*command, "--platform", str(address), "sync", "--once"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def state_of(profile: Profile) -> SubmissionState:
    store = open_database(profile.database, read_only=True)
    try:
        (row,) = store.db.query("SELECT state FROM submissions")
        return SubmissionState(row["state"])
    finally:
        store.close()


def received(platform: Platform) -> int:
    deposits = platform.snapshot()["deposits"]
    assert isinstance(deposits, list)
    return len(deposits)


def wait_until_received(platform: Platform, child: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not received(platform):
        assert child.poll() is None, child.communicate()
        assert time.monotonic() < deadline, "the platform received nothing"
        time.sleep(0.02)


def test_the_invoice_is_found_and_adopted_and_deposited_once(profile: Profile, platform: Platform) -> None:
    platform.inject("deposer/flux", "hang_after_accept")
    child = start_sync(profile, platform)
    wait_until_received(platform, child)
    assert state_of(profile) is SubmissionState.SENDING
    child.kill()
    child.communicate()
    assert state_of(profile) is SubmissionState.SENDING

    states = []
    deadline = time.monotonic() + PATIENCE
    while SubmissionState.INTEGRATED not in states[-1:]:
        assert time.monotonic() < deadline, states
        again = start_sync(profile, platform)
        out, err = again.communicate(timeout=PATIENCE)
        assert again.returncode == 0, err
        assert "deposit" not in json.loads(out)["code"]
        states.append(state_of(profile))

    assert set(states) <= {SubmissionState.AMBIGUOUS, SubmissionState.INTEGRATED}
    assert received(platform) == 1
    store = open_database(profile.database)
    moves = [facts["to"] for facts in audit.moves(store)]
    assert moves.count("sending") == 1
    assert "ambiguous" in moves
    assert SqlSyncStore(store).active() == ()
    store.close()
