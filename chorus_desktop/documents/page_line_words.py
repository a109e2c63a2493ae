"""What is said of a line below its name: the article, the price, dates, discounts and references."""

from collections.abc import Iterator
from decimal import Decimal

from chorus_desktop.documents import french
from chorus_desktop.domain.invoice import Article, Line, LineAllowanceCharge
from chorus_desktop.domain.money import to_cents
from chorus_desktop.domain.totals import gross_line_amount

_NO_ARTICLE = Article()


def below(line: Line) -> list[str]:
    """The texts below the name, each to be wrapped by itself."""
    texts = [line.description] if line.description.strip() else []
    texts += [line.note] if line.note.strip() else []
    if line.article != _NO_ARTICLE:
        texts += _article(line.article)
    if line.period is not None:
        texts.append(f"Du {french.day(line.period.start)} au {french.day(line.period.end)}")
    texts += _price(line)
    if line.allowances or line.charges:
        texts.append(french.titled("Avant remises et frais", french.euros(gross_line_amount(line))))
        texts += [french.titled(reason_of(item, "Remise"), _signed(-item.amount)) for item in line.allowances]
        texts += [french.titled(reason_of(item, "Frais"), _signed(item.amount)) for item in line.charges]
    references = [
        f"ligne {line.order_line} de votre commande" if line.order_line else "",
        f"votre imputation {line.accounting_reference}" if line.accounting_reference else "",
    ]
    told = " · ".join(map(_together, filter(None, references)))
    return [*texts, told[:1].upper() + told[1:]] if told else texts


def reason_of(item: LineAllowanceCharge, default: str) -> str:
    """Why something is taken off or added, with the share that it is, where that was said (BT-94, BT-101…)."""
    reason = item.reason or default
    if item.percent is None:
        return reason
    of = f" de {french.euros(item.base)}" if item.base is not None else ""
    return f"{reason} {_together(f'({french.rate(item.percent)}{of})')}"


def _together(text: str) -> str:
    """The text as one word, which is not broken as long as a line can hold it."""
    return text.replace(" ", french.NBSP)


def _signed(amount: Decimal) -> str:
    return french.euros(to_cents(amount))


def _price(line: Line) -> Iterator[str]:
    if line.base_quantity is not None and line.base_quantity not in (0, 1):
        yield f"Prix pour {french.figure(line.base_quantity)}{french.NBSP}{french.unit(line.unit)}"
    if line.gross_price is not None and line.gross_price != line.net_price:
        yield french.titled("Prix avant remise", f"{french.figure(line.gross_price, 2)}{french.NBSP}€")


def _article(article: Article) -> Iterator[str]:
    names = (
        ("réf. ", article.seller_id),
        ("votre réf. ", article.buyer_id),
        ("code-barres " if article.standard_scheme == "0160" else "code ", article.standard_id),
        ("origine ", article.origin_country),
    )
    told = " · ".join(_together(f"{name}{value}") for name, value in names if value)
    if told:
        yield told[0].upper() + told[1:]
    if article.attributes:
        yield " · ".join(_together(french.titled(item.name, item.value)) for item in article.attributes)
