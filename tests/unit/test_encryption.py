"""Encrypted copies from day to day: the key comes from the keyring, and without it nothing plain takes their place."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from keyring.errors import InitError

from chorus_desktop.actions import copies, encryption, restoring
from chorus_desktop.actions.recovery_sheet import sheet_name, write_sheet
from chorus_desktop.domain.errors import ChorusError, Denied, StoreFault, Unavailable, UserFault
from chorus_desktop.domain.recovery_key import RecoveryKey, made
from chorus_desktop.paths import Profile
from chorus_desktop.store.copies import copies_in
from chorus_desktop.store.copy_folders import own_folder
from chorus_desktop.store.sealed_copies import key_of
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.wording import errors
from tests.plugins.keyring_memory import MemoryKeyring
from tests.sync_desk import Bench

PLAIN = b"SQLite format 3"


@pytest.fixture
def profile(bench: Bench) -> Profile:
    bench.issue()
    return Profile(bench.path.parent)


@pytest.fixture
def secrets(memory_keyring: MemoryKeyring) -> SecretStore:
    return SecretStore(lambda: memory_keyring)


@pytest.fixture
def stick(profile: Profile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second folder of the copies."""
    place = tmp_path_factory.mktemp("media") / "CLE"
    place.mkdir()
    copies.choose_elsewhere(profile, place)
    return own_folder(place / copies.FOLDER, profile.database)


@pytest.fixture
def key(profile: Profile, secrets: SecretStore, stick: Path) -> RecoveryKey:
    """Encryption is switched on."""
    drawn = encryption.new_key(secrets)
    encryption.begin(profile, secrets, drawn)
    return drawn


def names(folder: Path) -> list[str]:
    return [copy.path.name for copy in copies_in(folder)]


def plain_in(folder: Path) -> list[str]:
    return [path.name for path in folder.parent.rglob("*") if path.is_file() and PLAIN in path.read_bytes()]


def test_what_leaves_is_encrypted_and_what_stays_is_not(
    bench: Bench, profile: Profile, secrets: SecretStore, stick: Path, key: RecoveryKey
) -> None:
    taken = copies.take_now(profile, bench.clock.now(), secrets)
    assert taken.path.suffix == ".db"
    assert names(stick) == [f"{taken.path.stem}.chiffre"]
    assert plain_in(stick) == []
    told = copies.standing(profile, secrets)
    assert (told.key, told.key_at_hand, told.listed[0].invoices) == (key.id, True, 1)
    prospect = restoring.look(profile, copies_in(stick)[0].path, secrets=secrets)
    assert prospect.invoices == 1
    restoring.drop(prospect.ready)


def test_the_daily_copy_works_unattended_and_is_caught_up(
    bench: Bench, profile: Profile, secrets: SecretStore, stick: Path, key: RecoveryKey
) -> None:
    assert copies.take_daily(profile, bench.clock.now(), secrets) is not None
    chosen = stick.parent.parent
    away = chosen.rename(chosen.with_name("ailleurs"))
    bench.later(days=1)
    bench.issue()
    assert copies.take_daily(profile, bench.clock.now(), secrets) is not None
    away.rename(chosen)
    bench.later(hours=1)
    bench.issue()
    assert copies.take_daily(profile, bench.clock.now(), secrets) is None
    assert len(names(stick)) == 2
    assert plain_in(stick) == []
    assert not (profile.root / "copies-a-chiffrer").exists()
    newest = copies_in(stick)[0].path
    assert restoring.look(profile, newest, key=key).invoices == 3, "caught up with what there is now"
    assert copies.take_daily(profile, bench.clock.now(), secrets) is None
    assert len(names(stick)) == 2


def _refuse(*_: str) -> None:
    raise InitError("no bus")


