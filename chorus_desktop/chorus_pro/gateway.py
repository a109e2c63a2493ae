"""One call of the API with its token: a refused token is replaced once, nothing else is ever repeated."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from chorus_desktop.chorus_pro.answer import Answer
from chorus_desktop.chorus_pro.auth import Authority
from chorus_desktop.chorus_pro.translate import Fault, Kind, Reply, of_answer, unexpected
from chorus_desktop.chorus_pro.transport import Request, Transport
from chorus_desktop.chorus_pro.wire import WrongAnswer, encode

T = TypeVar("T")


class Gateway:
    """Calls of one account in one environment."""

    def __init__(self, base_url: str, authority: Authority, transport: Transport) -> None:
        self._base = base_url.rstrip("/")
        self._authority = authority
        self._transport = transport

    async def read(
        self, path: str, payload: Mapping[str, object], interpret: Callable[[Reply], T], *, download: bool = False
    ) -> T | Fault:
        """A call that changes nothing; `interpret` may raise WrongAnswer. `download`: the answer holds files."""
        request = Request(method="POST", url=self._base + path, content=encode(dict(payload)), download=download)
        return await self._call(request, interpret)

    async def deposit(self, path: str, payload: Mapping[str, object], interpret: Callable[[Reply], T]) -> T | Fault:
        """A call that leaves something there, on a connection of its own; the token comes before its first byte."""
        request = Request(method="POST", url=self._base + path, content=encode(dict(payload)), deposit=True)
        return await self._call(request, interpret)

    async def healthy(self) -> Fault | None:
        """The availability probe, which also checks the technical account; None where all is well."""
        answer = await self._answered(Request(method="GET", url=f"{self._base}/cpro/transverses/v1/health-check"))
        if isinstance(answer, Fault):
            return answer
        if answer.status == 200 and answer.is_json:
            try:
                told = answer.members().whole("statusCodeValue")
            except WrongAnswer as fault:
                return unexpected(fault)
            return None if told in (None, 200) else Fault(kind=Kind.UNPROVED, code="maintenance", detail=f"{told}")
        refused = self._masked(of_answer(answer))
        assert isinstance(refused, Fault)  # what is no JSON with status 200 is no success
        return refused

    async def _call(self, request: Request, interpret: Callable[[Reply], T]) -> T | Fault:
        answer = await self._answered(request)
        if isinstance(answer, Fault):
            return answer
        result = self._masked(of_answer(answer if request.deposit else _read_answer(answer)))
        if isinstance(result, Fault):
            return result
        try:
            return interpret(result)
        except WrongAnswer as fault:
            return unexpected(fault)

    def _masked(self, result: Reply | Fault) -> Reply | Fault:
        """With what will be kept as text free of secrets; the fields are as they came."""
        if isinstance(result, Fault):
            return replace(result, detail=self._authority.masked(result.detail.encode()).decode())
        return replace(result, answer=replace(result.answer, body=self._authority.masked(result.answer.body)))

    async def _answered(self, request: Request) -> Answer | Fault:
        """The answer to one request, or to the second where a fresh token was needed."""
        answer = await self._once(request)
        if isinstance(answer, Answer) and _asks_for_token(answer):
            answer = await self._once(request)
        return answer

    async def _once(self, request: Request) -> Answer | Fault:
        async with self._authority.turn():
            token = await self._authority.token()
            if isinstance(token, Fault):
                return token
            answer = await self._transport.send(replace(request, headers=self._authority.headers(token)))
            self._authority.heard(answer)
        if isinstance(answer, Answer):
            answer = replace(answer, secrets=self._authority.secrets(token))
            if answer.status in (400, 401, 403):
                self._forget(token, answer)
        return answer

    def _forget(self, token: str, answer: Answer) -> None:
        """A token also carries the rights of the application: what is subscribed later needs another one."""
        if answer.status == 403 or _asks_for_token(answer):
            self._authority.drop(token)


def _read_answer(answer: Answer) -> Answer:
    """The Swagger of the structures declares 202 beside 200; what answers a read has nothing left to do later."""
    return replace(answer, status=200) if answer.status == 202 else answer


def _asks_for_token(answer: Answer) -> bool:
    result = of_answer(answer) if answer.status in (400, 401) else None
    return isinstance(result, Fault) and result.token
