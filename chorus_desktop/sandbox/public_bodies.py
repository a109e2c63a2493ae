"""Public bodies generated from a seed, each by its rank alone: what a search or a deposit meets is made when asked."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from chorus_desktop.sandbox.structure import Service, Structure

DEFAULT_COUNT = 20_000
SEED = 84340
#: idStructureCPP and idService of rank 0; apart from those of directory.json.
_FIRST_ID, _ID_STEP = 26_500_000, 17
_FIRST_SERVICE, _SERVICES_EACH = 11_000_000, 8
#: A rank is hidden in the six middle digits of a SIREN: a number prime to a million, and its inverse.
_SPREAD, _MODULUS = 387_409, 1_000_000
_UNSPREAD = pow(_SPREAD, -1, _MODULUS)
_VOWELS = frozenset("AEÉÈIOUYHÂÊÎÔÛ")


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((Path(__file__).with_suffix(".json")).read_text(encoding="utf-8"))
    return data


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBodies:
    """`count` bodies; the same seed and rank give the same body."""

    count: int = DEFAULT_COUNT
    seed: int = SEED

    def __iter__(self) -> Iterator[Structure]:
        return (self.body(rank) for rank in range(self.count))

    def by_id(self, structure_id: int) -> Structure | None:
        """The body of that idStructureCPP."""
        rank, rest = divmod(structure_id - _FIRST_ID, _ID_STEP)
        return self.body(rank) if rest == 0 and 0 <= rank < self.count else None

    def by_siret(self, siret: str) -> Structure | None:
        """The body of that SIRET."""
        if len(siret) != 14 or not (siret.isascii() and siret.isdigit()):
            return None
        rank = int(siret[2:8]) * _UNSPREAD % _MODULUS
        if rank >= self.count:
            return None
        body = self.body(rank)
        return body if body.siret == siret else None

    def by_service(self, service_id: int) -> Structure | None:
        """The body that has the service of that idService."""
        rank = (service_id - _FIRST_SERVICE) // _SERVICES_EACH
        if not 0 <= rank < self.count:
            return None
        body = self.body(rank)
        return body if any(service.id == service_id for service in body.services) else None

    def body(self, rank: int) -> Structure:
        """The body of one rank, from 0."""
        data, draw = _data(), random.Random(f"{self.seed}/{rank}")  # noqa: S311 - an exercise
        department, kind = _kind(rank, draw)
        postcode, genitive = data["departments"][department]
        town = _town(draw)
        name = kind["name"].format(
            de_city=_of(town), person=draw.choice(data["people"]), department=genitive, city=town
        )
        needs = _cumulated(draw, kind["none_engagement_service_both_either"])
        return Structure(
            id=_FIRST_ID + _ID_STEP * rank,
            siret=_siret(kind["siren"], rank),
            name=name,
            address=f"{draw.randrange(1, 60)} {draw.choice(data['streets'])}",
            complement="",
            postcode=(postcode + f"{draw.randrange(1, 99):02d}000")[:5],
            city=town,
            active=draw.random() > 0.02,
            engagement_required=needs in {1, 3},
            service_required=needs in {2, 3},
            engagement_or_service_required=needs == 4,
            payment_status_not_reported=draw.random() < 0.1,
            works_owner=kind["siren"] != "19" and draw.random() < 0.04,
            services=_services(draw, rank, kind["services"], needs),
        )


def _kind(rank: int, draw: random.Random) -> tuple[int, dict[str, Any]]:
    """Number of the department and what body it is: first those of which each department has one."""
    data = _data()
    of_all, departments = data["one_in_each_department"], len(data["departments"])
    if rank < len(of_all) * departments:
        return rank % departments, of_all[rank // departments]
    kinds = data["kinds"]
    return draw.randrange(departments), kinds[_cumulated(draw, [kind["weight"] for kind in kinds])]


def _cumulated(draw: random.Random, weights: list[int]) -> int:
    """A place in the list, drawn by weight."""
    point = draw.randrange(sum(weights))
    return next(place for place, reached in enumerate(accumulate(weights)) if point < reached)


def _town(draw: random.Random) -> str:
    data = _data()
    if draw.random() < 0.3:
        name = "Saint-" + draw.choice(data["saints"])
    else:
        name = draw.choice(data["roots"]) + draw.choice(data["ends"])
    return f"{name}-{draw.choice(data['tails'])}" if draw.random() < 0.45 else name


def _of(town: str) -> str:
    return f"d’{town}" if town[0] in _VOWELS else f"de {town}"


def _siret(prefix: str, rank: int) -> str:
    siren = f"{prefix}{rank * _SPREAD % _MODULUS:06d}"
    siren += _check_digit(siren)
    establishment = f"{siren}0001"
    return establishment + _check_digit(establishment)


def _check_digit(digits: str) -> str:
    """The Luhn digit to append."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(digits)))
    return str(-sum(value - 9 if value > 9 else value for value in doubled) % 10)


def _services(draw: random.Random, rank: int, codes: list[str], needs: int) -> tuple[Service, ...]:
    if needs in {0, 1} and draw.random() < 0.7:
        return ()
    names: dict[str, str] = _data()["services"]
    first = _FIRST_SERVICE + _SERVICES_EACH * rank
    return tuple(
        Service(
            id=first + place,
            code=code,
            name=names[code],
            active=place == 0 or draw.random() > 0.05,
            engagement_required=needs == 3 or draw.random() < 0.1,
        )
        for place, code in enumerate(codes[: draw.randrange(1, len(codes) + 1)])
    )
