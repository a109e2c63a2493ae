"""`export` and the files of `render`, as anybody calls them."""

import json
from pathlib import Path

import pytest

from chorus_desktop.paths import Profile
from tests.documents.pdfs import text_pdf
from tests.e2e.test_command_line import EXAMPLE, answer, run, sentence
from tests.own_pdf import issue_own_pdf_of
from tests.plugins.clock import FakeClock
from tests.sync_desk import Bench, bench_at


@pytest.fixture
def filled(tmp_path: Path, clock: FakeClock) -> Bench:
    """A profile with an issued invoice and an own PDF, closed."""
    profile = Profile(tmp_path / "profil")
    profile.create()
    bench = bench_at(profile.database, clock)
    bench.issue()
    issue_own_pdf_of(bench.desk)
    bench.store.close()
    return bench


def test_export_of_a_period_and_of_a_number(filled: Bench, tmp_path: Path) -> None:
    profile = str(tmp_path / "profil")
    out = str(tmp_path / "sortie")
    made = answer("export", "--profile", profile, "--from", "2026-11-01", "--to", "30/11/2026", "--out", out)
    assert (made["invoices"], made["left_out"]) == (2, [])
    assert Path(made["path"]).name == "factures-du-2026-11-01-au-2026-11-30.zip"
    told = sentence("export", "--profile", profile, "--from", "2026-11-01", "--to", "30/11/2026", "--out", out)
    assert "existe déjà" in told
    again = answer("export", "--profile", profile, "--from", "2020-01-01", "--to", "2026-11-30", "--out", out)
    assert again["invoices"] == 2
    one = answer("export", "--profile", profile, "F2026-0001", "--form", "ubl", "--out", out)
    read = answer("read", one["path"])
    assert (read["source"], read["number"]) == ("ubl", "F2026-0001")
    assert (made["sent_here"], made["warnings"]) == ([], [])
    assert one["sent_here"] == ["F2026-0001"]
    (warned,) = one["warnings"]
    assert "F2026-0001" in warned
    assert "deux fois" in warned
    english = answer("export", "--profile", profile, "F2026-0001", "--form", "cii", "--out", out, "--lang", "en")
    assert "do not have it deposited twice" in english["warnings"][0]
    before = answer("--lang", "en", "export", "--profile", profile, "F2026-0001", "--form", "ubl", "--out", out)
    assert before["warnings"] == english["warnings"]
    assert Path(english["path"]).name.startswith("FSO1106A_CPP001_CPP0011106")


def test_export_says_what_is_left_out_and_ends_1(filled: Bench, tmp_path: Path) -> None:
    del filled
    known = ("export", "--profile", str(tmp_path / "profil"), "--out", str(tmp_path / "sortie"))
    made = answer(*known, "F2026-0001", "PM-2026-118", "--form", "facturx", code=1)
    assert made["left_out"] == [{"number": "PM-2026-118", "reason": "own_pdf"}]
    assert "F2026-9" in sentence(*known, "F2026-9")
    assert "brouillon" not in sentence(*known)
    assert "ne se lit pas" in sentence(*known, "--from", "demain")
    assert "Échangez" in sentence(*known, "--from", "2026-12-01", "--to", "2026-11-01")
    assert "les uns ou l’autre" in sentence(*known, "F2026-0001", "--from", "2026-11-01")
    assert not any((tmp_path / "sortie").glob("*.zip"))


def test_help_tells_the_exit_codes_in_french() -> None:
    told = run("export", "--help").stdout
    assert "Codes de sortie" in told
    for verb in ("check", "render", "read"):
        told = run(verb, "--help").stdout
        assert "Codes de sortie" in told
        assert told.startswith("utilisation\u202f: chorus-desktop")
        for english in ("usage", "positional", "show this"):
            assert english not in told


@pytest.mark.parametrize("form", ["facturx", "cii", "ubl"])
def test_rendered_files_are_in_the_document(tmp_path: Path, form: str) -> None:
    plan = text_pdf("plan de la toiture")
    (tmp_path / "plan.pdf").write_bytes(plan)
    data = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    data["attachments"] = [{"filename": "plan.pdf", "path": "plan.pdf"}]
    path = tmp_path / "facture.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    written = answer("render", str(path), "--format", form, "--out", str(tmp_path / "sortie"))
    assert written["attachments"] == 1
    without = answer("render", str(EXAMPLE), "--format", form, "--out", str(tmp_path / "sans"))
    assert written["bytes"] > without["bytes"] + len(plan) // 2
    assert answer("check", str(path))["valid"] is True
    (tmp_path / "plan.pdf").unlink()
    missing = answer("check", str(path), code=1)
    assert [(one["code"], one["field"]) for one in missing["problems"]] == [("attachment_file", "attachments.0.path")]
    assert "La pièce jointe 1 manque" in missing["problems"][0]["message"]
    assert "plan.pdf" in sentence("render", str(path), "--format", form, "--out", str(tmp_path / "sortie2"))
    assert not (tmp_path / "sortie2").exists()
