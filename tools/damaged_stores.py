"""Damages 10,000 stores, each once: what matters is found, no document is wrong, all that is undamaged is salvaged."""

import json
import logging
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from chorus_desktop.domain.templates import Template  # noqa: E402
from chorus_desktop.store import attachments, invoices, payments, templates  # noqa: E402
from chorus_desktop.store.database import open_database  # noqa: E402
from tools.seed_profile import seed  # noqa: E402
from tools.store_trial import Account, Original, original, try_one  # noqa: E402

STORES = 10_000
#: Stores of one task, and after how many it is said how far it is.
_TASK, _NEWS = 50, 500
_MOMENT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
#: Issued invoices of the store that is damaged.
_INVOICES = 12

_whole: Original | None = None


def main() -> int:
    """Print what was tried and the seed, which gives the same damages again; 1 if anything failed or was not found."""
    stores = int(os.environ.get("CHECK_STORE", str(STORES)))
    chosen = int(os.environ.get("CHECK_STORE_SEED", str(secrets.randbelow(10**6))))
    print(f"{stores} damaged stores of seed {chosen}", flush=True)
    began, news, account = time.monotonic(), _NEWS, Account()
    for share in _shares(chosen, stores):
        account.add(share)
        if account.kinds.total() >= news:
            news += _NEWS
            print(f"{account.kinds.total()} after {round(time.monotonic() - began)} s", flush=True)
    _report(account, chosen, round(time.monotonic() - began))
    return 1 if account.failures or account.silent_stores else 0


def _shares(chosen: int, stores: int) -> Iterator[Account]:
    with ProcessPoolExecutor(int(os.environ.get("CHECK_STORE_WORKERS", "0")) or None, initializer=_prepare) as pool:
        firsts = range(0, stores, _TASK)
        yield from pool.map(share, [chosen] * len(firsts), firsts, [min(first + _TASK, stores) for first in firsts])


def _prepare() -> None:
    global _whole  # noqa: PLW0603 - once in each process
    logging.disable(logging.CRITICAL)
    _whole = furnished()


def share(chosen: int, first: int, last: int) -> Account:
    """Try the stores from `first` up to `last`."""
    assert _whole is not None
    account = Account()
    for number in range(first, last):
        try_one(_whole, chosen, number, account)
    return account


def furnished() -> Original:
    """A small store with a bit of everything, and what it was a moment earlier."""
    with tempfile.TemporaryDirectory() as folder:
        seed(Path(folder), _INVOICES, _MOMENT)
        path = Path(folder) / "chorus.db"
        earlier = path.read_bytes()
        store = open_database(path)
        issued = invoices.load(store, 1)
        payments.note(store, 1, Decimal("12.50"), date(2026, 11, 24), text="Virement partiel", now=_MOMENT)
        invoice = replace(issued.invoice, number="")
        template = Template(name="Entretien", invoice=invoice)
        templates.keep(store, template, now=_MOMENT)
        for rank in range(3):
            invoices.save_draft(
                store,
                None,
                replace(invoice, contract=f"M-{rank}", lines=invoice.lines * (1 + 8 * rank)),
                origin="form",
                now=_MOMENT,
            )
        attachments.add_document(store, b"plan " * 3000, media_type="image/png", now=_MOMENT)
        store.close()
        return original(path, earlier)


def _report(account: Account, chosen: int, seconds: int) -> None:
    path = ROOT / "build" / "check-store" / "report.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {"seed": chosen, "seconds": seconds, **vars(account)}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    for title in ("kinds", "found", "silent", "salvaged", "altered"):
        print(f"{title}: " + ", ".join(f"{name} {count}" for name, count in getattr(account, title).most_common()))
    for line in [*account.failures, *account.silent_stores][:40]:
        print(line)
    told_of = f"{len(account.failures)} failures, {len(account.silent_stores)} not found"
    print(f"{seconds} s; {told_of}; {path.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main())
