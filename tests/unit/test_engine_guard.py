"""The engine over a store that may be older than what left it, or that others share an account with."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.events import Compared, HeldBack, Released
from chorus_desktop.domain.exchange import PlatformInvoice, ReadFailed
from chorus_desktop.domain.guard import Suspicion
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import guard, strays
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.store.verification import verify
from chorus_desktop.sync.engine import Engine
from chorus_desktop.sync.pace import Pace
from tests import factories
from tests.own_pdf import issue_own_pdf_of
from tests.plugins.log_guard import ExpectedLogs
from tests.sync_desk import Bench

S = SubmissionState


class Laptop:
    """A bench whose store is watched over from a second place; `restore` brings an older copy of its file back."""

    def __init__(self, bench: Bench, folder: Path) -> None:
        self.bench = bench
        self.place = FolderSecondPlace(folder)
        bench.store.second_place = self.place

    def engine(self, place: FolderSecondPlace | None = None) -> Engine:
        bench = self.bench
        return Engine(
            store=SqlSyncStore(open_database(bench.path, second_place=place or self.place)),
            connect=lambda: bench.platform,
            clock=bench.clock,
            announce=bench.news,
            draw=lambda: 0.5,
            pace=Pace(quarantine=bench.quarantine),
        )

    async def session(self, *, turns: int = 1, place: FolderSecondPlace | None = None) -> None:
        """One start of the program: recover, turn, close."""
        engine = self.engine(place)
        for _ in range(turns):
            await engine.turn()
            self.bench.later(seconds=5)
        await engine._close()

    def copy(self) -> bytes:
        return self.bench.path.read_bytes()

    def restore(self, copy: bytes) -> None:
        self.bench.store.close()
        self.bench.path.write_bytes(copy)
        store = open_database(self.bench.path, second_place=self.place)
        self.bench.store = store
        self.bench.desk = replace(self.bench.desk, store=store)


@pytest.fixture
def laptop(bench: Bench, tmp_path: Path) -> Laptop:
    found = Laptop(bench, tmp_path / "garde")
    guard.examine(bench.store, bench.clock.now())
    return found


def foreign(number: str, platform_id: int = 77) -> PlatformInvoice:
    return PlatformInvoice(
        platform_id=platform_id,
        number=number,
        issue_date=factories.TODAY,
        seller_identifier="73282932000074",
        buyer_siret="21840069500019",
        with_vat=Decimal("554.40"),
        status="DEPOSEE",
        status_at=None,
    )


async def test_nothing_leaves_before_a_complete_pull(laptop: Laptop) -> None:
    bench = laptop.bench
    bench.issue()
    honest = bench.platform.changed_since

    async def cut(*_arguments: object) -> ReadFailed:
        return ReadFailed(code="incomplete")

    bench.platform.changed_since = cut  # type: ignore[method-assign]
    engine = laptop.engine()
    await engine.turn()
    assert bench.states() == [S.QUEUED]
    assert "deposit" not in bench.platform.calls
    bench.platform.changed_since = honest  # type: ignore[method-assign]
    bench.later(minutes=5)
    await engine.turn()
    assert bench.states() == [S.DEPOSITED]
    await engine._close()


async def test_what_is_there_already_is_adopted_and_not_sent(laptop: Laptop) -> None:
    bench = laptop.bench
    issued = bench.issue()
    (mine,) = bench.submissions()
    bench.platform.invoices.append(
        replace(
            foreign(issued.number),
            seller_identifier=mine.identity.seller_identifier,
            buyer_siret=mine.identity.buyer_siret,
            issue_date=mine.identity.issue_date,
            with_vat=mine.identity.with_vat,
        )
    )
    bench.platform.events[77] = []
    await laptop.session()
    assert bench.states() == [S.INTEGRATED]
    assert bench.platform.received == []


async def test_another_invoice_under_our_number_is_a_conflict_that_shows_both(laptop: Laptop) -> None:
    bench = laptop.bench
    issued = bench.issue()
    bench.platform.invoices.append(replace(foreign(issued.number), buyer_siret="11000201100044"))
    await laptop.session()
    assert bench.states() == [S.CONFLICT]
    assert bench.platform.received == []
    row = bench.store.row("SELECT * FROM submissions_whole")
    assert row is not None
    assert '"11000201100044"' in row["other"]


async def test_a_restored_store_sends_nothing_until_the_platform_was_compared_for_a_whole_quarantine(
    laptop: Laptop,
) -> None:
    bench = laptop.bench
    first, copy = bench.issue(), None
    copy = laptop.copy()
    await laptop.session(turns=2)
    second = bench.issue()
    await laptop.session(turns=2)
    assert [deposit.identity.number for deposit in bench.platform.received] == [first.number, second.number]
    laptop.restore(copy)
    await laptop.session(turns=3)
    held = guard.hold(bench.store)
    assert held is not None
    assert held.why is Suspicion.RESTORED
    assert bench.news.of(HeldBack)
    assert bench.states() == [S.INTEGRATED], "what had left before was found again"
    draft = replace(factories.invoice(), number="")
    with pytest.raises(UserFault, match="store_held"):
        issue(bench.desk, save_draft(bench.desk, None, draft), draft)
    bench.later(hours=25)
    await laptop.session(turns=2)
    assert guard.hold(bench.store) is None
    assert bench.news.of(Released)[-1].lost == ()
    third = issue(bench.desk, save_draft(bench.desk, None, draft), draft)
    assert isinstance(third, Issued)
    assert third.number == "F2026-0003", "the number that the platform knows is never given twice"
    await laptop.session(turns=2)
    assert len(bench.platform.received) == 3
    assert [stray.number for stray in strays.strays(bench.store, lost=False)] == [second.number]
    assert verify(bench.store).findings == ()


async def test_numbers_given_before_a_restoration_and_never_sent_are_told_as_lost(laptop: Laptop) -> None:
    bench = laptop.bench
    copy = laptop.copy()
    lost = bench.issue()
    laptop.restore(copy)
    await laptop.session(turns=2)
    bench.later(hours=25)
    await laptop.session(turns=2)
    assert bench.news.of(Released)[-1].lost == (lost.number,)
    (stray,) = strays.strays(bench.store, lost=True)
    assert (stray.number, stray.lost) == (lost.number, True)
    assert bench.issue().number == "F2026-0002"
    bench.platform.invoices.append(replace(foreign(lost.number), status_at=bench.clock.now()))
    await laptop.session()
    assert strays.strays(bench.store, lost=True) == (), "it turned up after all"
    assert [stray.number for stray in strays.strays(bench.store, lost=False)] == [lost.number]


async def test_a_store_copied_to_another_machine_is_held_back_there(laptop: Laptop, tmp_path: Path) -> None:
    bench = laptop.bench
    bench.issue()
    elsewhere = FolderSecondPlace(tmp_path / "autre")
    await laptop.session(turns=2, place=elsewhere)
    held = guard.hold(bench.store)
    assert held is not None
    assert held.why is Suspicion.MOVED
    assert bench.states() == [S.AMBIGUOUS]
    assert bench.platform.received == []
    bench.later(hours=25)
    await laptop.session(turns=2, place=elsewhere)
    bench.later(hours=1)
    await laptop.session(turns=2, place=elsewhere)
    assert guard.hold(bench.store) is None
    assert len(bench.platform.received) == 1


async def test_a_number_of_our_series_that_others_used_is_passed_over(laptop: Laptop) -> None:
    bench = laptop.bench
    bench.platform.invoices.append(replace(foreign("F2026-0007"), status_at=bench.clock.now()))
    await laptop.session()
    assert bench.issue().number == "F2026-0008"
    assert [stray.number for stray in strays.strays(bench.store, lost=False)] == ["F2026-0007"]


async def test_once_a_week_everything_is_compared_and_differences_are_told_not_mended(laptop: Laptop) -> None:
    bench = laptop.bench
    issued = bench.issue()
    await laptop.session(turns=2)
    assert bench.news.of(Compared)[-1].differences == ()
    bench.platform.invoices.clear()
    for _ in range(2):
        bench.later(days=8)
        await laptop.session(turns=2)
    (difference,) = bench.news.of(Compared)[-1].differences
    assert (difference.number, difference.here, difference.there) == (issued.number, "DEPOSEE", "")
    assert bench.states() == [S.INTEGRATED]


def opened(path: Path, place: FolderSecondPlace) -> Store:
    return open_database(path, second_place=place)


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b'{"store_id": 1}'])
def test_a_damaged_second_place_is_told_and_taken_for_none(
    laptop: Laptop, damage: bytes, expected_logs: ExpectedLogs
) -> None:
    bench = laptop.bench
    bench.issue()
    (file,) = (path for path in Path(laptop.place._folder).iterdir() if path.suffix == ".json")
    file.write_bytes(damage)
    expected_logs.expect("second place")
    guard.examine(bench.store, bench.clock.now())
    assert guard.hold(bench.store) is None


def test_an_unreadable_second_place_is_a_fault_of_the_store(laptop: Laptop, tmp_path: Path) -> None:
    blocked = tmp_path / "occupe"
    blocked.write_text("un fichier")
    laptop.bench.store.second_place = FolderSecondPlace(blocked / "garde")
    with pytest.raises(StoreFault, match="second_place_unreadable") as told:
        guard.examine(laptop.bench.store, laptop.bench.clock.now())
    assert "Errno" not in told.value.params["detail"]


async def test_an_own_pdf_that_was_queued_before_a_restoration_is_told_as_lost(laptop: Laptop) -> None:
    bench = laptop.bench
    copy = laptop.copy()
    issue_own_pdf_of(bench.desk)
    (queued,) = bench.submissions()
    laptop.restore(copy)
    await laptop.session(turns=2)
    bench.later(hours=25)
    await laptop.session(turns=2)
    assert bench.news.of(Released)[-1].lost == (queued.identity.number,)


async def test_what_is_issued_during_a_hold_makes_nothing_forgotten(laptop: Laptop) -> None:
    bench = laptop.bench
    copy = laptop.copy()
    given = bench.issue()
    laptop.restore(copy)
    await laptop.session()
    issue_own_pdf_of(bench.desk)
    bench.later(hours=25)
    await laptop.session(turns=2)
    bench.later(hours=25)
    await laptop.session(turns=2)
    assert bench.news.of(Released)[-1].lost == (given.number,)
    assert bench.issue().number == "F2026-0002"


def test_a_backup_of_before_the_first_start_is_an_older_store_too(bench: Bench, tmp_path: Path) -> None:
    copy = bench.path.read_bytes()
    laptop = Laptop(bench, tmp_path / "garde")
    guard.examine(bench.store, bench.clock.now())
    bench.issue()
    laptop.restore(copy)
    guard.examine(bench.store, bench.clock.now())
    held = guard.hold(bench.store)
    assert held is not None
    assert held.why is Suspicion.RESTORED


async def test_a_backup_taken_during_a_hold_begins_a_hold_of_its_own(laptop: Laptop) -> None:
    bench = laptop.bench
    copy = laptop.copy()
    first = bench.issue()
    laptop.restore(copy)
    await laptop.session(turns=2)
    held_copy = laptop.copy()
    bench.later(hours=25)
    await laptop.session(turns=2)
    second = bench.issue()
    await laptop.session(turns=2)
    laptop.restore(held_copy)
    await laptop.session(turns=2)
    held = guard.hold(bench.store)
    assert held is not None, "its old search proves nothing about what left since"
    bench.later(hours=25)
    await laptop.session(turns=2)
    assert guard.hold(bench.store) is None
    assert (first.number, second.number) == ("F2026-0001", "F2026-0002")
    assert bench.issue().number == "F2026-0003"


async def test_a_backup_taken_during_a_hold_is_held_anew_on_another_machine(laptop: Laptop, tmp_path: Path) -> None:
    bench = laptop.bench
    copy = laptop.copy()
    bench.issue()
    laptop.restore(copy)
    await laptop.session(turns=2)
    held_copy = laptop.copy()
    bench.later(hours=25)
    await laptop.session(turns=2)
    assert guard.hold(bench.store) is None
    laptop.restore(held_copy)
    elsewhere = FolderSecondPlace(tmp_path / "autre")
    await laptop.session(turns=2, place=elsewhere)
    held = guard.hold(bench.store)
    assert held is not None, "this machine knows nothing of what left since that search began"
    assert held.why is Suspicion.MOVED
    bench.later(hours=2)
    await laptop.session(turns=2, place=elsewhere)
    assert guard.hold(bench.store) == held, "a second start there begins no second search"
    bench.later(hours=25)
    await laptop.session(turns=2, place=elsewhere)
    assert guard.hold(bench.store) is None


async def test_a_hold_brought_by_a_backup_is_begun_anew_where_the_store_went_on(laptop: Laptop, tmp_path: Path) -> None:
    bench = laptop.bench
    copy = laptop.copy()
    for _ in range(5):
        bench.issue()
    laptop.restore(copy)
    await laptop.session(turns=2)
    held_copy = laptop.copy()
    elsewhere = FolderSecondPlace(tmp_path / "autre")
    for _ in range(2):
        bench.later(hours=25)
        await laptop.session(turns=2, place=elsewhere)
    assert guard.hold(bench.store) is None
    bench.store.second_place = elsewhere
    bench.issue()
    await laptop.session(turns=2, place=elsewhere)
    laptop.restore(held_copy)
    await laptop.session(turns=2, place=elsewhere)
    assert guard.hold(bench.store) is not None, "a search that began elsewhere proves nothing about what left here"
    bench.later(hours=25)
    await laptop.session(turns=2, place=elsewhere)
    assert guard.hold(bench.store) is None


async def test_an_empty_store_on_a_new_machine_learns_its_series_from_the_platform(
    laptop: Laptop, tmp_path: Path
) -> None:
    bench = laptop.bench
    copy = laptop.copy()
    given = bench.issue()
    await laptop.session(turns=2)
    laptop.restore(copy)
    elsewhere = FolderSecondPlace(tmp_path / "autre")
    bench.store.second_place = elsewhere
    await laptop.session(turns=2, place=elsewhere)
    assert guard.hold(bench.store) is not None
    bench.later(hours=25)
    await laptop.session(turns=2, place=elsewhere)
    assert guard.hold(bench.store) is None
    assert (given.number, bench.issue().number) == ("F2026-0001", "F2026-0002")
