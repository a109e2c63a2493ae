"""The format of encrypted copies: what goes in comes out, and nothing that was changed, cut or moved ever does."""

import io
import os
import random
import struct
import subprocess
import sys
import zlib

import pytest

from chorus_desktop.domain.errors import ChorusError, StoreFault, UserFault
from chorus_desktop.domain.recovery_key import RecoveryKey, made
from chorus_desktop.store import sealed
from chorus_desktop.store.sealed import HEADER, TAG, header_of, length, seal, unseal

#: Small chunks, so that every byte and every cut can be tried.
SMALL = 32


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "CHUNK", SMALL)


def closed(key: RecoveryKey, content: bytes) -> bytes:
    out = io.BytesIO()
    seal(key, io.BytesIO(content).read, out.write)
    return out.getvalue()


def opened(key: RecoveryKey, file: bytes) -> bytes:
    out = io.BytesIO()
    unseal(key, io.BytesIO(file).read, out.write)
    return out.getvalue()


def code(key: RecoveryKey, file: bytes) -> str:
    with pytest.raises(ChorusError) as raised:
        opened(key, file)
    return raised.value.code


@pytest.mark.parametrize("chunks", [0, 1, 2, 3])
@pytest.mark.parametrize("more", [-1, 0, 1])
def test_what_goes_in_comes_out_at_every_edge_of_a_chunk(chunks: int, more: int, rng: random.Random) -> None:
    size = max(0, chunks * sealed.CHUNK + more)
    key, content = made(rng.randbytes), rng.randbytes(size)
    file = closed(key, content)
    assert opened(key, file) == content
    assert len(file) == length(size)
    assert header_of(io.BytesIO(file).read).key_id == key.id
    if size > 64:
        assert content[:32] not in file


def test_two_files_of_the_same_content_have_nothing_in_common(rng: random.Random) -> None:
    key = made(rng.randbytes)
    one, other = (closed(key, bytes(1000)) for _ in range(2))
    assert one[HEADER:] != other[HEADER:]
    assert one[:14] == other[:14]


@pytest.mark.usefixtures("small")
def test_a_change_of_any_byte_is_refused(rng: random.Random) -> None:
    key = made(rng.randbytes)
    file = closed(key, rng.randbytes(3 * SMALL + 5))
    for at in range(len(file)):
        changed = bytearray(file)
        changed[at] ^= 1 << rng.randrange(8)
        assert code(key, bytes(changed)) == "restore_cut", at


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("size", [0, 5, SMALL, 3 * SMALL, 3 * SMALL + 5])
def test_a_file_cut_anywhere_or_longer_than_it_was_is_refused(size: int, rng: random.Random) -> None:
    key = made(rng.randbytes)
    file = closed(key, rng.randbytes(size))
    for left in range(len(file)):
        assert code(key, file[:left]) == "restore_cut", left
    for more in (b"\0", bytes(TAG), bytes(SMALL + TAG), file[HEADER:], file):
        assert code(key, file + more) == "restore_cut"


@pytest.mark.usefixtures("small")
def test_chunks_that_were_exchanged_repeated_or_left_out_are_refused(rng: random.Random) -> None:
    key, whole = made(rng.randbytes), SMALL + TAG
    file = closed(key, rng.randbytes(4 * SMALL))
    head, parts = file[:HEADER], [file[at : at + whole] for at in range(HEADER, len(file), whole)]
    assert len(parts) == 4
    for one in range(4):
        assert code(key, head + b"".join(parts[:one] + parts[one + 1 :])) == "restore_cut"
        assert code(key, head + b"".join([*parts[: one + 1], *parts[one:]])) == "restore_cut"
        for other in range(one):
            swapped = list(parts)
            swapped[one], swapped[other] = parts[other], parts[one]
            assert code(key, head + b"".join(swapped)) == "restore_cut"
    twin = closed(key, rng.randbytes(4 * SMALL))
    assert code(key, head + twin[HEADER:]) == "restore_cut", "chunks of another file of the same key"


