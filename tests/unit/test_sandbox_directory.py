"""The embedded platform's directory and scenarios: complete, varied, consistent."""

import json
from pathlib import Path

import pytest
from stdnum import luhn

from chorus_desktop.sandbox import directory, scenarios
from chorus_desktop.sandbox.directory import Directory

QUALIFICATION = {"12345678200051", "12345678200036", "12345678200028", "12345678200044", "11000201100044"}


@pytest.fixture(scope="module")
def known() -> Directory:
    return directory.load()


def test_the_supplier(known: Directory) -> None:
    supplier = known.supplier
    assert (supplier.siret, supplier.name, supplier.public) == ("73282932000074", "Plomberie Martin SARL", False)
    assert (supplier.address, supplier.postcode, supplier.city) == ("12 rue des Forges", "69003", "Lyon")


def test_the_buyer_of_the_json_example(known: Directory) -> None:
    buyer = known.by_siret("21840069500019")
    assert buyer is not None
    assert buyer.name == "Commune de Malaucène"
    assert buyer.service("TECH") is not None
    assert not any((buyer.engagement_required, buyer.service_required, buyer.engagement_or_service_required))


def test_identifiers_are_valid_and_distinct(known: Directory) -> None:
    structures = list(known)
    assert len({structure.siret for structure in structures}) == len(structures) > 40
    assert len({structure.id for structure in structures}) == len(structures)
    for structure in structures:
        assert structure.name
        assert structure.city
        assert len(structure.postcode) == 5
        if structure.siret not in QUALIFICATION:
            assert luhn.is_valid(structure.siret)
            assert luhn.is_valid(structure.siret[:9])
    services = [service for structure in known.public_bodies for service in structure.services]
    assert len({service.id for service in services}) == len(services)
    assert {structure.siret for structure in structures} >= QUALIFICATION


def test_every_kind_of_requirement_is_there(known: Directory) -> None:
    bodies = known.public_bodies
    assert any(body.engagement_required and not body.service_required for body in bodies)
    assert any(body.service_required and not body.engagement_required for body in bodies)
    assert any(body.engagement_required and body.service_required for body in bodies)
    assert any(body.engagement_or_service_required for body in bodies)
    assert any(body.payment_status_not_reported for body in bodies)
    assert any(not body.active for body in bodies)
    assert any(service.engagement_required for body in bodies for service in body.services)
    assert any(not service.active for body in bodies for service in body.services)
    for body in bodies:
        if body.service_required:
            assert any(service.active for service in body.services)


def test_an_inactive_service_is_none(known: Directory) -> None:
    town = next(body for body in known.public_bodies if body.name == "Ville de Roquelaure")
    assert town.service("ANCIEN") is None
    assert town.service("TECH") is not None


def test_scenarios_move_forward_through_one_integration() -> None:
    assert scenarios.SCENARIOS[0] == "default"
    assert set(scenarios.SCENARIOS) >= {"default", "fast", "manual", "suspended", "rejected"}
    for name in scenarios.SCENARIOS:
        scenario = scenarios.load(name)
        times = [step.after for step in (*scenario.flux, *scenario.invoice)]
        assert times == sorted(times)
        assert scenario.flux[-1].status == scenarios.INTEGRATION
        assert (scenario.invoice[0].status, scenario.invoice[0].after) == ("DEPOSEE", scenario.integration)
    assert scenarios.load("default").integration == 3
    assert scenarios.load("fast").invoice[-1].after <= 10
    with pytest.raises(ValueError, match="unknown scenario"):
        scenarios.load("nulle-part")


def test_scenario_files_hold_lists_of_steps() -> None:
    folder = Path(scenarios.__file__).parent / "scenarios"
    for file in folder.glob("*.json"):
        steps = json.loads(file.read_text(encoding="utf-8"))
        assert all(step.keys() <= {"after_seconds", "status", "comment"} for step in steps)


def test_a_scenario_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "classe.json"
    file.write_text(
        '[{"after_seconds": 1, "status": "IN_INTEGRE"}, {"after_seconds": 1, "status": "DEPOSEE"},'
        ' {"after_seconds": 5, "status": "SUSPENDUE", "comment": "LIVR_INCOMP"}]',
        encoding="utf-8",
    )
    assert [step.comment for step in scenarios.load(str(file)).invoice] == ["", "LIVR_INCOMP"]


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[1]",
        "[]",
        "rien",
        '[{"after_seconds": 1, "status": "IN_INTEGRE"}]',
        '[{"after_seconds": 1, "status": "IN_INTEGRE"}, {"after_seconds": 1, "status": "PAYEE"}]',
        '[{"after_seconds": 1, "status": "IN_INTEGRE"}, {"status": "DEPOSEE"}]',
        '[{"after_seconds": 9, "status": "IN_RECU"}, {"after_seconds": 1, "status": "IN_INTEGRE"},{"status": 1}]',
    ],
)
def test_what_is_no_scenario(tmp_path: Path, text: str) -> None:
    file = tmp_path / "classe.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"scenario|step|after_seconds|Expecting"):
        scenarios.load(str(file))
    with pytest.raises(ValueError, match="cannot be read"):
        scenarios.load(str(tmp_path / "absent.json"))
