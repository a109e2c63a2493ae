"""What became of a deposit: the report of a flux (consulterCRDetaille) and the history of an invoice."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.pages import PAGE_SIZE, Page, collect, total_of
from chorus_desktop.chorus_pro.translate import Fault, Kind, Reply, as_read_failed
from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.exchange import FluxReport, History, ReadFailed, StatusEvent

REPORT = "/cpro/transverses/v1/consulterCRDetaille"
HISTORY = "/cpro/factures/v1/consulter/historique"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """One row of a history, with what the answer around it says of the invoice."""

    id: int | None
    key: Hashable
    event: StatusEvent
    number: str
    current: str


class Reports:
    """Reads of one account."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def flux(self, flux_number: str) -> FluxReport | ReadFailed:
        """The report of a flux; "flux_not_yet_known" in the first seconds after a deposit."""
        report = await self._gateway.read(REPORT, {"numeroFluxDepot": flux_number}, _read_report)
        if not isinstance(report, Fault):
            return report
        if report.kind is Kind.TURNED_DOWN and report.code == str(uncertain.FLUX_UNKNOWN_CODE):
            return ReadFailed(code="flux_not_yet_known", detail=report.detail)
        return as_read_failed(report)

    async def history(self, platform_id: int) -> History | ReadFailed:
        """All statuses of an invoice, oldest first."""

        async def fetch(number: int) -> Page[_Passage] | Fault:
            return await self._history_page(platform_id, number)

        result = await collect(fetch, _key)
        if isinstance(result, Fault):
            return as_read_failed(result)
        if result.date is None:
            return ReadFailed(code="no_server_date")
        if not result.rows:
            return ReadFailed(code="unexpected_answer", detail="a history without a status")
        first, events = result.rows[0], _oldest_first(result.rows)
        return History(
            platform_id=platform_id,
            number=first.number,
            current=first.current or events[-1].status,
            events=events,
            server_date=result.date,
        )

    async def _history_page(self, platform_id: int, number: int) -> Page[_Passage] | Fault:
        def interpret(reply: Reply) -> Page[_Passage]:
            if reply.fields.whole("idFacture") not in (None, platform_id):
                raise reply.fields.wrong("idFacture", "identifier of the invoice asked for")
            return _read_history(reply)

        paging = {
            "pageResultatDemandeeListeHistoStatut": number,
            "nbResultatsParPageListeHistoStatut": PAGE_SIZE,
            "triColonneListeHistoStatut": "HistoStatutDatePassage",
            "triSensListeHistoStatut": "Ascendant",
        }
        payload = {"idFacture": platform_id, "paramRechercheHistoStatuts": paging}
        return await self._gateway.read(HISTORY, payload, interpret)


def _read_report(reply: Reply) -> FluxReport:
    fields = reply.fields
    errors = _texts(fields.children("listeErreurDP"), "libelleErreurDP")
    technical = _texts(fields.children("listeErreurTechnique"), "libelleErreur", "codeErreur")
    return FluxReport(
        state=fields.required_text("etatCourantDepotFlux"),
        at=fields.moment("dateHeureEtatCourantFlux"),
        errors=errors,
        technical_errors=technical,
        duplicate=any(map(uncertain.says_duplicate, errors + technical)),
        file_name=fields.text("nomFichier"),
        server_date=reply.answer.date,
        raw=reply.answer.text,
    )


def _texts(rows: tuple[Fields, ...], *names: str) -> tuple[str, ...]:
    """The messages of the rows; the platform joins several of one invoice with "|"."""
    told = (next(filter(None, map(row.text, names)), "") for row in rows)
    return tuple(part.strip() for text in told for part in text.split("|") if part.strip())


def _read_history(reply: Reply) -> Page[_Passage]:
    fields, list_ = reply.fields, reply.fields.child("historiquesDesStatuts")
    number, current = fields.required_text("numeroFacture"), fields.text("statutCourantCode")
    rows: list[_Passage] = []
    for row in list_.children("histoStatut"):
        id_, event = row.whole("histoStatutId"), _read_event(row)
        # Without ids, a page that comes twice still shows by its equal passages having equal ranks.
        key = (event, sum(other.event == event for other in rows)) if id_ is None else id_
        rows.append(_Passage(id=id_, key=key, event=event, number=number, current=current))
    return Page(rows=tuple(rows), total=total_of(list_, "totalHistoStatut", len(rows)), date=reply.answer.date)


def _read_event(row: Fields) -> StatusEvent:
    at = row.moment("histoStatutDatePassage")
    if at is None:
        raise row.wrong("histoStatutDatePassage", "date")
    return StatusEvent(status=row.required_text("histoStatutCode"), at=at, comment=row.text("histoStatutCommentaire"))


def _key(passage: _Passage) -> Hashable:
    return passage.key


def _oldest_first(passages: tuple[_Passage, ...]) -> tuple[StatusEvent, ...]:
    """By time, which is given to the minute, then by id; without ids in the order given, whichever way that runs."""
    if passages[0].event.at > passages[-1].event.at:
        passages = passages[::-1]

    def order(passage: _Passage) -> tuple[datetime, int]:
        return passage.event.at, passage.id or 0

    return tuple(passage.event for passage in sorted(passages, key=order))
