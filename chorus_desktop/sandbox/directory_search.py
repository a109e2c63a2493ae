"""Searches over the whole directory, in an index that SQLite holds and that the first search fills."""

import sqlite3
import unicodedata
from collections.abc import Mapping

from chorus_desktop.sandbox.answers import Page
from chorus_desktop.sandbox.database import Kept
from chorus_desktop.sandbox.directory import Directory, Structure
from chorus_desktop.sandbox.fields import Fields

#: Raised with every change of what is generated or written in directory.json.
_VERSION = 1


def folded(text: str) -> str:
    """Without case and accents, typographic apostrophes as typed ones: as the portal compares names."""
    flat = unicodedata.normalize("NFD", text.replace("’", "'").casefold())
    return "".join(c for c in flat if not unicodedata.combining(c))


class Search:
    """Conditions that a structure must all meet."""

    def __init__(self) -> None:
        self._conditions: list[str] = []
        self._values: list[object] = []
        self._siret = ""

    def also(self, condition: str, *values: object) -> None:
        """One more condition, in SQL over the columns of `body`."""
        self._conditions.append(f"({condition})")
        self._values.extend(values)

    def contains(self, column: str, part: str) -> None:
        """The folded column contains a part; an empty part is met by all."""
        if part:
            self.also(f"instr({column}, ?) > 0", folded(part))

    def is_or_any(self, column: str, value: str) -> None:
        """The column is a value; an empty one is met by all."""
        if value:
            self.also(f"{column} = ?", value)

    def siret(self, value: str) -> None:
        """The one structure of that SIRET, for which the index need not be filled; an empty one is met by all."""
        self._siret = value
        self.is_or_any("siret", value)

    def page(
        self,
        db: sqlite3.Connection,
        directory: Directory,
        paging: Fields,
        columns: Mapping[str, str],
        *,
        default: str,
    ) -> Page:
        """The page asked for; its items are structures. An unknown triColonne counts as the default one."""
        _index(db, directory, self._siret)
        where = " AND ".join(self._conditions) or "1"
        total: int = db.execute(f"SELECT count(*) FROM body WHERE {where}", self._values).fetchone()[0]  # noqa: S608
        column = columns.get(paging.text("triColonne", default), columns[default])
        direction = "ASC" if paging.text("triSens", "Descendant") == "Ascendant" else "DESC"
        number = max(1, paging.whole("pageResultatDemandee") or 1)
        size = max(1, paging.whole("nbResultatsParPage") or 10)
        rows = db.execute(
            f"SELECT id FROM body WHERE {where} ORDER BY {column} {direction}, siret {direction} LIMIT ? OFFSET ?",  # noqa: S608
            [*self._values, size, min(total, (number - 1) * size)],
        ).fetchall()
        return Page(
            items=[directory.by_id(row["id"]) for row in rows],
            page=number,
            pages=-(-total // size),
            size=size,
            total=total,
        )


def _index(db: sqlite3.Connection, directory: Directory, siret: str) -> None:
    """Make sure that the index holds the structure of the SIRET or, without one, all of them."""
    kept, version = Kept(db), f"{_VERSION} {directory.generated.seed} {directory.generated.count}"
    found = kept.read("directory")
    inside = db.in_transaction
    if found not in {f"{version} partly", f"{version} whole"}:
        db.execute("DELETE FROM body")
        kept.write("directory", f"{version} partly")
    if found != f"{version} whole":
        structures = [directory.by_siret(siret)] if siret else directory
        rows = (_row(directory, structure) for structure in structures if structure)
        db.executemany("INSERT OR IGNORE INTO body VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        if not siret:
            kept.write("directory", f"{version} whole")
    if not inside:
        db.commit()


def _row(directory: Directory, structure: Structure) -> tuple[object, ...]:
    return (
        structure.id,
        structure.siret,
        folded(structure.name),
        folded(structure.city),
        structure.postcode,
        structure.public,
        structure.active,
        structure.works_owner,
        structure.works_owner_only,
        _is_own(directory, structure),
    )


def _is_own(directory: Directory, structure: Structure) -> bool:
    return not structure.public and directory.attachment(structure) is not None
