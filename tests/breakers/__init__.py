"""For every rule what breaks it in any valid invoice, and the neighbouring invoice that is right."""

from tests.breakers import of_amounts, of_document, of_parties
from tests.breakers.breaker import Breaker

__all__ = ["BREAKERS", "Breaker"]

BREAKERS: tuple[Breaker, ...] = (*of_document.BREAKERS, *of_parties.BREAKERS, *of_amounts.BREAKERS)
