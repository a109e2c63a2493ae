"""Seeds that are kept for ever: those that once failed, and one for each mutant that shows what it breaks."""

from pathlib import Path

_FOLDER = Path(__file__).parent
FAILED = _FOLDER / "failing_seeds.txt"
KILLERS = _FOLDER / "mutant_seeds.txt"


def failed_seeds() -> list[int]:
    """The seeds that once failed, oldest first; after each stands what was wrong."""
    lines = FAILED.read_text(encoding="utf-8").splitlines() if FAILED.exists() else []
    return [int(line.split()[0]) for line in lines if line and not line.startswith("#")]


def keep_failed(seed: int, what: str) -> None:
    """Keep one more."""
    if seed not in failed_seeds():
        with FAILED.open("a", encoding="utf-8") as file:
            file.write(f"{seed} {what[:90]}\n")


def killers() -> dict[str, int]:
    """By mutant the seed that is known to notice it."""
    lines = KILLERS.read_text(encoding="utf-8").splitlines() if KILLERS.exists() else []
    return {name: int(seed) for name, seed in (line.split() for line in lines)}


def keep_killers(found: dict[str, int]) -> None:
    """Remember which seed notices which mutant."""
    known = killers() | found
    KILLERS.write_text("".join(f"{name} {known[name]}\n" for name in sorted(known)), encoding="utf-8")
