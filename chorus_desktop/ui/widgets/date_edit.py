"""A field for a date: typed short, shown dd/mm/yyyy, or picked in a calendar."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QTableView, QVBoxLayout, QWidget

from chorus_desktop.ui.formats import format_date, parse_date
from chorus_desktop.ui.theme import Theme, fonts
from chorus_desktop.ui.widgets.side_buttons import SideButtons
from chorus_desktop.ui.widgets.text_field import TextField

#: The days that the calendar offers.
_YEARS = QDate(1900, 1, 1), QDate(2199, 12, 31)


class DateEdit(TextField):
    """ "15" is the 15th of this month, "15/3" the 15 March of this year. Up and Down go by a day, F4 opens the
    calendar. `today` is given, never read from a clock.
    """

    #: The new date, or None, whenever the user changed it; `setValue` is silent.
    valueChanged = Signal(object)

    def __init__(self, theme: Theme, *, today: date, name: str = "dateEdit", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self.setFont(fonts.font(tabular=True))
        self.setPlaceholderText(self.tr("jj/mm/aaaa"))
        self._theme = theme
        self._today = today
        self._last: tuple[date | None, bool] = (None, False)
        self._popup: CalendarPopup | None = None
        self._open = QAction(self.tr("Choisir dans un calendrier (F4)"), self)
        self._open.triggered.connect(self.openCalendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        SideButtons(self, self.tr("F4 dans le champ"))
        self._tint()
        theme.changed.connect(self._tint)
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self.tidy)

    def setToday(self, today: date) -> None:
        """Say what day it is: short dates are read from it."""
        self._today = today

    def value(self) -> date | None:
        """The date, or None when nothing or no date is typed."""
        return parse_date(self.text(), self._today)

    def setValue(self, value: date | None) -> None:
        """Show a date."""
        if value != self.value() or (value is None and not self.isUnreadable()):
            self.setText("" if value is None else format_date(value))
        if not self.hasFocus():
            self.tidy()
        self._last = (self.value(), self.isUnreadable())

    def isUnreadable(self) -> bool:
        """Whether something is typed that is no date."""
        return bool(self.text().strip()) and self.value() is None

    @Slot()
    def tidy(self) -> None:
        """Write the typed date in full; what is no date stays, to be mended."""
        value = self.value()
        if value is not None and self.text() != format_date(value):
            self.setText(format_date(value))

    @Slot()
    def openCalendar(self) -> None:
        """Show the calendar below the field, at its date or today."""
        if self._popup is None:
            self._popup = CalendarPopup(self._theme, self)
            self._popup.picked.connect(self._picked)
        self._popup.showAt(self.value() or self._today, self.mapToGlobal(QPoint(0, self.height() + 4)))

    @Slot(object)
    def _picked(self, day: date) -> None:
        self.setText(format_date(day))
        self._edited(self.text())

    @Slot(str)
    def _edited(self, _text: str) -> None:
        now = (self.value(), self.isUnreadable())
        if now != self._last:
            self._last = now
            self.valueChanged.emit(now[0])

    @Slot()
    def _tint(self) -> None:
        self._open.setIcon(self._theme.icon("calendar", "soft"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down and F4; everything else types."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        value = self.value()
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.openCalendar()
        elif step and value is not None and date.min < value < date.max:
            self._picked(value + timedelta(days=step))
        else:
            super().keyPressEvent(event)


class CalendarPopup(QFrame):
    """A month to pick a day from; Escape closes it."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setObjectName("calendarPopup")
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Calendrier"))
        self._calendar = QCalendarWidget(self)
        self._calendar.setObjectName("calendar")
        self._calendar.setAccessibleName(self.tr("Calendrier"))
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setGridVisible(False)
        self._calendar.setMinimumSize(300, 260)
        self._calendar.setDateRange(*_YEARS)  # beyond them Qt goes back before the year 1
        for days in self._calendar.findChildren(QTableView):
            days.setAccessibleName(self.tr("Jours du mois"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._calendar)
        self._calendar.clicked.connect(self._choose)
        self._calendar.activated.connect(self._choose)

    def showAt(self, day: date, where: QPoint) -> None:
        """Open with `day` selected."""
        self._ink()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(where)
        self.show()
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = min(where.x(), room.right() + 1 - self.width())
        y = min(where.y(), room.bottom() + 1 - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self._calendar.setFocus()

    def _ink(self) -> None:
        """Give the days of the week the colours of the theme; Qt prints week-ends red."""
        for colour, days in (("ink", range(1, 6)), ("soft", (6, 7))):
            form = QTextCharFormat()
            form.setForeground(self._theme.colour(colour))
            for day in days:
                self._calendar.setWeekdayTextFormat(Qt.DayOfWeek(day), form)
        head = QTextCharFormat()
        head.setForeground(self._theme.colour("faint"))
        head.setBackground(self._theme.colour("surface"))
        self._calendar.setHeaderTextFormat(head)

    @Slot(QDate)
    def _choose(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))
