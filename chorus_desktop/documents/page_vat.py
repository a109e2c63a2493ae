"""What the page says of VAT: the word in a line, and the mention that the law wants where none is charged."""

from decimal import Decimal

from chorus_desktop.documents import french
from chorus_desktop.domain.invoice import VatCategory
from chorus_desktop.domain.totals import VatAmount

_WORDS = {
    VatCategory.EXEMPT: "exonéré",
    VatCategory.REVERSE_CHARGE: "autoliq.",
    VatCategory.INTRA_COMMUNITY: "intracom.",
    VatCategory.EXPORT: "export",
    VatCategory.OUT_OF_SCOPE: "hors TVA",
}
#: Taxes that stand in the place of VAT on the Canary Islands, in Ceuta and Melilla.
_TAXES = {VatCategory.CANARY_ISLANDS: "IGIC", VatCategory.CEUTA_MELILLA: "IPSI"}
#: Mentions of CGI ann. II art. 242 nonies A, by the code of the reason (BT-121), for a reason without words.
_BY_CODE = {
    "VATEX-FR-FRANCHISE": "TVA non applicable, art.\u00a0293\u00a0B du\u00a0CGI",
    "VATEX-FR-AE": "Autoliquidation – art.\u00a0283-2\u00a0nonies du\u00a0CGI",
    "VATEX-FR-CNWVAT": "Avoir sans modification de la TVA",
}
_BY_CATEGORY = {
    VatCategory.EXEMPT: "Exonération de TVA",
    VatCategory.REVERSE_CHARGE: "Autoliquidation",
    VatCategory.INTRA_COMMUNITY: "Exonération de TVA, livraison intracommunautaire, "
    "art.\u00a0262\u00a0ter\u00a0I du\u00a0CGI",
    VatCategory.EXPORT: "Exonération de TVA, exportation, art.\u00a0262\u00a0I du\u00a0CGI",
    VatCategory.OUT_OF_SCOPE: "Opération hors du champ de la TVA",
}


def vat_word(category: VatCategory, rate: Decimal) -> str:
    """The rate, or what stands in its place."""
    if category in _TAXES:
        return f"{_TAXES[category]} {french.rate(rate)}"
    return _WORDS.get(category) or french.rate(rate)


def vat_mention(row: VatAmount) -> str:
    """Why nothing is charged in this row of the breakdown; nothing where there is no need to say."""
    if row.category not in _BY_CATEGORY:
        return row.exemption_reason
    if row.exemption_reason:
        return row.exemption_reason
    if row.exemption_code in _BY_CODE:
        return _BY_CODE[row.exemption_code]
    mention = _BY_CATEGORY[row.category]
    return f"{mention} ({row.exemption_code})" if row.exemption_code else mention
