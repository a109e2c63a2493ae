"""What a check says of each key: taken, refused, or untold."""

import pytest

from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.connection_keys import Key, Verdict, verdicts

_MARKS = {Verdict.TAKEN: "+", Verdict.REFUSED: "-", Verdict.UNTOLD: "."}


def marks(fault: ConnectionFault | None, **known: object) -> str:
    """Line, PISTE, account, APIs, rights, firm."""
    found = verdicts(ConnectionReport(fault=fault, **known))  # type: ignore[arg-type]
    assert list(found) == list(Key)
    return "".join(_MARKS[verdict] for verdict in found.values())


@pytest.mark.parametrize(
    ("fault", "known", "expected"),
    [
        (None, {}, "++++++"),
        (ConnectionFault.CLOCK, {"skew_minutes": 12}, "++++++"),
        (ConnectionFault.CLOCK, {}, "-....."),
        (ConnectionFault.OFFLINE, {}, "-....."),
        (ConnectionFault.TLS_EXPIRED, {}, "-....."),
        (ConnectionFault.PISTE_REFUSED, {}, "+-...."),
        (ConnectionFault.PISTE_REFUSED, {"detail": "missing"}, "......"),
        (ConnectionFault.ACCOUNT_REFUSED, {"api": "Transverses"}, "++-..."),
        (ConnectionFault.TRIES_SPENT, {}, "++-..."),
        (ConnectionFault.NOT_SUBSCRIBED, {"api": "Transverses"}, "++.-.."),
        (ConnectionFault.NOT_SUBSCRIBED, {"api": "Factures"}, "+++-.."),
        (ConnectionFault.NO_RIGHTS, {}, "++++-."),
        (ConnectionFault.NO_SUPPLIER, {}, "+++++-"),
        (ConnectionFault.MAINTENANCE, {}, "......"),
        (ConnectionFault.KEYRING_LOCKED, {}, "......"),
    ],
)
def test_the_first_wrong_key_is_refused_and_those_after_it_are_untold(
    fault: ConnectionFault | None, known: dict[str, object], expected: str
) -> None:
    assert marks(fault, **known) == expected


@pytest.mark.parametrize("fault", ConnectionFault)
def test_no_fault_ends_in_all_keys_taken_by_itself(fault: ConnectionFault) -> None:
    assert marks(fault) != "++++++"
