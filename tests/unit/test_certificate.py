"""The certificate of a stranger, read from its bytes: as the library that made it reads it, and never a crash."""

import random
from datetime import UTC, datetime

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from chorus_desktop.chorus_pro.certificate import read
from chorus_desktop.domain.connection import CertificateSeen

BEGIN, END = datetime(2020, 1, 1, tzinfo=UTC), datetime(2091, 6, 30, 12, 30, tzinfo=UTC)


def made(*attributes: tuple[x509.ObjectIdentifier, str], begin: datetime = BEGIN, end: datetime = END) -> bytes:
    """A certificate that names its issuer in these words."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(kind, text) for kind, text in attributes])
    builder = x509.CertificateBuilder(name, name, key.public_key(), 7, begin, end)
    return builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)


@pytest.mark.parametrize(
    ("attributes", "issuer"),
    [
        (
            [(NameOID.ORGANIZATION_NAME, "Certigna"), (NameOID.COMMON_NAME, "Certigna Services CA")],
            "Certigna Services CA",
        ),
        ([(NameOID.COMMON_NAME, "Zscaler Root CA"), (NameOID.COUNTRY_NAME, "US")], "Zscaler Root CA"),
        ([(NameOID.ORGANIZATION_NAME, "Société à l’œuvre")], "Société à l’œuvre"),
        ([(NameOID.COMMON_NAME, "deux\nlignes\u202e")], "deuxlignes"),
        ([(NameOID.COUNTRY_NAME, "FR")], ""),
        ([], ""),
    ],
)
def test_who_vouches_and_from_when_until_when(attributes: list[tuple[x509.ObjectIdentifier, str]], issuer: str) -> None:
    assert read(made(*attributes)) == CertificateSeen(issuer=issuer, valid_from=BEGIN, valid_until=END)


@pytest.mark.parametrize("year", [1950, 1999, 2000, 2049, 2050, 9999])
def test_both_ways_of_writing_a_time(year: int) -> None:
    end = datetime(year, 12, 31, 23, 59, 59, tzinfo=UTC)
    seen = read(made(begin=datetime(1950, 1, 1, tzinfo=UTC), end=end))
    assert (seen.valid_from.year, seen.valid_until) == (1950, end)


def test_a_certificate_of_the_tests_of_tls() -> None:
    leaf = trustme.CA(organization_name="Pare-feu SA").issue_cert("chorus.example")
    (pem, *_) = leaf.cert_chain_pems
    der = x509.load_pem_x509_certificate(pem.bytes()).public_bytes(Encoding.DER)
    assert read(der).issuer == "Pare-feu SA"


def test_anything_else_is_no_certificate(rng: random.Random) -> None:
    der = made((NameOID.COMMON_NAME, "X"))
    for end in range(len(der)):
        with pytest.raises(ValueError):  # noqa: PT011 - whichever part was missing
            read(der[:end])
    for _ in range(2000):
        spoiled = bytearray(der)
        for _ in range(rng.randint(1, 4)):
            spoiled[rng.randrange(len(spoiled))] = rng.randrange(256)
        try:
            assert isinstance(read(bytes(spoiled)), CertificateSeen)
        except ValueError:
            continue
