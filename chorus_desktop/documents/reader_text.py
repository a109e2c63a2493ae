"""Find number, dates, customer, references and amounts in the text of a plain PDF, each with how sure it is."""

import re
from collections.abc import Iterator
from datetime import date

from chorus_desktop.documents.reader_amounts import GUESS, LIKELY, SURE, amounts
from chorus_desktop.domain.identifiers import compact, siret_key_ok
from chorus_desktop.domain.invoice import Invoice, TypeCode
from chorus_desktop.domain.numbering import is_number, looks_like_date
from chorus_desktop.domain.parties import Buyer

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f]+")
_NO = r"(?:n[°ºo]\.?|num[ée]ro|r[ée]f(?:[ée]rence)?\.?|#)"
_NUMBERS = (
    re.compile(rf"\b(?:facture|avoir)\s?{_NO}\s?:?\s?([\w+\-/]{{1,20}})(?![\w+\-/])", re.IGNORECASE),
    re.compile(rf"{_NO} (?:de (?:la )?|d')?(?:facture|avoir)\s?:?\s?([\w+\-/]{{1,20}})(?![\w+\-/])", re.IGNORECASE),
    re.compile(rf"\b(?:facture|avoir)\b[^\n]{{0,5}}\n{_NO}\s?:?\s?([\w+\-/]{{1,20}})(?![\w+\-/])", re.IGNORECASE),
    re.compile(r"(?<!date de )(?<!date )\b(?:facture|avoir)\s?:?\s?([\w+\-/]{1,20})(?![\w+\-/])", re.IGNORECASE),
)
#: A heading, not the verb: alone on its line, or with a number or a day.
_CREDIT_NOTE = re.compile(
    r"^ ?(?:facture d')?avoir ?(?::|$|n[°º.]|no[.°]? ?\d|num|du \d|(?=[^ \n]*\d))|\bavoir n[°º] ?[\w\-/]*\d",
    re.IGNORECASE | re.MULTILINE,
)
_MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
_MONTH = "|".join(_MONTHS).replace("e", "[ée]").replace("aout", "ao[uû]t")
_PLAIN = str.maketrans("éû", "eu")
_DATES = (
    re.compile(r"\b(?P<d>\d{1,2})[/.\-](?P<m>\d{1,2})[/.\-](?P<y>20\d{2}|\d{2})\b"),
    re.compile(r"\b(?P<y>20\d{2})-(?P<m>\d{2})-(?P<d>\d{2})\b"),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:er)? (?P<m>{_MONTH}) (?P<y>20\d{{2}})\b", re.IGNORECASE),
)
_DUE = re.compile(r"[ée]ch[ée]ance|avant le|au plus tard|limite|[àa] (?:payer|r[ée]gler)|payable", re.IGNORECASE)
_OTHER_DAY = re.compile(r"livraison|livr[ée]|intervention|travaux|commande|march[ée]|devis|p[ée]riode", re.IGNORECASE)
_ISSUED = re.compile(
    r"date\s?:?$|date (?:de (?:la )?facture|de facturation|d'[ée]mission)|factur\w* du|[ée]mise? le|\ble\b$",
    re.IGNORECASE,
)
_SIRET = re.compile(r"(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{5}(?!\d)", re.ASCII)
_CUSTOMER = re.compile(
    r"client|destinataire|factur[ée]e? [àa]|adress[ée]e? [àa]|acheteur|collectivit[ée]", re.IGNORECASE
)
_VALUE = r"([A-Z0-9][A-Z0-9\-_/.]{2,49})(?<![.\-/])"
_ENGAGEMENTS = tuple(
    re.compile(rf"{label}(?: juridique)?\s?{_NO}?\s?:?\s?{_VALUE}", re.IGNORECASE)
    for label in (r"engagement", r"\bE\.?J\b\.?", r"bon de commande", r"\bBC\b", r"\bcommande")
)
_CONTRACT = re.compile(rf"march[ée](?: public)?\s?{_NO}?\s?:?\s?{_VALUE}", re.IGNORECASE)
_SERVICE = re.compile(
    r"(?:code[ -](?:du )?service|service ex[ée]cutant)\s?:?\s?([A-Z0-9][\w\-./]{0,49})(?<![.\-/])", re.IGNORECASE
)
#: The first digits of the SIREN of public bodies (INSEE); Chorus Pro knows few others.
_PUBLIC = ("1", "2")
#: How far before a figure its label may stand, in characters.
_REACH = 60


