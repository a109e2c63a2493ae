"""The steps of the guide that are forms: who I am, VAT and bank; and the last one, which leads to the first invoice."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from chorus_desktop.actions.first_steps import Step
from chorus_desktop.ui.presenters.guide import FIELDS, StepRow
from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.firm_fields import FirmFields
from chorus_desktop.ui.widgets import Card, FieldBox, Glyph, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import guide as words
from chorus_desktop.ui.wording.typography import set_in_french


class GuideStep(Card):
    """One step: its question, why it is asked, and below what answers it."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        told = words.step(step)
        super().__init__(title=told.title, name=f"step_{step}", parent=parent)
        self.step = step
        self.intro = Text(told.intro, role="soft", wrap=True, name="stepIntro")
        self.body.addWidget(self.intro)

    def renew(self) -> None:
        """Show what stands in the form and in the store now."""

    def enter(self) -> None:
        """The step was just shown: put the cursor where typing begins."""
        self.setFocus()

    def forward(self) -> bool:
        """Continue was pressed: whether this step has nothing more to ask."""
        return True

    def backward(self) -> bool:
        """Back was pressed: whether this step has nothing to go back to in itself."""
        return True


class FirmStep(GuideStep):
    """A step that is a form over the firm. `due`: what is typed is to be kept.

    What is wrong is told at a field once the cursor has left it, at all of them once one wants to go on.
    """

    due = Signal()

    def __init__(self, theme: Theme, form: SettingsForm, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(step, parent)
        self._form = form
        self._visited: set[str] = set()
        self.fields = FirmFields(theme, form, self)
        self.fields.due.connect(self.due)
        self.fields.left.connect(self._left)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.l)
        self._grid.setVerticalSpacing(SPACE.m)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        for rank, box in enumerate(self._made()):
            self._grid.addWidget(box, rank // 2, rank % 2)
        self.body.addLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.renew()

    def _made(self) -> list[FieldBox]:
        field = self.fields.field
        if self.step is Step.BILLING:
            return [
                self.fields.regime(),
                field("vat_id", self.tr("N° de TVA"), hint=self.tr("Proposé d’après le SIRET")),
                field("iban", self.tr("&IBAN"), hint=self.tr("Sur votre relevé d’identité bancaire")),
                field("bic", self.tr("BIC"), hint=set_in_french(self.tr("À côté de l’IBAN ; peut attendre"))),
            ]
        return [
            field("siret", self.tr("&SIRET (14 chiffres)"), hint=self.tr("Sur votre avis de situation, ou vos devis")),
            field("name", self.tr("&Nom ou raison sociale")),
            field("line1", self.tr("Adresse")),
            field("line2", self.tr("Complément d’adresse")),
            field("postcode", self.tr("Code postal")),
            field("city", self.tr("Ville")),
            field("legal_form", self.tr("Forme et capital"), hint=self.tr("SARL au capital de 8 000 €")),
            field("registration", self.tr("Registre"), hint=self.tr("RCS Lyon 732 829 320")),
            field("email", self.tr("Courriel")),
            field("phone", self.tr("Téléphone")),
        ]

    def renew(self) -> None:
        """Show what stands in the form now."""
        self.fields.renew()
        self.show_problems()

    def show_problems(self) -> None:
        """Say what is wrong where somebody has been; a sound SIRET is said to be one."""
        found = self._form.problems()
        self.fields.show_problems({path: told for path, told in found.items() if path in self._visited})
        if self.step is Step.IDENTITY and self._form.value("siret") and "siret" not in found:
            self.fields.box("siret").setHint(words.siret_told(self._form.firm.seller))

    def enter(self) -> None:
        """Begin at the first field that is wrong, or else empty."""
        found, paths = self._form.problems(), FIELDS[self.step]
        empty = next((path for path in paths if not self._form.value(path)), paths[0])
        wanted = next((path for path in paths if path in found), empty)
        self.fields.box(wanted).control.setFocus(Qt.FocusReason.OtherFocusReason)

    def forward(self) -> bool:
        """Keep what is typed; False while something blocks, and then it is said where."""
        self.due.emit()
        self._visited.update(FIELDS[self.step])
        self.show_problems()
        if self._form.blocked(FIELDS[self.step]):
            self.enter()
            return False
        return True

    @Slot(str)
    def _left(self, path: str) -> None:
        if self._form.value(path):
            self._visited.add(path)
        self.show_problems()


class FirstInvoiceStep(GuideStep):
    """The end of the guide: what stands, and the ways to begin."""

    new_requested = Signal()
    pdf_requested = Signal()
    buyers_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Step.FIRST_INVOICE, parent)
        self._theme = theme
        self._rows: list[QWidget] = []
        self._shown: tuple[StepRow, ...] = ()
        self._told = Text(wrap=True, name="firstInvoiceTold")
        self.body.addWidget(self._told)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.m)
        self._new = StrongButton(theme, self.tr("&Nouvelle facture"), icon="plus", name="guideNewInvoice")
        self._new.clicked.connect(self.new_requested)
        pdf = PlainButton(theme, self.tr("Joindre mon &PDF"), icon="paperclip", name="guideAttachPdf")
        pdf.clicked.connect(self.pdf_requested)
        buyers = PlainButton(theme, self.tr("Chercher un client"), icon="landmark", name="guideBuyers")
        buyers.clicked.connect(self.buyers_requested)
        for button in (self._new, pdf, buyers):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addSpacing(SPACE.s)
        self.body.addLayout(buttons)

    def show_rows(self, rows: tuple[StepRow, ...]) -> None:
        """How the other steps stand."""
        if rows == self._shown:
            return
        self._shown = rows
        while self._rows:
            gone = self._rows.pop()
            gone.hide()
            gone.deleteLater()
        others = [row for row in rows if row.step is not self.step]
        for rank, row in enumerate(others):
            line = QWidget()
            layout = QHBoxLayout(line)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(SPACE.s)
            layout.addWidget(Glyph(self._theme, row.icon, colour="good" if row.done else "soft", size=18))
            layout.addWidget(Text(row.spoken, name="guideSummary"), 1)
            self.body.insertWidget(2 + rank, line)
            self._rows.append(line)
        connected = all(row.done for row in others if row.step is Step.CONNECTION)
        self._told.setText(words.FIRST_ONLINE if connected else words.FIRST_OFFLINE)

    def enter(self) -> None:
        """The strong button is where Enter goes."""
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)
