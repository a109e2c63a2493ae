"""Starting, stopping and killing the platform: what it remembers, and the instructor's control port."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from chorus_desktop.sandbox.server import SCENARIOS, Platform, PlatformAddress
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import HISTORY, Caller

SCRIPT = """
import pathlib, sys
from chorus_desktop.sandbox.server import run_forever
run_forever(pathlib.Path(sys.argv[1]), port=int(sys.argv[2]), announce=lambda line: print(line, flush=True))
"""


@pytest.fixture
def control(platform: Platform) -> Iterator[httpx.Client]:
    """The instructor's port."""
    with httpx.Client(base_url=platform.address.control_url, trust_env=False) as hand:
        yield hand


def test_a_restart_forgets_nothing(tmp_path: Path) -> None:
    with Platform(tmp_path, speed=0) as platform:
        first = Caller(platform.address)
        flux = first.deposit(by_hand.facturx(Sheet()))
        platform.advance(30)
        before = platform.snapshot()
        first.http.close()
    port = int(first.address.base_url.rsplit(":", 1)[1])
    with Platform(tmp_path, port=port, speed=0) as platform:
        assert platform.address.base_url == first.address.base_url
        assert platform.address.client_secret == first.address.client_secret
        after = platform.snapshot()
        kept = ("deposits", "invoices", "received", "integrated", "now")
        assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
        second = Caller(platform.address)
        second.http.headers["Authorization"] = first.http.headers["Authorization"]
        assert second.search(numeroFluxDepot=flux)[0]["statut"] == "EN_COURS_ACHEMINEMENT"
        assert second.deposit(by_hand.facturx(Sheet(number="F2026-0043"))) != flux
        second.http.close()


def test_credentials_are_of_their_data_folder(tmp_path: Path) -> None:
    drawn = []
    for name in ("un", "deux"):
        with Platform(tmp_path / name) as platform:
            drawn.append(platform.address)
    assert drawn[0].client_secret != drawn[1].client_secret
    assert drawn[0].login.startswith("TECH_1_")
    assert drawn[0].login.endswith("@cpro.fr")
    assert drawn[0].as_json().keys() == {
        "base_url", "token_url", "client_id", "client_secret", "login", "password", "supplier_siret", "control_url",
    }  # fmt: skip


def test_a_taken_port_an_unusable_folder_and_an_unknown_scenario_are_errors(tmp_path: Path, platform: Platform) -> None:
    taken = int(platform.address.base_url.rsplit(":", 1)[1])
    with pytest.raises(OSError, match="in use"):
        Platform(tmp_path / "autre", port=taken).start()
    with pytest.raises(OSError, match="in use"):
        Platform(tmp_path / "autre", control_port=taken).start()
    (tmp_path / "fichier").write_text("x")
    with pytest.raises(OSError, match="fichier"):
        Platform(tmp_path / "fichier").start()
    broken = tmp_path / "abime"
    broken.mkdir()
    (broken / "platform.sqlite3").write_bytes(b"ceci n'est pas une base" * 100)
    with pytest.raises(OSError, match="not a database"):
        Platform(broken).start()
    with pytest.raises(OSError, match="locked"):
        Platform(tmp_path / "plateforme").start()
    with pytest.raises(ValueError, match="unknown scenario"):
        Platform(tmp_path / "autre", scenario="inconnu").start()


def test_what_is_not_running_cannot_be_asked(tmp_path: Path) -> None:
    platform = Platform(tmp_path)
    for ask in (platform.snapshot, platform.cut_network):
        with pytest.raises(RuntimeError, match="not running"):
            ask()
    platform.start()
    with pytest.raises(RuntimeError, match="running already"):
        platform.start()
    platform.stop()
    platform.stop()
    with pytest.raises(RuntimeError, match="not running"):
        platform.snapshot()