@pytest.mark.parametrize("trouble", ["locked", "refused", "no ring", "no secrets", "key gone", "another key there"])
def test_without_the_key_no_plain_copy_is_written_in_its_place(
    bench: Bench,
    profile: Profile,
    memory_keyring: MemoryKeyring,
    stick: Path,
    key: RecoveryKey,
    trouble: str,
    monkeypatch: pytest.MonkeyPatch,
    rng: random.Random,
) -> None:
    given: SecretStore | None = SecretStore(lambda: memory_keyring)
    expected = "copies_key_missing"
    if trouble == "locked":
        memory_keyring.locked, expected = True, "copies_keyring"
    elif trouble == "refused":
        monkeypatch.setattr(memory_keyring, "get_password", _refuse)
        expected = "copies_keyring"
    elif trouble == "no ring":
        given, expected = SecretStore.in_memory(), "copies_no_keyring"
    elif trouble == "no secrets":
        given, expected = None, "copies_no_keyring"
    elif trouble == "key gone":
        memory_keyring.entries.clear()
    else:
        memory_keyring.entries["chorus-desktop/copies", key.id] = made(rng.randbytes).letters
    for take in (copies.take_now, copies.take_daily):
        with pytest.raises((Unavailable, Denied)) as raised:
            take(profile, bench.clock.now(), given)
        assert raised.value.code == expected
    told = errors.sentence(raised.value.code, raised.value.params)
    assert str(stick) in told
    assert "Rien n’a été copié" in told
    assert key.letters not in told
    assert len(copies_in(profile.copies)) == 1, "the copy of this machine was taken"
    assert not stick.exists()
    assert not copies.standing(profile, given).key_at_hand


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"key": ""}', b"\xff"])
def test_a_note_that_cannot_be_read_counts_as_encryption(
    bench: Bench, profile: Profile, secrets: SecretStore, stick: Path, key: RecoveryKey, content: bytes
) -> None:
    profile.copies_key.write_bytes(content)
    with pytest.raises(Unavailable, match="copies_key_missing"):
        copies.take_now(profile, bench.clock.now(), secrets)
    assert not stick.exists()
    encryption.give_back(profile, secrets, key.letters)
    copies.take_now(profile, bench.clock.now(), secrets)
    assert len(names(stick)) == 1


