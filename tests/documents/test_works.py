"""Ten months of a works contract, with a guarantee and a credit note: page, both files and computation agree."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from chorus_desktop.documents import french
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.invoice_json import invoice_to_json, parse_invoice
from chorus_desktop.documents.page import render_page
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.documents.works_words import kept_so_far, sums
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.situations import Situation
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.validation import validate
from chorus_desktop.domain.works import retained, rows, sign
from tests import works
from tests.documents import jury
from tests.documents.page_text import amount_after, sheets, text_of
from tests.documents.test_three_renderings import check_page, check_xml
from tests.factories import invoice, line

CONTRACT = works.contract()
DOCUMENTS = works.ten_months(CONTRACT)
STEPS = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.number)
_AMOUNT = re.compile(r"−?[\d\u202f]*\d,\d{2} €")


def notes(document: Invoice, xml: bytes) -> dict[str, str]:
    """The notes of either syntax by their code; UBL writes it between number signs."""
    root = etree.fromstring(xml)
    if (found := root.findall(".//{*}IncludedNote")) != []:
        return {one.findtext("{*}SubjectCode") or "": one.findtext("{*}Content") or "" for one in found}
    told = (re.fullmatch(r"#(\w+)#(.*)", one.text or "", re.DOTALL) for one in root.findall("{*}Note"))
    return {one[1]: one[2] for one in told if one}


def amounts(text: str) -> list[Decimal]:
    """All amounts of a text in their order."""
    found = _AMOUNT.findall(text.replace("\u00a0", " "))
    return [Decimal(re.sub(r"[\s€]", "", one).replace(",", ".").replace("−", "-")) for one in found]


@STEPS
def test_each_step_is_an_invoice_that_the_program_would_send(document: Invoice) -> None:
    assert validate(document, today=date(2026, 12, 1)) == []


@STEPS
def test_page_and_files_state_what_is_computed(document: Invoice) -> None:
    check_page(document)
    check_xml(document)


@STEPS
def test_the_page_has_the_table_of_progress(document: Invoice) -> None:
    text = text_of(document).replace("\u00a0", " ")
    table = text[text.index("Avancement du marché") :]
    whole, so_far, before, now = sums(rows(document))
    for row in rows(document):
        told = table[table.index(f"{row.item.key}. {row.item.name}") :]
        assert row.percent is not None
        assert french.rate(row.percent).replace("\u00a0", " ") in told
    for value in (so_far, before, now, whole):
        assert value in amounts(table[table.index("Total HT") :])
    assert so_far == before + now
    kept = kept_so_far(document)
    assert kept == works_kept(document)
    assert amounts(table[table.index("Retenue de garantie TTC") :])[:3] == [
        kept,
        kept - sign(document) * retained(document),
        sign(document) * retained(document),
    ]


def works_kept(document: Invoice) -> Decimal:
    rank = DOCUMENTS.index(document)
    return sum((sign(one) * retained(one) for one in DOCUMENTS[: rank + 1]), Decimal(0))


@STEPS
def test_both_files_tell_the_progress_and_the_guarantee_and_leave_the_amount_due_whole(document: Invoice) -> None:
    whole, so_far, before, now = sums(rows(document))
    totals = compute_totals(document)
    for xml in (write_cii(document), write_ubl(document)):
        told = notes(document, xml)
        assert amounts(told["AAI"]) == [whole, so_far, before, now]
        if document.is_credit_note:
            assert amounts(told["ABU"]) == [retained(document)]
        else:
            assert amounts(told["ABU"]) == [retained(document), totals.due - retained(document)]


@STEPS
def test_below_the_amount_due_stands_what_is_to_be_paid_now(document: Invoice) -> None:
    text = text_of(document).replace("\u00a0", " ")
    if document.is_credit_note:
        assert "À payer maintenant" not in text
        return
    below = text[text.index("Net à payer") :]
    due = compute_totals(document).due
    assert amount_after("Net à payer", below) == due
    assert amount_after("Retenue de garantie 5 % ", below) == -retained(document)
    assert amount_after("À payer maintenant", below) == due - retained(document)


def test_without_a_guarantee_nothing_is_said_of_one() -> None:
    bare = works.ten_months(works.contract(retention=Decimal(0)))[1]
    assert "Retenue" not in text_of(bare)
    assert "ABU" not in notes(bare, write_cii(bare))
    assert kept_so_far(invoice()) == 0


def test_a_long_schedule_breaks_over_pages_under_its_heading() -> None:
    items = DOCUMENTS[0].works
    assert items is not None
    more = tuple(replace(item, key=str(rank)) for rank, item in enumerate(items.items * 20, 1))
    found = sheets(replace(DOCUMENTS[0], works=replace(items, items=more, until=None)))
    assert len(found) > 2
    assert all("Avancement du marché" in sheet for sheet in found[1:])
    assert "Situation de travaux n° 1\n" in "\n".join(found).replace("\u00a0", " ")
    beside = replace(DOCUMENTS[0], works=Situation(), lines=(line(),))
    assert "Hors marché" in text_of(beside)


def test_the_table_never_hangs_below_the_page() -> None:
    for count in range(8, 22):
        lines = tuple(replace(DOCUMENTS[0].lines[0], id=str(rank)) for rank in range(count))
        assert render_page(replace(DOCUMENTS[0], lines=lines))


def test_the_json_form_keeps_the_situation_but_not_the_contract_of_the_store() -> None:
    works_of = DOCUMENTS[3].works
    assert works_of is not None
    back = parse_invoice(invoice_to_json(DOCUMENTS[3]))
    assert back.works == replace(works_of, contract_id=0)
    assert parse_invoice({"works": {}}).works == Situation()


@pytest.mark.oracle
@pytest.mark.parametrize("rank", [0, 5, 10])
def test_the_official_validators_have_nothing_against_it(rank: int, tmp_path: Path) -> None:
    found = jury.verdicts(DOCUMENTS[rank], tmp_path / "situation.pdf")
    assert found.keys() == set(jury.VALIDATORS)
    assert not any(found.values())
