"""The JSON form: nothing of an invoice is lost in it, and its schema says what the reader takes."""

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given

from chorus_desktop.documents.invoice_json import invoice_to_json, parse_invoice, totals_to_json
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Attachment, Invoice
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.paths import resource
from tests import works
from tests.documents import rich, variants
from tests.documents.invoices import INVOICES, UNSHRUNK, differences

SCHEMA = json.loads(resource("schema", "invoice.schema.json").read_text(encoding="utf-8"))
ATTACHED = Attachment(filename="plan.png", path="p/plan.png", designation="Plan du toit", media_type="image/png")
FULL = replace(
    variants.variants(rich.everything(variants.example("example_reform")))["subcontractor"],
    attachments=(ATTACHED,),
    works=works.ten_months(works.contract())[3].works,
)


@UNSHRUNK
@given(INVOICES)
def test_an_invoice_comes_back_as_it_was(invoice: Invoice) -> None:
    assert differences(parse_invoice(json.loads(json.dumps(invoice_to_json(invoice)))), invoice) == []


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema that a reference stands for."""
    if "$ref" in schema:
        found: dict[str, Any] = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
        return found
    return schema


def objects(data: Any, schema: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each object of a document with the schema of its place."""
    schema = resolved(schema)
    if isinstance(data, dict):
        yield data, schema
        for key, value in data.items():
            yield from objects(value, schema["properties"][key])
    elif isinstance(data, list):
        for item in data:
            yield from objects(item, schema["items"])


def test_the_schema_knows_every_key_that_is_given() -> None:
    data = invoice_to_json(FULL)
    empty = {"stated_totals", "preceding_invoices", "payment_terms"}
    assert set(data) == {field.name for field in fields(Invoice)} - empty
    for found, schema in objects(data, SCHEMA):
        assert schema["additionalProperties"] is False
        assert found.keys() <= schema["properties"].keys()


def places(schema: dict[str, Any], path: str = "") -> Iterator[str]:
    """The places of all values that the schema knows, `0` standing for an index."""
    schema = resolved(schema)
    if schema.get("type") == "array":
        yield from places(schema["items"], f"{path}.0")
    elif "properties" in schema:
        for key, inner in schema["properties"].items():
            yield from places(inner, f"{path}.{key}" if path else key)
    else:
        yield path


def with_value(path: list[str], value: object) -> Any:
    """A document with one value, at a place."""
    if not path:
        return value
    head, *rest = path
    return [with_value(rest, value)] if head == "0" else {head: with_value(rest, value)}


@pytest.mark.parametrize("place", sorted(places(SCHEMA)))
def test_the_reader_knows_every_place_of_the_schema_and_takes_no_number_there(place: str) -> None:
    with pytest.raises(UserFault) as fault:
        parse_invoice(with_value(place.split("."), 7))
    assert fault.value.code in ("json_type", "json_missing", "json_no_object")
    with pytest.raises(UserFault, match=r"json_key_unknown|json_missing"):
        parse_invoice(with_value([*place.split(".")[:-1], "of_the_future"], "x"))


def test_a_rounding_is_told_among_the_totals_only_where_there_is_one() -> None:
    assert totals_to_json(compute_totals(FULL))["rounding"] == "-0.03"
    assert "rounding" not in totals_to_json(compute_totals(variants.example()))
