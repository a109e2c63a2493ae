"""The sentence of every problem: what is wrong, whose data it is, where it is typed; in French and in English."""

import re
from dataclasses import dataclass
from enum import StrEnum

from chorus_desktop.domain.problems import Problem
from chorus_desktop.domain.rules.code_lists import SUBCONTRACTOR_PROCESSES
from chorus_desktop.ui import language
from chorus_desktop.ui.wording import problems_en, problems_en_amounts, problems_fr, problems_fr_amounts
from chorus_desktop.ui.wording.typography import NNBSP, set_in_french


class Place(StrEnum):
    """Where the user mends a problem: in the form at hand, or in the settings of the firm."""

    FORM = "form"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """One language: a sentence for every code, or for a code at one field, and the names that fill them in."""

    by_code: dict[str, str]
    by_field: dict[tuple[str, str], str]
    field_names: dict[str, str]
    places: dict[str, str]
    contractors: dict[bool, tuple[str, str]]
    labels: dict[str, str]
    shorten_in_settings: str


FRENCH = Sentences(
    by_code=problems_fr.BY_CODE | problems_fr_amounts.BY_CODE,
    by_field=problems_fr.BY_FIELD,
    field_names=problems_fr_amounts.FIELD_NAMES,
    places=problems_fr_amounts.PLACES,
    contractors=problems_fr_amounts.CONTRACTORS,
    labels=problems_fr_amounts.LABELS,
    shorten_in_settings=" À raccourcir dans Réglages.",
)
ENGLISH = Sentences(
    by_code=problems_en.BY_CODE | problems_en_amounts.BY_CODE,
    by_field=problems_en.BY_FIELD,
    field_names=problems_en_amounts.FIELD_NAMES,
    places=problems_en_amounts.PLACES,
    contractors=problems_en_amounts.CONTRACTORS,
    labels=problems_en_amounts.LABELS,
    shorten_in_settings=" Shorten it in Settings.",
)

#: Codes that the tables word, at one field at least.
CODES = frozenset(FRENCH.by_code) | {code for code, _ in FRENCH.by_field}

_SETTINGS_FIELDS = ("seller", "prefix", "environment")
_INDEX = re.compile(r"\.(\d+)(?=\.|$)")


def place_of(problem: Problem) -> Place:
    """Where it is mended: what belongs to the seller is typed in the settings, all else in the form."""
    return Place.SETTINGS if problem.field.startswith(_SETTINGS_FIELDS) else Place.FORM


def spoken() -> Sentences:
    """The language of the window."""
    return FRENCH if language.current() == language.FRENCH else ENGLISH


def sentence(problem: Problem, words: Sentences | None = None) -> str:
    """What is wrong, where and how to mend it, in the language of the window where none is given.

    Raises KeyError on a code without words, which a test forbids.
    """
    words = words or spoken()
    generic, rank = _split(problem.field)
    template = words.by_field.get((problem.code, generic)) or words.by_code[problem.code]
    place = words.places.get(generic.partition(".")[0], "")
    values = {"nn": NNBSP, "line": rank, "rank": rank, "of": place.format(line=rank)}
    values["contractor"], values["deed"] = words.contractors[problem.params.get("process") in SUBCONTRACTOR_PROCESSES]
    values["name"] = words.field_names.get(generic, "").format(**values)
    if problem.code == "too_long" and "seller" in generic:
        template += words.shorten_in_settings
    return template.format(**(values | problem.params))


def _split(field: str) -> tuple[str, str]:
    """The field without its indices, and the rank that a person gives to the first of them."""
    match = _INDEX.search(field)
    return _INDEX.sub("", field), str(int(match[1]) + 1) if match else ""


def summary_line(problem: Problem) -> str:
    """The same words for the list above the form, which also has to say of which field it speaks."""
    generic, _ = _split(problem.field)
    if problem.code in {"service_required", "engagement_required", "engagement_or_service_required"}:
        label = "buyer.service_code" if generic == "buyer.service_code" else "purchase_order"
        return _labelled(label, problem)
    if problem.code in {"number_unreadable", "date_unreadable", "period_day_missing", "amount_missing"}:
        return _labelled(problem.field, problem)
    return sentence(problem)


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _labelled(field: str, problem: Problem) -> str:
    generic, rank = _split(field)
    words = spoken()
    label = words.labels.get(generic, words.labels[""]).format(line=rank)
    return f"{set_in_french(f'{label} :') if words is FRENCH else f'{label}:'} {_lower(sentence(problem))}"
