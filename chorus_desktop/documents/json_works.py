"""Where an invoice stands in its works contract, in the JSON form, read and given."""

from typing import Any

from chorus_desktop.documents.json_plain import iso, kept, plain
from chorus_desktop.documents.json_reading import Reading
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.situations import Amendment, Item, Situation


def situation(reading: Reading) -> Situation:
    """The situation with its schedule; which contract of a store it is stays in that store."""
    rank = reading.decimal("rank")
    return Situation(
        rank=1 if rank is None else int(rank),
        until=reading.day("until"),
        retention=reading.decimal("retention") or ZERO,
        before_retained=reading.decimal("before_retained") or ZERO,
        items=reading.objects("items", _item),
        amendments=reading.objects("amendments", _amendment),
    )


def situation_json(given: Situation | None) -> dict[str, Any] | None:
    """The inverse of `situation`."""
    if given is None:
        return None
    return kept(
        {
            "rank": str(given.rank),
            "until": iso(given.until),
            "retention": plain(given.retention),
            "before_retained": plain(given.before_retained),
            "items": [_item_json(item) for item in given.items],
            "amendments": [_amendment_json(one) for one in given.amendments],
        }
    )


def _amendment(reading: Reading) -> Amendment:
    number = reading.decimal("number")
    return Amendment(
        number=1 if number is None else int(number),
        signed_on=reading.required_day("signed_on"),
        subject=reading.text("subject"),
        amount=reading.decimal("amount") or ZERO,
        key=reading.text("key"),
    )


def _amendment_json(one: Amendment) -> dict[str, Any]:
    return kept(
        {
            "number": str(one.number),
            "signed_on": iso(one.signed_on),
            "subject": one.subject,
            "amount": plain(one.amount),
            "key": one.key,
        }
    )


def _item(reading: Reading) -> Item:
    return Item(
        key=reading.text("key"),
        name=reading.text("name"),
        unit=reading.text("unit", "C62"),
        quantity=reading.decimal("quantity") or ZERO,
        amount=reading.decimal("amount") or ZERO,
        before_quantity=reading.decimal("before_quantity") or ZERO,
        before_amount=reading.decimal("before_amount") or ZERO,
    )


def _item_json(item: Item) -> dict[str, Any]:
    return kept(
        {
            "key": item.key,
            "name": item.name,
            "unit": item.unit,
            "quantity": plain(item.quantity),
            "amount": plain(item.amount),
            "before_quantity": plain(item.before_quantity),
            "before_amount": plain(item.before_amount),
        }
    )
