"""The exercise without a window: what the page says of the platform, and what each gesture asks of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chorus_desktop.actions.exercise import HeldInvoice, PlatformExercise, Standing
from chorus_desktop.domain.errors import Unavailable, UserFault
from chorus_desktop.domain.exchange import Accepted, StatusEvent
from chorus_desktop.domain.outbox import after_deposit
from chorus_desktop.sandbox.faults import KINDS
from chorus_desktop.sandbox.statuses import STATUSES
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.presenters.exercise import ExercisePanel
from chorus_desktop.ui.presenters.home import home_state
from chorus_desktop.ui.wording import errors, statuses
from chorus_desktop.ui.wording import exercise as words
from tests import factories
from tests.sync_desk import Bench

NOW = datetime.fromisoformat("2026-11-24T09:12:00.000+01:00")


@dataclass
class Noted:
    """An exercise on no platform: notes what is asked of it."""

    seen: Standing
    statuses: tuple[str, ...] = STATUSES
    asked: list[object] = field(default_factory=list)

    def standing(self) -> Standing:
        return self.seen

    def decide(self, number: str, status: str, motive: str = "") -> None:
        self.asked.append((number, status, motive))

    def advance(self, step: timedelta) -> None:
        self.asked.append(step)

    def set_network(self, *, cut: bool) -> None:
        self.asked.append(cut)

    def inject(self, kind: str) -> None:
        self.asked.append(kind)


def standing(*invoices: HeldInvoice, incidents: tuple[str, ...] = ()) -> Standing:
    return Standing(now=NOW, network_cut=False, invoices=invoices, incidents=incidents)


def held(number: str = "F2026-0001", status: str = "SUSPENDUE", siret: str = factories.BUYER_SIRET) -> HeldInvoice:
    return HeldInvoice(number=number, buyer_siret=siret, status=status, since=NOW)


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_the_platforms_invoices_in_plain_words(bench: Bench) -> None:
    SqlSyncStore(bench.store).save_bodies((factories.body(),), bench.clock.now())
    state = ExercisePanel(bench.desk, Noted(standing(held(), held("F2", "MANDATEE", "19690117600012")))).state()
    assert plain(state.clock) == "Mardi 24 novembre 2026, 9 h 12"
    assert [(row.buyer, row.word) for row in state.rows] == [
        ("Commune de Malaucène", "Document manquant"),
        ("SIRET 196\u202f901\u202f176\u202f00012", "Paiement demandé"),
    ]
    spoken = plain(state.rows[0].spoken)
    assert spoken == "F2026-0001, Commune de Malaucène, Document manquant, le 24/11/2026 à 9 h 12"
    assert state.prepared == ""


def test_what_waits_for_the_next_deposit(bench: Bench) -> None:
    panel = ExercisePanel(bench.desk, Noted(standing(incidents=("http_429", "slow_drip"))))
    assert plain(panel.state().prepared) == "Au prochain envoi : trop d’appels, slow_drip."


def test_each_gesture_reaches_the_platform_and_then_the_engine_looks(bench: Bench) -> None:
    exercise = Noted(standing(held()))
    panel = ExercisePanel(bench.desk, exercise)
    panel.prepare("http_429")
    assert bench.desk.commands.commands == []  # type: ignore[attr-defined]
    panel.decide("F2026-0001", "REJETEE", "SE_ERR")
    panel.advance(timedelta(days=1))
    panel.set_network(cut=True)
    assert exercise.asked == ["http_429", ("F2026-0001", "REJETEE", "SE_ERR"), timedelta(days=1), True]
    assert bench.desk.commands.commands == ["sync_now"] * 3  # type: ignore[attr-defined]


def test_an_invoice_of_here_is_found_by_its_whole_number(bench: Bench) -> None:
    panel = ExercisePanel(bench.desk, Noted(standing()))
    issued = bench.issue()
    assert panel.invoice_id(issued.number) == issued.invoice_id
    assert panel.invoice_id(issued.number[:-1]) is None


# --- words ---


def test_decisions_incidents_and_motives_are_those_of_the_platform() -> None:
    assert {choice.status for choice in words.decisions()} - {words.OTHER} <= set(STATUSES)
    assert {incident.kind for incident in words.incidents()} <= set(KINDS)
    assert len(statuses.MOTIVES) == len(set(statuses.MOTIVES.values())) == 21


def test_every_status_can_be_chosen_in_words_where_there_are_any() -> None:
    choices = words.status_choices(("STATUT_DE_DEMAIN", *STATUSES))
    assert sorted(code for code, _ in choices[:-1]) == sorted(STATUSES)
    assert ("SUSPENDUE", "Suspendue") in choices
    assert choices[-1] == ("STATUT_DE_DEMAIN", "STATUT_DE_DEMAIN")


def test_an_invoice_that_is_over_is_said_to_be(bench: Bench) -> None:
    choice = words.decision("SUSPENDUE")
    assert "À faire" in words.outlook(choice, "MISE_A_DISPOSITION")
    assert "ne relit plus" in words.outlook(choice, "MISE_EN_PAIEMENT")
    assert words.decision("TRANSMISE_MOA") is words.decisions()[-1]


@pytest.mark.parametrize("choice", [c for c in words.decisions() if "À faire" in c.sentence], ids=lambda c: c.status)
def test_what_a_decision_promises_on_the_home_page_is_there(bench: Bench, choice: words.Decision) -> None:
    bench.issue()
    sync = SqlSyncStore(bench.store)
    sending = sync.begin(sync.active()[0], bench.clock.now())
    assert sending is not None
    move = after_deposit(sending, Accepted(platform_id=7), bench.clock.now(), 0.5)
    integrated = sync.settle(sending, move, bench.clock.now())
    event = StatusEvent(status=choice.status, at=bench.clock.now(), comment="LIVR_INCOMP")
    sync.record_statuses(integrated, (event,), bench.clock.now())
    (row,) = home_state(bench.desk, training=True).todo
    assert "La livraison est incomplète." in row.sentence
    assert row.word == statuses.badge(choice.status)[1]


# --- the adapter ---


@dataclass
class Snapshots:
    """A platform that is looked at, or that has stopped."""

    seen: Mapping[str, Any] = field(default_factory=dict)
    fault: Exception | None = None
    asked: list[object] = field(default_factory=list)

    def _note(self, *what: object) -> None:
        if self.fault is not None:
            raise self.fault
        self.asked.append(what)

    def snapshot(self) -> Mapping[str, Any]:
        self._note("snapshot")
        return self.seen

    def set_status(self, numero_facture: str, status: str, comment: str = "") -> None:
        self._note("status", numero_facture, status, comment)

    def advance(self, seconds: float) -> None:
        self._note("advance", seconds)

    def cut_network(self) -> None:
        self._note("cut")

    def restore_network(self) -> None:
        self._note("restore")

    def inject(self, route: str, kind: str, count: int = 1) -> None:
        self._note("inject", route, kind, count)


def entry(identifier: int, number: str, status: str) -> dict[str, object]:
    return {
        "identifiant": identifier,
        "numero_facture": number,
        "destinataire": factories.BUYER_SIRET,
        "statuts": [
            {"code": "DEPOSEE", "at": "2026-11-20T09:00:00.000+01:00"},
            {"code": status, "at": NOW.isoformat()},
        ],
    }


def test_the_newest_first_and_of_one_number_the_latest() -> None:
    platform = Snapshots(
        {
            "now": NOW.isoformat(),
            "network": "cut",
            "faults": [{"route": "*", "kind": "http_429", "count": 2}],
            "invoices": [entry(1, "F1", "REJETEE"), entry(2, "F2", "DEPOSEE"), entry(3, "F1", "SUSPENDUE")],
        }
    )
    seen = PlatformExercise(platform, STATUSES).standing()
    assert [(invoice.number, invoice.status) for invoice in seen.invoices] == [("F1", "SUSPENDUE"), ("F2", "DEPOSEE")]
    assert seen.invoices[0].since == datetime(2026, 11, 24, 8, 12, tzinfo=UTC)
    assert (seen.network_cut, seen.incidents) == (True, ("http_429",))


def test_every_order_is_passed_on() -> None:
    platform = Snapshots()
    exercise = PlatformExercise(platform, STATUSES)
    exercise.decide("F1", "SUSPENDUE", "AUTRE")
    exercise.advance(timedelta(hours=1))
    exercise.set_network(cut=True)
    exercise.set_network(cut=False)
    exercise.inject("http_429")
    assert platform.asked == [
        ("status", "F1", "SUSPENDUE", "AUTRE"),
        ("advance", 3600.0),
        ("cut",),
        ("restore",),
        ("inject", "deposer/flux|soumettre", "http_429", 1),
    ]


def test_what_cannot_be_done_is_a_sentence() -> None:
    with pytest.raises(UserFault) as unknown:
        PlatformExercise(Snapshots(fault=LookupError("no such invoice")), STATUSES).decide("F9", "REJETEE")
    assert "F9" in errors.sentence(unknown.value.code, unknown.value.params)
    over = PlatformExercise(Snapshots(fault=RuntimeError("the platform is not running")), STATUSES)
    for order in (over.standing, lambda: over.set_network(cut=True), lambda: over.decide("F1", "REJETEE")):
        with pytest.raises(Unavailable) as fault:
            order()
        assert "Relancez" in errors.sentence(fault.value.code, fault.value.params)
