"""Every problem has a French sentence that says whose data it is and where it is typed, and an English one."""

import ast
import re
from pathlib import Path

import pytest

from chorus_desktop.actions import disk_files, firm, own_pdf, supporting
from chorus_desktop.domain.parties import Service
from chorus_desktop.domain.problems import Problem
from chorus_desktop.domain.rules import RULES, Owner
from chorus_desktop.ui.wording import choices
from chorus_desktop.ui.wording import problems as words
from chorus_desktop.ui.wording.buyers import engagement_hint
from tests import factories

PARAMS = {"max": "20", "code": "TECH", "type": "SIRET", "number": "F2026-0042"}
#: Modules that find problems of their own, beside the rules.
SOURCES = (disk_files, firm, own_pdf, supporting)


def _calls() -> set[tuple[str, str]]:
    """Code and field of every Problem that the rules and the sources make; an index is that of the second item."""
    found = {(rule.code, rule.field.replace("*", "1")) for rule in RULES}
    for source in SOURCES:
        for node in ast.walk(ast.parse(Path(str(source.__file__)).read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem":
                given = {keyword.arg: keyword.value for keyword in node.keywords}
                code, field = given["code"], given["field"]
                assert isinstance(code, ast.Constant)
                found.add((str(code.value), _text(field)))
    return found


def _text(field: ast.expr) -> str:
    """A field as it is written, with 1 where its index is put in."""
    parts = field.values if isinstance(field, ast.JoinedStr) else [field]
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "1" for part in parts)


CALLS = sorted(_calls())
LANGUAGES = {"French": words.FRENCH, "English": words.ENGLISH}


def test_the_codes_of_the_domain_are_found():
    codes = {code for code, _ in CALLS}
    assert {"siret_shape", "identifier_shape", "line_price", "too_long", "stated_sum", "number_taken"} <= codes
    assert len(codes) > 80


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("code", "field"), CALLS)
def test_each_has_a_sentence(code, field, language):
    text = words.sentence(Problem(code=code, field=field, params=PARAMS), LANGUAGES[language])
    assert text[0].isupper()
    assert text.endswith(".")
    assert "{" not in text
    assert "  " not in text
    assert len(text) < 180


@pytest.mark.parametrize(("code", "field"), CALLS)
def test_the_list_above_the_form_says_the_same(code, field):
    problem = Problem(code=code, field=field, params=PARAMS)
    assert words.summary_line(problem).endswith(words.sentence(problem)[1:])


#: What is wrong with it is mended on the page of the firms.
_OF_ANOTHER_FIRM = "firm_locked"


def test_another_firm_leads_to_the_page_of_the_firms():
    problem = Problem(code=_OF_ANOTHER_FIRM, field="seller.identifier.value", params=PARAMS)
    assert "Entreprises" in words.sentence(problem)
    assert "Firms" in words.sentence(problem, words.ENGLISH) or "Companies" in words.sentence(problem, words.ENGLISH)


@pytest.mark.parametrize(
    ("code", "field"), [call for call in CALLS if call[1].startswith("seller.") and call[0] != _OF_ANOTHER_FIRM]
)
def test_what_belongs_to_the_firm_leads_to_the_settings(code, field):
    problem = Problem(code=code, field=field, params=PARAMS)
    assert words.place_of(problem) is words.Place.SETTINGS
    text = words.sentence(problem)
    assert "Réglages" in text
    assert re.search(r"[Vv]otre", text)
    assert "Settings" in words.sentence(problem, words.ENGLISH)


def test_what_is_mine_is_typed_in_the_settings():
    for rule in RULES:
        place = words.place_of(Problem(code=rule.code, field=rule.field))
        assert (rule.owner is Owner.MINE) is (place is words.Place.SETTINGS)


@pytest.mark.parametrize(("code", "field"), [call for call in CALLS if call[1].startswith("lines.")])
def test_what_belongs_to_a_line_names_the_line(code, field):
    problem = Problem(code=code, field=field, params=PARAMS)
    assert words.place_of(problem) is words.Place.FORM
    assert "ligne 2" in words.sentence(problem)
    assert "ine 2" in words.sentence(problem, words.ENGLISH)


def test_both_languages_have_the_same_tables():
    assert list(words.FRENCH.by_code) == list(words.ENGLISH.by_code)
    assert list(words.FRENCH.by_field) == list(words.ENGLISH.by_field)
    assert list(words.FRENCH.field_names) == list(words.ENGLISH.field_names)
    assert list(words.FRENCH.places) == list(words.ENGLISH.places)


@pytest.mark.parametrize("code", words.FRENCH.by_code)
def test_both_languages_name_the_same_values(code):
    def values(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text)) - {"nn"}

    assert values(words.FRENCH.by_code[code]) == values(words.ENGLISH.by_code[code])


@pytest.mark.parametrize("text", [*words.FRENCH.by_code.values(), *words.FRENCH.by_field.values()])
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
    assert words.sentence(problem, words.ENGLISH) == "This price is missing: type the price excl. VAT of line 2."


def test_a_discount_is_named_as_one():
    problem = Problem(code="vat_rate", field="allowances.0.vat.rate")
    assert "de la remise 1" in words.sentence(problem)
    assert "of discount 1" in words.sentence(problem, words.ENGLISH)


def test_an_unknown_code_is_a_bug():
    with pytest.raises(KeyError):
        words.sentence(Problem(code="nonsense", field="number"))


@pytest.mark.parametrize(("required", "told"), [(None, ""), (False, "Facultatif"), (True, "Exigé par ce client")])
def test_only_what_is_known_of_a_service_is_said(required: bool | None, told: str) -> None:
    service = Service(code="TECH", name="Services techniques", engagement_required=required)
    hint = engagement_hint(factories.body(services=(service,)), "TECH")
    assert told in hint
    assert ("Facultatif" in hint, "Exigé" in hint) == (required is False, required is True)


def test_what_a_sentence_sends_to_in_a_list_of_vat_is_there_under_that_name() -> None:
    text = words.sentence(Problem(code="vat_rate_zero", field="lines.1.vat.rate"))
    (named,) = re.findall(r"«\u202f([^»]+)\u202f»", text)
    assert named in [choice.label for choice in choices.vat_choices(choices.vats("normal"))]
