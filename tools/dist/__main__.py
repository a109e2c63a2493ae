"""`python -m tools.dist`: freezes, tries, packs and measures the program for the system that it runs on."""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from chorus_desktop import __version__
from tools.dist import bill, clean_room, freeze, parts, ratios
from tools.dist.parts import ROOT

OUT = ROOT / "dist"


def main() -> int:
    """Build everything into dist/. What cannot be built or fails its self-test raises; a missed ratio is printed, and
    ends with 1 where `--hold-goals` asks for it: a busy machine is no reason to withhold a release."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keep-frozen", action="store_true", help="pack and try the folder that is already frozen")
    options.add_argument("--hold-goals", action="store_true", help="end with 1 where a ratio is missed")
    chosen = options.parse_args()
    epoch = _epoch()
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    if not chosen.keep_frozen:
        freeze.freeze(epoch)
    found = parts.collected(freeze.WORK / "build")
    bill.write_licences(freeze.PROGRAM / "licences", found)
    made = datetime.fromtimestamp(epoch, UTC)
    bom = OUT / f"chorus-desktop-{__version__}-{sys.platform}.cdx.json"
    bom.write_text(bill.bill_of_materials(__version__, found, made=made), encoding="utf-8")
    packages = _packed(epoch)
    _tried(packages)
    sums = "".join(f"{_sha256(path)}  {path.name}\n" for path in sorted([*packages, bom]))
    (OUT / "SHA256SUMS").write_text(sums, encoding="ascii")
    for path in sorted(OUT.iterdir()):
        print(f"{path.stat().st_size / 1e6:9.2f} MB  {path.relative_to(ROOT)}")
    print(f"{len(found)} parts with their licences")
    measured = ratios.measure()
    print("\n".join(map(str, measured)))
    return 1 if chosen.hold_goals and not all(ratio.met for ratio in measured) else 0


def _epoch() -> int:
    """The moment of the last commit, so that the same sources give the same packages; now where there is none."""
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    return int(told or time.time())


def _packed(epoch: int) -> list[Path]:
    if sys.platform == "win32":
        from tools.dist import windows

        return windows.pack(OUT, __version__)
    if sys.platform == "darwin":
        from tools.dist import macos

        return macos.pack(OUT, __version__)
    from tools.dist import linux

    return linux.pack(OUT, __version__, epoch)


def _tried(packages: list[Path]) -> None:
    """Take the program out of its package again, and try it there."""
    with tempfile.TemporaryDirectory(prefix="unpacked-") as folder:
        for deb in (path for path in packages if path.suffix == ".deb"):
            from tools.dist import linux

            print("apt: all that the package depends on is found" if linux.installable(deb) else "apt: none to be asked")
        program = _unpacked(packages, Path(folder))
        for check in clean_room.self_test(program):
            print(f"self-test: {check}")
        print(f"window: opened on {clean_room.window(program)}")


def _unpacked(packages: list[Path], folder: Path) -> Path:
    deb = next((path for path in packages if path.suffix == ".deb"), None)
    if deb is not None:
        subprocess.run(["dpkg-deb", "-x", str(deb), str(folder)], check=True)
        return folder / "usr" / "bin" / "chorus-desktop"
    if sys.platform == "darwin":
        place = folder / "Chorus Desktop.app"
        shutil.copytree(freeze.FROZEN / place.name, place, symlinks=True)
        return place / "Contents" / "MacOS" / "chorus-desktop"
    archive = next(path for path in packages if path.suffix == ".zip")
    shutil.unpack_archive(archive, folder)
    return next(folder.rglob("chorus-desktop.exe"))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main())
