"""What was read in the user's own PDF, and what each field says of it while it shows just that."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.prefill import prefilled
from chorus_desktop.documents.inspect import Reading
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.ui.presenters.draft import Draft
from chorus_desktop.ui.presenters.line_states import FieldState
from chorus_desktop.ui.wording import own_pdf as words
from chorus_desktop.ui.wording import reading as doubts

#: From this confidence on, what was read is only to be glanced at.
_SURE = 0.8
_STRUCTURED = ("facturx", "ubl")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfRead:
    """Where the fields come from, what they were filled with, how sure each is (0 to 1) where it comes from plain
    text, and what is doubtful; empty where nothing could be read.
    """

    source: str = ""
    filled: Draft = field(default_factory=lambda: Draft(invoice=Invoice()))
    confidence: Mapping[str, float] = field(default_factory=dict)
    doubts: str = ""

    @property
    def sentence(self) -> str:
        """What stands above the fields."""
        return f"{words.source_sentence(self.source)} {self.doubts}".rstrip()

    def hinted(self, path: str, state: FieldState, draft: Draft) -> FieldState:
        """The field with its hint; one that shows something else was typed since and has none."""
        if not self.source or not state.text or draft.text(path) != self.filled.text(path):
            return state
        if self.source in _STRUCTURED:
            return replace(state, hint=words.CERTAIN)
        confidence = self.confidence.get(path, self.confidence.get(path.rpartition(".")[2]))
        if confidence is None:
            return state
        return replace(state, hint=words.TO_CHECK if confidence >= _SURE else words.UNSURE)


def pdf_read(desk: Desk, reading: Reading | None) -> PdfRead:
    """What a reading gives for the fields. Raises StoreFault."""
    if reading is None:
        return PdfRead()
    filled = prefilled(desk, reading)
    days = {name: getattr(reading.invoice, name) for name in ("issue_date", "due_date")}
    return PdfRead(
        source=reading.source,
        filled=Draft(invoice=replace(filled, **days)),
        confidence=dict(reading.confidence),
        doubts=doubts.gravest(reading.warnings),
    )
