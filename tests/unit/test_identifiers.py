"""Identifiers: shapes, keys, and the exceptions that real life makes."""

import pytest

from chorus_desktop.domain import identifiers as ids
from chorus_desktop.domain.identifiers import IdentifierType


def test_separators_that_people_type_are_dropped() -> None:
    assert ids.compact(" 732 829\u00a0320\u202f000-74. ") == "73282932000074"


@pytest.mark.parametrize(
    ("siret", "shape"), [("73282932000074", True), ("7328293200007", False), ("7328293200007A", False)]
)
def test_siret_shape(siret: str, shape: bool) -> None:
    assert ids.is_siret_shape(siret) is shape


@pytest.mark.parametrize(
    ("siret", "ok"),
    [
        ("73282932000074", True),
        ("73282932000075", False),
        ("35600000000048", True),  # La Poste, Luhn
        ("35600000049837", True),  # La Poste, sum of digits
        ("35600000049838", False),
    ],
)
def test_siret_key(siret: str, ok: bool) -> None:
    assert ids.siret_key_ok(siret) is ok


def test_what_a_siren_gives() -> None:
    assert ids.siren_of("73282932000074") == "732829320"
    assert ids.french_vat_id("732829320") == "FR44732829320"


@pytest.mark.parametrize(
    ("vat_id", "shape", "key"),
    [
        ("FR44732829320", True, True),
        ("FR40732829320", True, False),
        ("FRK7732829320", True, True),
        ("FR4473282932", False, True),
        ("DE123456789", True, True),
        ("D1", False, True),
    ],
)
def test_vat_identifiers(vat_id: str, shape: bool, key: bool) -> None:
    assert ids.is_vat_id(vat_id) is shape
    assert ids.vat_key_ok(vat_id) is key


@pytest.mark.parametrize(
    ("iban", "ok"),
    [
        ("FR7630006000011234567890189", True),
        ("FR7630006000011234567890188", False),
        ("FR76300060000112345678901", False),
        ("DE89370400440532013000", True),
        ("not an iban", False),
    ],
)
def test_iban(iban: str, ok: bool) -> None:
    assert ids.is_iban(iban) is ok


def test_bic() -> None:
    assert ids.is_bic("AGRIFRPP")
    assert ids.is_bic("AGRIFRPP882")
    assert not ids.is_bic("AGRIFR")


@pytest.mark.parametrize(
    ("kind", "value", "ok"),
    [
        (IdentifierType.SIRET, "73282932000074", True),
        (IdentifierType.SIRET, "732829320", False),
        (IdentifierType.UE_HORS_FRANCE, "DE123456789", True),
        (IdentifierType.HORS_UE, "CHE123456789012345678", False),
        (IdentifierType.RIDET, "123456789", True),
        (IdentifierType.TAHITI, "12345", False),
        (IdentifierType.PARTICULIER, "Jeanne Martin", True),
    ],
)
def test_identifier_of_each_type(kind: IdentifierType, value: str, ok: bool) -> None:
    assert ids.identifier_ok(kind, value) is ok
