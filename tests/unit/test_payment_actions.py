"""Being paid as a user sees it: note, take back, deny, and claim what the law gives for what came late."""

import io
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader

from chorus_desktop.actions import lateness, payments
from chorus_desktop.actions.lateness import ClaimWanted
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.late_interest import RefinancingRate
from chorus_desktop.domain.parties import Address
from chorus_desktop.domain.payment_terms import BuyerKind, Start
from chorus_desktop.domain.situations import Situation
from chorus_desktop.ui.wording import errors
from tests import factories
from tests.paid import sent, told
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

AUTHORITY = ClaimWanted(kind=BuyerKind.AUTHORITY)


def fault_of(action: object, *arguments: object) -> UserFault:
    with pytest.raises(UserFault) as found:
        action(*arguments)  # type: ignore[operator]
    assert found.value.code in errors.SENTENCES
    assert "{" not in errors.sentence(found.value.code, found.value.params)
    return found.value


def test_note_and_take_back(bench: Bench) -> None:
    invoice = sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15))
    payment = payments.note_payment(bench.desk, invoice, Decimal(500), factories.TODAY, "virement")
    assert payments.balance(bench.desk, invoice).left == Decimal(700)
    assert [late.left for late in payments.late_invoices(bench.desk)] == [Decimal(700)]
    payments.undo_payment(bench.desk, payment)
    assert payments.balance(bench.desk, invoice).left == Decimal(1200)


def test_money_to_come(bench: Bench) -> None:
    sent(bench, told("MANDATEE", 2026, 11, 20), due_date=date(2026, 12, 3))
    (week,) = payments.expected_by_week(bench.desk)
    assert (week.monday, week.amount, week.count) == (date(2026, 11, 30), Decimal(1200), 1)


def test_what_cannot_be_noted_is_told(bench: Bench) -> None:
    invoice = sent(bench)
    tomorrow = date(2026, 11, 26)
    assert fault_of(payments.note_payment, bench.desk, invoice, Decimal(1), tomorrow).code == "payment_in_future"
    for amount, code in ((Decimal(0), "payment_amount"), (Decimal(1201), "payment_exceeds")):
        assert fault_of(payments.note_payment, bench.desk, invoice, amount, factories.TODAY).code == code
    assert fault_of(payments.deny_transfer, bench.desk, invoice).code == "transfer_unknown"
    assert fault_of(payments.undo_payment, bench.desk, 5).code == "payment_undone"
    assert fault_of(payments.balance, bench.desk, 99).code == "payment_needs_invoice"


def test_a_claim_after_a_transfer(bench: Bench) -> None:
    """15/01/2025 + 30 = 14/02/2025; 45 days to 31/03/2025 at 3.15 + 8: 1,200 × 11.15 % × 45 / 365 = 16.4959."""
    invoice = sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15), told("MISE_EN_PAIEMENT", 2025, 3, 31))
    found = lateness.claim(bench.desk, invoice, AUTHORITY)
    assert (found.term.start, found.term.last_day) == (Start.RECEIPT, date(2025, 2, 14))
    assert [(part.days, part.open) for part in found.interest.parts] == [(45, False)]
    assert (found.owed, found.interest.interest) == (Decimal(1200), Decimal("16.50"))
    assert (found.made_on, found.interest.total) == (factories.TODAY, Decimal("56.50"))
    (page,) = PdfReader(io.BytesIO(lateness.claim_letter(bench.desk, invoice, AUTHORITY))).pages
    assert "56,50" in page.extract_text()


def with_guarantee(bench: Bench) -> int:
    """A situation of 1,200 of which 60 may be kept, to be paid by 14/02/2025."""
    works = Situation(contract_id=0, rank=1, until=date(2025, 1, 14), retention=Decimal(5))
    return sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15), works=works)


