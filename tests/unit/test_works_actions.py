"""Ten months of a works contract at the desk: begun, looked at, sent, credited; the guarantee claimed in the end."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chorus_desktop.actions import drafts, guarantee_claims, progress
from chorus_desktop.actions import works as acts
from chorus_desktop.actions.issue import Issued, NotIssued, issue
from chorus_desktop.documents.french import euros
from chorus_desktop.documents.works_words import sums
from chorus_desktop.domain.amendments import NewAmendment, vats_of
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.works import retained, rows
from chorus_desktop.store import invoices, queries
from chorus_desktop.store import works as kept
from chorus_desktop.ui.presenters.invoice_editor import InvoiceEditor
from chorus_desktop.ui.presenters.late_list import late_rows
from chorus_desktop.ui.presenters.payment import payment
from chorus_desktop.ui.wording import works as words
from chorus_desktop.ui.wording.problems import sentence
from tests import works
from tests.documents.page_text import text_of
from tests.documents.test_three_renderings import check_page, check_screen, check_xml, shown
from tests.factories import TODAY, invoice
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

PLAIN = str.maketrans("\u00a0\u202f", "  ")


@pytest.fixture
def contract_id(bench: Bench) -> int:
    whole = invoice(lines=works.SCHEDULE, number="", contract="M2026-014")
    return acts.make(bench.desk, "École", whole, retention=Decimal(5), advance=Decimal("2500.00"))


def begin(bench: Bench, contract_id: int, month: int) -> int:
    contract = acts.standing(bench.desk, contract_id).contract
    more = works.SINCE[month + 1 - works.AMENDED] if contract.amendments else ()
    done = works.done(contract, (*works.MONTHS[month], *more))
    return acts.begin(bench.desk, contract_id, done, TODAY)


def send(bench: Bench, draft_id: int, draft: Invoice) -> Invoice:
    issued = issue(bench.desk, draft_id, draft)
    assert isinstance(issued, Issued), issued
    return invoices.load(bench.store, issued.invoice_id).invoice


def agree(bench: Bench, document: Invoice) -> None:
    """Screen, page and both files state the same amounts; the contract's page adds up to what this document says."""
    check_screen(InvoiceEditor(bench.desk), document)
    detail = queries.invoice_detail(bench.store, invoice_id(bench, document))
    if not document.is_credit_note:
        card, kept_back = payment(bench.desk, detail), retained(document)
        assert card is not None
        due = compute_totals(document).due
        assert [shown(text) for text in (card.asked, card.retained, card.left)] == [due, -kept_back, due - kept_back]
    check_page(document)
    check_xml(document)
    whole, so_far, before, now = sums(rows(document))
    text = text_of(document).translate(PLAIN)
    for amount in (whole, so_far, before, now):
        assert euros(amount).translate(PLAIN) in text


def amend(bench: Bench, contract_id: int) -> None:
    """Two amendments: one adds, one takes away."""
    contract = acts.standing(bench.desk, contract_id).contract
    for number, (subject, amount) in enumerate(works.AMENDMENTS, 1):
        given = NewAmendment(number=number, signed_on=TODAY, subject=subject, amount=amount, vat=vats_of(contract)[0])
        acts.amend(bench.desk, contract_id, given)


@pytest.mark.parametrize("amended", [False, True], ids=["as signed", "amended in the fifth month"])
def test_ten_months_and_a_credit_note_agree_on_the_screen_on_the_page_and_in_both_files(
    bench: Bench, contract_id: int, amended: bool
) -> None:
    for month in range(len(works.MONTHS)):
        if amended and month + 1 == works.AMENDED:
            amend(bench, contract_id)
        before = acts.standing(bench.desk, contract_id)
        draft_id = begin(bench, contract_id, month)
        document = send(bench, draft_id, queries.draft(bench.store, draft_id))
        agree(bench, document)
        after = acts.standing(bench.desk, contract_id)
        assert after.invoiced - before.invoiced == compute_totals(document).without_vat
        assert after.invoiced == sums(rows(document))[1]
        if month + 1 == works.CREDITED:
            draft_id = drafts.credit(bench.desk, invoice_id(bench, document))
            whole = queries.draft(bench.store, draft_id)
            part = replace(whole, lines=tuple(replace(one, quantity=Decimal("1.25")) for one in whole.lines[:2]))
            part = replace(part, lines=tuple(replace(one, charges=(), allowances=()) for one in part.lines))
            note = send(bench, draft_id, part)
            agree(bench, note)
            lowered = acts.standing(bench.desk, contract_id)
            assert after.invoiced - lowered.invoiced == compute_totals(note).without_vat
            assert lowered.guarantee.held < after.guarantee.held
    end = acts.standing(bench.desk, contract_id)
    assert end.finished
    assert end.invoiced == end.whole
    assert end.amended == (works.ADDED + works.TAKEN if amended else 0)
    assert end.guarantee.held == end.situation.before_retained


