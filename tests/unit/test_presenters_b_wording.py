"""Every problem has a French sentence that says whose data it is and where it is typed."""

import ast
import re
from pathlib import Path

import pytest

from chorus_desktop.actions import firm, own_pdf
from chorus_desktop.domain import validation
from chorus_desktop.domain.problems import Problem
from chorus_desktop.ui.wording import problems as words

PARAMS = {"max": "20", "code": "TECH", "type": "SIRET", "number": "F2026-0042"}
SOURCES = (validation, firm, own_pdf)


def _calls() -> set[tuple[str, str]]:
    """Code and field of every Problem that the sources make; `{…}` of a computed field becomes one of its values."""
    found = set()
    for source in SOURCES:
        tree = ast.parse(Path(str(source.__file__)).read_text("utf-8"))
        named = {
            node.targets[0].id: [leaf.value for leaf in ast.walk(node.value) if isinstance(leaf, ast.Constant)]
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem"):
                continue
            given = {keyword.arg: keyword.value for keyword in node.keywords}
            codes = _values(given["code"], named)
            for code in codes:
                for field in _fields(given["field"]):
                    found.add((code, field))
    return found


def _values(node: ast.expr, named: dict[str, list[object]]) -> list[str]:
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    assert isinstance(node, ast.Name), ast.dump(node)
    return [value for value in named[node.id] if isinstance(value, str) and re.fullmatch(r"[a-z_]+", value)]


def _fields(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.JoinedStr):
        parts = "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        if parts == "{}.{}.amount":
            return ["allowances.1.amount", "charges.1.amount"]
        return [parts.replace("{}", "lines.1", 1)]
    return [path for path, _, _ in validation._LENGTHS]


CALLS = sorted(_calls())


def test_the_codes_of_the_domain_are_found():
    codes = {code for code, _ in CALLS}
    assert {"siret_shape", "identifier_shape", "line_price", "too_long", "stated_sum", "number_taken"} <= codes
    assert len(codes) > 40


@pytest.mark.parametrize(("code", "field"), CALLS)
def test_each_has_a_sentence(code, field):
    text = words.sentence(Problem(code=code, field=field, params=PARAMS))
    assert text[0].isupper()
    assert text.endswith(".")
    assert "{" not in text
    assert len(text) < 180
    assert "Ce texte" not in text
    assert words.summary_line(Problem(code=code, field=field, params=PARAMS)).endswith(text[1:])


@pytest.mark.parametrize(("code", "field"), [call for call in CALLS if call[1].startswith("seller.")])
def test_what_belongs_to_the_firm_leads_to_the_settings(code, field):
    problem = Problem(code=code, field=field, params=PARAMS)
    assert words.place_of(problem) is words.Place.SETTINGS
    text = words.sentence(problem)
    assert "Réglages" in text
    assert re.search(r"[Vv]otre", text)


@pytest.mark.parametrize(("code", "field"), [call for call in CALLS if call[1].startswith("lines.")])
def test_what_belongs_to_a_line_names_the_line(code, field):
    problem = Problem(code=code, field=field, params=PARAMS)
    assert words.place_of(problem) is words.Place.FORM
    assert "ligne 2" in words.sentence(problem)


@pytest.mark.parametrize("text", [*words._BY_CODE.values(), *words._BY_FIELD.values()])
def test_typography(text):
    shown = text.replace("{nn}", "\u202f")
    assert "'" not in shown
    assert "..." not in shown
    assert not re.search(r"(?<!\u202f)[;:!?»]", re.sub(r"\{\w+\}", "x", shown))
    assert "« " not in shown
    assert "«\u202f" in shown or "«" not in shown


def test_the_sentence_of_a_missing_price():
    problem = Problem(code="line_price", field="lines.1.net_price")
    assert words.sentence(problem) == "Ce prix manque\u202f: tapez le prix hors taxe de la ligne 2."


def test_an_unknown_code_is_a_bug():
    with pytest.raises(KeyError):
        words.sentence(Problem(code="nonsense", field="number"))
