"""The body of a request, read within bounds: neither its bytes nor its values may fill the memory."""

import json
from decimal import Decimal
from typing import Any, NoReturn

from starlette.requests import Request

from chorus_desktop.sandbox import operations, uncertain
from chorus_desktop.sandbox.fields import Fields, Malformed

#: More than the longest sensible invoice or list of criteria says; base64 has none of the characters counted.
_MOST_VALUES = 200_000
#: The calls that bring a file.
_WITH_FILE = ("/deposer/flux", "/deposer/pdf", "/ajouter/fichier")


class TooLarge(Exception):
    """The body is over the limit: HTTP 413, without waiting for the rest of it."""


async def read(request: Request) -> bytes:
    """The whole body. Raises TooLarge as soon as that is known, ClientDisconnect when the sender is gone."""
    limit = _limit(request.url.path)
    stated = request.headers.get("content-length", "")
    if stated.isdecimal() and int(stated) > limit:
        raise TooLarge
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > limit:
            raise TooLarge
    return bytes(body)


def _limit(path: str) -> int:
    if path == operations.TOKEN:
        return uncertain.TOKEN_BODY_BYTES
    return uncertain.BODY_BYTES if path.endswith(_WITH_FILE) else uncertain.PLAIN_BODY_BYTES


def parsed(body: bytes) -> Fields:
    """The JSON object; an empty body counts as one without fields. Raises Malformed."""
    if sum(map(body.count, (b",", b"[", b"{"))) > _MOST_VALUES:
        raise Malformed("corps : trop de valeurs")
    try:
        values = json.loads(body or b"{}", parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Malformed("corps : JSON illisible") from None
    return Fields(values)


def _no_number(_name: str) -> NoReturn:
    raise ValueError


def answer_to(fault: Exception) -> dict[str, Any]:
    """What HTTP 400 says of a body that could not be read."""
    why = str(fault) if isinstance(fault, Malformed) else "valeur illisible"
    return {"codeRetour": uncertain.UNREADABLE_CODE, "libelle": f"Requete illisible - {why}"}