def invoice_id(bench: Bench, document: Invoice) -> int:
    (found,) = bench.store.column("SELECT id FROM invoices WHERE number = ?", [document.number])
    return int(found)


def test_one_situation_is_begun_at_a_time_and_a_proposal_keeps_nothing(bench: Bench, contract_id: int) -> None:
    standing = acts.standing(bench.desk, contract_id)
    assert [item.key for item in acts.schedule(standing)] == ["1", "2", "3", "4", "5"]
    done = works.done(standing.contract, works.MONTHS[0])
    assert acts.proposed(bench.desk, contract_id, done, TODAY).lines
    assert acts.standing(bench.desk, contract_id).draft_id is None
    draft_id = begin(bench, contract_id, 0)
    assert acts.standing(bench.desk, contract_id).draft_id == draft_id
    with pytest.raises(UserFault, match="works_begun"):
        begin(bench, contract_id, 1)
    drafts.discard_draft(bench.desk, draft_id)
    assert begin(bench, contract_id, 1) != draft_id


def test_what_was_invoiced_before_is_read_anew_when_it_leaves(bench: Bench, contract_id: int) -> None:
    first = begin(bench, contract_id, 0)
    draft = queries.draft(bench.store, first)
    kept_back = drafts.save_draft(bench.desk, None, draft)
    send(bench, first, draft)
    document = send(bench, kept_back, queries.draft(bench.store, kept_back))
    assert document.works is not None
    assert (document.works.rank, document.works.items[0].before_amount) == (2, Decimal("2425.00"))
    again = drafts.save_draft(bench.desk, None, draft)
    refused = issue(bench.desk, again, draft)
    assert isinstance(refused, NotIssued)
    assert [(one.code, one.field) for one in refused.problems] == [("works_beyond", "lines.0.quantity")]
    assert "Installation de chantier" in sentence(refused.problems[0])
    assert queries.draft(bench.store, again).number == ""


def test_a_credit_note_takes_no_more_than_was_invoiced(bench: Bench, contract_id: int) -> None:
    first = begin(bench, contract_id, 0)
    source = send(bench, first, queries.draft(bench.store, first))
    draft_id = drafts.credit(bench.desk, invoice_id(bench, source))
    note = queries.draft(bench.store, draft_id)
    assert note.works is not None
    assert (note.works.rank, note.works.items[0].before_amount) == (1, Decimal("2425.00"))
    refused = issue(bench.desk, draft_id, replace(note, lines=(replace(note.lines[0], quantity=Decimal(1)),)))
    assert isinstance(refused, NotIssued)
    assert [(one.code, one.field) for one in refused.problems] == [("works_below", "lines.0.quantity")]


def test_a_copy_belongs_to_no_contract(bench: Bench, contract_id: int) -> None:
    copy = queries.draft(bench.store, drafts.duplicate(bench.desk, begin(bench, contract_id, 0)))
    assert copy.works is None
    assert progress.up_to_date(bench.desk, copy, 0) == copy


def test_a_situation_that_was_turned_down_is_made_again_within_its_contract(bench: Bench, contract_id: int) -> None:
    first = begin(bench, contract_id, 0)
    source = send(bench, first, queries.draft(bench.store, first))
    counted = queries.draft(bench.store, drafts.duplicate(bench.desk, first))
    assert counted.works is None
    with bench.store.write() as db:
        db.execute("UPDATE invoices SET platform_status = 'REJETEE' WHERE id = ?", [first])
    assert acts.standing(bench.desk, contract_id).invoiced == 0
    again_id = drafts.duplicate(bench.desk, first)
    again = send(bench, again_id, queries.draft(bench.store, again_id))
    assert again.number != source.number
    assert (again.works, again.period, again.lines) == (source.works, source.period, source.lines)
    assert acts.standing(bench.desk, contract_id).invoiced == compute_totals(source).without_vat


