"""Requests and answers as they went over the line, held against the OpenAPI file."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from tests.contract import openapi


@dataclass(frozen=True, slots=True)
class Sent:
    """One request; `media` is its Content-Type as sent."""

    method: str
    path: str
    media: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Exchange:
    """One answer; `headers` by lower-case name."""

    method: str
    path: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media(self) -> str:
        """The media type without its parameters."""
        return media_type(self.headers.get("content-type", ""))


def media_type(value: str) -> str:
    """A Content-Type without its parameters."""
    return value.partition(";")[0].strip().lower()


def faults_of_request(sent: Sent) -> list[str]:
    """What the file does not allow in a request, each with path and field."""
    try:
        schema, media = openapi.request_schema(sent.path), openapi.request_media(sent.path)
    except openapi.Undocumented as fault:
        return [str(fault)]
    if sent.method != openapi.OPERATIONS[sent.path].method:
        return [f"{sent.path}: {sent.method} instead of {openapi.OPERATIONS[sent.path].method}"]
    if schema is None:
        return []
    if media_type(sent.media) != media:
        return [f"{sent.path}: sent as {sent.media or 'nothing'}, not {media}"]
    try:
        body = dict(parse_qsl(sent.body.decode())) if media == openapi.FORM else openapi.read_json(sent.body)
    except ValueError as fault:
        return [f"{sent.path}: {fault}"]
    return [f"{sent.path} {told}" for told in openapi.violations(schema, body)]


def faults_of_answer(exchange: Exchange) -> list[str]:
    """What the file does not allow in an answer to a documented operation, each with path, status and field."""
    known = openapi.OPERATIONS.get(exchange.path)
    if known is None or known.method != exchange.method:
        return []
    place = f"{exchange.path} HTTP {exchange.status}"
    if not exchange.body and exchange.status != 200:
        return []
    try:
        schema = openapi.response_schema(exchange.path, exchange.status, exchange.media)
        body = exchange.body.decode() if exchange.media == openapi.HTML else openapi.read_json(exchange.body)
    except openapi.Undocumented as fault:
        return [str(fault)]
    except ValueError as fault:
        return [f"{place} {fault}"]
    return [f"{place} {told}" for told in openapi.violations(schema, body)]
