"""The settings: my firm, the connection, the look of the window."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.copies_card import CopiesCard
from chorus_desktop.ui.views.firm_fields import FirmFields
from chorus_desktop.ui.views.series_choice import SeriesChoice
from chorus_desktop.ui.views.settings_alerts import AlertSettings
from chorus_desktop.ui.views.settings_connection import ConnectionSettings
from chorus_desktop.ui.views.settings_letterhead import LetterheadSettings
from chorus_desktop.ui.views.settings_look import LookSettings
from chorus_desktop.ui.views.settings_updates import UpdateSettings
from chorus_desktop.ui.views.way_card import doctor_card, firms_card
from chorus_desktop.ui.widgets import Banner, Card, ChoiceBox, FieldBox, PageHeader, ScrollPage
from chorus_desktop.ui.window_place import WindowPlace
from chorus_desktop.ui.wording import errors

_WIDEST = 860


class SettingsPage(ScrollPage):
    """Keeps what is typed at once, whole or not. `guide_requested` carries the step of the guide, `doctor_requested`
    asks for the diagnosis, `page_requested` for the page of that key. `updates_chosen`: the look for newer releases was
    switched on or off."""

    guide_requested = Signal(str)
    doctor_requested = Signal()
    page_requested = Signal(str)
    updates_chosen = Signal()

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        training: bool,
        *,
        form: SettingsForm | None = None,
        place: WindowPlace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name="settings", parent=parent)
        self._theme = theme
        self.form = form or SettingsForm(desk)
        self._fields = FirmFields(theme, self.form, self)
        self._fields.due.connect(self.save)
        self._header = PageHeader(theme, self.tr("Réglages"), self.form.kept)
        self._banner = Banner(theme, "bad", "", name="settingsBanner")
        self._banner.hide()
        self.connection = ConnectionSettings(desk, theme, self.form, training=training)
        self.connection.changed.connect(self.save)
        self.connection.guide_requested.connect(self._guide)
        self.letterhead = LetterheadSettings(theme, self.form)
        self.letterhead.changed.connect(self.save)
        self.look = LookSettings(theme, place)
        layout = self.add_column(_WIDEST)
        self._series = SeriesChoice(desk, theme)
        self._series.answered.connect(self._series_answered)
        for widget in (self._header, self._banner, self._series, self._firm_card(), self._billing_card()):
            layout.addWidget(widget)
        layout.addWidget(self.letterhead)
        layout.addWidget(self.connection)
        layout.addWidget(AlertSettings(place))
        layout.addWidget(self.look)
        self._keeping(desk, layout, training=training)
        self._show_problems(self.form.problems())

    def _keeping(self, desk: Desk, layout: QVBoxLayout, *, training: bool) -> None:
        """What concerns the program and its files, after what concerns the firm."""
        if not training:
            self.copies = CopiesCard(desk, self._theme)
            layout.addWidget(self.copies)
            updates = UpdateSettings(desk, self._theme)
            updates.changed.connect(self.updates_chosen)
            layout.addWidget(updates)
        if desk.exercise is None:
            firms = firms_card(self._theme)
            firms.wanted.connect(self._firms)
            layout.addWidget(firms)
        doctor = doctor_card(self._theme)
        doctor.wanted.connect(self.doctor_requested)
        layout.addWidget(doctor)

    def _firm_card(self) -> Card:
        card, field = Card(title=self.tr("Mon entreprise"), name="firmCard"), self._fields.field
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.m)
        rows: tuple[tuple[FieldBox, int, int, int], ...] = (
            (field("siret", self.tr("&SIRET (14 chiffres)")), 0, 0, 1),
            (field("name", self.tr("&Nom ou raison sociale")), 0, 1, 1),
            (field("line1", self.tr("Adresse")), 1, 0, 1),
            (field("line2", self.tr("Complément d’adresse")), 1, 1, 1),
            (field("postcode", self.tr("Code postal")), 2, 0, 1),
            (field("city", self.tr("Ville")), 2, 1, 1),
            (
                field("legal_form", self.tr("Forme et capital"), hint=self.tr("SARL au capital de 8 000 €")),
                3,
                0,
                1,
            ),
            (field("registration", self.tr("Registre"), hint=self.tr("RCS Lyon 732 829 320")), 3, 1, 1),
            (field("email", self.tr("Courriel")), 4, 0, 1),
            (field("phone", self.tr("Téléphone")), 4, 1, 1),
        )
        for box, row, column, span in rows:
            grid.addWidget(box, row, column, 1, span)
        card.body.addLayout(grid)
        return card

    def _billing_card(self) -> Card:
        card, field = Card(title=self.tr("TVA, paiement et numéros"), name="billingCard"), self._fields.field
        self._delay = ChoiceBox(name="paymentDays")
        for days in (30, 50, 60):
            self._delay.addItem(self.tr("{0} jours").format(days), days)
        self._delay.choose(self.form.firm.payment_days)
        self._delay.currentIndexChanged.connect(self._delay_chosen)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.m)
        grid.addWidget(self._fields.regime(), 0, 0)
        grid.addWidget(field("vat_id", self.tr("N° de TVA"), hint=self.tr("Proposé d’après le SIRET")), 0, 1)
        grid.addWidget(field("iban", self.tr("&IBAN"), hint=self.tr("Où vous serez payé")), 1, 0)
        grid.addWidget(field("bic", self.tr("BIC")), 1, 1)
        delay_hint = self.tr("30 État et communes, 50 hôpitaux, 60 entreprises publiques")
        grid.addWidget(FieldBox(self._theme, self.tr("Délai de paiement"), self._delay, hint=delay_hint), 2, 0)
        prefix_hint = self.tr("Vos numéros commencent ainsi, par exemple F2026-0001")
        grid.addWidget(field("prefix", self.tr("Début des numéros"), hint=prefix_hint), 2, 1)
        card.body.addLayout(grid)
        return card

    @Slot()
    def _delay_chosen(self) -> None:
        self.form.choose_delay(int(self._delay.currentData()))
        self.save()

    @Slot()
    def _series_answered(self) -> None:
        self.form.renew_prefix()
        self._fields.renew()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was typed on another page."""
        super().showEvent(event)
        self._fields.renew()
        self._show_problems(self.form.problems())

    @Slot()
    def _guide(self) -> None:
        self.guide_requested.emit("connection")

    @Slot()
    def _firms(self) -> None:
        self.page_requested.emit("firms")

    @Slot()
    def save(self) -> bool:
        """Keep what is typed; False when the store refuses, then it says why and tries again at the next key."""
        self._fields.rest()
        try:
            self._show_problems(self.form.save())
        except ChorusError as fault:
            self._banner.setContent("bad", errors.sentence(fault.code, fault.params))
            self._banner.show()
            return False
        self._banner.hide()
        self.letterhead.redraw()
        return True

    def _show_problems(self, found: dict[str, str]) -> None:
        self._fields.show_problems(found)
        self.connection.show_problem(found.get("environment"))

    def hear(self, event: object) -> None:
        """An event of the engine."""
        self._series.refresh()
        self.connection.hear(event)
