"""Where new releases are announced and whose signature counts; the one place that holds the address and the keys."""

from dataclasses import dataclass

#: Where the signed announcement of the latest release lies, an https address; "" while there is none.
ADDRESS = ""
#: The Ed25519 keys that may sign it, 64 hexadecimal figures each; two while one takes the place of the other.
KEYS: tuple[str, ...] = ()
#: The only hosts that are asked, that an answer may send on to, and that a page to download from may lie on.
HOSTS = frozenset({"github.com", "objects.githubusercontent.com", "release-assets.githubusercontent.com"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseSource:
    """Who announces releases. Raises ValueError for more than two keys, or one that is not 32 bytes."""

    address: str
    keys: tuple[str, ...]
    hosts: frozenset[str]

    def __post_init__(self) -> None:
        if len(self.keys) > 2 or any(len(key) != 32 for key in self.raw_keys):
            raise ValueError("at most two keys of 32 bytes")

    @property
    def raw_keys(self) -> tuple[bytes, ...]:
        """The keys as bytes."""
        return tuple(bytes.fromhex(key) for key in self.keys)

    @property
    def is_known(self) -> bool:
        """Whether there is anybody to ask whose answer can be believed."""
        return bool(self.address and self.keys)


OFFICIAL = ReleaseSource(address=ADDRESS, keys=KEYS, hosts=HOSTS)
