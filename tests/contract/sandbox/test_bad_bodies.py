"""Bodies that no honest client sends: each gets the platform's own refusal, and the next call is served."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from chorus_desktop.sandbox import uncertain
from chorus_desktop.sandbox.server import Platform, PlatformAddress
from tests.contract import openapi
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import FLUX, HEALTH, SEARCH, Caller, flux

pytestmark = pytest.mark.wrong_requests("every body here is wrong on purpose")

JSON = {"Content-Type": "application/json"}
PDF = "/cpro/factures/v1/deposer/pdf"
FILE = "/cpro/transverses/v1/ajouter/fichier"
TOKEN = "/api/oauth/token"
MANY = 100_000
UNREADABLE = "Requete illisible - "


@pytest.fixture(autouse=True)
def _serves_the_next_call(caller: Caller) -> Iterator[None]:
    yield
    assert caller.http.get(HEALTH).json()["statusCode"] == "OK"


def refused(answer: httpx.Response) -> str:
    """The text of a 400 in the shape of every answer of the service."""
    assert answer.status_code == 400
    body = answer.json()
    assert openapi.violations({"$ref": "#/components/schemas/WsRetour"}, body) == []
    assert body["codeRetour"] == uncertain.UNREADABLE_CODE
    return str(body["libelle"])


@pytest.mark.parametrize("path", [FLUX, SEARCH])
@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b'{"numeroFacture": "F1"',
        b'{"numeroFacture": "F1"}}',
        b"{'numeroFacture': 'F1'}",
        b"\x00\x01\x02",
        b"\xff\xfe",
        b"[" * MANY,
        b'{"a":' * MANY,
        b"[" * MANY + b"]" * MANY,
        b'{"a":' * MANY + b"1" + b"}" * MANY,
        '{"numeroFacture": "é"}'.encode("latin-1"),
        b'{"montantHTMin": NaN}',
        b'{"montantHTMin": -Infinity}',
        b'{"idFournisseur": ' + b"9" * MANY + b"}",
    ],
    ids=lambda body: f"{len(body)} bytes {body[:12]!r}",
)
def test_what_is_no_json_is_a_400(caller: Caller, path: str, body: bytes) -> None:
    told = refused(caller.http.post(path, content=body, headers=JSON))
    assert told.startswith(f"{UNREADABLE}corps : ")


@pytest.mark.parametrize("value", [b"0", b"{}", b"[]"])
def test_more_values_than_any_call_has_are_not_looked_at(caller: Caller, value: bytes) -> None:
    body = b'{"x":[' + (value + b",") * 300_000 + b"0]}"
    assert refused(caller.http.post(SEARCH, content=body, headers=JSON)) == f"{UNREADABLE}corps : trop de valeurs"


@pytest.mark.parametrize("body", [b"null", b"[]", b"[{}]", b'"x"', b"1", b"true"])
def test_only_an_object_is_a_request(caller: Caller, body: bytes) -> None:
    assert refused(caller.http.post(SEARCH, content=body, headers=JSON)) == f"{UNREADABLE}corps : objet attendu"


@pytest.mark.parametrize(
    ("path", "body", "told"),
    [
        (SEARCH, {"numeroFacture": 12}, "numeroFacture : chaine attendu"),
        (SEARCH, {"numeroFacture": ["F1"]}, "numeroFacture : chaine attendu"),
        (SEARCH, {"idFournisseur": 1.5}, "idFournisseur : entier attendu"),
        (SEARCH, {"idFournisseur": True}, "idFournisseur : entier attendu"),
        (SEARCH, {"idFournisseur": 2**63}, "idFournisseur : entier attendu"),
        (SEARCH, {"statutCourant": {}}, "statutCourant : liste attendu"),
        (SEARCH, {"statutCourant": [None]}, "statutCourant : liste de chaines attendu"),
        (SEARCH, {"rejetTraite": "oui"}, "rejetTraite : booleen attendu"),
        (SEARCH, {"montantHTMin": "1"}, "montantHTMin : nombre attendu"),
        (SEARCH, {"listeDestinataire": [[]]}, "listeDestinataire[0] : objet attendu"),
        (SEARCH, {"rechercheFactureParFournisseur": [1]}, "rechercheFactureParFournisseur : objet attendu"),
    ],
)
def test_a_wrong_type_is_told_with_its_field(caller: Caller, path: str, body: Any, told: str) -> None:
    assert refused(caller.http.post(path, json=body)) == UNREADABLE + told


def test_a_text_that_is_no_unicode_is_a_400(caller: Caller) -> None:
    refused(caller.http.post(SEARCH, content=b'{"numeroFacture": "\\ud800"}', headers=JSON))


@pytest.mark.parametrize(
    "number", ["1e400", "-1e400", "1e-400", "1e999999999", "1e-999999999", "0e999999999", "0." + "1" * MANY]
)
def test_numbers_beyond_any_amount(caller: Caller, number: str) -> None:
    answer = caller.http.post(SEARCH, content=f'{{"montantHTMin": {number}}}'.encode(), headers=JSON)
    assert answer.status_code in {200, 400}
    assert set(answer.json()) == {"codeRetour", "libelle"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_the_other_unicode_encodings_are_read(caller: Caller, encoding: str) -> None:
    """As by the parsers of the real service, which tell them by their first bytes."""
    deposited = caller.deposit(by_hand.facturx(Sheet(number="F-1")))
    body = json.dumps({"numeroFluxDepot": deposited, "commentaire": "é"}, ensure_ascii=False).encode(encoding)
    answer = caller.http.post("/cpro/transverses/v1/consulterCRDetaille", content=body, headers=JSON)
    assert (answer.status_code, answer.json()["codeRetour"]) == (200, 0)


def test_the_last_of_two_equal_names_counts(caller: Caller) -> None:
    number = caller.deposit(by_hand.facturx(Sheet(number="F-1")))
    body = f'{{"numeroFluxDepot": "CPP0", "numeroFluxDepot": "{number}"}}'.encode()
    answer = caller.http.post("/cpro/transverses/v1/consulterCRDetaille", content=body, headers=JSON)
    assert answer.json()["codeRetour"] == 0


@pytest.mark.parametrize("path", [path for path in openapi.OPERATIONS if path.startswith("/cpro/")])
def test_null_everywhere_counts_as_nothing_given(caller: Caller, path: str) -> None:
    operation = openapi.OPERATIONS[path]
    schema = openapi.request_schema(path)
    names = list(openapi.resolved(schema).get("properties", {})) if schema is not None else []
    answer = caller.http.request(operation.method, path, json=dict.fromkeys(names))
    assert answer.status_code in {200, 400}
    assert answer.json().keys() >= ({"codeRetour", "libelle"} if operation.method == "POST" else set())


@pytest.mark.parametrize("content", ["é", "%%%", "QUJD*", "QUJ", "=", "-_-_", "data:;base64,QUJD", " \n", ""])
@pytest.mark.parametrize(
    ("path", "field", "rest"),
    [
        (FLUX, "fichierFlux", {"nomFichier": "f.pdf", "syntaxeFlux": "IN_DP_E2_CII_FACTURX"}),
        (PDF, "fichierFacture", {"nomFichier": "f.pdf", "formatDepot": "PDF_NON_SIGNE"}),
        (FILE, "pieceJointeFichier", {"pieceJointeNom": "f.pdf", "pieceJointeExtension": "PDF"}),
    ],
)
def test_wrong_base64_is_a_business_refusal(
    caller: Caller, path: str, field: str, rest: dict[str, str], content: str
) -> None:
    assert caller.post(path, {field: content, **rest})["codeRetour"] == uncertain.UNDECODABLE.code


@pytest.mark.parametrize(
    "media", [None, "text/plain", "text/json", "application/xml", "application/x-www-form-urlencoded", "", "json"]
)
def test_another_media_type_is_a_415(caller: Caller, media: str | None) -> None:
    headers = {} if media is None else {"Content-Type": media}
    answer = caller.http.post(SEARCH, content=b"{}", headers=headers)
    assert (answer.status_code, answer.json()) == (415, {})


def hundred_megabytes(chunk: int = 1 << 20) -> Iterator[bytes]:
    yield b'{"fichierFlux": "'
    for _ in range(100 * (1 << 20) // chunk):
        yield b"A" * chunk
    yield b'"}'


@pytest.mark.parametrize("path", [FLUX, SEARCH, TOKEN])
def test_a_hundred_megabytes_are_refused(caller: Caller, path: str) -> None:
    """Both with a length told before and in chunks; the same connection serves the next call."""
    media = {"Content-Type": "application/json" if path != TOKEN else openapi.FORM}
    stated = caller.http.post(path, content=b"".join(hundred_megabytes()), headers=media, timeout=60)
    chunked = caller.http.post(path, content=hundred_megabytes(), headers=media, timeout=60)
    expected = (413, {}) if path != TOKEN else (400, {"error": "invalid_request"})
    assert [(answer.status_code, answer.json()) for answer in (stated, chunked)] == [expected] * 2


def connected(address: PlatformAddress, caller: Caller, path: str, *headers: str) -> socket.socket:
    """A raw connection that has sent the head of a request."""
    place = urlsplit(address.base_url)
    raw = socket.create_connection((place.hostname, place.port), timeout=20)
    head = [f"POST {path} HTTP/1.1", "Host: x", "Content-Type: application/json"]
    head += [f"{name}: {caller.http.headers[name]}" for name in ("authorization", "cpro-account")]
    raw.sendall("\r\n".join([*head, *headers, "", ""]).encode())
    return raw


def test_a_413_does_not_wait_for_the_body(platform: Platform, caller: Caller) -> None:
    with connected(platform.address, caller, SEARCH, f"Content-Length: {100 << 20}") as raw:
        assert raw.recv(4096).startswith(b"HTTP/1.1 413 ")


def test_a_trickle_hinders_nobody_and_is_served_when_complete(platform: Platform, caller: Caller) -> None:
    with connected(platform.address, caller, SEARCH, "Transfer-Encoding: chunked") as raw:
        for letter in '{"numeroFacture":"F1"}':
            raw.sendall(f"1\r\n{letter}\r\n".encode())
            assert caller.http.get(HEALTH).status_code == 200
        raw.sendall(b"0\r\n\r\n")
        assert raw.recv(4096).startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize("head", ["Content-Length: 500", "Transfer-Encoding: chunked"])
@pytest.mark.parametrize("path", [SEARCH, TOKEN])
def test_a_truncated_body_is_forgotten(platform: Platform, caller: Caller, path: str, head: str) -> None:
    with connected(platform.address, caller, path, head) as raw:
        raw.sendall(b'{"numeroFacture"' if "Length" in head else b'10\r\n{"numeroFacture"\r\n')


@pytest.mark.parametrize("head", ["Content-Length: x", "Content-Length: -1", "Transfer-Encoding: gzip"])
def test_a_head_that_is_none_is_a_400(platform: Platform, caller: Caller, expected_logs: Any, head: str) -> None:
    expected_logs.expect("uvicorn.error: Invalid HTTP request received")
    with connected(platform.address, caller, SEARCH, head) as raw:
        assert raw.recv(4096).startswith(b"HTTP/1.1 400 ")


@pytest.fixture
def child(tmp_path: Path) -> Iterator[tuple[int, Caller]]:
    """A platform in a process of its own: its id, and a caller of it."""
    command = [sys.executable, "-m", "chorus_desktop", "platform", "--data", str(tmp_path / "seule")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            speaker = Caller(PlatformAddress(**json.loads(process.stdout.readline())))
            yield process.pid, speaker
            speaker.http.close()
        finally:
            process.terminate()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory of a process is read from /proc")
def test_the_memory_stays_bounded(child: tuple[int, Caller]) -> None:
    process, caller = child
    before = peak(process)
    many, more = (b'{"x":[' + b"{}," * count + b"{}]}" for count in (600_000, 14_000_000))
    for body in (many, hundred_megabytes(), b'{"x":"' + b"A" * (2 << 20) + b'"}'):
        caller.http.post(SEARCH, content=body, headers=JSON, timeout=60)
    caller.http.post(TOKEN, content=hundred_megabytes(), headers={"Content-Type": openapi.FORM}, timeout=60)
    assert peak(process) - before < 64
    for body in (hundred_megabytes(), json.dumps(flux(b"A" * uncertain.FLUX_BYTES)).encode(), more):
        caller.http.post(FLUX, content=body, headers=JSON, timeout=60)
    assert peak(process) - before < 512
    assert caller.http.get(HEALTH).status_code == 200


def peak(process: int) -> float:
    """The most memory it has held, in MiB."""
    status = Path(f"/proc/{process}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def test_thirty_megabytes_are_taken_and_one_byte_more_is_a_business_refusal(caller: Caller) -> None:
    answers = [caller.http.post(FLUX, json=flux(b"A" * size), timeout=60).json() for size in _AROUND_THE_LIMIT]
    assert [answer["codeRetour"] for answer in answers] == [0, uncertain.FLUX_TOO_BIG.code]


_AROUND_THE_LIMIT = (uncertain.FLUX_BYTES, uncertain.FLUX_BYTES + 1)