@pytest.fixture
def process(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The platform alone, in a process of its own."""
    child = _start(tmp_path, 0)
    yield child
    child.kill()
    child.communicate()


def _start(data_dir: Path, port: int) -> "subprocess.Popen[str]":
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONWARNINGS": "error"}
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(data_dir), str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )


def _announced(child: "subprocess.Popen[str]") -> PlatformAddress:
    assert child.stdout is not None
    return PlatformAddress(**json.loads(child.stdout.readline()))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(process: "subprocess.Popen[str]", number: signal.Signals) -> None:
    caller = Caller(_announced(process))
    process.send_signal(number)
    out, err = process.communicate(timeout=20)
    caller.http.close()
    assert (process.returncode, out, err) == (0, "", "")


def test_a_kill_loses_no_deposit(process: "subprocess.Popen[str]", tmp_path: Path) -> None:
    caller = Caller(_announced(process))
    flux = caller.deposit(by_hand.facturx(Sheet()))
    process.kill()
    process.communicate()
    caller.http.close()
    port = int(caller.address.base_url.rsplit(":", 1)[1])
    with Platform(tmp_path, port=port) as platform:
        platform.advance(3)
        again = Caller(platform.address)
        assert again.report(flux)["etatCourantDepotFlux"] == "IN_INTEGRE"
        again.http.close()


def test_every_scenario_integrates_and_ends(tmp_path: Path) -> None:
    last = {}
    for name in SCENARIOS:
        with Platform(tmp_path / name, scenario=name) as platform:
            caller = Caller(platform.address)
            flux = caller.deposit(by_hand.facturx(Sheet()))
            platform.advance(60 * 86_400)
            [row] = caller.search(numeroFluxDepot=flux)
            last[name] = (row["statut"], row.get("commentaireEtatCourant", "").split(" ")[0])
            caller.http.close()
    assert last == {
        "default": ("MISE_EN_PAIEMENT", ""),
        "fast": ("MISE_EN_PAIEMENT", ""),
        "manual": ("DEPOSEE", ""),
        "rejected": ("REJETEE", "SE_ERR"),
        "slow": ("MISE_EN_PAIEMENT", ""),
        "suspended": ("SUSPENDUE", "LIVR_INCOMP"),
    }


def test_slow_does_not_know_its_flux_at_first(tmp_path: Path) -> None:
    with Platform(tmp_path, scenario="slow", speed=0) as platform:
        caller = Caller(platform.address)
        flux = caller.deposit(by_hand.facturx(Sheet()))
        assert caller.report(flux)["libelle"] == "POQ_MSG_01.003 - Flux introuvable."
        platform.advance(20)
        assert caller.report(flux)["codeRetour"] == 0
        caller.http.close()


def test_in_manual_nothing_moves_unless_told(tmp_path: Path) -> None:
    with Platform(tmp_path, scenario="manual") as platform:
        caller = Caller(platform.address)
        flux = caller.deposit(by_hand.facturx(Sheet()))
        now = platform.snapshot()["now"]
        platform.set_status("F2026-0042", "SUSPENDUE", "JUSTIF_ABS : il manque le bon")
        assert caller.report(flux)["etatCourantDepotFlux"] == "IN_INTEGRE"
        [row] = caller.search(numeroFacture="F2026-0042")
        assert (row["statut"], row["commentaireEtatCourant"]) == ("SUSPENDUE", "JUSTIF_ABS : il manque le bon")
        assert platform.snapshot()["now"] == now
        caller.http.close()


def test_a_decision_of_the_agency_ends_the_script(platform: Platform, caller: Caller) -> None:
    flux = caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(30)
    platform.set_status("F2026-0042", "REJETEE", "DOUBLE_FACT")
    platform.advance(30 * 86_400)
    invoice = caller.search(numeroFluxDepot=flux)[0]["identifiantFactureCPP"]
    history = caller.post(HISTORY, {"idFacture": invoice})["historiquesDesStatuts"]["histoStatut"]
    assert [entry["histoStatutCode"] for entry in history] == ["REJETEE", "EN_COURS_ACHEMINEMENT", "DEPOSEE"]
    assert history[0]["histoStatutCommentaire"] == "DOUBLE_FACT"


def test_control_state_and_clock(control: httpx.Client, caller: Caller) -> None:
    caller.deposit(by_hand.facturx(Sheet()))
    assert control.post("/_control/clock", json={"advance_seconds": 3.5}).json() == {}
    state = control.get("/_control/state").json()
    assert state["deposits"][0]["etat"] == "IN_INTEGRE"
    assert state["invoices"][0]["statut"] == "DEPOSEE"
    assert state["invoices"][0]["montant_ttc"] == "144.60"
    assert state["calls"]["/cpro/factures/v1/deposer/flux"] == 1


def test_control_status_network_faults_and_reset(control: httpx.Client, caller: Caller) -> None:
    caller.deposit(by_hand.facturx(Sheet()))
    order = {"numero_facture": "F2026-0042", "status": "MANDATEE", "comment": "mandat 12"}
    assert control.post("/_control/status", json=order).status_code == 200
    assert control.post("/_control/network", json={"cut": True}).status_code == 200
    assert control.get("/_control/state").json()["invoices"][0]["statut"] == "MANDATEE"
    with pytest.raises(httpx.ConnectError):
        httpx.get(caller.address.base_url)
    assert control.post("/_control/faults", json={"route": "*", "kind": "http_429", "count": 3}).status_code == 200
    assert control.post("/_control/reset").status_code == 200
    state = control.get("/_control/state").json()
    assert (state["network"], state["deposits"], state["invoices"], state["faults"]) == ("up", [], [], [])
    assert caller.deposit(by_hand.facturx(Sheet()))


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("clock", b'{"advance_seconds": -1}', 400),
        ("clock", b"{", 400),
        ("network", b'{"cut": "oui"}', 400),
        ("faults", b'{"kind": "fire"}', 400),
        ("status", b'{"numero_facture": "X", "status": "MANDATEE"}', 404),
        ("status", b"{}", 400),
    ],
)
def test_a_mistaken_order_is_told(control: httpx.Client, path: str, body: bytes, status: int) -> None:
    answer = control.post(f"/_control/{path}", content=body)
    assert answer.status_code == status
    assert answer.json()["error"]


def test_the_control_port_is_no_part_of_the_api(platform: Platform, caller: Caller, control: httpx.Client) -> None:
    assert caller.http.get("/_control/state").status_code == 404
    assert control.post("/api/oauth/token").status_code == 404
    assert platform.address.control_url != platform.address.base_url
