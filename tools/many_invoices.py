"""Make a profile hold very many invoices: `python -m tools.many_invoices DIR COUNT`; a few real ones, then copies.

The copies stand in the list, in the search and in what the platform told; they have no documents of their own.
"""

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from chorus_desktop.paths import Profile
from chorus_desktop.store import row_sums
from chorus_desktop.store.words import search_words
from tools.seed_profile import seed

#: Invoices that are made by the real actions, in every state.
REAL = 40
#: Copies that are held in memory at once.
_AT_ONCE = 20_000
_TOWNS = "Malaucène Valbrune Saint-Aubrac Montclar Aigues Bellegarde Courtenay Épernay Fontaine Grandval".split()
_KINDS = ("Commune de", "Lycée", "Collège", "Hôpital de", "Syndicat des eaux de", "École de")


def fill(folder: Path, count: int) -> None:
    """A profile in `folder` with `count` invoices or a few more, all but a few of them copies."""
    seed(folder, REAL, datetime.now(UTC))
    add(folder, count - REAL)


def add(folder: Path, count: int, among: str = "platform_status <> ''") -> None:
    """So many copies more of the invoices there that are on the platform, `among` those that meet an SQL condition."""
    with closing(sqlite3.connect(Profile(folder).database)) as connection:
        connection.row_factory = sqlite3.Row
        asked = f"SELECT * FROM invoices WHERE submission_state = 'integrated' AND {among}"  # noqa: S608 - ours
        rows = [dict(row) for row in connection.execute(asked)]
        names = [name for name in rows[0] if name != "id"]
        first = connection.execute("SELECT max(id) + 1 FROM invoices").fetchone()[0]
        every = iter(range(count))
        while ranks := tuple(islice(every, _AT_ONCE)):
            _insert(connection, names, first, ranks, _copies(rows, ranks))
        row_sums.renew(connection, {})
        connection.commit()


def _insert(
    connection: sqlite3.Connection, names: list[str], first: int, ranks: tuple[int, ...], made: Iterator[dict[str, Any]]
) -> None:
    copies = list(zip(ranks, made, strict=True))
    marks = ", ".join("?" * len(names))
    connection.executemany(
        f"INSERT INTO invoices (id, {', '.join(names)}) VALUES (?, {marks})",  # noqa: S608 - names of columns
        ([first + rank, *(copy[name] for name in names)] for rank, copy in copies),
    )
    connection.executemany(
        "INSERT INTO invoices_search (rowid, words) VALUES (?, ?)",
        (
            (first + rank, search_words(copy["number"], copy["buyer_name"], copy["buyer_siret"]))
            for rank, copy in copies
        ),
    )
    connection.executemany(
        "INSERT INTO status_events (invoice_id, status, at, comment, observed_at) VALUES (?, ?, ?, '', ?)",
        (
            (first + rank, copy["platform_status"], copy["platform_status_at"], copy["platform_status_at"])
            for rank, copy in copies
        ),
    )


def _copies(rows: list[dict[str, Any]], ranks: Iterable[int]) -> Iterator[dict[str, Any]]:
    """Invoices of the last ten years, most of them paid as in life."""
    paid = [row for row in rows if row["platform_status"] == "MISE_EN_PAIEMENT"]
    today = datetime.now(UTC).date()
    for rank in ranks:
        source = rows[rank % len(rows)] if rank % 50 == 0 else paid[rank % len(paid)]
        day = today - timedelta(days=rank % 3650)
        moment = f"{day.isoformat()}T08:{rank // 60 % 60:02d}:{rank % 60:02d}.000000Z"
        yield source | {
            "number": f"M{day.year}-{rank:07d}",
            "issue_date": day.isoformat(),
            "due_date": date.fromordinal(day.toordinal() + 30).isoformat(),
            "buyer_siret": f"{21_000_000_000_000 + rank % 400 * 2_222_222_221}",
            "buyer_name": f"{_KINDS[rank % 6]} {_TOWNS[rank % 10]}-sur-{_TOWNS[rank // 7 % 10]}",
            "with_vat_cents": 12_000 + rank * 37 % 900_000,
            "without_vat_cents": 10_000 + rank * 31 % 750_000,
            "updated_at": moment,
            "created_at": moment,
            "issued_at": moment,
            "platform_status_at": moment,
        }


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))
