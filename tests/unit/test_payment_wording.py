"""Payments in plain French: what the journal tells of them, and what cannot be noted."""

import pytest

from chorus_desktop.domain.audit import START, Fact, Kind, link
from chorus_desktop.ui.wording import errors, journal, payments


def told(facts: dict[str, Fact]) -> str:
    entry = link(START, at="2026-11-25T08:00:00.000000Z", kind=Kind.PAYMENT, subject="invoice/1", facts=facts)
    return journal.told(entry).sentence.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("received", "Vous avez noté un paiement de 1 200,50 €, reçu le 28/12/2026"),
        ("refunded", "Vous avez noté un remboursement de 1 200,50 €, rendu le 28/12/2026"),
        ("not_received", "Vous avez noté que le virement annoncé n’est pas arrivé"),
        ("undone", "Vous avez retiré ce que vous aviez noté le 28/12/2026"),
        ("invented", "invented"),
    ],
)
def test_the_journal_tells_of_payments(what: str, sentence: str) -> None:
    cents = -120050 if what == "refunded" else 120050
    assert told({"what": what, "amount_cents": cents, "on": "2026-12-28"}) == sentence


def test_an_entry_that_lacks_its_facts_is_told_all_the_same() -> None:
    assert told({}) == ""
    assert told({"what": "undone"}).startswith("Vous avez retiré")


@pytest.mark.parametrize("code", payments.FAULTS)
def test_every_fault_is_a_sentence(code: str) -> None:
    text = errors.sentence(code, {"left": "54.40", "day": "01/07/2026"})
    assert text.endswith(".")
    assert "{" not in text
    assert "()" not in text
