"""The words of the catalogue: what is said of works and supplies that were sold before."""

from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.ui.formats import format_date, format_money
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import choices
from chorus_desktop.ui.wording.choices import vat_label

FAULTS = {
    "catalogue_unknown": "Cet article n’est plus au catalogue. Cherchez-le de nouveau.",
    "catalogue_nameless": "Cet article n’a pas de nom. Tapez sa désignation.",
    "catalogue_taken": "« {name} » est déjà au catalogue. Changez la désignation, ou modifiez l’autre.",
}


def unit_label(code: str) -> str:
    """What the form calls a unit."""
    return next((unit.label for unit in choices.UNITS if unit.key == code), code)


def priced(item: CatalogueItem) -> str:
    """Its price: "38,50 € HT / u"."""
    if item.net_price is None:
        return said("Prix à taper")
    price = format_money(item.net_price, decimals=6)
    return said("{price} HT\u00a0/\u00a0{unit}").format(price=price, unit=unit_label(item.unit))


def offered(item: CatalogueItem) -> str:
    """What stands below its name while a line is typed."""
    parts = [priced(item), _taxed(item)]
    if item.sold_on is not None:
        parts.append(said("vendu le {date}").format(date=format_date(item.sold_on)))
    return " · ".join(parts)


def known(item: CatalogueItem) -> str:
    """What the catalogue says below its name."""
    parts = [priced(item), _taxed(item)]
    if item.sold_on is not None:
        one, many = said("vendu 1 fois, le {date}"), said("vendu {count} fois, la dernière le {date}")
        parts.append((one if item.times == 1 else many).format(count=item.times, date=format_date(item.sold_on)))
    if item.fixed:
        parts.append(said("prix fixé par vous"))
    return " · ".join(parts)


def _taxed(item: CatalogueItem) -> str:
    vat = vat_label(item.vat)
    return said("TVA {vat}").format(vat=vat) if vat[0].isdigit() else vat
