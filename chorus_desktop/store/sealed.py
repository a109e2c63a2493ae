"""The format of an encrypted copy: a header that names its key, then chunks that can be neither changed nor moved.

    8 bytes   ChorusDC
    2         version of the format, 1, as every number big-endian
    4         the name of the key: the 8 hexadecimal digits that its sheet shows
    16        salt, drawn for this file
    4         CRC-32 of the 30 bytes before
    then      chunks of 65,536 bytes of content, the last one of as many as are left, each followed by 16 of its tag

HKDF-SHA256 of the 16 bytes of the recovery key, with the salt and the words `chorus-desktop copy 1`, gives 39 bytes:
the key of AES-256-GCM, and 7 with which the nonce of each chunk begins. It ends with the number of the chunk, 4 bytes
from 0, and one byte that is 1 for the last chunk and else 0 (the STREAM construction, eprint.iacr.org/2015/189). The
header is the associated data of every chunk. So a file that was cut, put together anew or changed is refused.

No more than two chunks are ever in memory.
"""

from __future__ import annotations

import secrets
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.recovery_key import RecoveryKey

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC, VERSION = b"ChorusDC", 1
#: Bytes of content in a chunk, and of the tag that follows it.
CHUNK, TAG = 65_536, 16
_HEAD = struct.Struct(">8sH4s16s")
_CHECK = struct.Struct(">I")
#: Bytes of the whole header.
HEADER = _HEAD.size + _CHECK.size
_PURPOSE = b"chorus-desktop copy 1"
_PREFIX = 7

Read = Callable[[int], bytes]
Write = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself without its key: `key_id` as `RecoveryKey.id` has it; `raw` is the header's bytes."""

    key_id: str
    salt: bytes
    raw: bytes


def length(size: int) -> int:
    """Bytes of the file that a content of `size` bytes becomes."""
    return HEADER + size + TAG * max(1, -(-size // CHUNK))


def seal(key: RecoveryKey, read: Read, write: Write, *, draw: Callable[[int], bytes] = secrets.token_bytes) -> None:
    """Encrypt all that `read` gives. Raises what the two raise."""
    raw = _HEAD.pack(MAGIC, VERSION, bytes.fromhex(key.id.replace("-", "")), draw(16))
    header = _read(raw + _CHECK.pack(zlib.crc32(raw)))
    write(header.raw)
    cipher, prefix = _cipher(key, header)
    number, chunk = 0, read(CHUNK)
    while True:
        after = read(CHUNK) if len(chunk) == CHUNK else b""
        write(cipher.encrypt(_nonce(prefix, number, last=not after), chunk, header.raw))
        if not after:
            return
        number, chunk = number + 1, after


def header_of(read: Read) -> Header:
    """The header, which stands at the beginning. Raises StoreFault: restore_cut, restore_newer."""
    return _read(read(HEADER))


def unseal(key: RecoveryKey, read: Read, write: Write) -> None:
    """Decrypt a whole file. What was written is worth nothing where this raises, for the file may have been cut.

    Raises UserFault("key_other"), where another key was used; StoreFault: restore_cut, restore_newer.
    """
    from cryptography.exceptions import InvalidTag

    header = header_of(read)
    if header.key_id != key.id:
        raise UserFault("key_other", wanted=header.key_id, given=key.id)
    cipher, prefix = _cipher(key, header)
    number, chunk = 0, read(CHUNK + TAG)
    while True:
        after = read(CHUNK + TAG) if len(chunk) == CHUNK + TAG else b""
        try:
            content = cipher.decrypt(_nonce(prefix, number, last=not after), chunk, header.raw)
        except (InvalidTag, ValueError):
            raise StoreFault("restore_cut") from None
        write(content)
        if not after:
            return
        number, chunk = number + 1, after


def _read(raw: bytes) -> Header:
    if len(raw) != HEADER or not raw.startswith(MAGIC):
        raise StoreFault("restore_cut")
    _, version, name, salt = _HEAD.unpack_from(raw)
    if _CHECK.unpack_from(raw, _HEAD.size) != (zlib.crc32(raw[: _HEAD.size]),):
        raise StoreFault("restore_cut")
    if version != VERSION:
        raise StoreFault("restore_newer")
    shown = name.hex().upper()
    return Header(f"{shown[:4]}-{shown[4:]}", salt, raw)


def _cipher(key: RecoveryKey, header: Header) -> tuple[AESGCM, bytes]:
    """What encrypts this one file; loaded late, for a start needs none of it."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derived = HKDF(SHA256(), 32 + _PREFIX, header.salt, _PURPOSE).derive(key.secret)
    return AESGCM(derived[:32]), derived[32:]


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    """Raises struct.error beyond 2**32 chunks, which are 256 TiB."""
    return prefix + struct.pack(">IB", number, last)
