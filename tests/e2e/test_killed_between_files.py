"""A real process is killed after it brought a supporting file and before the invoice: it is there once in the end."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from chorus_desktop.actions import supporting
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued
from chorus_desktop.actions.own_pdf import examine, issue_own_pdf, start
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.app import SystemClock, today
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.exchanges import exchange_with
from chorus_desktop.paths import Profile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store.database import open_database
from chorus_desktop.store.invoices import load
from tests import factories
from tests.e2e.test_killed_while_sending import PATIENCE, platform, received, start_sync, state_of
from tests.own_pdf import NUMBER, TOTALS, own_pdf
from tests.quiet import QuietEngine

__all__ = ["platform"]

S = SubmissionState
ADD, SUBMIT = "/cpro/transverses/v1/ajouter/fichier", "/cpro/factures/v1/soumettre"


@pytest.fixture
def profile(tmp_path: Path, platform: Platform) -> Profile:
    """A profile with one queued own PDF and two files joined to it."""
    profile = Profile(tmp_path / "profil")
    profile.create()
    store = open_database(profile.database)
    exchange = exchange_with(platform.address.as_json())
    desk = Desk(store=store, secrets=exchange.secrets, now=SystemClock().now, today=today, commands=QuietEngine())
    furnish_training(desk)
    draft = start(desk, examine(own_pdf(), "facture.pdf"))
    for name in ("bon.pdf", "plan.png"):
        supporting.add_file(desk, draft, name.encode(), name)
    invoice = replace(
        load(store, draft).invoice,
        number=NUMBER,
        issue_date=today(),
        due_date=None,
        buyer=factories.buyer(),
        stated_totals=TOTALS,
    )
    assert isinstance(issue_own_pdf(desk, draft, invoice), Issued)
    store.close()
    return profile


def counted(platform: Platform, what: str, key: str) -> int:
    counts = platform.snapshot()[what]
    assert isinstance(counts, dict)
    return int(counts.get(key, 0))


def test_the_files_are_brought_again_and_the_invoice_is_deposited_once(profile: Profile, platform: Platform) -> None:
    platform.inject(ADD, "hang_after_accept")
    child = start_sync(profile, platform)
    deadline = time.monotonic() + PATIENCE
    while not counted(platform, "calls", ADD):
        assert child.poll() is None, child.communicate()
        assert time.monotonic() < deadline, "no file was brought"
        time.sleep(0.02)
    assert state_of(profile) is S.SENDING
    child.kill()
    child.communicate()

    states = []
    while S.INTEGRATED not in states[-1:]:
        assert time.monotonic() < deadline, states
        again = start_sync(profile, platform)
        _, err = again.communicate(timeout=PATIENCE)
        assert again.returncode == 0, err
        states.append(state_of(profile))
        if states[-1] is S.AMBIGUOUS:
            assert counted(platform, "calls", SUBMIT) == 0
            platform.advance(90)
            deadline += PATIENCE

    assert S.AMBIGUOUS in states
    assert (counted(platform, "calls", ADD), counted(platform, "calls", SUBMIT)) == (3, 1)
    assert (received(platform), counted(platform, "integrated", NUMBER)) == (1, 1)
