"""The words of the catalogue: what is said of works and supplies that were sold before, and done with them."""

from collections.abc import Sequence
from decimal import Decimal

from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.ui.formats import format_date, format_money, format_quantity
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import choices
from chorus_desktop.ui.wording.choices import vat_label

FAULTS = {
    "catalogue_unknown": "Cet article n’est plus au catalogue. Cherchez-le de nouveau.",
    "catalogue_nameless": "Cet article n’a pas de nom. Tapez sa désignation.",
    "catalogue_taken": "« {name} » est déjà au catalogue. Changez la désignation, ou modifiez l’autre.",
}

#: What is done with those chosen, on the bar and in the menu.
CHANGE = "Mo&difier…"
INVOICE = "Faire une &facture"
REMOVE = "&Retirer du catalogue"

#: From here on they are counted in the plural.
_SEVERAL = 2


def unit_label(code: str) -> str:
    """What the form calls a unit."""
    return next((unit.label for unit in choices.UNITS if unit.key == code), code)


def price(net_price: Decimal | None) -> str:
    """The price of one: "38,50 €", or that it has none yet."""
    return said("Prix à taper") if net_price is None else format_money(net_price, decimals=6)


def _priced(item: CatalogueItem) -> str:
    """Its price: "38,50 € HT / u"."""
    told = price(item.net_price)
    if item.net_price is None:
        return told
    return said("{price} HT\u00a0/\u00a0{unit}").format(price=told, unit=unit_label(item.unit))


def offered(item: CatalogueItem) -> str:
    """What stands below its name while a line is typed."""
    parts = [_priced(item), _taxed(item)]
    if item.sold_on is not None:
        parts.append(said("vendu le {date}").format(date=format_date(item.sold_on)))
    return " · ".join(parts)


def _taxed(item: CatalogueItem) -> str:
    vat = vat_label(item.vat)
    return said("TVA {vat}").format(vat=vat) if vat[0].isdigit() else vat


def listed(count: int) -> str:
    """What stands above the table."""
    if count < _SEVERAL:
        return said("1 article") if count else said("Articles")
    return said("{count} articles").format(count=format_quantity(Decimal(count)))


def chosen(count: int) -> str:
    """How many are chosen."""
    if count == 1:
        return said("1 article choisi")
    return said("{count} articles choisis").format(count=format_quantity(Decimal(count)))


def too_many(count: int, most: int) -> str:
    """Why nothing is offered for so many."""
    return said("{count} articles choisis. Choisissez-en {most} au plus pour agir sur tous à la fois.").format(
        count=format_quantity(Decimal(count)), most=most
    )


def removed(names: Sequence[str]) -> str:
    """What was done."""
    if len(names) == 1:
        return said("{name} est retiré du catalogue.").format(name=names[0])
    return said("{count} articles sont retirés du catalogue.").format(count=len(names))


def chosen_rows(count: int) -> str:
    """Those chosen, as they are offered for an export."""
    several = said("Les {count} articles choisis").format(count=format_quantity(Decimal(count)))
    return said("L’article choisi") if count == 1 else several


def listed_rows(count: int) -> str:
    """Those listed, as they are offered for an export."""
    several = said("Les {count} articles de la liste").format(count=format_quantity(Decimal(count)))
    return said("L’article de la liste") if count == 1 else several


speak(globals())