def test_no_interest_is_claimed_on_a_guarantee_that_was_paid_along(bench: Bench) -> None:
    invoice = with_guarantee(bench)
    payments.note_payment(bench.desk, invoice, Decimal(1200), date(2025, 2, 24))
    found = lateness.claim(bench.desk, invoice, AUTHORITY)
    assert found.owed == Decimal(1140)
    assert [(part.amount, part.days) for part in found.interest.parts] == [(Decimal(1140), 10)]


def test_a_guarantee_that_comes_a_year_later_is_not_late(bench: Bench) -> None:
    invoice = with_guarantee(bench)
    payments.note_payment(bench.desk, invoice, Decimal(1140), date(2025, 2, 14))
    payments.note_payment(bench.desk, invoice, Decimal(60), date(2026, 2, 14))
    assert lateness.lateness(bench.desk, invoice, AUTHORITY).interest is None


def test_a_claim_after_a_noted_payment_less_the_guarantee(bench: Bench) -> None:
    """Owed 1,140; 600 on 24/02 after 10 days = 1.8329; 540 open for 649 days = 107.0583."""
    invoice = sent(bench, told("MISE_A_DISPOSITION", 2025, 1, 15))
    payments.note_payment(bench.desk, invoice, Decimal(600), date(2025, 2, 24))
    wanted = ClaimWanted(kind=BuyerKind.AUTHORITY, retained=Decimal(60))
    found = lateness.claim(bench.desk, invoice, wanted)
    assert [(part.amount, part.days, part.interest) for part in found.interest.parts] == [
        (Decimal(600), 10, Decimal("1.83")),
        (Decimal(540), 649, Decimal("107.06")),
    ]


def test_an_interruption_moves_the_last_day(bench: Bench) -> None:
    invoice = sent(
        bench,
        told("MISE_A_DISPOSITION", 2025, 1, 15),
        told("SUSPENDUE", 2025, 1, 25),
        told("COMPLETEE", 2025, 2, 3),
        told("MISE_EN_PAIEMENT", 2025, 3, 31),
    )
    assert lateness.claim(bench.desk, invoice, AUTHORITY).term.last_day == date(2025, 3, 5)


def test_what_cannot_be_claimed_is_told(bench: Bench) -> None:
    received = told("MISE_A_DISPOSITION", 2025, 1, 15)
    waiting = sent(bench, received, told("SUSPENDUE", 2025, 1, 25))
    assert fault_of(lateness.claim, bench.desk, waiting, AUTHORITY).code == "delay_interrupted"
    in_time = sent(bench, received, told("MISE_EN_PAIEMENT", 2025, 2, 14))
    assert fault_of(lateness.claim, bench.desk, in_time, AUTHORITY).code == "nothing_late"
    fresh = sent(bench, told("MISE_A_DISPOSITION", 2026, 9, 1), issue_date=date(2026, 9, 1), due_date=date(2026, 10, 1))
    unknown = fault_of(lateness.claim, bench.desk, fresh, AUTHORITY)
    assert (unknown.code, unknown.params["day"]) == ("rate_to_verify", "01/07/2026")
    own = RefinancingRate(
        half_year=date(2026, 7, 1), percent=Decimal("2.40"), source="ecb.europa.eu", checked_on=factories.TODAY
    )
    claimed = lateness.claim(bench.desk, fresh, ClaimWanted(kind=BuyerKind.AUTHORITY, rates=(own,)))
    assert claimed.interest.percent == Decimal("10.40")


def test_the_holidays_are_those_of_the_buyer(bench: Bench) -> None:
    """30 days from 19/03/2025 end on Good Friday, a holiday in Strasbourg."""
    buyer = factories.buyer(address=Address(line1="1 place Kléber", postcode="67000", city="Strasbourg"))
    invoice = sent(bench, told("MISE_A_DISPOSITION", 2025, 3, 19), buyer=buyer)
    assert lateness.claim(bench.desk, invoice, AUTHORITY).term.last_day == date(2025, 4, 22)
    plain = ClaimWanted(kind=BuyerKind.AUTHORITY, carried=False)
    assert lateness.claim(bench.desk, invoice, plain).term.last_day == date(2025, 4, 18)
