"""The two regimes of a French public invoice, and the profile that each document needs in each syntax (BT-24)."""

from dataclasses import dataclass

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.rules.code_lists import HISTORIC_PROCESSES, PAID_PROCESSES

_EN16931 = "urn:cen.eu:en16931:2017"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """BT-24 in CII and in UBL, and what a Factur-X calls the same (fx:ConformanceLevel)."""

    cii: str
    ubl: str
    level: str


EN16931 = Profile(cii=_EN16931, ubl=_EN16931, level="EN 16931")
#: EN 16931 with what only the extensions may carry: an agent of the seller, a second identifier of the buyer.
EXTENDED = Profile(
    cii=f"{_EN16931}#conformant#urn:factur-x.eu:1p0:extended",
    ubl=f"{_EN16931}#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr",
    level="EXTENDED",
)
#: The same on Chorus Pro itself, whose UBL knows no extension; the rules of EN 16931 only warn of an agent there.
_HISTORIC_EXTENDED = Profile(cii=EXTENDED.cii, ubl=_EN16931, level=EXTENDED.level)


def is_reform(invoice: Invoice) -> bool:
    """Whether the cadre (BT-23) is one of the reform (S1, B1, M1…) rather than Chorus Pro's own (A1…)."""
    return invoice.business_process not in HISTORIC_PROCESSES


def profile_of(invoice: Invoice) -> Profile:
    """EN 16931, or EXTENDED where there is a main contractor, or a routing code of the reform (BT-46, scheme 0224)."""
    if invoice.third_party is None and not routing_code(invoice):
        return EN16931
    return EXTENDED if is_reform(invoice) else _HISTORIC_EXTENDED


def routing_code(invoice: Invoice) -> str:
    """The service code where the reform wants it too, beside the SIRET (CPRO-11); Chorus Pro reads BT-10 alone."""
    return invoice.buyer.service_code.strip() if is_reform(invoice) else ""


def payment_means_code(invoice: Invoice) -> str:
    """BT-81 as the regime lists it: what Chorus Pro calls 01 (another means) is 1 in UNCL4461."""
    return "1" if invoice.payment_means == "01" and is_reform(invoice) else invoice.payment_means


def states_prepaid(invoice: Invoice) -> bool:
    """Whether BT-113 is written: not for nothing, but of what is said to be paid already even then (BR-FR-CO-09)."""
    return bool(invoice.prepaid) or invoice.business_process in PAID_PROCESSES
