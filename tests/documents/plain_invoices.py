"""Plain PDFs as invoicing programs print them: sixty layouts, each with what is printed on it."""

import io
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from reportlab.pdfgen.canvas import Canvas

from chorus_desktop.domain.money import to_cents

SELLER = "73282932000074"
BUYERS = ("21840069500019", "20005414900006", "26690027300019", "11000201100044", "13000548100010")
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_NUMBERS = ("F2026-0042", "FA00118", "2026/118", "PM-118", "FAC-2026-11-007", "118", "A26.042".replace(".", "-"))
_NUMBER_LABELS = (
    "Facture n° {}", "FACTURE N°{}", "Facture\nNuméro : {}", "N° de facture : {}", "Numéro de facture {}", "FACTURE {}",
    "Réf. facture : {}", "Facture No {}", "FACTURE\nN° {}", "Invoice / Facture n° {}",
)  # fmt: skip
_DATE_LABELS = (
    "Date : {}", "Date de facture : {}", "Date d'émission : {}", "Lyon, le {}", "Émise le {}", "Date de facturation {}",
    "Le {}",
)  # fmt: skip
_DUE_LABELS = (
    "Échéance : {}",
    "À régler avant le {}",
    "Date d'échéance {}",
    "Payable au plus tard le {}",
    "Date limite de paiement : {}",
)
_ENGAGEMENTS = (
    "N° d'engagement : {}", "Engagement juridique : {}", "EJ : {}", "Bon de commande n° {}", "Votre commande : {}",
    "Numéro d'engagement {}", "Engagement n° {}",
)  # fmt: skip
_SERVICES = ("Code service : {}", "Service exécutant : {}", "Code service {}", "Code du service : {}")
_CONTRACTS = ("Marché n° {}", "Marché public : {}", "N° de marché {}", "Référence du marché : {}")
#: What stands on invoices too and is none of the fields.
_NOISE = (
    "N° client : 411042", "Réf. client C-77", "Code client CLI0042", "Votre interlocuteur : M. Martin, 06 12 34 56 78",
    "Chantier : école Jules-Ferry, bâtiment C", "Bon de livraison n° BL-2026-31", "Conditions : 30 jours fin de mois",
    "Affaire 2026-017", "Contrat d'entretien n° CE-12",
)  # fmt: skip
_SIRETS = ("SIRET : {}", "SIRET {}", "N° SIRET : {}", "Siret client : {}", "SIRET du client {}")
_TOTALS = (
    ("Total HT", "TVA {} %", "Total TTC"), ("Montant HT", "TVA ({} %)", "Montant TTC"),
    ("TOTAL H.T.", "T.V.A. {} %", "TOTAL T.T.C."),
    ("Total hors taxes", "Total TVA {}%", "Total toutes taxes comprises"),
    ("Sous-total HT", "Montant TVA", "Montant TTC"), ("Base HT", "TVA à {}%", "Total TTC"),
    ("Total net HT", "TVA {}%", "TOTAL TTC EUR"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A PDF and the texts of the fields that are printed on it, by the path under which the reader rates them."""

    name: str
    content: bytes
    fields: Mapping[str, str]


def plain_invoices(count: int = 60) -> list[Printed]:
    """Always the same ones."""
    return [_invoice(number) for number in range(count)]


def _invoice(rank: int) -> Printed:
    rng = random.Random(f"layout {rank}")  # noqa: S311 - repeatable, not secret
    issued = date(2026, 1, 5) + timedelta(days=rng.randrange(320))
    net = Decimal(rng.randrange(8_000, 2_500_000)) / 100
    rates = rng.choice((("20",), ("20",), ("10",), ("5.5",), ("20", "10"), ()))
    parts = [to_cents(net / 3), net - to_cents(net / 3)] if len(rates) == 2 else [net]
    taxes = [to_cents(part * Decimal(rate) / 100) for part, rate in zip(parts, rates, strict=False)]
    vat = sum(taxes, Decimal("0.00"))
    fields = {
        "number": rng.choice(_NUMBERS),
        "issue_date": issued.isoformat(),
        "buyer.siret": rng.choice(BUYERS),
        "stated_totals.without_vat": f"{net:.2f}",
        "stated_totals.vat_total": f"{vat:.2f}",
        "stated_totals.with_vat": f"{net + vat:.2f}",
    }
    if rng.random() < 0.6:
        fields["due_date"] = (issued + timedelta(days=30)).isoformat()
    if rng.random() < 0.7:
        fields["purchase_order"] = rng.choice(("1300045678", "EJ-2026-77", "4500012345", "BC2026/14"))
    if rng.random() < 0.5:
        fields["buyer.service_code"] = rng.choice(("TECH", "FAC_59", "SERV-01", "D0350041"))
    if rng.random() < 0.3:
        fields["contract"] = rng.choice(("M2026-007", "2026-TX-04", "MAPA-26/3"))
    if rng.random() < 0.1:
        del fields["number"]
    layout = _LAYOUTS[rank % len(_LAYOUTS)]
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    layout(canvas, _Words(rng, fields, dict(zip(rates, taxes, strict=True))))
    canvas.save()
    return Printed(name=f"{layout.__name__.strip('_')} {rank}", content=out.getvalue(), fields=fields)


class _Words:
    """The texts of one invoice, in one manner."""

    def __init__(self, rng: random.Random, fields: Mapping[str, str], taxes: Mapping[str, Decimal]) -> None:
        self._rng, self._fields, self._taxes = rng, fields, taxes
        self._paid = Decimal(rng.choice((0, 0, 0, 50)))
        self._day = rng.choice(
            ("{d:%d/%m/%Y}", "{d:%d/%m/%y}", "{d:%d.%m.%Y}", "{d.day} {m} {d.year}", "{d:%d-%m-%Y}", "{d:%Y-%m-%d}")
        )
        self._amount = rng.choice((_french, _narrow, _points, _bare, _english, _decimal_point))
        self._spaced = rng.random() < 0.5

    def has(self, field: str) -> bool:
        return field in self._fields

    def day(self, field: str) -> str:
        day = date.fromisoformat(self._fields[field])
        return self._day.format(d=day, m=_MONTHS[day.month - 1])

    def number(self) -> list[str]:
        if not self.has("number"):
            return ["FACTURE"]
        return self._rng.choice(_NUMBER_LABELS).format(self._fields["number"]).split("\n")

    def bare_number(self) -> str:
        return self._fields.get("number", "")

    def issued(self) -> str:
        return self._rng.choice(_DATE_LABELS).format(self.day("issue_date"))

    def seller(self) -> list[str]:
        return [
            "Plomberie Martin SARL",
            "12 rue des Forges",
            "69003 Lyon",
            "Tél. 04.78.12.34.56",
            f"SIRET {self.siret(SELLER)}",
            "TVA intracommunautaire FR44732829320",
        ]

    def buyer(self) -> list[str]:
        label = self._rng.choice(_SIRETS)
        return [
            "Commune de Malaucène",
            "Place de la Mairie",
            "84340 Malaucène",
            label.format(self.siret(self._fields["buyer.siret"])),
        ]

    def siret(self, siret: str) -> str:
        return f"{siret[:3]} {siret[3:6]} {siret[6:9]} {siret[9:]}" if self._spaced else siret

    def references(self) -> list[str]:
        rows = []
        if self.has("purchase_order"):
            dated = self._rng.choice(("", "", " du 02/01/2026"))
            rows.append(self._rng.choice(_ENGAGEMENTS).format(self._fields["purchase_order"]) + dated)
        if self.has("contract"):
            rows.append(self._rng.choice(_CONTRACTS).format(self._fields["contract"]))
        rows += self._rng.sample(_NOISE, 2)
        if self.has("buyer.service_code"):
            rows.append(self._rng.choice(_SERVICES).format(self._fields["buyer.service_code"]))
        if self._rng.random() < 0.5:
            rows.append("Devis n° D2026-012 du 04/01/2026 accepté")
        if self._rng.random() < 0.3:
            rows.append("Travaux réalisés du 02/01/2026 au 04/01/2026")
        return rows

    def due(self) -> list[str]:
        return [self._rng.choice(_DUE_LABELS).format(self.day("due_date"))] if self.has("due_date") else []

    def totals(self) -> list[tuple[str, str]]:
        net, total = (Decimal(self._fields[f"stated_totals.{key}"]) for key in ("without_vat", "with_vat"))
        first, tax, last = self._rng.choice(_TOTALS)
        rows = [(first, net), *((tax.format(rate.replace(".", ",")), amount) for rate, amount in self._taxes.items())]
        if self._taxes or self._rng.random() < 0.5:
            rows.append((last, total))
        if self._paid:
            rows += [("Acompte déjà versé", self._paid), ("Reste à payer", total - self._paid)]
        return [(label, self._amount(amount)) for label, amount in rows]

    def lines(self) -> list[tuple[str, str, str, str]]:
        net = Decimal(self._fields["stated_totals.without_vat"])
        half = to_cents(net / 3)
        rows = [("Remplacement de vannes", "1", half), ("Main d'oeuvre", "1", net - half)]
        return [(name, count, self._amount(price), self._amount(price)) for name, count, price in rows]

    def foot(self) -> list[str]:
        franchise = [] if self._taxes else ["TVA non applicable, art. 293 B du CGI"]
        return [
            *franchise,
            "En cas de retard, indemnité forfaitaire de 40 € et intérêts au taux légal majoré de 8 points.",
            "IBAN FR76 3000 6000 0112 3456 7890 189 - BIC AGRIFRPP",
            "SARL au capital de 10 000 € - RCS Lyon 732 829 320 - APE 4322A - Page 1/1",
        ]


def _grouped(value: Decimal, group: str, point: str) -> str:
    return f"{value:,.2f}".replace(",", "g").replace(".", point).replace("g", group)


def _french(value: Decimal) -> str:
    return f"{_grouped(value, ' ', ',')} €"


def _narrow(value: Decimal) -> str:
    return f"{_grouped(value, chr(0xA0), ',')} EUR"


def _points(value: Decimal) -> str:
    return _grouped(value, ".", ",")


def _bare(value: Decimal) -> str:
    return _grouped(value, "", ",")


def _english(value: Decimal) -> str:
    return f"{_grouped(value, ',', '.')} €"


def _decimal_point(value: Decimal) -> str:
    return f"{value:.2f} €"


def _rows(canvas: Canvas, x: float, y: float, rows: list[str]) -> float:
    for row in rows:
        canvas.drawString(x, y, row)
        y -= 16
    return y


def _table(canvas: Canvas, words: _Words, y: float) -> float:
    for row in (("Désignation", "Qté", "PU HT", "Total HT"), *words.lines()):
        for x, cell in zip((50, 300, 380, 470), row, strict=True):
            canvas.drawString(x, y, cell)
        y -= 18
    return y


def _letter(canvas: Canvas, words: _Words) -> None:
    """All in one column."""
    y = _rows(canvas, 50, 800, words.seller())
    y = _rows(canvas, 50, y - 10, ["Facturé à :", *words.buyer()])
    y = _rows(canvas, 50, y - 10, [*words.number(), words.issued(), *words.references()])
    y = _table(canvas, words, y - 10)
    y = _rows(canvas, 50, y - 10, [f"{label} : {amount}" for label, amount in words.totals()])
    _rows(canvas, 50, _rows(canvas, 50, y, words.due()) - 20, words.foot())


def _window(canvas: Canvas, words: _Words) -> None:
    """The customer at the right, in the window of the envelope; totals at the right, label and amount apart."""
    _rows(canvas, 50, 800, words.seller())
    _rows(canvas, 330, 730, words.buyer())
    y = _rows(canvas, 50, 620, [*words.number(), words.issued(), *words.due(), *words.references()])
    y = _table(canvas, words, y - 10) - 10
    for label, amount in words.totals():
        canvas.drawString(350, y, label)
        canvas.drawRightString(540, y, amount)
        y -= 18
    _rows(canvas, 50, 60, words.foot())


def _beside(canvas: Canvas, words: _Words) -> None:
    """Seller and customer side by side, drawn row by row."""
    y = 800.0
    for left, right in zip(words.seller(), ["Client", *words.buyer(), ""], strict=True):
        canvas.drawString(50, y, left)
        canvas.drawString(330, y, right)
        y -= 16
    y = _rows(canvas, 50, y - 20, [*words.number(), f"{words.issued()}   {' '.join(words.due())}", *words.references()])
    y = _table(canvas, words, y - 10) - 10
    _rows(canvas, 330, y, [f"{label}   {amount}" for label, amount in words.totals()])
    _rows(canvas, 50, 60, words.foot())


def _head_last(canvas: Canvas, words: _Words) -> None:
    """The customer first; the seller stands in the foot only."""
    y = _rows(canvas, 330, 800, ["Destinataire :", *words.buyer()])
    y = _rows(canvas, 50, y - 10, [words.issued(), *words.number(), *words.references(), *words.due()])
    y = _table(canvas, words, y - 10)
    y = _rows(canvas, 330, y - 10, [f"{label} {amount}" for label, amount in words.totals()])
    _rows(canvas, 50, y - 40, [*words.foot(), " - ".join(words.seller())])


def _boxes(canvas: Canvas, words: _Words) -> None:
    """Labels above their values, the totals column by column."""
    _rows(canvas, 50, 800, words.seller())
    _rows(canvas, 330, 800, ["Adressée à :", *words.buyer()])
    heads, values = ["Date de facture", "N° de facture"], [words.day("issue_date"), words.bare_number()]
    for x, head, value in zip((50, 200), heads, values, strict=True):
        _rows(canvas, x, 660, [head, value])
    y = _rows(canvas, 50, 600, [*words.references(), *words.due()])
    y = _table(canvas, words, y - 10) - 10
    totals = words.totals()
    _rows(canvas, 350, y, [label for label, _ in totals])
    _rows(canvas, 470, y, [amount for _, amount in totals])
    _rows(canvas, 50, 60, words.foot())


def _heads(canvas: Canvas, words: _Words) -> None:
    """A row of heads and under it a row of values; totals first, with what was paid before."""
    _rows(canvas, 50, 800, ["FACTURE", *words.seller()])
    _rows(canvas, 330, 780, words.buyer())
    for x, head, value in zip(
        (50, 200, 350),
        ("Facture n°", "Date", "Page"),
        (words.bare_number(), words.day("issue_date"), "1/1"),
        strict=True,
    ):
        canvas.drawString(x, 640, head)
        canvas.drawString(x, 624, value)
    y = _rows(canvas, 50, 590, [*words.references(), *words.due()])
    y = _rows(canvas, 50, y, [f"{label} : {amount}" for label, amount in words.totals()])
    y = _table(canvas, words, y - 10)
    _rows(canvas, 50, 60, words.foot())


_LAYOUTS: tuple[Callable[[Canvas, _Words], None], ...] = (_letter, _window, _beside, _head_last, _boxes, _heads)
