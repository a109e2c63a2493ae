"""The check of a connection: every credential in turn, the first wrong one named, with what helps to mend it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chorus_desktop.chorus_pro import certificate, uncertain
from chorus_desktop.chorus_pro.auth import Authority
from chorus_desktop.chorus_pro.credentials import AccountMemory
from chorus_desktop.chorus_pro.directory import Directory
from chorus_desktop.chorus_pro.environments import Environment
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.searches import Searches
from chorus_desktop.chorus_pro.translate import Fault, Kind
from chorus_desktop.chorus_pro.transport import proxy_of
from chorus_desktop.chorus_pro.wire import PARIS, Fields, WrongAnswer
from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport

#: A clock that is wrong by more than this is told; tokens and invoice dates suffer from it.
MOST_SKEW = timedelta(minutes=5)
_FAULTS = {fault.value: fault for fault in ConnectionFault}
_PROXIES = (ConnectionFault.PROXY, ConnectionFault.PROXY_LOGIN, ConnectionFault.PROXY_UNREACHABLE)
_CERTIFICATES = (ConnectionFault.TLS, ConnectionFault.TLS_EXPIRED, ConnectionFault.TLS_HOST, ConnectionFault.CLOCK)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionCheck:
    """What a check works with; `patience` bounds, in seconds, the look at a certificate that was not trusted."""

    environment: Environment
    authority: Authority
    gateway: Gateway
    directory: Directory
    searches: Searches
    memory: AccountMemory
    patience: float
    now: Callable[[], datetime]

    async def run(self) -> ConnectionReport:
        """In this order: network, token, technical account, then the APIs Transverses, Structures and Factures."""
        report = await self._found()
        if report.fault is ConnectionFault.ACCOUNT_REFUSED or report.fault is ConnectionFault.TRIES_SPENT:
            return self._maybe_expired(report)
        return self._by_the_clock(report)

    async def at_the_door(self) -> ConnectionReport:
        """Network and keys of PISTE alone: a token is asked for, and no call is made with it."""
        token = await self.authority.token()
        wrong = await self._wrong(token, "") if isinstance(token, Fault) else ConnectionReport()
        return self._by_the_clock(wrong)

    async def _found(self) -> ConnectionReport:
        fault = await self.gateway.healthy()
        if fault is not None:
            return await self._wrong(fault, "Transverses")
        own = await self.directory.own_structure()
        if isinstance(own, Fault):
            return await self._wrong(own, "Structures")
        fault = await self.searches.probe()
        if fault is not None and not fault.says_empty:
            return await self._wrong(fault, "Factures")
        details = await self.directory.details(own.id)
        if isinstance(details, Fault):
            return await self._wrong(details, "Structures")
        try:
            return _right(details, own.name)
        except WrongAnswer as wrong:
            return ConnectionReport(fault=ConnectionFault.UNEXPECTED, detail=str(wrong), api="Structures")

    async def _wrong(self, fault: Fault, api: str) -> ConnectionReport:
        url = self.environment.token_url if fault.at_door else self.environment.base_url
        api = "" if fault.at_door else api
        if fault.kind is Kind.TURNED_DOWN:
            code = ConnectionFault.NO_RIGHTS if fault.says_no_rights else ConnectionFault.UNEXPECTED
            return ConnectionReport(fault=code, detail=f"{fault.code} {fault.detail}".strip(), api=api)
        code = _FAULTS.get(fault.code, ConnectionFault.UNEXPECTED)
        proxy = proxy_of(url)
        detail = proxy if code in _PROXIES else fault.detail
        # Behind a proxy the server is not to be reached directly.
        seen = await certificate.shown_by(url, self.patience) if code in _CERTIFICATES and not proxy else None
        if seen is not None and self.now() - seen.valid_until > timedelta(days=uncertain.LONGEST_EXPIRED):
            code = ConnectionFault.CLOCK if code is ConnectionFault.TLS_EXPIRED else code
        return ConnectionReport(fault=code, detail=detail, api=api, certificate=seen)

    def _maybe_expired(self, report: ConnectionReport) -> ConnectionReport:
        """An account whose password had a known end that has come is refused for that."""
        expires = self.memory.password_expires
        today = (self.now() - (self.authority.skew or timedelta())).astimezone(PARIS).date()
        if expires is None or today < expires:
            return report
        return replace(report, fault=ConnectionFault.PASSWORD_EXPIRED, password_expires=expires)

    def _by_the_clock(self, report: ConnectionReport) -> ConnectionReport:
        skew = self.authority.skew
        if skew is None or abs(skew) <= MOST_SKEW:
            return report
        return replace(
            report, fault=report.fault or ConnectionFault.CLOCK, skew_minutes=round(skew.total_seconds() / 60)
        )


def _right(details: Fields, name: str) -> ConnectionReport:
    general = details.child("informationGenerales")
    return ConnectionReport(
        supplier_name=name or general.text("raisonSocialeStructure"),
        password_expires=general.day("dateExpirationMotPasseCompteTech"),
    )
