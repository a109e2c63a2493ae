"""The dated rates that late interest is computed with, as they are shipped in `resources/rates/`."""

import json
from datetime import date
from decimal import Decimal
from functools import cache

from chorus_desktop.domain.late_interest import RefinancingRate
from chorus_desktop.paths import resource


@cache
def shipped_rates() -> tuple[RefinancingRate, ...]:
    """Every half-year that the file holds, verified or not, oldest first."""
    told = json.loads(resource("rates", "ecb_main_refinancing.json").read_text(encoding="utf-8"))
    return tuple(
        RefinancingRate(
            half_year=date.fromisoformat(entry["half_year"]),
            percent=Decimal(entry["percent"]),
            source=entry["source"],
            checked_on=date.fromisoformat(entry["checked_on"]),
            verified=entry["verified"],
        )
        for entry in told["rates"]
    )
