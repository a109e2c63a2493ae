"""One call of the API with its token: a refused token is replaced once, nothing else is ever repeated."""

from collections.abc import Callable, Mapping
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

    async def read(self, path: str, payload: Mapping[str, object], interpret: Callable[[Reply], T]) -> T | Fault:
        """A call that changes nothing; `interpret` may raise WrongAnswer."""
        return await self._call(path, payload, interpret, deposit=False)

    async def deposit(self, path: str, payload: Mapping[str, object], interpret: Callable[[Reply], T]) -> T | Fault:
        """A call that leaves something there, on a connection of its own; the token comes before its first byte."""
        return await self._call(path, payload, interpret, deposit=True)

    async def healthy(self) -> Fault | None:
        """The availability probe, which also checks the technical account; None where all is well."""
        answer = await self._answered("GET", "/cpro/transverses/v1/health-check", b"", deposit=False)
        if isinstance(answer, Fault):
            return answer
        if answer.status == 200 and answer.is_json:
            try:
                told = answer.members().whole("statusCodeValue")
            except WrongAnswer as fault:
                return unexpected(fault)
            return None if told in (None, 200) else Fault(kind=Kind.UNPROVED, code="maintenance", detail=f"{told}")
        refused = of_answer(answer)
        assert isinstance(refused, Fault)  # what is no JSON with status 200 is no success
        return refused

    async def _call(
        self, path: str, payload: Mapping[str, object], interpret: Callable[[Reply], T], *, deposit: bool
    ) -> T | Fault:
        answer = await self._answered("POST", path, encode(dict(payload)), deposit=deposit)
        if isinstance(answer, Fault):
            return answer
        result = of_answer(answer)
        if isinstance(result, Fault):
            return result
        try:
            return interpret(result)
        except WrongAnswer as fault:
            return unexpected(fault)

    async def _answered(self, method: str, path: str, content: bytes, *, deposit: bool) -> Answer | Fault:
        """The answer to one request, or to the second where a fresh token was needed."""
        answer = await self._once(method, path, content, deposit=deposit)
        if isinstance(answer, Answer) and _asks_for_token(answer):
            answer = await self._once(method, path, content, deposit=deposit)
        return answer

    async def _once(self, method: str, path: str, content: bytes, *, deposit: bool) -> Answer | Fault:
        token = await self._authority.token()
        if isinstance(token, Fault):
            return token
        request = Request(
            method=method,
            url=self._base + path,
            headers=self._authority.headers(token),
            content=content,
            deposit=deposit,
        )
        answer = await self._transport.send(request)
        if isinstance(answer, Answer) and answer.status in (400, 401, 403):
            self._forget(token, answer)
        return answer

    def _forget(self, token: str, answer: Answer) -> None:
        """A token also carries the rights of the application: what is subscribed later needs another one."""
        if answer.status == 403 or _asks_for_token(answer):
            self._authority.drop(token)


def _asks_for_token(answer: Answer) -> bool:
    result = of_answer(answer) if answer.status in (400, 401) else None
    return isinstance(result, Fault) and result.token
