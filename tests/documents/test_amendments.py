"""Ten months of a works contract that is amended in the fifth: page, both files and computation agree at each step."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.invoice_json import invoice_to_json, parse_invoice
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.documents.works_words import amendment_words, sums
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.situations import Amendment
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.validation import validate
from chorus_desktop.domain.works import rows
from tests import works
from tests.documents import jury
from tests.documents.page_text import text_of
from tests.documents.test_three_renderings import check_page, check_xml
from tests.documents.test_works import amounts, notes

CONTRACT = works.contract()
DOCUMENTS = works.ten_amended_months(CONTRACT)
STEPS = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.number)
INITIAL = compute_totals(CONTRACT.invoice).without_vat


def since(document: Invoice) -> list[Decimal]:
    """What a document must tell of the contract as it was signed and of its amendments."""
    assert document.works is not None
    return [INITIAL, works.ADDED, works.TAKEN] if document.works.amendments else []


@STEPS
def test_each_step_is_an_invoice_that_the_program_would_send(document: Invoice) -> None:
    assert validate(document, today=date(2026, 12, 1)) == []


@STEPS
def test_page_and_files_state_what_is_computed(document: Invoice) -> None:
    check_page(document)
    check_xml(document)


@STEPS
def test_page_and_files_tell_the_amendments_and_the_progress_of_each(document: Invoice) -> None:
    whole, so_far, before, now = sums(rows(document))
    assert whole == INITIAL + (works.ADDED + works.TAKEN if since(document) else 0)
    text = text_of(document).replace("\u00a0", " ")
    table = text[text.index("Avancement du marché") :]
    for value in (whole, so_far, before, now):
        assert value in amounts(table[table.index("Total HT") :])
    for xml in (write_cii(document), write_ubl(document)):
        told = notes(document, xml)["AAI"]
        assert amounts(told) == [whole, so_far, before, now, *since(document)]
    if not since(document):
        assert "venant" not in text
        return
    assert "avenant n° 1 du 04/05/2026\u202f: +3\u202f456,78 €" in text
    head = text[: text.index("Avancement du marché")]
    assert set(since(document)) <= set(amounts(head))
    for row in rows(document)[-2:]:
        line = table[table.index(f"{row.item.key}. ") :]
        assert amounts(line)[:4] == [row.item.amount, row.total_amount, row.item.before_amount, row.amount]


def test_many_amendments_are_told_as_their_sum() -> None:
    last = DOCUMENTS[-1]
    assert last.works is not None
    one = last.works.amendments[0]
    many = tuple(replace(one, number=number, amount=Decimal("10.00")) for number in range(1, 41))
    told = amendment_words(replace(last, works=replace(last.works, amendments=many)))
    assert "40 avenants\u202f: +400,00" in told
    assert len(told) < 200


def test_the_json_form_keeps_them() -> None:
    last = DOCUMENTS[-1]
    assert last.works is not None
    back = parse_invoice(invoice_to_json(last)).works
    assert back == replace(last.works, contract_id=0)
    assert isinstance(back.amendments[0], Amendment)


@pytest.mark.oracle
@pytest.mark.parametrize("rank", [4, 10])
def test_the_official_validators_have_nothing_against_it(rank: int, tmp_path: Path) -> None:
    found = jury.verdicts(DOCUMENTS[rank], tmp_path / "situation.pdf")
    assert found.keys() == set(jury.VALIDATORS)
    assert not any(found.values())
