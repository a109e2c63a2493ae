"""Reports of a flux and histories of an invoice in all their shapes."""

from datetime import UTC, datetime
from typing import Any

import pytest

from chorus_desktop.domain.exchange import (
    FluxReport,
    History,
    ReadFailed,
    StatusEvent,
)
from tests.contract.client.scripted import NOW, OK, Scripted, code_of, response


@pytest.mark.parametrize("as_list", [True, False])
async def test_a_report_with_errors(as_list: bool) -> None:
    error = {"numeroDP": "F2026-0042", "libelleErreurDP": "Champ obligatoire.|Doublon : numero deja utilise. | "}
    technical: list[dict[str, Any]] = [{"codeErreur": "ERR_XSD_001", "libelleErreur": None}, {"codeErreur": None}]
    report = {
        "etatCourantDepotFlux": "IN_NOUVEL_ETAT",
        "dateHeureEtatCourantFlux": "2026-11-25T09:13:01.120+01:00",
        "nomFichier": "FSO1117A_CPP001",
        "listeErreurDP": [error] if as_list else error,
        "listeErreurTechnique": technical,
    }
    assert await Scripted(consulterCRDetaille=OK | report).client().report("CPP") == FluxReport(
        state="IN_NOUVEL_ETAT",
        at=datetime(2026, 11, 25, 8, 13, 1, 120_000, tzinfo=UTC),
        errors=("Champ obligatoire.", "Doublon : numero deja utilise."),
        technical_errors=("ERR_XSD_001",),
        duplicate=True,
        file_name="FSO1117A_CPP001",
        server_date=NOW,
    )


@pytest.mark.parametrize(
    ("answer", "failed"),
    [
        (OK, ReadFailed(code="unexpected_answer", detail="etatCourantDepotFlux: missing")),
        ({"codeRetour": 20002, "libelle": "non"}, ReadFailed(code="refused", detail="20002 non")),
        (response({}, 503, {"Retry-After": "9"}), ReadFailed(code="maintenance", retry_after=9.0, detail="HTTP 503")),
    ],
)
async def test_a_report_that_says_nothing(answer: Any, failed: ReadFailed) -> None:
    assert await Scripted(consulterCRDetaille=answer).client().report("CPP") == failed


def passage(status: str, at: str, identifier: int | None = None, comment: str | None = None) -> dict[str, Any]:
    """A row of a history."""
    return {
        "histoStatutId": identifier,
        "histoStatutCode": status,
        "histoStatutDatePassage": at,
        "histoStatutCommentaire": comment,
    }


def history(*passages: dict[str, Any], total: int | None = None, **changes: Any) -> dict[str, Any]:
    """A page of a history."""
    told = {"histoStatut": list(passages), "totalHistoStatut": len(passages) if total is None else total}
    return OK | {"idFacture": 1, "numeroFacture": "F1", "historiquesDesStatuts": told} | changes


@pytest.mark.parametrize("with_ids", [True, False])
@pytest.mark.parametrize("newest_first", [True, False])
async def test_a_history_is_told_oldest_first(with_ids: bool, newest_first: bool) -> None:
    told = [
        ("DEPOSEE", "2026-11-25 08:00"),
        ("EN_COURS_ACHEMINEMENT", "2026-11-25 08:00"),
        ("SUSPENDUE", "2026-11-25 08:01"),
    ]
    passages = [passage(*facts, rank + 1 if with_ids else None) for rank, facts in enumerate(told)]
    script = Scripted(historique=history(*(passages[::-1] if newest_first else passages)))
    result = await script.client().history(1)
    assert isinstance(result, History)
    assert [event.status for event in result.events] == [status for status, _ in told]
    assert result.current == "SUSPENDUE"
    assert result.events[0].at == datetime(2026, 11, 25, 7, 0, tzinfo=UTC)


async def test_a_history_of_several_pages() -> None:
    first = history(passage("DEPOSEE", "2026-07-01 08:00", 1), total=2, statutCourantCode="SUSPENDUE")
    second = history(passage("SUSPENDUE", "2026-07-02 08:00", 2, "Manque"), total=2, statutCourantCode="SUSPENDUE")
    script = Scripted(historique=[first, second])
    assert await script.client().history(1) == History(
        platform_id=1,
        number="F1",
        current="SUSPENDUE",
        events=(
            StatusEvent(status="DEPOSEE", at=datetime(2026, 7, 1, 6, 0, tzinfo=UTC)),
            StatusEvent(status="SUSPENDUE", at=datetime(2026, 7, 2, 6, 0, tzinfo=UTC), comment="Manque"),
        ),
        server_date=NOW,
    )
    pages = [
        body["paramRechercheHistoStatuts"]["pageResultatDemandeeListeHistoStatut"]
        for body in script.bodies("historique")
    ]
    assert pages == [1, 2]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (history(), "unexpected_answer"),
        (history(passage("DEPOSEE", "2026-11-25 08:00"), idFacture=2), "unexpected_answer"),
        (history(passage("DEPOSEE", "")), "unexpected_answer"),
        (history(passage("", "2026-11-25 08:00")), "unexpected_answer"),
        (history(passage("DEPOSEE", "2026-11-25 08:00"), total=2), "incomplete"),
        (history(passage("DEPOSEE", "2026-11-25 08:00", 1), total=2), "incomplete"),
        ({"codeRetour": 20000, "libelle": "GDP_MSG_11.008"}, "refused"),
        (response(history(passage("DEPOSEE", "2026-11-25 08:00")), dated=False), "no_server_date"),
    ],
)
async def test_a_history_that_says_nothing(answer: Any, code: str) -> None:
    assert code_of(await Scripted(historique=answer).client().history(1)) == code
