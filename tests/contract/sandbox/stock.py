"""Puts thousands of integrated invoices into the data folder of a platform, without a network."""

import time
from contextlib import closing
from decimal import Decimal
from pathlib import Path

from chorus_desktop.sandbox import deposits, invoices
from chorus_desktop.sandbox.clock import day
from chorus_desktop.sandbox.reading import Reading, Totals
from chorus_desktop.sandbox.state import State
from tests.contract.sandbox.by_hand import MALAUCENE, SUPPLIER

TODAY = day(time.time())


def stocked(folder: Path, count: int) -> None:
    """Fill the folder with invoices M-000000 and on, all deposited in this instant, in every state of the script."""
    with closing(State(folder, scenario="default", speed=0)) as state, state.db:
        now = state.clock.now()
        for rank in range(count):
            reading = _reading(f"M-{rank:06d}", Decimal(100 + rank % 700))
            deposit = deposits.receive_submission(state, reading.number)
            state.db.execute("UPDATE deposit SET flux_number = ? WHERE id = ?", (f"CPP0011117{deposit:015d}", deposit))
            invoices.integrate(state, deposit, reading, at=now, mode="UPLOAD_API", file_id=None)
            deposits.settle_submission(state, deposit, "IN_INTEGRE", [])


def _reading(number: str, amount: Decimal) -> Reading:
    return Reading(
        number=number,
        type_code="380",
        issue_date=TODAY,
        cadre="A1",
        supplier=SUPPLIER,
        supplier_scheme="SIRET",
        buyer=MALAUCENE,
        buyer_scheme="SIRET",
        service="TECH",
        engagement="",
        contract="",
        payment_means="30",
        currency="EUR",
        vat_on_debits=True,
        preceding="",
        validator="",
        totals=Totals(
            lines=amount,
            allowances=Decimal(0),
            charges=Decimal(0),
            without_vat=amount,
            vat=Decimal(0),
            with_vat=amount,
            prepaid=Decimal(0),
            rounding=Decimal(0),
            due=amount,
        ),
    )
