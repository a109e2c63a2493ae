"""Mutants of the client: what an answer proves, what may be repeated, and on which connection."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from chorus_desktop.chorus_pro import deposits, gateway, partition, reports, translate, transport, uncertain
from chorus_desktop.chorus_pro.answer import Answer
from chorus_desktop.chorus_pro.pages import Page, nothing_found
from chorus_desktop.chorus_pro.translate import Fault, Kind, Reply
from chorus_desktop.chorus_pro.transport import Transport
from chorus_desktop.chorus_pro.wire import Fields
from tests.sim.mutant import Patches, swap, without


def _sent(change: Any) -> Any:
    real = Transport.send

    async def send(self: Transport, request: Any) -> Any:
        return await change(self, request, await real(self, request), real)

    return swap(Transport, "send", send)


@without("a time-out of a deposit proves nothing")
def time_out_is_failure() -> Patches:
    async def change(self: Any, request: Any, result: Any, real: Any) -> Any:
        lost = isinstance(result, Fault) and result.code == "no_answer"
        return replace(result, kind=Kind.NOT_SENT) if lost else result

    return (_sent(change),)


@without("nothing is repeated in the transport")
def retry_in_transport() -> Patches:
    async def change(self: Any, request: Any, result: Any, real: Any) -> Any:
        lost = isinstance(result, Fault) and result.code == "no_answer"
        return await real(self, request) if lost else result

    return (_sent(change),)


@without("a 5xx proves nothing")
def server_error_is_failure() -> Patches:
    real = translate._unproved

    def refused(answer: Answer, code: str, reason: str = "") -> Fault:
        fault = real(answer, code, reason)
        return replace(fault, kind=Kind.HELD) if code in ("server_error", "maintenance") else fault

    return (swap(translate, "_unproved", refused),)


@without("a 200 proves something only with a validated body")
def any_200_is_success() -> Patches:
    real = gateway.of_answer
    anything = {"codeRetour": 0, "numeroFluxDepot": "?", "identifiantFactureCPP": 1, "pieceJointeId": 1}

    def trusting(answer: Answer) -> Any:
        result = real(answer)
        if isinstance(result, Fault) and answer.status == 200 and result.kind is Kind.UNPROVED:
            return Reply(fields=Fields(anything), answer=answer)
        return result

    return (swap(gateway, "of_answer", trusting),)


@without("JSON is read strictly")
def lenient_json() -> Patches:
    def members(self: Answer) -> Fields:
        text = self.body.decode("utf-8", "replace")
        start = text.find('"codeRetour": 0')
        return Fields({"codeRetour": 0, "numeroFluxDepot": "?"}) if start >= 0 else strict(self)

    strict = Answer.members
    return (swap(Answer, "members", members),)


@without("a duplicate that the platform reports is searched for, no rejection")
def duplicate_is_rejection() -> Patches:
    return (swap(uncertain, "says_duplicate", lambda text: False),)


@without("redirects are not followed")
def redirect_followed() -> Patches:
    real = Transport._client

    def client(self: Transport, keep: int) -> Any:
        made = real(self, keep)
        if not isinstance(made, Fault):
            made.follow_redirects = True
        return made

    return (swap(Transport, "_client", client),)


@without("a deposit has a connection of its own")
def deposit_on_kept_connection() -> Patches:
    return (swap(Transport, "_deposit", Transport._read),)


@without("only a refused token makes a call repeat")
def token_retry_after_anything() -> Patches:
    return (swap(gateway, "_asks_for_token", lambda answer: answer.status in (400, 401, 500, 502, 503, 504)),)


@without("what bears no date of the platform proves nothing")
def undated_answer_is_trusted() -> Patches:
    real = Answer.date.fget  # type: ignore[attr-defined]
    return (swap(Answer, "date", property(lambda self: real(self) or datetime(2027, 9, 1, tzinfo=UTC))),)


@without("a list counts only when it is complete")
def incomplete_list_is_trusted() -> Patches:
    return (swap(partition, "collect", _first_page), swap(reports, "collect", _first_page))


async def _first_page(fetch: Any, key: Any) -> Any:
    first = nothing_found(await fetch(1))
    return first if isinstance(first, Fault) else Page(rows=first.rows, total=len(first.rows), date=first.date)


@without("a lost answer to soumettre proves nothing")
def lost_submission_is_not_sent() -> Patches:
    return (swap(deposits, "as_outcome", deposits.before_deposit),)


@without("a refusal of soumettre is told, not tried again")
def refusal_is_not_told() -> Patches:
    real = deposits.as_outcome

    def outcome(fault: Fault) -> Any:
        return real(replace(fault, kind=Kind.HELD) if fault.kind is Kind.TURNED_DOWN else fault)

    return (swap(deposits, "as_outcome", outcome),)


@without("times of the platform are those of Paris")
def platform_time_is_utc() -> Patches:
    from chorus_desktop.chorus_pro import wire

    return (swap(wire, "PARIS", UTC),)


@without("a call has a deadline of its own")
def no_deadline() -> Patches:
    class Limitless:
        """No end."""

        async def __aenter__(self) -> None:
            return None

        async def __aexit__(self, *_: object) -> None:
            return None

    class Asyncio:
        """asyncio without its time-outs."""

        timeout = staticmethod(lambda seconds: Limitless())

    return (swap(transport, "asyncio", Asyncio),)
