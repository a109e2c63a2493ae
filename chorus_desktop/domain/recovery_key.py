"""The key of the encrypted copies as it stands on paper: letters that cannot be confused, and a check of what is typed.

The 16 bytes of a key are 26 digits in base 31, followed by 4 digits of check: a Reed-Solomon code over the field of 31
elements, in which any four letters may be wrong and it is noticed, and a single wrong one is told by its group. Its
words are moved by one, else groups typed in turned order would be a key again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chorus_desktop.domain.errors import UserFault

#: 31 letters and digits: no 0 and O, no 1, I and L.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
#: Bytes of a key; letters of a group, groups of a key.
SIZE, GROUP, GROUPS = 16, 5, 6
_BASE, _ROOT, _CHECKS = 31, 3, 4
_LETTERS = GROUP * GROUPS
#: What people put between groups.
_BETWEEN = frozenset(" \t\r\n-–—.·_\u00a0\u202f")


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryKey:
    """`secret` opens the copies; whoever holds it reads every invoice of them."""

    secret: bytes

    def __repr__(self) -> str:
        """Never shows the secret."""
        return f"RecoveryKey({self.id})"

    @property
    def id(self) -> str:
        """What tells this key from others, as `7F3A-92C1`; nothing of the secret can be found from it."""
        found = hashlib.sha256(b"chorus-desktop, the name of a key\0" + self.secret).hexdigest()[:8].upper()
        return f"{found[:4]}-{found[4:]}"

    @property
    def letters(self) -> str:
        """The 30 letters, as `typed` reads them."""
        number = int.from_bytes(self.secret, "big")
        digits = []
        for _ in range(_LETTERS - _CHECKS):
            number, digit = divmod(number, _BASE)
            digits.append(digit)
        digits.reverse()
        return "".join(ALPHABET[digit] for digit in (*digits, *_checks(digits)))

    @property
    def groups(self) -> tuple[str, ...]:
        """The letters as they are printed, in groups of five."""
        letters = self.letters
        return tuple(letters[at : at + GROUP] for at in range(0, _LETTERS, GROUP))


def made(draw: Callable[[int], bytes]) -> RecoveryKey:
    """A new key; `draw` gives so many random bytes that nobody can guess."""
    return RecoveryKey(draw(SIZE))


def plain(text: str) -> str:
    """What was typed, without what stands between groups, in capitals."""
    return "".join(letter for letter in text.upper() if letter not in _BETWEEN)


def typed(text: str) -> RecoveryKey:
    """The key that was typed from paper; the case of letters and what stands between groups are nothing.

    Raises UserFault: key_letters, where a letter or digit is in no key; key_length; key_group, where one letter of that
    group is wrong; key_mistyped, where more are. None of them tells more of what was typed than the letters that are
    in no key.
    """
    letters = plain(text)
    strange = dict.fromkeys(letter for letter in letters if letter not in ALPHABET)
    if strange:
        raise UserFault("key_letters", letters=", ".join(strange))
    if len(letters) != _LETTERS:
        raise UserFault("key_length", count=str(len(letters)), wanted=str(_LETTERS))
    digits = [ALPHABET.index(letter) for letter in letters]
    syndromes = [(_at(digits, pow(_ROOT, power, _BASE)) - 1) % _BASE for power in range(1, _CHECKS + 1)]
    if any(syndromes):
        group = _group_of_one(syndromes)
        raise UserFault("key_group", group=str(group)) if group else UserFault("key_mistyped")
    number = _at_base(digits[:-_CHECKS])
    if number >= 1 << (8 * SIZE):
        raise UserFault("key_mistyped")
    return RecoveryKey(number.to_bytes(SIZE, "big"))


def _at(digits: Sequence[int], x: int) -> int:
    """The value of the polynomial of these digits, highest power first."""
    value = 0
    for digit in digits:
        value = (value * x + digit) % _BASE
    return value


def _at_base(digits: Sequence[int]) -> int:
    value = 0
    for digit in digits:
        value = value * _BASE + digit
    return value


def _checks(digits: Sequence[int]) -> list[int]:
    """What makes the polynomial of all digits 1 at the first powers of the root: 1, less the rest of a division."""
    divisor = [1]
    for power in range(1, _CHECKS + 1):
        root = pow(_ROOT, power, _BASE)
        divisor = [(a - root * b) % _BASE for a, b in zip([*divisor, 0], [0, *divisor], strict=True)]
    rest = [0] * _CHECKS
    for digit in digits:
        lead = (digit + rest[0]) % _BASE
        rest = [(after - lead * part) % _BASE for after, part in zip([*rest[1:], 0], divisor[1:], strict=True)]
    return [*(-part % _BASE for part in rest[:-1]), (1 - rest[-1]) % _BASE]


def _group_of_one(syndromes: Sequence[int]) -> int:
    """The group, counted from 1, of the one wrong letter that these syndromes can come from; 0 where there is none."""
    if not all(syndromes):
        return 0
    ratio = syndromes[1] * pow(syndromes[0], -1, _BASE) % _BASE
    if any(one * ratio % _BASE != after for one, after in pairwise(syndromes)):
        return 0
    power = next(power for power in range(_LETTERS) if pow(_ROOT, power, _BASE) == ratio)
    return (_LETTERS - 1 - power) // GROUP + 1
