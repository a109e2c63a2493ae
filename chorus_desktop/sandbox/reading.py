"""What the platform reads out of one invoice, whatever its syntax, and how unreadable documents are told."""

from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from lxml import etree

from chorus_desktop.sandbox.fields import is_amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A document that cannot be opened: one entry of listeErreurTechnique."""

    code: str
    text: str

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "Unreadable":
        """What `as_json` wrote."""
        return cls(**values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tax:
    """One VAT breakdown line (BG-23); `category` is BT-118, empty where the document lacks it."""

    rate: Decimal
    basis: Decimal
    amount: Decimal
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One invoice line (BG-25); `total` is BT-131, `category` BT-151: empty where missing, None without any VAT."""

    number: str
    name: str
    quantity: Decimal
    price: Decimal
    rate: Decimal
    total: Decimal
    category: str | None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Document totals (BG-22); None where the document states none."""

    lines: Decimal | None
    allowances: Decimal
    charges: Decimal
    without_vat: Decimal | None
    vat: Decimal | None
    with_vat: Decimal | None
    prepaid: Decimal
    rounding: Decimal
    due: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An invoice as read: identifiers and codes as they stand in the document, empty where absent."""

    number: str
    type_code: str
    issue_date: str
    cadre: str
    supplier: str
    supplier_scheme: str
    buyer: str
    buyer_scheme: str
    service: str
    engagement: str
    contract: str
    payment_means: str
    currency: str
    vat_on_debits: bool
    preceding: str
    validator: str
    totals: Totals
    taxes: tuple[Tax, ...] = ()
    lines: tuple[Line, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Plain values; amounts become text."""
        return {key: _plain(value) for key, value in asdict(self).items()}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "Reading":
        """What `as_json` wrote."""
        return cls(
            **values
            | {
                "totals": Totals(**_amounts(values["totals"])),
                "taxes": tuple(Tax(**_amounts(tax, text={"category"})) for tax in values["taxes"]),
                "lines": tuple(
                    Line(**_amounts(line, text={"category", "number", "name", "reference"})) for line in values["lines"]
                ),
            }
        )


def _amounts(values: dict[str, Any], text: AbstractSet[str] = frozenset()) -> dict[str, Any]:
    return {key: value if value is None or key in text else Decimal(value) for key, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value


class Document:
    """A parsed XML invoice looked up by XPath, with the prefixes of its syntax."""

    def __init__(self, root: etree._Element, prefixes: dict[str, str]) -> None:
        self._root = root
        self._prefixes = prefixes

    def all(self, path: str) -> list["Document"]:
        """The elements at the path."""
        found = self._root.xpath(path, namespaces=self._prefixes)
        assert isinstance(found, list)
        return [Document(element, self._prefixes) for element in found if isinstance(element, etree._Element)]

    def text(self, *paths: str) -> str:
        """The stripped text of the first element that has some, at the first path that leads to one."""
        for path in paths:
            for element in self.all(path):
                if content := (element._root.text or "").strip():
                    return content
        return ""

    def attribute(self, path: str, name: str) -> str:
        """The attribute of the first element at the path."""
        found = self.all(path)
        return str(found[0]._root.get(name) or "") if found else ""

    def amount(self, path: str) -> Decimal | None:
        """The number at the path, None where there is none or it is no number."""
        try:
            value = Decimal(self.text(path))
        except InvalidOperation:
            return None
        return value if is_amount(value) else None

    def money(self, path: str) -> Decimal:
        """The number at the path, 0 where there is none."""
        return self.amount(path) or Decimal(0)


def parse_xml(content: bytes) -> etree._Element | Unreadable:
    """Parse without entities, network or huge trees."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        line, column = fault.position
        text = f"IRRECEVABILITE: {fault.msg} - ligne: {line} - position: {column}"
        return Unreadable(code="ERR_XSD_001", text=text)
    about: Any = root.getroottree().docinfo
    if about.doctype:
        return Unreadable(code="ERR_XSD_001", text="IRRECEVABILITE: DOCTYPE interdit - ligne: 1 - position: 1")
    return root
