"""The rule that every request to the embedded platform and every answer of it fits the OpenAPI file, in any test."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

import pytest
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from chorus_desktop.chorus_pro import transport
from chorus_desktop.sandbox import gateway
from tests.contract.exchanges import Exchange, Sent, faults_of_answer, faults_of_request
from tests.contract.strict_clients import complaints

_MARK = "wrong_requests(why): the test sends requests that the OpenAPI file does not allow; answers are still checked"

#: Longer request bodies are only sent by tests that send wrong ones.
_KEPT_BYTES = 48 * 1024 * 1024
_SHOWN = 20


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark."""
    config.addinivalue_line("markers", _MARK)


@dataclass(slots=True)
class Record:
    """What was said since the last look."""

    exchanges: list[Exchange]
    sent: list[Sent]

    def take(self) -> tuple[list[Exchange], list[Sent]]:
        """Hand it over."""
        taken = self.exchanges[:], self.sent[:]
        del self.exchanges[: len(taken[0])], self.sent[: len(taken[1])]
        return taken


class Observer:
    """Around the API of one platform: keeps each request that was read to its end, and each complete answer."""

    def __init__(self, app: ASGIApp, record: Record) -> None:
        self._app = app
        self._record = record

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request, answer = bytearray(), bytearray()
        start: Message = {}
        read = False

        async def hear() -> Message:
            nonlocal read
            message = await receive()
            if message["type"] == "http.request" and len(request) < _KEPT_BYTES:
                request.extend(message.get("body", b""))
                read = not message.get("more_body", False)
            return message

        async def say(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                answer.extend(message.get("body", b""))
            await send(message)

        await self._app(scope, hear, say)
        told, asked = Headers(raw=start["headers"]), Headers(scope=scope)
        if read:
            media = asked.get("content-type", "")
            self._record.sent.append(Sent(scope["method"], scope["path"], media, bytes(request)))
        headers = {name.lower(): value for name, value in told.items()}
        self._record.exchanges.append(Exchange(scope["method"], scope["path"], start["status"], headers, bytes(answer)))


@pytest.fixture(scope="session", autouse=True)
def _exchange_record() -> Iterator[Record]:
    record = Record([], [])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gateway, "build", partial(gateway.build, observer=partial(Observer, record=record)))
        send = transport.Transport.send

        async def noted(self: transport.Transport, request: transport.Request) -> object:
            media = request.headers.get("Content-Type", "")
            path = urlsplit(request.url).path
            record.sent.append(Sent(request.method, path, media, request.content))
            return await send(self, request)

        patch.setattr(transport.Transport, "send", noted)
        yield record


@pytest.fixture(autouse=True)
def _exchanges_fit(request: pytest.FixtureRequest, _exchange_record: Record) -> Iterator[None]:
    """Fail the test in which a request or an answer departs from the file."""
    yield
    exchanges, sent = _exchange_record.take()
    told = [f"answer {text}" for exchange in exchanges for text in faults_of_answer(exchange)]
    told += [f"answer would break {text}" for exchange in exchanges for text in complaints(exchange)]
    if request.node.get_closest_marker("wrong_requests") is None:
        told += [f"request {text}" for message in sent for text in faults_of_request(message)]
    if told:
        each = list(dict.fromkeys(told))
        more = [f"and {len(each) - _SHOWN} more"] if len(each) > _SHOWN else []
        pytest.fail(
            "the exchange departs from its OpenAPI file (wrong on purpose: mark wrong_requests):\n  "
            + "\n  ".join(each[:_SHOWN] + more),
            pytrace=False,
        )
