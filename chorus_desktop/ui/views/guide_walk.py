"""The walk to the keys of Chorus Pro: one station at a time, its tasks beside a drawing, its keys with their test."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.ui.presenters import guide as presenter
from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.tasks import Done, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.credential_fields import CredentialFields
from chorus_desktop.ui.views.guide_drawing import GuideDrawing
from chorus_desktop.ui.views.key_check import KeyCheck
from chorus_desktop.ui.widgets import PlainButton, Text
from chorus_desktop.ui.wording import guide as words
from chorus_desktop.ui.wording.guide import Station
from chorus_desktop.ui.wording.typography import set_in_french

#: Width in device-independent pixels from which the drawing stands beside the tasks.
_BESIDE = 720


class StationView(QWidget):
    """One station. `check_wanted`: its keys are to be tested."""

    check_wanted = Signal()

    def __init__(self, theme: Theme, station: Station, fields: CredentialFields, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"station_{station.key}")
        self.station = station
        self.check: KeyCheck | None = None
        self._theme = theme
        left = QVBoxLayout()
        left.setSpacing(SPACE.m)
        left.addLayout(self._tasks())
        address = station.site.removeprefix("https://")
        self._open = PlainButton(
            theme, self.tr("Ouvrir {0}").format(address), icon="external-link", name=f"open_{station.key}"
        )
        self._open.clicked.connect(self._open_site)
        for name in station.fields:
            left.addWidget(fields.field(name))
        if station.checks:
            label = self.tr("Vérifier ces clés") if station.fields else self.tr("Vérifier toute la connexion")
            self.check = KeyCheck(theme, label, name=f"check_{station.key}")
            self.check.wanted.connect(self.check_wanted)
            left.addWidget(self.check)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(SPACE.s)
        drawing = GuideDrawing(theme, station.key, address)
        right.addWidget(drawing)
        caveat = Text(words.CAVEAT, role="small", wrap=True, name="drawingCaveat")
        caveat.setMaximumWidth(drawing.width())
        under = QHBoxLayout()  # in a row, as `ScrollPage.add_column` tells
        under.addWidget(caveat, 1)
        under.addStretch(0)
        right.addLayout(under)
        right.addWidget(self._open)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(SPACE.xl)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right)

    def _tasks(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.m)
        grid.setColumnStretch(1, 1)
        for rank, task in enumerate(self.station.tasks, 1):
            number = Text(f"{rank}.", role="strong", name="taskNumber")
            number.setTone("accent")
            grid.addWidget(number, rank, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(set_in_french(task), wrap=True, name="taskText"), rank, 1)
        return grid

    def enter(self) -> None:
        """Begin where something is to be typed, or on the way to the site."""
        edits = [edit for name in self.station.fields for edit in self.findChildren(QLineEdit, f"credential_{name}")]
        wanted = next((edit for edit in edits if not edit.text()), None)
        (wanted or self._open).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the drawing below where there is no room beside."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        beside = self.width() >= _BESIDE
        self._columns.setDirection(across if beside else down)
        self._columns.setStretch(0, int(beside))

    @Slot()
    def _open_site(self) -> None:
        QDesktopServices.openUrl(QUrl(self.station.site))


class GuideWalk(QWidget):
    """All stations, one of them shown. `changed`: another one is; `answered` carries the test that told something."""

    changed = Signal()
    answered = Signal(QWidget)

    def __init__(
        self, desk: Desk, theme: Theme, form: SettingsForm, *, pool: Pool | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("guideWalk")
        self._desk, self._form = desk, form
        self._at = 0
        self._asking: StationView | None = None
        self._task = Task(self, pool)
        self._task.ended.connect(self._door_answered)
        self._fields = CredentialFields(theme, form, self)
        self._fields.kept.connect(self._kept)
        self._title = Text(role="strong", name="stationTitle")
        self._count = Text(role="small", name="stationCount")
        self._trial = Text(words.TRIAL, role="warn", wrap=True, name="stationTrial")
        self._where = Text(role="soft", wrap=True, name="keysKept")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addLayout(head)
        layout.addWidget(self._trial)
        self._stations = [StationView(theme, station, self._fields) for station in words.STATIONS]
        for view in self._stations:
            view.check_wanted.connect(self._check)
            layout.addWidget(view)
        layout.addWidget(self._where)
        self._show()

    def begin(self) -> None:
        """Read the keys that are kept, and go on behind the last of them."""
        self._where.setText(self._fields.load())
        self._at = presenter.first_station(self._form.credentials)
        self._show()
        self._stations[self._at].enter()

    def forward(self) -> bool:
        """To the next station; True where there is none."""
        self._fields.keep()
        return self._to(self._at + 1)

    def backward(self) -> bool:
        """To the station before; True where there is none."""
        self._fields.keep()
        return self._to(self._at - 1)

    def keep(self) -> None:
        """Keep the keys that are typed here; from behind another page the keyring is not asked again and again."""
        if self.isVisible():
            self._fields.keep()

    def _to(self, at: int) -> bool:
        if not 0 <= at < len(self._stations):
            return True
        self._at = at
        self._show()
        self._stations[at].enter()
        return False

    def _show(self) -> None:
        for rank, view in enumerate(self._stations):
            view.setVisible(rank == self._at)
        station = self._stations[self._at].station
        self._title.setText(set_in_french(station.title))
        self._count.setText(self.tr("{0} sur {1}").format(self._at + 1, len(self._stations)))
        self._trial.setVisible(self._form.firm.environment == "qualification")
        self._where.setVisible(bool(station.fields) and bool(self._where.text()))
        self._fields.renew()
        self.changed.emit()

    @Slot(str)
    def _kept(self, told: str) -> None:
        self._where.setText(told)
        self._where.setVisible(bool(self._stations[self._at].station.fields))
        for view in self._stations:
            if view.check is not None and view is not self._asking:
                view.check.forget()

    # --- the test ---

    @Slot()
    def _check(self) -> None:
        view = self._stations[self._at]
        assert view.check is not None, "only a station with a test asks for one"
        self._fields.keep()
        told = presenter.missing(self._form, door=view.station.door)
        if told:
            view.check.refuse(told)
            self.answered.emit(view.check)
            return
        self._asking = view
        view.check.wait()
        if view.station.door:
            keys = self._form.credentials
            self._task.start(_Door(self._desk, self._form.firm.environment, keys.client_id, keys.client_secret))
        else:
            self._desk.commands.check_connection()

    @Slot(object)
    def _door_answered(self, outcome: object) -> None:
        if isinstance(outcome, Done):
            self.tell(outcome.value, door=True)
        elif self._asking is not None and self._asking.check is not None:
            self._asking.check.forget()

    def tell(self, report: ConnectionReport, *, door: bool = False) -> None:
        """A check has ended; nobody here may have asked for it."""
        view = self._asking
        if view is None or view.check is None or view.station.door is not door:
            return
        self._asking = None
        kind, sentence = presenter.answer(report, door=door)
        view.check.tell(kind, sentence, presenter.key_lines(report, view.station.checks))
        self.answered.emit(view.check)
        if report.fault is None and not door:
            self._desk.commands.sync_now()

    def give_up(self) -> None:
        """The answer of the engine comes no more."""
        view = self._asking
        if view is not None and view.check is not None and not view.station.door:
            self._asking = None
            view.check.forget()


class _Door:
    """Tries the keys of PISTE away from the window's thread."""

    def __init__(self, desk: Desk, environment: str, client_id: str, client_secret: str) -> None:
        self._ask, self._given = desk.check_piste, (environment, client_id, client_secret)

    def __call__(self) -> ConnectionReport:
        return self._ask(*self._given)
