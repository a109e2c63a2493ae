"""The secrets of one account: the PISTE application and the technical account."""

import base64
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Credentials:
    """`client_id` and `client_secret` for the token of PISTE, `login` and `password` of the technical account."""

    client_id: str
    client_secret: str
    login: str
    password: str

    def __repr__(self) -> str:
        return "Credentials(***)"

    @property
    def cpro_account(self) -> str:
        """The value of the `cpro-account` header."""
        return base64.b64encode(f"{self.login}:{self.password}".encode()).decode("ascii")
