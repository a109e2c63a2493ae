"""The chain of the journal: every change of every field of every entry is found, and the first one named."""

import hashlib
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.domain.audit import (
    MOST_OF_AN_ANSWER,
    START,
    Break,
    Entry,
    Flaw,
    Head,
    Kind,
    answer_facts,
    canonical,
    first_break,
    link,
)
from chorus_desktop.domain.redaction import MARK, redacted


def chain(length: int) -> list[Entry]:
    entries: list[Entry] = []
    head = START
    for rank in range(1, length + 1):
        facts = {"rank": rank, "reason": "é"}
        entries.append(link(head, at=f"2026-11-25T08:0{rank}", kind=Kind.MOVE, subject="invoice/1", facts=facts))
        head = end(entries)
    return entries


def end(entries: list[Entry]) -> Head:
    return Head(entries[-1].sequence, entries[-1].hash) if entries else START


def test_a_chain_as_it_was_written_is_whole() -> None:
    for length in range(4):
        entries = chain(length)
        assert first_break(entries, end(entries)) is None
        assert first_break(entries, end(entries), remembered=end(entries[:1])) is None


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("field", [field.name for field in fields(Entry)])
def test_every_change_of_every_field_is_found_where_it_was_made(at: int, field: str) -> None:
    entries = chain(4)
    head = end(entries)
    before = getattr(entries[at], field)
    changed = before + 10 if isinstance(before, int) else before[:-1] + chr(ord(before[-1]) + 1)
    entries[at] = replace(entries[at], **{field: changed})
    found = first_break(sorted(entries, key=lambda entry: entry.sequence), head)
    assert found is not None
    assert found.sequence == at + 1


def test_an_entry_made_anew_breaks_at_the_next_one() -> None:
    entries = chain(3)
    forged = link(end(entries[:1]), at="x", kind=Kind.MOVE, subject="invoice/1", facts={})
    assert first_break([entries[0], forged, entries[2]], end(entries)) == Break(sequence=3, flaw=Flaw.UNLINKED)


def test_a_chain_made_anew_to_its_end_does_not_fit_the_heads_kept_elsewhere() -> None:
    entries = chain(3)
    first = link(START, at="x", kind=Kind.MOVE, subject="invoice/1", facts={})
    second = link(Head(1, first.hash), at="x", kind=Kind.MOVE, subject="invoice/1", facts={})
    third = link(Head(2, second.hash), at="x", kind=Kind.MOVE, subject="invoice/1", facts={})
    forged = [first, second, third]
    assert first_break(forged, end(entries)) == Break(sequence=3, flaw=Flaw.REWRITTEN)
    assert first_break(forged, end(forged), remembered=end(entries[:2])) == Break(sequence=2, flaw=Flaw.REWRITTEN)
    assert first_break(forged, end(forged)) is None


@pytest.mark.parametrize(
    ("kept", "flaw", "sequence"),
    [((0, 1), Flaw.CUT, 3), ((), Flaw.CUT, 1), ((0, 2), Flaw.MISSING, 2), ((1, 2), Flaw.MISSING, 1)],
)
def test_entries_taken_out_are_missed(kept: tuple[int, ...], flaw: Flaw, sequence: int) -> None:
    entries = chain(3)
    found = first_break([entries[at] for at in kept], end(entries))
    assert found == Break(sequence=sequence, flaw=flaw)


def test_entries_cut_off_with_their_head_are_missed_by_the_second_place() -> None:
    entries = chain(3)
    found = first_break(entries[:2], end(entries[:2]), remembered=end(entries))
    assert found == Break(sequence=3, flaw=Flaw.CUT)


def test_an_entry_beyond_the_head_was_not_written_by_us() -> None:
    entries = chain(3)
    assert first_break(entries, end(entries[:2])) == Break(sequence=3, flaw=Flaw.SURPLUS)


def test_facts_have_one_way_to_be_written() -> None:
    assert canonical({"b": 1, "a": None, "c": "é\ud800"}) == '{"a":null,"b":1,"c":"é?"}'
    entry = link(START, at="\ud800", kind=Kind.STATUS, subject="s", facts={"a": "\ud800"})
    assert first_break([entry], end([entry])) is None


def test_a_long_answer_is_kept_in_part_with_the_hash_of_the_whole() -> None:
    whole = "é" * (MOST_OF_AN_ANSWER + 1)
    assert answer_facts(whole) == {
        "raw": whole[:-1],
        "raw_length": MOST_OF_AN_ANSWER + 1,
        "raw_sha256": hashlib.sha256(whole.encode()).hexdigest(),
    }
    assert answer_facts(whole[:-1]) == {"raw": whole[:-1]}


# --- secrets ---

SECRET = "Zx9.k-_~+/Q7=="
TELLTALES = [
    f'{{"access_token": "{SECRET}", "expires_in": 3600}}',
    f'{{"error":"bad","request":"{{\\"cpro-account\\":\\"{SECRET}\\"}}"}}',
    f"cpro-account: {SECRET}\r\nhost: x",
    f"Authorization: Bearer {SECRET}",
    f"authorization=Basic {SECRET}&scope=openid",
    f"client_secret={SECRET}&grant_type=client_credentials",
    f"<client_secret>{SECRET}</client_secret>",
    f"'password': '{SECRET} with blanks'",
    f'"mot de passe" : "{SECRET}\\" and more"',
    f"received Bearer {SECRET} which has expired",
    f'"token":"{SECRET}',
    f"Set-Cookie: session={SECRET}; HttpOnly",
]


@pytest.mark.parametrize("told", TELLTALES)
def test_a_secret_behind_its_name_does_not_stay(told: str) -> None:
    shown = redacted(told)
    assert SECRET not in shown
    assert MARK in shown
    assert redacted(shown) == shown


def test_a_web_token_gives_itself_away() -> None:
    assert redacted("got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln today") == f"got {MARK} today"


@pytest.mark.parametrize(
    "told",
    [
        '{"codeRetour":0,"libelle":"TRA_MSG_00.000","numeroFluxDepot":"CPP00110160000000000001"}',
        "Le jeton est invalide.",
        "La facture F2026-0001 existe déjà pour ce fournisseur : token refusé",
        "",
    ],
)
def test_what_is_no_secret_stays_as_it_was(told: str) -> None:
    assert redacted(told) == told


@given(st.text(alphabet="token:=\"' {}secrtBai\\\n", max_size=80))
def test_taking_secrets_out_twice_changes_nothing_more(text: str) -> None:
    once = redacted(text)
    assert redacted(once) == once


def test_a_long_text_without_end_is_read_in_one_pass() -> None:
    for text in (
        "token" * 50_000,
        "eyJ" + "a" * 250_000,
        "Bearer " * 40_000,
        "token:" * 40_000,
        'token:"' + "\\" * 250_001,
    ):
        assert isinstance(redacted(text), str)
