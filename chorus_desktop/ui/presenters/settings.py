"""The settings as they are typed: kept at once, problems told at their fields."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from chorus_desktop.actions import firm
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.letterhead import read_logo
from chorus_desktop.documents import french
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.identifiers import compact
from chorus_desktop.domain.parties import Address, Identifier
from chorus_desktop.domain.problems import Problem, blocking
from chorus_desktop.store.secrets import StoredCredentials
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.connection import expiry_reminder
from chorus_desktop.ui.wording.kinds import BannerKind
from chorus_desktop.ui.wording.problems import sentence
from chorus_desktop.ui.wording.typography import set_in_french

#: Fields of the firm that are plain texts, by path.
TEXTS = ("name", "legal_form", "registration", "vat_id", "email", "phone", "iban", "bic")
ADDRESS = ("line1", "line2", "postcode", "city")
#: The option for VAT on debits, a third regime to who chooses among them.
DEBITS = "debits"
CREDENTIALS = ("client_id", "client_secret", "login", "password")


class SettingsForm:
    """Holds the firm being typed, and of the chosen environment the credentials that are kept and those being typed.

    `trouble` tells why the keyring could not be read; what it keeps is then unknown.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.firm = self._kept = firm.load_firm(desk)
        self.credentials = StoredCredentials()
        self.trouble = ""
        self._typed: dict[str, str] = {}
        self._refused: dict[str, str] = {}

    def load_credentials(self) -> None:
        """Ask the keyring; may wait for it."""
        self.trouble = ""
        try:
            self.credentials = firm.load_credentials(self._desk, self.firm.environment)
        except ChorusError as fault:
            self.trouble = errors.sentence(fault.code, fault.params)
            self.credentials = StoredCredentials()

    def value(self, path: str) -> str:
        """The text of a field of the firm."""
        seller = self.firm.seller
        if path == "siret":
            return seller.identifier.value
        if path == "prefix":
            return self.firm.prefix
        return str(getattr(seller.address if path in ADDRESS else seller, path))

    def shown(self, path: str) -> str:
        """The same as it is read aloud: the SIRET and the IBAN in groups."""
        grouped = {"siret": french.siret, "iban": french.iban}.get(path, str)
        return grouped(self.value(path))

    @property
    def kept(self) -> str:
        """What becomes of what is typed; nothing is kept in a folder that nobody can write."""
        if self._desk.store.read_only:
            return said("Consultation seule : rien n’est gardé")
        return said("Tout est gardé à mesure")

    def type(self, path: str, text: str) -> None:
        """A field of the firm was typed."""
        self._refused.pop(path, None)
        seller = self.firm.seller
        if path == "prefix":
            self.firm = replace(self.firm, prefix=text.strip())
            return
        if path == "siret":
            suggested = firm.suggested_vat_id(seller)
            seller = replace(seller, identifier=Identifier(value=compact(text)))
            if seller.vat_id in ("", suggested) and self.firm.vat_regime == "normal":
                seller = replace(seller, vat_id=firm.suggested_vat_id(seller))
        elif path in ADDRESS:
            values = {name: getattr(seller.address, name) for name in ADDRESS} | {path: text.strip()}
            seller = replace(seller, address=Address(**values))
        else:
            clean = compact(text) if path in ("iban", "bic", "vat_id") else text.strip()
            changes: dict[str, Any] = {path: clean}
            seller = replace(seller, **changes)
        self.firm = replace(self.firm, seller=seller)

    def renew_prefix(self) -> None:
        """Take up the beginning of numbers that was chosen elsewhere; what else is being typed stays."""
        self.firm = replace(self.firm, prefix=firm.load_firm(self._desk).prefix)

    @property
    def regime(self) -> str:
        """As `choose_regime` takes it."""
        return DEBITS if self.firm.vat_on_debits else self.firm.vat_regime

    def choose_regime(self, regime: str) -> None:
        """normal, debits (with the option of CGI art. 269-2 c), or franchise, where there is no VAT identifier."""
        seller, debits = self.firm.seller, regime == DEBITS
        regime = "normal" if debits else regime
        vat_id = "" if regime == "franchise" else seller.vat_id or firm.suggested_vat_id(seller)
        self.firm = replace(self.firm, vat_regime=regime, vat_on_debits=debits, seller=replace(seller, vat_id=vat_id))

    def choose_environment(self, environment: str) -> None:
        """qualification or production; what is being typed belonged to the other one."""
        self._typed.clear()
        self._refused.pop("environment", None)
        self.firm = replace(self.firm, environment=environment)

    def choose_accent(self, accent: str) -> None:
        """The colour of the pages, as #RRGGBB."""
        self.firm = replace(self.firm, letterhead=replace(self.firm.letterhead, accent=accent))

    def choose_logo(self, path: Path) -> str:
        """Take a picture as the logo; the sentence of what is wrong with it, when it cannot be taken."""
        try:
            logo = read_logo(path)
        except ChorusError as fault:
            return errors.sentence(fault.code, fault.params)
        self.firm = replace(self.firm, letterhead=replace(self.firm.letterhead, logo=logo))
        return ""

    def remove_logo(self) -> None:
        """Print no logo any more."""
        self.firm = replace(self.firm, letterhead=replace(self.firm.letterhead, logo=""))

    def expiry_reminder(self) -> tuple[BannerKind, str] | None:
        """What to say of the technical account's password, if it runs out soon."""
        return expiry_reminder(firm.password_expiry(self._desk))

    def choose_delay(self, days: int) -> None:
        """Days until payment is due."""
        self.firm = replace(self.firm, payment_days=days)

    def save(self) -> dict[str, str]:
        """Keep the firm, if it was changed; sentences of what is wrong by field. Raises StoreFault."""
        if not self.unsaved:
            return self.problems()
        problems = firm.save_firm(self._desk, self.firm)
        self.firm = self._kept = firm.load_firm(self._desk)
        found, sound = _by_field(problems), _by_field(firm.problems_of(self.firm))
        self._refused |= {path: told for path, told in found.items() if sound.get(path) != told}
        return found

    def forget_refused(self) -> None:
        """The fields show what is kept again."""
        self._refused.clear()

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.firm != self._kept

    def problems(self) -> dict[str, str]:
        """Sentences of what is wrong with the firm as it is kept, by field; and of what was typed and was not kept."""
        return _by_field(firm.problems_of(self.firm)) | self._refused

    def blocked(self, paths: Iterable[str]) -> bool:
        """Whether something at one of these fields keeps invoices from being issued."""
        wrong = {field_of(problem) for problem in blocking(firm.problems_of(self.firm))}
        return not wrong.isdisjoint(paths)

    def credential(self, name: str) -> str:
        """One of CREDENTIALS as it is typed, or as it is kept."""
        return self._typed.get(name, str(getattr(self.credentials, name)))

    def type_credential(self, name: str, text: str) -> None:
        """One of CREDENTIALS was typed."""
        self._typed[name] = text

    def keep_credentials(self) -> str:
        """Keep what was typed beside what is kept; says where, or what went wrong, nothing where nothing is new.

        What cannot be kept stays typed. Nothing is written as long as the keyring does not tell what it keeps.
        """
        if not self._typed:
            return ""
        typed = {name: text.strip() for name, text in self._typed.items()}
        unknown = bool(self.trouble)
        if unknown:
            self.load_credentials()
            if self.trouble:
                return self.trouble
            # The field was empty because nothing could be read: it takes nothing away.
            typed = {name: text for name, text in typed.items() if text}
        values = replace(self.credentials, **typed)
        if unknown or values != self.credentials:
            return self._save(values)
        self._typed.clear()
        return ""

    def _save(self, values: StoredCredentials) -> str:
        try:
            status = firm.save_credentials(self._desk, self.firm.environment, values)
        except ChorusError as fault:
            return errors.sentence(fault.code, fault.params)
        self.credentials = values
        self._typed.clear()
        if status.place == "keyring":
            return said("Gardés dans le trousseau de votre ordinateur.")
        return set_in_french(
            said("Aucun trousseau sûr sur cet ordinateur : gardés en mémoire, à retaper au prochain démarrage.")
        )


def _by_field(problems: Iterable[Problem]) -> dict[str, str]:
    found: dict[str, str] = {}
    for problem in problems:
        found.setdefault(field_of(problem), sentence(problem))
    return found


def field_of(problem: Problem) -> str:
    """The field of the form to which a problem belongs."""
    path = problem.field.removeprefix("seller.")
    return {"identifier.value": "siret", "address": "city"}.get(path, path)
