"""The sentence of a connection check says all that it knows: which API, whose certificate, how late the clock."""

import re
from datetime import UTC, date, datetime

import pytest

from chorus_desktop.domain.connection import CertificateSeen, ConnectionFault, ConnectionReport
from chorus_desktop.ui.wording.connection import check_sentence

SEEN = CertificateSeen(
    issuer="Pare-feu SA", valid_from=datetime(2026, 1, 1, 12, tzinfo=UTC), valid_until=datetime(2026, 11, 2, tzinfo=UTC)
)
UNSPACED = re.compile(r"[ \u00a0][:;!?»]|«[ \u00a0]|'|\.\.\.|[{}]|  ")


@pytest.mark.parametrize("fault", ConnectionFault)
@pytest.mark.parametrize(
    "known",
    [
        {},
        {
            "api": "Factures",
            "certificate": SEEN,
            "skew_minutes": 12,
            "password_expires": date(2026, 11, 3),
            "detail": "x",
        },
    ],
    ids=["nothing known", "all known"],
)
def test_every_fault_has_its_sentence(fault: ConnectionFault, known: dict[str, object]) -> None:
    kind, text = check_sentence(ConnectionReport(fault=fault, **known))  # type: ignore[arg-type]
    assert kind in ("bad", "warn")
    assert "(code" not in text
    assert not UNSPACED.search(text)
    assert text.endswith(".")


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (ConnectionReport(fault=ConnectionFault.NOT_SUBSCRIBED, api="Factures"), "pas abonnée à l’API Factures"),
        (ConnectionReport(fault=ConnectionFault.NO_RIGHTS, api="Structures"), "d’utiliser l’API Structures"),
        (ConnectionReport(fault=ConnectionFault.TLS, certificate=SEEN), "« Pare-feu SA »"),
        (ConnectionReport(fault=ConnectionFault.TLS, certificate=SEEN), "valable du 01/01/2026 au 02/11/2026"),
        (ConnectionReport(fault=ConnectionFault.TLS_EXPIRED, certificate=SEEN), "périmé depuis le 02/11/2026"),
        (ConnectionReport(fault=ConnectionFault.TLS_HOST, certificate=SEEN), "est pour un autre site"),
        (ConnectionReport(fault=ConnectionFault.CLOCK, certificate=SEEN), "valable du 01/01/2026 au 02/11/2026"),
        (ConnectionReport(fault=ConnectionFault.CLOCK, skew_minutes=12), "a 12 minutes d’avance"),
        (ConnectionReport(fault=ConnectionFault.CLOCK, skew_minutes=-119), "a 119 minutes de retard"),
        (ConnectionReport(fault=ConnectionFault.CLOCK, skew_minutes=-180), "a 3 heures de retard"),
        (ConnectionReport(fault=ConnectionFault.CLOCK, skew_minutes=4 * 1440), "a 4 jours d’avance"),
        (ConnectionReport(fault=ConnectionFault.PROXY_LOGIN, detail="mandataire:3128"), "mandataire:3128 demande"),
        (
            ConnectionReport(fault=ConnectionFault.PASSWORD_EXPIRED, password_expires=date(2026, 11, 3)),
            "a expiré le 3 novembre 2026",
        ),
        (ConnectionReport(fault=ConnectionFault.NO_SUPPLIER, detail="73282932000074"), "SIRET 73282932000074"),
        (ConnectionReport(fault=ConnectionFault.PISTE_REFUSED, detail="missing"), "Complétez-les"),
    ],
)
def test_what_is_known_is_said(report: ConnectionReport, words: str) -> None:
    assert words in check_sentence(report)[1].replace("\u202f", " ")


def test_dates_at_the_ends_of_the_calendar() -> None:
    seen = CertificateSeen(
        issuer="X", valid_from=datetime.min.replace(tzinfo=UTC), valid_until=datetime.max.replace(tzinfo=UTC)
    )
    assert "du 01/01/0001 au 31/12/9999" in check_sentence(
        ConnectionReport(fault=ConnectionFault.TLS, certificate=seen)
    )[1].replace("\u202f", " ")


def test_a_check_that_passes_says_who_we_are_and_until_when() -> None:
    kind, text = check_sentence(ConnectionReport(supplier_name="Plomberie Martin", password_expires=date(2027, 3, 5)))
    assert kind == "good"
    assert "Plomberie Martin" in text
    assert "05/03/2027" in text
    assert check_sentence(ConnectionReport())[1] == "La connexion fonctionne."
