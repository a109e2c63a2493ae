"""A power cut at any operation of the disk costs nothing that was acknowledged; the trial sees where it would."""

import random
from pathlib import Path

import pytest

from chorus_desktop.store import database, rollback_journal
from chorus_desktop.store import pragmas as of_connections
from chorus_desktop.store.database import Store, open_database
from tests.sim.disk import SimDisk
from tests.sim.platter import MODES, Image
from tools.prove import gestures, power
from tools.prove.moments import STORE, Moment, moments
from tools.prove.soundness import content, findings

#: An odd part of all cuts, so that it meets every gesture and every way.
PART = 67
RULES = ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "busy_timeout=5000")


def tally_of(seed: int, **part: int) -> power.Tally:
    tally = power.Tally()
    power.cut_round(seed, tally, **part)
    return tally


def killed_before_the_fsync() -> list[Moment]:
    """Moments at which a commit has just emptied its journal, but only in the cache: a kill leaves it so."""
    return [m for m in moments(3) if not m.newer and emptied_in_the_cache_alone(m.image)][::5]


def emptied_in_the_cache_alone(image: Image) -> bool:
    number = image.names.get(f"{STORE}-journal")
    return number is not None and image.files[number][1][-1:] == ((0, None),)


def found_after_a_kill(chosen: list[Moment], modes: tuple[str, ...], rng: random.Random) -> set[str]:
    return {found for moment in chosen for mode in modes for found in power.after_a_kill(moment, mode, set(), rng)}


def test_no_power_cut_costs_an_acknowledged_commit(rng: random.Random) -> None:
    tally = tally_of(rng.randrange(10**6), every=PART, again_every=10 * PART, in_starts_every=9)
    assert tally.told == []
    assert tally.cuts >= 200
    wanted = "first start,issue and queue,begin,deposited,withdraw,doubt,held back,release,back up,migration"
    assert set(wanted.split(",")) <= set(tally.gestures)
    assert tally.gestures["recovery"] >= 50
    assert tally.gestures["after a kill"] >= 3


@pytest.mark.parametrize(
    "pragmas",
    [
        pytest.param(("locking_mode=EXCLUSIVE", "synchronous=NORMAL", "journal_mode=WAL"), id="WAL and NORMAL"),
        pytest.param(("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=EXTRA"), id="EXTRA after WAL"),
        pytest.param(("synchronous=FULL", "journal_mode=DELETE"), id="DELETE and FULL"),
        pytest.param(("synchronous=OFF", "journal_mode=TRUNCATE"), id="OFF"),
        pytest.param(("synchronous=NORMAL", "journal_mode=TRUNCATE"), id="TRUNCATE and NORMAL"),
    ],
)
def test_weaker_settings_are_seen_to_lose(monkeypatch: pytest.MonkeyPatch, pragmas: tuple[str, ...]) -> None:
    monkeypatch.setattr(of_connections, "_PRAGMAS", (*pragmas, *RULES))
    # A copy of a store in WAL mode cannot be opened without shared memory, which the simulated disk has not.
    for module in (database, gestures):
        monkeypatch.setattr(module, "back_up", lambda *_, **__: None)
    tally = tally_of(1, every=PART, again_every=10**6, in_starts_every=50, until_harm=True)
    assert tally.lost + tally.corrupt > 0


def test_what_was_shown_after_a_kill_stays(monkeypatch: pytest.MonkeyPatch, rng: random.Random) -> None:
    """Killed, started again, and then the power fails: what was shown could vanish, if a start made nothing durable."""
    chosen = killed_before_the_fsync()
    assert len(chosen) >= 6
    assert found_after_a_kill(chosen, MODES, rng) == {""}
    monkeypatch.setattr(Store, "note_start", lambda self: None)
    monkeypatch.setattr(rollback_journal, "settle", lambda path, disk: None)
    assert any("lost" in verdict for verdict in found_after_a_kill(chosen, ("lost",), rng))


@pytest.mark.parametrize("mode", ["reordered", "sectors"])
def test_the_journal_of_a_killed_process_is_settled_before_it_is_written(
    monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    """The power fails while the start after a kill writes its journal: unsettled, SQLite rolls back to a mix of that
    and of the one before, which its checksums do not always notice."""
    monkeypatch.setattr(rollback_journal, "settle", lambda path, disk: None)
    same = random.Random(1)  # noqa: S311 - repeated, not guessed
    found = found_after_a_kill(killed_before_the_fsync(), (mode,), same)
    assert any("store_damaged" in verdict for verdict in found)


def test_a_copy_that_was_acknowledged_stays(rng: random.Random) -> None:
    after = [moment for moment in moments(4) if moment.copies and not moment.newer][:10]
    assert after[0].gesture == "back up"
    verdicts = [power.verdict(moment.image.survivors(mode, rng), moment, set()) for moment in after for mode in MODES]
    assert set(verdicts) == {""}


def test_the_machine_s_own_sqlite_recovers_the_same(tmp_path: Path, rng: random.Random) -> None:
    """The simulated disk runs a newer SQLite than this Python; what it leaves is read by the one the product uses."""
    seen = 0
    for rank, moment in enumerate(moments(2)):
        if rank % 41 or moment.newer:
            continue
        for mode in MODES:
            folder = tmp_path / f"{rank}-{mode}"
            folder.mkdir()
            for name, held in moment.image.survivors(mode, rng).items():
                if not name.startswith("\0"):  # a temporary file of SQLite's, which has no name on a real disk
                    (folder / Path(name).name).write_bytes(held)
            store = open_database(folder / STORE.name)
            assert findings(store) == []
            assert content(store) in (moment.before, moment.after)
            store.close()
            seen += 1
    assert seen >= 80


def test_a_disk_cut_at_an_operation_is_dead_until_it_is_started_again() -> None:
    disk = SimDisk()
    open_database(STORE, disk=disk).close()
    before = disk.operations
    disk.cut(at=3, mode="lost")
    with pytest.raises(database.StoreFault, match="disk_error"):
        open_database(STORE, disk=disk)
    assert disk.operations == before + 2
    disk.restart()
    store = open_database(STORE, disk=disk)
    assert findings(store) == []
    store.close()
