"""The user's own XML in an export: as it is and with a page for the accountant, as it is to an operator of its form."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from chorus_desktop.actions.export import LeftOut
from chorus_desktop.documents.export_forms import ExportForm
from chorus_desktop.domain.submission import FluxSyntax
from tests import factories
from tests.own_xml import NUMBER, issue_own_xml_of, own_xml
from tests.sync_desk import Bench
from tests.unit.test_export_action import fault_of, order, run

CII, UBL = FluxSyntax.CII_16B, FluxSyntax.UBL


def held_for_accountant(bench: Bench, folder: Path) -> dict[str, bytes]:
    made = run(bench, order(folder))
    assert made is not None
    with zipfile.ZipFile(made.path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("syntax", [CII, UBL])
def test_the_accountant_gets_the_file_and_a_page_of_it(bench: Bench, tmp_path: Path, syntax: FluxSyntax) -> None:
    content = own_xml(syntax, lines=(factories.line(), factories.line(name="Robinet", rate="10")))
    issue_own_xml_of(bench.desk, content)
    bench.issue()
    held = held_for_accountant(bench, tmp_path / "a")
    assert held[f"factures/{NUMBER}.xml"] == content
    page = PdfReader(io.BytesIO(held[f"lectures/{NUMBER}.pdf"])).pages[0].extract_text()
    assert f"Lecture du fichier {NUMBER}.xml par Chorus Desktop" in page
    assert "C’est le fichier qui fait foi" in page
    rows = {
        row["Numéro"]: row for row in csv.DictReader(io.StringIO(held["index.csv"].decode("utf-8-sig")), delimiter=";")
    }
    assert (rows[NUMBER]["Fichier"], rows[NUMBER]["Remarque"]) == (
        f"factures/{NUMBER}.xml", f"Page lisible\u202f: lectures/{NUMBER}.pdf",
    )  # fmt: skip
    assert (rows[NUMBER]["TVA 20 %"], rows[NUMBER]["TVA 10 %"]) == ("92,40", "46,20")
    others = [row for number, row in rows.items() if number != NUMBER]
    assert [row["Remarque"] for row in others] == ["", ""]
    assert [name for name in held if name.startswith("lectures/")] == [f"lectures/{NUMBER}.pdf"]


@pytest.mark.parametrize(("syntax", "form", "other"), [(CII, ExportForm.CII, "ubl"), (UBL, ExportForm.UBL, "cii")])
def test_an_operator_gets_it_as_it_is_under_its_own_syntax_alone(
    bench: Bench, tmp_path: Path, syntax: FluxSyntax, form: ExportForm, other: str
) -> None:
    content = own_xml(syntax)
    issue_own_xml_of(bench.desk, content)
    made = run(bench, order(tmp_path / "a", form))
    assert made is not None
    assert (made.path.read_bytes(), made.path.suffix, made.left_out) == (content, ".xml", ())
    for wrong in (ExportForm(other), ExportForm.FACTURX):
        assert fault_of(bench, order(tmp_path / "b", wrong)).code == "export_own_pdf_only"
    ours = bench.issue().number
    mixed = run(bench, order(tmp_path / "c", ExportForm(other)))
    assert mixed is not None
    assert (mixed.invoices, mixed.left_out) == (1, (LeftOut(number=NUMBER, reason="own_pdf"),)), ours
