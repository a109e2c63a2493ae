"""The proof that an invoice was handed over: what was sent, what the platform answered, and the journal of it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from chorus_desktop.domain.audit import Break, Entry, Head
from chorus_desktop.domain.exchange import DepositWay, StatusEvent
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.submission import FluxSyntax


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """One supporting file (BG-24) that left with a document; `sha256` is that of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One document that left: `sha256` is that of its bytes; `platform_id` is the platform's, once it is known.

    `syntax` is that of a flux, and without meaning where the way is another one.
    """

    way: DepositWay
    file_name: str
    sha256: str
    flux_number: str
    platform_id: int | None
    state: SubmissionState
    supporting: tuple[SentFile, ...] = ()
    syntax: FluxSyntax = FluxSyntax.FACTURX


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """All that is known of one invoice's way, made at `made_at`.

    `statuses` are the platform's, each with its own date; `entries` are those of the journal about this invoice.
    `head` is the end of the whole journal, `flaw` where its chain is broken, None where it was verified and is whole.
    """

    number: str
    issue_date: date
    seller_name: str
    seller_identifier: str
    buyer_name: str
    buyer_siret: str
    with_vat: Decimal
    sent: tuple[Sent, ...]
    statuses: tuple[StatusEvent, ...]
    entries: tuple[Entry, ...]
    head: Head
    flaw: Break | None
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An entry of the journal for people: when, what happened, the official word, the platform's answer as it came."""

    sequence: int
    at: datetime
    sentence: str
    official: str
    answer: str
    hash: str
