"""The story that is shown: one invoice typed offline, one own PDF, both followed until they are paid."""

from pathlib import Path

from PySide6.QtCore import Qt

from chorus_desktop.app import Session
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import queries
from tools.demo.driver import Driver
from tools.demo.material import BUYER, OWN_NUMBER, own_pdf
from tools.demo.platform import PlatformProcess
from tools.demo.report import Report

#: What the agency does with an invoice, one status after the other.
PATH = ("EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION", "SERVICE_FAIT", "MANDATEE", "MISE_EN_PAIEMENT")


class Story:
    """Each method is one chapter; every step is noted only after it was seen in the window or on the platform."""

    def __init__(self, session: Session, driver: Driver, platform: PlatformProcess, report: Report) -> None:
        self._session = session
        self._window = session.window
        self._hands = driver
        self._platform = platform
        self._report = report

    def connect(self) -> None:
        """The first exchange: the connection is proved and the customer comes into the local directory."""
        self._session.desk.commands.fetch_body(BUYER)
        self._hands.wait(lambda: queries.body(self._session.desk.store, BUYER) is not None, "the customer")
        self._hands.wait(lambda: "hors ligne" not in self._connection().lower(), "the connection card")
        body = queries.body(self._session.desk.store, BUYER)
        assert body is not None
        self._report.step(
            "La connexion est prouvée, le client est dans l’annuaire local",
            customer=body.name,
            services=[service.code for service in body.services],
            screenshot=self._hands.picture("accueil"),
        )

    def cut(self) -> None:
        """The network goes away."""
        self._platform.network(cut=True)
        self._session.desk.commands.sync_now()
        self._hands.wait(lambda: "hors ligne" in self._connection().lower(), "the card to say offline")
        self._report.step("Le réseau est coupé", connection_card=self._connection())

    def type_invoice(self) -> int:
        """An invoice is typed by keyboard in the real window, without a network; gives its id."""
        hands = self._hands
        self._window.open_editor(None)
        hands.settle(200)
        hands.type("Malaucène", into="buyerField")
        hands.settle(400)
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Return)
        hands.settle(200)
        hands.type("1300045678", into="engagement")
        for place, (name, quantity, price) in enumerate(
            (("Remplacement de vannes thermostatiques", "12", "38,50"), ("Déplacement zone 2", "3", "45"))
        ):
            if place:
                hands.click("addLine")
            hands.type(name, into=f"line{place}Name")
            hands.type(quantity, into=f"line{place}Quantity")
            hands.type(price, into=f"line{place}Price")
            hands.press(Qt.Key.Key_Tab)
        hands.settle(1500)
        self._report.step("La facture est saisie hors ligne", screenshot=hands.picture("saisie-hors-ligne"))
        before = self._issued()
        hands.click("send")
        hands.wait(lambda: len(self._issued()) == len(before) + 1, "the invoice to be issued")
        (invoice_id,) = self._issued() - before
        detail = queries.invoice_detail(self._session.desk.store, invoice_id)
        assert detail.submission is not None
        self._window.open_invoice(invoice_id)
        self._report.step(
            "Numérotée, figée en Factur-X et mise en attente",
            number=detail.row.number,
            sha256=detail.submission.document_sha256,
            state=detail.submission.state.value,
            amount=str(detail.row.with_vat),
            screenshot=hands.picture("en-attente-de-reseau"),
        )
        return invoice_id

    def keep_facturx(self, invoice_id: int, target: Path) -> None:
        """The frozen file, as it will be sent, beside the report."""
        store = self._session.desk.store
        detail = queries.invoice_detail(store, invoice_id)
        assert detail.submission is not None
        target.write_bytes(queries.document_bytes(store, detail.submission.document_sha256))
        self._report.step("Le Factur-X figé est gardé", file=target.name, bytes=target.stat().st_size)

    def reconnect(self, invoice_id: int) -> None:
        """The network comes back; the invoice leaves by itself and its report is read."""
        self._platform.network(cut=False)
        self._session.desk.commands.sync_now()
        self._wait_state(invoice_id, SubmissionState.DEPOSITED)
        picture = self._hands.picture("deposee")
        self._report.step("Le réseau est revenu, le dépôt est parti tout seul", screenshot=picture)
        self._platform.advance(10)
        self._session.desk.commands.sync_now()
        self._wait_state(invoice_id, SubmissionState.INTEGRATED)
        detail = queries.invoice_detail(self._session.desk.store, invoice_id)
        assert detail.submission is not None
        self._report.step(
            "Déposée en HTTP, compte rendu lu, intégrée",
            flux_number=detail.submission.flux_number,
            moves=[move.to_state for move in detail.moves],
            screenshot=self._hands.picture("integree"),
        )

    def wait_in_vain(self, invoice_id: int, state: SubmissionState) -> None:
        """The platform stays away: the invoice waits, and the window says so."""
        self._session.desk.commands.sync_now()
        self._hands.settle(3000)
        self._wait_state(invoice_id, state)
        self._window.show_page("home")
        self._report.step(
            "La plateforme reste injoignable : la facture attend, rien n’est perdu",
            state=state.value,
            connection_card=self._connection(),
            screenshot=self._hands.picture("toujours-en-attente"),
        )

    def attach_pdf(self, folder: Path) -> int:
        """The user's own PDF: attached, confirmed, sent; gives its id."""
        hands = self._hands
        path = folder / "ma-facture.pdf"
        path.write_bytes(own_pdf())
        self._window.open_own_pdf(path)
        hands.wait(lambda: self._has_text("number", OWN_NUMBER), "the number read in the PDF")
        hands.settle(500)
        self._report.step("Mon PDF est lu et affiché", screenshot=hands.picture("mon-pdf"), number=OWN_NUMBER)
        before = self._issued()
        hands.click("send")
        hands.wait(lambda: len(self._issued()) == len(before) + 1, "the own PDF to be issued")
        (invoice_id,) = self._issued() - before
        self._wait_state(invoice_id, SubmissionState.INTEGRATED)
        detail = queries.invoice_detail(self._session.desk.store, invoice_id)
        assert detail.submission is not None
        self._report.step(
            "Mon PDF est déposé puis soumis", number=detail.row.number, platform_id=detail.submission.platform_id
        )
        return invoice_id

    def follow(self, invoice_ids: list[int]) -> None:
        """The agency gives one status after the other; the window shows each."""
        for status in PATH:
            self._platform.advance(90)
            for invoice_id in invoice_ids:
                self._platform.status(self._number(invoice_id), status)
            self._session.desk.commands.sync_now()
            for invoice_id in invoice_ids:
                self._hands.wait(lambda i=invoice_id, s=status: self._status(i) == s, f"status {status}")
            self._window.open_invoice(invoice_ids[0])
            self._report.step(
                f"Statut « {status} » reçu de la plateforme et affiché",
                numbers=[self._number(invoice_id) for invoice_id in invoice_ids],
                platform_status=status,
                screenshot=self._hands.picture(f"statut-{status.lower().replace('_', '-')}"),
            )

    def close(self) -> None:
        """What the platform holds at the end, against what the store says."""
        self._window.show_page("invoices")
        picture = self._hands.picture("factures")
        self._window.show_page("home")
        state = self._platform.state()
        self._report.step(
            "Fin : la plateforme a reçu chaque facture une seule fois",
            platform=state,
            screenshots=[picture, self._hands.picture("accueil-final")],
        )

    # What is seen.

    def _connection(self) -> str:
        return self._window.connection_text()

    def _has_text(self, name: str, text: str) -> bool:
        from PySide6.QtWidgets import QLineEdit

        try:
            return self._hands.find(QLineEdit, name).text() == text
        except LookupError:
            return False

    def _issued(self) -> set[int]:
        store = self._session.desk.store
        rows = queries.invoice_page(store, queries.invoice_ids(store))
        return {row.id for row in rows if row.state == "issued"}

    def _number(self, invoice_id: int) -> str:
        return queries.invoice_detail(self._session.desk.store, invoice_id).row.number

    def _status(self, invoice_id: int) -> str:
        return queries.invoice_detail(self._session.desk.store, invoice_id).row.status

    def _wait_state(self, invoice_id: int, state: SubmissionState) -> None:
        def reached() -> bool:
            submission = queries.invoice_detail(self._session.desk.store, invoice_id).submission
            return submission is not None and submission.state is state

        self._hands.wait(reached, f"invoice {invoice_id} to be {state}")
