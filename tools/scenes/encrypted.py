"""Encrypted copies: the key is made and typed, is not at hand, is given up, and is asked for by a restoration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QScrollArea, QWidget

from chorus_desktop.actions import copies, encryption
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.paths import Profile
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.dialogs.encrypt_copies import EncryptDialog
from chorus_desktop.ui.dialogs.keep_key import RetypeKeyDialog, StopEncryptingDialog
from chorus_desktop.ui.dialogs.restore import RestoreDialog
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.views.copies_card import CopiesCard
from tests.plugins.keyring_memory import MemoryKeyring
from tools.scenes.stage import QUARTER, Stage, part

#: A key of which nothing is secret.
_KEY = RecoveryKey(bytes(range(16)))


def _window(stage: Stage, ring: MemoryKeyring) -> MainWindow:
    """The settings of a firm that copies to a USB stick, at the card of its backups."""
    bench = stage.bench(QUARTER)
    secrets = SecretStore(lambda: ring)
    profile = Profile(bench.path.parent)
    stick = stage.folder / "CLE-USB"
    stick.mkdir()
    copies.choose_elsewhere(profile, stick)
    if ring.entries:
        encryption.begin(profile, secrets, _KEY)
    copies.take_now(profile, bench.clock.now(), secrets)
    window = stage.window(replace(bench, desk=replace(bench.desk, secrets=secrets)), "settings")
    stage.settle()
    part(window, QScrollArea, "settings").ensureWidgetVisible(part(window, CopiesCard, "copiesCard"))
    return window


def _with_key() -> MemoryKeyring:
    ring = MemoryKeyring()
    ring.entries["chorus-desktop/copies", _KEY.id] = _KEY.letters
    return ring


def offered(stage: Stage) -> QWidget:
    """Copies go to a stick and are not encrypted."""
    return _window(stage, MemoryKeyring())


def key_shown(stage: Stage) -> QWidget:
    """The key is made, and its sheet is saved."""
    window = _window(stage, MemoryKeyring())
    stage.press(window, "encryptCopies")
    dialog = part(window, EncryptDialog, "encryptDialog")
    (stage.folder / "papiers").mkdir()
    dialog.save_sheet(str(stage.folder / "papiers" / "feuille.pdf"))
    stage.settle()
    return dialog


def key_typed(stage: Stage) -> QWidget:
    """Something else was typed than the sheet says."""
    dialog = key_shown(stage)
    stage.press(dialog, "encryptGo")
    stage.press(dialog, "encryptGo")
    return dialog


def no_keyring(stage: Stage) -> QWidget:
    """The keyring is locked: nothing can be encrypted."""
    ring = MemoryKeyring()
    window = _window(stage, ring)
    ring.locked = True
    stage.press(window, "encryptCopies")
    return part(window, EncryptDialog, "encryptDialog")


def in_use(stage: Stage) -> QWidget:
    """Copies are encrypted, and the key is at hand."""
    return _window(stage, _with_key())


def key_gone(stage: Stage) -> QWidget:
    """The keyring has the key no more, and a copy was wanted."""
    ring = _with_key()
    window = _window(stage, ring)
    ring.entries.clear()
    stage.press(window, "copyNow")
    part(window, QScrollArea, "settings").ensureWidgetVisible(part(window, CopiesCard, "copiesCard"))
    return window


def retyped(stage: Stage) -> QWidget:
    """It is typed again, with a letter wrong."""
    window = key_gone(stage)
    stage.press(window, "retypeKey")
    dialog = part(window, RetypeKeyDialog, "retypeKeyDialog")
    dialog.box.field.setText(f"{' '.join(_KEY.groups)[:-1]}{'3' if _KEY.letters[-1] != '3' else '4'}")
    stage.press(dialog, "keepKey")
    return dialog


def given_up(stage: Stage) -> QWidget:
    """The question whether to encrypt no more."""
    window = in_use(stage)
    stage.press(window, "stopEncrypting")
    return part(window, StopEncryptingDialog, "stopEncryptingDialog")


def restored(stage: Stage) -> QWidget:
    """An encrypted copy is put back on a machine that has not its key."""
    ring = _with_key()
    window = _window(stage, ring)
    ring.entries.clear()
    (copy,) = (stage.folder / "CLE-USB" / copies.FOLDER).rglob("*.chiffre")
    part(window, CopiesCard, "copiesCard").rows.restore_file(str(copy))
    stage.settle()
    return part(window, RestoreDialog, "restoreDialog")


ENCRYPTED: dict[str, Callable[[Stage], QWidget]] = {
    "encrypt-offered": offered,
    "encrypt-key": key_shown,
    "encrypt-typed": key_typed,
    "encrypt-no-keyring": no_keyring,
    "encrypt-in-use": in_use,
    "encrypt-key-gone": key_gone,
    "encrypt-retyped": retyped,
    "encrypt-given-up": given_up,
    "restore-encrypted": restored,
}
