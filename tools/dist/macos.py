"""The package for macOS: a disk image with the application and a link to the folder it is dragged to."""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path

from tools.dist.freeze import BUILD, FROZEN, PROGRAM

APPLICATION = "Chorus Desktop.app"


def pack(out: Path, version: str) -> list[Path]:
    """Write the image into `out`; it is neither signed by an identity nor notarised."""
    place = BUILD / "dmg"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(FROZEN / APPLICATION, place / APPLICATION, symlinks=True)
    shutil.copytree(PROGRAM / "licences", place / "Licences")
    (place / "Applications").symlink_to("/Applications")
    path = out / f"chorus-desktop-{version}-macos-{platform.machine()}.dmg"
    subprocess.run(
        ["hdiutil", "create", "-volname", "Chorus Desktop", "-srcfolder", str(place), "-format", "UDZO", str(path)],
        check=True,
    )
    return [path]
