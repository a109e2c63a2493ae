"""The real GNOME Keyring on a D-Bus of its own: unlocked, locked, absent; skipped, with the reason, where it is not."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (packaging/apt.txt)")

CANARY = "canary-5e7a11"
#: What a child process does with the keyring that its D-Bus offers; it prints codes and never a secret.
WORK = """
import json, sys
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.store.secrets import SecretStore, StoredCredentials
store, told = SecretStore(patience=15), {}
credentials = StoredCredentials(client_id="id", client_secret=sys.argv[1], login="TECH", password=sys.argv[1])
def tried(name, work):
    try:
        told[name] = work()
    except ChorusError as fault:
        told[name] = fault.code
tried("try_out", lambda: store.try_out().backend)
tried("save", lambda: store.save("production", credentials).place)
tried("load", lambda: SecretStore().load("production") == credentials)
print(json.dumps(told))
"""
UNLOCK = 'printf "a word" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; '
LOCK = (
    "dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets"
    " org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null; "
)
WORK_COMMAND = '"$PYTHON" -c "$WORK" "$CANARY"'
SECRET_SERVICE = "keyring.backends.SecretService.Keyring"


def in_session(home: Path, script: str) -> dict[str, object]:
    """What the work tells at the end of a shell script that runs in a D-Bus session with an empty home."""
    run_time = home / "run"
    run_time.mkdir(parents=True, mode=0o700)
    environment = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(run_time),
        "XDG_DATA_HOME": str(home / "data"),
        "PATH": os.environ["PATH"],
        "PYTHON": sys.executable,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "WORK": WORK,
        "CANARY": CANARY,
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert CANARY not in done.stdout + done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(told, dict)
    return told


def test_unlocked_it_keeps_and_gives_back(tmp_path: Path) -> None:
    told = in_session(tmp_path / "home", UNLOCK + WORK_COMMAND)
    assert told == {"try_out": SECRET_SERVICE, "save": "keyring", "load": True}
    kept = [file for file in (tmp_path / "home").rglob("*") if file.is_file()]
    assert any("keyring" in file.name for file in kept)
    assert all(CANARY.encode() not in file.read_bytes() for file in kept)


def test_locked_it_is_told_and_nothing_is_kept(tmp_path: Path) -> None:
    told = in_session(tmp_path / "home", UNLOCK + LOCK + WORK_COMMAND)
    assert told == dict.fromkeys(("try_out", "save", "load"), "keyring_locked")


def test_absent_secrets_stay_in_memory(tmp_path: Path) -> None:
    script = f'DBUS_SESSION_BUS_ADDRESS="unix:path={tmp_path}/none" {WORK_COMMAND}'
    told = in_session(tmp_path / "home", script)
    assert told == {"try_out": "", "save": "memory", "load": False}
