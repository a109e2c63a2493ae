"""The invoice form: what each gesture of the user does to the draft."""

from dataclasses import dataclass, replace
from decimal import Decimal

from chorus_desktop.actions import catalogue, drafts, half_typed
from chorus_desktop.actions import issue as issuing
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.supporting import too_heavy, with_files
from chorus_desktop.domain.catalogue import as_line
from chorus_desktop.domain.invoice import Invoice, Line
from chorus_desktop.domain.problems import Problem
from chorus_desktop.domain.vat_on_offer import key_of_vat
from chorus_desktop.store import queries
from chorus_desktop.store.supporting import JoinedDocument
from chorus_desktop.ui.presenters.draft import is_blank
from chorus_desktop.ui.presenters.editing import Editing
from chorus_desktop.ui.presenters.editor_state import EditorState, editor_state
from chorus_desktop.ui.presenters.line_states import LineStates
from chorus_desktop.ui.presenters.pasting import rows_of
from chorus_desktop.ui.wording.catalogue import offered

#: Letters of a name from which on something is offered.
_ENOUGH_LETTERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something sold before: its number in the catalogue, its name, and what is said of it."""

    item_id: int
    name: str
    detail: str


class InvoiceEditor(Editing):
    """Presenter of the invoice form."""

    def __init__(self, desk: Desk) -> None:
        self._joined: tuple[JoinedDocument, ...] = ()
        self._lines = LineStates()
        super().__init__(desk, check=self._check_whole, keep=drafts.save_draft, issue=issuing.issue)
        self.online = True

    def open(self, draft_id: int | None) -> None:
        """Take up a kept draft, or a new invoice. Raises StoreFault when it cannot be read."""
        if draft_id is None:
            self.start(None, self._blank())
        else:
            texts = half_typed.texts_of(self._desk, draft_id)
            self.start(draft_id, queries.draft(self._desk.store, draft_id), texts)
            self.renew_firm()
        if not self.draft.invoice.lines:
            self.add_line()
            self.forget_steps()

    def state(self) -> EditorState:
        """The page as it is now."""
        return editor_state(self, self._lines, online=self.online)

    def preview_invoice(self) -> Invoice:
        """What the page beside the form shows: the draft with its files and without its blank lines."""
        return with_files(self.draft.for_sending()[0], self._joined)

    def take_files(self, files: tuple[JoinedDocument, ...]) -> None:
        """Take note of what is joined to the draft now."""
        if files != self._joined:
            self._joined, self._refused = files, (Invoice(), ())
            if self.attempted:
                self.review()

    def _check_whole(self, desk: Desk, invoice: Invoice) -> list[Problem]:
        return [*issuing.check(desk, with_files(invoice, self._joined)), *too_heavy(self._joined)]

    def _blank(self) -> Invoice:
        invoice = drafts.new_invoice(self._desk)
        lines = tuple(replace(line, quantity=Decimal(1)) for line in invoice.lines)
        return replace(invoice, lines=lines)

    # --- lines ---

    def offers(self, text: str) -> tuple[Offer, ...]:
        """What was sold before under such words, best first; for no text what is sold most often."""
        if 0 < len(text.strip()) < _ENOUGH_LETTERS:
            return ()
        return tuple(
            Offer(item_id=item.id, name=item.name, detail=offered(item)) for item in catalogue.offers(self._desk, text)
        )

    def sell(self, place: int, item_id: int) -> None:
        """Take name, unit, price and VAT of something sold before into a line; VAT only where the firm still may."""
        item, line = catalogue.item_of(self._desk, item_id), self.draft.invoice.lines[place]
        vat = self.vats().get(key_of_vat(item.vat), line.vat)
        self.change(self.draft.with_line(place, as_line(line, item, vat=vat)))

    def add_line(self, at: int | None = None) -> int:
        """A new line, at the end or at a place; its unit and VAT are those of the line before. Gives its place."""
        lines = self.draft.invoice.lines
        place = len(lines) if at is None else at
        fresh = self._fresh_line(lines[place - 1] if place else None)
        moved = {old: old + (old >= place) for old in range(len(lines))}
        self.change(self.draft.with_lines((*lines[:place], fresh, *lines[place:]), moved))
        return place

    def remove_line(self, place: int) -> None:
        """Take a line away; the last one leaves an empty line in its stead."""
        lines = self.draft.invoice.lines
        moved: dict[int, int] = {old: old - (old > place) for old in range(len(lines)) if old != place}
        kept = (*lines[:place], *lines[place + 1 :]) or (self._fresh_line(lines[place]),)
        self.shift_left(moved)
        self.change(self.draft.with_lines(kept, moved))

    def move_line(self, place: int, step: int) -> int:
        """Move a line up (-1 and less) or down (+1 and more); gives its new place, the same at either end."""
        lines, target = list(self.draft.invoice.lines), place + step
        if not 0 <= target < len(lines):
            return place
        order = list(range(len(lines)))
        order.insert(target, order.pop(place))
        lines = [lines[old] for old in order]
        moved = {old: new for new, old in enumerate(order)}
        self.shift_left(moved)
        self.change(self.draft.with_lines(tuple(lines), moved))
        return target

    def paste(self, place: int, text: str) -> int | None:
        """Rows copied from a spreadsheet into new lines below this one, which is filled first where it is blank.

        Gives the place of the last of them, None when the text is no such thing; see `pasting.rows_of`.
        """
        offered = self.vats()
        rows = rows_of(text, offered)
        if not rows:
            return None
        lines, today = self.draft.invoice.lines, self._desk.today()
        first = place if is_blank(lines[place]) and f"lines.{place}.net_price" not in self.draft.unread else place + 1
        after = lines[place + 1 :]
        fresh = tuple(self._fresh_line(lines[place]) for _ in rows)
        shift = first + len(rows) - place - 1
        moved = {old: old for old in range(first)} | {old: old + shift for old in range(place + 1, len(lines))}
        draft = self.draft.with_lines((*lines[:first], *fresh, *after), moved)
        for at, row in enumerate(rows, start=first):
            for column, cell in row.items():
                draft = draft.typed(f"lines.{at}.{column}", cell, today=today, vats=offered)
        self.shift_left(moved)
        self.change(draft)
        return first + len(rows) - 1

    def _fresh_line(self, before: Line | None) -> Line:
        vat = before.vat if before else next(iter(self.vats().values()))
        return Line(quantity=Decimal(1), unit=before.unit if before else "C62", vat=vat)
