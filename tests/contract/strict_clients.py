"""What clients of the real service in other languages are strict about, as checks of our answers."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from tests.contract.exchanges import Exchange

#: A check yields what its client would stumble over in a JSON answer.
Check = Callable[[Exchange, Any], Iterator[str]]
#: A field with its path and its value; the fields of objects in lists too.
Field = tuple[str, str, Any]

TOKEN = "/api/oauth/token"
#: The one answer whose unrecognised values were seen as nulls.
NULLS = "/cpro/factures/v1/deposer/pdf"

# The three types that the Go client has for dates, by field.
_DAYS = frozenset(
    "dateDepot dateFacture dateEcheancePaiement dateFournisseur dateTraitement dateValidation1 dateValidation2".split()
)
_MINUTES = frozenset(
    "dateCreation dateCreationFacture dateDebutValidite dateFinValidite dateModification evenementDateHeure"
    " histoActionDateHeure histoStatutDatePassage".split()
)
_INSTANTS = frozenset(
    "dateDepotFlux dateExpirationMotPasseCompteTech dateHeureEtatCourant dateHeureEtatCourantFlux".split()
)
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)


def complaints(exchange: Exchange) -> list[str]:
    """What any of the clients would stumble over, each with the client, the path and the field."""
    found = list(_content_type(exchange))
    if exchange.media == "application/json":
        try:
            body = json.loads(exchange.body)
        except ValueError:
            return [*found, f"every client: {exchange.path}: no JSON"]
        for client, check in _CHECKS.items():
            found += [f"{client}: {exchange.path} {told}" for told in check(exchange, body)]
    return found


def _content_type(exchange: Exchange) -> Iterator[str]:
    """OCA asks the Content-Type of every answer other than 200, without looking whether there is one."""
    if not exchange.headers.get("content-type"):
        yield f"OCA: {exchange.path} HTTP {exchange.status} without a Content-Type"


def _go(exchange: Exchange, body: Any) -> Iterator[str]:
    """Each date in the one form of its type; 400 decodes into codeRetour and libelle; expires_in in 16 bits."""
    for path, name, value in _fields(body):
        form = _form_of(name)
        if form is not None and value is not None and not _is_in_form(form, value):
            yield f"{path}: {value!r} is not of the form {form}"
    if exchange.path == TOKEN and exchange.status == 200 and not 0 < body.get("expires_in", 0) < 2**15:
        yield "expires_in does not fit 16 bits"
    if exchange.status == 400 and not (isinstance(body, dict) and isinstance(body.get("codeRetour", 0), int)):
        yield "HTTP 400 is no object with a whole codeRetour"


def _form_of(name: str) -> str | None:
    if name in _DAYS:
        return "%Y-%m-%d"
    if name in _MINUTES:
        return "%Y-%m-%d %H:%M"
    return "RFC 3339" if name in _INSTANTS else None


def _is_in_form(form: str, value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        if form == "RFC 3339":
            return _RFC_3339.fullmatch(value) is not None and bool(datetime.fromisoformat(value))
        return datetime.strptime(value, form).strftime(form) == value  # noqa: DTZ007 - a form, no instant
    except ValueError:
        return False


def _php(exchange: Exchange, body: Any) -> Iterator[str]:
    """A null enumeration or nested object is fatal, absence is not."""
    if exchange.path != NULLS:
        for path, _, value in _fields(body):
            if value is None:
                yield f"{path}: null"


def _csharp(_exchange: Exchange, body: Any) -> Iterator[str]:
    """Every identifier and count is a 32-bit int; lists are arrays, never a lone object."""
    for path, name, value in _fields(body):
        if isinstance(value, int) and not isinstance(value, bool) and not -(2**31) <= value < 2**31:
            yield f"{path}: {value} does not fit 32 bits"
        if name.startswith("liste") and not name.startswith("listeDes") and isinstance(value, dict):
            yield f"{path}: an object for a list"


def _tryton(exchange: Exchange, body: Any) -> Iterator[str]:
    """A deposit that succeeded has its number and its day; consulterCR tells the state."""
    if exchange.status != 200 or not isinstance(body, dict) or body.get("codeRetour") != 0:
        return
    wanted = {
        "/cpro/factures/v1/deposer/flux": ("numeroFluxDepot", "dateDepot"),
        "/cpro/transverses/v1/consulterCR": ("etatCourantFlux",),
    }
    for name in wanted.get(exchange.path, ()):
        if not isinstance(body.get(name), str):
            yield f"{name}: no string"


def _oca(exchange: Exchange, body: Any) -> Iterator[str]:
    """JSON is an object, also in refusals; expires_in outlasts its margin of 240 s; `pages` is compared with 1."""
    if not isinstance(body, dict):
        yield "no object"
        return
    if exchange.path == TOKEN and exchange.status == 200 and body.get("expires_in", 0) <= 240:
        yield "expires_in within its margin"
    paging = body.get("parametresRetour")
    if paging and not isinstance(paging.get("pages"), int):
        yield "parametresRetour.pages: no integer"
    for row in body.get("listeFactures") or []:
        # It searches by flux, which brings nothing that is only interpreted.
        brought = exchange.path.endswith("rechercher/fournisseur") and row.get("statut") != "INTERPRETEE_OCR"
        if brought and not {"numeroFacture", "identifiantFactureCPP"} <= set(row):
            yield "listeFactures: a row without number or identifier"


_CHECKS: dict[str, Check] = {"Go": _go, "PHP": _php, "C#": _csharp, "Tryton": _tryton, "OCA": _oca}


def _fields(value: Any, path: str = "") -> Iterator[Field]:
    if isinstance(value, dict):
        for name, inner in value.items():
            place = f"{path}.{name}" if path else name
            yield place, name, inner
            yield from _fields(inner, place)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _fields(inner, f"{path}[{position}]")
