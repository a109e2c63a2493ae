"""The table of statuses and motives is whole: each of the exchange has its words, its turn and its remedy."""

import re

import pytest

from chorus_desktop.domain import lifecycle
from chorus_desktop.domain.lifecycle import Action, Actor
from chorus_desktop.ui.wording import statuses
from chorus_desktop.ui.wording.motives import MOTIVES
from chorus_desktop.ui.wording.status_words import ACTORS, ADVICE, WORDS
from tests.contract.openapi import resolved

_SCHEMA = resolved({"$ref": "#/components/schemas/StatutFacture"})
#: The 56 of the platform's own description, and one more that clients know.
OFFICIAL: list[str] = _SCHEMA["enum"]
PUNCTUATION = re.compile(r"[ \u00a0][:;!?»]|«[ \u00a0]|'|\.\.\.")
#: AIFE, external specifications of 2026, table 4.
TABLE_4 = (
    "AUT_MOTIF_ERR_VALIDEUR RETRAIT_MAN_SERV SUPPR_MASSE AUTRE CONTACT_ACHTR COORD_BANC_ERR CREANCIER_ERR DOUBLE_FACT"
    " ERREUR_DONNEE_EJ EJ_ERR ERR_VALIDEUR FACT_NON_CONFORME HONORER_LA_COMMANDE LIVR_INCOMP MARCHE_TERM MONTANT_ERR"
    " SE_ERR ST_CT_NON_DECLAR SUPPR_COMP_AVOIR TRANSF_PMNT_REGIE TX_TVA_ERR"
).split()


def test_the_table_is_that_of_the_platform() -> None:
    assert len(OFFICIAL) - len(_SCHEMA["x-not-in-swagger"]) == 56
    assert set(OFFICIAL) == set(WORDS) == set(lifecycle.STATUSES)
    assert len(lifecycle.STATUSES) == 57


@pytest.mark.parametrize("code", OFFICIAL)
def test_each_status_is_explained(code: str) -> None:
    known = lifecycle.status(code)
    assert known.known
    for words in (statuses.plain(code), statuses.badge(code)[1], statuses.official(code), statuses.actor(code)):
        assert words
        assert words != code
        assert not PUNCTUATION.search(words)
    assert len(statuses.badge(code)[1]) <= 20
    assert not statuses.plain(code).endswith(".")


@pytest.mark.parametrize("code", OFFICIAL)
def test_each_status_says_what_is_to_be_done_or_what_comes_next(code: str) -> None:
    """The supplier's turn asks for something, save a draft; another's turn promises a step, or ends."""
    known = lifecycle.status(code)
    assert (
        (known.action is not Action.NONE) == (code in ADVICE) == (known.actor is Actor.SUPPLIER and code != "BROUILLON")
    )
    assert bool(statuses.following(code)) == bool(known.next)
    assert known.next == "" or known.next in OFFICIAL
    if code in ADVICE:
        assert statuses.advice(code).endswith(".")
        assert not PUNCTUATION.search(statuses.advice(code))


def test_every_actor_has_words() -> None:
    assert set(ACTORS) == set(Actor)


def test_the_motives_are_those_of_the_table() -> None:
    assert sorted(MOTIVES) == sorted(TABLE_4)


@pytest.mark.parametrize("code", TABLE_4)
def test_each_motive_says_what_it_means_and_what_to_do(code: str) -> None:
    for words in (statuses.motive(code), statuses.remedy(code)):
        assert words.endswith(".")
        assert code not in words
        assert not PUNCTUATION.search(words)
    told = statuses.advice("REJETEE", f" {code} ")
    assert told == f"{statuses.motive(code)} {statuses.remedy(code)} {statuses.advice('REJETEE')}"
    assert statuses.advice("MANDATEE", code) == statuses.motive(code)


def test_what_is_unknown_is_shown_as_it_came() -> None:
    unknown = "STATUT_DE_DEMAIN"
    assert unknown in statuses.plain(unknown)
    assert statuses.official(unknown) == statuses.badge(unknown)[1] == unknown
    assert statuses.following(unknown) == statuses.advice(unknown) == statuses.remedy("MOTIF_DE_DEMAIN") == ""
    assert statuses.advice("REJETEE", "MOTIF_DE_DEMAIN").startswith("MOTIF_DE_DEMAIN ")
