"""The craftsperson at one laptop: issues, takes back, corrects, looks; believes only what the program acknowledged."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from chorus_desktop.actions import issue as issuing
from chorus_desktop.actions import own_pdf
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, NotIssued
from chorus_desktop.documents.inspect import PdfFacts
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.invoice import Invoice, StatedTotals
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.store import invoices, queries
from chorus_desktop.store.invoices import FrozenDocument
from chorus_desktop.store.read_models import InvoiceRow
from tests import factories
from tests.sim.invariants import unknowable
from tests.sim.platform import document
from tests.sim.platter import MODES

if TYPE_CHECKING:
    from tests.sim.laptop import Laptop, Life

#: A purchase order by which the platform turns an invoice down.
BAD_ORDER, GOOD_ORDER = "MAUVAIS", "1300045678"
S = SubmissionState


def freeze(invoice: Invoice, *_files_and_look: object) -> FrozenDocument:
    """A small document in place of the Factur-X; the same data give the same bytes."""
    assert invoice.issue_date is not None
    members = {
        "number": invoice.number,
        "issue_date": invoice.issue_date.isoformat(),
        "buyer": invoice.buyer.siret,
        "with_vat": str(compute_totals(invoice).with_vat),
        "bad": invoice.purchase_order.startswith(BAD_ORDER),
        "uid": invoice.contract,
    }
    return FrozenDocument(content=document(**members), media_type="application/pdf")


@dataclass(slots=True)
class User:
    """Works at a laptop whenever its program runs; `acked` are the numbers whose queueing was confirmed."""

    laptop: Laptop
    left: int
    _papers: int = 0

    async def work(self) -> None:
        """Until the schedule calms down."""
        world, rng = self.laptop.world, self.laptop.rng
        while not world.calm:
            await asyncio.sleep(rng.uniform(1, world.options.idle))
            desk = self.laptop.desk
            if desk is None or world.calm:
                continue
            try:
                self._act(desk)
            except ChorusError as fault:
                world.tell(self.laptop, f"user is told {fault.code}")
            except Exception as fault:  # noqa: BLE001 - whatever it is, the user would see a crash
                world.violation("stuck", f"{self.laptop.name}: the window crashes: {fault!r}")

    def _act(self, desk: Desk) -> None:
        rng = self.laptop.rng
        rows = queries.invoice_page(desk.store, queries.invoice_ids(desk.store))
        if self.laptop.accountant.asked(desk, rows, self._mend):
            return
        draw = rng.random()
        if self.left > 0 and draw < 0.5:
            self._issue(desk)
            self.left -= 1
        elif draw < 0.65:
            self._take_back(desk, rows)
        elif draw < 0.9:
            self._mend(desk, rows)
        else:
            desk.commands.sync_now() if rng.random() < 0.7 else desk.commands.reconnect()

    def _uid(self) -> str:
        self._papers += 1
        return f"{self.laptop.name}-{self._papers}"

    def _order(self) -> str:
        return BAD_ORDER if self.laptop.rng.random() < self.laptop.world.options.bad else GOOD_ORDER

    def _issue(self, desk: Desk) -> None:
        if self.laptop.rng.random() < 0.3:
            self._own_pdf(desk)
            return
        today = desk.today()
        price = str(self.laptop.rng.randrange(10, 900))
        invoice = factories.invoice(
            number="",
            issue_date=today,
            due_date=today + timedelta(days=30),
            purchase_order=self._order(),
            contract=self._uid(),
            lines=(factories.line(price=price),),
        )
        draft = save_draft(desk, None, invoice)
        if self.laptop.rng.random() < self.laptop.world.options.kills_on_disk:
            self.laptop.disk.kill_between = 1
        given = self.laptop.accountant.at_once()
        self._heard(issuing.issue(desk, draft, invoice, hand_over=given), new=True, given=given)

    def _own_pdf(self, desk: Desk) -> None:
        uid, order = self._uid(), self._order()
        content = document(uid=uid, bad=order == BAD_ORDER)
        facts = PdfFacts(pages=1, size=len(content), facturx=False, text=False)
        draft = own_pdf.start(desk, own_pdf.Examined(content=content, filename=f"{uid}.pdf", facts=facts, reading=None))
        net = Decimal(self.laptop.rng.randrange(10, 900))
        invoice = replace(
            invoices.load(desk.store, draft).invoice,
            number=f"PM-{uid}",
            buyer=factories.buyer(),
            purchase_order=order,
            contract=uid,
            stated_totals=StatedTotals(without_vat=net, vat_total=net / 5, with_vat=net * 6 / 5),
        )
        given = self.laptop.accountant.at_once()
        self._heard(own_pdf.issue_own_pdf(desk, draft, invoice, hand_over=given), given=given)

    def _heard(self, answer: Issued | NotIssued, *, new: bool = False, given: bool = False) -> None:
        world = self.laptop.world
        assert isinstance(answer, Issued), answer
        if self.laptop.life.alive:
            if new and answer.number in self.laptop.acknowledged and not unknowable(self.laptop, answer.number):
                world.violation("doubled", f"{self.laptop.name}: {answer.number} was given to two invoices")
            world.acknowledged(self.laptop, answer.number)
            if self.laptop.rng.random() < world.options.kills_on_disk:
                # Told, and a moment later the lights go out.
                self.laptop.life.end(self.laptop.rng.choice(MODES) if world.options.power else "killed")
                return
            if given and self.laptop.desk is not None:
                self.laptop.accountant.receives(self.laptop.desk, answer.invoice_id, answer.number)
            elif self.laptop.rng.random() < 0.15:
                world.loop.call_later(self.laptop.rng.uniform(0, 3), self._regret, answer.invoice_id, self.laptop.life)

    def _regret(self, invoice_id: int, life: Life) -> None:
        """Take an invoice back at once, while it may be leaving."""
        desk = self.laptop.desk
        if desk is None or not life.alive or life is not self.laptop.life:
            return
        try:
            taken = issuing.withdraw(desk, invoice_id)
        except ChorusError as fault:
            self.laptop.world.tell(self.laptop, f"user is told {fault.code}")
            return
        if taken and life.alive:
            self.laptop.world.tell(self.laptop, "takes back at once")
            self.laptop.world.look(self.laptop, invoice_id)

    def _take_back(self, desk: Desk, rows: tuple[InvoiceRow, ...]) -> None:
        leaving = (S.QUEUED, S.SENDING, S.AMBIGUOUS)
        here = [row for row in rows if row.state == "issued" and row.submission_state in leaving]
        if not here:
            return
        chosen = self.laptop.rng.choice(here)
        if issuing.withdraw(desk, chosen.id) and self.laptop.life.alive:
            self.laptop.world.tell(self.laptop, f"takes back {chosen.number}")
            self.laptop.world.look(self.laptop, chosen.id)

    def _mend(self, desk: Desk, rows: tuple[InvoiceRow, ...]) -> None:
        """Correct what was turned down or taken back, under its number; what the platform has is not touched."""
        drafts = [row for row in rows if row.state == "draft" and row.number]
        turned_down = [row for row in rows if row.state == "issued" and row.submission_state in (S.REJECTED, S.REFUSED)]
        if not drafts and turned_down:
            row = self.laptop.rng.choice(turned_down)
            issuing.correct(desk, row.id)
            drafts = [row]
        if not drafts:
            return
        row, given = self.laptop.rng.choice(drafts), self.laptop.accountant.at_once()
        invoice = replace(invoices.load(desk.store, row.id).invoice, purchase_order=GOOD_ORDER)
        if row.origin == "own_pdf":
            # The paper itself is as it was printed: the platform turns it down again if it did once.
            self._heard(own_pdf.issue_own_pdf(desk, row.id, invoice, hand_over=given), given=given)
            return
        invoice = replace(invoice, contract=self._uid())
        self._heard(issuing.issue(desk, row.id, invoice, hand_over=given), given=given)
