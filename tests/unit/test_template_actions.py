"""Templates from the user's side: begun from, prepared once for each day, never sent."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chorus_desktop.actions import templates
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.templates import Rhythm
from chorus_desktop.store import queries
from chorus_desktop.store import templates as kept
from chorus_desktop.store.invoices import discard_draft
from chorus_desktop.store.queries import InvoiceFilter, Section
from tests import factories
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

TODAY = factories.TODAY
NOVEMBER = Period(start=date(2026, 11, 1), end=date(2026, 11, 30))


def drafts(bench: Bench) -> tuple[int, ...]:
    return queries.invoice_ids(bench.store, InvoiceFilter(section=Section.DRAFTS))


def test_a_draft_of_today_is_begun_from_a_template(bench: Bench) -> None:
    template_id = templates.keep(bench.desk, " Entretien ", factories.invoice(), None, None)
    draft = queries.draft(bench.store, templates.begin_from(bench.desk, template_id))
    assert (draft.number, draft.issue_date, draft.lines) == ("", TODAY, (factories.line(),))
    assert draft.seller == queries.settings(bench.store).seller
    assert [one.name for one in templates.all_templates(bench.desk)] == ["Entretien"]


def test_a_template_of_the_same_name_is_replaced(bench: Bench) -> None:
    first = templates.keep(bench.desk, "Entretien", factories.invoice(), None, None)
    other = factories.invoice(lines=(factories.line("Autre chose"),))
    assert templates.keep(bench.desk, "Entretien", other, Rhythm.MONTHLY, TODAY) == first
    (only,) = templates.all_templates(bench.desk)
    assert (only.invoice.lines[0].name, only.rhythm) == ("Autre chose", Rhythm.MONTHLY)


def test_a_template_needs_a_name_and_must_exist(bench: Bench) -> None:
    with pytest.raises(UserFault, match="template_nameless"):
        templates.keep(bench.desk, "  ", factories.invoice(), None, None)
    with pytest.raises(UserFault, match="template_unknown"):
        templates.begin_from(bench.desk, 12)


def test_what_is_due_is_prepared_once_and_nothing_is_sent(bench: Bench) -> None:
    templates.keep(bench.desk, "Entretien", factories.invoice(period=NOVEMBER), Rhythm.MONTHLY, TODAY)
    assert templates.prepare_due(bench.desk) == 1
    assert templates.prepare_due(bench.desk) == 0
    (draft_id,) = drafts(bench)
    draft = queries.draft(bench.store, draft_id)
    assert (draft.period, draft.issue_date) == (NOVEMBER, TODAY)
    assert bench.submissions() == []
    origin = templates.prepared_from(bench.desk, draft_id)
    assert origin is not None
    assert (origin.name, origin.next_on) == ("Entretien", date(2026, 12, 25))


def test_months_of_absence_are_made_up_for_each_with_its_period(bench: Bench) -> None:
    invoice = factories.invoice(issue_date=date(2026, 9, 30), period=NOVEMBER)
    templates.keep(bench.desk, "Entretien", invoice, Rhythm.MONTHLY, date(2026, 9, 30))
    assert templates.prepare_due(bench.desk) == 2
    periods = sorted(str(queries.draft(bench.store, draft_id).period) for draft_id in drafts(bench))
    assert len(set(periods)) == 2


def test_a_day_for_which_a_draft_was_prepared_is_never_prepared_again(bench: Bench) -> None:
    invoice = factories.invoice()
    templates.keep(bench.desk, "Entretien", invoice, Rhythm.MONTHLY, TODAY)
    (stale,) = kept.due_templates(bench.store, TODAY)
    templates.prepare_due(bench.desk)
    assert kept.prepare(bench.store, stale, invoice, now=bench.desk.now()) is None
    templates.keep(bench.desk, "Entretien", invoice, Rhythm.MONTHLY, TODAY)
    assert templates.prepare_due(bench.desk) == 0
    (moved,) = templates.all_templates(bench.desk)
    assert moved.next_on == date(2026, 12, 25)
    discard_draft(bench.store, drafts(bench)[0], now=bench.desk.now())
    assert templates.prepare_due(bench.desk) == 0


def test_a_day_that_was_changed_meanwhile_is_not_prepared(bench: Bench) -> None:
    template_id = templates.keep(bench.desk, "Entretien", factories.invoice(), Rhythm.MONTHLY, TODAY)
    (stale,) = kept.due_templates(bench.store, TODAY)
    templates.change(bench.desk, template_id, "Entretien", Rhythm.MONTHLY, date(2027, 3, 1))
    assert kept.prepare(bench.store, stale, factories.invoice(), now=bench.desk.now()) is None
    assert drafts(bench) == ()
    (standing,) = templates.all_templates(bench.desk)
    assert standing.next_on == date(2027, 3, 1)


def test_a_removed_template_prepares_nothing_until_it_is_taken_back(bench: Bench) -> None:
    template_id = templates.keep(bench.desk, "Entretien", factories.invoice(), Rhythm.YEARLY, TODAY - timedelta(days=1))
    (stale,) = kept.due_templates(bench.store, TODAY)
    templates.remove(bench.desk, template_id)
    assert templates.all_templates(bench.desk) == ()
    assert templates.prepare_due(bench.desk) == 0
    assert kept.prepare(bench.store, stale, factories.invoice(), now=bench.desk.now()) is None
    other = templates.keep(bench.desk, "Entretien", factories.invoice(), None, None)
    with pytest.raises(UserFault, match="template_taken"):
        templates.take_back(bench.desk, template_id)
    templates.remove(bench.desk, other)
    templates.take_back(bench.desk, template_id)
    assert templates.prepare_due(bench.desk) == 1
    assert templates.prepared_from(bench.desk, 999) is None


def test_the_firm_of_the_day_stands_on_what_is_prepared(bench: Bench) -> None:
    old = factories.invoice(seller=replace(factories.seller(), name="Ancien nom"))
    templates.keep(bench.desk, "Entretien", old, Rhythm.MONTHLY, TODAY)
    templates.prepare_due(bench.desk)
    assert queries.draft(bench.store, drafts(bench)[0]).seller.name != "Ancien nom"