class TextReading:
    """What the text says; `confidence` by field path, between 0 and 1; `stated` by key of `Totals`."""

    def __init__(self, text: str, seller_siret: str = "") -> None:
        self._text = _SPACES.sub(" ", text.replace("’", "'"))
        self._seller = seller_siret
        self.confidence: dict[str, float] = {}
        self.stated: dict[str, str] = {}

    def invoice(self) -> Invoice:
        """The invoice as far as it can be told; its lines are not read."""
        credit = _CREDIT_NOTE.search(self._text)
        for key, (value, confidence) in amounts(self._text).items():
            self.stated[key] = f"{value:.2f}"
            self.confidence["prepaid" if key == "prepaid" else f"stated_totals.{key}"] = confidence
        return Invoice(
            number=self._number(),
            type_code=TypeCode.CREDIT_NOTE if credit else TypeCode.INVOICE,
            issue_date=self._issue_date(),
            due_date=self._due_date(),
            purchase_order=next(filter(None, (self._reference(p, "purchase_order") for p in _ENGAGEMENTS)), ""),
            contract=self._reference(_CONTRACT, "contract"),
            buyer=Buyer(siret=self._buyer_siret(), service_code=self._service()),
        )

    def _number(self) -> str:
        for rank, pattern in enumerate(_NUMBERS):
            for match in pattern.finditer(self._text):
                number = match[1].strip("-_/+")
                if is_number(number) and any(map(str.isdigit, number)) and not _is_date(number):
                    self.confidence["number"] = SURE if rank < 2 else LIKELY
                    return number
        return ""

    def _dates(self) -> Iterator[tuple[str, date]]:
        """Each day with what stands before it, back to the previous figure."""
        found = [(match.start(), match) for pattern in _DATES for match in pattern.finditer(self._text)]
        for at, match in sorted(found, key=lambda item: item[0]):
            month = match["m"].lower().translate(_PLAIN)
            number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
            try:
                day = date(int(match["y"]) + (2000 if len(match["y"]) == 2 else 0), number, int(match["d"]))
            except ValueError:
                continue
            yield re.split(r"\d", self._text[max(0, at - _REACH) : at])[-1].strip(), day

    def _issue_date(self) -> date | None:
        dates = [(before, day) for before, day in self._dates() if not _DUE.search(before)]
        for before, day in dates:
            if _ISSUED.search(before) and not _OTHER_DAY.search(before):
                self.confidence["issue_date"] = SURE
                return day
        for before, day in dates:
            if not _OTHER_DAY.search(before):
                self.confidence["issue_date"] = GUESS
                return day
        return None

    def _due_date(self) -> date | None:
        for before, day in self._dates():
            if _DUE.search(before):
                self.confidence["due_date"] = LIKELY
                return day
        return None

    def _buyer_siret(self) -> str:
        """Public bodies have a SIREN in 1 or 2; of the others the first is the seller's, at the head of the page."""
        found = [(match.start(), compact(match[0])) for match in _SIRET.finditer(self._text)]
        named = [s for at, s in found if s != self._seller and _CUSTOMER.search(self._text[max(0, at - _REACH) : at])]
        right = list(dict.fromkeys(siret for _, siret in found if siret != self._seller and siret_key_ok(siret)))
        public = [siret for siret in right if siret[0] in _PUBLIC]
        ranked = (
            ([siret for siret in public if siret in named], SURE),
            (public, LIKELY),
            ([siret for siret in named if siret in right], LIKELY),
            (named, GUESS),
            (right if self._seller else right[1:], GUESS),
        )
        for candidates, confidence in ranked:
            if candidates:
                self.confidence["buyer.siret"] = confidence
                return candidates[0]
        return ""

    def _service(self) -> str:
        match = _SERVICE.search(self._text)
        if match is None:
            return ""
        self.confidence["buyer.service_code"] = LIKELY
        return match[1]

    def _reference(self, pattern: re.Pattern[str], field: str) -> str:
        for match in pattern.finditer(self._text):
            if any(map(str.isdigit, match[1])) and not _is_date(match[1]):
                self.confidence[field] = LIKELY
                return match[1]
        return ""


def _is_date(text: str) -> bool:
    return looks_like_date(text) or any(day.fullmatch(text) for day in _DATES)
