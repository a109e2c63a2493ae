"""What home, timeline, connection card and settings say, without a window."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from chorus_desktop.actions import payments
from chorus_desktop.domain.events import Link, LinkChanged
from chorus_desktop.domain.exchange import (
    Accepted,
    DepositOutcome,
    FluxReport,
    NotSent,
    StatusEvent,
    Unanswered,
)
from chorus_desktop.domain.outbox import Submission, after_deposit, after_report
from chorus_desktop.store import queries
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.queries import QueueSummary
from chorus_desktop.store.secrets import StoredCredentials
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.presenters.connection import connection_state
from chorus_desktop.ui.presenters.home import home_state
from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.presenters.timeline import timeline
from tests import factories
from tests.sync_desk import Bench

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def queue(**changes: object) -> QueueSummary:
    values: dict[str, object] = {
        "queued": 0,
        "sending": 0,
        "ambiguous": 0,
        "deposited": 0,
        "waiting_amount": Decimal(0),
        "last_exchange_at": None,
        "statuses_as_of": None,
    }
    return QueueSummary(**(values | changes))  # type: ignore[arg-type]


def send(bench: Bench, outcome: DepositOutcome) -> Submission:
    sync = SqlSyncStore(bench.store)
    submission = sync.active()[-1]
    sending = sync.begin(submission, bench.clock.now())
    assert sending is not None
    return sync.settle(sending, after_deposit(sending, outcome, bench.clock.now(), 0.5), bench.clock.now())


@pytest.mark.parametrize(
    ("link", "code", "waiting", "expected", "action"),
    [
        (Link.UNKNOWN, "", {}, "Pas encore d’échange", ""),
        (Link.ONLINE, "", {}, "Connecté", "Actualiser"),
        (Link.ONLINE, "", {"queued": 1}, "1 facture partira dès que possible.", "Actualiser"),
        (
            Link.OFFLINE,
            "offline",
            {"queued": 2},
            "2 factures partiront dès que le réseau",
            "Réessayer maintenant",
        ),
        (Link.OFFLINE, "maintenance", {}, "Chorus Pro est en maintenance.", "Réessayer maintenant"),
        (Link.BUSY, "", {"sending": 1}, "Envoi en cours", ""),
        (Link.NEEDS_LOGIN, "piste_refused", {}, "PISTE refuse", "Ouvrir Réglages"),
        (Link.NOT_CONFIGURED, "", {}, "tant que Chorus Pro n’est pas relié", "Ouvrir Réglages"),
        (Link.ONLINE, "", {"ambiguous": 1}, "1 envoi à vérifier", "Actualiser"),
        (Link.ONLINE, "", {"ambiguous": 3}, "3 envois à vérifier.", "Actualiser"),
        (Link.ONLINE, "", {"answers": 1}, "1 réponse à un client attend de partir.", "Actualiser"),
        (Link.OFFLINE, "offline", {"answers": 2}, "2 réponses à des clients attendent", "Réessayer maintenant"),
    ],
)
def test_the_card_for_each_state_of_the_line(
    link: Link, code: str, waiting: dict[str, object], expected: str, action: str
) -> None:
    state = connection_state(LinkChanged(link=link, code=code), queue(**waiting), NOW, training=False)
    assert expected in state.text
    assert state.action == action


def test_training_is_marked_and_asks_for_no_settings() -> None:
    exercise = connection_state(LinkChanged(link=Link.NOT_CONFIGURED), queue(), NOW, training=True)
    assert "rien ne part vers l’État" in exercise.text
    assert exercise.action == ""
    told = connection_state(
        LinkChanged(link=Link.ONLINE), queue(last_exchange_at=NOW - timedelta(minutes=19)), NOW, training=False
    )
    assert "Dernier échange" in told.text


@pytest.mark.parametrize(
    ("link", "first", "later"),
    [
        (Link.UNKNOWN, "Pas encore d’échange", "Échange à venir"),
        (Link.NOT_CONFIGURED, "Pas encore relié", "Plus relié"),
        (Link.OFFLINE, "Hors ligne", "Hors ligne"),
    ],
)
def test_the_card_denies_no_exchange_that_there_has_been(link: Link, first: str, later: str) -> None:
    def title(last: datetime | None) -> str:
        return connection_state(LinkChanged(link=link), queue(last_exchange_at=last), NOW, training=False).title

    assert (title(None), title(NOW - timedelta(minutes=19))) == (first, later)


def test_home_orders_what_is_to_be_done_by_what_it_costs(bench: Bench) -> None:
    bench.issue()
    send(bench, Unanswered(code="no_answer"))
    bench.issue(issue_date=date(2026, 9, 1), due_date=date(2026, 10, 1))
    late = send(bench, Accepted(platform_id=7))
    at = bench.clock.now()
    SqlSyncStore(bench.store).record_statuses(late, (StatusEvent(status="MANDATEE", at=at),), at)
    bench.issue()
    suspended = send(bench, Accepted(platform_id=8))
    event = StatusEvent(status="SUSPENDUE", at=at, comment="Il manque le bon.")
    SqlSyncStore(bench.store).record_statuses(suspended, (event,), at)
    state = home_state(bench.desk, training=True)
    assert [row.word for row in state.todo] == ["Document manquant", "En retard de paiement", "Envoi à vérifier"]
    assert "Il manque le bon." in state.todo[0].sentence
    assert "1er octobre 2026" in state.todo[1].sentence
    assert "2 choses demandent votre attention" in state.subtitle
    assert state.late
    assert state.bars
    assert [step.done for step in state.start] == [True, True, False]
    assert not state.untouched


def test_a_body_that_never_reports_payments_is_not_called_late_for_sure(bench: Bench) -> None:
    silent = factories.body(payment_status_not_reported=True)
    SqlSyncStore(bench.store).save_bodies((silent,), bench.clock.now())
    bench.issue(issue_date=date(2026, 9, 1), due_date=date(2026, 10, 1))
    late = send(bench, Accepted(platform_id=7))
    at = bench.clock.now()
    SqlSyncStore(bench.store).record_statuses(late, (StatusEvent(status="MANDATEE", at=at),), at)
    (row,) = home_state(bench.desk, training=False).todo
    assert "regardez votre compte" in row.sentence


def test_home_asks_only_for_what_is_left_to_pay(bench: Bench) -> None:
    bench.issue(issue_date=date(2026, 9, 1), due_date=date(2026, 10, 1))
    late = send(bench, Accepted(platform_id=7))
    at = bench.clock.now()
    SqlSyncStore(bench.store).record_statuses(late, (StatusEvent(status="MISE_EN_PAIEMENT", at=at),), at)
    assert home_state(bench.desk, training=False).todo == ()
    payments.deny_transfer(bench.desk, late.invoice_id)
    payments.note_payment(bench.desk, late.invoice_id, Decimal("54.40"), bench.desk.today())
    state = home_state(bench.desk, training=False)
    (row,) = state.todo
    assert row.amount == Decimal("500.00")
    assert "n’est pas arrivé" in row.sentence
    assert "Déjà reçu : 54,40 €" in row.sentence.replace("\u202f", " ").replace("\u00a0", " ")
    assert (state.expected, state.late) == ("500,00\u00a0€", "dont 500,00\u00a0€ en retard")


def test_the_story_of_an_invoice_past_waits_told_as_past(bench: Bench) -> None:
    issued = bench.issue()
    send(bench, NotSent(code="offline"))
    bench.clock.advance(minutes=5)
    deposited = send(bench, Accepted(flux_number="CPP1"))
    sync, now = SqlSyncStore(bench.store), bench.clock.now()
    sync.settle(deposited, after_report(deposited, FluxReport(state="IN_INTEGRE", at=now), now, 0.5), now)
    detail = queries.invoice_detail(bench.store, issued.invoice_id)
    said = [step.sentence.replace("\u202f", " ") for step in timeline(detail, NOW)]
    assert said == [
        "Facture F2026-0001 émise, son document est figé",
        "Essai sans succès. Pas de réseau : Chorus Pro est injoignable",
        "Reçue sous le n° CPP1",
        "Acceptée par Chorus Pro",
        "Ensuite, d’habitude : reçue par Chorus Pro",
    ]


def test_an_unanswered_deposit_is_told_without_promising_anything(bench: Bench) -> None:
    issued = bench.issue()
    send(bench, Unanswered(code="no_answer"))
    detail = queries.invoice_detail(bench.store, issued.invoice_id)
    last = timeline(detail, NOW)[-1]
    assert "sans la renvoyer" in last.sentence
    assert not last.future


def test_settings_take_what_is_typed_and_keep_it(bench: Bench) -> None:
    form = SettingsForm(bench.desk)
    form.type("siret", "732 829 320 00074")
    form.type("city", " Villeurbanne ")
    form.type("iban", "fr76 3000 6000 0112 3456 7890 189")
    form.type("name", "Martin & Fils")
    form.type("prefix", "FA")
    form.choose_delay(50)
    form.choose_environment("qualification")
    assert form.save() == {}
    again = SettingsForm(bench.desk)
    assert [again.value(path) for path in ("siret", "city", "iban", "name", "prefix")] == [
        "73282932000074",
        "Villeurbanne",
        "FR7630006000011234567890189",
        "Martin & Fils",
        "FA",
    ]
    assert (again.firm.payment_days, again.firm.environment) == (50, "qualification")


def test_the_regime_decides_on_the_vat_number(bench: Bench) -> None:
    form = SettingsForm(bench.desk)
    form.choose_regime("franchise")
    assert form.save() == {}
    assert form.value("vat_id") == ""
    form.choose_regime("normal")
    assert form.value("vat_id") == "FR44732829320"


def test_what_is_wrong_is_told_at_its_field_and_kept_all_the_same(bench: Bench) -> None:
    form = SettingsForm(bench.desk)
    form.type("iban", "FR76")
    form.type("prefix", "é")
    found = form.save()
    assert set(found) == {"iban", "prefix"}
    assert SettingsForm(bench.desk).value("iban") == "FR76"


@pytest.mark.parametrize("typed", ["", "-"])
def test_numbers_get_a_beginning_and_those_that_have_none_go_on(bench: Bench, typed: str) -> None:
    form = SettingsForm(bench.desk)
    form.type("prefix", typed)
    assert set(form.save()) == {"prefix"}
    assert SettingsForm(bench.desk).value("prefix") == "F"
    save_settings(bench.store, replace(load_settings(bench.store), prefix=""), now=NOW)
    without = SettingsForm(bench.desk)
    without.type("name", "Martin & Fils")
    assert without.save() == {}
    assert SettingsForm(bench.desk).value("prefix") == ""


def test_the_environment_is_fixed_once_something_was_queued_for_it(bench: Bench) -> None:
    bench.issue()
    form = SettingsForm(bench.desk)
    form.choose_environment("qualification")
    assert "environment" in form.save()
    assert form.firm.environment == "production"


def test_credentials_are_kept_apart_by_environment(bench: Bench) -> None:
    form = SettingsForm(bench.desk)
    values = {"client_id": "a", "client_secret": "b", "login": "c", "password": "d"}
    for name, text in values.items():
        form.type_credential(name, text)
    assert "en mémoire" in form.keep_credentials()
    assert form.keep_credentials() == ""
    form.load_credentials()
    assert form.credentials == StoredCredentials(**values)
    form.firm = replace(form.firm, environment="qualification")
    form.load_credentials()
    assert form.credentials == StoredCredentials()
