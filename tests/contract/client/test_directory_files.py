"""The public directory from a file: archive, XML, workbook and CSV say the same; what is damaged is told."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from chorus_desktop.actions.directory import Imported, import_directory
from chorus_desktop.chorus_pro.directory_archive import bodies_in
from chorus_desktop.chorus_pro.directory_sheet import bodies_of_csv, bodies_of_workbook
from chorus_desktop.chorus_pro.wire import WrongAnswer
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.parties import Address, PublicBody, Service
from chorus_desktop.store import queries
from tests.sync_desk import Bench

TOWN = PublicBody(
    siret="01840069500019",
    name="Commune de Malaucène",
    address=Address(line1="Place de la Mairie", line2="Bât. A", postcode="84340", city="Malaucène"),
    engagement_required=True,
    payment_status_not_reported=True,
    services=(
        Service(code="TECH", name="Techniques", engagement_required=True),
        Service(code="VIEUX", name="", active=False),
    ),
)
SCHOOL = PublicBody(siret="19690117600012", name="Lycée Jean-Rémy", service_required=True, active=False)
BODIES = (TOWN, SCHOOL)
WITHOUT_SERVICES = tuple(replace(body, services=(), requirements_known=False) for body in BODIES)

TITLES = (
    "TypeIdentifiant Identifiant RaisonSociale GestionStatutMiseEnPaiement GestionEngagement GestionService "
    "GestionServiceEngagement StructureActive Adresse ComplementAdresse1 CodePostal Ville"
).split()
ROWS = (
    "1|1840069500019|Commune de Malaucène|FAUX|VRAI|FAUX|false|true|Place de la Mairie|Bât. A|84340|Malaucène",
    "1|19690117600012|Lycée Jean-Rémy|VRAI|non|oui|0|N||||",
    "2|FR123|Étrangère|VRAI|FAUX|FAUX|FAUX|VRAI||||",
    "",
)
XML = """<?xml version="1.0" encoding="UTF-8"?><AnnuaireDestinataires>
<Structure><TypeIdentifiant>1</TypeIdentifiant><Identifiant>01840069500019</Identifiant>
<RaisonSociale>Commune de Malaucène</RaisonSociale><GestionStatutMiseEnPaiement>false</GestionStatutMiseEnPaiement>
<GestionEngagement>true</GestionEngagement><Adresse>Place de la Mairie</Adresse>
<ComplementAdresse1>Bât. A</ComplementAdresse1><CodePostal>84340</CodePostal><Ville>Malaucène</Ville>
<Services><Service><Code>TECH</Code><Nom>Techniques</Nom><GestionEGMT>true</GestionEGMT></Service>
<Service><Code>VIEUX</Code><ServiceActif>false</ServiceActif></Service>
<Service><Code>FACTURES_PUBLIQUES</Code></Service></Services></Structure>
<Structure><Identifiant>19690117600012</Identifiant><RaisonSociale>Lycée Jean-Rémy</RaisonSociale>
<GestionService>true</GestionService><StructureActive>false</StructureActive></Structure>
</AnnuaireDestinataires>""".encode()


def zipped(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def sheet(rows: list[str]) -> bytes:
    """Rows of shared texts, their cells placed."""
    inside = "".join(f"<row>{cells}</row>" for cells in rows)
    return f'<worksheet xmlns="urn:x"><sheetData>{inside}</sheetData></worksheet>'.encode()


def inline(*texts: str) -> str:
    """Cells that hold their texts, and do not say where they stand."""
    return "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)


class Workbook:
    """A workbook of structures and services, as a spreadsheet writes one."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        above = [self.cells(["Annuaire", "", "Chorus Pro"])]
        structures = [self.cells(row.split("|")) for row in ("|".join(TITLES), *ROWS)]
        services = [
            self.cells(["Identifiant", "Code_Service", "Nom service", "GestionEGMT", "ServiceActif"]),
            self.cells(["1840069500019", "TECH", "Techniques", "VRAI", "VRAI"]),
            inline("1840069500019", "VIEUX") + '<c r="E3" t="b"><v>0</v></c>',
            self.cells(["1840069500019", "FACTURES_PUBLIQUES", "", "", ""]),
            self.cells(["1840069500019", "", "Sans code", "", ""]),
        ]
        self.files = {
            "xl/workbook.xml": b"<workbook/>",
            "xl/worksheets/sheet1.xml": sheet(above + structures),
            "xl/worksheets/sheet2.xml": sheet(services),
            "xl/worksheets/sheet3.xml": sheet([self.cells(["Lisez-moi"])] * 12),
        }
        self.files["xl/sharedStrings.xml"] = (
            '<sst xmlns="urn:x">' + "".join(f"<si><r><t>{text}</t></r></si>" for text in self.texts) + "</sst>"
        ).encode()

    def cells(self, row: list[str]) -> str:
        made = ""
        for place, text in enumerate(row):
            if text:
                self.texts.append(text)
                made += f'<c r="{chr(65 + place)}1" t="s"><v>{len(self.texts) - 1}</v></c>'
        return made

    def written(self, **changes: bytes) -> bytes:
        return zipped(**(self.files | changes))


