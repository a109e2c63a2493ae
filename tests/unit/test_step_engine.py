"""The steps after a deposit on the real store over a fake platform: once, durably, and truthfully."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from chorus_desktop.actions import steps as actions
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.events import EngineFailed, StatusChanged, StepChanged
from chorus_desktop.domain.exchange import Held, NotSent, ReadFailed, TurnedDown, Unanswered
from chorus_desktop.domain.follow_up import FollowUp, NewAddress
from chorus_desktop.domain.guard import Hold, Suspicion
from chorus_desktop.domain.platform_files import AddOutcome
from chorus_desktop.domain.steps import StepState
from chorus_desktop.store import audit
from chorus_desktop.store.outbox import SqlSyncStore
from tests.suspended import RECEIPT, Asked, asked
from tests.sync_desk import Bench

S = StepState
SIRET = "21380185500015"

ASK: dict[FollowUp, tuple[str, Callable[[Asked], object]]] = {
    FollowUp.COMPLETE: (
        "SUSPENDUE",
        lambda one: actions.complete(one.bench.desk, one.invoice_id, "Voici le bon.", [RECEIPT]),
    ),
    FollowUp.READDRESS: (
        "A_RECYCLER",
        lambda one: actions.readdress(one.bench.desk, one.invoice_id, NewAddress(buyer_siret=SIRET)),
    ),
    FollowUp.RENAME_VALIDATOR: (
        "ERREUR_FOURNISSEUR_SUR_VALIDEUR",
        lambda one: actions.rename_validator(one.bench.desk, one.invoice_id, "732 829 320 00074"),
    ),
    FollowUp.FILE_REJECTION: ("REJETEE", lambda one: actions.file_rejection(one.bench.desk, one.invoice_id)),
}


async def completing(bench: Bench) -> Asked:
    one = await asked(bench)
    ASK[FollowUp.COMPLETE][1](one)
    return one


@pytest.mark.parametrize("kind", FollowUp)
async def test_each_step_is_offered_taken_once_and_no_longer_offered(bench: Bench, kind: FollowUp) -> None:
    status, ask = ASK[kind]
    one = await asked(bench, status)
    assert actions.offered(one.detail()) is kind
    ask(one)
    assert one.state() is S.WAITING
    assert actions.offered(one.detail()) is None
    await one.turn()
    assert one.state() is S.DONE
    await one.turn(hours=1)
    assert [order.request.kind for order in bench.platform.taken] == [kind]
    assert actions.offered(one.detail()) is None
    told = [event.state for event in bench.news.of(StepChanged)]
    assert told == ["taking", "done"]


async def test_the_files_go_first_and_the_new_status_is_shown_at_once(bench: Bench) -> None:
    one = await completing(bench)
    await one.turn()
    assert bench.platform.files == [("bon.pdf", RECEIPT.content)]
    (order,) = bench.platform.taken
    assert [(file.file_id, file.type_code) for file in order.attachments] == [(1, "04")]
    assert order.request.comment == "Voici le bon."
    assert one.detail().row.status == "COMPLETEE"
    assert bench.news.of(StatusChanged)[-1].status == "COMPLETEE"


async def test_offline_it_waits_and_leaves_when_the_line_is_back(bench: Bench) -> None:
    one = await completing(bench)
    bench.platform.reachable = False
    await one.turn()
    assert one.state() is S.WAITING
    bench.platform.reachable = True
    await one.turn(hours=1)
    assert one.state() is S.DONE
    assert len(bench.platform.taken) == 1


async def test_taking_is_on_the_disk_before_the_platform_is_called(bench: Bench) -> None:
    one = await completing(bench)
    honest, seen = bench.platform.take, []

    async def watching(order: object) -> object:
        seen.append((one.state(), one.step().before is not None))
        return await honest(order)  # type: ignore[arg-type]

    bench.platform.take = watching  # type: ignore[method-assign, assignment]
    await one.turn()
    assert seen == [(S.TAKING, True)]


@pytest.mark.parametrize("arrived", [True, False])
async def test_a_program_that_dies_while_it_asks_looks_before_it_asks_again(bench: Bench, arrived: bool) -> None:
    one = await completing(bench)
    honest = bench.platform.take

    async def dying(order: object) -> object:
        if arrived:
            await honest(order)  # type: ignore[arg-type]
        raise asyncio.CancelledError

    bench.platform.take = dying  # type: ignore[method-assign, assignment]
    with pytest.raises(asyncio.CancelledError):
        await one.turn()
    assert one.state() is S.TAKING
    bench.platform.take = honest  # type: ignore[method-assign]
    await one.turn()
    assert one.state() is (S.DONE if arrived else S.UNSURE)
    await one.turn(hours=23)
    assert len(bench.platform.taken) == int(arrived)
    await one.turn(hours=2)
    assert one.state() is S.DONE
    assert len(bench.platform.taken) == 1


async def test_a_program_that_dies_between_files_goes_on_with_the_next(bench: Bench) -> None:
    one = await asked(bench)
    other = replace(RECEIPT, name="photo.jpg", content=b"photo", designation="Photo", type_code="02")
    actions.complete(bench.desk, one.invoice_id, "", [RECEIPT, other])
    honest = bench.platform.add_file

    async def dying(name: str, content: bytes) -> object:
        if bench.platform.files:
            raise asyncio.CancelledError
        return await honest(name, content)

    bench.platform.add_file = dying  # type: ignore[method-assign, assignment]
    with pytest.raises(asyncio.CancelledError):
        await one.turn()
    bench.platform.add_file = honest  # type: ignore[method-assign]
    await one.turn()
    assert [name for name, _content in bench.platform.files] == ["bon.pdf", "photo.jpg"]
    assert [file.file_id for file in bench.platform.taken[0].attachments] == [1, 2]


async def test_an_answer_that_was_lost_is_found_in_what_the_platform_remembers(bench: Bench) -> None:
    one = await completing(bench)
    bench.platform.step_outcomes.append(Unanswered(code="read_timeout"))
    await one.turn()
    assert one.state() is S.UNSURE
    await one.turn()
    assert one.state() is S.DONE
    statuses = [event.status for event in bench.platform.events[1001]]
    assert statuses.count("COMPLETEE") == 1


async def test_what_never_arrives_is_tried_again_a_few_times_and_then_asks_a_person(bench: Bench) -> None:
    one = await completing(bench)
    bench.platform.lost = True
    bench.platform.step_outcomes.extend([Unanswered(code="read_timeout")] * 9)
    for _ in range(40):
        await one.turn(hours=7)
    assert one.state() is S.STUCK
    assert bench.platform.calls.count("take") == 4
    bench.platform.step_outcomes.clear()
    assert actions.take_up_again(bench.desk, one.step().id)
    assert not actions.take_up_again(bench.desk, one.step().id)
    await one.turn()
    assert one.state() is S.DONE


async def test_a_refusal_is_kept_word_for_word_and_it_may_be_asked_anew(bench: Bench) -> None:
    one = await completing(bench)
    bench.platform.step_outcomes.append(TurnedDown(code="20001", label="GDP_MSG_11.005"))
    await one.turn()
    assert (one.state(), one.step().reason) == (S.REFUSED, "GDP_MSG_11.005")
    assert actions.offered(one.detail()) is FollowUp.COMPLETE


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (NotSent(code="offline"), S.WAITING),
        (Held(code="quota", retry_after=60.0), S.WAITING),
        (TurnedDown(code="20000", label="extension refusée"), S.REFUSED),
    ],
)
async def test_without_its_files_it_does_not_leave(bench: Bench, outcome: AddOutcome, state: StepState) -> None:
    one = await completing(bench)
    bench.platform.file_outcomes.append(outcome)
    await one.turn()
    assert one.state() is state
    assert bench.platform.taken == []
    await one.turn(hours=1)
    assert len(bench.platform.taken) == int(state is S.WAITING)


async def test_what_is_no_longer_asked_is_not_sent(bench: Bench) -> None:
    one = await completing(bench)
    bench.later(minutes=1)
    bench.platform.advance_status(one.number, "REJETEE", bench.clock.now())
    await one.turn()
    assert (one.state(), one.step().reason) == (S.OBSOLETE, "REJETEE")
    assert bench.platform.taken == []
    assert one.detail().row.status == "REJETEE"


async def test_what_is_taken_back_does_not_leave(bench: Bench) -> None:
    one = await completing(bench)
    step = one.step()
    assert actions.cancel_step(bench.desk, step.id)
    assert not actions.cancel_step(bench.desk, step.id)
    await one.turn()
    assert bench.platform.taken == []
    assert one.detail().step is None
    assert actions.offered(one.detail()) is FollowUp.COMPLETE


@pytest.mark.parametrize("moment", ["traces", "add_file"])
async def test_what_is_taken_back_at_the_last_moment_does_not_leave(bench: Bench, moment: str) -> None:
    one = await completing(bench)
    step, honest = one.step(), getattr(bench.platform, moment)

    async def meanwhile(*values: object) -> object:
        actions.cancel_step(bench.desk, step.id)
        return await honest(*values)

    setattr(bench.platform, moment, meanwhile)
    await one.turn()
    assert bench.platform.taken == []
    assert one.detail().step is None


async def test_a_store_that_is_held_back_takes_no_step(bench: Bench) -> None:
    one = await completing(bench)
    sync = SqlSyncStore(bench.store)
    with bench.store.write() as db:
        db.execute("UPDATE guard SET held = 'restored', held_at = '2026-11-25T08:00:00.000000Z'")
    assert sync.hold() == Hold(why=Suspicion.RESTORED, since=sync.hold().since, searching_since=None)  # type: ignore[union-attr]
    await one.turn()
    assert one.state() is S.WAITING
    assert bench.platform.taken == []
    await one.turn(hours=25)
    assert one.state() is S.DONE


async def test_a_list_that_changes_while_it_is_read_does_not_spin_the_loop(bench: Bench) -> None:
    one = await completing(bench)

    async def changing(platform_id: int) -> object:
        return ReadFailed(code="incomplete")

    bench.platform.traces = changing  # type: ignore[method-assign, assignment]
    engine = bench.engine()
    await engine.turn()
    dates = engine.steps.next_dates(taking=True)
    assert dates
    assert min(dates) > bench.clock.now()
    assert engine.steps.next_dates(taking=False) == []
    await engine._close()
    assert (one.state(), one.step().reason) == (S.WAITING, "incomplete")


async def test_a_damaged_file_is_told_and_nothing_leaves(bench: Bench) -> None:
    one = await completing(bench)
    engine = bench.engine()

    def damaged(file: object) -> bytes:
        raise StoreFault("document_damaged", sha256="", path="")

    engine.store.steps.content_of = damaged  # type: ignore[method-assign]
    await engine.turn()
    await engine.turn()
    await engine._close()
    assert one.state() is S.WAITING
    assert [fault.code for fault in bench.news.of(EngineFailed)] == ["document_damaged"]
    assert bench.platform.taken == []


async def test_the_journal_tells_what_was_asked_and_what_came_of_it(bench: Bench) -> None:
    one = await completing(bench)
    await one.turn()
    entries = audit.entries_about(bench.store, one.invoice_id)
    facts = [audit.facts_of(entry) for entry in entries if entry.kind == "step"]
    assert [(fact["from"], fact["to"]) for fact in facts] == [
        (None, "waiting"),
        ("waiting", "waiting"),
        ("waiting", "taking"),
        ("taking", "done"),
    ]
    assert "Voici le bon." in facts[0]["asked"]
    assert facts[1]["file_id"] == 1
    assert "codeRetour" in facts[-1]["raw"]


# --- what is not taken at all ---


async def test_what_cannot_be_used_is_said_before_anything_is_kept(bench: Bench) -> None:
    one = await asked(bench)
    desk = bench.desk
    for code, work in (
        ("step_empty", lambda: actions.complete(desk, one.invoice_id, "  ")),
        ("comment_too_long", lambda: actions.complete(desk, one.invoice_id, "é" * 2001)),
        ("step_not_now", lambda: actions.file_rejection(desk, one.invoice_id)),
        ("step_siret_shape", lambda: actions.rename_validator(desk, one.invoice_id, "123")),
        ("step_siret_key", lambda: actions.rename_validator(desk, one.invoice_id, "73282932000075")),
        ("invoice_unknown", lambda: actions.file_rejection(desk, 999)),
    ):
        with pytest.raises(UserFault) as fault:
            work()
        assert fault.value.code == code
    assert one.detail().step is None


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("bon.exe", b"x", "attachment_type_not_accepted"), ("bon.pdf", b"", "attachment_empty")],
)
async def test_a_file_that_the_platform_does_not_take_is_refused(
    bench: Bench, name: str, content: bytes, code: str
) -> None:
    one = await asked(bench)
    with pytest.raises(UserFault) as fault:
        actions.complete(bench.desk, one.invoice_id, "", [replace(RECEIPT, name=name, content=content)])
    assert fault.value.code == code
