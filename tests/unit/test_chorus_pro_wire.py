"""The JSON of Chorus Pro: what is refused, how fields are read, how numbers are written."""

import contextlib
import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.chorus_pro.wire import MAX_DEPTH, Fields, WrongAnswer, decode, encode


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"texte"',
        b"12",
        b"null",
        b'{"a":1} {"b":2}',
        b'{"a":1,"a":1}',
        b'{"a":{"b":1,"b":2}}',
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b'{"a":-Infinity}',
        b'{"a":"\xff"}',
        b"\xef\xbb\xbf{}",
        b'{"a":1e99999999999999999999}',
        b'{"a":' + b"9" * 5000 + b"}",
        b'{"a":' + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"}",
        b"[" * 200_000,
        b'{"a":"' + b'\\"' * 100_000,
        b'{"a":"\\',
    ],
)
def test_what_is_not_strict_json_is_refused(body: bytes) -> None:
    with pytest.raises(WrongAnswer):
        decode(body)


def test_brackets_in_a_text_are_no_depth() -> None:
    text = '[{"' * 50 + "\\"
    assert decode(json.dumps({"a": text}).encode()) == {"a": text}


def test_the_deepest_that_is_read() -> None:
    levels = MAX_DEPTH - 1
    assert "a" in decode(b'{"a":' + b"[" * levels + b"]" * levels + b"}")


def test_amounts_never_go_through_a_float() -> None:
    assert decode(b'{"a":0.1,"b":123456789012345.67,"c":1}') == {
        "a": Decimal("0.1"),
        "b": Decimal("123456789012345.67"),
        "c": 1,
    }


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.decimals(allow_nan=False, allow_infinity=False, places=2),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), json_values, max_size=5))
def test_what_is_written_is_read_back(members: dict[str, object]) -> None:
    assert decode(encode(members)) == members


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_an_object_or_a_wrong_answer(body: bytes) -> None:
    with contextlib.suppress(WrongAnswer):
        assert isinstance(decode(body), dict)


def test_how_a_body_is_written() -> None:
    body = encode(
        {"montant": Decimal("1E+3"), "petit": Decimal("0.10"), "nom": "Élagage", "oui": True, "liste": [1, None]}
    )
    assert body.decode() == '{"montant":1000,"petit":0.10,"nom":"Élagage","oui":true,"liste":[1,null]}'


@pytest.mark.parametrize("value", [1.5, b"x", {1, 2}])
def test_what_cannot_be_written(value: object) -> None:
    with pytest.raises(TypeError):
        encode({"a": value})


def test_what_is_absent() -> None:
    for fields in (Fields({}), Fields({"a": None})):
        assert fields.text("a") == ""
        assert fields.whole("a") is None
        assert fields.amount("a") is None
        assert fields.flag("a") is False
        assert fields.flag("a", default=True) is True
        assert fields.moment("a") is None
        assert fields.day("a") is None
        assert fields.children("a") == ()
        assert fields.child("a").child("b").text("c") == ""


@pytest.mark.parametrize(
    ("reader", "value", "read"),
    [
        ("text", " x ", "x"),
        ("required_text", "é", "é"),
        ("whole", -3, -3),
        ("required_whole", 0, 0),
        ("identifier", 1, 1),
        ("amount", Decimal("1.50"), Decimal("1.50")),
        ("amount", 0, Decimal(0)),
        ("flag", True, True),
        ("day", "2026-04-03", date(2026, 4, 3)),
        ("day", "2026-04-03T00:30:00+02:00", date(2026, 4, 3)),
        ("day", "2026-04-02T22:30:00Z", date(2026, 4, 3)),
        ("moment", "2026-04-03", datetime(2026, 4, 2, 22, 0, tzinfo=UTC)),
        ("moment", "2026-01-03 11:14", datetime(2026, 1, 3, 10, 14, tzinfo=UTC)),
        ("moment", "2026-07-03 11:14", datetime(2026, 7, 3, 9, 14, tzinfo=UTC)),
        ("moment", "2026-04-03T11:14:02.120+02:00", datetime(2026, 4, 3, 9, 14, 2, 120_000, tzinfo=UTC)),
        ("moment", "2026-10-25 02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)
def test_what_is_read(reader: str, value: object, read: object) -> None:
    assert getattr(Fields({"a": value}), reader)("a") == read


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        ("text", 1),
        ("text", "\udc00"),
        ("required_text", None),
        ("required_text", "  "),
        ("whole", "1"),
        ("whole", True),
        ("whole", Decimal("1.0")),
        ("whole", 2**63),
        ("required_whole", None),
        ("identifier", 0),
        ("amount", "1"),
        ("amount", False),
        ("amount", Decimal("1E+16")),
        ("amount", Decimal("1E-16")),
        ("flag", 0),
        ("child", []),
        ("children", "x"),
        ("children", [1]),
        ("moment", "03/04/2026"),
        ("moment", "1999-12-31"),
        ("day", "2200-01-01"),
    ],
)
def test_a_wrong_field_is_named(reader: str, value: object) -> None:
    outer = Fields({"facture": {"a": value}})
    with pytest.raises(WrongAnswer, match=r"^facture\.a: "):
        getattr(outer.child("facture"), reader)("a")


def test_a_lone_object_counts_as_a_list() -> None:
    (only,) = Fields({"liste": {"a": "x"}}).children("liste")
    assert only.text("a") == "x"
    with pytest.raises(WrongAnswer, match=r"^liste\[1\]\.a: "):
        Fields({"liste": [{}, {"a": 1}]}).children("liste")[1].text("a")
