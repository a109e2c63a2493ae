"""Several firms in one program: the page that shows them together, and one more that is added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from chorus_desktop.domain.parties import Identifier
from chorus_desktop.paths import Profile
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.dialogs.add_firm import AddFirmDialog
from tests.sync_desk import Bench
from tools.scenes.stage import QUARTER, Stage, part

_OTHERS = (("Jardins Moreau", "44306184100047", 12), ("Atelier du Bois Clair, Le Goff et fils", "55208131766522", 0))


def benches(stage: Stage) -> Bench:
    """The first firm, with two more beside it."""
    first = stage.bench(QUARTER)
    for rank, (name, siret, invoices) in enumerate(_OTHERS):
        bench = stage.bench(invoices, Profile(first.path.parent).firms / f"0000000{rank}")
        settings = load_settings(bench.store)
        seller = replace(settings.seller, name=name, identifier=Identifier(value=siret))
        save_settings(bench.store, replace(settings, seller=seller), now=bench.clock.now())
    return first


def firms(stage: Stage) -> QWidget:
    """Three firms: one with much to do, one with little, one with nothing."""
    return stage.window(benches(stage), "firms")


def add_firm(stage: Stage) -> QWidget:
    """One more is about to be added."""
    window = firms(stage)
    stage.press(window, "addFirm")
    return part(window, AddFirmDialog, "addFirmDialog")


FIRMS: dict[str, Callable[[Stage], QWidget]] = {"firms": firms, "firms-add": add_firm}
