"""Copies are encrypted from the settings: the key is shown, saved, typed from paper, and asked for when needed."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import encryption
from chorus_desktop.actions.copies import take_now
from chorus_desktop.domain.recovery_key import RecoveryKey, typed
from chorus_desktop.paths import Profile
from chorus_desktop.store.copies import copies_in
from chorus_desktop.store.database import open_database
from chorus_desktop.store.sealed_copies import key_of
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.daily_copy import DailyCopy
from chorus_desktop.ui.dialogs.add_firm import AddFirmDialog
from chorus_desktop.ui.dialogs.encrypt_copies import EncryptDialog
from chorus_desktop.ui.dialogs.keep_key import RetypeKeyDialog, StopEncryptingDialog
from chorus_desktop.ui.dialogs.restore import RestoreDialog
from chorus_desktop.ui.start import profile_in_use
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.copies_card import CopiesCard
from tests.inline_pool import HeldPool, InlinePool
from tests.plugins.keyring_memory import MemoryKeyring
from tests.second_folder import profile, stick
from tests.sync_desk import Bench

__all__ = ["profile", "stick"]

Asked = TypeVar("Asked", bound=QDialog)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def secrets(memory_keyring: MemoryKeyring) -> SecretStore:
    return SecretStore(lambda: memory_keyring)


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, bench: Bench, secrets: SecretStore, stick: Path) -> Iterator[CopiesCard]:
    made = CopiesCard(replace(bench.desk, secrets=secrets), theme, pool=InlinePool())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def texts(window: QWidget) -> str:
    QCoreApplication.processEvents()
    shown = (label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))
    return "\n".join(shown).replace("\u202f", " ").replace("\u00a0", " ")


def buttons(window: QWidget) -> set[str]:
    QCoreApplication.processEvents()
    return {b.objectName() for b in window.findChildren(QAbstractButton) if b.isVisibleTo(window) and b.isEnabled()}


def click(window: QWidget, name: str) -> None:
    QCoreApplication.processEvents()
    found = next(b for b in window.findChildren(QAbstractButton, name) if b.isVisibleTo(window))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def write(window: QWidget, text: str) -> None:
    field = next(each for each in window.findChildren(QLineEdit) if each.isVisibleTo(window))
    field.selectAll()
    QTest.keyClicks(field, text)


def asked(window: QWidget, kind: type[Asked]) -> Asked:
    return next(each for each in window.findChildren(kind) if each.isVisible())


def key_shown(dialog: EncryptDialog) -> RecoveryKey:
    groups = [label.text() for label in dialog.findChildren(QLabel, "keyGroup") if label.isVisibleTo(dialog)]
    return typed(" ".join(groups))


def encrypt(card: CopiesCard, papers: Path, button: str = "encryptCopies") -> RecoveryKey:
    """All the way, as a person goes it."""
    click(card, button)
    dialog = asked(card, EncryptDialog)
    key = key_shown(dialog)
    dialog.save_sheet(str(papers / "feuille.pdf"))
    click(dialog, "encryptGo")
    write(dialog, " ".join(key.groups[group - 1] for group in dialog._asked))
    click(dialog, "encryptGo")
    assert not dialog.isVisible()
    return key


def test_it_is_led_through_from_the_key_to_the_first_encrypted_copy(
    card: CopiesCard, profile: Profile, stick: Path, tmp_path: Path, secrets: SecretStore
) -> None:
    assert "ne sont pas chiffrées" in texts(card)
    click(card, "encryptCopies")
    dialog = asked(card, EncryptDialog)
    assert "sans elle, elles sont perdues" in texts(dialog)
    key = key_shown(dialog)
    assert "encryptGo" not in buttons(dialog), "not before the sheet is saved"
    dialog.save_sheet(str(profile.root / "feuille.pdf"))
    assert "ne la rangez pas avec elles" in texts(dialog)
    assert "encryptGo" not in buttons(dialog)
    papers = tmp_path.parent / f"{tmp_path.name}-papiers"
    papers.mkdir()
    dialog.save_sheet(str(papers / "feuille.pdf"))
    assert "Imprimez la feuille" in texts(dialog)
    printed = PdfReader(io.BytesIO((papers / "feuille.pdf").read_bytes())).pages[0].extract_text()
    assert all(group in printed for group in key.groups)
    click(dialog, "encryptGo")
    assert not [label for label in dialog.findChildren(QLabel, "keyGroup") if label.isVisibleTo(dialog)]
    assert encryption.key_in_use(profile) is None
    write(dialog, "ABCDE FGHJK")
    click(dialog, "encryptGo")
    assert "Ce n’est pas ce que dit la feuille" in texts(dialog)
    assert encryption.key_in_use(profile) is None
    click(dialog, "seeKeyAgain")
    assert key_shown(dialog) == key
    click(dialog, "encryptGo")
    write(dialog, "".join(key.groups[group - 1] for group in dialog._asked).lower())
    click(dialog, "encryptGo")
    assert not dialog.isVisible()
    assert encryption.key_in_use(profile) == key.id
    assert encryption.kept_key(secrets, key.id) == key
    assert [key_of(copy.path) for copy in copies_in(stick)] == [key.id]
    told = texts(card)
    assert f"sont chiffrées avec la clé {key.id}" in told
    assert "restent comme elles étaient" in told
    assert not {"encryptCopies", "retypeKey"} & buttons(card)


def test_who_changes_their_mind_has_changed_nothing(
    card: CopiesCard, profile: Profile, memory_keyring: MemoryKeyring
) -> None:
    click(card, "encryptCopies")
    QTest.keyClick(asked(card, EncryptDialog), Qt.Key.Key_Escape)
    assert encryption.key_in_use(profile) is None
    assert memory_keyring.entries == {}
    assert "ne sont pas chiffrées" in texts(card)


@pytest.mark.parametrize("trouble", ["none", "locked"])
def test_without_a_keyring_it_says_why_not(
    qtbot: QtBot, theme: Theme, bench: Bench, stick: Path, memory_keyring: MemoryKeyring, trouble: str
) -> None:
    memory_keyring.locked = True
    given = SecretStore.in_memory() if trouble == "none" else SecretStore(lambda: memory_keyring)
    card = CopiesCard(replace(bench.desk, secrets=given), theme, pool=InlinePool())
    qtbot.addWidget(card)
    card.show()
    click(card, "encryptCopies")
    dialog = asked(card, EncryptDialog)
    assert ("trousseau sûr" if trouble == "none" else "verrouillé") in texts(dialog)
    assert buttons(dialog) == {"encryptCancel"}
    click(dialog, "encryptCancel")
    card.hide()


def test_a_keyring_that_is_locked_at_the_last_step_leaves_it_off(
    card: CopiesCard, profile: Profile, memory_keyring: MemoryKeyring, tmp_path_factory: pytest.TempPathFactory
) -> None:
    click(card, "encryptCopies")
    dialog = asked(card, EncryptDialog)
    key = key_shown(dialog)
    dialog.save_sheet(str(tmp_path_factory.mktemp("papiers") / "f.pdf"))
    click(dialog, "encryptGo")
    write(dialog, "".join(key.groups[group - 1] for group in dialog._asked))
    memory_keyring.locked = True
    click(dialog, "encryptGo")
    assert "verrouillé" in texts(dialog)
    assert encryption.key_in_use(profile) is None
    memory_keyring.locked = False
    click(dialog, "encryptGo")
    assert encryption.key_in_use(profile) == key.id


def test_a_lost_key_is_told_and_typed_again(
    card: CopiesCard,
    bench: Bench,
    stick: Path,
    memory_keyring: MemoryKeyring,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    key = encrypt(card, tmp_path_factory.mktemp("papiers"))
    memory_keyring.entries.clear()
    bench.later(days=1)
    click(card, "copyNow")
    assert "Rien n’a été copié" in texts(card)
    assert "Plus aucune copie n’y est faite" in texts(card)
    assert len(copies_in(stick)) == 1
    click(card, "retypeKey")
    dialog = asked(card, RetypeKeyDialog)
    assert key.id in texts(dialog)
    write(dialog, key.letters[:-1])
    click(dialog, "keepKey")
    assert "il y en a 29 ici" in texts(dialog)
    write(dialog, encryption.recovery_key.RecoveryKey(bytes(16)).letters)
    click(dialog, "keepKey")
    assert f"il faut la clé {key.id}" in texts(dialog)
    write(dialog, "-".join(key.groups))
    click(dialog, "keepKey")
    assert "de nouveau dans le trousseau" in texts(card)
    assert len(copies_in(stick)) == 2


def test_a_new_key_and_an_end_of_it_say_what_becomes_of_older_copies(
    card: CopiesCard, bench: Bench, stick: Path, profile: Profile, tmp_path_factory: pytest.TempPathFactory
) -> None:
    papers = tmp_path_factory.mktemp("papiers")
    first = encrypt(card, papers)
    click(card, "newKey")
    dialog = asked(card, EncryptDialog)
    assert "gardent l’ancienne clé" in texts(dialog)
    click(dialog, "encryptCancel")
    bench.later(days=1)
    second = encrypt(card, papers, "newKey")
    assert [key_of(copy.path) for copy in reversed(copies_in(stick))] == [first.id, second.id]
    click(card, "stopEncrypting")
    question = asked(card, StopEncryptingDialog)
    assert f"gardez la feuille de la clé {second.id}" in texts(question)
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert encryption.key_in_use(profile) == second.id, "Enter is no yes"
    bench.later(days=1)
    click(card, "stopEncrypting")
    click(asked(card, StopEncryptingDialog), "stopGo")
    assert encryption.key_in_use(profile) is None
    assert key_of(copies_in(stick)[0].path) == ""
    assert "ne sont plus chiffrées" in texts(card)


def test_a_copy_is_restored_with_the_key_of_the_keyring(
    card: CopiesCard, bench: Bench, profile: Profile, stick: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    encrypt(card, tmp_path_factory.mktemp("papiers"))
    card.rows.restore_file(str(copies_in(stick)[0].path))
    dialog = asked(card, RestoreDialog)
    assert "1 facture" in texts(dialog)
    bench.issue()
    click(dialog, "restoreGo")
    assert profile.to_restore.exists()
    assert not card.window().isVisible()
    bench.store.close()
    with profile_in_use(profile):
        store = open_database(profile.database)
    assert store.column("SELECT number FROM invoices WHERE number IS NOT NULL") == ("F2026-0001",)
    store.close()


def test_without_it_the_key_is_asked_for_in_one_field(
    card: CopiesCard,
    profile: Profile,
    stick: Path,
    memory_keyring: MemoryKeyring,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    key = encrypt(card, tmp_path_factory.mktemp("papiers"))
    memory_keyring.entries.clear()
    card.rows.restore_file(str(copies_in(stick)[0].path))
    dialog = asked(card, RestoreDialog)
    assert f"Tapez la clé {key.id}" in texts(dialog)
    assert "restoreGo" not in buttons(dialog)
    wrong = "A" if key.letters[7] != "A" else "B"
    write(dialog, key.letters[:7] + wrong + key.letters[8:])
    click(dialog, "openWithKey")
    assert "faute de frappe dans le groupe 2" in texts(dialog)
    write(dialog, encryption.recovery_key.RecoveryKey(bytes(16)).letters)
    click(dialog, "openWithKey")
    assert f"et il faut la clé {key.id}" in texts(dialog)
    write(dialog, " ".join(key.groups))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "1 facture" in texts(dialog)
    assert "openWithKey" not in buttons(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not profile.to_restore.exists(), "Enter is no yes"


def test_the_right_key_of_a_damaged_copy_says_so_and_leaves_nothing(
    card: CopiesCard,
    profile: Profile,
    stick: Path,
    memory_keyring: MemoryKeyring,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    key = encrypt(card, tmp_path_factory.mktemp("papiers"))
    memory_keyring.entries.clear()
    path = copies_in(stick)[0].path
    path.write_bytes(path.read_bytes()[:-1000])
    card.rows.restore_file(str(path))
    dialog = asked(card, RestoreDialog)
    write(dialog, key.letters)
    click(dialog, "openWithKey")
    assert "abîmée ou incomplète" in texts(dialog)
    assert buttons(dialog) == {"restoreCancel"}
    assert list((profile.root / "restauration").iterdir()) == []


def test_the_open_window_encrypts_the_copy_of_the_day_and_tells_when_it_cannot(
    qtbot: QtBot,
    bench: Bench,
    card: CopiesCard,
    secrets: SecretStore,
    stick: Path,
    memory_keyring: MemoryKeyring,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    key = encrypt(card, tmp_path_factory.mktemp("papiers"))
    owner = QWidget()
    qtbot.addWidget(owner)
    daily = DailyCopy(replace(bench.desk, secrets=secrets), owner, InlinePool())
    bench.later(days=1)
    bench.issue()
    daily.look()
    assert [key_of(copy.path) for copy in copies_in(stick)] == [key.id, key.id]
    memory_keyring.locked = True
    bench.later(days=1)
    bench.issue()
    with qtbot.waitSignal(daily.failed) as told:
        daily.look()
    assert told.args[0] == "copies_keyring"
    assert len(copies_in(stick)) == 2
    memory_keyring.locked = False
    daily.look()
    assert len(copies_in(stick)) == 3, "it is made up for once the keyring is open"
    daily.stop()


def test_the_file_that_is_asked_about_is_the_one_that_is_written(card: CopiesCard, tmp_path: Path) -> None:
    click(card, "encryptCopies")
    dialog = asked(card, EncryptDialog)
    click(dialog, "saveSheet")
    where = asked(dialog, QFileDialog)
    where.selectFile(str(tmp_path / "cle"))
    assert where.selectedFiles() == [str(tmp_path / "cle.pdf")]
    where.close()


def test_a_firm_that_is_just_being_brought_is_not_left_behind(
    qtbot: QtBot, theme: Theme, bench: Bench, tmp_path_factory: pytest.TempPathFactory
) -> None:
    copy = take_now(Profile(bench.path.parent), bench.clock.now())
    owner, pool = QWidget(), HeldPool()
    qtbot.addWidget(owner)
    accountant = Profile(tmp_path_factory.mktemp("comptable"))
    dialog = AddFirmDialog(bench.desk, theme, accountant, pool=pool, parent=owner)
    dialog.show()
    dialog.bring(str(copy.path))
    assert "addFirmCancel" not in buttons(dialog)
    dialog.reject()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.added):
        pool.held[0].run()
    assert not dialog.isVisible()


def test_a_firm_is_brought_from_an_encrypted_copy(
    qtbot: QtBot,
    theme: Theme,
    bench: Bench,
    card: CopiesCard,
    stick: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    key = encrypt(card, tmp_path_factory.mktemp("papiers"))
    accountant = Profile(tmp_path_factory.mktemp("comptable"))
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = AddFirmDialog(bench.desk, theme, accountant, pool=InlinePool(), parent=owner)
    dialog.show()
    brought: list[object] = []
    dialog.added.connect(brought.append)
    dialog.bring(str(copies_in(stick)[0].path))
    assert f"Tapez la clé {key.id}" in texts(dialog)
    assert not list(accountant.firms.glob("*"))
    write(dialog, key.letters)
    click(dialog, "openWithKey")
    assert len(brought) == 1
