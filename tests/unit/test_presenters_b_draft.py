"""A draft as texts: read as far as it can be, kept as typed where it cannot."""

from dataclasses import replace
from decimal import Decimal

import pytest

from chorus_desktop.domain.invoice import Invoice, Line, StatedTotals
from chorus_desktop.domain.money import ZERO
from chorus_desktop.ui.presenters.draft import Draft
from chorus_desktop.ui.wording.choices import vats
from tests import factories

TODAY = factories.TODAY
VATS = vats("normal")


def typed(draft: Draft, path: str, text: str) -> Draft:
    return draft.typed(path, text, today=TODAY, vats=VATS)


@pytest.mark.parametrize(
    ("path", "text", "shown"),
    [
        ("purchase_order", " 1300045678 ", "1300045678"),
        ("contract", "M2026-007", "M2026-007"),
        ("issue_date", "24", "24/11/2026"),
        ("due_date", "24/12", "24/12/2026"),
        ("prepaid", "12,345", "12,35"),
        ("lines.0.quantity", "1,50", "1,5"),
        ("lines.0.net_price", "38.5", "38,50"),
        ("lines.0.net_price", "0,123", "0,123"),
        ("lines.0.vat", "S5.5", "S5.5"),
        ("lines.0.unit", "HUR", "HUR"),
        ("buyer.name", "Mairie", "Mairie"),
        ("discount", "10%", "10\xa0%"),
        ("discount", "50", "50,00\xa0€"),
        ("discount", "0", ""),
        ("period.start", "1/11", "01/11/2026"),
    ],
)
def test_a_text_is_read_and_written_the_french_way(path, text, shown):
    draft = typed(Draft(invoice=factories.invoice()), path, text)
    assert draft.text(path) == shown
    assert draft.problems() == ()


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("lines.0.net_price", "38,50 e", "number_unreadable"),
        ("lines.0.quantity", "douze", "number_unreadable"),
        ("issue_date", "32/13/2026", "date_unreadable"),
        ("prepaid", "beaucoup", "number_unreadable"),
        ("discount", "un peu", "number_unreadable"),
        ("discount", "110 %", "number_unreadable"),
        ("discount", "-5", "number_unreadable"),
        ("period.end", "hier", "date_unreadable"),
        ("stated_totals.with_vat", "", "amount_missing"),
        ("stated_totals.with_vat", "cent", "number_unreadable"),
    ],
)
def test_what_cannot_be_read_stays_as_typed(path, text, code):
    draft = typed(Draft(invoice=factories.invoice()), path, text)
    assert draft.text(path) == text
    assert [(problem.code, problem.field) for problem in draft.problems()] == [(code, path)]
    mended = typed(draft, path, "1/12/2026" if "date" in code else "12")
    assert mended.problems() == ()


def test_an_unreadable_price_is_not_the_one_before():
    draft = typed(Draft(invoice=factories.invoice()), "lines.0.net_price", "oups")
    assert draft.invoice.lines[0].net_price is None


def test_an_emptied_field_is_empty():
    draft = typed(Draft(invoice=factories.invoice()), "due_date", "")
    assert draft.invoice.due_date is None
    assert typed(draft, "prepaid", "").invoice.prepaid == ZERO
    assert draft.text("prepaid") == ""


def test_a_vat_treatment_that_is_not_offered_changes_nothing():
    draft = Draft(invoice=factories.invoice())
    assert typed(draft, "lines.0.vat", "S99") == draft


def test_stated_totals_are_typed_one_by_one():
    draft = Draft(invoice=Invoice())
    for name, text in (("without_vat", "400"), ("vat_total", "80,00"), ("with_vat", "480 €")):
        draft = typed(draft, f"stated_totals.{name}", text)
    assert draft.invoice.stated_totals == StatedTotals(
        without_vat=Decimal("400.00"), vat_total=Decimal("80.00"), with_vat=Decimal("480.00")
    )
    assert draft.text("stated_totals.with_vat") == "480,00"
    assert Draft(invoice=Invoice()).text("stated_totals.with_vat") == ""


def test_blank_lines_do_not_leave_and_the_others_are_numbered():
    blank = Line(quantity=Decimal(1))
    lines = (blank, factories.line(), blank, replace(factories.line(), net_price=None), blank)
    invoice, places = Draft(invoice=factories.invoice(lines=lines)).for_sending()
    assert places == (1, 3)
    assert [line.id for line in invoice.lines] == ["1", "2"]