def test_the_folder_may_change_and_encryption_stays(
    bench: Bench, profile: Profile, secrets: SecretStore, key: RecoveryKey, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("autre")
    copies.choose_elsewhere(profile, None)
    copies.choose_elsewhere(profile, other)
    copies.take_now(profile, bench.clock.now(), secrets)
    assert [key_of(copy.path) for copy in copies_in(own_folder(other / copies.FOLDER, profile.database))] == [key.id]


def test_it_is_switched_on_only_where_the_key_can_be_kept(
    profile: Profile, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch, rng: random.Random
) -> None:
    with pytest.raises(Unavailable, match="encryption_no_keyring"):
        encryption.new_key(SecretStore.in_memory())
    with pytest.raises(Unavailable, match="encryption_no_keyring"):
        encryption.begin(profile, SecretStore.in_memory(), made(rng.randbytes))
    memory_keyring.locked = True
    with pytest.raises(Denied, match="keyring_locked"):
        encryption.begin(profile, SecretStore(lambda: memory_keyring), made(rng.randbytes))
    memory_keyring.locked = False
    monkeypatch.setattr(memory_keyring, "get_password", lambda *_: None)
    with pytest.raises(Unavailable, match="encryption_no_keyring"):
        encryption.begin(profile, SecretStore(lambda: memory_keyring), made(rng.randbytes))
    assert encryption.key_in_use(profile) is None


def test_a_new_key_leaves_the_older_copies_their_own_and_stopping_too(
    bench: Bench, profile: Profile, secrets: SecretStore, stick: Path, key: RecoveryKey
) -> None:
    copies.take_now(profile, bench.clock.now(), secrets)
    newer = encryption.new_key(secrets)
    encryption.begin(profile, secrets, newer)
    bench.later(days=1)
    copies.take_now(profile, bench.clock.now(), secrets)
    encryption.stop(profile)
    bench.later(days=1)
    copies.take_now(profile, bench.clock.now(), secrets)
    found = [copy.path for copy in reversed(copies_in(stick))]
    assert [key_of(path) for path in found] == [key.id, newer.id, ""]
    for path in found:
        assert restoring.look(profile, path, secrets=secrets).invoices == 1, "the keyring has both"
    assert restoring.look(profile, found[0], key=key).invoices == 1
    with pytest.raises(UserFault, match="key_other"):
        restoring.look(profile, found[0], key=newer)
    encryption.stop(profile)


def test_another_key_is_not_taken_for_the_one_in_use(
    profile: Profile, secrets: SecretStore, key: RecoveryKey, rng: random.Random
) -> None:
    with pytest.raises(UserFault, match="key_other"):
        encryption.give_back(profile, secrets, made(rng.randbytes).letters)
    with pytest.raises(UserFault, match="key_length"):
        encryption.give_back(profile, secrets, "ABC")
    encryption.give_back(profile, secrets, " ".join(key.groups).lower())
    assert encryption.key_in_use(profile) == key.id


def test_some_groups_are_asked_for_and_recognised(rng: random.Random) -> None:
    for _ in range(200):
        key, asked = made(rng.randbytes), encryption.asked_groups(rng.randrange)
        assert len(set(asked)) == encryption.ASKED
        assert list(asked) == sorted(asked)
        assert set(asked) <= set(range(1, 7))
        right = " ".join(key.groups[group - 1] for group in asked)
        assert encryption.are_typed(key, asked, f" {right.lower()} ")
        assert not encryption.are_typed(key, asked, right[:-1])
        assert not encryption.are_typed(key, asked, "")
    assert len(encryption.asked_groups()) == encryption.ASKED


def test_the_sheet_is_kept_apart_from_the_copies(
    profile: Profile, stick: Path, key: RecoveryKey, tmp_path_factory: pytest.TempPathFactory
) -> None:
    papers = tmp_path_factory.mktemp("papiers")

    def write(path: Path) -> Path:
        return write_sheet(profile, key, path, firm="Durand", day=date(2026, 11, 25))

    made_at = write(papers / sheet_name(key))
    assert made_at.read_bytes().startswith(b"%PDF")
    assert made_at.stat().st_mode & 0o077 == 0
    assert write(papers / "feuille").name == "feuille.pdf"
    stick.mkdir(parents=True)
    for place in (stick, profile.root):
        with pytest.raises(UserFault, match="sheet_with_copies"):
            write(place / "feuille.pdf")
    with pytest.raises(UserFault, match="file_unwritable"):
        write(papers / "absent" / "feuille.pdf")


def test_no_secret_anywhere(
    bench: Bench,
    profile: Profile,
    secrets: SecretStore,
    memory_keyring: MemoryKeyring,
    stick: Path,
    key: RecoveryKey,
    caplog: pytest.LogCaptureFixture,
    rng: random.Random,
) -> None:
    """Everything is done, and made to fail, and then every file, log and fault is searched for the key."""
    caplog.set_level(0)
    faults: list[ChorusError] = []
    copies.take_now(profile, bench.clock.now(), secrets)
    sealed = copies_in(stick)[0].path
    restoring.drop(restoring.look(profile, sealed, secrets=secrets).ready)
    cut = sealed.with_name("chorus-coupe.chiffre")
    cut.write_bytes(sealed.read_bytes()[:5000])
    for given, path in ((made(rng.randbytes), sealed), (key, cut), (None, sealed)):
        with pytest.raises(ChorusError) as raised:
            restoring.look(profile, path, key=given)
        faults.append(raised.value)
    for text in (key.letters[:-1], key.letters[:-1] + "O", key.letters[1:] + key.letters[0]):
        with pytest.raises(ChorusError) as raised:
            encryption.give_back(profile, secrets, text)
        faults.append(raised.value)
    memory_keyring.locked = True
    with pytest.raises(ChorusError) as raised:
        copies.take_now(profile, bench.clock.now() + timedelta(days=1), secrets)
    faults.append(raised.value)
    told = caplog.text + "".join(f"{fault!r} {errors.sentence(fault.code, fault.params)}" for fault in faults)
    told += repr(key) + repr(secrets) + repr(copies.standing(profile, secrets))
    parts = [part.encode() for part in (key.letters, *key.groups, key.secret.hex(), " ".join(key.groups))]
    bench.store.close()
    files = [path for place in (profile.root, stick.parent) for path in place.rglob("*") if path.is_file()]
    assert len(files) > 4
    for content in (told.encode(), *(path.read_bytes() for path in files)):
        assert key.secret not in content
        assert all(part not in content for part in parts)


def test_a_copy_that_meets_a_full_disk_leaves_nothing_in_the_profile(
    bench: Bench,
    profile: Profile,
    secrets: SecretStore,
    stick: Path,
    key: RecoveryKey,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreFault("copy_no_room", path="x", megabytes="1")

    monkeypatch.setattr("chorus_desktop.store.sealed_copies.put", full)
    with pytest.raises(StoreFault):
        copies.take_into(profile, stick, bench.clock.now(), secrets)
    assert not (profile.root / "copies-a-chiffrer").exists()
