"""What a check of the connection can find wrong, each with its own next step, and what it brings to light."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class ConnectionFault(StrEnum):
    """What a connection check can find wrong, each with its own next step."""

    OFFLINE = "offline"
    PROXY = "proxy"
    PROXY_LOGIN = "proxy_login"
    PROXY_UNREACHABLE = "proxy_unreachable"
    PORTAL = "captive_portal"
    TLS = "tls"
    TLS_EXPIRED = "tls_expired"
    TLS_HOST = "tls_host"
    CLOCK = "clock"
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_SILENT = "keyring_silent"
    KEYRING_REFUSED = "keyring_refused"
    PISTE_REFUSED = "piste_refused"
    TOKEN_REFUSED = "token_refused"  # noqa: S105 - no secret
    NOT_SUBSCRIBED = "not_subscribed"
    NO_RIGHTS = "no_rights"
    ACCOUNT_REFUSED = "account_refused"
    TRIES_SPENT = "tries_spent"
    PASSWORD_EXPIRED = "password_expired"  # noqa: S105 - no secret
    NO_SUPPLIER = "no_supplier"
    MAINTENANCE = "maintenance"
    QUOTA = "quota"
    SERVER_ERROR = "server_error"
    NO_ANSWER = "no_answer"
    UNEXPECTED = "unexpected_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateSeen:
    """Who vouches for the server that was met, and from when until when (UTC)."""

    issuer: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionReport:
    """Result of a connection check: no fault, and the supplier as the platform knows it, or the first fault.

    `api` is the API that refused, `certificate` what a refused server showed, `skew_minutes` by how much this
    computer's clock is ahead of the platform's (behind, when negative), or 0 where no answer told.
    """

    fault: ConnectionFault | None = None
    detail: str = ""
    supplier_name: str = ""
    password_expires: date | None = None
    api: str = ""
    certificate: CertificateSeen | None = None
    skew_minutes: int = 0
