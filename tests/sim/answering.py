"""Schedules in which the agency suspends and the craftsperson answers: each answer arrives once, or says what to do."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from chorus_desktop.actions import steps
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.follow_up import FollowUp
from chorus_desktop.domain.steps import ACTIVE_STEPS, StepState
from chorus_desktop.store import queries
from chorus_desktop.store.database import Store
from tests.sim.answers import HISTORY, Answer, Answers
from tests.sim.clock import VirtualLoop, dice
from tests.sim.laptop import Laptop
from tests.sim.options import Options, options
from tests.sim.platform import FINAL, KNOWN, Holding, SimPlatform
from tests.sim.world import Outcome, World, _tear_down

COMPLETE = "/cpro/factures/v1/completer"
#: What the agency does by itself: it completes nothing in the supplier's stead.
_BY_THE_AGENCY = [code for code in KNOWN if code not in (*FINAL, "COMPLETEE", "SUSPENDUE")]


class SuspendingPlatform(SimPlatform):
    """Suspends often, and then mostly waits; `completions` are the messages that it took, in order."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.completions: list[str] = []
        self._moods = dice(self.options.seed, "suspending")

    def _advance(self, holding: Holding) -> None:
        if self.calm or holding.passages[-1].code in FINAL:
            return
        draw = self._moods.random()
        if holding.passages[-1].code == "SUSPENDUE":
            if draw < 0.15:
                self._pass(holding, self._moods.choice(("SERVICE_FAIT", "REJETEE")))
            return
        suspends = draw < 0.6
        code = "SUSPENDUE" if suspends else self._moods.choice(_BY_THE_AGENCY)
        self._pass(holding, code, "Il manque le bon de livraison." if suspends else "")

    def complete(self, platform_id: int, comment: str) -> bool:
        """completer: only what is suspended now."""
        holding = next(one for one in self.holdings if one.platform_id == platform_id)
        if holding.passages[-1].code != "SUSPENDUE":
            return False
        self.completions.append(comment)
        self._pass(holding, "COMPLETEE", comment)
        return True


class SuspendingAnswers(Answers):
    """Completes besides, and tells of no actions."""

    def __init__(self, platform: SuspendingPlatform) -> None:
        super().__init__(platform)
        self._suspending = platform

    def to(self, path: str, payload: Answer) -> Answer:
        if path == COMPLETE:
            platform_id = payload["identifiantFactureCPP"]
            if not self._suspending.complete(platform_id, payload["commentaire"]):
                return {"codeRetour": 20002, "libelle": "GDP_MSG_11.033"}
            return {"codeRetour": 0, "libelle": "GCU_MSG_01_000", "identifiantFactureCPP": platform_id}
        if path == HISTORY and "paramRechercheHistoActionsUtilisateurs" in payload:
            none = {"histoAction": [], "totalHistoAction": 0}
            return {"codeRetour": 0, "libelle": "GCU_MSG_01_000", "historiquesDesActionsUtilisateurs": none}
        return super().to(path, payload)


class SuspendingWorld(World):
    """Whenever somebody looks at a screen, what it asks for is answered, now and then."""

    def __init__(self, chosen: Options, loop: VirtualLoop) -> None:
        super().__init__(chosen, loop)
        self.suspending = SuspendingPlatform(loop, self.platform.clock, chosen)
        self.platform = self.suspending
        self.answers = SuspendingAnswers(self.suspending)
        self._mood = dice(chosen.seed, "answering")
        self._written = 0
        self._kept: set[str] = set()

    def look(self, laptop: Laptop, invoice_id: int | None = None) -> None:
        super().look(laptop, invoice_id)
        if invoice_id is None and not self.calm and laptop.desk is not None and laptop.life.alive:
            try:
                self._answer(laptop)
            except ChorusError as fault:
                self.tell(laptop, f"user is told {fault.code}")

    def _answer(self, laptop: Laptop) -> None:
        desk = laptop.desk
        assert desk is not None
        for row in queries.invoice_page(desk.store, queries.invoice_ids(desk.store)):
            detail = queries.invoice_detail(desk.store, row.id)
            if steps.offered(detail) is not FollowUp.COMPLETE or self._mood.random() > 0.8:
                continue
            self._written += 1
            comment = f"{laptop.name} réponse {self._written}"
            made = steps.complete(desk, row.id, comment)
            if not laptop.life.alive:
                return
            self.tell(laptop, f"answers {row.number}")
            if self._mood.random() < 0.1:
                steps.cancel_step(desk, made.id)
            else:
                self._kept.add(comment)

    def refuse(self, payload: dict[str, Any], label: str) -> None:
        """A refused answer leaves no paper behind."""
        if "commentaire" not in payload:
            super().refuse(payload, label)

    def _left(self) -> str:
        left = super()._left()
        if left:
            return left
        for laptop in self.laptops:
            assert laptop.desk is not None
            for state, comment in _steps(laptop.desk.store):
                if state in ACTIVE_STEPS:
                    return f"{laptop.name}: {comment} is {state}"
        for laptop in self.laptops:
            assert laptop.desk is not None
            self._judge_steps(laptop.name, laptop.desk.store, restored=laptop.lineage > 0)
        return ""

    def _judge_steps(self, name: str, store: Store, *, restored: bool) -> None:
        """An older store has forgotten what it did, and finds it obsolete; but it doubles nothing."""
        told = {comment: state for state, comment in _steps(store)}
        for comment, state in told.items():
            times = self.suspending.completions.count(comment)
            self.count(f"step {state}")
            if times > 1:
                self.violation("doubled", f"{name}: {comment} completed {times} times")
            if (state is StepState.DONE) != (times == 1) and not restored:
                self.violation("untrue", f"{name}: {comment} is told {state}, the platform has it {times} times")
        for comment in sorted(self._kept - told.keys()):
            if comment.startswith(f"{name} ") and not restored:
                self.violation("lost", f"{name}: {comment} was acknowledged and is gone")


def _steps(store: Store) -> list[tuple[StepState, str]]:
    from chorus_desktop.store.step_rows import WHOLE, step_of_row

    found = map(step_of_row, store.rows(f"{WHOLE} ORDER BY steps.id"))
    return [(step.state, step.request.comment) for step in found]


def run_suspended(seed: int, *, restores: bool = False) -> Outcome:
    """Play one schedule; nothing is given into other hands, where nobody would suspend it."""
    loop = VirtualLoop()
    asyncio.set_event_loop(loop)
    try:
        world = SuspendingWorld(replace(options(seed, restores=restores), handed=0.0), loop)
        loop.run_until_complete(world.run())
        _tear_down(loop, world)
    finally:
        asyncio.set_event_loop(None)
        loop.close()
    return world.outcome
