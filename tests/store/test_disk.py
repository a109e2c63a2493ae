"""The paths of stores as SQLite takes them, on every system."""

import sqlite3
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from chorus_desktop.store.disk import uri_of


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (
            PureWindowsPath(r"\\NAS\Partage\Copies d’été\chorus.db"),
            "file:////NAS/Partage/Copies%20d%E2%80%99%C3%A9t%C3%A9/chorus.db",
        ),
        (PureWindowsPath(r"C:\Users\Zoé\chorus.db"), "file:///C:/Users/Zo%C3%A9/chorus.db"),
        (PurePosixPath("/home/zoé/a?b#c.db"), "file:///home/zo%C3%A9/a%3Fb%23c.db"),
    ],
)
def test_no_path_has_an_authority(path: PurePath, uri: str) -> None:
    assert uri_of(path) == uri


def test_sqlite_takes_such_a_path_and_refuses_one_with_an_authority(tmp_path: Path) -> None:
    path = tmp_path / "chorus.db"
    path.touch()
    with closing(sqlite3.connect(f"file:///{path}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    with pytest.raises(sqlite3.OperationalError, match="invalid uri authority"):
        sqlite3.connect(PureWindowsPath(r"\\NAS\Partage\chorus.db").as_uri(), uri=True)
