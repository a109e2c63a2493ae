"""Balances: what was noted, what the platform's transfer adds to it, and from which statuses a claim is computed."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from chorus_desktop.domain.claims import executed_on, interruption_of, received_on
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.payment_terms import Interruption
from chorus_desktop.domain.payments import Origin, Payment, balance, lowest
from tests import factories


def noted(day: int, amount: str, payment_id: int = 1) -> Payment:
    return Payment(invoice_id=1, on=date(2026, 12, day), amount=Decimal(amount), payment_id=payment_id, note="chèque")


def told(status: str, day: int) -> StatusEvent:
    return StatusEvent(status=status, at=datetime(2026, 12, day, 9, tzinfo=UTC))


def test_nothing_came() -> None:
    found = balance(1, Decimal("100.00"), (), None)
    assert (found.payments, found.paid, found.left) == ((), Decimal("0.00"), Decimal("100.00"))


def test_partial_payments_in_the_order_of_their_days() -> None:
    found = balance(1, Decimal("100.00"), (noted(9, "20.00", 1), noted(3, "30.50", 2)), None)
    assert [payment.on.day for payment in found.payments] == [3, 9]
    assert (found.paid, found.left) == (Decimal("50.50"), Decimal("49.50"))


def test_a_transfer_is_what_was_not_noted_otherwise() -> None:
    found = balance(1, Decimal("100.00"), (noted(9, "20.00"),), date(2026, 12, 4))
    assert [(payment.origin, payment.amount) for payment in found.payments] == [
        (Origin.TRANSFER, Decimal("80.00")),
        (Origin.NOTED, Decimal("20.00")),
    ]
    assert found.left == 0


def test_a_transfer_adds_nothing_to_what_is_paid() -> None:
    assert len(balance(1, Decimal("100.00"), (noted(9, "100.00"),), date(2026, 12, 4)).payments) == 1


def test_what_is_credited_is_not_waited_for() -> None:
    found = balance(1, Decimal("100.00"), (noted(9, "20.00"),), date(2026, 12, 4), credited=Decimal("30.00"))
    assert [payment.amount for payment in found.payments] == [Decimal("50.00"), Decimal("20.00")]
    assert (found.left, found.noted, found.unconfirmed) == (0, Decimal("20.00"), Decimal("50.00"))
    later = balance(
        1, Decimal("100.00"), (), date(2026, 12, 4), credited=Decimal("30.00"), credited_before=Decimal("10.00")
    )
    assert (later.paid, later.left, later.unconfirmed) == (Decimal("90.00"), Decimal("-20.00"), Decimal("90.00"))
    back = balance(1, Decimal("100.00"), (noted(9, "100.00"),), None, credited=Decimal("30.00"), denial=4)
    assert (back.left, back.denial, back.unconfirmed) == (Decimal("-30.00"), 4, 0)


def test_what_was_paid_back_lowers_what_came_and_makes_no_transfer_larger() -> None:
    back = noted(9, "-30.00", 2)
    found = balance(
        1, Decimal("100.00"), (back,), date(2026, 12, 4), credited=Decimal("30.00"), credited_before=Decimal(0)
    )
    assert [payment.amount for payment in found.payments] == [Decimal("100.00"), Decimal("-30.00")]
    assert (found.left, found.refunded, found.unconfirmed) == (0, Decimal("30.00"), Decimal("100.00"))


def test_the_least_that_was_there_in_the_evening_of_a_day() -> None:
    assert lowest(()) == 0
    assert lowest((noted(9, "20.00"), noted(9, "-20.00"))) == 0
    assert lowest((noted(9, "20.00"), noted(8, "-5.00"), noted(10, "-1.00"))) == Decimal("-5.00")


def test_the_delay_starts_when_the_platform_first_told_the_buyer() -> None:
    events = (told("MISE_A_DISPOSITION", 9), told("DEPOSEE", 1), told("MISE_A_DISPOSITION", 2))
    assert received_on(events) == date(2026, 12, 2)
    assert received_on((told("DEPOSEE", 1),)) is None


def test_what_a_wrong_recipient_was_told_starts_nothing() -> None:
    wrong = (told("MISE_A_DISPOSITION", 2), told("A_RECYCLER", 5))
    assert received_on(wrong) == date(2026, 12, 5)
    assert received_on((*wrong, told("DEPOSEE", 7), told("MISE_A_DISPOSITION", 8))) == date(2026, 12, 8)
    assert received_on((told("MISE_A_DISPOSITION", 12), *wrong, told("MISE_A_DISPOSITION", 8))) == date(2026, 12, 8)
    assert received_on((told("A_RECYCLER", 9), *wrong, told("MISE_A_DISPOSITION", 8))) == date(2026, 12, 9)


def test_the_one_interruption() -> None:
    assert interruption_of((told("DEPOSEE", 1), told("COMPLETEE", 2))) is None
    assert interruption_of((told("SUSPENDUE", 5), told("COMPLETEE", 2))) == Interruption(told_on=date(2026, 12, 5))
    again = (told("COMPLETEE", 8), told("SUSPENDUE", 9), told("SUSPENDUE", 5), told("COMPLETEE", 12))
    assert interruption_of(again) == Interruption(told_on=date(2026, 12, 5), completed_on=date(2026, 12, 8))


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({}, None),
        ({"period": Period(start=date(2026, 11, 1), end=date(2026, 11, 30))}, date(2026, 11, 30)),
        ({"delivery_date": date(2026, 11, 20)}, date(2026, 11, 20)),
    ],
    ids=["unknown", "period", "delivery"],
)
def test_when_the_work_was_done(changes: dict[str, object], day: date | None) -> None:
    assert executed_on(factories.invoice(**changes)) == day
