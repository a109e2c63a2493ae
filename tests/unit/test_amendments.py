"""Amendments to a works contract: lines of its schedule, measured like any other, and told to the cent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chorus_desktop.domain.amendments import NewAmendment, amended, next_number, vats_of, without_last
from chorus_desktop.domain.codec import decode, encode
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.works import WorksContract, retained, rows, sign, situation_of
from tests import works

CONTRACT = works.contract()
GIVEN = NewAmendment(
    number=1, signed_on=date(2026, 5, 4), subject="Reprise", amount=works.ADDED, vat=vats_of(CONTRACT)[0]
)


def without_vat(contract: WorksContract) -> Decimal:
    return compute_totals(contract.invoice).without_vat


def test_ten_months_with_amendments_add_up_to_the_amended_contract_to_the_cent() -> None:
    documents = works.ten_amended_months(CONTRACT)
    whole = works.amend(CONTRACT)
    billed = sum((sign(one) * compute_totals(one).without_vat for one in documents), ZERO)
    assert without_vat(whole) == without_vat(CONTRACT) + works.ADDED + works.TAKEN
    assert billed == without_vat(whole)
    end = situation_of(whole, documents)
    assert all((item.before_quantity, item.before_amount) == (item.quantity, item.amount) for item in end.items)
    assert end.before_retained == sum((sign(one) * retained(one) for one in documents), ZERO)


def test_situations_are_measured_against_the_contract_as_it_is_then() -> None:
    documents = works.ten_amended_months(CONTRACT)
    for rank, document in enumerate(documents):
        told = sum((row.item.amount for row in rows(document)), ZERO)
        amended_then = rank + 1 >= works.AMENDED
        assert told == without_vat(works.amend(CONTRACT) if amended_then else CONTRACT)
        assert document.works is not None
        assert len(document.works.amendments) == (2 if amended_then else 0)
    added, taken = rows(documents[works.AMENDED - 1])[-2:]
    assert (added.amount, added.percent) == (0, 0)
    assert (taken.amount, taken.quantity, taken.percent) == (works.TAKEN, -1, 100)


@pytest.mark.parametrize("percent", ["-1", "100.01"])
@pytest.mark.parametrize("key", ["AV1", "AV2"])
def test_no_more_is_done_of_an_amendment_than_it_says(key: str, percent: str) -> None:
    whole = works.amend(CONTRACT)
    item = next(item for item in situation_of(whole, ()).items if item.key == key)
    done = {key: item.quantity * Decimal(percent) / 100}
    with pytest.raises(UserFault, match="works_beyond"):
        works.next_situation(whole, (), done, until=date(2026, 5, 28), fresh=whole.invoice)


def test_what_takes_away_alone_is_no_invoice() -> None:
    whole = works.amend(CONTRACT)
    with pytest.raises(UserFault, match="works_negative"):
        works.next_situation(whole, (), {"AV2": Decimal(-1)}, until=date(2026, 5, 28), fresh=whole.invoice)


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"number": None}, "works_amendment_number", "number"),
        ({"number": 0}, "works_amendment_number", "number"),
        ({"signed_on": None}, "works_day", "signed_on"),
        ({"subject": "  "}, "works_amendment_subject", "subject"),
        ({"amount": None}, "works_amendment_amount", "amount"),
        ({"amount": Decimal(0)}, "works_amendment_amount", "amount"),
        ({"amount": Decimal("1.005")}, "works_amendment_amount", "amount"),
        ({"amount": -without_vat(CONTRACT)}, "works_amendment_amount", "amount"),
    ],
)
def test_what_is_no_amendment_is_refused(changes: dict[str, object], code: str, field: str) -> None:
    with pytest.raises(UserFault, match=code) as refused:
        amended(CONTRACT, replace(GIVEN, **changes))  # type: ignore[arg-type]
    assert refused.value.params["field"] == field


def test_numbers_are_used_once_and_go_on() -> None:
    once = amended(CONTRACT, replace(GIVEN, number=3))
    assert (next_number(CONTRACT), next_number(once)) == (1, 4)
    with pytest.raises(UserFault, match="works_amendment_number"):
        amended(once, replace(GIVEN, number=3))


def test_its_key_is_that_of_no_other_line() -> None:
    lines = CONTRACT.invoice.lines
    other = replace(lines[0], article=replace(lines[0].article, seller_id="AV1"))
    whole = amended(replace(CONTRACT, invoice=replace(CONTRACT.invoice, lines=(other, *lines[1:]))), GIVEN)
    assert [one.key for one in whole.amendments] == ["AV1b"]


def test_the_last_one_goes_again_until_it_was_invoiced() -> None:
    whole = works.amend(CONTRACT)
    back = without_last(without_last(whole, ()), ())
    assert back == CONTRACT
    assert without_last(CONTRACT, ()) == CONTRACT
    with pytest.raises(UserFault, match="works_amendment_invoiced"):
        without_last(whole, works.ten_amended_months(CONTRACT))


def test_the_vat_of_the_largest_part_comes_first() -> None:
    assert [vat.rate for vat in vats_of(CONTRACT)] == [Decimal("20.00"), Decimal("10.00")]


def test_a_contract_of_before_has_none() -> None:
    text = encode(CONTRACT).replace('"amendments":[],', "")
    assert '"amendments"' not in text
    assert decode(WorksContract, text) == CONTRACT
