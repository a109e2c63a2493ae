"""The user's own XML over real HTTP: sent as it is, integrated, proved; killed while it leaves it is there once."""

import json
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.proof import export_proof
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.app import SystemClock, today
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.exchanges import exchange_with
from chorus_desktop.paths import Profile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store import audit
from chorus_desktop.store.database import open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.verification import verify_file
from chorus_desktop.ui.wording.journal import told_of
from tests import factories
from tests.e2e.test_killed_while_sending import (
    PATIENCE,
    platform,
    received,
    start_sync,
    state_of,
    wait_until_received,
)
from tests.own_xml import NUMBER, issue_own_xml_of, own_xml
from tests.quiet import QuietEngine

__all__ = ["platform"]

S = SubmissionState
CODES = {FluxSyntax.CII_16B: "IN_DP_E1_CII_16B", FluxSyntax.UBL: "IN_DP_E1_UBL_INVOICE"}
FORMS = ["invoice", "credit note"]


def file_of(syntax: FluxSyntax, form: str) -> bytes:
    changes: dict[str, object] = {"issue_date": today(), "due_date": None}
    if form == "credit note":
        earlier = PrecedingInvoice(number="EXT-70", issue_date=today())
        changes |= {"type_code": TypeCode.CREDIT_NOTE, "preceding_invoices": (earlier,)}
    return own_xml(syntax, **changes)


def profile_with(folder: Path, platform: Platform, content: bytes) -> Profile:
    """A profile with one queued own XML."""
    profile = Profile(folder / "profil")
    profile.create()
    store = open_database(profile.database)
    exchange = exchange_with(platform.address.as_json())
    desk = Desk(store=store, secrets=exchange.secrets, now=SystemClock().now, today=today, commands=QuietEngine())
    furnish_training(desk)
    issue_own_xml_of(desk, content)
    store.close()
    return profile


def sync_until_integrated(profile: Profile, platform: Platform) -> list[SubmissionState]:
    states: list[SubmissionState] = []
    deadline = time.monotonic() + PATIENCE
    while S.INTEGRATED not in states[-1:]:
        assert time.monotonic() < deadline, states
        again = start_sync(profile, platform)
        _, err = again.communicate(timeout=PATIENCE)
        assert again.returncode == 0, err
        states.append(state_of(profile))
        assert states[-1] not in (S.REJECTED, S.REFUSED), states
    return states


def deposited(folder: Path) -> list[tuple[str, str, bytes]]:
    """Syntax, file name and bytes of every flux, as the platform keeps them."""
    connection = sqlite3.connect(folder / "plateforme" / "platform.sqlite3")
    try:
        return connection.execute("SELECT syntax, filename, content FROM deposit ORDER BY id").fetchall()
    finally:
        connection.close()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("syntax", CODES)
def test_it_is_integrated_as_it_was_and_proved(
    syntax: FluxSyntax, form: str, tmp_path: Path, platform: Platform
) -> None:
    content = file_of(syntax, form)
    profile = profile_with(tmp_path, platform, content)
    sync_until_integrated(profile, platform)
    assert platform.snapshot()["integrated"] == {NUMBER: 1}
    platform.stop()
    ((code, name, kept),) = deposited(tmp_path)
    assert (code, kept) == (CODES[syntax], content)
    assert name.startswith(f"{NUMBER}-1-")
    assert name.endswith(".xml")
    assert verify_file(profile.database).findings == ()
    target = tmp_path / "preuve.json"
    export_proof(profile.database, NUMBER, target, now=SystemClock().now(), words=told_of)
    (sent,) = json.loads(target.read_text("utf-8"))["sent"]
    assert (sent["syntax"], sent["file_name"], sent["way"]) == (syntax.value, name, "flux")


def test_killed_while_it_leaves_it_is_found_and_never_sent_again(tmp_path: Path, platform: Platform) -> None:
    profile = profile_with(tmp_path, platform, file_of(FluxSyntax.UBL, "invoice"))
    platform.inject("deposer/flux", "hang_after_accept")
    child = start_sync(profile, platform)
    wait_until_received(platform, child)
    assert state_of(profile) is S.SENDING
    child.kill()
    child.communicate()
    assert set(sync_until_integrated(profile, platform)) <= {S.AMBIGUOUS, S.INTEGRATED}
    assert received(platform) == 1
    assert platform.snapshot()["integrated"] == {NUMBER: 1}
    store = open_database(profile.database)
    moves = [facts["to"] for facts in audit.moves(store)]
    assert (moves.count("sending"), "ambiguous" in moves) == (1, True)
    assert SqlSyncStore(store).active() == ()
    store.close()


def test_the_report_of_a_flux_in_xml_is_read_like_any_other(tmp_path: Path, platform: Platform) -> None:
    """Nobody here knows that this customer is no public body; the platform says so in its report."""
    buyer = replace(factories.buyer(), name="Papeterie du Rhône", siret="44306184100047", service_code="")
    content = own_xml(FluxSyntax.CII_16B, issue_date=today(), due_date=None, buyer=buyer)
    profile = profile_with(tmp_path, platform, content)
    deadline = time.monotonic() + PATIENCE
    while state_of(profile) is not S.REJECTED:
        assert time.monotonic() < deadline, state_of(profile)
        start_sync(profile, platform).communicate(timeout=PATIENCE)
    store = open_database(profile.database)
    (reason,) = store.column("SELECT reason FROM submissions")
    assert "destinataire" in reason.lower()
    assert verify_file(profile.database).findings == ()
    store.close()
