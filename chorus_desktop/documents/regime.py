"""The two regimes of a French public invoice: what Chorus Pro itself demands, and the formats of the reform."""

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.validation import HISTORIC_PROCESSES

#: BT-24, the profile of what is written.
EN16931 = "urn:cen.eu:en16931:2017"


def is_reform(invoice: Invoice) -> bool:
    """Whether the cadre (BT-23) is one of the reform (S1, B1, M1…) rather than Chorus Pro's own (A1…)."""
    return invoice.business_process not in HISTORIC_PROCESSES


def payment_means_code(invoice: Invoice) -> str:
    """BT-81 as the regime lists it: what Chorus Pro calls 01 (another means) is 1 in UNCL4461."""
    return "1" if invoice.payment_means == "01" and is_reform(invoice) else invoice.payment_means
