"""One random damage to a store's file, as disks, sticks and cut powers leave them; the same seed damages alike."""

import random
from collections.abc import Callable
from dataclasses import dataclass

PAGE = 4096
_SECTOR, _HEADER = 512, 100


@dataclass(frozen=True, slots=True)
class Sample:
    """A sound store: its bytes, those of an earlier moment of it, and the pages that hold no document."""

    content: bytes
    earlier: bytes
    others: tuple[int, ...]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.content) // PAGE


def _place(sample: Sample, dice: random.Random) -> int:
    """Where a page begins; documents take most of the room, so half of the damages leave them alone."""
    number = dice.choice(sample.others) if dice.random() < 0.5 else dice.randint(1, sample.pages)
    return (number - 1) * PAGE


def _flipped(sample: Sample, dice: random.Random) -> bytes:
    content, place = bytearray(sample.content), _place(sample, dice)
    for _ in range(dice.choice((1, 1, 2, 4, 16))):
        content[place + dice.randrange(PAGE)] ^= dice.randint(1, 255)
    return bytes(content)


def _zeroed(sample: Sample, dice: random.Random) -> bytes:
    place = _place(sample, dice)
    return sample.content[:place] + bytes(PAGE) + sample.content[place + PAGE :]


def _noise(sample: Sample, dice: random.Random) -> bytes:
    place = _place(sample, dice)
    return sample.content[:place] + dice.randbytes(PAGE) + sample.content[place + PAGE :]


def _truncated(sample: Sample, dice: random.Random) -> bytes:
    return sample.content[: dice.randrange(len(sample.content))]


def _swapped(sample: Sample, dice: random.Random) -> bytes:
    first, second = sorted((_place(sample, dice), _place(sample, dice)))
    whole = sample.content
    if first == second:
        return _zeroed(sample, dice)
    one, other = whole[first : first + PAGE], whole[second : second + PAGE]
    return whole[:first] + other + whole[first + PAGE : second] + one + whole[second + PAGE :]


def _torn(sample: Sample, dice: random.Random) -> bytes:
    """A page of which only the first sectors were written: the rest is as it was before."""
    place = _place(sample, dice)
    middle, end = place + _SECTOR * dice.randint(1, PAGE // _SECTOR - 1), place + PAGE
    return sample.content[:middle] + sample.earlier[middle:end].ljust(end - middle, b"\0") + sample.content[end:]


def _unwritten(sample: Sample, dice: random.Random) -> bytes:
    """A page that was never written, though the disk said so: it is as it was before."""
    place = _place(sample, dice)
    before = sample.earlier[place : place + PAGE].ljust(PAGE, b"\0")
    return sample.content[:place] + before + sample.content[place + PAGE :]


def _header(sample: Sample, dice: random.Random) -> bytes:
    content = bytearray(sample.content)
    for _ in range(dice.choice((1, 2, 8))):
        content[dice.randrange(_HEADER)] ^= dice.randint(1, 255)
    return bytes(content)


KINDS: dict[str, Callable[[Sample, random.Random], bytes]] = {
    "bytes flipped": _flipped,
    "page zeroed": _zeroed,
    "page of noise": _noise,
    "file cut": _truncated,
    "pages swapped": _swapped,
    "page torn": _torn,
    "page unwritten": _unwritten,
    "header": _header,
}


def damaged(sample: Sample, seed: int, number: int) -> tuple[str, bytes]:
    """The damage of that number: its kind, and the file."""
    dice = random.Random(f"{seed}/{number}")  # noqa: S311 - reproducible on purpose
    kind = dice.choice([*KINDS, "bytes flipped", "bytes flipped"])
    return kind, KINDS[kind](sample, dice)


def touched(sample: Sample, content: bytes) -> frozenset[int]:
    """The pages that are not what they were."""
    spans = range(0, len(sample.content), PAGE)
    return frozenset(
        place // PAGE + 1 for place in spans if content[place : place + PAGE] != sample.content[place : place + PAGE]
    )
