"""Validation of subcontractors' and co-contractors' invoices (cadres A9, A12) by the main contractor."""

from collections.abc import Iterator, Sequence

from chorus_desktop.sandbox import uncertain
from chorus_desktop.sandbox.directory import Directory, Structure
from chorus_desktop.sandbox.reading import Reading
from chorus_desktop.sandbox.scenarios import Step

CADRES = frozenset({"A9", "A12"})


def validator(reading: Reading, directory: Directory) -> Structure | None:
    """The main contractor that the invoice names, where the platform knows it."""
    return directory.by_siret(reading.validator) if reading.validator else None


def before(steps: Sequence[Step], reading: Reading, directory: Directory) -> Iterator[Step]:
    """The script's steps, put off until the validator has had his time; a script that validates itself stays as it is.

    Silence of the validator lets the invoice through after the legal delay. An unknown validator stops it.
    """
    if reading.cadre not in CADRES or any(step.status.startswith("A_VALIDER") for step in steps):
        yield from steps
        return
    start = steps[0].after
    yield steps[0]
    yield Step(after=start, status="A_VALIDER_1")
    if reading.validator and validator(reading, directory) is None:
        yield Step(after=start, status="ERREUR_FOURNISSEUR_SUR_VALIDEUR", comment=uncertain.VALIDATOR_UNKNOWN)
        return
    delay = uncertain.VALIDATION_SECONDS
    yield Step(after=start + delay, status="ABSENCE_VALIDATION_1_HORS_DELAI")
    for step in steps[1:]:
        yield Step(after=step.after + delay, status=step.status, comment=step.comment)