CSV = "\r\n".join(";".join(row.split("|")) for row in ("|".join(TITLES), *ROWS))


def test_archive_workbook_and_csv_say_the_same() -> None:
    assert tuple(bodies_in(zipped(**{"FAR0037A_001.xml": XML}))) == BODIES
    assert tuple(bodies_of_workbook(io.BytesIO(Workbook().written()))) == BODIES
    for text in (CSV, "\ufeff" + CSV, CSV.replace(";", "\t")):
        assert tuple(bodies_of_csv(io.BytesIO(text.encode()))) == WITHOUT_SERVICES
    assert tuple(bodies_of_csv(io.BytesIO(CSV.encode("cp1252")))) == WITHOUT_SERVICES


def test_a_workbook_without_shared_texts_is_read() -> None:
    cells = inline("SIRET", "Désignation")
    values = '<c><v>19690117600012.0</v></c><c t="str"><v>Lycée</v></c>'
    content = zipped(**{"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": sheet([cells, values])})
    read = tuple(bodies_of_workbook(io.BytesIO(content)))
    assert read == (PublicBody(siret="19690117600012", name="Lycée", requirements_known=False),)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("xl/worksheets/sheet1.xml", sheet([])),
        ("xl/worksheets/sheet1.xml", sheet(['<c t="s"><v>9999</v></c>'])),
        ("xl/worksheets/sheet1.xml", sheet(['<c t="s"><v>x</v></c>'])),
        ("xl/worksheets/sheet1.xml", b"<worksheet><row>"),
        ("xl/sharedStrings.xml", b"<sst><si>"),
    ],
)
def test_a_workbook_that_is_no_directory_or_damaged_is_told(name: str, content: bytes) -> None:
    with pytest.raises(WrongAnswer):
        list(bodies_of_workbook(io.BytesIO(Workbook().written(**{name: content}))))


def test_a_flag_that_is_none_and_a_csv_that_is_none_are_told() -> None:
    with pytest.raises(WrongAnswer):
        list(bodies_of_csv(io.BytesIO(CSV.replace("VRAI", "peut-être").encode())))
    for content in (b"", b"Numero;Montant\r\nF1;12\r\n", b"SIRET;Designation\r\n" + b'"' + b"x" * 200_000):
        with pytest.raises(WrongAnswer):
            list(bodies_of_csv(io.BytesIO(content)))


FILES = {
    "annuaire.zip": zipped(**{"FAR0037A_001.xml": XML}),
    "annuaire.xml": b"\xef\xbb\xbf" + XML,
    "annuaire.xlsx": Workbook().written(),
    "annuaire.csv": CSV.encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_kept_and_found_without_accents(bench: Bench, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    told: list[tuple[int, float]] = []

    def watch(kept: int, share: float) -> bool:
        told.append((kept, share))
        return True

    before = queries.count_bodies(bench.store)
    done = import_directory(bench.path, tmp_path / name, now=bench.clock.now(), watch=watch)
    assert done == Imported(bodies=2, whole=True)
    assert queries.count_bodies(bench.store) == before + 2
    assert [body.siret for body in queries.search_bodies(bench.store, "lycee jean remy")] == [SCHOOL.siret]
    assert [kept for kept, _ in told] == [2]
    assert told[0][1] > 0.8


def test_what_was_kept_before_a_stop_stays(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chorus_desktop.actions.directory._AT_ONCE", 1)
    (tmp_path / "annuaire.xml").write_bytes(XML)
    done = import_directory(bench.path, tmp_path / "annuaire.xml", now=bench.clock.now(), watch=lambda *_: False)
    assert done == Imported(bodies=1, whole=False)
    assert queries.body(bench.store, TOWN.siret) == TOWN
    assert queries.body(bench.store, SCHOOL.siret) is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK not an archive", "directory_unknown"),
        (zipped(**{"lisez-moi.txt": b"rien"}), "directory_unknown"),
        (b"<html><body>Maintenance</body></html>", "directory_unknown"),
        (b"<html><body>", "directory_unknown"),
        (b"\x00\x01\x02", "directory_unknown"),
        (XML[:-60], "directory_damaged"),
    ],
)
def test_another_file_is_told_for_what_it_is(
    bench: Bench, tmp_path: Path, content: bytes, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chorus_desktop.actions.directory._AT_ONCE", 1)
    (tmp_path / "fichier").write_bytes(content)
    with pytest.raises(UserFault) as told:
        import_directory(bench.path, tmp_path / "fichier", now=bench.clock.now(), watch=lambda *_: True)
    assert told.value.code == code


def test_a_file_that_cannot_be_read_is_told(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(UserFault) as told:
        import_directory(bench.path, tmp_path / "absent", now=bench.clock.now(), watch=lambda *_: True)
    assert told.value.code == "file_unreadable"
