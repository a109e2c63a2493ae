"""The parts that the frozen program consists of, found in what PyInstaller collected: name, version, licence, texts."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
_TEXT = re.compile(r"^(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_LGPL = (ROOT / "packaging/licences/LGPL-3.0.txt", ROOT / "packaging/licences/GPL-3.0.txt")
#: What the wheel leaves out although its licence asks for it.
_TEXTS_OF_OURS = {"pyside6-essentials": _LGPL, "pyside6-pdf": _LGPL, "shiboken6": _LGPL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part; `kind` is "pypi", "deb" or "generic" as in package URLs, `licence` in the words of its makers."""

    kind: str
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def collected(work: Path) -> tuple[Part, ...]:
    """The parts of the program whose tables of contents PyInstaller left in `work`. Raises RuntimeError for a part
    that comes without the text of its licence."""
    files = [Path(entry[1]) for entry in _entries(work / "COLLECT-00.toc") if entry[2] in ("BINARY", "EXTENSION")]
    modules = {entry[0].split(".")[0] for entry in _entries(work / "PYZ-00.toc")}
    pure = Path(sysconfig.get_path("purelib"))
    modules |= {file.relative_to(pure).parts[0].split(".")[0] for file in files if file.is_relative_to(pure)}
    found = [_python(), *_resources(), *_distributions(modules), *_system(file for file in files)]
    bare = [part.name for part in found if not part.texts]
    if bare:
        raise RuntimeError(f"no text of the licence of {', '.join(bare)}")
    return tuple(sorted(found, key=lambda part: (part.kind, part.name.lower())))


def _entries(toc: Path) -> list[tuple[str, str, str]]:
    content = ast.literal_eval(toc.read_text(encoding="utf-8"))
    return next(item for item in content if isinstance(item, list) and item and isinstance(item[0], tuple))


def _python() -> Part:
    home = Path(sysconfig.get_path("stdlib"))
    places = (home / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE")
    texts = tuple(place for place in places if place.is_file())[:1]
    if not texts:
        texts = tuple(Path("/usr/share/doc").glob(f"python3.{sys.version_info.minor}/copyright"))
    return Part(kind="generic", name="python", version=sys.version.split()[0], licence="Python-2.0", texts=texts)


def _resources() -> Iterator[Part]:
    yield Part(kind="generic", name="inter", version="4", licence="OFL-1.1", texts=(ROOT / "resources/fonts/OFL.txt",))
    yield Part(kind="generic", name="lucide", version="0", licence="ISC", texts=(ROOT / "resources/icons/LICENSE.txt",))


def _distributions(modules: set[str]) -> Iterator[Part]:
    owners = importlib.metadata.packages_distributions()
    names = {re.sub(r"[-_.]+", "-", name).lower() for module in modules for name in owners.get(module, ())}
    for name in sorted((names - {"chorus-desktop"}) | {"pyinstaller"}):
        distribution = importlib.metadata.distribution(name)
        meta = distribution.metadata
        licence = meta.get("License-Expression") or (meta.get("License") or "").split("\n")[0] or "see its text"
        texts = tuple(
            Path(str(distribution.locate_file(file)))
            for file in distribution.files or ()
            if _TEXT.match(file.name) and file.suffix != ".py" and ".dist-info" in str(file)
        )
        yield Part(
            kind="pypi",
            name=name,
            version=distribution.version,
            licence=licence,
            texts=texts or _TEXTS_OF_OURS.get(name, ()),
        )


def _system(files: Iterator[Path]) -> Iterator[Part]:
    """Debian's packages among them; elsewhere nothing but Python and the wheels is collected."""
    if shutil.which("dpkg-query") is None:
        return
    # /lib is /usr/lib under its older name, which dpkg still knows many files by.
    names = {str(file.resolve()) for file in files if not file.resolve().is_relative_to(sys.base_prefix)}
    names = {name for name in names if not name.startswith((str(ROOT), sys.prefix))}
    asked = sorted(names | {name.removeprefix("/usr") for name in names})
    told = subprocess.run(["dpkg-query", "-S", *asked], capture_output=True, text=True, check=False).stdout
    packages = sorted({line.split(":")[0] for line in told.splitlines()})
    for package in packages:
        version = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}\n", package], capture_output=True, text=True, check=True
        ).stdout.split()[0]
        text = Path("/usr/share/doc") / package / "copyright"
        yield Part(
            kind="deb",
            name=package,
            version=version,
            licence="see its text",
            texts=(text,) if text.is_file() else (),
        )
