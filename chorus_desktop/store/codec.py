"""Values of the domain as the store keeps them; it does not believe what it cannot have written."""

from typing import TypeVar

from chorus_desktop.domain import codec
from chorus_desktop.domain.codec import encode
from chorus_desktop.domain.errors import StoreFault

__all__ = ["decode", "encode"]

T = TypeVar("T")


def decode(kind: type[T], text: str) -> T:
    """The inverse of `encode`, see there. Raises StoreFault("store_damaged") on text that it cannot have written."""
    try:
        return codec.decode(kind, text)
    except ValueError as error:
        raise StoreFault("store_damaged", detail=str(error)) from error
