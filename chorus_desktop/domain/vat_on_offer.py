"""Which VAT treatments a firm chooses from, by its regime and the place where it is established."""

from decimal import Decimal

from chorus_desktop.domain.invoice import Vat, VatCategory

FRANCHISE = Vat(
    category=VatCategory.EXEMPT,
    rate=Decimal("0.00"),
    exemption_code="VATEX-FR-FRANCHISE",
    exemption_reason="TVA non applicable, art. 293 B du CGI",
)
REVERSE_CHARGE = Vat(
    category=VatCategory.REVERSE_CHARGE,
    rate=Decimal(0),
    exemption_code="VATEX-FR-AE",
    exemption_reason="Autoliquidation – art. 283-2 nonies du CGI",
)
#: Guyane and Mayotte, where VAT does not apply for the time being.
NOT_APPLICABLE = Vat(
    category=VatCategory.EXEMPT, rate=Decimal(0), exemption_reason="TVA non applicable, art. 294-1 du CGI"
)
TRAINING = Vat(
    category=VatCategory.EXEMPT,
    rate=Decimal(0),
    exemption_code="VATEX-FR-CGI261-4",
    exemption_reason="Exonération de TVA, art. 261-4-4° a du CGI (formation)",
)
CARE = Vat(
    category=VatCategory.EXEMPT,
    rate=Decimal(0),
    exemption_code="VATEX-FR-CGI261-4",
    exemption_reason="Exonération de TVA, art. 261-4-1° du CGI (soins)",
)
#: In percent, the normal rate first (CGI art. 278 to 281 nonies).
_MAINLAND = "20 10 5.5 2.1"
#: CGI art. 297; its normal rate is that of the mainland.
_CORSICA = "20 10 13 5.5 2.1 0.9"
#: Guadeloupe, Martinique and La Réunion (CGI art. 296), and what is charged for work on the mainland.
_ANTILLES_REUNION = "8.5 2.1 1.75 1.05 20 10 5.5"
#: A rate is written with two decimals in every document.
_SHOWN = Decimal("0.01")
_BY_POSTCODE = {
    "20": _CORSICA,
    "971": _ANTILLES_REUNION,
    "972": _ANTILLES_REUNION,
    "974": _ANTILLES_REUNION,
}
#: Guyane and Mayotte.
_WITHOUT_VAT = ("973", "976")


def rates_of(postcode: str) -> tuple[Decimal, ...]:
    """The rates charged by a firm of that postcode, in percent, the normal one first."""
    told = _BY_POSTCODE.get(postcode[:3]) or _BY_POSTCODE.get(postcode[:2]) or _MAINLAND
    return tuple(Decimal(rate).quantize(_SHOWN) for rate in told.split())


def on_offer(regime: str, postcode: str = "") -> tuple[Vat, ...]:
    """The treatments to choose from under a regime (`normal` or `franchise`), the usual one first."""
    if regime == "franchise":
        return (FRANCHISE,)
    charged = tuple(Vat(rate=rate) for rate in rates_of(postcode))
    first = (NOT_APPLICABLE,) if postcode[:3] in _WITHOUT_VAT else ()
    return (*first, *charged, REVERSE_CHARGE, TRAINING, CARE)


def key_of_vat(vat: Vat) -> str:
    """The key of a VAT treatment, the same whatever zeros its rate carries; exemptions differ by their reason."""
    key = f"{vat.category.value}{vat.rate.normalize():f}"
    exempt = vat.category is VatCategory.EXEMPT and vat.exemption_code != FRANCHISE.exemption_code
    return f"{key} {vat.exemption_reason or vat.exemption_code}" if exempt else key
