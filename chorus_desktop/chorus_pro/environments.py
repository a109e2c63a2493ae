"""Where Chorus Pro is reached: the official addresses of PISTE, each written once."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A pair of addresses; `name` is "qualification", "production" or "training" (the embedded platform).

    Raises ValueError for an address that is neither https nor on the loopback.
    """

    name: str
    token_url: str
    base_url: str

    def __post_init__(self) -> None:
        for url in (self.token_url, self.base_url):
            parts = urlsplit(url)
            if not parts.hostname or not (
                parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))
            ):
                raise ValueError(f"not an https address: {url}")


#: The official environments.
ENVIRONMENTS = {
    place.name: place
    for place in (
        Environment(
            name="qualification",
            token_url="https://sandbox-oauth.piste.gouv.fr/api/oauth/token",
            base_url="https://sandbox-api.piste.gouv.fr",
        ),
        Environment(
            name="production",
            token_url="https://oauth.piste.gouv.fr/api/oauth/token",
            base_url="https://api.piste.gouv.fr",
        ),
    )
}


def environment(name: str) -> Environment:
    """The official environment of that name. Raises ValueError for any other."""
    try:
        return ENVIRONMENTS[name]
    except KeyError:
        raise ValueError(f"unknown environment: {name!r}") from None


def is_loopback(host: str) -> bool:
    """Whether the host is this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
