"""What a connection check says of each key: taken, refused, or not yet told because something before it failed."""

from enum import StrEnum

from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport


class Key(StrEnum):
    """What must be right for invoices to leave, in the order in which the platform asks for it."""

    LINE = "line"
    PISTE = "piste"
    ACCOUNT = "account"
    APIS = "apis"
    RIGHTS = "rights"
    FIRM = "firm"


class Verdict(StrEnum):
    """What a check found of one key."""

    TAKEN = "taken"
    REFUSED = "refused"
    UNTOLD = "untold"


_F = ConnectionFault
_REFUSES = {
    _F.OFFLINE: Key.LINE,
    _F.PROXY: Key.LINE,
    _F.PROXY_LOGIN: Key.LINE,
    _F.PROXY_UNREACHABLE: Key.LINE,
    _F.PORTAL: Key.LINE,
    _F.TLS: Key.LINE,
    _F.TLS_EXPIRED: Key.LINE,
    _F.TLS_HOST: Key.LINE,
    _F.CLOCK: Key.LINE,
    _F.PISTE_REFUSED: Key.PISTE,
    _F.TOKEN_REFUSED: Key.PISTE,
    _F.ACCOUNT_REFUSED: Key.ACCOUNT,
    _F.TRIES_SPENT: Key.ACCOUNT,
    _F.PASSWORD_EXPIRED: Key.ACCOUNT,
    _F.NOT_SUBSCRIBED: Key.APIS,
    _F.NO_RIGHTS: Key.RIGHTS,
    _F.NO_SUPPLIER: Key.FIRM,
}
#: The API that is called first; where it is not ticked, nothing was yet said of the account.
_FIRST_API = "Transverses"


def verdicts(report: ConnectionReport) -> dict[Key, Verdict]:
    """One verdict a key. Faults that are nobody's key, such as a maintenance, tell of none."""
    if report.fault is None or (report.fault is _F.CLOCK and report.skew_minutes):
        return dict.fromkeys(Key, Verdict.TAKEN)
    found = dict.fromkeys(Key, Verdict.UNTOLD)
    refused = _REFUSES.get(report.fault)
    if refused is None or report.detail == "missing":
        return found
    keys = list(Key)
    found |= dict.fromkeys(keys[: keys.index(refused)], Verdict.TAKEN)
    found[refused] = Verdict.REFUSED
    if refused is Key.APIS and report.api == _FIRST_API:
        found[Key.ACCOUNT] = Verdict.UNTOLD
    return found
