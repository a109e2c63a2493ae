"""The sheet with the recovery key: what is read back from it is the key, and it says what it is and where to go."""

import io
import random
from datetime import date

import pytest
from pypdf import PdfReader

from chorus_desktop.documents.recovery_sheet import render_sheet
from chorus_desktop.domain.recovery_key import ALPHABET, made, typed


def text_of(content: bytes) -> str:
    (page,) = PdfReader(io.BytesIO(content)).pages
    return page.extract_text().replace("\u202f", " ").replace("\xa0", " ")


def test_the_key_is_read_back_from_the_sheet(rng: random.Random) -> None:
    for _ in range(5):
        key = made(rng.randbytes)
        told = text_of(render_sheet(key.groups, key.id, "Électricité Durand SARL", date(2026, 11, 25)))
        found = [word for word in told.split() if len(word) == 5 and set(word) <= set(ALPHABET)]
        assert typed(" ".join(found)) == key
        assert key.id in told
        assert "Électricité Durand SARL" in told
        assert "25/11/2026" in told


@pytest.mark.parametrize(
    "said",
    [
        "Clé de récupération des sauvegardes",
        "Où la ranger",
        "loin de l’ordinateur et des copies",
        "personne, pas même l’auteur de l’application, ne peut retrouver la clé",
        "« Restaurer depuis un fichier… »",
        "Non renseignée",
    ],
)
def test_it_says_what_it_is_and_where_to_keep_it(said: str, rng: random.Random) -> None:
    key = made(rng.randbytes)
    told = " ".join(text_of(render_sheet(key.groups, key.id, "", date(2026, 11, 25))).split())
    assert said in told


def test_groups_are_numbered_as_they_are_asked_for(rng: random.Random) -> None:
    key = made(rng.randbytes)
    words = text_of(render_sheet(key.groups, key.id, "", date(2026, 11, 25))).split()
    for rank, group in enumerate(key.groups, start=1):
        assert words[words.index(group) - 1] == str(rank)


def test_a_very_long_name_stays_on_the_page(rng: random.Random) -> None:
    key = made(rng.randbytes)
    assert len(PdfReader(io.BytesIO(render_sheet(key.groups, key.id, "Société " * 40, date(2026, 1, 1)))).pages) == 1