def test_a_line_with_an_unreadable_price_is_not_blank():
    draft = typed(Draft(invoice=Invoice(lines=(Line(),))), "lines.0.net_price", "oups")
    assert draft.for_sending()[1] == (0,)


def test_texts_go_with_their_line():
    draft = Draft(invoice=factories.invoice(lines=(factories.line("a"), factories.line("b"))))
    draft = typed(typed(draft, "lines.1.net_price", "oups"), "issue_date", "hier")
    first, second = draft.invoice.lines
    swapped = draft.with_lines((second, first), {0: 1, 1: 0})
    assert dict(swapped.unread) == {"lines.0.net_price": "oups", "issue_date": "hier"}
    removed = draft.with_lines((first,), {0: 0})
    assert dict(removed.unread) == {"issue_date": "hier"}


def test_a_discount_follows_the_lines_and_nothing_of_it_is_sent_when_it_is_nothing():
    draft = typed(Draft(invoice=Invoice(lines=(Line(name="Pose", quantity=Decimal(1)),))), "discount", "10 %")
    assert draft.text("discount").startswith("10")
    assert draft.for_sending()[0].allowances == ()
    draft = typed(draft, "lines.0.net_price", "80")
    assert [item.amount for item in draft.for_sending()[0].allowances] == [Decimal("8.00")]
    twice = draft.with_lines(draft.invoice.lines * 2, {0: 0})
    assert [item.amount for item in twice.invoice.allowances] == [Decimal("16.00")]


def test_a_period_has_both_days_or_is_none():
    draft = typed(Draft(invoice=factories.invoice()), "period.end", "30/11/2026")
    assert draft.text("period.start") == "30/11/2026"
    draft = typed(draft, "period.start", "1/11/2026")
    assert (draft.text("period.start"), draft.text("period.end")) == ("01/11/2026", "30/11/2026")
    emptied = typed(draft, "period.end", "")
    assert (emptied.text("period.start"), emptied.text("period.end")) == ("01/11/2026", "")
    assert [problem.code for problem in emptied.problems()] == ["period_day_missing"]
    none = typed(emptied, "period.start", "")
    assert (none.invoice.period, none.problems()) == (None, ())


def by_key(draft: Draft, path: str, text: str) -> Draft:
    """Every text that the field has while it is typed in."""
    for end in range(1, len(text) + 1):
        draft = typed(draft, path, text[:end])
    return draft


def rubbed_out(draft: Draft, path: str) -> Draft:
    """The same while it is emptied from its end."""
    text = draft.text(path)
    for end in reversed(range(len(text))):
        draft = typed(draft, path, text[:end])
    return draft


@pytest.mark.parametrize("end", ["30/11/2026", "301126", "30"])
@pytest.mark.parametrize("start", ["1/11/2026", "01112026", "15/10"])
@pytest.mark.parametrize("first", ["period.start", "period.end"])
def test_the_days_of_a_period_are_typed_key_by_key_in_either_order(first: str, start: str, end: str):
    days = {"period.start": start, "period.end": end}
    whole = {path: typed(Draft(invoice=factories.invoice()), path, text).text(path) for path, text in days.items()}
    second = next(path for path in days if path != first)
    alone = by_key(Draft(invoice=factories.invoice()), first, days[first])
    assert alone.text(second) == whole[first]
    both = by_key(alone, second, days[second])
    assert {path: both.text(path) for path in days} == whole
    retyped = by_key(rubbed_out(both, first), first, "20/11/2026")
    assert (retyped.text(first), retyped.text(second)) == ("20/11/2026", whole[second])
    assert retyped.problems() == ()


def test_what_is_no_day_leaves_the_period_and_is_to_be_mended():
    draft = by_key(by_key(Draft(invoice=factories.invoice()), "period.start", "1/11"), "period.end", "30/11")
    broken = typed(draft, "period.end", "fin du mois")
    assert broken.invoice.period == draft.invoice.period
    assert [problem.code for problem in broken.problems()] == ["date_unreadable"]


def test_a_period_of_one_day_goes_with_that_day():
    alone = by_key(Draft(invoice=factories.invoice()), "period.start", "1/11")
    assert typed(alone, "period.start", "").invoice.period is None
    bare = typed(typed(alone, "period.end", ""), "period.start", "")
    assert (bare.invoice.period, bare.problems()) == (None, ())
