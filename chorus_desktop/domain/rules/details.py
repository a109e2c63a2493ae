"""What an invoice may carry beyond the form: discounts of lines, articles, delivery, payee, tax representative."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from chorus_desktop.domain import identifiers
from chorus_desktop.domain.identifiers import siren_of
from chorus_desktop.domain.invoice import Line, LineAllowanceCharge
from chorus_desktop.domain.money import AMOUNT_DECIMALS, PRICE_DECIMALS, QUANTITY_DECIMALS, decimals
from chorus_desktop.domain.parties import Address, Delivery, Payee, TaxRepresentative
from chorus_desktop.domain.rules.code_lists import COUNTRIES
from chorus_desktop.domain.rules.core import is_blank, is_outside, vat_id_wrong
from chorus_desktop.domain.rules.rule import Item, Rule, Subject, allowances, at, charges, each, lines, within_lines
from chorus_desktop.domain.rules.schemes import (
    ALLOWANCE_REASONS,
    CHARGE_REASONS,
    IDENTIFIER_SCHEMES,
    OBJECT_SCHEMES,
)
from chorus_desktop.domain.totals import is_out_of_scope


def _misshapen(siret: str) -> bool:
    return siret != "" and not identifiers.is_siret_shape(siret)


def _too_precise(value: Decimal | None, most: int) -> bool:
    return value is not None and decimals(value) > most


def _payee(broken: Callable[[Payee], bool]) -> Callable[[Subject], bool]:
    """A test of the payee, where there is one."""

    def test(subject: Subject) -> bool:
        return subject.invoice.payee is not None and broken(subject.invoice.payee)

    return test


def _payee_is_seller(subject: Subject) -> bool:
    payee, seller = subject.invoice.payee, subject.invoice.seller
    if payee is None:
        return False
    return payee.name.strip() == seller.name.strip() or (seller.siren != "" and siren_of(payee.siret) == seller.siren)


def _represented(broken: Callable[[TaxRepresentative], bool]) -> Callable[[Subject], bool]:
    """A test of the tax representative, where there is one and something is subject to VAT: else no file names him."""

    def test(subject: Subject) -> bool:
        party = subject.invoice.tax_representative
        return party is not None and broken(party) and not is_out_of_scope(subject.totals)

    return test


def _delivered(broken: Callable[[Delivery], bool]) -> Callable[[Subject], bool]:
    """A test of the place of delivery, where it is another than the buyer's."""

    def test(subject: Subject) -> bool:
        return subject.invoice.delivery is not None and broken(subject.invoice.delivery)

    return test


def _foreign_to_the_list(address: Address) -> bool:
    return address.country not in COUNTRIES | {""}


def _object_scheme(subject: Subject) -> bool:
    references = subject.invoice.references
    return bool(references.invoiced_object and references.invoiced_object_scheme) and (
        references.invoiced_object_scheme not in OBJECT_SCHEMES
    )


def _gross_below_net(line: Line, _: Subject) -> bool:
    return line.gross_price is not None and line.net_price is not None and line.gross_price < line.net_price


def _line_amounts(
    kind: str, items: Callable[[Line], Sequence[LineAllowanceCharge]], reasons: frozenset[str], *official: str
) -> tuple[Rule, ...]:
    """Precision of amount and base, and the code of the reason, of the discounts or of the charges of lines."""
    amount, base, *listed = official
    most = str(AMOUNT_DECIMALS)
    return (
        within_lines(
            f"lines.*.{kind}.*.amount",
            "too_precise",
            items,
            lambda item, _: _too_precise(item.amount, AMOUNT_DECIMALS),
            amount,
            max=most,
        ),
        within_lines(
            f"lines.*.{kind}.*.base",
            "too_precise",
            items,
            lambda item, _: _too_precise(item.base, AMOUNT_DECIMALS),
            base,
            max=most,
        ),
        within_lines(
            f"lines.*.{kind}.*.reason_code",
            "reason_code",
            items,
            lambda item, _: item.reason_code not in reasons | {""},
            *listed,
        ),
    )


def _exact(
    place: str,
    items: Callable[[Subject], Sequence[Item]],
    read: Callable[[Item], Decimal | None],
    most: int,
    official: str,
) -> Rule:
    """A rule about the decimals of a number of every item."""
    return each(place, "too_precise", items, lambda item, _: _too_precise(read(item), most), official, max=str(most))


