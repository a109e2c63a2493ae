"""Rows of the measurement that concern the embedded platform: requests a second, with many invoices standing on it."""

import base64
import http.client
import json
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from tests.contract.sandbox.stock import stocked
from tools.bench import Measure, Row, compare

INVOICES = 10_000
#: Seconds that one request may take when 200 are to be served in a second.
PACE = 1 / 200
CALLERS = 4
REQUESTS = 400
RUNS = 15

HEALTH = "/cpro/transverses/v1/health-check"
SEARCH = "/cpro/factures/v1/rechercher/fournisseur"


def platform_rows() -> list[Row]:
    """Seconds for one request while several callers ask without a pause; the reference is the pace itself."""
    with tempfile.TemporaryDirectory() as folder:
        stocked(Path(folder), INVOICES)
        command = [sys.executable, "-m", "chorus_desktop", "platform", "--data", folder]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout is not None
                address = json.loads(process.stdout.readline())
                return [_row(address, *asked) for asked in _ASKED]
            finally:
                process.terminate()


_ASKED = (
    ("health-check", "GET", HEALTH, b""),
    ("rechercher/fournisseur, first page", "POST", SEARCH, b"{}"),
    ("rechercher/fournisseur by number", "POST", SEARCH, b'{"numeroFacture": "M-004321"}'),
)


def _row(address: dict[str, str], name: str, method: str, path: str, body: bytes) -> Row:
    return compare(
        f"{name}, one of {CALLERS} callers, {INVOICES} invoices on the platform / 200 requests a second",
        pace(address, method, path, body),
        lambda: PACE,
        goal=1.0,
        runs=RUNS,
    )


def pace(address: dict[str, str], method: str, path: str, body: bytes, requests: int = REQUESTS) -> Measure:
    """A measure of so many requests, each caller on a connection of its own: seconds for one."""
    headers = _headers(address)

    def ask(count: int) -> None:
        with closing(_connected(address)) as connection:
            for _ in range(count):
                connection.request(method, path, body, headers)
                answer = connection.getresponse()
                if not answer.read() or answer.status != 200:
                    raise RuntimeError(f"{path}: HTTP {answer.status}")

    def measure() -> float:
        start = time.perf_counter()
        with ThreadPoolExecutor(CALLERS) as callers:
            list(callers.map(ask, [requests // CALLERS] * CALLERS))
        return (time.perf_counter() - start) / requests

    return measure


def _connected(address: dict[str, str]) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(address["base_url"]).netloc, timeout=60)


def _headers(address: dict[str, str]) -> dict[str, str]:
    pair = {name: address[name] for name in ("client_id", "client_secret")}
    form = urlencode({"grant_type": "client_credentials", **pair})
    with closing(_connected(address)) as connection:
        connection.request("POST", "/api/oauth/token", form, {"Content-Type": "application/x-www-form-urlencoded"})
        token = json.loads(connection.getresponse().read())["access_token"]
    account = f"{address['login']}:{address['password']}".encode()
    return {
        "Authorization": f"Bearer {token}",
        "cpro-account": base64.b64encode(account).decode(),
        "Content-Type": "application/json;charset=utf-8",
    }
