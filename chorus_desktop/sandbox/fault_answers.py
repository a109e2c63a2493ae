"""What faults on the line look like: answers given in the place of the call, and true answers that were spoiled."""

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from chorus_desktop.sandbox import answers, uncertain
from chorus_desktop.sandbox.traffic import MAINTENANCE_PAGE

_PORTAL = "<html><head><title>Bienvenue</title></head><body><h1>Connexion au réseau WiFi</h1></body></html>"
_DOWN = "<html><body><h1>Service indisponible</h1></body></html>"
_EXPIRED = 'Bearer realm="PISTE", error="invalid_token", error_description="Invalid access token"'
_ACCOUNT = 'Bearer realm="PISTE",error="Unauthorized",error_description="login or password incorrects"'
#: Bytes of the compressed answer once it is unpacked, and the depth of the deep one.
_BOMB, _DEPTH = 300 * 1024 * 1024, 100_000


def _refused(challenge: str) -> Response:
    return JSONResponse({}, 401, headers={"WWW-Authenticate": challenge})


def _quota(retry_after: str) -> Response:
    return JSONResponse({}, 429, headers={"Retry-After": retry_after})


def _in_two_minutes() -> str:
    return format_datetime(datetime.now(UTC) + timedelta(minutes=2), usegmt=True)


def _bomb() -> Response:
    headers = {"Content-Encoding": "gzip"}
    return Response(gzip.compress(bytes(_BOMB), 1), media_type="application/json", headers=headers)


def _deep() -> Response:
    return Response(b'{"a":' * _DEPTH + b"1" + b"}" * _DEPTH, media_type="application/json")


#: The call is not carried out. The request body is given for those that echo it.
INSTEAD: dict[str, Callable[[bytes], Response]] = {
    "http_302": lambda _: RedirectResponse("http://portail.invalid/connexion", 302),
    "http_400_refusal": lambda _: JSONResponse(answers.refusal(uncertain.UNNAMED_REFUSAL), 400),
    "http_401_token": lambda _: _refused(_EXPIRED),
    "http_401_account": lambda _: _refused(_ACCOUNT),
    "http_403_empty": lambda _: Response(b"", 403),
    "http_403_echo": lambda body: Response(body, 403, media_type="application/json"),
    "http_404": lambda _: JSONResponse({}, 404),
    "http_405": lambda _: JSONResponse({}, 405),
    "http_408": lambda _: HTMLResponse(_DOWN, 408),
    "http_409": lambda _: JSONResponse({}, 409),
    "http_413": lambda _: JSONResponse({}, 413),
    "http_429": lambda _: _quota(str(uncertain.RETRY_AFTER_SECONDS)),
    "http_429_date": lambda _: _quota(_in_two_minutes()),
    "http_500": lambda _: HTMLResponse(_DOWN, 500),
    "http_502": lambda _: HTMLResponse(_DOWN, 502),
    "http_503_html": lambda _: HTMLResponse(MAINTENANCE_PAGE, 503),
    "http_503_json": lambda _: JSONResponse({}, 503, headers={"Retry-After": str(uncertain.RETRY_AFTER_SECONDS)}),
    "http_504": lambda _: HTMLResponse(_DOWN, 504),
    "http_511": lambda _: HTMLResponse(_PORTAL, 511),
    "html_200": lambda _: HTMLResponse(_PORTAL, 200),
    "gzip_bomb": lambda _: _bomb(),
    "deep_json": lambda _: _deep(),
    "invalid_client": lambda _: JSONResponse({"error": "invalid_client"}, 400),
    "token_missing": lambda _: JSONResponse({"token_type": "Bearer", "expires_in": 3600}),
    "business_refusal": lambda _: JSONResponse(answers.refusal(uncertain.UNNAMED_REFUSAL)),
}


def _without_lists(body: bytes) -> bytes:
    return _dumped({name: value for name, value in json.loads(body).items() if not isinstance(value, list)})


def _first_for_list(body: bytes) -> bytes:
    fields = json.loads(body)
    return _dumped({n: value[0] if isinstance(value, list) and value else value for n, value in fields.items()})


def _as_text(body: bytes) -> bytes:
    """Every number a text, every text a number: nothing has the declared type."""
    return _dumped({n: 7 if isinstance(value, str) else str(value) for n, value in json.loads(body).items()})


def _dumped(fields: dict[str, object]) -> bytes:
    return json.dumps(fields).encode()


#: The call is carried out, then its answer is spoiled.
SPOILED: dict[str, Callable[[bytes], bytes]] = {
    "garbage_json": lambda body: b"{]" + body[::-1],
    "truncated_json": lambda body: body[: len(body) // 2],
    "missing_lists": _without_lists,
    "lists_as_objects": _first_for_list,
    "wrong_types": _as_text,
    "duplicate_keys": lambda body: b'{"codeRetour": 1, ' + body.lstrip()[1:],
    "not_a_number": lambda body: b'{"montant": NaN, ' + body.lstrip()[1:],
    "empty_answer": lambda _body: b"",
}
