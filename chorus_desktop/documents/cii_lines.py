"""The lines of an invoice in CII (BG-25 to BG-32)."""

from chorus_desktop.documents.cii_amounts import allowances_charges, line_vat, period
from chorus_desktop.documents.xml_text import amount, figure, group, leaf, number
from chorus_desktop.domain.invoice import Article, Line
from chorus_desktop.domain.totals import line_amount

#: The article of which nothing is known but its name, as of most lines.
_UNKNOWN = Article()


def line_item(line: Line, rank: int) -> str:
    """IncludedSupplyChainTradeLineItem; a line without an id goes by its rank (BT-126)."""
    assert line.quantity is not None
    note = group("ram:IncludedNote", leaf("ram:Content", line.note)) if line.note else ""
    order = group("ram:BuyerOrderReferencedDocument", leaf("ram:LineID", line.order_line)) if line.order_line else ""
    settlement = line_vat(line.vat) + period(line.period) + allowances_charges(line.allowances, line.charges)
    total = figure("ram:LineTotalAmount", amount(line_amount(line)))
    return (
        "<ram:IncludedSupplyChainTradeLineItem>"
        f"<ram:AssociatedDocumentLineDocument>{leaf('ram:LineID', line.id or str(rank))}{note}"
        "</ram:AssociatedDocumentLineDocument>"
        f"{_product(line)}"
        f"<ram:SpecifiedLineTradeAgreement>{order}{_prices(line)}</ram:SpecifiedLineTradeAgreement>"
        "<ram:SpecifiedLineTradeDelivery>"
        f"{leaf('ram:BilledQuantity', number(line.quantity), unitCode=line.unit)}"
        "</ram:SpecifiedLineTradeDelivery>"
        f"<ram:SpecifiedLineTradeSettlement>{settlement}"
        f"<ram:SpecifiedTradeSettlementLineMonetarySummation>{total}</ram:SpecifiedTradeSettlementLineMonetarySummation>"
        f"{_account(line)}</ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>"
    )


def _account(line: Line) -> str:
    """BT-133."""
    if not line.accounting_reference:
        return ""
    return group("ram:ReceivableSpecifiedTradeAccountingAccount", leaf("ram:ID", line.accounting_reference))


def _product(line: Line) -> str:
    name, description = leaf("ram:Name", line.name), leaf("ram:Description", line.description)
    article = line.article
    if article == _UNKNOWN:
        return f"<ram:SpecifiedTradeProduct>{name}{description}</ram:SpecifiedTradeProduct>"
    return group(
        "ram:SpecifiedTradeProduct",
        leaf("ram:GlobalID", article.standard_id, schemeID=article.standard_scheme),
        leaf("ram:SellerAssignedID", article.seller_id),
        leaf("ram:BuyerAssignedID", article.buyer_id),
        name,
        description,
        _attributes(article),
        group("ram:OriginTradeCountry", leaf("ram:ID", article.origin_country)),
    )


def _attributes(article: Article) -> str:
    return "".join(
        group(
            "ram:ApplicableProductCharacteristic",
            leaf("ram:Description", attribute.name),
            leaf("ram:Value", attribute.value),
        )
        for attribute in article.attributes
    )


def _prices(line: Line) -> str:
    """BG-29; both prices are those of as many units, and what lies between them is the discount (BT-147)."""
    assert line.net_price is not None
    units = leaf("ram:BasisQuantity", number(line.base_quantity), unitCode=line.unit) if line.base_quantity else ""
    price = figure("ram:ChargeAmount", number(line.net_price))
    net = f"<ram:NetPriceProductTradePrice>{price}{units}</ram:NetPriceProductTradePrice>"
    if line.gross_price is None:
        return net
    discount = line.gross_price - line.net_price
    applied = group(
        "ram:AppliedTradeAllowanceCharge",
        group("ram:ChargeIndicator", leaf("udt:Indicator", "false")),
        figure("ram:ActualAmount", number(discount)),
    )
    gross = figure("ram:ChargeAmount", number(line.gross_price))
    return group("ram:GrossPriceProductTradePrice", gross, units, applied if discount else "") + net
