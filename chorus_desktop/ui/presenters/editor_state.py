"""What the invoice form shows, computed from the draft being edited."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.domain.problems import Problem, Severity
from chorus_desktop.domain.totals import Totals, compute_totals
from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.language import said
from chorus_desktop.ui.presenters.buyer_picker import display
from chorus_desktop.ui.presenters.draft_fields import PRECEDING
from chorus_desktop.ui.presenters.editing import Editing
from chorus_desktop.ui.presenters.line_states import (
    COLUMNS,
    FieldState,
    LineState,
    LineStates,
    column_of,
    field_state_of,
)
from chorus_desktop.ui.wording import buyers, choices
from chorus_desktop.ui.wording import editing as words
from chorus_desktop.ui.wording.choices import (
    UNCHARGED,
    Choice,
    vat_choices,
    vat_row_label,
    with_current,
)
from chorus_desktop.ui.wording.problems import Place, place_of, sentence, summary_line

HEADER = (
    "buyer.name", "buyer.service_code", "purchase_order", "contract",
    "issue_date", "due_date", "delivery_date", "payment_means", "payment_terms", "prepaid",
    "discount", "period.start", "period.end", "business_process", "third_party.siret", "third_party.name",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryLine:
    """One line of the list of problems: it leads to `field`, or to the settings."""

    field: str
    text: str
    place: Place
    severity: Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerState:
    """The client field, whether the directory knows the client, and whether its name has to be typed."""

    field: FieldState
    known: bool
    asks_name: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorState:
    """All that the page shows; `contractor`: the labels of whoever approves the invoice first, if anybody does."""

    title: str
    saved: str
    save_fault: str
    send_label: str
    buyer: BuyerState
    fields: Mapping[str, FieldState]
    services: tuple[Choice, ...]
    units: tuple[Choice, ...]
    vats: tuple[Choice, ...]
    payment_means: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    contractor: tuple[str, ...]
    lines: tuple[LineState, ...]
    lines_problem: str
    discount: str
    without_vat: str
    vat_rows: tuple[tuple[str, str], ...]
    due: str
    summary: tuple[SummaryLine, ...]
    blocked: bool


def editor_state(editing: Editing, lines: LineStates, *, online: bool) -> EditorState:
    """The page for a draft in its present state; `lines` remembers what it showed of them before."""
    invoice = editing.draft.invoice
    totals = compute_totals(invoice)
    shown = editing.shown_problems()
    lines_problem = shown.get("lines")
    used_units = {line.unit for line in invoice.lines}
    units: tuple[Choice, ...] = choices.UNITS
    for code in sorted(used_units):
        units = with_current(units, code)
    return EditorState(
        title=words.title(invoice, fresh=editing.fresh),
        saved=saved_words(editing.saved_at, editing.save_fault, kept=editing.draft_id is not None),
        save_fault=editing.fault_sentence(),
        send_label=words.send_label(online=online, anyway=editing.only_warnings()),
        buyer=buyer_state(editing, online=online),
        fields={path: field_state(editing, path, shown) for path in HEADER},
        services=service_choices(editing),
        units=units,
        vats=vat_choices(editing.vats()),
        payment_means=with_current(choices.PAYMENT_MEANS, invoice.payment_means),
        kinds=choices.invoice_kinds(invoice),
        contractor=words.contractor_labels(invoice),
        lines=lines.of(editing.draft, shown),
        lines_problem=sentence(lines_problem) if lines_problem else "",
        discount=format_money(-totals.allowances) if totals.allowances else "",
        without_vat=format_money(totals.without_vat),
        vat_rows=vat_rows(totals),
        due=format_money(totals.due),
        summary=summary(editing),
        blocked=editing.attempted and bool(editing.problems) and not editing.only_warnings(),
    )


def saved_words(at: datetime | None, fault: str, *, kept: bool) -> str:
    """What the header says of the draft."""
    if fault:
        return words.NOT_KEPT
    return words.saved(at) if at else words.KEPT if kept else words.NOTHING_YET


def field_state(editing: Editing, path: str, shown: Mapping[str, Problem]) -> FieldState:
    """A field of the header, with its hint."""
    hint = ""
    if path == "discount":
        return field_state_of(
            editing.draft.text(path), shown.get(path) or _first_of("allowances.", shown), words.DISCOUNT_HINT
        )
    if path == "period.end":
        return field_state_of(editing.draft.text(path), shown.get(path) or shown.get("period"))
    if path == PRECEDING:
        return field_state_of(editing.draft.text(path), _first_of("preceding_invoices", shown))
    if path == "purchase_order":
        hint = buyers.engagement_hint(editing.body, editing.draft.invoice.buyer.service_code)
    elif path == "buyer.service_code":
        hint = buyers.service_hint(editing.body)
    elif path in ("business_process", "third_party.siret"):
        hint = words.kind_hint(editing.draft.invoice, of_contractor=path != "business_process")
    elif path == "prepaid":
        hint = words.left_to_pay(editing.draft.invoice)
    return field_state_of(editing.draft.text(path), shown.get(path), hint)


def _first_of(prefix: str, shown: Mapping[str, Problem]) -> Problem | None:
    return next((problem for field, problem in shown.items() if field.startswith(prefix)), None)


def buyer_state(editing: Editing, *, online: bool) -> BuyerState:
    """The client field and what is being done about a client that is new here."""
    buyer = editing.draft.invoice.buyer
    problem = editing.shown_problems().get("buyer.siret")
    new = editing.body is None and len(buyer.siret) == 14
    note = buyers.looking(editing.body, online=online) if len(buyer.siret) == 14 else ""
    text = display(buyer, known=editing.body is not None)
    return BuyerState(field=field_state_of(text, problem, note), known=editing.body is not None, asks_name=new)


def service_choices(editing: Editing) -> tuple[Choice, ...]:
    """The services of the client that still receive invoices."""
    services = editing.body.services if editing.body else ()
    return tuple(
        Choice(key=item.code, label=f"{item.code} — {item.name}" if item.name else item.code)
        for item in services
        if item.active
    )


def vat_rows(totals: Totals) -> tuple[tuple[str, str], ...]:
    """One row per rate or reason not to charge; a single one where no VAT is charged at all."""
    rows = [row for row in totals.vat if row.basis]
    if all(row.category in UNCHARGED for row in rows):
        return ((said("TVA"), format_money(totals.vat_total)),)
    return tuple((vat_row_label(row.category, row.rate), format_money(row.amount)) for row in rows)


def summary(editing: Editing) -> tuple[SummaryLine, ...]:
    """All problems after an attempt to send, blocking ones first, each sentence once."""
    if not editing.attempted:
        return ()
    ordered = sorted(editing.problems, key=_rank)
    lines = {
        summary_line(problem): SummaryLine(
            field=problem.field,
            text=summary_line(problem),
            place=place_of(problem),
            severity=problem.severity,
        )
        for problem in ordered
    }
    return tuple(lines.values())


def _rank(problem: Problem) -> tuple[int, int, int, int]:
    """Blocking ones first, then in the order of the form, what belongs to the settings last."""
    warning = int(problem.severity is Severity.WARNING)
    head, _, rest = problem.field.partition(".")
    place, _, column = rest.partition(".")
    if head == "lines":
        name = column_of(column)
        return warning, 1, int(place or 0), COLUMNS.index(name) if name in COLUMNS else 0
    if problem.field in {"buyer.siret", "buyer.name", "buyer.service_code", "purchase_order", "number"}:
        return warning, 0, 0, 0
    return warning, 3 if place_of(problem) is Place.SETTINGS else 2, 0, 0
