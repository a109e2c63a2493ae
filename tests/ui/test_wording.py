"""Every code that can reach a person has its sentence, in correct French spacing."""

import importlib
import pkgutil
import re
from decimal import Decimal
from pathlib import Path

import pytest

import chorus_desktop
from chorus_desktop.documents import accounts_words, french, page_payment
from chorus_desktop.documents.page_vat import vat_word
from chorus_desktop.domain.connection import ConnectionFault
from chorus_desktop.domain.handover import HandoverReason
from chorus_desktop.domain.invoice import VatCategory
from chorus_desktop.domain.lifecycle import STATUSES, Action
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.paths import resource
from chorus_desktop.ui import wording
from chorus_desktop.ui.wording import accounts, choices, errors, export, selection, states, statuses, steps

SOURCE = Path(chorus_desktop.__file__).parent
RAISED = re.compile(
    r"(?:UserFault|StoreFault|Denied|Refused|Unavailable|NotSent|Held|Unanswered|ReadFailed)\(\s*(?:code=)?\"([a-z_0-9]+)\""
)
PUNCTUATION = re.compile(r"[ \u00a0][:;!?»]|«[ \u00a0]|'|\.\.\.")


def raised_codes() -> set[str]:
    files = [path for path in SOURCE.rglob("*.py") if "sandbox" not in path.parts]
    return {code for path in files for code in RAISED.findall(path.read_text(encoding="utf-8"))}


def test_every_code_in_the_source_has_a_sentence() -> None:
    found = raised_codes()
    assert len(found) > 30
    assert found - set(errors.SENTENCES) == set()


@pytest.mark.parametrize("fault", ConnectionFault)
def test_every_connection_fault_has_a_sentence(fault: ConnectionFault) -> None:
    assert fault.value in errors.SENTENCES


@pytest.mark.parametrize("code", sorted(errors.SENTENCES))
def test_sentences_end_and_are_spaced_as_french_is(code: str) -> None:
    text = errors.sentence(code, {"detail": "x", "path": "/a/b", "first": "y."})
    assert text.rstrip("»xy").endswith((".", "!", "?")) or text.endswith(("x", "y."))
    assert not PUNCTUATION.search(text)
    assert "{" not in text


def test_an_unknown_code_is_told_with_its_code() -> None:
    assert "(code quelque_chose)" in errors.sentence("quelque_chose")


def test_what_is_not_known_leaves_no_empty_brackets() -> None:
    assert "()" not in errors.sentence("store_read_only")


@pytest.mark.parametrize("code", sorted(STATUSES))
def test_every_status_has_its_words(code: str) -> None:
    assert statuses.plain(code) != statuses.plain("INCONNU").replace("INCONNU", code)
    kind, word, icon = statuses.badge(code)
    assert kind in ("warn", "bad", "good", "info", "neutral")
    assert word != code
    assert resource("icons", f"{icon}.svg").is_file()
    assert statuses.official(code) != code
    asks = STATUSES[code].action is not Action.NONE
    assert bool(statuses.advice(code)) is asks


def test_an_unknown_status_is_shown_as_it_is() -> None:
    assert "STATUT_DE_DEMAIN" in statuses.plain("STATUT_DE_DEMAIN")
    assert statuses.badge("STATUT_DE_DEMAIN")[1] == "STATUT_DE_DEMAIN"


def test_motives() -> None:
    assert "code service" in statuses.advice("REJETEE", "SE_ERR")
    assert statuses.motive("Merci de joindre le bon") == "Merci de joindre le bon"


@pytest.mark.parametrize("state", SubmissionState)
def test_every_state_has_its_words(state: SubmissionState) -> None:
    text = states.sentence(state, reason="Le code service n'existe pas", flux_number="CPP1")
    assert text.endswith(".")
    assert "{" not in text
    assert resource("icons", f"{states.icon(state)}.svg").is_file()
    assert states.badge(state, "")[1] == states.word(state)


def test_a_queued_invoice_says_why_it_waits() -> None:
    assert "Pas de réseau" in states.sentence(SubmissionState.QUEUED, reason="offline")
    assert "dès que possible" in states.sentence(SubmissionState.QUEUED)


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("413", "refusée à l’envoi\u202f: le fichier est trop gros. Corrigez-la"),
        ("GDP_MSG_11.022", "refusée à l’envoi\u202f: le fichier est trop gros. Corrigez-la"),
        ("bon.pdf : 413", "refusée à l’envoi\u202f: bon.pdf\u202f: le fichier est trop gros. Corrigez-la"),
        ("GDP_MSG_11.001", "refusée à l’envoi\u202f: GDP_MSG_11.001. Corrigez-la"),
        ("20413 : trop", "refusée à l’envoi\u202f: 20413\u202f: trop. Corrigez-la"),
    ],
)
def test_a_bare_code_is_told_in_words(reason: str, told: str) -> None:
    assert told in states.sentence(SubmissionState.REFUSED, reason=reason)


