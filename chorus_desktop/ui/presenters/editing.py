"""The working copy behind a form: typed texts, undo, autosave and the problems to show, for every kind of invoice."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from chorus_desktop.actions import half_typed
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.firm import load_firm
from chorus_desktop.actions.issue import Issued, NotIssued
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.invoice import Invoice, Vat
from chorus_desktop.domain.parties import Buyer, PublicBody
from chorus_desktop.domain.problems import Problem, Severity
from chorus_desktop.ui.presenters.buyer_picker import BuyerPicker, as_buyer, from_text
from chorus_desktop.ui.presenters.draft import Draft, moved_path, placed
from chorus_desktop.ui.presenters.history import History
from chorus_desktop.ui.wording import editing as words
from chorus_desktop.ui.wording import problems
from chorus_desktop.ui.wording.choices import vats

#: With more lines than that, problems are looked for when the typing pauses, no longer at each key.
_LONG = 50
Checking = Callable[[Desk, Invoice], list[Problem]]
Keeping = Callable[[Desk, int | None, Invoice], int]
Issuing = Callable[..., Issued | NotIssued]


class Editing:
    """One draft being edited; nothing that was typed is lost before `save` has returned True."""

    def __init__(self, desk: Desk, *, check: Checking, keep: Keeping, issue: Issuing) -> None:
        self._desk = desk
        self._check = check
        self._keep = keep
        self._issue = issue
        self.picker = BuyerPicker(desk)
        self.start(None, Invoice())

    def start(self, draft_id: int | None, invoice: Invoice, texts: Mapping[str, str] | None = None) -> None:
        """Take up a draft, kept (`draft_id`) or new, with the `texts` that could not be read into it."""
        self.draft_id = draft_id
        self.fresh = draft_id is None
        self.draft = Draft(invoice=invoice, unread=texts or {})
        self.body: PublicBody | None = self.picker.complete(invoice.buyer.siret)
        self.saved_at: datetime | None = None
        self.save_fault = self.send_fault = ""
        self.regime = load_firm(self._desk).vat_regime
        self._saved = invoice, self.draft.texts()
        self._history = History()
        self._left = set(self.draft.unread)
        self._warned: frozenset[tuple[str, str]] = frozenset()
        self._refused: tuple[Invoice, tuple[Problem, ...]] = (Invoice(), ())
        self.attempted = self._unreviewed = False
        self.problems = self.draft.problems()

    def renew_firm(self) -> None:
        """Take the firm as the settings have it now; a draft never carries an older one, nor what was refused then."""
        firm = load_firm(self._desk)
        self._refused = (Invoice(), ())
        self.regime = firm.vat_regime
        if self.draft.invoice.seller != firm.seller:
            self.draft = replace(self.draft, invoice=replace(self.draft.invoice, seller=firm.seller))
        if self.attempted:
            self.review()

    # --- what the user does ---

    def type(self, path: str, text: str) -> None:
        """A text was typed into a field."""
        if text == self.draft.text(path):
            return
        draft = self.draft.typed(path, text, today=self._desk.today(), vats=self.vats())
        self.change(draft, typing=path)

    def type_buyer(self, text: str) -> None:
        """A name or a SIRET was typed for the client."""
        buyer = from_text(self.draft.invoice.buyer, text)
        body = self.picker.complete(buyer.siret)
        self._take(as_buyer(body, buyer.service_code) if body else buyer, body, typing="buyer.siret")

    def choose_body(self, siret: str) -> None:
        """A client of the directory was chosen."""
        body = self.picker.complete(siret)
        if body is not None:
            self._take(as_buyer(body, self.draft.invoice.buyer.service_code), body)

    def directory_changed(self) -> None:
        """More is known of public bodies: the client of this draft may be among them."""
        buyer = self.draft.invoice.buyer
        body = self.picker.body(buyer.siret)
        if body is None or body == self.body:
            return
        known = as_buyer(body, buyer.service_code)
        self._take(replace(known, service_code=buyer.service_code or known.service_code), body)

    def leave(self, path: str) -> None:
        """The field was left: its problem may be shown from now on."""
        self._left.add(path)
        self._history.end_typing()
        self.review()

    def undo(self) -> bool:
        """Go back one step; False when there is none."""
        return self._put_back(self._history.back(self.draft))

    def redo(self) -> bool:
        """Go forward again; False when there is none."""
        return self._put_back(self._history.forward(self.draft))

    def forget_steps(self) -> None:
        """Make the present state the one from which undo starts."""
        self._history.forget()

    def shift_left(self, moved: Mapping[int, int]) -> None:
        """Lines change places: what is known of their fields goes with them."""
        self._left = {new for path in self._left if (new := moved_path(path, moved))}

    # --- keeping and sending ---

    def save(self, *, blank: bool = False) -> bool:
        """Keep the draft where it has changed; False, with `save_fault`, when the store refuses for now.

        `blank` keeps also a new one in which nothing was typed yet.
        """
        if self._unreviewed:
            self.review()
        invoice, texts = kept = self.draft.invoice, self.draft.texts()
        if kept == self._saved and not (blank and self.draft_id is None):
            return True
        try:
            if texts or self._saved[1]:
                self.draft_id = half_typed.keep(self._desk, self.draft_id, invoice, texts)
            else:
                self.draft_id = self._keep(self._desk, self.draft_id, invoice)
        except StoreFault as fault:
            self.save_fault = fault.code
            return False
        self._saved, self.save_fault, self.send_fault = kept, "", ""
        self.saved_at = self._desk.now().astimezone()
        return True

    def may_leave(self) -> bool:
        """Whether nothing blocks it, no warning is new to the summary, and it is kept."""
        self.attempted = True
        self.send_fault = ""
        self.review()
        warnings = frozenset((p.code, p.field) for p in self.problems if p.severity is Severity.WARNING)
        blocked = len(warnings) < len(self.problems)
        unseen = not warnings <= self._warned
        self._warned = warnings
        return not (blocked or unseen) and self.save()

    def send(self, *, hand_over: bool = False) -> Issued | NotIssued:
        """Issue the invoice, unless it may not leave; `hand_over` gives it to who sends it. Raises UserFault then."""
        if not self.may_leave():
            return NotIssued(problems=self.problems)
        answer = self._issued(hand_over)
        if isinstance(answer, NotIssued):
            self._refused = (self.draft.invoice, answer.problems)
            self.review()
        return answer

    def _issued(self, hand_over: bool) -> Issued | NotIssued:
        try:
            if self.draft_id is None:
                self.draft_id = self._keep(self._desk, None, self.draft.invoice)
            given = {"hand_over": True} if hand_over else {}
            return self._issue(self._desk, self.draft_id, self.draft.for_sending()[0], **given)
        except StoreFault as fault:
            self.send_fault = fault.code
        except UserFault as fault:
            if fault.code not in problems.CODES:
                raise
            field = fault.params.get("field", "number")
            return NotIssued(problems=(Problem(code=fault.code, field=field, params=fault.params),))
        return NotIssued(problems=())

    def fault_sentence(self) -> str:
        """Why the store refused the draft or its issue; empty when it did not."""
        if self.save_fault:
            return words.not_saved(self.save_fault)
        return words.not_sent(self.send_fault) if self.send_fault else ""

    # --- what is to be shown ---

    def vats(self) -> dict[str, Vat]:
        """The VAT treatments on offer."""
        place = self.draft.invoice.seller.address.postcode
        return vats(self.regime, *{line.vat: None for line in self.draft.invoice.lines}, postcode=place)

    def shown_problems(self) -> Mapping[str, Problem]:
        """By field, the problem to show there: all after an attempt to send, else those of fields that were left."""
        shown: dict[str, Problem] = {}
        for problem in self.problems:
            if self.attempted or problem.field in self._left:
                known = shown.get(problem.field)
                if known is None or (known.severity, problem.severity) == (Severity.WARNING, Severity.ERROR):
                    shown[problem.field] = problem
        return shown

    def only_warnings(self) -> bool:
        """Whether an attempt to send found nothing but warnings, so that the next one goes through."""
        return self.attempted and bool(self.problems) and all(p.severity is Severity.WARNING for p in self.problems)

    def review(self) -> None:
        """Look for problems again."""
        self._unreviewed = False
        invoice, places = self.draft.for_sending()
        unread = self.draft.problems()
        fields = {problem.field for problem in unread}
        found = [placed(problem, places) for problem in self._check(self._desk, invoice)]
        if self._refused[0] == self.draft.invoice:
            found += [problem for problem in self._refused[1] if problem not in found]
        self.problems = unread + tuple(_named(p, invoice) for p in found if p.field not in fields)

    def change(self, draft: Draft, *, typing: str = "") -> None:
        """Put a new state in place; what is typed into one field in one go is undone in one go."""
        if draft == self.draft:
            return
        self._history.note(self.draft, typing)
        self.draft = draft
        if not typing or ((self.attempted or typing in self._left) and len(draft.invoice.lines) <= _LONG):
            self.review()
        else:
            self._unreviewed = self.attempted or typing in self._left

    def _take(self, buyer: Buyer, body: PublicBody | None, *, typing: str = "") -> None:
        self.body = body
        self.change(replace(self.draft, invoice=replace(self.draft.invoice, buyer=buyer)), typing=typing)
        if self.attempted or self._left:
            self.review()

    def _put_back(self, draft: Draft | None) -> bool:
        if draft is None:
            return False
        self.draft = draft
        self.body = self.picker.body(self.draft.invoice.buyer.siret)
        self.review()
        return True


def _named(problem: Problem, invoice: Invoice) -> Problem:
    """A client typed by name alone is not missing but still to be found."""
    if problem.code == "buyer_missing" and invoice.buyer.name:
        return replace(problem, code="buyer_unknown")
    return problem
