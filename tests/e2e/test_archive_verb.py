"""`archive`, as anybody calls it: a year that is over in one file, and a look at it later."""

from datetime import date
from pathlib import Path

from chorus_desktop.paths import Profile
from tests.e2e.test_command_line import answer, run, sentence
from tests.plugins.clock import FakeClock
from tests.sync_desk import bench_at


def test_a_year_is_archived_and_looked_at_from_the_command_line(tmp_path: Path, clock: FakeClock) -> None:
    profile = Profile(tmp_path / "profil")
    profile.create()
    bench = bench_at(profile.database, clock)
    bench.issue(issue_date=date(2025, 12, 3))
    bench.store.close()
    where = ("--profile", str(tmp_path / "profil"))
    done = run("archive", "2025", "--out", str(tmp_path / "cle"), *where)
    assert done.returncode == 1, done.stderr  # it still waits to be sent, and that is told
    (made,) = (tmp_path / "cle").iterdir()
    assert made.name == "archive-2025-732829320.zip"
    looked = answer("archive", "--check", str(made), *where)
    assert (looked["findings"], looked["own_journal"]) == ([], True)
    made.write_bytes(made.read_bytes().replace(b"index.csv", b"index.ods"))
    hurt = run("archive", "--check", str(made), *where)
    assert hurt.returncode == 1
    assert '"missing"' in hurt.stdout
    assert '"surplus"' in hurt.stdout
    assert "existe déjà" in sentence("archive", "2025", "--out", str(tmp_path / "cle"), *where)
    assert "n’est pas terminée" in sentence("archive", "2999", "--out", str(tmp_path), *where)
