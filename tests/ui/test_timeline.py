"""The timeline: each step read as a sentence, each mark drawn whole."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.parties import ThirdParty
from chorus_desktop.store import queries
from chorus_desktop.ui.presenters.timeline import timeline
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.widgets import Timeline, TimelineStep
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return apply_theme(qapp, "light")


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()


def visible_texts(widget: QWidget, name: str) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel, name) if label.isVisible()]


def test_no_mark_of_the_timeline_is_cut(theme: Theme, qtbot: QtBot) -> None:
    timeline = Timeline(theme)
    timeline.setSteps([TimelineStep(icon="send", sentence="Première"), TimelineStep(icon="check", sentence="Dernière")])
    shown(qtbot, timeline)
    timeline.resize(timeline.sizeHint())
    marks = timeline.findChildren(QWidget, "timelineMark")
    assert [mark.height() >= mark.width() for mark in marks] == [True, True]


def test_the_timeline_reads_each_step_as_a_sentence(theme: Theme, qtbot: QtBot) -> None:
    timeline = Timeline(theme)
    timeline.resize(400, 200)
    shown(qtbot, timeline)
    timeline.setSteps([TimelineStep(icon="send", sentence="Première")])
    timeline.setSteps(
        [
            TimelineStep(icon="send", sentence="Vous l’avez envoyée", official="Déposée", when="hier"),
            TimelineStep(icon="badge-euro", sentence="Mise en paiement", when="avant le 18 déc.", future=True),
        ]
    )
    qtbot.waitUntil(lambda: "Première" not in visible_texts(timeline, "timelineSentence"))
    qtbot.waitUntil(lambda: len(visible_texts(timeline, "timelineSentence")) == 2)
    rows = [row.accessibleName() for row in timeline.findChildren(QWidget, "timelineRow") if row.isVisible()]
    assert rows == ["Vous l’avez envoyée, Déposée, hier", "Mise en paiement, avant le 18 déc."]


def test_a_subcontractor_reads_until_when_the_main_contractor_may_answer(bench: Bench) -> None:
    party = ThirdParty(name="Bâtisseurs du Ventoux", siret="55208131766522")
    for process, expected in (("A9", "Sans réponse le 10/12/2026, son silence vaut accord."), ("A12", "")):
        issued = bench.issue(business_process=process, third_party=party)
        found = queries.invoice_detail(bench.store, issued.invoice_id)
        at = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
        row = replace(found.row, status="A_VALIDER_1", status_at=at)
        *_, last = timeline(replace(found, row=row), at)
        assert (last.future, last.detail) == (True, expected)
