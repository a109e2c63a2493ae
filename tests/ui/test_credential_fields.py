"""The keys of Chorus Pro over a keyring that is locked for a while: none is lost, none is said to be kept untruly."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.store.secrets import SecretStore, StoredCredentials
from chorus_desktop.ui.presenters.settings import CREDENTIALS, SettingsForm
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.credential_fields import CredentialFields
from tests.plugins.keyring_memory import MemoryKeyring
from tests.sync_desk import Bench

KEPT = StoredCredentials(client_id="a", client_secret="b", login="c", password="d")


class Keys:
    """The four fields on a page, over a keyring that may be locked."""

    def __init__(self, bench: Bench, theme: Theme, ring: MemoryKeyring, qtbot: QtBot) -> None:
        self.ring, self._theme, self._qtbot = ring, theme, qtbot
        self.secrets = SecretStore(find=lambda: ring)
        self.form = SettingsForm(replace(bench.desk, secrets=self.secrets))
        self.told: list[str] = []
        self.page = self.another_page()

    def another_page(self) -> QWidget:
        """A page with fields of its own over the same form."""
        page = QWidget()
        self._qtbot.addWidget(page)
        fields = CredentialFields(self._theme, self.form, page)
        for name in CREDENTIALS:
            fields.field(name).setParent(page)
        fields.kept.connect(self.told.append)
        fields.load()
        return page

    def edit(self, name: str, page: QWidget | None = None) -> QLineEdit:
        """The field of one key."""
        found = (page or self.page).findChild(QLineEdit, f"credential_{name}")
        assert found is not None
        return found

    def type(self, name: str, text: str, page: QWidget | None = None) -> None:
        """Type a key in place of what stands there, and leave the field."""
        edit = self.edit(name, page)
        edit.selectAll()
        QTest.keyClicks(edit, text)
        edit.editingFinished.emit()

    def kept(self) -> StoredCredentials:
        """What the keyring holds."""
        return SecretStore(find=lambda: self.ring).kept("production")


@pytest.fixture
def keys(bench: Bench, qapp: object, memory_keyring: MemoryKeyring, qtbot: QtBot) -> Keys:
    return Keys(bench, apply_theme(qapp, "light"), memory_keyring, qtbot)  # type: ignore[arg-type]


def test_what_a_locked_keyring_refused_is_kept_with_the_next_key(keys: Keys) -> None:
    keys.ring.locked = True
    keys.type("client_id", "mon-application")
    assert "verrouillé" in keys.told[-1]
    assert keys.edit("client_id").text() == "mon-application"
    keys.ring.locked = False
    keys.type("client_secret", "mon-secret")
    assert keys.told[-1] == "Gardés dans le trousseau de votre ordinateur."
    assert (keys.kept().client_id, keys.kept().client_secret) == ("mon-application", "mon-secret")
    assert keys.edit("client_id").text() == "mon-application"


def test_keys_that_could_not_be_read_are_not_written_over(keys: Keys) -> None:
    keys.secrets.save("production", KEPT)
    keys.ring.locked = True
    page = keys.another_page()
    keys.type("password", "nouveau", page)
    assert "verrouillé" in keys.told[-1]
    keys.ring.locked = False
    QTest.keyClicks(keys.edit("client_id", page), "x\b")
    keys.edit("password", page).editingFinished.emit()
    assert keys.kept() == replace(KEPT, password="nouveau")
    assert [keys.edit(name, page).text() for name in CREDENTIALS] == ["a", "b", "c", "nouveau"]


def test_a_key_that_is_emptied_is_taken_away(keys: Keys) -> None:
    keys.secrets.save("production", KEPT)
    page = keys.another_page()
    edit = keys.edit("password", page)
    edit.selectAll()
    QTest.keyClicks(edit, "\b")
    edit.editingFinished.emit()
    assert keys.kept() == replace(KEPT, password="")


def test_what_was_typed_last_counts_on_whichever_page(keys: Keys) -> None:
    keys.ring.locked = True
    keys.type("login", "ancien")
    page = keys.another_page()
    assert keys.edit("login", page).text() == "ancien"
    keys.type("login", "TECH_1_42@cpro.fr", page)
    keys.ring.locked = False
    keys.edit("login").editingFinished.emit()
    assert keys.kept().login == "TECH_1_42@cpro.fr"
    assert keys.edit("login").text() == "TECH_1_42@cpro.fr"
