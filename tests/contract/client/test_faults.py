"""Every fault of the embedded platform on every call: the exact outcome, and never a second deposit."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.chorus_pro.transport import Limits
from chorus_desktop.domain.exchange import (
    Accepted,
    Deposit,
    Held,
    NotSent,
    ReadFailed,
    TurnedDown,
    Unanswered,
)
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.sandbox.faults import AFTER, KINDS
from chorus_desktop.sandbox.server import Platform
from tests.contract.client import test_more_faults
from tests.contract.client.accounts import client_of, flux_deposit, pdf_deposit

TOKEN = "/api/oauth/token"
#: What a fault is called by the client where nothing proves anything.
CODES = {
    "accept_then_drop": "no_answer",
    "hang_after_accept": "no_answer",
    "slow_drip": "no_answer",
    "drop_before": "no_answer",
    "http_500_after_accept": "server_error",
    "garbage_json": "unexpected_answer",
    "truncated_json": "unexpected_answer",
    "http_503_html": "maintenance",
    "html_200": "captive_portal",
    "invalid_client": "unexpected_answer",
}
#: Refused at the gate, whatever the call.
HELD = {
    "http_401_token": Held(code="token_refused"),
    "http_401_account": Held(code="account_refused"),
    "http_403_empty": Held(code="no_rights"),
    "http_429": Held(code="quota", retry_after=30.0),
}
LINE_KINDS = (*CODES, *HELD)
ENDLESS = ("hang_after_accept", "slow_drip")
#: Answers, not faults of the line: they have tests of their own below.
SHAPES = {"missing_lists", "lists_as_objects", "business_refusal"}


def test_the_table_is_complete() -> None:
    assert set(KINDS) == {*LINE_KINDS, *SHAPES, *test_more_faults.OUTCOMES}


#: What the door of PISTE says by its refusals; there a 403 is about the application, too.
TOKEN_REFUSALS = {
    "http_401_token": Held(code="piste_refused"),
    "http_401_account": Held(code="piste_refused"),
    "http_403_empty": Held(code="piste_refused"),
    "invalid_client": Held(code="piste_refused"),
    "http_429": Held(code="quota", retry_after=30.0),
    "http_503_html": Held(code="maintenance"),
}


def client(platform: Platform, kind: str) -> ChorusPro:
    limits = Limits(read=1.0, deposit=1.0, slowest_upload=1e12) if kind in ENDLESS else Limits()
    return client_of(platform.address, limits=limits)


def bare(outcome: object) -> object:
    """Without the details, which are for a log."""
    match outcome:
        case Held():
            return Held(code=outcome.code, retry_after=outcome.retry_after)
        case NotSent():
            return NotSent(code=outcome.code)
        case Unanswered():
            return Unanswered(code=outcome.code)
        case ReadFailed():
            return ReadFailed(code=outcome.code, retry_after=outcome.retry_after)
        case _:
            return outcome


@pytest.mark.parametrize("kind", LINE_KINDS)
@pytest.mark.parametrize(
    ("route", "deposit"), [("deposer/flux", flux_deposit), ("soumettre", pdf_deposit)], ids=["flux", "soumettre"]
)
async def test_a_deposit_without_a_proof_is_unanswered(
    platform: Platform, kind: str, route: str, deposit: Callable[[], Deposit]
) -> None:
    platform.inject(route, kind, 2)
    chorus = client(platform, kind)
    outcome = await chorus.deposit(deposit())
    await chorus.aclose()
    assert bare(outcome) == (HELD[kind] if kind in HELD else Unanswered(code=CODES[kind]))
    assert platform.snapshot()["received"] == ({"F2026-0042": 1} if kind in AFTER else {})


@pytest.mark.parametrize("kind", LINE_KINDS)
@pytest.mark.parametrize("route", ["structures/v1/rechercher", "deposer/pdf"])
async def test_what_only_prepares_a_deposit_leaves_nothing_in_doubt(platform: Platform, kind: str, route: str) -> None:
    platform.inject(route, kind, 2)
    chorus = client(platform, kind)
    outcome = await chorus.deposit(pdf_deposit())
    await chorus.aclose()
    assert bare(outcome) == (HELD[kind] if kind in HELD else NotSent(code=CODES[kind]))
    assert platform.snapshot()["received"] == {}


@pytest.mark.parametrize("kind", LINE_KINDS)
@pytest.mark.parametrize("deposit", [flux_deposit, pdf_deposit], ids=["flux", "pdf"])
async def test_without_a_token_nothing_leaves(platform: Platform, kind: str, deposit: Callable[[], Deposit]) -> None:
    platform.inject(TOKEN, kind, 3)
    chorus = client(platform, kind)
    outcome = await chorus.deposit(deposit())
    await chorus.aclose()
    assert bare(outcome) == TOKEN_REFUSALS.get(kind, NotSent(code=CODES.get(kind, "")))
    assert platform.snapshot()["calls"] == {TOKEN: 3 if kind == "invalid_client" else 1}


async def test_one_invalid_client_is_a_whim(platform: Platform) -> None:
    platform.inject(TOKEN, "invalid_client", 2)
    chorus = client(platform, "invalid_client")
    assert isinstance(await chorus.deposit(flux_deposit()), Accepted)
    await chorus.aclose()


@pytest.mark.parametrize("deposit", [flux_deposit, pdf_deposit], ids=["flux", "pdf"])
async def test_one_refused_token_is_replaced(platform: Platform, deposit: Callable[[], Deposit]) -> None:
    for route in ("deposer/flux", "deposer/pdf", "soumettre", "structures/v1/rechercher"):
        platform.inject(route, "http_401_token", 1)
    chorus = client(platform, "http_401_token")
    assert isinstance(await chorus.deposit(deposit()), Accepted)
    assert platform.snapshot()["received"] == {"F2026-0042": 1}
    await chorus.aclose()


Read = Callable[[ChorusPro], Awaitable[object]]
READS: dict[str, tuple[str, Read]] = {
    "search": ("rechercher/fournisseur", lambda chorus: chorus.search("F2026-0042")),
    "changed_since": ("rechercher/fournisseur", lambda chorus: chorus.changed_since(date(2026, 1, 1))),
    "deposited_by": ("rechercher/fournisseur", lambda chorus: chorus.deposited_by("CPP0")),
    "report": ("consulterCRDetaille", lambda chorus: chorus.report("CPP0")),
    "history": ("consulter/historique", lambda chorus: chorus.history(1)),
    "body": ("structures/v1/consulter", lambda chorus: chorus.body("12345678200028")),
    "services": ("rechercher/services", lambda chorus: chorus.body("12345678200028")),
    "service": ("consulter/service", lambda chorus: chorus.body("12345678200028")),
    "find_bodies": ("structures/v1/rechercher", lambda chorus: chorus.find_bodies("commune")),
}


@pytest.mark.parametrize(
    ("read", "kind"),
    [(read, kind) for read in READS for kind in LINE_KINDS if kind not in ENDLESS or read in ("search", "history")],
)
async def test_a_read_that_brings_nothing(platform: Platform, read: str, kind: str) -> None:
    route, call = READS[read]
    platform.inject(route, kind, 2)
    chorus = client(platform, kind)
    outcome = await call(chorus)
    await chorus.aclose()
    code = HELD[kind].code if kind in HELD else CODES[kind]
    assert bare(outcome) == ReadFailed(code=code, retry_after=30.0 if kind == "http_429" else None)


@pytest.mark.parametrize("read", READS)
async def test_a_read_after_a_fault(platform: Platform, read: str) -> None:
    """Nothing of a fault stays behind in the kept connections or in the token."""
    route, call = READS[read]
    chorus = client_of(platform.address)
    await chorus.deposit(flux_deposit())
    before = await call(chorus)
    for kind in ("drop_before", "truncated_json", "http_401_token"):
        platform.inject(route, kind)
        await call(chorus)
    after = await call(chorus)
    assert (type(after), getattr(after, "code", "")) == (type(before), getattr(before, "code", ""))
    await chorus.aclose()


@pytest.mark.parametrize("read", READS)
async def test_a_refusal_in_the_platform_s_own_words(platform: Platform, read: str) -> None:
    route, call = READS[read]
    platform.inject(route, "business_refusal")
    chorus = client_of(platform.address)
    outcome = await call(chorus)
    await chorus.aclose()
    if read == "service":
        assert isinstance(outcome, PublicBody)
    else:
        assert isinstance(outcome, ReadFailed)
        assert outcome.code == "refused"


@pytest.mark.parametrize(
    ("route", "deposit"),
    [("deposer/flux", flux_deposit), ("deposer/pdf", pdf_deposit), ("soumettre", pdf_deposit)],
    ids=["flux", "pdf", "soumettre"],
)
async def test_a_deposit_refused_in_the_platform_s_own_words(
    platform: Platform, route: str, deposit: Callable[[], Deposit]
) -> None:
    platform.inject(route, "business_refusal")
    chorus = client_of(platform.address)
    outcome = await chorus.deposit(deposit())
    await chorus.aclose()
    assert isinstance(outcome, TurnedDown)
    assert not outcome.duplicate
    assert platform.snapshot()["received"] == {}


@pytest.mark.parametrize("read", ["search", "changed_since", "history", "body", "services", "find_bodies", "report"])
async def test_lists_that_are_missing_or_lone(platform: Platform, read: str) -> None:
    """A list left out where something was counted proves nothing; a lone object is read as a list of one."""
    route, call = READS[read]
    chorus = client_of(platform.address)
    await chorus.deposit(flux_deposit())
    platform.advance(5)
    (mine,) = (await chorus.search("F2026-0042")).invoices  # type: ignore[union-attr]
    if read == "history":
        call = lambda chorus: chorus.history(mine.platform_id)  # noqa: E731
    elif read == "report":
        call = lambda chorus: chorus.report(mine.flux_number)  # noqa: E731
    elif read == "body":
        route = "structures/v1/rechercher"
    elif read == "find_bodies":
        call = lambda chorus: chorus.find_bodies("malaucène")  # noqa: E731
    whole = await call(chorus)
    platform.inject(route, "lists_as_objects")
    lone = await call(chorus)
    platform.inject(route, "missing_lists")
    missing = await call(chorus)
    await chorus.aclose()
    assert not isinstance(whole, ReadFailed)
    assert timeless(lone) == timeless(whole)
    assert isinstance(missing, ReadFailed) or timeless(missing) == timeless(whole)
    assert isinstance(missing, ReadFailed) == (read not in ("history", "report"))


def timeless(answer: object) -> object:
    """Without the server's clock."""
    return replace(answer, server_date=None) if hasattr(answer, "server_date") else answer  # type: ignore[type-var]


@pytest.mark.parametrize("kind", [kind for kind in LINE_KINDS if kind not in ENDLESS])
@pytest.mark.parametrize(
    "route", [TOKEN, "health-check", "structures/v1/rechercher", "rechercher/fournisseur", "structures/v1/consulter"]
)
async def test_a_check_names_the_first_fault(platform: Platform, kind: str, route: str) -> None:
    platform.inject(route, kind, 3)
    chorus = client(platform, kind)
    report = await chorus.check()
    await chorus.aclose()
    refused = TOKEN_REFUSALS if route == TOKEN else HELD
    assert report.fault == (refused[kind].code if kind in refused else CODES[kind])
