"""All design mutants, and the trial of one: seeds are played until it breaks one that the product does not break."""

from tests.sim import mutants_client, mutants_handover, mutants_outbox, mutants_store
from tests.sim.mutant import MUTANTS, Mutant
from tests.sim.world import run

#: Seeds that a mutant may live through, at most.
MOST_SEEDS = 2000
#: What a mutant dies of that fits the product no more: it proves nothing.
_OWN_FAULTS = ("AttributeError(", "NameError(", "TypeError(", "ImportError(")

__all__ = ["MOST_SEEDS", "MUTANTS", "killer", "mutants_client", "mutants_handover", "mutants_outbox", "mutants_store"]


def killer(mutant: Mutant, known: tuple[int, ...] = (), most: int = MOST_SEEDS) -> tuple[int, str] | None:
    """A seed under which the mutant breaks an invariant that the whole product keeps, and which; known ones first.

    Raises AssertionError for a mutant that is itself broken.
    """
    for seed in (*known, *range(most)):
        with mutant.at_work():
            violations = run(seed).violations
        told = ": ".join(violations[0]) if violations else ""
        assert not any(fault in told for fault in _OWN_FAULTS), f"the mutant {mutant.name} is broken: {told}"
        if violations and not run(seed).violations:
            return seed, told
    return None
