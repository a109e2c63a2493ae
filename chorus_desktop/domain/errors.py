"""The error tree of the program, and nothing else.

ChorusError
├── UserFault        something the user gave cannot be used; the code says what, `field` where
├── Unavailable      the world does not answer now (network, platform, disk); waiting or acting outside mends it
│   └── StoreFault   the store cannot be read or written: full, read-only, damaged, newer, already open
├── Denied           the platform does not accept who we are
└── Refused          the platform read the request and said no, in its own words

Each carries a code, never a sentence: `ui.wording` turns codes into French, the command line uses the same table.
"""


class ChorusError(Exception):
    """Base of what the program expects to go wrong; `params` fill the sentence of the code."""

    def __init__(self, code: str, /, **params: str) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class UserFault(ChorusError):
    """What the user gave cannot be used; `params["field"]`, where present, names the field."""


class Unavailable(ChorusError):
    """The network, the platform or the machine does not answer now."""


class StoreFault(Unavailable):
    """The store cannot be opened, read or written."""


class Denied(ChorusError):
    """The platform does not accept the credentials or the rights."""


class Refused(ChorusError):
    """The platform refused the request; `params` hold `code_retour` and `libelle`, its own words."""


#: A keyring that is locked, does not answer, or refuses: what it keeps is not lost.
KEYRING_FAULTS = frozenset({"keyring_locked", "keyring_silent", "keyring_refused"})
