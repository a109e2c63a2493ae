"""What must hold: the invariants of the simulation, some after every step, the rest when all has come to rest."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import guard, queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.findings import Area
from chorus_desktop.store.read_models import InvoiceDetail, InvoiceRow
from chorus_desktop.store.strays import strays
from chorus_desktop.store.verification import verify
from tests.sim import laptop as laptops
from tests.sim.claims import screen_of, untrue
from tests.sim.disk import SimDisk
from tests.sim.laptop import CANARY
from tests.sim.laptop_disk import PATH
from tests.sim.platform import Holding, to_the_minute
from tools.prove.soundness import findings

if TYPE_CHECKING:
    from tests.sim.laptop import Laptop
    from tests.sim.world import World

S = SubmissionState
_TWO_PULLS = timedelta(minutes=40)
#: Where a submission may rest: at its end, or where the screen names what the user must do.
AT_REST = frozenset({S.INTEGRATED, S.REJECTED, S.REFUSED, S.CONFLICT, S.STUCK, S.CANCELLED, S.HANDED_OVER})


#: What a screen says in these states may become untrue by what happens elsewhere; all else stays true once it was.
_VOLATILE = frozenset({S.QUEUED, S.SENDING, S.REJECTED, S.REFUSED, S.CANCELLED})


def look(laptop: Laptop, store: Store, invoice_id: int | None = None, *, closely: bool = False) -> None:
    """Read the screen of one invoice, or of all, and compare it with the platform's history.

    A screen that shows what was already found true is passed over, except `closely`.
    """
    ids = queries.invoice_ids(store) if invoice_id is None else (invoice_id,)
    rows = queries.invoice_page(store, ids)
    if invoice_id is None:
        _nothing_vanishes(laptop, {(laptop.lineage, row.number) for row in rows if row.number})
    for row in rows:
        key = (laptop.lineage, row.id)
        if laptop.seen.get(key) == row and row.submission_state not in _VOLATILE and not closely:
            continue
        laptop.seen[key] = row
        detail = queries.invoice_detail(store, row.id)
        if detail.submission is None:
            continue
        _note_sending(laptop, detail.row)
        screen = screen_of(laptop, detail, _uid(laptop, store, detail))
        if not screen.uid:
            continue
        if wrong := untrue(laptop, screen):
            laptop.world.violation("untrue", wrong)
        _forward(laptop, detail)


def _nothing_vanishes(laptop: Laptop, shown: set[tuple[int, str]]) -> None:
    """A number that was once on the screen is there for ever, but for a store that was restored."""
    for lineage, number in sorted(laptop.displayed - shown):
        if lineage == laptop.lineage:
            laptop.world.violation("lost", f"{laptop.name}: {number} was on the screen and is gone")
    laptop.displayed |= shown


def _uid(laptop: Laptop, store: Store, detail: InvoiceDetail) -> str:
    """What the platform calls the invoice; an older store may show an earlier paper of what it then became, and show it
    still after somebody else has deposited the later one.

    One that is contested is not what bears its number there: a store that was restored may have given it again.
    """
    assert detail.submission is not None
    uid = laptop.uid(store, detail.submission.document_sha256)
    contested = detail.row.submission_state is S.CONFLICT
    elsewhere = laptop.lineage or detail.row.number in laptop.accountant.given
    if not elsewhere or contested:
        return uid
    later = laptop.world.platform.under(detail.row.number, laptop.name)
    adopted = [holding.uid for holding in later if holding.platform_id == detail.submission.platform_id]
    if adopted or not later or laptop.world.platform.of(uid):
        return adopted[0] if adopted else uid
    return later[-1].uid


def _note_sending(laptop: Laptop, row: InvoiceRow) -> None:
    if row.submission_state is S.SENDING:
        laptop.sending_since.setdefault(row.number, laptop.world.loop.time())
    else:
        laptop.sending_since.pop(row.number, None)


def _forward(laptop: Laptop, detail: InvoiceDetail) -> None:
    """A status never goes back in time, nor is it newer than the platform's present."""
    row = detail.row
    if row.status_at is None:
        return
    if row.status_at > laptop.world.platform.now():
        laptop.world.violation("untrue", f"{laptop.name} {row.number}: a status of the future, {row.status_at}")
    key = (laptop.lineage, row.id)
    shown = laptop.shown.get(key)
    if shown is not None and shown > row.status_at:
        laptop.world.violation("untrue", f"{laptop.name} {row.number}: the status went back, {shown} {row.status_at}")
    laptop.shown[key] = row.status_at


