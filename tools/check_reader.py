"""Runs 20,000 damaged files, every bomb and every odd place past the reader: no crash, no hang, a sentence each."""

import json
import logging
import os
import resource
import secrets
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.documents import bombs  # noqa: E402 - the corpus stands beside the tests
from tests.documents.damaged import damaged, pdf_sources, xml_sources  # noqa: E402
from tests.documents.reader_trial import OUTCOMES, by_file, in_this_process, places  # noqa: E402

FILES = 20_000
#: Files of one task; of these, every so manieth also goes through the child process of the product.
_TASK, _EVERY = 100, 20
#: After so many files it is said how far it is.
_NEWS = 1000
#: What a file may take: seconds, and bytes of memory in the program and in its child, which is held to it.
_SECONDS = 10.0
_MEMORY = 1 << 30
#: From here on a reading without the child process is judged again with it.
_SUSPECT = 1.0


class Late(BaseException):
    """A reading took too long; no clause of the reader catches it."""


@dataclass(kw_only=True)
class Tally:
    """What came of a share of the files; `slowest` and `memory` are of readings as the product does them."""

    outcomes: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    products: int = 0
    slowest: tuple[float, str] = (0.0, "")
    memory: int = 0

    def add(self, other: "Tally") -> None:
        """Take in another share."""
        self.outcomes += other.outcomes
        self.kinds += other.kinds
        self.failures += other.failures
        self.products += other.products
        self.slowest = max(self.slowest, other.slowest)
        self.memory = max(self.memory, other.memory)


def main() -> int:
    """Print what was tried and the seed, which gives the same files again; 1 if anything failed."""
    files = int(os.environ.get("CHECK_READER", str(FILES)))
    seed = int(os.environ.get("CHECK_READER_SEED", str(secrets.randbelow(10**6))))
    print(f"{files} damaged files of seed {seed}, {len(_bombs())} bombs", flush=True)
    began = time.monotonic()
    whole = Tally()
    news = _NEWS
    for share in _shares(seed, files):
        whole.add(share)
        if whole.kinds.total() >= news:
            news += _NEWS
            seconds = round(time.monotonic() - began)
            print(f"{whole.kinds.total()} after {seconds} s, {len(whole.failures)} failures", flush=True)
    _report(whole, seed, round(time.monotonic() - began))
    return 1 if whole.failures else 0


def _shares(seed: int, files: int) -> Iterator[Tally]:
    """The results of the tasks; a worker that dies is a failure that names the tasks it may have died of."""
    with ProcessPoolExecutor(initializer=_prepare) as pool:
        running = {pool.submit(_at_places): "places"}
        running |= {pool.submit(_bomb, name): f"bomb {name}" for name in _bombs()}
        for first in range(0, files, _TASK):
            last = min(first + _TASK, files)
            running[pool.submit(_damaged, seed, first, last)] = f"files {first} to {last}"
        for task, name in running.items():
            try:
                yield task.result()
            except BrokenProcessPool:
                yield Tally(failures=[f"{name}: a process died"])


def _prepare() -> None:
    """In each worker: the sources once, silence, and an end to any hang."""
    logging.disable(logging.CRITICAL)
    pdf_sources(), xml_sources()
    signal.signal(signal.SIGALRM, _late)


def _late(_number: int, _frame: object) -> None:
    raise Late


def _bombs() -> dict[str, tuple[str, Callable[[], bytes]]]:
    pdf = {name: ("facture.pdf", make) for name, make in bombs.PDF_BOMBS.items()}
    xml = {name: ("facture.xml", make) for name, make in bombs.XML_BOMBS.items()}
    return pdf | xml | dict(bombs.OTHERS)


def _damaged(seed: int, first: int, last: int) -> Tally:
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, last):
            file = damaged(seed, number)
            tally.kinds[file.kind.partition(":")[0]] += 1
            label = f"seed {seed} file {number} ({file.kind})"
            took = _try(tally, label, partial(in_this_process, file.content, file.filename))
            if number % _EVERY == 0 or took > _SUSPECT:
                _as_product(tally, label, Path(folder) / file.filename, file.content)
    return tally


def _bomb(name: str) -> Tally:
    filename, make = _bombs()[name]
    tally = Tally(kinds=Counter({"bomb": 1}))
    with tempfile.TemporaryDirectory() as folder:
        _as_product(tally, f"bomb {name}", Path(folder) / filename, make())
    return tally


def _at_places() -> Tally:
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        for name, path in places(Path(folder)).items():
            tally.kinds["place"] += 1
            _timed(tally, name, partial(by_file, path))
    return tally


def _as_product(tally: Tally, label: str, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    _timed(tally, f"{label}, as the product", partial(by_file, path))


def _timed(tally: Tally, label: str, read: Callable[[], str]) -> None:
    """A reading as the product does it, with its time and the memory of this process and its child.

    One that takes too long is tried once more: the machine may have been busy with something else.
    """
    took = _try(tally, label, read)
    if took > _SECONDS:
        took = min(took, _try(tally, f"{label}, again", read))
    tally.products += 1
    tally.slowest = max(tally.slowest, (round(took, 2), label))
    # In kilobytes, the highest so far.
    used = max(resource.getrusage(who).ru_maxrss * 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    tally.memory = max(tally.memory, used)
    if took > _SECONDS:
        tally.failures.append(f"{label}: {took:.1f} s")
    if used > _MEMORY:
        tally.failures.append(f"{label}: {used // 2**20} MB")


def _try(tally: Tally, label: str, read: Callable[[], str]) -> float:
    """Count what is said, or why nothing is; gives the seconds it took."""
    began = time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, 2 * _SECONDS)
    try:
        outcome = read()
    except Late:
        outcome = "hang"
    except Exception:  # noqa: BLE001 - each is a finding, and told
        outcome = traceback.format_exc(limit=-2)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    if outcome in OUTCOMES:
        tally.outcomes[outcome] += 1
    else:
        tally.failures.append(f"{label}: {outcome}")
    return time.monotonic() - began


def _report(whole: Tally, seed: int, seconds: int) -> None:
    path = ROOT / "build" / "check-reader" / "report.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {"seed": seed, "seconds": seconds, **vars(whole)}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    for line in _lines(whole):
        print(line)
    print(f"{seconds} s; {len(whole.failures)} failures; {path.relative_to(ROOT)}")


def _lines(whole: Tally) -> Iterable[str]:
    for title, counted in (("what was damaged", whole.kinds), ("what was said", whole.outcomes)):
        yield f"{title}: " + ", ".join(f"{name} {count}" for name, count in counted.most_common())
    took, label = whole.slowest
    yield f"as the product: {whole.products} readings, slowest {took} s ({label}), memory {whole.memory // 2**20} MB"
    yield from whole.failures[:20]


if __name__ == "__main__":
    sys.exit(main())
