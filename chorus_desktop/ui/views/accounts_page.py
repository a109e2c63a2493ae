"""The accounts: turnover, VAT, book of receipts, customers and money to come of a month, a quarter or a year."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions import accounts, firm, payments, works
from chorus_desktop.actions.accounts import Accounts
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.dialogs.file_choice import ask_folder
from chorus_desktop.ui.presenters.accounts import accounts_state, expected
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.accounts_cards import (
    ACROSS,
    DOWN,
    ExpectedCard,
    FigureTiles,
    MonthsCard,
    TableCard,
    beside_each_other,
)
from chorus_desktop.ui.views.accounts_choice import AccountsChoice
from chorus_desktop.ui.widgets import Banner, PageHeader, PlainButton, ScrollPage
from chorus_desktop.ui.wording import accounts as words
from chorus_desktop.ui.wording import errors

#: Page width in device-independent pixels from which cards stand beside each other.
_SIDE_BY_SIDE = 940


class AccountsPage(ScrollPage):
    """Computed beside the window's thread; `late_requested` asks for the page of what is late."""

    late_requested = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, pool: Pool | None = None) -> None:
        super().__init__(name="accounts", parent=parent)
        self._desk, self._theme, self._pool = desk, theme, pool
        self._shown: Accounts | None = None
        self._again = False
        self._folder: Path | None = None
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        self._writing = Task(self, pool)
        self._writing.ended.connect(self._written)
        self._export = PlainButton(
            theme, self.tr("E&xporter (PDF, Excel, FEC)…"), icon="download", name="accountsExport"
        )
        self._export.clicked.connect(self._choose_folder)
        archive = PlainButton(theme, self.tr("&Archiver une année…"), icon="package", name="accountsArchive")
        archive.clicked.connect(self._archive)
        self._banner = Banner(theme, "info", "", closable=True, name="accountsBanner")
        self._banner.closed.connect(self._banner.hide)
        self._banner.actionRequested.connect(self._open_folder)
        self._banner.hide()
        self._left_out = Banner(theme, "info", "", name="accountsLeftOut")
        self._left_out.hide()
        self.choice = AccountsChoice(theme, desk.today())
        self.choice.changed.connect(self.refresh)
        self.choice.way_changed.connect(self._keep_way)
        self._tiles = FigureTiles(("received", "turnover", "vat", "expected"))
        for widget in (
            PageHeader(theme, words.TITLE, words.ABOUT, actions=[archive, self._export]),
            self._banner,
            self.choice,
            self._left_out,
            self._tiles,
        ):
            self.body.addWidget(widget)
        self._tables(theme)
        way = accounts.load_way(desk)
        self._franchise = firm.load_firm(desk).vat_regime == "franchise"
        self.choice.begin(way.months, way.exigibility, way.activity, franchise=self._franchise)
        self.refresh()

    def _tables(self, theme: Theme) -> None:
        self._months = MonthsCard(theme)
        self._vat = TableCard(
            self.tr("TVA collectée, par taux"), words.VAT_HEAD, amounts=(1, 2), name="vatTable", about=words.VAT_ABOUT
        )
        self._activities = TableCard(
            self.tr("Chiffre d’affaires, par activité"),
            words.ACTIVITIES_HEAD,
            amounts=(1, 2),
            name="activitiesTable",
            about=words.ACTIVITY_ABOUT,
        )
        self._book = TableCard(
            self.tr("Livre des recettes"),
            words.BOOK_HEAD,
            amounts=(4, 5),
            wide=(2, 3),
            name="bookTable",
            about=words.BOOK_ABOUT,
        )
        self._customers = TableCard(
            self.tr("Par client"), words.CUSTOMERS_HEAD, amounts=(1, 2, 3, 4, 5, 6), name="customersTable"
        )
        self._expected = ExpectedCard(theme)
        self._expected.late_requested.connect(self.late_requested)
        self.body.addWidget(self._months)
        self._pair = beside_each_other(self._vat, self._activities)
        self.body.addLayout(self._pair)
        for card in (self._book, self._customers, self._expected):
            self.body.addWidget(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put below each other what has no room beside each other."""
        super().resizeEvent(event)
        narrow = self.width() < _SIDE_BY_SIDE
        self.choice.set_narrow(narrow=narrow)
        self._tiles.set_narrow(narrow=narrow)
        self._pair.setDirection(DOWN if narrow else ACROSS)

    @Slot()
    def refresh(self) -> None:
        """Compute again; while it computes, once more is enough. Raises StoreFault."""
        self._franchise = firm.load_firm(self._desk).vat_regime == "franchise"
        self.choice.set_today(self._desk.today())
        self.choice.exigibility.setVisible(not self._franchise)
        kept, overdue = works.held_guarantees(self._desk)
        figure, weeks, late = expected(payments.expected_by_week(self._desk), payments.late_invoices(self._desk), kept)
        self._tiles.set_figures((figure,))
        self._expected.set_figures(weeks)
        self._expected.set_late(late + len(overdue))
        if self._task.is_running():
            self._again = True
            return
        self._task.start(partial(accounts.read_part_and_year, self._desk.store.path, self.choice.wanted()))

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        if self._again:
            self._again = False
            self.refresh()
            return
        match outcome:
            case Done(value=(Accounts() as part, Accounts() as year)):
                self._show(part, year)
            case Faulted(fault=fault):
                self._tell(fault)

    def _show(self, part: Accounts, year: Accounts) -> None:
        self._shown = part
        state = accounts_state(part, year, self.choice.wanted().exigibility, franchise=self._franchise)
        self._tiles.set_figures(state.figures)
        self._months.set_title(words.month_by_month(year.period.end.year))
        self._months.set_bars(state.bars)
        for card, figures in (
            (self._months, state.months),
            (self._vat, state.vat),
            (self._activities, state.activities),
            (self._book, state.book),
            (self._customers, state.customers),
        ):
            card.set_figures(figures)
        self._left_out.setContent("info", state.left_out)
        self._left_out.setVisible(bool(state.left_out))

    @Slot()
    def _keep_way(self) -> None:
        wanted = self.choice.wanted()
        try:
            accounts.keep_way(
                self._desk, months=wanted.months, exigibility=wanted.exigibility, activity=wanted.activity
            )
        except ChorusError as fault:
            self._tell(fault)
        self.refresh()

    def _tell(self, fault: ChorusError) -> None:
        self._folder = None
        self._banner.setContent("bad", errors.sentence(fault.code, fault.params))
        self._banner.show()

    # --- files ---

    @Slot()
    def _choose_folder(self) -> None:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = self.tr("Où écrire les fichiers du comptable")
        ask_folder(self, title, self.write_to, name="accountsFolder", folder=Path(place))

    @Slot(str)
    def write_to(self, folder: str) -> None:
        """Write what is shown into a folder, read anew so that nothing is missing."""
        wanted = self.choice.wanted()
        self._writing.start(partial(_write, self._desk.store.path, wanted, Path(folder)))

    @Slot(object)
    def _written(self, outcome: object) -> None:
        match outcome:
            case Done(value=files):
                self._folder = files[0].parent
                self._banner.setContent("good", words.written(files), self.tr("Ouvrir le dossier"))
                self._banner.show()
            case Faulted(fault=fault):
                self._tell(fault)

    @Slot()
    def _archive(self) -> None:
        from chorus_desktop.ui.dialogs.archive import ArchiveDialog

        dialog = ArchiveDialog(self._desk, self._theme, self, pool=self._pool)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _write(database: Path, wanted: accounts.AccountsWanted, folder: Path) -> tuple[Path, ...]:
    return accounts.write_accounts(accounts.read_accounts(database, wanted), folder)