def test_the_platforms_status_is_shown_only_once_it_is_there() -> None:
    assert states.badge(None, "")[1] == "Brouillon"
    assert states.badge(SubmissionState.INTEGRATED, "MISE_EN_PAIEMENT")[1] == "Payée"
    assert states.badge(SubmissionState.AMBIGUOUS, "")[1] == "Envoi à vérifier"


def test_one_that_a_person_noted_as_sent_is_not_said_to_be_there() -> None:
    noted = SubmissionState.INTEGRATED, HandoverReason.SENT_BY_OTHER
    kind, word, icon = states.badge(noted[0], "", noted[1])
    assert (kind, word, icon) == ("info", "Envoyée par l’expert-comptable", "user-round")
    assert states.badge(noted[0], "MISE_EN_PAIEMENT", noted[1])[1] == "Payée"
    assert export.status(noted[0], "", noted[1]) == word


@pytest.mark.parametrize("unit", choices.UNITS, ids=lambda unit: unit.key)
def test_the_document_names_a_unit_as_the_form_does(unit: choices.Choice) -> None:
    assert french.unit(unit.key) == unit.label


@pytest.mark.parametrize("way", choices.MONEY_WAYS, ids=lambda way: way.key)
def test_document_and_accounts_name_a_means_of_payment_as_the_form_does(way: choices.Choice) -> None:
    assert page_payment.MEANS[way.key] == way.label
    assert accounts_words.MEANS[way.key] == way.label


@pytest.mark.parametrize("regime", ["normal", "franchise"])
def test_the_document_has_a_word_for_every_treatment_of_vat_on_offer(regime: str) -> None:
    for vat in choices.vats(regime).values():
        charged = vat.category is VatCategory.STANDARD
        assert (vat_word(vat.category, vat.rate) == french.rate(vat.rate)) is charged


@pytest.mark.parametrize(
    ("expected", "told"),
    [("object", "un objet"), ("text", "un texte entre guillemets"), ("truth", "true ou false"), ("list", "une liste")],
)
def test_what_a_key_should_hold_is_told(expected: str, told: str) -> None:
    text = errors.sentence("json_type", {"field": "lines", "expected": expected})
    assert f"(attendu\u202f: {told})" in text


def test_an_amount_in_a_sentence_is_set_as_everywhere_else() -> None:
    assert "(1\u202f054,40\u00a0€)" in errors.sentence("payment_exceeds", {"left": "1054.40"})


@pytest.mark.parametrize("name", sorted(module.name for module in pkgutil.iter_modules(wording.__path__)))
def test_the_words_that_a_window_takes_as_they_are_are_spaced_as_french_is(name: str) -> None:
    """Those of tables and functions are set where they are told."""
    module = importlib.import_module(f"{wording.__name__}.{name}")
    for constant, value in vars(module).items():
        texts = value if isinstance(value, tuple) else (value,)
        for text in texts if constant.isupper() and not constant.startswith("_") else ():
            assert not isinstance(text, str) or not re.search(" [:;!?»]|« ", text), f"{constant}: {text}"


@pytest.mark.parametrize(
    ("told", "one"),
    [
        (accounts.days_to_pay(Decimal("1.2")), "1\u00a0jour"),
        (accounts.days_to_pay(Decimal("0.2")), "0\u00a0jour"),
        (accounts.days_to_pay(Decimal(2)), "2\u00a0jours"),
        (steps.left(1), "encore 1 caractère"),
        (steps.left(0), "encore 0 caractères"),
        (steps.left(-1), "1 caractère de trop"),
        (steps.left(-2), "2 caractères de trop"),
        (selection.already_credited("ABCD"), "Un avoir existe déjà pour A, B, C et 1 autre."),
        (selection.already_credited("ABCDE"), "Un avoir existe déjà pour A, B, C et 2 autres."),
        (selection.already_credited("ABC"), "Un avoir existe déjà pour A, B, C."),
    ],
)
def test_one_is_no_plural(told: str, one: str) -> None:
    assert told == one
