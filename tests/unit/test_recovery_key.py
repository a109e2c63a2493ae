"""The key on paper: it comes back from what is typed, and what is mistyped is told apart from another key."""

import random

import pytest

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.recovery_key import ALPHABET, GROUP, GROUPS, SIZE, RecoveryKey, made, typed


def any_key(rng: random.Random) -> RecoveryKey:
    return made(rng.randbytes)


def refused(text: str) -> UserFault:
    with pytest.raises(UserFault) as raised:
        typed(text)
    return raised.value


def test_no_two_letters_look_alike() -> None:
    assert len(set(ALPHABET)) == 31
    assert not set("01OIL") & set(ALPHABET)


def test_a_key_comes_back_however_its_groups_are_typed(rng: random.Random) -> None:
    for _ in range(300):
        key = any_key(rng)
        assert [len(group) for group in key.groups] == [GROUP] * GROUPS
        for between in ("", " ", "-", " – ", "\n", "\u202f", "."):
            assert typed(between.join(key.groups)) == key
        assert typed(key.letters.lower()) == key
    for edge in (bytes(SIZE), b"\xff" * SIZE):
        assert typed(RecoveryKey(edge).letters).secret == edge


def test_one_wrong_letter_is_told_by_its_group(rng: random.Random) -> None:
    for _ in range(12):
        letters = any_key(rng).letters
        for at, before in enumerate(letters):
            wrong = rng.choice(ALPHABET.replace(before, ""))
            fault = refused(letters[:at] + wrong + letters[at + 1 :])
            assert (fault.code, fault.params) == ("key_group", {"group": str(at // GROUP + 1)})


def test_up_to_four_wrong_letters_and_any_two_exchanged_are_noticed(rng: random.Random) -> None:
    for _ in range(300):
        letters = list(any_key(rng).letters)
        places = rng.sample(range(len(letters)), rng.randrange(2, 5))
        for at in places:
            letters[at] = rng.choice(ALPHABET.replace(letters[at], ""))
        assert refused("".join(letters)).code in {"key_mistyped", "key_group"}
        key = any_key(rng).letters
        one, other = sorted(rng.sample(range(len(key)), 2))
        if key[one] != key[other]:
            swapped = key[:one] + key[other] + key[one + 1 : other] + key[one] + key[other + 1 :]
            assert refused(swapped).code == "key_mistyped"


def test_two_or_three_wrong_letters_are_never_put_down_to_one(rng: random.Random) -> None:
    for _ in range(300):
        letters = list(any_key(rng).letters)
        for at in rng.sample(range(len(letters)), rng.randrange(2, 4)):
            letters[at] = rng.choice(ALPHABET.replace(letters[at], ""))
        assert refused("".join(letters)).code == "key_mistyped"


def test_groups_in_another_order_are_mistyped(rng: random.Random) -> None:
    """Above all those that go on with the first after the last: the second line of the sheet typed before the first."""
    for _ in range(30):
        key = any_key(rng)
        for at in range(1, 30):
            assert refused(key.letters[at:] + key.letters[:at]).code in {"key_mistyped", "key_group"}
        mixed = list(key.groups)
        rng.shuffle(mixed)
        if mixed != list(key.groups):
            assert refused(" ".join(mixed)).code in {"key_mistyped", "key_group"}


def test_what_is_in_no_key_is_named_and_what_is_missing_counted(rng: random.Random) -> None:
    letters = any_key(rng).letters
    assert refused(letters[:-2] + "O1").params == {"letters": "O, 1"}
    assert refused(letters[:-2] + "é2").code == "key_letters"
    short = refused(letters[:-1])
    assert (short.code, short.params) == ("key_length", {"count": "29", "wanted": "30"})
    assert refused("").params["count"] == "0"


def test_a_number_beyond_every_key_is_mistyped() -> None:
    """As many letters hold a little more than 128 bits."""
    from chorus_desktop.domain import recovery_key

    digits = [30] * 26
    letters = "".join(ALPHABET[digit] for digit in (*digits, *recovery_key._checks(digits)))
    assert refused(letters).code == "key_mistyped"


def test_a_key_shows_its_name_alone(rng: random.Random) -> None:
    key, other = any_key(rng), any_key(rng)
    assert key.id != other.id
    assert len(key.id) == 9
    assert repr(key) == f"RecoveryKey({key.id})"
    for shown in (repr(key), str(key), f"{key!r}"):
        assert key.letters not in shown
        assert key.secret.hex() not in shown
    assert key.letters[:5] not in repr(refused(key.letters[:-1]))
