"""Runs every endpoint under one fault and tells, from both sides, what came of it."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.chorus_pro.environments import Environment
from chorus_desktop.chorus_pro.transport import Limits, TransportFactory
from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.domain.exchange import Held, NotSent, ReadFailed, TurnedDown, Unanswered
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.ui.wording import errors, states
from chorus_desktop.ui.wording.connection import check_sentence
from tests.contract.client.accounts import CREDENTIALS, SUPPLIER, Pauses
from tests.contract.client.endpoints import DEPOSITS, SOUND, Endpoint
from tests.contract.client.faulty_line import FaultyLine, Peer, listening
from tests.contract.client.line_faults import LineFault
from tests.contract.client.wire_faults import WireFault
from tools.fault_table import Row

#: More greetings of TLS at once would keep a small machine from telling a deadline for one from that for the whole.
_AT_ONCE = 8
_PATIENT = Limits(connect=20.0, read=20.0, deposit=20.0, download=20.0, answer_bytes=20_000, download_bytes=20_000)


def _hasty(seconds: float) -> Limits:
    """Deadlines for faults that nothing else ends; as in life, to connect takes a fraction of a whole call."""
    return Limits(connect=seconds / 5, read=seconds, deposit=seconds, slowest_upload=1e12, download=seconds)


def _limits(fault: LineFault) -> Limits:
    if not fault.slow:
        return _PATIENT
    # What may have been sent failed once connected: to connect must not be what ends it on a busy machine.
    return _hasty(2.0) if fault.proved else replace(_hasty(2.0), connect=_PATIENT.connect)


@dataclass
class Arrival:
    """What the server got of the requests to one path: how many heads, and the most bytes of one body."""

    heads: int = 0
    length: int = 0
    bytes: int = 0

    def told(self) -> str:
        """For the table."""
        if not self.heads:
            return "nothing"
        if not self.length:
            return "the head; there is no body"
        if self.bytes >= self.length:
            return "the whole request"
        return f"the head and {self.bytes} of {self.length} bytes" if self.bytes else "the head"


@dataclass
class Case:
    """One endpoint under one fault, and what came of it."""

    endpoint: Endpoint
    outcome: object = None
    #: By path, as the server counted.
    arrivals: dict[str, Arrival] = field(default_factory=dict)

    @property
    def written(self) -> Arrival:
        """Of the request that changes something, or for a read of the read."""
        return self.arrivals.get(self.endpoint.write or self.endpoint.path, Arrival())

    @property
    def met(self) -> bool:
        """Whether the request came as far as the fault."""
        return self.endpoint.path in self.arrivals


async def under_call_fault(fault: WireFault, endpoint: Endpoint, seconds: float = 2.0) -> Case:
    """The API fails at the endpoint; all before it is sound. Slow ones again where the machine was slower still."""
    case = Case(endpoint)

    async def behave(peer: Peer, length: int) -> None:
        path = peer.paths[-1].removeprefix("/cpro/")
        arrival = case.arrivals.setdefault(path, Arrival())
        arrival.heads += 1
        arrival.length = max(arrival.length, length)
        before = peer.passed
        counting = asyncio.create_task(_count(peer, before, arrival))
        try:
            await (fault.behaviour if path == endpoint.path else _sound)(peer, length)
        finally:
            counting.cancel()
            arrival.bytes = max(arrival.bytes, peer.reader.received - before)

    async with listening(behave) as line:
        await _run(case, line.url, f"{line.url}/api/oauth/token", _hasty(seconds) if fault.slow else _PATIENT)
    if fault.slow and not case.met:
        return await under_call_fault(fault, endpoint, seconds * 2)
    return case


async def _count(peer: Peer, before: int, arrival: Arrival) -> None:
    """Keep the highest count, read or not, while a fault lasts that only the client ends."""
    while True:
        arrival.bytes = max(arrival.bytes, peer.reader.received - before)
        await asyncio.sleep(0.01)


async def _sound(peer: Peer, length: int) -> None:
    await peer.body(length)
    await peer.answer(json.dumps(SOUND[peer.paths[-1].removeprefix("/cpro/")]).encode())


async def under_door_fault(fault: WireFault, endpoint: Endpoint) -> Case:
    """PISTE gives no token; whatever reached the API would be a mistake."""
    case = Case(endpoint)
    async with _watched(case) as api, listening(fault.behaviour, tokens=False) as door:
        await _run(case, api.url, f"{door.url}/api/oauth/token", _hasty(2.0) if fault.slow else _PATIENT)
    return case


@contextlib.asynccontextmanager
async def _watched(case: Case) -> AsyncIterator[FaultyLine]:
    async def behave(peer: Peer, length: int) -> None:
        case.arrivals[peer.paths[-1].removeprefix("/cpro/")] = Arrival(heads=1, length=length, bytes=peer.arrived)
        await _sound(peer, length)

    async with listening(behave) as line:
        yield line


async def under_line_fault(fault: LineFault, endpoints: Iterable[Endpoint]) -> tuple[list[Case], bytes]:
    """The line to the API fails, PISTE answers; gives what was heard at the end of the line, too."""
    cases = list(map(Case, endpoints))
    limits = _limits(fault)
    async with fault.lay() as line, listening(_sound) as door:
        token_url = f"{door.url}/api/oauth/token"
        places = asyncio.Semaphore(_AT_ONCE if fault.slow else len(cases))

        async def run(case: Case) -> None:
            async with places:
                await _run(case, line.url, token_url, limits, line.factory)

        await asyncio.gather(*map(run, cases))
        heard = bytes(line.heard)
    return cases, heard


async def _run(case: Case, url: str, token_url: str, limits: Limits, factory: TransportFactory | None = None) -> None:
    chorus = ChorusPro(
        Environment(name="training", token_url=token_url, base_url=url),
        CREDENTIALS,
        SUPPLIER,
        draw=partial(float, 0.25),
        pause=Pauses(),
        transport_factory=factory,
        limits=limits,
    )
    case.outcome = await case.endpoint.call(chorus)
    await chorus.aclose()


def class_of(outcome: object) -> str:
    """The class of the table."""
    match outcome:
        case NotSent():
            return "not sent"
        case Held():
            return "held"
        case TurnedDown():
            return "turned down"
        case Unanswered():
            return "unanswered"
        case ReadFailed():
            return "read failed"
        case ConnectionReport(fault=fault) if fault is not None:
            return "read failed"
        case _:
            return "answered"


def row_of(case: Case, fault: str) -> Row:
    """What the table says of a case."""
    told = case.outcome
    code = str(getattr(told, "code", "") or getattr(told, "fault", "") or "")
    sentence, _, step = _read_by_the_user(case.endpoint, told, code).partition(". ")
    return Row(
        endpoint=case.endpoint.name,
        fault=fault,
        reached=case.written.told(),
        outcome=class_of(told),
        code=code,
        sentence=sentence.rstrip(".") + "." if sentence else "",
        next_step=step,
    )


def _read_by_the_user(endpoint: Endpoint, told: object, code: str) -> str:
    """An invoice says what its state says, a check what it found, everything else what its code says."""
    invoice = endpoint in DEPOSITS
    match told:
        case ConnectionReport():
            return check_sentence(told)[1]
        case TurnedDown(label=label) if invoice:
            return states.sentence(SubmissionState.REFUSED, reason=label or code)
        case TurnedDown(label=label):
            return errors.sentence("refused", {"detail": label or code})
        case Unanswered() if invoice:
            return states.sentence(SubmissionState.AMBIGUOUS)
        case NotSent() | Held() if invoice:
            return states.sentence(SubmissionState.QUEUED, reason=code).removeprefix("Prête à partir. ")
        case _:
            return errors.sentence(code, {"detail": getattr(told, "detail", "")}) if code else ""
