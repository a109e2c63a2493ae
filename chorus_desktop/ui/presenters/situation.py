"""The progress of one month while it is typed: what is done of each line, what the invoice would then ask for."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.actions import works as acts
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import copy_of
from chorus_desktop.actions.progress import documents
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import ZERO, to_cents
from chorus_desktop.domain.next_situation import next_situation
from chorus_desktop.domain.situations import Item
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.works import Row, quantity_of, retained, rows
from chorus_desktop.ui.formats import format_money, format_rate
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import works as words


@dataclass(frozen=True, slots=True, kw_only=True)
class LineState:
    """A line of the contract; `quantity` and `percent` are what is done since the beginning, None while not typed."""

    key: str
    name: str
    contract: str
    before: str
    percent: Decimal | None
    quantity: Decimal | None
    measured: bool
    month: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationState:
    """What the dialog shows below the lines; `problem` says why there is no invoice yet."""

    totals: tuple[tuple[str, str], ...]
    problem: str = ""
    field: str = ""


class SituationForm:
    """Holds what is typed; knows no widget. Raises StoreFault when it is made."""

    def __init__(self, desk: Desk, contract_id: int) -> None:
        self._desk = desk
        self.standing = acts.standing(desk, contract_id)
        self._items = {item.key: item for item in acts.schedule(self.standing)}
        self._done: dict[str, Decimal | None] = {key: item.before_quantity for key, item in self._items.items()}
        self._percents: dict[str, Decimal | None] = {key: _percent(item) for key, item in self._items.items()}
        self._unreadable: set[str] = set()
        self._documents = documents(desk, contract_id)
        self._fresh = copy_of(desk, self.standing.contract.invoice)
        self.today = desk.today()
        self.until: date | None = self.today

    def type_percent(self, key: str, percent: Decimal | None) -> None:
        """So many percent of a line are done; None for as many as before."""
        self._unreadable.discard(key)
        self._percents[key] = percent
        self._done[key] = None if percent is None else quantity_of(self._items[key].quantity, percent)

    def type_quantity(self, key: str, quantity: Decimal | None) -> None:
        """So much of a line is done; None for as much as before."""
        self._unreadable.discard(key)
        self._done[key] = quantity
        whole = self._items[key].quantity
        self._percents[key] = None if quantity is None else to_cents(quantity * 100 / whole)

    def type_unreadable(self, key: str) -> None:
        """What is typed of a line is no number: there is no invoice until it is one."""
        self._done[key] = self._percents[key] = None
        self._unreadable.add(key)

    def finish(self) -> None:
        """All of it is done."""
        for key, item in self._items.items():
            self.type_quantity(key, item.quantity)

    def lines(self) -> tuple[LineState, ...]:
        """The lines as they are typed."""
        found = self._invoice()
        now = {} if isinstance(found, UserFault) else {row.item.key: row for row in rows(found)}
        return tuple(self._line(key, item, now.get(key)) for key, item in self._items.items())

    def _line(self, key: str, item: Item, row: Row | None) -> LineState:
        return LineState(
            key=key,
            name=item.name,
            contract=words.measured(item.quantity, item.unit),
            before=format_rate(_percent(item)),
            percent=self._percents[key],
            quantity=self._done[key],
            measured=abs(item.quantity) != 1,
            month="" if row is None else format_money(row.amount),
        )

    def state(self) -> SituationState:
        """What the invoice would be, or why there is none."""
        found = self._invoice()
        if isinstance(found, UserFault):
            return SituationState(
                totals=(),
                problem=errors.sentence(found.code, found.params),
                field=found.params.get("field", ""),
            )
        totals, kept = compute_totals(found), retained(found)
        told = [(said("Ce mois HT"), totals.without_vat), (said("Total TTC"), totals.with_vat)]
        told += [(said("Avance déduite"), -totals.prepaid)] if totals.prepaid else []
        told += [(said("Retenue de garantie"), -kept)] if kept else []
        told.append((said("À payer maintenant"), totals.due - kept))
        return SituationState(totals=tuple((label, format_money(amount)) for label, amount in told))

    def _invoice(self) -> Invoice | UserFault:
        if self.until is None:
            return UserFault("works_day", field="until")
        for key in self._items:
            if key in self._unreadable:
                return UserFault("works_number", field=key)
        try:
            return next_situation(
                self.standing.contract, self._documents, self._typed(), until=self.until, fresh=self._fresh
            )
        except UserFault as fault:
            return fault

    def _typed(self) -> dict[str, Decimal]:
        """What is not typed stands as it was."""
        return {key: quantity for key, quantity in self._done.items() if quantity is not None}

    def begin(self) -> int:
        """Make the draft; gives its id. Raises as `actions.works.begin` does."""
        if self.until is None:
            raise UserFault("works_day", field="until")
        return acts.begin(self._desk, self.standing.contract.id, self._typed(), self.until)


def _percent(item: Item) -> Decimal:
    return to_cents(item.before_quantity * 100 / item.quantity) if item.quantity else ZERO
