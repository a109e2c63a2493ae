"""A design mutant: one rule of the product taken out by hand, which the simulation must notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from tests.sim import laptop

Patches = tuple[AbstractContextManager[Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """`rule` is what was taken out."""

    name: str
    rule: str
    patches: Callable[[], Patches]

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """The product without the rule."""
        with ExitStack() as stack:
            for one in self.patches():
                stack.enter_context(one)
            yield


MUTANTS: list[Mutant] = []


def without(rule: str) -> Callable[[Callable[[], Patches]], Callable[[], Patches]]:
    """Register the mutant that a function's patches make."""

    def register(patches: Callable[[], Patches]) -> Callable[[], Patches]:
        MUTANTS.append(Mutant(name=patches.__name__, rule=rule, patches=patches))
        return patches

    return register


def swap(target: Any, name: str, new: Any) -> AbstractContextManager[Any]:
    """Replace one thing of the product; it must exist."""
    return patch.object(target, name, new)


def schema(*statements: str) -> Patches:
    """Stores that are made with a rule less."""
    return swap(laptop, "_FURNISHED", {}), swap(laptop, "FURNISHING", statements)
