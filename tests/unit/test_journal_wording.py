"""The journal in plain French: every kind and every state has its sentence, the official word stays beside."""

import re
from pathlib import Path

import pytest

from chorus_desktop.domain.audit import START, Fact, Flaw, Kind, link
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import index_checks, journal_checks, row_checks
from chorus_desktop.store import verification as checks
from chorus_desktop.store.findings import Area, Checked, Finding
from chorus_desktop.ui.wording import verification
from chorus_desktop.ui.wording.journal import _KINDS, _MOVES, told

_CHECKS = (journal_checks, row_checks, index_checks, checks)


def words(kind: str, facts: dict[str, Fact]) -> tuple[str, str]:
    entry = link(START, at="2026-11-25T08:00:00.000000Z", kind=kind, subject="invoice/1", facts=facts)  # type: ignore[arg-type]
    line = told(entry)
    return line.sentence, line.official


@pytest.mark.parametrize("state", SubmissionState)
def test_every_state_has_a_sentence(state: SubmissionState) -> None:
    sentence, official = words(Kind.MOVE, {"from": "sending", "to": state, "reason": "TRA_MSG", "flux_number": "CPP1"})
    assert state in _MOVES
    assert sentence != state
    assert "{" not in sentence
    assert official == "TRA_MSG"


def test_what_the_sentences_say() -> None:
    assert words(Kind.MOVE, {"from": None, "to": "queued"})[0] == "Mise dans la file d’envoi, son document est figé"
    assert words(Kind.MOVE, {"from": "sending", "to": "deposited", "flux_number": "{CPP"}) == (
        "Chorus Pro l’a reçue sous le n° {CPP",
        "",
    )
    sentence, official = words(Kind.MOVE, {"from": "sending", "to": "queued", "reason": "offline"})
    assert sentence.startswith("Remise dans la file d’envoi. ")
    assert official == ""
    assert words(Kind.NUMBERED, {"number": "F2026-0001"}) == ("Le numéro F2026-0001 lui est donné", "")
    assert words(Kind.STATUS, {"status": "MANDATEE", "comment": "bon"}) == (
        "Chorus Pro annonce\u202f: votre client a demandé le paiement",
        "Mandatée, bon",
    )
    assert words(Kind.REOPENED, {"number": "F2026-0001"})[0] == _KINDS[Kind.REOPENED]


def test_what_this_version_does_not_know_is_given_as_it_is() -> None:
    assert words("invented", {}) == ("invented", "")
    assert words(Kind.MOVE, {"from": "queued", "to": "invented"}) == ("invented", "")
    assert words(Kind.STATUS, {"status": "NOUVEAU"})[1] == "NOUVEAU"


@pytest.mark.parametrize("facts", ["{", "[]"])
def test_facts_that_cannot_be_read_do_not_stop_the_page(facts: str) -> None:
    entry = link(START, at="2026-11-25T08:00:00.000000Z", kind=Kind.REOPENED, subject="invoice/1", facts={})
    broken = type(entry)(**{name: getattr(entry, name) for name in entry.__slots__} | {"facts": facts})
    assert told(broken).sentence == _KINDS[Kind.REOPENED]


def test_every_finding_has_a_sentence() -> None:
    source = "".join(Path(module.__file__).read_text(encoding="utf-8") for module in _CHECKS)
    codes = set(re.findall(r'Finding\(code="(\w+)"', source)) | {f"journal_{flaw}" for flaw in Flaw}
    codes |= {"table_missing", "rule_missing"}
    assert len(codes) > 20
    assert codes == set(verification._SENTENCES)


def test_a_verification_in_words() -> None:
    finding = Finding(code="number_twice", where="F2026-0001")
    one = Checked(area=Area.NUMBERS, count=1, findings=(finding,))
    assert verification.summary(one) == "Numéros de facture\u202f: 1 numéro, 1 anomalie"
    two = Checked(area=Area.FILE, count=1, findings=(finding, finding))
    assert verification.summary(two) == "Fichier\u202f: 2 anomalies"
    assert verification.sentence(finding) == "Le numéro F2026-0001 est porté par deux factures."
    assert "invented" in verification.sentence(Finding(code="invented"))
    altered = verification.sentence(Finding(code="rows_altered", where="templates"))
    assert altered.startswith("Modèles\u202f: le fichier ne dit plus ce que l’application y a écrit")
    index = verification.sentence(Finding(code="index_altered", where="invoices_search"))
    assert index.startswith("Recherche de factures\u202f: son index est abîmé")
    assert [verification.title(area) for area in Area]
