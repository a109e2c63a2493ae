"""The command line as anybody calls it: JSON on standard output, a fault as one French sentence and exit code 2."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chorus_desktop import __version__
from chorus_desktop.paths import resource

Run = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLE = Path(__file__).parent.parent / "documents" / "example.json"


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "chorus_desktop", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def answer(*arguments: str, code: int = 0) -> Any:
    done = run(*arguments)
    assert done.returncode == code, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


def sentence(*arguments: str) -> str:
    """The one sentence of a command that could not do its work."""
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert "Traceback" not in line
    assert line.endswith(".")
    return line


def changed(tmp_path: Path, **changes: object) -> str:
    path = tmp_path / "facture.json"
    path.write_text(json.dumps(json.loads(EXAMPLE.read_text(encoding="utf-8")) | changes), encoding="utf-8")
    return str(path)


def test_version() -> None:
    assert run("--version").stdout == f"chorus-desktop {__version__}\n"


def test_schema_is_the_one_that_is_shipped() -> None:
    assert answer("schema") == json.loads(resource("schema", "invoice.schema.json").read_text(encoding="utf-8"))


def test_check_gives_totals_and_no_blocking_problem() -> None:
    found = answer("check", str(EXAMPLE))
    assert found["valid"] is True
    totals = found["totals"]
    assert float(totals["with_vat"]) == pytest.approx(float(totals["without_vat"]) + float(totals["vat_total"]))


def test_check_names_every_problem_at_its_field(tmp_path: Path) -> None:
    line = {"id": "1", "name": "Vannes", "quantity": "12", "vat": {"category": "S", "rate": "20.00"}}
    buyer = {"name": "Commune", "siret": "123"}
    found = answer("check", changed(tmp_path, lines=[line], buyer=buyer), code=1)
    assert {(p["code"], p["field"]) for p in found["problems"] if p["severity"] == "error"} >= {
        ("line_price", "lines.0.net_price"),
        ("siret_shape", "buyer.siret"),
    }
    assert all(problem["message"].endswith(".") for problem in found["problems"])
    official = {problem["code"]: problem["rule"] for problem in found["problems"]}
    assert official["line_price"] == "BR-26"
    assert official["siret_shape"] == "BR-FR-09_BT-46"
    assert any("excl. VAT of line 1" in problem["message_en"] for problem in found["problems"])


@pytest.mark.parametrize("form", ["facturx", "cii", "ubl"])
def test_what_is_rendered_is_read_back(tmp_path: Path, form: str) -> None:
    target = tmp_path / "sortie"
    written = answer("render", str(EXAMPLE), "--format", form, "--out", str(target))
    assert written["bytes"] == target.stat().st_size
    read = answer("read", str(target))
    assert read["source"] == form
    assert read["number"] == json.loads(EXAMPLE.read_text(encoding="utf-8"))["number"]
    assert read["stated_totals"]["due"] == answer("check", str(EXAMPLE))["totals"]["due"]


def test_an_invalid_invoice_is_not_rendered(tmp_path: Path) -> None:
    told = sentence("render", changed(tmp_path, lines=[]), "--out", str(tmp_path / "x.pdf"))
    assert "ligne" in told
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"numbr": "F1"}', "« numbr »"),
        ('{"seller": {"name": 3}}', "« seller.name »"),
        ('{"issue_date": "24/11/2026"}', "« issue_date »"),
        ('{"prepaid": "1,50"}', "« prepaid »"),
        ('{"type_code": "999"}', "« type_code »"),
        ('{"lines": [{}, {"vat": {"rat": "1"}}]}', "« lines.1.vat.rat »"),
        ("[]", "ne contient pas une facture : il faut un objet"),
        ("{", "ligne 1"),
        ("\xff", "JSON"),
    ],
)
def test_a_file_that_is_not_of_the_form_names_the_place(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "mauvais.json"
    path.write_text(content, encoding="utf-8")
    assert told in sentence("check", str(path)).replace("\u202f", " ")


def test_files_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    assert "n’existe pas" in sentence("check", str(tmp_path / "absent.json"))
    assert "ne peut pas être écrit" in sentence("render", str(EXAMPLE), "--out", str(tmp_path / "non" / "x.pdf"))
    garbage = tmp_path / "facture.pdf"
    garbage.write_bytes(b"%PDF-1.7\nabc")
    assert "abîmé" in sentence("read", str(garbage))
    (tmp_path / "x.txt").write_text("bonjour")
    assert "ni une facture" in sentence("read", str(tmp_path / "x.txt"))


@pytest.mark.parametrize("verb", ["read", "check", "render"])
@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_what_is_no_file_is_said_and_nothing_waits(tmp_path: Path, verb: str, kind: str) -> None:
    if kind == "pipe":
        os.mkfifo(tmp_path / "tube")
    given = {"folder": tmp_path, "pipe": tmp_path / "tube", "device": Path("/dev/zero")}[kind]
    out = ("--out", str(tmp_path / "x.pdf")) if verb == "render" else ()
    assert sentence(verb, str(given), *out).startswith(f"{given} est un dossier, un tube ou un périphérique")


def test_what_comes_through_standard_input_from_a_file_is_read() -> None:
    with EXAMPLE.open("rb") as given:
        done = subprocess.run(
            [sys.executable, "-m", "chorus_desktop", "check", "/dev/stdin"],
            stdin=given,
            capture_output=True,
            timeout=120,
            check=False,
        )
    assert json.loads(done.stdout)["valid"] is True


def test_a_profile_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "fichier"
    blocked.write_text("pas un dossier")
    for arguments in (("sync", "--once"), ()):
        assert "ce n’est pas un dossier" in sentence("--profile", str(blocked / "profil"), *arguments)


def test_a_word_that_is_no_verb() -> None:
    assert "« frobnicate »" in sentence("frobnicate").replace("\u202f", " ")
    assert "--once" in sentence("sync")


@pytest.mark.parametrize(
    ("arguments", "about"),
    [
        (("--lang",), "--lang"),
        (("export-proof", "F1", "--out"), "--out"),
        (("--p", "x"), "--p"),
        (("export-proof", "F1"), "--out"),
    ],
)
def test_an_option_that_lacks_something_is_named(arguments: tuple[str, ...], about: str) -> None:
    assert f"n’est pas comprise (« {about} »)" in sentence(*arguments).replace("\u202f", " ")


def test_without_credentials_nothing_is_sent_and_nothing_fails(tmp_path: Path) -> None:
    assert answer("--profile", str(tmp_path / "profil"), "sync", "--once") == {
        "link": "not_configured",
        "code": "",
        "submissions": [],
        "statuses": [],
        "answers": [],
        "waiting": {"invoices": 0, "answers": 0},
    }


def test_an_address_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "adresse.json"
    path.write_text("{}")
    told = sentence("--profile", str(tmp_path / "p"), "--platform", str(path), "sync", "--once")
    assert "ne décrit pas une plateforme" in told


def test_the_self_test_passes() -> None:
    found = answer("self-test")
    assert found["ok"] is True
    assert len(found["checks"]) >= 5
    assert {"encryption of copies", "keyring"} <= {check["check"] for check in found["checks"]}


def test_the_platform_announces_itself_and_stops_when_told(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "chorus_desktop", "platform", "--data", str(tmp_path), "--scenario", "fast"],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        address = json.loads(process.stdout.readline())
        wanted = {"base_url", "token_url", "client_id", "client_secret", "login", "password", "supplier_siret"}
        assert wanted <= set(address)
        assert address["token_url"] == address["base_url"] + "/api/oauth/token"
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    assert "scénario" in sentence("platform", "--data", str(tmp_path), "--scenario", "inconnu")


def test_a_process_without_streams_runs_and_speaks_to_nobody(tmp_path: Path) -> None:
    """As a program of Windows that has no console: its streams are None."""
    without = "import sys, runpy; sys.stdin = sys.stdout = sys.stderr = None"
    code = f"{without}; runpy.run_module('chorus_desktop', run_name='__main__')"
    for words, expected in ((("--version",), 0), (("check", str(tmp_path / "nulle-part.json")), 2)):
        done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (expected, "", "")


def test_what_is_redirected_is_utf_8_whatever_the_system_writes(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "chorus_desktop", "check", str(tmp_path / "été.json")],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert "été.json" in done.stderr.decode("utf-8")
