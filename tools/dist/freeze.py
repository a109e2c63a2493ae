"""Runs PyInstaller for the program and for the bare window that it is compared with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.dist import icons
from tools.dist.parts import ROOT

BUILD = ROOT / "build" / "dist"
I18N = ROOT / "resources" / "i18n"
FROZEN = BUILD / "frozen"
WORK = BUILD / "work"
PROGRAM = FROZEN / "chorus-desktop"
BARE = FROZEN / "bare-window"
SUFFIX = ".exe" if sys.platform == "win32" else ""


def freeze(epoch: int) -> None:
    """Build both folders; `epoch` (seconds) is the moment that the archives tell. Raises CalledProcessError."""
    icons.make(BUILD / "icons")
    _translations()
    for spec in ("build.spec", "packaging/bare.spec"):
        _pyinstaller(spec, epoch)


def _translations() -> None:
    """Compile what the window is translated with: a checkout has only the texts."""
    (I18N / "qm").mkdir(exist_ok=True)
    release = Path(sys.executable).with_name(f"pyside6-lrelease{SUFFIX}")
    for texts in (I18N / "ts").glob("*.ts"):
        compiled = I18N / "qm" / f"{texts.stem}.qm"
        subprocess.run([str(release), "-silent", str(texts), "-qm", str(compiled)], check=True)


def _pyinstaller(spec: str, epoch: int) -> None:
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    subprocess.run(
        [*command, "--distpath", str(FROZEN), "--workpath", str(WORK), spec],
        cwd=ROOT,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch)},
    )


def weight(folder: Path) -> int:
    """Bytes of all files under a folder; links weigh nothing."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
