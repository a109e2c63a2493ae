"""The lines of an invoice in UBL (BG-25 to BG-32)."""

from chorus_desktop.documents.ubl_amounts import allowances_charges, category, money, period
from chorus_desktop.documents.xml_text import group, leaf, number
from chorus_desktop.domain.invoice import Line
from chorus_desktop.domain.totals import line_amount


def line_item(line: Line, rank: int, currency: str, *, credit: bool) -> str:
    """InvoiceLine or CreditNoteLine; a line without an id goes by its rank (BT-126)."""
    assert line.quantity is not None
    kind, quantity = ("CreditNote", "Credited") if credit else ("Invoice", "Invoiced")
    return group(
        f"cac:{kind}Line",
        leaf("cbc:ID", line.id or str(rank)),
        leaf("cbc:Note", line.note),
        leaf(f"cbc:{quantity}Quantity", number(line.quantity), unitCode=line.unit),
        money("cbc:LineExtensionAmount", line_amount(line), currency),
        leaf("cbc:AccountingCost", line.accounting_reference),
        period(line.period) if line.period else "",
        group("cac:OrderLineReference", leaf("cbc:LineID", line.order_line)),
        allowances_charges(line.allowances, line.charges, currency),
        _item(line),
        _price(line, currency),
    )


def _item(line: Line) -> str:
    article = line.article
    return group(
        "cac:Item",
        leaf("cbc:Description", line.description),
        leaf("cbc:Name", line.name),
        group("cac:BuyersItemIdentification", leaf("cbc:ID", article.buyer_id)),
        group("cac:SellersItemIdentification", leaf("cbc:ID", article.seller_id)),
        group("cac:StandardItemIdentification", leaf("cbc:ID", article.standard_id, schemeID=article.standard_scheme)),
        group("cac:OriginCountry", leaf("cbc:IdentificationCode", article.origin_country)),
        category("cac:ClassifiedTaxCategory", line.vat),
        *(
            group("cac:AdditionalItemProperty", leaf("cbc:Name", item.name), leaf("cbc:Value", item.value))
            for item in article.attributes
        ),
    )


def _price(line: Line, currency: str) -> str:
    """BG-29: net price, its units, and the gross price with the discount between the two."""
    assert line.net_price is not None
    discount = ""
    if line.gross_price is not None:
        discount = group(
            "cac:AllowanceCharge",
            leaf("cbc:ChargeIndicator", "false"),
            leaf("cbc:Amount", number(line.gross_price - line.net_price), currencyID=currency),
            leaf("cbc:BaseAmount", number(line.gross_price), currencyID=currency),
        )
    return group(
        "cac:Price",
        leaf("cbc:PriceAmount", number(line.net_price), currencyID=currency),
        leaf("cbc:BaseQuantity", number(line.base_quantity), unitCode=line.unit) if line.base_quantity else "",
        discount,
    )
