"""The doctor: every part is looked at, trouble is told with what to do, and nothing secret is in the report."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from keyring.errors import InitError

from chorus_desktop.actions import encryption
from chorus_desktop.actions.copies import choose_elsewhere
from chorus_desktop.actions.diagnosis import Diagnosis, Health
from chorus_desktop.actions.doctor import diagnose
from chorus_desktop.actions.training import EXAMPLE_FIRM
from chorus_desktop.cli import main
from chorus_desktop.domain.release_source import OFFICIAL
from chorus_desktop.paths import Profile
from chorus_desktop.store.database import open_database
from chorus_desktop.store.findings import Finding
from chorus_desktop.store.secrets import SecretStore, StoredCredentials
from chorus_desktop.store.settings import Settings, note_password_expiry, save_settings
from chorus_desktop.ui.wording import doctor as wording
from tests.plugins.keyring_memory import MemoryKeyring

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
CANARY = "canary-51c0ffee"
FULL = StoredCredentials(client_id=CANARY, client_secret=CANARY, login=f"{CANARY}@cpro.fr", password=CANARY)


def roomy(_: Path) -> int:
    return 200_000_000_000


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profil")


@pytest.fixture
def secrets(memory_keyring: MemoryKeyring) -> SecretStore:
    return SecretStore(lambda: memory_keyring)


def found_in(
    profile: Profile,
    secrets: SecretStore,
    *,
    today: date = TODAY,
    free: Callable[[Path], int] = roomy,
    encrypted: bool | None = True,
    network: str = "",
) -> dict[str, Diagnosis]:
    place = profile.root.parent / "garde"
    found = diagnose(
        profile,
        place,
        secrets,
        today=today,
        free=free,
        encrypted=lambda _: encrypted,
        network=lambda _: network,
        source=replace(OFFICIAL, keys=()),
    )
    for part in found:
        assert wording.sentence(part)[-1] in ".?"
        assert "{" not in wording.sentence(part)
    return {part.code: part for part in found}


def with_firm(profile: Profile, secrets: SecretStore, last_day: date | None = None) -> None:
    store = open_database(profile.database)
    save_settings(store, Settings(seller=replace(EXAMPLE_FIRM, name=CANARY)), now=NOW)
    note_password_expiry(store, last_day, now=NOW)
    store.close()
    secrets.save("production", FULL)


def test_before_the_first_use_all_is_well(profile: Profile, secrets: SecretStore) -> None:
    found = found_in(profile, secrets)
    assert set(found) == {
        "parts_whole",
        "folder_good",
        "disk_roomy",
        "disk_encrypted",
        "store_none_yet",
        "keyring_good",
        "updates_no_key",
    }
    assert {part.health for part in found.values()} == {Health.GOOD}
    assert not profile.root.exists()


def test_a_firm_in_use_is_well_too(profile: Profile, secrets: SecretStore) -> None:
    with_firm(profile, secrets, date(2027, 12, 1))
    found = found_in(profile, secrets)
    assert {"store_whole", "queue_empty", "account_valid", "keyring_good"} <= set(found)
    assert {part.health for part in found.values()} == {Health.GOOD}


@pytest.mark.parametrize(
    ("last_day", "code", "health"),
    [
        (None, "account_kept", Health.GOOD),
        (date(2026, 12, 1), "account_ends", Health.LOOK),
        (date(2026, 11, 1), "account_expired", Health.BAD),
    ],
)
def test_the_password_of_the_account(
    profile: Profile, secrets: SecretStore, last_day: date | None, code: str, health: Health
) -> None:
    with_firm(profile, secrets, last_day)
    assert found_in(profile, secrets)[code].health is health


def test_credentials_that_are_not_there(profile: Profile, secrets: SecretStore) -> None:
    open_database(profile.database).close()
    assert found_in(profile, secrets)["account_missing"].health is Health.LOOK


def test_a_disk_that_is_nearly_full(profile: Profile, secrets: SecretStore) -> None:
    assert found_in(profile, secrets, free=lambda _: 900_000_000)["disk_nearly_full"].health is Health.LOOK
    full = found_in(profile, secrets, free=lambda _: 3_000_000)["disk_nearly_full"]
    assert (full.health, full.params["megabytes"]) == (Health.BAD, "3")


def test_whether_the_disk_is_encrypted(profile: Profile, secrets: SecretStore) -> None:
    assert found_in(profile, secrets, encrypted=False)["disk_not_encrypted"].health is Health.LOOK
    unknown = found_in(profile, secrets, encrypted=None)["disk_encryption_unknown"]
    assert unknown.health is Health.GOOD
    for system in ("BitLocker", "FileVault", "Linux"):
        assert system in wording.sentence(unknown)
        assert system in wording.sentence(found_in(profile, secrets, encrypted=False)["disk_not_encrypted"])


def test_whether_the_copies_elsewhere_are_encrypted_and_their_key_is_at_hand(
    profile: Profile, secrets: SecretStore, memory_keyring: MemoryKeyring, tmp_path: Path
) -> None:
    with_firm(profile, secrets, date(2027, 12, 1))
    assert not {code for code in found_in(profile, secrets) if code.startswith("copies_elsewhere")}
    (tmp_path / "usb").mkdir()
    choose_elsewhere(profile, tmp_path / "usb")
    assert found_in(profile, secrets)["copies_elsewhere_plain"].health is Health.GOOD
    key = encryption.new_key(secrets)
    encryption.begin(profile, secrets, key)
    kept = found_in(profile, secrets)["copies_elsewhere_encrypted"]
    assert kept.health is Health.GOOD
    assert key.id in wording.sentence(kept)
    assert key.letters not in wording.report([kept])
    memory_keyring.locked = True
    assert found_in(profile, secrets)["copies_elsewhere_no_key"].health is Health.BAD
    memory_keyring.locked = False
    memory_keyring.entries.pop(("chorus-desktop/copies", key.id))
    assert found_in(profile, secrets)["copies_elsewhere_no_key"].health is Health.BAD


def test_a_folder_that_a_service_synchronises(tmp_path: Path, secrets: SecretStore) -> None:
    for name in (
        "OneDrive",
        "OneDrive - SARL Petit",
        "Dropbox (Perso)",
        "GoogleDrive-a@b.fr",
        "iCloudDrive",
        "MEGAsync",
    ):
        assert found_in(Profile(tmp_path / name / "profil"), secrets)["folder_shared"].health is Health.LOOK, name
    for name in ("megane", "omega", "Mes Dropboxes"):
        assert "folder_shared" not in found_in(Profile(tmp_path / name / "profil"), secrets), name


def test_a_folder_on_a_disk_of_the_network(profile: Profile, secrets: SecretStore) -> None:
    assert "folder_network" not in found_in(profile, secrets)
    told = found_in(profile, secrets, network="nfs4")["folder_network"]
    assert told.health is Health.LOOK
    assert "(nfs4)" in wording.sentence(told)


def test_a_folder_that_cannot_be_written(
    profile: Profile, secrets: SecretStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("chorus_desktop.actions.folder_diagnosis.tempfile.NamedTemporaryFile", refuse)
    assert found_in(profile, secrets)["folder_unwritable"].health is Health.BAD


def test_a_part_of_the_program_that_is_missing(
    profile: Profile, secrets: SecretStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("chorus_desktop.actions.doctor.resource", tmp_path.joinpath)
    assert "fonts" in found_in(profile, secrets)["parts_missing"].params["detail"]


def test_a_store_that_is_damaged(profile: Profile, secrets: SecretStore) -> None:
    profile.create()
    profile.database.write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 40)
    assert found_in(profile, secrets)["store_damaged"].health is Health.BAD


def test_a_store_that_was_changed_behind_our_back(profile: Profile, secrets: SecretStore) -> None:
    store = open_database(profile.database)
    with store.write() as db:
        db.execute("CREATE TABLE stranger (x)")
    store.close()
    # The table itself, and that nothing tells the sum of its rows.
    altered = found_in(profile, secrets)["store_altered"]
    assert altered.params == {"count": "2"}
    told = wording.report([altered])
    assert "n’y a pas mis\u202f: stranger." in told
    assert [line[:6] for line in told.splitlines()].count("    – ") == 2


def test_of_many_findings_the_first_are_told_and_the_others_counted() -> None:
    lost = tuple(Finding(code="number_lost", where=f"F2026-{rank:04d}") for rank in range(1, 13))
    altered = Diagnosis(topic="store", code="store_altered", health=Health.BAD, findings=lost)
    assert wording.details(altered)[9].startswith("– Le numéro F2026-0010 ")
    assert wording.details(altered)[10:] == ["– et 2 autres anomalies"]
    assert wording.details(replace(altered, findings=lost[:11]))[10:] == ["– et 1 autre anomalie"]


def test_a_keyring_that_is_locked(profile: Profile, secrets: SecretStore, memory_keyring: MemoryKeyring) -> None:
    with_firm(profile, secrets)
    memory_keyring.locked = True
    found = found_in(profile, secrets)
    assert found["keyring_locked"].health is Health.BAD
    assert not {"account_missing", "account_kept"} & set(found)


def test_no_keyring(profile: Profile) -> None:
    assert found_in(profile, SecretStore.in_memory())["keyring_none"].health is Health.LOOK


def test_the_report_tells_no_secret(
    profile: Profile, secrets: SecretStore, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_firm(profile, secrets, date(2026, 12, 1))
    monkeypatch.setenv("HOME", str(profile.root.parent))
    whole = wording.report(diagnose(profile, profile.root.parent / "garde", secrets, today=TODAY))

    def refuse(*_: str) -> None:
        raise InitError(f"cannot keep {CANARY}")

    monkeypatch.setattr(memory_keyring, "set_password", refuse)
    refused = wording.report(diagnose(profile, profile.root.parent / "garde", secrets, today=TODAY))
    assert "[À réparer] Trousseau" in refused
    for told in (whole, refused):
        assert CANARY not in told
        assert str(profile.root.parent) not in told
        assert os.environ.get("USER", "no user") not in told


def test_the_verb_prints_and_writes_the_report(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "rapport.txt"
    assert main(["doctor", "--profile", str(profile.root), "--out", str(out)]) == 1
    told = capsys.readouterr().out
    assert out.read_text(encoding="utf-8") == told
    assert "[À voir] Trousseau\u202f: Aucun trousseau sûr" in told
    assert main(["doctor", "--profile", str(profile.root), "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["ok"] is False
    assert {part["topic"] for part in answer["parts"]} == {
        *("program", "folder", "disk", "store", "keyring", "updates", "encryption"),
    }


def test_a_report_that_cannot_be_written(profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "absent" / "rapport.txt"
    assert main(["doctor", "--profile", str(profile.root), "--out", str(out)]) == 2
    assert "ne peut pas être écrit" in capsys.readouterr().err
