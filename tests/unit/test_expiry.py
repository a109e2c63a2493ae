"""When to remind of the technical account's password, and in which words."""

from datetime import date, timedelta

import pytest

from chorus_desktop.domain.expiry import Urgency, expiry_on
from chorus_desktop.ui.wording.connection import expiry_reminder

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("days", "urgency"),
    [
        (400, Urgency.NONE),
        (31, Urgency.NONE),
        (30, Urgency.SOON),
        (16, Urgency.SOON),
        (15, Urgency.URGENT),
        (1, Urgency.URGENT),
        (0, Urgency.URGENT),
        (-1, Urgency.EXPIRED),
        (-900, Urgency.EXPIRED),
    ],
)
def test_thirty_and_fifteen_days_before(days: int, urgency: Urgency) -> None:
    assert expiry_on(TODAY + timedelta(days), TODAY).urgency is urgency


@pytest.mark.parametrize(
    ("days", "kind", "words"),
    [
        (30, "info", "expire le 25 décembre 2026, dans 30 jours. Changez-le"),
        (15, "warn", "expire le 10 décembre 2026, dans 15 jours."),
        (1, "warn", "expire le 26 novembre 2026, demain."),
        (0, "warn", "expire le 25 novembre 2026, aujourd’hui."),
        (-1, "bad", "a expiré le 24 novembre 2026, depuis hier\u202f: vos factures ne partent plus."),
        (-22, "bad", "a expiré le 3 novembre 2026, depuis 22 jours\u202f: vos factures ne partent plus."),
    ],
)
def test_what_is_said(days: int, kind: str, words: str) -> None:
    reminder = expiry_reminder(expiry_on(TODAY + timedelta(days), TODAY))
    assert reminder is not None
    assert reminder[0] == kind
    assert words in reminder[1]
    assert "Réglages" in reminder[1]


@pytest.mark.parametrize("days", [31, 400])
def test_nothing_is_said_too_early(days: int) -> None:
    assert expiry_reminder(expiry_on(TODAY + timedelta(days), TODAY)) is None
    assert expiry_reminder(None) is None
