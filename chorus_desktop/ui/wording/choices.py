"""The short lists of the invoice form, in the words of the trade: units, VAT, means of payment."""

from dataclasses import dataclass
from decimal import Decimal

from chorus_desktop.domain import invoice_kind
from chorus_desktop.domain.invoice import Invoice, TypeCode, Vat, VatCategory
from chorus_desktop.domain.vat_on_offer import CARE, FRANCHISE, NOT_APPLICABLE, TRAINING, key_of_vat, on_offer
from chorus_desktop.ui.formats import format_rate
from chorus_desktop.ui.language import said, speak


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One entry of a list: the key that the form keeps, what is shown, and the longer word for it."""

    key: str
    label: str
    long: str = ""


#: UN/ECE recommendation 20 (BT-130).
UNITS = (
    Choice(key="C62", label="u", long="unité"),
    Choice(key="HUR", label="h", long="heure"),
    Choice(key="DAY", label="jour", long="jour"),
    Choice(key="LS", label="forfait", long="forfait"),
    Choice(key="MTR", label="m", long="mètre"),
    Choice(key="MTK", label="m²", long="mètre carré"),
    Choice(key="MTQ", label="m³", long="mètre cube"),
    Choice(key="KMT", label="km", long="kilomètre"),
    Choice(key="KGM", label="kg", long="kilogramme"),
    Choice(key="TNE", label="t", long="tonne"),
    Choice(key="LTR", label="L", long="litre"),
    Choice(key="SET", label="ens.", long="ensemble"),
)

#: UNTDID 4461 (BT-81), those a craftsperson uses.
PAYMENT_MEANS = (
    Choice(key="30", label="Virement"),
    Choice(key="20", label="Chèque"),
    Choice(key="49", label="Prélèvement"),
    Choice(key="48", label="Carte bancaire"),
    Choice(key="10", label="Espèces"),
)
#: How money that was noted may have come or gone; set off, it is deducted from another invoice.
MONEY_WAYS = (*PAYMENT_MEANS, Choice(key="97", label="Compensation"))

#: What kind of invoice it is; the official cadre stands behind it, as on the portal.
INVOICE_KINDS = (
    Choice(key=invoice_kind.ORDINARY, label="Ordinaire"),
    Choice(key=invoice_kind.SUBCONTRACTOR, label="D’un sous-traitant payé par le client (A9)"),
    Choice(key=invoice_kind.CO_CONTRACTOR, label="D’un cotraitant (A12)"),
    Choice(key=invoice_kind.PAID, label="Déjà payée, par carte par exemple (A2)"),
)
ADVANCE = Choice(key=invoice_kind.ADVANCE, label="Facture d’acompte")
CREDIT = Choice(key=invoice_kind.CREDIT, label="Un avoir")


def vat_label(vat: Vat) -> str:
    """What the form calls it: 20 %, or why nothing is charged."""
    if vat.category is VatCategory.REVERSE_CHARGE:
        return said("Autoliq.")
    if vat.exemption_code == FRANCHISE.exemption_code or vat == NOT_APPLICABLE:
        return said("Sans TVA")
    if vat.category is VatCategory.EXEMPT:
        return {TRAINING: said("Formation"), CARE: said("Soins")}.get(vat) or said("Exonéré")
    return format_rate(vat.rate)


#: What the totals call what is not charged.
UNCHARGED = {
    VatCategory.REVERSE_CHARGE: "Autoliquidation",
    VatCategory.EXEMPT: "Exonéré de TVA",
    VatCategory.EXPORT: "Exportation",
    VatCategory.INTRA_COMMUNITY: "Livraison intracom.",
    VatCategory.OUT_OF_SCOPE: "Hors TVA",
}


def vat_row_label(category: VatCategory, rate: Decimal) -> str:
    """What the totals call a row of VAT: its rate, or why nothing is charged."""
    return said(UNCHARGED.get(category, "")) or said("TVA {rate}").format(rate=format_rate(rate))


def vats(regime: str, *others: Vat, postcode: str = "") -> dict[str, Vat]:
    """What to offer a firm of that regime (`normal` or `franchise`) and place, and the `others` in use, by key."""
    found = {key_of_vat(vat): vat for vat in on_offer(regime, postcode)}
    return found | {key_of_vat(vat): vat for vat in others if key_of_vat(vat) not in found}


def vat_choices(offered: dict[str, Vat]) -> tuple[Choice, ...]:
    """The same as entries of a list."""
    return tuple(Choice(key=key, label=vat_label(vat), long=vat.exemption_reason) for key, vat in offered.items())


def invoice_kinds(invoice: Invoice, *, own_pdf: bool = False) -> tuple[Choice, ...]:
    """The kinds that this invoice may be: a credit note is none for an advance, nor does the portal take such a PDF."""
    plain = invoice.type_code not in (TypeCode.INVOICE, TypeCode.ADVANCE)
    offered = (*INVOICE_KINDS, CREDIT) if own_pdf else INVOICE_KINDS if plain else (*INVOICE_KINDS, ADVANCE)
    return with_current(offered, invoice_kind.kind_of(invoice))


def with_current(choices: tuple[Choice, ...], key: str) -> tuple[Choice, ...]:
    """The list with the current value in it, which a file from elsewhere may have brought."""
    if not key or any(choice.key == key for choice in choices):
        return choices
    return (*choices, Choice(key=key, label=key))


speak(globals())