def at_rest(laptop: Laptop, store: Store) -> str:
    """What is still under way on a laptop, or nothing."""
    if guard.hold(store) is not None:
        return f"{laptop.name} is held back"
    if laptop.lineage and not laptop.looked:
        return f"{laptop.name} has not read yet what left before it was restored"
    if laptop.lineage and laptop.world.platform.fresh(laptop.name, _TWO_PULLS):
        return f"{laptop.name} learns only by its next pull what it sent before it was restored"
    for row in queries.invoice_page(store, queries.invoice_ids(store)):
        if row.state != "issued" or row.submission_state is None:
            continue
        if row.submission_state not in AT_REST and row.id not in laptop.damaged(store):
            return f"{laptop.name} {row.number} is {row.submission_state}"
        if row.submission_state is S.HANDED_OVER and laptop.world.platform.taken(laptop.accountant.uid(row.number)):
            return f"{laptop.name} {row.number} is still handed over, and the platform has it"
        if row.submission_state is S.INTEGRATED:
            held = laptop.world.platform.of(_uid(laptop, store, queries.invoice_detail(store, row.id)))
            if held and held[0].passages[-1].code != row.status:
                return f"{laptop.name} {row.number} shows {row.status}, the platform says {held[0].passages[-1].code}"
            if held and (untold := _untold(store, row.id, held[0])):
                return f"{laptop.name} {row.number} does not tell that it was {untold}"
    return ""


def _untold(store: Store, invoice_id: int, holding: Holding) -> str:
    """A status that the platform has passed and the page does not tell, or nothing."""
    told = {(passed.status, to_the_minute(passed.at)) for passed in queries.invoice_detail(store, invoice_id).statuses}
    missing = [one.code for one in holding.passages if (one.code, to_the_minute(one.at)) not in told]
    return ", ".join(missing)


def judge(world: World) -> None:
    """All that can only be judged at the end, from what the disks hold."""
    for laptop in world.laptops:
        _doubles(laptop)
        files = laptop.disk.image().volatile()
        if any(CANARY.encode() in data for data in files.values()):
            world.violation("untrue", f"{laptop.name}: a secret lies in the store")
        disk = SimDisk(files)
        store = open_database(PATH, disk=disk)
        if not laptop.rotten:
            for finding in findings(store):
                world.violation("corrupt", f"{laptop.name}: {finding}")
            _verified(laptop, store)
        _kept(laptop, store)
        look(laptop, store, closely=True)
        store.close()
        disk.retire()


def _verified(laptop: Laptop, store: Store) -> None:
    """The program's own verification agrees, and finds its journal at least as far as the second place remembers.

    A rule that a mutant took out of the schema is not to be found by its mere absence.
    """
    (row,) = store.rows("SELECT store_id FROM guard")
    mark = laptop.place.read(row["store_id"])
    for checked in verify(store, mark.head if mark is not None else None).checked:
        for finding in checked.findings if not (laptops.FURNISHING and checked.area is Area.SCHEMA) else ():
            laptop.world.violation("corrupt", f"{laptop.name}: the verification finds {finding.code} ({finding})")


def _doubles(laptop: Laptop) -> None:
    platform = laptop.world.platform
    for name in platform.damaged:
        laptop.world.violation("untrue", f"{name} was deposited although its document is damaged")
    mine = [holding for holding in platform.holdings if holding.uid.startswith(f"{laptop.name}-")]
    numbers = [holding.number for holding in mine]
    for number in sorted({number for number in numbers if numbers.count(number) > 1}):
        laptop.world.violation("doubled", f"{number} is {numbers.count(number)} times on the platform")
    if not laptop.world.options.slow_integration:
        for uid in platform.duplicates:
            laptop.world.violation("doubled", f"{uid} was deposited again although the platform had it")


def _kept(laptop: Laptop, store: Store) -> None:
    """Every number whose queueing was confirmed is there, and says what became of it."""
    rows = {row.number: row for row in queries.invoice_page(store, queries.invoice_ids(store)) if row.number}
    told = {one.number for lost in (True, False) for one in strays(store, lost=lost)}
    for number in sorted(laptop.acknowledged):
        row = rows.get(number)
        if row is None and not (laptop.lineage and (number in told or unknowable(laptop, number))):
            laptop.world.violation("lost", f"{laptop.name}: {number} was acknowledged and is gone")
        elif row is not None and row.submission_state is None and not laptop.lineage:
            laptop.world.violation("lost", f"{laptop.name}: {number} was queued and is not in the outbox")


def unknowable(laptop: Laptop, number: str) -> bool:
    """Nothing but a lost store ever knew of it: it is not on the platform, and its machine is another, or had no cause
    to remember it, since an own PDF bears a number of its own, or no room to do so until the store was replaced."""
    if laptop.world.platform.under(number, laptop.name):
        return False
    return laptop.machines > 0 or number.startswith("PM-") or number in laptop.untold
