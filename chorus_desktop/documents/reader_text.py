"""Find number, date, customer, references and amounts in the text of a plain PDF, each with how sure it is."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.identifiers import compact, is_siret_shape, siret_key_ok
from chorus_desktop.domain.invoice import Invoice, TypeCode
from chorus_desktop.domain.money import parse_decimal
from chorus_desktop.domain.numbering import is_number
from chorus_desktop.domain.parties import Buyer

_NUMBER = re.compile(
    r"(?:facture|avoir)\s*(?:n[°ºo]?\.?|num[ée]ro|#|:)\s*:?\s*([A-Za-z0-9][A-Za-z0-9+\-_/]{1,19})", re.IGNORECASE
)
_DATE = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})[/.\-](20\d{2})\b")
_WORDED = re.compile(
    r"\b(\d{1,2})(?:er)?\s+(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    r"\s+(20\d{2})\b",
    re.IGNORECASE,
)
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_SIRET = re.compile(r"(?<!\d)\d{3}[ \u00a0\u202f.]?\d{3}[ \u00a0\u202f.]?\d{3}[ \u00a0\u202f.]?\d{5}(?!\d)")
_ENGAGEMENT = re.compile(
    r"(?:engagement(?:\s+juridique)?|bon de commande|\bEJ\b|commande)\s*(?:n[°ºo]?\.?|num[ée]ro)?\s*:?\s*"
    r"([A-Z0-9][A-Z0-9\-_/]{3,49})",
    re.IGNORECASE,
)
_CONTRACT = re.compile(r"march[ée]\s*(?:n[°ºo]?\.?|num[ée]ro)?\s*:?\s*([A-Z0-9][A-Z0-9\-_/]{3,49})", re.IGNORECASE)
_AMOUNT = r"(-?\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:[,.]\d{2})|-?\d+[,.]\d{2})(?!\d)"
_AMOUNTS = {
    "without_vat": re.compile(
        rf"(?:total|montant)[^\n]{{0,12}}\b(?:HT|hors taxes?)\b[^\d\n\-]{{0,20}}{_AMOUNT}", re.IGNORECASE
    ),
    "vat_total": re.compile(rf"\b(?:total\s+)?TVA\b(?:[^\n]{{0,14}}%)?[^\d\n\-]{{0,20}}{_AMOUNT}", re.IGNORECASE),
    "with_vat": re.compile(rf"(?:\bTTC\b|net\s+[àa]\s+payer)[^\d\n\-]{{0,20}}{_AMOUNT}", re.IGNORECASE),
}
_CUSTOMER = re.compile(r"client|destinataire|factur[ée]\s+[àa]|adress[ée]\s+[àa]|acheteur", re.IGNORECASE)

SURE, LIKELY, GUESS = 0.9, 0.7, 0.4


class TextReading:
    """What the text says; `confidence` by field path, between 0 and 1."""

    def __init__(self, text: str, seller_siret: str = "") -> None:
        self._text = text
        self._seller = seller_siret
        self.confidence: dict[str, float] = {}
        self.stated: dict[str, str] = {}

    def invoice(self) -> Invoice:
        """The invoice as far as it can be told; its lines are not read."""
        kind = TypeCode.CREDIT_NOTE if re.search(r"\bavoir\s+n", self._text, re.IGNORECASE) else TypeCode.INVOICE
        self._amounts()
        return Invoice(
            number=self._number(),
            type_code=kind,
            issue_date=self._issue_date(),
            purchase_order=self._reference(_ENGAGEMENT, "purchase_order"),
            contract=self._reference(_CONTRACT, "contract"),
            buyer=Buyer(siret=self._buyer_siret()),
        )

    def _number(self) -> str:
        for match in _NUMBER.finditer(self._text):
            candidate = match[1].rstrip("-_/")
            if is_number(candidate) and any(letter.isdigit() for letter in candidate):
                self.confidence["number"] = LIKELY
                return candidate
        return ""

    def _issue_date(self) -> date | None:
        near = re.search(r"\bdate\b|\ble\b", self._text, re.IGNORECASE)
        for at, found in self._dates():
            after = near is not None and 0 <= at - near.end() < 40
            self.confidence["issue_date"] = SURE if after else LIKELY
            return found
        return None

    def _dates(self) -> Iterator[tuple[int, date]]:
        rows = [(m.start(), int(m[3]), int(m[2]), int(m[1])) for m in _DATE.finditer(self._text)]
        rows += [
            (m.start(), int(m[3]), _MONTHS.index(m[2].lower()) + 1, int(m[1])) for m in _WORDED.finditer(self._text)
        ]
        for at, year, month, day in sorted(rows):
            try:
                yield at, date(year, month, day)
            except ValueError:
                continue

    def _buyer_siret(self) -> str:
        found = [(match.start(), compact(match[0])) for match in _SIRET.finditer(self._text)]
        found = [(at, siret) for at, siret in found if is_siret_shape(siret) and siret != self._seller]
        for at, siret in found:
            if _CUSTOMER.search(self._text[max(0, at - 60) : at]):
                self.confidence["buyer.siret"] = SURE if siret_key_ok(siret) else LIKELY
                return siret
        later = found[1:] if not self._seller else found
        for _, siret in later:
            if siret_key_ok(siret):
                self.confidence["buyer.siret"] = GUESS
                return siret
        return ""

    def _reference(self, pattern: re.Pattern[str], field: str) -> str:
        for match in pattern.finditer(self._text):
            if any(letter.isdigit() for letter in match[1]):
                self.confidence[field] = LIKELY
                return match[1]
        return ""

    def _amounts(self) -> None:
        values: dict[str, Decimal] = {}
        for key, pattern in _AMOUNTS.items():
            matches = pattern.findall(self._text)
            if matches:
                value = _decimal(matches[-1])
                if value is not None:
                    values[key] = value
        adds_up = len(values) == 3 and values["without_vat"] + values["vat_total"] == values["with_vat"]
        for key, value in values.items():
            self.stated[key] = f"{value:.2f}"
            self.confidence[f"stated_totals.{key}"] = SURE if adds_up else GUESS


def _decimal(text: str) -> Decimal | None:
    whole = re.sub(r"[ \u00a0\u202f]", "", text)
    if len(whole) > 3 and whole[-3] in ",.":
        whole = re.sub(r"[.,]", "", whole[:-3]) + "." + whole[-2:]
    return parse_decimal(whole)
