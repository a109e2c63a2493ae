"""Encrypted copies by the command line: taken while encryption is on, restored with the key from a file or typed."""

import io
import json
import random
import sys
from pathlib import Path

import pytest

from chorus_desktop.actions import encryption
from chorus_desktop.cli import main
from chorus_desktop.domain.recovery_key import RecoveryKey, made
from chorus_desktop.paths import Profile
from chorus_desktop.store import secrets as keeping
from chorus_desktop.store.copies import copies_in
from chorus_desktop.store.sealed_copies import key_of
from chorus_desktop.store.secrets import SecretStore
from tests.plugins.keyring_memory import MemoryKeyring
from tests.second_folder import profile, stick
from tests.sync_desk import Bench

__all__ = ["profile", "stick"]


class Terminal(io.StringIO):
    """A person is before it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _trusted(memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """The keyring of the tests is one of those that may be trusted."""
    name = f"{type(memory_keyring).__module__}.{type(memory_keyring).__qualname__}"
    monkeypatch.setattr(keeping.trusted_keyring, "__defaults__", ((name,),))


@pytest.fixture
def key(profile: Profile, stick: Path, rng: random.Random) -> RecoveryKey:
    drawn = made(rng.randbytes)
    encryption.begin(profile, SecretStore(), drawn)
    return drawn


def verb(profile: Profile, *words: str) -> int:
    return main([*words, "--profile", str(profile.root)])


@pytest.fixture
def sealed(bench: Bench, profile: Profile, stick: Path, key: RecoveryKey, capsys: pytest.CaptureFixture[str]) -> Path:
    """An encrypted copy with one invoice; another was issued since, and no window is open."""
    assert verb(profile, "backup") == 0
    assert json.loads(capsys.readouterr().out)["key"] is None, "the one of this machine is not encrypted"
    bench.issue()
    bench.store.close()
    (copy,) = copies_in(stick)
    assert key_of(copy.path) == key.id
    return copy.path


def restored(capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    answer = json.loads(capsys.readouterr().out)
    return answer["invoices"], answer["gone"]


def test_with_the_key_of_the_keyring(profile: Profile, sealed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verb(profile, "restore", str(sealed)) == 0
    assert restored(capsys) == (1, ["F2026-0002"])


def test_with_the_key_typed_into_a_file(
    profile: Profile,
    sealed: Path,
    key: RecoveryKey,
    memory_keyring: MemoryKeyring,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    memory_keyring.entries.clear()
    (tmp_path / "cle.txt").write_text("\n".join(key.groups).lower() + "\n", encoding="utf-8")
    assert verb(profile, "restore", str(sealed), "--key", str(tmp_path / "cle.txt")) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["invoices"] == 1
    assert key.letters[:5] not in told.out + told.err


@pytest.mark.parametrize("way", ["--key -", "asked"])
def test_with_the_key_from_standard_input(
    profile: Profile,
    sealed: Path,
    key: RecoveryKey,
    memory_keyring: MemoryKeyring,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    way: str,
) -> None:
    memory_keyring.locked = True
    typed = " ".join(key.groups) + "\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed) if way == "--key -" else Terminal(typed))
    assert verb(profile, "restore", str(sealed), *(("--key", "-") if way == "--key -" else ())) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["invoices"] == 1
    assert (key.id in told.err) == (way == "asked")


def test_each_trouble_has_its_sentence_and_leaves_the_store(
    profile: Profile,
    sealed: Path,
    key: RecoveryKey,
    memory_keyring: MemoryKeyring,
    tmp_path: Path,
    rng: random.Random,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    memory_keyring.entries.clear()
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    before = profile.database.read_bytes()

    def sentence(typed: str | None, path: Path = sealed) -> str:
        words = ["restore", str(path)]
        if typed is not None:
            (tmp_path / "cle.txt").write_text(typed, encoding="utf-8")
            words += ["--key", str(tmp_path / "cle.txt")]
        assert verb(profile, *words) == 2
        assert profile.database.read_bytes() == before
        left = profile.root / "restauration"
        assert not left.exists() or list(left.iterdir()) == []
        return capsys.readouterr().err.replace("\u202f", " ")

    assert f"chiffrée avec la clé {key.id}" in sentence(None)
    assert "--key" in sentence(None)
    assert sentence(None).count("\n") == 1, "nobody is there who could be asked"
    letter = "A" if key.letters[0] != "A" else "B"
    assert "faute de frappe dans le groupe 1" in sentence(letter + key.letters[1:])
    assert "Aucune clé ne contient O" in sentence("O" + key.letters[1:])
    assert "30 lettres et chiffres" in sentence(key.letters + "A")
    assert f"il faut la clé {key.id}" in sentence(made(rng.randbytes).letters)
    cut = tmp_path / "chorus-coupe.chiffre"
    cut.write_bytes(sealed.read_bytes()[:-1])
    assert "abîmée ou incomplète" in sentence(key.letters, cut)
    assert verb(profile, "restore", str(sealed), "--key", str(tmp_path / "absent.txt")) == 2
    assert "ne peut pas être lu" in capsys.readouterr().err


def test_a_copy_to_any_folder_is_encrypted_too_unless_it_is_wanted_plain(
    bench: Bench,
    profile: Profile,
    key: RecoveryKey,
    memory_keyring: MemoryKeyring,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    disk = tmp_path_factory.mktemp("disque")
    assert verb(profile, "backup", "--to", str(disk)) == 0
    assert json.loads(capsys.readouterr().out)["key"] == key.id
    assert verb(profile, "backup", "--to", str(disk), "--plain") == 0
    assert json.loads(capsys.readouterr().out)["key"] is None
    assert sorted(path.suffix for path in disk.iterdir()) == [".chiffre", ".db"]
    memory_keyring.entries.clear()
    assert verb(profile, "backup", "--to", str(disk)) == 2
    assert "Rien n’a été copié" in capsys.readouterr().err
    assert len(list(disk.iterdir())) == 2
