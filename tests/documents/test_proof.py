"""The proof of a deposit: everything it must show is on its pages and in its JSON, however long."""

import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from pypdf import PdfReader

from chorus_desktop.documents.proof_json import write_proof_json
from chorus_desktop.documents.proof_page import render_proof
from chorus_desktop.domain.audit import START, Break, Flaw, Head, Kind, link
from chorus_desktop.domain.exchange import DepositWay, StatusEvent
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.proof import Proof, Sent, SentFile, Told
from chorus_desktop.domain.submission import FluxSyntax

AT = datetime(2026, 11, 25, 8, 0, 7, tzinfo=UTC)
PARIS = timezone(timedelta(hours=1))
SENT = Sent(
    way=DepositWay.FLUX,
    file_name="F2026-0042-1-abcd.pdf",
    sha256="ab" * 32,
    flux_number="CPP0011016000000000000001",
    platform_id=None,
    state=SubmissionState.DEPOSITED,
)
ENTRY = link(START, at="2026-11-25T08:00:07.000000Z", kind=Kind.MOVE, subject="invoice/1", facts={"raw": "{}"})
PROOF = Proof(
    number="F2026-0042",
    issue_date=date(2026, 11, 24),
    seller_name="Plomberie Martin SARL",
    seller_identifier="73282932000074",
    buyer_name="Commune de Malaucène",
    buyer_siret="21840069500019",
    with_vat=Decimal("1554.40"),
    sent=(SENT,),
    statuses=(StatusEvent(status="DEPOSEE", at=AT, comment="mot"),),
    entries=(ENTRY,),
    head=Head(12, "cd" * 32),
    flaw=None,
    made_at=AT.astimezone(PARIS),
)


def line(**changes: object) -> Told:
    values = {"sequence": 3, "at": AT, "sentence": "Reçue", "official": "DEPOSEE", "answer": "", "hash": "ef" * 32}
    return Told(**(values | changes))  # type: ignore[arg-type]


def pages(proof: Proof, journal: tuple[Told, ...] = (), statuses: tuple[Told, ...] = ()) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(render_proof(proof, journal, statuses))).pages]


def test_everything_that_proves_is_on_the_page() -> None:
    (text,) = pages(PROOF, (line(answer='{"codeRetour":0}'),), (line(sentence="Chez le client", hash=""),))
    for shown in (
        "F2026-0042 du 24/11/2026",
        "1\u202f554,40 €",
        "732 829 320 00074",
        "Commune de Malaucène, 218 400 695 00019",
        "ab" * 32,
        "CPP0011016000000000000001",
        "pas encore connu",
        "25/11/2026 à 09:00:07",
        '{"codeRetour":0}',
        "Chez le client",
        f"N° 3, empreinte {'ef' * 32}",
        "UTC+01:00",
        "12 inscriptions",
        "cd" * 32,
        "Page 1/1",
    ):
        assert shown in text, shown
    assert "rompue" not in text


def test_each_sending_is_numbered_where_there_were_several() -> None:
    second = replace(SENT, flux_number="", platform_id=7_000_001, way=DepositWay.PDF)
    (text,) = pages(replace(PROOF, sent=(SENT, second)))
    assert "envoi n° 1" in text
    assert "envoi n° 2" in text
    assert "7000001" in text
    assert "sans objet" in text
    assert "Statuts annoncés" not in text
    assert "Réponses" not in text


def test_the_files_that_left_with_a_document_are_listed() -> None:
    files = (SentFile(name="bon.pdf", sha256="01" * 32), SentFile(name="plan.png", sha256="23" * 32))
    proof = replace(PROOF, sent=(replace(SENT, supporting=files),))
    (text,) = pages(proof)
    for shown in ("Pièce jointe n° 1", "bon.pdf", "01" * 32, "Pièce jointe n° 2", "plan.png", "23" * 32):
        assert shown in text, shown
    assert json.loads(write_proof_json(proof))["sent"][0]["supporting"] == [
        {"name": "bon.pdf", "sha256": "01" * 32},
        {"name": "plan.png", "sha256": "23" * 32},
    ]
    assert "Pièce jointe" not in pages(PROOF)[0]


@pytest.mark.parametrize(
    ("way", "syntax", "told", "code"),
    [
        (DepositWay.FLUX, FluxSyntax.FACTURX, "Factur-X", "facturx"),
        (DepositWay.FLUX, FluxSyntax.CII_16B, "Fichier XML du fournisseur (CII), transmis tel quel", "cii_16b"),
        (DepositWay.FLUX, FluxSyntax.UBL, "Fichier XML du fournisseur (UBL), transmis tel quel", "ubl"),
        (DepositWay.FLUX, FluxSyntax.XCBL, "xcbl", "xcbl"),
        (DepositWay.PDF, FluxSyntax.FACTURX, "PDF du fournisseur, transmis tel quel avec ses données", None),
    ],
)
def test_it_says_what_kind_of_document_left(way: DepositWay, syntax: FluxSyntax, told: str, code: str | None) -> None:
    proof = replace(PROOF, sent=(replace(SENT, way=way, syntax=syntax),))
    assert told in "".join(pages(proof))
    assert json.loads(write_proof_json(proof))["sent"][0]["syntax"] == code


def test_a_broken_chain_is_told_in_place_of_the_seal() -> None:
    (text,) = pages(replace(PROOF, flaw=Break(sequence=5, flaw=Flaw.ALTERED)))
    assert "rompue à l’inscription n° 5" in text
    assert "intacte" not in text


def test_a_long_story_goes_on_over_pages_and_loses_nothing() -> None:
    journal = tuple(line(sequence=rank, sentence=f"Étape {rank} " + "mot " * 40) for rank in range(1, 90))
    answered = (line(sequence=90, answer="réponse " * 200),)
    texts = pages(PROOF, (*journal, *answered))
    whole = "\n".join(texts)
    assert len(texts) > 3
    assert all(f"Étape {rank} " in whole for rank in range(1, 90))
    assert all(f"Page {rank}/{len(texts)}" in text for rank, text in enumerate(texts, start=1))
    assert all("Preuve de dépôt de la facture F2026-0042" in text for text in texts[1:])


def test_the_same_proof_gives_the_same_bytes() -> None:
    assert render_proof(PROOF, (line(),), ()) == render_proof(PROOF, (line(),), ())


def test_the_json_holds_entries_as_they_were_hashed() -> None:
    found = json.loads(write_proof_json(replace(PROOF, flaw=Break(sequence=5, flaw=Flaw.ALTERED))))
    assert found["journal"]["entries"][0]["facts"] == '{"raw":"{}"}'
    assert found["journal"]["entries"][0]["hash"] == ENTRY.hash
    assert (found["journal"]["whole"], found["journal"]["broken_at"]) == (False, 5)
    assert found["journal"]["head"] == {"sequence": 12, "hash": "cd" * 32}
    assert found["with_vat"] == "1554.40"
    assert found["statuses"] == [{"status": "DEPOSEE", "at": AT.isoformat(), "comment": "mot"}]
    assert json.loads(write_proof_json(PROOF))["journal"]["broken_at"] is None
