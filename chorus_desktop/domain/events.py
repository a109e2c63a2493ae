"""What the sync engine tells the rest of the program; frozen values, the only things that cross threads."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from chorus_desktop.domain.comparison import Difference
from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.domain.guard import Hold


class Link(StrEnum):
    """The state of the connection as the last exchange proved it, not as the machine believes it."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    BUSY = "busy"
    NOT_CONFIGURED = "not_configured"
    NEEDS_LOGIN = "needs_login"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkChanged:
    """The connection changed; `code` says why it is not online, `at` is when the last exchange succeeded (UTC)."""

    link: Link
    code: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionChanged:
    """A submission was written with a new state."""

    invoice_id: int
    number: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChanged:
    """The platform's status of an invoice was written."""

    invoice_id: int
    number: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepChanged:
    """A step about an invoice that is on the platform was written with a new state."""

    invoice_id: int
    number: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryChanged:
    """Public bodies were added to or renewed in the local directory."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionChecked:
    """The connection check that the user asked for has ended."""

    report: ConnectionReport


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateBrought:
    """The platform's certificate of deposit of an invoice, a PDF; empty with a `code` where it could not be had.

    Codes: not_connected; not_there, where the platform gives none with the invoice; or why the read failed.
    """

    platform_id: int
    content: bytes = b""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordExpiryLearnt:
    """Until when the technical account's password is good was read and written."""

    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineFailed:
    """The engine stopped on a fault of the store or of ours; `code` is worded, `detail` is for the report."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Everything was compared with the platform; what differs was told and not mended."""

    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """The store is an older one, or came from another machine: nothing is numbered or sent for now."""

    hold: Hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """The store may number and send again; `lost` are numbers that were given and that nobody knows any more."""

    lost: tuple[str, ...]


Event = (
    LinkChanged
    | SubmissionChanged
    | StatusChanged
    | StepChanged
    | DirectoryChanged
    | ConnectionChecked
    | CertificateBrought
    | PasswordExpiryLearnt
    | Compared
    | HeldBack
    | Released
    | EngineFailed
)