def test_another_key_is_told_by_its_name_and_not_as_damage(rng: random.Random) -> None:
    key, other = made(rng.randbytes), made(rng.randbytes)
    with pytest.raises(UserFault) as raised:
        opened(other, closed(key, b"invoices"))
    assert (raised.value.code, raised.value.params) == ("key_other", {"wanted": key.id, "given": other.id})


def test_a_key_of_the_same_name_that_is_another_opens_nothing(
    rng: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names are short; the tag, not the name, decides."""
    key, other = made(rng.randbytes), made(rng.randbytes)
    file = closed(key, b"invoices")
    name = key.id
    monkeypatch.setattr(RecoveryKey, "id", property(lambda _: name))
    assert code(other, file) == "restore_cut"


def test_a_later_format_is_told_as_such_and_another_file_as_none(rng: random.Random) -> None:
    key = made(rng.randbytes)
    file = bytearray(closed(key, b"invoices"))
    struct.pack_into(">H", file, 8, 2)
    assert code(key, bytes(file)) == "restore_cut", "the check of the header comes first"
    struct.pack_into(">I", file, HEADER - 4, zlib.crc32(bytes(file[: HEADER - 4])))
    assert code(key, bytes(file)) == "restore_newer"
    assert code(key, b"SQLite format 3\0" + bytes(200)) == "restore_cut"
    with pytest.raises(StoreFault):
        header_of(io.BytesIO(b"").read)


class Stream:
    """Gives zeros without end until `size`, takes what comes, and knows how much was between the two at most."""

    def __init__(self, size: int) -> None:
        self.left, self.held, self.most, self.asked = size, 0, 0, 0

    def read(self, count: int) -> bytes:
        given = min(count, self.left)
        self.left -= given
        self.asked = max(self.asked, count)
        self.held += given
        self.most = max(self.most, self.held)
        return bytes(given)

    def write(self, chunk: bytes) -> None:
        self.held = max(0, self.held - len(chunk))


def test_never_more_than_two_chunks_are_held(rng: random.Random) -> None:
    stream = Stream(40 * sealed.CHUNK + 7)
    seal(made(rng.randbytes), stream.read, stream.write)
    assert stream.left == 0
    assert stream.asked == sealed.CHUNK
    assert stream.most <= 2 * sealed.CHUNK
    key = made(rng.randbytes)
    file = io.BytesIO(closed(key, bytes(9 * sealed.CHUNK)))
    asked: list[int] = []
    unseal(key, lambda count: asked.append(count) or file.read(count), lambda _: None)  # type: ignore[func-returns-value]
    assert max(asked) == sealed.CHUNK + TAG


def test_the_format_is_what_is_written_down(rng: random.Random) -> None:
    """Opened here by what its description says alone: HKDF and GCM of their own, nothing of the module."""
    import hashlib
    import hmac

    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    key, content = made(rng.randbytes), rng.randbytes(65_536 + 100)
    file = closed(key, content)
    salt = file[14:30]
    seed, info = hmac.digest(salt, key.secret, "sha256"), b"chorus-desktop copy 1"
    first = hmac.digest(seed, info + b"\1", "sha256")
    derived = first + hmac.digest(seed, first + info + b"\2", "sha256")
    plain = b""
    for number, (at, end) in enumerate([(34, 34 + 65_552), (34 + 65_552, len(file))]):
        nonce = derived[32:39] + struct.pack(">IB", number, number)
        part = Cipher(algorithms.AES(derived[:32]), modes.GCM(nonce, file[end - 16 : end])).decryptor()
        part.authenticate_additional_data(file[:34])
        plain += part.update(file[at : end - 16]) + part.finalize()
    assert hashlib.sha256(plain).digest() == hashlib.sha256(content).digest()


def test_the_module_loads_nothing_before_it_encrypts() -> None:
    told = "import sys, chorus_desktop.store.sealed; print('cryptography' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, env=dict(os.environ), timeout=60
    )
    assert done.stdout.strip() == "False"