_LINES = (
    *_line_amounts(
        "allowances",
        lambda line: line.allowances,
        ALLOWANCE_REASONS,
        *("BR-DEC-24", "BR-DEC-25", "BR-CL-19", "FX-SCH-A-000623"),
    ),
    *_line_amounts(
        "charges",
        lambda line: line.charges,
        CHARGE_REASONS,
        *("BR-DEC-27", "BR-DEC-28", "BR-CL-20", "FX-SCH-A-000624", "BR-FREXT-CL-20"),
    ),
    each(
        "lines.*.base_quantity",
        "base_quantity",
        lines,
        lambda line, _: line.base_quantity is not None and line.base_quantity <= 0,
    ),
    _exact("lines.*.base_quantity", lines, lambda line: line.base_quantity, QUANTITY_DECIMALS, "BR-FR-DEC-02_BT-149"),
    _exact("lines.*.gross_price", lines, lambda line: line.gross_price, PRICE_DECIMALS, "BR-FR-DEC-03_BT-148"),
    each("lines.*.gross_price", "gross_price", lines, _gross_below_net, "BR-FR-DEC-03_BT-147", "BR-28"),
    each(
        "lines.*.period",
        "period_order",
        lines,
        lambda line, _: line.period is not None and line.period.end < line.period.start,
        "BR-30",
    ),
    each(
        "lines.*.period",
        "date_range",
        lines,
        lambda line, _: line.period is not None and (is_outside(line.period.start) or is_outside(line.period.end)),
        "BR-FR-03_BT-134",
        "BR-FR-03_BT-135",
    ),
    each(
        "lines.*.article.origin_country",
        "country",
        lines,
        lambda line, _: line.article.origin_country not in COUNTRIES | {""},
        "BR-CL-15",
        "FX-SCH-A-000628",
    ),
    each(
        "lines.*.article.standard_scheme",
        "article_scheme",
        lines,
        lambda line, _: line.article.standard_id != "" and line.article.standard_scheme not in IDENTIFIER_SCHEMES,
        "BR-CL-21",
        "BR-64",
        "FX-SCH-A-000626",
    ),
    within_lines(
        "lines.*.article.attributes.*.name",
        "attribute",
        lambda line: line.article.attributes,
        lambda attribute, _: is_blank(attribute.name) or is_blank(attribute.value),
        "BR-54",
        "BR-FR-27_BT-160",
        "BR-FR-28-Value",
    ),
)

_ON_THE_WHOLE = (
    each(
        "allowances.*.reason_code",
        "reason_code",
        allowances,
        lambda item, _: item.reason_code not in ALLOWANCE_REASONS | {""},
        "BR-CL-19",
        "FX-SCH-A-000601",
    ),
    each(
        "charges.*.reason_code",
        "reason_code",
        charges,
        lambda item, _: item.reason_code not in CHARGE_REASONS | {""},
        "BR-CL-20",
        "BR-FREXT-CL-20",
        "FX-SCH-A-000604",
    ),
    _exact("allowances.*.base", allowances, lambda item: item.base, AMOUNT_DECIMALS, "BR-DEC-02"),
    _exact("charges.*.base", charges, lambda item: item.base, AMOUNT_DECIMALS, "BR-DEC-06"),
    at("references.invoiced_object_scheme", "object_scheme", _object_scheme, "BR-CL-07", "FX-SCH-A-000282"),
)

_PARTIES = (
    at("payee.name", "name_missing", _payee(lambda payee: is_blank(payee.name)), "BR-17"),
    at("payee.name", "payee_is_seller", _payee_is_seller, "BR-17", "UBL-SR-19", "UBL-SR-21"),
    at("payee.name", "too_long", _payee(lambda payee: len(payee.name) > 99), "BR-FR-CPRO-37", max="99"),
    at("payee.siret", "siret_shape", _payee(lambda payee: _misshapen(payee.siret)), "BR-FR-09_BT-60", "BR-FR-CPRO-17"),
    at("delivery.siret", "siret_shape", _delivered(lambda place: _misshapen(place.siret)), "BR-FR-09_BT-71"),
    at(
        "delivery.address.country",
        "country",
        _delivered(lambda place: _foreign_to_the_list(place.address)),
        "BR-CL-14",
        "FX-SCH-A-000586",
    ),
    at("tax_representative.name", "name_missing", _represented(lambda party: is_blank(party.name)), "BR-18"),
    at("tax_representative.vat_id", "vat_id_missing", _represented(lambda party: not party.vat_id), "BR-56"),
    at("tax_representative.vat_id", "vat_id", _represented(lambda party: vat_id_wrong(party.vat_id)), "BR-CO-09"),
    at(
        "tax_representative.address.country",
        "country",
        _represented(lambda party: _foreign_to_the_list(party.address)),
        "BR-CL-14",
        "FX-SCH-A-000573",
    ),
)

RULES: tuple[Rule, ...] = _LINES + _ON_THE_WHOLE + _PARTIES
