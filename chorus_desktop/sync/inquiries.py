"""What the user or the day asks of the platform besides the outbox: the connection, the account, public bodies."""

from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.errors import KEYRING_FAULTS, ChorusError
from chorus_desktop.domain.events import (
    CertificateBrought,
    ConnectionChecked,
    DirectoryChanged,
    PasswordExpiryLearnt,
)
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.sync.pace import Pace
from chorus_desktop.sync.ports import Announce, Clock, Connect, ExchangePlatform, SyncStore


@dataclass(slots=True, kw_only=True)
class Inquiries:
    """Reads that change nothing there; what they bring is kept and announced."""

    store: SyncStore
    connect: Connect
    clock: Clock
    announce: Announce
    pace: Pace
    next_look: datetime | None = None

    async def look_at_account(self, platform: ExchangePlatform) -> None:
        """Once a day, after a pull that showed that all works, learn until when the password is good."""
        now, planned = self.clock.now(), self.next_look
        if planned is None or now >= planned or planned - now > 2 * self.pace.account:
            self.next_look = now + self.pace.account
            self._learn(await platform.check())

    async def check(self) -> None:
        """Try the credentials on connections of its own; the answer is a ConnectionChecked."""
        try:
            report = await self._checked(self.connect())
        except ChorusError as locked:
            if locked.code not in KEYRING_FAULTS:
                raise
            report = ConnectionReport(fault=ConnectionFault(locked.code))
        self._learn(report)
        self.announce(ConnectionChecked(report=report))

    async def _checked(self, platform: ExchangePlatform | None) -> ConnectionReport:
        if platform is None:
            return ConnectionReport(fault=ConnectionFault.PISTE_REFUSED, detail="missing")
        try:
            return await platform.check()
        finally:
            await platform.aclose()

    def _learn(self, report: ConnectionReport) -> None:
        last_day = report.password_expires
        if last_day is not None and report.fault is not ConnectionFault.PASSWORD_EXPIRED:
            self.store.note_password_expiry(last_day, self.clock.now())
            self.announce(PasswordExpiryLearnt(last_day=last_day))

    async def fetch_body(self, platform: ExchangePlatform | None, siret: str) -> None:
        """Bring one public body with its requirements into the local directory."""
        body = await platform.body(siret) if platform is not None else None
        self._keep(() if body is None or isinstance(body, ReadFailed) else (body,))

    async def find_bodies(self, platform: ExchangePlatform | None, text: str) -> None:
        """Bring the public bodies that match a text into the local directory."""
        bodies = await platform.find_bodies(text) if platform is not None else ()
        self._keep(() if isinstance(bodies, ReadFailed) else bodies)

    async def bring_certificate(self, platform: ExchangePlatform | None, platform_id: int) -> None:
        """Bring the certificate of deposit of an invoice; the answer is a CertificateBrought."""
        if platform is None:
            self.announce(CertificateBrought(platform_id=platform_id, code="not_connected"))
            return
        told = await platform.certificate(platform_id)
        content, code = (b"", told.code) if isinstance(told, ReadFailed) else (told, "" if told else "not_there")
        self.announce(CertificateBrought(platform_id=platform_id, content=content, code=code))

    def _keep(self, bodies: tuple[PublicBody, ...]) -> None:
        if bodies:
            self.store.save_bodies(bodies, self.clock.now())
        self.announce(DirectoryChanged(count=len(bodies)))
