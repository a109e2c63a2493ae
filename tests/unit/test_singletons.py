"""The singletons survive more Qt calls than a long day brings."""

import sys

from PySide6.QtCore import QObject


def test_qt_calls_never_use_up_none() -> None:
    subject = QObject()
    for _ in range(20_000):
        subject.setObjectName("x")
        subject.blockSignals(False)
    assert sys.getrefcount(None) > 1_000
    assert sys.getrefcount(False) > 1_000