def test_the_guarantee_is_claimed_a_year_after_the_acceptance(bench: Bench, contract_id: int) -> None:
    first = begin(bench, contract_id, 0)
    send(bench, first, queries.draft(bench.store, first))
    with pytest.raises(UserFault, match="works_accepted_later"):
        acts.accept(bench.desk, contract_id, date(2027, 1, 1))
    acts.accept(bench.desk, contract_id, TODAY)
    held = acts.standing(bench.desk, contract_id).guarantee
    assert (held.ends_on, held.payable_by) == (date(2027, 11, 25), date(2027, 12, 25))
    acts.accept(bench.desk, contract_id, None)
    assert acts.standing(bench.desk, contract_id).guarantee.payable_by is None
    with pytest.raises(UserFault, match="payment_in_future"):
        acts.note_release(bench.desk, contract_id, date(2027, 1, 1))
    acts.note_release(bench.desk, contract_id, TODAY)
    released = acts.standing(bench.desk, contract_id)
    assert (released.guarantee.held, released.released) == (ZERO, held.held)
    acts.undo_release(bench.desk, contract_id)
    assert acts.standing(bench.desk, contract_id).guarantee.held == held.held


def test_a_guarantee_due_on_a_saturday_is_late_once_monday_has_passed(bench: Bench, contract_id: int) -> None:
    first = begin(bench, contract_id, 0)
    send(bench, first, queries.draft(bench.store, first))
    acts.accept(bench.desk, contract_id, date(2025, 10, 22))
    for today in (date(2026, 11, 22), date(2026, 11, 23)):
        desk = replace(bench.desk, today=lambda today=today: today)
        with pytest.raises(UserFault, match="works_guarantee_not_due"):
            guarantee_claims.guarantee_claim(desk, contract_id)
        (kept_back,), overdue = acts.held_guarantees(desk)
        assert overdue == ()
        assert "à rendre au plus tard le 23/11/2026" in words.guarantee(kept_back, today)[0].translate(PLAIN)
    claimed = guarantee_claims.guarantee_claim(bench.desk, contract_id)
    assert (claimed.payable_by, claimed.last_day) == (date(2026, 11, 21), date(2026, 11, 23))
    (late,) = late_rows(bench.desk).rows
    assert "devait être rendue le 23/11/2026" in late.sentences[0].translate(PLAIN)


def test_a_contract_is_followed_no_longer_and_again(bench: Bench, contract_id: int) -> None:
    acts.remove(bench.desk, contract_id)
    assert acts.all_standings(bench.desk) == ()
    acts.take_back(bench.desk, contract_id)
    assert [one.contract.id for one in acts.all_standings(bench.desk)] == [contract_id]
    assert kept.released_of(bench.store, contract_id) == 0


def test_no_more_is_taken_away_than_an_amendment_says_nor_given_back_than_was_taken(
    bench: Bench, contract_id: int
) -> None:
    amend(bench, contract_id)
    first = acts.begin(bench.desk, contract_id, {"1": Decimal(1), "AV2": Decimal("-0.5")}, TODAY)
    draft = queries.draft(bench.store, first)
    whole, taken = draft.lines
    refused = issue(bench.desk, first, replace(draft, lines=(whole, replace(taken, quantity=Decimal("-1.01")))))
    assert isinstance(refused, NotIssued)
    assert [(one.code, one.field) for one in refused.problems] == [("works_beyond", "lines.1.quantity")]
    source = send(bench, first, draft)
    draft_id = drafts.credit(bench.desk, invoice_id(bench, source))
    note = queries.draft(bench.store, draft_id)
    back = (note.lines[0], replace(note.lines[1], quantity=Decimal("-0.51")))
    refused = issue(bench.desk, draft_id, replace(note, lines=back))
    assert isinstance(refused, NotIssued)
    assert [(one.code, one.field) for one in refused.problems] == [("works_below", "lines.1.quantity")]
    assert isinstance(issue(bench.desk, draft_id, note), Issued)
