"""Verifies who signed the announcement of a release; loads the cryptography only when there is one to verify."""

from chorus_desktop.domain.release_source import ReleaseSource
from chorus_desktop.domain.releases import Release, WrongRelease, parts_of, release_of


def verified(document: bytes, source: ReleaseSource) -> Release:
    """The release that a document announces, where one of the keys of `source` signed exactly its bytes.

    Nothing of it is read before that. Raises WrongRelease.
    """
    signatures, content = parts_of(document)
    if not any(_is_signed(content, signature, key) for key in source.raw_keys for signature in signatures):
        raise WrongRelease("wrongly_signed")
    return release_of(content, source.hosts)


def _is_signed(content: bytes, signature: bytes, key: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, content)
    except InvalidSignature:
        return False
    return True
