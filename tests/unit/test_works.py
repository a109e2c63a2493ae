"""Works contracts: situations that add up to the cent, the guarantee, the advance, what may not be."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import AllowanceCharge, Article, Invoice, Line, LineAllowanceCharge, Period
from chorus_desktop.domain.money import CENT, ZERO, to_cents, to_decimals
from chorus_desktop.domain.next_situation import ROUNDING, next_situation
from chorus_desktop.domain.templates import template_of
from chorus_desktop.domain.totals import compute_totals, line_amount
from chorus_desktop.domain.validation import validate
from chorus_desktop.domain.works import (
    WorksContract,
    contract_of,
    guarantee,
    quantity_of,
    recovery,
    renewed,
    retained,
    rows,
    situation_of,
)
from tests import works
from tests.factories import invoice, line

CONTRACT = works.contract()
DOCUMENTS = works.ten_months(CONTRACT)
WHOLE = compute_totals(CONTRACT.invoice)


def refused(code: str, **ways: object) -> UserFault:
    given: dict[str, object] = {"name": "Lot 3", "invoice": invoice(lines=works.SCHEDULE)}
    with pytest.raises(UserFault, match=code) as fault:
        contract_of(**(given | ways))  # type: ignore[arg-type]
    return fault.value


def test_ten_months_add_up_to_the_contract_to_the_cent() -> None:
    after = situation_of(CONTRACT, DOCUMENTS)
    assert [item.before_amount for item in after.items] == [line_amount(line) for line in CONTRACT.invoice.lines]
    assert [item.before_quantity for item in after.items] == [line.quantity for line in CONTRACT.invoice.lines]
    signed = [(-1 if one.is_credit_note else 1, compute_totals(one)) for one in DOCUMENTS]
    assert sum(way * totals.without_vat for way, totals in signed) == WHOLE.without_vat
    assert sum(way * totals.prepaid for way, totals in signed) == CONTRACT.advance
    assert after.rank == 11
    assert after.before_retained == sum(way * to_cents(t.with_vat * 5 / 100) for way, t in signed)


def test_each_month_is_what_is_done_less_what_was_invoiced() -> None:
    for rank, document in enumerate(DOCUMENTS):
        before = situation_of(CONTRACT, DOCUMENTS[:rank])
        told = rows(document)
        assert tuple(row.item for row in told) == before.items
        assert sum(row.amount for row in told) == compute_totals(document).lines * (-1) ** document.is_credit_note
        for row, part in zip(told, CONTRACT.invoice.lines, strict=True):
            if row.quantity and not document.is_credit_note:
                assert row.total_amount == to_cents(row.total_quantity * (part.net_price or ZERO))
    assert [row.percent for row in rows(DOCUMENTS[-1])] == [Decimal(100)] * 5


def test_a_credit_note_lowers_what_was_invoiced_and_the_next_situation_takes_it_up_again() -> None:
    note = DOCUMENTS[works.CREDITED]
    assert note.is_credit_note
    before, after = situation_of(CONTRACT, DOCUMENTS[:5]), situation_of(CONTRACT, DOCUMENTS[:6])
    lowered = {a.key: b.before_quantity - a.before_quantity for b, a in zip(before.items, after.items, strict=True)}
    assert {key: value for key, value in lowered.items() if value} == works.TOO_MUCH
    assert after.before_retained == before.before_retained - retained(note)
    assert note.works is not None
    assert note.works.rank == 5
    following = DOCUMENTS[works.CREDITED + 1]
    again = {one.article.seller_id: one.quantity for one in following.lines}
    assert again["2"] == works.TOO_MUCH["2"]  # the same 66.67 % are asked for again


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=12), st.decimals("0.001", "999", places=3))
def test_however_a_line_is_cut_its_parts_make_the_whole(cuts: list[int], price: Decimal) -> None:
    part = Line(name="Enduit", quantity=Decimal("412.75"), net_price=price)
    one = contract_of("x", invoice(lines=(part,)))
    documents: list[Invoice] = []
    for cut in [*sorted(set(cuts) - {0, 10_000}), 10_000]:
        quantity = quantity_of(Decimal("412.75"), Decimal(cut) / 100)
        asked = {"1": quantity}
        documents.append(next_situation(one, documents, asked, until=date(2026, 1, 31), fresh=one.invoice))
        assert situation_of(one, documents).items[0].before_amount == to_cents(quantity * price)


def test_a_cent_that_rounding_would_lose_is_told_on_its_line() -> None:
    one = contract_of("x", invoice(lines=(Line(name="Pose", quantity=Decimal(2), net_price=Decimal("0.125")),)))
    first = next_situation(one, (), {"1": Decimal(1)}, until=date(2026, 1, 31), fresh=one.invoice)
    second = next_situation(one, (first,), {"1": Decimal(2)}, until=date(2026, 2, 28), fresh=one.invoice)
    assert (line_amount(first.lines[0]), line_amount(second.lines[0])) == (Decimal("0.13"), Decimal("0.12"))
    assert second.lines[0].allowances == (LineAllowanceCharge(amount=CENT, reason=ROUNDING),)


def test_what_a_credit_note_took_off_the_price_is_not_invoiced_again() -> None:
    first = works.situation(CONTRACT, (), ("50", "50", "0", "0", "0"), date(2026, 1, 31))
    off = replace(first.lines[1], quantity=Decimal(0), charges=(LineAllowanceCharge(amount=Decimal(300)),))
    gesture = replace(works.credit_note(CONTRACT, (first,)), lines=(off,))
    second = works.situation(CONTRACT, (first, gesture), ("50", "60", "0", "0", "0"), date(2026, 2, 28))
    assert compute_totals(second).lines == to_cents(Decimal("3.75") * Decimal("213.335"))
    assert rows(second)[1].total_amount == to_cents(Decimal("22.5") * Decimal("213.335")) - 300


def test_what_is_beside_the_schedule_is_a_row_of_its_own() -> None:
    first = works.situation(CONTRACT, (), ("50", "0", "0", "0", "0"), date(2026, 1, 31))
    more = replace(first, lines=(*first.lines, line("Imprévu", "2", "45")))
    assert (rows(more)[-1].item.key, rows(more)[-1].amount, rows(more)[-1].percent) == ("", Decimal("90.00"), None)
    assert situation_of(CONTRACT, (more,)).items[-1].before_amount == Decimal("90.00")
    assert len(rows(renewed(more, CONTRACT, (more,)))) == 6


def test_a_situation_needs_something_new_and_never_more_than_the_contract() -> None:
    with pytest.raises(UserFault, match="works_nothing"):
        works.situation(CONTRACT, DOCUMENTS[:3], works.MONTHS[2], date(2026, 4, 30))
    with pytest.raises(UserFault, match="works_beyond") as fault:
        works.situation(CONTRACT, (), ("100", "100.01", "0", "0", "0"), date(2026, 4, 30))
    assert (fault.value.params["field"], fault.value.params["name"]) == ("2", "Maçonnerie de moellons")
    with pytest.raises(UserFault, match="works_negative"):
        works.situation(CONTRACT, DOCUMENTS[:3], works.MONTHS[0], date(2026, 4, 30))


def test_the_period_follows_the_last_situation() -> None:
    assert DOCUMENTS[0].period == Period(start=date(2026, 1, 1), end=date(2026, 1, 28))
    assert DOCUMENTS[1].period == Period(start=date(2026, 1, 29), end=date(2026, 2, 28))
    stray = replace(DOCUMENTS[0], works=None)
    follows = works.situation(CONTRACT, (stray,), works.MONTHS[1], date(2026, 2, 28))
    assert follows.period == Period(start=date(2026, 2, 1), end=date(2026, 2, 28))


def test_an_advance_is_paid_back_between_65_and_80_percent() -> None:
    at = [recovery(CONTRACT, WHOLE.with_vat * percent / 100) for percent in (0, 65, 70, 80, 100)]
    assert at == [ZERO, ZERO, Decimal("833.33"), Decimal("2500.00"), Decimal("2500.00")]
    large = replace(CONTRACT, advance=to_cents(WHOLE.with_vat * 40 / 100))
    assert recovery(large, WHOLE.with_vat * 20 / 100) == to_cents(large.advance / 4)
    assert recovery(replace(CONTRACT, advance=ZERO), WHOLE.with_vat) == ZERO
    # What would be left to pay is never less than nothing.
    late = works.situation(large, (), ("0", "0", "0", "0", "1"), date(2026, 1, 31))
    assert late.prepaid == to_cents(recovery(large, compute_totals(late).with_vat))


def test_an_advance_that_is_paid_back_leaves_the_guarantee_to_be_kept() -> None:
    whole = invoice(lines=(Line(name="Lot 3", quantity=Decimal(1), net_price=Decimal(100_000)),))
    one = contract_of("x", whole, retention=Decimal(5), advance=Decimal(36_000))
    documents: list[Invoice] = []
    for day, percent in enumerate(("0.65", "0.75", "0.80", "1"), 1):
        done = {"1": Decimal(percent)}
        documents.append(next_situation(one, documents, done, until=date(2026, 1, day), fresh=one.invoice))
    assert [compute_totals(document).due - retained(document) for document in documents[:3]] == [74_100, 0, 0]
    assert sum(document.prepaid for document in documents) == one.advance
    assert sum(retained(document) for document in documents) == 6_000
    more = replace(documents[1], prepaid=documents[1].prepaid + CENT)
    assert "prepaid_too_much" in {problem.code for problem in validate(more, today=date(2026, 1, 2))}
    assert "prepaid_too_much" not in {problem.code for problem in validate(documents[1], today=date(2026, 1, 2))}


def test_the_guarantee_is_held_until_a_year_after_the_acceptance_and_paid_back_within_30_days() -> None:
    assert guarantee(CONTRACT, Decimal(5)).payable_by is None
    held = guarantee(replace(CONTRACT, accepted_on=date(2027, 1, 15)), Decimal(5))
    assert (held.ends_on, held.payable_by) == (date(2028, 1, 15), date(2028, 2, 14))
    assert held.held == Decimal(5)


def test_an_invoice_of_no_contract_keeps_nothing() -> None:
    plain = invoice()
    assert (retained(plain), rows(plain), renewed(plain, CONTRACT, ())) == (ZERO, (), plain)
    assert template_of(DOCUMENTS[0]).works is None


def test_the_lines_of_a_contract_have_keys_and_prices_of_one_unit() -> None:
    named = replace(works.SCHEDULE[0], article=Article(seller_id="1.1"))
    reduced = replace(
        works.SCHEDULE[1], base_quantity=Decimal(10), allowances=(LineAllowanceCharge(amount=Decimal(10)),)
    )
    assert _keys(contract_of("x", invoice(lines=(named, replace(named, article=Article(seller_id="1.2")))))) == [
        "1.1",
        "1.2",
    ]
    made = contract_of(" x ", invoice(lines=(named, reduced, Line(name="à compléter"))))
    assert (made.name, _keys(made)) == ("x", ["1", "2"])
    assert made.invoice.lines[1].net_price == to_decimals(line_amount(reduced) / Decimal("37.5"), 6)
    assert line_amount(made.invoice.lines[1]) == line_amount(reduced)


def _keys(one: WorksContract) -> list[str]:
    return [part.article.seller_id for part in one.invoice.lines]


def test_what_no_contract_may_be_is_refused() -> None:
    refused("works_nameless", name=" ")
    refused("works_empty", invoice=invoice(lines=(Line(name="à compléter"),)))
    refused("works_discount", invoice=invoice(allowances=(AllowanceCharge(amount=Decimal(10)),)))
    assert refused("works_retention", retention=Decimal("5.01")).params["most"] == "5"
    refused("works_advance", advance=Decimal("0.001"))
    refused("works_advance", advance=WHOLE.with_vat)
