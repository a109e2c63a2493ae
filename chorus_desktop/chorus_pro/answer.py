"""An answer as it came over the wire: status, headers, body, and what they declare."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from chorus_desktop.chorus_pro.wire import Fields, WrongAnswer, decode
from chorus_desktop.domain.redaction import MARK


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back: everything, within the limits of size and time. `secrets` went with the request."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @property
    def date(self) -> datetime | None:
        """The server's clock, UTC, from the Date header."""
        return _http_date(self.headers.get("date", ""))

    @property
    def retry_after(self) -> float | None:
        """Seconds from Retry-After, given as a number or, against the server's own clock, as a date."""
        text = self.headers.get("retry-after", "").strip()
        if text.isascii() and text.isdigit():
            return float(text[:9])
        until, now = _http_date(text), self.date
        return None if until is None or now is None else max(0.0, (until - now).total_seconds())

    @property
    def is_json(self) -> bool:
        """Whether the answer declares itself JSON."""
        return self._media_type == "application/json"

    @property
    def is_page(self) -> bool:
        """Whether the answer is a page for people."""
        return self._media_type in ("text/html", "application/xhtml+xml")

    @property
    def _media_type(self) -> str:
        return self.headers.get("content-type", "").split(";")[0].strip().lower()

    def members(self) -> Fields:
        """The JSON object. Raises WrongAnswer."""
        if not self.is_json:
            raise WrongAnswer(f"content type {self._media_type[:60] or 'missing'}")
        return Fields(decode(self.body))

    @property
    def text(self) -> str:
        """The body as text, to be kept with the decision it led to; secrets that it repeats are "***" in it."""
        text = self.body.decode("utf-8", "replace")
        for secret in filter(None, self.secrets):
            text = text.replace(secret, MARK).replace(json.dumps(secret)[1:-1], MARK)
        return text


def _http_date(text: str) -> datetime | None:
    try:
        told = parsedate_to_datetime(text)
    except ValueError:
        return None
    try:
        return (told if told.tzinfo is not None else told.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:
        return None
