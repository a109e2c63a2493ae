"""Every page, dialog and state of the window, brought about on real stores: walked by tests, photographed for people.

A new page or state is one function that opens it on a stage, and one entry in SCENES.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tools.scenes.answering import ANSWERING
from tools.scenes.apart import APART
from tools.scenes.beginning import BEGINNING
from tools.scenes.customers import CUSTOMERS
from tools.scenes.encrypted import ENCRYPTED
from tools.scenes.everyday import EVERYDAY
from tools.scenes.firms import FIRMS
from tools.scenes.hindered import HINDERED
from tools.scenes.keeping import KEEPING
from tools.scenes.kinds import KINDS
from tools.scenes.selling import SELLING
from tools.scenes.sent import SENT
from tools.scenes.stage import Stage
from tools.scenes.unsettled import UNSETTLED
from tools.scenes.works import WORKS

__all__ = ["SCENES", "Stage"]

#: By name: what opens the scene and gives its window.
SCENES: dict[str, Callable[[Stage], QWidget]] = {
    **BEGINNING,
    **EVERYDAY,
    **CUSTOMERS,
    **KEEPING,
    **HINDERED,
    **KINDS,
    **ENCRYPTED,
    **FIRMS,
    **SELLING,
    **SENT,
    **UNSETTLED,
    **ANSWERING,
    **APART,
    **WORKS,
}
